"""What a document says about itself: title, symbol, date, language, and how it names parties."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date as Date

from workbench.exchange.identity import Identity

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "كانون_الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه آب/أغسطس "
    "أيلول/سبتمبر تشرين_الأول/أكتوبر تشرين_الثاني/نوفمبر كانون_الأول/ديسمبر",
}
DATES = {"en": "{day} {month} {year}", "es": "{day} de {month} de {year}", "ru": "{day} {month} {year} года"}
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "ur", "yi"})
# The full tags that word processors know for the languages most met; others go as they are.
TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA", "zh": "zh-CN", "he": "he-IL"}
TAGS |= {"fa": "fa-IR", "ur": "ur-PK", "ja": "ja-JP", "ko": "ko-KR", "pt": "pt-PT", "de": "de-DE", "nl": "nl-NL"}


@dataclass(frozen=True, slots=True)
class Front:
    """What a document says of itself.

    ``language`` is the document's ("en", "fr-CA"); ``symbol`` its number in the series ("A/CONF.999/L.1");
    ``date`` an ISO date; ``version`` the name of the version it prints. ``party_name`` gives a party's name by
    its code and ``party_order`` puts codes in the order of their names, both in the document's language.
    ``identity`` says to a program what the document shows.
    """

    title: str
    language: str = "en"
    symbol: str = ""
    date: str = ""
    version: str = ""
    party_name: Callable[[str], str] = str
    party_order: Callable[[Iterable[str]], list[str]] = sorted
    identity: Identity | None = None

    @property
    def primary(self) -> str:
        """The language without its region: "fr" for "fr-CA"."""
        return self.language.replace("_", "-").partition("-")[0].lower()

    @property
    def tag(self) -> str:
        """The language with a region, as word processors write it."""
        return TAGS.get(self.language.lower(), self.language.replace("_", "-"))

    @property
    def right_to_left(self) -> bool:
        """Whether the document's language is written from right to left."""
        return self.primary in RIGHT_TO_LEFT

    @property
    def day(self) -> Date | None:
        """The date as a day, ``None`` where there is none or it is no ISO date."""
        try:
            return Date.fromisoformat(self.date)
        except ValueError:
            return None

    @property
    def long_date(self) -> str:
        """The date as the document prints it; as it stands where its language or its form is not known."""
        day = self.day
        if day is None:
            return self.date
        if self.primary == "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        if self.primary not in MONTHS:
            return day.isoformat()
        month = MONTHS[self.primary].split()[day.month - 1].replace("_", " ")
        number = "1er" if self.primary == "fr" and day.day == 1 else str(day.day)
        return DATES.get(self.primary, DATES["en"]).format(day=number, month=month, year=day.year)
