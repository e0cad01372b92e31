"""Off: seats that one party took off another, "took 12 seats off the SNP", which is from it."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.token import SILENT, Tag, Tokens

_TAKING = frozenset({Tag.WIN, Tag.GAIN, Tag.GET})
_TAKING_WORDS = frozenset("snatched grabbed seized snatching grabbing seizing stole pinched prised wrested".split())
_COUNTED, _SOMEBODY = frozenset({Tag.COUNT, Tag.SEATS}), bytes((Tag.ACTOR,))
_MOST_TO_TAKING, _MOST_TO_RIVAL = 6, 4


def with_off(tokens: Tokens) -> Tokens:
    """The tokens, "off" made "from" where seats were taken off a party."""
    if "off" not in tokens.words or _COUNTED.isdisjoint(tokens.tags):
        return tokens
    places = [at for at, token in enumerate(tokens) if token.words == "off" and _is_from(tokens, at)]
    return Tokens([replace(one, tag=Tag.FROM, words="from") if at in places else one for at, one in enumerate(tokens)])


def _is_from(tokens: Tokens, at: int) -> bool:
    """ "Took 12 seats off the SNP", "won three off Labour", "a dozen seats off"; not "were 300 off Labour"."""
    if at == 0 or tokens[at - 1].tag not in _COUNTED:
        return False
    before = tokens[max(0, at - _MOST_TO_TAKING) : at]
    is_taken = any(one.tag in _TAKING or one.words in _TAKING_WORDS for one in before)
    rival = tokens.row[at + 1 : at + _MOST_TO_RIVAL].lstrip(SILENT)[:1]
    return is_taken and rival == _SOMEBODY
