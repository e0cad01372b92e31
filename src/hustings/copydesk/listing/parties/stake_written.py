"""Stakes written: a figure of deposits, or of candidates, as a sentence of its own has it — "last time, the party lost
136 deposits nationally", "the party lost deposits: 34 more than in 2015"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.listing.parties.stake_role import KEPT, LOST, STOOD
from hustings.copydesk.listing.parties.stake_whose import Whose
from hustings.copydesk.listing.parties.stake_words import of_all_lost, put_at, set_after
from hustings.copydesk.listing.table.column import beside
from hustings.copydesk.token import Tag, Token


def written(whose: Whose, figure: Token, role: str, when: Sequence[Token]) -> list[Token]:
    """ "The party lost 9 deposits nationally", "9 candidates lost deposits", "the party fielded 9 candidates"."""
    there = [set_after(figure, "in", Tag.IN), replace(set_after(figure, "nationally", Tag.REGION), value=UK)]
    if whose.party is None and role is LOST:
        return [*when, figure, *of_all_lost(figure), *there]
    what = set_after(figure, *_WHAT[role])
    if whose.party is None:
        return [*when, figure, what, set_after(figure, "stood", Tag.BE), *there]
    return [*when, put_at(whose.party, figure), beside(figure, *_DEEDS[role]), figure, what, *there]


_CANDIDATES, _DEPOSITS = ("candidates", Tag.CANDIDATES), ("deposits", Tag.DEPOSIT)
_WHAT = {LOST: _DEPOSITS, KEPT: _DEPOSITS, STOOD: _CANDIDATES}
_DEEDS = {LOST: ("lost", Tag.LOSE), KEPT: ("kept", Tag.HOLD), STOOD: ("fielded", Tag.WORD)}


def written_change(whose: Whose, figure: Token, way: str, time: Token | None) -> list[Token]:
    """ "The party lost deposits: 34 more than in 2015"; of all, "in the country candidates lost deposits: 34 more"."""
    words, tag = ("more than", Tag.HEDGE) if way == "up" else ("fewer than", Tag.FEWER)
    than = [set_after(figure, "last time", Tag.PREVIOUS)]
    if time is not None:
        than = [set_after(figure, "in", Tag.IN), replace(time, start=figure.end, end=figure.end)]
    there = [beside(figure, "in", Tag.IN), beside(figure, "nationally", Tag.REGION, UK)]
    party = whose.party
    who = [*there, beside(figure, *_CANDIDATES)] if party is None else [put_at(party, figure)]
    lost = [beside(figure, "lost", Tag.LOSE), beside(figure, *_DEPOSITS), beside(figure, ":", Tag.COLON)]
    return [*who, *lost, figure, set_after(figure, words, tag), *than]


def bracketed(whose: Whose, figure: Token, role: str, aside: str | None) -> list[list[Token]]:
    """ "Labour lost 11 (631)": those of last time, or as many as stood, where `aside` does not say which."""
    last = [] if aside is STOOD else [written(whose, figure, role, at_time(None, figure))]
    return last + ([written(whose, figure, STOOD, [])] if aside in (None, STOOD) else [])


def at_time(time: Token | None, figure: Token) -> list[Token]:
    """ "In 2017,", or "last time," where no year is given."""
    if time is None or time.tag is not Tag.YEAR:
        return [beside(figure, "last time", Tag.PREVIOUS), beside(figure, ",", Tag.COMMA)]
    return [beside(figure, "in", Tag.IN), beside(figure, str(year_of(time)), Tag.YEAR), beside(figure, ",", Tag.COMMA)]
