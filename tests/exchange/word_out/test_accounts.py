"""The compilation, the comparison in columns and the ledger, from a room that tables, decides and circulates."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.conventions import paragraphs, part, words
from tests.session.room import WORDS, open_room, span_of
from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused, WrongReference
from workbench.domain.provision import Status
from workbench.exchange.reading import read_source
from workbench.exchange.word_names import W
from workbench.session import Session

FORMS = ("compilation", "comparison", "ledger")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(open_room(tmp_path)) as session:
        yield session


def lines(session: Session, form: str, out: Path, **choices: object) -> list[tuple[str, str]]:
    session.export(form, out / "x.docx", **choices)  # type: ignore[arg-type]
    return paragraphs(out / "x.docx")


def told(found: list[tuple[str, str]], style: str = "TreatyProposal") -> list[str]:
    return [text for kind, text in found if kind.startswith(style)]


def rows(path: Path) -> list[list[str]]:
    """The cells of every row of the tables, their lines joined."""
    return [
        ["\n".join(words(p) for p in cell.iter(W + "p")) for cell in row.iter(W + "tc")]
        for row in part(path).iter(W + "tr")
    ]


def test_every_live_proposal_stands_in_the_compilation_once(session: Session, tmp_path: Path) -> None:
    session.withdraw("L.3", "RUS")
    session.table(["CHE"], "L.1", Operation.MOD, WORDS.replace("shall", "must"), reason="It is clearer.")
    session.take_position("L.2", "JPN", Stance.OPPOSE, "too weak")
    found = lines(session, "compilation", tmp_path)
    heads = [text.split("  ")[0] for style, text in found if style == "TreatyProposal"]
    assert heads == ["L.5", "L.1", "L.8", "L.2", "L.4", "L.6", "L.7"]
    assert "L.8  Switzerland · amends L.1: new wording" in told(found)
    assert "Reason: It is clearer." in told(found)
    assert "Oppose: Japan (too weak)" in told(found)
    assert not any("L.3" in text for _, text in found)
    everything = told(lines(session, "compilation", tmp_path, every=True))
    assert "L.3  Russian Federation · new wording · withdrawn" in everything


def test_the_words_of_a_proposal_are_marked_without_colour_alone(session: Session, tmp_path: Path) -> None:
    session.export("compilation", tmp_path / "x.docx")
    marked = [
        (style.get(W + "val"), words(run))
        for run in part(tmp_path / "x.docx").iter(W + "r")
        if (style := run.find(f"{W}rPr/{W}rStyle")) is not None and style.get(W + "val", "").startswith("Words")
    ]
    assert ("WordsInserted", "may") in marked
    assert ("WordsDeleted", ", as appropriate") in marked


def test_alike_proposals_stand_together_and_say_so(session: Session, tmp_path: Path) -> None:
    session.table(["ITA"], "1.1", Operation.MOD, WORDS.replace("shall", "may"))
    session.table(["ESP"], "1.1", Operation.MOD, WORDS.replace("shall", "may").replace("Parties", "parties"))
    found = told(lines(session, "compilation", tmp_path))
    start = found.index("L.2  Germany · new wording")
    assert found[start + 2 : start + 4] == ["L.8  Italy · new wording", "The same words as L.2."]
    assert found[start + 4] == "L.9  Spain · new wording"
    assert "Nearly the words of L.2, apart in capitals." in found


def test_a_compilation_read_again_is_the_base(session: Session, tmp_path: Path) -> None:
    session.export("compilation", tmp_path / "x.docx")
    read = read_source(tmp_path / "x.docx").provisions
    assert [p.words for p in read] == [p.words for p in session.version().provisions]


def test_columns_hold_the_readings(session: Session, tmp_path: Path) -> None:
    session.settle("1.1", span_of(session, "all times"), Manner.VARIANT, 2, meeting="M1")
    session.export("comparison", tmp_path / "x.docx", columns=["base", "DEU", "BRA"], only_changed=True)
    head, *found = rows(tmp_path / "x.docx")
    assert head == ["Provision", "Draft 1 (base)", "Germany", "Brazil", "Compromise"]
    assert [row[0] for row in found] == ["Article 1, paragraph 1", "Article 1, paragraph 3"]
    assert found[0][1] == f"1. {WORDS}"
    assert found[0][3] == "as base"
    assert "shallmay" in found[0][2]
    assert found[0][4].endswith("settled in part")
    assert found[1][1:] == ["3. No Party shall attack.", "as base", "deleted", ""]


def test_as_a_whole_every_provision_has_a_row(session: Session, tmp_path: Path) -> None:
    session.export("comparison", tmp_path / "x.docx", columns=["DEU"], compromise=False, whole=True)
    head, *found = rows(tmp_path / "x.docx")
    assert head == ["Provision", "Draft 1 (base)", "Germany"]
    assert len(found) == len(session.version().provisions)
    assert part(tmp_path / "x.docx", "word/settings.xml").find(W + "autoHyphenation") is not None
    first = next(part(tmp_path / "x.docx").iter(W + "tr"))
    assert first.find(f"{W}trPr/{W}tblHeader") is not None


def test_rivals_of_one_party_stand_in_its_cell(session: Session, tmp_path: Path) -> None:
    session.table(["DEU"], "1.1", Operation.MOD, WORDS.replace("shall", "must"))
    with pytest.raises(Refused):
        session.text_as("DEU")
    session.export("comparison", tmp_path / "x.docx", columns=["base", "DEU"], only_changed=True)
    cell = rows(tmp_path / "x.docx")[1][2]
    assert "L.2" in cell
    assert "L.8" in cell
    assert "shallmay" in cell
    assert "shallmust" in cell
    assert cell.count("1. ") == 2


def test_emphasis_stays_on_words_that_are_marked(session: Session, tmp_path: Path) -> None:
    """A word in another language stays in italics in what a party would have, and where it would be struck."""
    source = tmp_path / "source.md"
    source.write_text("# Convention\n\n## Article 1\n\nThe head shall act *ad interim* until *agrément* is given.\n")
    session.import_source(source, "Draft 2")
    wording = "The head may act ad interim until consent is given."
    session.table(["DEU"], "Article 1", Operation.MOD, wording)
    for form in ("compilation", "comparison"):
        session.export(form, tmp_path / "x.docx", columns=["base", "DEU"])
        texts = [words(run) for run in part(tmp_path / "x.docx").iter(W + "r") if run.find(f"{W}rPr/{W}i") is not None]
        assert texts.count("ad interim") == 2, (form, texts)
        assert texts.count("agrément") == 2, (form, texts)


def test_unknown_columns_and_too_many_are_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(WrongReference, match="or name a version: base, Draft 1"):
        session.export("comparison", tmp_path / "x.docx", columns=["Atlantis"])
    with pytest.raises(Refused, match="too many"):
        session.export("comparison", tmp_path / "x.docx", columns="FRA DEU RUS KEN JPN BRA IND".split())  # noqa: SIM905
    assert not (tmp_path / "x.docx").exists()


def test_versions_are_aligned_by_identity(session: Session, tmp_path: Path) -> None:
    session.decide("L.6", Outcome.ADOPTED, "M1")
    session.decide("L.7", Outcome.ADOPTED, "M1")
    session.circulate("Rev.1")
    session.export("comparison", tmp_path / "x.docx", columns=["Draft 1", "Rev.1"], compromise=False, only_changed=True)
    assert rows(tmp_path / "x.docx")[1:] == [
        ["Article 1, paragraph 3", "3. No Party shall attack.", "deleted"],
        ["Article 1, paragraph 4", "–", "new\n4. States shall cooperate."],
    ]


def test_the_ledger_tells_every_decision_and_where_words_come_from(session: Session, tmp_path: Path) -> None:
    session.settle("1.1", span_of(session, "all times"), Manner.COMPROMISE, "any time", meeting="M1")
    session.decide("L.6", Outcome.REJECTED, "M1")
    session.decide("L.7", Outcome.ADOPTED, "M2")
    session.decide("L.6", Outcome.REOPENED, "M2")
    session.set_status("1.2", Status.ADREF, "M2")
    session.table(
        ["KEN"], "1.2", Operation.ADD, "2 bis. They shall report.", relation=Relation.AFTER, reason="To know."
    )
    session.decide("L.8", Outcome.ADOPTED, "M3")
    session.circulate("Rev.1")
    session.export("ledger", tmp_path / "x.docx")
    assert not any(style.startswith("TreatyContents") for style, _ in paragraphs(tmp_path / "x.docx"))
    found = rows(tmp_path / "x.docx")
    decisions = found[1 : len(session.ledger()) + 1]
    assert [row[0] for row in decisions] == ["1", "2", "3", "4", "5", "6"]
    assert "in Rev.1" in decisions[0][3]
    assert decisions[1][3] == "L.6 rejected\nBrazil\nundone by No. 4"
    assert decisions[3][3] == "L.6 reopened\nBrazil\nundoes No. 2"
    assert decisions[4][4] == "Open, or not yet discussed → Agreed ad referendum"
    origins = {row[0]: row[1:] for row in found[len(decisions) + 2 :]}
    assert origins["Article 1, paragraph 4"] == ["–", "added", "L.7 India: adopted as tabled, M2"]
    assert origins["Article 1, paragraph 2 bis"][2] == "L.8 Kenya: adopted as tabled, M3\nReason: To know."
    assert "settled by compromise" in origins["Article 1, paragraph 1"][2]


def test_nothing_to_tell_is_said(tmp_path: Path) -> None:
    source = tmp_path / "draft.txt"
    source.write_text("Article 1\n\nThe Parties cooperate.\n", encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(source, "Draft 1")
        said = {form: [text for _, text in lines(session, form, tmp_path, only_changed=True)] for form in FORMS}
    assert "There are no proposals on this text." in said["compilation"]
    assert "No provision differs between these texts." in said["comparison"]
    assert "The room has taken no decisions yet." in said["ledger"]
    assert "No provision has changed since Draft 1." in said["ledger"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_record_gives_the_same_bytes(session: Session, tmp_path: Path, form: str) -> None:
    session.decide("L.7", Outcome.ADOPTED, "M2")
    first, second = (session.export(form, tmp_path / f"{n}.docx").read_bytes() for n in "12")
    assert first == second


def test_valid_for_the_sdk_from_right_to_left_too(ooxml_validator: Path, tmp_path: Path) -> None:
    source = tmp_path / "draft.txt"
    source.write_text("Article 1\nScope\n\n1. One.\n\n2. Two parts.\n\n3. Three.\n", encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention", "ar") as session:
        session.import_source(source, "Draft 1")
        session.table(["FRA"], "1.2", Operation.MOD, "Two (2) parts.", reason="Clarity.")
        session.table(["DEU"], "1.1", Operation.ADD, "Another one.", relation=Relation.AFTER)
        session.table(["KEN"], "1.3", Operation.MOVE, anchor="1.1")
        session.decide("L.1", Outcome.ADOPTED, "1")
        session.circulate("Rev.1")
        for form in FORMS:
            session.export(form, tmp_path / f"{form}.docx", every=True)
            done = subprocess.run([ooxml_validator, tmp_path / f"{form}.docx"], capture_output=True, check=False)
            assert json.loads(done.stdout)["errors"] == []
    head = next(p for p in part(tmp_path / "compilation.docx").iter(W + "p") if words(p).startswith("L.1"))
    assert head.find(f"{W}pPr/{W}bidi") is not None
    assert head.find(f"{W}pPr/{W}pBdr/{W}right") is not None, "the rule stands where its lines begin"
