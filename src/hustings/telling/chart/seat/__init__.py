"""Charts of one poll."""
