"""What a newer document corrects, and what is only newer."""

from typing import Any

from hustings.publication.seal.compare import changes


def corrected(before: dict[str, Any], after: dict[str, Any]) -> dict[str, bool]:
    return {one.what: one.is_correction for one in changes(before, after)}


def seat(votes: int | None, **more: Any) -> dict[str, Any]:
    told = {"constituency": "Ilford North", "poll_id": "parl.ilford-north.2019-12-12"}
    return told | {"candidates": [{"candidate": "Wes Streeting", "votes": votes}]} | more


def test_a_first_declaration_is_an_update():
    before, after = seat(None, state="not declared", is_tie=None), seat(25323, state="declared", is_tie=False)
    assert set(corrected(before, after).values()) == {False}


def test_a_declared_figure_that_is_another_now_is_a_correction():
    assert corrected(seat(25323), seat(25324)) == {"candidates, Wes Streeting, votes": True}
    assert corrected(seat(25323), seat(None)) == {"candidates, Wes Streeting, votes": True}


def test_a_sum_that_moved_is_an_update_and_a_row_that_changed_a_correction():
    before = {"declared": 49, "polls": [seat(25323, position=3)]}
    after = {"declared": 66, "polls": [seat(25324, position=4)]}
    assert corrected(before, after) == {
        "declared": False,
        "polls, parl.ilford-north.2019-12-12, position": False,
        "polls, parl.ilford-north.2019-12-12, candidates, Wes Streeting, votes": True,
    }
