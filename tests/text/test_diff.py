import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.amendment import Edit
from workbench.domain.errors import Refused
from workbench.text.diff import Op, Segment, apply_edits, diff, fine_edits
from workbench.text.tokens import tokens

# Few words and many repetitions: what makes differences ambiguous.
WORDS = ("the", "of", "Parties", "shall", "may", "State", "measures", "not", "4", "条", "约", "é́t", "don't")
SIGNS = (" ", " ", " ", "  ", ", ", ". ", "; ", "-", "\n", "\t")
PHRASE = st.lists(st.sampled_from(WORDS + SIGNS), max_size=40).map("".join)
TEXT = PHRASE | st.text(max_size=40)


def marked(old, new):
    brackets = {Op.EQUAL: "%s", Op.DELETE: "[%s]", Op.INSERT: "{%s}"}
    return "".join(brackets[segment.op] % segment.text for segment in diff(old, new))


def ends(parts):
    found, at = {0}, 0
    for part in parts:
        at += len(part)
        found.add(at)
    return found


@given(TEXT, TEXT)
def test_segments_join_to_both_texts(old, new):
    segments = diff(old, new)
    assert "".join(s.text for s in segments if s.op is not Op.INSERT) == old
    assert "".join(s.text for s in segments if s.op is not Op.DELETE) == new


@given(TEXT, TEXT)
def test_no_segment_begins_or_ends_inside_a_token(old, new):
    segments = diff(old, new)
    assert ends(s.text for s in segments if s.op is not Op.INSERT) <= ends(tokens(old))
    assert ends(s.text for s in segments if s.op is not Op.DELETE) <= ends(tokens(new))


@given(TEXT, TEXT)
def test_segments_alternate_with_deletions_first(old, new):
    ops = [segment.op for segment in diff(old, new)]
    assert all(segment.text for segment in diff(old, new))
    assert (Op.INSERT, Op.DELETE) not in set(itertools.pairwise(ops))
    assert all(a is not b for a, b in itertools.pairwise(ops))


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text):
    assert diff(text, text) == ((Segment(Op.EQUAL, text),) if text else ())
    assert fine_edits(text, text) == ()


@given(TEXT, TEXT)
def test_edits_applied_to_the_old_text_give_the_new_one(old, new):
    found = fine_edits(old, new)
    assert apply_edits(old, found) == new
    assert all(left.end < right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize("edit", [Edit(0, 9, ""), Edit(-1, 1, ""), Edit(2, 1, "")])
def test_edits_of_another_text_are_refused(edit):
    with pytest.raises(Refused, match="whole wording"):
        apply_edits("The Parties may", [edit])


def test_overlapping_edits_are_refused():
    with pytest.raises(Refused):
        apply_edits("The Parties may", [Edit(0, 3, "All"), Edit(2, 3, "States")])


@pytest.mark.parametrize(
    "expected",
    [
        "The Parties [may]{shall} act.",
        "{Member }States and {international }organizations",
        "alpha, beta, {delta, }gamma",
        "a, b{, d} and c",
        "of Article [4]{5}, paragraph [2]{3}, and",
        "The Parties shall cooperate{, as appropriate,} in good faith.",
        "First rule. {Second rule. }Third rule.",
        "First rule.{ Second rule.}",
        "The Court is established. [It shall sit at The Hague. ]It shall be permanent.",
        "1\t[2]{7}\t[3]{8}\n4\t5\t6",
        "各缔约国[应]{可}采取[适当]{必要}措施",
        "Les Parties [peuvent]{doivent} coopérer {pleinement }de bonne foi.",
        "a[  ]{ }b",
    ],
)
def test_changes_read_as_a_person_would_mark_them(expected):
    old = re.sub(r"\{[^}]*\}|[\[\]]", "", expected)
    new = re.sub(r"\[[^\]]*\]|[{}]", "", expected)
    assert marked(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (  # the word between two rewritings is one that any two texts share
            "shall promote the transfer of funds between States",
            "shall encourage fair exchange of goods between States",
            "shall [promote the transfer of funds]{encourage fair exchange of goods} between States",
        ),
        (  # a comma and an article do not hold two changes apart
            "measures, the effects, the causes",
            "actions, the results, the causes",
            "[measures, the effects]{actions, the results}, the causes",
        ),
        (  # the phrase that stayed together, not as many single words from what is struck out behind it
            "The Bureau may give further guidance to those bodies [including to members of the bodies named by Parties"
            " to the Statute that are no Parties to this Protocol]",
            "The Conference of the Parties serving as the meeting of the Parties to the Protocol may give further"
            " guidance to such bodies",
            "The [Bureau]{Conference of the Parties serving as the meeting of the Parties to the Protocol}"
            " may give further guidance to [those]{such} bodies[ [including to members of the bodies named by Parties"
            " to the Statute that are no Parties to this Protocol]]",
        ),
        (  # little is shared: replaced whole, but for the full stop
            "The Depositary shall notify all the signatories of each ratification.",
            "Any dispute between the Parties is settled by the means of their own choice.",
            "[The Depositary shall notify all the signatories of each ratification]"
            "{Any dispute between the Parties is settled by the means of their own choice}.",
        ),
    ],
)
def test_no_confetti(old, new, expected):
    assert marked(old, new) == expected


@pytest.mark.parametrize("repeat", [1, 3000])
def test_very_long_texts_keep_their_changes_apart(repeat):
    """30,000 words in one provision, a change in each hundredth sentence, none of the rest touched."""
    sentences = [f"Party {n % 97} shall give notice {n} of measure {n * 7 % 1009} to all." for n in range(10 * repeat)]
    changed = [s.replace("shall", "may") if n % 100 == 5 else s for n, s in enumerate(sentences)]
    found = diff(" ".join(sentences), " ".join(changed))
    assert {s.text for s in found if s.op is not Op.EQUAL} == {"shall", "may"}
    assert sum(s.op is Op.INSERT for s in found) == len([n for n in range(10 * repeat) if n % 100 == 5])


def test_very_long_texts_of_few_words_stay_exact():
    old = "0 1 " * 30_000 + "x " + "1 0 0 " * 20_000
    new = "1 0 " * 30_000 + "y " + "0 1 1 " * 20_000
    assert apply_edits(old, fine_edits(old, new)) == new
