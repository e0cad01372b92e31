"""Every boundary set since 1918, nation by nation: a general redistribution, or a nation's own, starts a new one.

Members sat for two-member boroughs until 1950 and for universities until then: `seats` counts both. Interim reviews
that altered single constituencies between two redistributions start no set; where they added a seat the note says so.
Ireland's 105 seats of 1918 belong to none of the four nations of today and are not here. Northern Ireland's sets begin
with the Government of Ireland Act 1920.

Sources: the Representation of the People Acts 1918 and 1948, the House of Commons (Redistribution of Seats) Acts 1944
and 1949, the Parliamentary Constituencies Act 1986 and the Orders in Council made under them, which each row names.
Last days: the dissolutions in UK Parliament's periods of Parliaments, and its constituencies from 1997 to 2024.
"""

from __future__ import annotations

from datetime import date

#: The day on which Parliament was dissolved before each general election that a set begins with.
DISSOLVED = {
    date(1945, 7, 5): date(1945, 6, 15),
    date(1950, 2, 23): date(1950, 2, 3),
    date(1955, 5, 26): date(1955, 5, 6),
    date(1974, 2, 28): date(1974, 2, 8),
    date(1983, 6, 9): date(1983, 5, 13),
    date(1997, 5, 1): date(1997, 4, 8),
    date(2005, 5, 5): date(2005, 4, 11),
    date(2010, 5, 6): date(2010, 4, 12),
    date(2024, 7, 4): date(2024, 5, 30),
}
_1918, _1922 = date(1918, 12, 14), date(1922, 11, 15)
_1945, _1950, _1955, _1974, _1983, _1997, _2005, _2010, _2024 = DISSOLVED

_ACT_1918 = "Representation of the People Act 1918"
_ACT_1948 = "Representation of the People Act 1948"
_ORDERS_1955 = "Orders in Council of 1955 under the House of Commons (Redistribution of Seats) Act 1949"
_ORDER_2023 = "Parliamentary Constituencies Order 2023 (SI 2023/1230)"

Row = tuple[date, int, str, str]


def _order(nation: str, year: int, number: str = "") -> str:
    return f"Parliamentary Constituencies ({nation}) Order {year}" + (f" (SI {year}/{number})" if number else "")


#: By nation, oldest first: day of the first general election, Members returned, Act or Order, note.
ROWS: dict[str, tuple[Row, ...]] = {
    "England": (
        (_1918, 492, _ACT_1918, "485 territorial seats and 7 of universities; Monmouthshire counts to Wales"),
        (
            _1945,
            517,
            "House of Commons (Redistribution of Seats) Act 1944",
            "only constituencies that were abnormally large were divided: 25 seats more, the rest as before",
        ),
        (_1950, 506, _ACT_1948, ""),
        (_1955, 511, _ORDERS_1955, ""),
        (_1974, 516, _order("England", 1970), ""),
        (_1983, 523, _order("England", 1983, "417"), "524 from 1992, when Milton Keynes was divided"),
        (_1997, 529, _order("England", 1995, "1626"), ""),
        (_2010, 533, _order("England", 2007), ""),
        (_2024, 543, _ORDER_2023, ""),
    ),
    "Wales": (
        (_1918, 36, _ACT_1918, "35 territorial seats, with Monmouthshire, and the University of Wales"),
        (_1950, 36, _ACT_1948, "changes of 1955, if any, are not told apart here"),
        (_1974, 36, _order("Wales", 1970), ""),
        (_1983, 38, _order("Wales", 1983, "418"), ""),
        (_1997, 40, _order("Wales", 1995, "1036"), ""),
        (_2010, 40, "Parliamentary Constituencies and Assembly Electoral Regions (Wales) Order 2006", ""),
        (_2024, 32, _ORDER_2023, ""),
    ),
    "Scotland": (
        (_1918, 74, _ACT_1918, "71 territorial seats and 3 of universities"),
        (_1950, 71, _ACT_1948, ""),
        (_1955, 71, _ORDERS_1955, ""),
        (_1974, 71, _order("Scotland", 1970), ""),
        (_1983, 72, _order("Scotland", 1983, "422"), ""),
        (_1997, 72, _order("Scotland", 1995, "1037"), ""),
        (_2005, 59, _order("Scotland", 2005), ""),
        (_2024, 57, _ORDER_2023, ""),
    ),
    "Northern Ireland": (
        (_1922, 13, "Government of Ireland Act 1920", "12 territorial seats and Queen's University, Belfast"),
        (_1950, 12, _ACT_1948, ""),
        (_1974, 12, _order("Northern Ireland", 1970), ""),
        (_1983, 17, _order("Northern Ireland", 1982, "1838"), ""),
        (_1997, 18, _order("Northern Ireland", 1995, "2992"), ""),
        (_2010, 18, _order("Northern Ireland", 2008), ""),
        (_2024, 18, _ORDER_2023, ""),
    ),
}
