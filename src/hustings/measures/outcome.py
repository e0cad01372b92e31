"""Outcome: a hold or a gain, against the winner of the last *general election* in the seat.

Where the boundaries are new, that is the winner of the notional result. It is the rule of Parliament's result
summaries, found from all of them since 2010: by-elections in between do not count (Brecon and Radnorshire
2019 is a Conservative hold, though the Liberal Democrats won it four months before), and a by-election too is
a hold or gain against the last general election. `docs/definitions.md` has the evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from hustings.measures.baseline import Baseline, family_key
from hustings.measures.baseline import baseline as default_baseline
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept_of_place
from hustings.record.party import COOPERATIVE, SPEAKER
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who won and who had it. `from_party_id` is `None` for a hold; `key` is the winning candidacy's
    in the poll of that id. `is_speaker_returned`: a Member who had become Speaker, to a reader neither (see there)."""

    poll: str
    is_hold: bool
    key: str
    party_id: str
    from_party_id: str | None
    baseline: Baseline
    is_speaker_returned: bool = False

    @property
    def is_gain(self) -> bool:
        """Whether it counts as a gain, as Parliament counts."""
        return not self.is_hold

    @property
    def has_changed_hands(self) -> bool:
        """Whether it is a gain to a reader, for every list of seats that changed hands."""
        return self.is_gain and not self.is_speaker_returned


def outcome(record: Record, poll: Poll, baseline: Baseline | None = None) -> Outcome | None:
    """Whether the winner's party family held the seat or gained it, and from which party.

    A seat won by an independent is a hold only when the same person had it. `None`: no winner yet, a tie
    without a lot, no baseline, or a baseline without a winner. Works as soon as the winner is known, before
    the votes are. The baseline is the default one unless another is given.
    Source: UK Parliament, result summaries (electionresults.parliament.uk).

    >>> from hustings.record import example
    >>> outcome(example.record(), example.poll("Kensington", 2017)).from_party_id
    'PP52'
    """
    return _default(record, poll) if baseline is None else _against(record, poll, baseline)


@kept_of_place
def _default(record: Record, poll: Poll) -> Outcome | None:
    return _against(record, poll, default_baseline(record, poll))


def _against(record: Record, poll: Poll, against: Baseline | None) -> Outcome | None:
    if poll.winner is None or against is None or against.winner_party is None:
        return None
    returned = poll.candidacy(poll.winner)
    is_hold = family_key(returned, record.parties) == against.winner
    before = None if is_hold else against.winner_party
    return Outcome(poll.id, is_hold, returned.key, returned.party_id, before, against, is_speaker_returned(returned))


def is_speaker_returned(returned: Candidacy) -> bool:
    """Whether the one returned is the Speaker, and was the Member already: to a reader neither a hold nor a gain.

    Parties do not fight the Speaker seeking re-election, by convention. Parliament's summaries, and so the counts of
    gains and losses, have a gain from the party that he or she had left in the year when the Member became Speaker.

    >>> from hustings.record import example
    >>> is_speaker_returned(example.poll("Ilford North", 2019).candidacies[0])
    False
    """
    return returned.party_id == SPEAKER and returned.is_sitting is True


def summary(record: Record, found: Outcome) -> str:
    """The outcome in Parliament's abbreviations: "Lab hold", "Con gain from Lab".

    The loser is "Lab Coop" where its winner at the baseline stood for Labour and Co-operative; the winner
    never is. (So Parliament writes it in 2015 and 2019.)

    >>> from hustings.record import example
    >>> record = example.record()
    >>> [summary(record, outcome(record, example.poll("Ilford North", year))) for year in (2017, 2024)]
    ['Lab hold', 'Lab hold']
    >>> summary(record, outcome(record, example.poll("Kensington", 2017)))
    'Lab gain from Con'
    """
    winner = record.party(found.party_id).abbreviation
    if found.is_hold or found.from_party_id is None:
        return f"{winner} hold"
    return f"{winner} gain from {_loser(record, found)}"


def told_summary(record: Record, found: Outcome) -> str:
    """The outcome as readers are told it: as `summary` has it, but of the Speaker returned "Spk re-elected".

    >>> from hustings.record import example
    >>> told_summary(example.record(), outcome(example.record(), example.poll("Kensington", 2017)))
    'Lab gain from Con'
    """
    if found.is_speaker_returned:
        return f"{record.party(found.party_id).abbreviation} re-elected"
    return summary(record, found)


def _loser(record: Record, found: Outcome) -> str:
    party = record.party(found.from_party_id or "").abbreviation
    poll = found.baseline.poll
    if poll is None or poll.winner is None:
        return party
    is_joint = poll.candidacy(poll.winner).adjunct_party_id == COOPERATIVE
    return f"{party} Coop" if is_joint else party
