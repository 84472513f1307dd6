"""The sample conference: a draft Digital Geneva Convention and illustrative amendments to it."""
