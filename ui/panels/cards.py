"""How a proposal is drawn in the list: a card with its number, sponsors, redline, reason and standing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from textwrap import shorten

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.conference import Conference
from ui.fitting import type_scale
from ui.icons import pixmap
from ui.models.amendments import AmendmentRole, Proposal, Scope, number_of
from ui.sheet import Sheet
from ui.theme import SPACE, Theme
from ui.typesetting import redline
from ui.words import AMENDMENT, FATE, OPERATION, RELATION, STANCE_OF
from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, Stance
from workbench.domain.decision import Position
from workbench.domain.draft import Draft
from workbench.session import Redline

translate = QCoreApplication.translate

_PAD = 14
_KEPT = 200
_SCALE = 0.92
_NAMED = 8
_REASON = 300
"""A card names so many sponsors and has so many letters of the reason; its tooltip has them all."""


class CardDelegate(QStyledItemDelegate):
    """Draws proposals; the documents it lays out are kept until the proposal, the width or the theme changes."""

    def __init__(self, theme: Theme, conference: Conference, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._conference = conference
        self._view = view
        self._documents: OrderedDict[str, tuple[object, QTextDocument]] = OrderedDict()
        self.scope = Scope.HERE
        theme.changed.connect(self._documents.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words need at the view's width."""
        document = self._document(index)
        return QSize(self._width(), int(document.size().height() + self._head() + 2 * _PAD + SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one card."""
        proposal: Proposal = index.data(AmendmentRole.PROPOSAL)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(SPACE, SPACE / 2, -SPACE, -SPACE / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        self._ground(painter, box, proposal, (3.0 if focused else 1.5) if selected else 0.0)
        self._top(painter, box.adjusted(_PAD, _PAD, -_PAD, 0), proposal)
        painter.translate(QPointF(box.left() + _PAD, box.top() + _PAD + self._head()))
        self._document(index).drawContents(painter)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, proposal: Proposal, chosen: float) -> None:
        """The card itself; ``chosen`` is how wide in pixels the edge is that says so, 0 if it is not."""
        c = self._theme.colours
        private = isinstance(proposal, Draft)
        edge = c.accent if chosen else c.private if private else c.line
        painter.setPen(QPen(QColor(edge), chosen or 1))
        painter.setBrush(QColor(c.private_soft if private else c.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), SPACE, SPACE)

    def _top(self, painter: QPainter, box: QRectF, proposal: Proposal) -> None:
        """The line over the words: number and operation, and at the end where the proposal stands."""
        c = self._theme.colours
        left = box.left()
        box = QRectF(left, box.top(), box.width(), QFontMetricsF(self._theme.chrome_font()).height())
        middle = Qt.AlignmentFlag.AlignVCenter
        if isinstance(proposal, Draft):
            size = round(18 * type_scale())
            painter.drawPixmap(QPointF(left, box.center().y() - size / 2), pixmap("lock", c.private, size, 2))
            left += size + 6
        said, colour = _standing(proposal, self._theme)
        small = self._theme.chrome_font(0.9)
        said = QFontMetricsF(small).elidedText(said, Qt.TextElideMode.ElideRight, box.width() / 2)
        right = box.right() - QFontMetricsF(small).horizontalAdvance(said) - SPACE
        painter.setFont(small)
        painter.setPen(QColor(colour))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, said)
        title = self.tr("Private draft") if isinstance(proposal, Draft) else number_of(proposal)
        bold = self._theme.chrome_font(bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(c.private if isinstance(proposal, Draft) else c.text))
        painter.drawText(QRectF(left, box.top(), box.width(), box.height()), middle, title)
        left += QFontMetricsF(bold).horizontalAdvance(title) + SPACE
        painter.setFont(self._theme.chrome_font())
        painter.setPen(QColor(c.muted))
        room = QRectF(left, box.top(), max(0.0, right - left), box.height())
        plain = QFontMetricsF(self._theme.chrome_font())
        what = plain.elidedText(OPERATION[proposal.operation], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, what)

    def _head(self) -> float:
        return QFontMetricsF(self._theme.chrome_font()).height() + SPACE

    def _width(self) -> int:
        return self._view.viewport().width()

    def _document(self, index: QModelIndex | QPersistentModelIndex) -> QTextDocument:
        proposal: Proposal = index.data(AmendmentRole.PROPOSAL)
        positions: list[Position] = index.data(AmendmentRole.POSITIONS)
        key = (proposal, tuple(positions), self._width(), self._theme.dark, self._theme.zoom, self.scope)
        kept = self._documents.get(proposal.id)
        if kept is None or kept[0] != key:
            kept = (key, self._set(index, proposal, positions))
            self._documents[proposal.id] = kept
        self._documents.move_to_end(proposal.id)
        while len(self._documents) > _KEPT:
            self._documents.popitem(last=False)
        return kept[1]

    def _set(
        self, index: QModelIndex | QPersistentModelIndex, proposal: Proposal, positions: Iterable[Position]
    ) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        sheet = Sheet(document, self._theme, _SCALE)
        forms = sheet.formats
        by = proposal.by if isinstance(proposal, Draft) else proposal.sponsors
        sheet.line([(self._conference.first_names(by, _NAMED), _plain(forms.quiet, self._theme.colours.text))])
        if self.scope is not Scope.HERE:
            sheet.line([(index.data(AmendmentRole.CITATION), forms.quiet)])
        shown: Redline = index.data(AmendmentRole.REDLINE)
        if place := _place(proposal, shown):
            sheet.line([(place, forms.quiet)])
        if shown.segments and proposal.operation is not Operation.NOC:
            sheet.line(redline(shown.segments, forms, brief=True), above=SPACE / 2, below=SPACE / 2)
        if proposal.reason:
            reason = shorten(proposal.reason, _REASON, placeholder=" \u2026")
            sheet.line([(self.tr("Reason: {words}").format(words=reason), forms.quiet)])
        waiting = isinstance(proposal, Amendment) and proposal.incorporated is None
        if waiting and proposal.fate not in (None, Fate.CLEAN):
            colour = self._theme.colours.contest
            drafted = self.tr("{fate} (drafted on {version})").format(
                fate=FATE[proposal.fate], version=proposal.against
            )
            sheet.line([(drafted, _plain(forms.quiet, colour))])
        for stance in Stance:
            if parties := [position.party for position in positions if position.stance is stance]:
                sheet.line([(f"{STANCE_OF[stance]} {self._conference.first_names(parties, _NAMED)}", forms.quiet)])
        document.setTextWidth(self._width() - 2 * _PAD - 2 * SPACE)
        return document


def _place(proposal: Proposal, shown: Redline) -> str:
    if shown.relation is None:
        return ""
    what = OPERATION[Operation.MOVE if proposal.operation is Operation.MOVE else Operation.ADD]
    return f"{what} {RELATION[shown.relation]} {shown.place}"


def _standing(proposal: Proposal, theme: Theme) -> tuple[str, str]:
    """Where a proposal stands, in words with a sign, and in a colour."""
    c = theme.colours
    if isinstance(proposal, Draft):
        return translate("CardDelegate", "Only you see this"), c.private
    sign, colour = {
        AmendmentStatus.TABLED: ("", c.accent),
        AmendmentStatus.WITHDRAWN: ("\u2013 ", c.muted),
        AmendmentStatus.ADOPTED: ("\u2713 ", c.agreed),
        AmendmentStatus.REJECTED: ("\u2715 ", c.delete),
        AmendmentStatus.ANSWERED: ("\u2713 ", c.agreed),
    }[proposal.status]
    taken = (
        " " + translate("CardDelegate", "in {version}").format(version=proposal.incorporated)
        if proposal.incorporated
        else ""
    )
    return f"{sign}{AMENDMENT[proposal.status]}{taken}", colour


def _plain(form: QTextCharFormat, colour: str) -> QTextCharFormat:
    made = QTextCharFormat(form)
    made.setForeground(QColor(colour))
    return made
