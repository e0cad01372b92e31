"""The starter record: five London constituencies, 2010 to 2024, and the national tallies since 1918. Opens read-only.

Facts in CSV files beside this module, each row with its source. They become the same chained entries as any record's,
always the same ones, so that `hustings record log` and `verify` work on it too.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy, Person
from hustings.record.election import GeneralElection, poll_id
from hustings.record.entry import GENESIS, Draft, Entry, Kind, chain, draft, moment_of, stamp
from hustings.record.event import Source
from hustings.record.history import History
from hustings.record.notional import NotionalResult, Tally
from hustings.record.party import Party
from hustings.record.poll import Declaration, Nomination
from hustings.record.record import Record

#: When the starter's facts were written down.
WRITTEN = datetime(2026, 11, 21, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")

ATTRIBUTION = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."

Row = dict[str, str]


@cache
def starter_record() -> Record:
    """The starter record, whole and immutable."""
    return Record(History.of(starter_entries()))


@cache
def starter_entries() -> tuple[Entry, ...]:
    """The starter record's entries, chained from the genesis hash; the same on every machine."""
    drafts = [*seed_drafts(), *_places(), *_polls(), *_notionals(), *_overlaps()]
    return tuple(chain(drafts, after=0, previous_hash=GENESIS, recorded_at=WRITTEN, author="hustings"))


def seed_drafts() -> list[Draft]:
    """What every new record begins with: sources, parties with their families, general elections, national tallies."""
    return [*_sources(), *_parties(), *_elections(), *_tallies()]


def _rows(name: str) -> list[Row]:
    text = resources.files("hustings.store").joinpath(f"starter/{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _fact(kind: Kind, body: object, source: str) -> Draft:
    return draft(kind, body, effective_at=WRITTEN, source=source)  # type: ignore[arg-type]


def _sources() -> Iterator[Draft]:
    for row in _rows("sources"):
        attribution = ATTRIBUTION if "Parliament" in row["licence"] else None
        body = Source(
            row["id"], row["publisher"], row["title"], row["url"] or None, row["licence"] or None, attribution
        )
        yield _fact(Kind.SOURCE, body, row["id"])


def _parties() -> Iterator[Draft]:
    for row in _rows("parties"):
        body = Party(
            id=row["id"],
            name=row["name"],
            abbreviation=row["abbreviation"],
            short_name=row["short_name"] or None,
            family=row["family"] or None,
            commission_ids=tuple(filter(None, row["commission_ids"].split(";"))),
            mnis_id=row["mnis_id"] or None,
            colour=row["colour"] or None,
        )
        yield _fact(Kind.PARTY, body, row["source"])


def _elections() -> Iterator[Draft]:
    for row in _rows("elections"):
        dissolved = date.fromisoformat(row["dissolved_on"]) if row["dissolved_on"] else None
        body = GeneralElection(row["id"], date.fromisoformat(row["polled_on"]), int(row["seats"]), dissolved)
        yield _fact(Kind.GENERAL_ELECTION, body, row["source"])


def _tallies() -> Iterator[Draft]:
    for row in _rows("tallies"):
        counts = {name: _count(row[name]) for name in ("seats", "change", "votes", "declared", "total")}
        at = stamp(datetime.fromisoformat(row["as_at"])) if row["as_at"] else None
        body = Tally(election=row["election"], party=row["party"], as_at=at, **counts)
        yield _fact(Kind.TALLY, body, row["source"])


def _count(text: str) -> int | None:
    return int(text) if text else None


def _places() -> Iterator[Draft]:
    for row in _rows("constituencies"):
        body = Constituency(
            id=row["id"],
            published_name=row["name"],
            boundary_set=row["boundary_set"],
            nation=Nation(row["nation"]),
            gss=row["gss"] or None,
            region=row["region"] or None,
            county=row["county"] or None,
            designation=row["designation"] or None,
        )
        yield _fact(Kind.CONSTITUENCY, body, row["source"])


def _candidacy(row: Row, key: str) -> Candidacy:
    yes = {"yes": True, "no": False}
    return Candidacy(
        key=key,
        person=Person(
            row["given_name"],
            row["family_name"],
            row["gender"] or None,
            row["democracy_club_id"] or None,
            row["mnis_id"] or None,
        ),
        party_id=row["party"],
        party_name=row["party_name"] or None,
        adjunct_party_id=row["adjunct_party"] or None,
        is_sitting=yes.get(row["is_sitting"]),
        is_former=yes.get(row["is_former"]),
    )


def _polls() -> Iterator[Draft]:
    standing: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in _rows("candidacies"):
        standing[row["election"], row["constituency"]].append(row)
    for row in _rows("polls"):
        yield from _poll(row, standing[row["election"], row["constituency"]])


def _poll(row: Row, standing: list[Row]) -> Iterator[Draft]:
    polled_on = date.fromisoformat(row["election"].removeprefix("parl."))
    poll = poll_id(row["constituency"].partition(".")[0], polled_on, is_by_election=False)
    keys = [slugify(f"{one['given_name']} {one['family_name']}") for one in standing]
    candidacies = tuple(_candidacy(one, key) for one, key in zip(standing, keys, strict=True))
    nomination = Nomination(poll, row["election"], row["constituency"], polled_on, candidacies)
    opening = datetime.combine(polled_on, time(7), LONDON)
    yield draft(Kind.NOMINATION, nomination, effective_at=opening, source=row["source"], poll=poll)
    declared_at = moment_of(row["declared_at"]) if row["declared_at"] else None
    declaration = Declaration(
        votes=tuple(sorted((key, int(one["votes"])) for key, one in zip(keys, standing, strict=True))),
        valid_votes=int(row["valid_votes"]),
        rejected_ballots=_count(row["rejected_ballots"]),
        electorate=_count(row["electorate"]),
        declared_at=declared_at.astimezone(UTC) if declared_at else None,
    )
    at = declared_at or datetime.combine(polled_on, time(22), LONDON)
    yield draft(Kind.DECLARATION, declaration, effective_at=at, source=row["source"], poll=poll)


def _notionals() -> Iterator[Draft]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in _rows("notionals"):
        found[row["from_election"], row["constituency"]].append(row)
    for (election, constituency), rows in found.items():
        votes = tuple((row["party"], int(row["votes"])) for row in rows)
        first = rows[0]
        body = NotionalResult(election, constituency, votes, int(first["valid_votes"]), _count(first["electorate"]))
        yield _fact(Kind.NOTIONAL, body, first["source"])


def _overlaps() -> Iterator[Draft]:
    for row in _rows("overlaps"):
        shares = [
            Decimal(row[f"{of}_{basis}"] or "0")
            for basis in ("residential", "geographical", "population")
            for of in ("from", "to")
        ]
        yield _fact(Kind.OVERLAP, Overlap(row["from_constituency"], row["to_constituency"], *shares), row["source"])
