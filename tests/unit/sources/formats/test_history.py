"""History by party: which seats can be counted, which stay open, and the two files that it is read from."""

import importlib.util
from datetime import date
from pathlib import Path

import pytest

from hustings.errors import UsageError
from hustings.record.notional import Tally
from hustings.sources.formats.history import commons_history, national_tally, uk_politics_history
from hustings.sources.formats.history.national_tally import Contest, tell, winner_of
from hustings.sources.reading import Reading

MAY_1997, FEBRUARY_1974 = date(1997, 5, 1), date(1974, 2, 28)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """General elections of two or three seats, so that a file of as many rows is whole."""
    seats = {date(1924, 10, 29): 3, date(1951, 10, 25): 2, FEBRUARY_1974: 2, MAY_1997: 3, date(2019, 12, 12): 1}
    monkeypatch.setattr(national_tally, "SEATS", seats)


# -- who won -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contest", "winner"),
    [
        (Contest(MAY_1997, "ENFIELD SOUTHGATE", "England", 1, {"PP53": 20570, "PP52": 19137}), "PP53"),
        (Contest(MAY_1997, "TATTON", "England", 1, {"oth": 30515, "PP52": 18277}), "ind"),
        (Contest(MAY_1997, "WEST BROMWICH WEST", "England", 1, {"oth": 36696}), "spk"),
        (Contest(MAY_1997, "SOMEWHERE", "England", 1, {"oth": 30515, "PP52": 18277}), None),
        (Contest(MAY_1997, "SOMEWHERE", "England", 1, {"oth": 30515}), "oth"),
        (Contest(FEBRUARY_1974, "ANTRIM NORTH", "Northern Ireland", 1, {"oth": 41282, "PP53": 1000}), "oth"),
        (Contest(date(1966, 3, 31), "ANTRIM NORTH", "Northern Ireland", 1, {"oth": 41282, "PP52": 1000}), None),
        (Contest(MAY_1997, "A TIE", "Wales", 1, {"PP53": 5, "PP52": 5}), None),
        (Contest(date(1924, 10, 29), "BLACKBURN", "England", 2, {"PP53": 24330, "PP52": 31612}), None),
        (Contest(date(1951, 10, 25), "ARMAGH", "Northern Ireland", 1, {}, "PP52"), "PP52"),
        (Contest(date(1951, 10, 25), "ARMAGH", "Northern Ireland", 1, {}), None),
    ],
)  # fmt: skip
def test_who_won_where_parties_are_known_and_candidates_are_not(contest: Contest, winner: str | None) -> None:
    assert winner_of(contest) == winner


def tallies(*contests: Contest, before: date | None = None) -> tuple[dict[str, Tally], Reading]:
    reading = Reading()
    tell(contests, reading, "file", "source", before)
    return {tally.party: tally for tally, _ in reading.tallies}, reading


@pytest.mark.usefixtures("small")
def test_a_party_that_may_have_won_an_open_seat_has_no_number_of_seats() -> None:
    found, reading = tallies(
        Contest(MAY_1997, "A", "England", 1, {"PP53": 10, "PP52": 5}),
        Contest(MAY_1997, "B", "England", 1, {"PP53": 10, "PP90": 5}),
        Contest(MAY_1997, "C", "England", 1, {"oth": 10, "PP52": 6, "PP90": 2}),
    )
    assert {party: (one.seats, one.votes) for party, one in found.items()} == {
        "PP53": (2, 20),
        "PP52": (None, 11),
        "PP90": (0, 7),
        "oth": (None, 10),
    }
    assert reading.problems == []
    assert "1997: who won 1 seat cannot be told from parties' votes (C)" in reading.notes[0]


@pytest.mark.usefixtures("small")
def test_seats_of_several_members_leave_all_who_stood_open() -> None:
    day = date(1924, 10, 29)
    found, _ = tallies(
        Contest(day, "BLACKBURN", "England", 2, {"PP53": 24330, "PP52": 31612}),
        Contest(day, "WREKIN", "England", 1, {"PP90": 9, "PP52": 5}),
    )
    assert {party: one.seats for party, one in found.items()} == {"PP52": None, "PP53": None, "PP90": 1}


@pytest.mark.usefixtures("small")
def test_an_unopposed_return_without_a_party_leaves_everybody_open() -> None:
    day = date(1951, 10, 25)
    found, _ = tallies(Contest(day, "A", "England", 1, {"PP53": 2}), Contest(day, "ARMAGH", "Northern Ireland"))
    assert [one.seats for one in found.values()] == [None]


@pytest.mark.usefixtures("small")
def test_a_file_that_lacks_seats_makes_no_national_tally() -> None:
    found, reading = tallies(Contest(MAY_1997, "A", "England", 1, {"PP53": 10}))
    assert found == {}
    assert "1997: the file has 1 of 3 seats; its totals would not be the country's" in str(reading.problems[0])


@pytest.mark.usefixtures("small")
def test_elections_whose_candidates_are_in_the_record_are_left_out() -> None:
    contest = Contest(date(2019, 12, 12), "A", "England", 1, {"PP53": 10})
    found, reading = tallies(contest, before=national_tally.CANDIDATES_FROM)
    assert (found, reading.elections) == ({}, [])
    assert "2019 left out: Parliament publishes the candidates" in reading.notes[0]
    assert tallies(contest)[0]["PP53"].seats == 1


# -- the Commons Library's history -------------------------------------------------------------------------------------

HISTORY = """\
constituency_id,seats,constituency_name,country/region,electorate ,con_votes,con_share,lib_votes,lib_share,lab_votes,\
lab_share,natSW_votes,natSW_share,oth_votes,oth_share,total_votes,turnout ,election
1,1,ENFIELD SOUTHGATE,London,65796,19137,0.411,4966,0.107,20570,0.442,,,1899,0.041,46572,0.708,1997
2,1,ANGUS,Scotland,59708,11950,0.246,4065,0.094,6733,0.156,20792,0.483,,,43540,0.721,1997
3,1,TATTON,North West,64099,18277,0.375,,,,,,,30515,0.625,48792,0.761,1997
"""
HERE = Path("1918-2019election_results.csv")


@pytest.mark.usefixtures("small")
def test_the_librarys_history_makes_tallies_and_no_polls() -> None:
    reading = commons_history.read(HERE, HISTORY.encode())
    assert (reading.problems, reading.returns, reading.parties) == ([], [], [])
    found = {tally.party: (tally.seats, tally.votes, tally.total) for tally, _ in reading.tallies}
    assert found == {
        "PP53": (1, 27303, 3),
        "PP102": (1, 20792, 3),
        "ind": (1, None, 3),
        "PP52": (0, 49364, 3),
        "oth": (0, 32414, 3),
        "PP90": (0, 9031, 3),
    }
    assert "votes by party, without candidates: taken as national tallies, not as polls" in reading.notes[-1]
    assert [(one.id, source) for one, source in reading.elections] == [("parl.1997-05-01", reading.tallies[0][1])]


@pytest.mark.usefixtures("small")
def test_unopposed_returns_are_counted() -> None:
    text = HISTORY.splitlines()[0] + "\n1,1,ARMAGH,Northern Ireland,75000,Unopposed,,,,,,,,,,,,1951\n"
    text += "2,1,BUTE,Scotland,1,5,,,,4,,,,,,9,,1951\n"
    found = {tally.party: tally.seats for tally, _ in commons_history.read(HERE, text.encode()).tallies}
    assert found == {"PP52": 2, "PP53": 0}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",46572,", ",46573,", ":2: ENFIELD SOUTHGATE: the parties' votes sum to 46,572 but total_votes is 46,573"),
        (",0.708,1997", ",0.708,1996", ":2: '1996' is not a general election since 1918"),
        (",0.708,1997", ",0.708,1974", ":2: '1974' is not a general election since 1918 (two in 1974: 1974F, 1974O)"),
        (",19137,", ",-19137,", ":2: con_votes is '-19137', not a count"),
        ("natSW_votes", "turnip_votes", "turnip_votes is a party that is not known here"),
        ("lab_votes", "labour", ":1: these columns are missing: lab_votes"),
        ("ENFIELD SOUTHGATE", "", ":2: constituency_name is blank"),
    ],
)
def test_what_is_wrong_in_the_history_is_said(old: str, new: str, said: str) -> None:
    problems = commons_history.read(HERE, HISTORY.replace(old, new, 1).encode()).problems
    assert any(said in str(problem) for problem in problems)


def test_the_librarys_history_is_recognised() -> None:
    assert commons_history.recognises(HERE, HISTORY)
    assert not commons_history.recognises(HERE, "ons_id,con,lab,total_votes\n")


# -- uk-politics -------------------------------------------------------------------------------------------------------

TSV = """\
location\tdate\tparty\tvotes
1|ENFIELD, SOUTHGATE|London|London|England|65796\t1997-05-01\tConservative\t19137
1|ENFIELD, SOUTHGATE|London|London|England|65796\t1997-05-01\tLabour\t20570
2|ANGUS||Scotland|Scotland|59708\t1997-05-01\tPC/SNP\t20792
2|ANGUS||Scotland|Scotland|59708\t1997-05-01\tGreen\t100
431|TATTON|Cheshire|North West|England|64099\t1997-05-01\tSpeaker\t30515
431|TATTON|Cheshire|North West|England|64099\t1997-05-01\tConservative\t18277
"""


@pytest.mark.usefixtures("small")
def test_the_package_history_makes_tallies() -> None:
    reading = uk_politics_history.read(Path("GE_results.tsv"), TSV.encode())
    assert (reading.problems, reading.returns) == ([], [])
    found = {tally.party: (tally.seats, tally.votes) for tally, _ in reading.tallies}
    assert found == {
        "PP53": (1, 20570),
        "PP102": (1, 20792),
        "ind": (1, None),
        "PP52": (0, 37414),
        "oth": (0, 30515),
        "PP130": (0, 100),
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("\t20570", "\t-20570", ":3: '-20570' is not a count of votes"),
        ("\t20570", "\t", ":3: '' is not a count of votes"),
        ("\t20570", "", ":3: 3 columns where 4 were expected"),
        ("\tLabour", "\tTurnip", ":3: 'Turnip' is not a party that is known here"),
        ("\tLabour", "\tConservative", ":3: ENFIELD, SOUTHGATE: Conservative stands twice"),
        ("1997-05-01\tLabour", "May\tLabour", ":3: 'May' is not a date"),
        ("1|ENFIELD, SOUTHGATE|London", "ENFIELD", "is not code|NAME|county|region|nation|electorate"),
        ("location\t", "place\t", ":1: the first line is not: location, date, party, votes"),
    ],
)
def test_what_is_wrong_in_the_package_history_is_said(old: str, new: str, said: str) -> None:
    reading = uk_politics_history.read(Path("GE_results.tsv"), TSV.replace(old, new, 1).encode())
    assert any(said in str(problem) for problem in reading.problems)


def test_the_package_history_is_recognised() -> None:
    assert uk_politics_history.recognises(Path("x"), TSV)
    assert uk_politics_history.recognises(Path("x"), b"\xef\xbb\xbf" + TSV.encode())
    assert not uk_politics_history.recognises(Path("x"), "location,date,party,votes\n")


def test_without_the_package_the_command_to_install_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'hustings\[history\]'"):
        uk_politics_history.locate()
