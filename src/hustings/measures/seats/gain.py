"""Gains and losses: the seats that changed hands to and from a party, among those declared."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.measures.baseline import party_key
from hustings.measures.outcome import Outcome, outcome
from hustings.record.kept import kept_of_election
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class GainsAndLosses:
    """The seats that a party gained and those that it lost, each as the outcome there."""

    gains: tuple[Outcome, ...]
    losses: tuple[Outcome, ...]

    @property
    def net(self) -> int:
        """Gains less losses, in seats."""
        return len(self.gains) - len(self.losses)


@kept_of_election
def gains_and_losses(record: Record, election_id: str, party: str) -> GainsAndLosses:
    """The declared seats that a party, by family key or party id, gained and lost by the record's moment.

    Each against its default baseline; in the order of the polls' ids.
    Source: UK Parliament, result summaries.

    >>> from hustings.record import example
    >>> [one.poll for one in gains_and_losses(example.record(), "parl.2017-06-08", "labour").gains]
    ['parl.kensington.2017-06-08']
    """
    family = party_key(party, record.parties)
    changed = _changed(record, election_id)
    return GainsAndLosses(
        gains=tuple(one for one, _ in changed if party_key(one.party_id, record.parties) == family),
        losses=tuple(one for one, before in changed if party_key(before, record.parties) == family),
    )


@kept_of_election
def _changed(record: Record, election_id: str) -> list[tuple[Outcome, str]]:
    """The seats that changed hands, each with the party that lost it."""
    every = [one for poll in record.polls_of(election_id) if (one := outcome(record, poll)) is not None]
    return [(one, one.from_party_id) for one in every if one.from_party_id is not None]
