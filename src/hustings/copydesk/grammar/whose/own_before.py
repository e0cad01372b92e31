"""Own before: a multiple of what somebody had the last time: "nearly twice his 2017 score", "half of what she had"."""

from __future__ import annotations

from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Form

_TIMES = frozenset(
    "times twice thrice double treble triple quadruple half third quarter fifth tenth thirds quarters".split()
)
_MADE = frozenset("doubled trebled tripled quadrupled halved".split())
_OWN = frozenset("his her its their hers theirs".split())
_SCORES = frozenset("score vote votes tally total haul result showing poll".split())
_BACK = frozenset({Tag.YEAR, Tag.PREVIOUS})
_HAD = frozenset({Tag.HAVE, Tag.GET, Tag.WIN})
#: What may stand between a multiple and when the other vote was.
_BETWEEN = frozenset({Tag.FILL, Tag.OF, Tag.VOTES, Tag.PRONOUN, Tag.HAVE, Tag.GET, Tag.WIN, Tag.IN, Tag.ON, Tag.TOTAL})
_NUMBERS = frozenset("number figure many".split())
_BETWEEN_WORDS = frozenset({"what", "as", "many", "that", "those", "as many as", "number", "figure"}) | _SCORES | _OWN
_MOST = 8


def own_before(tokens: Tokens, index: int) -> int | None:
    """The year whose vote of one's own a multiple is of, 0 for the last time, below 0 for so many years before; `None`
    where it is of nothing such: "nearly double their score two years before"."""
    if _is_made(tokens, index):
        return 0
    if not _is_multiple(tokens, index) or tokens.tags.isdisjoint(_BACK) or not _ELSE.isdisjoint(tokens.row[:index]):
        return None
    said: list[str] = []
    for at in range(index + 1, min(len(tokens), index + 1 + _MOST)):
        token = tokens[at]
        if token.tag in _BACK and token.words not in _OLD:
            is_scored = _is_scored(tokens, index, at, said)
            then = _years_back(tokens, at) if token.tag is Tag.PREVIOUS else year_of(token)
            return then if is_scored else None
        if token.words == "then" and _had_votes(tokens, index, at):
            return _told_before(tokens, index)
        if token.tag is Tag.COUNT and tokens.row[at + 1 : at + 2] == _PREVIOUS:
            continue
        if token.tag not in _BETWEEN and token.words not in _BETWEEN_WORDS | _OF_VOTES:
            return None
        said += token.words.split(" ")
    return None


_PREVIOUS = bytes((Tag.PREVIOUS,))


def _had_votes(tokens: Tokens, index: int, at: int) -> bool:
    """ "Half the votes he had", from a multiple up to a place."""
    between = tokens.row[index:at]
    is_of_votes = Tag.VOTES in between or not _OF_VOTES.isdisjoint(tokens.said[index:at])
    return is_of_votes and Tag.PRONOUN in between and not _HAD.isdisjoint(between)


_OF_VOTES = frozenset({"of the votes", "of the vote", "of votes"})


def _told_before(tokens: Tokens, index: int) -> int | None:
    """The year that "then" is, "in 2010" told before it; 0 for "last time"; `None` where none is told."""
    told = next((one for one in reversed(tokens[:index]) if one.tag in _BACK and one.words not in _OLD), None)
    return None if told is None else year_of(told) if told.tag is Tag.YEAR else 0


def _years_back(tokens: Tokens, at: int) -> int:
    """How many years "two years before" goes back, below 0; 0 for "last time"."""
    is_counted = tokens[at].words.startswith("years ") and tokens[at - 1].tag is Tag.COUNT
    return -int(tokens[at - 1].value.value) if is_counted else 0


_AS = frozenset("many much big large".split())
_THEN_SAID = frozenset({Tag.IN, Tag.ON, Tag.YEAR, Tag.PREVIOUS, Tag.FILL})


def is_of_own_lead(tokens: Tokens, index: int) -> bool:
    """ "Won it by 1,554 two years ago, this time had 5,363 to spare – more than three times as many": of the lead told
    with its time before it."""
    if tokens[index].tag is not Tag.TIMES or tokens.said[index + 1 : index + 2] != ["as"]:
        return False
    end = index + 3 + (tokens.said[index + 3 : index + 4] == ["as"])
    is_as = not _AS.isdisjoint(tokens.said[index + 2 : index + 3]) and _THEN_SAID.issuperset(tokens.row[end:])
    before = tokens.row[:index]
    return is_as and before.count(Tag.COUNT) > 1 and not _BACK.isdisjoint(before) and not _LEDS.isdisjoint(before)


_LEDS = frozenset({Tag.MAJORITY, Tag.MARGIN})
#: What else may be so many times as much.
_ELSE = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.SWING, Tag.ELECTORATE, Tag.SEATS, Tag.AHEAD})
_OLD = frozenset({"former", "old"})


def _is_scored(tokens: Tokens, index: int, at: int, said: list[str]) -> bool:
    """ "What he had last time", "the votes he had in 2010", "his 2017 score", "her tally in 2015"; "polled 29,018, more
    than twice as many as in 2015"."""
    if _had_votes(tokens, index, at) or _is_of_votes_told(tokens, index, said):
        return True
    if "what" in said and Tag.PRONOUN in tokens.row[index:at] and not _HAD.isdisjoint(tokens.row[index:at]):
        return True
    after = [one for one in tokens[at + 1 : at + 3] if one.tag is not Tag.FILL][:1]
    named = {*said, *(word for one in after for word in one.words.split(" "))}
    return not _OWN.isdisjoint(said) and not _SCORES.isdisjoint(named)


def _is_of_votes_told(tokens: Tokens, index: int, said: list[str]) -> bool:
    """ "Polled 29,018 votes, twice as many as", "won 29,018 – double the number": of what was told before."""
    if _NUMBERS.isdisjoint(said) and not {"that", "of"}.issubset(said):
        return False
    before = tokens.row[:index].translate(None, SILENT + _ASIDE)
    return before.endswith(_POLLED) and tokens[tokens.row.rindex(Tag.COUNT, 0, index)].value.value >= _FEWEST


_ASIDE = bytes((Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.WHO, Tag.BE, Tag.VOTES))
_POLLED = tuple(bytes((tag, Tag.COUNT)) for tag in (Tag.GET, Tag.HAVE, Tag.WIN, Tag.WITH))


def _is_multiple(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    words = token.words.replace("-", " ").split(" ")
    if token.tag is Tag.TIMES:
        return words[-1] in _TIMES
    return token.tag is Tag.PERCENT and token.value.form is Form.FRACTION


def _is_made(tokens: Tokens, index: int) -> bool:
    """ "X more than trebled hers from 353 to 1,212": from one count to another; "the Greens nearly trebled to 1,212";
    "X more than trebled the Greens' 353"."""
    if not _is_deed(tokens, index):
        return False
    is_own = tokens.said[index + 1 : index + 2] in (["hers"], ["his"], ["theirs"])
    is_from = tokens.row[index + 2 : index + 8].translate(None, SILENT + _COMMA).startswith(_FROM)
    return (is_own and is_from) or _has_come_to(tokens, index) or party_made(tokens, index) is not None


def _is_deed(tokens: Tokens, index: int) -> bool:
    return tokens[index].tag is Tag.TIMES and tokens[index].words.split(" ")[-1] in _MADE


_COMMA = bytes((Tag.COMMA,))
_FROM = bytes((Tag.FROM, Tag.COUNT, Tag.TO, Tag.COUNT))
#: So many are votes, and no seats.
_FEWEST = 700


def _has_come_to(tokens: Tokens, index: int) -> bool:
    """ "The Greens nearly trebled to 1,212", "Labour more than halved, to 1,562": what a party's vote came to."""
    before = tokens.row[:index].rstrip(SILENT + _COMMA)
    at = tokens.row.find(Tag.COUNT, index)
    is_to = tokens.row[index + 1 : max(at, 0)].translate(None, SILENT + _COMMA) == _TO
    if at < 0 or not is_to or tokens[at].value.value < _FEWEST or not _NOT_VOTES.isdisjoint(tokens.row):
        return False
    return before[-1:] == _ACTOR or _is_past_aside(tokens, len(before))


_TO, _ACTOR = bytes((Tag.TO,)), bytes((Tag.ACTOR,))
_NOT_VOTES = frozenset(
    {Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.SWING, Tag.ELECTORATE, Tag.SEATS, Tag.VOTES, Tag.SHARE, Tag.DEPOSIT}
)
_MOST_ASIDE = 6


def _is_past_aside(tokens: Tokens, end: int) -> bool:
    """ "The Greens, of all people, nearly trebled": whether an aside that tells nothing parts a party from it."""
    first = tokens.row.rfind(Tag.COMMA, max(0, end - _MOST_ASIDE), end)
    is_plain = first > 0 and frozenset(tokens.row[first + 1 : end]) <= _TELLING_NOTHING
    return is_plain and tokens[first - 1].tag is Tag.ACTOR


_TELLING_NOTHING = frozenset({Tag.WORD, Tag.FILL, Tag.OF, Tag.IN, Tag.ON, Tag.FOR})


def party_made(tokens: Tokens, index: int) -> int | None:
    """Where the party stands whose vote is made so many times as many: "X (1,212) trebled the Greens' 353"."""
    return _party_after(tokens, index) if _is_deed(tokens, index) else None


_MOVED = frozenset({Tag.UP, Tag.DOWN})
_BETTERED = frozenset("bettered topped surpassed matched eclipsed exceeded".split())


def party_moved(tokens: Tokens, index: int) -> int | None:
    """Where the party stands whose vote is made more or less: "X (1,212) more than trebled the Greens' 353", "improved
    on the Greens' 353"."""
    is_moved = tokens[index].tag in _MOVED or tokens[index].words in _BETTERED
    return _party_after(tokens, index) if is_moved or _is_deed(tokens, index) else None


def _party_after(tokens: Tokens, index: int) -> int | None:
    at = index + 1
    while at < len(tokens) and tokens[at].tag is Tag.FILL:
        at += 1
    is_party = tokens.row[at : at + 2] == _ACTOR + _COUNT and not tokens[at].value.is_person
    return at if is_party and _NOT_VOTES.isdisjoint(tokens.row[: at + 4]) else None


_COUNT = bytes((Tag.COUNT,))
