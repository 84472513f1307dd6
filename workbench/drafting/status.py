"""Status on every node, rolled up: an article is agreed when all its parts are."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.provision import Status
from workbench.domain.version import Version

_ORDER = list(Status)


def rolled_up(version: Version, said: Mapping[str, Status]) -> dict[str, Status]:
    """The status of every provision of ``version`` from what the room ``said`` of some (by id).

    What is said of a provision holds for all below it of which nothing else was said. A provision with
    children then stands where the least agreed of them stands, whatever was said of it.
    """
    own: dict[str, Status] = {}
    for provision in version.provisions:
        inherited = own[provision.parent] if provision.parent else Status.OPEN
        own[provision.id] = said.get(provision.id, inherited)
    rolled = dict(own)
    for provision in reversed(version.provisions):
        below = [rolled[child.id] for child in version.children.get(provision.id, ())]
        if below:
            rolled[provision.id] = min(below if not provision.text else [own[provision.id], *below], key=_ORDER.index)
    return rolled
