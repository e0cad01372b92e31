"""What is said about a result, worked out exactly: one term a module, pure functions of polls and the record.

Counts are `int`, shares `Fraction`; nothing is rounded here (see `hustings.figures.rounding`). `None` is
"cannot be said": not declared, or not standing. `docs/definitions.md` sets out every measure with its source
and an example.
"""
