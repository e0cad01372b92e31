"""League: lists of seats by one measure, each seat with its figure."""
