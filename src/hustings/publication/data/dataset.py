"""The data set of an election, or of several by-elections: every format that is published, and what describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from hustings.measures.seats import national_tally
from hustings.publication.data import column, package
from hustings.publication.data.package import Part
from hustings.record.entry import moment_of
from hustings.record.event import Source
from hustings.record.record import ByElection, Record
from hustings.sources.formats import democracy_club, hexjson, nist
from hustings.sources.formats.parliament_results import write_candidacies, write_constituencies
from hustings.sources.reading import Return
from hustings.sources.returned import returns_of
from hustings.telling import table
from hustings.telling.csv_text import as_csv

DESCRIPTOR = "datapackage.json"


def files(record: Record, elections: Sequence[str], hexmap: hexjson.Map | None = None) -> dict[str, bytes]:
    """Every file of the data set by its name, the descriptor last. `hexmap` is a map to put the results on."""
    made = list(parts(record, elections, hexmap))
    title = title_of(record, elections)
    name = elections[0] if len(elections) == 1 else "by-elections"
    descriptor = package.describe(name, title, made, sources_of(record, elections))
    return {one.path: one.data for one in made} | {DESCRIPTOR: package.write(descriptor)}


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


def parts(record: Record, elections: Sequence[str], hexmap: hexjson.Map | None = None) -> Iterator[Part]:
    """Each file with what describes it."""
    returns = [one for election in elections for one in returns_of(record, election)]
    yield from _own(record, elections)
    yield from _others(record, elections, returns)
    if hexmap is not None:
        data = hexjson.write(hexmap, returns)
        yield Part("constituencies.hexjson", "A map of hexagons with each constituency's result (HexJSON)", data)


def _own(record: Record, elections: Sequence[str]) -> Iterator[Part]:
    titles = {"candidacies": "Candidacies", "polls": "Polls, one row for each constituency"}
    keys = {"candidacies": (), "polls": ("poll_id",)}
    for what, title in titles.items():
        rows = [row for election in elections for row in table.rows_of(what, record, election)]
        data = as_csv(rows, table.COLUMNS[what])
        yield Part(f"{what}.csv", title, data, column.own(what), keys[what])
    if len(elections) == 1 and (tally := national_tally(record, elections[0])) is not None:
        data = as_csv(list(table.seats(record, tally)), table.SEATS)
        yield Part("seats.csv", "Seats and votes by party", data, column.own("seats"), ("election", "party"))


def _others(record: Record, elections: Sequence[str], returns: Sequence[Return]) -> Iterator[Part]:
    is_by = bool(returns) and all(one.is_by_election for one in returns)
    yield Part(
        "parliament-candidacies.csv",
        "Candidacies, with the columns of UK Parliament's files",
        write_candidacies(returns).encode(),
        column.candidacies(is_by_elections=is_by),
    )
    yield Part(
        "parliament-constituencies.csv",
        "Constituencies, with the columns of UK Parliament's files",
        write_constituencies(returns).encode(),
        column.constituencies(is_by_elections=is_by),
    )
    yield Part(
        "democracy-club-results.csv",
        "Results, with the columns of Democracy Club's files",
        democracy_club.write(returns).encode(),
        column.club(),
    )
    title = "Results in the common data format for election results reporting (NIST SP 1500-100, version 2)"
    yield Part("nist.json", title, nist.write(returns, issue_of(record, elections)))


def issue_of(record: Record, elections: Iterable[str]) -> nist.Issue:
    """What a report says of itself: its moment is that of the record, or that of the last entry about the elections."""
    last = max(
        (event.recorded_at for one in elections for poll in record.polls_of(one) for event in record.events(poll.id)),
        default=None,
    )
    known = moment_of(last) if last is not None else datetime.fromtimestamp(0, UTC)
    return nist.Issue(at=record.moment or known, software=f"hustings {version('hustings')}")


def sources_of(record: Record, elections: Iterable[str]) -> list[Source]:
    """The sources that the elections' results come from, each publisher's once, by id."""
    ids = {source for one in elections for poll in record.polls_of(one) for source in poll.sources}
    return [record.sources[one] for one in sorted(ids) if one in record.sources]
