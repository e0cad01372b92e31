"""Past: the polls held in a seat of one name before a poll, and who sat for it. On new boundaries the name goes on."""

from __future__ import annotations

from hustings.measures.baseline import baselines
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record


@kept_of_poll
def last_poll(record: Record, poll: Poll) -> Poll | None:
    """The last poll in the seat of that name with a known winner, a by-election as well as another."""
    every = [one.poll for one in baselines(record, poll) if one.poll is not None]
    found = max(every, key=lambda one: one.polled_on, default=None)
    is_same_name = found is not None and found.constituency.slug == poll.constituency.slug
    return found if is_same_name and found is not None and found.winner is not None else None


@kept_of_poll
def earlier(record: Record, poll: Poll) -> tuple[Poll, ...]:
    """The polls in the seat of that name before this one, latest first, without a gap."""
    before = last_poll(record, poll)
    return () if before is None else (before, *earlier(record, before))


def winner_of(poll: Poll) -> Candidacy:
    """The candidacy returned, in a poll that has one."""
    return poll.candidacy(poll.winner or "")


def is_same(one: Candidacy, other: Candidacy) -> bool:
    """Whether two candidacies are of one person: by Parliament's id where both have it, else by name."""
    if one.person.mnis_id is not None and other.person.mnis_id is not None:
        return one.person.mnis_id == other.person.mnis_id
    return one.name == other.name


def incumbent(record: Record, poll: Poll) -> Candidacy | None:
    """The candidate in this poll who won the last one in the seat; `None` where that person does not stand."""
    before = last_poll(record, poll)
    if before is None:
        return None
    won = winner_of(before)
    return next((one for one in poll.candidacies if is_same(one, won)), None)
