"""Reading Word files: from the package to blocks, without losing a word."""
