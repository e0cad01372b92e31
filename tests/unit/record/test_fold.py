from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from hustings.errors import RecordTampered, UnknownName
from hustings.record.candidacy import Candidacy, Person
from hustings.record.difference import Change, corrections, poll_corrections
from hustings.record.entry import Kind
from hustings.record.event import Correction, Retraction, Verification, Winner, elected_key
from hustings.record.poll import Declaration, Mark, Nomination, State
from hustings.record.problem import oddities

POLL = "parl.ambridge.2024-07-04"
Declared = Callable[..., Declaration]


def _noon(hour: int, minute: int = 0) -> datetime:
    return datetime(2024, 7, 5, hour, minute, tzinfo=UTC)


STATES = [
    (1, State.NOMINATED, None, None),
    (2, State.WINNER_ONLY, "ann", None),
    (3, State.DECLARED, "ann", 500),
    (4, State.VERIFIED, "ann", 500),
    (5, State.CORRECTED, "ann", 510),
    (6, State.RETRACTED, None, None),
    (7, State.DECLARED, "bob", 610),
]


@pytest.mark.parametrize(("hour", "state", "winner", "votes"), STATES)
@pytest.mark.parametrize("minute", [0, 59])
def test_a_result_goes_through_its_states(
    told: Any, hour: int, minute: int, state: State, winner: str | None, votes: int | None
) -> None:
    poll = told.record().as_at(_noon(hour, minute)).poll(POLL)
    assert (poll.state, poll.winner, poll.votes("ann")) == (state, winner, votes)
    assert poll.is_declared is (votes is not None)


def test_before_the_nomination_there_is_no_poll(told: Any) -> None:
    record = told.record().as_at(_noon(0, 59))
    assert record.poll_or_none(POLL) is None
    assert record.polls_of("parl.2024-07-04") == ()
    with pytest.raises(UnknownName, match="as at 2024-07-05T00:59:00Z"):
        record.poll(POLL)


def test_the_newest_state_is_that_of_the_record_without_a_moment(told: Any) -> None:
    record = told.record()
    assert record.poll(POLL) == record.as_at(_noon(23)).poll(POLL) == record.as_at(_noon(3)).as_at(None).poll(POLL)


def test_a_poll_knows_its_entries_and_sources(told: Any) -> None:
    poll = told.record().poll(POLL)
    assert len(poll.entries) == 7
    assert poll.sources == ("returning-officer",)
    assert poll.is_time_known is False


def test_events_take_effect_by_their_moment_not_by_their_number(desk: Any, declared: Declared) -> None:
    desk.nominated()
    desk.at(Kind.CORRECTION, Correction(POLL, 2, declaration=declared(ann=999)), hour=9)
    desk.at(Kind.DECLARATION, declared(), hour=5)
    assert desk.record().poll(POLL).votes("ann") == 999
    assert desk.record().as_at(_noon(6)).poll(POLL).votes("ann") == 500


def test_at_one_moment_the_later_entry_holds(desk: Any, declared: Declared) -> None:
    desk.nominated()
    desk.at(Kind.DECLARATION, declared(), hour=5)
    desk.at(Kind.CORRECTION, Correction(POLL, 2, declaration=declared(ann=501)), hour=5)
    assert desk.record().as_at(_noon(5)).poll(POLL).votes("ann") == 501


def test_a_corrected_list_of_candidates_is_no_result(desk: Any) -> None:
    desk.nominated()
    desk.at(Kind.CORRECTION, Correction(POLL, 1, nomination=desk.nominate("ann", "bob")))
    assert desk.record().poll(POLL).state is State.NOMINATED
    desk.at(Kind.WINNER, Winner(POLL, "bob"))
    desk.at(Kind.CORRECTION, Correction(POLL, 1, nomination=desk.nominate("bob", "ann")))
    assert (desk.record().poll(POLL).state, desk.record().poll(POLL).winner) == (State.WINNER_ONLY, "bob")


def test_nothing_is_verified_that_is_not_declared(desk: Any, declared: Declared) -> None:
    desk.nominated()
    desk.at(Kind.VERIFICATION, Verification(POLL))
    assert desk.record().poll(POLL).state is State.NOMINATED
    desk.at(Kind.DECLARATION, declared(is_verified=True))
    assert desk.record().poll(POLL).state is State.VERIFIED
    desk.at(Kind.RETRACTION, Retraction(POLL, 3, "withdrawn"))
    desk.at(Kind.VERIFICATION, Verification(POLL))
    assert desk.record().poll(POLL).state is State.RETRACTED


def test_a_winner_named_after_the_count_changes_nothing(desk: Any, declared: Declared) -> None:
    desk.nominated()
    desk.at(Kind.DECLARATION, declared())
    desk.at(Kind.WINNER, Winner(POLL, "bob"))
    assert (desk.record().poll(POLL).state, desk.record().poll(POLL).winner) == (State.DECLARED, "ann")


def test_the_electorate_is_the_declarations_or_else_the_nominations(desk: Any, declared: Declared) -> None:
    desk.place("Ambridge")
    desk.at(Kind.NOMINATION, desk.nominate(electorate=1900))
    assert desk.record().poll(POLL).electorate == 1900
    desk.at(Kind.DECLARATION, declared())
    assert desk.record().poll(POLL).electorate == 1900
    desk.at(Kind.CORRECTION, Correction(POLL, 2, declaration=declared(electorate=2000)))
    assert desk.record().poll(POLL).electorate == 2000


def test_a_poll_nowhere_is_tampering(desk: Any) -> None:
    desk.at(Kind.NOMINATION, desk.nominate(place="nowhere.2024"))
    with pytest.raises(RecordTampered, match="nowhere"):
        desk.record().poll(POLL)


# -- ties ----------------------------------------------------------------------------------------------------------


def test_a_tie_for_first_has_no_winner_without_a_lot(desk: Any, declared: Declared) -> None:
    desk.nominated()
    desk.at(Kind.DECLARATION, declared(ann=400, bob=400))
    assert desk.record().poll(POLL).winner is None
    desk.at(Kind.CORRECTION, Correction(POLL, 2, declaration=declared(ann=400, bob=400, elected="bob")))
    poll = desk.record().poll(POLL)
    assert poll.winner == "bob"
    assert [change.field for change in poll_corrections(desk.record(), POLL)] == ["elected by lot"]
    notes = [one.note for one in oddities(desk.record())]
    assert notes == [
        "Ann Annson and Bob Bobson tied at 400 votes, jointly in place 1; a list that ranks them apart misleads"
    ]


@pytest.mark.parametrize(
    ("votes", "key"),
    [((("a", 1), ("b", 0)), "a"), ((("a", 0), ("b", 0)), None), ((("a", 0),), "a"), ((), None)],
)
def test_the_one_elected_has_most_votes(votes: tuple[tuple[str, int], ...], key: str | None) -> None:
    assert elected_key(Declaration(votes, 1)) == key


def test_three_tied_among_the_losers_are_told_once(desk: Any, declared: Declared) -> None:
    desk.nominated()
    marks = (Mark("majority", "the majority is given as 1"),)
    desk.at(Kind.DECLARATION, declared(ann=500, bob=20, cat=20, marks=marks))
    found = list(oddities(desk.record(), "parl.2024-07-04"))
    assert [one.code for one in found] == ["majority", "tie"]
    assert {one.source for one in found} == {"The declaration"}
    assert "jointly in place 2" in found[1].note


def test_no_oddities_before_the_declaration(told: Any) -> None:
    assert list(oddities(told.record().as_at(_noon(2)))) == []


# -- corrections ---------------------------------------------------------------------------------------------------


def _said(changes: Any) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.field, one.subject, one.before, one.after) for one in changes]


def test_corrections_tell_each_figure_before_and_after(told: Any) -> None:
    assert _said(corrections(told.record(), "parl.2024-07-04")) == [
        ("votes", "Ann Annson", "500", "510"),
        ("valid votes", None, "1,000", "1,010"),
        ("result", None, "declared", "withdrawn"),
    ]
    first = next(corrections(told.record(), "parl.2024-07-04"))
    assert first == Change(POLL, "votes", "Ann Annson", "500", "510", "2024-07-05T05:00:00Z", "returning-officer", 10)
    assert list(corrections(told.record().as_at(_noon(4)), "parl.2024-07-04")) == []


def _corrected(desk: Any, declared: Declared, **fields: Any) -> list[tuple[str, str | None, str | None, str | None]]:
    desk.nominated()
    desk.at(Kind.DECLARATION, declared())
    desk.at(Kind.CORRECTION, Correction(POLL, 2, **fields))
    return _said(poll_corrections(desk.record(), POLL))


def test_a_corrected_candidate_is_told_field_by_field(desk: Any, declared: Declared) -> None:
    before = desk.nominate()
    ann = Candidacy(
        "ann", Person("Anne", "Annson", "Female", "77", "4000"), "PP2", "Blues of Ambridge", "4", "PP119", True, False
    )
    after = msgspec.structs.replace(before, candidacies=(ann, *before.candidacies[1:]))
    assert _corrected(desk, declared, nomination=after) == [
        ("given name", "Anne Annson", "Ann", "Anne"),
        ("gender", "Anne Annson", None, "Female"),
        ("Democracy Club id", "Anne Annson", None, "77"),
        ("Member's MNIS id", "Anne Annson", None, "4000"),
        ("party", "Anne Annson", "PP1", "PP2"),
        ("party name", "Anne Annson", None, "Blues of Ambridge"),
        ("party's MNIS id", "Anne Annson", None, "4"),
        ("adjunct party", "Anne Annson", None, "PP119"),
        ("sitting Member", "Anne Annson", None, "yes"),
        ("former Member", "Anne Annson", None, "no"),
    ]


def test_candidates_who_come_and_go_are_told_with_their_votes(desk: Any, declared: Declared) -> None:
    after: Nomination = desk.nominate("ann", "bob", "dan")
    figures = Declaration((("ann", 500), ("bob", 300), ("dan", 200)), 1000)
    assert _corrected(desk, declared, nomination=after, declaration=figures) == [
        ("candidacy", "Cat Catson", "standing", None),
        ("candidacy", "Dan Danson", None, "standing"),
        ("votes", "Cat Catson", "200", None),
        ("votes", "Dan Danson", None, "200"),
    ]


def test_every_figure_of_a_declaration_is_compared(desk: Any, declared: Declared) -> None:
    at = datetime(2024, 7, 5, 3, 4, tzinfo=UTC)
    new = declared(rejected_ballots=3, electorate=2000, declared_at=at, marks=(Mark("share", "odd"),))
    assert _corrected(desk, declared, declaration=new) == [
        ("rejected ballots", None, None, "3"),
        ("electorate", None, None, "2,000"),
        ("declared at", None, None, "2024-07-05 03:04:00+00:00"),
        ("as published", None, None, "odd"),
    ]
