"""Which constituency a file means: by GSS code, or by name within the boundary set in force on the polling day."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from hustings.errors import Problem
from hustings.geography.boundary_set import BOUNDARY_SETS, BoundarySet, Nation, boundary_set_on, nation_of_gss
from hustings.geography.constituency import Constituency, constituency_id
from hustings.geography.gss import codes_of
from hustings.geography.slug import slugify
from hustings.record.record import Record
from hustings.sources.reading import OverlapRow, Place, Return

#: The ONS codes that the constituencies of each set have had; Scotland's were partly kept from set to set.
CODES = {
    "england-2010": ("E14000530", "E14001062"),
    "wales-2010": ("W07000041", "W07000080"),
    "scotland-2005": ("S14000001", "S14000111"),
    "northern-ireland-2010": ("N06000001", "N06000018"),
    "england-2024": ("E14001063", "E14001605"),
    "wales-2024": ("W07000081", "W07000112"),
    "scotland-2024": ("S14000001", "S14000111"),
    "northern-ireland-2024": ("N05000001", "N05000018"),
}


class Places:
    """The constituencies that the record knows, and those that this import adds. `problems` holds the unknown ones."""

    def __init__(self, record: Record, revised: dict[str, str]) -> None:
        self.problems: list[Problem] = []
        self._new: dict[str, tuple[Constituency, str]] = {}
        self._by_gss: dict[tuple[str, str], Constituency] = {}
        self._by_name: dict[tuple[str, str], Constituency] = {}
        self._seats: Counter[str] = Counter()
        self._revised = revised
        for one in record.constituencies.values():
            self._index(one)

    @property
    def new(self) -> list[tuple[Constituency, str]]:
        """The constituencies to add, each with the id of its source."""
        return list(self._new.values())

    def _index(self, one: Constituency) -> None:
        self._seats[one.boundary_set] += 1
        self._by_name[one.boundary_set, one.slug] = one
        for gss in (one.gss, *one.former_gss):
            if gss:
                self._by_gss[one.boundary_set, gss] = one

    def of_return(self, one: Return) -> Constituency | None:
        """The constituency of a return."""
        names = Counter(name for _, name in one.names)
        place = one.place
        if names:
            commonest = names.most_common(1)[0][0]
            place = replace(place, name=commonest)
        return self.at(place, one.polled_on, one.path, one.line, one.source)

    def at(self, place: Place, polled_on: date, path: str, line: int | None, source: str) -> Constituency | None:
        """The constituency that `place` was on `polled_on`, added if its boundary set is not yet full."""
        found, sets = self._find(place, polled_on)
        if found is not None:
            return found
        shown = f"{place.name or 'no name'} ({place.gss})" if place.gss else repr(place.name or place.slug)
        if not sets:
            reason = f"{shown}: no boundary set is known for {polled_on}"
            self.problems.append(Problem(path, line, reason, "constituency"))
            return None
        chosen = sets[0]
        why = self._why_unknown(place, chosen) if len(sets) == 1 else "not in the record"
        if why is not None:
            self.problems.append(Problem(path, line, f"unknown constituency {shown}: {why}", "constituency"))
            return None
        return self._add(place, chosen, source)

    def _why_unknown(self, place: Place, chosen: BoundarySet) -> str | None:
        """Why a constituency that is not in the record cannot be added to the set; `None` where it can."""
        if not (place.gss and place.name and slugify(place.name)):
            return "not in the record"
        if self._seats[chosen.id] >= chosen.seats:
            return f"the {chosen.seats} of {chosen.id} are all known"
        if known := self._by_name.get((chosen.id, slugify(place.name))):
            return f"{known.name} has the code {known.gss}"
        first, last = CODES.get(chosen.id, ("", "~"))
        if not first <= place.gss <= last:
            return f"the codes of {chosen.id} run from {first} to {last}"
        return None

    def remember(self, one: Constituency, source: str) -> None:
        """Add a constituency that a file names without a result, unless it is known."""
        if (one.boundary_set, one.slug) not in self._by_name:
            self._new[one.id] = (one, source)
            self._index(one)

    def has_name(self, name: str, polled_on: date) -> bool:
        """Whether a constituency of any nation went by the name on that day."""
        sets = (boundary_set_on(nation, polled_on) for nation in Nation)
        return any((one.id, slugify(name)) in self._by_name for one in sets if one is not None)

    def _find(self, place: Place, polled_on: date) -> tuple[Constituency | None, list[BoundarySet]]:
        nation = place.nation or (nation_of_gss(place.gss) if place.gss else None)
        nations = [nation] if nation else list(Nation)
        sets = [
            one for nation in nations if (one := boundary_set_on(nation, polled_on)) is not None and one.id in CODES
        ]
        for one in sets:
            found = self._by_gss.get((one.id, place.gss)) if place.gss else None
            if found is None and not place.gss:
                found = self._by_name.get((one.id, place.slug or slugify(place.name or "")))
            if found is not None:
                return found, sets
        return None, sets

    def _add(self, place: Place, chosen: BoundarySet, source: str) -> Constituency:
        gss, former = codes_of(self._revised.get(place.gss or "", place.gss or ""))
        one = Constituency(
            id=constituency_id(place.name or "", chosen.id),
            published_name=place.name or "",
            boundary_set=chosen.id,
            nation=chosen.nation,
            gss=gss,
            former_gss=former,
            region=place.region,
            region_gss=place.region_gss,
            county=place.county,
            designation=place.designation,
        )
        self._new[one.id] = (one, source)
        self._index(one)
        return one

    def by_gss(self, gss: str, row: OverlapRow, *, is_new: bool = False) -> Constituency | None:
        """The constituency with this code in the older, or the newer, of the two sets of an overlap."""
        nation = nation_of_gss(gss)
        sets = [one for one in BOUNDARY_SETS if one.nation is nation]
        found = self._by_gss.get((sets[-1 if is_new else -2].id, gss)) if sets else None
        if found is None:
            self.problems.append(Problem(row.path, row.line, f"unknown constituency {gss}", "constituency"))
        return found
