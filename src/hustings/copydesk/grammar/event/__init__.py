"""Events: what is said without a figure of votes — outcomes, ranks, persons, and which way something went."""
