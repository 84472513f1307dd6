"""Versions and amendments for tests: a small treaty by hand, and Hypothesis strategies for random ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import Manner, Part, Settlement
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import Contested
from workbench.text.diff import fine_edits

PARTIES = ("FRA", "DEU", "JPN", "BRA", "KEN")
WORDS = (
    "States",
    "shall",
    "may",
    "not",
    "protect",
    "civilians",
    "the",
    "of",
    "and",
    "attack",
    "networks",
    "data",
    "平",
    "民",
)


def treaty() -> Version:
    """Two articles: one with two paragraphs, the second of them with (a) and (b), and one of a single paragraph."""
    return Version(
        "Draft 1",
        (
            Provision("a1", None, Kind.ARTICLE, "Article 1", "Purpose"),
            Provision("a1p1", "a1", Kind.PARAGRAPH, "1.", text="The Parties shall protect civilians on the internet."),
            Provision("a1p2", "a1", Kind.PARAGRAPH, "2.", text="No Party shall attack:"),
            Provision("a1p2a", "a1p2", Kind.SUBPARAGRAPH, "(a)", text="hospitals;"),
            Provision("a1p2b", "a1p2", Kind.SUBPARAGRAPH, "(b)", text="power grids."),
            Provision("a2", None, Kind.ARTICLE, "Article 2", "Definitions", "Terms have their ordinary meaning."),
        ),
    )


def amendment(id: str, at: str, operation: Operation = Operation.MOD, text: str = "", **more: object) -> Amendment:
    """An amendment of France, number from the digits of its id, on Draft 1 unless said otherwise."""
    number = int("".join(c for c in id if c.isdigit()) or 0) or None
    own = Amendment(id, number, ("FRA",), at, operation, "Draft 1", text)
    return replace(own, **more)


sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@st.composite
def notes_on(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    """Footnotes on some of the words of a text; mostly none."""
    if draw(st.integers(0, 3)):
        return ()
    ends = [place for place in range(1, len(text) + 1) if text[place : place + 1] in ("", " ")]
    places = sorted(draw(st.lists(st.sampled_from(ends), min_size=1, max_size=2)))
    return tuple(Mark(place, place, MarkKind.FOOTNOTE, draw(sentences)) for place in places)


@st.composite
def renoted(draw: st.DrawFn, notes: Sequence[str]) -> str:
    """Footnotes in other words, a line for each: some gone, some new; never the same."""
    lines = [draw(reworded(note)) if draw(st.booleans()) else note for note in notes]
    if lines and draw(st.integers(0, 3)) == 0:
        lines[draw(st.integers(0, len(lines) - 1))] = ""
    new = draw(st.lists(sentences, min_size=int(lines == list(notes)), max_size=2))
    return "\n".join([*lines, *new])


@st.composite
def versions(draw: st.DrawFn, name: str = "Draft 1") -> Version:
    """A random instrument: articles with or without paragraphs, in any nesting up to three levels."""
    provisions: list[Provision] = []

    def grow(parent: str | None, depth: int) -> None:
        kinds = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH)
        for index in range(draw(st.integers(1 if depth == 0 else 0, 3))):
            id = f"{parent or 'p'}.{index}"
            text = draw(sentences) if depth or draw(st.booleans()) else ""
            heading = draw(sentences) if depth == 0 else ""
            notes = draw(notes_on(text)) if text else ()
            provisions.append(Provision(id, parent, kinds[depth], f"{index + 1}.", heading, text, notes))
            if depth < 2:
                grow(id, depth + 1)

    grow(None, 0)
    return Version(name, tuple(provisions))


@st.composite
def reworded(draw: st.DrawFn, text: str) -> str:
    """``text`` with some words changed, inserted or left out; never the same."""
    words = text.split()
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(words)))
        match draw(st.integers(0, 2)):
            case 0:
                words.insert(place, draw(st.sampled_from(WORDS)))
            case 1 if place < len(words):
                words[place] = draw(st.sampled_from(WORDS))
            case _:
                del words[place : place + draw(st.integers(1, 2))]
    changed = " ".join(words)
    return changed if changed != text else f"{text} thereof"


@st.composite
def amendments(draw: st.DrawFn, base: Version, *, most: int = 8, nested: bool = False) -> list[Amendment]:
    """Live amendments on ``base``, by number: every operation, any sponsors, some on others if ``nested``."""
    found: list[Amendment] = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        target = draw(st.sampled_from(base.provisions))
        sponsors = tuple(draw(st.lists(st.sampled_from(PARTIES), min_size=1, max_size=2, unique=True)))
        own = Amendment(f"am{number}", number, sponsors, target.id, Operation.NOC, base.name)
        worded = [other for other in found if other.operation in (Operation.MOD, Operation.RETITLE, Operation.ADD)]
        if nested and worded and draw(st.integers(0, 4)) == 0:
            found.append(draw(_sub_amendment(own, draw(st.sampled_from(worded)))))
        else:
            found.append(draw(_operation(own, base, target)))
    return found


@st.composite
def settlements(draw: st.DrawFn, base: Version, tabled: list[Amendment]) -> list[Settlement]:
    """What a room settled of ``base``: spans of its rolling text, each by one of its variants or by other words."""
    found: list[Settlement] = []
    for provision in roll(base, tabled).provisions:
        spans = [s for s in provision.segments if isinstance(s, Contested)] if not provision.proposed else []
        for span in spans:
            worded = [variant for variant in span.variants if not variant.whole]
            if len(worded) > 1 and draw(st.booleans()):
                own, words = worded[0].text, draw(st.sampled_from([*(v.text for v in worded), "as agreed "]))
                taken = tuple(id for v in worded if v.text == words for id in v.amendments)
                answers = tuple(id for variant in worded for id in variant.amendments)
                act = f"act{len(found)}"
                found.append(
                    Settlement(
                        *(act, "", provision.id, Part.TEXT, base.name, span.start, span.end),
                        *(own, words, Manner.VARIANT, taken, answers),
                    )
                )
    return found


@st.composite
def conferences(draw: st.DrawFn, *, nested: bool = False) -> tuple[Version, list[Amendment]]:
    """A random instrument and live amendments on it, with amendments to amendments if ``nested``."""
    base = draw(versions())
    return base, draw(amendments(base, nested=nested))


@st.composite
def _sub_amendment(draw: st.DrawFn, own: Amendment, parent: Amendment) -> Amendment:
    own = replace(parent, id=own.id, number=own.number, sponsors=own.sponsors, on=parent.id, edits=())
    if parent.operation is not Operation.ADD:
        return replace(own, text=draw(reworded(parent.text)))
    provisions = tuple(replace(added, text=draw(reworded(added.text)) or "thereof") for added in parent.provisions)
    return replace(own, provisions=provisions)


@st.composite
def _operation(draw: st.DrawFn, own: Amendment, base: Version, target: Provision) -> Amendment:
    match draw(st.sampled_from(list(Operation) + [Operation.MOD] * 4)):
        case Operation.MOD:
            text = draw(reworded(target.text))
            return replace(own, operation=Operation.MOD, text=text, edits=fine_edits(target.text, text))
        case Operation.RETITLE:
            return replace(own, operation=Operation.RETITLE, text=draw(reworded(target.heading)))
        case Operation.NOTES:
            noted = [provision for provision in base.provisions if provision.footnotes]
            target = draw(st.sampled_from(noted)) if noted and draw(st.integers(0, 3)) else target
            return replace(own, at=target.id, operation=Operation.NOTES, text=draw(renoted(target.footnotes)))
        case Operation.ADD:
            relation = draw(st.sampled_from(list(Relation)))
            parent = target.id if relation is Relation.UNDER else target.parent
            added = Provision(f"{own.id}n", parent, target.kind, "9.", text=draw(sentences))
            return replace(own, operation=Operation.ADD, relation=relation, anchor=target.id, provisions=(added,))
        case Operation.MOVE:
            below = {provision.id for provision in base.subtree(target.id)}
            anchors = [provision.id for provision in base.provisions if provision.id not in below]
            if anchors:
                anchor = draw(st.sampled_from(anchors))
                return replace(own, operation=Operation.MOVE, relation=Relation.AFTER, anchor=anchor)
        case Operation.SUP:
            return replace(own, operation=Operation.SUP)
        case _:
            pass
    return own
