"""A new provision as handed in: its words read into label, heading, paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.domain.amendment import Relation
from workbench.domain.errors import Line, Refused
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.labels import kind_of_new, suggest_label, unnumbered_kind
from workbench.exchange.plain import text_blocks
from workbench.exchange.structure import Surroundings, read_structure

_UNNAMED = (Kind.TEXT, Kind.PARAGRAPH, Kind.PREAMBULAR_PARAGRAPH)
"""Kinds that a reader gives to words which do not say themselves what they are."""


def new_provisions(
    version: Version,
    at: str,
    relation: Relation,
    text: str,
    *,
    fresh: Callable[[int], str],
    like: Provision | None = None,
    unnumbered: bool = False,
) -> tuple[Provision, ...]:
    """The provisions that ``text`` proposes beside ``at``, the first at the top, ids by ``fresh``.

    The words are read as in an imported document: "Article 4 bis", a heading, numbered paragraphs. Words
    without a label become one of the kind that stands there, with the label that house style suggests, if its
    neighbours bear any and it is not to be ``unnumbered``; or they get kind and label of ``like``, the one
    provision that they would put in other words.
    ``Refused`` if there are no words, more than one provision at the top, or a label on what is ``unnumbered``.
    """
    parent = at if relation is Relation.UNDER else version.by_id[at].parent
    read = _unwrapped(read_structure(text_blocks(text), _surroundings(version, parent)).provisions)
    if not read:
        raise Refused("the new provision has no words")
    ids = {provision.id: fresh(index) for index, provision in enumerate(read)}
    top, *below = [replace(p, id=ids[p.id], parent=ids[p.parent] if p.parent else None) for p in read]
    if any(provision.parent is None for provision in below):
        raise Refused("these words make more than one provision: table an amendment for each")
    if unnumbered and (top.label or top.kind not in _UNNAMED):
        raise Refused(
            "these words begin with {label}: leave that out, or let them be numbered",
            label=top.label or Line("a heading"),
        )
    if not top.label and top.kind in _UNNAMED:
        kind = like.kind if like else kind_of_new(version, at, relation)
        label = like.label if like else "" if unnumbered else suggest_label(version, at, relation, kind)
        top = replace(top, kind=kind if label or like else unnumbered_kind(version, at, relation), label=label)
    return (replace(top, parent=parent), *below)


def _surroundings(version: Version, parent: str | None) -> Surroundings:
    """Those of what stands under ``parent`` (an id), which may itself stand without a number in what counts."""
    labels = tuple(child.label for child in version.children.get(parent, ()) if child.label)
    above = version.by_id[parent] if parent is not None else None
    while above is not None and not above.label and above.kind in (Kind.TEXT, Kind.PARAGRAPH):
        above = version.by_id[above.parent] if above.parent is not None else None
    return Surroundings(above.kind if above else Kind.TEXT, labels)


def _unwrapped(read: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Without a wordless provision around the rest, which a reader puts around a lone preambular paragraph."""
    if len(read) > 1 and not read[0].words and all(provision.parent for provision in read[1:]):
        outer, *inner = read
        return _unwrapped(tuple(replace(p, parent=None) if p.parent == outer.id else p for p in inner))
    return read
