"""Rankings: what a heading or a lead-in says that the seats listed after it are ranked by.

"Highest turnouts" and "The smallest majorities" name the measure; "The tightest seats of 2010" and "Won by under a
hundred" mean the majority by their words for close, "The safest seats" by its word for safe.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.column import Part, beside, in_percent
from hustings.copydesk.token import Tag, Token, Tokens

WORDS = {
    Tag.TURNOUT: "turnout",
    Tag.MAJORITY: "majority",
    Tag.ELECTORATE: "electorate",
    Tag.SWING: "swing",
    Tag.SHARE: "share",
}
_MANY = frozenset("majorities turnouts electorates swings shares".split())
_RANKED = frozenset(
    "highest lowest biggest smallest largest slimmest narrowest tightest thinnest greatest slenderest fattest heaviest"
    " top bottom ranked".split()
)
#: Words of a heading that by themselves say that the seats listed after it are those where least was between two.
_CLOSE = frozenset(
    "close closest closer tight tightest narrowest shaves squeakers nail-biters nailbiters cliffhangers cliff-hangers"
    " knife-edge marginal marginals ultra-marginals photo-finishes closest-run whisker whiskers wafer-thin wafer-thins"
    " hair's-breadth slimmest slenderest nearest squeaks squeaky".split()
)
#: Those that say so of the seats where most was.
_SAFE = frozenset("safe safest rock-solid".split())
_LIMITS = frozenset("under|below|fewer|less|within|fewer than|less than".split("|"))
#: The words without one of which nothing ranks seats.
RANKING = _MANY | _RANKED | _CLOSE | _SAFE | _LIMITS | {"most marginal", "fewest", "most", "least", "keenest", "margin"}
_IN_TITLE = frozenset(
    {Tag.WORD, Tag.FILL, Tag.SUPERLATIVE, Tag.SEATS, Tag.COLON, Tag.MARGIN, Tag.OF, Tag.IN, Tag.DASH, Tag.COMMA}
    | {Tag.YEAR, Tag.COUNT, Tag.SINCE, Tag.REGION, Tag.HEDGE, Tag.WIN, Tag.HOLD, Tag.AND, Tag.ON, Tag.FOR, Tag.BY}
    | {
        Tag.NOW,
        Tag.WHO,
        Tag.VOTES,
        Tag.PLACED,
        Tag.FINISH,
        Tag.BEAT,
        Tag.LOSE,
        Tag.SEPARATE,
        Tag.TOTAL,
        Tag.OPEN,
        Tag.CLOSE,
    }
    | {Tag.PRONOUN, Tag.AREA, Tag.ORDINAL, Tag.FEWER, Tag.THAN, Tag.MORE}
)
_MOST_TOKENS = 16
#: A heading counts no more seats than these ("the ten smallest majorities"), and gives no other figure but a limit.
_MOST_RANKED = 100
_STATED = (NUMBERS - {Tag.COUNT}) | {Tag.BE, Tag.HAVE}


class Ranking(msgspec.Struct, frozen=True, gc=False):
    """The measure that seats are ranked by, the year of their election where the heading gives one, and the party whose
    shares are listed.

    `is_close` says that they are those where least was between two: no large figure can be of them.
    """

    measure: Tag
    year: str | None = None
    is_close: bool = False
    party: Token | None = None


def ranking(head: Tokens) -> Ranking | None:
    """What a heading ranks seats by; `None` where it is no such heading."""
    if len(head) > _MOST_TOKENS or Tag.PLACE in head.tags or not _counts_seats(head):
        return None
    if not head.words.isdisjoint(_DENYING):
        return None  # "nobody in Wales won by less"
    if head.tags <= _IN_TITLE and (_is_close(head) or not head.words.isdisjoint(_SAFE)):
        return Ranking(Tag.MAJORITY, _year(head), _is_close(head))
    if _says_margin(head):
        return Ranking(Tag.MAJORITY, _year(head))
    measures = [one for one in WORDS if one in head.tags or f"{WORDS[one]}s" in head.words]
    parties = [one for one in head if one.tag is Tag.ACTOR]
    if (
        len(measures) != 1
        or not head.tags.isdisjoint(_STATED - _said_of_figures(head))
        or any(one.value.is_person for one in parties)
    ):
        return _by_voters(head)
    if head.words.isdisjoint(_MANY | _RANKED | _CLOSE) or (measures[0] is Tag.SHARE and len(parties) != 1):
        return None
    return Ranking(measures[0], _year(head), party=parties[0] if measures[0] is Tag.SHARE else None)


_DENYING = frozenset("nobody no-one nowhere no none not".split())


def _said_of_figures(head: Tokens) -> frozenset[Tag]:
    """ "Figures are majorities", "numbers shown are turnouts": a heading, though it has a verb."""
    is_said = not head.words.isdisjoint(_MANY) and head.words.isdisjoint(_RANKED)
    return _SAYING if is_said and not _FIGURED.isdisjoint(head.said[:3]) else frozenset()


_FIGURED = frozenset("figures numbers totals listed shown given".split())
_SAYING = frozenset({Tag.BE})


def _says_margin(head: Tokens) -> bool:
    """ "Ministers beaten, with winner and margin:", "Winners and their majorities": what each row ends with."""
    last = [one for one in head[-3:] if one.tag is not Tag.COLON]
    is_told = bool(last) and (last[-1].tag is Tag.MARGIN or last[-1].words in _MARGINS)
    return (
        is_told
        and head.tags.isdisjoint(_STATED)
        and not any(one.tag is Tag.ACTOR and one.value.is_person for one in head)
    )


_MARGINS = frozenset("margins majority majorities".split())
_VOTED = frozenset("voted|vote|turned out|turned up|voters|electors".split("|"))
_MOST_VOTED = frozenset("most least fewest keenest".split())


def _by_voters(head: Tokens) -> Ranking | None:
    """ "Where fewest voted"."""
    is_of_voters = not head.words.isdisjoint(_VOTED) and not head.words.isdisjoint(_MOST_VOTED)
    return Ranking(Tag.TURNOUT, _year(head)) if is_of_voters and head.tags <= _IN_TITLE else None


def _is_close(head: Tokens) -> bool:
    """ "Closest finishes", "seats won by under a hundred"."""
    return not head.words.isdisjoint(_CLOSE) or _has_limit(head)


def _has_limit(head: Tokens) -> bool:
    """ "Won by under a hundred", "decided by fewer than 50 votes"."""
    return any(one == "by" and not _LIMITS.isdisjoint(head.said[at + 1 : at + 3]) for at, one in enumerate(head.said))


def _counts_seats(head: Tokens) -> bool:
    """Whether the figures of a heading can be how many seats it lists, or the most that it lists them to."""
    counts = [at for at, one in enumerate(head) if one.tag is Tag.COUNT]
    return all(head[at].value.value <= _MOST_RANKED or _is_limit(head, at) for at in counts)


def _is_limit(head: Tokens, at: int) -> bool:
    return not _LIMITS.isdisjoint(word for one in head.said[max(0, at - 3) : at] for word in one.split())


def _year(head: Tokens) -> str | None:
    """The year of the one election that a heading is of; none of "since 2010"."""
    years = {one.words for one in head if one.tag is Tag.YEAR}
    return next(iter(years)) if len(years) == 1 and Tag.SINCE not in head.tags else None


#: What a sentence says before the seats that it lists: "The closest were in", "third-closest result, behind".
_IN_LEAD = _IN_TITLE | {Tag.BE, Tag.BEHIND, Tag.MAJORITY, Tag.WITH, Tag.HAVE, Tag.AHEAD, Tag.TO}
_MOST_LEAD = 20


def lead_in(said: Tokens) -> Ranking | None:
    """What a sentence that lists several seats says of them before the first: that they were close, or safe."""
    if len(said) > _MOST_LEAD or not said.tags <= _IN_LEAD or not _counts_seats(said):
        return None
    is_close = _is_close(said)
    return Ranking(Tag.MAJORITY, _year(said), is_close) if is_close or not said.words.isdisjoint(_SAFE) else None


_KINDS = {
    Tag.TURNOUT: Kind.TURNOUT,
    Tag.MAJORITY: Kind.MAJORITY,
    Tag.ELECTORATE: Kind.ELECTORATE,
    Tag.SWING: Kind.SWING,
    Tag.SHARE: Kind.SHARE,
}
_IN_PERCENT = frozenset({Tag.TURNOUT, Tag.SWING, Tag.SHARE})


def told_of(place: Token, measure: Tag, figure: Token, year: str | None = None, party: Token | None = None) -> Part:
    """A figure as what it is of a seat, or of a party there, in a year, or in that of the text."""
    told = in_percent(figure) if measure in _IN_PERCENT else figure
    said = [beside(figure, year, Tag.YEAR), beside(figure, ":", Tag.COLON)] if year else []
    if party is not None:
        whose = replace(party, start=figure.start, end=figure.start)
        said += [place, whose, beside(figure, CELL, Tag.COMMA), told]
    else:
        said += [place, beside(figure, WORDS[measure], measure), beside(figure, ":", Tag.COLON), told]
    return Part(Tokens(said), _KINDS[measure], int(year or 0))
