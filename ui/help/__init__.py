"""What the program says about itself: the manual, and what it is made of."""
