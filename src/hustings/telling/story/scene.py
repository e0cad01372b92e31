"""Scene: what a poll's story is told from, worked out once: the result, what it is compared with, and the style."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from hustings.claims.phrase.party import PartyWords, party_words
from hustings.claims.phrase.style import PartyNames, Style
from hustings.measures.baseline import Baseline, baseline
from hustings.measures.outcome import Outcome, outcome
from hustings.measures.rank import Ranked, ranking
from hustings.measures.swing import Swing, swing
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.prose import Pen
from hustings.telling.story.past import incumbent


@dataclass
class Scene:
    """One poll, as the record has it at its moment; `pen` keeps the claims of the text that is being written."""

    record: Record
    poll: Poll
    style: Style
    pen: Pen = field(default_factory=Pen)

    @cached_property
    def brief(self) -> Style:
        """The style for a second mention of points: "percentage points" are "points" then."""
        return replace(self.style, points="points") if self.style.points == "percentage points" else self.style

    @cached_property
    def baseline(self) -> Baseline | None:
        """What changes are against."""
        return baseline(self.record, self.poll)

    @cached_property
    def outcome(self) -> Outcome | None:
        """Hold or gain."""
        return outcome(self.record, self.poll)

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """The candidates in order of votes; empty while not declared."""
        return ranking(self.poll)

    @cached_property
    def swing(self) -> Swing | None:
        """The swing between the first two."""
        return swing(self.record, self.poll)

    @cached_property
    def sitting(self) -> str | None:
        """The key of the candidate who was the seat's Member until this general election; `None` where none is."""
        found = incumbent(self.record, self.poll) if not self.poll.is_by_election else None
        return found.key if found is not None and found.is_sitting is not False else None

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The surnames that two of the candidates have."""
        every = Counter(one.person.family_name for one in self.poll.candidacies)
        return frozenset(name for name, count in every.items() if count > 1)

    def party(self, party: str, year: int | None = None) -> PartyWords:
        """The words for a party, by its id or its family's key, as it was called in a year; else at this poll."""
        return party_words(self.record, party, self.style, year or self.poll.polled_on.year)

    def short_party(self, party: str) -> PartyWords:
        """The same in short, whatever the house's style: for headlines."""
        style = replace(self.style, party_names=PartyNames.SHORT)
        return party_words(self.record, party, style, self.poll.polled_on.year)
