"""Writing Word documents: the forms in which the text goes out."""
