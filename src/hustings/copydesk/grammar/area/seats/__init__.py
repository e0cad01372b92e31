"""Seats: counts of seats, by party, by what became of them or by where a party came in them."""
