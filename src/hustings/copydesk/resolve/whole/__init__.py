"""Whole: what the whole document settles of a figure — its history, its round-up, what it has told already."""
