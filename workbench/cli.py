"""The `treaty` command: proof that the core runs without a screen."""
