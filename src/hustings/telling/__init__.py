"""Telling: from the record to what readers see."""
