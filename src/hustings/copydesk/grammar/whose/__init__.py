"""Whose: the candidate or party that a figure belongs to, by the actors around it."""
