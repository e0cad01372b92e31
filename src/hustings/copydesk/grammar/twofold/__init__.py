"""Twofold: words whose part in a sentence hangs on what stands around them, each given the tag it has there."""
