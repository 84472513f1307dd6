from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conference import amendment, conferences, settlements, treaty
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import Part
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.agreement import agreed
from workbench.drafting.brackets import open_brackets, open_by_article
from workbench.drafting.consolidation import roll
from workbench.drafting.disputes import Dispute, Tabled, disputes
from workbench.drafting.rolling import Contest


def disputed(base: Version, *found: Amendment) -> tuple[Dispute, ...]:
    return disputes(roll(base, found), tabled(found))


def tabled(found: list[Amendment] | tuple[Amendment, ...]) -> dict[str, Tabled]:
    return {own.id: Tabled(own, f"2026-11-{index:02}", "Draft 1") for index, own in enumerate(found, 1)}


def agreed_ids(base: Version, *found: Amendment) -> list[str]:
    rolling = roll(base, found)
    return [provision.id for provision in agreed(base, rolling, disputes(rolling, tabled(found)))]


def test_a_passage_names_its_words_its_parties_and_the_amendment_that_opened_it() -> None:
    later = amendment("am1", "a1p1", text="The Parties should protect civilians on the internet.")
    earlier = amendment(
        "am2", "a1p1", text="The Parties may protect civilians on the internet.", sponsors=("DEU", "BRA")
    )
    rolling = roll(treaty(), [earlier, later])
    (found,) = disputes(rolling, tabled([earlier, later]))
    assert (found.at, found.part, found.number, found.contest) == ("a1p1", Part.TEXT, 1, Contest.ALTERNATIVES)
    assert [(v.text.strip(), v.base) for v in found.variants] == [("shall", True), ("should", False), ("may", False)]
    assert set(found.parties) == {"FRA", "DEU", "BRA"}
    assert not found.sole
    assert found.opened.amendment.id == "am2"


def test_passages_are_numbered_as_in_the_rolling_text() -> None:
    first = amendment("am1", "a1p1", text="The Parties should protect all civilians on the internet.")
    heading = amendment("am2", "a1", Operation.RETITLE, "Object")
    found = disputed(treaty(), first, heading)
    assert [(d.at, d.part, d.number) for d in found] == [
        ("a1", Part.HEADING, 1),
        ("a1p1", Part.TEXT, 1),
        ("a1p1", Part.TEXT, 2),
    ]


def test_whole_provisions_are_one_dispute_before_the_words_inside() -> None:
    gone = amendment("am1", "a1", Operation.SUP)
    inside = amendment("am2", "a1p2a", text="all hospitals;", sponsors=("JPN",))
    whole, words = disputed(treaty(), gone, inside)
    assert (whole.at, whole.part, whole.ids) == ("a1", None, ("a1", "a1p1", "a1p2", "a1p2a", "a1p2b"))
    assert whole.sole
    assert (words.at, words.parties) == ("a1p2a", ("JPN",))


def test_a_whole_is_contested_over_the_words_in_it_wherever_these_stand_and_whichever_way_it_would_move() -> None:
    kinds = []
    for at, relation, anchor in (("a1p1", Relation.AFTER, "a1p2"), ("a1p2", Relation.BEFORE, "a1p1")):
        move = amendment("am1", at, Operation.MOVE, relation=relation, anchor=anchor)
        words = treaty().by_id[at].text
        for edited in (f"Now {words}", words.replace("shall", "should")):
            found = disputed(treaty(), move, amendment("am2", at, text=edited, sponsors=("JPN",)))
            kinds += [dispute.contest for dispute in found if dispute.part is None]
    assert kinds == [Contest.MOVE_AGAINST_EDIT] * 4


def test_a_new_provision_is_told_in_the_words_of_its_sponsors_then_what_a_sub_amendment_changes() -> None:
    def added(id: str, text: str, **more: object) -> Amendment:
        provisions = (Provision("n", "a1p2", Kind.SUBPARAGRAPH, "(c)", text=text),)
        placed = {"relation": Relation.AFTER, "anchor": "a1p2b", "provisions": provisions}
        return amendment(id, "a1p2b", Operation.ADD, f"(c) {text}", **placed, **more)

    (found,) = disputed(treaty(), added("am1", "dams."), added("am2", "dams and dykes.", on="am1", sponsors=("JPN",)))
    told = [(variant.text, variant.parties, variant.on) for variant in found.variants]
    assert told == [("", (), None), ("(c) dams.", ("FRA",), None), ("and dykes", ("JPN",), "am1")]


def test_a_group_is_one_party_and_a_member_beside_it_another() -> None:
    words = "The Parties should protect civilians on the internet."
    of_group = amendment("am1", "a1p1", text=words, sponsors=("EU",))
    assert disputed(treaty(), of_group)[0].sole
    assert not disputed(treaty(), of_group, amendment("am2", "a1p1", text=words))[0].sole


def test_who_asks_for_no_change_makes_nothing_contested() -> None:
    assert disputed(treaty(), amendment("am1", "a1p1", Operation.NOC)) == ()


def test_an_article_is_agreed_whole_or_in_those_of_its_parts_that_nobody_disputes() -> None:
    assert agreed_ids(treaty()) == ["a1", "a2"]
    assert agreed_ids(treaty(), amendment("am1", "a1p2a", text="all hospitals;")) == ["a1p1", "a1p2b", "a2"]
    assert agreed_ids(treaty(), amendment("am1", "a1", Operation.SUP)) == ["a2"]


def test_a_provision_is_open_where_another_would_stand_in_it() -> None:
    new = Provision("n", "a1p2", Kind.SUBPARAGRAPH, "(c)", text="dams.")
    added = amendment("am1", "a1p2b", Operation.ADD, "dams.")
    placed = {"relation": Relation.AFTER, "anchor": "a1p2b", "provisions": (new,)}
    assert agreed_ids(treaty(), amendment("am1", "a1p2b", Operation.ADD, "(c) dams.", **placed)) == [
        "a1p1",
        "a1p2a",
        "a1p2b",
        "a2",
    ]
    beside = {**placed, "anchor": "a1", "provisions": (Provision("n", None, Kind.ARTICLE, "Article 1 bis"),)}
    assert agreed_ids(treaty(), amendment("am1", "a1", Operation.ADD, added.text, **beside)) == ["a1", "a2"]


def test_a_placeholder_in_the_text_is_not_agreed() -> None:
    base = Version("Draft 1", (Provision("a1", None, Kind.ARTICLE, "Article 1", text="Within [X] days."),))
    assert agreed_ids(base) == []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_there_is_one_dispute_for_each_bracket_counted_and_what_is_agreed_has_none(data: st.DataObject) -> None:
    base, found = data.draw(conferences(nested=True))
    rolling = roll(base, found, settlements=data.draw(settlements(base, found)))
    every = disputes(rolling, tabled(found))
    assert len(every) == open_brackets(rolling) == sum(open_by_article(rolling).values())
    assert all(dispute.tabled and dispute.parties for dispute in every)
    clear = {below.id for top in agreed(base, rolling, every) for below in base.subtree(top.id)}
    assert clear.isdisjoint(dispute.at for dispute in every if dispute.part is not None)
    assert clear.isdisjoint(id for dispute in every for id in dispute.ids)
