"""A run of figures that fits nothing is of something else; one or two are the paper's."""

from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = "Ilford North, general election 2019\n\nLabour's Wes Streeting held Ilford North.\n\n"


def _verdicts(record: Record, text: str) -> list[str]:
    return [one.verdict.value for one in check(HEAD + text, record).findings if one.claim.figure]


def test_two_figures_wrong_are_called_wrong(record: Record) -> None:
    assert _verdicts(record, "The majority was 5,281. Turnout was 61.4 per cent.") == ["wrong", "wrong"]


def test_a_run_of_figures_of_the_seat_that_fits_nothing_is_not(record: Record) -> None:
    text = "The majority was 6,281. Turnout was 61.4 per cent. The swing was 9.3 per cent."
    assert _verdicts(record, text) == ["uncheckable"] * 3
