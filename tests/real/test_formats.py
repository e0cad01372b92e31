"""Formats of other publishers against Parliament's published results: what the same election says in two of them."""

import csv
import importlib.util
import io
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from hustings.record.notional import Tally
from hustings.sources import parliament
from hustings.sources.formats import (
    commons_library,
    democracy_club,
    one_line,
    pa_media,
    parliament_reference,
    parties_register,
)
from hustings.sources.formats.history import uk_politics_history
from hustings.sources.formats.party_names import code_of, resolve
from hustings.sources.reading import PartyNamed, Return

JULY_2024 = date(2024, 7, 4)


@pytest.fixture(scope="module")
def candidacies(shared: Path) -> Path:
    return shared / "data" / "parliament" / "2024-07-04" / "candidacies.csv"


@pytest.fixture(scope="module")
def returns(candidacies: Path) -> list[Return]:
    reading = parliament.read(candidacies, candidacies.read_bytes(), JULY_2024)
    assert reading.problems == []
    return reading.returns


def told(returns: list[Return]) -> list[tuple[object, ...]]:
    """What a return says, whoever says it."""
    return [
        (one.place.gss, row.given_name, row.family_name, row.party.commission_id, row.adjunct_commission_id, row.votes)
        for one in returns
        for row in one.standings
    ]


def test_the_library_and_parliament_say_the_same_of_2024(candidacies: Path, returns: list[Return]) -> None:
    reading = commons_library.read(Path("HoC-GE2024-results-by-candidate.csv"), candidacies.read_bytes())
    assert reading.problems == []
    assert len(reading.returns) == 650
    assert told(reading.returns) == told(returns)


def test_the_librarys_workbook_says_the_same_of_2024(candidacies: Path, returns: list[Return]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data"
    sheet.append(["General election 2024: results by candidate"])
    sheet.append([])
    for row in csv.reader(io.StringIO(candidacies.read_text(encoding="utf-8-sig"))):
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    out = io.BytesIO()
    book.save(out)
    reading = commons_library.read(Path("results.xlsx"), out.getvalue())
    assert reading.problems == []
    assert told(reading.returns) == told(returns)


def test_all_of_2024_through_democracy_clubs_results(returns: list[Return]) -> None:
    reading = democracy_club.read(Path("results.csv"), democracy_club.write(returns).encode())
    blank = [
        row for one in returns for row in one.standings if not (row.party.commission_id or row.party.is_independent)
    ]
    assert len(reading.problems) == sum(1 for row in blank if not row.party.is_speaker)
    assert sum(row.votes or 0 for one in reading.returns for row in one.standings) == 28_809_340
    assert len(reading.returns) == 650


def test_all_of_2024_through_pa_media(returns: list[Return]) -> None:
    for one in returns:
        reading = pa_media.read(Path("x.xml"), pa_media.write_result(one))
        assert (reading.problems, reading.notes) == ([], [])
        (again,) = reading.returns
        assert [(row.given_name, row.family_name, row.votes) for row in again.standings] == [
            (row.given_name, row.family_name, row.votes) for row in one.standings
        ]
        for before, after in zip(one.standings, again.standings, strict=True):
            if code_of(before.party) is not None:
                assert resolve(after.party, one.place.nation).commission_id == before.party.commission_id


def test_2024_in_lines_of_names_with_commas(returns: list[Return]) -> None:
    writable = []
    for one in returns:
        codes = [code_of(row.party) for row in one.standings]
        if None not in codes and len(set(codes)) == len(codes):
            writable.append(one)
    assert len(writable) > 300
    reading = one_line.read(Path("x.txt"), one_line.write(writable).encode(), JULY_2024)
    assert reading.problems == []
    assert [one.place.name for one in reading.returns] == [one.place.name for one in writable]
    assert "Ruislip, Northwood and Pinner" in {one.place.name for one in reading.returns}


@pytest.fixture(scope="module")
def history() -> dict[str, dict[str, Tally]]:
    if importlib.util.find_spec("uk_politics") is None:
        pytest.skip("the package uk-politics (extra: history) is not installed")
    path = uk_politics_history.locate()
    reading = uk_politics_history.read(path, path.read_bytes(), None)
    assert reading.problems == []
    found: dict[str, dict[str, Tally]] = defaultdict(dict)
    for tally, _ in reading.tallies:
        found[tally.election][tally.party] = tally
    return found


#: Seats: House of Commons Library, UK Election Statistics 1918–2023 (CBP-7529).
SEATS = {
    "parl.1997-05-01": {"PP53": 418, "PP52": 165, "PP90": 46, "PP102": 6, "PP77": 4, "ind": 1, "spk": 1, "PP83": 10},
    "parl.2001-06-07": {"PP53": 412, "PP52": 166, "PP90": 52, "PP102": 5, "PP77": 4, "PP44": 1, "spk": 1, "PP83": 6},
    "parl.2005-05-05": {"PP53": 355, "PP52": 198, "PP90": 62, "PP102": 6, "PP77": 3, "PP362": 1, "ind": 1, "spk": 1},
    "parl.2010-05-06": {"PP52": 306, "PP53": 258, "PP90": 57, "PP102": 6, "PP39": 5, "PP63": 1, "ind": 1, "spk": 1},
    "parl.2015-05-07": {"PP52": 330, "PP53": 232, "PP102": 56, "PP90": 8, "PP85": 1, "PP63": 1, "ind": 1, "spk": 1},
    "parl.2017-06-08": {"PP52": 317, "PP53": 262, "PP102": 35, "PP90": 12, "PP63": 1, "ind": 1, "spk": 1},
    "parl.2019-12-12": {"PP52": 365, "PP53": 202, "PP102": 48, "PP90": 11, "PP63": 1, "PP103": 1, "spk": 1},
}


@pytest.mark.parametrize("election", SEATS)
def test_seats_by_party_as_published(history: dict[str, dict[str, Tally]], election: str) -> None:
    found = history[election]
    assert {party: found[party].seats for party in SEATS[election]} == SEATS[election]
    total = next(iter(found.values())).total
    assert sum(tally.seats or 0 for tally in found.values()) == total


@pytest.mark.parametrize("day", ["2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12"])
def test_votes_by_party_as_parliament_has_them(history: dict[str, dict[str, Tally]], shared: Path, day: str) -> None:
    path = shared / "data" / "parliament" / day / "candidacies.csv"
    reading = parliament.read(path, path.read_bytes(), date.fromisoformat(day))
    votes: Counter[str] = Counter()
    for one in reading.returns:
        for row in one.standings:
            votes[row.party.commission_id or ""] += row.votes or 0
    found = history[f"parl.{day}"]
    differing = {party: (votes[party], found[party].votes) for party in ("PP53", "PP90", "PP102", "PP77", "PP39")
                 if found[party].votes != votes[party]}  # fmt: skip
    assert all(abs(one - (other or 0)) < 1200 for one, other in differing.values())
    total = sum(tally.votes or 0 for tally in found.values())
    assert abs(total - sum(votes.values())) < 3000


def test_parliaments_register_of_parties(shared: Path) -> None:
    path = shared / "data" / "parliament" / "political-party-registrations.csv"
    reading = parties_register.read(path, path.read_bytes())
    assert reading.problems == []
    parties = {party.id: party for party, _ in reading.parties}
    assert len(parties) == len(reading.parties) == 394
    assert (parties["PP7931"].name, parties["PP7931"].abbreviation, parties["PP7931"].mnis_id) == (
        "Reform UK",
        "RUK",
        "1036",
    )
    assert parties["PP53"].name == "Labour"


@pytest.mark.parametrize(
    "name",
    ["constituencies-1997-2024", "countries", "general-elections", "general_election_in_boundary_sets",
     "new-constituencies", "parliament_periods", "result_summaries", "revised_constituency_ids"],
)  # fmt: skip
def test_parliaments_files_of_reference_are_read_without_complaint(shared: Path, name: str) -> None:
    path = shared / "data" / "parliament" / f"{name}.csv"
    assert parliament_reference.recognises(path, path.read_bytes()[:4000])
    assert parliament_reference.read(path, path.read_bytes()).problems == []


def test_every_general_election_since_1918_has_its_dissolution(shared: Path) -> None:
    path = shared / "data" / "parliament" / "parliament_periods.csv"
    elections = [one for one, _ in parliament_reference.read(path, path.read_bytes()).elections]
    assert len(elections) == 29
    assert elections[-1].polled_on == JULY_2024
    assert all(getattr(one, "dissolved_on", None) is not None for one in elections)


#: The id as published and the id that the name leads to: one party on both registers or registered twice, and (last)
#: the Social Democratic candidate in Scarborough and Whitby, to whom Parliament's file gives another party's id.
ONE_PARTY = {("PP51", "PP52"), ("PP84", "PP85"), ("PP3960", "PP106"), ("PP17454", "PP243")}


@pytest.mark.parametrize("day", ["2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04"])
def test_parties_named_without_ids_are_the_ones_that_parliament_means(shared: Path, day: str) -> None:
    path = shared / "data" / "parliament" / day / "candidacies.csv"
    pairs = set()
    for one in parliament.read(path, path.read_bytes(), date.fromisoformat(day)).returns:
        for party in (row.party for row in one.standings if not (row.party.is_independent or row.party.is_speaker)):
            bare = PartyNamed(name=party.name, abbreviation=party.abbreviation)
            found = resolve(bare, one.place.nation).commission_id
            if found not in (None, party.commission_id):
                pairs.add((party.commission_id, found))
    assert pairs <= ONE_PARTY
