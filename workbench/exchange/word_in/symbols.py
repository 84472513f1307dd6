"""Characters that Word keeps as places in a symbol font: what they look like, in Unicode.

Word writes place 0x61 of the font Symbol, an alpha, as U+F061 in the private use area, in
``w:sym``, in the text of a run and in bullets. Read as it stands it would be no letter at all.
Sources: the Adobe Symbol encoding as published by Unicode (SYMBOL.TXT); for Wingdings the
characters added to Unicode from it (L2/11-052), as far as documents use them.
"""

from __future__ import annotations

import re

_PRIVATE = 0xF000
_PLACES = re.compile("[\uf020-\uf0ff]")
_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
    "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
)
_FONTS: dict[str, dict[int, str]] = {
    "symbol": {
        **{0x20 + place: sign for place, sign in enumerate(_SYMBOL[0])},
        **{0xA0 + place: sign for place, sign in enumerate(_SYMBOL[1])},
        **{0xF1 + place: sign for place, sign in enumerate(_SYMBOL[2])},
    },
    "wingdings": {
        **{0x20: " ", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x45: "☜", 0x46: "☞", 0x4A: "☺", 0x4C: "☹"},
        **{0x6C + place: sign for place, sign in enumerate("●❍■□❐❑❒⬧⧫◆❖⬥⌧")},
        **{0x80 + place: sign for place, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")},
        **{0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAA: "✦", 0xAB: "★"},
        **{0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨"},
        **{0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
    },
}


def symbol(code: int, font: str) -> str:
    """The character at ``code`` of ``font``; where the font is not known, the code as it stands, never a guess."""
    place = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    known = _FONTS.get(font.lower())
    if known is not None and place in known:
        return known[place]
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def has_symbols(text: str) -> bool:
    """Whether a text holds places of a symbol font."""
    return _PLACES.search(text) is not None


def shown(text: str, font: str) -> str:
    """A text with every place of a symbol font turned into the character it shows.

    A run may name its symbol font in a style; then Symbol is meant, the font Word itself takes.
    """
    known = font if font.lower() in _FONTS else "" if font else "symbol"
    return _PLACES.sub(lambda place: symbol(ord(place[0]), known), text)


def bullet(text: str, font: str) -> str:
    """The bullet of a list, never a letter: "o" in Courier New is Word's hollow bullet."""
    if len(text) == 1:
        if font.lower() in _FONTS or has_symbols(text):
            sign = symbol(ord(text), font or "symbol")
            return "•" if sign.isalnum() or has_symbols(sign) else sign
        if text.isalnum():
            return "◦"
    return text
