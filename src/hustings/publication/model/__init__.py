"""Models: what a page and its twins tell, as values, so that both tell the same."""
