"""Leagues: lists of seats by one measure, which the heading names ("Highest turnouts", "The smallest majorities")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.column import Part, beside, in_percent
from hustings.copydesk.token import Tag, Token, Tokens

_MEASURED = {Tag.TURNOUT: Kind.TURNOUT, Tag.MAJORITY: Kind.MAJORITY, Tag.ELECTORATE: Kind.ELECTORATE}
_WORDS = {Tag.TURNOUT: "turnout", Tag.MAJORITY: "majority", Tag.ELECTORATE: "electorate"}
_MANY = frozenset("majorities turnouts electorates".split())
_RANKED = frozenset(
    "highest lowest biggest smallest largest slimmest narrowest tightest thinnest greatest top bottom ranked".split()
)
#: Words of a heading that by themselves say that the seats below it are listed by majority: "Close shaves".
_CLOSE = frozenset(
    "close closest tightest narrowest shaves squeakers nail-biters cliffhangers cliff-hangers knife-edge".split()
)
_MOST_CLOSE = 5
#: The words without one of which nothing heads a league.
_RANKING = _MANY | _RANKED | _CLOSE
#: What a row of a league may have beside a place and its figure; words of its own for what it gives make it none.
_IN_ROW = NUMBERS | {Tag.PLACE, Tag.ACTOR, Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.EXEMPT, Tag.HOLD}
_IN_ROW |= {Tag.GAIN, Tag.FROM, Tag.YEAR, Tag.SLASH, Tag.WORD, Tag.AND}
_IN_TITLE = frozenset({Tag.WORD, Tag.FILL, Tag.SUPERLATIVE, Tag.SEATS, Tag.COLON, Tag.MARGIN})
_MOST_TOKENS, _MOST_ROW, _MOST_WORDS = 16, 14, 3
#: A heading counts no more seats than these ("the ten smallest majorities"), and gives no other figure.
_MOST_RANKED = 100
_STATED = (NUMBERS - {Tag.COUNT}) | {Tag.BE, Tag.HAVE}


class League(msgspec.Struct, frozen=True, gc=False):
    """The measure that the list being read is by; `None` outside one."""

    measure: Tag | None = None

    def after(self, tokens: Tokens) -> League:
        """The measure that holds from this line on."""
        if not tokens or (self.measure is None and tokens.words.isdisjoint(_RANKING)):
            return self
        found = _headed(tokens)
        if found is not None:
            return League(found)
        if self.measure is None or tokens.tags.isdisjoint(NUMBERS):
            return self if tokens.tags <= {Tag.EXEMPT, Tag.COMMA, Tag.WORD} and len(tokens) < _MOST_WORDS else League()
        return self if all(_is_row(one) for one in _rows(tokens)) else League()

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """The rows of a line, each as what the seat's measure is; `None` where it is no row of a league."""
        if self.measure is None or Tag.PLACE not in tokens.tags or tokens.tags.isdisjoint(NUMBERS):
            return None
        rows = [row for row in _rows(tokens) if _is_row(row)]
        if not rows:
            return None
        found = [Part(Tokens([one for one in tokens if one.tag not in NUMBERS]))]
        for row in rows:
            found += _read(row, self.measure)
        return found


def is_row_of_seats(tokens: Tokens) -> bool:
    """Whether a line is a row of a list of seats, or several: "Kensington (Lab) 20"."""
    if Tag.PLACE not in tokens.tags or tokens.tags.isdisjoint(NUMBERS):
        return False
    return all(_is_row(one) for one in _rows(tokens))


def _headed(tokens: Tokens) -> Tag | None:
    """The one measure that a heading ranks seats by."""
    head = _head(tokens)
    if len(head) <= _MOST_CLOSE and not head.words.isdisjoint(_CLOSE) and head.tags <= _IN_TITLE:
        return Tag.MAJORITY
    measures = [one for one in _MEASURED if one in head.tags or f"{_WORDS[one]}s" in head.words]
    if len(measures) != 1 or len(head) > _MOST_TOKENS or not head.tags.isdisjoint(_STATED):
        return None
    if any(one.tag is Tag.COUNT and one.value.value > _MOST_RANKED for one in head):
        return None
    is_ranked = not head.words.isdisjoint(_MANY) or (not head.words.isdisjoint(_RANKED) and Tag.PLACE not in head.tags)
    return measures[0] if is_ranked and Tag.ACTOR not in head.tags else None


def _head(tokens: Tokens) -> Tokens:
    """The heading of a list that goes on in its line: what stands before the colon."""
    colon = next((at for at, one in enumerate(tokens) if one.tag is Tag.COLON), None)
    has_rows = colon is not None and any(one.tag is Tag.PLACE for one in tokens[colon:])
    return Tokens(tokens[:colon]) if has_rows else tokens


def _rows(tokens: Tokens) -> list[list[Token]]:
    """The rows in a line, parted by semicolons; a heading before a colon is none."""
    head = len(_head(tokens)) if _headed(tokens) is not None else -1
    rows: list[list[Token]] = [[]]
    for one in tokens[head + 1 :]:
        if one.words == ";":
            rows.append([])
        else:
            rows[-1].append(one)
    return [row for row in rows if row]


def _is_row(row: Sequence[Token]) -> bool:
    """Whether a row is a place in the league, a seat, perhaps its party, and the figure."""
    if len(row) > _MOST_ROW or any(one.tag not in _IN_ROW for one in row):
        return False
    places = [at for at, one in enumerate(row) if one.tag is Tag.PLACE]
    words = [one for one in row if one.tag is Tag.WORD]
    return len(places) == 1 and places[0] <= 2 and len(words) <= _MOST_WORDS and bool(_figures(row))


def _figures(row: Sequence[Token]) -> list[Token]:
    place = next(at for at, one in enumerate(row) if one.tag is Tag.PLACE)
    return [one for one in row[place:] if one.tag in (Tag.COUNT, Tag.PERCENT)]


def _read(row: Sequence[Token], measure: Tag) -> list[Part]:
    place = next(one for one in row if one.tag is Tag.PLACE)
    found = []
    for one in _figures(row):
        figure = in_percent(one) if measure is Tag.TURNOUT else one
        label = [beside(one, _WORDS[measure], measure), beside(one, ":", Tag.COLON)]
        found.append(Part(Tokens([place, *label, figure]), _MEASURED[measure]))
    return found
