"""`hustings seats`: the national tally of seats by party, final or as at any moment of the night."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.errors import UsageError
from hustings.figures.rounding import format_count, format_percent, format_signed
from hustings.measures.seats import SeatBaseline, SeatRow, SeatTally, SpeakerCount, house_majority, national_tally
from hustings.record.record import Record
from hustings.store.opening import open_record
from hustings.telling import table

LONDON = ZoneInfo("Europe/London")
AGAINST = {
    SeatBaseline.NOTIONAL: "each seat's last general election, its notional result where the boundaries are new",
    SeatBaseline.LAST_GENERAL_ELECTION: "the seats won at the last general election",
    SeatBaseline.DISSOLUTION: "the seats held at the dissolution",
}


@click.command("seats")
@election_option(is_required=True)
@as_at_option
@click.option("--speaker-with-party", is_flag=True, help="Count the Speaker's seat with the party he or she left.")
@click.option(
    "--against",
    type=click.Choice([SeatBaseline.NOTIONAL.value, SeatBaseline.LAST_GENERAL_ELECTION.value]),
    default=SeatBaseline.NOTIONAL.value,
    show_default=True,
    help="What change is against: each seat's notional result where its boundaries are new, or the seats really won.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@record_option
def command(
    election: str, as_at: datetime | None, speaker_with_party: bool, against: str, form: str, address: str | None
) -> None:
    """The national tally of seats, votes and net change by party, as at any moment."""
    record = open_record(address).as_at(as_at)
    chosen = record.election(election).id
    tally = national_tally(
        record,
        chosen,
        speaker=SpeakerCount.WITH_PARTY if speaker_with_party else SpeakerCount.AS_SPEAKER,
        baseline=SeatBaseline(against),
    )
    if tally is None:
        raise UsageError(f"the record has no national tally of {chosen} by that moment")
    if form == "json":
        click.echo(json.dumps(as_object(record, tally), ensure_ascii=False, indent=1))
        return
    for line in lines(record, tally):
        click.echo(line)


def as_object(record: Record, tally: SeatTally) -> dict[str, object]:
    """The tally as the documented JSON object; shares are decimals with nine places, as text."""
    rows = list(table.seats(record, tally))
    keep = ("party", "abbreviation", "seats", "change", "votes", "vote_share")
    return {
        "election": tally.election,
        "as_at": tally.moment.isoformat() if tally.moment else None,
        "declared": tally.declared,
        "total": tally.total,
        "unknown_time": tally.unknown_time,
        "parties": [{name: row[name] for name in keep} for row in rows],
    }


def lines(record: Record, tally: SeatTally) -> Iterator[str]:
    """The tally as a table for the terminal."""
    when = f" as at {tally.moment.astimezone(LONDON):%-d %B %Y %H:%M}" if tally.moment else ""
    yield f"{tally.election}{when}: {tally.declared} of {tally.total} declared{_doubt(tally)}"
    if not tally.declared:
        return
    yield ""
    yield f"{'party':32}{'seats':>7}{'change':>8}{'votes':>13}{'share':>8}"
    for row in tally.rows:
        if not row.seats and (row.votes or 0) * 1000 < sum(one.votes or 0 for one in tally.rows):
            continue
        yield (
            f"{_label(record, tally, row)[:31]:32}{_or_dash(row.seats):>7}"
            f"{format_signed(row.change) if row.change is not None else '–':>8}"
            f"{format_count(row.votes) if row.votes is not None else '–':>13}"
            f"{format_percent(row.vote_share) if row.vote_share is not None else '–':>8}"
        )
    yield ""
    yield from _notes(tally)


def _label(record: Record, tally: SeatTally, row: SeatRow) -> str:
    """What the party was called at that election, by most of its candidates; else its name now."""
    names = Counter(
        one.party_name
        for poll in record.polls_of(tally.election)
        for one in poll.candidacies
        if one.party_id == row.party_id and one.party_name
    )
    party = record.parties.get(row.party_id)
    if len(names) and record.is_complete(tally.election):
        return names.most_common(1)[0][0]
    return party.label if party else row.key


def _doubt(tally: SeatTally) -> str:
    """What has to be said beside the count where times of declaration are wanting."""
    if not (tally.unknown_time and tally.moment):
        return ""
    return f", {tally.unknown_time} of them at times not published: counted from the close of poll"


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value)


def _notes(tally: SeatTally) -> Iterator[str]:
    lead = house_majority(tally)
    if tally.is_final and lead is not None:
        short = 1 - lead // 2
        yield f"Majority of {lead}." if lead > 0 else f"No majority: the largest party is {short} short of one."
    yield f"Change against: {AGAINST[tally.baseline]}; the Speaker counted {tally.speaker.value}."
    if tally.is_recorded:
        yield "A recorded national tally: this record does not hold every seat."
    yield "Parties with neither a seat nor 0.1% of the votes are left out here; --format json has all."
