"""Exact numbers: shares as `Fraction`, how they are rounded, and how copy writes them. Nothing here knows an election."""
