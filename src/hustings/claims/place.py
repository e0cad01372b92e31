"""Rank and outcome: where a candidacy came, and who won, held, gained or lost a seat."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hustings.claims.claim import Claim, When
from hustings.claims.option import uncheckable
from hustings.claims.standing import earlier_standings, poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.claims.votes import family_of
from hustings.measures.baseline import Baseline, BaselineKind, baselines, family_key
from hustings.measures.outcome import Outcome, outcome, told_summary
from hustings.measures.rank import position, ranking
from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def ordinal(place: int) -> str:
    """A place in words, up to the tenth.

    >>> ordinal(3), ordinal(12), ordinal(22)
    ('third', '12th', '22nd')
    """
    if 0 < place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    return f"{place}{'th' if place % 100 in (11, 12, 13) else _ENDINGS.get(place % 10, 'th')}"


def verify_rank(claim: Claim, record: Record) -> Finding:
    """The place of a candidacy among all. A place of 0 stands for "last"."""
    poll = poll_of(claim, record)
    if poll is not None and claim.basis.when is When.PREVIOUS and claim.subject.family is not None:
        return _earlier_rank(claim, record, poll)
    if poll is None or claim.subject.candidacy is None or claim.quantity.value is None:
        return uncheckable(claim, "the record has no result for this poll")
    place = position(poll, claim.subject.candidacy)
    if place is None:
        return uncheckable(claim, "the record has no votes for this candidacy")
    last = len(poll.candidacies)
    stated = int(claim.quantity.value) or last
    is_right = place == stated
    who = poll.candidacy(claim.subject.candidacy).name
    message = f"{who} came {ordinal(place)} of {last}"
    if not is_right and 0 < stated <= last:
        message += f"; {ordinal(stated)} was {ranking(poll)[stated - 1].candidacy.name}"
    official = Official(str(place), "rank", f"{poll.polled_on.year} result", "", source_of(record, poll))
    verdict = Verdict.RIGHT if is_right else Verdict.WRONG
    severity = Severity.INFO if is_right else Severity.ERROR
    return Finding(claim, verdict, severity, message, official, should_be=None if is_right else Fraction(place))


def _earlier_rank(claim: Claim, record: Record, poll: Poll) -> Finding:
    """The place of a party in a result before, real or notional; right if it is so in any that can be meant."""
    family, stated = claim.subject.family or "", int(claim.quantity.value or 0)
    places = [(one, _place_of(one, family)) for one in earlier_standings(claim, record, poll)]
    known = [(one, place) for one, place in places if place is not None]
    if not known:
        return uncheckable(claim, "the record has no earlier result of this party here")
    found, place = next(((one, place) for one, place in known if place == stated), known[0])
    message = f"{claim.subject.label} came {ordinal(place)} ({found.label})"
    official = Official(str(place), "rank", f"{found.label} result", "", source_of(record, found.poll))
    if place == stated:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, message, official)
    return Finding(claim, Verdict.WRONG, Severity.ERROR, message, official, should_be=Fraction(place))


def _place_of(standing: Baseline, family: str) -> int | None:
    votes = standing.votes.get(family)
    return None if votes is None else 1 + sum(other > votes for other in standing.votes.values())


def verify_outcome(claim: Claim, record: Record) -> Finding:
    """Won, held, gained or lost. A gain or a hold is right against any baseline that copy can mean."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    family = family_of(claim, record, poll) if poll else None
    if poll is None or poll.winner is None or family is None:
        return uncheckable(claim, "the record has no result for this poll")
    told = _told(record, poll)
    verdict = _outcome_verdict(claim, record, poll, family)
    if verdict is None:
        return uncheckable(claim, f"the record has no earlier result that says so: {told}")
    official = Official(told, "result", f"{poll.polled_on.year} result", "", source_of(record, poll))
    # Words about who won are read more freely than figures: an editor is warned, not stopped.
    severity = Severity.WARNING if verdict is Verdict.WRONG else Severity.INFO
    text = f"{poll.constituency.name} {poll.polled_on.year}: {told}{_against(record, poll)}"
    right = _other_word(claim, record, poll, family) if verdict is Verdict.WRONG else None
    return Finding(claim, verdict, severity, text, official, should_be=right)


def _other_word(claim: Claim, record: Record, poll: Poll, family: str) -> str | None:
    """ "held" for a winner said to have gained, and the other way round: right against every baseline."""
    other = {"held": "gained", "gained": "held"}.get(claim.quantity.word)
    winner = poll.candidacy(poll.winner or "")
    key = claim.subject.candidacy
    is_winner = key == poll.winner if key is not None else family == family_key(winner, record.parties)
    return other if is_winner else None


@kept_of_poll
def _told(record: Record, poll: Poll) -> str:
    found = outcome(record, poll)
    winner = poll.candidacy(poll.winner or "")
    return f"{winner.name}, {told_summary(record, found) if found else record.party(winner.party_id).label}"


@kept_of_poll
def _against(record: Record, poll: Poll) -> str:
    """What a hold or a gain is against, where that can be asked: on new boundaries, after a by-election."""
    found = [(one, outcome(record, poll, one)) for one in baselines(record, poll)]
    told = [(one.label, told_summary(record, known)) for one, known in found if known is not None]
    if not told or (len(told) == 1 and found[0][0].kind is BaselineKind.ACTUAL and found[0][0].is_like_for_like):
        return ""
    first = told[0][1]
    same = [label for label, said in told if said == first]
    others = "".join(f"; {said} against {label}" for label, said in told if said != first)
    return f" against {' and '.join(same)}{others}"


def _outcome_verdict(claim: Claim, record: Record, poll: Poll, family: str) -> Verdict | None:
    winner = family_key(poll.candidacy(poll.winner or ""), record.parties)
    key = claim.subject.candidacy
    is_winner = key == poll.winner if key is not None else family == winner
    outcomes = _outcomes(record, poll)
    match claim.quantity.word:
        case "won" | "gained" if is_winner and not _was_taken_from(claim, record, poll, outcomes):
            return Verdict.WRONG
        case "won":
            return _said(is_winner)
        case "unseated" if not is_winner and not _had_seat(outcomes, family, key):
            return None  # who had a seat elsewhere, or years ago
        case "defeated" | "unseated":
            return _said(not is_winner)
        case "held" | "gained" | "lost" if is_winner is (claim.quantity.word == "lost"):
            return Verdict.WRONG
        case "held" | "gained":
            wanted = claim.quantity.word == "held"
            is_so = any(one.is_hold is wanted or (wanted and one.is_speaker_returned) for one in outcomes)
            is_so = is_so or (wanted and poll.winner in _members(outcomes))  # who has changed party since
            return _said(is_so) if outcomes else None
        case "lost":
            return _said(_had_seat(outcomes, family, key)) if outcomes else None
    return None


@kept_of_poll
def _outcomes(record: Record, poll: Poll) -> tuple[Outcome, ...]:
    """The outcome against every baseline that copy can mean."""
    found = (outcome(record, poll, one) for one in baselines(record, poll))
    return tuple(one for one in found if one is not None)


def _was_taken_from(claim: Claim, record: Record, poll: Poll, outcomes: Sequence[Outcome]) -> bool:
    """Whether the party that a seat is said to have been taken from had it, on some baseline or by a member who came
    over to it; or none is named, or the record has no poll before that would show it."""
    family = claim.subject.other_family
    members = _members(outcomes)
    if family is None or not members or any(one.baseline.winner == family for one in outcomes):
        return True
    return any(one.key in members and family_key(one, record.parties) == family for one in poll.candidacies)


def _members(outcomes: Sequence[Outcome]) -> set[str]:
    """The keys of those elected in the polls of the record that an outcome is told against."""
    before = [one.baseline.poll for one in outcomes]
    return {poll.winner for poll in before if poll is not None and poll.winner is not None}


def _had_seat(outcomes: Sequence[Outcome], family: str, key: str | None) -> bool:
    """Whether a party had the seat before, or somebody did who has changed party since."""
    return key in _members(outcomes) or any(one.baseline.winner == family for one in outcomes)


def _said(is_so: bool) -> Verdict:
    return Verdict.RIGHT if is_so else Verdict.WRONG
