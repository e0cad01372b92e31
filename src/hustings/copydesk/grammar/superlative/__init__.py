"""Superlatives: of what, whose, among which seats or since when — by the words around "smallest", "most marginal"."""
