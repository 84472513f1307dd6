"""Of what kind a new provision is: that of others in the instrument that stand and are numbered as it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.exchange.structure.headings import heading
from workbench.exchange.structure.labels import label
from workbench.exchange.structure.passage import Passage
from workbench.exchange.word_out.layout import HEADED, LEAST_LEVEL

_LADDER = (Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.ITEM)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a provision is announced: whether by a heading, and the word or the punctuation of its label."""

    headed: bool
    label: str


class Kinds:
    """The kinds of an instrument's provisions by what they stand under and how they are announced."""

    def __init__(self, base: Version) -> None:
        self._siblings: dict[tuple[str | None, _Form], Counter[Kind]] = defaultdict(Counter)
        self._cousins: dict[tuple[Kind | None, _Form], Counter[Kind]] = defaultdict(Counter)
        self._above: set[tuple[Kind, Kind | None]] = set()
        for one in base.provisions:
            if not one.table:
                form = _form(one, one.kind in HEADED)
                above = None if one.parent is None else base.by_id[one.parent].kind
                self._above.add((one.kind, above))
                self._siblings[one.parent, form][one.kind] += 1
                self._cousins[above, form][one.kind] += 1

    def stands(self, kind: Kind, above: Kind) -> bool:
        """Whether the instrument has one of a ``kind`` below one of another."""
        return (kind, above) in self._above

    def of(self, new: Provision, parent: Provision | None, *, headed: bool, level: int | None = None) -> Kind:
        """The kind of a ``new`` provision below ``parent``.

        Where the instrument has nothing like it, it is what stands below the parent's kind, or at its ``level`` on the
        page (``None`` if that tells nothing), if it is labelled; else what the structure reader made of it.
        """
        if new.table:
            return new.kind
        form = _form(new, headed)
        siblings = self._siblings.get((None if parent is None else parent.id, form))
        found = siblings or self._cousins.get((None if parent is None else parent.kind, form))
        if found:
            return found.most_common(1)[0][0]
        if level is not None and not headed and not new.label and parent is not None and parent.kind is Kind.ARTICLE:
            return Kind.PARAGRAPH
        if headed or not level or not new.label:
            return new.kind if headed or new.kind not in HEADED else Kind.TEXT if parent is None else Kind.PARAGRAPH
        ladder = _LADDER[_LADDER.index(parent.kind) + 1 :] if parent is not None and parent.kind in _LADDER else _LADDER
        fitting = [kind for kind in ladder if LEAST_LEVEL.get(kind, 1) <= level]
        return (ladder[0] if ladder is not _LADDER else fitting[-1]) if fitting else new.kind


def _form(one: Provision, headed: bool) -> _Form:
    announced = heading(Passage(one.label), styled=True)
    if announced is not None:
        return _Form(headed, announced.word.casefold())
    counted = label(one.label)
    return _Form(headed, one.label if counted is None else counted.form)
