"""Linking: short reports of every poll of the record, to see whether each figure is linked to its seat and its day."""
