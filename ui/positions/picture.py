"""A picture of the conference: painted by Qt at any scale, on the screen and into files.

Qt's own painter and SVG writer draw all we need. pyqtgraph (MIT) would bring numpy with it (58 MB installed), has no
heat map with words in its cells or agreement matrix of its own, and writes SVG by Qt's writer, too.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from ui.theme import Colours, Theme

_SHARP = 2
"""Dots of a saved PNG for one of the screen: sharp in print and on dense screens."""
_LARGEST = 2.0
"""How far a small picture is enlarged to fill its view."""
_MOST_DOTS = 16_000
"""The longest side of a PNG; a larger picture is saved with fewer dots."""


class Picture(ABC):
    """Something painted at its natural size, which follows from its data and from the system's font size.

    ``title`` and ``line`` (what it is of, and of which day) stand above it, ``summary`` says it to who cannot see it.
    """

    title: str = ""
    line: str = ""
    summary: str = ""

    def __init__(self, theme: Theme) -> None:
        self.em = QFontInfo(theme.chrome_font()).pixelSize() / 13
        self._family = theme.chrome_font().family()

    @property
    @abstractmethod
    def size(self) -> QSizeF:
        """Its natural size in pixels."""

    @abstractmethod
    def paint(self, painter: QPainter, c: Colours) -> None:
        """Paints it at its natural size."""

    def tip(self, at: QPointF) -> str:
        """What there is to say of a place, "" for nothing."""
        return ""

    def place(self, at: QPointF) -> str:
        """The article (id) that a place stands for, "" for none."""
        return ""

    def font(self, pixels: float, *, bold: bool = False) -> QFont:
        """A font of so many pixels at the usual system size."""
        font = QFont(self._family)
        font.setPixelSize(max(1, round(pixels * self.em)))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def width_of(self, words: str, pixels: float, *, bold: bool = False) -> float:
        """How wide words are in such a font."""
        return self.metrics(pixels, bold=bold).horizontalAdvance(words)

    def metrics(self, pixels: float, *, bold: bool = False) -> QFontMetricsF:
        """The measures of such a font."""
        return QFontMetricsF(self.font(pixels, bold=bold))

    @property
    def top(self) -> float:
        """Where the picture begins under its title."""
        return 62 * self.em

    @property
    def margin(self) -> float:
        """The room around it."""
        return 20 * self.em

    def head(self, painter: QPainter, c: Colours) -> None:
        """Paints the ground, the title and the line under it."""
        painter.fillRect(QRectF(QPointF(), self.size), QColor(c.surface))
        painter.setPen(QColor(c.text))
        painter.setFont(self.font(17, bold=True))
        painter.drawText(QPointF(self.margin, 28 * self.em), self.title)
        painter.setPen(QColor(c.muted))
        painter.setFont(self.font(12))
        painter.drawText(QPointF(self.margin, 47 * self.em), self.line)

    @property
    def head_width(self) -> float:
        """How wide the title and its line are."""
        return max(self.width_of(self.title, 17, bold=True), self.width_of(self.line, 12)) + 2 * self.margin


def save(picture: Picture, c: Colours, path: Path) -> None:
    """Writes a picture as PNG or, where ``path`` ends so, as SVG; ``OSError`` if it cannot be written."""
    if path.suffix.lower() == ".svg":
        path.touch()  # the generator says nothing of a folder that cannot be written
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setTitle(picture.title)
        generator.setDescription(f"{picture.line}. {picture.summary}")
        generator.setSize(picture.size.toSize())
        generator.setViewBox(QRectF(QPointF(), picture.size))
        generator.setResolution(96)
        painter = QPainter(generator)
        _paint_on(painter, picture, c, 1)
        painter.end()
        return
    longest = max(picture.size.width(), picture.size.height(), 1)
    scale = min(_SHARP, _MOST_DOTS / longest)
    image = QImage((picture.size * scale).toSize(), QImage.Format.Format_RGB32)
    image.setText("Title", picture.title)
    image.setText("Description", f"{picture.line}. {picture.summary}")
    painter = QPainter(image)
    _paint_on(painter, picture, c, scale)
    painter.end()
    if not image.save(str(path), "PNG"):
        raise OSError(f"{path} cannot be written")


def _paint_on(painter: QPainter, picture: Picture, c: Colours, scale: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    picture.paint(painter, c)


class Canvas(QWidget):
    """Shows a picture at some scale; ``chosen`` carries a place in it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.picture: Picture | None = None
        self.scale = 1.0
        self.setAccessibleName(self.tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def show_picture(self, picture: Picture | None) -> None:
        """Shows another picture."""
        self.picture = picture
        self.setAccessibleDescription(f"{picture.title}. {picture.line}. {picture.summary}" if picture else "")
        self.show_at(self.scale)

    def show_at(self, scale: float) -> None:
        """Shows the picture at another scale."""
        self.scale = scale
        self.setFixedSize((self.picture.size * scale).toSize() if self.picture else QSize(1, 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the picture."""
        painter = QPainter(self)
        if self.picture is not None:
            painter.setClipRect(event.rect())
            _paint_on(painter, self.picture, self._theme.colours, self.scale)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Says what is under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.picture is not None:
            words = self.picture.tip(QPointF(event.pos()) / self.scale)
            QToolTip.showText(event.globalPos(), words, self, QRect(event.pos(), QSize(2, 2)))
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tells which article was clicked."""
        super().mouseReleaseEvent(event)
        if self.picture is not None and (place := self.picture.place(event.position() / self.scale)):
            self.chosen.emit(place)


class PictureArea(QScrollArea):
    """Shows a canvas as large as it fits in: shrunk to the width, enlarged while there is room both ways."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._fit = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the picture has the keyboard, and hands on what scrolls
        self.setAccessibleName(self.tr("Picture"))
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the picture into another size."""
        super().resizeEvent(event)
        self.measure()

    def fit(self, on: bool) -> None:
        """Fits the picture, or shows it as large as it is."""
        self._fit = on
        self.measure()

    def measure(self) -> None:
        """Chooses the scale."""
        picture, room = self._canvas.picture, self.maximumViewportSize()
        if picture is None:
            return
        # a scroll bar that comes or goes must not change the scale, or it would come and go forever
        across = (room.width() - self.verticalScrollBar().sizeHint().width()) / picture.size.width()
        whole = min(across, room.height() / picture.size.height())
        self._canvas.show_at(min(_LARGEST, max(whole, min(1.0, across))) if self._fit else 1.0)


def mixed(one: str, other: str, share: float) -> QColor:
    """A colour between two."""
    first, second = QColor(one), QColor(other)
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in (
                (first.redF(), second.redF()),
                (first.greenF(), second.greenF()),
                (first.blueF(), second.blueF()),
            )
        )
    )


def ink_on(ground: QColor, c: Colours) -> QColor:
    """Of the colours of words and of paper the one that has more contrast on a ground (WCAG 2.2, 1.4.3)."""
    return max((QColor(c.text), QColor(c.surface)), key=lambda ink: _contrast(ink, ground))


def _contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
