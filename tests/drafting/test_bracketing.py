from __future__ import annotations

from hypothesis import given

from tests.conference import conferences
from workbench.domain.amendment import Amendment
from workbench.domain.version import Version
from workbench.drafting.bracketing import Bracket, Plain, Space, in_brackets
from workbench.drafting.brackets import current_words
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import Agreed, Contest, Contested, Variant


@given(conferences())
def test_every_variant_with_words_stands_in_a_bracket_and_no_space_stands_twice(
    conference: tuple[Version, list[Amendment]],
) -> None:
    for provision in roll(*conference).provisions:
        read = in_brackets(provision.segments)
        shown = {bracket.words for bracket in read if isinstance(bracket, Bracket)}
        for span in provision.segments:
            if isinstance(span, Contested):
                assert all(not v.text.strip() or v.text.strip() in shown for v in span.variants)
        words = "".join(" " if isinstance(one, Space) else one.words or "·" for one in read)
        assert "  " not in words


@given(conferences())
def test_current_words_say_where_in_the_text_they_stand(conference: tuple[Version, list[Amendment]]) -> None:
    for provision in roll(*conference).provisions:
        text = current_words(provision.segments)
        for one in in_brackets(provision.segments):
            if not isinstance(one, Space) and one.place is not None:
                assert text[one.place : one.place + len(one.words)] == one.words


def test_a_rival_of_one_word_stands_beside_it() -> None:
    span = Contested(Contest.PROPOSAL, (Variant("shall", base=True), rival := Variant("should", ("FRA",))))
    read = in_brackets([Agreed("Parties "), span, Agreed(" protect.")])
    assert read == [
        Plain("Parties ", 0),
        Bracket("shall", span.variants[0], 8),
        Space(),
        Bracket("should", rival),
        Plain(" protect.", 13),
    ]


def test_a_lone_deletion_brackets_the_words_once() -> None:
    span = Contested(Contest.DELETION, (Variant("fully", base=True), rival := Variant("", ("RUS",))))
    assert in_brackets([span]) == [Bracket("fully", rival, 0, deletes=True)]
