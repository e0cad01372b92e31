"""Carried: a text of before an election on new boundaries, its figures those of the last result carried onto them.

"The new seat would have been Conservative by 2,144": nobody has voted there, and what copy prints are the published
estimates. So a text of between two general elections that speaks of new boundaries is read once more as about the seats
of the next one, every level in it as an estimate's. What an estimate bears out is that; nothing else comes of it but
that a figure of a result is not called wrong which may well be an estimate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from hustings.claims.claim import Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.geography.slug import slugify
from hustings.measures.baseline import baselines
from hustings.record.election import GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record

_REDRAWN = re.compile(
    r"\b(?:notional(?:ly)?|redrawn|redrawing|new (?:boundar(?:y|ies)|lines|map|constituenc(?:y|ies)|seats?)"
    r"|boundary (?:review|commission(?:ers?)?|changes?|shake-up)"
    r"|boundaries (?:are|have) (?:been )?(?:changing|changed))\b"
)
_OWNED = frozenset({Kind.VOTES, Kind.SHARE})
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
_LEVELS = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.ELECTORATE})
_PLACES, _YEARS, _ACTORS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR}), frozenset({Tag.ACTOR})
_ESTIMATING = frozenset(
    "notional notionally would boundaries lines map redrawn estimate estimates estimated paper new theory".split()
)


def coming_election(folded: str, lexicon: Lexicon, evidence: Evidence, linked: Linked) -> GeneralElection | None:
    """The general election that a text about new boundaries looks forward to: the next after the day it is dated, or
    after that it is about. `None` where it speaks of no new boundaries, tells of a poll just held, or names the
    election's year undated."""
    if _REDRAWN.search(folded) is None or _is_of_night(evidence, linked):
        return None
    since = evidence.as_at.date() if evidence.as_at is not None else linked.day
    held = (one for one in lexicon.general_elections.values() if since is not None and one.polled_on > since)
    found = min(held, key=lambda one: one.polled_on, default=None)
    is_told_of = found is not None and evidence.as_at is None and evidence.years[found.polled_on.year] > 0
    return None if is_told_of else found


#: A text dated within so many days of a poll tells of that.
_OF_NIGHT = 30


def _is_of_night(evidence: Evidence, linked: Linked) -> bool:
    """Whether a text is of days after the poll that it is about, or, undated, of a by-election."""
    if evidence.as_at is not None and linked.day is not None:
        return (evidence.as_at.date() - linked.day).days <= _OF_NIGHT
    return any(one.poll.is_by_election and one.poll.polled_on == linked.day for one in linked.seats.values())


def linked_ahead(scanned: Scanned, lexicon: Lexicon, election: GeneralElection, record: Record) -> Linked:
    """The seats that a text names which are fought at that election on new boundaries, each as of then."""
    names: dict[str, str] = {}
    for name in _places_named(scanned):
        slugs = [one for one in lexicon.places[name].slugs if _poll_on(lexicon, one, election.polled_on) is not None]
        own = slugify(name)
        if own in slugs or len(slugs) == 1:
            names[name] = own if own in slugs else slugs[0]
    seats = {}
    for slug in dict.fromkeys(names.values()):
        poll = _poll_on(lexicon, slug, election.polled_on)
        if poll is not None and any(one.is_notional for one in baselines(record, poll)):
            held = tuple(one for one in lexicon.polls[slug] if one.polled_on <= election.polled_on)
            seats[slug] = Seat(slug, poll, held)
    names = {name: slug for name, slug in names.items() if slug in seats}
    return Linked(seats, names, election.polled_on, election.id, next(iter(seats), None))


def _places_named(scanned: Scanned) -> Iterable[str]:
    every = (sentence.tokens for sentence in scanned.sentences if Tag.PLACE in sentence.row)
    return dict.fromkeys(tokens[at].words for tokens in every for at in places_of(tokens, _PLACES))


def _poll_on(lexicon: Lexicon, slug: str, day: date) -> Poll | None:
    return next((one for one in lexicon.polls[slug] if one.polled_on == day), None)


def as_estimated(parsed: Parsed, linked: Linked, record: Record) -> Parsed:
    """What was read of the seats as of the election to come, every level as the estimate's of the last result there."""
    there = {seat.poll.id: _There(seat.poll, record) for seat in linked.seats.values()}
    figures = {start: list(_estimates(found, there)) for start, found in parsed.figures.items()}
    events = [_place_then(one, there) for one in parsed.events if _is_place(one.claim, there)]
    return replace(parsed, figures={start: found for start, found in figures.items() if found}, events=events)


class _There:
    """A poll to come, with whom copy may speak of without a name: those of the first two parties of the estimate."""

    def __init__(self, poll: Poll, record: Record) -> None:
        self.poll = poll
        self.then = next(one for one in baselines(record, poll) if one.is_notional)
        order = sorted(self.then.votes, key=lambda family: -self.then.votes[family])
        keys = {self.then.key_of(one): one for one in reversed(poll.candidacies)}
        self.leading = [keys[family] for family in order[:2] if family in keys]


def _estimates(found: Iterable[Reading], there: Mapping[str, _There]) -> Iterator[Reading]:
    for one in found:
        claim, at = one.claim, there.get(one.claim.subject.poll or "")
        is_needed = claim.kind is Kind.SWING and claim.quantity.word == "needed"
        is_level = claim.kind in _LEVELS and claim.quantity.word in ("", "versus")
        if at is None or not (is_level or is_needed):
            continue
        own = replace(one, claim=_of_before(claim, claim.subject, claim.kind), is_extra=False)
        if claim.kind is Kind.MARGIN:
            seat = Subject(at.poll.constituency.name, at.poll.id)
            own = replace(own, claim=_of_before(claim, seat, Kind.MAJORITY), is_firm=False)
        yield own
        for other in at.leading if claim.subject.candidacy is not None and claim.kind in _OWNED else ():
            subject = Subject(other.name, at.poll.id, other.key)
            yield replace(own, claim=_of_before(claim, subject, claim.kind), is_firm=False, is_extra=True)


def _of_before(claim: Claim, subject: Subject, kind: Kind) -> Claim:
    return replace(claim, subject=subject, kind=kind, basis=replace(claim.basis, when=When.PREVIOUS, year=None))


def _is_place(claim: Claim, there: Mapping[str, _There]) -> bool:
    return claim.kind is Kind.RANK and claim.subject.poll in there and claim.subject.candidacy is not None


def _place_then(reading: Reading, there: Mapping[str, _There]) -> Reading:
    """ "The Liberal Democrats were third", of the estimate."""
    claim = reading.claim
    at = there[claim.subject.poll or ""]
    family = at.then.key_of(at.poll.candidacy(claim.subject.candidacy or ""))
    return replace(reading, claim=_of_before(claim, replace(claim.subject, family=family), claim.kind))


#: A figure or two may be an estimate's by chance.
_FEWEST = 2


def with_estimates(
    findings: Sequence[Finding], estimates: Iterable[Finding], parsed: Parsed, day: date | None
) -> list[Finding]:
    """The findings of a text, with those that an estimate bears out in place of what else its figures were read as.

    Where some are, what was found wrong of a result is in doubt, unless no estimate is told of there.
    """
    carried = [one for one in estimates if one.claim.basis.when is When.PREVIOUS]
    borne_out = {_place(one): one for one in carried if one.verdict in _BORNE_OUT}
    right = {_place(one) for one in findings if one.verdict in _BORNE_OUT}
    if len(borne_out.keys() - right) < _FEWEST:
        return list(findings)
    wrong = {_place(one): one for one in carried if one.verdict is Verdict.WRONG}
    kept = [_settled(one, borne_out, wrong, parsed, day) for one in findings]
    told = {_place(one) for one in findings}
    return sorted([*kept, *(one for at, one in borne_out.items() if at not in told)], key=_place)


def _settled(
    finding: Finding, borne_out: Mapping[int, Finding], wrong: Mapping[int, Finding], parsed: Parsed, day: date | None
) -> Finding:
    at = _place(finding)
    if finding.verdict in _BORNE_OUT or at < 0:
        return finding
    if at in borne_out:
        is_told = finding.verdict.is_flagged and _is_done(parsed.sentences[sentence_at(parsed.sentences, at)])
        return finding if is_told else borne_out[at]
    if not finding.verdict.is_flagged:
        return finding
    if _is_of_result(parsed.sentences[sentence_at(parsed.sentences, at)], day):
        return finding
    if at in wrong:
        return wrong[at] if _is_elsewhere(wrong[at], finding) else finding
    return _doubted(finding)


def _is_elsewhere(estimate: Finding, finding: Finding) -> bool:
    """Whether an estimate is of a seat of another name than the result that a figure was read of."""
    slugs = [(one.claim.subject.poll or "").split(".")[1:2] for one in (estimate, finding)]
    return slugs[0] != slugs[1]


_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.BEAT})


def _is_of_result(tokens: Tokens, day: date | None) -> bool:
    """Whether a sentence tells of the result as declared: by its year, "he won it by 6,354 in 2019", or by a person's
    deed, nothing being estimated in it."""
    if day is not None and any(year_of(tokens[at]) <= day.year for at in places_of(tokens, _YEARS)):
        return True
    return _is_done(tokens)


def _is_done(tokens: Tokens) -> bool:
    """ "X carried it with a majority of 9": what somebody did is no estimate."""
    is_done = any(tokens[at].value.is_person for at in places_of(tokens, _ACTORS)) and not _DEEDS.isdisjoint(tokens.row)
    return is_done and _ESTIMATING.isdisjoint(" ".join(tokens.said).split())


def _doubted(finding: Finding) -> Finding:
    return uncheckable(
        finding.claim, f"the text tells of estimates on new boundaries, and this may be one: {finding.message}"
    )


def _place(finding: Finding) -> int:
    return finding.claim.mark.start if finding.claim.mark else -1
