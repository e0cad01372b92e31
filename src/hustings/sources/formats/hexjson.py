"""HexJSON: a map of hexagons, one for each constituency, read from whoever drew it and written again with results.

Defined by the Open Data Institute's Leeds node (odileeds.org/projects/hexmaps/hexjson): `layout` ("odd-r" …) and
`hexes` by code, each with column `q`, row `r`, name `n` and any attributes besides. What the map says is kept; results
are added as attributes, `null` while they are not known.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec

from hustings.errors import InputError, Problem
from hustings.figures.rounding import round_half_up
from hustings.geography.slug import slugify
from hustings.sources.formats.sheet import opening
from hustings.sources.gate import id_of
from hustings.sources.reading import Reading, Return, Standing

LAYOUTS = ("odd-r", "even-r", "odd-q", "even-q")
#: A map of which fewer of its hexes than this part are constituencies of the election is of other boundaries.
LEAST = Fraction(1, 2)
#: What is added to each hex, and what it says.
ATTRIBUTES: Mapping[str, str] = {
    "poll_id": "Democracy Club's id of the poll",
    "is_declared": "whether the votes are known",
    "winner": "who was returned",
    "party": "the winner's party",
    "party_abbreviation": "the same, as Parliament abbreviates it",
    "result": "Parliament's summary: Lab hold, Con gain from Lab",
    "majority": "votes of the first less those of the second",
    "turnout": "valid votes as a part of the electorate, to six decimals",
    "electorate": "people registered to vote",
    "valid_votes": "votes counted",
}

Map = dict[str, Any]


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is JSON with hexes. The path is not looked at."""
    text = opening(head).lstrip()
    return text.startswith("{") and '"hexes"' in text and '"layout"' in text


def read(path: Path, raw: bytes) -> Reading:
    """A map has nothing to record: a note that it was read, or every reason why it is none."""
    reading = Reading(files=[str(path)])
    try:
        hexes = read_map(str(path), raw)["hexes"]
        reading.notes.append(f"{path}: a map of {len(hexes):,} hexes: read for reference, nothing to record")
    except InputError as error:
        reading.problems.extend(error.problems)
    return reading


def read_map(path: str, raw: bytes) -> Map:
    """The map in the bytes of a file; `InputError` with every reason why it is none."""
    try:
        document = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError([Problem(path, None, f"not JSON: {error}", "json")], "no map was read") from None
    if problems := list(_problems(path, document)):
        raise InputError(problems, "no map was read")
    found: Map = document
    return found


def _problems(path: str, document: Any) -> Iterable[Problem]:
    hexes = document.get("hexes") if isinstance(document, dict) else None
    if not isinstance(hexes, dict) or not hexes:
        yield Problem(path, None, "no HexJSON: it has no hexes", "map")
        return
    if document.get("layout") not in LAYOUTS:
        yield Problem(path, None, f"the layout is {document.get('layout')!r}, not one of {', '.join(LAYOUTS)}", "map")
    for code, one in hexes.items():
        if not isinstance(one, dict) or not all(type(one.get(name)) is int for name in ("q", "r")):
            yield Problem(path, None, f"the hex {code[:40]!r} has no column q and row r that are whole numbers", "map")


class Told(msgspec.Struct, frozen=True):
    """What is added to one constituency's hex, and the codes and the name's slug that it is known by."""

    names: tuple[str, ...]
    attributes: dict[str, Any]


def told_of(one: Return) -> Told:
    """What a return adds to the hex of its constituency."""
    codes = [code for code in (one.place.gss, *one.place.former_gss) if code]
    return Told((*codes, slugify(one.place.name or "")), _attributes(one))


def write(document: Map, returns: Iterable[Return]) -> bytes:
    """The map with each constituency's result added to its hex; hexes of no constituency stay as they are.

    Found by ONS code, else by name. `InputError` where fewer than half the hexes are of the election's constituencies.
    """
    told = [told_of(one) for one in returns]
    if not is_of(document, told):
        hexes = document["hexes"]
        found = f"{_found(hexes, told):,} of its {len(hexes):,} hexes"
        reason = f"{found} are constituencies of this election: other boundaries?"
        raise InputError([Problem("the map", None, reason, "map")], "nothing was written")
    return put(document, told)


def is_of(document: Map, told: Sequence[Told]) -> bool:
    """Whether a map is of the constituencies: at least half its hexes are."""
    return _found(document["hexes"], told) >= LEAST * len(document["hexes"])


def put(document: Map, told: Iterable[Told]) -> bytes:
    """The map with what is told of constituencies added to their hexes."""
    known = _index(told)
    hexes = {code: one | (_of(code, one, known) or {}) for code, one in document["hexes"].items()}
    return msgspec.json.format(msgspec.json.encode(document | {"hexes": hexes}), indent=1) + b"\n"


def _found(hexes: Mapping[str, Any], told: Iterable[Told]) -> int:
    known = _index(told)
    return sum(_of(code, one, known) is not None for code, one in hexes.items())


def _of(code: str, one: Mapping[str, Any], known: Mapping[str, dict[str, Any]]) -> dict[str, Any] | None:
    return known.get(code) or known.get(slugify(str(one.get("n", ""))))


def _index(told: Iterable[Told]) -> dict[str, dict[str, Any]]:
    return {name: one.attributes for one in told for name in one.names if name}


def _attributes(one: Return) -> dict[str, Any]:
    winner = next((row for row in one.standings if row.is_elected), None)
    is_declared = bool(one.standings) and all(row.votes is not None for row in one.standings)
    told = (
        id_of(one),
        is_declared,
        f"{winner.given_name} {winner.family_name}".strip() if winner else None,
        _party(winner) if winner else None,
        winner.party.abbreviation if winner else None,
        one.summary,
        one.majority,
        _turnout(one),
        one.electorate,
        one.valid_votes,
    )
    return dict(zip(ATTRIBUTES, told, strict=True))


def _party(row: Standing) -> str | None:
    return "Speaker" if row.party.is_speaker else row.party.name


def _turnout(one: Return) -> float | None:
    if one.valid_votes is None or not one.electorate:
        return None
    return float(Decimal(round_half_up(Fraction(one.valid_votes, one.electorate), 6)))
