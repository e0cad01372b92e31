"""Figure first: a line of an election in numbers, "365 – Tory MPs", with its figure put where a sentence would have it.

The figure opens the line, and what it is follows a dash or a colon: "43.6% – what the SNP polled in Scotland", "57 –
the smallest majority, in North East Fife". Where the label says more than that, "12 – Labour MPs under 30", the line is
left as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.listing.table.column import beside
from hustings.copydesk.token import Tag, Token, Tokens

_MARKS = frozenset({Tag.DASH, Tag.COLON})
_ENDS = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.COLON, Tag.COMPARED, Tag.AND}) | NUMBERS
#: A figure, a mark and a word: "66.2% – turnout".
_FEWEST = 3


def figure_first(tokens: Tokens) -> Tokens:
    """A line with its figure where a sentence would have it; any other as it stands."""
    if not opens_with_figure(tokens):
        return tokens
    if tokens.said[2:4] == ["out", "of"]:
        return Tokens([tokens[0], *tokens[2:]])  # "56 – out of Scotland's 59 seats"
    end = next((at for at in range(2, len(tokens)) if tokens[at].tag in _ENDS), len(tokens))
    told = _told(tokens[0], tokens[2:end], tokens[2:])
    return tokens if told is None else Tokens([*told, *tokens[end:]])


def opens_with_figure(tokens: Tokens) -> bool:
    """Whether a line opens with a figure, and a dash or a colon after it."""
    return len(tokens) >= _FEWEST and tokens[0].tag in NUMBERS and tokens[1].tag in _MARKS


def _told(figure: Token, label: Sequence[Token], line: Sequence[Token]) -> list[Token] | None:
    """The figure with its label as a sentence has them; `None` where the label says something else, or more."""
    tags = {one.tag for one in label}
    if not tags.isdisjoint(_POLL) and Tag.ACTOR not in tags:
        return _of_poll(figure, next(one for one in label if one.tag in _POLL), label, line)
    if Tag.MAJORITY in tags or not all(_is_plain(one) for one in label):
        return None
    parties = [one for one in label if one.tag is Tag.ACTOR]
    if any(one.value.is_person for one in parties) or len(parties) > _PAIR:
        return None
    deed = next((_DEEDS[word] for one in label for word in one.words.split() if word in _DEEDS), None)
    is_seated = len(parties) == 1 and any(one.words in _SEATED for one in label)
    if figure.tag is Tag.COUNT and (deed is not None or is_seated or not tags.isdisjoint(_OF_MANY)):
        return _of_many(figure, label, parties, deed)
    return _polled(figure, label, parties) if not tags.isdisjoint(_POLLED) else None


_POLL = frozenset({Tag.TURNOUT, Tag.MAJORITY, Tag.SWING})
_OF_MANY = frozenset({Tag.SEATS, Tag.DEPOSIT, Tag.CANDIDATES})
_POLLED = frozenset({Tag.SHARE, Tag.VOTES, Tag.GET, Tag.WIN})
#: "54 – Tory gains from Labour".
_PAIR = 2
_DEEDS = {
    "gains": Tag.GAIN,
    "gained": Tag.GAIN,
    "losses": Tag.LOSE,
    "lost": Tag.LOSE,
    "forfeited": Tag.LOSE,
}
#: "Eight: Liberal Democrats left".
_SEATED = frozenset({"left", "elected", "returned", "remaining"})
#: The tags of what a label may say besides, and the words; any other word makes it a part of what is counted.
_PLAIN = _OF_MANY | _POLLED | {Tag.ACTOR, Tag.REGION, Tag.OF, Tag.IN, Tag.FOR, Tag.BY, Tag.FROM, Tag.HAVE, Tag.LOSE}
_ACROSS = frozenset({"across", "throughout", "around", "over"})
_PLAIN_WORDS = (
    frozenset(
        "the a an of number total tally count how many what net seats that which who stood elected out in all"
        " secured amount their its".split()
    )
    | _ACROSS
    | _SEATED
)


def _is_plain(token: Token) -> bool:
    """Whether a word of a label only says what is counted, and whose it is: "Labour seats", not "new Labour MPs"."""
    is_said = _PLAIN_WORDS.issuperset(token.words.split()) or not _DEEDS.keys().isdisjoint(token.words.split())
    return token.tag in _PLAIN or is_said


def _of_many(figure: Token, label: Sequence[Token], parties: Sequence[Token], deed: Tag | None) -> list[Token] | None:
    """ "SNP seats", "deposits lost by the Greens": as "the SNP won 48 seats"; of no one party, "3,304 candidates"."""
    tags = [one.tag for one in label]
    is_taken = Tag.FROM in tags and len(parties) == _PAIR
    if len(parties) == _PAIR and not is_taken:
        return None
    if not parties or Tag.CANDIDATES in tags:
        return _counted(figure, label)
    what = ("deposits", Tag.DEPOSIT) if Tag.DEPOSIT in tags else ("seats", Tag.SEATS)
    deed = Tag.GAIN if is_taken else deed or (Tag.LOSE if Tag.DEPOSIT in tags else Tag.WIN)
    verb = beside(figure, _VERBS[deed], deed)
    return [_at(parties[0], figure), verb, figure, _after(figure, *what), *_from_place(label)]


_VERBS = {Tag.WIN: "won", Tag.GAIN: "gained", Tag.LOSE: "lost"}


def _counted(figure: Token, label: Sequence[Token]) -> list[Token]:
    """ "3,304 – the number of candidates who stood": as "3,304 candidates who stood"."""
    at = next((at for at, one in enumerate(label) if one.tag in _OF_MANY or one.tag is Tag.ACTOR), 0)
    return [figure, *label[at:]]


def _polled(figure: Token, label: Sequence[Token], parties: Sequence[Token]) -> list[Token] | None:
    """ "What the Conservatives polled UK-wide", "Labour's share of the vote": as "the party got 43.6 per cent"."""
    if len(parties) != 1:
        return None
    what = [_after(figure, "votes", Tag.VOTES)] if figure.tag is Tag.COUNT else []
    return [_at(parties[0], figure), beside(figure, "got", Tag.GET), figure, *what, *_from_place(label)]


def _from_place(label: Sequence[Token]) -> Sequence[Token]:
    """What a label says of where, or from whom: "in Scotland", "UK-wide", "from Labour", "out of 59"."""
    at = next((at for at, one in enumerate(label) if one.tag in _WHERE or one.words in _THERE), len(label))
    return [one for one in label[at:] if one.tag not in _POLLED | _OF_MANY]


_WHERE, _THERE = frozenset({Tag.IN, Tag.REGION, Tag.FROM}), _ACROSS | {"out"}


def _of_poll(figure: Token, measure: Token, label: Sequence[Token], line: Sequence[Token]) -> list[Token] | None:
    """ "The smallest majority, in North East Fife", "turnout in Wales": as "North East Fife: majority: 2"."""
    places = [one for one in line if one.tag is Tag.PLACE]
    if len(places) > 1 or (measure.tag is Tag.MAJORITY and not places):
        return None
    said = [beside(figure, measure.words, measure.tag), beside(figure, ":", Tag.COLON), figure]
    if places:
        return [_at(places[0], figure), *said, _after(figure, ",", Tag.COMMA), *label]
    return [*said, *_from_place(label)] if all(map(_is_plain, label[label.index(measure) + 1 :])) else None


def _at(token: Token, figure: Token) -> Token:
    value = replace(token.value, is_possessive=False) if token.tag is Tag.ACTOR else token.value
    return replace(token, start=figure.start, end=figure.start, value=value)


def _after(figure: Token, words: str, tag: Tag) -> Token:
    """A token set right after the figure."""
    return Token(figure.end, figure.end, words, tag)
