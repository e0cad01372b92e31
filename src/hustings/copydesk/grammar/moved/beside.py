"""Beside: what is measured before a word for which way it went, how far and a figure of its own passed over: "turnout
was slightly", "the turnout of 68 per cent was", "turnout, at 68 per cent,".
"""

from __future__ import annotations

from hustings.copydesk.grammar.moved.measured import Measured, measured_before
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

#: How far, in words that say no more than that.
FAR = frozenset(
    "slightly|sharply|marginally|modestly|markedly|heavily|steeply|dramatically|significantly|substantially|again|too"
    "|well|as|little|bit|touch|fraction|shade|somewhat|further|back|away|also|considerably|noticeably|here".split("|")
)


def measured_beside(tokens: Tokens, at: int) -> Measured | None:
    """ "The turnout of 68 per cent was slightly": what is measured, up to the word for which way it went."""
    at = without_how_far(tokens, at)
    if (of := measured_before(tokens, at)) is not None:
        return of
    end = len(tokens.row[:at].rstrip(_AUXILIARY))
    end -= end > 0 and tokens[end - 1].tag in (Tag.COMMA, Tag.CLOSE)
    if not end or tokens[end - 1].tag not in (Tag.PERCENT, Tag.COUNT):
        return None
    return measured_before(tokens, len(tokens.row[: end - 1].rstrip(_TO_FIGURE)))


_AUXILIARY = SILENT + bytes((Tag.BE, Tag.HAVE))
_TO_FIGURE = SILENT + bytes((Tag.OF, Tag.ON, Tag.COMMA, Tag.OPEN))


def _is_adverb(token: Token) -> bool:
    return token.tag is Tag.WORD and token.words.endswith("ly")


def without_how_far(tokens: Tokens, at: int) -> int:
    """Where "slightly" or "a touch" begins that ends at a place."""
    while at > 0 and (tokens[at - 1].words in FAR or _is_adverb(tokens[at - 1])):
        at -= 1
    return at
