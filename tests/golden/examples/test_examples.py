"""The example reports: the errors planted in them are found, and nothing else in them is called wrong."""

import csv
from pathlib import Path

import pytest

from hustings.cli.tour import examples
from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.store.starter import starter_record

PLANTED = list(csv.DictReader((Path(__file__).parent / "planted.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("report", [name for name, _ in examples()])
def test_what_is_planted_is_what_is_found(report: str) -> None:
    found = as_object(check(dict(examples())[report], starter_record(), path=report))
    flagged = {
        (str(one["line"]), (one["figure"] or one)["text"], one["verdict"])
        for one in found["claims"]
        if one["verdict"] in ("wrong", "unit")
    }
    assert flagged == {(one["line"], one["text"], one["verdict"]) for one in PLANTED if one["report"] == report}
    assert found["summary"]["right"] >= 8


def test_every_planted_error_is_in_an_example() -> None:
    texts = dict(examples())
    for one in PLANTED:
        assert one["text"] in texts[one["report"]].splitlines()[int(one["line"]) - 1]
