"""Exact numbers: shares as `Fraction`, how they are rounded, and how copy spells them."""
