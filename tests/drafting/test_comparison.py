# ruff: noqa: E501 -- outlines are one provision a line
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus import corpus
from tests.drafting.instruments import instrument
from workbench.domain.provision import Mark, MarkKind
from workbench.domain.version import Version
from workbench.drafting.comparison import Change, ChangeKind, Comparison, compare
from workbench.drafting.matching import carry_identity
from workbench.text.diff import Op
from workbench.text.tokens import words

MODIFIED, ADDED, REMOVED, MOVED, RELABELLED = ChangeKind
BRACKETS = {Op.EQUAL: "%s", Op.DELETE: "[%s]", Op.INSERT: "{%s}"}

OLD = """
PART I | General
  Article 1 | Purpose | This Convention protects civilians.
  Article 2 | Cooperation
    1. | Each Party shall take appropriate measures to protect data and to inform the public without delay.
    2. | Parties may conclude agreements with one another.
PART II | Final clauses
  Article 3 | Signature | This Convention is open for signature by all States.
  Article 4 | Depositary | The Secretary-General is the depositary.
"""


def compared(old_outline: str, new_outline: str) -> Comparison:
    old = instrument(old_outline, "old", "o")
    return compare(old, carry_identity(old, instrument(new_outline, "new", "n"), fresh=lambda k: f"f{k}"))


def marked(change: Change) -> str:
    return "".join(BRACKETS[segment.op] % segment.text for segment in change.segments)


def shown(comparison: Comparison) -> list[str]:
    """Each change in a line: its kinds, its labels, its words."""
    return [
        f"{'+'.join(sorted(change.changes))} {change.old_label}>{change.label} {marked(change)}".strip()
        for change in comparison.changes
    ]


def summary(comparison: Comparison) -> dict[str, int]:
    return {kind: number for kind, number in comparison.summary.items() if number}


def test_a_version_is_the_same_as_itself():
    version = instrument(OLD)
    assert compare(version, version) == Comparison("draft", "draft", len(version.provisions), ())


def test_only_what_changed_is_listed_with_its_citation():
    found = compared(OLD, OLD.replace("Parties may conclude", "Parties shall conclude"))
    assert summary(found) == {"unchanged": 7, "modified": 1}
    (change,) = found.changes
    assert marked(change) == "Parties [may]{shall} conclude agreements with one another."
    assert change.citation == change.old_citation == "Article 2, paragraph 2"


def test_an_inserted_article_is_the_only_change_but_for_numbers():
    text = OLD.replace("Article 4", "Article 5").replace("Article 3 |", "Article 4 |")
    text = text.replace(
        "PART II", "  Article 3 | Industry | Parties shall consult with companies that provide services.\nPART II"
    )
    assert shown(compared(OLD, text)) == [
        "added >Article 3 {Parties shall consult with companies that provide services.}",
        "relabelled Article 3>Article 4 This Convention is open for signature by all States.",
        "relabelled Article 4>Article 5 The Secretary-General is the depositary.",
    ]


def test_a_removed_article_stands_where_it_stood():
    lines = OLD.splitlines(keepends=True)
    found = compared(OLD, "".join(line for line in lines if "Article 1" not in line))
    assert shown(found) == ["removed Article 1> [This Convention protects civilians.]"]
    text = OLD.replace("This Convention protects civilians.", "This Convention protects all civilians.")
    text = "".join(line for line in text.splitlines(keepends=True) if "Article 3" not in line)
    assert [sorted(change.changes) for change in compared(OLD, text).changes] == [["modified"], ["removed"]]


def test_a_moved_article_is_moved_and_no_word_of_it_changed():
    line = "  Article 4 | Depositary | The Secretary-General is the depositary.\n"
    text = OLD.replace(line, "").replace("  Article 1", line + "  Article 1")
    assert shown(compared(OLD, text)) == ["moved Article 4>Article 4 The Secretary-General is the depositary."]


def test_swapped_paragraphs_are_one_move():
    old = "Article 1 | Rules\n  1. | Parties shall name an authority.\n  2. | Parties shall publish their laws.\n"
    new = "Article 1 | Rules\n  1. | Parties shall publish their laws.\n  2. | Parties shall name an authority.\n"
    found = compared(old, new)
    assert summary(found) == {"unchanged": 1, "moved": 1, "relabelled": 2}
    assert all(segment.op is Op.EQUAL for change in found.changes for segment in change.segments)


def test_parts_put_around_articles_move_none():
    flat = "\n".join(line[2:] for line in OLD.splitlines() if line.startswith("  "))
    for old, new, kind in ((flat, OLD, ADDED), (OLD, flat, REMOVED)):
        assert [(change.changes, change.kind) for change in compared(old, new).changes] == [
            (frozenset({kind}), "part")
        ] * 2


def test_a_paragraph_split_into_items_keeps_its_words():
    text = OLD.replace(
        "appropriate measures to protect data and to inform the public without delay.",
        "appropriate measures:\n      (a) | to protect data;\n      (b) | to inform the public without delay.",
    )
    found = compared(OLD, text)
    assert shown(found) == [
        "modified 1.>1. Each Party shall take appropriate measures{:}",
        "added >(a) to protect data[ and]{;}",
        "added >(b) to inform the public without delay.",
    ]
    assert all(set(change.exchanged) == {c.id for c in found.changes} - {change.id} for change in found.changes)


def test_a_paragraph_split_in_two_keeps_its_words():
    old = "Article 1 | Rules\n  1. | Each Party shall name an authority. The authority shall publish a yearly report.\n  2. | Parties shall meet once a year."
    new = "Article 1 | Rules\n  1. | Each Party shall name an authority.\n  2. | The authority shall publish a yearly report.\n  3. | Parties shall meet once a year."
    assert shown(compared(old, new)) == [
        "modified 1.>1. Each Party shall name an authority.",
        "added >2. The authority shall publish a yearly report.",
        "relabelled 2.>3. Parties shall meet once a year.",
    ]


def test_joined_paragraphs_keep_their_words():
    old = "Article 1 | Rules\n  1. | Each Party shall name an authority.\n  2. | The authority shall publish a yearly report.\n  3. | Parties shall meet once a year."
    new = "Article 1 | Rules\n  1. | Each Party shall name an authority. It shall publish a yearly report.\n  2. | Parties shall meet once a year."
    found = compared(old, new)
    assert shown(found) == [
        "modified 1.>1. Each Party shall name an authority. [The authority]{It} shall publish a yearly report.",
        "removed 2.>",
        "relabelled 3.>2. Parties shall meet once a year.",
    ]
    assert found.changes[1].exchanged == (found.changes[0].id,)


def test_items_joined_into_their_chapeau_keep_their_words():
    old = "Article 1 | Rules | Parties shall cooperate:\n  (a) | in preventing harmful incidents;\n  (b) | in sharing what they learn."
    new = "Article 1 | Rules | Parties shall cooperate in preventing harmful incidents and in sharing what they learn."
    assert shown(compared(old, new)) == [
        "modified Article 1>Article 1 Parties shall cooperate[:] in preventing harmful incidents[;]{ and} in sharing what they learn.",
        "removed (a)>",
        "removed (b)>",
    ]


def test_words_that_left_the_article_are_deleted():
    old = "Article 1 | Rules\n  1. | Each Party shall name an authority and shall publish a yearly report on its work.\nArticle 2 | Reports | Reports are public."
    new = "Article 1 | Rules\n  1. | Each Party shall name an authority.\nArticle 2 | Reports | Reports are public. Each Party shall publish a yearly report on its work."
    found = compared(old, new)
    assert shown(found) == [
        "modified 1.>1. Each Party shall name an authority[ and shall publish a yearly report on its work].",
        "modified Article 2>Article 2 Reports are public.{ Each Party shall publish a yearly report on its work.}",
    ]
    assert not any(change.exchanged for change in found.changes)


def test_headings_and_footnotes_are_compared():
    old = instrument(OLD)
    first, *rest = old.provisions
    note = Mark(7, 7, MarkKind.FOOTNOTE, "See resolution 1.")
    before = Version("a", (replace(first, heading_marks=(note,)), *rest))
    after = Version(
        "b",
        (
            replace(first, heading="General provisions", heading_marks=(replace(note, value="See resolution 2."),)),
            *rest,
        ),
    )
    (change,) = compare(before, after).changes
    assert change.changes == {MODIFIED}
    assert [(s.op.value, s.text) for s in change.heading] == [("equal", "General"), ("insert", " provisions")]
    assert [(s.op.value, s.text) for s in change.footnotes][1:3] == [("delete", "1"), ("insert", "2")]


def test_emphasis_alone_is_no_change_of_words():
    old = instrument(OLD)
    new = Version("b", tuple(replace(p, marks=(Mark(0, 4, MarkKind.ITALIC),)) if p.text else p for p in old.provisions))
    assert compare(old, new).changes == ()
    assert compare(old, new).unchanged == len(old.provisions)


WORDS = ("Parties", "shall", "notify", "the", "Depositary", "of", "treaty", "measures", "and", "data")
TEXT = st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join)
ROW = st.tuples(st.sampled_from((0, 1, 1, 2, 2)), st.sampled_from(("1.", "2.", "(a)", "(b)")), TEXT)


def instruments(prefix):
    def built(rows):
        depth, lines = 0, ["Article 1 | Rules | Parties"]
        for level, label, text in rows:
            depth = min(level, depth + 1)
            lines.append(f"Article 2 | Next | {text}" if depth == 0 else f"{'  ' * depth}{label} | {text}")
        return instrument("\n".join(lines), prefix, prefix)

    return st.lists(ROW, max_size=10).map(built)


@given(instruments("o"), instruments("n"))
def test_segments_give_the_new_text_and_count_the_old_words(old, new):
    new = carry_identity(old, new, fresh=lambda k: f"f{k}")
    found = compare(old, new)
    deleted_or_equal, before = [], []
    for change in found.changes:
        text = new.by_id[change.id].text if change.id in new.by_id else ""
        assert "".join(s.text for s in change.segments if s.op is not Op.DELETE) == text
        assert not (
            change.changes == {ADDED} and not change.exchanged and any(s.op is not Op.INSERT for s in change.segments)
        )
        kept = "".join(s.text for s in change.segments if s.op is not Op.INSERT)
        was = old.by_id[change.id].text if change.id in old.by_id else ""
        assert change.exchanged or kept == was
        deleted_or_equal += [w for s in change.segments if s.op is not Op.INSERT for w in words(s.text)]
        before += words(was)
    assert sorted(deleted_or_equal) == sorted(before)
    changed_or_new = {change.id for change in found.changes}
    assert found.unchanged == len(new.by_id.keys() - changed_or_new)
    assert old.by_id.keys() - new.by_id.keys() <= changed_or_new


@given(instruments("o"), instruments("n"))
def test_removed_and_added_change_places_when_the_comparison_is_turned_round(old, new):
    new = carry_identity(old, new, fresh=lambda k: f"f{k}")
    there, back = compare(old, new), compare(new, old)
    for kind, other in ((ADDED, REMOVED), (REMOVED, ADDED), (MODIFIED, MODIFIED), (RELABELLED, RELABELLED)):
        assert {c.id for c in there.changes if kind in c.changes} == {c.id for c in back.changes if other in c.changes}


def test_the_editorial_correction_of_the_paris_agreement_shows_the_corrections():
    from workbench.exchange.reading import read_source

    folder = corpus("treaties", "paris_agreement_drafts")
    old, new = (
        Version(name, read_source(folder / f"{name}.md").provisions)
        for name in ("2015-12-12_adopted", "2016-01-29_editorial_correction")
    )
    found = compare(old, carry_identity(old, new, fresh=lambda k: f"f{k}"))
    assert {kind for kind, number in summary(found).items()} == {"unchanged", "modified"}
    pairs = [
        (left.text, right.text)
        for change in found.changes
        if change.citation.startswith("Article")
        for left, right in zip(change.segments, change.segments[1:], strict=False)
        if (left.op, right.op) == (Op.DELETE, Op.INSERT)
    ]
    assert pairs.count(("the Paris", "this")) > 30
    others = {pair for pair in pairs if pair != ("the Paris", "this")}
    assert {
        ("to pursue", "pursuing"),
        ("above", "of this Article"),
        ("percent", "per cent"),
        ("Article", "Articles"),
    } <= others
    assert all(len(words(old)) <= 2 and len(words(new)) <= 3 for old, new in others)


@pytest.mark.parametrize("count", [600])
def test_comparing_equal_halves_reaches_only_the_other_half(count):
    """Descends below the one part that differs: the other part's provisions are never looked at."""
    lines = [f"  Article {n} | Measure {n} | Party {n} shall take measure {n * 3}." for n in range(count)]
    half = count // 2
    old = instrument("\n".join(["PART I | One", *lines[:half], "PART II | Two", *lines[half:]]))
    new = Version(
        "new",
        tuple(
            replace(p, text=p.text.replace("shall", "may")) if p.label == f"Article {count - 1}" else p
            for p in old.provisions
        ),
    )
    (change,) = compare(old, new).changes
    assert marked(change) == f"Party {count - 1} [shall]{{may}} take measure {(count - 1) * 3}."
