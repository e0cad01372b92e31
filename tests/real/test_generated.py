"""Generated reports: their labels stand where they say and are true, by arithmetic from the votes alone."""

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from bench.generated.generate import Press, Report, family
from bench.generated.layout.press import LayoutPress
from bench.generated.output import write
from bench.generated.sheet import Label
from bench.generated.template import parse, shapes
from hustings.record.poll import Poll
from hustings.record.record import Record

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover

RIGHT = {"right", "rounding"}
NUMBER = re.compile(r"\d[\d, ]*(?:\.\d+)?")


@pytest.fixture(scope="module", params=["development", "apart"])
def reports(request: pytest.FixtureRequest, full_record: Record) -> list[Report]:
    return list(Press(full_record, request.param).reports(150, 11))


def test_labels_stand_where_they_say(reports: list[Report]) -> None:
    for report in reports:
        for label in report.labels:
            assert report.text[label.start : label.end] == label.stated, report.name
            assert label.stated.strip() == label.stated
            assert label.stated


def test_labels_of_lists_and_tables_stand_where_they_say(full_record: Record) -> None:
    made = list(LayoutPress(full_record).reports(82, 11))
    assert len({one.sort for one in made}) == 41
    test_labels_stand_where_they_say(made)
    wrong = [one for one in made if any(label.error for label in one.labels)]
    assert 0.3 * len(made) < len(wrong) <= 0.5 * len(made)


def test_the_seed_settles_everything(full_record: Record) -> None:
    press = Press(full_record, "development")
    first, second = (list(press.reports(25, 3)) for _ in range(2))
    assert first == second
    assert first != list(press.reports(25, 4))


def test_some_reports_are_right_and_some_are_not(reports: list[Report]) -> None:
    with_errors = [one for one in reports if any(label.error for label in one.labels)]
    assert 0.2 * len(reports) < len(with_errors) < 0.5 * len(reports)


def number(label: Label) -> Decimal | None:
    """The figure of a label; in counts a point is a slip for the comma."""
    found = NUMBER.search(label.stated)
    marks = r"[, ]" if label.unit in {"percent", "points"} else r"[,. ]"
    return Decimal(re.sub(marks, "", found[0])) if found else None


def counted(poll: Poll, label: Label) -> Fraction | None:
    """What the votes of the poll give for a label, worked out here; `None` for what is not worked out here."""
    declared = poll.declaration
    assert declared is not None
    votes = dict(declared.votes)
    ordered = sorted(votes.values(), reverse=True)
    mine = [votes[one.key] for one in poll.candidacies if one.name == label.subject]
    if label.kind == "majority" and "/" not in label.subject:
        lead = ordered[0] - ordered[1]
        return Fraction(lead) if label.unit == "votes" else Fraction(100 * lead, sum(ordered))
    if label.kind == "votes" and label.unit == "votes" and len(mine) == 1:
        return Fraction(mine[0])
    if label.kind == "share" and len(mine) == 1:
        return Fraction(100 * mine[0], sum(ordered))
    if label.kind == "electorate":
        return Fraction(declared.electorate or 0)
    return None


def test_what_is_labelled_right_is_right_and_what_is_wrong_is_wrong(reports: list[Report], full_record: Record) -> None:
    tried = 0
    for report in reports:
        for label in report.labels:
            poll = full_record.poll_or_none(label.poll)
            value = counted(poll, label) if poll is not None and poll.is_declared else None
            stated = number(label)
            if value is None or stated is None:
                continue
            tried += 1
            near = abs(Fraction(stated) - value)
            step = (
                Fraction(1, 2 * 10 ** -int(stated.as_tuple().exponent or 0)) if label.unit == "percent" else Fraction(0)
            )
            if label.verdict == "right":
                assert near <= step, (report.name, label)
            elif label.verdict == "rounding":
                assert near <= max(value / 10, 1), (report.name, label)
            elif label.verdict == "wrong":
                assert near > step, (report.name, label)
    assert tried > 1000


def test_turnouts_labelled_right_are_right_on_one_definition(reports: list[Report], full_record: Record) -> None:
    for report in reports:
        for label in report.labels:
            poll = full_record.poll_or_none(label.poll)
            stated = number(label)
            if label.kind != "turnout" or label.verdict not in RIGHT or poll is None or stated is None:
                continue
            declared = poll.declaration
            assert declared is not None
            valid = sum(count for _, count in declared.votes)
            values = [
                Fraction(100 * one, declared.electorate or 1)
                for one in (valid, valid + (declared.rejected_ballots or 0))
            ]
            assert min(abs(Fraction(stated) - one) for one in values) <= 1, label


def test_the_held_apart_family_has_shapes_of_its_own() -> None:
    own, both = ({shape.id for pool in family(name)[0].values() for shape in pool} for name in ("apart", "development"))
    assert both < own
    assert 0.35 <= len(own - both) / len(own) <= 0.6
    assert len(own) > 400


def test_a_folder_has_the_reports_and_their_labels(full_record: Record, tmp_path: Path) -> None:
    assert write(Press(full_record).reports(12, 2), tmp_path) == 12
    assert len(list(tmp_path.glob("*.txt"))) == 12
    assert '"note": "common.' in (tmp_path / "labels.jsonl").read_text(encoding="utf-8")


def test_a_template_is_read_as_written() -> None:
    assert [type(one).__name__ for one in parse("a [b|{W}] <votes W> $took")] == [
        "str", "Choice", "str", "Labelled", "str", "Macro",
    ]  # fmt: skip
    [[one]] = shapes("x", {"t": ["hold !by :: {W}"]}).values()
    assert (one.id, one.guards) == ("x.t.01", ("hold", "!by"))
