"""Parted: a text with each of its dated parts read as of its own day."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from hustings.claims.verdict import Finding
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.choice import link
from hustings.copydesk.link.dated.section import Section, linked_on, sections, stretches, with_cast
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.link.weighed import Weighed
from hustings.copydesk.resolve.whole.sense import doubted_runs, is_off
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.tried import Attempt, doubted, is_telling, place_of
from hustings.record.poll import Poll
from hustings.record.record import Record


def told_by_section(
    whole: Attempt,
    scanned: Scanned,
    weighed: Weighed,
    lexicon: Lexicon,
    record: Record,
    read: Callable[[Linked, Scanned], Attempt],
) -> Attempt:
    """The text with each part that a date heads or opens read as of that day, where figures do not speak against it."""
    polls = [poll for slug in whole.linked.seats for poll in weighed.by_slug.get(slug, ())]
    found: Sequence[Section] = sections(scanned.folded, scanned.sentences, polls, whole.linked.day)
    if any(one.day is not None for one in found) and not _tells_of_several(whole.linked):
        found = with_cast(found, scanned.sentences, polls, lexicon)
    found = _opened_before(found, whole, weighed, scanned)
    days = {one.day for one in found if one.day is not None}
    if days <= {whole.linked.day} or (_tells_of_several(whole.linked) and not _is_of_one_seat(days, polls)):
        return whole
    latest = max(days)
    is_later = whole.linked.day is not None and latest > whole.linked.day and whole.linked.day not in weighed.given
    again = read(link(weighed, lexicon, latest), scanned) if is_later else None
    if again is not None and len(days) > 1:
        whole, again = _of_day(whole, again, record), None
    is_history = len(days - {whole.linked.day}) > 1
    parts = {}
    for day in sorted(days if is_history else days - {whole.linked.day}):
        of_day = tuple(one for one, section in zip(scanned.sentences, found, strict=True) if section.day == day)
        part = read(linked_on(whole.linked, day, lexicon), replace(scanned, sentences=of_day))
        parts[day] = replace(part, findings=doubted_runs(part.findings, record))
    merged = _merged(whole, parts, found, scanned, is_history=is_history)
    is_more = again is not None and again.borne_out > merged.borne_out
    return _of_day(merged, again, record) if again is not None and is_more else merged


#: So many figures of the opening fit nothing where a text begins with another day than that of its dated part.
_FEWEST_OFF = 2


def _opened_before(found: Sequence[Section], whole: Attempt, weighed: Weighed, scanned: Scanned) -> Sequence[Section]:
    """The sections; what opens a text above the first date as of the likeliest earlier day, where the text was read as
    of that date and the figures of its opening do not fit: a report with a postscript of the next election."""
    first = next((at for at, one in enumerate(found) if one.day is not None), 0)
    if not first or {one.day for one in found if one.day is not None} != {whole.linked.day}:
        return found
    end = scanned.sentences[first].start
    if sum(is_off(one) for one in whole.findings if place_of(one) < end) < _FEWEST_OFF:
        return found
    likely = [day for day in weighed.weights if whole.linked.day is not None and day < whole.linked.day]
    day = max(likely, key=lambda one: weighed.weights[one], default=None)
    return [*(replace(one, day=day, is_own=True) for one in found[:first]), *found[first:]]


def _tells_of_several(linked: Linked) -> bool:
    """Whether a text is of several seats; one that only lends its people is none."""
    return sum(seat.is_supported for seat in linked.seats.values()) > 1


def _is_of_one_seat(days: Collection[date], polls: Iterable[Poll]) -> bool:
    """Whether some seat polled on two of the days: by-elections of one seat each are a round-up, no history."""
    held = Counter(poll.constituency.slug for poll in polls if poll.polled_on in days)
    return any(count > 1 for count in held.values())


def _of_day(whole: Attempt, again: Attempt, record: Record) -> Attempt:
    """The better of two readings of a history: as of the day found first, or of the latest that it tells of."""
    is_better = again.borne_out >= whole.borne_out and again.off <= whole.off
    return replace(again, findings=doubted_runs(again.findings, record)) if is_better else whole


def _merged(
    whole: Attempt, parts: Mapping[date, Attempt], found: Sequence[Section], scanned: Scanned, *, is_history: bool
) -> Attempt:
    """The findings of each paragraph from the reading that bears out more of it."""
    by_place = sorted(whole.findings, key=place_of)
    of_day = {day: sorted(part.findings, key=place_of) for day, part in parts.items()}
    told: list[Finding] = []
    done = 0
    for section, first, end in stretches(found, scanned.sentences):
        if section.day is None or section.day not in of_day:
            continue
        within = slice(scanned.sentences[first].start, scanned.sentences[end - 1].end)
        here = _places(by_place, within)
        part = of_day[section.day][_places(of_day[section.day], within)]
        told += by_place[done : here.start]
        told += _likelier(by_place[here], part, section, is_history=is_history)
        done = here.stop
    return replace(whole, findings=(*told, *by_place[done:]))


def _places(findings: Sequence[Finding], within: slice) -> slice:
    """The places in a list of the findings that begin within a stretch of text."""
    return slice(*(bisect_left(findings, at, key=place_of) for at in (within.start, within.stop)))


def _likelier(
    whole: Sequence[Finding], part: Sequence[Finding], section: Section, *, is_history: bool
) -> Sequence[Finding]:
    """The findings of a paragraph as read with the whole text, or as of its own day: those that are right more often.

    Where the text has one dated part only, that alone goes by its date. Where it has several, the date holds if both
    are right as often; a date carried over that no figure bears out calls nothing wrong.
    """
    right, right_of_day = (sum(map(is_telling, one)) for one in (whole, part))
    off, off_of_day = (sum(map(is_off, one)) for one in (whole, part))
    if not is_history:
        is_of_day = (section.is_headed or section.is_own) and off_of_day <= off
        return part if is_of_day and right_of_day > right else whole
    if right_of_day > right:
        return part
    if right > right_of_day:
        return whole
    if right_of_day or section.is_headed or section.is_own:
        return part
    return [doubted(one, [section.day]) for one in part]
