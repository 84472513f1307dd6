"""The bar above the matrix: what the rows and columns are, and which of them are wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit

from ui.flow import Flow
from ui.positions.matrix import Choice
from ui.positions.rows import Arrangement
from ui.positions.signs import word_of
from ui.theme import SPACE
from workbench.session.questions import Stand

_CONTESTED = "contested"
_PAUSE = 150
"""Milliseconds without a key before a search begins."""


class ChoiceBar(QFrame):
    """``chosen`` carries the :class:`Choice` as it is now."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._choice = Choice()
        self.columns = _box(self.tr("Columns"), ((self.tr("Amendments"), False), (self.tr("Articles"), True)))
        self.rows = _box(
            self.tr("Rows"),
            (
                (self.tr("Regional groups"), Arrangement.REGION),
                (self.tr("Speaking groups"), Arrangement.SPEAKING),
                (self.tr("By likeness"), Arrangement.LIKENESS),
                (self.tr("By name"), Arrangement.NAME),
            ),
        )
        self.order = _box(
            self.tr("Order of the columns"), ((self.tr("Text order"), False), (self.tr("Hottest first"), True))
        )
        self.words = QLineEdit(placeholderText=self.tr("Party or group"), clearButtonEnabled=True)
        self.words.setAccessibleName(self.tr("Only these parties and groups"))
        self.article = _box(self.tr("Only this article"), ((self.tr("All articles"), ""),))
        self.words.setMinimumWidth(100)
        stands = ((word_of(stand), stand) for stand in Stand)
        self.stand = _box(
            self.tr("Only this stance"),
            ((self.tr("Any stance"), None), (self.tr("Contested only"), _CONTESTED), *stands),
        )
        self.speaking = QCheckBox(self.tr("Only those who spoke"), checked=True)
        self.speaking.setToolTip(self.tr("Leaves out parties that say nothing, of themselves or through a group"))
        self._clock = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock.timeout.connect(self._tell)
        row = Flow(self)
        row.setContentsMargins(2 * SPACE, SPACE, int(1.5 * SPACE), SPACE)
        row.setSpacing(SPACE)
        for widget in (self.columns, self.rows, self.order, self.article, self.stand):
            widget.activated.connect(self._tell)
        for widget in (self.columns, self.rows, self.order, self.words, self.article, self.stand, self.speaking):
            row.addWidget(widget)
        self.speaking.toggled.connect(self._tell)
        self.words.textChanged.connect(self._wait)

    def offer(self, articles: Sequence[str], citations: Mapping[str, str]) -> None:
        """Offers articles (ids) to choose from; keeps what was chosen, if it is among them."""
        with QSignalBlocker(self.article):
            chosen = self.article.currentData()
            while self.article.count() > 1:
                self.article.removeItem(1)
            for id in articles:
                self.article.addItem(citations[id], id)
            self.article.setCurrentIndex(max(0, self.article.findData(chosen)))
        if self.article.currentData() != chosen:
            self._tell()

    def choose(self, choice: Choice) -> None:
        """Shows a choice that was made elsewhere, and tells it."""
        self._choice = choice
        stand = _CONTESTED if choice.contested else choice.stand
        for box, value in (
            (self.columns, choice.articles),
            (self.rows, choice.by),
            (self.order, choice.heated),
            (self.article, choice.article),
            (self.stand, stand),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, _place(box, value)))
        with QSignalBlocker(self.words), QSignalBlocker(self.speaking):
            self.words.setText(choice.words)
            self.speaking.setChecked(choice.speaking)
        self.chosen.emit(choice)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        stand = self.stand.currentData()
        return replace(
            self._choice,
            by=self.rows.currentData(),
            articles=self.columns.currentData(),
            heated=self.order.currentData(),
            words=self.words.text(),
            article=self.article.currentData() or "",
            stand=Stand(stand) if stand and stand != _CONTESTED else None,
            contested=stand == _CONTESTED,
            speaking=self.speaking.isChecked(),
        )

    def _wait(self) -> None:
        self._clock.start()

    def _tell(self) -> None:
        self._clock.stop()
        self._choice = self.choice
        self.chosen.emit(self._choice)


def _box(name: str, items: Sequence[tuple[str, object]]) -> QComboBox:
    box = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    metrics = box.fontMetrics()
    widest = max(metrics.horizontalAdvance(words) for words, _ in items)
    box.setMinimumContentsLength(ceil(widest / metrics.horizontalAdvance("X")) - 1)
    box.setAccessibleName(name)
    box.setToolTip(name)
    for words, value in items:
        box.addItem(words, value)
    return box


def _place(box: QComboBox, value: object) -> int:
    return next((place for place in range(box.count()) if box.itemData(place) == value), 0)
