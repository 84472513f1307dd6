"""What has been said to others: acts, their chains, and the state that follows from them."""
