"""Field: counts of people that are not all who stood."""

from __future__ import annotations

from hustings.copydesk.grammar.figure.lookalike.no_votes import counts_few
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import Tag, Tokens


def is_no_field(tokens: Tokens, index: int) -> bool:
    """ "Labour candidates 9,012": not "the field had shrunk to three"."""
    before = next((one for one in reversed(tokens[:index]) if one.tag is not Tag.FILL), None)
    return before is not None and before.tag is Tag.CANDIDATES and not before.words.startswith("field")


_PLACED = frozenset({Tag.AHEAD, Tag.BEHIND})


def are_people_placed(tokens: Tokens, index: int) -> bool:
    """ "She, like the two below her, lost her deposit": how many people."""
    is_placed = not _PLACED.isdisjoint(tokens.row[index + 1 : index + 2])
    return is_placed and index > 0 and tokens[index - 1].words == "the" and counts_few(tokens, index)


#: "The bottom two candidates", "the last four".
_SOME = [[word] for word in ("bottom", "top", "last", "first", "leading", "main", "remaining", "final")]

_NOBODY = frozenset({"nobody", "none", "no one", "no-one", "neither"})


def are_of_others(tokens: Tokens, hit: Hit) -> bool:
    """ "Two candidates lost their deposits", "Others (5 candidates): …", "the bottom two": not all who stood."""
    before = tokens.said[max(0, hit.index - 3) : hit.index]
    is_rest = not {"others", "rest", "other"}.isdisjoint(before) or before[-1:] in _SOME
    is_rest = is_rest or (hit.start == 0 and _is_other_deed(tokens, hit.index))
    return is_rest or (hit.strength < 5 and _of_deposits(tokens, hit.index))


_STOOD = frozenset("stood ran standing contested entered".split())


def _is_other_deed(tokens: Tokens, index: int) -> bool:
    """ "Eleven resigned": no candidates, where "eleven stood" are."""
    return Tag.CANDIDATES not in tokens.tags and _STOOD.isdisjoint(tokens.said[index + 1 : index + 4])


def is_nobodys(tokens: Tokens, index: int) -> bool:
    """ "With three names on the paper nobody lost a deposit"; "five lost their deposits or came close"; not "341 lost
    theirs after losing none last time"."""
    ends = (at for at in range(index + 1, len(tokens)) if tokens[at].tag in _NEXT)
    after = tokens.said[index + 1 : min(next(ends, len(tokens)), index + 9)]
    is_or_nearly = "or" in after and not _NEARLY.isdisjoint(after[after.index("or") :])
    nobody = next((at for at, words in enumerate(after, start=index + 1) if words in _NOBODY), 0)
    return is_or_nearly or (nobody > 0 and tokens[nobody - 1].tag is not Tag.LOSE)


#: "Plaid Cymru 10 from 36 and the SNP none": of the next.
_NEXT = frozenset({Tag.COMMA, Tag.ACTOR})

_NEARLY = frozenset("came close nearly almost narrowly just".split())


def _of_deposits(tokens: Tokens, index: int) -> bool:
    """ "Two candidates lost their deposits": so many, not all who stood."""
    before = tokens.row[max(0, index - 14) : index]
    is_aside = before[-1:] == _DASHED and Tag.DEPOSIT in before  # "their deposits went – five candidates in all"
    if tokens.said[index + 2 : index + 5] in _OF_WHOM or tokens.said[index + 2 : index + 4] in _OF_WHOM:
        return is_aside  # "fourteen people stood, of whom ten lost their deposit": it is ten who did
    is_of_mark = any(one.tag is Tag.PERCENT and one.value.value == _MARK for one in tokens[index + 2 : index + 9])
    return is_aside or is_of_mark or Tag.DEPOSIT in tokens.row[index + 1 : index + 7]


#: "Thirteen candidates polled less than five per cent": who has no more loses the deposit.
_MARK = 5


_OF_WHOM = ([",", "of", "whom"], ["of", "whom"], [",", "of", "which"])

_DASHED = bytes((Tag.DASH,))
