"""What happens when the program meets a fault of its own: it is told, written down, and nothing is lost."""
