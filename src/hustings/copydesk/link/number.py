"""Number: what stands beside a number says of when it is, or that it is one of votes, before anything is read."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.copydesk.token import SILENT, Sentence, Tag, places_of
from hustings.figures.numeral import Numeral

_COUNTS = frozenset({Tag.COUNT})
#: What may stand between a number and the time that it is of: "2,683 votes five years ago", "by 2,683 last time".
_TO_TIME = SILENT + bytes((Tag.VOTES, Tag.COUNT, Tag.IN, Tag.ON, Tag.MAJORITY, Tag.MARGIN))
_PREVIOUS, _VOTES, _BY = bytes((Tag.PREVIOUS,)), bytes((Tag.VOTES,)), bytes((Tag.BY,))
_MOST_BETWEEN = 4
#: A lead below this is told by so many numbers that are none that its words have to say that it is one.
LEAST_TELLING = 100
_LED = tuple(bytes((tag, Tag.OF)) for tag in (Tag.MAJORITY, Tag.MARGIN))
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.OPEN, Tag.COLON, Tag.VOTES, Tag.FROM, Tag.ON, Tag.IN})


def of_last_time(sentence: Sentence) -> Iterator[int]:
    """The numbers of a sentence that are told as of the last time: "carried by 2,683 five years ago"."""
    if Tag.PREVIOUS not in sentence.row:
        return
    for at in places_of(sentence.tokens, _COUNTS):
        after = sentence.row[at + 1 : at + 1 + _MOST_BETWEEN]
        if after.lstrip(_TO_TIME).startswith(_PREVIOUS):
            yield from _whole(sentence.tokens[at].value)


def small_leads(sentence: Sentence) -> Iterator[int]:
    """The small numbers of a sentence that are by how many votes somebody won: "by 27", "27 votes", "a majority of
    27"."""
    row = sentence.row
    for at in places_of(sentence.tokens, _COUNTS):
        after = row[at + 1 : at + 2]
        before = row[:at].rstrip(SILENT)
        is_lead = after == _VOTES or ((before.endswith(_BY) or before.endswith(_LED)) and _is_end(after))
        if is_lead:
            yield from (one for one in _whole(sentence.tokens[at].value) if one < LEAST_TELLING)


def _is_end(after: bytes) -> bool:
    return after == b"" or after[0] in _ENDS


def _whole(value: object) -> Iterator[int]:
    """A number as a whole one; nothing where it is none."""
    if isinstance(value, Numeral) and value.value == int(value.value):
        yield int(value.value)
