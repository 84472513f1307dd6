"""From blocks to provisions: the structure of a treaty, read from its labels, headings and layout."""

from workbench.exchange.structure.reader import Reading, read_structure
from workbench.exchange.structure.surroundings import Surroundings

__all__ = ["Reading", "Surroundings", "read_structure"]
