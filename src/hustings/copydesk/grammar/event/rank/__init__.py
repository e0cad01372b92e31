"""Rank: where somebody came, told as a place — "came third", "runner-up", "from third to second"."""
