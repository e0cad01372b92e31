"""Ward-informed estimates: where in a constituency a party's votes lie, as ward results of local elections show it.

A *piece* is what a ward, an old constituency and a new one have in common. Every old constituency's declared votes are
laid over its pieces so that each party has in a piece what local elections there suggest, and in the whole exactly what
was declared. Nothing here is fitted to estimates by others.
"""
