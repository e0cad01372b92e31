"""`hustings seats`: the national tally of seats by party, final or as at any moment of the night."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from textwrap import wrap

import click

from hustings.cli.options import as_at_option, election_option, record_option
from hustings.errors import UsageError
from hustings.figures.rounding import format_count, format_percent, format_signed
from hustings.measures.seats import SeatBaseline, SeatTally, SpeakerCount, national_tally
from hustings.record.record import Record
from hustings.store.opening import open_record
from hustings.telling.day import LONDON
from hustings.telling.seats import as_object, doubt, is_small, notes, party_label

WIDTH = 78
#: How many characters of a party's name fit before its seats.
_NAME = 35


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


def lines(record: Record, tally: SeatTally) -> Iterator[str]:
    """The tally as a table for the terminal."""
    when = f" as at {tally.moment.astimezone(LONDON):%-d %B %Y %H:%M}" if tally.moment else ""
    yield f"{tally.election}{when}: {tally.declared} of {tally.total} declared{doubt(tally)}"
    if not tally.declared:
        return
    yield ""
    yield f"{'party':36}{'seats':>7}{'change':>8}{'votes':>13}{'share':>8}"
    for row in tally.rows:
        if is_small(tally, row):
            continue
        yield (
            f"{_cell(party_label(record, tally, row)):36}{_or_dash(row.seats):>7}"
            f"{format_signed(row.change) if row.change is not None else '–':>8}"
            f"{format_count(row.votes) if row.votes is not None else '–':>13}"
            f"{format_percent(row.vote_share) if row.vote_share is not None else '–':>8}"
        )
    yield ""
    for note in (
        *notes(tally),
        "Parties with neither a seat nor 0.1% of the votes are left out here; --format json has all.",
    ):
        yield from wrap(note, WIDTH)


def _cell(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1] + "…"


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value)
