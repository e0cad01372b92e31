"""The swing that was needed, and the one that was got with no word for it."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

SELBY = "Selby and Ainsty, 21 July 2023. Keir Mather won for Labour with 16,456 votes to Claire Holmes's 12,295. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SELBY + "A swing of 17.8 per cent was needed; the party got 23.7.", "17.8", ("swing", "right")),
        (SELBY + "A swing of 17.8 per cent was needed; the party got 23.7.", "23.7", ("swing", "right")),
        (SELBY + "A swing of about 18 per cent was required; the party got 24.", "24", ("swing", "right")),
        (SELBY + "A swing of 17.8 per cent was needed; Labour took 46.0 per cent.", "46.0", ("share", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]
