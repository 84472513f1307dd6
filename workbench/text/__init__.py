"""Words: tokens, differences, merges and variants. Pure functions on tokens."""
