"""What the matrix comes to, in one line of buttons: where it is hot, who stands alone, who stands in between."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from ui.conference import Conference
from ui.flow import Flow
from ui.theme import SPACE
from ui.words import counted, told
from workbench.session.questions import Positions, Together

_MOST = 3


class Headlines(QFrame):
    """``article_chosen`` carries an article (id), ``party_chosen`` a party (code) of which a headline speaks."""

    article_chosen = Signal(str)
    party_chosen = Signal(str)

    def __init__(self, conference: Conference) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._conference = conference
        self._row = Flow(self)
        self._row.setContentsMargins(2 * SPACE, SPACE // 2, SPACE, SPACE // 2)
        self._row.setSpacing(0)
        self._shown: list[QLabel | QPushButton] = []

    def tell(self, found: Positions, read: Together) -> None:
        """Shows what stands out."""
        for widget in self._shown:
            self._row.removeWidget(widget)
            widget.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._shown = []
        hot = [heat for heat in read.hottest if heat.degree > 1][:_MOST]
        self._say(self.tr("Hottest"), self.tr("Articles with most live proposals and opposition to them"))
        for heat in hot:
            opposed = self.tr("%d opposed") % heat.contested if heat.contested else self.tr("none opposed")
            tip = f"{counted(heat.amendments, 'proposal')}, {opposed}; +{heat.pro} \u2212{heat.con}"
            self._button(f"{found.citations[heat.article]} \u00b7 {heat.degree}", tip, "article", heat.article)
        if not hot:
            self._say(self.tr("nothing"))
        self._say(self.tr("Alone"), self.tr("Parties that alone are for or against what others dispute"))
        for one in read.alone[:_MOST]:
            tip = self.tr("alone on its side of %s") % counted(len(one.amendments), "amendment")
            self._button(
                f"{one.party} \u00b7 {len(one.amendments)}", told(self._name(one.party), tip), "party", one.party
            )
        if not read.alone:
            self._say(self.tr("nobody"))
        self._say(
            self.tr("Could broker"), self.tr("Agree with both of the two largest camps that are at odds, half at least")
        )
        for broker in read.brokers[:_MOST]:
            first, second = (self._conference.first_names(camp, 2) for camp in broker.camps)
            tip = (
                f"{self._conference.first_names(broker.parties, 3)}: {round(100 * broker.agreement[0])} % "
                + self.tr("with %s") % first
                + f", {round(100 * broker.agreement[1])} % "
                + self.tr("with %s") % second
            )
            self._button(broker.parties[0], tip, "party", broker.parties[0])
        if not read.brokers:
            self._say(self.tr("no two camps at odds"))

    def _name(self, code: str) -> str:
        return self._conference.name(code)

    def _say(self, words: str, tip: str = "") -> None:
        label = QLabel(words, objectName="caps" if tip else "muted", toolTip=tip)
        label.setContentsMargins(SPACE if tip and self._shown else 0, 0, SPACE // 2, 0)
        self._shown.append(label)
        self._row.addWidget(label)

    def _button(self, words: str, tip: str, kind: str, value: str) -> None:
        button = QPushButton(words, toolTip=tip)
        button.setAccessibleDescription(tip)
        button.setProperty("link", True)
        button.setProperty(kind, value)
        button.clicked.connect(self._choose)
        self._shown.append(button)
        self._row.addWidget(button)

    def _choose(self) -> None:
        article, party = self.sender().property("article"), self.sender().property("party")
        if article:
            self.article_chosen.emit(article)
        elif party:
            self.party_chosen.emit(party)
