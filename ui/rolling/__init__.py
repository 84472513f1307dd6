"""The rolling text in one scroll: what is read of it, its brackets, and what the room decides on them."""
