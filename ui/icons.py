"""Icons: our own drawings in ``resources/icons``, stroked in the colour of the text they stand by."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import ceil

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.domain.provision import Status

SIZE = 20


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The drawing ``name`` as an icon in two colours (``#rrggbb``); ``FileNotFoundError`` if there is none."""
    found = QIcon()
    for scale in {1, ceil(QGuiApplication.instance().devicePixelRatio())}:
        for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
            for size in (SIZE, 2 * SIZE):  # the larger one beside large type
                found.addPixmap(pixmap(name, tint, size, scale), mode)
    return found


@cache
def pixmap(name: str, colour: str, size: int = SIZE, scale: int = 1) -> QPixmap:
    """The drawing ``name``, ``size`` pixels wide at a device pixel ratio of ``scale``."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    drawn = _blank(size, scale)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def paint_status(painter: QPainter, box: QRectF, status: Status, line: QColor, fill: QColor) -> None:
    """A circle that fills as agreement grows: empty, half, three quarters, full with a tick."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    quarters = {Status.OPEN: 0, Status.GROUP: 2, Status.ADREF: 3, Status.AGREED: 4}[status]
    painter.setBrush(line)
    if quarters:
        painter.drawPie(box, 90 * 16, -90 * 16 * quarters)
    if status is Status.AGREED:
        painter.setPen(QPen(fill, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        left, top, w = box.left(), box.top(), box.width()
        painter.drawPolyline([QPointF(left + 0.27 * w, top + 0.53 * w), QPointF(left + 0.44 * w, top + 0.69 * w)])
        painter.drawPolyline([QPointF(left + 0.44 * w, top + 0.69 * w), QPointF(left + 0.74 * w, top + 0.34 * w)])
    painter.restore()


def status_pixmap(status: Status, line: str, fill: str, size: int = 18, scale: int = 2) -> QPixmap:
    """The sign of a status as a picture."""
    drawn = _blank(size, scale)
    painter = QPainter(drawn)
    paint_status(painter, QRectF(1, 3, size - 6, size - 6), status, QColor(line), QColor(fill))
    painter.end()
    return drawn


def _blank(size: int, scale: int) -> QPixmap:
    drawn = QPixmap(size * scale, size * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    return drawn


@cache
def _drawing(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text("utf-8")
