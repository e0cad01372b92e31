"""Stood for: the vote or the share that "one" stands for: "Labour's share rose as the Tory one fell by 2 points"."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.token import SILENT, Tag, Tokens, any_of

_MEASURE = any_of(frozenset({Tag.SHARE, Tag.VOTES}))
_NUMBERED = bytes((Tag.OF, Tag.IN))


def with_measure_again(tokens: Tokens) -> Tokens:
    """The tokens, "one" after a party made the measure that was told of another party before it."""
    if "one" not in tokens.words or _MEASURE.search(tokens.row) is None:
        return tokens
    found = [*tokens]
    for at, token in enumerate(tokens):
        named = _named_before(tokens, at) if token.words == "one" and _is_partys(tokens, at) else None
        if named is not None:
            found[at] = replace(token, tag=tokens[named].tag, words=tokens[named].words, value=tokens[named].value)
    return Tokens(found)


def _is_partys(tokens: Tokens, at: int) -> bool:
    """ "The Tory one fell"; neither "Labour one" of a list nor "the Labour one of 17"."""
    party = tokens[at - 1] if at > 1 else None
    if party is None or party.tag is not Tag.ACTOR or party.value.is_person or party.value.is_possessive:
        return False
    is_numbered = tokens.row[at + 1 : at + 2] in (_NUMBERED[:1], _NUMBERED[1:])
    return not is_numbered and tokens[at - 2].tag is Tag.FILL and tokens[at - 2].words == "the"


def _named_before(tokens: Tokens, at: int) -> int | None:
    """Where a party's share or vote was last told before a place."""
    measures = [one.start() for one in _MEASURE.finditer(tokens.row, 0, at)]
    owned = (one for one in reversed(measures) if tokens.row[:one].rstrip(SILENT)[-1:] == bytes((Tag.ACTOR,)))
    return next(owned, None)
