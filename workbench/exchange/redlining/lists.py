"""The numbers of paragraphs that are carried over: the new file's list that counts alike, or a copy of the old one."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from workbench.exchange.redlining.line import Element
from workbench.exchange.redlining.side import Side
from workbench.exchange.word_names import VAL, W, number, value


class Lists:
    """Finds or makes lists in the new file."""

    def __init__(self, old: Side, new: Side) -> None:
        self._new = new
        self._roots = old.root("numbering"), new.root("numbering")
        self._known: dict[str, str | None] = {}
        self._alike = {} if self._roots[1] is None else {
            said: id for id, said in _lists(self._roots[1]).items()
        }  # fmt: skip
        self._old = {} if self._roots[0] is None else _lists(self._roots[0])

    def carry(self, properties: Element) -> None:
        """Give a ``w:numPr`` the list of the new file that it means, or take it out."""
        mark = properties.find(W + "numId")
        if mark is None or value(mark) == "0":
            return
        id = value(mark)
        if id not in self._known:
            self._known[id] = self._found(id)
        parent = properties.getparent()
        if (fresh := self._known[id]) is not None:
            mark.set(VAL, fresh)
        elif parent is not None:
            parent.remove(properties)

    def _found(self, id: str) -> str | None:
        said = self._old.get(id)
        if said is None:
            return None
        return self._alike[said] if said in self._alike else self._copied(id)

    def _copied(self, id: str) -> str | None:
        old, new = self._roots
        if old is None or new is None:
            return None
        named = next((one for one in old.iterchildren(W + "num") if one.get(W + "numId") == id), None)
        if named is None:
            return None
        abstract = value(named.find(W + "abstractNumId"))
        pattern = next((o for o in old.iterchildren(W + "abstractNum") if o.get(W + "abstractNumId") == abstract), None)
        if pattern is None:
            return None
        pattern, named = deepcopy(pattern), deepcopy(named)
        fresh_pattern = str(_highest(new, "abstractNum", "abstractNumId") + 1)
        fresh = str(_highest(new, "num", "numId") + 1)
        pattern.set(W + "abstractNumId", fresh_pattern)
        for part in list(pattern.iter(W + "nsid", W + "tmpl", W + "styleLink", W + "numStyleLink", W + "pStyle",
                                      W + "lvlPicBulletId")):  # fmt: skip
            above = part.getparent()
            if above is not None:
                above.remove(part)
        named.set(W + "numId", fresh)
        link = named.find(W + "abstractNumId")
        if link is not None:
            link.set(VAL, fresh_pattern)
        first = next(new.iterchildren(W + "num"), None)
        if first is None:
            new.append(pattern)
        else:
            first.addprevious(pattern)
        last = list(new.iterchildren(W + "num", W + "abstractNum"))[-1]
        last.addnext(named)
        self._new.touched.add(self._new.parts["numbering"])
        return fresh


def _lists(root: Element) -> dict[str, str]:
    """What each list says by its id: its pattern and its exceptions, without what identifies the pattern."""
    patterns: dict[str, str] = {}
    for one in root.iterchildren(W + "abstractNum"):
        patterns[one.get(W + "abstractNumId", "")] = "".join(
            etree.tostring(level, method="c14n", exclusive=True, with_tail=False).decode()
            for level in one.iterchildren(W + "lvl", W + "styleLink", W + "numStyleLink")
        )
    found: dict[str, str] = {}
    for one in root.iterchildren(W + "num"):
        exceptions = "".join(
            etree.tostring(o, method="c14n", exclusive=True, with_tail=False).decode()
            for o in one.iterchildren(W + "lvlOverride")
        )
        pattern = patterns.get(value(one.find(W + "abstractNumId")))
        if pattern is not None:
            found[one.get(W + "numId", "")] = f"{one.get(W + 'numId')} {pattern}{exceptions}"
    return found


def _highest(root: Element, name: str, attribute: str) -> int:
    return max((number(one.get(W + attribute)) or 0 for one in root.iterchildren(W + name)), default=0)
