"""How the room's screen looks: black on white or white on black, in type that is read from the last row.

ISO 9241-303 asks for letters of at least 16 minutes of arc, for reading at ease 20 to 22. With a picture a sixth as
high as the last row is away (2.5 m at 15 m) capitals of 16 minutes are 2.8 % of its height, which is a type size of a
twenty-third; nothing is set smaller. Words and grounds have a contrast of at least 7 : 1 (WCAG 2.2, 1.4.6).
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QFont, QGuiApplication

from ui.theme import DARK, LIGHT, SERIFS, Colours, hand_of

LEAST, USUAL, MOST = 1 / 23, 1 / 19, 1 / 8
"""The size of type in heights of the screen."""
FOOT = 1 / 25
"""The size of the foot line, of which the sans serif has taller letters than the serif of the text."""
LINE = 31
"""The widest line in type sizes: about 66 letters."""

BLACK_ON_WHITE = replace(
    LIGHT,
    surface="#ffffff",
    window="#f0f2f5",
    line="#8a939f",
    text="#000000",
    muted="#3a434f",
    accent="#0b3d75",
    insert="#06472a",
    delete="#7d0f16",
    contest="#573600",
    agreed="#0a5229",
    group="#5e3f00",
    private="#4f2476",
)
WHITE_ON_BLACK = replace(
    DARK,
    surface="#000000",
    window="#16191d",
    line="#757f8b",
    text="#ffffff",
    muted="#c6ced8",
    accent="#a8d0ff",
    accent_soft="#12283f",
    on_accent="#000000",
    insert="#a3eec2",
    insert_soft="#0f2c1c",
    delete="#ffbdbb",
    delete_soft="#42161a",
    contest="#ffd98f",
    contest_soft="#33280f",
    agreed="#8ff0b4",
    group="#ffd98f",
    private="#e0c6fa",
    private_soft="#2c1f40",
)


class Look:
    """What the setting of treaty text asks of a theme, for a screen of ``height`` pixels."""

    zoom = 1.0

    def __init__(self) -> None:
        self.dark = False
        self.size = USUAL
        self.height = 1080

    @property
    def colours(self) -> Colours:
        """The palette that is shown."""
        return WHITE_ON_BLACK if self.dark else BLACK_ON_WHITE

    @property
    def letter(self) -> float:
        """The size of the text's type in pixels."""
        return self.height * self.size

    def resize(self, factor: float) -> None:
        """Makes the type larger or smaller, never smaller than the last row can read; 0 for the usual size."""
        self.size = min(MOST, max(LEAST, self.size * factor if factor else USUAL))

    def treaty_font(self, scale: float = 1.0) -> QFont:
        """The serif of the text."""
        font = QFont()
        font.setFamilies(list(SERIFS))
        font.setPointSizeF(self._points(self.letter) * scale)
        return font

    def chrome_font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The system's own font in the size of the text."""
        return self._sans(self.letter * scale, bold=bold)

    def foot_font(self, *, bold: bool = False) -> QFont:
        """The font of the foot line."""
        return self._sans(self.height * FOOT, bold=bold)

    def hand(self, code: str) -> tuple[str, str]:
        """The colour of a delegation's own words, and their ground."""
        return hand_of(code, *((0.87, 0.13) if self.dark else (0.17, 0.95)))

    def _sans(self, pixels: float, *, bold: bool) -> QFont:
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(self._points(pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    @staticmethod
    def _points(pixels: float) -> float:
        return pixels * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY()
