"""Claims: the closed list of what copy says about results, and how each kind is verified against the record.

A claim is one checkable statement: a kind, a subject, a quantity and a basis (`claim`). `verify.verify` judges it.
"""
