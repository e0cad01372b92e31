"""PA Media's feed: what its files say, which of them hold, and what is refused."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hustings.errors import UsageError
from hustings.sources.formats.pa_media import latest, parse_name, read, recognises, write_nominations, write_result
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

RESULT = """\
<?xml version="1.0" encoding="UTF-8"?>
<FirstPastThePostResult declarationTime="2024-07-05T04:12:00" revision="1">
  <PreviousElection date="2019-12-12"/>
  <PreviousNotionalElection date="2019-12-12"/>
  <Election name="General Election 2024" date="2024-07-04" type="General" paId="1">
    <Constituency number="296" name="Ilford North" electorate="78657" turnout="46888" percentageTurnout="59.61"
                  winningParty="Lab" gainOrHold="Hold" sittingParty="Lab" majority="528" percentageMajority="1.13">
      <Candidate paId="1" firstName="Wes" surname="Streeting" sex="M" elected="*" previousSittingMember="*">
        <Party paId="1" name="Labour" abbreviation="Lab" votes="15647" percentageShare="33.37"/>
      </Candidate>
      <Candidate paId="2" firstName="Leanne" surname="Mohamad" sex="F">
        <Party paId="2" name="Independent" abbreviation="Ind" votes="15119" percentageShare="32.24"/>
      </Candidate>
      <Candidate paId="3" firstName="Kaz" surname="Rizvi" sex="M">
        <Party paId="3" name="Conservative" abbreviation="C" votes="9619" percentageShare="20.51"/>
      </Candidate>
      <Candidate paId="4" firstName="Alex" surname="Wilson" sex="M">
        <Party paId="4" name="Reform UK" abbreviation="Reform" votes="3621" percentageShare="7.72"/>
      </Candidate>
      <Candidate paId="5" firstName="Rachel" surname="Collinson" sex="F">
        <Party paId="5" name="Green" abbreviation="Green" votes="1794" percentageShare="3.83"/>
      </Candidate>
      <Candidate paId="6" firstName="Fraser" surname="Coppin" sex="M">
        <Party paId="6" name="Liberal Democrat" abbreviation="LD" votes="1088" percentageShare="2.32"/>
      </Candidate>
    </Constituency>
  </Election>
</FirstPastThePostResult>
"""
RUSH = """\
<FirstPastThePostRush revision="1">
  <Election name="General Election 2024" date="2024-07-04" type="General">
    <Constituency number="296" name="Ilford North" winningParty="Labour" winningPartyAbbreviation="Lab" change="gain"
      winningPartyName="Labour" sittingPartyAbbreviation="C" paStyleMessageText="LAB GAIN ILFORD NORTH"/>
  </Election>
</FirstPastThePostRush>
"""
STATE = """\
<FirstPastThePostStateOfParties numberOfResults="649" totalNumberOfConstituencies="650" totalVotes="32157541"
    forecastWinningParty="C" forecastMajority="0" note="">
  <Election name="General Election 2017" date="2017-06-08" type="General"/>
  <Party paId="1" name="Conservative" abbreviation="C" totalSeats="318" gains="20" losses="33" totalVotes="13632914"/>
  <Party paId="2" name="Labour" abbreviation="Lab" totalSeats="212" gains="36" losses="6" totalVotes="12858652"/>
  <Party paId="3" name="Lab Co-op" abbreviation="Lab Co-op" totalSeats="49" totalVotes="16000"/>
  <Party paId="4" name="Scottish National Party" abbreviation="SNP" totalSeats="35" totalVotes="977569"/>
  <Party paId="5" name="Others" abbreviation="Oth" totalSeats="35" totalVotes="100"/>
  <Party paId="6" name="Monster Turnip Party" abbreviation="MTP" totalSeats="0" totalVotes="50"/>
</FirstPastThePostStateOfParties>
"""
AT = datetime(2017, 6, 9, 10, 0, tzinfo=UTC)
HERE = Path("General_Election_2024_result_Ilford_North_1.xml")


def say(text: str, name: str = HERE.name, **options: object) -> Reading:
    return read(Path(name), text.encode(), **options)  # type: ignore[arg-type]


# -- what files say ----------------------------------------------------------------------------------------------------


def test_a_result() -> None:
    reading = say(RESULT)
    assert (reading.problems, reading.notes) == ([], [])
    (one,) = reading.returns
    assert (one.polled_on, one.is_by_election, one.place.name) == (date(2024, 7, 4), False, "Ilford North")
    assert (one.electorate, one.valid_votes, one.majority, one.summary) == (78657, 46888, 528, "Lab hold")
    assert str(one.declared_at) == "2024-07-05 04:12:00+01:00"
    streeting, mohamad, rizvi, wilson, collinson, _ = one.standings
    assert (streeting.votes, streeting.is_elected, streeting.is_sitting) == (15647, True, True)
    assert (streeting.party.commission_id, streeting.gender, streeting.line) == ("PP53", "Male", 8)
    assert (mohamad.is_elected, mohamad.is_sitting, mohamad.party.is_independent) == (False, False, True)
    assert (rizvi.party.abbreviation, wilson.party.abbreviation) == ("Con", "RUK")
    assert (collinson.party.abbreviation, collinson.party.commission_id) == ("Green", None)


def test_nominations_have_no_votes_and_no_winner() -> None:
    text = RESULT.replace("FirstPastThePostResult", "FirstPastThePostNominations")
    (one,) = say(text, "General_Election_2024_nominations_Ilford_North_1.xml").returns
    assert {standing.votes for standing in one.standings} == {None}
    assert {standing.is_elected for standing in one.standings} == {None}
    assert (one.majority, one.valid_votes) == (None, None)


def test_a_rush_has_the_winning_party_alone() -> None:
    reading = say(RUSH, "General_Election_2024_rush_Ilford_North_1.xml")
    assert reading.problems == []
    (one,) = reading.returns
    assert (one.first_party, one.summary, one.winner_name) == ("Lab", "Lab gain from Con", None)
    assert one.standings == []


def test_a_rush_names_the_winner_where_it_has_candidates() -> None:
    candidate = '<Candidate firstName="Wes" surname="Streeting" elected="*"/></Constituency>'
    text = RUSH.replace('NORTH"/>', 'NORTH">' + candidate)
    assert say(text, "x_rush_y_1.xml").returns[0].winner_name == ("Wes", "Streeting")


def test_a_rush_without_a_winner_is_a_problem() -> None:
    text = (
        '<FirstPastThePostRush><Election date="2024-07-04"><Constituency name="X"/></Election></FirstPastThePostRush>'
    )
    assert [one.code for one in say(text).problems] == ["winner"]


def test_a_recount_is_news_and_no_figures() -> None:
    text = RUSH.replace("FirstPastThePostRush", "FirstPastThePostRecount")
    reading = say(text, "General_Election_2024_recount_Ilford_North_1.xml")
    assert (reading.returns, reading.problems) == ([], [])
    assert "Ilford North: the votes are being counted again; no figures yet" in reading.notes[0]


def test_a_by_election_is_told_by_its_type() -> None:
    text = RESULT.replace('type="General"', 'type="By-election"')
    assert say(text).returns[0].is_by_election
    assert say(RESULT, "Makerfield_By-election_result_Makerfield_1.xml").returns[0].is_by_election


def test_elections_to_other_bodies_are_skipped() -> None:
    reading = say(RESULT.replace('name="General Election 2024"', 'name="Scottish Parliament 2026"'))
    assert reading.returns == []
    assert "not an election to the Commons; skipped" in reading.notes[0]


def test_a_joint_candidacy_has_its_adjunct_party() -> None:
    text = RESULT.replace('name="Labour" abbreviation="Lab"', 'name="Labour" abbreviation="Lab Co-op"')
    one = say(text).returns[0].standings[0]
    assert (one.party.commission_id, one.party.abbreviation, one.adjunct_commission_id) == ("PP53", "Lab", "PP119")


def test_the_speaker_is_the_speaker() -> None:
    text = RESULT.replace('name="Labour" abbreviation="Lab"', 'name="Speaker" abbreviation="Speaker"')
    assert say(text).returns[0].standings[0].party.is_speaker


def test_a_time_without_a_day_is_not_recorded() -> None:
    reading = say(RESULT.replace("2024-07-05T04:12:00", "04:12"))
    assert (reading.returns[0].declared_at, reading.problems) == (None, [])
    assert "declarationTime '04:12' has no day that can be read" in reading.notes[0]


# -- state of the parties ----------------------------------------------------------------------------------------------


def test_the_state_of_the_parties_is_a_tally_as_at_the_moment_given() -> None:
    reading = say(STATE, "General_Election_2017_SOP_9.xml", moment=AT)
    assert reading.problems == []
    told = {tally.party: (tally.seats, tally.votes) for tally, _ in reading.tallies}
    assert told == {
        "PP52": (318, 13632914),
        "PP53": (261, 12874652),
        "PP102": (35, 977569),
        "oth": (35, 100),
    }
    tally = reading.tallies[0][0]
    assert (tally.election, tally.as_at) == ("parl.2017-06-08", "2017-06-09T10:00:00Z")
    assert (tally.declared, tally.total) == (649, 650)
    assert "Monster Turnip Party: not a party that is known here; not recorded" in reading.notes[0]


def test_the_state_of_the_parties_has_no_time_of_its_own() -> None:
    reading = say(STATE, "General_Election_2017_SOP_9.xml")
    assert [one.code for one in reading.problems] == ["moment"]
    assert reading.tallies == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('totalSeats="318"', 'totalSeats="319"', "the parties' seats sum to 650 but there are 649 results"),
        ('numberOfResults="649"', 'numberOfResults="651"', "651 results of 650 constituencies"),
        ('totalVotes="32157541"', 'totalVotes="1"', "but totalVotes is 1"),
        ('totalSeats="318"', 'totalSeats="-1"', "totalSeats of Conservative is '-1', not a count"),
        ('totalSeats="318"', "", "Party Conservative without totalSeats"),
        ('totalSeats="0"', 'totalSeats="1"', "Monster Turnip Party has 1 seats and is not a party that is known here"),
        ('numberOfResults="649"', "", "without numberOfResults"),
    ],
)
def test_a_state_that_does_not_come_out_is_refused(old: str, new: str, said: str) -> None:
    reading = say(STATE.replace(old, new), "General_Election_2017_SOP_9.xml", moment=AT)
    assert any(said in str(problem) for problem in reading.problems)
    assert reading.tallies == []


def test_results_with_parties_that_are_not_listed_are_told() -> None:
    reading = say(STATE.replace('totalSeats="35" totalVotes="100"', 'totalSeats="30"'), "x_SOP_1.xml", moment=AT)
    assert any("5 of 649 results are with parties that the file does not list" in note for note in reading.notes)


# -- what is wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('votes="15647"', 'votes="-15647"', ":9: votes of Wes Streeting is '-15647', not a count"),
        ('votes="15647"', "", ":9: Party of Wes Streeting without votes"),
        ('turnout="46888"', 'turnout="46887"', ":6: Ilford North: the candidates' votes sum to 46,888 but turnout"),
        ('name="Ilford North"', "", ":6: Constituency element without name"),
        ('date="2024-07-04"', 'date="the fourth"', ":5: the election's date is 'the fourth', not a date"),
        ('date="2024-07-04" type', "type", ":5: Election element without date"),
        ('firstName="Wes" surname="Streeting"', "", ":8: a candidate without firstName and surname"),
        ('revision="1"', 'revision="2"', "the file's name says revision 1, its content says '2'"),
        ("<Election ", "<Vote ", "not whole XML"),
        ("FirstPastThePostResult", "SecondPastThePost", "<SecondPastThePost> is not a file of PA's feed"),
        ('majority="528"', 'majority="x"', "majority of Ilford North is 'x', not a count"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, said: str) -> None:
    text = RESULT.replace(old, new) if "Past" in old else RESULT.replace(old, new, 1)
    assert any(said in str(problem) for problem in say(text).problems)


def test_every_problem_is_said_at_once() -> None:
    text = RESULT.replace('votes="15647"', 'votes="x"').replace('votes="15119"', 'votes="y"').replace('"528"', '"z"')
    assert len(say(text).problems) == 3


def test_a_candidate_of_two_parties_is_a_problem() -> None:
    text = RESULT.replace("</Candidate>", '<Party name="Labour" votes="1"/></Candidate>', 1)
    assert "Wes Streeting has 2 Party elements, not one" in str(say(text).problems[0])


def test_a_constituency_without_candidates_is_a_problem() -> None:
    text = RESULT.replace("Candidate", "Person")
    assert [one.code for one in say(text).problems] == ["empty"]


XXE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE r SYSTEM "http://127.0.0.1/never-fetched.dtd">'


@pytest.mark.parametrize("doctype", [XXE, LAUGHS, OUTSIDE, "<!DOCTYPE r>"])
def test_document_types_and_entities_are_refused(doctype: str) -> None:
    text = RESULT.replace("<FirstPast", doctype + "<FirstPast", 1).replace('name="Ilford North"', 'name="&x;"')
    reading = say(text)
    assert [one.code for one in reading.problems] == ["xml-hostile"]
    assert reading.returns == []


def test_deep_nesting_is_refused() -> None:
    reading = say("<FirstPastThePostResult>" + "<a>" * 100_000)
    assert [one.code for one in reading.problems] == ["xml-hostile"]


@pytest.mark.parametrize("cut", [0, 1, 60, 300, 700, len(RESULT) - 5])
def test_torn_files_are_problems(cut: int) -> None:
    reading = say(RESULT[:cut])
    assert [one.code for one in reading.problems] == ["xml"]
    assert reading.returns == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings_that_xml_declares_are_read(encoding: str) -> None:
    text = RESULT.replace("UTF-8", encoding).replace("Ilford North", "Ynys Môn")
    (one,) = read(Path("x.xml"), text.encode(encoding)).returns
    assert one.place.name == "Ynys Môn"


@pytest.mark.parametrize(
    "raw",
    [
        RESULT.replace("UTF-8", "utf-7").encode(),
        RESULT.replace("UTF-8", "no-such").encode(),
        RESULT.replace("Wes", "Wés").encode("latin-1"),
        b"\x00" * 40,
    ],
)
def test_other_encodings_are_problems(raw: bytes) -> None:
    assert [one.code for one in read(Path("x.xml"), raw).problems] == ["xml"]


# -- names of files ----------------------------------------------------------------------------------------------------


def test_names_of_files() -> None:
    name = parse_name("General_Election_2024_nominations_Ilford_North_3.xml")
    assert name is not None
    assert (name.election, name.kind, name.constituency, name.revision) == (
        "General_Election_2024",
        "nominations",
        "Ilford_North",
        3,
    )
    assert str(name) == "General_Election_2024_nominations_Ilford_North_3.xml"
    state = parse_name("General_Election_2024_SOP_12.xml")
    assert state is not None
    assert (state.kind, state.revision, str(state)) == ("sop", 12, "General_Election_2024_SOP_12.xml")
    assert parse_name(".timestamp") is None
    assert parse_name("General_Election_2024_result_Ilford_North.xml") is None


def test_test_files_are_refused_unless_allowed() -> None:
    reading = say(RESULT, "Test_" + HERE.name)
    assert ([one.code for one in reading.problems], reading.returns) == (["test"], [])
    assert len(say(RESULT, "Test_" + HERE.name, allow_test=True).returns) == 1


@pytest.mark.parametrize(
    ("names", "holding"),
    [
        (["E_rush_A_1", "E_rush_A_2"], ["E_rush_A_2"]),
        (["E_result_A_1", "E_rush_A_9"], ["E_result_A_1"]),
        (["E_result_A_2", "E_result_A_10"], ["E_result_A_10"]),
        (["E_nominations_A_1", "E_nominations_A_2", "E_rush_A_1"], ["E_nominations_A_2", "E_rush_A_1"]),
        (["E_nominations_A_3", "E_result_A_1"], ["E_result_A_1"]),
        (["E_recount_A_1", "E_result_A_1"], ["E_result_A_1"]),
        (["E_recount_A_1", "E_nominations_A_1"], ["E_nominations_A_1", "E_recount_A_1"]),
        (["E_SOP_1", "E_SOP_11", "E_SOP_2"], ["E_SOP_11"]),
        (["Test_E_result_A_9", "E_result_A_1"], ["E_result_A_1", "Test_E_result_A_9"]),
        (["E_result_A_1", "F_result_A_2", "E_result_B_1"], ["E_result_A_1", "E_result_B_1", "F_result_A_2"]),
    ],
)
def test_which_files_hold(names: list[str], holding: list[str]) -> None:
    paths = [Path(f"{name}.xml") for name in names]
    assert [path.stem for path in latest([*reversed(paths), Path(".timestamp"), Path("other.xml")])] == holding


def test_recognised_by_the_root() -> None:
    for text in (RESULT, RUSH, STATE, "<x:FirstPastThePostResult/>", "<StateOfParties/>"):
        assert recognises(Path("x"), text)
        assert recognises(Path("x"), text.encode())
    for text in ("", "<html/>", "<FirstPastThePost/>", "FirstPastThePostResult,1,L"):
        assert not recognises(Path("x"), text)


# -- writing -----------------------------------------------------------------------------------------------------------


def test_a_result_read_and_written_says_the_same() -> None:
    one = say(RESULT).returns[0]
    again = read(Path("x.xml"), write_result(one)).returns[0]
    assert (again.summary, again.majority, again.valid_votes) == ("Lab hold", 528, 46888)
    assert b'percentageTurnout="59.61"' in write_result(one)
    assert b'percentageShare="33.37"' in write_result(one)


def test_what_cannot_be_written_is_a_bad_call() -> None:
    standing = Standing("A", "B", PartyNamed(name="Labour"), 1)
    with pytest.raises(UsageError, match="a result needs every candidate's votes"):
        write_result(Return(date(2024, 7, 4), False, Place("X"), "x", 1, "s", [standing]))
    with pytest.raises(UsageError, match="needs the constituency's name"):
        write_nominations(Return(date(2024, 7, 4), False, Place(None), "x", 1, "s", [standing]))
    with pytest.raises(UsageError, match="a character that XML cannot carry"):
        write_nominations(Return(date(2024, 7, 4), False, Place("X\x00"), "x", 1, "s", [standing]))
