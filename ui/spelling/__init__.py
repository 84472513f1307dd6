"""Spelling of what one types, by the dictionaries that are on this computer."""
