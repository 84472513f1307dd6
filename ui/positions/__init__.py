"""Where parties stand on amendments and articles, and pictures of how the room converges."""
