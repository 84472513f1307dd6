"""The text on paper: printed, or as PDF."""
