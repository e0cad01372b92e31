"""Charts of real results: the words of each pass Hustings' own check, and every drawing is sound."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.cli.chart import command
from hustings.copydesk.check import check
from hustings.errors import UsageError
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart import Chart, charts_of, charts_of_election, map_of, size_of, svg
from hustings.telling.chart.country.shade import SHADES

ELECTIONS = ["parl.2010-05-06", "parl.2015-05-07", "parl.2017-06-08", "parl.2019-12-12", "parl.2024-07-04"]
EDGES = [
    "parl.chorley.2019-12-12", "parl.chorley.2024-07-04", "parl.buckingham.2015-05-07", "parl.kensington.2017-06-08",
    "parl.belfast-east.2010-05-06", "parl.na-h-eileanan-an-iar.2024-07-04", "parl.islwyn.2010-05-06",
    "parl.north-east-fife.2017-06-08", "parl.clacton.by.2014-10-09", "parl.ynys-mon.2024-07-04",
]  # fmt: skip


def sample(record: Record) -> Iterator[Poll]:
    chosen = random.Random(5)
    for election in ELECTIONS:
        yield from chosen.sample(record.polls_of(election), 6)
    by_elections = [one for one in record.poll_ids if ".by." in one]
    yield from (record.poll(one) for one in chosen.sample(by_elections, 12))
    yield from (record.poll(one) for one in EDGES)


def assert_sound(record: Record, chart: Chart) -> None:
    wrong = [
        claim for claim in chart.alt.claims if verify(claim, record).verdict not in (Verdict.RIGHT, Verdict.ROUNDING)
    ]
    assert wrong == []
    checked = check(chart.alt.text, record)
    assert [(one.verdict, one.message) for one in checked.findings if one.verdict is not Verdict.RIGHT] == []
    drawing = etree.fromstring(svg(chart, "f00d").encode())
    assert len(drawing) > 3
    assert (drawing.get("width"), drawing.get("height")) == tuple(map(str, size_of(chart)))


def test_the_charts_of_seats_are_sound(full_record: Record) -> None:
    for poll in sample(full_record):
        for chart in charts_of(full_record, poll):
            assert_sound(full_record, chart)


@pytest.mark.parametrize("election", ELECTIONS)
def test_the_charts_of_an_election_are_sound(full_record: Record, election: str) -> None:
    charts = charts_of_election(full_record, election)
    night = [] if election == "parl.2024-07-04" else ["night"]
    assert [one.name for one in charts] == ["seats", *night, "majorities", "turnouts"]
    for chart in charts:
        assert_sound(full_record, chart)


@pytest.mark.parametrize("kind", ["seats", "night", "majorities", "turnouts"])
def test_the_charts_of_an_election_are_offered(full_record: Record, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr("hustings.cli.chart.open_record", lambda _: full_record)
    told = CliRunner().invoke(command, [kind, "--election", "2019-12-12", "--format", "alt"], catch_exceptions=False)
    assert "2019 general election" in told.stdout


@pytest.mark.parametrize("shade", SHADES)
def test_a_published_map_has_every_seat(full_record: Record, shared: Path, shade: str) -> None:
    layout = (shared / "data" / "maps" / "constituencies-2024.hexjson").read_text(encoding="utf-8")
    chart = map_of(full_record, "parl.2024-07-04", layout, shade)
    assert_sound(full_record, chart)
    assert all(row["properties"]["name"] for row in chart.spec["datasets"]["areas"])
    assert "Not on this map" not in chart.note


def test_a_map_of_other_boundaries_is_refused(full_record: Record, shared: Path) -> None:
    layout = (shared / "data" / "maps" / "constituencies-2024.hexjson").read_text(encoding="utf-8")
    with pytest.raises(UsageError, match="of other boundaries"):
        map_of(full_record, "parl.2019-12-12", layout)
