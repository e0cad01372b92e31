"""Sentence shapes by topic: `common_*` are written from in both families, `apart_*` in the held-apart family only.

Nobody who writes the grammar looks at `apart_*`: the measure is taken on them.
"""
