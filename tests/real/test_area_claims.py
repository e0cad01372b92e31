"""Figures of the country and its parts, in reports about it and as asides in reports about a constituency."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.check import full_record
from hustings.record.record import Record
from tests.real.areas import PartyRow, fields, rows, score

HEADS = (
    "General election {Y}\n\n",
    "General election {Y}: Leeds Central\n\nHilary Benn was re-elected as MP for Leeds Central.\n\n",
)
SEATS = (
    "{CP} won <s:{S}> seats.",
    "{CP} won <s:{S}> seats, {way} <c:{C}>.",
    "{CP} finished with <s:{S}> seats, <c:{C}> {more} than last time.",
    "With <s:{S}> MPs, {P} had a night to remember.",
    "Nationally, {P} took <s:{S}> seats, a net {gain} of <c:{C}>.",
    "{CP}: <s:{S}> seats (<c:{SC}>)",
    "{CP} - <s:{S}> seats",
    "{CP} {won} <c:{C}> seats across the UK.",
    "A net {gain} of <c:{C}> seats left {P} on <s:{S}>.",
    "There are now <s:{S}> {BP} MPs in the Commons.",
    "The final tally for {P} was <s:{S}> seats.",
    "{CP} ended the night on <s:{S}> seats, <c:{C}> {more} than before.",
    "Across the country, <s:{S}> seats went to {P}.",
    "The number of {BP} MPs is <s:{S}>.",
    "{CP} now have <s:{S}> of the 650 seats in Parliament.",
)
SHARES = (
    "{CP} won <p:{SH}> per cent of the vote nationally.",
    "Nationally {P} took <p:{SH}>% of the vote.",
    "{CP} took <p:{SH}>% of the national vote.",
    "The national vote share for {P} was <p:{SH}> per cent.",
    "Across the UK, {P} polled <v:{V}> votes (<p:{SH}>%).",
    "{CP} received <v:{V}> votes across the country.",
    "{CP} polled <v:{V}> votes nationwide, or <p:{SH}> per cent.",
    "Across Britain as a whole {P} won <v:{M} million> votes.",
    "In the country as a whole, {P} took <p:{SH}> per cent of votes cast.",
    "Some <v:{M} million> people across the UK voted for {P}.",
)


@pytest.fixture(scope="module")
def country(shared: Path) -> Record:
    return full_record(shared)


def texts(shape: str, found: list[PartyRow]) -> Iterator[str]:
    for head in HEADS:
        for row in found:
            if row.year >= 2015:
                yield head.format(Y=row.year) + shape.format(**fields(row))


@pytest.mark.parametrize("shape", SEATS)
def test_seats_and_their_change(country: Record, shape: str) -> None:
    kept = [row for row in rows(country, least=10) if abs(row.change) >= 10]
    found = score(texts(shape, kept), country)
    assert found.alarms == []
    assert (found.recall() >= 0.95, found.caught_part() >= 0.9) == (True, True), found.missed[:5]


@pytest.mark.parametrize("shape", SHARES)
def test_votes_and_shares_of_the_country(country: Record, shape: str) -> None:
    found = score(texts(shape, [row for row in rows(country) if row.votes > 1_500_000]), country)
    assert found.alarms == []
    assert (found.recall() >= 0.95, found.caught_part() >= 0.9) == (True, True), found.missed[:5]
