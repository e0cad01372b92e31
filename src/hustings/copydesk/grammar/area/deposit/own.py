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
