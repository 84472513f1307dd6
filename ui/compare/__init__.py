"""Two texts compared: beside each other or in one, with what became of every provision."""
