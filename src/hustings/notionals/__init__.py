"""Notional results: what an earlier general election would have given on other boundaries.

Votes are counted by constituency, so that any result on other lines is an estimate. Every estimate here is marked as
one, says how it was made and from what, and carries an interval. The accepted estimates are those of Rallings and
Thrasher with Denver, Whyte and others for BBC, ITN, PA and Sky (`hustings.record.notional`), themselves made from ward
results: agreement with them is not truth.
"""
