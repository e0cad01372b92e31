"""Identified: the one figure of the results that a number is, by what is spoken of beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import Entry, book, claim_of, is_telling
from hustings.copydesk.identity.near import PAST, TURNED_OUT, Near
from hustings.copydesk.token import Tag
from hustings.measures.baseline import family_key
from hustings.record.poll import Poll
from hustings.record.record import Record

#: From so many votes on a count is telling by itself; a smaller one only beside the name of whose it is.
TELLING = 1000
#: A smaller count may stand beside a share by chance.
_FEWEST_BESIDE = 100


def identified(finding: Finding, record: Record, polls: Iterable[Poll], near: Near) -> Finding | None:
    """The finding for the one figure of the polls' results that a number is; `None` where it is none, or several.

    `polls` are those that the text is about, first the one that the figure was read of.
    """
    claim = finding.claim
    if not is_telling(claim):
        return None
    found: dict[tuple[Kind, str | None], Finding] = {}
    for poll in polls:
        for entry in book(record, poll).printing(claim):
            if _is_spoken_of(entry, near, claim) and not _is_other_than_turnout(entry, near, claim):
                judged = verify(claim_of(claim, entry), record)
                if judged.verdict is Verdict.RIGHT or _is_by_papers(judged):
                    found.setdefault((entry.kind, entry.owner), judged)
        if found:
            break
    if len(found) > 1:
        found = {key: one for key, one in found.items() if key[0] is claim.kind}
    return next(iter(found.values())) if len(found) == 1 else None


def with_earlier(polls: Sequence[Poll], near: Near, record: Record) -> list[Poll]:
    """The polls, and those of the same seats in the years that are spoken of, and between them."""
    names = {poll.constituency.name for poll in polls} if near.years else set()
    places = {one.id for name in names for one in record.constituencies_called(name)}
    held = [one for place in sorted(places) for one in record.polls_in(place)]
    every = [one for one in held if _is_of_years(one.polled_on.year, near)]
    return list({one.id: one for one in [*polls, *every]}.values())


def _is_of_years(year: int, near: Near) -> bool:
    """Whether a year is named beside a figure, or is between two that are: "2010 to 2019"."""
    years = near.here or near.years
    return year in near.years if len(years) < _FEWEST_YEARS else min(years) <= year <= max(years)


_FEWEST_YEARS = 2


def _is_by_papers(finding: Finding) -> bool:
    """Whether a figure is a turnout on the other definition: of all papers."""
    return finding.claim.kind is Kind.TURNOUT and finding.verdict is Verdict.ROUNDING


_SUMS = frozenset("sum sums subtraction arithmetic difference subtract".split())
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND, Tag.BEAT, Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.MORE})
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.POINTS, Tag.SIGNED, Tag.MORE, Tag.FEWER})
_BEHIND = frozenset({Tag.BEHIND, Tag.FEWER, Tag.THAN, Tag.SEPARATE, Tag.TO})
_OF_LEAD = frozenset({Tag.MAJORITY, Tag.MARGIN})
_BEFORE = frozenset({Tag.PREVIOUS, Tag.COMPARED, Tag.FROM})


def _is_spoken_of(entry: Entry, near: Near, claim: Claim) -> bool:
    if not entry.is_now and not is_earlier(entry, near, claim):
        return False
    return _is_beside_count(entry, near) or _is_read_so(entry, claim) or _is_told_of(entry, near)


def _is_read_so(entry: Entry, claim: Claim) -> bool:
    """Whether the words already make votes or a share of a figure, and leave only open whose."""
    return entry.is_now and not entry.word and entry.kind is claim.kind and entry.kind in (Kind.VOTES, Kind.SHARE)


def _is_beside_count(entry: Entry, near: Near) -> bool:
    """ "1,827 votes, which is 4.9 per cent": a share beside the count that it is of."""
    return entry.beside is not None and entry.beside >= _FEWEST_BESIDE and entry.beside in near.counts


def _is_told_of(entry: Entry, near: Near) -> bool:
    """Whether what a figure measures, or whose it is, is spoken of beside it."""
    if entry.word == "change":
        return is_named(entry, near) and not near.tags.isdisjoint(_MOVES)
    told = _TOLD.get(entry.kind)
    return entry.is_count if told is None else told(entry, near)


def _is_of_lead(entry: Entry, near: Near) -> bool:
    is_telling = entry.is_count and entry.value >= TELLING
    is_told = near.is_lead and (entry.is_now or entry.year in near.here or bool(near.years))
    return is_telling or is_told or is_led(near)


def is_led(near: Near) -> bool:
    """Whether a lead is spoken of beside a figure, or a sum."""
    return not near.tags.isdisjoint(_LEADS) or not near.words.isdisjoint(_SUMS)


def _is_of_turnout(entry: Entry, near: Near) -> bool:
    is_told = Tag.TURNOUT in near.tags or not near.words.isdisjoint(TURNED_OUT)
    return is_told or (near.is_turnout and (entry.is_now or entry.year in near.here))


def _is_of_move(entry: Entry, near: Near) -> bool:
    return not near.tags.isdisjoint(_OF_LEAD) and not near.tags.isdisjoint(_MOVES)


def is_named(entry: Entry, near: Near) -> bool:
    """Whether whose a figure is is named, of two whom it is between either."""
    poll, subject = entry.subject.poll or "", entry.subject
    keys = {(poll, subject.candidacy or ""), (poll, subject.other or "")}
    owners = {entry.owner, entry.second} - {None}
    return not owners.isdisjoint(near.families) or not keys.isdisjoint(near.people)


def is_named_near(claim: Claim, near: Near, record: Record) -> bool:
    """Whether whose a claim is is named near it, or their party; what is nobody's need not be."""
    poll, key = poll_of(claim, record), claim.subject.candidacy
    if poll is None or key is None:
        return claim.subject.family is None or claim.subject.family in near.families | _families(near, record)
    return (poll.id, key) in near.people or family_key(poll.candidacy(key), record.parties) in near.families


def _families(near: Near, record: Record) -> set[str]:
    """The parties that the people stand for who are spoken of beside a figure."""
    stood = ((record.poll(poll), key) for poll, key in near.people)
    return {family_key(poll.candidacy(key), record.parties) for poll, key in stood}


#: What has to be spoken of beside a figure of each kind; a count of any other says enough.
_TOLD: Mapping[Kind, Callable[[Entry, Near], bool]] = {
    Kind.VOTES: lambda entry, near: entry.value >= TELLING or is_named(entry, near),
    Kind.SHARE: is_named,
    Kind.OTHER: lambda entry, near: entry.word != "rejected" or Tag.REJECTED in near.tags,
    Kind.SHARE_CHANGE: lambda entry, near: is_named(entry, near) and not near.tags.isdisjoint(_MOVES),
    Kind.MAJORITY: _is_of_lead,
    Kind.MARGIN: lambda entry, near: is_named(entry, near) and not near.tags.isdisjoint(_LEADS | _BEHIND),
    Kind.MAJORITY_CHANGE: _is_of_move,
    Kind.TURNOUT: _is_of_turnout,
    Kind.SWING: lambda _, near: Tag.SWING in near.tags or not near.words.isdisjoint({"swing", "shift"}),
}


def _is_other_than_turnout(entry: Entry, near: Near, claim: Claim) -> bool:
    """ "Turnout was 26 per cent": a figure of no majority."""
    return claim.kind is Kind.TURNOUT and Tag.TURNOUT in near.tags and entry.kind is not Kind.TURNOUT


def is_earlier(entry: Entry, near: Near, claim: Claim) -> bool:
    """Whether an earlier result's figure may be meant, by the years and the words beside a claim's."""
    if _is_of_years(entry.year, near) or not near.tags.isdisjoint(_BEFORE) or not near.words.isdisjoint(PAST):
        return True
    return entry.kind is claim.kind and entry.kind in _OF_SEAT and not near.words.isdisjoint(_WAS)


#: "It was 7,210 for Mr Johnson": a figure of the seat of which one is known to be of now.
_OF_SEAT = frozenset({Kind.MAJORITY, Kind.TURNOUT, Kind.ELECTORATE})
_WAS = frozenset("was were been".split())
