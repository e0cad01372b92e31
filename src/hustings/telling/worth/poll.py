"""What is worth telling of one poll."""

from __future__ import annotations

from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.worth import history, league, movement, result, standing
from hustings.telling.worth.fact import Fact
from hustings.telling.worth.near import without_near_duplicates
from hustings.telling.worth.scene import scene

_DRAWN = (result.facts, standing.facts, movement.facts, history.facts, league.facts)


@kept_of_poll
def facts_of_poll(record: Record, poll: Poll) -> tuple[Fact, ...]:
    """What the record has to say of a poll, most newsworthy first; empty before anything is known of the result.

    >>> from hustings.record import example
    >>> found = facts_of_poll(example.record(), example.poll("Kensington", 2017))
    >>> [(one.claim.kind.value, one.claim.quantity.word or str(one.claim.quantity.value)) for one in found[:2]]
    [('outcome', 'gained'), ('majority', '20')]
    """
    if poll.winner is None and not poll.is_declared:
        return ()
    drawn = scene(record, poll)
    return without_near_duplicates(one for facts in _DRAWN for one in facts(drawn))
