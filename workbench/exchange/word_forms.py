"""The forms in which texts go out as Word documents: one function a form."""

from workbench.exchange.word_clean import write_clean

__all__ = ["write_clean"]
