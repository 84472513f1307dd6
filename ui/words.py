"""The field's words for what the domain holds, one for each thing everywhere in the window, in its language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject, Qt

from workbench.domain.amendment import AmendmentStatus, Fate, Operation, Relation, Stance
from workbench.domain.provision import Status

Key = TypeVar("Key")


class Words(dict[Key, str]):
    """Words marked for Qt's translation, said in the language of the window when they are asked for."""

    def __getitem__(self, key: Key) -> str:
        return QCoreApplication.translate("Words", super().__getitem__(key))


STATUS = Words(
    {
        Status.OPEN: QT_TRANSLATE_NOOP("Words", "Open"),
        Status.GROUP: QT_TRANSLATE_NOOP("Words", "Agreed in the working group"),
        Status.ADREF: QT_TRANSLATE_NOOP("Words", "Agreed ad referendum"),
        Status.AGREED: QT_TRANSLATE_NOOP("Words", "Agreed"),
    }
)
OPERATION = Words(
    {
        Operation.MOD: QT_TRANSLATE_NOOP("Words", "New wording"),
        Operation.ADD: QT_TRANSLATE_NOOP("Words", "New provision"),
        Operation.SUP: QT_TRANSLATE_NOOP("Words", "Delete"),
        Operation.MOVE: QT_TRANSLATE_NOOP("Words", "Move"),
        Operation.RETITLE: QT_TRANSLATE_NOOP("Words", "New heading"),
        Operation.NOTES: QT_TRANSLATE_NOOP("Words", "New footnotes"),
        Operation.NOC: QT_TRANSLATE_NOOP("Words", "Keep as it is"),
    }
)
AMENDMENT = Words(
    {
        AmendmentStatus.TABLED: QT_TRANSLATE_NOOP("Words", "Tabled"),
        AmendmentStatus.WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Withdrawn"),
        AmendmentStatus.ADOPTED: QT_TRANSLATE_NOOP("Words", "Adopted"),
        AmendmentStatus.REJECTED: QT_TRANSLATE_NOOP("Words", "Rejected"),
        AmendmentStatus.ANSWERED: QT_TRANSLATE_NOOP("Words", "Answered by settled words"),
    }
)
FATE = Words(
    {
        Fate.CLEAN: QT_TRANSLATE_NOOP("Words", "Carried over clean"),
        Fate.SHIFTED: QT_TRANSLATE_NOOP("Words", "Shifted: its provision changed elsewhere"),
        Fate.SATISFIED: QT_TRANSLATE_NOOP("Words", "Satisfied: the current text already says it"),
        Fate.CONFLICTING: QT_TRANSLATE_NOOP("Words", "Conflicting: the same words have changed"),
        Fate.ORPHANED: QT_TRANSLATE_NOOP("Words", "Orphaned: its provision is gone"),
    }
)
STANCE = Words(
    {
        Stance.SUPPORT: QT_TRANSLATE_NOOP("Words", "Support"),
        Stance.OPPOSE: QT_TRANSLATE_NOOP("Words", "Oppose"),
        Stance.RESERVE: QT_TRANSLATE_NOOP("Words", "Reserve"),
        Stance.FLEXIBLE: QT_TRANSLATE_NOOP("Words", "Flexible"),
    }
)
STANCE_OF = Words(
    {
        Stance.SUPPORT: QT_TRANSLATE_NOOP("Words", "Supported by"),
        Stance.OPPOSE: QT_TRANSLATE_NOOP("Words", "Opposed by"),
        Stance.RESERVE: QT_TRANSLATE_NOOP("Words", "Reserved by"),
        Stance.FLEXIBLE: QT_TRANSLATE_NOOP("Words", "Flexible:"),
    }
)
RELATION = Words(
    {
        Relation.AFTER: QT_TRANSLATE_NOOP("Words", "after"),
        Relation.BEFORE: QT_TRANSLATE_NOOP("Words", "before"),
        Relation.UNDER: QT_TRANSLATE_NOOP("Words", "under"),
    }
)


class Counts(QObject):
    """How many there are of a thing, by its name in English; Qt knows the plurals of each language."""

    def of(self, thing: str, n: int) -> str:
        """Such as "1 amendment" or "2,000 amendments"; ``KeyError`` for a thing that is never counted."""
        return self._forms()[thing](n)

    def _forms(self) -> dict[str, Callable[[int], str]]:
        return {
            "act": lambda n: self.tr("%Ln acts", "", n),
            "adopted amendment": lambda n: self.tr("%Ln adopted amendments", "", n),
            "amendment": lambda n: self.tr("%Ln amendments", "", n),
            "bloc": lambda n: self.tr("%Ln blocs", "", n),
            "change": lambda n: self.tr("%Ln changes", "", n),
            "draft": lambda n: self.tr("%Ln drafts", "", n),
            "live amendment": lambda n: self.tr("%Ln live amendments", "", n),
            "member": lambda n: self.tr("%Ln members", "", n),
            "open bracket": lambda n: self.tr("%Ln open brackets", "", n),
            "package": lambda n: self.tr("%Ln packages", "", n),
            "paragraph": lambda n: self.tr("%Ln paragraphs", "", n),
            "party": lambda n: self.tr("%Ln parties", "", n),
            "place": lambda n: self.tr("%Ln places", "", n),
            "placeholder": lambda n: self.tr("%Ln placeholders", "", n),
            "proposal": lambda n: self.tr("%Ln proposals", "", n),
            "provision": lambda n: self.tr("%Ln provisions", "", n),
            "row": lambda n: self.tr("%Ln rows", "", n),
            "tracked change": lambda n: self.tr("%Ln tracked changes", "", n),
            "voice": lambda n: self.tr("%Ln voices", "", n),
        }


_COUNTS = Counts()


def counted(number: int, thing: str) -> str:
    """ "1 amendment", "2 amendments", "5,000 provisions"; the things are those of :class:`Counts`."""
    return _COUNTS.of(thing, number)


def gone() -> str:
    """What stands for the citation of a provision that the current text does not have."""
    return QCoreApplication.translate("Words", "a provision that is gone")


def told(name: str, what: str) -> str:
    """What is said of something: "France: support"."""
    return QCoreApplication.translate("Words", "{name}: {what}").format(name=name, what=what)


def day(time: str) -> str:
    """The day of a moment (ISO 8601) as people write it: "22 November 2026"."""
    return QLocale().toString(QDate.fromString(time[:10], Qt.DateFormat.ISODate), "d MMMM yyyy")


def moment(time: str) -> str:
    """A moment of the record (ISO 8601, UTC) as people write it: "22 November 2026, 10:31 UTC"; "" for none."""
    said = QCoreApplication.translate("Words", "{day}, {time} UTC")
    return said.format(day=day(time), time=time[11:16]) if time else ""


def figure(value: int) -> str:
    """A number as the language of the window writes it: "5,000"."""
    return QLocale().toString(value)
