"""Hustings: the election-results desk for UK parliamentary elections."""
