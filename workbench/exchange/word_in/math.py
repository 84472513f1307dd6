"""Equations in one line: the words and signs of Office MathML (ECMA-376, 22.1) in reading order.

A fraction becomes "a/b", a radical "√(…)"; raised and lowered parts get the marks for it.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from workbench.domain.provision import MarkKind
from workbench.exchange.word_names import M, W

Put = Callable[[str, frozenset[MarkKind]], None]
_PLAIN: frozenset[MarkKind] = frozenset()
_RAISED = {M + "sup": frozenset({MarkKind.SUPERSCRIPT}), M + "sub": frozenset({MarkKind.SUBSCRIPT})}
_LIMITS = (M + "sSup", M + "sSub", M + "sSubSup", M + "sPre", M + "nary")
_DROPPED = (W + "del", W + "moveFrom", W + "rPr", M + "rPr", M + "argPr")


def put_equation(element: etree._Element, put: Put, emphasis: frozenset[MarkKind] = _PLAIN) -> None:
    """Give the words and signs of an equation, or of a part of one, to ``put`` with their emphasis."""
    for child in element.iterchildren(etree.Element):
        tag = str(child.tag)
        if tag in (M + "t", W + "t"):
            put(child.text or "", emphasis)
        elif tag in _SHAPES:
            _SHAPES[tag](child, put, emphasis)
        elif tag in _RAISED and element.tag in _LIMITS:
            put_equation(child, put, _RAISED[tag])
        elif tag not in _DROPPED and not tag.endswith("Pr"):
            put_equation(child, put, emphasis)


def _part(element: etree._Element, name: str, put: Put, emphasis: frozenset[MarkKind]) -> None:
    part = element.find(M + name)
    if part is not None:
        put_equation(part, put, emphasis)


def _sign(element: etree._Element, properties: str, name: str, default: str) -> str:
    sign = element.find(f"{M}{properties}/{M}{name}")
    return default if sign is None else sign.get(M + "val", "")


def _fraction(element: etree._Element, put: Put, emphasis: frozenset[MarkKind]) -> None:
    deleted = element.find(f"{M}fPr/{M}ctrlPr/{W}del") is not None
    _part(element, "num", put, emphasis)
    put(" " if deleted else "/", emphasis)
    _part(element, "den", put, emphasis)


def _delimited(element: etree._Element, put: Put, emphasis: frozenset[MarkKind]) -> None:
    put(_sign(element, "dPr", "begChr", "("), emphasis)
    for place, part in enumerate(element.iterchildren(M + "e")):
        put(_sign(element, "dPr", "sepChr", "|") if place else "", emphasis)
        put_equation(part, put, emphasis)
    put(_sign(element, "dPr", "endChr", ")"), emphasis)


def _many(element: etree._Element, put: Put, emphasis: frozenset[MarkKind]) -> None:
    put(_sign(element, "naryPr", "chr", "∫"), emphasis)
    _part(element, "sub", put, _RAISED[M + "sub"])
    _part(element, "sup", put, _RAISED[M + "sup"])
    _part(element, "e", put, emphasis)


def _radical(element: etree._Element, put: Put, emphasis: frozenset[MarkKind]) -> None:
    _part(element, "deg", put, _RAISED[M + "sup"])
    put("√(", emphasis)
    _part(element, "e", put, emphasis)
    put(")", emphasis)


def _function(element: etree._Element, put: Put, emphasis: frozenset[MarkKind]) -> None:
    _part(element, "fName", put, emphasis)
    put(" ", emphasis)
    _part(element, "e", put, emphasis)


def _row(element: etree._Element, put: Put, emphasis: frozenset[MarkKind]) -> None:
    for place, part in enumerate(element.iterchildren(M + "e")):
        put(" " if place else "", emphasis)
        put_equation(part, put, emphasis)
    put("; ", emphasis)


_SHAPES: dict[str, Callable[[etree._Element, Put, frozenset[MarkKind]], None]] = {
    M + "f": _fraction,
    M + "d": _delimited,
    M + "nary": _many,
    M + "rad": _radical,
    M + "func": _function,
    M + "mr": _row,
    M + "eqArr": _row,
}
