"""Democracy Club's results CSV, read and written: one row a candidacy with its votes.

Columns: `election_id,ballot_paper_id,person_id,party_id,party_name,person_name,ballots_cast,elected,spoilt_ballots,
turnout,turnout_percentage,total_electorate,source`. `ballots_cast` is the candidate's votes; `turnout` the ballots.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from hustings.figures.spreadsheet import safe
from hustings.geography.slug import slugify
from hustings.record.election import general_election_id, poll_id
from hustings.sources.formats.democracy_club.ballot import party_id_of, split_name
from hustings.sources.formats.democracy_club.collector import Collector
from hustings.sources.formats.field import Fields
from hustings.sources.formats.sheet import Column, header_of, read_sheet
from hustings.sources.reading import Reading, Return, Standing

HEADER = (
    "election_id,ballot_paper_id,person_id,party_id,party_name,person_name,ballots_cast,elected,spoilt_ballots,turnout,"
    "turnout_percentage,total_electorate,source"
).split(",")
REQUIRED: tuple[Column, ...] = tuple(
    (name,) for name in ("ballot_paper_id", "person_id", "party_id", "person_name", "ballots_cast", "elected")
)
TELLING = frozenset({"ballot_paper_id", "person_id", "ballots_cast"})


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file has the results CSV's column names."""
    return header_of(path, head) >= TELLING


def read(path: Path, raw: bytes) -> Reading:
    """The results in the file. It has no names of constituencies: each place has its slug alone."""
    file = Collector(str(path), raw, "Results")
    sheet = read_sheet(path, raw, REQUIRED, file.reading)
    if sheet is None:
        return file.reading
    for row in sheet.rows:
        _take(Fields(row, sheet, str(path), file.reading), file)
    return file.finish()


def _take(fields: Fields, file: Collector) -> None:
    ballot_id = fields.needed("ballot_paper_id")
    found = file.ballot(ballot_id, fields.line, fields.problem) if ballot_id else None
    if found is None or ballot_id is None:
        return
    file.agree(found, "rejected_ballots", fields.count("spoilt_ballots"), fields.problem)
    file.agree(found, "electorate", fields.count("total_electorate"), fields.problem)
    turnout = fields.count("turnout")
    if turnout is not None:
        file.turnouts[ballot_id] = turnout
    name = fields.needed("person_name")
    party = file.party(fields.text("party_id"), fields.problem)
    if name is None:
        return
    given, family = split_name(name)
    found.standings.append(
        Standing(
            given_name=given,
            family_name=family,
            party=party.named(fields.text("party_name")),
            line=fields.line,
            adjunct_commission_id=party.adjunct,
            democracy_club_id=fields.text("person_id"),
            votes=fields.count("ballots_cast"),
            is_elected=fields.flag("elected"),
        )
    )


def write(returns: Iterable[Return], *, source: str = "") -> str:
    """The returns as a results CSV; what is not known stays blank. `source` goes into every row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for one in returns:
        writer.writerows(map(safe, row) for row in _rows(one, source))
    return out.getvalue()


def _rows(one: Return, source: str) -> Iterable[list[str]]:
    slug = one.place.slug or slugify(one.place.name or "")
    ballot = poll_id(slug, one.polled_on, is_by_election=one.is_by_election)
    cast = _ballots_cast(one)
    shared = [
        _shown(one.rejected_ballots),
        _shown(cast),
        _per_cent(cast, one.electorate),
        _shown(one.electorate),
        source,
    ]
    for standing in one.standings:
        yield [
            general_election_id(one.polled_on),
            ballot,
            standing.democracy_club_id or "",
            party_id_of(standing.party, standing.adjunct_commission_id),
            standing.party.name or "",
            f"{standing.given_name} {standing.family_name}".strip(),
            _shown(standing.votes),
            _shown(standing.is_elected),
            *shared,
        ]


def _shown(value: int | bool | None) -> str:
    return "" if value is None else str(value)


def _ballots_cast(one: Return) -> int | None:
    """Valid votes and rejected ballots together; `None` while either is not known."""
    votes = [standing.votes for standing in one.standings]
    valid = one.valid_votes
    if valid is None and votes and None not in votes:
        valid = sum(count for count in votes if count is not None)
    return None if valid is None or one.rejected_ballots is None else valid + one.rejected_ballots


def _per_cent(part: int | None, whole: int | None) -> str:
    """`part` in per cent of `whole`, to two decimals, half up; blank where either is not known."""
    if part is None or not whole:
        return ""
    return str((Decimal(100 * part) / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP))
