"""On poll: where the word means how many voted, "Poll 68.8pc", "on a 41% poll", and not what people were asked."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Form

_TO_FIGURE = frozenset({Tag.COLON, Tag.BE, Tag.OF, Tag.FILL, Tag.HEDGE})
_BEFORE = frozenset({Tag.FILL, Tag.COMMA, Tag.COLON, Tag.AND, Tag.COUNT, Tag.DASH})
_OF_OPINION = frozenset("lead leads rating ratings score boost share tracker finds said showing".split())
_ONE_OF_MANY = frozenset({"a", "one", "another"})


def is_turnout(tokens: Sequence[Token], index: int) -> bool:
    """Whether the "poll" at a place is told with the one figure of those who voted, before it or after."""
    after = next((one for one in tokens[index + 1 : index + 5] if one.tag not in _TO_FIGURE), None)
    if index and _is_percentage(tokens[index - 1]):
        return after is None or after.words not in _OF_OPINION
    is_opening = index == 0 or tokens[index - 1].tag in _BEFORE
    is_of_some = index > 0 and tokens[index - 1].words in _ONE_OF_MANY and tokens[max(0, index - 2)].tag is not Tag.ON
    return is_opening and not is_of_some and after is not None and _is_percentage(after)


def _is_percentage(token: Token) -> bool:
    """ "41 per cent", and no "half the poll"."""
    return token.tag is Tag.PERCENT and token.value.form is Form.DIGITS
