"""Parliament's `political-party-registrations.csv`: the register of parties of the Electoral Commission with MNIS ids.

Columns: `MNIS ID,MNIS name,Electoral Commission ID,Jurisdiction,Registered on,Deregistered on,Primary EC name last
updated on`. One registration can stand in several rows, under a name for each time it was renamed (the Brexit Party,
Reform UK: PP7931): the name updated last stands, the first row where they were updated on one day. Rows without an
Electoral Commission id (independents, peers' groups, parties before the register) make no party.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hustings.record.party import Party
from hustings.sources.formats.field import Fields
from hustings.sources.formats.party_names import parties
from hustings.sources.formats.publisher import PARLIAMENT, source_of
from hustings.sources.formats.sheet import Column, header_of, read_sheet
from hustings.sources.reading import Reading

REQUIRED: tuple[Column, ...] = (("mnis_id",), ("mnis_name",), ("electoral_commission_id",))
_NONE = "-"


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file has the register's column names."""
    return {"mnis_name", "electoral_commission_id", "jurisdiction"} <= header_of(path, head)


def read(path: Path, raw: bytes) -> Reading:
    """The registered parties, one for each Electoral Commission id."""
    reading = Reading(files=[str(path)])
    sheet = read_sheet(path, raw, REQUIRED, reading)
    if sheet is None:
        return reading
    source = source_of(PARLIAMENT, raw, "Political party registrations")
    reading.sources[source.id] = source
    latest: dict[str, tuple[date, Party]] = {}
    without = 0
    for row in sheet.rows:
        fields = Fields(row, sheet, str(path), reading)
        party = _party(fields)
        if party is None:
            without += _is_without_id(fields)
            continue
        updated = fields.day("primary_ec_name_last_updated_on") or fields.day("registered_on") or date.min
        if party.id not in latest or updated > latest[party.id][0]:
            latest[party.id] = (updated, party)
    reading.parties.extend((party, source.id) for _, party in latest.values())
    if without:
        reading.notes.append(f"{path}: {without} rows have no Electoral Commission id; no party made of them")
    return reading


def _is_without_id(fields: Fields) -> bool:
    """Whether the row gives no id: an empty cell, the publisher's dash, or the party's name a second time."""
    return fields.text("electoral_commission_id") in (None, _NONE, fields.text("mnis_name"))


def _party(fields: Fields) -> Party | None:
    if _is_without_id(fields):
        return None
    commission, name = fields.commission("electoral_commission_id"), fields.needed("mnis_name")
    mnis = fields.count("mnis_id")
    if commission is None or name is None:
        return None
    known = next((one for one in parties() if one.party_id == commission), None)
    return Party(
        id=commission,
        name=name,
        abbreviation=known.abbreviation if known else name,
        commission_ids=(commission,),
        mnis_id=None if mnis is None else str(mnis),
    )
