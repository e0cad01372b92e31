"""One line a constituency: `Constituency, votes, CODE, votes, CODE, …`, as in rehearsals and returning officers' text.

    Ruislip, Northwood and Pinner, 21366, C, 13785, L, 4671, RUK, 4343, LD, 2926, G

A line is read from its right end, because names of constituencies have commas. The codes are those of `party_names`
(C, L, LD, G, SNP, PC, RUK …), in capitals or not; counts have no thousands commas.

Candidates have no names here: their given and family name are "", and a candidacy is known by its party. That is
enough where the poll's candidates are already in the record, because each party has one. Several independents in one
poll cannot be told apart, and such a line is refused: it says what was counted but not for whom.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from hustings.errors import UsageError
from hustings.geography.slug import slugify
from hustings.sources.csvfile import count, decode
from hustings.sources.formats.party_names import adjunct_of, code_of, identify
from hustings.sources.formats.publisher import RETURNING_OFFICERS, source_of
from hustings.sources.formats.sheet import opening
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

_CODE = re.compile(r"[A-Za-z][A-Za-z /-]*")
_FIGURE = re.compile(r"[-+]?\d[\d.]*")
#: How many lines of the start of a file have to be of this format for it to be taken as such.
LOOKED_AT = 20


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the first lines all end in counts and party codes. The path is not looked at."""
    text = opening(head)
    lines = [line for line in text.splitlines()[:LOOKED_AT] if line.strip()]
    whole = lines[:-1] if len(lines) > 1 and not text.endswith("\n") else lines
    return bool(whole) and all(_is_result(line) for line in whole)


def _is_result(line: str) -> bool:
    name, pairs = split(line)
    known = sum(identify(code) is not None for _, code in pairs)
    return bool(name and pairs) and known * 2 > len(pairs) and name[0] not in '"<{['


def read(path: Path, raw: bytes, polled_on: date | None = None, *, is_by_election: bool = False) -> Reading:
    """The results in the file, of the polling day given: the format itself has none."""
    reading = Reading(files=[str(path)])
    text, problems = decode(raw, str(path))
    reading.problems.extend(problems)
    if problems:
        return reading
    if polled_on is None:
        reading.problem(str(path), None, "the format carries no polling day: give it", "election")
        return reading
    source = source_of(RETURNING_OFFICERS, raw, f"Results of {polled_on:%-d %B %Y}, one line a constituency")
    reading.sources[source.id] = source
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            _take(reading, str(path), number, line, Return(
                polled_on, is_by_election, Place(None), str(path), number, source.id
            ))  # fmt: skip
    _check_repeats(reading)
    if not reading.returns and not reading.problems:
        reading.problem(str(path), None, "no results in the file", "empty")
    return reading


def _take(reading: Reading, path: str, number: int, line: str, blank: Return) -> None:
    name, pairs = split(line)
    reasons = [*_name_problems(name, pairs)]
    for votes, code in pairs:
        party = identify(code)
        if party is None:
            reasons.append(f"{code!r} is not a party code that is known here")
            continue
        try:
            blank.standings.append(_standing(party, code, count(votes), number))
        except ValueError:
            reasons.append(f"{votes!r} is not a count of votes")
    for reason in reasons:
        reading.problem(path, number, reason, "line")
    if not reasons:
        blank.place = Place(name)
        reading.returns.append(blank)


def _standing(party: PartyNamed, code: str, votes: int | None, line: int) -> Standing:
    return Standing("", "", party, line, adjunct_commission_id=adjunct_of(code), votes=votes)


def split(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The constituency's name and the pairs of votes and code, in the line's order.

    >>> split("Ruislip, Northwood and Pinner, 21366, C, 13785, L")
    ('Ruislip, Northwood and Pinner', [('21366', 'C'), ('13785', 'L')])
    """
    parts = line.split(",")
    end = len(parts)
    while end > 2 and parts[end - 2].strip().isdecimal() and _CODE.fullmatch(parts[end - 1].strip()):
        end -= 2
    cells = [part.strip() for part in parts[end:]]
    return ",".join(parts[:end]).strip(), list(zip(cells[::2], cells[1::2], strict=True))


def _name_problems(name: str, pairs: list[tuple[str, str]]) -> Iterable[str]:
    """What shows that the line was not read through to its name."""
    rest = [part.strip() for part in name.split(",")]
    figures = [part for part in rest if _FIGURE.fullmatch(part)]
    if not pairs:
        yield "does not end in votes and a party code"
    elif figures and any(part.startswith(("-", "+")) or "." in part for part in figures):
        yield f"{figures[-1]!r} is not a count of votes"
    elif figures:
        yield f"{figures[-1]!r} stands without its party code (counts have no thousands commas here)"
    if not rest[0]:
        yield "the constituency's name is blank"


def _check_repeats(reading: Reading) -> None:
    first: dict[str, Return] = {}
    for one in reading.returns:
        earlier = first.setdefault(slugify(one.place.name or ""), one)
        if earlier is not one:
            reason = f"{one.place.name} already stands on line {earlier.line}"
            reading.problem(one.path, one.line, reason, "duplicate")
        times = Counter(code_of(standing.party) for standing in one.standings)
        for code in (code for code, often in times.items() if often > 1):
            why = "independents cannot be told apart without names" if code == "IND" else "a party has one candidate"
            reading.problem(
                one.path, one.line, f"{one.place.name}: {code} stands {times[code]} times; {why}", "duplicate"
            )


def write(returns: Iterable[Return]) -> str:
    """The results as lines, candidates by votes, most first.

    Raises `UsageError` for a result without counts, a party that has no code, or two candidates of one code.
    """
    return "".join(f"{_line(one)}\n" for one in returns)


def _line(one: Return) -> str:
    name = one.place.name
    if not name or not one.standings:
        raise UsageError(f"{name or 'a constituency without a name'} cannot be written as one line: no result")
    cells = [name]
    for standing in sorted(one.standings, key=lambda standing: -(standing.votes or 0)):
        code = code_of(standing.party, is_joint=standing.adjunct_commission_id is not None)
        if code is None or standing.votes is None:
            shown = standing.party.name or standing.party.abbreviation
            raise UsageError(f"{name} cannot be written as one line: {shown} has no {'votes' if code else 'code'}")
        if code in cells[2::2]:
            raise UsageError(f"{name} cannot be written as one line: two candidates would both be {code}")
        cells += [str(standing.votes), code]
    return ", ".join(cells)
