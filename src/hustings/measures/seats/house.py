"""The House: the majority that a tally of seats gives over all other parties, and over those who vote."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hustings.measures.seats.speaker import SpeakerCount
from hustings.measures.seats.tally import SeatTally
from hustings.record.party import SPEAKER


def house_majority(tally: SeatTally) -> int | None:
    """The largest party's seats less all others': twice its seats less the seats of the House.

    Units: seats; negative when it falls short of half. The Speaker is counted as the tally counts: 365 of 650
    is a majority of 80. `None`: no party's seats are known.
    Source: House of Commons Library, general election briefings.

    >>> from hustings.measures.seats.tally import SeatRow
    >>> rows = (SeatRow("conservative", "PP52", "conservative", 317), SeatRow("labour", "PP53", "labour", 262))
    >>> house_majority(SeatTally("parl.2017-06-08", None, 650, 650, 0, rows))
    -16
    """
    largest = max([one.seats for one in tally.rows if one.seats is not None], default=None)
    return None if largest is None else 2 * largest - tally.total


def working_majority(
    tally: SeatTally,
    *,
    government: Collection[str] = (),
    deputies: Mapping[str, int] | None = None,
    not_sitting: Collection[str] = ("sinn-fein",),
) -> int | None:
    """The government's voting Members less all other voting Members.

    Units: seats; negative for a minority. The Speaker does not vote, nor do the deputies (`deputies`: how many
    from each family key), nor those who do not take their seats (`not_sitting`). `government` are family keys;
    the largest party, when none is given. `None`: seats are not known. `ValueError`: a tally that counts the
    Speaker with a party.
    Source: Institute for Government and House of Commons Library, who give 87 for December 2019.

    >>> from hustings.measures.seats.tally import SeatRow
    >>> won = {"conservative": 365, "labour": 202, "snp": 48, "liberal-democrat": 11, "dup": 8, "sinn-fein": 7}
    >>> won |= {"plaid-cymru": 4, "sdlp": 2, "green": 1, "alliance": 1, "spk": 1}
    >>> rows = tuple(SeatRow(key, key, key, count) for key, count in won.items())
    >>> tally = SeatTally("parl.2019-12-12", None, 650, 650, 0, rows)
    >>> working_majority(tally, deputies={"conservative": 2, "labour": 1})
    87
    """
    if tally.speaker is not SpeakerCount.AS_SPEAKER:
        raise ValueError("a working majority needs a tally that counts the Speaker apart")
    known = {one.key: one.seats for one in tally.rows if one.seats is not None}
    if not known:
        return None
    chosen = government or {max(known, key=lambda key: known[key])}
    absent = {SPEAKER, *not_sitting}
    voting = {key: count - (deputies or {}).get(key, 0) for key, count in known.items() if key not in absent}
    return sum(count if key in chosen else -count for key, count in voting.items())
