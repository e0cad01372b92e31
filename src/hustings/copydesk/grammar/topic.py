"""Topic: what a rise or a fall is of, when the figure itself does not say."""

from __future__ import annotations

from collections.abc import Iterable

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_TOPICS = {
    Tag.MAJORITY: Kind.MAJORITY_CHANGE,
    Tag.MARGIN: Kind.MAJORITY_CHANGE,
    Tag.TURNOUT: Kind.TURNOUT_CHANGE,
    Tag.SHARE: Kind.SHARE_CHANGE,
    Tag.VOTES: Kind.SHARE_CHANGE,
}
_AFTER_LINKS = frozenset(
    {
        Tag.IN,
        Tag.OF,
        Tag.ON,
        Tag.FILL,
        Tag.ACTOR,
        Tag.UP,
        Tag.DOWN,
        Tag.WORD,
        Tag.THAN,
        Tag.PRONOUN,
        Tag.FROM,
        Tag.YEAR,
        Tag.HEDGE,
        Tag.PREVIOUS,
    }
)


def topic_of(tokens: Tokens, hit: Hit, inherited: Kind | None) -> Kind:
    """The kind of change that a figure states: of what stands between, just after, before, or was spoken of."""
    between = _first(tokens[hit.start : hit.index][::-1])
    if between is not None:
        return between
    if _is_than_person(tokens, hit.index) or _is_of_who_follows(tokens, hit.index):
        return Kind.SHARE_CHANGE
    skipped = tokens[hit.index].tag is Tag.COUNT and tokens[min(hit.index + 1, len(tokens) - 1)].tag is Tag.VOTES
    after = _just_after(tokens, hit.index + skipped)
    if after is not None:
        return after
    return _before(tokens, hit.start, inherited) or inherited_change(inherited)


def _is_than_person(tokens: Tokens, index: int) -> bool:
    """ "Ten points worse than X did": whatever was spoken of before."""
    after = tokens[index + 1 : index + 6]
    than = next((at for at, token in enumerate(after) if _is_than(token)), len(after))
    named = after[than + 1 : than + 2]
    return bool(named) and named[0].tag is Tag.ACTOR and bool(named[0].value.is_person)


def _is_of_who_follows(tokens: Tokens, index: int) -> bool:
    """ "Down 14.5 points, the Lib Dems won on 32.1 per cent": whatever was spoken of before."""
    if tokens[index].tag is not Tag.POINTS or not _TO_POINTS.issuperset(tokens.row[:index]):
        return False
    after = tokens.row[index + 1 :].translate(None, SILENT)[:3]
    return after[:2] == _GOES_ON and (len(after) < len(_GOES_ON) + 1 or after[-1] not in _OWNED)


_TO_POINTS = frozenset({Tag.UP, Tag.DOWN, Tag.HEDGE, Tag.FILL, Tag.BY})
_GOES_ON = bytes((Tag.COMMA, Tag.ACTOR))
_OWNED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.SWING})


def _is_than(token: Token) -> bool:
    return token.tag is Tag.THAN or token.words.endswith(" than")


def inherited_change(inherited: Kind | None) -> Kind:
    """The change in what was spoken of before; in the share, when nothing was."""
    return inherited.changed if inherited is not None and inherited.changed.is_change else Kind.SHARE_CHANGE


def as_topic(kind: Kind) -> Kind | None:
    """The kind that later figures may be changes of."""
    level = _LEVEL_OF.get(kind, kind)
    return level if level in _LEVELS else None


_LEVEL_OF = {Kind.MAJORITY_CHANGE: Kind.MAJORITY, Kind.TURNOUT_CHANGE: Kind.TURNOUT, Kind.SHARE_CHANGE: Kind.SHARE}
_LEVELS = frozenset({Kind.MAJORITY, Kind.TURNOUT, Kind.SHARE, Kind.VOTES, Kind.SEATS, Kind.DEPOSIT})


def _first(tokens: Iterable[Token]) -> Kind | None:
    return next((_TOPICS[token.tag] for token in tokens if token.tag in _TOPICS), None)


_HEADED = (bytes((Tag.COLON,)), bytes((Tag.DASH,)))


def _just_after(tokens: Tokens, index: int) -> Kind | None:
    after = index + 1 + (index == 0 and tokens.row[1:2] in _HEADED)  # "8.1: the fall in X's share"
    for token in tokens[after : after + 8]:
        if token.tag in _TOPICS:
            return _TOPICS[token.tag]
        if token.tag not in _AFTER_LINKS:
            return None
    return None


#: "She drops from 9 per cent to 8": her share, whatever was spoken of.
_SOMEBODY = frozenset({"he", "she", "they"})


def _before(tokens: Tokens, start: int, inherited: Kind | None) -> Kind | None:
    for at in range(start - 1, -1, -1):
        token = tokens[at]
        if token.tag in NUMBERS and tokens[at + 1].tag is Tag.YEARS:
            continue  # "who had worked on it for two years"
        if token.tag in NUMBERS and inherited is not None:
            return inherited_change(inherited)
        if token.tag in _TOPICS:
            return _TOPICS[token.tag]
        if token.tag is Tag.ACTOR or token.words in _SOMEBODY:
            return Kind.SHARE_CHANGE
    return None


_HEADS = {Tag.MAJORITY: Kind.MAJORITY, Tag.MARGIN: Kind.MAJORITY, Tag.TURNOUT: Kind.TURNOUT}
#: What may stand before the measure that a sentence is about: "her", "the Tory", "Labour's".
_OWNING = SILENT + bytes((Tag.ACTOR, Tag.WORD))


def headed_by(tokens: Tokens) -> Kind | None:
    """ "His lead over the SNP is down to 9, X polling 8": the measure that a sentence begins with, and is about."""
    rest = tokens.row.lstrip(_OWNING)
    return _HEADS.get(Tag(rest[0])) if rest else None


_DATING = SILENT + bytes((Tag.IN, Tag.ON, Tag.YEAR, Tag.PREVIOUS, Tag.COMMA, Tag.COUNT, Tag.YEARS, Tag.SINCE))


def goes_back(tokens: Tokens) -> bool:
    """ "In 2017 it was 9", "it had been 9 in 2015": what the sentence before was about, at another time."""
    if Tag.PRONOUN not in tokens.tags or tokens.tags.isdisjoint(_TIMED):
        return False
    at = tokens.row.index(Tag.PRONOUN)
    is_it = tokens[at].words == "it" and not tokens.row[:at].strip(_DATING)
    rest = tokens.row[at + 1 :].lstrip(_BEING)
    return is_it and len(rest) < len(tokens) - at - 1 and rest[:1] != b"" and rest[0] in NUMBERS


_TIMED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_BEING = SILENT + bytes((Tag.BE, Tag.HAVE, Tag.ON))
