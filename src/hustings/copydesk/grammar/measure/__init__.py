"""Measures: what a figure measures, as tables of rules: the kind, the strength, the pattern, and the role."""
