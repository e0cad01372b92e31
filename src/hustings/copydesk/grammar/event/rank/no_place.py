"""No place: ordinals that tell no place of anybody in this poll."""

from __future__ import annotations

from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Tokens


def counts_reasons(scene: Scene, at: int) -> bool:
    """ "The second is the Greens": one of several things told in turn, unless a place is named."""
    after = scene.tokens[at + 1 : at + 2]
    is_told = at > 0 and scene.tokens[at - 1].words == "the" and bool(after) and after[0].tag is Tag.BE
    return is_told and after[0].words in ("is", "are")


_AWAY = tuple(bytes((tag,)) for tag in (Tag.BEHIND, Tag.AHEAD, Tag.OF, Tag.FROM))

_MISSED = frozenset(
    "missed missing miss misses denied eyed eyeing chasing closing wanted targeted hope hopes dream dreams".split()
)


def is_missed(scene: Scene, at: int) -> bool:
    """ "The number by which X missed second place", "9 votes short of third": where they did not come."""
    before = scene.tokens.row[max(0, at - 7) : at].translate(None, _TO_MISSED)
    if before[-1:] in _AWAY and not NUMBERS.isdisjoint(before[-3:-1]):
        return True
    if is_nearly(scene.tokens, at):
        return True
    near = next((one.words for one in reversed(scene.tokens[max(0, at - 3) : at]) if one.tag is not Tag.FILL), "")
    return near in _SHORT_OF or any(token.words in _MISSED for token in scene.tokens[max(0, at - 4) : at])


_TO_MISSED = SILENT + bytes((Tag.FINISH, Tag.BE, Tag.VOTES))


def is_nearly(tokens: Tokens, at: int) -> bool:
    """ "Nearly came third", "almost slipped to fourth": where they would have come."""
    if tokens.words.isdisjoint(_NEARLY):
        return False
    near = next((one for one in reversed(tokens[max(0, at - 5) : at]) if one.tag not in _PASSED), None)
    return near is not None and near.words in _NEARLY


_NEARLY = frozenset({"nearly", "almost", "all but", "very nearly", "close to"})
_PASSED = frozenset({Tag.FINISH, Tag.BE, Tag.DOWN, Tag.UP, Tag.TO, Tag.IN, Tag.FILL, Tag.HAVE})
#: "535 votes off second place".
_SHORT_OF = frozenset("off outside shy threatening nearing approaching".split())

_BEFORE_PART = frozenset({Tag.TO, Tag.GET, Tag.HAVE, Tag.BY, Tag.OF, Tag.HEDGE, Tag.FROM, Tag.THAN})


def is_part(scene: Scene, at: int) -> bool:
    """ "Down to a third", "had a fifth of the vote": no place but a part."""
    before, after = scene.tokens[max(0, at - 2) : at], scene.tokens[at + 1 : at + 2]
    is_of_part = len(before) == 2 and before[1].words == "a" and before[0].tag in _BEFORE_PART
    return is_of_part and all(token.tag is not Tag.PLACED for token in after)


def is_of_many(scene: Scene, at: int) -> bool:
    """ "Second in 98 seats", "third in four": a party's place in many seats, not in this one."""
    after = scene.tokens[at + 1 : at + 7]
    if [token.tag for token in after[:2]] == [Tag.IN, Tag.COUNT] and Tag.VOTES not in scene.tokens.row[at + 1 : at + 5]:
        return True
    counted = next((index for index, token in enumerate(after) if token.tag is Tag.COUNT), len(after))
    return any(token.tag is Tag.SEATS for token in after[counted + 1 : counted + 3])


_LEADING = frozenset({Tag.PLACED, Tag.COMMA, Tag.FILL, Tag.BE, Tag.COLON, Tag.DASH})


def leads_to_unknown(tokens: Tokens, at: int) -> bool:
    """ "In last place Sir Somebody of the Loonies", "third was Joe Bloggs": a name that the record does not have."""
    after = next((one for one in tokens[at + 1 : at + 5] if one.tag not in _LEADING), None)
    return after is not None and after.tag is Tag.WORD and after.is_capital


def _is_of_two_named(tokens: Tokens, at: int) -> bool:
    """ "2,469 in the first and 2,164 in the second": in which of two seats."""
    is_in = at > 1 and tokens[at - 1].words == "the" and tokens[at - 2].tag is Tag.IN
    return is_in and (at + 1 == len(tokens) or tokens[at + 1].tag is not Tag.PLACED)


_WHOEVER = frozenset("whoever anyone anybody those whichever someone somebody".split())

_TO_PLACE = frozenset({Tag.FINISH, Tag.BE, Tag.FILL, Tag.HAVE, Tag.PRONOUN, Tag.WHO, Tag.HEDGE, Tag.IN, Tag.NOW})


def is_of_whoever(tokens: Tokens, at: int) -> bool:
    """ "Whoever was third had 9", "those who come second": somebody who is not named."""
    if tokens.words.isdisjoint(_WHOEVER):
        return False
    first = at - 1
    while first > 0 and tokens[first].tag in _TO_PLACE and tokens[first].words not in _WHOEVER:
        first -= 1
    return first >= 0 and tokens[first].words in _WHOEVER


_OF_A_KIND = frozenset("former ex sitting serving outgoing then".split())


def _is_of_a_kind(tokens: Tokens, at: int) -> bool:
    """ "The first former prime minister to lose", "the second sitting MP": one of a kind, and no place."""
    is_told = at > 0 and tokens[at - 1].words == "the"
    return is_told and any(one.words in _OF_A_KIND for one in tokens[at + 1 : at + 2])


_SOME = frozenset(
    "main major big bigger serious mainstream established parties among others women men speak arrive declare local"
    " then nearly almost first list ballot paper round day since not except but".split()
)
_MOST_OF = 8


def is_of_some(tokens: Tokens, first: int, last: int) -> bool:
    """ "Last of the main parties", "last to speak", "last among the women": of some, or of something else, and not of
    all who stood."""
    near = " ".join(tokens.said[max(0, first - _MOST_OF) : last + _MOST_OF]).split(" ")
    return not _SOME.isdisjoint(near) or not _DATES.isdisjoint(tokens.row)


_DATES = frozenset({Tag.YEAR, Tag.PREVIOUS})
_OWN = frozenset("his her their its my our".split())


def _counts_own(tokens: Tokens, at: int) -> bool:
    """ "It was his second", "X's eleventh": how often, and no place; "his third place" is one."""
    is_count = tokens[at].tag is Tag.ORDINAL and tokens.row[at + 1 : at + 2] != bytes((Tag.PLACED,))
    if not is_count or at == 0:
        return False
    before = tokens[at - 1]
    is_theirs = before.tag is Tag.ACTOR and before.value.is_person and before.value.is_possessive
    return is_theirs or before.words in _OWN


def _is_of_who_beat(tokens: Tokens, at: int) -> bool:
    """ "X (Labour, 7,150) pipped Y to third place": X's, which other rules read, not Y's, who stands nearer."""
    before = tokens.row[:at].translate(None, SILENT)
    if before[-1:] not in _TO_ORDINAL or tokens.row[at + 1 : at + 2] != bytes((Tag.PLACED,)):
        return False
    beaten = before[:-1].rstrip(_NAMING)
    return len(beaten) < len(before) - 1 and beaten[-1:] == bytes((Tag.BEAT,)) and Tag.ACTOR in beaten


_TO_ORDINAL = (bytes((Tag.TO,)), bytes((Tag.FOR,)), bytes((Tag.IN,)))
_NAMING = bytes((Tag.ACTOR, Tag.COMMA, Tag.OF, Tag.FOR))

#: What an ordinal is that is no place in a poll.
NO_PLACE = (_is_of_two_named, _counts_own, _is_of_a_kind, _is_of_who_beat)

_BESIDE = frozenset({Tag.THAN, Tag.AHEAD, Tag.BEHIND, Tag.FROM, Tag.TO, Tag.BEAT, Tag.COMPARED, Tag.HEDGE})


def is_set_beside(tokens: Tokens, at: int) -> bool:
    """ "Twice as many as the runner-up, the businessman X": whoever that was, not who is told of."""
    if not tokens[at].words.startswith("runner") or at < 2 or tokens[at - 1].words != "the":
        return False
    return tokens[at - 2].tag in _BESIDE or tokens[at - 2].words == "as many as"


def is_of_subject(tokens: Tokens, at: int) -> bool:
    """ "Rose to finish runner-up, Labour slipping back": of who was told of before, whoever is named next."""
    before = len(tokens.row[:at].rstrip(SILENT + _WORD)) - 1
    is_coming = any(one.tag in _COMING or one.words in _TO_COME for one in tokens[max(0, before) : at])
    return is_coming and Tag.ACTOR in tokens.row[: max(0, before)]


_WORD, _COMING = bytes((Tag.WORD,)), frozenset({Tag.FINISH, Tag.BE})
_TO_COME = frozenset("finish come end become became".split())
