"""Published and labelled reports, checked against Parliament's whole record: the floors that have been reached."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bench.check import SETS, below, floors, score
from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record


@pytest.mark.parametrize("name", SETS)
def test_the_floors_hold(shared: Path, full_record: Record, name: str) -> None:
    found = score(shared / "reports" / name, full_record)
    assert list(below(name, found.figures, floors()[name])) == [], "\n".join(found.misses)


def claims(shared: Path, record: Record, start: str, as_at: datetime | None = None) -> list[tuple[str, str, str, str]]:
    """Figure (or statement), kind, verdict and message of the claims of the published report whose name starts so."""
    [path] = (shared / "reports" / "published").glob(f"{start}*.txt")
    checked = as_object(check(path.read_text(encoding="utf-8"), record, as_at=as_at, path=path.name))
    return [((one["figure"] or one)["text"], one["kind"], one["verdict"], one["message"]) for one in checked["claims"]]


def test_the_morning_after_2017(shared: Path, full_record: Record) -> None:
    found = claims(shared, full_record, "000", datetime(2017, 6, 9, 11, tzinfo=UTC))
    told = {(text, kind): (verdict, message) for text, kind, verdict, message in found}
    assert told["57.8 per cent", "share"][0] == "right"
    verdict, message = told["13.9 per cent", "majority_change"]
    assert verdict == "wrong"
    assert "9,639 − 589 = 9,050 votes (+17.0 points)" in message
    assert told["29", "seats_change"][0] == "right"
    assert "649 of 650 declared" in told["29", "seats_change"][1]


def test_without_a_moment_the_seats_of_the_night_are_right_and_what_they_became_is_said(
    shared: Path, full_record: Record
) -> None:
    found = {
        kind: (verdict, message) for text, kind, verdict, message in claims(shared, full_record, "000") if text == "29"
    }
    verdict, message = found["seats_change"]
    assert verdict in ("right", "rounding")
    assert "30 in the end" in message


def test_turnouts_of_the_election_before(shared: Path, full_record: Record) -> None:
    found = {(text, verdict) for text, _, verdict, _ in claims(shared, full_record, "002")}
    assert {("74.8pc", "wrong"), ("69.9pc", "wrong"), ("68.7pc", "right"), ("62.9pc", "right")} <= found


def test_both_baselines_after_the_boundaries_changed(shared: Path, full_record: Record) -> None:
    found = claims(shared, full_record, "001")
    [unit] = [message for text, _, verdict, message in found if text == "25%" and verdict == "unit"]
    assert "2019 notional" in unit
    assert "old boundaries" in unit
    assert ("528", "margin", "right") in {one[:3] for one in found}


@pytest.mark.parametrize("as_at", [None, "2017-06-09T12:00+01:00"])
def test_nothing_labelled_right_is_called_wrong(shared: Path, full_record: Record, as_at: str | None) -> None:
    folder = shared / "reports" / "published"
    labels = json.loads((folder / "claims.json").read_text(encoding="utf-8"))["claims"]
    assert len(labels) == 101
    moments = {"000_115aec30b738abf3.txt": as_at and datetime.fromisoformat(as_at)}
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    found = {
        name: as_object(check(text, full_record, as_at=moments.get(name)))["claims"] for name, text in texts.items()
    }
    for label in labels:
        if label["verdict"] in ("right", "rounding", "uncheckable"):
            over = [one for one in found[label["doc"]] if one["start"] < label["end"] and label["start"] < one["end"]]
            alarms = [one for one in over if one["verdict"] in ("wrong", "unit")]
            planted = [one for one in labels if one["doc"] == label["doc"] and one["verdict"] in ("wrong", "unit")]
            alarms = [one for one in alarms if not any(_overlaps(one, other) for other in planted)]
            assert not alarms, (label["id"], label["text"], alarms)


def _overlaps(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])
