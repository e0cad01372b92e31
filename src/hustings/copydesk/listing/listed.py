"""Listed: the lists of results that a text is in the midst of — a table, a league of seats or of parties, entries under
names."""

from __future__ import annotations

import msgspec

from hustings.copydesk.listing.league.bracketed import Bracketed
from hustings.copydesk.listing.league.league import League
from hustings.copydesk.listing.parties.per_seat import PerSeat
from hustings.copydesk.listing.parties.roll import Roll
from hustings.copydesk.listing.parties.stake import Stakes
from hustings.copydesk.listing.table.column import Columns, Part
from hustings.copydesk.listing.table.entry import Entry
from hustings.copydesk.token import Tokens


class Listed(msgspec.Struct, frozen=True, gc=False):
    """What the lines before have begun: the columns of a table, the measure of a league, the name over figures."""

    columns: Columns = Columns()
    league: League = League()
    entry: Entry = Entry()
    stakes: Stakes = Stakes()
    bracketed: Bracketed = Bracketed()
    roll: Roll = Roll()
    per_seat: PerSeat = PerSeat()

    def after(self, tokens: Tokens, line: str, paragraph: int) -> Listed:
        """What holds from this line on."""
        return Listed(
            self.columns.after(tokens, line),
            self.league.after(tokens, paragraph),
            self.entry.after(tokens),
            self.stakes.after(tokens),
            self.bracketed.after(tokens),
            self.roll.after(tokens),
            self.per_seat.after(tokens),
        )

    def parts(self, tokens: Tokens, line: str, start: int, *, is_labelled: bool) -> list[Part]:
        """The parts that a line is read in; the line itself where it is of no list. A figure with a label of its own is
        in no column."""
        found = self.league.parts(tokens) or self.stakes.parts(tokens) or self.bracketed.parts(tokens)
        found = found or self.roll.parts(tokens) or self.per_seat.parts(tokens)
        if not found:
            found = [Part(tokens)] if is_labelled else self.columns.parts(tokens, line, start)
        return (self.entry.parts(tokens) or found) if len(found) == 1 else found
