"""Every derived figure that Parliament publishes, against what the measures make of the same declarations.

Shares, changes, majorities, result summaries, first and second parties of five general elections and of the
by-elections since 2010. `parliament_differences.csv` holds every figure that differs, with its reason; it must hold
these and no others.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from hustings.figures.rounding import round_half_up
from hustings.measures.outcome import summary
from hustings.measures.rank import Ranked
from hustings.measures.seats import SeatBaseline, SpeakerCount, house_majority, national_tally, working_majority
from hustings.measures.table import Measured, measure
from hustings.record.poll import Poll
from hustings.record.record import Record

GENERAL = ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04")
CANDIDACY = (
    "ons region name county in_region country type party abbreviation commission mnis adjunct first last gender "
    "sitting former member votes share change"
).split()
CONSTITUENCY = (
    "ons region name county in_region country type declared first last gender result first_party second_party "
    "electorate valid invalid majority"
).split()
KNOWN = Path(__file__).with_name("parliament_differences.csv")

Row = dict[str, str]
Difference = tuple[str, str, str, str, str]


@pytest.fixture(scope="module")
def parliament(shared: Path) -> Path:
    return shared / "data" / "parliament"


@pytest.fixture(scope="module")
def differences(full_record: Record, parliament: Path) -> list[Difference]:
    places = {gss: one for one in full_record.constituencies.values() for gss in (one.gss, *one.former_gss)}
    found = []
    for day, result, candidates in published(parliament):
        by = ".by" if result.get("date") else ""
        poll = full_record.poll(f"parl.{places[result['ons']].slug}{by}.{day}")
        found += compare(full_record, poll, result, candidates)
    return sorted(found)


def published(parliament: Path) -> Iterator[tuple[str, Row, list[Row]]]:
    """Each poll: its day, its row among the constituencies, its rows among the candidacies."""
    for day in GENERAL:
        candidates = defaultdict(list)
        for row in rows(parliament / day / "candidacies.csv", CANDIDACY):
            candidates[row["ons"]].append(row)
        for row in rows(parliament / day / "constituencies.csv", CONSTITUENCY):
            yield day, row, candidates[row["ons"]]
    for path in sorted((parliament / "by-elections").glob("*-constituencies.csv")):
        candidates = defaultdict(list)
        for row in rows(path.with_name(path.name.replace("constituencies", "candidacies")), ["date", *CANDIDACY]):
            candidates[row["ons"], row["date"]].append(row)
        for row in rows(path, ["date", "writ", *CONSTITUENCY]):
            yield "-".join(reversed(row["date"].split("/"))), row, candidates[row["ons"], row["date"]]


def rows(path: Path, names: list[str]) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for cells in csv.reader(file):
            if re.fullmatch(r"[EWSN]\d{8}", cells[names.index("ons")]):
                yield {name: cell.strip() for name, cell in zip(names, cells, strict=False)}


def compare(record: Record, poll: Poll, result: Row, candidates: list[Row]) -> Iterator[Difference]:
    """The figures of one poll that differ: poll, candidacy, column, as published, as worked out."""
    found = measure(record, poll)
    outcome = summary(record, found.outcome) if found.outcome else ""
    stated = {"majority": str(found.majority), "result": outcome}
    stated |= {f"{name}_party": party(record, found, place) for place, name in enumerate(("first", "second"))}
    for column, worked_out in stated.items():
        if result[column] not in worked_out.split("/"):
            yield poll.id, "", column, result[column], worked_out
    for row in candidates:
        yield from compare_candidate(found, row, places=usual_places(poll))


def party(record: Record, found: Measured, place: int) -> str:
    """The abbreviations of those who share the place."""
    position = found.ranking[place].position
    tied = [one for one in found.ranking if one.position == position]
    return "/".join(record.party(one.candidacy.party_id).abbreviation for one in tied)


def usual_places(poll: Poll) -> dict[str, int]:
    """How many decimals Parliament prints: trailing noughts are lost in its files."""
    if poll.is_by_election:
        return {"share": 0, "change": 0}
    return {"share": 6, "change": 3 if poll.polled_on.year == 2010 else 6}


def compare_candidate(found: Measured, row: Row, places: dict[str, int]) -> Iterator[Difference]:
    one = ranked(found, row)
    change = found.default.share_changes[one.key] if found.default else None
    for column, exact in (("share", one.share), ("change", change)):
        if not agrees(row[column], exact, places[column]):
            worked_out = "" if exact is None else str(round_half_up(exact, 9))
            yield found.poll.id, one.key, column, row[column], worked_out


def ranked(found: Measured, row: Row) -> Ranked:
    [one] = [
        one
        for one in found.ranking
        if one.votes == int(row["votes"]) and one.candidacy.person.family_name == " ".join(row["last"].split())
    ]
    return one


def agrees(printed: str, exact: Fraction | None, places: int) -> bool:
    if not printed or exact is None:
        return not printed and exact is None
    digits = max(places, len(printed.partition(".")[2]))
    return round_half_up(exact, digits) == Decimal(printed)


def test_parliament_differs_only_as_listed(differences: list[Difference]) -> None:
    with KNOWN.open(encoding="utf-8", newline="") as file:
        known = {tuple(row[:5]) for row in list(csv.reader(file))[1:]}
    assert set(differences) - known == set(), "differences that are not listed"
    assert known - set(differences) == set(), "listed differences that are none"


def listed() -> list[Row]:
    with KNOWN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_page_of_differences_counts_them_all(repository: Path) -> None:
    page = (repository / "docs" / "parliament-differences.md").read_text(encoding="utf-8")
    counted = {name: int(count) for name, count in re.findall(r"^\| `([a-z0-9-]+)` \| (\d+) \|", page, re.MULTILINE)}
    assert counted == Counter(row["reason"] for row in listed())


def test_what_was_rounded_first_is_off_by_less_than_one_in_the_sixth_decimal() -> None:
    rounded = [row for row in listed() if row["reason"] == "rounded-first"]
    assert rounded
    for row in rounded:
        assert abs(Fraction(row["published"]) - Fraction(row["worked_out"])) < Fraction(1, 10**6), row


def test_every_seat_changes_hands_as_parliament_says(full_record: Record, parliament: Path) -> None:
    """Holds and gains, all 3,250 and the by-elections: the rule of the last general election has one exception."""
    unlike = [row for row in listed() if row["column"] == "result"]
    polls = sum(1 for _ in published(parliament))
    assert polls == 3315
    assert sorted(row["reason"] for row in unlike) == ["by-election-summary", "by-election-summary", "winner-label"]


SEATS = [
    ("2010-05-06", {"conservative": (306, 96), "labour": (258, -90), "liberal-democrat": (57, -5), "spk": (1, 0)}),
    ("2015-05-07", {"conservative": (330, 24), "labour": (232, -26), "snp": (56, 50), "liberal-democrat": (8, -49)}),
    ("2017-06-08", {"conservative": (317, -13), "labour": (262, 30), "snp": (35, -21), "liberal-democrat": (12, 4)}),
    ("2019-12-12", {"conservative": (365, 48), "labour": (202, -60), "snp": (48, 13), "spk": (1, 0)}),
    ("2024-07-04", {"labour": (411, 211), "conservative": (121, -251), "liberal-democrat": (72, 64), "ind": (6, 6)}),
]


@pytest.mark.parametrize(("day", "expected"), SEATS)
def test_seats_and_net_change(full_record: Record, day: str, expected: dict[str, tuple[int, int]]) -> None:
    tally = national_tally(full_record, f"parl.{day}")
    assert tally is not None
    assert {one.key: (one.seats, one.change) for one in tally.rows if one.key in expected} == expected
    assert (tally.declared, sum(one.seats or 0 for one in tally.rows)) == (650, 650)
    assert sum(one.change or 0 for one in tally.rows) == 0


WITH_SPEAKER = [
    ("2010-05-06", "conservative", (307, 97), -36),
    ("2015-05-07", "conservative", (331, 24), 12),
    ("2017-06-08", "conservative", (318, -13), -14),
    ("2019-12-12", "labour", (203, -59), 80),
    ("2024-07-04", "labour", (412, 211), 174),
]


@pytest.mark.parametrize(("day", "key", "expected", "majority"), WITH_SPEAKER)
def test_seats_with_the_speaker_among_a_party(
    full_record: Record, day: str, key: str, expected: tuple[int, int], majority: int
) -> None:
    tally = national_tally(full_record, f"parl.{day}", speaker=SpeakerCount.WITH_PARTY)
    assert tally is not None
    row = tally.row(key)
    assert row is not None
    assert (row.seats, row.change) == expected
    assert house_majority(tally) == majority


@pytest.mark.parametrize(
    ("hour", "declared", "labour", "conservative"),
    [(12, 649, (261, 29), (317, -12)), (22, 650, (262, 30), (317, -13))],
)
def test_the_day_that_kensington_declared(
    full_record: Record, hour: int, declared: int, labour: tuple[int, int], conservative: tuple[int, int]
) -> None:
    moment = datetime(2017, 6, 9, hour, tzinfo=timezone(timedelta(hours=1)))
    tally = national_tally(full_record.as_at(moment), "parl.2017-06-08")
    assert tally is not None
    found = {one.key: (one.seats, one.change) for one in tally.rows}
    assert (tally.declared, found["labour"], found["conservative"]) == (declared, labour, conservative)


def test_against_the_seats_really_won_before_new_boundaries(full_record: Record) -> None:
    tally = national_tally(full_record, "parl.2024-07-04", baseline=SeatBaseline.LAST_GENERAL_ELECTION)
    assert tally is not None
    found = {one.key: one.change for one in tally.rows}
    assert (found["labour"], found["conservative"], found["liberal-democrat"]) == (209, -244, 61)
    assert tally.unknown_time == 650


def test_working_majorities(full_record: Record) -> None:
    deputies = {"conservative": 2, "labour": 1}
    found = [national_tally(full_record, f"parl.{day}") for day in ("2019-12-12", "2024-07-04")]
    assert [working_majority(one, deputies=deputies) for one in found if one is not None] == [87, 181]
