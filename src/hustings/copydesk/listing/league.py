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
    "close closest tightest narrowest shaves squeakers nail-biters cliffhangers cliff-hangers knife-edge wafer-thin"
    " wafer-thins".split()
)
_MOST_CLOSE = 6
#: The words without one of which nothing heads a league.
_RANKING = _MANY | _RANKED | _CLOSE
#: What a row of a league may have beside a place and its figure; words of its own for what it gives make it none.
_IN_ROW = NUMBERS | {Tag.PLACE, Tag.ACTOR, Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.EXEMPT, Tag.HOLD}
_IN_ROW |= {Tag.GAIN, Tag.FROM, Tag.YEAR, Tag.SLASH, Tag.WORD, Tag.AND}
_IN_TITLE = frozenset({Tag.WORD, Tag.FILL, Tag.SUPERLATIVE, Tag.SEATS, Tag.COLON, Tag.MARGIN})
_IN_TITLE |= {Tag.REGION, Tag.IN, Tag.YEAR, Tag.COUNT, Tag.OF, Tag.CANDIDATES}
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
        found = [_winner(rows[0]) or Part(Tokens([one for one in tokens if one.tag not in NUMBERS]))]
        for row in rows:
            found += _read(row, self.measure)
        return found


def _winner(row: Sequence[Token]) -> Part | None:
    """Who won the seat of a row that has one party, "Moray, Con, 513"; `None` where it says more, or nobody."""
    places = [one for one in row if one.tag is Tag.PLACE]
    actors = [one for one in row if one.tag is Tag.ACTOR]
    if len(actors) != 1 or actors[0].value.is_person or any(one.tag in _SAYS_WON for one in row):
        return None
    won = Token(places[0].start, places[0].end, "won", Tag.WIN)
    return Part(Tokens([places[0], won, actors[0]]), Kind.OUTCOME)


_SAYS_WON = frozenset({Tag.HOLD, Tag.GAIN, Tag.FROM})


def is_row_of_seats(tokens: Tokens) -> bool:
    """Whether a line is a row of a list of seats, or several: "Kensington (Lab) 20"."""
    if Tag.PLACE not in tokens.tags or tokens.tags.isdisjoint(NUMBERS):
        return False
    return all(_is_row(one) for one in _rows(tokens))


def as_lead(tokens: Tokens) -> Tokens | None:
    """A line with a seat, a party and one count, "South Down SF 1,620", as a majority; `None` where it is another."""
    if not (tokens.tags <= _BARE and {Tag.PLACE, Tag.ACTOR, Tag.COUNT} <= tokens.tags):
        return None
    actors = [one.value for one in tokens if one.tag is Tag.ACTOR]
    figures = [one for one in tokens if one.tag is Tag.COUNT]
    if len(actors) > 1 or actors[0].is_person or len(figures) > 1 or not _is_row(tokens):
        return None
    return _read(tokens, Tag.MAJORITY)[0].tokens


_BARE = frozenset({Tag.PLACE, Tag.ACTOR, Tag.COUNT, Tag.COMMA, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.DASH})


def _headed(tokens: Tokens) -> Tag | None:
    """The one measure that a heading ranks seats by."""
    head = _head(tokens)
    is_counted = any(one.tag is Tag.COUNT and one.value.value > _MOST_RANKED for one in head)
    if len(head) <= _MOST_CLOSE and not head.words.isdisjoint(_CLOSE) and head.tags <= _IN_TITLE and not is_counted:
        return Tag.MAJORITY
    measures = [one for one in _MEASURED if one in head.tags or f"{_WORDS[one]}s" in head.words]
    if len(measures) != 1 or len(head) > _MOST_TOKENS or not head.tags.isdisjoint(_STATED - _said_of_figures(head)):
        return None
    if is_counted:
        return None
    is_ranked = not head.words.isdisjoint(_RANKED | _CLOSE) and Tag.PLACE not in head.tags
    is_ranked = is_ranked or not head.words.isdisjoint(_MANY)
    return measures[0] if is_ranked and Tag.ACTOR not in head.tags else None


def _said_of_figures(head: Tokens) -> frozenset[Tag]:
    """ "Figures are majorities", "numbers shown are turnouts": a heading, though it has a verb."""
    is_said = not head.words.isdisjoint(_MANY) and head.words.isdisjoint(_RANKED)
    return _SAYING if is_said and not _FIGURED.isdisjoint(head.said[:3]) else frozenset()


_FIGURED = frozenset("figures numbers totals listed shown given".split())
_SAYING = frozenset({Tag.BE})


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
