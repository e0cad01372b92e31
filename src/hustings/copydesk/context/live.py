"""Live: a page told entry by entry, each with its time, the newest first — what an entry goes on about stands below it.

"4.52 Quick sums on that: a majority of 1,577", above the entry of the seat that has just declared. An entry that names
no seat is of the one that the next entry below names, or, as before, of the one above: nothing in it is firm.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from msgspec.structs import replace

from hustings.copydesk.context.inherited import Context
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Sentence, Tag, places_of

_TIME = re.compile(
    r"^\W*(?P<hour>[012]?\d)[.:](?P<minute>[0-5]\d)\s?(?P<half>am|pm|a\.m\.?|p\.m\.?)?(?=$|[\s:\xa6,;-])", re.MULTILINE
)
#: Fewer entries are no running page.
_FEWEST = 3
_NOON, _DAY = 12 * 60, 24 * 60
_NAMED = frozenset({Tag.PLACE, Tag.NAME})


def entries_below(scanned: Scanned, linked: Linked, lexicon: Lexicon) -> dict[int, str]:
    """The seat that each entry without one goes on about, by where the entry begins; none where the page is told from
    the first hour on, or is of one seat. An entry set below one of before its own time goes on about that."""
    if len(linked.seats) < 2:
        return {}
    heads = [(match.start(), _minute(match)) for match in _TIME.finditer(scanned.folded)]
    minutes = [minute for _, minute in heads]
    if len(heads) < _FEWEST or not _is_newest_first(minutes):
        return {}
    below: dict[int, str] = {}
    entries = _entries([start for start, _ in heads], scanned.sentences)
    told = [(number, entry[0].start, _seat_in(entry, linked, lexicon)) for number, entry in entries]
    for (number, start, slug), (_, _, following) in pairwise(told):
        is_after = number > 1 and minutes[number - 1] >= minutes[number - 2]
        if slug is None and following is not None and not is_after:
            below[start] = following
    return below


def over_to(context: Context, slug: str | None) -> Context:
    """The context at the head of an entry that goes on about a seat told of below it."""
    if slug is None or slug == context.slug:
        return context
    return replace(context, slug=slug, doubt=context.slug or slug, subject=None, others=(), topic=None)


def _minute(match: re.Match[str]) -> int:
    """The minute of a night: those after noon are of the day before those of the morning."""
    hour, half = int(match["hour"]), (match["half"] or "")[:1]
    hour = hour % 12 + 12 * (half == "p") if half else hour
    minute = hour * 60 + int(match["minute"])
    return minute - _DAY if minute >= _NOON else minute


def _is_newest_first(minutes: Iterable[int]) -> bool:
    steps = [second - first for first, second in pairwise(minutes)]
    return sum(one < 0 for one in steps) > 2 * sum(one > 0 for one in steps)


def _entries(heads: list[int], sentences: Iterable[Sentence]) -> Iterator[tuple[int, list[Sentence]]]:
    """The number of each entry, from 1, and its sentences."""
    for number, entry in groupby(sentences, key=lambda one: bisect_left(heads, one.end)):
        if number:
            yield number, list(entry)


def _seat_in(entry: Iterable[Sentence], linked: Linked, lexicon: Lexicon) -> str | None:
    """The first seat that an entry names, or somebody who stood there."""
    for sentence in entry:
        for at in places_of(sentence.tokens, _NAMED):
            token = sentence.tokens[at]
            slugs = [linked.names.get(token.words)] if token.tag is Tag.PLACE else []
            slugs += [linked.slugs.get(poll) for poll, _ in lexicon.people.get(token.words, ())]
            found = next((slug for slug in slugs if slug in linked.seats), None)
            if found is not None:
                return found
    return None
