"""Months: their names, as copy spells them in full and in short, in folded text."""

from __future__ import annotations

MONTHS = tuple("january february march april may june july august september october november december".split())
#: A pattern of the names in full, and one of those in short too: "september", "sept", "sep".
IN_FULL = "|".join(MONTHS)
PRINTED = "|".join([*MONTHS, "sept", *(one[:3] for one in MONTHS)])


def month_of(printed: str) -> int:
    """The number of a month, from 1, by its name in full or in short.

    >>> month_of("june"), month_of("sept")
    (6, 9)
    """
    return 1 + next(at for at, name in enumerate(MONTHS) if name.startswith(printed))
