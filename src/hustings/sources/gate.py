"""The gates: what a result must satisfy before it may enter the record.

Impossible figures are refused, all of them at once. Figures that do not come out but that their publisher stands by
(`as_published.csv` lists those known, with the reason) are taken as published and marked, never repaired.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from hustings.errors import Problem
from hustings.geography.slug import slugify
from hustings.record.election import poll_id
from hustings.record.poll import Mark
from hustings.sources.reading import Return, Standing


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not come out in one return. A derived one never makes the counts impossible."""

    code: str
    note: str
    line: int | None
    is_derived: bool = False


@dataclass(frozen=True, slots=True)
class Gated:
    """A return with the marks it carries into the record, or the problems that keep it out."""

    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]


def id_of(one: Return) -> str:
    """The poll id of a return, by its constituency's name (or its slug, or its code where there is no name)."""
    slug = one.place.slug or slugify(one.place.name or one.place.gss or "")
    return poll_id(slug, one.polled_on, is_by_election=one.is_by_election)


def gate(one: Return, as_published: Collection[str] = ()) -> Gated:
    """Try every gate on a return. `as_published` names polls whose publisher is known to stand by what fails."""
    poll = id_of(one)
    marks, problems = [], []
    for finding in findings(one):
        is_stood_by = poll in as_published or (poll, finding.code, finding.note) in known_as_published()
        if finding.is_derived or (is_stood_by and finding.code in MAY_STAND):
            marks.append(Mark(finding.code, finding.note))
        else:
            name = one.place.name or one.place.gss or "the constituency"
            problems.append(Problem(one.path, finding.line or one.line, f"{name}: {finding.note}", finding.code))
    return Gated(tuple(marks), tuple(problems))


def findings(one: Return) -> Iterator[Finding]:
    """Everything that does not come out in a return."""
    for check in CHECKS:
        yield from check(one)


#: Counts go on for a day or two in the islands, not longer.
LATEST = 4
#: What a publisher may stand by: sums of figures that were declared. A wrong winner or a torn row never.
MAY_STAND = frozenset({"votes-sum", "majority", "share", "share-sum"})
#: Further than this from the votes, a published share is not an oddity: votes, or the share, are wrong.
SHARE_OFF = Decimal("0.01")
#: How far from one all the shares of a poll may sum, beside what each loses in its last place.
SHARES_OFF = Decimal("0.003")
_SHARE = re.compile(r"[0-9]{0,3}(\.[0-9]{1,30})?([eE]-?[0-9]{1,2})?(?<=.)")
#: A declaration before the close of poll, or so long after it, is a wrong date.
CLOSE, LONGEST_COUNT = time(22), timedelta(days=31)
LONDON = ZoneInfo("Europe/London")


@cache
def known_as_published() -> frozenset[tuple[str, str, str]]:
    """Poll, check and exact finding of each row of `as_published.csv`: sums that their publisher stands by."""
    text = resources.files("hustings.sources").joinpath("as_published.csv").read_text(encoding="utf-8")
    return frozenset((row["poll"], row["code"], row["finding"]) for row in csv.DictReader(text.splitlines()))


def _counted(one: Return) -> list[tuple[Standing, int]]:
    """The standings by votes, most first; empty unless every candidate has a count."""
    pairs = [(standing, standing.votes) for standing in one.standings if standing.votes is not None]
    return sorted(pairs, key=lambda pair: -pair[1]) if len(pairs) == len(one.standings) else []


def _name(standing: Standing) -> str:
    return f"{standing.given_name} {standing.family_name}".strip() or standing.party.name or "a candidate"


def _partial(one: Return) -> Iterator[Finding]:
    without = [standing for standing in one.standings if standing.votes is None]
    if without and len(without) < len(one.standings):
        names = ", ".join(_name(standing) for standing in without)
        yield Finding("votes-missing", f"votes are given for some candidates but not for {names}", without[0].line)
    elif without and one.valid_votes is not None:
        yield Finding("votes-missing", f"{one.valid_votes:,} valid votes but no candidate's votes", one.line)
    if not one.standings and one.valid_votes is not None:
        yield Finding("votes-missing", f"{one.valid_votes:,} valid votes but no candidates in the files read", one.line)


def _sum(one: Return) -> Iterator[Finding]:
    pairs = _counted(one)
    total = sum(votes for _, votes in pairs)
    if pairs and one.valid_votes is not None and total != one.valid_votes:
        note = f"the candidates' votes sum to {total:,} but the valid votes are {one.valid_votes:,}"
        yield Finding("votes-sum", note, one.line)


def _electors(one: Return) -> Iterator[Finding]:
    valid = one.valid_votes
    if valid is None and _counted(one):
        valid = sum(votes for _, votes in _counted(one))
    if valid is None or one.electorate is None:
        return
    cast = valid + (one.rejected_ballots or 0)
    if cast > one.electorate:
        yield Finding("electorate", f"{cast:,} ballots cast but only {one.electorate:,} electors", one.line)


def _majority(one: Return) -> Iterator[Finding]:
    pairs = _counted(one)
    if len(pairs) < 2 or one.majority is None:
        return
    first, second = pairs[0][1], pairs[1][1]
    if first - second != one.majority:
        note = f"the majority is given as {one.majority:,} but {first:,} less {second:,} is {first - second:,}"
        yield Finding("majority", note, one.line)


def _winner(one: Return) -> Iterator[Finding]:
    pairs = _counted(one)
    winners = [standing for standing in one.standings if is_winner(standing, one)]
    if one.standings and one.winner_name is not None and not winners:
        yield Finding("winner", f"the Member named, {' '.join(one.winner_name)}, is not among the candidates", one.line)
    if len({id(standing) for standing in winners}) > 1:
        yield Finding("winner", f"more than one winner: {', '.join(map(_name, winners))}", one.line)
    if not pairs or not winners:
        return
    most = pairs[0][1]
    for standing in winners:
        if standing.votes != most:
            other = _name(pairs[0][0])
            note = f"{_name(standing)} is named the winner with {standing.votes:,} votes; {other} has {most:,}"
            yield Finding("winner", note, standing.line or one.line)


def is_winner(standing: Standing, one: Return) -> bool:
    """Whether the return names this candidate as the one elected, by mark, id or name."""
    if standing.is_elected is not None:
        return standing.is_elected
    if one.winner_democracy_club_id and standing.democracy_club_id:
        return one.winner_democracy_club_id == standing.democracy_club_id
    if one.winner_name is None:
        return False
    given, family = (" ".join(part.split()) for part in one.winner_name)
    same = (given.casefold(), family.casefold()) == (standing.given_name.casefold(), standing.family_name.casefold())
    if not same or _namesakes(standing, one) < 2:
        return same
    return standing.party.abbreviation == one.first_party


def _namesakes(standing: Standing, one: Return) -> int:
    named = (standing.given_name, standing.family_name)
    return sum((other.given_name, other.family_name) == named for other in one.standings)


def _tie(one: Return) -> Iterator[Finding]:
    pairs = _counted(one)
    is_tied = len(pairs) > 1 and pairs[0][1] == pairs[1][1]
    if is_tied and one.lot_elected is None and not any(is_winner(standing, one) for standing in one.standings):
        yield Finding("tie", f"a tie for first at {pairs[0][1]:,} votes and nobody is said to be elected", one.line)
    ranks = defaultdict(set)
    for standing, votes in pairs:
        if standing.rank is not None:
            ranks[votes].add(standing.rank)
    for votes, several in ranks.items():
        if len(several) > 1 and votes != pairs[0][1]:
            note = f"candidates tied at {votes:,} votes are ranked apart ({', '.join(map(str, sorted(several)))})"
            yield Finding("tie-order", note, one.line, is_derived=True)


def _duplicates(one: Return) -> Iterator[Finding]:
    seen: dict[tuple[str, str, str | None], Standing] = {}
    for standing in one.standings:
        party = standing.party.commission_id or standing.party.name or standing.party.abbreviation
        key = (standing.given_name.casefold(), standing.family_name.casefold(), party)
        if key in seen and (standing.given_name or standing.family_name):
            yield Finding("duplicate", f"{_name(standing)} ({party}) stands twice", standing.line)
        seen[key] = standing
    ids = Counter(standing.democracy_club_id for standing in one.standings if standing.democracy_club_id)
    for person, times in ids.items():
        if times > 1:
            line = next(standing.line for standing in one.standings if standing.democracy_club_id == person)
            note = f"{times} candidates share one Democracy Club id, {person}"
            yield Finding("person-id", note, line, is_derived=True)


def _places(one: Return) -> Iterator[Finding]:
    """First and second party as labelled by the publisher, against the votes."""
    pairs = _counted(one)
    for place, label in enumerate((one.first_party, one.second_party)):
        if label is None or len(pairs) <= place:
            continue
        votes = pairs[place][1]
        labels = {standing.party.abbreviation for standing, count in pairs if count == votes}
        if label not in labels:
            which = ("first", "second")[place]
            note = f"the {which} party is given as {label}; by votes it is {' or '.join(sorted(map(str, labels)))}"
            yield Finding(f"{which}-party", note, one.line, is_derived=True)


def _share_of(standing: Standing) -> Decimal | None:
    text = standing.published_share or ""
    return Decimal(text) if _SHARE.fullmatch(text) else None


def _share_sum(one: Return) -> Iterator[Finding]:
    """Shares that do not come to one: rows are missing, or too many."""
    found = [_share_of(standing) for standing in one.standings]
    shares = [share for share in found if share is not None]
    if not shares or len(shares) < len(found) or not any(shares):
        return
    total = sum(shares, start=Decimal(0))
    slack = SHARES_OFF + sum((_last_place(share) for share in shares), start=Decimal(0))
    if abs(total - 1) > slack:
        note = f"the candidates' shares come to {total:.4f}, not to 1: a candidate's row is missing, or one too many"
        yield Finding("share-sum", note, one.line)


def _declared_at(one: Return) -> Iterator[Finding]:
    if one.declared_at is None:
        return
    close = datetime.combine(one.polled_on, CLOSE, LONDON)
    if not close <= one.declared_at <= close + LONGEST_COUNT:
        when = one.declared_at.astimezone(LONDON)
        note = f"declared at {when:%d/%m/%Y %H:%M}, but polled on {one.polled_on:%d/%m/%Y}"
        yield Finding("date", note, one.line)
    elif (days := (one.declared_at.date() - one.polled_on).days) > LATEST:
        note = f"declared {one.declared_at:%-d %B %Y %H:%M}, {days} days after the election: was the poll put off?"
        yield Finding("declared-at", note, one.line, is_derived=True)


def _shares(one: Return) -> Iterator[Finding]:
    pairs = _counted(one)
    counted = sum(votes for _, votes in pairs)
    total = one.valid_votes or counted
    for standing, votes in pairs:
        if standing.published_share is None or not total:
            continue
        share = _share_of(standing)
        if share is None:
            note = f"the share of {_name(standing)} is {standing.published_share!r}, not a number"
            yield Finding("share-value", note, standing.line)
            continue
        worked = Decimal(votes) / Decimal(total)
        off = min(abs(share - worked), abs(share - Decimal(votes) / Decimal(counted or total)))
        if abs(share - worked) > _last_place(share):
            note = f"the share of {_name(standing)} is given as {share:.6f}; {votes:,} of {total:,} is {worked:.6f}"
            yield Finding("share", note, standing.line, is_derived=off <= SHARE_OFF)


def _last_place(share: Decimal) -> Decimal:
    """One unit in the last place printed: publishers cut as well as round."""
    exponent = share.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _letters(one: Return) -> Iterator[Finding]:
    """Names that lost a letter to an encoding on their way: Ã where a letter with an accent stood."""
    for standing in one.standings:
        if "Ã" in _name(standing):
            note = f"the name {_name(standing)!r} looks damaged by an encoding"
            yield Finding("name", note, standing.line, is_derived=True)


def _names(one: Return) -> Iterator[Finding]:
    for line, name in one.odd_names:
        yield Finding("constituency-name", f"the file also calls this constituency {name!r}", line, is_derived=True)


CHECKS: tuple[Callable[[Return], Iterator[Finding]], ...] = (
    _partial,
    _sum,
    _electors,
    _majority,
    _winner,
    _tie,
    _duplicates,
    _places,
    _shares,
    _share_sum,
    _declared_at,
    _letters,
    _names,
)
