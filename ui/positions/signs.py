"""The signs of stances: a shape and a colour each, so that neither has to be told from the other.

For and against are blue and red, which every common kind of colour blindness tells apart; a plus, a minus, two bars
and a wave say the same without colour. Who speaks has a ground; for whom a group speaks has the bare sign.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ui.theme import Colours
from workbench.session.questions import Stand


def word_of(stand: Stand) -> str:
    """What a party does, in a word."""
    return QCoreApplication.translate("Positions", _WORDS[stand])


def verb_of(stand: Stand) -> str:
    """What a party does, as the verb of a sentence."""
    return QCoreApplication.translate("Positions", _VERBS[stand])


def inks(stand: Stand, c: Colours) -> tuple[str, str]:
    """Ground and ink of a stance."""
    return {
        Stand.SPONSOR: (c.accent, c.on_accent),
        Stand.SUPPORT: (c.accent_soft, c.accent),
        Stand.OPPOSE: (c.delete_soft, c.delete),
        Stand.RESERVE: (c.contest_soft, c.contest),
        Stand.FLEXIBLE: (c.hover, c.muted),
        Stand.DIVIDED: (c.surface, c.text),
    }[stand]


def paint_stand(
    painter: QPainter, box: QRectF, stand: Stand, c: Colours, *, own: bool = True, note: bool = False
) -> None:
    """Paints the sign into a square; ``note`` folds its corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ground, ink = inks(stand, c)
    if own or stand is Stand.DIVIDED:
        _paint_ground(painter, box, stand, ground, c)
    elif stand is Stand.SPONSOR:
        ink = c.accent
    if note:
        painter.setBrush(QColor(ink))
        fold = box.width() * 0.3
        painter.drawPolygon(
            QPolygonF([box.topRight(), box.topRight() - QPointF(fold, 0), box.topRight() + QPointF(0, fold)])
        )
    pen = QPen(QColor(ink), box.width() * (0.13 if own else 0.08))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_shape(stand, box))
    if not own and stand is Stand.SPONSOR:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1) if box.width() > 8 else box)
    painter.restore()


@lru_cache(maxsize=512)
def stand_pixmap(stand: Stand, own: bool, note: bool, size: int, scale: float, c: Colours) -> QPixmap:
    """The sign as a picture, ``size`` pixels wide at a device pixel ratio of ``scale``."""
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_stand(painter, QRectF(0, 0, size, size), stand, c, own=own, note=note)
    painter.end()
    return drawn


def _paint_ground(painter: QPainter, box: QRectF, stand: Stand, ground: str, c: Colours) -> None:
    round_ = box.width() * 0.2
    if stand is not Stand.DIVIDED:
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, round_, round_)
        return
    shape = QPainterPath()
    shape.addRoundedRect(box, round_, round_)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(box, QColor(c.accent_soft))
    painter.setBrush(QColor(c.delete_soft))
    painter.drawPolygon(QPolygonF([box.topRight(), box.bottomRight(), box.bottomLeft()]))
    painter.restore()


def _shape(stand: Stand, box: QRectF) -> QPainterPath:
    path = QPainterPath()

    def line(*points: tuple[float, float]) -> None:
        first, *others = (QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points)
        path.moveTo(first)
        for point in others:
            path.lineTo(point)

    if stand in (Stand.SPONSOR, Stand.SUPPORT):
        line((0.28, 0.5), (0.72, 0.5))
        line((0.5, 0.28), (0.5, 0.72))
    elif stand is Stand.OPPOSE:
        line((0.26, 0.5), (0.74, 0.5))
    elif stand is Stand.RESERVE:
        line((0.38, 0.3), (0.38, 0.7))
        line((0.62, 0.3), (0.62, 0.7))
    elif stand is Stand.FLEXIBLE:
        line((0.26, 0.56), (0.42, 0.42), (0.58, 0.58), (0.74, 0.44))
    else:
        line((0.28, 0.72), (0.72, 0.28))
    return path


_WORDS = {
    Stand.SPONSOR: QT_TRANSLATE_NOOP("Positions", "Sponsor"),
    Stand.SUPPORT: QT_TRANSLATE_NOOP("Positions", "Support"),
    Stand.OPPOSE: QT_TRANSLATE_NOOP("Positions", "Oppose"),
    Stand.RESERVE: QT_TRANSLATE_NOOP("Positions", "Reserve"),
    Stand.FLEXIBLE: QT_TRANSLATE_NOOP("Positions", "Flexible"),
    Stand.DIVIDED: QT_TRANSLATE_NOOP("Positions", "Divided"),
}
_VERBS = {
    Stand.SPONSOR: QT_TRANSLATE_NOOP("Positions", "sponsors it"),
    Stand.SUPPORT: QT_TRANSLATE_NOOP("Positions", "supports it"),
    Stand.OPPOSE: QT_TRANSLATE_NOOP("Positions", "opposes it"),
    Stand.RESERVE: QT_TRANSLATE_NOOP("Positions", "reserves its position"),
    Stand.FLEXIBLE: QT_TRANSLATE_NOOP("Positions", "is flexible"),
    Stand.DIVIDED: QT_TRANSLATE_NOOP("Positions", "is divided: its groups differ"),
}
