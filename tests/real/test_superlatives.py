"""Superlatives of seats, made from the record: where each stands in the country, its region and its own past."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from hustings.claims.area.league import MEASURES, values
from hustings.claims.area.superlative import line_of
from hustings.claims.kind import Kind
from hustings.claims.place import ordinal
from hustings.copydesk.check import check
from hustings.record.poll import Poll
from hustings.record.record import Record

IN_COUNTRY = (
    ("{W} won {S} with a majority of {M}, making it the {N} most marginal seat in the country.", "marginal", False),
    ("{S} is now the {N} safest seat in the UK.", "marginal", True),
    ("The majority in {S} was the {N} smallest in the country.", "majority", False),
    ("Turnout in {S} was the {N} highest in the country.", "turnout", True),
    ("{S} had the {N} lowest turnout in the UK.", "turnout", False),
    ("The {N} lowest turnout in the country was in {S}.", "turnout", False),
    ("{W}, whose majority of {M} is the {N} largest in the country, held {S}.", "majority", True),
)
OF_SEAT = (
    ("Turnout was the {E} in the seat since {Y}.", "turnout", "highest", "lowest"),
    ("{W} has the {E} majority in {S} since {Y}.", "majority", "biggest", "smallest"),
    ("It was the {E} majority in the constituency since {Y}.", "majority", "largest", "narrowest"),
    ("The turnout in {S} was the {E} since {Y}.", "turnout", "highest", "lowest"),
)


def sampled(record: Record, election: str, step: int = 40) -> list[Poll]:
    return [one for one in record.polls_of(election)[::step] if one.winner is not None]


def verdicts(text: str, record: Record) -> list[str]:
    return [one.verdict.value for one in check(text, record).findings if one.claim.kind is Kind.SUPERLATIVE]


def filled(shape: str, poll: Poll, **more: object) -> str:
    winner = poll.candidacy(poll.winner or "").name
    majority = MEASURES["majority"][0]
    told = shape.format(W=winner, S=poll.constituency.name, M=majority(Record.of([]), poll, None), **more)
    place = poll.constituency.name
    return f"General election {poll.polled_on.year}: {place}\n\n{winner} won {place}.\n\n{told}"


def places(record: Record, poll: Poll, of: str, *, is_highest: bool) -> list[int]:
    found = []
    for valued in MEASURES[of]:
        every = values(record, poll.election, valued, None)
        if poll.id in every:
            own = every[poll.id]
            found.append(1 + sum(one > own if is_highest else one < own for one in every.values()))
    return found


@pytest.mark.parametrize(("shape", "of", "is_highest"), IN_COUNTRY)
@pytest.mark.parametrize("election", ["parl.2015-05-07", "parl.2024-07-04"])
def test_places_in_the_country(full_record: Record, shape: str, of: str, is_highest: bool, election: str) -> None:
    right, wrong, polls = 0, 0, sampled(full_record, election)
    for poll in polls:
        place = places(full_record, poll, of, is_highest=is_highest)
        found = verdicts(filled(shape, poll, N=_nth(place[0])), full_record)
        assert "wrong" not in found, filled(shape, poll, N=_nth(place[0]))
        right += "right" in found
        wrong += "wrong" in verdicts(filled(shape, poll, N=_nth(_other(place))), full_record)
    assert right >= 0.9 * len(polls)
    assert wrong >= 0.9 * len(polls)


def _nth(place: int) -> str:
    return "" if place == 1 else ordinal(place)


def _other(places: list[int]) -> int:
    return next(one for one in range(places[0] + 1, places[0] + 9) if one not in places)


def cases(record: Record, of: str) -> Iterator[tuple[Poll, int, bool, bool]]:
    """Polls with a year before, and whether their figure is the highest, and the lowest, since then."""
    valued = MEASURES[of][0]
    for poll in sampled(record, "parl.2019-12-12", 25):
        line = [one for one in line_of(record, poll) if one is not poll and one.polled_on.year > 2010]
        own = Fraction(valued(record, poll, None) or 0)
        rest = [Fraction(valued(record, one, None) or 0) for one in line]
        yield poll, 2010, own > max(rest), own < min(rest)


@pytest.mark.parametrize(("shape", "of", "high", "low"), OF_SEAT)
def test_since_a_year_in_the_seat(full_record: Record, shape: str, of: str, high: str, low: str) -> None:
    flagged = told = right = 0
    for poll, year, is_highest, is_lowest in cases(full_record, of):
        for end, is_so in ((high, is_highest), (low, is_lowest)):
            found = verdicts(filled(shape, poll, E=end, Y=year), full_record)
            told += 1
            if is_so:
                assert found == ["right"], filled(shape, poll, E=end, Y=year)
            right += found == (["right"] if is_so else ["wrong"])
            flagged += not is_so
    assert right >= 0.8 * told
    assert flagged


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Turnout here was 68 per cent, the highest in the country.", ["right"]),
        ("In Wales it was a bad night. Turnout here was the lowest in the country.", ["uncheckable"]),
        ("Turnout here was the highest in the UK.", ["wrong"]),
    ],
)
def test_the_country_may_be_the_nation_that_the_seat_is_in(full_record: Record, told: str, expected: list[str]) -> None:
    head = "General election 2024: Monmouthshire\n\nCatherine Fookes won Monmouthshire.\n\n"
    assert verdicts(head + told, full_record) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Turnout was 65.9% of an electorate that is still the largest in the land.",
        "The Isle of Wight has the largest electorate in the UK.",
        "No seat in the UK has a larger electorate.",
    ],
)
def test_the_largest_electorate(full_record: Record, told: str) -> None:
    text = f"Isle of Wight, general election 2019\n\nBob Seely (Con) 41,815\nRichard Quigley (Lab) 18,078\n\n{told}"
    assert verdicts(text, full_record) == ["right"]


@pytest.mark.parametrize(
    ("election", "name", "told"),
    [
        ("2017", "Gordon", "The Conservative vote share was up by 29 points, the biggest rise in the country."),
        ("2017", "Clacton", "Ukip's share fell by 36.8 points, the biggest drop in the UK."),
        ("2019", "Bassetlaw", "It was the largest fall in the Labour vote in the country."),
    ],
)
def test_a_superlative_of_how_a_share_moved_is_judged(full_record: Record, election: str, name: str, told: str) -> None:
    head = f"General election {election}: {name}\n\nThe result in {name} was declared.\n\n"
    assert verdicts(head + told, full_record) == ["right"]
    assert verdicts(head.replace(name, "Ilford North") + told, full_record) == ["uncheckable"]
