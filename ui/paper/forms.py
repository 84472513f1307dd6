"""The forms in which a text goes out, and what can be chosen of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.compare.texts import texts
from ui.conference import Conference
from ui.paper.choices import Choice
from ui.rolling.choice import Choice as Shown
from ui.theme import SPACE
from workbench.domain.amendment import AmendmentStatus, sponsors_of
from workbench.session import Only, Part

translate = QCoreApplication.translate

CHANGES = "changes"
"""The form that shows what changed between two texts; the others show the current one."""
_MOST = 7
"""How many texts a comparison has room for."""


class Ticks(QListWidget):
    """A list to tick; ``ticked`` is what stands behind those with a tick."""

    def __init__(self, name: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for words, meant in entries:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, meant)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)

    @property
    def ticked(self) -> list[str]:
        """What stands behind the ticks, in the order of the list."""
        items = map(self.item, range(self.count()))
        return [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked]


class Options(QWidget):
    """What can be chosen of one form; ``changed`` says that something else is. This one has nothing to choose."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE)

    @property
    def choices(self) -> dict[str, object]:
        """As the session takes them."""
        return {}

    @property
    def fault(self) -> str:
        """What is wrong with what was chosen, "" if nothing is."""
        return ""

    def box(self, words: str, *, on: bool = False) -> QCheckBox:
        """A box to tick, under the others."""
        made = QCheckBox(words, checked=on)
        made.toggled.connect(self.changed)
        self.column.addWidget(made)
        return made

    def ticks(self, words: str, entries: Sequence[tuple[str, str]]) -> Ticks:
        """A list to tick, with words over it."""
        self.column.addWidget(QLabel(words, wordWrap=True))
        made = Ticks(words, entries)
        made.itemChanged.connect(self.changed)
        made.setMinimumHeight(4 * made.sizeHintForRow(0) if made.count() else 0)
        self.column.addWidget(made, 1)
        return made


class RollingOptions(Options):
    """The whole or what the rolling view shows; brackets with the parties or without, as small as can be or by phrases.

    ``part`` is what of the text is chosen.
    """

    def __init__(self, conference: Conference) -> None:
        super().__init__()
        self._conference = conference
        self._part = Part()
        self.as_shown = QRadioButton(self.tr("As the rolling view &shows it:"))
        self.whole = QRadioButton(self.tr("The &whole text with all proposals"), checked=True)
        self._shown = QLabel(wordWrap=True, objectName="muted")
        self._shown.setIndent(3 * SPACE)
        for widget in (self.as_shown, self._shown, self.whole):
            widget.hide()
            self.column.addWidget(widget)
        self.as_shown.toggled.connect(self.changed)
        self._attribution = self.box(self.tr("&Name who wants which words"), on=True)
        self._fine = self.box(self.tr("&Brackets as small as can be"))
        self.column.addStretch(1)

    def begin_as(self, choice: Shown, *, seen: bool) -> None:
        """Begins with what is shown where it is ``seen``, and offers it where it is not the whole."""
        before = self.choices
        with QSignalBlocker(self):
            self._attribution.setChecked(choice.named)
            self._fine.setChecked(choice.fine)
            self._part = choice.part(self._conference.speaker)
            self._shown.setText(told(self._conference, choice))
            offered = any(self._part.values())
            for widget in (self.as_shown, self._shown, self.whole):
                widget.setVisible(offered)
            (self.as_shown if seen and offered else self.whole).setChecked(True)
        if self.choices != before:
            self.changed.emit()

    @property
    def choices(self) -> dict[str, object]:
        """As the session takes them."""
        part = self._part if self.as_shown.isChecked() else {}
        return {"attribution": self._attribution.isChecked(), "fine": self._fine.isChecked(), **part}


def told(conference: Conference, choice: Shown) -> str:
    """What the rolling view shows, where it is not the whole: "Only what is contested"."""
    said = []
    if choice.party:
        said.append(translate("RollingBar", "As {party} would have it").format(party=conference.name(choice.party)))
    if choice.only is Only.CONTESTED:
        said.append(translate("RollingBar", "Only what is contested"))
    elif choice.only is Only.MINE:
        name = conference.name(conference.speaker)
        said.append(translate("RollingOptions", "Only what touches {party}").format(party=name))
    elif choice.only is Only.SINCE:
        said.append(translate("RollingBar", "Changed since {version}").format(version=choice.since))
    return " \u2013 ".join(said)


class TrackedOptions(Options):
    """Whose proposals."""

    def __init__(self, sponsors: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        words = self.tr("Proposals of these alone (of all if none is ticked)")
        self._parties = self.ticks(words, sponsors)

    @property
    def choices(self) -> dict[str, object]:
        """As the session takes them."""
        return {"parties": self._parties.ticked}


class CompilationOptions(Options):
    """Live proposals, or all that were ever made."""

    def __init__(self) -> None:
        super().__init__()
        self._every = self.box(self.tr("Also proposals that were &withdrawn or decided"))
        self.column.addStretch(1)

    @property
    def choices(self) -> dict[str, object]:
        """As the session takes them."""
        return {"every": self._every.isChecked()}


class ComparisonOptions(Options):
    """Which texts stand side by side."""

    def __init__(self, conference: Conference, sponsors: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        versions = [(name, name) for name in reversed(conference.session.version_names())]
        words = self.tr("Texts side by side (the most active parties if none is ticked)")
        self._columns = self.ticks(words, [*versions, *sponsors])
        self._compromise = self.box(self.tr("A column for the &compromise"), on=True)
        self._whole = self.box(self.tr("Also in &full what is alike in all"))
        self._changed = self.box(self.tr("&Only rows with a difference"))
        for one, other in ((self._whole, self._changed), (self._changed, self._whole)):
            one.toggled.connect(lambda on, other=other: other.setChecked(other.isChecked() and not on))

    @property
    def choices(self) -> dict[str, object]:
        """As the session takes them."""
        return {
            "columns": self._columns.ticked,
            "compromise": self._compromise.isChecked(),
            "whole": self._whole.isChecked(),
            "only_changed": self._changed.isChecked(),
        }

    @property
    def fault(self) -> str:
        """More texts than the page has room for."""
        many = len(self._columns.ticked) > _MOST
        return self.tr("A page has room for {} texts at most: tick fewer.").format(_MOST) if many else ""


class ChangesOptions(Options):
    """Between which texts: versions, or what a party would have."""

    def __init__(self, conference: Conference, pair: tuple[str, str]) -> None:
        super().__init__()
        names = texts(conference)
        self.old, self.new = Choice(self.tr("From"), names), Choice(self.tr("To"), names)
        form = QFormLayout()
        for words, box, name in ((self.tr("&From"), self.old, pair[0]), (self.tr("&To"), self.new, pair[1])):
            form.addRow(words, box)
            box.choose(name)
            box.currentIndexChanged.connect(self.changed)
        self.column.addLayout(form)
        self.column.addStretch(1)

    @property
    def fault(self) -> str:
        """One text does not differ from itself."""
        return self.tr("Choose two texts.") if self.old.chosen == self.new.chosen else ""


def sponsors_in(conference: Conference) -> list[tuple[str, str]]:
    """The parties with live amendments, in the order of the document's language."""
    codes = set(sponsors_of(conference.session.amendments(status=AmendmentStatus.TABLED)))
    return [(conference.name(code), code) for code in conference.parties if code in codes]
