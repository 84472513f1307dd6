"""The text with every proposal as tracked changes of its author."""
