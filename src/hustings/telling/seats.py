"""The national tally told: as the documented JSON object, and the words that have to stand beside its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hustings.measures.seats import SeatBaseline, SeatRow, SeatTally, house_majority
from hustings.record.record import Record
from hustings.telling import table

#: What net change in seats is against, in words.
AGAINST = {
    SeatBaseline.NOTIONAL: "each seat's last general election, its notional result where the boundaries are new",
    SeatBaseline.LAST_GENERAL_ELECTION: "the seats won at the last general election",
    SeatBaseline.DISSOLUTION: "the seats held at the dissolution",
}


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


def party_label(record: Record, tally: SeatTally, row: SeatRow) -> str:
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


def doubt(tally: SeatTally) -> str:
    """What has to be said beside the count where times of declaration are wanting; else nothing."""
    if not (tally.unknown_time and tally.moment):
        return ""
    return f", {tally.unknown_time} of them at times not published: counted from the close of poll"


def is_small(tally: SeatTally, row: SeatRow) -> bool:
    """Whether a party has neither a seat nor one in a thousand of the votes."""
    return not row.seats and (row.votes or 0) * 1000 < sum(one.votes or 0 for one in tally.rows)


def notes(tally: SeatTally) -> Iterator[str]:
    """What the tally amounts to, what its changes are against, how the Speaker is counted."""
    lead = house_majority(tally)
    if tally.is_final and lead is not None:
        short = 1 - lead // 2
        yield f"Majority of {lead}." if lead > 0 else f"No majority: the largest party is {short} short of one."
    yield f"Change against: {AGAINST[tally.baseline]}; the Speaker counted {tally.speaker.value}."
    if tally.is_recorded:
        yield "A recorded national tally: this record does not hold every seat."
