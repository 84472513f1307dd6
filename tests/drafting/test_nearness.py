"""Near wordings are found, whatever their spacing, case, punctuation and spelling; other words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.drafting.nearness import differences, likeness_key
from workbench.drafting.rolling import Difference
from workbench.drafting.spelling import spelled

SPACING, CASE, PUNCTUATION, SPELLING = Difference


@pytest.mark.parametrize(
    ("one", "other", "apart_in"),
    [
        ("cyber security", "cyber-security", {SPACING}),
        ("cyber security", "cybersecurity", {SPACING}),
        ("cyber-defence", "cyberdefense", {SPACING, SPELLING}),
        ("non-State actors", "non State actors", {SPACING}),
        ("the re-establishment of", "the reestablishment of", {SPACING}),
        ("on-site inspections", "onsite inspections", {SPACING}),
        ("on-site inspections", "on site inspections", {SPACING}),
        ("off-shore", "offshore", {SPACING}),
        ("ten per cent", "ten percent", {SPACING}),
        ("50 %", "50%", {SPACING}),
        ("a\u00a0State", "a  State", {SPACING}),
        ("Articles 5–7", "Articles 5 – 7", {SPACING}),
        ("Articles 5-7", "Articles 5–7", {PUNCTUATION}),
        ("the States parties", "the States Parties", {CASE}),
        ("THE PARTIES", "The Parties", {CASE}),
        ("The Parties – acting jointly – shall", "The Parties, acting jointly, shall", {PUNCTUATION}),
        ("“controller” means", "'controller' means", {PUNCTUATION}),
        ("the Party’s organs.", "the Party's organs", {PUNCTUATION}),
        ("The measure; and", "The measure, and", {PUNCTUATION}),
        ("organise", "organize", {SPELLING}),
        ("ORGANISE", "Organize", {SPELLING, CASE}),
        ("COLOUR", "COLOR", {SPELLING}),
        ("programmes of labour centres in defence", "programs of labor centers in defense", {SPELLING}),
        ("the judgement on licences, catalogued", "the judgment on licenses, cataloged", {SPELLING}),
        ("analysed, travelling, fulfil", "analyzed, traveling, fulfill", {SPELLING}),
        ("Cyber-security measures", "cybersecurity measures,", {SPACING, CASE, PUNCTUATION}),
        ("é", "e\u0301", {SPELLING}),
    ],
)
def test_what_is_near_and_in_what_it_differs(one: str, other: str, apart_in: set[Difference]) -> None:
    assert differences(one, other) == differences(other, one) == frozenset(apart_in)


@pytest.mark.parametrize(
    "words",
    [
        ("shall", "should", "may", "shall not"),
        ("form", "from", "forum"),
        ("no", "not", "nor"),
        ("public", "publics", "publicly"),
        ("lawful", "unlawful"),
        ("governmental", "non-governmental", "intergovernmental"),
        ("15", "1.5", "1,5", "1 5", "1, 5", "1-5", ".15", "-15", "150", "15%", "15(a)", "€15"),
        ("Articles 5–7", "Articles 5, 7", "Articles 5 7", "Articles 57", "Article 5–7"),
        ("points (a) – (c)", "points (a), (c)", "points (a) (c)", "points (a) and (c)"),
        ("Annex A", "Annex B", "Annexes A – B", "Annexes A, B", "Annex AB"),
        ("Parts II–IV", "Parts II, IV", "Parts I, IV"),
        ("[shall]", "shall", "(shall)"),
        ("States", "State's", "State(s)", "State"),
        ("and/or", "and or", "and", "or"),
        ("a part", "apart"),
        ("no where", "nowhere", "now here"),
        ("may be", "maybe"),
        ("every day", "everyday"),
        ("some time", "sometime"),
        ("over time", "overtime"),
        ("in formation", "information"),
        ("UN-authorised", "unauthorised"),
        ("re-sign", "resign"),
        ("re-form", "reform"),
        ("advice", "advise"),
        ("device", "devise"),
        ("prize", "prise"),
        ("size", "seize", "seise"),
        ("council", "counsel"),
        ("councillors", "counsellors"),
        ("check", "cheque"),
        ("draft", "draught"),
        ("filled", "filed"),
        ("full", "ful"),
        ("rated", "ratted"),
        ("four", "for", "fore"),
        ("hour", "our", "or"),
        ("moral", "morale"),
        ("human", "humane"),
        ("exercise", "exorcise"),
        ("comprise", "compromise", "promise", "premise"),
        ("advise", "revise", "devise", "supervise", "otherwise", "enterprise"),
        ("pêcheur", "pécheur"),
        ("à", "a"),
        ("où", "ou"),
        ("\u2212 5", "5"),
        ("", "no"),
    ],
)
def test_other_words_are_not_near(words: tuple[str, ...]) -> None:
    assert len({likeness_key(text) for text in words}) == len(words)
    assert all(differences(one, other) is None for one in words for other in words if one != other)


def test_words_in_ise_and_our_stay_themselves() -> None:
    unchanged = "exercise advise revise enterprise comprise otherwise promise surprise four hour tour acre genre adhere"
    assert [spelled(word) for word in unchanged.split()] == unchanged.split()


WORDS = (
    "the Parties shall not organise organize co-operation cooperation cyber security programme program no in to be a A "
    "labour labor 1.5 15 5 7 (a) (b) II IV State's States’ States re-sign resign “data” data, data. – - ; [may] may "
    "non-State non State état etat İ ß ss ﬁ \u0301 \x01 \x00 數據"
)
TEXTS = st.lists(st.sampled_from(WORDS.split(" ")), max_size=8).flatmap(
    lambda words: st.lists(st.sampled_from([" ", " ", "", "-", ", "]), min_size=len(words), max_size=len(words)).map(
        lambda joints: "".join(word + joint for word, joint in zip(words, joints, strict=True))
    )
) | st.text(max_size=12)


@given(TEXTS, TEXTS)
def test_near_is_having_one_key(one: str, other: str) -> None:
    found = differences(one, other)
    assert (found is not None) == (likeness_key(one) == likeness_key(other))
    assert (found == frozenset()) == (one == other)
    assert found == differences(other, one)


@given(TEXTS)
def test_case_alone_and_spaces_alone_leave_the_key(text: str) -> None:
    assert likeness_key(text) == likeness_key(f" {text.replace(' ', '  ')}\n")
    if text.isascii():
        assert likeness_key(text) == likeness_key(text.upper())
