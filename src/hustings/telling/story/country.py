"""Country: what the seat's result stands beside: its region's or nation's, and the whole country's.

Only of a general election that the record has whole, every seat declared; by-elections stand alone.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from hustings.claims.area.result import AreaResult, area_results
from hustings.claims.area.swing import area_swing
from hustings.claims.claim import Basis, Claim, Quantity
from hustings.claims.country import UK, is_over, seats_by_family
from hustings.claims.kind import Kind
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.number import count
from hustings.claims.phrase.who import place_words
from hustings.figures.rounding import percent
from hustings.geography.boundary_set import Nation
from hustings.measures.baseline import family_key
from hustings.measures.turnout import TurnoutDefinition, turnout, turnout_of
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_election
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.record import Record
from hustings.telling.story import drawn
from hustings.telling.story.scene import Scene

_GB = "gb"
#: The parties whose swing is told beside the country's: they stand in nearly all of Great Britain.
_BRITISH = frozenset({"conservative", "labour", "liberal-democrat"})
#: A turnout this near to the country's is about the same.
_ALIKE = Fraction(1, 200)


class Country:
    """What surrounds the scene's poll."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def turnout(self) -> str:
        """ "67.3 per cent", across the United Kingdom."""
        election = self._election
        share = national_turnout(self._scene.record, election.id) if election else None
        if share is None or election is None:
            return ""
        subject = drawn.of_area("the UK", UK)
        return self._mark(Claim(Kind.TURNOUT, subject, self._part(share), Basis(election.id)))

    @property
    def turnout_way(self) -> int:
        """1 where the seat's turnout is higher than the country's, -1 lower, 0 within half a point."""
        election = self._election
        whole = national_turnout(self._scene.record, election.id) if election else None
        own = turnout(self._scene.poll)
        if whole is None or own is None or abs(own - whole) < _ALIKE:
            return 0
        return 1 if own > whole else -1

    @cached_property
    def swing(self) -> str:
        """ "5.2 per cent": the swing between the same parties in Great Britain, or in the nation; empty for none.

        Where it went the other way, that is not told.
        """
        found, election = self._scene.swing, self._election
        value = self._national_swing
        if found is None or election is None or value is None or value <= 0:
            return ""
        subject = drawn.of_area(self.swing_area, self._swing_place)
        subject = drawn.between(subject, found.to_family, found.from_family)
        quantity = self._part(value)
        return self._mark(Claim(Kind.SWING, subject, quantity, Basis(election.id))) if quantity.value else ""

    @property
    def swing_area(self) -> str:
        """ "Great Britain", "Scotland"."""
        return place_words(self._swing_place)

    @property
    def swing_way(self) -> int:
        """1 where the seat's swing is larger than that around it, -1 smaller, 0 the same as printed, or none."""
        own, around = self._scene.swing, self._national_swing
        if own is None or around is None:
            return 0
        now, there = (percent(one, self._scene.style.decimals) for one in (own.value, around))
        return (now > there) - (now < there)

    @cached_property
    def seats(self) -> str:
        """How many seats the winner's party won in the region or nation: "49"; empty where not all is known."""
        election, family = self._election, self._family
        if election is None or family is None:
            return ""
        number = seats_by_family(self._scene.record, election.id, self._region)[family]
        subject = drawn.of_area(self.region, self._region, family)
        claim = Claim(Kind.SEATS, subject, drawn.whole(number), Basis(election.id))
        return self._scene.pen.mark(count(number, self._scene.style), claim)

    @property
    def all_seats(self) -> int:
        """How many seats the region or nation has."""
        election = self._election
        return seats_by_family(self._scene.record, election.id, self._region).total() if election else 0

    @property
    def won(self) -> int:
        """How many seats the winner's party won there, as a number."""
        election, family = self._election, self._family
        return seats_by_family(self._scene.record, election.id, self._region)[family] if election and family else 0

    @property
    def region(self) -> str:
        """The region or nation, with its article."""
        return place_words(self._region)

    @property
    def _region(self) -> str:
        place = self._scene.poll.constituency
        return place.region or place.nation.value

    @cached_property
    def _family(self) -> str | None:
        poll = self._scene.poll
        if poll.winner is None:
            return None
        won = poll.candidacy(poll.winner)
        return None if won.party_id in (INDEPENDENT, SPEAKER) else family_key(won, self._scene.record.parties)

    @cached_property
    def _election(self) -> GeneralElection | None:
        """The general election, where the record has every declaration of it."""
        found = self._scene.record.elections.get(self._scene.poll.election)
        return found if isinstance(found, GeneralElection) and is_over(self._scene.record, found.id) else None

    @property
    def _swing_place(self) -> str:
        found = self._scene.swing
        nation = self._scene.poll.constituency.nation
        if found is not None and {found.from_family, found.to_family} <= _BRITISH and nation is Nation.ENGLAND:
            return _GB
        return nation.value if nation is not Nation.ENGLAND else _GB

    @cached_property
    def _national_swing(self) -> Fraction | None:
        found, election = self._scene.swing, self._election
        if found is None or election is None:
            return None
        return area_swing(self._scene.record, election.id, self._swing_place, found.from_family, found.to_family)

    def _part(self, share: Fraction) -> Quantity:
        return drawn.part(share, self._scene.style.decimals)

    def _mark(self, claim: Claim, *, is_bare: bool = False) -> str:
        words = bare(claim, self._scene.style) if is_bare else figure(claim, self._scene.style)
        return self._scene.pen.mark(words, claim)


@kept_of_election
def national_turnout(record: Record, election: str) -> Fraction | None:
    """Valid votes of all polls over their electorates; `None` where one is missing."""
    polls = record.polls_of(election)
    if any(one.declaration is None or one.electorate is None for one in polls):
        return None
    valid = sum(one.declaration.valid_votes for one in polls if one.declaration)
    return turnout_of(valid, None, sum(one.electorate or 0 for one in polls), TurnoutDefinition.VALID)


def _first(record: Record, election: GeneralElection, place: str) -> AreaResult | None:
    return next(iter(area_results(record, election, place)), None)
