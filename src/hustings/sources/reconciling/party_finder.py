"""Which party a file means: by Electoral Commission id, by Parliament's MNIS id, by name; never by likeness."""

from __future__ import annotations

import msgspec

from hustings.errors import Problem
from hustings.geography.slug import slugify
from hustings.record.party import INDEPENDENT, SPEAKER, Party
from hustings.record.party import OTHERS as OTHERS_ID
from hustings.record.record import Record
from hustings.sources.reading import PartyNamed

#: What the title of the register's file says, where the whole of it was read.
REGISTER = "party registrations"
OTHERS = Party(id=OTHERS_ID, name="Others", abbreviation="Oth")
BUILT_IN = (
    Party(id=INDEPENDENT, name="Independent", abbreviation="Ind", mnis_id="8"),
    Party(id=SPEAKER, name="Speaker", abbreviation="Spk", mnis_id="47"),
    OTHERS,
)
#: The source of the parties that every record begins with.
SEEDED = "parl-parties"
#: Ids under which a party registered anew with the name of one registered before.
ANEW = frozenset({"PP17454"})
#: Registrations that count as one party though neither register nor MNIS id joins them.
FAMILIES = {"PP773": "people-before-profit", "PP789": "people-before-profit"}
#: MNIS ids that a party also went by: the Brexit Party before it was Reform UK, the Green parties of Scotland and
#: Northern Ireland, the Young People's Party before it was Shared Ground.
ALSO_MNIS = {"1006": "PP7931", "1057": "PP130", "1113": "PP305", "212": "PP1912"}


class Parties:
    """The parties that the record knows, and those that this import adds. `problems` holds what cannot be told."""

    def __init__(self, record: Record) -> None:
        self.problems: list[Problem] = []
        self.new: list[tuple[Party, str]] = []
        self._by_id = dict(record.parties)
        self._by_commission = {ec: one.id for one in record.parties.values() for ec in (one.id, *one.commission_ids)}
        self._by_mnis: dict[str, str] = {}
        self._by_name: dict[str, set[str]] = {}
        self._is_register_known = any(
            REGISTER in source.title and source.sha256 is not None for source in record.sources.values()
        )
        self._large = {one for one in record.parties if record.fact_source("party", one) == SEEDED}
        self._cache: dict[PartyNamed, str] = {}
        for party in record.parties.values():
            self._name(party)
        for party in BUILT_IN:
            if party.id not in self._by_id:
                self._add(party, "hustings")

    def _name(self, party: Party) -> None:
        """Index a party by its MNIS id and its names; of several with one MNIS id the first to register has it."""
        if party.mnis_id:
            held = self._by_mnis.get(party.mnis_id, party.id)
            self._by_mnis[party.mnis_id] = min(held, party.id, key=lambda one: (len(one), one))
        for name in {party.name, party.abbreviation, party.short_name} - {None}:
            self._by_name.setdefault(slugify(str(name)), set()).add(party.id)

    def _add(self, party: Party, source: str) -> str:
        family = party.family
        if family is None and party.id not in {one.id for one in BUILT_IN}:
            same = self._by_mnis.get(party.mnis_id) if party.mnis_id else None
            family = FAMILIES.get(party.id) or (self._by_id[same].family if same else None) or slugify(party.name)
            party = Party(
                party.id, party.name, party.abbreviation, party.short_name, family, party.commission_ids, party.mnis_id
            )
        self._by_id[party.id] = party
        self._by_commission.update(dict.fromkeys((party.id, *party.commission_ids), party.id))
        self._name(party)
        self.new.append((party, source))
        return party.id

    def register(self, party: Party, source: str) -> None:
        """Take in a registered party, unless known; from then on an id that is not on the register is unknown."""
        self._is_register_known = True
        if not any(ec in self._by_commission for ec in (party.id, *party.commission_ids)):
            self._add(party, source)

    def id_of(self, named: PartyNamed, path: str, line: int | None, source: str) -> str | None:
        """The id of the party that a file names, added where it is new; a problem and `None` if unknown."""
        if named in self._cache:
            return self._cache[named]
        found = self._known(named) or self._new(named, source)
        if found is not None and (other := self._named_otherwise(found, named)):
            reason = f"{named.name} is {other}, not {named.commission_id} ({self._by_id[found].name})"
            self.problems.append(Problem(path, line, reason, "party"))
            return None
        if found is None:
            shown = named.name or named.abbreviation or named.commission_id or "no party named"
            self.problems.append(Problem(path, line, f"unknown party: {self._why(named, shown)}", "party"))
            return None
        self._abbreviate(found, named, source)
        self._cache[named] = found
        return found

    def _abbreviate(self, party_id: str, named: PartyNamed, source: str) -> None:
        """Give a party that is known by its registered name alone the abbreviation that a results file uses."""
        party = self._by_id[party_id]
        if party.abbreviation != party.name or not named.abbreviation or named.abbreviation == party.name:
            return
        party = msgspec.structs.replace(party, abbreviation=named.abbreviation)
        self._by_id[party_id] = party
        self.new = [pair for pair in self.new if pair[0].id != party_id]
        self.new.append((party, source))
        self._name(party)

    def _named_otherwise(self, found: str, named: PartyNamed) -> str | None:
        """The id of a large party of another family that bears the name given with this id: one of them is wrong."""
        party = self._by_id[found]
        if not named.name or not named.commission_id or named.commission_id in ANEW or party.family is None:
            return None
        same = self._by_name.get(slugify(named.name), set()) & self._large
        families = {self._by_id[one].family for one in same} | {None}
        return min(same) if same and found not in same and party.family not in families else None

    def _taken(self, named: PartyNamed) -> Party | None:
        """One of the large parties with the name of one whose id is unknown: a wrong id, unless it registered anew."""
        if named.commission_id in ANEW or not named.commission_id:
            return None
        same = self._by_name.get(slugify(named.name), set()) & self._large if named.name else set()
        return self._by_id[min(same)] if same else None

    def _why(self, named: PartyNamed, shown: str) -> str:
        if named.commission_id and (same := self._taken(named)) and not self._is_register_known:
            known = f"{same.name} is {same.id} in the record"
            return f"{shown} ({named.commission_id}): {known}; import the register of parties if both are right"
        if named.commission_id:
            return f"{shown} ({named.commission_id}) is not on the register of parties"
        return f"{shown} (no Electoral Commission id given, and no party of that name in the record)"

    def _known(self, named: PartyNamed) -> str | None:
        if named.is_speaker:
            return SPEAKER
        if named.is_independent:
            return INDEPENDENT
        if named.commission_id:
            return self._by_commission.get(named.commission_id)
        if named.mnis_id:
            return ALSO_MNIS.get(named.mnis_id) or self._by_mnis.get(named.mnis_id)
        return self._called(named)

    def _called(self, named: PartyNamed) -> str | None:
        for name in (named.name, named.abbreviation):
            found = self._by_name.get(slugify(name), set()) if name else set()
            if len(found) == 1:
                return next(iter(found))
        return None

    def _new(self, named: PartyNamed, source: str) -> str | None:
        if not named.name or not (named.commission_id or named.mnis_id):
            return None
        if named.commission_id and (self._is_register_known or self._taken(named)):
            return None
        identity = named.commission_id or f"mnis-{named.mnis_id}"
        commission = (named.commission_id,) if named.commission_id else ()
        party = Party(
            identity, named.name, named.abbreviation or named.name, commission_ids=commission, mnis_id=named.mnis_id
        )
        return self._add(party, source)
