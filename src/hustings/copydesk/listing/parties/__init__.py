"""Parties: lists of parties by their seats, shares, votes per seat or deposits."""
