"""The data set of an election, or of several by-elections: every format that is published, and what describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version

from hustings.measures.seats import national_tally
from hustings.publication.data import column, package
from hustings.publication.data.line import lines_of
from hustings.publication.data.package import Part
from hustings.publication.twin import row
from hustings.record.entry import moment_of
from hustings.record.event import Source
from hustings.record.kept import each
from hustings.record.poll import Poll
from hustings.record.record import ByElection, Record
from hustings.sources.formats import hexjson, nist
from hustings.telling import table
from hustings.telling.csv_text import as_csv, line

DESCRIPTOR = "datapackage.json"
MAP = "constituencies.hexjson"
#: Who issues reports, where nobody says.
ISSUER = "Hustings"
#: What each file is for, in words.
OWN = "Hustings' own columns: shares and changes worked out, holds and gains, sources"
PARLIAMENT = "for programs that read UK Parliament's files"
CLUB = "for programs that read Democracy Club's files"
NIST = "the common data format for election results reporting, NIST SP 1500-100 version 2"


def files(record: Record, elections: Sequence[str], hexmap: hexjson.Map | None = None) -> dict[str, bytes]:
    """Every file of the data set by its name, the descriptor last. `hexmap` is a map to put the results on."""
    made = list(parts(record, elections, hexmap))
    return {one.path: one.data for one in made} | {DESCRIPTOR: described(record, elections, made)}


def described(record: Record, elections: Sequence[str], made: Iterable[Part]) -> bytes:
    """The descriptor of files that are made already."""
    name = elections[0] if len(elections) == 1 else "by-elections"
    descriptor = package.describe(name, title_of(record, elections), made, sources_of(record, elections))
    return package.write(descriptor)


def title_of(record: Record, elections: Sequence[str]) -> str:
    """What the data set is of.

    >>> from hustings.record import example
    >>> title_of(example.record(), ["parl.2017-06-08"])
    'Results of the 2017 general election'
    """
    first = record.election(elections[0])
    if not isinstance(first, ByElection):
        return f"Results of the {first.name}"
    if len(elections) > 1:
        return "Results of by-elections to the House of Commons"
    place = record.constituencies[first.constituency_id].name
    return f"Result of the {place} by-election of {first.polled_on:%-d %B %Y}"


def parts(
    record: Record, elections: Sequence[str], hexmap: hexjson.Map | None = None, issuer: str = ISSUER
) -> Iterator[Part]:
    """Each file with what describes it; `issuer` is who issues them. A map of other constituencies is left out."""
    polls = [poll for one in elections for poll in record.polls_of(one)]
    yield from _own(record, elections, polls)
    yield from _others(record, elections, polls, issuer)
    if hexmap is None:
        return
    told = [one.hexagon for one in each(lines_of, record, polls)]
    if hexjson.is_of(hexmap, told):
        data = hexjson.put(hexmap, told)
        yield Part(MAP, "A map of hexagons with each constituency's result", "HexJSON", data)


def _own(record: Record, elections: Sequence[str], polls: Sequence[Poll]) -> Iterator[Part]:
    rows = [written for rows in each(row.candidacy_rows, record, polls) for written in rows]
    data = row.as_csv(rows, table.CANDIDACIES)
    yield Part("candidacies.csv", "Candidacies", OWN, data, column.own("candidacies"))
    data = row.as_csv(row.of_polls(record, polls), table.POLLS)
    yield Part("polls.csv", "Polls, one row for each constituency", OWN, data, column.own("polls"), ("poll_id",))
    if len(elections) == 1 and (tally := national_tally(record, elections[0])) is not None:
        data = as_csv(table.seats(record, tally), table.SEATS)
        yield Part("seats.csv", "Seats and votes by party", OWN, data, column.own("seats"), ("election", "party"))


def _others(record: Record, elections: Sequence[str], polls: Sequence[Poll], issuer: str) -> Iterator[Part]:
    lines = each(lines_of, record, polls)
    is_by = bool(polls) and all(poll.is_by_election for poll in polls)
    fields = column.candidacies(is_by_elections=is_by)
    data = _csv(fields, (one.candidacies for one in lines))
    yield Part("parliament-candidacies.csv", "Candidacies in Parliament's columns", PARLIAMENT, data, fields)
    fields = column.constituencies(is_by_elections=is_by)
    data = _csv(fields, (one.constituency for one in lines))
    yield Part("parliament-constituencies.csv", "Constituencies in Parliament's columns", PARLIAMENT, data, fields)
    data = club_results(record, polls)
    yield Part("democracy-club-results.csv", "Results in Democracy Club's columns", CLUB, data, column.club())
    data = nist.assemble([one.report for one in lines], issue_of(record, elections, issuer))
    yield Part("nist.json", "Results as an election report", NIST, data)


def club_results(record: Record, polls: Iterable[Poll]) -> bytes:
    """The polls in Democracy Club's columns, each with its source."""
    return _csv(column.club(), (one.club for one in each(lines_of, record, polls)))


def _csv(fields: Sequence[column.Field], lines: Iterable[bytes]) -> bytes:
    return b"".join([line(one["name"] for one in fields), *lines])


def issue_of(record: Record, elections: Iterable[str], issuer: str = ISSUER) -> nist.Issue:
    """What a report says of itself: its moment is that of the record, or that of the last entry about the elections."""
    last = max(
        (event.recorded_at for one in elections for poll in record.polls_of(one) for event in record.events(poll.id)),
        default=None,
    )
    known = moment_of(last) if last is not None else datetime.fromtimestamp(0, UTC)
    return nist.Issue(record.moment or known, issuer, issuer, _software())


@cache
def _software() -> str:
    return f"hustings {version('hustings')}"


def sources_of(record: Record, elections: Iterable[str]) -> list[Source]:
    """The sources that the elections' results come from, each publisher's once, by id."""
    ids = {source for one in elections for poll in record.polls_of(one) for source in poll.sources}
    return [record.sources[one] for one in sorted(ids) if one in record.sources]
