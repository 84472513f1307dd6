from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conference import amendment, conferences
from workbench.domain.amendment import Operation, Relation
from workbench.domain.provision import Kind, Provision
from workbench.drafting.alike import alike
from workbench.drafting.rolling import Difference


def test_identical_wordings_are_one_and_near_ones_say_what_differs() -> None:
    first = amendment("am1", "a1p1", text="States shall organise defence.")
    same = amendment("am2", "a1p1", text="States shall organise defence.", sponsors=("DEU",))
    near = amendment("am3", "a1p1", text="states shall organize defence", sponsors=("JPN",))
    (group,) = alike([near, same, first, amendment("am4", "a1p1", text="States may organise defence.")])
    assert not group.identical
    assert [[own.id for own in wording.amendments] for wording in group.wordings] == [["am1", "am2"], ["am3"]]
    assert group.wordings[0].differs == ()
    assert set(group.wordings[1].differs) == {Difference.CASE, Difference.PUNCTUATION, Difference.SPELLING}


def test_only_one_operation_on_one_provision_at_one_place_is_alike() -> None:
    words = amendment("am1", "a1p1", text="States shall protect.")
    elsewhere = [replace(words, id="am2", number=2, at="a1p2"), replace(words, id="am3", operation=Operation.RETITLE)]
    assert alike([words, *elsewhere]) == ()
    gone = amendment("am4", "a1p1", Operation.SUP)
    (group,) = alike([words, gone, replace(gone, id="am5", number=5)])
    assert (group.operation, group.identical, [own.id for own in group.amendments]) == (
        Operation.SUP,
        True,
        ["am4", "am5"],
    )


def test_new_provisions_are_alike_by_their_words_whatever_their_ids() -> None:
    def added(id: str, relation: Relation, text: str) -> object:
        new = Provision(f"{id}n", "a1", Kind.PARAGRAPH, "3.", text=text)
        place = {"relation": relation, "anchor": "a1p2", "provisions": (new,)}
        return amendment(id, "a1p2", Operation.ADD, text, **place)

    one, same = added("am1", Relation.AFTER, "New words."), added("am2", Relation.AFTER, "New words.")
    other = added("am3", Relation.BEFORE, "New words.")
    (group,) = alike([one, same, other])
    assert [own.id for own in group.amendments] == ["am1", "am2"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_groups_do_not_depend_on_the_order_and_share_no_amendment(data: st.DataObject) -> None:
    _, found = data.draw(conferences())
    twins = [replace(own, id=f"{own.id}t", number=(own.number or 0) + 100, text=own.text.upper()) for own in found]
    groups = alike([*found, *twins])
    assert alike(data.draw(st.permutations([*found, *twins]))) == groups
    grouped = [own.id for group in groups for own in group.amendments]
    assert len(grouped) == len(set(grouped))
    assert {own.id for own in (*found, *twins)} == set(grouped)
