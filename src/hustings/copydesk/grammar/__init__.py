"""The grammar: patterns over the tags of a sentence's tokens.

What a figure measures, whose it is, when it was and what it is compared with are found separately and combine freely.
"""
