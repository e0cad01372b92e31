"""Leagues: lists of seats by one measure, which the heading names ("Highest turnouts", "The smallest majorities").

Each seat may stand in a line of its own, or with others after a lead-in: "The closest were X (2), Y (20) and Z (22)".
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.league.ranking import RANKING, Ranking, lead_in, ranking, told_of
from hustings.copydesk.listing.league.row import Row, is_of_rows, opens_row, rows_in
from hustings.copydesk.listing.table.column import Part
from hustings.copydesk.token import Tag, Token, Tokens

#: A line of no more tokens is the number of a row, or a word under a heading.
_MOST_BARE = 2
#: No majority of seats that are said to be close is larger, in votes or per cent.
_MOST_CLOSE = {Tag.COUNT: 5_000, Tag.PERCENT: 10}


class League(msgspec.Struct, frozen=True, gc=False):
    """What the list being read is ranked by, `None` outside one; the paragraph of its last row; and whether the last
    sentence has rows."""

    ranking: Ranking | None = None
    paragraph: int = -1
    is_row: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether the last sentence heads a list, no row of which has come yet."""
        return self.ranking is not None and self.paragraph < 0

    def after(self, tokens: Tokens, paragraph: int) -> League:
        """What holds from this sentence on, and in it."""
        if not tokens or (self.ranking is None and tokens.words.isdisjoint(RANKING)):
            return self
        rows = _rows(tokens)
        found = ranking(Tokens(tokens[: _head(tokens, rows)]) if rows else tokens)
        if found is not None:
            return League(found, paragraph if rows else -1, bool(rows))
        if len(rows) > 1 and (said := _led_in(tokens, rows)) is not None:
            return League(said, paragraph, True)
        if self.ranking is None:
            return self
        if rows and _opens(tokens, rows):
            return League(self.ranking, paragraph, True)
        is_within = paragraph == self.paragraph or (len(tokens) <= _MOST_BARE and tokens.tags <= _BARE)
        is_within = is_within or (self.paragraph >= 0 and is_of_rows(tokens))  # a seat called as nobody knows
        return League(self.ranking, self.paragraph) if is_within else League()

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """The rows of a sentence, each as what the seat's measure is; `None` where it has no row of a league.

        The row of a seat that nobody knows is not read.
        """
        if self.ranking is None or tokens.tags.isdisjoint(NUMBERS):
            return None
        rows = [row for row in _rows(tokens) if _fits(row, self.ranking)] if self.is_row else []
        if not rows:
            is_unknown = self.paragraph >= 0 and not self.is_row and is_of_rows(tokens)
            unread = Part(Tokens([one for one in tokens if one.tag not in NUMBERS]))
            return [unread, Part(Tokens([]))] if is_unknown else None
        figures = {one.start for row in rows for one in row.figures}
        rest = Part(Tokens([one for one in tokens if one.start not in figures]))
        found = [(_winner(tokens, rows[0], self.ranking) if len(rows) == 1 else None) or rest]
        for row in rows:
            found += _read(row, self.ranking)
        return found


def _winner(tokens: Tokens, row: Row, by: Ranking) -> Part | None:
    """Who won the seat of a row that has one party, "Moray, Con, 513"; `None` where it says more, or nobody."""
    actors = [one for one in tokens if one.tag is Tag.ACTOR]
    if len(actors) != 1 or actors[0].value.is_person or not tokens.tags.isdisjoint(_SAYS_WON) or not is_of_rows(tokens):
        return None
    won = Token(row.place.start, row.place.end, "won", Tag.WIN)
    return Part(Tokens([row.place, won, actors[0]]), Kind.OUTCOME, int(row.year or by.year or 0))


_SAYS_WON = frozenset({Tag.HOLD, Tag.GAIN, Tag.UP, Tag.FROM})
_BARE = frozenset({Tag.EXEMPT, Tag.COMMA, Tag.WORD, Tag.COUNT})


def is_row_of_seats(tokens: Tokens) -> bool:
    """Whether a line is a row of a list of seats, or several: "Kensington (Lab) 20"."""
    if Tag.PLACE not in tokens.tags or tokens.tags.isdisjoint(NUMBERS) or not is_of_rows(tokens):
        return False
    return _opens(tokens, _rows(tokens))


def _rows(tokens: Tokens) -> list[Row]:
    """The rows in a sentence."""
    if Tag.PLACE not in tokens.tags or tokens.tags.isdisjoint(NUMBERS):
        return []
    kept = tokens.kept.get(_rows)
    if kept is None:
        kept = tokens.kept[_rows] = rows_in(tokens)
    return kept


def _head(tokens: Tokens, rows: Sequence[Row]) -> int:
    """Where the heading of a list that goes on in its line ends: at the colon before the first row, or nowhere."""
    colon = tokens.row.rfind(Tag.COLON, 0, rows[0].first)
    return max(0, colon)


def _led_in(tokens: Tokens, rows: Sequence[Row]) -> Ranking | None:
    """What a sentence says of the seats that it lists, before the first or after the last."""
    said = lead_in(Tokens(tokens[: rows[0].first]))
    if said is None and rows[0].first == 0 and (colon := tokens.row.find(Tag.COLON)) > tokens.index(rows[-1].place):
        return lead_in(Tokens(tokens[colon + 1 :]))
    return said


def _opens(tokens: Tokens, rows: Sequence[Row]) -> bool:
    """Whether a sentence begins with a row, after its number or what stands before a colon."""
    return bool(rows) and opens_row(tokens[_head(tokens, rows) : rows[0].first])


def _fits(row: Row, by: Ranking) -> bool:
    """Whether the figures of a row can be of the measure."""
    return not by.is_close or all(one.value.value <= _MOST_CLOSE[one.tag] for one in row.figures)


def _read(row: Row, by: Ranking) -> list[Part]:
    """Each figure of a row as what it is of its seat, in the year that the row or the heading gives."""
    return [told_of(row.place, by.measure, one, row.year or by.year, by.party) for one in row.figures]
