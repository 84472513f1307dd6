"""How the window looks: one scale of spaces, two palettes, system font for chrome and a serif for treaty text.

Colours are named by what they say, not by what they are, and every pair of text and ground used
together has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3); a test holds them to it. Nothing is said
by colour alone: insertions are underlined, deletions struck, statuses have signs.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.resources import files
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

SPACE = 8
"""The unit of spacing in pixels: gaps are half of it, itself, or two, three and four times it."""

SERIFS = (
    "Source Serif 4",
    "Charter",
    "Iowan Old Style",
    "Cambria",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "serif",
)
TREATY_POINTS = 12.5


_HUES = (150, 205, 260, 300, 335, 25, 185, 230)


class Appearance(StrEnum):
    """Which palette the user wants; ``SYSTEM`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """A palette; a name ending in ``soft`` is a ground on which the colour of that name is readable."""

    window: str
    surface: str
    sunken: str
    line: str
    field: str
    hover: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    insert: str
    insert_soft: str
    delete: str
    delete_soft: str
    contest: str
    contest_soft: str
    private: str
    private_soft: str
    agreed: str
    group: str


LIGHT = Colours(
    window="#f3f4f6",
    surface="#ffffff",
    sunken="#f8f9fa",
    line="#dadee4",
    field="#7f8895",
    hover="#e9ecf0",
    text="#1b2430",
    muted="#566273",
    accent="#1d5b9e",
    accent_soft="#e3eef9",
    on_accent="#ffffff",
    insert="#0d6338",
    insert_soft="#def2e5",
    delete="#a3242b",
    delete_soft="#fbe6e5",
    contest="#805000",
    contest_soft="#fdf0d3",
    private="#6a3c93",
    private_soft="#f3ebfa",
    agreed="#187a45",
    group="#a87400",
)
DARK = Colours(
    window="#1a1e24",
    surface="#21262d",
    sunken="#1d2228",
    line="#363d47",
    field="#707a86",
    hover="#2b323b",
    text="#e5e9ee",
    muted="#9daab9",
    accent="#7db4ee",
    accent_soft="#22384f",
    on_accent="#0e1a27",
    insert="#7fd3a0",
    insert_soft="#1d3a2a",
    delete="#f29a98",
    delete_soft="#452528",
    contest="#e8bd6b",
    contest_soft="#3c311b",
    private="#cba6ee",
    private_soft="#35294a",
    agreed="#5fc088",
    group="#d9aa4a",
)


class Theme(QObject):
    """The look of the whole program; whoever paints in its colours listens to ``changed``."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self.appearance = appearance
        self.zoom = 1.0
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark palette is shown."""
        if self.appearance is Appearance.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.appearance is Appearance.DARK

    @property
    def colours(self) -> Colours:
        """The palette that is shown."""
        return DARK if self.dark else LIGHT

    def show_as(self, appearance: Appearance) -> None:
        """Chooses the palette."""
        self.appearance = appearance
        self._apply()

    def zoom_text(self, factor: float) -> None:
        """Sets the size of treaty text, 1.0 for the usual one; it stays between a half and three."""
        self.zoom = min(3.0, max(0.5, factor))
        self.changed.emit()

    def treaty_font(self, scale: float = 1.0) -> QFont:
        """The serif in which treaty text is set."""
        font = QFont()
        font.setFamilies(list(SERIFS))
        font.setPointSizeF(TREATY_POINTS * self._system_scale() * self.zoom * scale)
        return font

    def chrome_font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The system's own font, scaled."""
        font = QFont(self._app.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def hand(self, code: str) -> tuple[str, str]:
        """The colour of a delegation's own words, and the ground on which it is readable; the same in every run."""
        return hand_of(code, *((0.78, 0.20) if self.dark else (0.27, 0.94)))

    def _system_scale(self) -> float:
        # Desktops set 9 to 11 points at normal size; a larger system font is a wish for larger text everywhere.
        return max(1.0, self._app.font().pointSizeF() / 11)

    def _pixels(self, usual: int) -> int:
        """A size that grows with the system's type."""
        return round(usual * max(1.0, self._app.font().pointSizeF() / 10))

    def _follow_system(self, _: Qt.ColorScheme) -> None:
        if self.appearance is Appearance.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        colours = self.colours
        self._app.setPalette(_palette(colours))
        resources = files("resources")
        style = (resources / "styles" / "workbench.qss").read_text("utf-8")
        drawn = {
            name: str(resources / "icons" / f"{file}-{'dark' if self.dark else 'light'}.svg").replace("\\", "/")
            for name, file in (("chevron", "chevron"), ("ticked", "tick"))
        }
        # a height that a style sheet names is one below which a control is pressed, whatever its words need
        line = QFontMetrics(self._app.font()).height()
        sizes = {"arrow": self._pixels(12), "tick": self._pixels(13), "sign": self._pixels(16)}
        self._app.setStyleSheet(Template(style).substitute(asdict(colours), **drawn, high=max(18, line), **sizes))
        self.changed.emit()


def hand_of(code: str, ink: float, ground: float) -> tuple[str, str]:
    """The colour of a delegation's words and of their ground, of the lightness (0 to 1) that is asked of each."""
    place = sum(ord(letter) * weight for weight, letter in enumerate(code, 1)) * 7 % len(_HUES)
    hue = _HUES[place] / 360
    return QColor.fromHslF(hue, 0.62, ink).name(), QColor.fromHslF(hue, 0.45, ground).name()


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Mid: colours.line,
        role.Midlight: colours.hover,
        role.Light: colours.hover,
        role.Dark: colours.line,
    }.items():
        palette.setColor(which, QColor(colour))
    faint = QColor(colours.muted)
    faint.setAlphaF(0.65)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return palette
