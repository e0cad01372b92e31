"""The net change in a party's seats in a nation, region or county, and how a change in seats is told.

While not every seat there has declared, those that have are compared with the same seats before, as on the night.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.country import UK, names_of, polls_in_place, seats_by_family
from hustings.claims.option import Option
from hustings.figures.rounding import format_signed
from hustings.measures.baseline import baseline, of_notional
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_world
from hustings.record.poll import Poll
from hustings.record.record import Record


def change_words(now: int, before: int, then: str, *, is_final: bool = True) -> str:
    """How a net change comes about.

    >>> change_words(20, 15, "2017", is_final=False)
    '20 now, 15 in the same seats in 2017: +5'
    >>> change_words(1, 2, "2019 notional")
    '1 now, 2 in 2019 notional: −1'
    """
    same = "" if is_final else " in the same seats"
    return f"{now} now, {before}{same} in {then}: {format_signed(now - before)}"


def local_changes(claim: Claim, record: Record, election: GeneralElection) -> list[Option]:
    """The net change of the claim's family in its place, against each baseline that copy can mean."""
    previous = record.general_election_before(election.polled_on)
    now = seats_by_family(record, election.id, claim.subject.place)
    if not now or previous is None:
        return []
    family, year = claim.subject.family or "", str(previous.polled_on.year)
    polls = polls_in_place(record, election.id, claim.subject.place)
    declared = [one for one in polls if one.winner is not None]
    if len(declared) < len(polls):
        count = f"{len(declared)} of {len(polls)} declared, "
        return [_option(now[family], had, then, count) for had, then in _had(record, declared, family)]
    won = seats_by_family(record, previous.id, claim.subject.place)
    found = [(won[family], year)] if won else []
    if notional := notional_seats(record, previous, claim.subject.place):
        found.append((notional[family], f"{year} notional"))
    return [_option(now[family], had, then) for had, then in found]


def _option(now: int, had: int, then: str, count: str = "") -> Option:
    words = change_words(now, had, then, is_final=not count)
    return Option(Fraction(now - had), "seats", f"{count}against {then}", words)


def _had(record: Record, polls: Iterable[Poll], family: str) -> list[tuple[int, str]]:
    """How many of the seats were the family's before, and when; nothing unless that is known of each."""
    before = [baseline(record, one) for one in polls]
    known = [one for one in before if one is not None and one.winner is not None]
    if len(known) < len(before):
        return []
    then = f"{known[0].polled_on.year}{' notional' if known[0].is_notional else ''}"
    return [(sum(one.winner == family for one in known), then)]


@kept_of_world
def notional_seats(record: Record, election: GeneralElection, place: str | None) -> Counter[str | None]:
    """The seats that each family would have won on the next boundaries, in the country or a part of it."""
    results = [one for one in record.notionals.values() if one.from_election == election.id]
    if place not in (None, UK):
        results = [one for one in results if place in names_of(record, record.constituencies[one.constituency])]
    return Counter(of_notional(one, record.parties, election.polled_on).winner for one in results)
