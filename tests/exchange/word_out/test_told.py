"""Every live amendment is told in each document: where it belongs, or by its name in the legend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.conference import conferences
from tests.exchange.conventions import FRONT, paragraphs, part, words
from workbench.domain.amendment import Amendment, Operation, Relation, name_of
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.consolidation import roll
from workbench.exchange.identity import anchor
from workbench.exchange.proposals import Proposal, marked, untold
from workbench.exchange.tracking import Signed, TrackedChanges
from workbench.exchange.word_names import VAL, W
from workbench.exchange.word_out.compilation import write_compilation
from workbench.exchange.word_out.rolling import write_rolling
from workbench.exchange.word_out.tracked.form import write_tracked
from workbench.text.diff import fine_edits

K, Op, P = Kind, Operation, Provision
BARE = Version(
    "Draft 1",
    (
        P("title", None, K.TEXT, text="Convention on Safe Passage"),
        P("preamble", None, K.PREAMBLE),
        P("pp1", "preamble", K.PREAMBULAR_PARAGRAPH, text="Recalling the Charter,"),
        P("part1", None, K.PART, "PART I"),
        P("a1", "part1", K.ARTICLE, "Article 1", "Use of terms", "For the purposes of this Convention:"),
        P("a1a", "a1", K.SUBPARAGRAPH, "(a)", text="passage means transit."),
        P("a2", "part1", K.ARTICLE, "Article 2"),
        P("p1", "a2", K.PARAGRAPH, "1.", "Information", "It shall inform the others."),
        P("p2", "a2", K.PARAGRAPH, "2."),
        P("section", "part1", K.SECTION, "", "Final clauses"),
        P("a3", "section", K.ARTICLE, "Article 3"),
        P("par", "a3", K.PARAGRAPH, text="It enters into force today."),
        P("table", None, K.TEXT, text="Port\tState\nFirst port\tA", table=True),
    ),
)
"""A text with bare provisions of every kind: without label, heading or words, or with only one of these."""


def own(target: str, operation: Operation, text: str = "", **more: object) -> Amendment:
    found = Amendment("", None, (), target, operation, "Draft 1", text, **more)  # type: ignore[arg-type]
    return replace(found, edits=fine_edits(BARE.by_id[target].text, text)) if operation is Op.MOD else found


def of_each(operation: Operation) -> Iterator[Amendment]:
    """An operation on every provision, on every side of it."""
    sides = tuple(Relation)
    for one in BARE.provisions:
        match operation:
            case Op.ADD:
                new = Provision(f"new{one.id}", one.parent, K.PARAGRAPH, "9.", text=f"New at {one.id}.")
                yield from (
                    own(one.id, Op.ADD, relation=side, anchor=one.id, provisions=(replace(new, id=f"{new.id}{side}"),))
                    for side in sides
                )
            case Op.MOVE:
                below = {provision.id for provision in BARE.subtree(one.id)}
                to = [id for id in ("a2", "table") if id not in below]
                yield from (own(one.id, Op.MOVE, relation=side, anchor=id) for side, id in product(sides, to))
            case Op.MOD | Op.RETITLE | Op.NOTES:
                yield own(one.id, operation, "Wholly other things.")
            case _:
                yield own(one.id, operation)


def in_turn(amendments: Sequence[Amendment]) -> list[Amendment]:
    """Amendments numbered, each by a party of its own."""
    codes = ("".join(letters) for letters in product("ABCDEFG", "HIJKL", "MNOPQ"))
    return [
        replace(one, id=one.id or f"am{number}", number=number, sponsors=(code,))
        for number, (one, code) in enumerate(zip(amendments, codes, strict=False), 1)
    ]


def told_in(path: Path, style: str, *, legend: bool = False) -> set[str]:
    """The words of runs in a character style: in the text alone, or in the legend too."""
    found = set()
    for paragraph in part(path).iter(W + "p"):
        about = paragraph.find(f"{W}pPr/{W}pStyle")
        if not legend and about is not None and about.get(VAL, "").startswith("TreatyLegend"):
            continue
        for run in paragraph.iter(W + "r"):
            character = run.find(f"{W}rPr/{W}rStyle")
            if character is not None and character.get(VAL) == style:
                found.update(re.findall(r"[\w./-]+", words(run)))
    return found


def legend_of(path: Path) -> set[str]:
    """The names of amendments in the legend."""
    said = " ".join(text for style, text in paragraphs(path) if style == "TreatyLegend")
    return set(re.findall(r"L\.\d+", said))


def commented(path: Path) -> dict[str, str]:
    """By the names that comments bear, the provisions (ids) in whose words they begin."""
    try:
        names = {one.get(W + "id"): one.get(W + "initials", "") for one in part(path, "word/comments.xml")}
    except KeyError:
        return {}
    found: dict[str, str] = {}
    last = ""
    for element in part(path).iter(W + "bookmarkStart", W + "commentRangeStart"):
        if element.tag == W + "commentRangeStart":
            found[names[element.get(W + "id")]] = last
        elif where := anchor(element.get(W + "name", "")):
            last = where.id
    return found


def all_told(base: Version, amendments: Sequence[Amendment], out: Path) -> dict[str, str]:
    """Checks that all are told in each form; gives where the tracked changes have them."""
    rolling, by_name = roll(base, amendments), {name_of(one): one for one in amendments}
    left_out = [name_of(one) for one in untold(rolling, amendments)]
    write_rolling(rolling, FRONT, out, statuses={}, left_out=left_out)
    parties = {code for one in amendments if name_of(one) not in left_out for code in one.sponsors}
    assert told_in(out, "BracketParty") >= parties
    assert legend_of(out) == {*left_out}
    signed = [Signed(one, one.sponsors[0], "2027-03-01T10:00:00Z", one.sponsors) for one in amendments]
    write_tracked(base, TrackedChanges(signed), FRONT, out)
    where = commented(out)
    assert where.keys() | legend_of(out) == by_name.keys()
    assert not where.keys() & legend_of(out)
    proposals = [Proposal(one, name_of(one), "", "", marked(one, base, one.text)) for one in amendments]
    write_compilation(base, proposals, FRONT, out)
    assert told_in(out, "ProposalNumber", legend=True) == by_name.keys()
    return where


@pytest.mark.parametrize("operation", Operation)
def test_every_operation_on_every_kind_of_provision_is_told(operation: Operation, tmp_path: Path) -> None:
    amendments = in_turn(list(of_each(operation)))
    where = all_told(BARE, amendments, tmp_path / "x.docx")
    first = {"preamble": "pp1"} if operation in (Op.SUP, Op.MOVE) else {}  # the first of its words
    for one in amendments:
        ids = [new.id for new in one.provisions] or [first.get(one.at, one.at)]
        assert where.get(name_of(one), ids[0]) in ids
    placeless = {one.at for one in amendments if name_of(one) not in where}
    assert placeless == {Op.NOC: {"preamble"}, Op.RETITLE: {"title", "pp1", "table"}}.get(operation, set())


def test_a_wish_to_keep_a_bare_preamble_stands_before_its_paragraphs(tmp_path: Path) -> None:
    keep = in_turn([own("preamble", Op.NOC)])
    write_rolling(roll(BARE, keep), FRONT, tmp_path / "x.docx", statuses={})
    found = [text for _, text in paragraphs(tmp_path / "x.docx")]
    assert found[found.index("Recalling the Charter,") - 1] == "[AHM: no change]"


def test_an_empty_row_that_several_delete_is_named(tmp_path: Path) -> None:
    base = Version("Draft 1", (replace(BARE.by_id["table"], text="Port\tState\n\t\nFirst port\tA"),))
    shorter = in_turn([replace(own("table", Op.MOD, "Port\tState\nFirst port\tA")) for _ in range(2)])
    all_signed = [Signed(one, one.sponsors[0], "2027-03-01T10:00:00Z", one.sponsors) for one in shorter]
    write_tracked(base, TrackedChanges(all_signed), FRONT, tmp_path / "x.docx")
    legend = [text for style, text in paragraphs(tmp_path / "x.docx") if style == "TreatyLegend"]
    assert any(line.startswith("An empty table row that L.1, L.2 would delete") for line in legend)


@settings(max_examples=10)
@given(conferences(nested=True))
def test_all_is_told_whatever_is_proposed(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[Version, list[Amendment]]
) -> None:
    base, amendments = case
    all_told(base, in_turn(amendments), tmp_path_factory.mktemp("told") / "x.docx")
