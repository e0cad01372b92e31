"""Who: the subject of a claim in words, a candidate, a party or a place."""

from __future__ import annotations

from hustings.claims.area.superlative import line_of
from hustings.claims.claim import Claim
from hustings.claims.country import UK
from hustings.claims.phrase.party import PartyWords, party_words
from hustings.claims.phrase.style import Style
from hustings.measures.baseline import family_key
from hustings.record.candidacy import Candidacy
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.record.record import Record

GB = "gb"
_WITH_ARTICLE = ("North East", "North West", "South East", "South West", "East Midlands", "West Midlands")
_PLACES = {
    UK: "the UK",
    GB: "Great Britain",
    "Yorkshire and The Humber": "Yorkshire and the Humber",
    "East of England": "the East of England",
}


def place_words(place: str) -> str:
    """A nation, a region or the country, with its article.

    >>> place_words("North West"), place_words("Wales"), place_words("uk")
    ('the North West', 'Wales', 'the UK')
    """
    return f"the {place}" if place in _WITH_ARTICLE else _PLACES.get(place, place)


class Who:
    """The subject of one claim. `poll` is `None` for a claim about an area."""

    def __init__(self, claim: Claim, record: Record, style: Style) -> None:
        self._claim, self._record, self._style = claim, record, style
        self.poll: Poll | None = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None

    @property
    def candidate(self) -> Candidacy | None:
        """The candidate that the claim is about."""
        key = self._claim.subject.candidacy
        return self.poll.candidacy(key) if self.poll is not None and key is not None else None

    @property
    def noun(self) -> str:
        """ "Wes Streeting", "the Conservatives"; the claim's label where neither is known."""
        one = self.candidate
        if one is not None:
            return one.name
        party = self.party
        return (party.noun if party else "") or self._claim.subject.label

    @property
    def possessive(self) -> str:
        """ "Wes Streeting's", "the Conservatives'"."""
        party = self.party if self.candidate is None else None
        return party.possessive if party and party.noun else f"{self.noun}'s"

    @property
    def share_of(self) -> str:
        """Whose share of the vote: the party's, of a candidate who stands for one; else the candidate's."""
        party = self.party
        is_lone = self.candidate is not None and self.candidate.party_id in (INDEPENDENT, SPEAKER)
        return self.possessive if is_lone or party is None or not party.noun else party.possessive

    @property
    def for_party(self) -> str:
        """ "for Labour", "as an independent", "as the Speaker"; empty where no party is known."""
        one = self.candidate
        if one is not None and one.party_id == SPEAKER:
            return "as the Speaker"
        if one is not None and one.party_id == INDEPENDENT:
            return "as an independent"
        return f"for {self.party.noun}" if self.party else ""

    @property
    def party(self) -> PartyWords | None:
        """The party that the claim is about, or that its candidate stands for."""
        one = self.candidate
        key = family_key(one, self._record.parties) if one and one.party_id != SPEAKER else self._claim.subject.family
        if one is not None and one.party_id in self._record.parties and one.party_id != INDEPENDENT:
            key = one.party_id
        return None if key is None else self.named(key)

    def named(self, key: str) -> PartyWords:
        """The words for a party by its id or its family's key, as it was called then."""
        return party_words(self._record, key, self._style, self._year)

    @property
    def first_year(self) -> int:
        """The year of the first general election in the seat that the record has; 0 for an area."""
        return 0 if self.poll is None else line_of(self._record, self.poll)[0].polled_on.year

    @property
    def seat(self) -> str:
        """The constituency's name; empty for an area."""
        return self.poll.constituency.name if self.poll is not None else ""

    @property
    def area(self) -> str:
        """The area's name with its article; empty where none is named."""
        place = self._claim.subject.place
        return place_words(place) if place is not None else ""

    @property
    def _year(self) -> int:
        if self.poll is not None:
            return self.poll.polled_on.year
        found = self._record.elections.get(self._claim.basis.election or "")
        return found.polled_on.year if found else self._record.general_elections[-1].polled_on.year
