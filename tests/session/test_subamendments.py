from __future__ import annotations

from collections.abc import Iterator

import pytest

from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, Relation
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused
from workbench.record.acts import ActKind
from workbench.session import Agreed, Contested, HandedIn, OnVersion, Op, Session
from workbench.storage.conference_file import ConferenceFile
from workbench.text.diff import apply_edits

NEW = "Article 2\nScope\n\n1. This Convention applies in peace.\n\n2. It applies at sea."


def mod(session: Session, at: str, text: str, by: str = "FRA", against: str | None = None) -> Amendment:
    change = session.table([by], at, Operation.MOD, text, against=against)
    return session.amendment(change.amendments[0])


def add(session: Session, text: str = NEW) -> Amendment:
    change = session.table(["FRA"], "Article 1", Operation.ADD, text, relation=Relation.AFTER)
    return session.amendment(change.amendments[0])


def now(session: Session, own: Amendment) -> tuple[Fate | None, str]:
    found = session.amendment(own.id)
    return found.fate, found.wording


def texts(own: Amendment) -> list[str]:
    return [provision.text for provision in own.provisions]


@pytest.fixture(autouse=True)
def rebuilt(session: Session) -> Iterator[None]:
    """Whatever a test did, the state follows from the acts to the byte, and the edits of a row from its wording."""
    yield
    assert session.verify().sound
    for own in session.amendments():
        if own.operation is Operation.MOD:
            before = session.version(own.against).by_id[own.at].text
            assert apply_edits(before, own.edits) == own.text


@pytest.fixture
def parent(session: Session) -> Amendment:
    """An amendment of France on Article 1(1)."""
    return mod(session, "1.1", "The Parties shall protect all civilians and hospitals.")


@pytest.fixture
def sub(session: Session, parent: Amendment) -> Amendment:
    """An amendment of Kenya to it."""
    return mod(session, "L.1", "The Parties shall protect all civilians and most hospitals.", "KEN")


def test_a_sub_amendment_is_of_the_kind_and_at_the_place_of_its_parent(parent: Amendment, sub: Amendment) -> None:
    assert (sub.on, sub.at, sub.operation, sub.against) == (parent.id, parent.at, Operation.MOD, parent.against)
    assert (sub.fate, sub.basis, sub.number) == (None, None, 2)


def test_it_is_found_under_its_parent_and_under_the_provision(session: Session, sub: Amendment) -> None:
    below = mod(session, "l. 2", "The Parties shall protect civilians and most hospitals.", "BRA")
    assert session.amendments(at="L.1") == [sub, below]
    assert session.amendments(at=sub.id) == [below]
    assert session.amendments(at="L.1", by="BRA") == [below]
    assert sub in session.amendments(at="1.1")


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (Operation.SUP, "take a position on L.1, or ask the room to reject it"),
        (Operation.NOC, "take a position on it, or join its sponsors"),
        (Operation.MOVE, "with --replace"),
        (Operation.RETITLE, "with --replace"),
        (Operation.ADD, "with --replace"),
    ],
)
@pytest.mark.usefixtures("parent")
def test_other_operations_on_an_amendment_are_refused(session: Session, operation: Operation, words: str) -> None:
    with pytest.raises(Refused, match=words):
        session.table(["KEN"], "L.1", operation, "Words.", relation=Relation.AFTER, anchor="1.2")


def test_words_that_amend_nothing_are_refused(session: Session, parent: Amendment) -> None:
    with pytest.raises(Refused, match=r"words of L\.1 already"):
        mod(session, "L.1", parent.text)
    with pytest.raises(Refused, match="already"):
        mod(session, "L.1", session.version().by_id[parent.at].text)
    with pytest.raises(Refused, match="no words that could be amended"):
        session.table(["KEN"], "1.2", Operation.SUP)
        mod(session, "L.2", "Words.")


def test_only_an_amendment_that_the_room_can_still_take_is_amended(session: Session, parent: Amendment) -> None:
    session.decide("L.1", Outcome.ADOPTED)
    mod(session, "L.1", "The Parties shall protect civilians and hospitals.")
    session.decide("L.1", Outcome.REJECTED)
    with pytest.raises(Refused, match="rejected"):
        mod(session, "L.1", "Words.")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    with pytest.raises(Refused, match="stands in Draft 2"):
        mod(session, "L.1", "Words.")
    assert session.amendment(parent.id).incorporated == "Draft 2"


def test_without_its_parent_it_is_orphaned_and_with_it_it_is_back(session: Session, sub: Amendment) -> None:
    below = mod(session, "L.2", "The Parties shall protect civilians and most hospitals.", "BRA")
    change = session.decide("L.1", Outcome.REJECTED)
    assert {sub.id, below.id} <= set(change.amendments)
    assert [now(session, own) for own in (sub, below)] == [(Fate.ORPHANED, sub.text), (Fate.ORPHANED, below.text)]
    session.decide("L.1", Outcome.ADOPTED)
    assert [session.amendment(own.id) for own in (sub, below)] == [sub, below]
    session.decide("L.1", Outcome.REJECTED)
    session.decide("L.1", Outcome.REOPENED)
    assert [session.amendment(own.id) for own in (sub, below)] == [sub, below]
    session.withdraw("L.1", "FRA")
    assert now(session, below)[0] is Fate.ORPHANED
    with pytest.raises(Refused, match="withdrawn"):
        session.revise("L.2", "KEN", "Words.")


def test_one_that_a_sponsor_left_keeps_its_sub_amendments(session: Session, sub: Amendment) -> None:
    session.join("L.1", "DEU")
    session.withdraw("L.1", "FRA")
    assert session.amendment(sub.id) == sub


def test_it_is_carried_onto_its_parents_new_words(session: Session, sub: Amendment) -> None:
    session.revise("L.1", "FRA", "The Parties should protect all civilians and hospitals.")
    found = session.amendment(sub.id)
    assert now(session, sub) == (Fate.SHIFTED, "The Parties should protect all civilians and most hospitals.")
    assert (found.text, found.basis) == (sub.text, ("Draft 1", found.wording))
    session.revise("L.1", "FRA", "The Parties shall protect all civilians and hospitals.")
    assert session.amendment(sub.id) == sub


def test_where_both_changed_the_same_words_its_own_are_kept(session: Session, sub: Amendment) -> None:
    session.revise("L.1", "FRA", "The Parties should protect all civilians and many hospitals.")
    assert now(session, sub) == (Fate.CONFLICTING, "The Parties should protect all civilians and most hospitals.")
    assert session.amendment(sub.id).text == sub.text
    session.revise("L.1", "FRA", "The Parties should protect all civilians and hospitals.")
    assert now(session, sub)[0] is Fate.SHIFTED


def test_it_is_satisfied_where_its_parent_takes_it_in(session: Session, sub: Amendment) -> None:
    session.revise("L.1", "FRA", "The Parties should protect all civilians and most hospitals.")
    assert now(session, sub)[0] is Fate.SATISFIED


def test_what_is_on_a_sub_amendment_follows_it(session: Session, sub: Amendment) -> None:
    below = mod(session, "L.2", "All Parties shall protect all civilians and most hospitals.", "BRA")
    session.revise("L.1", "FRA", "The Parties should protect all civilians and hospitals.")
    assert now(session, below) == (Fate.SHIFTED, "All Parties should protect all civilians and most hospitals.")
    session.revise("L.2", "KEN", "The Parties should protect all civilians and most public hospitals.")
    assert now(session, sub) == (None, "The Parties should protect all civilians and most public hospitals.")
    assert now(session, below) == (Fate.SHIFTED, "All Parties should protect all civilians and most public hospitals.")


def test_once_a_version_has_its_parent_it_is_one_on_the_text(session: Session, sub: Amendment) -> None:
    other = mod(session, "L.1", "The Parties shall protect all people and hospitals.", "BRA")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert now(session, sub) == (Fate.CLEAN, sub.text)
    session.decide("L.2", Outcome.ADOPTED)
    session.circulate("Draft 3")
    assert session.find("1.1").text == sub.text
    assert now(session, other) == (Fate.SHIFTED, "The Parties shall protect all people and most hospitals.")
    session.decide("L.3", Outcome.ADOPTED)
    session.circulate("Draft 4")
    assert session.find("1.1").text == "The Parties shall protect all people and most hospitals."


def test_a_sub_amendment_shifts_with_its_parent_when_the_text_changes(session: Session, sub: Amendment) -> None:
    mod(session, "1.1", "All Parties shall protect civilians.", "DEU")
    session.decide("L.3", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert now(session, sub) == (Fate.SHIFTED, "All Parties shall protect all civilians and most hospitals.")
    later = mod(session, "L.1", "All Parties shall protect all civilians and all hospitals.", "BRA")
    assert (later.against, later.fate) == ("Draft 2", None)
    session.revise("L.1", "FRA", "All Parties should protect all civilians and hospitals.")
    assert now(session, sub) == (Fate.SHIFTED, "All Parties should protect all civilians and most hospitals.")
    assert now(session, later) == (Fate.SHIFTED, "All Parties should protect all civilians and all hospitals.")


def test_an_amendment_to_a_heading(session: Session) -> None:
    session.table(["FRA"], "Article 1", Operation.RETITLE, "Purpose and scope")
    sub = mod(session, "L.1", "Purpose, aims and scope", "KEN")
    assert sub.operation is Operation.RETITLE
    session.revise("L.1", "FRA", "Purpose and scope of application")
    assert now(session, sub) == (Fate.SHIFTED, "Purpose, aims and scope of application")


def test_new_provisions_keep_their_identity_when_revised_and_when_amended(session: Session) -> None:
    parent = add(session)
    ids = [provision.id for provision in parent.provisions]
    session.revise("L.1", "FRA", NEW.replace("in peace", "in times of peace") + "\n\n3. It applies in space.")
    revised = session.amendment(parent.id)
    assert [provision.id for provision in revised.provisions][:3] == ids
    sub = mod(session, "L.1", revised.text.replace("at sea", "on the high seas"), "KEN")
    assert [provision.id for provision in sub.provisions] == [provision.id for provision in revised.provisions]
    assert (sub.operation, sub.relation, sub.anchor) == (Operation.ADD, Relation.AFTER, parent.at)
    renamed = mod(session, "L.1", "Article 9\nField of application\n\nAnywhere.", "BRA")
    assert renamed.provisions[0].id == ids[0]
    assert renamed.provisions[0].label == "Article 9"


def test_words_without_a_label_keep_that_of_the_provision_they_would_amend(session: Session) -> None:
    change = session.table(["FRA"], "1.1", Operation.ADD, "1 ter. More words.", relation=Relation.AFTER)
    parent = session.amendment(change.amendments[0])
    sub = mod(session, "L.1", "Many more words.", "KEN")
    assert [p.label for p in sub.provisions] == [p.label for p in parent.provisions]


def test_changes_of_new_provisions_are_brought_together_by_identity(session: Session) -> None:
    parent = add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas") + "\n\n3. It applies in space.", "KEN")
    session.revise("L.1", "FRA", NEW.replace("in peace", "in times of peace").replace("Scope", "Application"))
    found = session.amendment(sub.id)
    assert found.fate is Fate.SHIFTED
    assert found.provisions[0].heading == "Application"
    assert texts(found) == [
        "",
        "This Convention applies in times of peace.",
        "It applies on the high seas.",
        "It applies in space.",
    ]
    assert (found.text, found.basis) == (sub.text, ("Draft 1", found.wording))
    assert {p.id for p in parent.provisions} < {p.id for p in found.provisions}
    session.revise("L.1", "FRA", NEW.replace("at sea", "in rivers"))
    assert session.amendment(sub.id).fate is Fate.CONFLICTING
    assert texts(session.amendment(sub.id)) == texts(sub)
    session.revise("L.1", "FRA", NEW)
    assert session.amendment(sub.id) == sub


def test_once_a_version_has_the_new_provisions_it_is_one_on_the_words_that_it_changes(session: Session) -> None:
    parent = add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas"), "KEN")
    wider = mod(session, "L.1", NEW.replace("at sea", "in space").replace("in peace", "always"), "BRA")
    heading = mod(session, "L.1", NEW.replace("Scope", "Application"), "DEU")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    found = session.amendment(sub.id)
    assert (found.operation, found.at, found.text) == (
        Operation.MOD,
        parent.provisions[2].id,
        "It applies on the high seas.",
    )
    assert found.fate is Fate.SHIFTED
    assert session.amendment(heading.id).operation is Operation.RETITLE
    assert now(session, wider)[0] is Fate.CONFLICTING
    assert not {p.id for p in session.amendment(wider.id).provisions} & set(session.version().by_id)
    session.rolling()
    session.decide("L.2", Outcome.ADOPTED)
    session.decide("L.4", Outcome.ADOPTED)
    session.circulate("Draft 3")
    assert session.version().by_id[parent.provisions[2].id].text == "It applies on the high seas."
    assert session.find("Article 2").heading == "Application"


def test_it_is_satisfied_when_a_version_has_its_new_provisions_as_they_would_be_amended(session: Session) -> None:
    add(session)
    subs = [mod(session, "L.1", NEW.replace("at sea", "on the high seas"), by) for by in ("KEN", "BRA")]
    session.revise("L.1", "FRA", subs[0].text)
    assert [now(session, own)[0] for own in subs] == [Fate.SATISFIED] * 2
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert [now(session, own)[0] for own in subs] == [Fate.SATISFIED] * 2


def test_an_amendment_to_an_older_wording_is_carried_to_the_one_of_today(session: Session, sub: Amendment) -> None:
    mod(session, "1.1", "All Parties shall protect civilians.", "DEU")
    session.decide("L.3", Outcome.ADOPTED)
    session.circulate("Draft 2")
    late = mod(session, "L.1", "The Parties shall protect all civilians, schools and hospitals.", "BRA", "Draft 1")
    assert late.against == "Draft 1"
    assert now(session, late) == (Fate.SHIFTED, "All Parties shall protect all civilians, schools and hospitals.")


def test_words_drafted_on_what_the_parent_said_before_are_carried_to_what_it_says_now(
    session: Session, parent: Amendment
) -> None:
    """Another seat may speak before it hears of a revision: the act says which words it would amend."""
    session.revise("L.1", "FRA", "The Parties should protect all civilians and hospitals.")
    sub = mod(session, "L.1", "The Parties should protect all civilians and most hospitals.", "KEN")
    with ConferenceFile.open(session.path) as file:
        said = list(file.acts())[-1].payload
        earlier = {"id": "a0", "number": None, "text": sub.text.replace("should", "shall")}
        file.say(ActKind.AMENDMENT_TABLED, {**said, **earlier, "amends": {"text": parent.text}})
    assert now(session, session.amendment("a0")) == (
        Fate.SHIFTED,
        "The Parties should protect all civilians and most hospitals.",
    )


def test_rejected_words_that_are_adopted_after_all_fit_the_text_of_today(session: Session) -> None:
    late = mod(session, "1.1", "The Parties shall protect all civilians.")
    session.decide("L.1", Outcome.REJECTED)
    mod(session, "1.1", "All Parties shall protect civilians.", "DEU")
    session.decide("L.2", Outcome.ADOPTED)
    session.circulate("Draft 2")
    session.decide("L.1", Outcome.ADOPTED)
    assert now(session, late) == (Fate.SHIFTED, "All Parties shall protect all civilians.")
    session.circulate("Draft 3")
    assert session.find("1.1").text == "All Parties shall protect all civilians."


def test_taking_the_rebased_words_makes_them_a_revision_on_the_current_text(session: Session) -> None:
    own = mod(session, "1.1", "The Parties shall protect all civilians.")
    mod(session, "1.1", "All Parties shall protect civilians.", "DEU")
    with pytest.raises(Refused, match="drafted on Draft 1"):
        session.take_rebased("L.1", "FRA")
    session.decide("L.2", Outcome.ADOPTED)
    session.circulate("Draft 2")
    (fared,) = session.rebased()
    assert (fared.amendment.id, fared.fate, fared.citation) == (own.id, Fate.SHIFTED, "Article 1, paragraph 1")
    assert (fared.old.version, fared.old.base, fared.old.own) == (
        "Draft 1",
        "The Parties shall protect civilians.",
        own.text,
    )
    assert (fared.new.version, fared.new.base, fared.new.own) == (
        "Draft 2",
        "All Parties shall protect civilians.",
        "All Parties shall protect all civilians.",
    )
    with pytest.raises(Refused, match="does not sponsor"):
        session.take_rebased("L.1", "DEU")
    session.take_rebased("L.1", "FRA")
    found = session.amendment(own.id)
    assert (found.revision, found.against, found.fate, found.text) == (1, "Draft 2", None, fared.new.own)
    assert session.rebased() == []


def test_a_sub_amendment_takes_the_words_that_it_has_on_its_parent(session: Session, sub: Amendment) -> None:
    session.revise("L.1", "FRA", "The Parties should protect all civilians and hospitals.")
    assert [fared.amendment.id for fared in session.rebased(at="L.1", by="KEN", fate=Fate.SHIFTED)] == [sub.id]
    session.take_rebased("L.2", "KEN")
    assert now(session, sub) == (None, "The Parties should protect all civilians and most hospitals.")
    session.revise("L.1", "FRA", "The Parties must protect all civilians and hospitals.")
    assert now(session, sub) == (Fate.SHIFTED, "The Parties must protect all civilians and most hospitals.")


def test_new_provisions_are_taken_as_they_were_carried(session: Session) -> None:
    add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas"), "KEN")
    session.revise("L.1", "FRA", NEW.replace("in peace", "always"))
    carried = session.amendment(sub.id)
    session.take_rebased("L.2", "KEN")
    taken = session.amendment(sub.id)
    assert (taken.provisions, taken.text, taken.fate) == (carried.provisions, carried.wording, None)
    session.revise("L.2", "KEN", taken.text)
    assert session.amendment(sub.id).provisions == carried.provisions


def test_there_is_nothing_to_take_where_nothing_changed_or_nothing_is_left(session: Session, sub: Amendment) -> None:
    session.table(["BRA"], "1.2", Operation.SUP)
    mod(session, "Article 1(2)", "No Party shall ever attack.", "DEU")
    mod(session, "1.1", "All of them shall protect civilians.", "DEU")
    session.decide("L.4", Outcome.ADOPTED)
    session.circulate("Draft 2")
    for number, party, words in (("L.1", "FRA", "as it was handed in"), ("L.3", "BRA", "as it was handed in")):
        with pytest.raises(Refused, match=words):
            session.take_rebased(number, party)
    session.withdraw("L.1", "FRA")
    with pytest.raises(Refused, match="gone: withdraw it"):
        session.take_rebased("L.2", "KEN")
    mod(session, "1.2", "No Party shall ever attack at all.", "KEN")
    session.decide("L.3", Outcome.ADOPTED)
    session.circulate("Draft 3")
    with pytest.raises(Refused, match="no place in Draft 3"):
        session.take_rebased("L.6", "KEN")


def test_a_parent_that_does_not_fit_the_text_can_be_amended_as_it_reads_there(session: Session) -> None:
    parent = mod(session, "1.1", "The Parties should protect civilians.")
    mod(session, "1.1", "The Parties must protect all civilians.", "DEU")
    session.decide("L.2", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert now(session, parent) == (Fate.CONFLICTING, "The Parties should protect all civilians.")
    sub = mod(session, "L.1", "The Parties should always protect all civilians.", "KEN")
    assert (sub.against, sub.fate, sub.status) == ("Draft 2", None, AmendmentStatus.TABLED)


def test_what_the_room_has_answered_of_it_does_not_come_back(session: Session, sub: Amendment) -> None:
    session.revise("L.2", "KEN", "All Parties shall protect all civilians and most hospitals.")
    spans = [segment for segment in session.rolling("1.1").provisions[0].segments if isinstance(segment, Contested)]
    assert spans[0].variants[0].text == "The"
    session.settle("1.1", 1, Manner.COMPROMISE, "The High")
    session.circulate("Draft 2")
    assert session.find("1.1").text == "The High Parties shall protect civilians."
    text = "The High Parties shall protect all civilians and most hospitals."
    assert now(session, sub) == (Fate.SHIFTED, text)
    session.revise("L.1", "FRA", "The High Parties must protect all civilians and hospitals.")
    assert now(session, sub) == (Fate.SHIFTED, text.replace("shall", "must"))
    session.withdraw("L.1", "FRA")
    assert now(session, sub)[0] is Fate.ORPHANED


def test_an_amendment_to_new_provisions_is_one_on_those_that_were_taken_in_from_another(session: Session) -> None:
    add(session)
    change = session.table(["DEU"], "Article 1", Operation.ADD, NEW, relation=Relation.AFTER)
    sub = mod(session, "L.2", NEW.replace("at sea", "on the high seas"), "KEN")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert now(session, session.amendment(change.amendments[0]))[0] is Fate.SATISFIED
    found = session.amendment(sub.id)
    assert (found.operation, found.text, found.fate) == (
        Operation.MOD,
        "It applies on the high seas.",
        Fate.SHIFTED,
    )
    session.decide("L.3", Outcome.ADOPTED)
    session.circulate("Draft 3")
    assert session.find("Article 2(2)").text == "It applies on the high seas."


def test_adopted_with_its_parent_it_stands_for_both(session: Session, sub: Amendment) -> None:
    other = mod(session, "L.1", "All Parties shall protect all civilians and hospitals.", "BRA")
    add(session)
    below = mod(session, "L.4", NEW.replace("at sea", "on the high seas"), "KEN")
    for number in ("L.1", "L.2", "L.4", "L.5"):
        session.decide(number, Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert session.find("1.1").text == sub.text
    assert session.find("Article 2(2)").text == "It applies on the high seas."
    assert [session.amendment(own.id).incorporated for own in (sub, below)] == ["Draft 2"] * 2
    assert now(session, other) == (Fate.SHIFTED, "All Parties shall protect all civilians and most hospitals.")


def test_what_is_on_an_amendment_falls_with_it_unless_it_fell_with_that(session: Session, sub: Amendment) -> None:
    other = mod(session, "L.1", "The Parties shall protect all people and hospitals.", "BRA")
    session.decide("L.2", Outcome.ADOPTED, answers=["L.1"])
    assert now(session, other)[0] is Fate.ORPHANED
    assert session.amendment(sub.id).fate is None
    session.decide("L.2", Outcome.REOPENED)
    assert session.amendment(other.id) == other
    session.decide("L.2", Outcome.ADOPTED, answers=["L.1"])
    session.circulate("Draft 2")
    assert session.find("1.1").text == sub.text
    assert now(session, other)[0] is Fate.ORPHANED


def test_an_adopted_one_does_not_bring_back_what_the_room_then_rejected(session: Session, sub: Amendment) -> None:
    session.decide("L.2", Outcome.ADOPTED)
    session.decide("L.1", Outcome.REJECTED)
    with pytest.raises(Refused, match=r"L\.2 was adopted but is orphaned"):
        session.circulate("Draft 2")
    assert session.amendment(sub.id).incorporated is None


def test_where_another_amendment_brought_in_its_parents_words_it_is_one_on_the_text(
    session: Session, sub: Amendment
) -> None:
    mod(session, "1.1", "The Parties shall protect all civilians and hospitals.", "DEU")
    session.decide("L.3", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert now(session, session.amendment("L.1"))[0] is Fate.SATISFIED
    assert now(session, sub) == (Fate.CLEAN, sub.text)
    session.table(["JPN"], "1.1", Operation.SUP)
    session.decide("L.4", Outcome.ADOPTED)
    session.circulate("Draft 3")
    assert now(session, sub)[0] is Fate.ORPHANED


def test_nearly_the_same_new_provisions_serve_as_well(session: Session) -> None:
    add(session, NEW.replace("in peace", "in peace, too"))
    add(session, NEW.replace("in peace", "in peace too"))
    sub = mod(session, "L.2", NEW.replace("in peace", "in peace too").replace("at sea", "on the high seas"), "KEN")
    wider = mod(session, "L.1", NEW.replace("at sea", "in space").replace("in peace", "always"), "BRA")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert (session.amendment(sub.id).operation, session.amendment(sub.id).fate) == (Operation.MOD, Fate.SHIFTED)
    session.table(["JPN"], "Article 2", Operation.SUP)
    session.decide("L.5", Outcome.ADOPTED)
    session.circulate("Draft 3")
    assert [now(session, own)[0] for own in (sub, wider)] == [Fate.ORPHANED] * 2


def test_what_is_on_a_change_of_new_provisions_stays_on_it_when_these_are_in_the_text(session: Session) -> None:
    add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas"), "KEN")
    below = mod(session, "L.2", NEW.replace("at sea", "on all the high seas"), "BRA")
    aside = mod(session, "L.2", NEW.replace("at sea", "on the high seas").replace("in peace", "always"), "JPN")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    found = session.amendment(below.id)
    assert (found.on, found.at, found.operation) == (sub.id, session.amendment(sub.id).at, Operation.MOD)
    assert (found.fate, found.wording) == (Fate.SHIFTED, "It applies on all the high seas.")
    assert now(session, aside)[0] is Fate.CONFLICTING
    session.revise("L.2", "KEN", "It applies on the deep seas.")
    assert now(session, below) == (Fate.SHIFTED, "It applies on all the deep seas.")
    session.withdraw("L.2", "KEN")
    assert [now(session, own)[0] for own in (below, aside)] == [Fate.ORPHANED] * 2


def test_a_chain_on_words_that_a_version_took_in_stands_on_the_text(session: Session, sub: Amendment) -> None:
    below = mod(session, "L.2", "The Parties shall protect all civilians and most public hospitals.", "BRA")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert [now(session, own)[1] for own in (sub, below)] == [sub.text, below.text]
    session.decide("L.2", Outcome.ADOPTED)
    session.circulate("Draft 3")
    assert now(session, below) == (Fate.CLEAN, below.text)


@pytest.mark.parametrize("both", [False, True])
def test_the_room_takes_a_parent_as_amended(session: Session, sub: Amendment, both: bool) -> None:
    change = session.table(["FRA"], "Article 1", Operation.RETITLE, "Aim")
    heading = session.amendment(change.amendments[0])
    change = session.table(["KEN"], "L.3", Operation.MOD, "Aims")
    above = add(session)
    on_it = mod(session, "L.5", NEW.replace("at sea", "on the high seas"), "KEN")
    for number in ("L.2", "L.4", "L.6", *(("L.1", "L.3", "L.5") if both else ())):
        session.decide(number, Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert (session.find("1.1").text, session.find("Article 1").heading) == (sub.text, "Aims")
    parents = [session.amendment(id) for id in (sub.on or "", heading.id, above.id)]
    assert {own.incorporated for own in parents} == {"Draft 2"}
    assert {own.fate for own in (*parents, session.amendment(sub.id), session.amendment(on_it.id))} == {Fate.SATISFIED}
    status = AmendmentStatus.ADOPTED if both else AmendmentStatus.ANSWERED
    assert {own.status for own in parents} == {status}
    assert all(isinstance(segment, Agreed) for rolled in session.rolling().provisions for segment in rolled.segments)
    session.circulate("Draft 3")
    assert [session.amendment(own.id) for own in parents] == parents
    assert session.rebased() == []


def test_what_else_is_on_a_parent_taken_as_amended_is_one_on_the_text(session: Session, sub: Amendment) -> None:
    other = mod(session, "L.1", "All Parties shall protect all civilians and hospitals.", "BRA")
    session.decide("L.2", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert now(session, other) == (Fate.SHIFTED, "All Parties shall protect all civilians and most hospitals.")


def test_an_adopted_amendment_is_said_to_be_in_the_text_though_words_in_it_were_settled(session: Session) -> None:
    own = mod(session, "1.1", "All Parties should protect civilians.")
    session.decide("L.1", Outcome.ADOPTED)
    session.settle("1.1", 2, Manner.COMPROMISE, "must")
    session.circulate("Draft 2")
    assert now(session, own) == (Fate.SATISFIED, "All Parties must protect civilians.")


def test_what_was_handed_in_is_kept_where_it_is_restated_on_a_version(session: Session) -> None:
    parent = add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas"), "KEN")
    revised = mod(session, "L.1", NEW.replace("in peace", "always"), "BRA")
    session.revise("L.3", "BRA", NEW.replace("in peace", "at all times"))
    words = session.amendment(revised.id).text
    assert session.handed_in(session.amendments()) == {}
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    assert session.amendment(sub.id).operation is Operation.MOD
    found = session.handed_in(session.amendments())
    assert found == {
        sub.id: HandedIn("Draft 1", parent.at, Operation.ADD, sub.text, Relation.AFTER),
        revised.id: HandedIn("Draft 1", parent.at, Operation.ADD, words, Relation.AFTER),
    }
    for fared in session.rebased():
        assert fared.handed_in == found[fared.amendment.id]
        assert fared.old == OnVersion("Draft 1", "", found[fared.amendment.id].text)
        assert fared.new.version == "Draft 2"
        assert "".join(piece.text for piece in fared.from_own if piece.op is not Op.INSERT) == fared.old.own
    with pytest.raises(Refused, match="stands on Draft 2 already"):
        session.take_rebased("L.2", "KEN")
    session.revise("L.2", "KEN", "It applies on all seas.")
    session.revise("L.3", "BRA", "This Convention applies every day.")
    assert session.handed_in(session.amendments()) == {}


def test_a_revision_that_the_file_could_not_apply_was_not_handed_in(session: Session) -> None:
    add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas"), "KEN")
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    with ConferenceFile.open(session.path) as file:
        (said,) = (act.payload for act in file.acts(ActKind.AMENDMENT_TABLED) if act.payload["id"] == sub.id)
        with file.writing(), pytest.raises(Refused):
            file.say(ActKind.AMENDMENT_REVISED, {**said, "amendment": sub.id, "party": "KEN", "against": "Draft 9"})
    assert session.handed_in([session.amendment(sub.id)])[sub.id].against == "Draft 1"


def test_a_revision_by_another_program_may_say_what_we_cannot_read(session: Session) -> None:
    add(session)
    sub = mod(session, "L.1", NEW.replace("at sea", "on the high seas"), "KEN")
    with ConferenceFile.open(session.path) as file:
        (said,) = (act.payload for act in file.acts(ActKind.AMENDMENT_TABLED) if act.payload["id"] == sub.id)
        more = {"amendment": sub.id, "party": "KEN", "operation": "REPLACE", "relation": ["after"]}
        file.say(ActKind.AMENDMENT_REVISED, {**said, **more})
    session.decide("L.1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    found = session.handed_in([session.amendment(sub.id)])[sub.id]
    assert (found.operation, found.relation, found.text) == (Operation.ADD, Relation.AFTER, sub.text)
