"""Identity: which figure of a result a number is, where the words around it leave that open.

A count of four digits is hardly ever another result's by chance. So where the grammar has no reading, or several, and
the number is exactly one figure of the results that the text is about, whose owner or measure is spoken of nearby, it
is that one. This only ever settles what the words leave open: it makes nothing wrong.
"""
