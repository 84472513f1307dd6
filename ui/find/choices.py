"""What can be chosen by typing a few letters of it: actions, provisions, amendments and parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from heapq import nsmallest

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from ui.actions import Entry, Menu, shown
from ui.conference import Conference
from ui.models.amendments import number_of
from ui.words import OPERATION, told
from workbench.domain.amendment import Amendment
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Kind
from workbench.session import fold

translate = QCoreApplication.translate

_WORD = re.compile(r"\d+|[^\W\d]+")
_MOST = 60
_EXCERPT = 160


class Sort(Enum):
    """What a choice is."""

    ACTION = auto()
    PROVISION = auto()
    AMENDMENT = auto()
    PARTY = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the palette: what is chosen by its ``id``, ``words`` to read, ``detail`` beside them, and keys."""

    sort: Sort
    id: str
    words: str
    detail: str = ""
    keys: str = ""
    enabled: bool = True


class Choices:
    """All choices there are now, found by the beginnings of their words."""

    def __init__(self, choices: Iterable[Choice], recent: Sequence[str] = ()) -> None:
        self._known = [(choice, _words(choice.words), _words(choice.detail)) for choice in choices]
        self._recent = {id: place for place, id in enumerate(recent)}

    def fitting(self, said: str) -> list[Choice]:
        """Those all of whose words as typed begin a word of theirs: possible ones first, recent ones before others."""
        wanted = _words(said)
        found = (
            (self._rank(wanted, choice, words), place, choice)
            for place, (choice, words, others) in enumerate(self._known)
            if _fits(wanted, [*words, *others])
        )
        return [choice for _, _, choice in nsmallest(_MOST, found)]

    def _rank(self, wanted: Sequence[str], choice: Choice, words: Sequence[str]) -> tuple[bool, int, bool, bool]:
        own = _fits(wanted, words)
        first = own and (not wanted or words[0].startswith(wanted[0]))
        return not choice.enabled, self._recent.get(choice.id, len(self._recent)), not own, not first


def actions(menus: Sequence[Menu], by_name: Mapping[str, QAction]) -> Iterator[Choice]:
    """Every action by its words in the menu, with the menu it is in and its keys."""
    for menu in menus:
        yield from _actions(menu, by_name, "")


def provisions(conference: Conference) -> Iterator[Choice]:
    """Every provision of the current version by its citation, articles and what is above them first."""
    version = conference.version
    if version is None:
        return
    cited = conference.session.citations()
    later = (Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.ITEM, Kind.TEXT, Kind.PREAMBULAR_PARAGRAPH)
    for provision in sorted(version.provisions, key=lambda p: p.kind in later):
        words = provision.heading or " ".join(provision.text.split())
        yield Choice(Sort.PROVISION, provision.id, cited[provision.id], words[:_EXCERPT])


def parties(conference: Conference) -> Iterator[Choice]:
    """Every party, to speak for it."""
    for code, party in conference.parties.items():
        words = translate("Find", "Speak for {0}").format(party.name(conference.session.language))
        yield Choice(Sort.PARTY, code, words, code)


def meant(conference: Conference, said: str) -> list[Choice]:
    """The provision that a reference such as "12" or "5(2)(a)" means, and the amendment of that number."""
    session, found = conference.session, []
    if not any(sign.isdigit() for sign in said) or conference.version is None:
        return []
    try:
        provision = session.find(said)
        words = provision.heading or " ".join(provision.text.split())
        cited = session.citations()[provision.id]
        found.append(Choice(Sort.PROVISION, provision.id, cited, words[:_EXCERPT]))
    except TreatyError:
        pass
    try:
        own = session.amendment_at(said) or session.amendment(said)
        found.append(_amendment(conference, own))
    except TreatyError:
        pass
    return found


def _amendment(conference: Conference, own: Amendment) -> Choice:
    cited = conference.session.citations().get(own.at, translate("Find", "a provision that is gone"))
    detail = f"{conference.first_names(own.sponsors, 2)} \u00b7 {OPERATION[own.operation]} \u00b7 {cited}"
    return Choice(Sort.AMENDMENT, own.id, number_of(own), detail)


def _actions(menu: Menu, by_name: Mapping[str, QAction], above: str) -> Iterator[Choice]:
    name = _plain(shown(menu.text))
    for item in menu.entries:
        if isinstance(item, Menu):
            yield from _actions(item, by_name, name)
        elif isinstance(item, Entry):
            action = by_name[item.name]
            # "Agreed" says enough below "Status of the provision", but not by itself
            words = told(name, _plain(action.text())) if above else _plain(action.text())
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Choice(Sort.ACTION, item.name, words, above or name, keys, action.isEnabled())


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("\u2026")


def _words(text: str) -> list[str]:
    """The words of a text to compare: folded, and "12bis" as two."""
    return _WORD.findall(fold(text))


def _fits(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)
