"""Joint: what two candidacies have together."""
