"""Stakes: lists of parties by the deposits that they lost, or kept — "UKIP: 459 of 558" below "Who lost their £500?".

A row is read figure by figure, as if it said "UKIP lost 459 deposits", "UKIP stood 558 candidates".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.parties.stake_piece import Found, composed, is_of_deposits
from hustings.copydesk.listing.parties.stake_role import LOST, STOOD, aside_told
from hustings.copydesk.listing.parties.stake_told import told_of
from hustings.copydesk.listing.parties.stake_whose import Whose, asks, begins_piece, is_of_all, whose_after
from hustings.copydesk.listing.table.column import Part, beside
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral

#: A row that gives no figure says how many so.
_NONE = frozenset({"none", "nil", "zero"})
_SAYING = frozenset({"lost", "losing", "forfeited", "stood", "standing", "candidates", "saved", "kept", "out"})
_MARKS = frozenset({Tag.COLON, Tag.DASH, Tag.COMMA, Tag.OF, Tag.FROM, Tag.SLASH, Tag.OPEN, Tag.CLOSE, Tag.FILL})
_IN_ROW = _MARKS | {Tag.COUNT, Tag.SIGNED, Tag.HEDGE, Tag.CANDIDATES, Tag.LOSE, Tag.HOLD, Tag.YEAR, Tag.PREVIOUS}
_IN_ROW |= {Tag.DEPOSIT, Tag.EXEMPT}
#: The first figure of a row is what the list is by, the second after one of these how many stood.
_WHOLE = frozenset({Tag.OF, Tag.SLASH, Tag.FROM})
_MOST_ROW, _MOST_HEAD = 16, 10
#: What is told of deposits may be as many sentences before the list.
_REACH = 5
_STAKES = frozenset({"500", "£500"})
_GONE = frozenset({Tag.LOSE, Tag.DOWN})
_KEPT = frozenset("kept keep keeping saved save saving retained safe".split())
#: A list of something else begins.
_ELSE = frozenset({Tag.SEATS, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.SWING, Tag.PLACE})
_UNDATED = ""


class Stakes(msgspec.Struct, frozen=True, gc=False):
    """What the rows of a list of deposits are of. `left` is how many more sentences can stand before a row, 0 outside.

    `year` is that of the rows, `then` that of the figures that they give in brackets, where the head says so.
    `is_headed` says that a heading, or a row with how many stood, has made sure that they are of deposits. `is_piece`
    says that the text is about deposits: `found` has the counts of the last sentence as it tells them, `whose` whom the
    next goes on about, `time` what may govern it, and `is_warm` that the last told of some. `aside` is what the figures
    in brackets are said to be of.
    """

    left: int = 0
    is_headed: bool = False
    is_kept: bool = False
    place: str = UK
    year: str = _UNDATED
    then: str = _UNDATED
    is_piece: bool = False
    is_warm: bool = False
    whose: Whose = Whose()
    time: Token | None = None
    aside: str | None = None
    found: Found = {}

    def after(self, tokens: Tokens) -> Stakes:
        """What holds from this sentence on."""
        if self._has_row(tokens):
            aside = STOOD if _says_standing(tokens) else self.aside
            return replace(self, left=_REACH, is_headed=True, is_warm=True, aside=aside, found={})
        if self.is_piece or begins_piece(tokens):
            return self._in_piece(tokens)
        return self._listed(tokens)

    def _in_piece(self, tokens: Tokens) -> Stakes:
        """What holds from a sentence of a piece on deposits on."""
        is_all = is_of_all(tokens)
        told = aside_told(tokens, self.aside)
        place = self._place(tokens)
        found, time, aside = composed(tokens, self.whose, self.time, told, is_warm=self.is_warm, place=place)
        is_told = not {Tag.DEPOSIT, Tag.COUNT} - tokens.tags or asks(tokens)
        is_warm = is_of_deposits(found) or is_all or is_told or (self.is_warm and tokens.tags.isdisjoint(NUMBERS))
        listed = self._listed(tokens)
        if not is_warm and not listed.left:
            return listed
        whose = whose_after(tokens, self.whose, is_all=is_all)
        left = _REACH if is_warm else listed.left
        kept = replace(listed, left=left, is_piece=True, is_warm=is_warm, whose=whose, time=time, found=found)
        return replace(kept, aside=aside)

    def _listed(self, tokens: Tokens) -> Stakes:
        """What holds from a sentence on that is no row."""
        if _is_told(tokens):
            return _begun(tokens, self._place(tokens))
        if not self.left or not tokens.tags.isdisjoint(_ELSE):
            return self if not self.left else Stakes()
        return replace(_with_year(self, tokens), left=self.left - 1, aside=aside_told(tokens, self.aside))

    def _place(self, tokens: Tokens) -> str:
        """The country or the part of it that a sentence on deposits is of: which the first, or a heading, names."""
        if self.left and not _is_headed(tokens):
            return self.place
        return next((one.value for one in tokens if one.tag is Tag.REGION), self.place if self.left else UK)

    def parts(self, tokens: Tokens) -> list[Part] | None:
        """A row, or a sentence that goes on about deposits, figure by figure; `None` where the line is neither."""
        if not self._has_row(tokens):
            return told_of(tokens, self.found) if self.left else None
        return [Part(Tokens([one for one in tokens if one.tag not in NUMBERS])), *_read(tokens, self)]

    def _has_row(self, tokens: Tokens) -> bool:
        """Whether a line is a row of the list: "Green 450" after a sentence on deposits may be of votes."""
        return self.left > 0 and _is_row(tokens) and (self.is_headed or not _WHOLE.isdisjoint(tokens.row))


def _is_told(tokens: Tokens) -> bool:
    """Whether a sentence tells of deposits."""
    if Tag.DEPOSIT in tokens.tags:
        return Tag.NAME not in tokens.tags
    return Tag.EXEMPT in tokens.tags and not tokens.words.isdisjoint(_STAKES) and Tag.ACTOR not in tokens.tags


def _is_headed(tokens: Tokens) -> bool:
    return len(tokens) <= _MOST_HEAD and Tag.ACTOR not in tokens.tags


def _begun(tokens: Tokens, place: str) -> Stakes:
    is_lost = not tokens.tags.isdisjoint(_GONE) or any("lost" in one for one in tokens.said)
    is_kept = not is_lost and not tokens.words.isdisjoint(_KEPT)
    return _with_year(Stakes(_REACH, _is_headed(tokens), is_kept, place), tokens)


def _with_year(stakes: Stakes, tokens: Tokens) -> Stakes:
    """The list with the years that its head gives: "in 2010"; in brackets, "lost / stood (2019 lost)"."""
    if Tag.YEAR not in tokens.tags or {Tag.ACTOR, Tag.COUNT} <= tokens.tags or _is_of_then(tokens):
        return stakes
    own = [one.words for one in _outside(tokens) if one.tag is Tag.YEAR]
    if len(own) == 1 and aside_told(tokens, None) == LOST and stakes.year:
        return replace(stakes, then=own[0])  # "2010 in brackets"
    then = [one.words for one in tokens if one.tag is Tag.YEAR and one.words not in own]
    year = own[0] if len(own) == 1 else stakes.year
    return replace(stakes, year=year, then=then[0] if then else stakes.then)


def _is_of_then(tokens: Tokens) -> bool:
    """ "In 2017 it was 1,568": what is told of before the list, and no head of it."""
    return Tag.COUNT in tokens.tags and tokens[-1].tag is not Tag.COLON


def _is_row(tokens: Tokens) -> bool:
    """Whether a line is a party with its figures and nothing else; words may be of the party's name, or in brackets."""
    if len(tokens) > _MOST_ROW or Tag.ACTOR not in tokens.tags:
        return False
    who = _who(tokens)
    if who is None or tokens[who].value.is_person:
        return False
    if _is_dated_deed(tokens):
        return False
    figures = _figures(tokens, who)
    is_many = any(tokens[at].tag is Tag.COUNT and tokens[at].value.value > MOST_STANDING for at in figures)
    return bool(figures) and not is_many and all(_fits(one) for one in _outside(tokens[who + 1 :]))


def _is_dated_deed(tokens: Tokens) -> bool:
    """ "Ukip only lost 79 two years ago", "Labour lost three in 2015": a sentence about another time, and no row."""
    outside = [one.tag for one in _outside(tokens)]
    return not _DEEDS.isdisjoint(outside) and not _TIMED.isdisjoint(outside)


_DEEDS = frozenset({Tag.LOSE, Tag.HOLD})


def _who(tokens: Tokens) -> int | None:
    """Where the party of a row stands: first, but for a mark."""
    return next((at for at, one in enumerate(tokens[:3]) if one.tag is Tag.ACTOR), None)


def _outside(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens that stand in no brackets."""
    depth = 0
    for one in tokens:
        depth += (one.tag is Tag.OPEN) - (one.tag is Tag.CLOSE)
        if not depth:
            yield one


def _fits(token: Token) -> bool:
    return token.tag in _IN_ROW or token.words in _NONE | _SAYING


def _figures(tokens: Tokens, who: int) -> list[int]:
    """Where the counts of a row stand, "none" among them."""
    return [at for at in range(who + 1, len(tokens)) if tokens[at].tag is Tag.COUNT or tokens[at].words in _NONE]


def _read(tokens: Tokens, stakes: Stakes) -> Iterator[Part]:
    """The parts of a row: deposits first, those who stood after "of", deposits of the last time in brackets."""
    who = _who(tokens)
    if who is None:
        return
    party = tokens[who]
    last = who
    for number, at in enumerate(_figures(tokens, who)):
        figure, between = _as_count(tokens[at]), tokens.row[last + 1 : at]
        now = _in(figure, stakes.year) if stakes.year else []
        if number == 0:
            own = replace(stakes, is_kept=_is_kept(tokens[who + 1 : at], stakes))
            yield Part(Tokens([*now, *_deposits(party, figure, own)]), Kind.DEPOSIT)
        elif not _WHOLE.isdisjoint(between):
            yield Part(Tokens([*now, *_stood(party, figure, stakes)]), Kind.OTHER)
        elif Tag.OPEN in between:
            year = next((one.words for one in tokens[last:at] if one.tag is Tag.YEAR), stakes.then)
            aside = _aside_of(tokens, last, at, stakes)
            if aside is not STOOD:
                then = _in(figure, year) if year else _last_time(figure)
                yield Part(Tokens([*then, *_deposits(party, figure, stakes)]), Kind.DEPOSIT)
            if aside in (None, STOOD):
                yield Part(Tokens([*now, *_stood(party, figure, stakes)]), Kind.OTHER)
        last = at


def _says_standing(tokens: Sequence[Token]) -> bool:
    """ "(stood in 638)", "(638 candidates)"."""
    opens = next((at for at, one in enumerate(tokens) if one.tag is Tag.OPEN), len(tokens))
    return any(one.tag is Tag.CANDIDATES or one.words in _STOOD for one in tokens[opens:])


def _aside_of(tokens: Tokens, last: int, at: int, stakes: Stakes) -> str | None:
    """What a figure in brackets is of: those of a year, or of last time, that is told; those who stood; either."""
    if _says_standing(tokens):
        return STOOD
    is_then = bool(stakes.then) or not _TIMED.isdisjoint(tokens.row[last + 1 : at + 3])
    return LOST if is_then else stakes.aside


_STOOD = frozenset("stood standing fielded fought contested".split())
_TIMED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _is_kept(between: Sequence[Token], stakes: Stakes) -> bool:
    """ "The Greens hung on to 11", below a list of those lost: what a row itself says became of its deposits."""
    if any(one.tag is Tag.LOSE for one in between):
        return False
    return stakes.is_kept or any(one.tag is Tag.HOLD or one.words in _KEPT for one in between)


def _as_count(token: Token) -> Token:
    if token.tag is Tag.COUNT:
        return token
    numeral = Numeral(token.start, token.end, Decimal(0), form=Form.WORDS)
    return replace(token, tag=Tag.COUNT, value=numeral)


def _deposits(party: Token, figure: Token, stakes: Stakes) -> list[Token]:
    """ "The party lost 9 deposits nationally"."""
    deed = beside(figure, "kept", Tag.HOLD) if stakes.is_kept else beside(figure, "lost", Tag.LOSE)
    return [party, deed, figure, beside(figure, "deposits", Tag.DEPOSIT), *_there(figure, stakes)]


def _stood(party: Token, figure: Token, stakes: Stakes) -> list[Token]:
    """ "The party fielded 9 candidates nationally"."""
    candidates = beside(figure, "candidates", Tag.CANDIDATES)
    return [party, beside(figure, "fielded", Tag.WORD), figure, candidates, *_there(figure, stakes)]


def _there(figure: Token, stakes: Stakes) -> list[Token]:
    return [beside(figure, "in", Tag.IN), beside(figure, "nationally", Tag.REGION, stakes.place)]


def _in(figure: Token, year: str) -> list[Token]:
    """ "In 2019,"."""
    return [beside(figure, "in", Tag.IN), beside(figure, year, Tag.YEAR), beside(figure, ",", Tag.COMMA)]


def _last_time(figure: Token) -> list[Token]:
    """ "Last time," where no year is given."""
    return [beside(figure, "last time", Tag.PREVIOUS), beside(figure, ",", Tag.COMMA)]
