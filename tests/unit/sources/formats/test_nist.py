"""NIST SP 1500-100: what is written has the standard's form and no loose ends, and what is read is not trusted."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hustings.errors import UsageError
from hustings.record.poll import State
from hustings.record.record import Record
from hustings.sources import registry
from hustings.sources.formats import nist
from hustings.sources.formats.nist import Issue
from hustings.sources.reading import PartyNamed, Place, Return, Standing
from hustings.sources.returned import returns_of
from hustings.store import starter_record

SCHEMA = Path(__file__).parent / "schema" / "nist-1500-100-v2.json"
ISSUE = Issue(datetime(2019, 12, 14, tzinfo=UTC), "The Redbridge Recorder", "Recorder", "hustings 1")
LABOUR = PartyNamed("Labour", "Lab", "PP53", "15")


def report(returns: list[Return]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(nist.write(returns, ISSUE))
    return found


def valid(document: dict[str, Any]) -> dict[str, Any]:
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)
    return document


def walk(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    yield name, value
    items = (
        value.items() if isinstance(value, dict) else [(name, one) for one in value] if isinstance(value, list) else []
    )
    for inner, one in items:
        yield from walk(one, inner)


@pytest.fixture(scope="module")
def record() -> Record:
    return starter_record()


@pytest.mark.parametrize("day", ["2010-05-06", "2019-12-12", "2024-07-04"])
def test_a_report_has_the_standards_form(record: Record, day: str) -> None:
    valid(report(returns_of(record, f"parl.{day}")))


def test_nothing_is_named_that_is_not_there_or_there_twice(record: Record) -> None:
    found = report(returns_of(record, "parl.2019-12-12"))
    ids = [one for name, one in walk(found) if name == "@id"]
    assert len(ids) == len(set(ids))
    refs = [one for name, one in walk(found) if name.endswith(("Id", "Ids")) and isinstance(one, str)]
    assert {one for one in refs if one != "hustings 1"} <= set(ids)


def seat(*rows: Standing, **more: Any) -> Return:
    one = Return(date(2024, 7, 4), False, Place("Ilford North", "E14001300"), "", None, "s", list(rows))
    for name, value in more.items():
        setattr(one, name, value)
    return one


def test_the_status_says_how_far_it_has_come() -> None:
    counted, bare = Standing("Wes", "Streeting", LABOUR, None, votes=15647), Standing("Wes", "Streeting", LABOUR, None)
    for returns, status in [
        ([seat(bare)], "pre-election"),
        ([seat(bare), seat(counted)], "unofficial-partial"),
        ([seat(counted)], "unofficial-complete"),
        ([seat(counted, is_verified=True)], "certified"),
    ]:
        assert report(returns)["Status"] == status
    with pytest.raises(UsageError, match="no polls"):
        nist.write([], ISSUE)


def test_joint_candidacies_independents_and_the_speaker() -> None:
    rows = [
        Standing("Jas", "Athwal", PartyNamed("Labour and Co-operative", "Lab", "PP53", "15"), None, None, "PP119"),
        Standing("Leanne", "Mohamad", PartyNamed("Independent", "Ind", is_independent=True), None),
        Standing("Lindsay", "Hoyle", PartyNamed("Speaker", "Spk", mnis_id="47", is_speaker=True), None),
        Standing("", "Beany", PartyNamed("Captain's Party", "CB", "PP1"), None),
    ]
    data = nist.write([seat(*rows)], ISSUE)
    parties = {one["@id"]: one for one in valid(json.loads(data))["Party"]}
    assert parties["party-PP53-PP119-labour-and-co-operative"]["@type"] == "ElectionResults.Coalition"
    halves = parties["party-PP53-PP119-labour-and-co-operative"]["PartyIds"]
    assert halves == ["party-PP53-labour", "party-PP119"]
    reading = nist.read(Path("x.json"), data)
    assert reading.problems == []
    told = [
        (row.given_name, row.family_name, row.party, row.adjunct_commission_id) for row in reading.returns[0].standings
    ]
    assert told == [(row.given_name, row.family_name, row.party, row.adjunct_commission_id) for row in rows]


def test_by_elections_are_elections_of_their_own() -> None:
    counted = Standing("Wes", "Streeting", LABOUR, None, votes=1)
    first, second = seat(counted, is_by_election=True), seat(counted, is_by_election=True, polled_on=date(2026, 5, 7))
    found = valid(report([first, second]))
    assert [(one["Type"], one["StartDate"]) for one in found["Election"]] == [
        ("special", "2024-07-04"), ("special", "2026-05-07")
    ]  # fmt: skip
    reading = nist.read(Path("x.json"), nist.write([first, second], ISSUE))
    assert [(one.is_by_election, one.polled_on) for one in reading.returns] == [
        (True, date(2024, 7, 4)), (True, date(2026, 5, 7))
    ]  # fmt: skip


def test_a_report_is_imported(record: Record, imported: Callable[..., Record], tmp_path: Path) -> None:
    returns = returns_of(record, "parl.2019-12-12")
    (tmp_path / "report.json").write_bytes(nist.write(returns, ISSUE))
    again = imported(tmp_path / "report.json")
    for poll in record.polls_of("parl.2019-12-12"):
        found = again.poll(poll.id)
        assert found.state is State.DECLARED
        assert found.declaration is not None
        assert poll.declaration is not None
        assert dict(found.declaration.votes) == dict(poll.declaration.votes)
        assert (found.electorate, found.winner) == (poll.electorate, poll.winner)
        assert found.declaration.rejected_ballots == poll.declaration.rejected_ballots
    (source,) = {again.sources[poll.sources[0]].publisher for poll in again.polls_of("parl.2019-12-12")}
    assert source == "The Redbridge Recorder"


def altered(change: Callable[[dict[str, Any]], object]) -> list[str]:
    """The problems of a report that was changed."""
    document = report([seat(Standing("Wes", "Streeting", LABOUR, None, votes=15647), electorate=78657)])
    change(document)
    raw = json.dumps(document).encode()
    assert nist.recognises(Path("x.json"), raw)
    return [str(one) for one in nist.read(Path("x.json"), raw).problems]


def contest(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["Election"][0]["Contest"][0]
    return found


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda one: one.update(IsTest=True), "says that it is a test"),
        (lambda one: one.pop("Issuer"), "missing required field `Issuer`"),
        (lambda one: one.update(Election=5), "Expected `array`"),
        (lambda one: one["Election"][0].update(Contest=5), "Expected `array`"),
        (lambda one: one["Election"][0].update(StartDate="soon"), "StartDate is 'soon'"),
        (lambda one: one["Election"][0].update(Candidate=[]), "is of 0 candidates"),
        (lambda one: one.update(Party=[]), "there is no party party-PP53-labour"),
        (lambda one: one["GpUnit"][-1].update(VotersRegistered=-1), "Expected `int` >= 0"),
        (lambda one: contest(one)["ContestSelection"][0]["VoteCounts"][0].update(Count=1.5), "1.5, not one count"),
        (lambda one: contest(one)["ContestSelection"][0]["VoteCounts"][0].update(Count=1e300), "<= 1000000000"),
        (lambda one: contest(one).update(VotesAllowed=3), "no contest of a UK constituency"),
        (lambda one: contest(one).update({"@type": "ElectionResults.BallotMeasureContest"}), "no contest of a UK"),
    ],
)
def test_what_is_wrong_is_said(change: Callable[[dict[str, Any]], object], words: str) -> None:
    assert words in "\n".join(altered(change))


def test_what_is_no_json_is_said() -> None:
    for raw in (b'{"ElectionResults.', b'{"ElectionResults.x":' + b"[" * 100_000, b'{"ElectionResults.\xff"}'):
        reading = registry.read(Path("x.json"), raw, registry.Hints())
        assert reading is not None
        assert "not a report of NIST SP 1500-100" in str(reading.problems[0])
