"""Cushion: a lead that is told by what it did or what it is good for, and not named: "332 put him into the Commons"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

_DID = frozenset(
    "put puts sent sends got gets kept keeps carried carries saw brought bring took takes lifted saved".split()
)
_WHOM = frozenset("him her them".split())
_WHERE = frozenset("in into to back home through over there".split())
_SITTING = frozenset("sitting sat sits perched perching resting rested".split())


def cushioned(tokens: Tokens, index: int) -> list[Hit]:
    """What a count stands for that may be a majority; nothing where it does not.

    "Just 332 put him into the Commons" tells one of whatever time the sentence is of, or it is the votes that did;
    "sitting on 11,290" tells one that somebody had or would have had.
    """
    if tokens[index].tag is not Tag.COUNT:
        return []
    if _does(tokens, index) or _is_how_safe(tokens, index):
        return [Hit(index, kind, 4, "", index) for kind in (Kind.MAJORITY, Kind.VOTES)]
    if any(is_led(tokens, index) for is_led in (_is_of_win, _is_of_winner, _is_out_by, _was_clear, _kept_out)):
        return [Hit(index, Kind.MAJORITY, 4, "", index)]
    if _is_too_few(tokens, index):
        return [Hit(index, Kind.MARGIN, 4, "versus", index)]
    if (is_notional := _is_notional(tokens, index)) or _is_left_by(tokens, index):
        role = "previous" if is_notional else ""
        return [Hit(index, kind, 4, role, index) for kind in (Kind.MAJORITY, Kind.VOTES)]
    if _is_one_of(tokens, index):
        return [Hit(index, Kind.MAJORITY, 4, "", index)]
    if _is_worth(tokens, index):
        return [Hit(index, Kind.MAJORITY, 4, "either" if _THEN.isdisjoint(tokens.tags) else "", index)]
    is_lead = _sits_on(tokens, index) or _is_of_stronghold(tokens, index)
    return [Hit(index, Kind.MAJORITY, 4, "either", index)] if is_lead else []


_MEASURED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.VOTES, Tag.AHEAD, Tag.BEHIND, Tag.ELECTORATE})


def _is_notional(tokens: Tokens, index: int) -> bool:
    """ "On new boundaries where Labour had a notional 6,684": their majority on paper, or their votes."""
    is_called = index > 1 and tokens[index - 1].words == "notional" and tokens[index - 2].tag is Tag.FILL
    return is_called and _MEASURED.isdisjoint(tokens.row[index + 1 : index + 3])


_STRONGHOLDS = frozenset("stronghold fortress bastion citadel redoubt rock heartland".split())


def _is_of_stronghold(tokens: Tokens, index: int) -> bool:
    """ "What was Labour's 10,370 stronghold", "a 12,000 Tory fortress": by how much it was held."""
    after = tokens[index + 1 : index + 3]
    is_next = any(one.words in _STRONGHOLDS for one in after[:1]) or (
        len(after) == 2 and after[0].tag is Tag.ACTOR and after[1].words in _STRONGHOLDS
    )
    return is_next and bool(tokens[index].value.value >= _FEWEST_HELD)


#: A seat that was won by fewer votes is no stronghold: a smaller number counts something else.
_FEWEST_HELD = 1000


_WINS = frozenset({"win", "victory"})


def _is_of_win(tokens: Tokens, index: int) -> bool:
    """ "A 14,000 win for X", "a 9-vote victory over Y"."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    is_noun = at < len(tokens) and tokens[at].words in _WINS
    return is_noun and index > 0 and tokens[index - 1].tag is Tag.FILL


_WINNERS = frozenset("winner victor loser".split())


def _is_of_winner(tokens: Tokens, index: int) -> bool:
    """ "Andy McDonald, a winner by 8,211", "the loser by 9": by how much the seat was won."""
    if tokens.words.isdisjoint(_WINNERS):
        return False
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    return at > 0 and tokens[at].tag is Tag.BY and tokens[at - 1].words in _WINNERS


_CLEAR = frozenset({"clear", "ahead", "in front", "to the good"})
_WHEN = tuple(bytes(tags) for tags in ((Tag.IN, Tag.YEAR), (Tag.PREVIOUS,), (Tag.COUNT, Tag.PREVIOUS)))


def _was_clear(tokens: Tokens, index: int) -> bool:
    """ "Where he was almost 23,000 clear five years ago", "who had been 9 ahead in 2015": the lead of then; not "9 more
    than in 2015"."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    before = tokens.row[:index].rstrip(SILENT)
    is_then = at < len(tokens) and tokens[at].words in _CLEAR and tokens.row[at + 1 : at + 5].startswith(_WHEN)
    return is_then and before.endswith(bytes((Tag.BE,)))


_SOMEBODY = frozenset("he she".split())


def _is_out_by(tokens: Tokens, index: int) -> bool:
    """ "Chris White is out by 1,206": by how much he was beaten; not "the pollsters were out by 9"."""
    if "out" not in tokens.words:
        return False
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    if at < 3 or tokens[at].tag is not Tag.BY or tokens[at - 1].words != "out" or tokens[at - 2].tag is not Tag.BE:
        return False
    before = next((one for one in reversed(tokens[: at - 2]) if one.tag is not Tag.FILL), tokens[0])
    is_after_aside = before.tag is Tag.COMMA and any(one.tag is Tag.ACTOR for one in tokens[: at - 2])
    return before.tag is Tag.ACTOR or before.words in _SOMEBODY or is_after_aside


def _is_too_few(tokens: Tokens, index: int) -> bool:
    """ "27,742, some 3,840 too few", "her 9 votes were 8 too few": how far short of winning."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    return "too" in tokens.words and tokens.said[at : at + 2] in (["too", "few"], ["votes too", "few"])


_GIVING = frozenset({Tag.GET, Tag.WITH, Tag.HAVE, Tag.TO, Tag.WIN})
_LED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.BY})
#: "One of 14 women" counts people: no fewer votes are told so.
_FEWEST_OF = 100


def _is_one_of(tokens: Tokens, index: int) -> bool:
    """ "Won it by 435 in 2010 and now has one of 14,000", "gave her one of 9 in place of 8": a majority, after one that
    was told of."""
    row = tokens.row[:index].rstrip(SILENT)
    if row[-1:] != _OF or tokens[len(row) - 2].words != "one" or tokens[index].value.value < _FEWEST_OF:
        return False
    before = row[:-2].rstrip(SILENT + bytes((Tag.PRONOUN,)))
    led = max(before.rfind(tag) for tag in _LED)
    return before[-1:] != b"" and before[-1] in _GIVING and led >= 0 and Tag.COUNT in before[max(0, led - 2) :]


_SITES = frozenset("stronghold constituency patch redoubt turf territory backyard".split())
_TO_WORTH = SILENT + bytes((Tag.BE, Tag.HAVE, Tag.COMMA, Tag.WHO))


def _is_worth(tokens: Tokens, index: int) -> bool:
    """ "His stronghold was worth 8,949 to him in 2015 and 12,264 in 2010", "a seat worth 9 to Labour": by how much a
    seat was won."""
    if "worth" not in tokens.words:
        return False
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].words == "worth"), 0)
    told = tokens.row[at:index].translate(None, SILENT)
    subject = len(tokens.row[:at].rstrip(_TO_WORTH)) - 1
    if subject < 0 or not (tokens[subject].tag in (Tag.PLACE, Tag.SEATS) or tokens[subject].words in _SITES | {"it"}):
        return False
    return told in _FIRST_WORTH or (told[1:2] == _COUNT and told.endswith(_NEXT_WORTH))


_COUNT = bytes((Tag.COUNT,))
_FIRST_WORTH = (bytes((Tag.WORD,)),)
_NEXT_WORTH = (bytes((Tag.YEAR, Tag.AND)), bytes((Tag.YEAR, Tag.COMMA)), bytes((Tag.PREVIOUS, Tag.AND)))
_OF_TIME = frozenset({Tag.FROM, Tag.OF, Tag.IN, Tag.ON})
_THEN = frozenset({Tag.PREVIOUS, Tag.YEAR})


def _is_left_by(tokens: Tokens, index: int) -> bool:
    """ "X's 2,457 from last time", "her 9 of 2019": the lead or the votes that somebody had then."""
    before, after = tokens[index - 1 : index], tokens.row[index + 1 : index + 5].translate(None, SILENT)
    if not before or after[:1] == b"" or not (after[0] in _THEN or (after[0] in _OF_TIME and after[1:2] != b"")):
        return False
    is_own = before[0].words in _THEIRS or (before[0].tag is Tag.ACTOR and before[0].value.is_possessive)
    return is_own and (after[0] in _THEN or after[1] in _THEN)


_THEIRS = frozenset("his her their".split())


def _does(tokens: Tokens, index: int) -> bool:
    """ "332 votes sent him to Westminster": what put somebody somewhere."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    said = tokens.said[at : at + 3]
    if len(said) < 3 or said[0] not in _DID or said[2] not in _WHERE:
        return False
    return said[1] in _WHOM or tokens[at + 1].tag is Tag.ACTOR


_KEPT = frozenset("kept keep keeping".split())
_OUT = frozenset({"out", "at bay"})


def _kept_out(tokens: Tokens, index: int) -> bool:
    """ "Only 92 votes kept Labour out", "when 36 kept the Tories at bay": by how much it was held."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    whom = next((one for one in range(at + 1, min(len(tokens), at + 4)) if tokens[one].tag is not Tag.FILL), 0)
    if not whom or tokens[at].words not in _KEPT:
        return False
    said = tokens.said[whom + 1 : whom + 3]
    is_out = not _OUT.isdisjoint((" ".join(said), *said[:1]))
    return is_out and (tokens[whom].tag is Tag.ACTOR or tokens[whom].words in _WHOM)


_OF = bytes((Tag.OF,))
_SAFE = frozenset(
    "safe safer safest comfortable closer close closest tight tighter marginal easy easier easiest nail-biter"
    " cliffhanger squeaker walkover romp shoo-in".split()
)
_SAFE_TAGS = frozenset({Tag.WORD, Tag.FILL, Tag.OF, Tag.SUPERLATIVE, Tag.HEDGE, Tag.SEATS, Tag.COLON, Tag.DASH})


def _is_how_safe(tokens: Tokens, index: int) -> bool:
    """ "One of the safer ones: 5,396 for X", "a close one – 187 for Y": the lead, after what heads it; or the votes."""
    if Tag.FOR not in tokens.row[index + 1 : index + 3] or tokens.words.isdisjoint(_SAFE):
        return False
    row = tokens.row[:index].rstrip(SILENT)
    is_headed = row[-1:] in _HEADED and _SAFE_TAGS.issuperset(row)
    return is_headed and not _SAFE.isdisjoint(tokens.said[:index])


_HEADED = (bytes((Tag.COLON,)), bytes((Tag.DASH,)))


def _sits_on(tokens: Tokens, index: int) -> bool:
    """ "She sat on 9,639", "they were sitting on a notional 9"."""
    at = index - 1
    while at > 0 and tokens[at].tag in (Tag.FILL, Tag.HEDGE, Tag.PREVIOUS):
        at -= 1
    is_plain = not {Tag.SEATS, Tag.SHARE, Tag.CANDIDATES, Tag.VOTES}.intersection(tokens.row[index + 1 : index + 3])
    return at > 0 and tokens[at].words == "on" and tokens[at - 1].words in _SITTING and is_plain
