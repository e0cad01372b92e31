"""Parliament's results files, written: candidacies (22 columns) and constituencies (32), read by `sources.parliament`.

The headers are those of 2024 on, for any election: `RUK` is Reform UK and the Brexit Party before it, `Green` the
Green parties of all parts of the UK. Cells are quoted where they need it (RFC 4180), dates and times are ISO 8601 in UK
time, and the Speaker stands as "Speaker", `Spk`. By-elections have their dates first, as in Parliament's own files.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

from hustings.figures.spreadsheet import safe
from hustings.sources.parliament import CANDIDACIES, CONSTITUENCIES
from hustings.sources.reading import Return, Standing

LONDON = ZoneInfo("Europe/London")
#: The party columns, and the Electoral Commission ids of the parties whose votes stand in each.
PARTIES: dict[str, frozenset[str]] = {
    "Con": frozenset({"PP52", "PP51"}),
    "Lab": frozenset({"PP53"}),
    "LD": frozenset({"PP90"}),
    "RUK": frozenset({"PP7931"}),
    "Green": frozenset({"PP63", "PP130", "PP305"}),
    "SNP": frozenset({"PP102"}),
    "PC": frozenset({"PP77"}),
    "DUP": frozenset({"PP70"}),
    "SF": frozenset({"PP39"}),
    "SDLP": frozenset({"PP55"}),
    "UUP": frozenset({"PP83"}),
    "APNI": frozenset({"PP103"}),
}
CANDIDACY_HEADER = (*CANDIDACIES, "DC Person ID")
CONSTITUENCY_HEADER = (*CONSTITUENCIES, *PARTIES, "All other candidates", "Of which other winner")

Cell = str | int | None


def write_candidacies(returns: Sequence[Return]) -> str:
    """The candidacies of one election, a row each, in the order of the returns."""
    header = candidacy_header(is_by_elections=_is_of_by_elections(returns))
    return _csv(header, (_candidacy(one, row) for one in returns for row in one.standings))


def write_constituencies(returns: Sequence[Return]) -> str:
    """The results of one election, a row for each constituency; what is not declared stays blank."""
    return _csv(constituency_header(is_by_elections=_is_of_by_elections(returns)), map(_constituency, returns))


def candidacy_header(*, is_by_elections: bool) -> tuple[str, ...]:
    """The columns of candidacies, with the polling day first for by-elections."""
    return (*(("Election date",) if is_by_elections else ()), *CANDIDACY_HEADER)


def constituency_header(*, is_by_elections: bool) -> tuple[str, ...]:
    """The columns of constituencies, with the polling day and the day of the writ first for by-elections."""
    return (*(("By-election date", "Writ date") if is_by_elections else ()), *CONSTITUENCY_HEADER)


def _is_of_by_elections(returns: Sequence[Return]) -> bool:
    return bool(returns) and all(one.is_by_election for one in returns)


def _csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(["" if cell is None else safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _place(one: Return) -> tuple[Cell, ...]:
    place = one.place
    nation = place.nation.value if place.nation else None
    return place.gss, place.region_gss, place.name, place.county, place.region, nation, place.designation


def _candidacy(one: Return, row: Standing) -> tuple[Cell, ...]:
    day = (one.polled_on.isoformat(),) if one.is_by_election else ()
    return (
        *day,
        *_place(one),
        *_party(row),
        row.given_name,
        row.family_name,
        row.gender,
        _yes(row.is_sitting),
        _yes(row.is_former),
        row.mnis_id,
        row.votes,
        row.published_share,
        row.published_change,
        row.democracy_club_id,
    )


def _party(row: Standing) -> tuple[Cell, ...]:
    """Name, abbreviation, Electoral Commission id, MNIS id and adjunct party's id; the Speaker stands as such."""
    party = row.party
    if party.is_speaker or party.is_independent:
        name, short = ("Speaker", "Spk") if party.is_speaker else ("Independent", "Ind")
        return name, short, None, party.mnis_id, None
    return party.name, party.abbreviation, party.commission_id, party.mnis_id, row.adjunct_commission_id


def _constituency(one: Return) -> tuple[Cell, ...]:
    dates = (one.polled_on.isoformat(), one.writ_on.isoformat() if one.writ_on else None) if one.is_by_election else ()
    given, family = one.winner_name or (None, None)
    winner = next((row for row in one.standings if row.is_elected), None)
    return (
        *dates,
        *_place(one),
        one.declared_at.astimezone(LONDON).strftime("%Y-%m-%dT%H:%M") if one.declared_at else None,
        given,
        family,
        winner.gender if winner else None,
        one.summary,
        one.first_party,
        one.second_party,
        one.electorate,
        one.valid_votes,
        one.rejected_ballots,
        one.majority,
        *_votes_by_party(one),
    )


def _votes_by_party(one: Return) -> Iterator[Cell]:
    """The votes of each party column, of all others together, and of the winner where that is one of those."""
    if any(row.votes is None for row in one.standings):
        yield from [None] * (len(PARTIES) + 2)
        return
    for ids in PARTIES.values():
        yield sum(row.votes or 0 for row in one.standings if row.party.commission_id in ids)
    others = [row for row in one.standings if not any(row.party.commission_id in ids for ids in PARTIES.values())]
    yield sum(row.votes or 0 for row in others)
    yield sum(row.votes or 0 for row in others if row.is_elected)


def _yes(value: bool | None) -> str | None:
    return None if value is None else "Yes" if value else "No"
