"""Fields of a Word file: an instruction that is not text, and the result that is (ECMA-376, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from workbench.exchange.word_in.symbols import symbol
from workbench.exchange.word_names import W, is_on, number, value

_GENERATED = ("TOC", "TOA", "INDEX")
_SILENT = ("TC", "TA", "XE", "RD", "SET", "ASK", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE", "ADVANCE", "PRINT", "")
_EQUATION_SIGNS = re.compile(r"\\\*\s*(?:\"[^\"]*\"|\S+)|\\[a-zA-Z]+(?:\s*\d+)?|[(),;\\]")
_PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\S+)')


@dataclass(slots=True)
class Field:
    """A field that was begun: its instruction so far, and whether its result has been reached.

    A ``generated`` one is a table of contents or an index: made from the text and no part of it.
    """

    instruction: list[str] = field(default_factory=list)
    form: etree._Element | None = None
    in_result: bool = False
    is_generated: bool = False
    is_link: bool = False

    def reach_result(self) -> None:
        """What follows is the result, until the end."""
        self.in_result = True
        self.is_generated = self.name in _GENERATED

    @property
    def pieces(self) -> list[str]:
        """The words of the instruction, a quoted one whole."""
        text = "".join(self.instruction)
        return [found[1] if found[1] is not None else found[2] for found in _PIECE.finditer(text)]

    @property
    def name(self) -> str:
        """ "TOC", "HYPERLINK", "PAGE" …"""
        pieces = self.pieces
        return pieces[0].upper() if pieces else ""

    @property
    def is_unread(self) -> bool:
        """Whether Word computes something here that the file does not hold, such as a number."""
        return self.name not in _SILENT and not self.shown

    @property
    def target(self) -> str:
        """Where a HYPERLINK leads: an address, "#" and a bookmark, or both."""
        if self.name != "HYPERLINK":
            return ""
        address, bookmark, pieces = "", "", self.pieces[1:]
        while pieces:
            piece = pieces.pop(0)
            if piece == "\\l" and pieces:
                bookmark = "#" + pieces.pop(0)
            elif piece in ("\\o", "\\t") and pieces:
                pieces.pop(0)
            elif not piece.startswith("\\"):
                address = address or piece
        return address + bookmark

    @property
    def shown(self) -> str:
        """What a field without a result shows: the state of a form field, a symbol, the words of a button."""
        if self.form is not None:
            return _form_shown(self.form)
        pieces = self.pieces
        if self.name in ("MACROBUTTON", "GOTOBUTTON"):
            return " ".join(pieces[2:])
        if self.name == "EQ":
            return " ".join(_EQUATION_SIGNS.sub(" ", "".join(self.instruction).strip()[2:]).split())
        if self.name == "SYMBOL" and len(pieces) > 1:
            code = int(pieces[1], 0) if re.fullmatch(r"0[xX][0-9a-fA-F]{1,6}|[1-9]\d{0,6}", pieces[1]) else 0
            font = pieces[pieces.index("\\f") + 1] if "\\f" in pieces[:-1] else ""
            return symbol(code, font)
        return ""


def _form_shown(form: etree._Element) -> str:
    choices = form.find(W + "ddList")
    if choices is not None:
        entries = [value(entry) for entry in choices.iterchildren(W + "listEntry")]
        chosen = number(value(choices.find(W + "result"))) or 0
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    box = form.find(W + "checkBox")
    if box is not None:
        state = box.find(W + "checked")
        state = box.find(W + "default") if state is None else state
        return "☒" if state is not None and is_on(state) else "☐"
    return ""
