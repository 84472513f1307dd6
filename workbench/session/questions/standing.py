"""Where the room stands: what is agreed, and where each party stands on each amendment or article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.amendment import Amendment
from workbench.domain.party import Party
from workbench.domain.provision import Provision, Status
from workbench.drafting.stances import Cells, Tally


@dataclass(frozen=True, slots=True)
class AgreedProvision:
    """A provision with only agreed words, in it and below, and the status that the room gave it."""

    provision: Provision
    citation: str
    status: Status


@dataclass(frozen=True, slots=True)
class Positions:
    """A matrix of parties by amendments, and by the articles that these are on.

    ``parties`` are in the order of the document's language, ``amendments`` and ``articles`` (ids) in that of the text.
    ``citations`` are those of the articles and of the provisions of the amendments, by id; ``article_of`` leads from an
    amendment's id to its article. Who says nothing of an amendment has no cell, and of an article no tally.
    """

    version: str
    parties: tuple[Party, ...]
    amendments: tuple[Amendment, ...]
    articles: tuple[str, ...]
    citations: Mapping[str, str]
    article_of: Mapping[str, str]
    cells: Cells
    tallies: Mapping[str, Mapping[str, Tally]]
