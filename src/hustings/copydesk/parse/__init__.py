"""Parse: from a text's sentences to readings of its figures and events, each sentence in the context it stands in."""
