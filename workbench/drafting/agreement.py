"""Which provisions have only agreed words, in them and below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.domain.amendment import Relation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.disputes import Dispute, Tabled
from workbench.drafting.literal import placeholders
from workbench.drafting.rolling import RollingText

_DIVISIONS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION})


def agreed(
    version: Version, rolling: RollingText, disputes: Iterable[Dispute], at: str | None = None
) -> tuple[Provision, ...]:
    """The provisions with no open words, in document order: articles whole, else those of their parts; at or in ``at``.

    Open are words in dispute, placeholders such as "[X] days", what somebody would delete or move, and a provision in
    which somebody would have a new one. ``rolling`` and ``disputes`` are those of ``version``, or of ``at`` in it.
    """
    open = {id for dispute in disputes for id in _open(version, dispute)}
    open.update(p.id for p in rolling.provisions if not p.proposed and placeholders(RollingText("", (p,))))
    for provision in reversed(version.provisions):
        if provision.id in open and provision.parent is not None:
            open.add(provision.parent)
    found: list[Provision] = []
    waiting = list(version.children.get(None, ()) if at is None else [version.by_id[at]])[::-1]
    while waiting:
        provision = waiting.pop()
        if provision.id in open or _divides(version, provision):
            waiting += reversed(version.children.get(provision.id, ()))
        else:
            found.append(provision)
    return tuple(found)


def _open(version: Version, dispute: Dispute) -> Iterator[str]:
    if dispute.part is not None:
        yield dispute.at
        return
    for id in dispute.ids:
        if id in version.by_id:
            yield from (provision.id for provision in version.subtree(id))
    yield from filter(None, (_receiving(version, tabled) for tabled in dispute.tabled))


def _receiving(version: Version, tabled: Tabled) -> str | None:
    """The provision in which a new or moved one would stand, ``None`` at the top."""
    anchor, relation = tabled.amendment.anchor, tabled.amendment.relation
    if anchor not in version.by_id or relation is None:
        return None
    return anchor if relation is Relation.UNDER else version.by_id[anchor].parent


def _divides(version: Version, provision: Provision) -> bool:
    """Whether a provision only holds articles, which are agreed one by one."""
    kinds = {child.kind for child in version.children.get(provision.id, ())}
    return provision.kind in _DIVISIONS or bool(kinds & {Kind.ARTICLE, *_DIVISIONS})
