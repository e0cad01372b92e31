"""Putting together what several files of one run say of the same poll: candidates here, turnout there."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

import msgspec

from hustings.errors import Problem
from hustings.geography.slug import slugify
from hustings.sources.reading import Reading, Return

#: Fields where a file that speaks adds to one that is silent; two that speak must agree.
FIELDS = (
    "electorate",
    "valid_votes",
    "rejected_ballots",
    "declared_at",
    "majority",
    "summary",
    "winner_name",
    "winner_democracy_club_id",
    "winner_mnis_id",
    "first_party",
    "second_party",
    "is_verified",
    "writ_on",
    "lot_elected",
)

Key = tuple[date, bool, str]
#: What a source's title says before the moment of its publication.
PUBLISHED = ", published "


def key_of(one: Return) -> Key:
    """Which poll a return is of: day, kind, and the constituency's code or else its name."""
    return one.polled_on, one.is_by_election, one.place.gss or one.place.slug or slugify(one.place.name or "")


def merged(reading: Reading) -> list[Return]:
    """One return for each poll of the reading; contradictions between files are noted as its problems."""
    found: dict[Key, Return] = {}
    parts: dict[Key, set[str]] = {}
    for one in reading.returns:
        key = key_of(one)
        parts.setdefault(key, set()).add(_part(one))
        if key not in found:
            found[key] = one
        else:
            reading.problems.extend(_join(found[key], one))
            found[key].source = _joint_source(reading, found[key].source, one.source)
    reading.problems.extend(_gaps(found, parts))
    return list(found.values())


def _part(one: Return) -> str:
    """Which part of a pair of files a return is from: a list of candidates, figures without them, or only who won."""
    if one.standings:
        return "candidates"
    return "winner" if one.valid_votes is None else "result"


def _joint_source(reading: Reading, first: str, second: str) -> str:
    """The source that two files make together; each file's own where they are one."""
    if first == second:
        return first
    joint = f"{first}+{second.rpartition(':')[2]}"
    if joint not in reading.sources:
        one, other = reading.sources[first], reading.sources[second]
        sha256 = f"{one.sha256} {other.sha256}" if one.sha256 and other.sha256 else None
        title = _joint_title(one.title, other.title)
        reading.sources[joint] = msgspec.structs.replace(one, id=joint, title=title, sha256=sha256)
    return joint


def _joint_title(one: str, other: str) -> str:
    """Both titles in one, without what they begin with alike or the moment of publication twice.

    >>> _joint_title("By-election candidacies, published 1 May 2025", "By-election winners, published 1 May 2025")
    'By-election candidacies and winners, published 1 May 2025'
    """
    (first, comma, when), (second, _, _) = one.partition(PUBLISHED), other.partition(PUBLISHED)
    words = second.split()
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first.split(), words, strict=False)))
    return f"{first} and {' '.join(words[same:])}{comma}{when}" if words[same:] else one


def _join(into: Return, other: Return) -> list[Problem]:
    problems = []
    if other.standings:
        if into.standings and into.path != other.path:
            name = into.place.name or into.place.gss
            reason = f"{name}: candidates for this poll were already read from {into.path}"
            problems.append(Problem(other.path, other.line, reason, "duplicate"))
        else:
            into.standings.extend(other.standings)
    for name in FIELDS:
        before, after = getattr(into, name), getattr(other, name)
        if before is None:
            setattr(into, name, after)
        elif after is not None and after != before:
            reason = f"{into.place.name}: {name.replace('_', ' ')} is {after} here and {before} in {into.path}"
            problems.append(Problem(other.path, other.line, reason, "contradiction"))
    into.is_full_publication = into.is_full_publication or other.is_full_publication
    into.names.extend(other.names)
    return problems


def _gaps(found: dict[Key, Return], parts: dict[Key, set[str]]) -> list[Problem]:
    """Polls that one file of an election's pair has and the other lacks: a file was cut short."""
    problems = []
    for election in {key[:2] for key in found}:
        keys = [key for key in found if key[:2] == election]
        kinds = set().union(*(parts[key] for key in keys))
        if not {"candidates", "result"} <= kinds:
            continue
        for key in keys:
            one = found[key]
            if parts[key] == {"candidates"}:
                reason = f"{one.place.name or key[2]}: candidates but no row in the constituencies file"
                problems.append(Problem(one.path, one.line, reason, "missing"))
            elif parts[key] == {"result"}:
                reason = f"{one.place.name or key[2]}: a result but no candidates in the candidacies file"
                problems.append(Problem(one.path, one.line, reason, "missing"))
    return problems
