"""The regions of the window: each shows one thing and says by signals what the user wants of it."""
