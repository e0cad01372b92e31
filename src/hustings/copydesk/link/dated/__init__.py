"""Dated: the day of a report, or of a part of it, by the line that gives it."""
