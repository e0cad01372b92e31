"""Hearsay: what is said to be coming, and what was heard at the count, is nothing that was declared."""

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record


@pytest.mark.parametrize(
    "text",
    [
        "RECOUNT in Kensington?? Hearing it is within 96 votes.",
        "Emma Dent Coad on course for a majority of 4,102, poll finds",
    ],
)
def test_what_is_heard_is_not_called_wrong(full_record: Record, text: str) -> None:
    found = as_object(check(f"Kensington, general election 2017\n\n{text}\n", full_record))["claims"]
    assert all(one["verdict"] != "wrong" for one in found)
