"""A few real declarations, for the examples in the documentation: Ilford North 2015 to 2024, Kensington 2015
and 2017.

As published by UK Parliament (electionresults.parliament.uk, Open Parliament Licence v3.0). Not a record to
work with.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency, constituency_id
from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy, Person
from hustings.record.election import GeneralElection, general_election_id, poll_id
from hustings.record.entry import Draft, Kind, chain, draft
from hustings.record.notional import NotionalResult
from hustings.record.party import INDEPENDENT, Party
from hustings.record.poll import Declaration, Nomination, Poll
from hustings.record.record import Record

_PARTIES = """
PP52 Con Conservative | PP53 Lab Labour | PP90 LD Liberal Democrat | PP63 Green Green | PP85 UKIP UKIP
PP7931 RUK Reform | PP79 CPA Christian Peoples Alliance | PP67 AGS Alliance for Green Socialism
PP616 ANWP Animal Welfare Party | PP2552 CSA Cannabis Is Safer Than Alcohol | PP821 NIC New Independent Centralists
PP9077 IGC Independent Group for Change | ind Ind Independent
"""

#: Place, polling day, electorate, valid votes, rejected ballots, declared at (UTC); then the candidates.
_POLLS = """
Ilford North | 2015-05-07 | 75294 | 48932 | 105 | 2015-05-08T02:53
Lee Scott Con 20874, David Reynolds Green 1023, Doris Osen Ind 87, Wes Streeting Lab 21463
Richard Clare LD 1130, Philip Hyde UKIP 4355

Ilford North | 2017-06-08 | 72997 | 52941 | 111 | 2017-06-09T04:27
Doris Osen Ind 368, Richard Clare LD 1034, Lee Scott Con 20950, Wes Streeting Lab 30589

Ilford North | 2019-12-12 | 72973 | 50114 | 117 | 2019-12-13T04:42
Donald Akhigbe CPA 201, Howard Berlin Con 20105, David Reynolds Green 845, Wes Streeting Lab 25323
Mark Johnson LD 2680, Neil Anderson RUK 960

Ilford North | 2024-07-04 | 78657 | 46888 | 121 |
Fraser Coppin LD 1088, Rachel Collinson Green 1794, Alex Wilson RUK 3621, Kaz Rizvi Con 9619
Leanne Mohamad Ind 15119, Wes Streeting Lab 15647

Kensington | 2015-05-07 | 61133 | 34828 | 139 | 2015-05-08T02:37
Toby Abse AGS 115, Andrew Knight ANWP 158, Tony Auguste CSA 211, Victoria Borwick Con 18199
Robina Rose Green 1765, Rodwan Abouharb Lab 10838, Robin McGhee LD 1962, Roland Courtenay NIC 23
Jack Bovill UKIP 1557

Kensington | 2017-06-08 | 60588 | 38677 | 118 | 2017-06-09T20:03
John Lloyd AGS 49, Peter Marshall Ind 98, James Torrance Ind 393, Jennifer Nadel Green 767
Annabel Mullin LD 4724, Victoria Borwick Con 16313, Emma Dent_Coad Lab 16333
"""

#: The 2019 notional result of the new Ilford North, as Parliament publishes it.
_NOTIONAL = {
    "PP52": 18994,
    "PP53": 28024,
    "PP90": 2056,
    "PP63": 709,
    "PP7931": 968,
    "PP79": 201,
    "PP9077": 809,
}


@cache
def record() -> Record:
    """The example polls, their parties, and the 2019 notional result of the new Ilford North, as a `Record`.

    >>> [one.id for one in record().general_elections]
    ['parl.2015-05-07', 'parl.2017-06-08', 'parl.2019-12-12', 'parl.2024-07-04']
    """
    moment = datetime(2024, 7, 5, tzinfo=UTC)
    drafts = [*(_fact(Kind.PARTY, one) for one in _parties()), *_poll_drafts(), _notional_draft()]
    return Record.of(chain(drafts, after=0, previous_hash="0" * 64, recorded_at=moment, author="example"))


def poll(place: str, year: int) -> Poll:
    """One of the example polls.

    >>> poll("Kensington", 2017).votes("emma-dent-coad")
    16333
    """
    day = {2015: "2015-05-07", 2017: "2017-06-08", 2019: "2019-12-12", 2024: "2024-07-04"}[year]
    return record().poll(poll_id(slugify(place), date.fromisoformat(day), is_by_election=False))


def _parties() -> Iterator[Party]:
    for line in _PARTIES.replace("\n", "|").split("|"):
        if line.strip():
            party_id, abbreviation, name = line.split(maxsplit=2)
            family = None if party_id == INDEPENDENT else slugify(name)
            yield Party(party_id, name.strip(), abbreviation, family=family)


def _fact(kind: Kind, body: Party | Constituency | GeneralElection | NotionalResult) -> Draft:
    return draft(kind, body, effective_at=datetime(2010, 1, 1, tzinfo=UTC), source="parliament")


def _poll_drafts() -> Iterator[Draft]:
    party_ids = {party.abbreviation: party.id for party in _parties()}
    for block in _POLLS.strip().split("\n\n"):
        head, _, candidates = block.partition("\n")
        yield from _poll(head, candidates.replace("\n", ", "), party_ids)


def _poll(head: str, candidates: str, party_ids: dict[str, str]) -> Iterator[Draft]:
    place, day, electorate, valid, rejected, declared = (cell.strip() for cell in head.split("|"))
    polled_on = date.fromisoformat(day)
    election = GeneralElection(general_election_id(polled_on), polled_on, 650)
    boundaries = f"england-{2010 if polled_on.year < 2024 else 2024}"
    seat = Constituency(constituency_id(place, boundaries), place, boundaries, Nation.ENGLAND, region="London")
    yield _fact(Kind.GENERAL_ELECTION, election)
    yield _fact(Kind.CONSTITUENCY, seat)
    one = poll_id(seat.slug, polled_on, is_by_election=False)
    words = [candidate.replace("_", " ").rsplit(" ", 2) for candidate in candidates.split(", ")]
    standing = tuple(_candidacy(name, party_ids[party]) for name, party, _ in words)
    votes = tuple((who.key, int(count)) for who, (_, _, count) in zip(standing, words, strict=True))
    moment = datetime.fromisoformat(f"{declared}+00:00") if declared else None
    body = Declaration(votes, int(valid), int(rejected), int(electorate), moment)
    opened = datetime(polled_on.year, polled_on.month, polled_on.day, 22, tzinfo=UTC)
    nomination = Nomination(one, election.id, seat.id, polled_on, standing, int(electorate))
    yield draft(Kind.NOMINATION, nomination, effective_at=opened, source="parliament", poll=one)
    yield draft(Kind.DECLARATION, body, effective_at=moment or opened, source="parliament", poll=one)


def _candidacy(name: str, party_id: str) -> Candidacy:
    given, _, family = name.partition(" ")
    return Candidacy(slugify(name), Person(given, family), party_id)


def _notional_draft() -> Draft:
    body = NotionalResult("parl.2019-12-12", "ilford-north.2024", tuple(_NOTIONAL.items()), 51761, 74684)
    return _fact(Kind.NOTIONAL, body)
