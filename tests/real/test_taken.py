"""Whom a seat was taken from, over by-elections, members who crossed the floor and parties of the past."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record


@pytest.mark.parametrize(
    ("head", "told", "expected"),
    [
        ("2015: Gordon", "Alex Salmond took the seat from the Liberal Democrats.", "right"),
        ("2015: Gordon", "Alex Salmond took the seat from Labour.", "wrong"),
        ("2017: Gordon", "Colin Clark won Gordon from the Lib Dems.", "wrong"),
        ("2019: Workington", "Mark Jenkinson gained Workington from the Lib Dems.", "wrong"),
        ("2017: Clacton", "Giles Watling took the seat from UKIP.", "right"),
        ("2019: Buckingham", "Greg Smith took the seat from the Speaker.", "right"),
        # What happened at a by-election since, or at one that the record does not reach.
        ("2024: Rochdale", "Paul Waugh took the seat back from the Workers Party.", "right"),
        ("2019: Brecon and Radnorshire", "Fay Jones took the seat back from the Lib Dems.", "right"),
        ("2019: Peterborough", "Paul Bristow took the seat from Labour.", "right"),
        ("2010: Glasgow East", "Margaret Curran took the seat from the SNP.", "right"),
        # A member who came over to the party, or has taken the seat along.
        ("2019: Totnes", "Anthony Mangnall took Totnes from the Lib Dems.", "right"),
        ("2024: Ashfield", "Lee Anderson held Ashfield for Reform.", "right"),
        ("2017: Canterbury", "Rosie Duffield has held Canterbury for Labour.", "wrong"),
    ],
)
def test_whom_a_seat_was_taken_from(full_record: Record, head: str, told: str, expected: str) -> None:
    found = check(f"General Election {head}\n\n{told}", full_record).findings
    assert [one.verdict.value for one in found if one.claim.kind is Kind.OUTCOME] == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        "General Election 2019: Ashfield\n\nLee Anderson took Ashfield from Labour, beating independent Jason Zadrozny"
        " into second place by 5,733.",
        "General Election 2010: Glasgow East\n\nMargaret Curran beat John Mason, who won it at a by-election.",
        "General Election 2024\n\nTurnout ran from 52.2 per cent at Strangford to 59.3 per cent at South Down.",
        "General Election 2019: Gordon\n\nRichard Thomson won for the SNP. The nationalists' share rose by 6.9 points.",
    ],
)
def test_what_is_told_beside_a_seat_taken_is_not_called_wrong(full_record: Record, copy: str) -> None:
    assert [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged] == []


def test_the_year_of_an_election_that_opens_a_sentence_is_its_figures(full_record: Record) -> None:
    head = "By-election 1 August 2019: Brecon and Radnorshire\n\nJane Dodds beat Chris Davies.\n\n"
    copy = "Well, at the general election in 2017 Mr Davies won it by {}."
    verdicts = [
        one.verdict.value
        for stated in ("8,038", "5,102")
        for one in check(head + copy.format(stated), full_record).findings
        if one.claim.kind is Kind.MAJORITY
    ]
    assert verdicts == ["right", "wrong"]
