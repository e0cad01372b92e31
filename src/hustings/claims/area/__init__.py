"""Claims about more than one poll: votes and shares of an area, leagues of seats, counts of them, boundaries."""
