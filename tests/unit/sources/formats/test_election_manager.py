"""Election Manager's candidacies and constituencies."""

from datetime import date
from pathlib import Path

import pytest

from hustings.sources.formats.election_manager import read, recognises

HERE = Path("candidacies.csv")
CANDIDACIES = """\
Election_Id,Candidate_Id,ONS_Constituency_Id,ONS_Region_Id,Constituency_Name,Region_Name,Country_Name,\
Constituency_Type,Nomination_Party_Name,Nomination_Party_Abbreviation,Primary_Party_Name,Primary_Party_Abbreviation,\
Primary_Party_MnisId,Primary_Party_ElectoralCommissionId,Adjunct_Party_Name,Adjunct_Party_Abbreviation,\
Adjunct_Party_MnisId,Adjunct_Party_ElectoralCommissionId,Is_Standing_As_Independent,Is_Standing_As_Speaker,\
Candidate_Given_Name,Candidate_Family_Name,Candidate_Gender,Sitting_Mp,Former_Mp,Member_MnisId,Is_Winning_Candidate,\
Vote_Count,Vote_Change,Vote_Share
parl.makerfield.by.2026-06-18,1,E14001350,E12000002,Makerfield,North West,England,Borough,\
Labour and Co-operative Party,Lab Co-op,Labour,Lab,15,PP53,Co-operative Party,Co-op,,PP119,FALSE,FALSE,\
Andy,Burnham,Male,FALSE,TRUE,1427,TRUE,24927,0.096,0.548
parl.makerfield.by.2026-06-18,2,E14001350,E12000002,Makerfield,North West,England,Borough,Reform UK,RUK,Reform UK,RUK,\
1036,PP7931,,,,,FALSE,FALSE,Rob,Kenyon,Male,FALSE,FALSE,,FALSE,15696,0.027,0.345
parl.makerfield.by.2026-06-18,3,E14001350,E12000002,Makerfield,North West,England,Borough,,,,,,,,,,,TRUE,FALSE,\
John Alfred,Dyer,Male,FALSE,FALSE,,FALSE,37,,0.001
"""
CONSTITUENCIES = """\
Election_Id,Election_State,ONS_Constituency_Id,ONS_Region_Id,Constituency_Name,Region_Name,Country_Name,\
Constituency_Type,Declaration_Time,Winning_Candidate_Given_Name,Winning_Candidate_Family_Name,\
Winning_Candidate_Gender_Name,Short_Result_Summary,Long_Result_Summary,First_Placed_Party,Second_Placed_Party,\
Electorate,Valid_Votes,Invalid_Votes,Majority
parl.makerfield.by.2026-06-18,Verified,E14001350,E12000002,Makerfield,North West,England,Borough,2026-06-19 03:10,Andy,\
Burnham,Male,Lab hold,Labour hold,Labour,Reform UK,77462,45476,48,9231
"""


def test_candidacies_of_a_by_election() -> None:
    reading = read(HERE, CANDIDACIES.encode())
    assert reading.problems == []
    (one,) = reading.returns
    assert (one.polled_on, one.is_by_election, one.place.gss) == (date(2026, 6, 18), True, "E14001350")
    burnham, kenyon, dyer = one.standings
    assert (burnham.party.commission_id, burnham.adjunct_commission_id) == ("PP53", "PP119")
    assert (burnham.votes, burnham.is_elected, kenyon.is_elected) == (24927, True, False)
    assert dyer.party.is_independent
    assert dyer.party.name == "Independent"


def test_constituencies() -> None:
    reading = read(Path("constituencies.csv"), CONSTITUENCIES.encode())
    assert (reading.problems, reading.notes) == ([], [])
    (one,) = reading.returns
    assert (one.electorate, one.valid_votes, one.rejected_ballots, one.majority) == (77462, 45476, 48, 9231)
    assert (one.summary, one.winner_name, one.is_verified) == ("Lab hold", ("Andy", "Burnham"), True)
    assert str(one.declared_at) == "2026-06-19 03:10:00+01:00"


def test_an_id_without_a_day_needs_the_day() -> None:
    text = CONSTITUENCIES.replace("parl.makerfield.by.2026-06-18", "17")
    problems = read(HERE, text.encode()).problems
    assert [str(one) for one in problems] == [
        "candidacies.csv:2: Election_Id '17' does not carry the polling day: give it"
    ]
    (one,) = read(HERE, text.encode(), date(2026, 6, 18), is_by_election=True).returns
    assert (one.polled_on, one.is_by_election) == (date(2026, 6, 18), True)


def test_the_day_of_the_id_stands_over_the_day_given() -> None:
    text = CONSTITUENCIES.replace("parl.makerfield.by.2026-06-18", "parl.2029-05-03")
    (one,) = read(HERE, text.encode(), date(2024, 7, 4)).returns
    assert (one.polled_on, one.is_by_election) == (date(2029, 5, 3), False)


def test_a_state_that_is_not_known_is_told() -> None:
    reading = read(HERE, CONSTITUENCIES.replace(",Verified,", ",Being looked at,").encode())
    assert reading.returns[0].is_verified is None
    assert reading.notes == ["candidacies.csv: Election_State 'Being looked at' is not known here; not acted on"]


def test_part_verified_is_not_verified() -> None:
    assert read(HERE, CONSTITUENCIES.replace("Verified", "Part verified").encode()).returns[0].is_verified is False


@pytest.mark.parametrize("text", [CANDIDACIES, CONSTITUENCIES])
def test_recognised_by_the_header(text: str) -> None:
    assert recognises(HERE, text)
    assert recognises(HERE, b"\xef\xbb\xbf" + text.encode())
    assert not recognises(HERE, "ONS ID,Constituency name\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("24927", "-24927", ":2: Vote_Count is '-24927', not a count"),
        ("Andy,Burnham", ",", ":2: a candidate without a name"),
        (",TRUE,24927", ",possibly,24927", ":2: Is_Winning_Candidate is 'possibly', not yes or no"),
        ("E14001350", "Makerfield", ":2: ONS_Constituency_Id is 'Makerfield'"),
        ("E14001350", "", ":2: ONS_Constituency_Id is blank"),
        ("parl.makerfield.by.2026-06-18,1", ",1", ":2: Election_Id is blank"),
        (",,TRUE,FALSE,", ",,FALSE,FALSE,", ":4: a candidacy without a party that is marked neither"),
        ("Vote_Count", "Count", ":1: these columns are missing: vote_count"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, said: str) -> None:
    reading = read(HERE, CANDIDACIES.replace(old, new, 1).encode())
    assert any(said in str(problem) for problem in reading.problems)


def test_a_constituency_that_stands_twice_is_a_problem() -> None:
    row = CONSTITUENCIES.splitlines()[1]
    reading = read(HERE, f"{CONSTITUENCIES}{row}\n".encode())
    assert [one.code for one in reading.problems] == ["duplicate"]
