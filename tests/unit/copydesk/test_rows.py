import json

import pandas
import polars

from hustings.copydesk.check import check
from hustings.record.record import Record

TEXT = """General Election 2019: Ilford North

Labour's Wes Streeting won with 25,232 votes, a majority of 5,218. “I had 9,999 votes,” he said.
Howard Berlin came third. His share fell by 7.2 per cent.
"""


def test_rows_make_a_data_frame(record: Record) -> None:
    rows = check(TEXT, record, path="a.txt").rows()
    assert len({tuple(row) for row in rows}) == 1
    for frame in (polars.DataFrame(rows), pandas.DataFrame(rows)):
        assert list(frame["path"]) == ["a.txt"] * len(rows)
        assert "25,323" in list(frame["correction"])


def test_a_text_without_a_finding_has_no_rows(record: Record) -> None:
    assert check("It rained.", record).rows() == []


def test_the_dictionary_is_json(record: Record) -> None:
    found = check(TEXT, record).to_dict()
    assert json.loads(json.dumps(found)) == found


def test_the_corrected_text_leaves_quotations_alone(record: Record) -> None:
    corrected = check(TEXT, record).corrected()
    assert "with 25,323 votes" in corrected
    assert "“I had 9,999 votes,”" in corrected
    assert check(corrected, record).corrected() == corrected
