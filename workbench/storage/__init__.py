"""The conference file. sqlite-utils stays in here."""
