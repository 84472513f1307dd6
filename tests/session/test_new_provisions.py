"""New provisions bear the labels with which they are handed in, those of their neighbours, or none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.domain.provision import Kind
from workbench.session import Contested, Session

TREATY = """Preamble

Whereas:

(1) Peace is a good of all.

(2) War is none.

Article 1
Purpose

1. The Parties shall protect civilians.

2. No Party shall attack:

(a) hospitals;

(e) schools;

(f) any building that

(i) is marked; or

(ii) is known to be one of these.

3. The Parties shall meet.

Article 2

The Parties shall report.

Article 3

This Convention binds all Parties.

It binds their successors.
"""
AFTER, BEFORE, UNDER = Relation.AFTER, Relation.BEFORE, Relation.UNDER


@pytest.fixture(scope="module")
def conference(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A convention with the usual numbers, recitals and paragraphs without numbers."""
    folder = tmp_path_factory.mktemp("new")
    (folder / "draft.txt").write_text(TREATY, encoding="utf-8")
    with Session.create(folder / "c.treaty", "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
        yield session


def added(
    session: Session, at: str, relation: Relation, text: str, by: str = "FRA", *, unnumbered: bool = False
) -> Amendment:
    change = session.table([by], at, Operation.ADD, text, relation=relation, unnumbered=unnumbered)
    return session.amendment(change.amendments[0])


def first(own: Amendment) -> tuple[Kind, str, str]:
    provision = own.provisions[0]
    return provision.kind, provision.label, provision.text


@pytest.mark.parametrize(
    ("at", "relation", "text", "kind", "label"),
    [
        ("1.3", AFTER, "3a. The Parties may meet.", Kind.PARAGRAPH, "3a."),
        ("1.3", AFTER, "3 a. The Parties may meet.", Kind.PARAGRAPH, "3 a."),
        ("1.3", AFTER, "(3a) The Parties may meet.", Kind.PARAGRAPH, "(3a)"),
        ("1.3", AFTER, "3A. The Parties may meet.", Kind.PARAGRAPH, "3A."),
        ("1.3", AFTER, "3 bis. Les Parties se réunissent.", Kind.PARAGRAPH, "3 bis."),
        ("1.3", AFTER, "3bis. Las Partes se reúnen.", Kind.PARAGRAPH, "3bis."),
        ("1.3", AFTER, "3 bis) Las Partes se reúnen.", Kind.PARAGRAPH, "3 bis)"),
        ("1.3", AFTER, "3 ter The Parties may meet.", Kind.PARAGRAPH, "3 ter"),
        ("1.3", AFTER, "3a. Nothing being said, they may meet.", Kind.PARAGRAPH, "3a."),
        ("1.3", AFTER, "4. Meeting the Parties is free.", Kind.PARAGRAPH, "4."),
        ("preamble 1(2)", AFTER, "(2a) Following peace comes no war.", Kind.SUBPARAGRAPH, "(2a)"),
        ("Article 2", UNDER, "1a. The Parties may meet.", Kind.PARAGRAPH, "1a."),
        ("1.2(e)", AFTER, "(ea) museums;", Kind.SUBPARAGRAPH, "(ea)"),
        ("1.2(e)", AFTER, "(e a) a museum;", Kind.SUBPARAGRAPH, "(e a)"),
        ("1.2(e)", AFTER, "ea) museums;", Kind.SUBPARAGRAPH, "ea)"),
        ("1.2(e)", AFTER, "e bis) museos;", Kind.SUBPARAGRAPH, "e bis)"),
        ("1.2(e)", AFTER, "(e bis) museums;", Kind.SUBPARAGRAPH, "(e bis)"),
        ("1.2", UNDER, "(fa) museums;", Kind.SUBPARAGRAPH, "(fa)"),
        ("1.2(f)(i)", AFTER, "(ia) was marked; or", Kind.ITEM, "(ia)"),
        ("1.2(f)(ii)", AFTER, "(iii) was one.", Kind.ITEM, "(iii)"),
        ("preamble 1(2)", AFTER, "(2 a) Harm is to be prevented.", Kind.SUBPARAGRAPH, "(2 a)"),
        ("Article 2", AFTER, "Article 2a\nReviews\n\n1. A review is held.", Kind.ARTICLE, "Article 2a"),
        ("Article 2", AFTER, "Article 2 a A review is held.", Kind.ARTICLE, "Article 2 a"),
    ],
)
def test_the_label_of_a_new_provision_is_as_it_was_handed_in(
    conference: Session, at: str, relation: Relation, text: str, kind: Kind, label: str
) -> None:
    own = added(conference, at, relation, text)
    assert first(own)[:2] == (kind, label)
    assert " ".join(" ".join(provision.words for provision in own.provisions).split()) == " ".join(text.split())


@pytest.mark.parametrize(
    ("at", "text", "label", "words"),
    [
        ("1.2(e)", "(e) a country that is at war;", "(e)", "a country that is at war;"),
        ("1.2(e)", "a country that is at war;", "(e bis)", "a country that is at war;"),
        ("1.2(e)", "(or) a country that is at war;", "(e bis)", "(or) a country that is at war;"),
        ("1.2(e)", "3 m. of land around them;", "(e bis)", "3 m. of land around them;"),
        ("1.3", "2 a.m. is the hour at which they meet.", "4.", "2 a.m. is the hour at which they meet."),
        ("1.3", "2 p. m. is the hour at which they meet.", "4.", "2 p. m. is the hour at which they meet."),
        ("1.3", "3 ter zee varende schepen.", "4.", "3 ter zee varende schepen."),
    ],
)
def test_words_that_begin_like_a_label_are_kept(
    conference: Session, at: str, text: str, label: str, words: str
) -> None:
    assert first(added(conference, at, AFTER, text))[1:] == (label, words)


def test_two_new_paragraphs_of_one_delegation_keep_their_letters_in_the_next_text(session: Session) -> None:
    ids = [
        added(session, "1.2", AFTER, f"{label} It shall {verb}.").id
        for label, verb in [("2a.", "act"), ("2b.", "tell")]
    ]
    for id in ids:
        session.decide(id, Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert [p.label for p in session.version().provisions if p.kind is Kind.PARAGRAPH] == ["1.", "2.", "2a.", "2b."]


def test_one_number_at_one_place_makes_rivals_however_it_is_written(session: Session) -> None:
    for label, by in [("2a.", "FRA"), ("2 a.", "KEN"), ("(2b)", "PER")]:
        added(session, "1.2", AFTER, f"{label} {by} would have this.", by)
    found = [s.contest.value for p in session.rolling().provisions for s in p.segments if isinstance(s, Contested)]
    assert found == ["rival_provisions", "rival_provisions", "addition"]


def test_the_same_words_under_one_number_are_near_however_that_is_written(session: Session) -> None:
    for label, by in [("2a.", "FRA"), ("2 a.", "KEN"), ("(2a)", "PER"), ("2A.", "FJI"), ("2b.", "GHA")]:
        added(session, "1.2", AFTER, f"{label} They shall do so in peace.", by)
    spans = [span for p in session.rolling().provisions for span in p.segments if isinstance(span, Contested)]
    near = [variant.near for span in spans for variant in span.variants if not variant.base]
    assert [found and found.differs for found in near] == [None, ("spacing",), ("punctuation",), ("case",), None]


def test_what_stands_below_a_new_provision_has_its_labels_too(conference: Session) -> None:
    own = added(
        conference, "1.3", AFTER, "3a. They shall report on:\n\n(a) one;\n\n(b) two;\n\n(ba) more;\n\n(c) three."
    )
    assert [(p.kind, p.label) for p in own.provisions[1:]] == [
        (Kind.SUBPARAGRAPH, label) for label in ("(a)", "(b)", "(ba)", "(c)")
    ]


@pytest.mark.parametrize(
    ("at", "relation", "kind"),
    [
        ("1.1", UNDER, Kind.TEXT),
        ("Article 2", UNDER, Kind.PARAGRAPH),
        ("Article 3", UNDER, Kind.PARAGRAPH),
    ],
)
def test_where_nothing_is_numbered_a_new_provision_is_not(
    conference: Session, at: str, relation: Relation, kind: Kind
) -> None:
    assert first(added(conference, at, relation, "They shall do so in peace.")) == (
        kind,
        "",
        "They shall do so in peace.",
    )


@pytest.mark.parametrize(
    ("at", "relation", "kind", "label"),
    [
        ("1.3", AFTER, Kind.TEXT, "4."),
        ("1.2(a)", BEFORE, Kind.TEXT, "(a ante)"),
        ("1.2", UNDER, Kind.TEXT, "(g)"),
        ("preamble 1(2)", AFTER, Kind.TEXT, "(3)"),
    ],
)
def test_a_party_can_say_that_it_wants_no_number(
    conference: Session, at: str, relation: Relation, kind: Kind, label: str
) -> None:
    words = "They shall do so in peace."
    assert first(added(conference, at, relation, words, unnumbered=True)) == (kind, "", words)
    assert first(added(conference, at, relation, words))[1:] == (label, words)


def test_an_unnumbered_provision_stays_so_when_it_is_revised(session: Session) -> None:
    own = added(session, "1.2", AFTER, "They shall do so in peace.", unnumbered=True)
    session.revise(own.id, "FRA", "They shall do so always.")
    assert first(session.amendment(own.id)) == (Kind.TEXT, "", "They shall do so always.")


def test_what_cannot_be_unnumbered_is_refused(session: Session) -> None:
    with pytest.raises(Refused, match=r"begin with 2a\."):
        added(session, "1.2", AFTER, "2a. They shall do so.", unnumbered=True)
    with pytest.raises(Refused, match="begin with Article 2"):
        added(session, "Article 1", AFTER, "Article 2\n\nThey shall do so.", unnumbered=True)
    with pytest.raises(Refused, match="only a new provision"):
        session.table(["FRA"], "1.2", Operation.MOD, "They shall do so.", unnumbered=True)
    own = added(session, "1.2", AFTER, "3. They shall do so.")
    with pytest.raises(Refused, match="keeps its number"):
        session.table(["KEN"], own.id, Operation.MOD, "3. They shall.", unnumbered=True)


def test_two_new_provisions_with_one_label_in_one_place_are_remarked(session: Session) -> None:
    for party, heading in (("FRA", "Reports"), ("KEN", "Visits"), ("BRA", "Costs")):
        label = "Article 1 bis" if party != "BRA" else "Article 1 ter"
        words = f"{label}\n{heading}\n\n1. It is so.\n\n2. It is not."
        session.table([party], "Article 1", Operation.ADD, words, relation=Relation.AFTER)
    session.table(["IND"], "1.2", Operation.ADD, "2. The Parties shall part.", relation=Relation.AFTER)
    for number in range(1, 5):
        session.decide(str(number), Outcome.ADOPTED)
    done = session.circulate("Rev.1")
    advice = "give one another label in the next draft"
    assert [(remark.where, remark.why) for remark in done.remarks] == [
        (
            "Article 1, paragraph 2 (first occurrence)",
            f"two provisions are called “2.” in Article 1: the one that was there, and that of L.4; {advice}",
        ),
        (
            "Article 1 bis (first occurrence)",
            f"two provisions are called Article 1 bis: that of L.1, and that of L.2; {advice}",
        ),
    ]
    assert done.remarks[1].text == "Reports / Visits"
    assert session.circulate("Rev.2").remarks == ()
