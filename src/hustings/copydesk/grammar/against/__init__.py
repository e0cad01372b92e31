"""Against: a vote or a turnout set against something else in words — all the others together, the country's."""
