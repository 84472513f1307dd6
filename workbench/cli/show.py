"""What a person sees in the terminal: coloured where that is a terminal, plain text elsewhere."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from workbench.domain.amendment import Amendment, Fate, Operation, name_of
from workbench.domain.decision import Manner
from workbench.domain.provision import Provision, Status
from workbench.domain.version import Version
from workbench.drafting.literal import filled
from workbench.drafting.rolling import Difference, Variant
from workbench.exchange.phrases import phrases

if TYPE_CHECKING:
    from workbench.drafting.comparison import Comparison
    from workbench.drafting.rolling import Contest
    from workbench.exchange.blocks import Remark
    from workbench.session import Session
    from workbench.text.diff import Segment as DiffSegment

SIGNS = {Status.OPEN: "·", Status.GROUP: "◐", Status.ADREF: "◕", Status.AGREED: "●"}


def outline(version: Version, shown: Iterable[Provision], statuses: dict[str, Status]) -> None:
    """The provisions, a line each."""
    width = columns()
    for provision in shown:
        head = " ".join(part for part in (provision.label, provision.heading) if part)
        line = f"{'  ' * version.depth[provision.id]}{head}"
        words = " ".join(provision.text.split())
        if words:
            line = f"{line}{' ' if head else ''}{words}"
        sign = SIGNS[statuses.get(provision.id, Status.OPEN)]
        click.echo(f"{sign} {line if len(line) <= width - 2 else line[: width - 3] + '…'}")


def text(version: Version, shown: Iterable[Provision]) -> None:
    """The words in full, with their footnotes."""
    for provision in shown:
        indent = "    " * max(0, version.depth[provision.id] - 1)
        head = " ".join(part for part in (provision.label, provision.heading) if part)
        body = provision.text.replace("\n", f"\n{indent}")
        click.echo(f"{indent}{head}{' ' if head and body else ''}{body}")
        for note in provision.footnotes:
            click.echo(f"{indent}  [note: {note}]")
        click.echo()


def comparison(found: Comparison) -> None:
    """What changed, insertions and deletions in colour and in signs."""
    from workbench.drafting.comparison import ChangeKind
    from workbench.text.diff import Op

    for change in found.changes:
        what = ", ".join(kind.value for kind in ChangeKind if kind in change.changes)
        where = change.citation or change.old_citation
        if change.old_citation and change.citation and change.old_citation != change.citation:
            where = f"{change.old_citation} → {change.citation}"
        click.echo(click.style(where, bold=True) + f"  ({what})")
        for segments in (change.heading, change.segments):
            if segments:
                click.echo(redline(segments))
        if any(segment.op is not Op.EQUAL for segment in change.footnotes):
            click.echo(f"footnotes: {redline(change.footnotes)}")
        click.echo()
    counts = ", ".join(f"{sum(1 for c in found.changes if kind in c.changes)} {kind.value}" for kind in ChangeKind)
    click.echo(f"{found.old} → {found.new}: {found.unchanged} unchanged, {counts}")


def amendments(session: Session, found: Iterable[Amendment]) -> None:
    """The list, a line each."""
    for amendment in found:
        fate = f", {amendment.fate.value}" if amendment.fate else ""
        words = " ".join(amendment.text.split())
        words = words if len(words) <= 60 else words[:59] + "…"
        click.echo(
            f"{called(session, amendment):<8} {amendment.operation.value:<7} {where(session, amendment)}"
            f" — {', '.join(amendment.sponsors)} — {amendment.status.value}{fate}{': ' + words if words else ''}"
        )


def fates(session: Session, found: Iterable[tuple[Amendment, Fate]]) -> None:
    """How amendments fared on a new version, a line each, and the live ones in sum."""
    listed = list(found)
    for amendment, fate in listed:
        said = f"{where(session, amendment)} — {', '.join(amendment.sponsors)}"
        answered = "" if amendment.live else f" ({amendment.status.value})"
        click.echo(f"{fate.value:<12} {name_of(amendment):<8} {said}{answered}")
    counts = Counter(fate.value for amendment, fate in listed if amendment.live)
    click.echo("live amendments: " + (", ".join(f"{n} {fate}" for fate, n in sorted(counts.items())) or "none"))


def called(session: Session, amendment: Amendment) -> str:
    """What an amendment is called, and what it would amend if that is another one."""
    on = f" (amends {name_of(session.amendment(amendment.on))})" if amendment.on else ""
    waits = " (not yet numbered)" if amendment.number is None else ""
    return f"{name_of(amendment)}{waits}{on}"


def where(session: Session, amendment: Amendment) -> str:
    """The provision, and for a new or moved one its place."""
    if amendment.relation is None or amendment.anchor is None:
        return _cited(session, amendment.at)
    place = f"{amendment.relation.value} {_cited(session, amendment.anchor)}"
    return place if amendment.operation is Operation.ADD else f"{_cited(session, amendment.at)}, {place}"


def _cited(session: Session, id: str) -> str:
    """A citation, with the version's name where it is not of the current one."""
    citation, version = session.last_citation(id)
    return citation if version == session.version_names()[-1] else f"{citation} of {version}"


def remarks(understood: int, found: Iterable[Remark]) -> None:
    """What a reader was not sure of."""
    listed = list(found)
    for remark in listed:
        click.echo(f"  {remark.where}: {remark.why}" + (f" — “{remark.text}”" if remark.text else ""))
    click.echo(f"{understood} paragraphs understood, {len(listed)} remark{'' if len(listed) == 1 else 's'}")


def decided(decision: str, before: str) -> str:
    """How the room decided on words that stood there ``before``: "wording taken"; an outcome as it is."""
    known = Manner(decision) if decision in set(Manner) else None
    return "bracket filled" if filled(known, before) else _DECIDED.get(decision, decision)


def before_and_after(before: str, after: str, width: int = 0) -> str:
    """What stood and what stands, in quotation marks; with ``width`` both are cut to that around what differs."""
    both = (" ".join(before.split()), " ".join(after.split()))
    return " → ".join(f"“{words}”" if words else "(no words)" for words in (around(*both, width) if width else both))


def shortened(words: str, width: int) -> str:
    """Words on one line of ``width`` characters at most."""
    return shorten(words, width, placeholder=" …")


def around(one: str, other: str, width: int) -> tuple[str, str]:
    """As much of two wordings as fits into ``width`` characters each, from shortly before they first differ."""
    differs = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    cut = max(len(one), len(other)) > width and differs > width // 2
    start = one.rfind(" ", 0, differs - width // 4) + 1 if cut else 0
    first, second = (shorten(words[start:], width - 2, placeholder=" …") for words in (one, other))
    return (f"… {first}", f"… {second}") if start else (first, second)


def wanted(variant: Variant) -> str:
    """What the parties of a variant want in its place: words, or that these go or stand elsewhere."""
    if variant.moves:
        return f"move {variant.to}".rstrip()
    return " ".join(variant.text.split()) or ("(no words)" if variant.base else "delete")


def differing(kinds: Iterable[Difference]) -> str:
    """In what two wordings differ, in words."""
    return ", ".join(phrases("en").differences[kind] for kind in kinds)


_DECIDED = {
    "variant": "wording taken",
    "lifted": "bracket lifted",
    "deleted": "words deleted",
    "compromise": "compromise",
    "reopened": "reopened",
}


def redline(segments: Iterable[DiffSegment]) -> str:
    """Words with insertions and deletions in colour and in signs."""
    return "".join(_marked(segment) for segment in segments)


def _marked(segment: DiffSegment) -> str:
    if segment.op.value == "insert":
        return click.style(f"{{+{segment.text}+}}", fg="green")
    if segment.op.value == "delete":
        return click.style(f"[-{segment.text}-]", fg="red")
    return segment.text


def columns() -> int:
    """How many characters a line of the terminal holds."""
    return shutil.get_terminal_size((100, 24)).columns


def when(time: str) -> str:
    """A time of an act (ISO 8601, UTC) to the minute."""
    return f"{time[:10]} {time[11:16]}"


def spaced(contest: Contest) -> str:
    """The kind of a disagreement in words."""
    return contest.value.replace("_", " ")
