"""`import hustings`: the names it exports, and what they do."""

import subprocess
import sys
from datetime import UTC, datetime
from fractions import Fraction

import pytest

import hustings
from hustings import AmbiguousName, HustingsError, RecordError, UnknownName, UsageError


@pytest.mark.parametrize("name", hustings.__all__)
def test_every_public_name_loads(name: str) -> None:
    assert getattr(hustings, name) is not None


def test_the_public_names_are_those_and_no_others() -> None:
    assert sorted(hustings.__all__) == list(hustings.__all__)
    assert dir(hustings) == sorted(hustings.__all__)
    assert set(hustings._WHERE) == set(hustings.__all__)
    with pytest.raises(AttributeError, match="elections_desk"):
        _ = hustings.elections_desk


def test_importing_loads_nothing_else() -> None:
    code = "import sys, hustings; print([name for name in sys.modules if name.startswith(('hustings.', 'sqlalchemy'))])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_error_is_one_of_the_tree() -> None:
    assert issubclass(UnknownName, UsageError)
    assert issubclass(AmbiguousName, UsageError)
    assert issubclass(RecordError, HustingsError)


@pytest.fixture(scope="module")
def starter() -> hustings.OpenRecord:
    return hustings.open("starter")


def test_a_poll_and_its_measures(starter: hustings.OpenRecord) -> None:
    poll = starter.poll("Ilford North", "2019-12-12")
    assert (poll.id, poll.majority, poll.majority_share) == (
        "parl.ilford-north.2019-12-12",
        5218,
        Fraction(5218, 50114),
    )
    assert poll.winner is not None
    assert poll.winner.name == "Wes Streeting"
    assert poll.turnout == Fraction(50114, 72973)
    assert poll.ballots_turnout == Fraction(50231, 72973)
    assert [ranked.candidacy.name for ranked in poll.ranking][:2] == ["Wes Streeting", "Howard Berlin"]
    assert {one.name for one in poll.lost_deposits or ()} == {"Donald Akhigbe", "David Reynolds", "Neil Anderson"}
    assert poll.summary == "Lab hold"
    assert repr(poll) == "<parl.ilford-north.2019-12-12: declared>"


def test_without_an_election_the_latest_general_election_is_meant(starter: hustings.OpenRecord) -> None:
    assert starter.poll("Ilford North").id == "parl.ilford-north.2024-07-04"
    assert len(starter.polls("2019-12-12")) == 5
    with pytest.raises(UnknownName, match="did you mean Ilford North"):
        starter.poll("Ilford Norht")


@pytest.mark.parametrize(
    "moment", ["2019-12-13T04:41", "2019-12-13T04:41:59+00:00", datetime(2019, 12, 13, 4, 41, tzinfo=UTC)]
)
def test_as_at_a_moment_before_the_declaration_nothing_is_known(starter: hustings.OpenRecord, moment: str) -> None:
    poll = starter.as_at(moment).poll("Ilford North", "2019-12-12")
    assert (poll.declaration, poll.majority, poll.winner, poll.lost_deposits) == (None, None, None, None)
    assert (poll.outcome, poll.summary, poll.ranking) == (None, None, ())


def test_a_bare_day_is_the_end_of_it(starter: hustings.OpenRecord) -> None:
    assert starter.as_at("2019-12-12").poll("Ilford North", "2019-12-12").declaration is None
    assert starter.as_at("2019-12-13").poll("Ilford North", "2019-12-12").majority == 5218


@pytest.mark.parametrize("moment", ["noon", "", "2019-13-13", "2019-12-1x"])
def test_what_is_no_moment_is_said(starter: hustings.OpenRecord, moment: str) -> None:
    with pytest.raises(UsageError, match="is not a moment"):
        starter.as_at(moment)


def test_a_frame_has_the_columns_of_the_export(starter: hustings.OpenRecord) -> None:
    frame = starter.frame("polls", "2019-12-12")
    assert frame.height == 5
    assert frame.columns[:3] == ["poll_id", "gss", "constituency"]
    with pytest.raises(UsageError, match="candidacies, polls, seats"):
        starter.frame("wards", "2019-12-12")


def test_seats_as_at_noon_of_9_june_2017(starter: hustings.OpenRecord) -> None:
    tally = starter.as_at("2017-06-09T12:00").seats("2017-06-08")
    assert tally is not None
    assert (tally.declared, tally.total) == (649, 650)


@pytest.mark.parametrize("address", ["missing.db", "/", "gopher://x"])
def test_a_record_that_is_none_is_said(address: str) -> None:
    with pytest.raises(RecordError):
        hustings.open(address)
