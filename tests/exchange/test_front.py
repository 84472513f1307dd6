from __future__ import annotations

import pytest

from workbench.exchange.front import Front


@pytest.mark.parametrize(
    ("language", "date", "printed"),
    [
        ("en", "2027-03-01", "1 March 2027"),
        ("fr", "2027-03-01", "1er mars 2027"),
        ("fr-CA", "2027-08-15", "15 août 2027"),
        ("es", "2027-03-01", "1 de marzo de 2027"),
        ("ru", "2027-03-01", "1 марта 2027 года"),
        ("zh", "2027-03-01", "2027年3月1日"),
        ("ar", "2027-10-02", "2 تشرين الأول/أكتوبر 2027"),
        ("sw", "2027-03-01", "2027-03-01"),
        ("en", "", ""),
        ("en", "spring 2027", "spring 2027"),
    ],
)
def test_date_is_printed_in_the_documents_language(language: str, date: str, printed: str) -> None:
    assert Front("T", language, date=date).long_date == printed


def test_tags_of_languages() -> None:
    assert Front("T", "en").tag == "en-GB"
    assert Front("T", "en_US").tag == "en-US"
    assert Front("T", "ar-EG").right_to_left
    assert not Front("T", "fr").right_to_left
