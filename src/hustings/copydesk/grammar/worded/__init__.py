"""Worded: what a figure is by words around it that the tags do not tell, as the patterns have tags alone."""
