from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.conference import amendment, conferences, treaty
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.decision import Manner
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.brackets import open_brackets, open_by_article
from workbench.drafting.consolidation import roll
from workbench.drafting.literal import literal_brackets, placeholders
from workbench.drafting.rolling import Agreed, Contest, Contested, RollingProvision, RollingText, Settled, Variant
from workbench.text.tokens import tokens

RUS_OUT = Variant("", ("RUS",), ("m1",), whole=True)


def provision(id: str, *segments: Agreed | Contested, parent: str | None = "a", **more: object) -> RollingProvision:
    return replace(RollingProvision(id, parent, Kind.PARAGRAPH, "1.", id, segments), **more)  # type: ignore[arg-type]


def span(own: str, *others: Variant, **more: object) -> Contested:
    return replace(Contested(Contest.PROPOSAL, (Variant(own, base=True), *others)), **more)  # type: ignore[arg-type]


def text(*provisions: RollingProvision) -> RollingText:
    article = RollingProvision("a", None, Kind.ARTICLE, "Article 1", "Article 1", ())
    return RollingText("Draft 1", (article, *provisions))


def test_spans_and_headings_count_once_each_in_their_article() -> None:
    base = treaty()
    words = base.by_id["a1p1"].text
    found = roll(
        base,
        [
            amendment("m1", "a1p1", text=words.replace("shall", "should").replace("civilians", "all")),
            amendment("m2", "a1p1", text=words.replace("shall", "may")),
            amendment("m3", "a2", Operation.RETITLE, text="Terms"),
        ],
    )
    assert open_by_article(found) == {"a1": 2, "a2": 1}
    assert open_brackets(found) == 3


def test_a_whole_deletion_counts_once_however_much_it_takes() -> None:
    gone = span("Out", RUS_OUT)
    inner = span("shall", Variant("should", ("FRA",), ("m2",)), RUS_OUT)
    first = provision("p1", gone, inner, gone, heading=(gone,))
    assert open_by_article(text(first, provision("p2", gone))) == {"a": 2}


def test_deletions_of_the_same_provisions_are_one_and_of_others_are_their_own() -> None:
    both = span("Out", replace(RUS_OUT, parties=("RUS", "CHN"), amendments=("m1", "m2")))
    third = span("Out", replace(RUS_OUT, amendments=("m1", "m2", "m3")))
    assert open_brackets(text(provision("p1", both), provision("p2", both))) == 1
    assert open_brackets(text(provision("p1", both), provision("p2", third))) == 2


def test_proposed_provisions_count_once_a_proposal_where_they_would_stand() -> None:
    new = (Provision("n1", "a1", Kind.PARAGRAPH, "3.", text="x"), Provision("n2", "n1", Kind.ITEM, "(a)", text="y"))
    added = amendment("m1", "a1p2", Operation.ADD, relation=Relation.AFTER, anchor="a1p2", provisions=new)
    other = (replace(new[0], id="o1"), replace(new[1], id="o2", parent="o1", text="z"))
    again = replace(added, id="m2", number=2, provisions=other)
    assert open_by_article(roll(treaty(), [added, again])) == {"a1": 2}


def test_a_move_counts_where_the_provision_stands_and_not_again_where_it_would() -> None:
    gone = Variant("", ("RUS",), ("m1",), whole=True)
    moved = provision("p1@m1", span("", Variant("Out", ("RUS",), ("m1",))), proposed=True, place="b")
    assert open_by_article(text(provision("p1", span("Out", gone)), moved)) == {"a": 1}
    assert open_by_article(text(moved)) == {"b": 1}


def test_what_the_room_settled_is_not_open_unless_somebody_is_unanswered() -> None:
    settled = Settled("should", ("act",), Manner.VARIANT, answers=("m2",))
    closed = span("shall", Variant("should", ("FRA",), ("m2",)), settled=settled)
    assert open_brackets(text(provision("p1", closed))) == 0
    rest = replace(
        closed,
        variants=(*closed.variants, Variant("may", ("JPN",), ("m3",))),
        settled=replace(settled, open=("m3",)),
    )
    assert open_brackets(text(provision("p1", rest))) == 1
    whole = replace(rest, variants=(*closed.variants, replace(RUS_OUT, amendments=("m3",))))
    assert open_brackets(text(provision("p1", whole, whole))) == 1


def test_a_deletion_of_the_whole_stays_open_while_words_of_it_are_settled() -> None:
    settled = Settled("should", ("act",), Manner.VARIANT, answers=("m2",))
    words = span("shall", Variant("should", ("FRA",), ("m2",)), RUS_OUT, settled=settled)
    assert open_brackets(text(provision("p1", words))) == 1
    assert open_brackets(text(provision("p1", replace(words, settled=replace(settled, text=""))))) == 0


def test_placeholders_are_counted_apart() -> None:
    found = text(provision("p1", Agreed("within [X] days, [to be completed]")))
    assert (open_brackets(found), placeholders(found)) == (0, 2)


def test_placeholders_are_the_brackets_on_which_the_room_decides_by_number() -> None:
    words = f"[State [Parties] shall] act] within [X] days of {'[the notification ' + 'to all others ' * 20}]."
    found = text(provision("p1", Agreed(words[:20]), Agreed(words[20:])))
    assert placeholders(found) == len(literal_brackets(tokens(words))) == 4


@given(conferences())
def test_counts_by_article_are_positive_and_name_provisions_of_the_text(
    conference: tuple[Version, list[Amendment]],
) -> None:
    base, proposals = conference
    found = open_by_article(roll(base, proposals))
    assert all(count > 0 for count in found.values())
    assert found.keys() <= base.by_id.keys()
