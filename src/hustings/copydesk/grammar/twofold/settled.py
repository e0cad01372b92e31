"""Twofold: words whose part in a sentence hangs on what stands around them, each given the tag it has there.

"More than 10,000" hedges and "10,708 more than X" compares; "9,684 votes back" is a distance and "back in 2010" is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import or_

from msgspec.structs import replace

from hustings.copydesk.grammar.moved.cushion_noun import is_had
from hustings.copydesk.grammar.on_poll import is_turnout
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.twofold.share import as_share, is_move, is_share
from hustings.copydesk.moving import FALLING, LARGER, RISING, SMALLER
from hustings.copydesk.token import Tag, Token, Tokens, words_of
from hustings.figures.numeral import Unit

#: The tags of whatever is a number in print.
NUMERALS = NUMBERS | {Tag.ORDINAL, Tag.YEAR, Tag.EXEMPT}
_AMBIGUOUS = frozenset({Tag.HEDGE, Tag.COUNT, Tag.INTERIM, Tag.BEAT})
#: "Trailed by 9" is a distance; "trailed with 9" is not.
_TRAILED = frozenset({"trailed", "trailing", "trails"})
_DISTANT = _TRAILED | {"back", "short", "shy"}
#: What a wire puts before the electorate and the turnout, in a list: "Elect 60,588 T 38,677 (63.8%)".
_WIRED = {"elect": Tag.ELECTORATE, "electors": Tag.ELECTORATE, "e": Tag.ELECTORATE, "t": Tag.TURNOUT}
_VOTED = frozenset("voted bothered participated".split())
_TAKING_PART = _VOTED | {"took part", "taking part", "did"}
_COMPARATIVES = dict.fromkeys(LARGER - RISING, Tag.MORE) | dict.fromkeys(SMALLER - FALLING, Tag.FEWER)
_SHORT = {"first", "poll", "at", "home", "ran", "come", "plays"}
#: What a lead makes: "a 9,639-vote win".
_DEED_NOUNS = frozenset("win victory triumph success hold gain defeat loss reverse".split())
#: "An increased majority of votes: 9", "has a 9 majority of votes": a lead; "collected a 9 majority of votes": votes.
_OF_VOTES = frozenset({"majority of votes", "majority of the votes"})
_AMBIGUOUS_WORDS = _DISTANT | _TAKING_PART | _COMPARATIVES.keys() | _SHORT | _WIRED.keys() | _DEED_NOUNS | _OF_VOTES
_AMBIGUOUS_WORDS |= {"clear", "split", "parted"}


def settled(found: Tokens) -> Tokens:
    """The tokens of a sentence, those that can be two things tagged as what they are among these."""
    if found.tags.isdisjoint(_AMBIGUOUS) and found.words.isdisjoint(_AMBIGUOUS_WORDS):
        return found
    tokens = list(found)
    for index in _ambiguous_in(found):
        if tokens[index].tag is Tag.COUNT and is_share(tokens, index):
            tokens[index] = as_share(tokens, index)
        elif tokens[index].tag is Tag.COUNT and is_move(tokens, index):
            tokens[index] = replace(tokens[index], tag=Tag.POINTS, value=replace(tokens[index].value, unit=Unit.POINTS))
        elif (tag := _meant(tokens, index)) is not None:
            tokens[index] = replace(tokens[index], tag=tag)
    return found if tokens == found else Tokens(_parted(tokens))


def _parted(tokens: list[Token]) -> list[Token]:
    """The tokens, "up" and "to" apart where a figure came up to another."""
    at = next((at for at, one in enumerate(tokens) if one.words == "up to" and one.tag is Tag.UP), None)
    if at is None:
        return tokens
    up, to = tokens[at], tokens[at]
    rest = _parted(tokens[at + 1 :])
    up, to = replace(up, words="up", end=up.start + len("up")), replace(to, words="to", tag=Tag.TO, start=to.end - 2)
    return [*tokens[:at], up, to, *rest]


def _meant(tokens: Sequence[Token], index: int) -> Tag | None:
    """The tag of a token among those around it; `None` where it keeps its own."""
    token = tokens[index]
    if token.tag is Tag.HEDGE and _is_comparative(tokens, index):
        return Tag.AHEAD if token.words in ("more than", "over", "above") else Tag.BEHIND
    if token.tag is Tag.INTERIM and _is_office(tokens, index):
        return Tag.WORD
    if token.tag is Tag.BEAT:
        return Tag.OVERTURN if _is_of_majority(tokens, index) else None
    is_of_voters = token.words in _TAKING_PART and _is_of_voters(tokens, index)
    if is_of_voters or (token.words == "poll" and is_turnout(tokens, index)):
        return Tag.TURNOUT
    if token.words in _DISTANT and _is_distance(tokens, index):
        return Tag.BEHIND
    if token.words == "up to" and _comes_up_to(tokens, index):
        return Tag.UP
    return _beside(tokens, index) or _after_figure(tokens, index)


def _is_of_majority(tokens: Sequence[Token], index: int) -> bool:
    """ "Seeing off a Tory majority of 7,938": what was overturned, and nobody who was beaten."""
    after = [one.tag for one in tokens[index + 1 : index + 6] if one.tag not in _TO_MAJORITY]
    return after[:1] == [Tag.MAJORITY]


_TO_MAJORITY = frozenset({Tag.FILL, Tag.HEDGE, Tag.ACTOR, Tag.PARTY, Tag.COUNT, Tag.VOTES})


def _beside(tokens: Sequence[Token], index: int) -> Tag | None:
    """What a short word is with its neighbour: "first stood", "up at", "home by 9"."""
    words, after = tokens[index].words, tokens[index + 1] if index + 1 < len(tokens) else None
    if words in _WIRED:
        return _WIRED[words] if tokens[index].tag is Tag.WORD and _is_wired(tokens, index) else None
    if index and tokens[index - 1].tag in (Tag.UP, Tag.DOWN):
        return Tag.TO if words == "at" else Tag.MAJORITY if words in _OF_VOTES else None
    if after is None:
        return None
    if words == "at" and after.tag is Tag.PLACE:
        return Tag.IN  # "59.3 per cent at South Down"
    if words == "plays" and after.tag is Tag.COUNT and tokens[index - 1].tag in (Tag.COUNT, Tag.VOTES):
        return Tag.TO  # "28,588 plays 28,543"
    if words == "first" and after.words in _DEEDS:
        return Tag.FILL
    if words in ("ran", "come") and after.tag is Tag.ORDINAL:
        return Tag.FINISH
    return _BEFORE_BY.get(words) if after.tag is Tag.BY else None


#: "Home by 9", "bigger by 9".
_BEFORE_BY = {"home": Tag.WIN} | dict.fromkeys(LARGER, Tag.UP) | dict.fromkeys(SMALLER, Tag.DOWN)


def _is_wired(tokens: Sequence[Token], index: int) -> bool:
    """Whether a letter opens a line, or an item of one, and a count follows it."""
    before = tokens[index - 1].tag if index else Tag.COMMA
    is_opening = before in (Tag.COMMA, Tag.COLON, Tag.COUNT, Tag.CLOSE, Tag.PERCENT, Tag.YEAR) or before in NUMERALS
    after = tokens[index + 1 : index + 3]
    if not is_opening or not after or not tokens[index].is_capital:
        return False
    return after[0].tag in (Tag.COUNT, Tag.PERCENT) or [one.tag for one in after] == [Tag.COLON, Tag.COUNT]


_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})


_GONE = frozenset("goes went gone going go creeps crept shot".split())
#: "Pushed the blue vote up to 9", "took them up to 8".
_PUSHED = frozenset("vote share turnout tally it him her them".split())


def _comes_up_to(tokens: Sequence[Token], index: int) -> bool:
    """ "Plumped up to 5,046", "from 8 up to 9", "up to 9 from 8", "turnout was up to 65 per cent": what it has come to;
    "up to 200 people" hedges."""
    before = tokens[index - 1] if index else tokens[index]
    after = [one.tag for one in tokens[index + 1 : index + 5] if one.tag not in (Tag.VOTES, Tag.FILL)]
    if before.tag in (Tag.COUNT, Tag.PERCENT) or (after[1:2] == [Tag.FROM] and NUMBERS.issuperset(after[2:3])):
        return True
    is_done = before.tag is Tag.WORD and before.words.endswith("ed") and not before.is_capital
    if is_done or before.tag in _LEADS or before.words in _GONE or before.words in _PUSHED:
        return True
    clause = next((at for at in range(index - 1, -1, -1) if tokens[at].tag is Tag.COMMA), -1)
    is_measured = any(token.tag in _MOVING for token in tokens[clause + 1 : index])
    return is_measured and before.tag is Tag.BE and before.words not in _NOT_YET


#: What comes up to a figure; of "be" and "being" it is not said that it has.
_MOVING = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.SHARE, Tag.VOTES})
_NOT_YET = frozenset({"be", "being"})


_AFTER_VOTED = frozenset(
    {Tag.OPEN, Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.IN, Tag.COMPARED, Tag.PREVIOUS, Tag.NOW}
)


def _after_figure(tokens: Sequence[Token], index: int) -> Tag | None:
    """What a word right after a figure says: "122 bigger than" compares, "63 per cent voted" is of the turnout, and "a
    9-vote win" by how much somebody won."""
    words, before = tokens[index].words, tokens[index - 1].tag if index else None
    after = tokens[index + 1].tag if index + 1 < len(tokens) else Tag.COMMA
    if words == "clear":
        return Tag.AHEAD if before in _FAR and after in _AFTER_CLEAR else None  # "9,639 clear five years ago"
    if words in _OF_VOTES:
        return Tag.MAJORITY if before is Tag.COUNT and is_had(tokens, index - 2) else None
    if words in _VOTED:
        return Tag.TURNOUT if before is Tag.PERCENT and after in _AFTER_VOTED else None
    if words in _SPLIT and index > 1:
        is_counted = before is Tag.VOTES and tokens[index - 2].tag is Tag.COUNT
        return Tag.SEPARATE if is_counted and after in _TWO else None
    if words in _DEED_NOUNS and index > 1 and tokens[index - 1].words == "vote":
        return Tag.MARGIN if tokens[index - 2].tag is Tag.COUNT else None
    is_compared = before in (Tag.COUNT, Tag.VOTES) and after in (Tag.THAN, Tag.COMMA)
    return _COMPARATIVES.get(words) if is_compared else None


#: "Four votes split X and Y", "nine votes parted them"; not "20,000 votes split three ways".
_SPLIT, _TWO = frozenset({"split", "parted"}), frozenset({Tag.ACTOR, Tag.PRONOUN})
#: How far somebody is clear, and what may follow: "a clear 9", "9 clear votes" and "9 clear winners" say no lead.
_FAR = frozenset({Tag.COUNT, Tag.VOTES, Tag.PERCENT, Tag.POINTS})
_AFTER_CLEAR = frozenset(
    {
        Tag.COMMA,
        Tag.DASH,
        Tag.CLOSE,
        Tag.OPEN,
        Tag.COLON,
        Tag.AND,
        Tag.IN,
        Tag.ON,
        Tag.COUNT,
        Tag.PREVIOUS,
        Tag.NOW,
        Tag.BE,
        Tag.WITH,
    }
)


def _ambiguous_in(tokens: Tokens) -> Iterator[int]:
    """Where the tokens stand whose tag hangs on what is around them."""
    by_tag = map(_AMBIGUOUS.__contains__, tokens.row)
    by_words = map(_AMBIGUOUS_WORDS.__contains__, map(words_of, tokens))
    return compress(range(len(tokens)), map(or_, by_tag, by_words))


_OFFICES = frozenset(
    "councillor|council|county council|borough council|mayor|police commissioner|police and crime commissioner".split(
        "|"
    )
)
_IN_ASIDE = frozenset(
    {
        Tag.WORD,
        Tag.FILL,
        Tag.OF,
        Tag.FOR,
        Tag.PLACE,
        Tag.REGION,
        Tag.PREVIOUS,
        Tag.AND,
        Tag.ON,
        Tag.IN,
        Tag.BE,
        Tag.HAVE,
        Tag.NOW,
        Tag.PRONOUN,
        Tag.INTERIM,
    }
)
#: What is said of somebody who sits on a council, or works for it, beside the word.
_SERVING = frozenset(
    "leader leads led chair chairs chairman chairwoman member deputy head executive works worked serves served sits sat"
    " officer officers offices tax house houses estate worker chamber building staff opposition".split()
)


def _is_office(tokens: Sequence[Token], index: int) -> bool:
    """ "X, a county councillor, was third", "X (leader of the council)": who somebody is, not who was voted for."""
    if tokens[index].words not in _OFFICES:
        return False
    near = (*tokens[max(0, index - 5) : index], *tokens[index + 1 : index + 2])
    if any(token.words in _SERVING for token in near) or tokens[index - 1].words == "whose":
        return True  # "in a town whose council went bust"
    at = index - 1
    if tokens[at].tag is Tag.ACTOR and tokens[at].value.is_person:
        return True  # "X, a Labour councillor"
    while at > 0 and tokens[at].tag in _IN_ASIDE:
        at -= 1
    is_aside = at > 0 and tokens[at].tag in (Tag.COMMA, Tag.OPEN) and tokens[at - 1].tag is Tag.ACTOR
    return is_aside and tokens[at - 1].value.is_person


_WHOM = frozenset({"whom", "which", "them", "these", "those"})
_SO_MANY = frozenset({(Tag.COLON, Tag.PERCENT), (Tag.DASH, Tag.PERCENT)})


def _is_of_voters(tokens: Sequence[Token], index: int) -> bool:
    """ "72,973 on the roll, of whom 68.7 per cent took part", "fewer took part: 69 per cent": so many who could."""
    if tokens[index].words in _TAKING_PART and tuple(one.tag for one in tokens[index + 1 : index + 3]) in _SO_MANY:
        return True
    before = [token for token in tokens[max(0, index - 6) : index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    if not before or before[-1].tag is not Tag.PERCENT or Tag.TO in [one.tag for one in tokens[index + 1 : index + 2]]:
        return False
    is_of_all = any(token.tag is Tag.ELECTORATE for token in tokens[:index])
    is_of_whom = len(before) > 2 and before[-3].tag is Tag.OF and before[-2].words in _WHOM
    return is_of_all and (is_of_whom or before[-2:-1] == [] or before[-2].tag in (Tag.COMMA, Tag.AND))


#: "First stood in 2005" says when, not in which place.
_DEEDS = frozenset("stood contested entered joined ran fought".split())


def _is_distance(tokens: Sequence[Token], index: int) -> bool:
    """ "9,684 votes back in third" is a distance; "12,963 back in 2010" is not."""
    if tokens[index].words in _TRAILED:
        return index + 1 < len(tokens) and tokens[index + 1].tag is Tag.BY
    before = index - 2 if index > 1 and tokens[index - 1].tag is Tag.VOTES else index - 1
    is_back = tokens[index].words == "back"
    is_dated = is_back and any(token.tag is Tag.YEAR for token in tokens[index + 1 : index + 3])
    return before >= 0 and tokens[before].tag in NUMBERS and not is_dated


def _is_comparative(tokens: Sequence[Token], index: int) -> bool:
    """ "10,708 more than X" compares; "more than 10,000" hedges."""
    if tokens[index].words not in (
        "more than",
        "over",
        "above",
        "fewer than",
        "less than",
        "below",
        "under",
        "just short of",
    ):
        return False
    if tokens[index].words == "under" and index + 1 < len(tokens) and tokens[index + 1].tag is Tag.ACTOR:
        return False  # "9.3 per cent under Mr X": while he led or stood
    before = tokens[index - 1].tag if index else None
    if before in (Tag.VOTES, Tag.SEATS) and index > 1:
        before = tokens[index - 2].tag
    return before in NUMBERS
