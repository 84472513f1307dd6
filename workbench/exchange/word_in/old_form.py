"""The form that a paragraph, a run, a table or a section had before a tracked change of form.

A change of form holds the old properties whole, except what it cannot hold (ECMA-376 part 1, 17.13.5.29
to .37): the properties of a paragraph keep those of its mark and its section break, a section its headers
and footers, and marks of other tracked changes are not form.
"""

from __future__ import annotations

from lxml import etree

from workbench.exchange.word_in.revisions import CELLS, FORMS, NUMBERS, WRAPPERS
from workbench.exchange.word_names import W

_KEPT_FIRST = (W + "headerReference", W + "footerReference")
_KEPT_LAST = {W + "pPr": (W + "rPr", W + "sectPr")}
_MARKS = (*WRAPPERS, *CELLS)


def restore(change: etree._Element, *, old: bool) -> None:
    """Drop a change of form; with ``old`` the properties that it holds take the place of the present ones."""
    present = change.getparent()
    if present is None:
        return
    present.remove(change)
    if not old or change.tag != f"{present.tag}Change":
        return
    before = next(change.iterchildren(etree.Element), None)
    for mark in list(() if before is None else before.iter(*_MARKS, *FORMS, *NUMBERS)):
        above = mark.getparent()
        if above is not None:
            above.remove(mark)
    first = [child for child in present if child.tag in (*_KEPT_FIRST, *_MARKS)]
    last = [child for child in present if child.tag in _KEPT_LAST.get(str(present.tag), ()) or child.tag in FORMS]
    for child in list(present):
        present.remove(child)
    for child in (*first, *(() if before is None else before), *last):
        present.append(child)
