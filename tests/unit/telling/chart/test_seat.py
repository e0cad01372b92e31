"""Charts of a poll in every state that a result can be in, and with names that mean to do harm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from lxml import etree

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.record import example
from hustings.record.candidacy import Candidacy, Person
from hustings.record.election import ByElection
from hustings.record.entry import Kind, chain, draft
from hustings.record.party import Party
from hustings.record.poll import Declaration, Nomination
from hustings.record.record import Record
from hustings.telling.chart import Chart, charts_of, charts_of_election, svg
from hustings.telling.chart.seat.result import result
from hustings.telling.chart.seat.standing import turnout_standing
from tests.unit.telling.conftest import POLL, declaration

HARM = 'Ann <script>alert(1)</script> & "Co" \ue0000\ue001 O\'Neil'
DAY = date(2025, 5, 1)
BY_ELECTION = "parl.anytown.by.2025-05-01"


def named(charts: tuple[Chart, ...], name: str) -> Chart:
    return next(one for one in charts if one.name == name)


def words_of(chart: Chart) -> list[str]:
    return [row["text"] for row in chart.spec["datasets"]["labels"]]


def by_election(candidates: int) -> Record:
    """A by-election in a seat without a past, with so many candidates of ever fewer votes."""
    moment = datetime(2025, 5, 2, 1, tzinfo=UTC)
    standing = tuple(Candidacy(f"c{at}", Person("Cand", f"Number{at}"), "ind") for at in range(candidates))
    votes = tuple((one.key, 1000 - 10 * at) for at, one in enumerate(standing))
    facts = (
        (Kind.BY_ELECTION, ByElection(f"parl.by.{DAY}", DAY, "anytown.2024")),
        (Kind.CONSTITUENCY, Constituency("anytown.2024", "Anytown", "england-2024", Nation.ENGLAND)),
        (Kind.PARTY, Party("ind", "Independent", "Ind")),
    )
    drafts = [draft(kind, body, effective_at=moment, source="test") for kind, body in facts]
    nomination = Nomination(BY_ELECTION, f"parl.by.{DAY}", "anytown.2024", DAY, standing, 90_000)
    declared = Declaration(votes, sum(count for _, count in votes), 7, 90_000, moment)
    drafts.append(draft(Kind.NOMINATION, nomination, effective_at=moment, source="test", poll=BY_ELECTION))
    drafts.append(draft(Kind.DECLARATION, declared, effective_at=moment, source="test", poll=BY_ELECTION))
    return Record.of(chain(drafts, after=0, previous_hash="0" * 64, recorded_at=moment, author="test"))


def test_a_name_cannot_become_markup(record_with: Callable[..., Record]) -> None:
    record = record_with(declaration(500, 300, 100), name=HARM, party="<b>Lab&our</b>")
    for chart in charts_of(record, record.poll(POLL)):
        drawn = svg(chart)
        root = etree.fromstring(drawn.encode())
        tags = {etree.QName(one).localname for one in root.iter(etree.Element)}
        assert not tags & {"script", "b", "foreignObject"}
        assert "<script" not in drawn
        assert any("<script>" in text for text in root.itertext())


def test_there_is_none_before_the_declaration(record_with: Callable[..., Record]) -> None:
    record = record_with()
    assert charts_of(record, record.poll(POLL)) == ()
    assert charts_of_election(record, "parl.2019-12-12") == ()


def test_a_tie_is_said_and_nobody_is_set_apart(record_with: Callable[..., Record]) -> None:
    record = record_with(declaration(400, 400, 100))
    tied = named(charts_of(record, record.poll(POLL)), "result")
    assert tied.note == "The first had equal votes."
    assert {row["fontWeight"] for row in tied.spec["datasets"]["labels"]} == {400}
    record = record_with(declaration(400, 400, 100, elected="b"))
    settled = named(charts_of(record, record.poll(POLL)), "result")
    assert settled.note == "The first had equal votes; a lot decided between them."
    assert words_of(settled)[0] == "Bob Bloke"


@pytest.mark.parametrize(("candidates", "rows", "last"), [(13, 13, "Cand Number12"), (14, 13, "2 others")])
def test_the_small_ones_of_a_long_list_are_folded(candidates: int, rows: int, last: str) -> None:
    record = by_election(candidates)
    chart = result(record, record.poll(BY_ELECTION))
    assert chart is not None
    bars, labels = chart.spec["datasets"]["bars"], chart.spec["datasets"]["labels"]
    assert len(bars) == rows
    assert next(row["text"] for row in labels if row["row"] == rows - 1) == last
    assert sum(bar["share"] for bar in bars) == pytest.approx(1, abs=1e-3)


def test_a_by_election_without_a_past_has_its_result_alone() -> None:
    record = by_election(4)
    assert [one.name for one in charts_of(record, record.poll(BY_ELECTION))] == ["result"]
    assert charts_of_election(record, f"parl.by.{DAY}") == ()


def test_few_seats_make_no_picture_of_a_country() -> None:
    assert turnout_standing(example.record(), example.poll("Ilford North", 2019)) is None


def test_a_history_breaks_at_new_boundaries_and_draws_estimates_hollow() -> None:
    spec = named(charts_of(example.record(), example.poll("Ilford North", 2024)), "history").spec["datasets"]
    rules = [row for row in spec["rules"] if row["strokeWidth"] > 1]
    breaks = [row["position"] for row in spec["rules"] if row["strokeDash"]]
    assert breaks == [2.5]
    assert not [row for row in rules if row["position"] < 2.5 < row["position2"]]
    assert {row["position"] for row in spec["points"] if row["middle"] == "#ffffff"} == {3}


def test_a_long_name_is_cut_to_its_room(record_with: Callable[..., Record]) -> None:
    record = record_with(declaration(500, 300, 100), name="Ankit Love Jknpp Jay Mala Post-Mortem of Somewhere Else")
    first = words_of(named(charts_of(record, record.poll(POLL)), "result"))[0]
    assert first.endswith("…")
