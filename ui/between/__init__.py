"""Between parties in the window: packages, invitations, seats, and what to do about a damaged file."""
