"""Claims about people and parties rather than figures: deposits, names, parties, and how long a seat was held."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

from hustings.claims.claim import Claim
from hustings.claims.option import Option, counted, judge, uncheckable
from hustings.claims.standing import poll_of, source_of, standings
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.claims.votes import family_of
from hustings.figures.rounding import percent
from hustings.measures.baseline import Baseline, baselines, family_key, family_votes
from hustings.measures.deposit import is_lost
from hustings.record.candidacy import Person
from hustings.record.kept import kept
from hustings.record.poll import Poll
from hustings.record.record import Record


def verify_deposit(claim: Claim, record: Record) -> Finding:
    """Whether a deposit was lost: one twentieth of the valid votes or less."""
    poll = poll_of(claim, record)
    family = family_of(claim, record, poll) if poll else None
    if poll is None or poll.declaration is None or family is None:
        return uncheckable(claim, "the record has no result for this poll")
    key = claim.subject.candidacy
    votes = poll.votes(key) if key else family_votes(poll, record.parties).get(family)
    if votes is None:
        return uncheckable(claim, "the record has no votes for this candidacy")
    valid = poll.declaration.valid_votes
    lost = is_lost(votes, valid)
    is_right = lost is (claim.quantity.word == "lost")
    share = percent(Fraction(votes, valid), 2)
    text = f"deposit {'lost' if lost else 'saved'}: {votes:,} of {valid:,} votes ({share}%)"
    official = Official(
        "lost" if lost else "saved", "deposit", "one twentieth of the valid votes", "", source_of(record, poll)
    )
    verdict = Verdict.RIGHT if is_right else Verdict.WRONG
    return Finding(claim, verdict, Severity.INFO if is_right else Severity.ERROR, text, official)


def verify_ballots(claim: Claim, record: Record) -> Finding:
    """How many voted in a poll: valid votes, or all ballots cast; or all votes but the winner's."""
    poll = poll_of(claim, record)
    if poll is None or poll.declaration is None:
        return uncheckable(claim, "the record has no result for this poll")
    declared = poll.declaration
    options = [option for one in standings(claim, record) for option in _cast(one)]
    if claim.quantity.word == "opposition":
        best = max(votes for _, votes in declared.votes)
        options = [
            counted(
                declared.valid_votes - best, "votes", "all but the winner's", f"{declared.valid_votes:,} − {best:,}"
            )
        ]
    return judge(claim, options, source_of(record, poll))


def _cast(standing: Baseline) -> list[Option]:
    """Those who voted in one result: with a valid vote, and, where the record says so, with any ballot."""
    if standing.valid_votes is None:
        return []
    label, valid = standing.label.removesuffix(" by-election"), standing.valid_votes
    options = [counted(valid, "votes", f"{label}, valid votes")]
    if standing.rejected_ballots is not None:
        every = valid + standing.rejected_ballots
        options.append(counted(every, "ballots", f"{label}, ballots cast, rejected included"))
    return options


#: The word of a claim of how many electors did not vote.
AWAY = "electors away"


def verify_away(claim: Claim, record: Record) -> Finding:
    """How many electors did not vote in a poll: the electorate less the valid votes, or less all ballots cast."""
    poll = poll_of(claim, record)
    declared = poll.declaration if poll is not None else None
    if poll is None or declared is None or declared.electorate is None:
        return uncheckable(claim, "the record does not say how many electors there were")
    options = [
        counted(
            declared.electorate - int(one.value),
            "people",
            f"electorate less {one.basis}",
            f"{declared.electorate:,} − {int(one.value):,}",
        )
        for standing in standings(claim, record)
        for one in _cast(standing)
    ]
    return judge(claim, options, source_of(record, poll))


def verify_rejected(claim: Claim, record: Record) -> Finding:
    """Rejected ballot papers. Officers and the record count doubtful papers apart, so a mismatch says nothing."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    declared = poll.declaration if poll is not None else None
    if poll is None or declared is None or declared.rejected_ballots is None:
        return uncheckable(claim, "the record does not say how many ballots were rejected")
    options = [counted(declared.rejected_ballots, "ballots", f"{poll.polled_on.year}, rejected")]
    finding = judge(claim, options, source_of(record, poll))
    return uncheckable(claim, f"{finding.message}, in the record") if finding.verdict is Verdict.WRONG else finding


def verify_candidacy(claim: Claim, record: Record) -> Finding:
    """Whether a candidate stood for the party that copy gives, under the name that copy prints."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    key = claim.subject.candidacy
    if poll is not None and claim.quantity.word == "absent":
        return _absence(claim, record, poll)
    if poll is None or key is None:
        return uncheckable(claim, "the record has no such candidate")
    one = poll.candidacy(key)
    party = record.party(one.party_id)
    stated = claim.subject.family
    is_party = stated is None or stated == family_key(one, record.parties) or stated in (party.family, party.id)
    is_name = claim.quantity.word not in ("misspelt", "misnamed")
    text = f"{one.name}, {one.party_name or party.label}"
    official = Official(text, "name", f"{poll.polled_on.year} candidates", "", source_of(record, poll))
    if is_party and is_name:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    right = one.name if is_party and claim.quantity.word == "misspelt" else None
    return Finding(claim, Verdict.WRONG, Severity.WARNING, f"should be {text}", official, should_be=right)


def _absence(claim: Claim, record: Record, poll: Poll) -> Finding:
    """That a party had no candidate in a poll; where it had one, it is not so."""
    stood = [one for one in poll.candidacies if family_key(one, record.parties) == claim.subject.family]
    if stood:
        text = f"{stood[0].name} stood for the party in {poll.polled_on.year}"
        official = Official(stood[0].name, "name", f"{poll.polled_on.year} candidates", "", source_of(record, poll))
        return Finding(claim, Verdict.WRONG, Severity.ERROR, text, official)
    who = claim.subject.label if claim.subject.family is None else "candidate of the party"
    text = f"no {who} in {poll.polled_on.year}"
    official = Official("none", "name", f"{poll.polled_on.year} candidates", "", source_of(record, poll))
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)


#: The word of a claim of how many polls somebody has won in a row, up to this one.
ROW = "wins in a row"


def verify_tenure(claim: Claim, record: Record) -> Finding:
    """Since when, or for how long, a seat was held: checked only as far back as the record goes."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    key = claim.subject.candidacy
    if poll is None or key is None:
        return uncheckable(claim, "nothing in the record says since when")
    held = won_in_a_row(record, poll, key)
    first = held[-1] if held else None
    year = claim.basis.year
    if claim.quantity.word in ("terms", ROW) and first is not None:
        return _terms(claim, record, held, _won_ever(record, poll, key))
    if year is None and claim.quantity.value is not None and claim.quantity.word == "years":
        year = poll.polled_on.year - int(claim.quantity.value)
    if year is None or first is None or not is_new_in(record, first):
        return uncheckable(claim, f"the record goes back to {first.polled_on.year if first else 2010} only")
    option = Option(Fraction(first.polled_on.year), "year", f"first won in {first.polled_on.year}")
    is_right = first.polled_on.year == year
    official = Official(str(first.polled_on.year), "year", option.basis, "", source_of(record, first))
    if is_right:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, option.basis, official)
    if claim.basis.year is not None and was_held_before(record, held, year):
        return Finding(claim, Verdict.WRONG, Severity.WARNING, f"{option.basis}, and held since", official)
    return uncheckable(claim, f"{option.basis} as far as the record goes; earlier terms elsewhere are not in it")


def won_in_a_row(record: Record, poll: Poll, key: str) -> list[Poll]:
    """The polls this person won, from the latest back, without a break, by-elections among them."""
    who = poll.candidacy(key).person
    found: list[Poll] = []
    seen: Poll | None = poll
    if poll.winner != key:
        seen = _won_before(record, poll)
    while seen is not None and seen.winner is not None and is_same_person(seen.candidacy(seen.winner).person, who):
        found.append(seen)
        seen = _won_before(record, seen)
    return found


def was_held_before(record: Record, held: list[Poll], year: int) -> bool:
    """Whether the poll of a year, among those won in a row from the latest back, was not the first in the seat of its
    name; not where a by-election between may have been somebody else's."""
    return any(
        one.polled_on.year == year
        and one.constituency.name == before.constituency.name
        and not by_elections_between(record, before, one)
        for one, before in pairwise(held)
    )


def by_elections_between(record: Record, before: Poll, poll: Poll) -> list[Poll]:
    """The declared by-elections in a seat after one poll and before another."""
    here = {one.id: one for one in (poll.constituency, before.constituency)}
    return [
        one
        for place in here
        for one in record.polls_in(place)
        if one.is_by_election and before.polled_on < one.polled_on < poll.polled_on and one.declaration is not None
    ]


def _won_before(record: Record, poll: Poll) -> Poll | None:
    """The last by-election in a seat since the general election before a poll, else that election's poll."""
    before = earlier_poll(record, poll)
    if before is None:
        return None
    since = by_elections_between(record, before, poll)
    return max(since, key=lambda one: one.polled_on, default=before)


def is_same_person(one: Person, other: Person) -> bool:
    """Whether two candidacies are of one person: by name, and by Parliament's number for who has married since, or
    stood as Nicholas once and as Nic now."""
    is_known = one.mnis_id is not None and one.mnis_id == other.mnis_id
    is_alike = one.given_name == other.given_name or one.family_name == other.family_name
    return one.name == other.name or (is_known and is_alike)


def is_new_in(record: Record, first: Poll) -> bool:
    """Whether the winner of a poll was not the Member before it, as far as that is known."""
    return earlier_poll(record, first) is not None or first.candidacy(first.winner or "").is_sitting is False


def earlier_poll(record: Record, poll: Poll) -> Poll | None:
    """The poll that was fought before this one in the seat, on these boundaries or the old ones."""
    return next((one.poll for one in baselines(record, poll) if one.poll is not None), None)


def _won_ever(record: Record, poll: Poll, key: str) -> list[Poll]:
    """The polls of the seat that this person won, up to this one, others between or not."""
    who = poll.candidacy(key).person
    found: list[Poll] = []
    seen: Poll | None = poll
    while seen is not None:
        if seen.winner is not None and is_same_person(seen.candidacy(seen.winner).person, who):
            found.append(seen)
        seen = _won_before(record, seen)
    return found


def _terms(claim: Claim, record: Record, held: list[Poll], ever: list[Poll]) -> Finding:
    """Which term in a row this is, or how often somebody has won; known only when the record has the election before
    the first."""
    first = held[-1] if claim.quantity.word == ROW else ever[-1]
    if not is_new_in(record, first):
        return uncheckable(claim, f"the record goes back to {first.polled_on.year} only")
    text = f"won {len(held)} in a row, first in {held[-1].polled_on.year}"
    general = [one for one in held if not one.is_by_election]
    told = int(claim.quantity.value or 0)
    if told in (len(held), len(general)) or (claim.quantity.word != ROW and told == len(ever)):
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, Official(str(len(held)), "terms", text))
    if claim.quantity.word == ROW:
        official = Official(str(len(held)), "terms", text, "", source_of(record, first))
        return Finding(claim, Verdict.WRONG, Severity.WARNING, text, official)
    return uncheckable(claim, f"{text}; earlier terms elsewhere are not in the record")


def verify_interval(claim: Claim, record: Record) -> Finding:
    """ "Five years ago": the years between a poll and the one before it, rounded."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    if poll is None or claim.quantity.value is None:
        return uncheckable(claim, "it is not clear since when")
    for before in baselines(record, poll):
        days = (poll.polled_on - before.polled_on).days
        if abs(Fraction(days * 4, 1461) - Fraction(claim.quantity.value)) < Fraction(6, 10):
            text = f"{_day(before.polled_on)} to {_day(poll.polled_on)}: {days * 4 / 1461:.1f} years"
            return Finding(claim, Verdict.ROUNDING, Severity.INFO, text, Official(str(days), "days", before.label))
    return uncheckable(claim, "no election of the record was held then")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def verify_nothing(claim: Claim, record: Record) -> Finding:
    """A claim that the record cannot settle: superlatives of all time, boundaries, governments."""
    year = _first_year(record)
    reach = f"the record goes back to {year}" if year else "the record is empty"
    return uncheckable(claim, f"{reach}, and does not settle this")


@kept
def _first_year(record: Record) -> int | None:
    """The year of the first general election that the record has polls of."""
    return min((one.polled_on.year for one in record.general_elections if record.polls_of(one.id)), default=None)
