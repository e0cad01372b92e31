"""When: which result of a seat a figure belongs to, by the years and the words for "last time" around it."""
