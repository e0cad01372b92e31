"""Charts of a general election in the whole country."""
