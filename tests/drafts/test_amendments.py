"""The illustrative amendments: complete, to the point, and each conflict what it is said to be."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest

from drafts.master import HERE
from workbench.domain.version import Version
from workbench.drafting.citation import find
from workbench.exchange.reading import read_source
from workbench.text.merge import merge
from workbench.text.tokens import words

COURSE: dict[str, Any] = json.loads((HERE / "amendments.json").read_text("utf-8"))
AMENDMENTS: dict[str, dict[str, Any]] = COURSE["amendments"]
EVENTS: list[dict[str, Any]] = COURSE["events"]
OPERATIONS = {"replace", "add-after", "add-before", "add-under", "delete", "move-after", "retitle", "keep"}
WORDLESS = {"delete", "keep"}
MANNERS = {"variant", "lifted", "deleted", "compromise"}


@pytest.fixture(scope="module")
def draft() -> Version:
    return Version(EVENTS[0]["name"], read_source(HERE / EVENTS[0]["source"]).provisions)


def _on_the_draft() -> list[str]:
    """The amendments drafted against the first version: those handed in before the second, and the late ones."""
    second = next(n for n, event in enumerate(EVENTS) if event["event"] == "circulate")
    early = {event["amendment"] for event in EVENTS[:second] if event["event"] == "table"}
    return [key for key, one in AMENDMENTS.items() if key in early or one.get("against") == EVENTS[0]["name"]]


def _on_the_text() -> list[str]:
    """Those on the draft that are no amendments to amendments."""
    return [key for key in _on_the_draft() if "on" not in AMENDMENTS[key]]


def test_they_are_marked_as_illustrations() -> None:
    assert "illustrations" in COURSE["note"]
    assert "not positions of real governments" in COURSE["note"]
    assert "(illustration)" in COURSE["parties"]["TECHCO"]["name"]


def test_many_parties_use_every_operation() -> None:
    parties = {party for one in AMENDMENTS.values() for party in one["by"]}
    assert len(AMENDMENTS) >= 70
    assert len(parties) >= 30
    assert {"EU", "AFRICAN-GROUP", "G77", "ICRC", "TECHCO"} <= parties
    assert {one["operation"] for one in AMENDMENTS.values()} == OPERATIONS


def test_each_is_complete() -> None:
    for key, one in AMENDMENTS.items():
        assert set(one) <= {"by", "at", "on", "operation", "text", "reason", "against"}, key
        assert ("at" in one) != ("on" in one), key
        assert one["by"] and one["reason"], key
        assert ("text" in one) == (one["operation"] not in WORDLESS), key
        assert one.get("text", "x").strip() == one.get("text", "x"), key


def test_each_names_one_provision(draft: Version) -> None:
    for key in _on_the_text():
        one = AMENDMENTS[key]
        find(draft, one["at"])
        if one["operation"] == "move-after":
            find(draft, one["text"])


def test_each_new_wording_is_the_whole_provision_with_something_changed(draft: Version) -> None:
    changed = [key for key in _on_the_text() if AMENDMENTS[key]["operation"] == "replace"]
    assert len(changed) > 60
    for key in changed:
        old = draft.by_id[find(draft, AMENDMENTS[key]["at"])].text
        new = AMENDMENTS[key]["text"]
        assert new != old, key
        assert new[-1] == old[-1], key
        kept = sum((Counter(words(old)) & Counter(words(new))).values())
        assert kept > 0.4 * len(words(old)), key


def test_each_new_heading_differs(draft: Version) -> None:
    for key in _on_the_text():
        if AMENDMENTS[key]["operation"] == "retitle":
            assert draft.by_id[find(draft, AMENDMENTS[key]["at"])].heading not in ("", AMENDMENTS[key]["text"])


def test_one_provision_is_hot(draft: Version) -> None:
    places = Counter(find(draft, AMENDMENTS[key]["at"]) for key in _on_the_text())
    id, count = places.most_common(1)[0]
    assert draft.by_id[id].label == "1."
    assert count >= 10
    texts = {AMENDMENTS[key].get("text", "") for key in _on_the_text() if find(draft, AMENDMENTS[key]["at"]) == id}
    assert len(texts) >= 8


class Conflict:
    """The amendments of one entry under "conflicts", with the provisions they speak of."""

    def __init__(self, draft: Version, keys: list[str]) -> None:
        self.draft = draft
        self.keys = keys
        self.all = [AMENDMENTS[key] for key in keys]
        self.texts = [one.get("text", "") for one in self.all]
        self.operations = [one["operation"] for one in self.all]

    @property
    def places(self) -> list[str]:
        return [find(self.draft, AMENDMENTS[one["on"]]["at"] if "on" in one else one["at"]) for one in self.all]

    @property
    def one_place(self) -> bool:
        return len(set(self.places)) == 1

    def clashes(self) -> Iterator[bool]:
        """Whether each new wording and the next change the same words."""
        base = self.draft.by_id[self.places[0]].text
        for ours, theirs in pairwise(self.texts):
            yield bool(merge(base, ours, theirs).conflicts)

    def is_inside(self, place: str, whole: str) -> bool:
        return place in {provision.id for provision in self.draft.subtree(whole)}


def _alike(text: str) -> str:
    return "".join(text.casefold().replace("-", "").split()).replace("ise", "ize")


def _inserted_at_one_point(case: Conflict) -> bool:
    base = case.draft.by_id[case.places[0]].text
    found = [merge(base, ours, theirs).conflicts for ours, theirs in pairwise(case.texts)]
    return all(len(conflicts) == 1 and conflicts[0].base == "" for conflicts in found)


def _edits_something_that_another_takes(case: Conflict, operation: str) -> bool:
    first, *others = case.operations
    return first == operation and set(others) == {"replace"}


CHECKS: dict[str, Callable[[Conflict], bool]] = {
    "identical": lambda c: c.one_place and len(set(c.texts)) == 1,
    "near_identical": lambda c: c.one_place and len(set(map(_alike, c.texts))) == 1 < len(set(c.texts)),
    "composing_edits": lambda c: c.one_place and not any(c.clashes()),
    "alternatives": lambda c: c.one_place and all(c.clashes()),
    "rival_insertions": lambda c: c.one_place and _inserted_at_one_point(c),
    "deletion_against_edit": lambda c: c.one_place and _edits_something_that_another_takes(c, "delete"),
    "move_against_edit": lambda c: (
        c.is_inside(c.places[1], c.places[0]) and _edits_something_that_another_takes(c, "move-after")
    ),
    "rival_moves": lambda c: c.one_place and set(c.operations) == {"move-after"} and len(set(c.texts)) > 1,
    "edit_in_deleted": lambda c: (
        _edits_something_that_another_takes(c, "delete")
        and all(place != c.places[0] and c.is_inside(place, c.places[0]) for place in c.places[1:])
    ),
    "rival_provisions": lambda c: c.one_place and set(c.operations) == {"add-after"} and len(set(c.texts)) > 1,
    "rival_titles": lambda c: c.one_place and set(c.operations) == {"retitle"} and len(set(c.texts)) > 1,
    "one_party": lambda c: c.one_place and len({tuple(one["by"]) for one in c.all}) == 1 and not any(c.clashes()),
    "amended": lambda c: (
        [one.get("on") for one in c.all[1:]] == c.keys[:1] * (len(c.all) - 1) and len(set(c.texts)) == len(c.all) > 1
    ),
    "late": lambda c: all(one["against"] == c.draft.name for one in c.all),
    "no_change": lambda c: set(c.operations) == {"keep"},
}


@pytest.mark.parametrize(
    "entry", COURSE["conflicts"], ids=lambda entry: "-".join([entry["kind"], entry["amendments"][0]])
)
def test_each_conflict_is_what_it_is_said_to_be(draft: Version, entry: dict[str, Any]) -> None:
    assert CHECKS[entry["kind"]](Conflict(draft, entry["amendments"]))


def test_every_kind_of_conflict_is_there() -> None:
    assert {entry["kind"] for entry in COURSE["conflicts"]} == set(CHECKS)


def test_events_follow_each_other_as_they_can() -> None:
    assert EVENTS[0]["event"] == "import"
    assert (HERE / EVENTS[0]["source"]).is_file()
    sponsors: dict[str, set[str]] = {}
    outcome: dict[str, str] = {}
    for event in EVENTS[1:]:
        key = event.get("amendment", "")
        match event["event"]:
            case "table":
                assert key not in sponsors and AMENDMENTS[key].get("on", key) in {*sponsors, key}
                sponsors[key] = set(AMENDMENTS[key]["by"])
            case "join":
                assert key not in outcome and sponsors[key] and event["by"] not in sponsors[key]
                sponsors[key].add(event["by"])
            case "withdraw":
                assert key not in outcome
                sponsors[key].remove(event["by"])
            case "take":
                assert key not in outcome and event["by"] in sponsors[key]
            case "position":
                assert event["by"] not in sponsors[key]
                assert event["stance"] in ("support", "oppose", "reserve", "flexible")
            case "decide":
                assert (key in outcome) == (event["outcome"] == "reopened") and sponsors[key] and event["meeting"]
                assert all(sponsors[other] and other not in outcome for other in event.get("answers", ()))
                outcome[key] = event["outcome"]
            case "settle" | "settle-bracket":
                assert event["manner"] in MANNERS and event["meeting"]
                assert ("variant" in event) == (event["manner"] == "variant")
                assert ("text" in event) == (event["manner"] == "compromise")
                assert all(sponsors[other] for other in event.get("answers", ()))
            case "reopen":
                place = (event["at"], event["span"])
                assert place in {(e["at"], e["span"]) for e in EVENTS if e["event"] == "settle"} and event["meeting"]
            case "status":
                assert event["set"] in ("open", "group", "adref", "agreed") and event["meeting"]
            case other:
                assert other == "circulate"
    assert set(sponsors) == set(AMENDMENTS)
    assert [event["name"] for event in EVENTS if "name" in event] == ["Chair's draft", "Rev.1", "Rev.2"]
    assert set(outcome.values()) == {"adopted", "rejected", "reopened"}
    assert {event["manner"] for event in EVENTS if event["event"] == "settle"} == MANNERS
    assert {event["set"] for event in EVENTS if event["event"] == "status"} == {"open", "group", "adref", "agreed"}
