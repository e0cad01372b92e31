"""What stands beside the figures: years, places, bylines, and numbers that are no results (ages, times, money)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from bench.generated.fact import Unsaid
from bench.generated.scene import Scene

GIVEN = (
    "Priya Tom Hannah Callum Siân Joanne Rob Megan Idris Fiona Niamh Declan Aisha Gary Kate Ollie Ruth Stuart".split()
)
FAMILY = "Hollis Marwood Pettifer Okafor Brannigan Tranter Lyle Sandhu Quayle Ashdown Fenwick Probert McAllan".split()
PAPERS = "Gazette Herald Echo Advertiser Chronicle Courier Argus Mercury Post Observer Journal Citizen".split()
HALLS = "leisure centre|sports hall|town hall|civic centre|assembly rooms|guildhall|cricket ground|showground".split(
    "|"
)


def words(scene: Scene, name: str, arguments: tuple[str, ...], rng: Random) -> str:
    """The words of a slot that is no person, seat or figure."""
    if name in ASIDES:
        return ASIDES[name](scene, rng)
    if name == "n":
        return str(rng.randint(int(arguments[0]), int(arguments[1])))
    if name == "nk":
        return f"{rng.randint(int(arguments[0]), int(arguments[1])) * 100:,}"
    raise KeyError(f"no slot {name!r}")


def _last(scene: Scene, rng: Random) -> str:
    """When the result compared with was: by its year, or as "last time" where only one can be meant."""
    year = scene.last_year
    forms = [f"in {year}", f"at the {year} general election", f"in {year}", f"at the {year} election"]
    if scene.baseline is not None and scene.baseline.is_notional:
        return rng.choice((f"on the notional {year} result", f"in {year} on the new boundaries"))
    if len(scene.every) > 1:
        return rng.choice(forms)
    if scene.poll.is_by_election:
        return rng.choice([*forms, "at the last general election", "at the general election"])
    return rng.choice([*forms, "last time", "at the last election", "at the previous election", "last time around"])


def _election(scene: Scene, rng: Random) -> str:
    if scene.poll.is_by_election:
        return rng.choice((f"the {scene.poll.polled_on:%B} {scene.year} by-election", f"the {scene.year} by-election"))
    return rng.choice((f"the {scene.year} general election", f"the {scene.year} election"))


def _date(scene: Scene, rng: Random) -> str:
    """The day after polling, as a dateline has it."""
    day = scene.poll.polled_on + timedelta(days=1)
    forms = (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%A}, {day:%B} {day.day}, {day.year}",
        f"{day:%A} {day.day} {day:%B} {day.year}",
    )
    return rng.choice(forms)


def _region(scene: Scene, rng: Random) -> str:
    place = scene.poll.constituency
    if place.nation.value != "England":
        return place.nation.value
    region = place.region or "England"
    return region if region in {"London", "England"} else f"the {region.replace(' The ', ' the ')}"


def _county(scene: Scene, rng: Random) -> str:
    found = scene.poll.constituency.county
    if not found:
        raise Unsaid("county")
    return found


def _clock(scene: Scene, rng: Random) -> str:
    hour, minute = rng.choice((11, 12, 1, 2, 3, 4, 5, 6)), rng.choice((5, 10, 12, 15, 20, 27, 30, 38, 40, 45, 52, 55))
    half = "pm" if hour == 11 else "am"
    return rng.choice((f"{hour}.{minute:02}{half}", f"{hour}:{minute:02}{half}", f"{hour}.{minute:02} {half}"))


def _money(scene: Scene, rng: Random) -> str:
    return rng.choice(
        (
            f"£{rng.randint(2, 95)} million",
            f"£{rng.randint(2, 95)}m",
            f"£{rng.randint(11, 990)},000",
            f"£{rng.randint(1, 9)}.{rng.randint(1, 9)}bn",
        )
    )


ASIDES: dict[str, Callable[[Scene, Random], str]] = {
    "year": lambda scene, rng: str(scene.year),
    "lastyear": lambda scene, rng: str(scene.last_year),
    "last": _last,
    "election": _election,
    "date": _date,
    "region": _region,
    "nation": lambda scene, rng: scene.poll.constituency.nation.value,
    "county": _county,
    "clock": _clock,
    "money": _money,
    "age": lambda scene, rng: str(rng.randint(24, 76)),
    "reporter": lambda scene, rng: f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}",
    "stranger": lambda scene, rng: f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}",
    "paper": lambda scene, rng: rng.choice(PAPERS),
    "hall": lambda scene, rng: rng.choice(HALLS),
    "month": lambda scene, rng: f"{scene.poll.polled_on:%B}",
    "day": lambda scene, rng: f"{scene.poll.polled_on:%A}",
    "polled_on": lambda scene, rng: f"{scene.poll.polled_on.day} {scene.poll.polled_on:%B} {scene.year}",
    "pct": lambda scene, rng: str(rng.randint(12, 68)),
    "pct1": lambda scene, rng: f"{rng.randint(12, 68)}.{rng.randint(1, 9)}",
}
