"""The passphrase of a conference file: the bar that unlocks the desk, and the dialog that sets it."""
