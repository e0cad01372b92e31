"""Places: nations, regions, boundary sets, constituencies and the overlaps between boundary sets.

Constituencies are made by Orders in Council after a boundary commission's review (Parliamentary Constituencies
Act 1986); a *boundary set* is all the constituencies of one nation that came in together.
"""
