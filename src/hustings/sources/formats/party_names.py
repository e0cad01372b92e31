"""Codes and names of parties in formats that carry no ids, and the Electoral Commission ids that they stand for.

The table is `party_names.csv`: abbreviations of Parliament (MNIS), of PA Media and as heard at counts. "Green" is three
registered parties, for England and Wales, for Scotland and for Northern Ireland: without the nation it has no id.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from hustings.geography.boundary_set import Nation
from hustings.geography.slug import slugify
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.sources.reading import PartyNamed


@dataclass(frozen=True, slots=True)
class Known:
    """A party as formats without ids name it. `code` is what the one-line format writes; `nation` `None` means any."""

    party_id: str
    abbreviation: str
    name: str
    code: str
    nation: Nation | None = None
    adjunct: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def named(self) -> PartyNamed:
        """The party as readings name it."""
        has_id = self.party_id not in (INDEPENDENT, SPEAKER)
        return PartyNamed(
            name=self.name,
            abbreviation=self.abbreviation,
            commission_id=self.party_id if has_id else None,
            is_independent=self.party_id == INDEPENDENT,
            is_speaker=self.party_id == SPEAKER,
        )


@cache
def parties() -> tuple[Known, ...]:
    """Every party of the table, in its order."""
    text = resources.files("hustings.sources.formats").joinpath("party_names.csv").read_text(encoding="utf-8")
    return tuple(_known(row) for row in csv.DictReader(text.splitlines()))


def _known(row: dict[str, str]) -> Known:
    return Known(
        party_id=row["party_id"],
        abbreviation=row["abbreviation"],
        name=row["name"],
        code=row["code"],
        nation=Nation(row["nation"]) if row["nation"] else None,
        adjunct=row["adjunct"] or None,
        aliases=tuple(alias for alias in row["aliases"].split(";") if alias),
    )


@cache
def _by_slug() -> dict[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for one in parties():
        names = {slugify(name) for name in (one.code, one.abbreviation, one.name, *one.aliases)}
        for name in names - {"lab"} if one.adjunct else names:
            found[name].append(one)
    return {slug: tuple(several) for slug, several in found.items()}


def _called(text: str, nation: Nation | None) -> tuple[Known, ...]:
    several = _by_slug().get(slugify(text), ())
    return tuple(one for one in several if nation is None or one.nation in (None, nation))


def known(text: str, nation: Nation | None = None) -> Known | None:
    """The party that a code or name means in that nation; `None` when unknown, or several without the nation to tell.

    >>> known("Lab Co-op").adjunct, known("G"), known("G", Nation.SCOTLAND).party_id
    ('PP119', None, 'PP130')
    """
    several = {one.party_id: one for one in _called(text, nation)}
    return next(iter(several.values())) if len(several) == 1 else None


def identify(text: str, nation: Nation | None = None) -> PartyNamed | None:
    """The party as readings name it. One that differs by nation, with no nation given, keeps its abbreviation alone.

    `None` for a code or name that is not in the table.

    >>> identify("C").commission_id, identify("Grn").abbreviation, identify("Grn").commission_id
    ('PP52', 'Green', None)
    """
    if found := known(text, nation):
        return found.named
    several = _called(text, nation)
    return PartyNamed(abbreviation=several[0].abbreviation) if several else None


def resolve(party: PartyNamed, nation: Nation | None) -> PartyNamed:
    """The party with its Electoral Commission id, where its name or abbreviation tells it; else unchanged.

    >>> resolve(PartyNamed(abbreviation="Green"), Nation.NORTHERN_IRELAND).commission_id
    'PP305'
    """
    if party.commission_id or party.is_independent or party.is_speaker or party.mnis_id:
        return party
    for text in (party.name, party.abbreviation):
        found = known(text, nation) if text else None
        if found is not None:
            return replace(found.named, name=party.name or found.name)
    return party


def adjunct_of(*texts: str | None) -> str | None:
    """The adjunct party of a joint candidacy, told from its code or name (Labour and Co-operative); else `None`."""
    return next((found.adjunct for text in texts if text and (found := known(text)) and found.adjunct), None)


def tally_id(text: str) -> str | None:
    """The party id that a national total is booked under: of the nation named first in the table; `None` when unknown.

    >>> tally_id("Green"), tally_id("Spk")
    ('PP63', 'spk')
    """
    several = _called(text, None)
    return several[0].party_id if several else None


def code_of(party: PartyNamed, *, is_joint: bool = False) -> str | None:
    """The code that the one-line format has for a party; `None` for one it cannot name.

    >>> code_of(PartyNamed(commission_id="PP53")), code_of(PartyNamed(commission_id="PP53"), is_joint=True)
    ('L', 'LC')
    """
    wanted = INDEPENDENT if party.is_independent else SPEAKER if party.is_speaker else party.commission_id
    several = [one for one in parties() if is_joint == (one.adjunct is not None)]
    if wanted is not None:
        several = [one for one in several if one.party_id == wanted]
    same = [one.code for one in several if one.abbreviation == party.abbreviation]
    return next(iter(same or [one.code for one in several if wanted is not None]), None)
