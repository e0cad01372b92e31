"""Telling: what the record has worth saying about results, as values, as copy and as tables."""
