"""The room's screen: one article in large type for everybody, beside the window in which the secretary works."""
