"""Calling: the rows of soft patterns, each with the words that call for it; a sentence without them costs nothing."""
