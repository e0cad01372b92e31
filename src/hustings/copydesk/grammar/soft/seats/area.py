"""Where and when the seats are of which a sentence tells."""

from __future__ import annotations

from itertools import zip_longest

from hustings.copydesk.grammar.area.only_there import ONLY_THERE
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.figure.country.part import nation_named_by
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag
from hustings.geography.boundary_set import Nation

#: Words by which seats are hoped for, foretold or told of another time.
_UNSURE = frozenset(
    "need needs needed target targets targeted targeting hope hopes hoped hoping could would might may should if"
    " predict predicts predicted forecast forecasts expected poised projected suggest suggests suggested defending"
    " never until unless council councils councillors assembly holyrood senedd stormont msps ams aim aims aimed"
    " ever since".split()
)
_BACK = frozenset({"last", "previous", "previously", "then", "earlier", "once", "used"})


def is_told_of_now(found: Found, *, is_set_against: bool) -> bool:
    """Whether a sentence is about the election that is told of. `is_set_against`: it may speak of the last one, too."""
    scene = found.scene
    if scene.national is None or scene.is_dated or Tag.INTERIM in scene.tokens.tags:
        return False
    if scene.seat is not None and scene.seat.poll.is_by_election:
        return False
    if not _UNSURE.isdisjoint(scene.tokens.words):
        return False
    now, before = _years(scene)
    told = {year_of(one) for one in scene.tokens if one.tag is Tag.YEAR}
    if is_set_against:
        return told <= {now, before}
    if " at one time " in f" {' '.join(scene.tokens.said)} ":
        return False
    besides = {*_but_nights(scene.tokens.said[: found.first]), *_but_nights(scene.tokens.said[found.last :])}
    return told <= {now} and Tag.PREVIOUS not in scene.tokens.tags and besides.isdisjoint(_BACK)


def _but_nights(said: list[str]) -> list[str]:
    """The words without the "last" of "last Thursday" or "last night", the night that is told of."""
    return [one for one, after in zip_longest(said, said[1:]) if one != "last" or after not in _NIGHTS]


_NIGHTS = frozenset({"night", "thursday", "thursday's", "night's", "week", "week's"})


def told_in(found: Found, *, is_set_against: bool) -> str | None:
    """The election that a sentence is about: the one that is told of, or the one before where its year alone is named,
    "in 2015 the SNP won all but three"; `None` of any other time."""
    scene = found.scene
    if is_told_of_now(found, is_set_against=is_set_against):
        return scene.national
    years = {year_of(one) for one in scene.tokens if one.tag is Tag.YEAR}
    _, before = _years(scene)
    is_back = not is_set_against and years == {before} and scene.tokens.said[:1] == ["in"] and not scene.is_dated
    if not is_back or Tag.INTERIM in scene.tokens.tags or not _UNSURE.isdisjoint(scene.tokens.words):
        return None
    return scene.elections.get(before)


def polled_in(scene: Scene) -> int:
    """The year of the country's election that is told of; 0 where there is none."""
    return _years(scene)[0]


def _years(scene: Scene) -> tuple[int, int]:
    """The years of the country's election that is told of and of the one before; 0 where there is none."""
    polled = int((scene.national or "parl.0")[5:9])
    return polled, max((year for year in scene.elections if year < polled), default=0)


def areas_of(found: Found, family: str, at: int, *, is_of_all: bool = False) -> list[str]:
    """The areas that seats told of at a place in a sentence may be in; none where the words draw one of their own, or,
    where they are `is_of_all`, "three of the five seats", name none."""
    scene = found.scene
    named = [one.value for one in scene.tokens[found.first : found.last] if one.tag is Tag.REGION and one.value != UK]
    if named:
        return [named[-1]]
    if (nation := _partys(found, family)) is not None:
        return [nation]
    scope = scope_of(scene.tokens, at)
    if _is_of_county(found):
        return _of_county(found)
    if scope.is_unknown:
        return []
    if scope.place is not None:
        return [scope.place]
    if is_of_all:
        return [scene.region] if scene.seat is None and scene.region not in (None, UK) else []
    if family in ONLY_THERE:
        return [UK, ONLY_THERE[family]]
    own = (scene.region, _own(found, "nation"), _own(found, "region"), _own(found, "county"), UK)
    return [one for one in dict.fromkeys(own) if one is not None]


def _partys(found: Found, family: str) -> str | None:
    """The nation whose part of the party is named, in a match or last before it: "Scottish Labour", "Ruth Davidson's
    party"; `None` where another party's name, or no nation's, is the last."""
    tokens = found.scene.tokens
    at = tokens.row.rfind(Tag.ACTOR, 0, found.last)
    is_its = at >= 0 and family_in(tokens[at].value, found.scene.lexicon, found.seat) == family
    return nation_named_by(tokens[at]) if is_its else None


_AREAS = frozenset("region region's county county's nation nation's province province's".split())


def _of_county(found: Found) -> list[str]:
    """The region, or the county, that is spoken of: the seat's own, where no other was named."""
    said = " ".join(found.scene.tokens.said[found.first : found.last + 3])
    is_english = found.seat is None or found.seat.poll.constituency.nation is Nation.ENGLAND
    if "region" in said and not is_english:
        return []  # "the region" of a Highland seat
    own = _own(found, "county" if "county" in said else "region" if "region" in said else "nation")
    return [one for one in (found.scene.region, own) if one is not None and one != UK][:1]


def _is_of_county(found: Found) -> bool:
    """ "All 15 of the region's seats", "every seat in the county": the one that was spoken of."""
    return not _AREAS.isdisjoint(found.scene.tokens.said[found.first : found.last + 3])


def _own(found: Found, of: str) -> str | None:
    """The nation, region or county of the seat in focus; no nation of England's, of which nobody means all."""
    if found.seat is None:
        return None
    place = found.seat.poll.constituency
    if of == "nation":
        return None if place.nation is Nation.ENGLAND else place.nation.value
    return place.county if of == "county" else place.region
