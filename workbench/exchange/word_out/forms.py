"""The forms in which texts go out as Word documents: one function a form."""

from workbench.exchange.word_out.clean import write_clean
from workbench.exchange.word_out.columns import write_columns
from workbench.exchange.word_out.compilation import write_compilation
from workbench.exchange.word_out.ledger import write_ledger
from workbench.exchange.word_out.rolling import write_rolling
from workbench.exchange.word_out.tracked.form import write_tracked

__all__ = ["write_clean", "write_columns", "write_compilation", "write_ledger", "write_rolling", "write_tracked"]
