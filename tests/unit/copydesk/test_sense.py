"""A run of figures that fits nothing is of something else; one or two are the paper's."""

from hustings.claims.verdict import Verdict
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


def test_statement_after_statement_that_is_not_so_of_a_poll_is_of_another(full_record: Record) -> None:
    text = "Hexham, 2019.\n\nLabour 28,347 (55.7%)\nConservatives 4,729 (8.3%)\nMajority 23,618. Turnout 51.3%."
    assert not [one for one in check(text, full_record).findings if one.verdict.is_flagged]


def test_figures_alone_lead_to_a_poll(full_record: Record) -> None:
    text = "Galloway's spring\n\nBy-election, March 2012\nRespect 18,341\nLabour 8,201\nCon 2,746\nMajority 10,140"
    assert [one.verdict for one in check(text, full_record).findings] == [Verdict.RIGHT] * 4
