"""Status on every node, rolled up: an article is agreed when all its parts are."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.provision import Status
from workbench.domain.version import Version

_ORDER = list(Status)
_PLACE = {status: place for place, status in enumerate(_ORDER)}


def rolled_up(version: Version, said: Mapping[str, Status]) -> dict[str, Status]:
    """The status of every provision of ``version`` from what the room ``said`` of some (by id).

    What is said of a provision holds for all below it of which nothing else was said. A provision with
    children then stands where the least agreed of them stands, whatever was said of it.
    """
    own: dict[str, int] = {}
    for provision in version.provisions:
        inherited = own[provision.parent] if provision.parent else 0
        own[provision.id] = _PLACE[said[provision.id]] if provision.id in said else inherited
    least: dict[str, int] = {}  # of what is below a provision
    for provision in reversed(version.provisions):
        id, above = provision.id, provision.parent
        if id in least:
            own[id] = min(own[id], least[id]) if provision.text else least[id]
        if above is not None:
            least[above] = min(own[id], least.get(above, own[id]))
    return {id: _ORDER[place] for id, place in own.items()}
