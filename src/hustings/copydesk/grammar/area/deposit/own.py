"""Own: somebody's votes told with the one deposit that was theirs, "Labour with 622 lost its deposit"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

#: A party may be told to have lost fewer deposits than this.
FEWEST_VOTES = 30
_TO_HAVE = SILENT + bytes((Tag.WITH, Tag.ON, Tag.GET, Tag.HAVE, Tag.COMMA))
_TO_OWN = SILENT + bytes((Tag.VOTES, Tag.LOSE, Tag.COMMA, Tag.WORD))
_SOMEBODY, _DEPOSIT = bytes((Tag.ACTOR,)), bytes((Tag.DEPOSIT,))
_MOST_TO_OWN = 6


def has_one_deposit(tokens: Tokens, index: int) -> bool:
    """ "Labour with 622 lost its deposit", "the Greens on 1,480 votes forfeited their deposit": whether a count is the
    votes of somebody whose one deposit is told of; not "the Greens had 465 lost deposits", of many."""
    if Tag.DEPOSIT not in tokens.tags or tokens[index].value.value < FEWEST_VOTES:
        return False
    before = tokens.row[:index].rstrip(_TO_HAVE)
    is_had = len(before) < len(tokens.row[:index].rstrip(SILENT))
    end = index + 1 + _MOST_TO_OWN
    after = tokens.row[index + 1 : end].lstrip(_TO_OWN)
    if not is_had or not before.endswith(_SOMEBODY) or not after.startswith(_DEPOSIT):
        return False
    return tokens[min(end, len(tokens)) - len(after)].words.endswith("deposit")


_RIVALS = frozenset("those everyone everybody rivals opponents challengers opposition rest others competitors".split())
_TO_VERB = frozenset({Tag.FILL, Tag.PRONOUN, Tag.COMPARED, Tag.WORD, Tag.BE, Tag.COUNT, Tag.HAVE, Tag.EACH})
_MOST_TO_VERB = 7
_WITH_OTHERS = bytes((Tag.ACTOR, Tag.AND))


def are_of_rivals(tokens: Tokens, verb: int, end: int) -> bool:
    """ "All nine of those up against her lost their deposits", "everyone who stood against X forfeited theirs": the
    deposits of all the others, and not hers; not "X beat his rivals and lost his deposit"."""
    if not tokens[end].words.endswith("s"):
        return False
    for at in range(verb - 1, max(-1, verb - 1 - _MOST_TO_VERB), -1):
        if tokens[at].words in _RIVALS:
            return not tokens.row[:at].rstrip(SILENT).endswith(_WITH_OTHERS)  # "X and others lost their deposits"
        is_opposed = tokens[at].tag is Tag.ACTOR and tokens.row[max(0, at - 2) : at].find(Tag.COMPARED) >= 0
        if tokens[at].tag not in _TO_VERB and not is_opposed:
            return False
    return False


#: Of two who were told of: "both men", "neither of them".
PAIR = (
    "(?:both|neither|the (?:two|pair))(?: of (?:them|the two|these|those))?(?: (?:men|women|candidates|challengers))?"
)
_OPENING = 3


def is_of_pair(tokens: Tokens, at: int) -> bool:
    """ "Both men kept their deposits": of those whom the sentence before was about, and not of one."""
    opens = not _PAIR.isdisjoint(tokens.said[:_OPENING]) and at < _MOST_TO_VERB * 2
    return opens and Tag.ACTOR not in tokens.row[:at] and Tag.COMMA not in tokens.row[:at]


_PAIR = frozenset({"both", "neither"})
