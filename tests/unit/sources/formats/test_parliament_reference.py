"""Parliament's register of parties and its files of reference."""

from datetime import date
from pathlib import Path

import pytest

from hustings.record.election import GeneralElection
from hustings.sources.formats import parliament_reference, parties_register

REGISTER = """\
MNIS ID,MNIS name,Electoral Commission ID,Jurisdiction,Registered on,Deregistered on,Primary EC name last updated on
15,Labour,PP53,Great Britain,14/01/1999,,10/03/2011
28,Scottish Labour Party,PP53,Great Britain,14/01/1999,,10/03/2011
1041,Breakthrough Party,PP12596,Great Britain,26/01/2021,,15/02/2024
1081,Transform Party,PP12596,Great Britain,26/01/2021,,11/03/2024
4,Conservative,PP51 ,Northern Ireland,25/02/1999,,
8,Independent,-,,,,
62,Basingstoke Common Man,,,,,
,Abolish Forth Bridge Tolls Party,PP527,Great Britain,26/01/2006,21/05/2007,21/11/2008
"""
PERIODS = """\
30,03 December 1910 – 19 December 1910,31/01/1911,06/02/1911,25/11/1918,Q21084447,Q917483,,,,
31,14/12/1918,04/02/1919,11/02/1919,26/10/1922,Q21084448,Q918439,,,,
32,15/11/1922,20/11/1922,23/11/1922,16/11/1923,Q21084449,Q918439,,,,
59,04/07/2024,09/07/2024,17/07/2024,,Q126063704,Q78851988,,,,
"""
HERE = Path("file.csv")


def test_the_register_has_one_party_for_each_commission_id() -> None:
    reading = parties_register.read(HERE, REGISTER.encode())
    assert reading.problems == []
    parties = {party.id: party for party, _ in reading.parties}
    assert list(parties) == ["PP53", "PP12596", "PP51", "PP527"]
    assert (parties["PP53"].name, parties["PP53"].abbreviation, parties["PP53"].mnis_id) == ("Labour", "Lab", "15")
    assert (parties["PP12596"].name, parties["PP12596"].mnis_id) == ("Transform Party", "1081")
    assert parties["PP527"].mnis_id is None
    assert reading.notes == ["file.csv: 2 rows have no Electoral Commission id; no party made of them"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("15,Labour,PP53", "15,Labour,53", ":2: Electoral Commission ID is '53', not an Electoral Commission party id"),
        ("15,Labour,PP53", "15,,PP53", ":2: MNIS name is blank"),
        ("15,Labour,PP53", "fifteen,Labour,PP53", ":2: MNIS ID is 'fifteen', not a count"),
        ("14/01/1999,,10/03/2011", "14/01/1999,,yesterday", ":2: Primary EC name last updated on is 'yesterday'"),
        ("MNIS name", "Name", ":1: these columns are missing: mnis_name"),
    ],
)
def test_what_is_wrong_in_the_register_is_said(old: str, new: str, said: str) -> None:
    problems = parties_register.read(HERE, REGISTER.replace(old, new, 1).encode()).problems
    assert any(said in str(problem) for problem in problems)


def test_the_register_is_recognised() -> None:
    assert parties_register.recognises(HERE, REGISTER)
    assert not parties_register.recognises(HERE, "MNIS ID,Name\n")


def test_a_general_election_has_the_dissolution_before_it() -> None:
    reading = parliament_reference.read(HERE, PERIODS.encode())
    assert reading.problems == []
    elections = [one for one, _ in reading.elections]
    assert elections == [
        GeneralElection("parl.1918-12-14", date(1918, 12, 14), 707, date(1918, 11, 25)),
        GeneralElection("parl.1922-11-15", date(1922, 11, 15), 615, date(1922, 10, 26)),
        GeneralElection("parl.2024-07-04", date(2024, 7, 4), 650, date(1923, 11, 16)),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("26/10/1922", "26/13/1922", ":2: no day of dissolution (dd/mm/yyyy) in the fifth column"),
        ("26/10/1922", "26/11/1922", ":3: the general election of 1922-11-15 is before the dissolution of 1922-11-26"),
        ("32,15/11/1922,20/11/1922,23/11/1922,16/11/1923,Q21084449,Q918439,,,,", "32,15/11/1922", ":3: no day of dis"),
    ],
)
def test_what_is_wrong_in_periods_is_said(old: str, new: str, said: str) -> None:
    problems = parliament_reference.read(HERE, PERIODS.replace(old, new, 1).encode()).problems
    assert any(said in str(problem) for problem in problems)


def test_revised_codes() -> None:
    text = 'S14000006,"Ayr, Carrick and Cumnock",S14000107\nS14000010,Central Ayrshire,S14000109\n'
    reading = parliament_reference.read(HERE, text.encode())
    assert reading.revised_gss == {"S14000006": "S14000107", "S14000010": "S14000109"}
    reading = parliament_reference.read(HERE, f"{text}S1400001,Elsewhere,S14000110\n".encode())
    assert "file.csv:3: S1400001, Elsewhere, S14000110 is not old code, name, new code" in str(reading.problems[0])


PLACES = """Name,ONSCode,Constituency_Id,StartDate,EndDate
Aberavon,W07000022,5,09/04/1997 00:00,12/04/2010 00:00
Aberdeen Central,,8,09/04/1997 00:00,11/04/2005 00:00
Belfast East,,9,09/04/1997 00:00,12/04/2010 00:00
Aldershot,E14000530,10,13/04/2010 00:00,30/05/2024 00:00
"""


def test_the_constituencies_of_1997_are_taken_and_later_ones_left_to_their_results() -> None:
    reading = parliament_reference.read(HERE, PLACES.encode())
    assert [(one.id, one.boundary_set, one.gss) for one, _ in reading.places] == [
        ("aberavon.1997", "wales-1997", "W07000022"),
        ("aberdeen-central.1997", "scotland-1997", None),
        ("belfast-east.1997", "northern-ireland-1997", None),
    ]
    assert "3 constituencies of 1997" in reading.notes[0]
    odd = parliament_reference.read(HERE, PLACES.replace("12/04/2010", "12/04/2009").encode())
    assert [one.line for one in odd.problems] == [2, 4]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("general elections", "2019-12-12,false,https://example.org/cbp-8749/\n2019-12-12,true,\n"),
        ("general elections in boundary sets", "2010-05-06,England,6,1\n2010-05-06,Northern Ireland,5,1\n"),
        ("countries", "Great Britain,K03000001,,false\nIreland,,,\n"),
        ("new constituencies", "Aberafan Maesteg,,Wales,Aberafan Maesteg,Aberafan Maesteg,County,,W07000081\n"),
        ("result summaries", "Lab hold,Labour hold\nSNP gain from Lab,SNP gain from Labour\n"),
    ],
)  # fmt: skip
def test_the_other_files_are_known_and_say_nothing_to_record(kind: str, text: str) -> None:
    assert parliament_reference.kind_of(text) == kind
    reading = parliament_reference.read(HERE, b"\xef\xbb\xbf" + text.encode())
    assert (reading.problems, reading.sources) == ([], {})
    assert f"{kind}, " in reading.notes[0]
    assert "read for reference, nothing to record" in reading.notes[0]


@pytest.mark.parametrize("text", ["", "a\n", "a,b,c,d\n", "Lab,Con\n", "<xml/>", "Ilford North, 15647, L\n"])
def test_other_files_are_not_files_of_reference(text: str) -> None:
    assert not parliament_reference.recognises(HERE, text)
    assert parliament_reference.read(HERE, text.encode()).notes == []
