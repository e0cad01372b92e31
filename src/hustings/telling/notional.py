"""Notional results as a table of stable columns, and as a summary that an editor reads.

Fractions are written with nine decimals. Every figure here is an estimate, and is called one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from hustings.figures.rounding import format_count
from hustings.geography.overlap import Overlap
from hustings.measures.baseline import party_key
from hustings.notionals.estimate import Estimate, Notionals, PartyEstimate
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.table import Row, nine, yes

COLUMNS = ("gss,constituency,party,votes,vote_share,low,high,electorate,valid_votes,is_winner,is_too_close").split(",")
#: What the JSON says beside: that it is an estimate, how it was made, and the 90% interval of the first party's lead.
SAID = ("is_notional", "method", "lead_low", "lead_high")
#: Both shares of an overlap from here on: the boundary is the same but for a few dozen people.
UNCHANGED = Fraction(9995, 10000)


def rows(record: Record, made: Notionals) -> list[Row]:
    """One row for each party, or person who stood for none, in each constituency; most votes first."""
    ordered = sorted(made.estimates.values(), key=lambda one: record.constituencies[one.constituency].name)
    return [row for one in ordered for row in _rows(record, one)]


def _rows(record: Record, one: Estimate) -> Iterator[Row]:
    place = record.constituencies[one.constituency]
    for rank, party in enumerate(one.parties):
        yield {
            "gss": place.gss,
            "constituency": place.name,
            "party": abbreviation(record, party),
            "votes": party.votes,
            "vote_share": nine(party.share),
            "low": nine(Fraction(party.interval.low)),
            "high": nine(Fraction(party.interval.high)),
            "electorate": one.electorate,
            "valid_votes": one.valid_votes,
            "is_winner": yes(rank == 0),
            "is_too_close": yes(one.is_too_close),
            "is_notional": yes(one.is_notional),
            "method": one.method,
            "lead_low": nine(Fraction(one.lead.low)),
            "lead_high": nine(Fraction(one.lead.high)),
        }


def abbreviation(record: Record, one: PartyEstimate) -> str:
    """The abbreviation of the party as copy uses it; "Ind" and "Spk" for those who stood for none."""
    found = record.parties.get(one.party)
    return found.abbreviation if found else one.party


def is_changed(record: Record, constituency: str) -> bool:
    """Whether a constituency is another than each it came from: by its residents, 0.05% or more either way.

    By another basis where residents are not known; without its own shares, it is the same only where it has one part.
    """
    parts = record.overlaps_to(constituency)
    is_only = len(parts) == 1
    return not any(_is_all(one, "from") and (_is_all(one, "to") or is_only) for one in parts)


def _is_all(one: Overlap, of: str) -> bool:
    return one.weight(of) >= UNCHANGED


def summary(record: Record, made: Notionals, polls: Mapping[str, Poll]) -> Iterator[str]:
    """What the estimates come to: changed, unchanged, winners that would change, too close; beside the official ones.

    `polls` are the polls that were carried, by constituency.
    """
    every = sorted(made.estimates.values(), key=lambda one: record.constituencies[one.constituency].name)
    if not every:
        return
    changed = [one for one in every if is_changed(record, one.constituency)]
    yield from _head(every[0], made)
    yield f"{len(changed)} constituencies changed, {len(every) - len(changed)} unchanged."
    yield ""
    yield from _seats(record, every, polls)
    yield from _listed("Won by another party than the old seat that most of its votes come from", [
        f"{_name(record, one)}: {_party(record, one)}, was {before}"
        for one in changed if (before := _other_winner(record, one, polls))
    ])  # fmt: skip
    close = [one for one in every if one.is_too_close]
    yield from _listed("Too close to say who would have won", [_close(record, one) for one in close])
    yield from _beside(record, every)


def _head(one: Estimate, made: Notionals) -> Iterator[str]:
    kept = made.conservation
    yield f"Estimates of {one.from_election} on other boundaries, by {one.method}. None of them is a result."
    yield (
        f"{format_count(kept.declared_votes)} votes declared, {format_count(kept.estimated_votes)} carried; "
        f"{format_count(kept.totals)} totals (party in old constituency), each kept to the vote."
    )
    yield from (f"Made from: {source}" for source in one.inputs)
    yield from (f"Note: {note}" for note in made.notes)


def _name(record: Record, one: Estimate) -> str:
    return record.constituencies[one.constituency].name


def _party(record: Record, one: Estimate) -> str:
    return abbreviation(record, one.parties[0])


def _seats(record: Record, every: Sequence[Estimate], polls: Mapping[str, Poll]) -> Iterator[str]:
    """Seats by party: as won, as estimated, and by the official notional results."""
    won: dict[str, list[int]] = {}
    for one in polls.values():
        if one.winner:
            _count(won, record.party(one.candidacy(one.winner).party_id).abbreviation, 0)
    for made in every:
        _count(won, _party(record, made), 1)
        if official := _official(record, made):
            _count(won, record.party(official[0][0]).abbreviation, 2)
    has_official = any(counts[2] for counts in won.values())
    yield f"{'party':10}{'won':>8}{'estimate':>10}" + (f"{'official':>10}" if has_official else "")
    for party, (old, new, theirs) in sorted(won.items(), key=lambda item: (-item[1][1], item[0])):
        yield f"{party:10}{old:>8}{new:>10}" + (f"{theirs:>10}" if has_official else "")


def _count(won: dict[str, list[int]], party: str, column: int) -> None:
    won.setdefault(party, [0, 0, 0])[column] += 1


def _other_winner(record: Record, one: Estimate, polls: Mapping[str, Poll]) -> str | None:
    """The party that won the old seat giving most of the votes, where it is another; else `None`."""
    poll = polls.get(one.sources[0][0])
    if poll is None or poll.winner is None:
        return None
    before = poll.candidacy(poll.winner).party_id
    is_same = party_key(before, record.parties) == party_key(one.parties[0].party, record.parties)
    return None if is_same else record.party(before).abbreviation


def _close(record: Record, one: Estimate) -> str:
    first, second = one.parties[:2]
    lead = first.share - second.share
    return (
        f"{_name(record, one)}: {abbreviation(record, first)} over {abbreviation(record, second)} by "
        f"{float(lead) * 100:.1f} points ({one.lead.low * 100:+.1f} to {one.lead.high * 100:+.1f})"
    )


def _official(record: Record, one: Estimate) -> list[tuple[str, int]]:
    found = record.notional(one.from_election, one.constituency)
    return sorted(found.votes, key=lambda pair: -pair[1]) if found else []


def _beside(record: Record, every: Sequence[Estimate]) -> Iterator[str]:
    """Where the official notional result has another winner."""
    apart = []
    compared = 0
    for one in every:
        official = _official(record, one)
        compared += bool(official)
        if official and party_key(official[0][0], record.parties) != party_key(one.parties[0].party, record.parties):
            mark = ", too close here" if one.is_too_close else ""
            theirs = record.party(official[0][0]).abbreviation
            apart.append(f"{_name(record, one)}: {_party(record, one)} here, {theirs} there{mark}")
    if compared:
        yield from _listed(f"Another winner than in the official notional results ({compared} compared)", apart)


def _listed(title: str, items: Sequence[str]) -> Iterator[str]:
    yield ""
    yield f"{title}: {len(items)}"
    yield from (f"  {item}" for item in items)
