"""The text in the middle of the window: the whole instrument in one scroll, and typing in it."""
