"""Sections: the polling day of each part of a text that tells of several, by the date that heads or opens it.

"General election, 8 June 2017" over paragraphs, "June 2019. …", "In 2015 …", "Two years later …", "Then came 2019":
what stands below is of that election until another date heads or opens a part.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from hustings.copydesk.fold import CELL
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.token import Sentence, Tag, Token, places_of
from hustings.figures.month import PRINTED, month_of
from hustings.record.poll import Poll

_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
)
_SEASON = r"(?:the\s+)?(?:spring|summer|autumn|winter|end|start|beginning)\s+of\s+|(?:early|late)\s+"
_DATE = (
    rf"(?:(?:{_DAY})?(?P<month>{PRINTED})\.?\s+(?:\d{{1,2}},\s+)?|{_SEASON})?"
    r"(?P<year>(?:19|20)\d{2})\b(?!\s*(?:%|per cent|votes))"
)
_ELECTION = r"general|by-?election|election|parliamentary|uk|westminster|snap|contest|poll|vote|result|results|ballot"
_LEAD = (
    rf"{_ELECTION}|in|on|at|the|by|for|a|and|but|so|then|next|again|came|come|comes|back|go|going|went|now to|to|fast|"
    r"forwards?|rewind|wind|move|held|of|update|updated|postscript|footnote|epilogue|afterword|sequel|coda|later|"
    r"how (?:it|they|we|the seat) voted"
)
_PREPOSED = re.compile(r"\b(?:in|on|at|by|came|comes?|to|for|of)\b")
#: "Part two: 2017", "Chapter 3. 2019", "The third act: June 2017": what numbers the parts of a history.
_NUMBERED = (
    r"(?:(?:the\s+)?[a-z]+\s+(?:one|two|three|four|five|six|seven|[1-9]|i{1,3}|iv|v)\s*[:.]\s+"
    r"|(?:the\s+)?(?:first|second|third|fourth|fifth|final|last)\s+[a-z]+\s*[:.]\s+|[1-9]\s*[.):]\s+)?"
)
_OPENING = re.compile(
    rf"{_NUMBERED}(?:(?:{_LEAD})\b[\s,:\xa6-]*+)*+{_DATE}(?P<said>(?:\s+(?:{_ELECTION})\b)*)(?P<mark>\s*(?:[,:;.()\xa6|-]|$))?"
)
_LATER = re.compile(
    r"(?:(?:and|but|then|just|only|barely|some|fast|forwards?|skip|move|roll|wind|on)\s+)*(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
    r"\s+(?P<unit>year|month)s?(?:\s+(?:later|on|afterwards|after that|further on)\b|(?=\s+and\s|[,:.]))"
)
_NOW = re.compile(r"(?:and |but )?(?:now|today|this time|this year|tonight|last night|on thursday(?!,? \d)|and now)\b")
_ANYWHERE = re.compile(rf"(?P<before>[\w'-]+\s+)?{_DATE}")
#: "Since 2010", "before 2015": no heading over an election.
_NOT_OF = frozenset("since from until till before after than to born and".split())
_COUNTS = "a one two three four five six seven eight nine ten eleven twelve".split()
_MOST_IN_HEADING = 70
#: What opens a line before its words; a guillemet is folded to a mark of quotation, which stands close to what is said.
_MARKUP = re.compile(r'(?:[\s#*_>=~•·●○▪▫■□◆◇►▶▸‣➤→★☆✓✔–-]|"(?=\s))+')


class Section(msgspec.Struct, frozen=True, gc=False):
    """The day that a sentence is told of, `None` for the day of the text itself.

    `is_headed` says that a line of its own gives it; `is_own` that the sentence's paragraph does; `is_row` that a row
    of a table does, which holds for rows alone.
    """

    day: date | None = None
    is_headed: bool = False
    is_own: bool = False
    paragraph: int = -1
    is_row: bool = False


def sections(
    folded: str, sentences: Sequence[Sentence], polls: Collection[Poll], own: date | None = None
) -> list[Section]:
    """The section of each sentence, `polls` being those that a date may mean, `own` the day of the text itself."""
    here = Section()
    found = []
    for sentence in sentences:
        if here.is_own and here.paragraph != sentence.paragraph:
            here = replace(here, is_own=False)
        line = _line_opened(folded, sentence.start)
        here = Section() if here.is_row and line is not None and CELL not in line else here
        line = None if line is None else _past_place(line, sentence.tokens)
        if line is not None:
            here = _after(here, line, sentence.paragraph, polls, own)
        found.append(here)
    return found


def with_cast(
    found: Sequence[Section], sentences: Sequence[Sentence], polls: Collection[Poll], lexicon: Lexicon
) -> list[Section]:
    """The sections, a paragraph without a date of its own being of the one day on which all it names in full stood.

    Only where none of them stood on the day that is carried over to it: "Revolution three you know. Nigel Farage …".
    """
    days = {poll.id: poll.polled_on for poll in polls}
    told = list(found)
    for section, first, end in stretches(found, sentences):
        if section.day is None or section.is_own:
            continue
        stood = list(_days_of_people(sentences[first:end], days, lexicon))
        common = set.intersection(*stood) if stood else set()
        if len(common) == 1 and all(section.day not in one for one in stood):
            told[first:end] = [replace(section, day=min(common), is_headed=False, is_own=True)] * (end - first)
    return told


def _days_of_people(sentences: Sequence[Sentence], days: Mapping[str, date], lexicon: Lexicon) -> Iterator[set[date]]:
    """The days on which each person that the sentences name in full stood in one of the polls; of who did in any."""
    for sentence in sentences:
        for at in places_of(sentence.tokens, _NAMES):
            options = lexicon.people.get(sentence.tokens[at].words, ())
            if stood := {days[poll] for poll, _ in options if poll in days}:
                yield stood


_NAMES = frozenset({Tag.NAME})


def _after(here: Section, line: str, paragraph: int, polls: Collection[Poll], own: date | None) -> Section:
    if _NOW.match(line):
        return Section(paragraph=paragraph)
    match, is_heading = _heading(line), True
    if match is None:
        match, is_heading = _opening(line), False
    if match is not None:
        day = _day_of(match, line[: match.end() + 30] if not is_heading else line, polls)
        is_row = CELL in line[match.end("year") : match.end("year") + 2]
        return here if day is None else Section(day, is_heading, True, paragraph, is_row)
    later = _LATER.match(line)
    since = here.day or own
    day = None if later is None or since is None else _day_later(since, later, polls)
    return here if day is None else Section(day, False, True, paragraph)


def _line_opened(folded: str, start: int) -> str | None:
    """The line that a sentence opens, without markup before it; `None` where it stands further on in one."""
    first = folded.rfind("\n", max(0, start - _MOST_MARKUP), start) + 1
    if (not first and start > _MOST_MARKUP) or any(one.isalnum() for one in folded[first:start]):
        return None
    last = folded.find("\n", start, start + _MOST_READ)
    line = folded[first : last if last >= 0 else start + _MOST_READ]
    mark = _MARKUP.match(line)
    return line[mark.end() if mark else 0 :].rstrip(" *_#:=\r")


def _past_place(line: str, tokens: Sequence[Token]) -> str:
    """The line without the seat that opens it before a date: "Witney, October 2016, is seldom mentioned"."""
    if len(tokens) < 4 or tokens[0].tag is not Tag.PLACE or tokens[1].tag not in _AFTER_PLACE:
        return line
    rest = line[tokens[1].end - tokens[0].start :].lstrip()
    return rest if line.startswith(tokens[0].words) and _DATED.match(rest) else line


_AFTER_PLACE = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.COLON})
_DATED = re.compile(_DATE)
_MOST_MARKUP = 12
#: So much of a line is enough to see a date in its opening.
_MOST_READ = 160


def _heading(line: str) -> re.Match[str] | None:
    """The date in a short line that says no more than when: "By-election, 23 June 2022", "The 2019 contest"."""
    has_year = "19" in line or "20" in line
    if not has_year or len(line) > _MOST_IN_HEADING or line.endswith((".", "!", "?", ";")):
        return None
    dates = list(_ANYWHERE.finditer(line))
    if len(dates) != 1 or (dates[0]["before"] or "").strip() in _NOT_OF:
        return None
    rest = line[: dates[0].start()] + line[dates[0].end() :]
    return None if any(one.isdigit() for one in rest) else dates[0]


_THURSDAY = 3


def heads_section(folded: str, day: date) -> bool:
    """Whether a day that a line of its own gives heads one of several results, and does not date the text: lines head
    three years at least, or two where it is a Thursday, as polling days are."""
    lines = (_MARKUP.sub("", line, count=1).rstrip(" *_#:=\r") for line in folded.splitlines())
    years = {int(match["year"]) for line in lines if (match := _heading(line)) is not None}
    return day.year in years and len(years) > (1 if day.weekday() == _THURSDAY else 2)


def _opening(line: str) -> re.Match[str] | None:
    """The date that opens a paragraph: "In 2017 …", "June 2019. …", "The by-election of May 2008 …"."""
    match = _OPENING.match(line)
    if match is None:
        return None
    is_dated = match["mark"] is not None or match["said"] or _PREPOSED.search(line, 0, match.start("year"))
    return match if is_dated else None


def _day_of(match: re.Match[str], said: str, polls: Collection[Poll]) -> date | None:
    """The polling day of a date: in its year and month; of two in a year that of the kind named, else the general
    election's."""
    held = {poll.polled_on: poll for poll in polls if poll.polled_on.year == int(match["year"])}
    if match["month"]:
        held = {day: poll for day, poll in held.items() if day.month == month_of(match["month"])}
    is_by = re.search(r"\bby-?election", said) is not None
    ranked = sorted(held.values(), key=lambda one: (one.is_by_election is not is_by, one.polled_on))
    return ranked[0].polled_on if ranked else None


def _day_later(day: date, match: re.Match[str], polls: Collection[Poll]) -> date | None:
    """The one polling day that is so many years or months after another, give or take a few months."""
    printed = match["count"]
    count = int(printed) if printed.isdigit() else max(1, _COUNTS.index(printed))
    months = count * (12 if match["unit"] == "year" else 1)
    most = 8 if match["unit"] == "year" else 2
    held = {one.polled_on for one in polls if one.polled_on > day}
    gaps = {one: abs((one.year - day.year) * 12 + one.month - day.month - months) for one in held}
    near = sorted((gap, one) for one, gap in gaps.items() if gap <= most)
    return near[0][1] if near else None


def linked_on(linked: Linked, day: date, lexicon: Lexicon) -> Linked:
    """What a section of another polling day is about: the seats of the text, each with its poll of then."""
    seats = {slug: _seat_on(seat, day, lexicon) for slug, seat in linked.seats.items()}
    general = lexicon.general_elections.get(day.year)
    election = next((one.poll.election for one in seats.values() if one.poll.polled_on == day), None)
    election = election or (general.id if general is not None and general.polled_on == day else linked.election)
    return Linked(seats, linked.names, day, election, linked.default, (), True, linked.points)


def _seat_on(seat: Seat, day: date, lexicon: Lexicon) -> Seat:
    held = tuple(one for one in lexicon.polls[seat.slug] if one.polled_on <= day)
    return Seat(seat.slug, held[-1], held, seat.is_supported, seat.is_borne_out) if held else seat


def linked_in(linked: Linked, slug: str, year: int, lexicon: Lexicon) -> Linked:
    """What a text is about with one of its seats as of the poll of a year, a general election's where there are two."""
    seat, every = linked.seats[slug], lexicon.polls[slug]
    then = Seat(slug, seat.poll, every).of_year(year)
    if then is None or then.id == seat.poll.id:
        return linked
    then_seat = _seat_on(Seat(slug, then, every, seat.is_supported, seat.is_borne_out), then.polled_on, lexicon)
    seats = {**linked.seats, slug: then_seat}
    return Linked(seats, linked.names, linked.day, linked.election, linked.default, (), True, linked.points)


def stretches(found: Sequence[Section], sentences: Sequence[Sentence]) -> Iterator[tuple[Section, int, int]]:
    """Each paragraph's part of one section, with its first sentence's number and the number after its last."""
    first = 0
    for at in range(1, len(found) + 1):
        is_same = at < len(found) and (found[at].day, sentences[at].paragraph) == (
            found[first].day,
            sentences[first].paragraph,
        )
        if not is_same:
            yield found[first], first, at
            first = at
