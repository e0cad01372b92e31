"""Measurements: each prints this project and a peer on the same work, in one run, as a ratio.

A measurement is a module in this package with a `main()` that takes no arguments, prints what it measured and
returns nothing. `python -m bench` runs all of them, `python -m bench NAME …` some.
"""
