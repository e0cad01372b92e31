"""Set against: two counts after "the majority was …" that may be the lead now and before, or the votes of the two."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

_STARTS = (Tag.COLON, Tag.COMMA, Tag.DASH)
_PAIR = bytes((Tag.COUNT, Tag.COMPARED, Tag.COUNT))
_UNSAID = SILENT + bytes((Tag.VOTES, Tag.WORD, Tag.PREVIOUS))


def set_against(tokens: Tokens, hit: Hit) -> Kind | None:
    """What a figure of such a pair may be: either in "the majority was slim: 25,260 against 21,748", told by votes;
    in "it was slimmer: 1,554 against 5,241" a majority, as nobody wins with fewer votes. `None` for other figures."""
    if not {Tag.MAJORITY, Tag.COMPARED} <= tokens.tags:
        return None
    lead = tokens.row.find(Tag.MAJORITY)
    start = next((at for at in range(lead, hit.index) if tokens[at].tag in _STARTS), None)
    if lead < 0 or start is None or not tokens.row[start + 1 :].translate(None, _UNSAID).startswith(_PAIR):
        return None
    first, second = [at for at in range(start, len(tokens)) if tokens[at].tag is Tag.COUNT][:2]
    if hit.index not in (first, second):
        return None
    return Kind.VOTES if tokens[first].value.value > tokens[second].value.value else Kind.MAJORITY
