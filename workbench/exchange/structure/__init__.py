"""From blocks to provisions: the structure of a treaty, read from its labels, headings and layout."""

from workbench.exchange.structure.outline import Surroundings
from workbench.exchange.structure.reader import Reading, read_structure

__all__ = ["Reading", "Surroundings", "read_structure"]
