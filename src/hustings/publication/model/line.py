"""A line: one poll's result as every list and table of the site has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from hustings.geography.constituency import Constituency
from hustings.geography.slug import slugify
from hustings.geography.welsh_name import welsh_name
from hustings.measures.outcome import Outcome
from hustings.measures.table import Measured, measure
from hustings.publication.url import seat_folder
from hustings.record.candidacy import Candidacy
from hustings.record.kept import each, kept_of_election, kept_of_place
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Line:
    """One poll's result. `None` is "not known" or "not declared"; shares are exact.

    `came` is "hold", "gain", "re-elected" of the Speaker, or empty; `from_party` who had a seat that counts as gained;
    `swing_from` and `swing_to` the parties of the swing.
    """

    poll: Poll
    folder: str
    winner: Candidacy | None
    party: Party | None
    winner_share: Fraction | None
    second: Party | None
    came: str
    from_party: Party | None
    majority: int | None
    majority_share: Fraction | None
    turnout: Fraction | None
    swing: Fraction | None
    swing_from: Party | None
    swing_to: Party | None
    lost_deposits: int
    declared_at: datetime | None
    #: What lists by name sort by.
    order: str
    #: What tables sort by: "majority", "share", "turnout" and "swing", where they are known.
    sortable: Mapping[str, float]
    #: What was written of it already (`hustings.publication.frame.template.once`).
    written: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def name(self) -> str:
        """The constituency's name."""
        return self.poll.constituency.name

    @property
    def language(self) -> str | None:
        """The language of the name, where it is not English."""
        return language(self.poll.constituency)

    @property
    def welsh(self) -> str | None:
        """The Welsh name, where it is another one."""
        return other_name(self.poll.constituency)

    @property
    def area(self) -> str:
        """The region, or the nation, as addresses have it."""
        return slugify(self.poll.constituency.region or self.poll.constituency.nation.value)

    @property
    def others(self) -> tuple[str, ...]:
        """The names of the candidates but for the winner."""
        winner = self.winner.key if self.winner else None
        return tuple(one.name for one in self.poll.candidacies if one.key != winner)


def language(place: Constituency) -> str | None:
    """ "cy" for a name that is Welsh, one serving in both languages.

    >>> from hustings.record import example
    >>> language(example.poll("Ilford North", 2019).constituency) is None
    True
    """
    return "cy" if welsh_name(place) == place.name else None


def other_name(place: Constituency) -> str | None:
    """The Welsh name of a constituency that has an English one too."""
    found = welsh_name(place)
    return None if found == place.name else found


@kept_of_election
def lines(record: Record, election_id: str) -> tuple[Line, ...]:
    """Every poll of an election, by name."""
    return tuple(sorted(each(line, record, record.polls_of(election_id)), key=lambda one: one.order))


@kept_of_place
def line(record: Record, poll: Poll) -> Line:
    """One poll's line.

    >>> from hustings.record import example
    >>> found = line(example.record(), example.poll("Kensington", 2017))
    >>> found.came, found.from_party.label, found.majority
    ('gain', 'Conservative', 20)
    """
    found = measure(record, poll)
    winner = poll.candidacy(poll.winner) if poll.winner is not None else None
    outcome = found.outcome
    first, second = [*found.ranking[:2], None, None][:2]
    swung = _swung(record, poll)
    return Line(
        poll=poll,
        folder=seat_folder(poll),
        winner=winner,
        party=record.party(winner.party_id) if winner else None,
        winner_share=first.share if first and winner and first.key == winner.key else None,
        second=record.party(second.candidacy.party_id) if second else None,
        came=_came(outcome),
        from_party=record.party(outcome.from_party_id) if outcome and outcome.from_party_id else None,
        majority=found.majority,
        majority_share=found.majority_share,
        turnout=found.turnout,
        swing=found.swing.value if found.swing else None,
        swing_from=swung[0],
        swing_to=swung[1],
        lost_deposits=len(found.lost_deposits),
        declared_at=poll.declaration.declared_at if poll.declaration else None,
        order=slugify(poll.constituency.name),
        sortable={name: float(value) for name, value in _sortable(found) if value is not None},
    )


def _came(found: Outcome | None) -> str:
    if found is None:
        return ""
    return "re-elected" if found.is_speaker_returned else "hold" if found.is_hold else "gain"


def _sortable(found: Measured) -> Iterator[tuple[str, Fraction | int | None]]:
    yield "majority", found.majority
    yield "share", found.majority_share
    yield "turnout", found.turnout
    yield "swing", found.swing.value if found.swing else None


def _swung(record: Record, poll: Poll) -> tuple[Party | None, Party | None]:
    """The parties that the swing went from and to, as they stood in this poll."""
    found = measure(record, poll).swing
    if found is None:
        return None, None
    parties = {
        found.baseline.key_of(one.candidacy): record.party(one.candidacy.party_id)
        for one in measure(record, poll).ranking[:2]
    }
    return parties.get(found.from_family), parties.get(found.to_family)
