"""The text as it stood before its tracked changes, for a reader that reads them as accepted.

What was inserted is turned into a deletion and what was deleted into an insertion, and changed form
into the old one; so a document too large to be held as a whole can be read before its changes, a
piece at a time.
"""

from __future__ import annotations

from lxml import etree

from workbench.exchange.word_in.old_form import restore
from workbench.exchange.word_in.revisions import DELETED, FORMS
from workbench.exchange.word_names import W

_TURNED = {
    W + "ins": W + "del",
    W + "moveTo": W + "moveFrom",
    W + "cellIns": W + "cellDel",
}
_OPPOSITE = {**_TURNED, **{other: one for one, other in _TURNED.items()}}


def turn_back(element: etree._Element) -> None:
    """Turn every tracked change in an element (Transitional names) into its opposite, in place."""
    for change in reversed(list(element.iterdescendants(*FORMS))):
        restore(change, old=True)
    for mark in list(element.iter(W + "ins")):
        numbering = mark.getparent()
        above = None if numbering is None else numbering.getparent()
        if numbering is not None and above is not None and numbering.tag == W + "numPr":
            above.remove(numbering)
    for change in element.iter(*_OPPOSITE):
        change.tag = _OPPOSITE[str(change.tag)]
    for words in element.iter(*DELETED):
        words.tag = DELETED[str(words.tag)]
