"""Democracy Club's ids, candidates CSV, results CSV and results API."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hustings.sources.formats.democracy_club import read, recognises, write
from hustings.sources.formats.democracy_club.ballot import parse_ballot, parse_election, parse_party, split_name
from hustings.sources.reading import PartyNamed, Place, Return, Standing

HERE = Path("candidates.csv")
CANDIDATES = """\
person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,post_label,\
cancelled_poll,seats_contested,gss,by_election,sopn_last_name,sopn_first_names,votes_cast,elected,tied_vote_winner,rank,\
turnout_reported,spoilt_ballots,total_electorate,turnout_percentage,results_source,mnis_id
4360,Wes Streeting,parl.2024-07-04,parl.ilford-north.2024-07-04,2024-07-04,f,Labour Party,PP53,Ilford North,f,1,\
E14001300,f,STREETING,Wesley Paul William,15647,t,f,1,47009,121,78657,59.76,https://example.org/declaration,4504
116038,Leanne Mohamad,parl.2024-07-04,parl.ilford-north.2024-07-04,2024-07-04,f,Independent,ynmp-party:2,Ilford North,\
f,1,E14001300,f,MOHAMAD,Leanne,15119,f,f,2,47009,121,78657,59.76,https://example.org/declaration,
1290,Andy Burnham,parl.2026-06-18,parl.makerfield.by.2026-06-18,2026-06-18,t,Labour and Co-operative Party,\
joint-party:53-119,Makerfield,f,1,E14001350,t,,,,,,,,,,,,1427
595,Lindsay Hoyle,parl.2024-07-04,parl.chorley.2024-07-04,2024-07-04,f,Speaker seeking re-election,ynmp-party:12522,\
Chorley,f,1,E14001170,f,,,,,,,,,,,,467
9,A Councillor,local.adur.2024-05-02,local.adur.cokeham.2024-05-02,2024-05-02,f,Labour Party,PP53,Cokeham,f,2,,f,,,,,,\
,,,,,,
"""
RESULTS = """\
election_id,ballot_paper_id,person_id,party_id,party_name,person_name,ballots_cast,elected,spoilt_ballots,turnout,\
turnout_percentage,total_electorate,source
parl.2024-07-04,parl.ilford-north.2024-07-04,4360,PP53,Labour Party,Wes Streeting,15647,True,121,47009,59.76,78657,\
https://example.org/declaration
parl.2024-07-04,parl.ilford-north.2024-07-04,116038,ynmp-party:2,Independent,Leanne Mohamad,15119,False,121,47009,\
59.76,78657,https://example.org/declaration
"""
ILFORD: dict[str, Any] = {
    "url": "https://candidates.democracyclub.org.uk/api/next/results/parl.ilford-north.2024-07-04/",
    "num_turnout_reported": 47009,
    "turnout_percentage": 59.76,
    "num_spoilt_ballots": 121,
    "source": "https://example.org/declaration",
    "ballot": {"ballot_paper_id": "parl.ilford-north.2024-07-04", "url": "https://example.org/ballots/"},
    "candidate_results": [
        {
            "person": {"id": 4360, "name": "Wes Streeting"},
            "party": {"ec_id": "PP53", "legacy_slug": "party:53", "name": "Labour Party"},
            "party_list_position": None,
            "num_ballots": 15647,
            "elected": True,
        },
        {
            "person": {"id": 116038, "name": "Leanne Mohamad"},
            "party": {"ec_id": "ynmp-party:2", "legacy_slug": "ynmp-party:2", "name": "Independent"},
            "party_list_position": None,
            "num_ballots": 15119,
            "elected": False,
        },
    ],
    "total_electorate": 78657,
}


def page(*results: object) -> bytes:
    return json.dumps({"count": len(results), "next": None, "previous": None, "results": list(results)}).encode()


# -- ids ---------------------------------------------------------------------------------------------------------------


def test_ballot_ids() -> None:
    ilford, makerfield = parse_ballot("parl.ilford-north.2024-07-04"), parse_ballot("parl.makerfield.by.2026-06-18")
    assert ilford is not None
    assert makerfield is not None
    assert (ilford.slug, ilford.polled_on, ilford.is_by_election) == ("ilford-north", date(2024, 7, 4), False)
    assert (makerfield.slug, makerfield.is_by_election) == ("makerfield", True)


@pytest.mark.parametrize(
    "text",
    ["", "parl", "parl.ilford-north", "parl.2024-07-04", "parl.x.2024-02-30", "local.adur.cokeham.2024-05-02",
     "parl.Ilford.2024-07-04", "sp.c.ayr.2021-05-06", "parl.ilford-north.2024-07-04\n"],
)  # fmt: skip
def test_what_is_no_ballot_id(text: str) -> None:
    assert parse_ballot(text) is None


def test_the_id_of_a_general_election_has_its_day() -> None:
    found = parse_election("parl.2024-07-04")
    assert found is not None
    assert (found.polled_on, found.slug, found.is_by_election) == (date(2024, 7, 4), None, False)


@pytest.mark.parametrize(
    ("text", "commission", "adjunct"),
    [("PP53", "PP53", None), ("party:53", "PP53", None), ("joint-party:53-119", "PP53", "PP119")],
)
def test_party_ids(text: str, commission: str, adjunct: str | None) -> None:
    found = parse_party(text)
    assert found is not None
    assert (found.commission_id, found.adjunct) == (commission, adjunct)


def test_independents_and_the_speaker_have_ids_of_their_own() -> None:
    independent, speaker = parse_party("ynmp-party:2"), parse_party("ynmp-party:12522")
    assert independent is not None
    assert speaker is not None
    assert independent.named("Independent").is_independent
    assert speaker.named("Speaker seeking re-election") == PartyNamed(name="Speaker", is_speaker=True)
    assert parse_party("ynmp-party:3") is None


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("Wes Streeting",), ("Wes", "Streeting")),
        (("Wes Streeting", "STREETING", "Wesley Paul William"), ("Wes", "Streeting")),
        (("Séamas de Faoite", "de Faoite"), ("Séamas", "de Faoite")),
        (("Lord Buckethead", "Hughes", "David"), ("David", "Hughes")),
        (("Binface",), ("", "Binface")),
        (("",), ("", "")),
    ],
)
def test_names(arguments: tuple[str, ...], names: tuple[str, str]) -> None:
    assert split_name(*arguments) == names


# -- candidates CSV ----------------------------------------------------------------------------------------------------


def test_candidates_with_and_without_results() -> None:
    reading = read(HERE, CANDIDATES.encode())
    assert reading.problems == []
    ilford, makerfield, chorley = reading.returns
    assert (ilford.place.name, ilford.place.gss, ilford.place.slug) == ("Ilford North", "E14001300", "ilford-north")
    assert (ilford.electorate, ilford.rejected_ballots) == (78657, 121)
    streeting = ilford.standings[0]
    assert (streeting.given_name, streeting.family_name) == ("Wes", "Streeting")
    assert (streeting.votes, streeting.is_elected, streeting.rank, streeting.mnis_id) == (15647, True, 1, "4504")
    assert (makerfield.is_by_election, makerfield.standings[0].adjunct_commission_id) == (True, "PP119")
    assert makerfield.standings[0].votes is None
    assert chorley.standings[0].party.is_speaker


def test_ballots_of_other_elections_are_skipped_and_told() -> None:
    notes = read(HERE, CANDIDATES.encode()).notes
    assert "candidates.csv: 1 ballot of other elections skipped (local.adur.cokeham.2024-05-02 …)" in notes


def test_a_turnout_that_is_not_the_sum_is_told() -> None:
    notes = read(HERE, CANDIDATES.encode()).notes
    said = "parl.ilford-north.2024-07-04: the turnout reported is 47,009 ballots but the votes sum to 30,766"
    assert f"candidates.csv: {said}" in notes


def test_a_cancelled_poll_is_left_out_and_told() -> None:
    text = CANDIDATES.replace(",Chorley,f,1", ",Chorley,t,1")
    reading = read(HERE, text.encode())
    assert [one.place.slug for one in reading.returns] == ["ilford-north", "makerfield"]
    assert "candidates.csv: parl.chorley.2024-07-04: the poll was cancelled; nothing recorded" in reading.notes


def test_the_core_columns_are_enough() -> None:
    core = "\n".join(",".join(line.split(",")[:11]) for line in CANDIDATES.splitlines())
    reading = read(HERE, core.encode())
    assert reading.problems == []
    assert [len(one.standings) for one in reading.returns] == [2, 1, 1]
    assert reading.returns[0].standings[0].votes is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("parl.ilford-north.2024-07-04", "parl.ilford-north", ":2: 'parl.ilford-north' is not a ballot id"),
        ("-04,f,Labour", "-05,f,Labour", ":2: election_date is 2024-07-05 but the ballot id says 2024-07-04"),
        ("E14001300,f,STREETING", "E14001300,t,STREETING", ":2: by_election is 't' but the ballot id says otherwise"),
        (",PP53,", ",Labour,", ":2: 'Labour' is not a party id"),
        (",15647,", ",-1,", ":2: votes_cast is '-1', not a count"),
        ("Ilford North,f,1", "Ilford North,f,2", ":2: seats_contested is 2; a constituency returns one Member"),
        ("4360,Wes Streeting", "4360,", ":2: person_name is blank"),
        ("4360,Wes Streeting", ",Wes Streeting", ":2: person_id is blank"),
        (",47009,121,78657", ",47009,122,78657", ":3: rejected ballots is 121 here and 122 in an earlier row"),
        (",t,f,1,", ",f,t,1,", ":2: Wes Streeting won a tie but is not marked as elected"),
        ("party_id", "party", ":1: these columns are missing: party_id"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_candidates_is_said(old: str, new: str, said: str) -> None:
    reading = read(HERE, CANDIDATES.replace(old, new, 1).encode())
    assert any(said in str(problem) for problem in reading.problems)


# -- results CSV -------------------------------------------------------------------------------------------------------


def test_results() -> None:
    reading = read(Path("results.csv"), RESULTS.encode())
    assert reading.problems == []
    (one,) = reading.returns
    assert (one.place, one.electorate, one.rejected_ballots) == (Place(None, slug="ilford-north"), 78657, 121)
    assert [(standing.votes, standing.is_elected) for standing in one.standings] == [(15647, True), (15119, False)]


def test_written_as_published() -> None:
    reading = read(Path("results.csv"), RESULTS.encode())
    one = reading.returns[0]
    one.valid_votes = 46888
    assert write([one], source="https://example.org/declaration") == RESULTS


def test_what_is_not_known_is_written_blank() -> None:
    standing = Standing("Andy", "Burnham", PartyNamed(commission_id="PP53"), 1, adjunct_commission_id="PP119")
    row = write([Return(date(2026, 6, 18), True, Place("Makerfield"), "x", 1, "s", [standing])]).splitlines()[1]
    assert row == "parl.2026-06-18,parl.makerfield.by.2026-06-18,,joint-party:53-119,,Andy Burnham,,,,,,,"


# -- results API -------------------------------------------------------------------------------------------------------


def test_a_page_of_results() -> None:
    reading = read(Path("page.json"), page(ILFORD))
    assert reading.problems == []
    assert len(reading.notes) == 1
    (one,) = reading.returns
    assert (one.polled_on, one.electorate, one.rejected_ballots) == (date(2024, 7, 4), 78657, 121)
    assert [(s.family_name, s.votes, s.is_elected) for s in one.standings] == [
        ("Streeting", 15647, True),
        ("Mohamad", 15119, False),
    ]
    assert one.standings[0].democracy_club_id == "4360"


@pytest.mark.parametrize("raw", [json.dumps([ILFORD]), json.dumps(ILFORD), "\ufeff" + json.dumps([ILFORD])])
def test_a_list_or_a_single_result_will_do(raw: str) -> None:
    reading = read(Path("page.json"), raw.encode())
    assert (len(reading.returns), reading.problems) == (1, [])


def test_a_ballot_can_be_named_by_its_address() -> None:
    result = ILFORD | {
        "ballot": "https://candidates.democracyclub.org.uk/api/next/ballots/parl.ilford-north.2024-07-04/"
    }
    assert read(Path("page.json"), page(result)).returns[0].place.slug == "ilford-north"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ballot": {}}, "result 1: no ballot id"),
        ({"candidate_results": {}}, "'candidate_results' is not a list"),
        ({"num_spoilt_ballots": -1}, "'num_spoilt_ballots' is -1, not a count"),
        ({"total_electorate": "78657"}, "'total_electorate' is '78657', not a count"),
        ({"num_turnout_reported": True}, "'num_turnout_reported' is True, not a count"),
        ({"total_electorate": 1e300}, "not a count"),
        ({"candidate_results": ["x"]}, "a candidate without a name"),
        ({"candidate_results": [{"person": {"name": "A B"}, "party": {}}]}, "'a blank' is not a party id"),
        (
            {"candidate_results": [{"person": {"name": "A B"}, "party": {"ec_id": "PP53"}, "elected": "yes"}]},
            "'elected' of A B is 'yes', not true or false",
        ),
    ],
)
def test_what_is_wrong_in_a_page_is_said(change: dict[str, Any], said: str) -> None:
    problems = read(Path("page.json"), page(ILFORD | change)).problems
    assert any(said in str(problem) for problem in problems)


@pytest.mark.parametrize(
    "raw",
    [b'{"candidate_results"', b'["candidate_results"' + b"[" * 100_000, b'{"results": "candidate_results"}',
     b'{"results": {"candidate_results": 1}}', b'["candidate_results", null, 7]', b'{"candidate_results": "\xff"}'],
)  # fmt: skip
def test_hostile_pages_are_problems(raw: bytes) -> None:
    reading = read(Path("page.json"), raw)
    assert reading.returns == []


def test_a_ballot_that_stands_twice_is_a_problem() -> None:
    reading = read(Path("page.json"), page(ILFORD, ILFORD))
    assert [one.code for one in reading.problems] == ["duplicate"]
    assert len(reading.returns[0].standings) == 2


# -- all three ---------------------------------------------------------------------------------------------------------


def test_recognised_by_content() -> None:
    assert recognises(HERE, CANDIDATES)
    assert recognises(HERE, RESULTS.encode())
    assert recognises(HERE, page(ILFORD))
    for other in ("", "{}", "[", "person_id,person_name\n", "ONS ID,Votes\n", '{"a": 1}'):
        assert not recognises(HERE, other)


def test_a_source_has_its_licence() -> None:
    (source,) = read(HERE, CANDIDATES.encode()).sources.values()
    assert source.publisher == "Democracy Club"
    assert "CC BY 4.0" in str(source.licence)


def test_a_file_without_ballots_is_a_problem() -> None:
    reading = read(HERE, CANDIDATES.splitlines(keepends=True)[0].encode())
    assert [one.code for one in reading.problems] == ["empty"]
