"""Qt models over the session: each asks it for what is shown, when it is shown."""
