"""Short reports of every poll of a record: shapes, ways of giving the date, asides and errors drawn from a seed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from bench.linking.section import FULL, SHAPES, Result, aside, before, tell, town
from bench.linking.sheet import Copy, Sheet
from hustings.measures.majority import majority
from hustings.record.poll import Poll
from hustings.record.record import Record

DATES = ("none", "dateline", "headline", "sentence", "later")
#: By-elections are few: each is reported so many times.
_BY_ELECTION = 8


class Composer:
    """Writes reports of the polls of one record."""

    def __init__(self, record: Record) -> None:
        polls = [poll for one in record.poll_ids if (poll := record.poll_or_none(one)) is not None]
        self.polls = [one for one in polls if len(one.candidacies) > 1 and majority(one)]
        self.seats: dict[str, list[Poll]] = defaultdict(list)
        self.near: dict[tuple[object, ...], list[Poll]] = defaultdict(list)
        for poll in sorted(self.polls, key=lambda one: one.polled_on):
            self.seats[poll.constituency.slug].append(poll)
            for key in self._keys(poll):
                self.near[key].append(poll)

    def _keys(self, poll: Poll) -> list[tuple[object, ...]]:
        """What polls have in common that are taken for one another: the day with county, or a word of the name."""
        place = poll.constituency
        return [
            (poll.polled_on, place.county or place.region),
            (poll.polled_on, town(place.name).split()[0]),
            (town(place.name),),
        ]

    def reports(self, seed: int, every: int = 1) -> Iterator[Copy]:
        """A report of each poll (of each so many), and one of several seats for each fourth."""
        for at, poll in enumerate(self.polls[seed % every :: every]):
            for turn in range(_BY_ELECTION if poll.is_by_election else 1):
                dice = Random(f"{seed}/{poll.id}/{turn}")
                yield self.single(poll, dice)
            if at % 4 == 0:
                yield self.several(poll, Random(f"{seed}/{poll.id}/several"))

    def single(self, poll: Poll, dice: Random) -> Copy:
        """A report of one poll."""
        sheet = Sheet(dice, errors=dice.choice((0, 0, 1, 2)))
        shape, dated = dice.choice(SHAPES), dice.choice(DATES)
        errors = sheet.errors
        result = Result.of(poll)
        _date(sheet, poll, dated)
        extra = []
        earlier = self._earlier(poll) if dice.random() < 0.5 else None
        is_first = dice.random() < 0.4
        if earlier is not None and is_first:
            before(sheet, Result.of(earlier))
            sheet.say(" ")
        tell(sheet, result, shape)
        if earlier is not None and not is_first:
            before(sheet, Result.of(earlier))
        if earlier is not None:
            extra.append("the result before it " + ("first" if is_first else "last"))
        if dice.random() < 0.6:
            extra.append("aside: " + aside(sheet, dice, result, Result.of(self._other(poll, dice))))
        sort = "by-election" if poll.is_by_election else "general election"
        traits = (f"shape: {shape}", f"date: {dated}", f"errors: {errors}", sort, *extra)
        return Copy(sheet.text, (poll.id,), tuple(sheet.figures), traits)

    def several(self, poll: Poll, dice: Random) -> Copy:
        """A report of two or three seats of one day."""
        sheet = Sheet(dice, errors=dice.choice((0, 0, 1, 2)))
        errors = sheet.errors
        others = (self._beside(poll, dice) for _ in range(dice.randint(1, 2)))
        polls = list(dict.fromkeys([poll, *(one for one in others if one.election == poll.election)]))
        dated, layout = dice.choice(DATES), dice.choice(("headings", "paragraphs", "one paragraph"))
        _date(sheet, poll, dated)
        for one in polls:
            result = Result.of(one)
            if layout == "headings":
                sheet.say(f"{result.name}\n")
            tell(sheet, result, dice.choice(("names", "surnames", "parties") if layout == "one paragraph" else FULL))
            sheet.say(" " if layout == "one paragraph" else "\n\n")
        traits = ("several seats", f"layout: {layout}", f"date: {dated}", f"errors: {errors}")
        return Copy(sheet.text, tuple(one.id for one in polls), tuple(sheet.figures), traits)

    def _earlier(self, poll: Poll) -> Poll | None:
        """The poll before in the seat of that name."""
        held = [one for one in self.seats[poll.constituency.slug] if one.polled_on < poll.polled_on]
        return held[-1] if held else None

    def _other(self, poll: Poll, dice: Random) -> Poll:
        """A poll of another seat: mostly one that could be taken for this."""
        if dice.random() < 0.3:
            return dice.choice(self._elsewhere(poll))
        return self._beside(poll, dice)

    def _beside(self, poll: Poll, dice: Random) -> Poll:
        """A poll of another seat nearby or of a like name, of the same day where there is one."""
        near = self.near[dice.choice(self._keys(poll))]
        found = [one for one in near if one.constituency.slug != poll.constituency.slug]
        return dice.choice(_latest(found, poll) or self._elsewhere(poll))

    def _elsewhere(self, poll: Poll) -> list[Poll]:
        """The polls of other seats on the same day; for a by-election held alone, those held last before it."""
        return _latest((one for one in self.polls if one.constituency.slug != poll.constituency.slug), poll)


def _latest(polls: Iterable[Poll], poll: Poll) -> list[Poll]:
    """Those of the polls that were held with a poll, or last before it."""
    held = [one for one in polls if one.polled_on <= poll.polled_on]
    day = max((one.polled_on for one in held), default=None)
    return [one for one in held if one.polled_on == day]


def _date(sheet: Sheet, poll: Poll, dated: str) -> None:
    """Add how the report gives its date, if it does."""
    day, year = poll.polled_on, poll.polled_on.year
    what = f"by-election of {year}" if poll.is_by_election else f"{year} general election"
    after = day + timedelta(days=1)
    much_later = date(year + 1 + sheet.dice.randrange(6), 3, 11)
    told = {
        "none": "",
        "dateline": f"{after:%A} {after.day} {after:%B} {after.year}\n\n",
        "headline": f"The {what}\n\n",
        "sentence": f"This is how the votes fell at the {what}. ",
        "later": f"{much_later.day} {much_later:%B} {much_later.year}\n\nLooking back to the {what}. ",
    }
    sheet.say(told[dated])
