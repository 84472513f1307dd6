"""One door for the command and the window: opens a file, runs a command, returns what changed."""
