"""Builds the tree of provisions from headings, labelled paragraphs and plain ones as they come.

Provisions are added in the order of the source and only ever below something still open, so
document order is the source's order whatever the nesting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from workbench.domain.errors import Line
from workbench.domain.provision import Kind, Provision
from workbench.exchange.structure.labels import InsertedLabel, Label
from workbench.exchange.structure.passage import Passage, begins_small
from workbench.exchange.structure.surroundings import NOWHERE, Surroundings, share_a_base

_DIGITS = frozenset({"1", "1.1", "I", "A", "一"})
_COLON = (":", "：", "—", "–", ":-", "፡")

_OPTION = regex.compile(r"(?i)\W*(?:option|alternative|variant|opción|variante|alternativa|optie|вариант)\s+\w{1,4}\b")


@dataclass(slots=True)
class Node:
    """A provision in the making."""

    kind: Kind
    parent: Node | None
    label: str = ""
    heading: Passage = field(default_factory=lambda: Passage(""))
    text: Passage = field(default_factory=lambda: Passage(""))
    table: bool = False
    children: list[Node] = field(default_factory=list)
    has_labels: bool = False  # whether a child has one


@dataclass(slots=True)
class _Open:
    """A paragraph that later ones may still continue or stand under; ``system`` is "" without a label."""

    node: Node
    form: str = ""
    system: str = ""
    value: int = 0
    suffix: int = 0
    level: int | None = None
    indent: int = 0

    def counts_on(self, value: int, suffix: int) -> bool:
        """Whether a label of the same list with this value and suffix comes next."""
        return value == self.value + 1 or (value == self.value and suffix > self.suffix)


class Outline:
    """The tree so far, and where the next paragraph goes."""

    def __init__(self, indents_tell: bool = False, surroundings: Surroundings = NOWHERE) -> None:
        self.root = Node(surroundings.above, None)
        self.host = self.root
        self.doubts: list[str] = []
        self._indents_tell = indents_tell
        self._surroundings = surroundings
        self._open: list[_Open] = []
        self._numbered: _Open | None = None  # the latest of the host's own numbers
        self._earlier: _Open | None = None  # and of the host before it
        self._last = self.root

    def division(self, kind: Kind, label: str, heading: Passage, parent: Node, text: Passage | None = None) -> Node:
        """Opens a part, article, annex or preamble under ``parent``; what follows goes into it."""
        node = self._add(Node(kind, parent, label, heading, text or Passage("")))
        self.close(node)
        return node

    def close(self, host: Node) -> None:
        """Ends the open paragraphs; what follows goes directly under ``host``."""
        self.host = host
        self._open = []
        self._earlier = self._numbered or self._earlier
        self._numbered = None

    def subheading(self, passage: Passage) -> None:
        """Adds a heading without a label inside the host; the host's own numbering may go on after it."""
        self._open = []
        self._add(Node(Kind.TEXT, self.host, text=passage))

    def text(self, passage: Passage, indent: int = 0, label: str = "", table: bool = False) -> Node:
        """Adds a paragraph without a label that counts (``label`` is then kept as it is), or a table."""
        if table:
            parent = self._open[-1].node if self._open else self.host
            return self._add(Node(Kind.TEXT, parent, label, text=passage, table=True))
        self._open = self._open[: self._depth_for_text(passage.text, indent)]
        parent = self._open[-1].node if self._open else self.host
        node = self._add(Node(self._plain_kind(parent), parent, label, text=passage))
        self._open.append(_Open(node, indent=indent))
        return node

    def item(self, label: Label, passage: Passage, level: int | None, indent: int, coming: Sequence[Label]) -> Node:
        """Adds a labelled paragraph; ``coming`` are the labels that follow, which settle what (i) counts."""
        self.doubts = []
        depth, (system, value) = self._depth_for_label(label, level, coming)
        self._open = self._open[:depth]
        parent = self._open[-1].node if self._open else self.host
        node = self._add(Node(self._labelled_kind(parent, system), parent, label.written, text=passage))
        entry = _Open(node, label.form, system, value, label.suffix, level, indent)
        if not any(other.system for other in self._open):
            self._numbered = entry
        self._open.append(entry)
        return node

    def inserted(self, label: InsertedLabel) -> Label | None:
        """The label if it is one here, in the form of the one that it follows; ``None`` if it must be words."""
        for entry in (*reversed(self._open), *([self._numbered] if self._numbered else [])):
            follows = label.form in (entry.form, "x") and label.suffix > entry.suffix
            if follows and share_a_base([(entry.system, entry.value)], label):
                return replace(label, form=entry.form)
        host = self.host
        first = self._last is host and not (host.label or host.heading or host.text)
        return label if first and self._surroundings is not NOWHERE and self._surroundings.suit(label) else None

    def _add(self, node: Node) -> Node:
        parent = node.parent or self.root
        parent.children.append(node)
        parent.has_labels = parent.has_labels or bool(node.label)
        self._last = node
        return node

    @property
    def _announced(self) -> bool:
        """Whether the last paragraph ends as one that introduces a list."""
        return self._last.text.text.endswith(_COLON)

    def _depth_for_text(self, text: str, indent: int) -> int:
        labelled = [depth for depth, entry in enumerate(self._open) if entry.system]
        if not labelled:
            return 0
        if _OPTION.match(text):
            rivals = [depth for depth, entry in enumerate(self._open) if _OPTION.match(entry.node.text.text)]
            if rivals:
                return rivals[-1]
        innermost = labelled[-1]
        if self._indents_tell and self._open[innermost].indent:
            return next((depth + 1 for depth in reversed(labelled) if indent >= self._open[depth].indent), 0)
        if self._announced:
            return innermost + 1
        if begins_small(text):
            numbered = self._open[innermost].system in _DIGITS
            return innermost + 1 if numbered else innermost
        return next((depth + 1 for depth in labelled if self._open[depth].system in _DIGITS), 0)

    def _depth_for_label(self, label: Label, level: int | None, coming: Sequence[Label]) -> tuple[int, tuple[str, int]]:
        following = next((other.readings for other in coming if other.form == label.form), ())
        continued = self._continued(label, level)
        bulleted = label.readings[0][0] == "•" and continued
        starts = [] if bulleted or isinstance(label, InsertedLabel) else [r for r in label.readings if r[1] <= 1]
        begins = any(_goes_on(reading, following) for reading in starts)
        continues = any(_goes_on(reading, following) for _, reading in continued)
        if continued and starts and (begins > continues or (begins == continues and self._announced)):
            continued = []
        if continued:
            return next((home for home in continued if _goes_on(home[1], following)), continued[0])
        if starts:
            reading = next((reading for reading in starts if _goes_on(reading, following)), starts[0])
            return self._depth_for_start(label, reading, level), reading
        return self._depth_for_jump(label, level)

    def _continued(self, label: Label, level: int | None) -> list[tuple[int, tuple[str, int]]]:
        """Where the label counts on from an open one, innermost first."""
        return [
            (depth, reading)
            for depth in range(len(self._open) - 1, -1, -1)
            for reading in label.readings
            if self._same_list(self._open[depth], label, reading[0], level)
            and (reading[0] == "•" or self._open[depth].counts_on(reading[1], label.suffix))
        ]

    def _same_list(self, entry: _Open, label: Label, system: str, level: int | None) -> bool:
        levels_agree = level is None or entry.level is None or level == entry.level
        return entry.system == system and entry.form == label.form and levels_agree

    def _depth_for_start(self, label: Label, reading: tuple[str, int], level: int | None) -> int:
        """Under what a new list begins: the paragraph that announces it, else the innermost that it suits."""
        if not self._open:
            return 0
        top = self._open[-1]
        if self._announced or (level is not None and top.level is not None and level > top.level):
            return len(self._open)
        again = [depth for depth, entry in enumerate(self._open) if self._same_list(entry, label, reading[0], level)]
        if again:
            return again[-1]
        if reading[0] not in _DIGITS:
            return len(self._open)
        if label.form == "(x)" and top.system:
            return len(self._open)
        labelled = [depth for depth, entry in enumerate(self._open) if entry.system in _DIGITS]
        return labelled[-1] + 1 if labelled else 0

    def _depth_for_jump(self, label: Label, level: int | None) -> tuple[int, tuple[str, int]]:
        """A label that neither begins nor continues a list: beside the nearest of its kind, with a doubt."""
        for depth, entry in enumerate(self._open):
            if label.within is not None and (entry.system, entry.value) == ("1", label.within):
                return depth + 1, label.readings[0]
        earlier = [(depth, entry) for depth, entry in enumerate(self._open)][::-1]
        if self._numbered and not (self._open and self._open[0].system):
            earlier.append((0, self._numbered))
        for depth, entry in earlier:
            for reading in label.readings:
                if self._same_list(entry, label, reading[0], level):
                    if not entry.counts_on(reading[1], label.suffix):
                        self.doubts.append(Line("it follows {label}", label=entry.node.label))
                    return depth, reading
        if self._earlier and not self._open:  # some annexes count on from section to section
            for reading in label.readings:
                if self._same_list(self._earlier, label, reading[0], level) and reading[1] == self._earlier.value + 1:
                    return 0, reading
        reading = label.readings[-1] if len(label.readings) > 1 and label.readings[-1][0] != "1" else label.readings[0]
        self.doubts.append(Line("nothing before it begins this numbering"))
        if reading[0] in _DIGITS:
            return 0, reading
        return len(self._open), reading

    def _plain_kind(self, parent: Node) -> Kind:
        if parent.kind is Kind.PREAMBLE:
            return Kind.PREAMBULAR_PARAGRAPH
        if parent.kind in (Kind.ARTICLE, Kind.ANNEX) and not parent.has_labels:
            return Kind.PARAGRAPH
        return Kind.TEXT

    def _labelled_kind(self, parent: Node, system: str) -> Kind:
        while parent.parent and not parent.label and parent.kind in (Kind.TEXT, Kind.PARAGRAPH):
            parent = parent.parent
        match parent.kind:
            case Kind.PREAMBLE:
                return Kind.PREAMBULAR_PARAGRAPH
            case Kind.SUBPARAGRAPH | Kind.ITEM:
                return Kind.ITEM
            case Kind.PARAGRAPH | Kind.PREAMBULAR_PARAGRAPH:
                return Kind.SUBPARAGRAPH
        return Kind.PARAGRAPH if system in _DIGITS else Kind.ITEM if system == "•" else Kind.SUBPARAGRAPH

    def provisions(self) -> tuple[Provision, ...]:
        """The tree as provisions in document order, ids "p1", "p2", …"""
        found: list[Provision] = []
        waiting: list[tuple[Node, str | None]] = [(node, None) for node in reversed(self.root.children)]
        while waiting:
            node, parent = waiting.pop()
            _take_up_chapeau(node)
            id = f"p{len(found) + 1}"
            found.append(
                Provision(
                    id=id,
                    parent=parent,
                    kind=node.kind,
                    label=node.label,
                    heading=node.heading.text,
                    text=node.text.text,
                    marks=node.text.marks,
                    heading_marks=node.heading.marks,
                    table=node.table,
                )
            )
            waiting.extend((child, id) for child in reversed(node.children))
        return tuple(found)


def _goes_on(reading: tuple[str, int], following: Sequence[tuple[str, int]]) -> bool:
    """Whether the next label of the same form counts on from this reading."""
    return (reading[0], reading[1] + 1) in following


def _take_up_chapeau(node: Node) -> None:
    """Lets an article carry its only unnumbered paragraph, or the one that introduces the rest, as its own text."""
    if node.text or not node.children or node.kind not in (Kind.ARTICLE, Kind.ANNEX):
        return
    first, *rest = node.children
    if first.kind is not Kind.PARAGRAPH or first.label or first.table or _OPTION.match(first.text.text):
        return
    others = [child for child in rest if child.kind is Kind.PARAGRAPH and not child.label]
    if others and (not first.children or len(others) > 1 or others[0].children):
        return
    node.text = first.text
    node.children = [*first.children, *rest]
    for flush in others:
        flush.kind = Kind.TEXT
