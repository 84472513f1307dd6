"""What goes out as tracked changes comes back as the same amendments, and single authors as the words they wrote."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.conference import PARTIES, reworded, sentences
from tests.exchange.conventions import paragraphs
from tests.exchange.hand import Hand
from tests.session.room import span_of
from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, Relation, name_of
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused, TreatyError
from workbench.domain.provision import Kind
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.drafting.sameness import asked
from workbench.exchange.front import Front
from workbench.exchange.marked_up import read_marked_up
from workbench.exchange.word_in.resolved import resolved_copy
from workbench.exchange.word_out.clean import write_clean
from workbench.session import Returned, Session

REASONS = st.sampled_from(["", "Too far.", "One reason.\nAnd another."])


articles = st.tuples(sentences, sentences).map(lambda words: f"Article 9 bis\n{words[0]}\n\n1. {words[1]}.")


def _paragraphs(draw: st.DrawFn) -> list[str]:
    """What stands below the heading of an article."""
    numbered = draw(st.integers(0, 3))
    found = [] if numbered else [f"{draw(sentences)}."]
    for paragraph in range(1, numbered + 1):
        lettered = draw(st.integers(0, 2))
        note = "[^1]" if paragraph == 2 else ""
        found.append(f"{paragraph}. {draw(sentences)}{note}{':' if lettered else '.'}")
        found.extend(f"({'ab'[letter]}) {draw(sentences)};" for letter in range(lettered))
    if draw(st.integers(0, 3)) == 0:
        rows = [f"| {draw(sentences)} | {number} |" for number in range(draw(st.integers(1, 3)))]
        found.append("\n".join(["| Item | Rate |", "|---|---|", *rows]))
    return found


@st.composite
def instruments(draw: st.DrawFn) -> str:
    """A small convention in Markdown: with a preamble or not, its articles with headings or not, in parts or not."""
    blocks = ["# A convention"]
    if draw(st.booleans()):
        recitals = [f"Recalling {draw(sentences)}," for _ in range(draw(st.integers(1, 2)))]
        blocks += ["The Parties to this Convention,", *recitals, "Have agreed as follows:"]
    parts = draw(st.booleans())
    for article in range(1, draw(st.integers(1, 4)) + 1):
        if parts and article % 2:
            blocks.append(f"## PART {'I' * (article // 2 + 1)}")
        blocks += [f"{'#' * (2 + parts)} Article {article}", *([draw(sentences)] if draw(st.booleans()) else [])]
        blocks += _paragraphs(draw)
    noted = any("[^1]" in block for block in blocks)
    return "\n\n".join([*blocks, *(["[^1]: See the Charter."] if noted else [])])


@st.composite
def reworded_table(draw: st.DrawFn, text: str) -> str:
    """A table with other words in a cell; where two take out one row, a Word file can say so for one of them."""
    rows = [row.split("\t") for row in text.split("\n")]
    row = draw(st.sampled_from(rows))
    column = draw(st.integers(0, len(row) - 1))
    row[column] = draw(reworded(row[column])).strip()
    return "\n".join("\t".join(row) for row in rows)


def hand_in(draw: st.DrawFn, session: Session) -> None:
    """One amendment of any kind, as a delegation hands it in; one that makes no sense is refused."""
    version = session.version()
    target = draw(st.sampled_from(version.provisions))
    kinds = [one for one in Operation if one is not Operation.NOTES]  # footnotes have tests of their own
    operation = draw(st.sampled_from([*kinds, Operation.MOD, Operation.MOD, Operation.ADD]))
    relation = draw(st.sampled_from([*Relation])) if operation is Operation.ADD else None
    text = ""
    match operation:
        case Operation.MOD:
            text = draw(reworded_table(target.text) if target.table else reworded(target.text))
        case Operation.RETITLE:
            text = draw(reworded(target.heading))
        case Operation.ADD:
            beside_article = target.kind is Kind.ARTICLE and relation is not Relation.UNDER
            text = draw(articles if beside_article else sentences)
    anchor = draw(st.sampled_from(version.provisions)).id if operation is Operation.MOVE else None
    if anchor and (target.kind is Kind.ARTICLE) != (version.by_id[anchor].kind is Kind.ARTICLE):
        return
    if operation in (Operation.MOD, Operation.RETITLE) and target.kind in (Kind.TEXT, Kind.PART) and not target.table:
        return  # a title has no heading, and a part no words
    sponsors = draw(st.lists(st.sampled_from(PARTIES), min_size=1, max_size=2, unique=True))
    amended = [own for own in session.amendments() if own.operation in (Operation.MOD, Operation.ADD)]
    with suppress(TreatyError):
        if amended and draw(st.integers(0, 4)) == 0:
            parent = draw(st.sampled_from(amended))
            grid = version.by_id[parent.at].table and parent.operation is Operation.MOD
            words = draw(reworded_table(parent.wording) if grid else reworded(parent.wording))
            session.table(sponsors, name_of(parent), Operation.MOD, words, reason=draw(REASONS))
        else:
            change = session.table(
                sponsors, target.id, operation, text, relation=relation, anchor=anchor, reason=draw(REASONS)
            )
            own = session.amendment(change.amendments[0])
            if own.operation is Operation.MOVE and in_order(version, [own], ()) == in_order(version, [], ()):
                for sponsor in own.sponsors:
                    session.withdraw(own.id, sponsor)  # it changes what stands in what, and nothing on paper


def in_order(version: Version, amendments: Sequence[Amendment], known: Sequence[Amendment]) -> list[tuple[str, ...]]:
    """The provisions of the version with amendments, as they stand on paper."""
    return [(p.label, p.heading, p.text) for p in derive(version, amendments, "", known=known).version.provisions]


def told(version: Version, own: Amendment, known: Sequence[Amendment] = ()) -> tuple[object, ...]:
    """All that an amendment says, whatever it is called.

    Paragraphs on paper do not say in what one stands that was moved to them, or is new and has no label; these are told
    by the order that they make.
    """
    what = asked(version, own)
    if own.operation is Operation.MOVE or any(not p.label for p in own.provisions):
        what = own.at if own.operation is Operation.MOVE else "", in_order(version, [own], known)
    kinds = tuple((p.kind, p.label) for p in own.provisions if p.label)
    words = "" if own.operation is Operation.ADD else own.text  # it may have been handed in without the number it got
    on = next((told(version, parent, known) for parent in known if parent.id == own.on), None)
    return what, words, own.sponsors, own.reason, kinds, on


def all_told(session: Session) -> list[tuple[object, ...]]:
    found = session.amendments(status=AmendmentStatus.TABLED)
    return [told(session.version(), own, found) for own in found]


def lines(version: Version) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The words of a version, provision by provision."""
    return [(p.label, p.heading, p.text, p.footnotes) for p in version.provisions]


def accepted(path: Path, author: str, base: Version) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The words of a document when the changes of one author are accepted and all others rejected."""
    document = read_marked_up(path)
    own = [index for index, one in enumerate(document.revisions) if one.author == author]
    return lines(document.on(base, own).version)


def complete(found: Returned) -> bool:
    return found.count.lost == 0 and not found.not_understood and found.count.reported == 0


@settings(max_examples=15, phases=[Phase.generate])
@given(st.data())
def test_amendments_that_go_out_tracked_come_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("both-ways")
    (folder / "draft.md").write_text(data.draw(instruments()), encoding="utf-8")
    with Session.create(folder / "a.treaty", "A convention") as session:
        session.import_source(folder / "draft.md", "Draft 1")
    shutil.copy(folder / "a.treaty", folder / "b.treaty")
    with Session.open(folder / "a.treaty") as session, Session.open(folder / "b.treaty") as other:
        for _ in range(data.draw(st.integers(1, 8))):
            hand_in(data.draw, session)
        session.export("tracked", folder / "tracked.docx")
        again = session.return_document(folder / "tracked.docx", every=True)
        assert (again.amendments, again.untracked, complete(again)) == ((), 0, True), again.not_understood
        assert len(again.known) == len(session.amendments(status=AmendmentStatus.TABLED))
        came = other.return_document(folder / "tracked.docx", every=True)
        assert complete(came), came.not_understood
        out, back = Counter(map(str, all_told(session))), Counter(map(str, all_told(other)))
        assert (list(out - back), list(back - out)) == ([], [])
        assert other.verify().sound


def test_what_the_room_has_dealt_with_goes_out_in_its_place_and_comes_back_known(room: Session, tmp_path: Path) -> None:
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.VARIANT, 2)
    room.decide("L.6", Outcome.ADOPTED, "Plenary 1")
    out = room.export("tracked", tmp_path / "tracked.docx")
    heads = [comment.paragraphs[0] for comment in read_marked_up(out).comments]
    assert "L.3 — MOD — Russian Federation — answered" in heads
    assert "L.6 — SUP — Brazil — adopted" in heads
    for party in ("RUS", "BRA", "FRA"):
        assert accepted(out, room.party(party).name("en"), room.version()) == lines(room.text_as(party)), party
    again = room.return_document(out, every=True)
    assert (again.amendments, len(again.known), again.not_understood) == ((), 7, ())


def test_what_the_room_has_dealt_with_elsewhere_is_not_tabled_here(room: Session, tmp_path: Path) -> None:
    shutil.copy(room.path, tmp_path / "before.treaty")
    room.settle("1.1", span_of(room, ", as appropriate"), Manner.VARIANT, 2)
    out = room.export("tracked", tmp_path / "tracked.docx")
    with Session.open(tmp_path / "before.treaty") as other:
        other.withdraw("L.3", "RUS")
        found = other.return_document(out, every=True)
        assert found.amendments == ()


def test_an_amendment_to_an_amendment_comes_back_as_one(session: Session, tmp_path: Path) -> None:
    shutil.copy(session.path, tmp_path / "other.treaty")
    session.table(["FRA"], "1.1", Operation.MOD, "The Parties shall protect civilians at all times.")
    session.table(["DEU"], "L.1", Operation.MOD, "The Parties shall protect civilians at most times.", reason="Why.")
    session.table(["BRA"], "1.2", Operation.ADD, "3. States shall report yearly.", relation=Relation.AFTER)
    session.table(["KEN"], "L.3", Operation.MOD, "3. States shall report monthly.")
    session.revise("L.3", "BRA", text="3. States shall report every year.")
    out = session.export("tracked", tmp_path / "tracked.docx")
    heads = [comment.paragraphs[0] for comment in read_marked_up(out).comments]
    assert "L.2 — MOD — Germany — on L.1" in heads
    assert "L.4 — ADD — Kenya — on L.3/Rev.1" in heads
    assert session.return_document(out, every=True).amendments == ()
    with Session.open(tmp_path / "other.treaty") as other:
        mine = other.return_document(out, by="DEU", dry=True)
        assert mine.amendments == ()
        assert any("L.2 is on L.1" in one.why for one in mine.not_understood)
        found = other.return_document(out, every=True)
        assert complete(found), found.not_understood
        on = {own.id: own for own in other.amendments()}
        pairs = [(own.sponsors[0], on[own.on].sponsors[0], own.reason) for own in on.values() if own.on]
        assert sorted(pairs) == [("DEU", "FRA", "Why."), ("KEN", "BRA", "")]
        assert [p.id for p in other.amendments(by="KEN")[0].provisions] == [
            p.id for p in other.amendments(by="BRA")[0].provisions
        ]
        assert other.return_document(out, every=True).amendments == ()


def test_what_is_no_longer_in_the_document_is_a_line(room: Session, tmp_path: Path) -> None:
    out = room.export("tracked", tmp_path / "tracked.docx")
    room.table(["FRA"], "1.3", Operation.MOD, "No Party may attack.")
    found = room.return_document(out, every=True)
    assert [(one.where, one.text) for one in found.not_understood] == [("Article 1, paragraph 3", "L.8")]
    assert "does not name it" in found.not_understood[0].why
    assert room.return_document(out, by="DEU").not_understood == ()
    resolved_copy(out, tmp_path / "rejected.docx", lambda one: False)
    left = room.return_document(tmp_path / "rejected.docx", by="FRA")
    assert [(one.text, one.why[:31]) for one in left.not_understood] == [
        ("L.1", "its marks are no longer in the "),
        ("L.8", "the document does not name it: "),
    ]


@settings(max_examples=10, phases=[Phase.generate])
@given(st.data())
def test_what_one_author_edits_is_what_the_party_reads_afterwards(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("edited")
    (folder / "draft.txt").write_text(MARKABLE, encoding="utf-8")
    with Session.create(folder / "a.treaty", "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
        clean = session.export("clean", folder / "clean.docx")
        edited = folder / "edited.docx"
        places = data.draw(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=5, unique=True))
        with Hand(clean, edited, "France") as hand:
            for place in places:
                EDITS[place](hand, data.draw(sentences))
        found = session.return_document(edited, "FRA")
        assert found.count.lost == 0
        assert found.not_understood == ()
        resolved_copy(edited, folder / "accepted.docx", lambda _: True)
        write_clean(session.text_as("FRA"), Front("A convention", version="Draft 1"), folder / "as.docx")
        assert on_paper(folder / "accepted.docx") == on_paper(folder / "as.docx")


def on_paper(path: Path) -> str:
    """The words of the instrument in a Word file, labels among them, whatever paragraphs they stand in."""
    found = (text for style, text in paragraphs(path) if not style.startswith("Treaty"))
    return "".join("".join(text.split()) for text in found)


MARKABLE = """Article 1
Purpose

1. The first paragraph of them all.

2. Another paragraph, which introduces:

(a) sharks;

(b) whales;

(c) dolphins and porpoises of every kind.

3. Nothing in the present text prevents fishing.

4. Whoever reads this far knows better.

Article 2
Terms

Terms have their ordinary meaning.
"""
EDITS: dict[str, Callable[[Hand, str], None]] = {
    "words": lambda hand, words: hand.replace("first paragraph", words),
    "heading": lambda hand, words: hand.replace("Purpose", words),
    "more words": lambda hand, words: hand.insert("ordinary", f" {words}"),
    "fewer words": lambda hand, _: hand.delete("which "),
    "gone": lambda hand, _: hand.delete_paragraph("sharks"),
    "new": lambda hand, words: hand.insert_paragraph("whales", f"(b bis) {words};"),
    "split": lambda hand, _: hand.split("prevents fishing"),
    "joined": lambda hand, _: hand.join("Nothing in the present"),
    "moved": lambda hand, _: hand.move_paragraph("porpoises of every", "Whoever reads"),
}


TABLES = """# A convention

## Article 1

| Item | Rate | |
|---|---|---|
| Wheat | 4 | |
| Rice | 5 | |

## Article 2

| Port | State |
|---|---|
| First | A |
| Second | B |
"""


def test_what_several_ask_of_tables_comes_back_as_they_asked_it(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(TABLES, encoding="utf-8")
    with Session.create(tmp_path / "a.treaty", "A convention") as session:
        session.import_source(tmp_path / "draft.md", "Draft 1")
    shutil.copy(tmp_path / "a.treaty", tmp_path / "b.treaty")
    with Session.open(tmp_path / "a.treaty") as session, Session.open(tmp_path / "b.treaty") as other:
        rates, ports = (one for one in session.version().provisions if one.table)
        head, wheat, rice = rates.text.split("\n")
        for party, rows in (("FRA", (head, rice)), ("DEU", (head, rice.replace("5", "6"))), ("KEN", (head, wheat))):
            change = session.table([party], rates.id, Operation.MOD, "\n".join(rows))
            assert session.amendment(change.amendments[0]).text == "\n".join(rows)  # the empty cell at its end too
        session.table(["BRA"], rates.id, Operation.SUP)
        session.table(["JPN"], ports.id, Operation.MOD, ports.text.replace("First\tA", "First\tC"))
        with pytest.raises(Refused, match="a table has no heading"):
            session.table(["JPN"], ports.id, Operation.RETITLE, "Ports")  # no form has room for it
        out = session.export("tracked", tmp_path / "tracked.docx")
        found = other.return_document(out, every=True)
        assert complete(found), found.not_understood
        assert all_told(other) == all_told(session)
