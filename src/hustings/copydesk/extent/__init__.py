"""Extent: where a statement begins and ends — the figure with its unit, its verb, what it is compared with.

Nothing is judged here: the span of a finding is made as long as what it is about.
"""
