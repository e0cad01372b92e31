"""The Commons Library's results, in the layouts of 2024 and of 2019, as CSV and as a workbook."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from hustings.geography.boundary_set import Nation
from hustings.sources.formats.commons_library import read, recognises

HERE = Path("HoC-GE2024-results-by-candidate.csv")
BY_CANDIDATE_2024 = """\
ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Party name,Party \
abbreviation,Electoral Commission party ID,MNIS party ID,Electoral Commission adjunct party ID,Candidate first name,\
Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,Change
E14001300,E12000007,Ilford North,,London,England,Borough,Labour,Lab,PP53,15,,Wes,Streeting,Male,Yes,Yes,4504,15647,\
0.33371,-0.207701
E14001300,E12000007,Ilford North,,London,England,Borough,Independent,Ind,,8,,Leanne,Mohamad,Female,No,No,,15119,\
0.322449,
"E14001454",E12000007,"Ruislip, Northwood and Pinner",,London,England,Borough,Conservative,Con,PP52,4,,David,Simmonds,\
Male,Yes,Yes,4872,21366,0.453717,-0.099635
"""
BY_CONSTITUENCY_2019 = """\
ons_id,ons_region_id,constituency_name,county_name,region_name,country_name,constituency_type,declaration_time,\
mp_firstname,mp_surname,mp_gender,result,first_party,second_party,electorate,valid_votes,invalid_votes,majority,con,lab
E14000759,E12000007,Ilford North,London,London,England,Borough,13/12/2019 04:42,Wes,Streeting,Male,Lab hold,Lab,Con,\
72973,50114,117,5218,20105,25323
"""
BY_CANDIDATE_2019 = """\
votes,share,change,firstname,surname,gender,sitting_mp,former_mp,party_name,party_abbreviation,ons_id,ons_region_id,\
constituency_name,county_name,region_name,country_name,constituency_type
25323,0.505308,-0.072486,Wes,Streeting,Male,Yes,Yes,Labour,Lab,E14000759,E12000007,Ilford North,London,London,England,\
Borough
960,0.019156,,Neil,Anderson,Male,No,No,The Brexit Party,BRX,E14000759,E12000007,Ilford North,London,London,England,\
Borough
1996,0.036,,Rachel,Woods,Female,No,No,Green,Green,N06000013,N92000002,North Down,,Northern Ireland,Northern Ireland,\
County
19774,0.470082,,Gareth,Thomas,Male,Yes,Yes,Labour and Co-operative,Lab,E14000737,E12000007,Harrow West,London,London,\
England,Borough
"""


def test_candidates_of_2024() -> None:
    reading = read(HERE, BY_CANDIDATE_2024.encode())
    assert reading.problems == []
    ilford, ruislip = reading.returns
    assert (ilford.polled_on, ilford.is_by_election) == (date(2024, 7, 4), False)
    assert (ilford.place.gss, ilford.place.name, ilford.place.nation) == ("E14001300", "Ilford North", Nation.ENGLAND)
    assert ruislip.place.name == "Ruislip, Northwood and Pinner"
    streeting, mohamad = ilford.standings
    assert (streeting.given_name, streeting.family_name, streeting.votes) == ("Wes", "Streeting", 15647)
    assert (streeting.party.commission_id, streeting.mnis_id, streeting.is_sitting) == ("PP53", "4504", True)
    assert mohamad.party.is_independent
    assert (ilford.electorate, ilford.valid_votes) == (None, None)


def test_a_source_says_who_published_it_and_under_which_licence() -> None:
    reading = read(HERE, BY_CANDIDATE_2024.encode())
    (source,) = reading.sources.values()
    assert source.publisher == "House of Commons Library"
    assert source.licence == "Open Parliament Licence v3.0"
    assert source.attribution is not None
    assert source.sha256 is not None
    assert {one.source for one in reading.returns} == {source.id}


def test_constituencies_of_2019_with_the_names_of_their_time() -> None:
    reading = read(Path("HoC-GE2019-results-by-constituency.csv"), BY_CONSTITUENCY_2019.encode())
    assert reading.problems == []
    (one,) = reading.returns
    assert (one.electorate, one.valid_votes, one.rejected_ballots, one.majority) == (72973, 50114, 117, 5218)
    assert one.declared_at is not None
    assert one.declared_at.isoformat() == "2019-12-13T04:42:00+00:00"
    assert (one.winner_name, one.summary) == (("Wes", "Streeting"), "Lab hold")
    assert one.standings == []


def test_parties_without_ids_are_told_by_name_and_nation() -> None:
    reading = read(Path("HoC-GE2019-results-by-candidate.csv"), BY_CANDIDATE_2019.encode())
    assert reading.problems == []
    standings = [standing for one in reading.returns for standing in one.standings]
    ids = [(one.party.commission_id, one.adjunct_commission_id) for one in standings]
    assert ids == [("PP53", None), ("PP7931", None), ("PP305", None), ("PP53", "PP119")]


def as_workbook(text: str, title: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data"
    sheet.append([title])
    sheet.append([])
    for line in text.splitlines():
        cells = [cell.strip('"') for cell in line.replace('"Ruislip, N', '"Ruislip; N').split(",")]
        sheet.append([int(cell) if cell.isdigit() else cell.replace(";", ",") for cell in cells])
    book.create_sheet("Notes")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_workbook_says_the_same_as_the_csv_file(tmp_path: Path) -> None:
    path = tmp_path / "results.xlsx"
    path.write_bytes(as_workbook(BY_CANDIDATE_2024, "General election 2024: results by candidate"))
    assert recognises(path, path.read_bytes()[:8])
    reading = read(path, path.read_bytes())
    assert reading.problems == []
    told = [
        (one.place, one.polled_on, [(s.family_name, s.votes, s.party) for s in one.standings])
        for one in reading.returns
    ]
    plain = read(HERE, BY_CANDIDATE_2024.encode()).returns
    assert told == [
        (one.place, one.polled_on, [(s.family_name, s.votes, s.party) for s in one.standings]) for one in plain
    ]
    assert [one.line for one in reading.returns] == [4, 6]


def test_the_election_is_never_guessed() -> None:
    reading = read(Path("results.csv"), BY_CANDIDATE_2024.encode())
    assert reading.returns == []
    assert "does not say which general election it is of" in str(reading.problems[0])
    assert read(Path("results.csv"), BY_CANDIDATE_2024.encode(), date(2024, 7, 4)).problems == []


@pytest.mark.parametrize("text", [BY_CANDIDATE_2024, BY_CONSTITUENCY_2019, BY_CANDIDATE_2019])
def test_recognised_by_the_header(text: str) -> None:
    assert recognises(HERE, text)
    assert recognises(HERE, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name,votes\n",
        "Election date," + BY_CANDIDATE_2024,
        "ONS code,Constituency name,Family name,Given name,Democracy Club identifier,Member MNIS ID,Result summary\n",
        "<FirstPastThePostResult/>",
    ],
)
def test_other_files_are_not_recognised(text: str) -> None:
    assert not recognises(HERE, text)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",15647,", ",-15647,", ":2: Votes is '-15647', not a count"),
        (",15647,", ",fifteen,", ":2: Votes is 'fifteen', not a count"),
        ("\nE14001300,", "\nIlford,", ":2: ONS ID is 'Ilford', not an ONS constituency code"),
        ("Wes,Streeting", ",", ":2: a candidate without a name"),
        ("Labour,Lab,", ",,", ":2: a candidacy without a party"),
        (",England,", ",Mercia,", ":2: Country name is 'Mercia', not one of the four nations"),
        ("PP53", "53", ":2: Electoral Commission party ID is '53'"),
        (",Yes,Yes,4504", ",perhaps,Yes,4504", ":2: Sitting MP is 'perhaps', not yes or no"),
        ("Votes,Share", "Ballots,Share", ":1: these columns are missing: votes"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, said: str) -> None:
    reading = read(HERE, BY_CANDIDATE_2024.replace(old, new, 1).encode())
    assert any(said in str(problem) for problem in reading.problems)


def test_every_problem_is_said_at_once() -> None:
    text = BY_CANDIDATE_2024.replace("15647", "-1").replace("15119", "x").replace("21366", "2.5")
    assert [problem.line for problem in read(HERE, text.encode()).problems] == [2, 3, 4]


def test_a_constituency_that_stands_twice_is_a_problem() -> None:
    row = BY_CONSTITUENCY_2019.splitlines()[1]
    reading = read(Path("HoC-GE2019-results-by-constituency.csv"), f"{BY_CONSTITUENCY_2019}{row}\n".encode())
    assert [str(one) for one in reading.problems] == [
        "HoC-GE2019-results-by-constituency.csv:3: Ilford North stands twice in this file"
    ]


def test_a_header_without_rows_is_a_problem() -> None:
    reading = read(HERE, BY_CANDIDATE_2024.splitlines(keepends=True)[0].encode())
    assert [problem.code for problem in reading.problems] == ["empty"]


def test_figures_that_are_not_available_stay_unknown() -> None:
    text = BY_CONSTITUENCY_2019.replace(",117,", ",[x],")
    reading = read(Path("HoC-GE2019-results-by-constituency.csv"), text.encode())
    assert (reading.problems, reading.returns[0].rejected_ballots) == ([], None)
