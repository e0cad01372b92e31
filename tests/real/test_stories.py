"""Stories of published elections: checked by the desk, and compared with the columns that Parliament works out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from bench.telling import PARTS, alike, below, elections, measure
from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.verify import verify
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.story import Story, story

KNOWN = Path(__file__).with_name("parliament_differences.csv")
GENERAL = ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04")
#: The names of Parliament's columns that the tests look into, by where they stand.
CANDIDATE_FIRST, CANDIDATE_LAST, VOTES, SHARE, CHANGE = 12, 13, 18, 19, 20


@pytest.fixture(scope="module")
def stories(full_record: Record) -> dict[str, tuple[Poll, Story]]:
    """Every story that there is to write."""
    every = [poll for polls in elections(full_record).values() for poll in polls]
    return {one.id: (one, story(full_record, one)) for one in every}


def claims(told: Story) -> Iterator[Claim]:
    for part in PARTS:
        yield from getattr(told, part).claims


def test_a_sample_is_found_right_by_the_desk(full_record: Record) -> None:
    for name, polls in elections(full_record).items():
        for part, tally in measure(polls[7::80], full_record).items():
            assert list(below(f"{part} {name}", tally)) == [], {**tally.samples, "otherwise": []}


def test_no_two_neighbours_read_the_same(full_record: Record, stories: dict[str, tuple[Poll, Story]]) -> None:
    told = {name: one for name, (_, one) in stories.items()}
    for polls in elections(full_record).values():
        assert alike(polls, told) == []


def test_every_claim_is_right_by_the_record(full_record: Record, stories: dict[str, tuple[Poll, Story]]) -> None:
    wrong = [
        (name, claim.kind.value, claim.quantity, found.message)
        for name, (_, told) in stories.items()
        for claim in claims(told)
        if (found := verify(claim, full_record)).verdict.is_flagged
    ]
    assert wrong == []


def known() -> set[tuple[str, str, str]]:
    """The figures in which Parliament's columns are known to differ: poll, candidacy, column."""
    with KNOWN.open(encoding="utf-8", newline="") as file:
        return {(row["poll"], row["candidacy"], row["column"]) for row in csv.DictReader(file)}


def test_figures_are_those_of_parliaments_columns(shared: Path, stories: dict[str, tuple[Poll, Story]]) -> None:
    """Votes, shares, changes, the majority and who won, as the story of each general election prints them."""
    differing, compared, wrong = known(), 0, []
    for day in GENERAL:
        folder = shared / "data" / "parliament" / day
        rows = {(row["poll"], row["key"]): row for row in candidacies(folder, day, stories)}
        for name, (poll, told) in stories.items():
            if not name.endswith(day) or poll.is_by_election:
                continue
            for claim in told.text.claims:
                row = rows.get((name, claim.subject.candidacy or ""))
                if row is None or (found := column(claim, row)) is None:
                    continue
                compared += 1
                key = (name, claim.subject.candidacy or "", found[0])
                if not found[1] and key not in differing:
                    wrong.append((key, claim.quantity, row))
    assert wrong == []
    assert compared > 20_000


def column(claim: Claim, row: dict[str, str]) -> tuple[str, bool] | None:
    """The column that a claim is of, and whether it prints that."""
    value = claim.quantity.value
    if value is None or claim.basis.when is not When.THIS:
        return None
    if claim.kind is Kind.VOTES and claim.quantity.unit is Unit.NONE:
        return "votes", int(value) == int(row["votes"])
    if claim.kind is Kind.SHARE:
        return "share", near(Fraction(row["share"]) * 100, value)
    if claim.kind is Kind.SHARE_CHANGE and row["change"]:
        return "change", near(abs(Fraction(row["change"])) * 100, value)
    return None


def near(published: Fraction, printed: Decimal) -> bool:
    """Whether a column of six decimals prints as the figure: a half of the last place may go either way."""
    return abs(published - Fraction(printed)) <= Fraction(5001, 100_000)


def candidacies(folder: Path, day: str, stories: dict[str, tuple[Poll, Story]]) -> Iterator[dict[str, str]]:
    """Parliament's rows of an election, each with the poll's id and the candidacy's key."""
    polls = {}
    for poll, _ in stories.values():
        if poll.polled_on.isoformat() == day:
            polls |= {code: poll for code in (poll.constituency.gss, *poll.constituency.former_gss) if code}
    with next(folder.glob("*candidac*.csv")).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            poll = polls.get(row[0])
            if poll is None:
                continue
            first, last, votes = row[CANDIDATE_FIRST], row[CANDIDATE_LAST], row[VOTES]
            for one in poll.candidacies:
                if (one.person.given_name, one.person.family_name) == (first, last):
                    yield {"poll": poll.id, "key": one.key, "votes": votes, "share": row[SHARE], "change": row[CHANGE]}
