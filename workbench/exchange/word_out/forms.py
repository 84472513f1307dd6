"""The forms in which texts go out as Word documents: one function a form."""

from workbench.exchange.word_out.clean import write_clean
from workbench.exchange.word_out.comparison import write_comparison
from workbench.exchange.word_out.rolling import write_rolling

__all__ = ["write_clean", "write_comparison", "write_rolling"]
