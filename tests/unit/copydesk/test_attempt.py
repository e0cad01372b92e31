"""A text that gives no day is tried as about each that it may be of, as far as its figures can tell them apart."""

import pytest

from hustings.copydesk import attempt
from hustings.copydesk.check import check
from hustings.copydesk.parse.frame import Frame, Parsed
from hustings.copydesk.parse.text import parse
from hustings.record.record import Record

UNDATED = "Wes Streeting held Ilford North with 57.8 per cent. He was cheered. Turnout fell. It was a long night."
OPEN = "Ilford North: Labour hold. The majority was 9.6 per cent."


def test_other_days_are_tried_on_the_figures_alone(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, tried = [], []

    def counted(frame: Frame) -> Parsed:
        (tried if frame.is_trial else whole).append(len(frame.scanned.sentences))
        return parse(frame)

    monkeypatch.setattr(attempt, "parse", counted)
    assert check(UNDATED, record).elections == ("parl.2017-06-08",)
    assert whole == [4, 4]  # of the likeliest day, and of the one that is borne out
    assert tried == [1, 1, 1]


def test_where_no_day_is_borne_out_nothing_is_called_wrong(record: Record) -> None:
    found = next(one for one in check(OPEN, record).findings if one.claim.figure)
    assert found.verdict.value == "uncheckable"
    assert "not clear which election is meant, 2017 or 2019 or 2024" in found.message
