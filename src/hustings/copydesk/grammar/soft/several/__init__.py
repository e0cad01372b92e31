"""Several: what is told of one seat after another, or of all that a text is about."""
