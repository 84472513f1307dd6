import regex
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.tokens import is_word, tokens, words

ODD = st.text(alphabet="ab1 .,:;'’\"_-\r\n\t\u00a0éיא条约かカ\u0301\u00ad\u2028", max_size=12)


@given(st.text() | ODD)
def test_tokens_join_to_the_text(text):
    assert "".join(tokens(text)) == text


@given(st.text(alphabet="ab1 .,:;'\"_-\r\n\t\x0b", max_size=12))
def test_ascii_is_cut_as_any_other_text(text):
    with_accent = tokens(text + "\n" + "é")
    assert [*tokens(text), "\n", "é"] == with_accent or text.endswith("\r")


@given(ODD)
def test_words_hold_every_letter_and_digit(text):
    assert regex.findall(r"[\p{L}\p{N}]", "".join(words(text))) == regex.findall(r"[\p{L}\p{N}]", text)


def test_words_numbers_and_marks_as_a_reader_cuts_them():
    assert tokens("Article 4.8: can't pay 3,500") == [
        "Article",
        " ",
        "4.8",
        ":",
        " ",
        "can't",
        " ",
        "pay",
        " ",
        "3,500",
    ]
    assert tokens("the 'accident' of") == ["the", " ", "'", "accident", "'", " ", "of"]
    assert tokens("l’État d’Europe, ‘un’") == ["l’État", " ", "d’Europe", ",", " ", "‘", "un", "’"]
    assert tokens("第一条  缔约国") == ["第", "一", "条", "  ", "缔", "约", "国"]


def test_only_letters_and_digits_make_a_word():
    assert [token for token in ("may", "4", "§", " ", "—", "条", "é", "_") if is_word(token)] == ["may", "4", "条", "é"]
    assert words("The Parties (a) shall – [may] act.") == ["The", "Parties", "a", "shall", "may", "act"]
