"""Tight: whether a figure stands so close to what it is said of that nothing else can be meant.

A figure that is right for something else of the same seat is a fault of the copy only then: papers print another's
votes and last time's majority, but a figure that fits elsewhere is more often one that was read amiss.
"""
