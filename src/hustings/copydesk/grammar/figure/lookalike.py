"""Lookalikes: figures that look like votes or a lead and are neither — homes, years, boxes, points, all who stood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.doubt import counts_compared, follows_small
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral, Unit

_COUNTED_IN = frozenset({Kind.VOTES, Kind.SEATS})


def counts_something_else(tokens: Tokens, hit: Hit, kind: Kind) -> bool:
    """Whether a figure counts years, those who are compared, a few more, or candidates who are not all who stood."""
    if hit.role == "candidates" and (_are_of_others(tokens, hit) or _is_no_field(tokens, hit.index)):
        return True
    if kind is Kind.DEPOSIT and _is_nobodys(tokens, hit.index):
        return True
    if kind is Kind.ELECTORATE and hit.role == "change":
        return True  # "the register has grown by 9,000"
    if kind in _MORE_OF and _are_more(tokens, hit.index):
        return True
    if kind is Kind.VOTES and _are_at_hand(tokens, hit.index):
        return True
    if kind in _SHARES and _is_no_share(tokens, hit.index, kind):
        return True
    if kind in _LEADS and (_are_people_placed(tokens, hit.index) or _is_how_near(tokens, hit.index)):
        return True
    return (kind in _COUNTED_IN and counts_periods(tokens, hit.index)) or counts_compared(tokens, hit.index, kind)


def _is_no_field(tokens: Tokens, index: int) -> bool:
    """ "Labour candidates 9,012": not "the field had shrunk to three"."""
    before = next((one for one in reversed(tokens[:index]) if one.tag is not Tag.FILL), None)
    return before is not None and before.tag is Tag.CANDIDATES and not before.words.startswith("field")


_SHARES = frozenset({Kind.SHARE, Kind.TURNOUT})
_AWAY = (["stayed", "at", "home"], ["stayed", "away"], ["did", "not", "vote"], ["didn't", "vote"], ["sat", "it", "out"])


def _is_no_share(tokens: Tokens, index: int, kind: Kind) -> bool:
    if kind is Kind.TURNOUT and _tells_of_voters(tokens, index):
        return True
    return _counts_absent(tokens, index) or _is_part_of_else(tokens, index)


def _is_part_of_else(tokens: Tokens, index: int) -> bool:
    """ "More than half the story of the election", "half the battle": a part of what is no vote."""
    after = next((one.words for one in tokens[index + 1 : index + 4] if one.tag not in (Tag.FILL, Tag.OF)), "")
    return tokens[index].value.form is Form.FRACTION and after in _NO_VOTE


_NO_VOTE = frozenset("story battle picture time job reason answer trouble problem fun tale explanation work".split())


def _counts_absent(tokens: Tokens, index: int) -> bool:
    """ "Nearly 45 per cent of electors stayed at home": those who did not vote, and nobody's share."""
    if tokens.words.isdisjoint(_ABSENT):
        return False
    after = tokens.said[index + 1 : index + 9]
    return any(after[at : at + len(one)] == one for one in _AWAY for at in range(len(after)))


_ABSENT = frozenset("stayed did didn't sat".split())
_VOTING = re.compile(
    r"(?:vot|turn|cast|t[ao]k|took|go(?:ing|es)?$|went|bother|exercis|ma[dk]|us(?:ed|ing)|show|particip|c[ao]m|d(?:id|o|one)$)"
)
_OF_ALL = frozenset({Tag.TURNOUT, Tag.ELECTORATE})


def _tells_of_voters(tokens: Tokens, index: int) -> bool:
    """ "15 per cent of voters are new to the seat", "22 per cent of the electorate is over 65": who they are."""
    at = next((at for at in range(index + 1, min(len(tokens), index + 4)) if tokens[at].tag in _OF_ALL), None)
    if at is None or not tokens[at].words.startswith(("of ", "elector")) or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].words in ("is", "are", "were", "new"):
        return True
    return tokens[at + 1].tag is Tag.WORD and not _VOTING.match(tokens[at + 1].words)


_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})
_PLACED = frozenset({Tag.AHEAD, Tag.BEHIND})


def _are_people_placed(tokens: Tokens, index: int) -> bool:
    """ "She, like the two below her, lost her deposit": how many people."""
    is_placed = not _PLACED.isdisjoint(tokens.row[index + 1 : index + 2])
    return is_placed and index > 0 and tokens[index - 1].words == "the" and counts_few(tokens, index)


def _is_how_near(tokens: Tokens, index: int) -> bool:
    """ "Within ten votes of the 8,336 of last time": how near one lead is to another."""
    after = [one for one in tokens[index + 1 : index + 7] if one.tag not in (Tag.VOTES, Tag.FILL, Tag.CLOSE)]
    is_of_other = len(after) > 1 and after[0].tag is Tag.OF and Tag.COUNT in {one.tag for one in after[1:4]}
    return index > 0 and tokens[index - 1].words == "within" and is_of_other


_MORE_OF = frozenset({Kind.VOTES, Kind.MARGIN})


def _are_more(tokens: Tokens, index: int) -> bool:
    """ "The rest came from 2 more": so few, no votes being named, are of anything."""
    return (
        tokens[index].tag is Tag.COUNT and Tag.MORE in tokens.row[index + 1 : index + 2] and counts_few(tokens, index)
    )


def _are_at_hand(tokens: Tokens, index: int) -> bool:
    """ "Smith at the count with 40 supporters": those who came along, not those who voted."""
    after = tokens[index + 1 : index + 4]
    noun = next((one for one in after if one.tag is not Tag.FILL and not one.is_capital), None)
    is_few = tokens[index].tag is Tag.COUNT and tokens[index].value.value < _MANY_VOTES
    return noun is not None and noun.words == "supporters" and is_few and Tag.GET not in tokens.row[:index]


#: "The bottom two candidates", "the last four".
_SOME = [[word] for word in ("bottom", "top", "last", "first", "leading", "main", "remaining", "final")]
_NOBODY = frozenset({"nobody", "none", "no one", "no-one", "neither"})


def _are_of_others(tokens: Tokens, hit: Hit) -> bool:
    """ "Two candidates lost their deposits", "Others (5 candidates): …", "the bottom two": not all who stood."""
    before = tokens.said[max(0, hit.index - 3) : hit.index]
    is_rest = not {"others", "rest", "other"}.isdisjoint(before) or before[-1:] in _SOME
    is_rest = is_rest or (hit.start == 0 and _is_other_deed(tokens, hit.index))
    return is_rest or (hit.strength < 5 and _of_deposits(tokens, hit.index))


_STOOD = frozenset("stood ran standing contested entered".split())


def _is_other_deed(tokens: Tokens, index: int) -> bool:
    """ "Eleven resigned": no candidates, where "eleven stood" are."""
    return Tag.CANDIDATES not in tokens.tags and _STOOD.isdisjoint(tokens.said[index + 1 : index + 4])


def _is_nobodys(tokens: Tokens, index: int) -> bool:
    """ "With three names on the paper nobody lost a deposit"; "five lost their deposits or came close"."""
    ends = (at for at in range(index + 1, len(tokens)) if tokens[at].tag in _NEXT)
    after = tokens.said[index + 1 : min(next(ends, len(tokens)), index + 9)]
    is_or_nearly = "or" in after and not _NEARLY.isdisjoint(after[after.index("or") :])
    return is_or_nearly or not _NOBODY.isdisjoint(after)


#: "Plaid Cymru 10 from 36 and the SNP none": of the next.
_NEXT = frozenset({Tag.COMMA, Tag.ACTOR})
_NEARLY = frozenset("came close nearly almost narrowly just".split())


def counts_periods(tokens: Tokens, index: int) -> bool:
    """ "In two decades", "within five years"."""
    return Tag.YEARS in tokens.row[index + 1 : index + 2]


def _of_deposits(tokens: Tokens, index: int) -> bool:
    """ "Two candidates lost their deposits": so many, not all who stood."""
    before = tokens.row[max(0, index - 14) : index]
    is_aside = before[-1:] == _DASHED and Tag.DEPOSIT in before  # "their deposits went – five candidates in all"
    if tokens.said[index + 2 : index + 5] in _OF_WHOM or tokens.said[index + 2 : index + 4] in _OF_WHOM:
        return is_aside  # "fourteen people stood, of whom ten lost their deposit": it is ten who did
    return is_aside or Tag.DEPOSIT in tokens.row[index + 1 : index + 7]


_OF_WHOM = ([",", "of", "whom"], ["of", "whom"], [",", "of", "which"])


_DASHED = bytes((Tag.DASH,))

_RANKED = frozenset("top first last leading main other".split())

_FEW = frozenset("three four five six seven".split())


def is_of_others(tokens: Tokens, index: int) -> bool:
    """ "1,500 votes covered the top three", "missed keeping the deposit by 273": no margin between the first two."""
    after = tokens[index + 1 : index + 7]
    if index and tokens[index - 1].words in _RANKED:
        return True  # "covered the top three"
    if _is_beside_lead(after) or _keeps_own(tokens, index) or _is_sum_of_others(tokens, index):
        return True
    is_spread = any(token.tag is Tag.SEPARATE for token in after) and any(token.words in _FEW for token in after)
    is_spread = is_spread or (index > 0 and tokens[index - 1].words == "top")
    short = [token.tag for token in after]
    if Tag.DEPOSIT in short and Tag.BEHIND in short[: short.index(Tag.DEPOSIT)]:
        return True  # "1,284 short of saving her deposit"
    is_spread = is_spread or _is_of_each_other(tokens, index) or _is_near_own(tokens, index)
    deposit = tokens.row.rfind(Tag.DEPOSIT, 0, index)
    return is_spread or (deposit >= 0 and Tag.MAJORITY not in tokens.row[deposit:index])


def _is_of_each_other(tokens: Tokens, index: int) -> bool:
    """ "Three candidates within 841 votes of each other": from the first to the last of so many."""
    is_each = not {"each", "each other", "one another"}.isdisjoint(tokens.said[index + 1 : index + 5])
    return is_each and not (_FEW | {"all"}).isdisjoint(tokens.said[:index])


_WHAT_HAD_BEEN = frozenset("what that his her their its".split())


def _is_near_own(tokens: Tokens, index: int) -> bool:
    """ "Polled within 610 of what he had then": how near to a figure, not to whoever won."""
    after = tokens[index + 1 : index + 4]
    near = [token for token in after if token.tag is not Tag.VOTES]
    is_of = len(near) > 1 and near[0].tag is Tag.OF and near[1].words in _WHAT_HAD_BEEN
    return is_of and tokens[index].tag is Tag.COUNT  # "half of what it was" is so many times as much


_OF_OTHERS = frozenset({"others", "rest", "other", "last", "bottom", "remaining", "final"})


def _is_sum_of_others(tokens: Tokens, index: int) -> bool:
    """ "Three others had 5,000 between them": a sum, no lead."""
    is_between = any(one.words == "between them" for one in tokens[index + 1 : index + 4])
    before = tokens.said[max(0, index - 6) : index]
    return is_between and not _OF_OTHERS.isdisjoint(before)


_KEPT = re.compile(r"(?:sav|keep|kept|retain|los[est]|forfeit|miss|cling|clung)")
_OWN = frozenset({"his", "hers", "theirs", "his own", "her own", "their own", "their", "her", "its"})


_BY = frozenset({Tag.BY, Tag.WITH})
_STAKE = frozenset("money 500 £500 stake cash".split())


def _keeps_own(tokens: Tokens, index: int) -> bool:
    """ "Smith saved his by 146 votes", a deposit having been told of: no margin between the first two."""
    by = next((at for at in range(index - 1, max(0, index - 4), -1) if tokens[at].tag in _BY), 0)
    if by > 1 and (tokens[by - 1].tag is Tag.DEPOSIT or tokens[by - 1].words in _STAKE):
        return True
    return by > 1 and tokens[by - 1].words in _OWN and _KEPT.match(tokens[by - 2].words) is not None


_MORE = frozenset({"more than", "fewer than", "less than"})


def _is_beside_lead(after: Sequence[Token]) -> bool:
    """ "Two more than the majority": a vote compared with the lead, not with another's vote."""
    at = next((at for at, token in enumerate(after) if token.tag is Tag.THAN or token.words in _MORE), None)
    if at is None:
        return False
    compared = [token.tag for token in after[at + 1 :] if token.tag not in (Tag.FILL, Tag.WORD)]
    return compared[:1] == [Tag.MAJORITY]


def is_small(scene: Scene, hit: Hit) -> bool:
    """A number in words, or below ten, is no count of votes unless votes are named."""
    numeral: Numeral = scene.tokens[hit.index].value
    if hit.role not in ("winner", "loser", "change") and _follows_by(scene.tokens, hit.index):
        return True
    if _was_polled(scene.tokens, hit.index) or (hit.role == "change" and numeral.value >= _MANY_VOTES):
        return False
    if follows_small(scene.tokens, hit.index) and Tag.VOTES not in scene.tokens.tags:
        return True
    if numeral.unit is Unit.TIMES or Tag.VOTES in scene.tokens.row[hit.index + 1 : hit.index + 3]:
        return False
    if numeral.value < _OLDEST and scene.tokens[hit.index - 1].tag is Tag.BE:
        return True  # "Ms X is 39"
    is_in_words = numeral.form is Form.WORDS and (numeral.value < _WHOLE or not numeral.value % 100)
    return is_in_words or numeral.value < 10 or any(map(_is_period, scene.tokens[hit.index + 1 : hit.index + 2]))


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
    is_few = numeral.value < 10 or (numeral.form is Form.WORDS and numeral.value < _MANY_VOTES)
    return is_few and numeral.unit is Unit.NONE and Tag.VOTES not in tokens.tags


_WHOLE = 100

#: Nobody has stood who was older.
_OLDEST = 100

#: A number in words from here on, if it is not round, counts votes as digits do.
_MANY_VOTES = 1000

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
    if _is_of_measure(tokens, index):
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
