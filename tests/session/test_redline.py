from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Outcome
from workbench.domain.draft import Draft
from workbench.session import Op, Redline, Session


def marked(redline: Redline) -> str:
    brackets = {Op.EQUAL: "%s", Op.DELETE: "[%s]", Op.INSERT: "{%s}"}
    return "".join(brackets[segment.op] % segment.text for segment in redline.segments)


def table(session: Session, operation: Operation, text: str = "", **more: object) -> Redline:
    change = session.table(["FRA"], "1.1", operation, text, **more)
    return session.redline_of(session.amendment(change.amendments[0]))


def test_each_operation_reads_as_what_it_would_do(session: Session) -> None:
    assert marked(table(session, Operation.MOD, "The Parties should protect civilians.")) == (
        "The Parties [shall]{should} protect civilians."
    )
    assert marked(table(session, Operation.SUP)) == "[1. The Parties shall protect civilians.]"
    added = table(session, Operation.ADD, "More.", relation=Relation.AFTER)
    assert (marked(added), added.relation, added.place) == ("{More.}", Relation.AFTER, "Article 1, paragraph 1")
    moved = table(session, Operation.MOVE, relation=Relation.AFTER, anchor="1.2")
    assert (moved.relation, moved.place) == (Relation.AFTER, "Article 1, paragraph 2")
    assert marked(table(session, Operation.NOC)) == "1. The Parties shall protect civilians."
    change = session.table(["FRA"], "article 1", Operation.RETITLE, "Purpose and scope")
    heading = session.redline_of(session.amendment(change.amendments[0]))
    assert (marked(heading), heading.of_heading) == ("Purpose{ and scope}", True)


def test_a_draft_is_marked_against_the_current_text(session: Session) -> None:
    draft = Draft("d", ("FRA",), session.find("1.2").id, Operation.MOD, "Draft 1", "No State shall attack.")
    assert marked(session.redline_of(draft)) == "No [Party]{State} shall attack."


def test_an_amendment_taken_in_or_overtaken_keeps_its_own_redline(session: Session) -> None:
    session.table(["FRA"], "1.1", Operation.MOD, "The Parties should protect civilians.")
    session.table(["DEU"], "1.1", Operation.MOD, "The Parties may protect civilians.")
    session.table(["BRA"], "1.1", Operation.MOD, "The Parties shall protect all civilians.")
    session.decide("1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    shown = [marked(session.redline_of(session.amendment(number))) for number in "123"]
    assert shown == [
        "The Parties [shall]{should} protect civilians.",
        "The Parties [shall]{may} protect civilians.",
        "The Parties should protect {all }civilians.",
    ]


def test_removed_provisions_stand_where_they_stood(session: Session) -> None:
    session.table(["FRA"], "1.1", Operation.SUP)
    session.decide("1", Outcome.ADOPTED)
    session.circulate("Draft 2")
    sides = session.side_by_side("Draft 1", "Draft 2")
    assert [(pair.old is None, pair.new is None) for pair in sides.pairs] == [
        (False, False),
        (False, True),
        (False, False),
    ]
    assert sides.pairs[1].change is not None
