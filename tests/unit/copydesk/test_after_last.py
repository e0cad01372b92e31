"""A figure that stands in the last sentence but one, where the last is no more than a full stop."""

import pytest

from hustings.copydesk.check import check
from hustings.record import example


@pytest.mark.parametrize("end", ["\n. ", "\n.", ".\n. . ."])
def test_a_full_stop_alone_ends_no_check(end: str) -> None:
    copy = f"Doris Osen 368by 0vote{end}"
    assert check(copy, example.record()).document.text == copy
