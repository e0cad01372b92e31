"""Seats of an area that a sentence leads to, seats won likewise, leads so far down, names a letter off."""

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.link.people import is_a_letter_off
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

HEAD = "General Election 2019: Ilford North\n\nLabour candidate Wes Streeting won Ilford North.\n\n"


@pytest.mark.parametrize("lead", ["Consider seats first.", "Now for the seats."])
def test_what_follows_a_word_on_seats_is_of_seats(record: Record, lead: str) -> None:
    copy = f"General election 2019\n\nLondon stood apart. {lead} Labour won 49 of the 73 in 2019.\n"
    found = [one for one in check(copy, record).findings if one.claim.mark and one.claim.quantity.value in (49, 73)]
    assert {one.claim.kind.value for one in found} == {"seats"}
    assert {one.claim.subject.place for one in found} != {UK}


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("His lead was 5,218, 4,421 down on the 9,639 that he had in 2017.", "4,421", "majority_change"),
        ("Wes Streeting polled 25,323, 5,266 down on the 30,589 of 2017.", "5,266", "votes"),
    ],
)
def test_so_many_down_on_a_figure_is_a_change(record: Record, sentence: str, figure: str, kind: str) -> None:
    assert told(check(HEAD + sentence, record), figure) == [(kind, "right")]


def test_somebody_who_did_likewise_won_too(record: Record) -> None:
    copy = HEAD + "Wes Streeting did likewise in Ilford North."
    found = [one for one in check(copy, record).findings if one.claim.kind.value == "outcome"]
    assert [one.verdict.value for one in found] == ["right", "right"]


def test_a_letter_more_is_a_letter_off() -> None:
    assert is_a_letter_off("birtwhistle", "birtwistle")
