import re
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hustings.sources import parliament
from hustings.sources.csvfile import count, decode
from hustings.sources.parliament import day_named, layout_of
from hustings.sources.reading import Reading

DAY = date(2019, 12, 12)
LONDON = ZoneInfo("Europe/London")


def _read(text: str | bytes, day: date | None = DAY) -> Reading:
    return parliament.read(Path("file.csv"), text.encode() if isinstance(text, str) else text, day)


@pytest.mark.parametrize("has_header", [True, False])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_candidacies_are_read_with_and_without_header(published: Any, has_header: bool, mark: bytes) -> None:
    published.has_header = has_header
    reading = _read(mark + published.candidacies_text.encode())
    assert reading.problems == []
    assert [(one.place.name, len(one.standings)) for one in reading.returns] == [
        ("Ilford North", 6),
        ("Ynys Môn", 4),
        ("Orkney and Shetland", 6),
    ]
    first = reading.returns[0].standings[3]
    assert (first.given_name, first.family_name, first.votes, first.mnis_id) == ("Wes", "Streeting", 25323, "4504")
    assert (first.gender, first.is_sitting, first.is_former) == ("Male", True, True)
    assert (first.party.commission_id, first.party.name, first.party.abbreviation) == ("PP53", "Labour", "Lab")
    assert first.line == 5 - (not has_header)
    barnard = reading.returns[2].standings[1]
    assert barnard.party.is_independent
    assert barnard.party.commission_id is None


@pytest.mark.parametrize("has_header", [True, False])
def test_constituencies_are_read_with_and_without_header(published: Any, has_header: bool) -> None:
    published.has_header = has_header
    reading = _read(published.constituencies_text)
    assert reading.problems == []
    one = reading.returns[0]
    assert (one.electorate, one.valid_votes, one.rejected_ballots, one.majority) == (72973, 50114, 117, 5218)
    assert one.declared_at == datetime(2019, 12, 13, 4, 42, tzinfo=LONDON)
    assert (one.winner_name, one.summary) == (("Wes", "Streeting"), "Lab hold")
    assert (one.first_party, one.second_party, one.is_verified, one.is_full_publication) == ("Lab", "Con", None, True)


def test_the_files_of_2010_have_neither_header_nor_persons_ids(published: Any) -> None:
    published.has_header = False
    published.candidacy_columns.remove("DC Person ID")
    reading = _read(published.candidacies_text)
    assert (len(reading.returns), reading.problems) == (3, [])


def test_what_is_not_available_is_not_nought(published: Any) -> None:
    published.constituencies[0].update({"Electorate": "[x]", "Invalid votes": "[x]"})
    one = _read(published.constituencies_text).returns[0]
    assert (one.electorate, one.rejected_ballots) == (None, None)


def test_part_verified_files_say_which_are(published: Any) -> None:
    published.constituency_columns.insert(18, "Verified")
    for row, value in zip(published.constituencies, ("TRUE", "FALSE", "true"), strict=True):
        row["Verified"] = value
    reading = _read(published.constituencies_text)
    assert [one.is_verified for one in reading.returns] == [True, False, True]
    assert not any(one.is_full_publication for one in reading.returns)
    assert next(iter(reading.sources.values())).title == "2019 general election constituencies (part-verified)"
    published.constituencies[1]["Verified"] = "maybe"
    assert "not TRUE or FALSE" in str(_read(published.constituencies_text).problems[0])


WINNERS = """ONS code,Constituency name,Family name,Given name,Democracy Club identifier,Member MNIS ID,Result summary
E14000759,Ilford North,Streeting,Wes,229,4504,Lab hold
"""


def test_winners_have_no_counts() -> None:
    (one,) = _read(WINNERS).returns
    assert (one.winner_name, one.winner_democracy_club_id, one.summary) == (("Wes", "Streeting"), "229", "Lab hold")
    assert (one.valid_votes, one.electorate, one.standings) == (None, None, [])
    assert "without a name" in str(_read(WINNERS.replace("Streeting,Wes", ",")).problems[0])
    assert "stands twice" in str(_read(WINNERS + WINNERS.splitlines()[1]).problems[0])


BY_ELECTION = (
    "Election date,ONS ID2,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,"
    "Party name,Party abbreviation,Electoral Commission party ID,MNIS party ID,Electoral Commission adjunct party ID,"
    "Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,Change,"
    "Democracy Club person ID\r\n"
    "01/12/2016,E14000896,E12000007,Richmond Park,,London,England,Borough,Liberal Democrat,LD,PP90,17,,Sarah,Olney,F,"
    "No,No,4591,20510,0.523889,0.304111,34333\r\n"
    "01/12/2016,E14000896,E12000007,Richmond Park,,London,England,Borough,Independent,Ind,,8,,Zac,Goldsmith,M,"
    "No,Yes,4062,18638,0.476111,,502\r\n"
)


@pytest.mark.parametrize("day", [None, DAY])
def test_by_elections_carry_their_dates(day: date | None) -> None:
    reading = _read("\ufeff" + BY_ELECTION, day)
    assert reading.problems == []
    (one,) = reading.returns
    assert (one.polled_on, one.is_by_election, one.place.gss) == (date(2016, 12, 1), True, "E14000896")
    assert [(row.gender, row.democracy_club_id) for row in one.standings] == [("Female", "34333"), ("Male", "502")]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("01/12/2016", "", "Election date is empty"),
        ("01/12/2016", "2016-13-01", "not a date"),
        ("01/12/2016", "1/12/16", "not a date"),
        ("E14000896", "E14", "not an ONS constituency code"),
        ("Yes", "yes!", "not Yes or No"),
        ("PP90", "PP-90", "not an Electoral Commission party id"),
        ("Olney", "=cmd", "stands in no name"),
        ("Olney", "<b>Olney</b>", "stands in no name"),
    ],
)
def test_a_wrong_cell_is_named_with_its_line(old: str, new: str, words: str) -> None:
    reading = _read(BY_ELECTION.replace(old, new, 1) if old != "Yes" else BY_ELECTION.replace(old, new))
    assert any(words in problem.reason and problem.line in (2, 3) for problem in reading.problems), reading.problems


def test_every_problem_of_a_file_is_found(published: Any) -> None:
    for row in published.candidacies:
        row["Votes"] = "many"
    assert len(_read(published.candidacies_text).problems) == 16


def test_a_general_election_needs_its_day(published: Any) -> None:
    (problem,) = _read(published.candidacies_text, None).problems
    assert "--election" in problem.reason


def test_a_header_and_nothing_else_is_empty(published: Any) -> None:
    (problem,) = _read(published.candidacies_text.splitlines()[0]).problems
    assert (problem.reason, problem.code) == ("no rows under the header", "empty")


@pytest.mark.parametrize("text", ["", "a,b,c", "ONS ID", "E14000759,E12000007", '"', "\n\n", "Votes,Share"])
def test_what_is_none_of_the_files_has_no_layout(text: str) -> None:
    assert layout_of(text) is None


@pytest.mark.parametrize(
    ("names", "day"),
    [
        (["candidacies.csv", "2019-12-12", "data"], DAY),
        (["2017-06-08-candidacies.csv", "2019-12-12"], date(2017, 6, 8)),
        (["2024-07-18T1359", "2024-07-04"], date(2024, 7, 4)),
        (["2019-99-99", "2019-12-12"], DAY),
        (["12019-12-12", "2019-12-123", "data"], None),
        (["２０１９-12-12"], None),
        ([], None),
    ],
)
def test_the_day_in_the_names_of_folders(names: list[str], day: date | None) -> None:
    assert day_named(names) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("007", 7), ("25323", 25323), ("25,323", 25323), ("1,234,567", 1234567), (None, None)],
)
def test_counts(text: str | None, number: int | None) -> None:
    assert count(text) == number


@pytest.mark.parametrize("text", ["", "-1", "1,2", "1,2345", ",123", "1e3", "1.0", "٣", "1234567890", "1 000"])
def test_what_is_no_count(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        count(text)


def _as_read(byte: int, codec: str) -> str:
    """The letter that a byte is there; five bytes are none in Windows-1252, and go through as they are."""
    return bytes([byte]).decode(codec, "replace").replace("\ufffd", chr(byte))


@pytest.mark.parametrize(
    "name",
    ["Ynys Môn", "Sinn Féin", "Órfhlaith Begley", "Áine", "Úna", "Žižek", "naïve café", "Ŵyn", "– dashes — “quotes”"],
)
@pytest.mark.parametrize("codec", ["latin-1", "windows-1252"])
def test_text_encoded_twice_is_seen(name: str, codec: str) -> None:
    raw = f"name\n{name}\n".encode()
    assert decode(raw, "x") == (raw.decode(), [])
    _, (problem,) = decode("".join(_as_read(byte, codec) for byte in raw).encode(), "x")
    assert (problem.line, problem.code) == (2, "encoding")


def test_one_damaged_name_among_sound_ones_is_the_publishers() -> None:
    text = "Ynys Môn\nSÃ©amus Martin\n"
    assert decode(text.encode(), "x") == (text, [])
