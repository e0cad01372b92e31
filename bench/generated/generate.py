"""Reports from the record: a family of shapes, a seed, and how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from types import ModuleType

from bench.generated import plan, style
from bench.generated.page import Page, as_page
from bench.generated.scene import Scene, in_same_county, scene_of
from bench.generated.shape import common_colour, common_more, common_seat
from bench.generated.sheet import Label
from bench.generated.story import Pools, Story
from bench.generated.template import Shape, shapes
from hustings.record.poll import Poll
from hustings.record.record import Record

FAMILIES = ("development", "apart")
#: In how many reports errors are put in, and how often into each kind of claim.
ERRING = 0.4
ERROR_WEIGHTS = {
    "votes": 12,
    "majority": 10,
    "turnout": 8,
    "share": 6,
    "share_change": 6,
    "outcome": 5,
    "superlative": 5,
    "boundary": 5,
    "candidacy": 1,
}


@dataclass(frozen=True, slots=True)
class Report:
    """One generated report: its name, text, labels, and the HTML page where it is published as one."""

    name: str
    sort: str
    text: str
    labels: tuple[Label, ...]
    page: Page | None


def _joined(*modules: ModuleType) -> dict[str, list[str]]:
    """The pools of several modules, those of one topic one after the other."""
    found: dict[str, list[str]] = {}
    for one in modules:
        for topic, every in one.POOLS.items():
            found.setdefault(topic, []).extend(every)
    return found


@cache
def family(name: str) -> tuple[Pools, Mapping[str, str]]:
    """The shapes of a family by topic, and its named words. The held-apart family draws on its own twice as often."""
    pools: dict[str, tuple[Shape, ...]] = dict(shapes("common", _joined(common_seat, common_colour, common_more)))
    macros = dict(common_seat.MACROS | common_colour.MACROS)
    if name == "apart":
        from bench.generated.shape import apart_colour, apart_more, apart_seat

        own = shapes("apart", _joined(apart_seat, apart_colour, apart_more))
        pools = {topic: (*own.get(topic, ()), *pools.get(topic, ())) for topic in {**pools, **own}}
        macros |= apart_seat.MACROS | apart_colour.MACROS
    return pools, macros


class Press:
    """Makes the reports of one family from one record."""

    def __init__(self, record: Record, name: str = "development") -> None:
        self.record, (self.pools, self.macros) = record, family(name)
        self.by_election: dict[str, list[Poll]] = {}
        for one in record.elections:
            polls = [poll for poll in record.polls_of(one) if poll.is_declared]
            if polls:
                self.by_election["by" if ".by." in one else one] = (
                    self.by_election.get("by", []) if ".by." in one else []
                )
                self.by_election["by" if ".by." in one else one] += polls
        self.weights = [2 if one == "by" else 3 for one in self.by_election]

    def reports(self, count: int, seed: int) -> Iterator[Report]:
        """So many reports."""
        for at in range(count):
            yield self.report(f"g{at:05}", f"{seed}/{at}")

    def report(self, name: str, seed: str) -> Report:
        """One report: written once right, then, for some, again with an error or two put in."""
        rng = Random(seed)
        scenes, sort = self._scenes(rng)
        drawn = style.draw(rng)
        right = self._told(scenes, sort, drawn, seed, {})
        if rng.random() < ERRING:
            right = self._told(scenes, sort, drawn, seed, _errors(right, rng))
        text, labels = right.sheet.text.rstrip() + "\n", tuple(right.sheet.labels)
        page = as_page(text, labels, right, scenes[0], Random(seed + "/page"))
        if page is not None:
            text, labels = page.text, page.labels
        stated = tuple(replace(one, stated=text[one.start : one.end]) for one in labels)
        return Report(name, sort, text, stated, page)

    def _told(self, scenes: list[Scene], sort: str, drawn: style.Style, seed: str, errors: dict[int, str]) -> Story:
        story = Story(self.pools, self.macros, drawn, seed, errors)
        plan.PLANS[sort][0](story, scenes)
        return story

    def _scenes(self, rng: Random) -> tuple[list[Scene], str]:
        """The seats that a report is about: of one region and day where they are several."""
        while True:
            sort = plan.draw(rng)
            kind = rng.choices(list(self.by_election), self.weights)[0]
            if kind == "by":
                sort = sort if sort in plan.ONE_SEAT else "news"
            poll = rng.choice(self.by_election[kind])
            prefers_real = rng.random() < 0.25
            first = scene_of(self.record, poll, prefers_real)
            if first is None:
                continue
            if sort in plan.ONE_SEAT:
                return [first], sort
            return [first, *self._neighbours(first, rng, prefers_real)], sort

    def _neighbours(self, scene: Scene, rng: Random, prefers_real: bool) -> list[Scene]:
        near = in_same_county(self.by_election[scene.poll.election], scene.poll)
        rng.shuffle(near)
        found = (scene_of(self.record, one, prefers_real) for one in near[: rng.randint(1, 5)])
        return [one for one in found if one is not None]


def _errors(story: Story, rng: Random) -> dict[int, str]:
    """One or two labels to put wrong, of kinds drawn by weight."""
    numbered = [one for one in story.sheet.labels if one.number >= 0]
    if not numbered:
        return {}
    kinds = sorted({one.kind for one in numbered})
    drawn = rng.choices(kinds, [ERROR_WEIGHTS.get(one, 3) for one in kinds], k=1 if rng.random() < 0.6 else 2)
    chosen = [rng.choice([one for one in numbered if one.kind == kind]) for kind in drawn]
    return {one.number: f"{rng.random()}" for one in chosen}
