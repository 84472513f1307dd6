"""A text with tracked changes: what accepting and rejecting them leaves, by our own hand and by LibreOffice's."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.conference import amendment, conferences
from tests.exchange import libreoffice
from tests.exchange.conventions import FRONT, RESERVED, TEXT, paragraphs, part
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import Part
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.exchange.front import Front
from workbench.exchange.identity import Anchor, anchor
from workbench.exchange.tracking import Signed, TrackedChanges
from workbench.exchange.word_in.resolved import resolved_copy, revisions_of
from workbench.exchange.word_in.revisions import Kind as Done
from workbench.exchange.word_in.revisions import Revision
from workbench.exchange.word_names import W
from workbench.exchange.word_out.clean import write_clean
from workbench.exchange.word_out.tracked.form import write_tracked

NAMES = {"FRA": "France", "DEU": "Germany", "JPN": "Japan", "BRA": "Brazil", "KEN": "Kenya"}


def signed(amendments: Sequence[Amendment]) -> list[Signed]:
    """Amendments in the name of their first sponsors, a minute each."""
    return [
        Signed(
            own, NAMES[own.sponsors[0]], f"2027-03-01T10:{number:02}:00Z", tuple(NAMES[code] for code in own.sponsors)
        )
        for number, own in enumerate(amendments)
    ]


def written(base: Version, amendments: Sequence[Amendment], folder: Path, front: Front = FRONT) -> Path:
    out = folder / "tracked.docx"
    write_tracked(base, TrackedChanges(signed(amendments)), front, out)
    return out


def lines(path: Path) -> list[tuple[str, str]]:
    """The lines of the instrument, each with its style: without what the document adds, and without empty ones."""
    return [line for line in paragraphs(path) if not line[0].startswith("Treaty") and line[1].strip()]


def clean_lines(version: Version, folder: Path) -> list[tuple[str, str]]:
    write_clean(version, FRONT, folder / "clean.docx")
    return lines(folder / "clean.docx")


def taken(path: Path, accept: Callable[[Revision], bool]) -> Path:
    out = path.with_name("resolved.docx")
    resolved_copy(path, out, accept)
    return out


def words(found: list[tuple[str, str]]) -> list[str]:
    """Lines by their words alone; the break after a heading that has gone is none."""
    return [" ".join(text.split()) for _, text in found]


def rejecting(_: Revision) -> bool:
    return False


@settings(max_examples=25)
@given(conferences(nested=True))
def test_accepting_and_rejecting_reads_as_it_should(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[Version, list[Amendment]]
) -> None:
    base, tabled = case
    tabled = [replace(own, sponsors=own.sponsors[:1]) for own in tabled]
    folder = tmp_path_factory.mktemp("tracked")
    path = written(base, tabled, folder)
    assert lines(taken(path, rejecting)) == clean_lines(base, folder)
    changing = [one for one in signed(tabled) if one.amendment.operation is not Operation.NOC]
    for one in changing:
        derived = derive(base, [one.amendment], "", known=tabled)
        if not derived.rivalries:
            mine = taken(path, lambda r, one=one: (r.author, r.date) == (one.author, one.date))
            assert words(lines(mine)) == words(clean_lines(derived.version, folder))
    for author in dict.fromkeys(one.author for one in changing):
        own = [one.amendment for one in changing if one.author == author]
        derived = derive(base, own, "", known=tabled)
        if not derived.rivalries:
            accepted = taken(path, lambda r, author=author: r.author == author)
            assert words(lines(accepted)) == words(clean_lines(derived.version, folder))


K, Op = Kind, Operation


def own(number: int, at: str, operation: Operation, by: str, text: str = "", **more: object) -> Amendment:
    return replace(amendment(f"am{number}", at, operation, text), sponsors=(by,), **more)


def new(number: int, at: str, by: str, *provisions: Provision) -> Amendment:
    return own(number, at, Op.ADD, by, relation=Relation.AFTER, anchor=at, provisions=provisions)


NOTED = Provision(
    "n1", "part", K.PARAGRAPH, "2.", text="Noted.", marks=(Mark(5, 5, MarkKind.FOOTNOTE, "A note that is new."),)
)
ANNEX = Provision("n2", None, K.ANNEX, "Annex II", "List of straits", "Straits are listed here.")
STRAITS = Provision("n3", "n2", K.TEXT, text="Strait\tState\nOne\tA", table=True)
PORTS = "Port\tState\nFirst port\tAA\nMiddle port\tC\nSecond port\tB"
EVERYTHING = [
    own(1, "pp1", Op.MOD, "FRA", "Recalling the Charter of the United Nations,"),
    own(2, "p1", Op.MOD, "DEU", "Each State shall take all the necessary measures within 30 days."),
    own(3, "a1", Op.RETITLE, "JPN", "Definitions"),
    own(4, "a1a", Op.SUP, "BRA"),
    new(5, "a1f", "KEN", NOTED),
    own(6, "a2", Op.MOVE, "FRA", relation=Relation.AFTER, anchor="a4"),
    own(7, "p2", Op.MOD, "KEN", "It shall inform all the others without delay."),
    own(8, "table", Op.MOD, "DEU", PORTS),
    new(9, "annex", "JPN", ANNEX, STRAITS),
    own(10, "table", Op.SUP, "BRA"),
    own(11, "a4", Op.NOC, "KEN"),
    own(12, "a4", Op.RETITLE, "DEU", ""),
    own(13, "a2", Op.MOD, "DEU", "Measures:"),
    own(14, "p2", Op.RETITLE, "DEU", "Information"),
    own(15, "p2", Op.MOVE, "JPN", relation=Relation.BEFORE, anchor="p1"),
    own(16, "title", Op.SUP, "KEN"),
    own(17, "a1a", Op.SUP, "FRA"),
    own(18, "p2", Op.MOD, "FRA", "The State shall inform the others."),
    own(19, "p1", Op.NOTES, "JPN", f"{RESERVED} Not for long.\nSee also Article 3."),
    own(20, "p1", Op.NOTES, "BRA", ""),
    own(21, "a4", Op.NOTES, "KEN", "The site is kept by the secretariat."),
    own(22, "table", Op.NOTES, "FRA", "Ports as of today."),
]
"""All that can be proposed: in tables, beside notes, on headings, in what others move and delete."""


def test_all_that_can_be_proposed_reads_as_it_should(tmp_path: Path) -> None:
    path = written(TEXT, EVERYTHING, tmp_path)
    assert lines(taken(path, rejecting)) == clean_lines(TEXT, tmp_path)
    for one in signed(EVERYTHING):
        wanted = derive(TEXT, [one.amendment], "").version if one.amendment.operation is not Op.NOC else TEXT
        mine = taken(path, lambda r, one=one: (r.author, r.date) == (one.author, one.date))
        if one.amendment.id != "am17":  # a row and a paragraph's mark bear one deletion: see the next test
            assert words(lines(mine)) == words(clean_lines(wanted, tmp_path))
    for code, name in NAMES.items():
        mine = [one for one in EVERYTHING if one.sponsors[0] == code and one.operation is not Op.NOC]
        derived = derive(TEXT, mine, "")
        assert not derived.rivalries
        accepted = taken(path, lambda r, name=name: r.author == name)
        assert words(lines(accepted)) == words(clean_lines(derived.version, tmp_path))


def test_words_that_two_would_delete_go_with_either(tmp_path: Path) -> None:
    path = written(TEXT, [one for one in EVERYTHING if one.id in ("am4", "am17")], tmp_path)
    gone = words(clean_lines(derive(TEXT, [EVERYTHING[3]], "").version, tmp_path))
    for name in ("Brazil", "France"):
        assert words(lines(taken(path, lambda r, name=name: r.author == name))) == gone


def test_every_amendment_has_a_comment_that_names_it(tmp_path: Path) -> None:
    sponsors = replace(EVERYTHING[1], sponsors=("DEU", "FRA"), reason="Clearer.\n\nAnd shorter.")
    path = written(TEXT, [sponsors, *EVERYTHING[2:]], tmp_path)
    comments = part(path, "word/comments.xml").findall(W + "comment")
    assert len(comments) == len(EVERYTHING) - 1
    said = {
        comment.get(W + "initials"): [
            "".join(str(text.text) for text in paragraph.iter(W + "t")) for paragraph in comment.iter(W + "p")
        ]
        for comment in comments
    }
    assert said["L.2"] == ["L.2 — MOD — Germany; France", "Clearer.", "And shorter."]
    assert said["L.11"] == ["L.11 — NOC — Kenya"]
    numbers = [comment.get(W + "id") for comment in comments]
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = sorted((mark.get(W + "id", "") for mark in part(path).iter(W + name)), key=int)
        assert found == numbers
    signatures = {(comment.get(W + "author"), comment.get(W + "date")) for comment in comments}
    assert {(one.author, one.date) for one in revisions_of(path)} < signatures


def test_no_comment_stands_on_a_deleted_footnote_alone(tmp_path: Path) -> None:
    path = written(TEXT, [one for one in EVERYTHING if one.operation is Op.NOTES], tmp_path)
    within: dict[str | None, str] = {}
    covered: list[str] = []
    for one in part(path, "word/document.xml").iter():
        if one.tag == W + "commentRangeStart":
            within[one.get(W + "id")] = ""
        elif one.tag == W + "commentRangeEnd":
            covered.append(within.pop(one.get(W + "id")))
        elif one.tag == W + "t":
            within = {id: words + (one.text or "") for id, words in within.items()}
    assert len(covered) == 4
    assert all(covered)


def test_a_move_is_one_change_at_both_its_ends(tmp_path: Path) -> None:
    path = written(TEXT, [EVERYTHING[5], EVERYTHING[6]], tmp_path)
    moved = [one for one in revisions_of(path) if one.kind in (Done.MOVE_FROM, Done.MOVE_TO)]
    assert {one.move for one in moved} == {"move1"}
    assert {one.kind for one in moved} == {Done.MOVE_FROM, Done.MOVE_TO}
    accepted = words(lines(taken(path, lambda r: r.move == "move1")))
    place = accepted.index("Article 4 bis Notes")
    assert accepted[place + 1 : place + 3] == ["See the site of the depositary.", "Article 2 Scope"]


def test_bookmarks_name_every_provision_where_it_stands_and_where_it_would(tmp_path: Path) -> None:
    path = written(TEXT, EVERYTHING, tmp_path)
    names = [mark.get(W + "name", "") for mark in part(path).iter(W + "bookmarkStart")]
    ids = [mark.get(W + "id") for mark in part(path).iter(W + "bookmarkStart")]
    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)
    found = {name for name in map(anchor, names) if name}
    assert {one.id for one in found if not one.copy} == {*TEXT.by_id, "n1", "n2", "n3"}
    assert {Anchor("p1", Part.TEXT), Anchor("p1", Part.TEXT, 1), Anchor("a2", Part.HEADING, 1)} <= found


def test_the_same_proposals_are_the_same_bytes_and_changes_to_come_are_tracked(tmp_path: Path) -> None:
    first = written(TEXT, EVERYTHING, tmp_path).read_bytes()
    path = written(TEXT, EVERYTHING, tmp_path)
    assert path.read_bytes() == first
    assert part(path, "word/settings.xml").find(W + "trackRevisions") is not None
    assert part(path, "word/settings.xml").find(W + "updateFields") is not None


ARABIC = Version("مشروع", (Provision("a", None, K.ARTICLE, "المادة 1", "الغرض", "تحمي الدول الأطراف المدنيين دائما."),))
CHINESE = Version("草案", (Provision("a", None, K.ARTICLE, "第一条", "宗旨", "缔约国应当保护平民。"),))
OTHER = {"ar": "تحمي جميع الدول المدنيين في كل وقت.", "zh": "缔约国和观察员必须保护全体平民。"}


@pytest.mark.parametrize(("language", "base"), [("ar", ARABIC), ("zh", CHINESE)])
def test_other_scripts(tmp_path: Path, ooxml_validator: Path, language: str, base: Version) -> None:
    front = replace(FRONT, language=language)
    path = written(base, [own(1, "a", Op.MOD, "FRA", OTHER[language]), own(2, "a", Op.SUP, "DEU")], tmp_path, front)
    write_clean(base, front, tmp_path / "clean.docx")
    assert lines(taken(path, rejecting)) == lines(tmp_path / "clean.docx")
    assert lines(taken(path, lambda r: r.author == "France"))[-1][1] == OTHER[language]
    assert not [line for line in lines(taken(path, lambda r: r.author == "Germany")) if line[1].strip()]
    assert valid(path, ooxml_validator)


def valid(path: Path, ooxml_validator: Path) -> bool:
    done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False)
    return bool(json.loads(done.stdout)["errors"] == [])


def test_valid_for_the_sdk(tmp_path: Path, ooxml_validator: Path) -> None:
    assert valid(written(TEXT, EVERYTHING, tmp_path), ooxml_validator)


def test_libreoffice_accepts_and_rejects_as_we_do(tmp_path: Path, soffice: Path) -> None:
    python = libreoffice.python_with_uno()
    if python is None:
        pytest.skip("no Python with LibreOffice's uno module; CONTRIBUTING.md says how to get it")
    # a party's own words inside what it moves: LibreOffice leaves those that it puts in at the old place
    tabled = [one for one in EVERYTHING if one.id != "am18"]
    written(TEXT, tabled, tmp_path)
    write_clean(TEXT, FRONT, tmp_path / "base.docx")
    tasks = [(tmp_path / "base.docx", "as it is"), (tmp_path / "tracked.docx", "reject")]
    for code in NAMES:
        mine = [one for one in tabled if one.sponsors[0] == code]
        out, clean = tmp_path / f"{code}.docx", tmp_path / f"{code}-clean.docx"
        write_tracked(TEXT, TrackedChanges(signed(mine)), FRONT, out)
        changing = [one for one in mine if one.operation is not Op.NOC]
        write_clean(derive(TEXT, changing, "Draft 1").version, FRONT, clean)
        tasks += [(out, "reject"), (out, "accept"), (clean, "as it is")]
    base, rejected, *others = map(body, libreoffice.texts(python, soffice, tasks))
    assert rejected == base
    for place, code in enumerate(NAMES):
        none, accepted, clean_text = others[3 * place : 3 * place + 3]
        assert none == base, code
        assert accepted == clean_text, code


def body(text: str | None) -> list[str]:
    """The lines behind the contents."""
    assert text is not None
    found = text.split("\n")
    last = max(place for place, line in enumerate(found) if re.search(r"\t\d+$", line))
    return [" ".join(line.split()) for line in found[last + 1 :] if line.strip()]
