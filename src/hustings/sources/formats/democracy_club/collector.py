"""What the three formats of Democracy Club share: rows of candidates gathered into one return for each ballot."""

from __future__ import annotations

from collections.abc import Callable

from hustings.record.event import Source
from hustings.sources.formats.democracy_club.ballot import PARLIAMENTARY, PartyId, parse_ballot, parse_party
from hustings.sources.formats.publisher import DEMOCRACY_CLUB, source_of
from hustings.sources.reading import Place, Reading, Return

#: Notes a problem of the row in hand.
Complaint = Callable[[str, str], None]


class Collector:
    """One file being read: its returns by ballot, and the ballots that are left out."""

    def __init__(self, path: str, raw: bytes, title: str) -> None:
        self.path = path
        self.reading = Reading(files=[path])
        self.source: Source = source_of(DEMOCRACY_CLUB, raw, title)
        self.reading.sources[self.source.id] = self.source
        self.returns: dict[str, Return] = {}
        self.turnouts: dict[str, int] = {}
        self._others: dict[str, None] = {}
        self._cancelled: dict[str, None] = {}

    def ballot(self, ballot_id: str, line: int | None, complain: Complaint) -> Return | None:
        """The return of this ballot; `None` for one of another kind of election, or an id that makes no sense."""
        if ballot_id in self.returns:
            return self.returns[ballot_id]
        found = parse_ballot(ballot_id)
        if found is not None:
            place = Place(name=None, slug=found.slug)
            self.returns[ballot_id] = Return(
                found.polled_on, found.is_by_election, place, self.path, line, self.source.id
            )
            return self.returns[ballot_id]
        if ballot_id.startswith(PARLIAMENTARY):
            complain(f"{ballot_id!r} is not a ballot id (parl.CONSTITUENCY.YYYY-MM-DD)", "ballot")
        else:
            self._others[ballot_id] = None
        return None

    def cancel(self, ballot_id: str) -> None:
        """Leave a cancelled poll out."""
        self._cancelled[ballot_id] = None

    @staticmethod
    def agree(found: Return, name: str, value: object, complain: Complaint) -> None:
        """Set a field of the return that each of its rows repeats; a problem where two rows differ."""
        before = getattr(found, name)
        if before is None:
            setattr(found, name, value)
        elif value is not None and value != before:
            complain(f"{name.replace('_', ' ')} is {value} here and {before} in an earlier row of the ballot", "value")

    @staticmethod
    def party(text: str | None, complain: Complaint) -> PartyId:
        """The party of an id; a problem, and no id, where it has none of the known forms."""
        found = parse_party(text) if text else None
        if found is None:
            complain(f"{text or 'a blank'!r} is not a party id (PP53, joint-party:53-119, ynmp-party:2)", "party")
        return found or PartyId(None)

    def finish(self) -> Reading:
        """The reading, with notes on what was left out and on turnouts that do not come out."""
        kept = {ballot: one for ballot, one in self.returns.items() if ballot not in self._cancelled}
        self.reading.returns.extend(kept.values())
        for ballot in self._cancelled:
            self.reading.notes.append(f"{self.path}: {ballot}: the poll was cancelled; nothing recorded")
        if self._others:
            few = ", ".join(list(self._others)[:3])
            count = f"{len(self._others):,} ballot{'s' * (len(self._others) != 1)}"
            self.reading.notes.append(f"{self.path}: {count} of other elections skipped ({few} …)")
        for ballot, one in kept.items():
            self._compare_turnout(ballot, one)
        if not (self.returns or self._others or self.reading.problems):
            self.reading.problem(self.path, None, "no ballots in the file", "empty")
        return self.reading

    def _compare_turnout(self, ballot: str, one: Return) -> None:
        reported = self.turnouts.get(ballot)
        votes = [standing.votes for standing in one.standings]
        if reported is None or not votes or None in votes:
            return
        total = sum(count for count in votes if count is not None)
        if reported not in (total, total + (one.rejected_ballots or 0)):
            note = f"the turnout reported is {reported:,} ballots but the votes sum to {total:,}"
            self.reading.notes.append(f"{self.path}: {ballot}: {note}")
