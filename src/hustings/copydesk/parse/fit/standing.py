"""Standing: counts of those who stood, and of the deposits that they kept or lost, by the words around them."""

from __future__ import annotations

from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING, is_deed_before, is_of_part
from hustings.copydesk.token import SILENT, Tag, Tokens

_STOOD = (["who", "stood"], ["who", "were", "standing"], ["who", "fought"], ["who", "ran"])


def counts_standing(tokens: Tokens, index: int) -> bool:
    """ "Of the 11 who stood, eight lost their deposits", "1,893 out of 4,150 who stood", "Eleven stood"."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    if _is_with_standing(tokens, index) or _is_whole(tokens, index):
        return True
    is_all = ("who" in tokens.words and _is_of_all(tokens, index)) or _is_field(tokens, index)
    return is_all or _is_after_lost(tokens, index) or _is_stood_in(tokens, index)


def _is_whole(tokens: Tokens, index: int) -> bool:
    """ "Nearly half of the 3,304 candidates lost their deposits": all who stood."""
    is_staked = Tag.DEPOSIT in tokens.tags or "500" in tokens.said
    return is_staked and tokens.row[index + 1 : index + 2] == _CANDIDATES and is_of_part(tokens, index)


_CANDIDATES = bytes((Tag.CANDIDATES,))


def _is_with_standing(tokens: Tokens, index: int) -> bool:
    """ "UKIP, with 44 standing, lost all of them": how many of a party stood."""
    before = tokens.row[:index].rstrip(SILENT)
    is_with = before.endswith((bytes((Tag.ACTOR, Tag.COMMA, Tag.WITH)), bytes((Tag.ACTOR, Tag.WITH))))
    return is_with and tokens.said[index + 1 : index + 2] in (["standing"], ["candidates"], ["hopefuls"])


def _is_stood_in(tokens: Tokens, index: int) -> bool:
    """ "The Greens stood in 629 seats", "it fought 275": how many of a party stood."""
    if Tag.SEATS not in tokens.row[index + 1 : index + 3] or tokens.words.isdisjoint(_STANDING):
        return False
    before = [one for one in tokens[max(0, index - 5) : index] if one.tag not in _UNSAID]
    if not before or before[-1].words not in _STANDING:
        return False
    who = before[-2] if len(before) > 1 else None
    is_party = who is not None and who.tag is Tag.ACTOR and not who.value.is_person
    return is_party or (who is not None and who.words in ("it", "they", "which", "party"))


_UNSAID = frozenset({Tag.FILL, Tag.HEDGE, Tag.IN, Tag.HAVE})
_STANDING = frozenset("stood stands standing ran running contested contesting fought fighting".split())


def _is_of_all(tokens: Tokens, index: int) -> bool:
    """ "Of the 11 who stood", "out of 4,150 who stood"."""
    after = tokens.said[index + 1 : index + 4]
    before = tokens.said[max(0, index - 2) : index]
    is_of_all = before in (["of", "the"], ["out", "of"]) or (before[-1:] == ["of"] and tokens[index].value.value > 40)
    return is_of_all and any(after[: len(one)] == one for one in _STOOD)


#: No poll has had as many candidates.
_MOST_NAMES = 40
_FIELD = frozenset({"stood", "ran"})
_AFTER_FIELD = frozenset({Tag.COMMA, Tag.AND, Tag.FOR, Tag.COLON, Tag.DASH, Tag.CLOSE, Tag.IN, Tag.NOW})
_BEFORE_FIELD = frozenset({Tag.COMMA, Tag.COLON, Tag.DASH, Tag.AND, Tag.TOTAL, Tag.IN})
_ON_PAPER = frozenset("paper|ballot|ballot paper|papers".split("|"))
_FIELDS = frozenset({"field"})
_THERE_WERE = (["there", "were"], ["there", "are"])
_MOVED_TO = frozenset({Tag.TO, Tag.OF, Tag.BE})


def _is_after_lost(tokens: Tokens, index: int) -> bool:
    """ "Everyone else lost the £500: that's 13 of 16": the second of the two."""
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    if before[-2:] != _COUNT_OF:
        return False
    return _sums_lost(tokens, tokens.row.rindex(Tag.COUNT, 0, index))


_COUNT_OF = bytes((Tag.COUNT, Tag.OF))
_SET_OFF = frozenset({Tag.COLON, Tag.DASH, Tag.COMMA})
_PASSED = SILENT + bytes((Tag.WHO, Tag.BE))


def _sums_lost(tokens: Tokens, index: int) -> bool:
    """ "Everyone else lost the £500: that's 13 of 16", "most lost their deposits, nine in all"."""
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.value > _MOST_NAMES:
        return False
    if tokens.tags.isdisjoint(_AT_STAKE) or tokens.tags.isdisjoint(_LOST):
        return False
    before = tokens.row[:index].translate(None, _PASSED)
    is_set_off = len(before) > 1 and before[-1] in _SET_OFF and before[-2] in _AT_STAKE
    after = tokens[index + 1 : index + 2]
    is_sum = not after or after[0].tag in (Tag.OF, Tag.TOTAL) or after[0].words in ("in all", "altogether", "in total")
    return is_set_off and is_sum and not any(one.tag is Tag.HOLD for one in tokens[:index])


_LOST = frozenset({Tag.LOSE, Tag.DEPOSIT})


def _is_field(tokens: Tokens, index: int) -> bool:
    """ "Eleven stood.", "17 names crowded the paper", "a field of eight", "the field had shrunk to three"."""
    if not 1 < tokens[index].value.value <= _MOST_NAMES:
        return False
    after = tokens[index + 1 : index + 2]
    if after and after[0].words in _FIELD:
        end = tokens.row[index + 2 : index + 3]
        opens = tokens.row[:index].translate(None, SILENT)
        return (not end or end[0] in _AFTER_FIELD) and (not opens or opens[-1] in _BEFORE_FIELD)
    if after and after[0].words == "on" and tokens.said[max(0, index - 2) : index] in _THERE_WERE:
        return not _ON_PAPER.isdisjoint(tokens.said[index + 2 : index + 5])  # "there were nine on the ballot paper"
    if after and after[0].words == "names":
        return not _ON_PAPER.isdisjoint(tokens.said[index + 2 : index + 7])
    if tokens.words.isdisjoint(_FIELDS) or (after[:1] and after[0].tag in _COUNTED):
        return False
    before = tokens[max(0, index - 6) : index]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].words in _FIELDS), None)
    said = [one.tag for one in before[at + 1 :] if one.tag not in (Tag.FILL, Tag.HEDGE)] if at is not None else []
    return bool(said) and said[-1] in _MOVED_TO


_COUNTED = frozenset({Tag.VOTES, Tag.SEATS, Tag.YEARS, Tag.PERCENT})


def counts_majority_votes(tokens: Tokens, index: int) -> bool:
    """ "X collected 13,960 majority votes": as many as X had, not by how many."""
    if Tag.MAJORITY not in tokens.row[index + 1 : index + 2] or tokens[index].tag is not Tag.COUNT:
        return False
    after = tokens.said[index + 2 : index + 3]
    verb = len(tokens.row[:index].rstrip(bytes((Tag.HEDGE,)))) - 1
    return after != [] and after[0].split(" ")[0] == "votes" and verb >= 0 and tokens[verb].tag is Tag.GET


def counts_deposits(tokens: Tokens, index: int) -> bool:
    """ "Kept its money in 72 places", "lost the deposit in 40", "saved theirs in 41": deposits by where they stood."""
    if _sums_lost(tokens, index) or _get_none_back(tokens, index):
        return True
    before = tokens.row[max(0, index - 6) : index].translate(None, SILENT)
    if tokens[index].tag is not Tag.COUNT or before[-1:] != _IN or tokens[index].value.value > MOST_STANDING:
        return False
    at = next(at for at in range(index - 1, -1, -1) if tokens[at].tag is Tag.IN)
    stake = next((one for one in reversed(tokens[:at]) if one.tag not in (Tag.FILL, Tag.HEDGE)), None)
    is_stake = stake is not None and (stake.tag in _AT_STAKE or stake.words in _STAKE)
    after = tokens[index + 1 : index + 2]
    is_bare = not after or after[0].tag in _PLACES or after[0].words in ("places", "contests", "races")
    return is_stake and is_bare and is_deed_before(tokens, at)


_NOT_BACK = frozenset({"not", "won't", "never"})


def _get_none_back(tokens: Tokens, index: int) -> bool:
    """ "There were 3,320 candidates, and 1,275 of them will not be getting their £500 back"."""
    if "back" not in tokens.words or "500" not in tokens.said[index:]:
        return False
    after = tokens.said[index + 1 : index + 12]
    return after[:2] in (["of", "them"], ["of", "those"]) and not _NOT_BACK.isdisjoint(after)


_IN = bytes((Tag.IN,))
_AT_STAKE = frozenset({Tag.DEPOSIT, Tag.EXEMPT})
_STAKE = frozenset("money cash stake theirs it them".split())
_PLACES = frozenset({Tag.SEATS, Tag.OF, Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.OPEN, Tag.FROM})


_PER = frozenset({"per", "each", "every", "apiece"})
_FEWEST_PER_SEAT = 1000


def counts_per_seat(tokens: Tokens, index: int) -> bool:
    """ "25,972 votes per seat", "301,986 votes for each MP", "one MP for every 40,277 votes": by a party's seats."""
    if tokens.words.isdisjoint(_PER) or Tag.SEATS not in tokens.tags:
        return False
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.value < _FEWEST_PER_SEAT:
        return False
    after = [one for one in tokens[index + 1 : index + 6] if one.tag is not Tag.FILL or one.words in _PER]
    end = next((at for at, one in enumerate(after) if one.tag is Tag.SEATS), 0)
    if any(one.words in _PER for one in after[:end]) and Tag.COMMA not in [one.tag for one in after[:end]]:
        return True
    before = tokens.said[max(0, index - 3) : index]
    return not _PER.isdisjoint(before) and Tag.SEATS in tokens.row[max(0, index - 6) : index]
