from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conventions import TEXT, replaced
from workbench.domain.provision import Kind
from workbench.domain.version import Version
from workbench.drafting.comparison import Change, ChangeKind, Comparison, compare
from workbench.exchange.html import comparison_html
from workbench.exchange.word_out.runs import legal
from workbench.text.diff import Op, Segment

VOID = ("meta",)


def changed() -> Comparison:
    """Draft 2 has other words in one paragraph, another cell in the table, and no article 4 bis."""
    texts = {"p1": replaced("p1", "shall", "should"), "table": replaced("table", "B", "C")}
    kept = (replace(p, text=texts.get(p.id, p.text)) for p in TEXT.provisions if p.id != "a4")
    return compare(TEXT, Version("Draft 2", tuple(kept)))


class Page(HTMLParser):
    """The words of a page by element, and whether its elements nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: dict[str, list[str]] = {}
        self.attributes: list[tuple[str, str | None]] = []
        self.hidden = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)
        self.hidden = ("class", "said") in attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if self.open and not self.hidden:
            self.words.setdefault(self.open[-1], []).append(data)


def test_insertions_and_deletions_are_elements() -> None:
    page = Page(comparison_html(changed(), "A title"))
    assert not page.open
    assert page.words["ins"] == ["words inserted", "should", "C"]
    assert "shall" in page.words["del"]
    assert page.words["h1"] == ["A title"]


def test_stands_alone() -> None:
    page = comparison_html(changed(), "A title")
    assert not any(word in page for word in ("<script", "http://", "https://", "url(", "@import", "<link", "<img"))
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_language_and_direction() -> None:
    assert '<html lang="ar" dir="rtl">' in comparison_html(changed(), "T", "ar")
    assert "Résumé" in comparison_html(changed(), "T", "fr")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_words_are_words_and_never_markup(before: str, after: str) -> None:
    segments = (Segment(Op.DELETE, before), Segment(Op.INSERT, after))
    change = Change("a", Kind.TEXT, frozenset({ChangeKind.MODIFIED}), before, "x", segments)
    page = Page(comparison_html(Comparison(before, after, 0, (change,)), after))
    assert not page.open
    assert "".join(page.words["ins"][1:]) == legal(after).replace("\u2028", "\n")
