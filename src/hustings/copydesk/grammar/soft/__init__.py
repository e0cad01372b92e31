"""Soft statements: what is said of a result without a figure, in words that leave room.

How close it was, who came to power, what a majority in the Commons is called, how long somebody has been there. Each is
a pattern over classes of words; none is ever called wrong on its words alone.
"""
