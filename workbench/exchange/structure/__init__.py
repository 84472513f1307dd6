"""From blocks to provisions: the structure of a treaty, read from its labels, headings and layout."""

from workbench.exchange.structure.reader import Reading, read_structure

__all__ = ["Reading", "read_structure"]
