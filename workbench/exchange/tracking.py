"""Proposals as tracked changes know them: by author and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment


@dataclass(frozen=True, slots=True)
class Signed:
    """An amendment with the ``author`` of its changes and their ``date`` (ISO 8601, UTC), and all ``sponsors`` by name.

    ``on`` is the name of the amendment that it would amend, if it is on one. In one document no two amendments have
    both author and date in common.
    """

    amendment: Amendment
    author: str
    date: str
    sponsors: tuple[str, ...]
    on: str = ""


@dataclass(frozen=True, slots=True)
class TrackedChanges:
    """The proposals of a document: those to show in their order, and the names of those ``left_out``.

    ``beside`` are amendments that some are on; ``parties`` the names of those to whose proposals it is limited.
    """

    signed: Sequence[Signed]
    beside: Sequence[Amendment] = ()
    left_out: Sequence[str] = ()
    parties: Sequence[str] = ()
