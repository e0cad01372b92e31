"""Seats: how many a party won, had, gained, lost or kept in an area, told in so many words."""
