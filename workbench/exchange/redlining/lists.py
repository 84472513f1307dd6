"""The numbers that Word counts: the list of the new file that stands for one of the old, or a copy of that.

A number is no word, so changes of words alone would leave it as the new file counts it when they are rejected.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from workbench.exchange.redlining.line import Element
from workbench.exchange.redlining.related import Related
from workbench.exchange.redlining.side import Side
from workbench.exchange.word_in.numbering import Level
from workbench.exchange.word_in.styles import Styles
from workbench.exchange.word_names import VAL, W, number, value

_BEFORE = tuple(W + name for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
"""What stands before ``w:numPr`` in the properties of a paragraph (ECMA-376 part 1, 17.3.1.26)."""
_OWN = tuple(W + name for name in ("nsid", "tmpl", "styleLink", "numStyleLink", "pStyle", "lvlPicBulletId"))
"""What in a pattern is known from elsewhere in its own file."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """In which list of its file a paragraph counts, at which depth, and how that looks."""

    list: str
    depth: int
    looks: tuple[object, ...]


class Lists:
    """Finds or makes lists in the new file."""

    def __init__(self, old: Side, new: Side, related: Related) -> None:
        self._new, self._related, self._from = new, related, old.root("numbering")
        self._old_styles, self._new_styles = (Styles(one.root("styles"), one.root("numbering")) for one in (old, new))
        here = {} if (root := new.root("numbering")) is None else _lists(root)
        alike = {said: id for id, said in here.items()}
        self._alike = {} if self._from is None else {
            id: alike[said] for id, said in _lists(self._from).items() if said in alike
        }  # fmt: skip
        self._met: dict[str, str] = {}
        self._copies: dict[str, str | None] = {}
        self._patterns: dict[str, str] = {}  # lists of one pattern count on together

    def meet(self, before: Element, after: Element) -> None:
        """A paragraph of the old file is one of the new: so are their lists, if they look alike and no other is."""
        one, other = _counted(self._old_styles, before), _counted(self._new_styles, after)
        if one and other and one.looks == other.looks and other.list not in self._met.values():
            self._met.setdefault(one.list, other.list)

    def differ(self, before: Element, after: Element) -> bool:
        """Whether a paragraph counts in another way than it did, or in another list."""
        one, other = _counted(self._old_styles, before), _counted(self._new_styles, after)
        if one is None or other is None:
            return one is not other
        return one.looks != other.looks or self._list(one) != other.list

    def number(self, form: Element, before: Element) -> None:
        """Let the properties of a paragraph that is carried over count as it did, whatever its style says here."""
        said = form.find(W + "numPr")
        if said is not None:
            form.remove(said)
        one, styled = _counted(self._old_styles, before), _counted_by(self._new_styles, form)
        list_ = None if one is None else self._list(one)
        if one is None or list_ is None:
            list_, depth = ("0", 0) if styled else (None, 0)
        else:
            depth = one.depth
        if list_ is None or (styled and (styled.list, styled.depth) == (list_, depth)):
            return
        made = etree.Element(W + "numPr")
        etree.SubElement(made, W + "ilvl", {VAL: str(depth)})
        etree.SubElement(made, W + "numId", {VAL: list_})
        form.insert(sum(1 for child in form if child.tag in _BEFORE), made)

    def carry(self, properties: Element) -> None:
        """Give a ``w:numPr`` inside an object the list of the new file that it means, or take it out."""
        mark = properties.find(W + "numId")
        if mark is None or value(mark) == "0":
            return
        id = value(mark)
        fresh = self._met.get(id) or self._copied(id)
        parent = properties.getparent()
        if fresh is not None:
            mark.set(VAL, fresh)
        elif parent is not None:
            parent.remove(properties)

    def _list(self, one: _Counted) -> str | None:
        alike = self._alike.get(one.list)
        if alike is not None and alike not in self._met.values():  # else another's numbers would go on in this one
            self._met.setdefault(one.list, alike)
        known = self._met.get(one.list)
        if known is not None and _looks(self._new_styles, known, one.depth) == one.looks:
            return known
        return self._copied(one.list)

    def _copied(self, id: str) -> str | None:
        if id not in self._copies:
            self._copies[id] = self._copy(id)
        return self._copies[id]

    def _copy(self, id: str) -> str | None:
        old, new = self._from, self._related.numbering()
        named = _found(old, "num", "numId", id)
        pattern = None if named is None else self._pattern(value(named.find(W + "abstractNumId")), new)
        if named is None or new is None or pattern is None:
            return None
        made, fresh = deepcopy(named), str(_highest(new, "num", "numId") + 1)
        made.set(W + "numId", fresh)
        link = made.find(W + "abstractNumId")
        if link is not None:
            link.set(VAL, pattern)
        list(new.iterchildren(W + "num", W + "abstractNum"))[-1].addnext(made)
        return fresh

    def _pattern(self, id: str, new: Element | None) -> str | None:
        """The copy of a pattern; lists of one pattern count on together, and do so here."""
        pattern = _found(self._from, "abstractNum", "abstractNumId", id)
        if id not in self._patterns and pattern is not None and new is not None:
            made, fresh = deepcopy(pattern), str(_highest(new, "abstractNum", "abstractNumId") + 1)
            made.set(W + "abstractNumId", fresh)
            for part in list(made.iter(*_OWN)):
                above = part.getparent()
                if above is not None:
                    above.remove(part)
            first = next(new.iterchildren(W + "num"), None)
            if first is None:
                new.append(made)
            else:
                first.addprevious(made)
            self._patterns[id] = fresh
        return self._patterns.get(id)


def _found(root: Element | None, name: str, attribute: str, id: str) -> Element | None:
    among = () if root is None else root.iterchildren(W + name)
    return next((one for one in among if one.get(W + attribute) == id), None)


def _counted(styles: Styles, paragraph: Element) -> _Counted | None:
    """In which list a paragraph counts, ``None`` for one without a number."""
    form = paragraph.find(W + "pPr")
    return _counted_by(styles, form)


def _counted_by(styles: Styles, form: Element | None) -> _Counted | None:
    style = styles.paragraph("" if form is None else value(form.find(W + "pStyle")))
    said = None if form is None else form.find(W + "numPr")
    id = "" if said is None else value(said.find(W + "numId"))
    depth = None if said is None else number(value(said.find(W + "ilvl")))
    if depth is None:
        depth = 0 if id else style.depth
    id = id or style.num_id
    looks = _looks(styles, id, depth) if id else None
    return None if looks is None else _Counted(id, depth, looks)


def _looks(styles: Styles, id: str, depth: int) -> tuple[object, ...] | None:
    """What is seen of a number: all of a level but where it stands and in which type."""
    found = styles.numbering.list(id)
    level: Level | None = None if found is None else found.levels.get(depth)
    if found is None or level is None:
        return None
    start = found.starts.get(depth, level.start)
    return depth, start, level.form, level.pattern, level.text, level.legal, level.restart


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
