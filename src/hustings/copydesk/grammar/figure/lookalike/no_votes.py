"""No votes: small figures, and figures that count what stands after them."""

from __future__ import annotations

from hustings.copydesk.grammar.area.doubt import follows_small
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.worded.takers import are_takers
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral, Unit

#: A number in words from here on, if it is not round, counts votes as digits do.
MANY_VOTES = 1000


def is_small(scene: Scene, hit: Hit) -> bool:
    """A number in words, or below ten, is no count of votes unless votes are named."""
    numeral: Numeral = scene.tokens[hit.index].value
    if is_so_many_more(scene.tokens, hit.index):
        return False
    if hit.role not in ("winner", "loser", "change", "grown") and _follows_by(scene.tokens, hit.index):
        return True
    if _was_polled(scene.tokens, hit.index) or (hit.role == "change" and numeral.value >= MANY_VOTES):
        return False
    if follows_small(scene.tokens, hit.index) and Tag.VOTES not in scene.tokens.tags:
        return True
    if numeral.unit is Unit.TIMES or Tag.VOTES in scene.tokens.row[hit.index + 1 : hit.index + 3]:
        return False
    if numeral.value < _OLDEST and scene.tokens[hit.index - 1].tag is Tag.BE:
        return True  # "Ms X is 39"
    is_in_words = numeral.form is Form.WORDS and (numeral.value < _WHOLE or not numeral.value % 100)
    return is_in_words or numeral.value < 10 or any(map(_is_period, scene.tokens[hit.index + 1 : hit.index + 2]))


_MORE = frozenset({"more than", "fewer than", "less than"})
_DATED = frozenset({Tag.PREVIOUS, Tag.YEAR})
_TO_DATE = bytes((Tag.IN, Tag.ON))
_PARTS = bytes((Tag.BE, Tag.WHO, Tag.COMMA, Tag.OPEN, Tag.DASH))
_FEWEST_VOTES = 100


def is_so_many_more(tokens: Tokens, index: int) -> bool:
    """ "X had 326, which is eight more than last time": votes, as those that it is told of are, however few."""
    if tokens[index].tag is not Tag.COUNT or tokens.words.isdisjoint(_MORE):
        return False
    after = tokens.row[index + 2 : index + 6].translate(None, SILENT).lstrip(_TO_DATE)
    if tokens.said[index + 1 : index + 2] == [] or tokens[index + 1].words not in _MORE or after[:1] not in _TIMES:
        return False
    before = len(tokens.row[:index].rstrip(SILENT + _PARTS + bytes((Tag.VOTES,)))) - 1
    is_parted = not _PARTING.isdisjoint(tokens.row[before + 1 : index])
    return before > 0 and is_parted and tokens[before].tag is Tag.COUNT and tokens[before].value.value >= _FEWEST_VOTES


_TIMES = tuple(bytes((tag,)) for tag in _DATED)
_PARTING = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH})


_POLLED = frozenset("got polled received attracted gathered mustered collected scored won".split()) | {
    "picked up",
    "finished on",
    "finished with",
    "ended with",
    "pulled in",
}

_CLOSING = frozenset({Tag.COMMA, Tag.CLOSE, Tag.AND, Tag.DASH, Tag.COLON})


def _was_polled(tokens: Tokens, index: int) -> bool:
    """ "Mr X got thirty-one.", "Ms Y, who attracted 31,": what one person polled, and nothing else that is counted."""
    verb = next((at for at in range(index - 1, -1, -1) if tokens[at].tag not in _BEFORE_POLLED), 0)
    is_end = index + 1 == len(tokens) or tokens[index + 1].tag in _CLOSING
    if not is_end or tokens[index].value.value < _FEWEST_POLLED or tokens[verb].words not in _POLLED:
        return False
    before = next((one for one in reversed(tokens[:verb]) if one.tag in _NAMED), None)
    return before is not None and before.tag is Tag.ACTOR and bool(before.value.is_person)


#: Fewer, in words, may be anything that somebody got: points, stars, cheers.
_FEWEST_POLLED = 10

_BEFORE_POLLED = frozenset({Tag.FILL, Tag.HEDGE})

_NAMED = NUMBERS | {Tag.ACTOR}


def counts_few(tokens: Tokens, index: int) -> bool:
    """A number in words or of one digit, no votes being named: of seats, places or points, as likely."""
    numeral: Numeral = tokens[index].value
    if is_so_many_more(tokens, index):
        return False
    is_few = numeral.value < 10 or (numeral.form is Form.WORDS and numeral.value < MANY_VOTES)
    return is_few and numeral.unit is Unit.NONE and Tag.VOTES not in tokens.tags


_WHOLE = 100

#: Nobody has stood who was older.
_OLDEST = 100

_NO_NOUNS = frozenset(
    "as across versus thus always perhaps besides thanks nevertheless sees was his this its".split()
) | frozenset(
    "represents equals means gives makes leaves puts amounts compares translates falls rises gets remains beats works"
    " comes tops includes exceeds dwarfs reflects takes keeps sounds looks seems sends buys ends separates".split()
)

_VOTED = frozenset("voted supported chose trusted".split())

_MANY = frozenset("people staff men women children police homes voters residents".split())


def counts_others(tokens: Tokens, index: int) -> bool:
    """ "500 new homes", "300 staff": the figure counts what stands after it, and that is no vote."""
    end = tokens[index].end
    if _is_of_measure(tokens, index) or _are_backers(tokens, index) or are_takers(tokens, index):
        return False  # "a majority of 500 sounds comfortable"
    if _is_part_of_somebodys(tokens, index):
        return True
    if not {Tag.VOTES, Tag.FOR}.isdisjoint(tokens.row[index + 2 : index + 5]) or not _VOTED.isdisjoint(
        tokens.said[index + 2 : index + 5]
    ):
        return False
    for token in tokens[index + 1 : index + 4]:
        is_noun = token.words in _MANY or (token.words.endswith("s") and not token.words.endswith("ss"))
        if token.is_capital or token.start - end > 1 or token.words in _NO_NOUNS:
            return False
        if token.tag is Tag.WORD and is_noun:
            return True
        if token.tag not in (Tag.WORD, Tag.FILL):
            return False
        end = token.end
    return False


_BACKED_BY = frozenset(
    ("backed by", "supported by", "chosen by", "picked by", "favoured by", "preferred by", "the choice of")
)


def _are_backers(tokens: Tokens, index: int) -> bool:
    """ "X was backed by 9,000 residents": they voted for X; fewer may be helpers, or have signed a petition."""
    before = next((one.words for one in reversed(tokens[:index]) if one.tag not in _BEFORE_POLLED), "")
    return before in _BACKED_BY and bool(tokens[index].value.value >= _MOST_ALONG)


_SOMEBODYS = frozenset("whose his her their my our its".split())

#: No more people come along with a candidate, or are of a club; a larger number may be of votes.
_MOST_ALONG = 1000


def _is_part_of_somebodys(tokens: Tokens, index: int) -> bool:
    """ "14 of whose friends", "with 20 of her helpers": some people, no votes being named after them."""
    after = tokens[index + 1 : index + 5]
    is_part = len(after) > 2 and after[0].tag is Tag.OF and after[1].words in _SOMEBODYS
    is_of_votes = any(one.tag is Tag.VOTES or one.tag in NUMBERS for one in after[2:])
    return is_part and not is_of_votes and bool(tokens[index].value.value < _MOST_ALONG)


_BACKED = frozenset({"the support of", "the backing of", "the trust of", "the votes of"})


def _is_of_measure(tokens: Tokens, index: int) -> bool:
    """ "A majority of 9", "a lead of 9", "the support of 9 people"."""
    if not _BACKED.isdisjoint(tokens.said[max(0, index - 3) : index]):
        return True
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    return len(before) > 1 and before[-1] == Tag.OF and before[-2] in (Tag.MAJORITY, Tag.MARGIN)


def _is_period(token: Token) -> bool:
    return token.tag is Tag.YEARS or token.words.partition(" ")[0] in ("year", "years", "month", "months")


def _follows_by(tokens: Tokens, index: int) -> bool:
    """ "By 9 votes": a margin, not a vote."""
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    return bool(before) and before[-1] == Tag.BY
