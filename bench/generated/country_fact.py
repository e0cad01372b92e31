"""The facts of the country and of a nation or region at a general election, for shapes that speak of them."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache

from bench.generated.fact import Fact, Unsaid
from bench.generated.party import PartyName, family_name
from bench.generated.scene import Scene
from hustings.measures.baseline import family_key
from hustings.measures.seats import SeatBaseline, SeatRow, SeatTally, SpeakerCount, house_majority, national_tally
from hustings.record.poll import Poll
from hustings.record.record import Record

#: What the lists give as county, and nobody calls one.
NOT_COUNTIES = frozenset({"London", "Scotland", "Wales", "Northern Ireland"})


@lru_cache(maxsize=64)
def _tally(record: Record, election: str, speaker: SpeakerCount, baseline: SeatBaseline) -> SeatTally | None:
    return national_tally(record, election, speaker=speaker, baseline=baseline)


def tallies(scene: Scene) -> list[SeatTally]:
    """The national tally, counted in each usual way, the house's default first; `Unsaid` for a by-election."""
    if scene.poll.is_by_election or scene.year < 2015:
        raise Unsaid("no tally")
    ways = [(one, two) for two in (SeatBaseline.NOTIONAL, SeatBaseline.LAST_GENERAL_ELECTION) for one in SpeakerCount]
    found = [_tally(scene.record, scene.poll.election, *way) for way in ways]
    return [one for one in found if one is not None]


def _rows(scene: Scene, place: int) -> list[SeatRow]:
    every = tallies(scene)
    named = [one for one in every[0].rows if family_name(one.family or "") and one.seats]
    if place > len(named):
        raise Unsaid("rank of party")
    return [row for one in every if (row := one.row(named[place - 1].key)) is not None]


def nation_party(scene: Scene, place: int) -> PartyName:
    """The words for the party with the so-manieth most seats."""
    found = family_name(_rows(scene, place)[0].family or "")
    if found is None:
        raise Unsaid("party")
    return found


@lru_cache(maxsize=512)
def _in_county(record: Record, election: str, county: str) -> tuple[tuple[str, int], ...]:
    polls = [one for one in record.polls_of(election) if one.constituency.county == county]
    won = Counter(_family(record, one) for one in polls)
    return () if any(key in won for key in ("spk", "none", "ind")) else tuple(won.most_common())


def in_county(scene: Scene) -> tuple[tuple[str, int], ...]:
    """Seats by family key in the county of the poll, most first; `Unsaid` without a county, or with few seats in it."""
    county = scene.poll.constituency.county
    rows = _in_county(scene.record, scene.poll.election, county) if county and not scene.poll.is_by_election else ()
    if not 3 <= sum(count for _, count in rows) <= 20 or county in NOT_COUNTIES:
        raise Unsaid("county")
    return rows


@lru_cache(maxsize=256)
def _regional(record: Record, election: str, nation: str, region: str | None) -> tuple[tuple[str, int], ...]:
    polls = [one for one in record.polls_of(election) if one.constituency.nation.value == nation]
    if nation == "England":
        polls = [one for one in polls if one.constituency.region == region]
    won = Counter(_family(record, one) for one in polls)
    if any(key in won for key in ("spk", "none")):
        return ()
    return tuple(won.most_common())


def _family(record: Record, poll: Poll) -> str:
    if poll.winner is None:
        return "none"
    key = family_key(poll.candidacy(poll.winner), record.parties)
    return "ind" if key.startswith("ind:") else key


def regional(scene: Scene) -> tuple[tuple[str, int], ...]:
    """Seats by family key in the nation or English region of the poll, most first."""
    place = scene.poll.constituency
    if scene.poll.is_by_election:
        raise Unsaid("no region")
    return _regional(scene.record, scene.poll.election, place.nation.value, place.region)


def region_party(scene: Scene, place: int) -> PartyName:
    """The words for the party with the so-manieth most seats in the region."""
    return _party_at(regional(scene), place)


def county_party(scene: Scene, place: int) -> PartyName:
    """The words for the party with the so-manieth most seats in the county."""
    return _party_at(in_county(scene), place)


def _party_at(rows: tuple[tuple[str, int], ...], place: int) -> PartyName:
    found = family_name(rows[place - 1][0]) if place <= len(rows) else None
    if found is None:
        raise Unsaid("party of the area")
    return found


def region_total(scene: Scene) -> int:
    """How many seats the region has."""
    total = sum(count for _, count in regional(scene))
    if not total:
        raise Unsaid("regional total")
    return total


def country_fact(scene: Scene, kind: str, arguments: tuple[str, ...]) -> Fact:
    """A fact of the country by the name that shapes call it."""
    place = int(arguments[0]) if arguments else 1
    if kind == "qseats":
        rows = regional(scene)
        region_party(scene, place)
        others = tuple(("another party's seats", count) for _, count in rows if count != rows[place - 1][1])
        return _seats_fact(scene, "seats", [rows[place - 1][1]], (*others[:1], ("two off", rows[place - 1][1] + 2)))
    if kind == "cseats":
        won = in_county(scene)
        if place > len(won):
            raise Unsaid("county")
        rivals = (("another party's seats", won[0][1] + 1 if place > 1 else won[0][1] - 1),)
        return _seats_fact(scene, "seats", [won[place - 1][1]], rivals)
    if kind == "nmajority":
        return _house(scene)
    if kind == "nshort":
        rows_ = _rows(scene, 1)
        need = tallies(scene)[0].total // 2 + 1
        if any((one.seats or 0) >= need for one in rows_):
            raise Unsaid("a majority")
        return _seats_fact(
            scene,
            "seats",
            [need - (one.seats or 0) for one in rows_],
            (("ten off", need - (rows_[0].seats or 0) + 10),),
        )
    rows_ = _rows(scene, place)
    if kind == "nshare":
        return _share_fact(scene, rows_, place)
    if kind == "nchange":
        changes = [one.change for one in rows_ if one.change is not None]
        if not changes or min(changes) * max(changes) <= 0:
            raise Unsaid("seats change")
        return _seats_fact(
            scene, "seats_change", changes, (("seats for change", rows_[0].seats or 0), ("tens off", changes[0] * 2))
        )
    seats = [one.seats or 0 for one in rows_]
    return _seats_fact(scene, "seats", seats, (("ten off", seats[0] + 10), ("fewer", max(seats[0] - 13, 0))))


def _seats_fact(scene: Scene, kind: str, values: list[int], rivals: tuple[tuple[str, int], ...]) -> Fact:
    election = f"{scene.year} general election"
    return Fact(
        kind,
        values[0],
        "seats",
        "",
        scene.poll.election,
        "",
        election,
        tuple(set(values[1:]) - {values[0]}),
        rivals=rivals,
    )


def _share_fact(scene: Scene, rows: list[SeatRow], place: int) -> Fact:
    values = [one.vote_share for one in rows if one.vote_share is not None]
    other = _rows(scene, 2 if place == 1 else 1)[0].vote_share or Fraction(0)
    election = f"{scene.year} general election"
    rivals = (("another party's share", other), ("three points off", values[0] + Fraction(3, 100)))
    return Fact("share", values[0], "percent", "", scene.poll.election, "", election, tuple(values[1:]), rivals=rivals)


def _house(scene: Scene) -> Fact:
    found = [value for one in tallies(scene) if (value := house_majority(one)) is not None]
    if not found or min(found) <= 0:
        raise Unsaid("no House majority")
    return _seats_fact(scene, "house_majority", found, (("twenty off", found[0] + 20), ("halved", found[0] // 2)))
