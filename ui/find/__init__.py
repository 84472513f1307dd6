"""Finding: in the text, everywhere by article, a provision by its number, and any action by its name."""
