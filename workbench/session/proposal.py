"""A new provision as handed in: its words read into label, heading, paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.domain.amendment import Relation
from workbench.domain.errors import Refused
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.labels import kind_of_new, suggest_label
from workbench.exchange.plain import text_blocks
from workbench.exchange.structure import read_structure

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
) -> tuple[Provision, ...]:
    """The provisions that ``text`` proposes beside ``at``, the first at the top, ids by ``fresh``.

    The words are read as in an imported document: "Article 4 bis", a heading, numbered paragraphs. Words
    without a label become one of the kind that stands there, with the label that house style suggests, or
    those of ``like``, the one provision that they would put in other words.
    ``Refused`` if there are no words, or more than one provision at the top.
    """
    read = _unwrapped(read_structure(text_blocks(text)).provisions)
    if not read:
        raise Refused("the new provision has no words")
    ids = {provision.id: fresh(index) for index, provision in enumerate(read)}
    anchor = version.by_id[at]
    parent = at if relation is Relation.UNDER else anchor.parent
    top, *below = [replace(p, id=ids[p.id], parent=ids[p.parent] if p.parent else None) for p in read]
    if any(provision.parent is None for provision in below):
        raise Refused("these words make more than one provision: table an amendment for each")
    if not top.label and top.kind in _UNNAMED:
        kind = like.kind if like else kind_of_new(version, at, relation)
        label = like.label if like else suggest_label(version, at, relation, kind)
        top = replace(top, kind=kind, label=label)
    return (replace(top, parent=parent), *below)


def _unwrapped(read: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Without a wordless provision around the rest, which a reader puts around a lone preambular paragraph."""
    if len(read) > 1 and not read[0].words and all(provision.parent for provision in read[1:]):
        outer, *inner = read
        return _unwrapped(tuple(replace(p, parent=None) if p.parent == outer.id else p for p in inner))
    return read
