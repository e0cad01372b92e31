"""Tables for the analyst: candidacies, polls and seats of an election, one row each, with stable columns.

Fractions are exact up to here and written with nine decimals, half up: shares and turnout from 0 to 1, points as
percentage points. An empty cell is "not known" or "not declared", never nought.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from hustings.errors import UsageError
from hustings.figures.rounding import round_half_up
from hustings.measures.baseline import baseline
from hustings.measures.change import share_change
from hustings.measures.deposit import is_lost
from hustings.measures.majority import majority, majority_share
from hustings.measures.outcome import outcome
from hustings.measures.rank import ranking
from hustings.measures.seats import SeatTally, national_tally
from hustings.measures.turnout import turnout
from hustings.record.candidacy import Candidacy
from hustings.record.entry import stamp
from hustings.record.poll import Poll
from hustings.record.record import Record

if TYPE_CHECKING:
    import polars

Cell = str | int | None
Row = dict[str, Cell]

CANDIDACIES = (
    "poll_id,gss,constituency,region,nation,candidate,party,party_abbreviation,votes,vote_share,change_points,position,"
    "is_elected,is_deposit_lost,is_notional,source"
).split(",")
POLLS = (
    "poll_id,gss,constituency,region,nation,electorate,valid_votes,rejected_ballots,turnout,majority,majority_points,"
    "winner,party,outcome,from_party,declared_at,is_notional,source"
).split(",")
SEATS = "election,as_at,declared,total,party,abbreviation,seats,change,votes,vote_share".split(",")
#: What `change_points`, `outcome` and `from_party` are against, where it is asked for: "2017", "2019 notional".
BASELINE = "baseline"
COLUMNS = {"candidacies": CANDIDACIES, "polls": POLLS, "seats": SEATS}
#: How a data frame types the columns that are not text.
INTEGERS = frozenset(
    "votes position electorate valid_votes rejected_ballots majority declared total seats change".split()
)
DECIMALS = frozenset("vote_share change_points turnout majority_points low high".split())
MOMENTS = frozenset({"declared_at", "as_at"})
BOOLEANS = frozenset("is_elected is_deposit_lost is_notional is_winner is_too_close is_record_within_coverage".split())


def nine(value: Fraction | None) -> str | None:
    """A fraction with nine decimals, half up; `None` stays `None`.

    >>> nine(Fraction(1, 3)), nine(None)
    ('0.333333333', None)
    """
    return None if value is None else f"{round_half_up(value, 9):f}"


def yes(value: bool | None) -> str | None:
    """ "true" or "false", as CSV and JSON readers expect; `None` stays `None`."""
    return None if value is None else str(value).lower()


def candidacies(record: Record, election: str) -> Iterator[Row]:
    """One row for each candidacy of the election, by poll and then by votes."""
    for poll in record.polls_of(election):
        yield from candidacies_of(record, poll)


def candidacies_of(record: Record, poll: Poll) -> Iterator[Row]:
    """One row for each candidacy of one poll, by votes."""
    against = baseline(record, poll)
    if against is not None and not against.is_like_for_like:
        against = None
    ranks = {one.candidacy.key: one for one in ranking(poll)}
    valid = poll.declaration.valid_votes if poll.declaration else None
    for one in in_order(poll):
        ranked = ranks.get(one.key)
        votes = poll.votes(one.key)
        change = share_change(poll, one.key, against) if against is not None else None
        yield place_of(poll) | {
            "candidate": one.name,
            "party": one.party_name or record.party(one.party_id).name,
            "party_abbreviation": record.party(one.party_id).abbreviation,
            "votes": votes,
            "vote_share": nine(ranked.share if ranked else None),
            "change_points": nine(change * 100 if change is not None else None),
            "position": ranked.position if ranked else None,
            "is_elected": yes(poll.winner == one.key if poll.winner is not None or poll.is_declared else None),
            "is_deposit_lost": yes(is_lost(votes, valid) if votes is not None and valid is not None else None),
            "is_notional": "false",
            "source": _source(record, poll),
            "baseline": against.label if against is not None else None,
        }


def in_order(poll: Poll) -> list[Candidacy]:
    """The candidacies by votes; in the order of the list while not declared."""
    return [one.candidacy for one in ranking(poll)] or list(poll.candidacies)


def place_of(poll: Poll) -> Row:
    """The columns that say where a poll was."""
    one = poll.constituency
    return {
        "poll_id": poll.id,
        "gss": one.gss,
        "constituency": one.name,
        "region": one.region,
        "nation": one.nation.value,
    }


def _source(record: Record, poll: Poll) -> str:
    found = record.sources.get(poll.sources[0])
    return f"{found.publisher}, {found.title}" if found else poll.sources[0]


def polls(record: Record, election: str) -> Iterator[Row]:
    """One row for each poll of the election."""
    yield from polls_of(record, record.polls_of(election))


def polls_of(record: Record, polls: Iterable[Poll]) -> Iterator[Row]:
    """One row for each of the polls."""
    for poll in polls:
        yield _poll(record, poll)


def _poll(record: Record, poll: Poll) -> Row:
    declared = poll.declaration
    found = outcome(record, poll)
    winner = poll.candidacy(poll.winner) if poll.winner else None
    lead = majority_share(poll)
    at = declared.declared_at if declared else None
    return place_of(poll) | {
        "electorate": poll.electorate,
        "valid_votes": declared.valid_votes if declared else None,
        "rejected_ballots": declared.rejected_ballots if declared else None,
        "turnout": nine(turnout(poll)),
        "majority": majority(poll),
        "majority_points": nine(lead * 100 if lead is not None else None),
        "winner": winner.name if winner else None,
        "party": record.party(winner.party_id).abbreviation if winner else None,
        "outcome": None if found is None else "hold" if found.is_hold else "gain",
        "from_party": record.party(found.from_party_id).abbreviation if found and found.from_party_id else None,
        "declared_at": stamp(at) if at else None,
        "is_notional": "false",
        "source": _source(record, poll),
        "baseline": found.baseline.label if found is not None else None,
    }


def seats(record: Record, tally: SeatTally) -> Iterator[Row]:
    """One row for each party of a national tally."""
    for row in tally.rows:
        party = record.parties.get(row.party_id)
        yield {
            "election": tally.election,
            "as_at": stamp(tally.moment) if tally.moment else None,
            "declared": tally.declared,
            "total": tally.total,
            "party": party.label if party else row.key,
            "abbreviation": party.abbreviation if party else row.key,
            "seats": row.seats,
            "change": row.change,
            "votes": row.votes,
            "vote_share": nine(row.vote_share),
        }


def rows_of(what: str, record: Record, election: str) -> list[Row]:
    """The rows of one of the three tables: "candidacies", "polls" or "seats".

    Raises `UsageError` where there is no such table, or no national tally by the record's moment.
    """
    if what not in COLUMNS:
        raise UsageError(f"no table {what!r}: there are {', '.join(COLUMNS)}")
    if what == "candidacies":
        return list(candidacies(record, election))
    if what == "polls":
        return list(polls(record, election))
    tally = national_tally(record, election)
    if tally is None:
        raise UsageError(f"the record has no national tally of {election} by that moment")
    return list(seats(record, tally))


def flag(name: str, cell: Cell) -> Cell | bool:
    """The cell with "true" and "false" made booleans in the columns that hold them."""
    return cell == "true" if name in BOOLEANS and cell is not None else cell


def frame(record: Record, what: str, election: str) -> polars.DataFrame:
    """One of the three tables as a Polars data frame: integers, decimals, booleans, moments in UTC and text."""
    return frame_of(rows_of(what, record, election), COLUMNS[what])


def frame_of(rows: Sequence[Row], columns: Sequence[str]) -> polars.DataFrame:
    """The rows as a Polars data frame."""
    import polars as pl  # noqa: PLC0415  (half a second that no other table needs)

    types = {name: pl.Int64 if name in INTEGERS else pl.Boolean if name in BOOLEANS else pl.String for name in columns}
    data = {name: [flag(name, row[name]) for row in rows] for name in columns}
    decimals = [pl.col(name).cast(pl.Decimal(18, 9)) for name in columns if name in DECIMALS]
    moments = [
        pl.col(name).str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_zone="UTC") for name in columns if name in MOMENTS
    ]
    return pl.DataFrame(data, schema=types).with_columns(decimals + moments)
