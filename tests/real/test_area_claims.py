"""Figures of the country and its parts, in reports about it and as asides in reports about a constituency."""

from collections.abc import Iterator

import pytest

from hustings.claims.country import polls_in_place, seats_by_family
from hustings.record.record import Record
from tests.real.areas import PartyRow, fields, judged, rows, score

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


def texts(shape: str, found: list[PartyRow]) -> Iterator[str]:
    for head in HEADS:
        for row in found:
            if row.year >= 2015:
                yield head.format(Y=row.year) + shape.format(**fields(row))


@pytest.mark.parametrize("shape", SEATS)
def test_seats_and_their_change(full_record: Record, shape: str) -> None:
    kept = [row for row in rows(full_record, least=10) if abs(row.change) >= 10]
    found = score(texts(shape, kept), full_record)
    assert found.alarms == []
    assert (found.recall() >= 0.95, found.caught_part() >= 0.9) == (True, True), found.missed[:5]


@pytest.mark.parametrize("shape", SHARES)
def test_votes_and_shares_of_the_country(full_record: Record, shape: str) -> None:
    found = score(texts(shape, [row for row in rows(full_record) if row.votes > 1_500_000]), full_record)
    assert found.alarms == []
    assert (found.recall() >= 0.95, found.caught_part() >= 0.9) == (True, True), found.missed[:5]


def test_seats_of_nations_and_regions(full_record: Record) -> None:
    shapes = (
        "{H}{CP} won <s:{S}> of the {T} seats in {R}.",
        "{H}In {R}, {P} took <s:{S}> seats.",
        "{H}{CP} now hold <s:{S}> out of {T} seats in {R}.",
        "{H}Of the {T} seats in {R}, {P} won <s:{S}>.",
        "{H}{CP} won <s:{S}> seats in {R}.",
        "{H}There are <s:{S}> {BP} MPs in {R}.",
    )
    found = score((shape.format(**one) for shape in shapes for one in regional(full_record)), full_record)
    assert found.alarms == []
    assert (found.recall() >= 0.9, found.caught_part() >= 0.85) == (True, True), found.missed[:8]


def regional(record: Record) -> Iterator[dict[str, object]]:
    """The seats of the two larger parties in nations and regions, two elections."""
    for year, election in ((2017, "parl.2017-06-08"), (2024, "parl.2024-07-04")):
        for place in ("Scotland", "Wales", "London", "the North West", "the East of England"):
            polls = polls_in_place(record, election, place.removeprefix("the "))
            won = seats_by_family(record, election, place.removeprefix("the "))
            for family, party in (("conservative", "the Conservatives"), ("labour", "Labour")):
                if won[family] > 1:
                    yield {
                        "P": party,
                        "H": f"General election {year}\n\n",
                        "CP": f"{party[0].upper()}{party[1:]}",
                        "BP": party.removeprefix("the "),
                        "S": won[family],
                        "T": len(polls),
                        "R": place,
                    }


@pytest.mark.parametrize(
    ("sentence", "figure", "kind", "verdict"),
    [
        ("Labour has a 172-seat majority in the Commons.", "172", "house_majority", "right"),
        ("Labour won a majority of 172 seats.", "172", "house_majority", "right"),
        ("The new government has a Commons majority of 127.", "127", "house_majority", "wrong"),
        ("Labour swept to power with a working majority of 181.", "181", "house_majority", "right"),
        ("Labour won 290 more seats than the Conservatives.", "290", "seats", "right"),
        ("The Conservatives were wiped out in Wales.", "wiped out", "seats", "right"),
        ("Labour were wiped out in Wales.", "wiped out", "seats", "wrong"),
        ("Seven seats were decided by fewer than 100 votes.", "Seven", "seats", "right"),
        ("Seventeen seats were decided by fewer than 100 votes.", "Seventeen", "seats", "wrong"),
        ("Turnout was below 50 per cent in 57 constituencies.", "57", "seats", "right"),
        ("The Liberal Democrats lost 229 deposits.", "229", "deposit", "right"),
        ("The Liberal Democrats lost 292 deposits.", "292", "deposit", "wrong"),
        ("Two candidates lost their deposits.", "Two", "deposit", "right"),
        ("Only four candidates kept their deposits.", "four", "deposit", "right"),
        ("About 24 per cent of the new seat's population comes from Ilford South.", "24 per cent", "boundary", "right"),
        ("The new seat is largely made up of the old Ilford North.", "largely", "boundary", "right"),
        ("Some 42 per cent of the new seat's population comes from Ilford South.", "42", "boundary", "uncheckable"),
        ("Labour holds 44 seats on Redbridge council.", "44", "seats", "uncheckable"),
        ("The national swing was 10 per cent from the Conservatives to Labour.", "10", "swing", "wrong"),
        ("The Greens are the third party on the London Assembly with three seats.", "three", "seats", "uncheckable"),
        ("Labour won all eight seats in Leeds.", "eight", "seats", "uncheckable"),
        ("Labour now has six seats in Teesside.", "six", "seats", "uncheckable"),
    ],
)
def test_asides_in_a_seats_report(full_record: Record, sentence: str, figure: str, kind: str, verdict: str) -> None:
    head = "General election 2024: Ilford North\n\nWes Streeting held Ilford North for Labour.\n\n"
    text = head + sentence
    at = text.index(figure, len(head))
    found = {(k.value, v) for start, end, k, v in judged(text, full_record) if start <= at < end and k.value == kind}
    assert found == {(kind, verdict)}
