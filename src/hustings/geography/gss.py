"""GSS codes: the nine-character codes of the Government Statistical Service for areas (ONS Code History Database)."""

from __future__ import annotations

#: Scottish constituencies whose boundary was redrawn slightly and coded anew: old code to new. Source: ONS.
REVISED = {
    "S14000006": "S14000107",  # Ayr, Carrick and Cumnock
    "S14000008": "S14000108",  # Berwickshire, Roxburgh and Selkirk
    "S14000010": "S14000109",  # Central Ayrshire
    "S14000040": "S14000110",  # Kilmarnock and Loudoun
    "S14000058": "S14000111",  # West Aberdeenshire and Kincardine
}


def codes_of(gss: str) -> tuple[str, tuple[str, ...]]:
    """The code now in use for a constituency that goes by `gss`, and the codes it went by before.

    >>> codes_of("S14000006"), codes_of("E14000759")
    (('S14000107', ('S14000006',)), ('E14000759', ()))
    """
    if gss in REVISED:
        return REVISED[gss], (gss,)
    former = tuple(old for old, new in REVISED.items() if new == gss)
    return gss, former
