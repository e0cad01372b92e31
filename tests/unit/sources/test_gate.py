from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hustings.sources.gate import findings, gate, id_of, known_as_published
from hustings.sources.reading import PartyNamed, Place, Return, Standing

LONDON = ZoneInfo("Europe/London")


def _standing(name: str, party: str, votes: int | None, **more: Any) -> Standing:
    return Standing("A", name, PartyNamed(party, party), more.pop("line", 2), votes=votes, **more)


def _return(*standings: Standing, **more: Any) -> Return:
    one = Return(date(2024, 7, 4), False, Place("Ambridge", "E14001063"), "file.csv", 9, "source")
    one.standings = list(standings)
    for name, value in more.items():
        setattr(one, name, value)
    return one


def _pair(**more: Any) -> Return:
    return _return(_standing("Red", "Lab", 600), _standing("Blue", "Con", 400), **more)


def _codes(one: Return) -> list[str]:
    return [finding.code for finding in findings(one)]


WHOLE: dict[str, Any] = {
    "electorate": 1500,
    "valid_votes": 1000,
    "rejected_ballots": 10,
    "majority": 200,
    "winner_name": ("A", "Red"),
    "first_party": "Lab",
    "second_party": "Con",
    "declared_at": datetime(2024, 7, 5, 3, tzinfo=LONDON),
}


def test_what_comes_out_passes() -> None:
    assert gate(_pair(**WHOLE)).problems == gate(_pair(**WHOLE)).marks == ()
    assert _codes(_pair()) == []


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"valid_votes": 999}, "votes-sum", "sum to 1,000 but the valid votes are 999"),
        ({"electorate": 1009}, "electorate", "1,010 ballots cast but only 1,009 electors"),
        ({"majority": 201}, "majority", "given as 201 but 600 less 400 is 200"),
        ({"winner_name": ("A", "Blue")}, "winner", "named the winner with 400 votes; A Red has 600"),
        ({"winner_name": ("A", "Green")}, "winner", "not among the candidates"),
        ({"declared_at": datetime(2024, 7, 4, 21, 59, tzinfo=LONDON)}, "date", "polled on 04/07/2024"),
        ({"declared_at": datetime(2024, 8, 5, tzinfo=LONDON)}, "date", "declared at 05/08/2024"),
    ],
)
def test_what_cannot_be_is_refused(change: dict[str, Any], code: str, words: str) -> None:
    found = gate(_pair(**WHOLE | change))
    assert found.marks == ()
    (problem,) = found.problems
    assert (problem.code, problem.path) == (code, "file.csv")
    assert words in problem.reason
    assert problem.reason.startswith("Ambridge: ")


@pytest.mark.parametrize(
    ("change", "code"), [({"first_party": "LD"}, "first-party"), ({"second_party": "LD"}, "second-party")]
)
def test_a_label_that_does_not_fit_is_marked(change: dict[str, Any], code: str) -> None:
    found = gate(_pair(**WHOLE | change))
    assert found.problems == ()
    assert [mark.code for mark in found.marks] == [code]


def test_votes_for_some_only() -> None:
    assert _codes(_return(_standing("Red", "Lab", 600), _standing("Blue", "Con", None))) == ["votes-missing"]
    assert _codes(_return(_standing("Red", "Lab", None), valid_votes=1000)) == ["votes-missing"]
    assert _codes(_return(valid_votes=1000)) == ["votes-missing"]
    assert _codes(_return(_standing("Red", "Lab", None), _standing("Blue", "Con", None))) == []


def test_a_candidate_twice_or_a_namesake() -> None:
    red = _standing("Red", "Lab", 600)
    assert _codes(_return(red, red)) == ["tie", "duplicate"]
    assert _codes(_return(red, _standing("Red", "Con", 400))) == []


def test_namesakes_are_told_apart_by_the_party_that_won() -> None:
    one = _return(
        _standing("Red", "Lab", 600), _standing("Red", "Con", 400), winner_name=("A", "Red"), first_party="Lab"
    )
    assert _codes(one) == []
    one.first_party = "Con"
    assert "winner" in _codes(one)


def test_one_person_id_for_two_is_marked() -> None:
    one = _return(_standing("Red", "Lab", 6, democracy_club_id="1"), _standing("Blue", "Con", 4, democracy_club_id="1"))
    assert [mark.code for mark in gate(one).marks] == ["person-id"]


def test_a_tie_for_first_needs_somebody_elected() -> None:
    tied = _return(_standing("Red", "Lab", 500), _standing("Blue", "Con", 500))
    assert _codes(tied) == ["tie"]
    tied.winner_name = ("A", "Blue")
    assert _codes(tied) == []
    tied.winner_name, tied.lot_elected = None, "a-blue"
    assert _codes(tied) == []


def test_losers_tied_and_ranked_apart_are_marked() -> None:
    ranks = ((600, 1), (10, 2), (10, 3))
    one = _return(*(_standing(str(rank), str(rank), votes, rank=rank) for votes, rank in ranks))
    assert [mark.code for mark in gate(one).marks] == ["tie-order"]


def test_two_winners_are_one_too_many() -> None:
    one = _return(_standing("Red", "Lab", 600, is_elected=True), _standing("Blue", "Con", 400, is_elected=True))
    assert "more than one winner" in " ".join(finding.note for finding in findings(one))


@pytest.mark.parametrize(
    ("shares", "marks", "problems"),
    [
        (("0.6", "0.4"), [], []),
        (("0.600000", "0.400000"), [], []),
        (("0.599999", "0.400000"), [], []),  # cut, not rounded
        (("0.596", "0.404"), ["share", "share"], []),
        (("0.55", "0.45"), [], ["share", "share"]),
        (("0.6", None), [], []),
        (("0.6", "much"), [], ["share-value"]),
        (("0.6", "1e99999"), [], ["share-value"]),
        (("0.6", "NaN"), [], ["share-value"]),
    ],
)
def test_published_shares(shares: tuple[str, str | None], marks: list[str], problems: list[str]) -> None:
    one = _return(
        _standing("Red", "Lab", 600, published_share=shares[0]),
        _standing("Blue", "Con", 400, published_share=shares[1]),
    )
    found = gate(one)
    assert [mark.code for mark in found.marks] == marks
    assert [problem.code for problem in found.problems] == problems


def test_shares_that_do_not_come_to_one_mean_a_row_is_missing() -> None:
    one = _return(
        _standing("Red", "Lab", 600, published_share="0.30"),
        _standing("Blue", "Con", 400, published_share="0.20"),
    )
    assert "share-sum" in [problem.code for problem in gate(one).problems]


def test_a_name_damaged_on_its_way_is_marked() -> None:
    assert [mark.code for mark in gate(_return(_standing("SÃ©amus", "Lab", 6))).marks] == ["name"]


def test_another_name_of_the_place_is_marked() -> None:
    assert [mark.code for mark in gate(_pair(odd_names=[(4, "Ambrige")])).marks] == ["constituency-name"]


def test_sums_may_stand_where_their_publisher_stands_by_them() -> None:
    one = _pair(valid_votes=999, majority=201)
    assert [problem.code for problem in gate(one).problems] == ["votes-sum", "majority"]
    found = gate(one, [id_of(one)])
    assert ([mark.code for mark in found.marks], found.problems) == (["votes-sum", "majority"], ())
    impossible = _pair(winner_name=("A", "Blue"), electorate=900)
    assert [problem.code for problem in gate(impossible, [id_of(impossible)]).problems] == ["electorate", "winner"]


def test_what_is_known_to_stand_stands_with_these_very_figures_only() -> None:
    assert len(known_as_published()) == 3
    assert all(poll and code and note for poll, code, note in known_as_published())
