"""What stands after "with" is whose the deed is, by whatever verb it was done."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

KENSINGTON = (
    "Felicity Buchan won Kensington for the Conservatives at the 2019 general election, beating Labour's Emma Dent Coad"
    " by 150 votes. "
)
ST_IVES = (
    "Derek Thomas held St Ives for the Conservatives at the 2017 general election by 312 votes from the Liberal"
    " Democrat Andrew George. "
)


@pytest.mark.parametrize(
    ("sentence", "figure", "others"),
    [
        ("Ms Buchan clobbered Ms Dent Coad with {} per cent of the vote.", "38.3", "38.0"),
        ("Ms Buchan saw off Ms Dent Coad with {} votes.", "16,768", "16,618"),
        ("Ms Buchan, a banker, squeezed past Ms Dent Coad with {} votes.", "16,768", "16,618"),
        ("The Conservatives outgunned Labour with {} per cent.", "38.3", "38.0"),
        ("Ms Buchan booted out Ms Dent Coad with {} votes.", "16,768", "16,618"),
        ("Ms Buchan sent Ms Dent Coad packing with {} votes.", "16,768", "16,678"),
        ("Ms Buchan took the seat, ousting Ms Dent Coad with {} per cent of the vote.", "38.3", "38.0"),
        ("She knocked Ms Dent Coad out with {} votes.", "16,768", "16,618"),
        ("Felicity Buchan, who unseated Emma Dent Coad with {} per cent, was delighted.", "38.3", "38.0"),
        ("Samuel Gyimah brought up the rear with {} per cent.", "21.3", "12.3"),
        ("Ms Dent Coad slumped to second with {} per cent.", "38.0", "38.3"),
        ("Ms Dent Coad slumped to second on {}.", "16,618", "16,768"),
        ("Ms Dent Coad was left with {} per cent.", "38.0", "39.8"),
    ],
)
def test_it_is_the_doers(full_record: Record, sentence: str, figure: str, others: str) -> None:
    assert [verdict for _, verdict in told(check(KENSINGTON + sentence.format(figure), full_record), figure)] == [
        "right"
    ]
    assert [verdict for _, verdict in told(check(KENSINGTON + sentence.format(others), full_record), others)] == [
        "wrong"
    ]


@pytest.mark.parametrize(
    ("copy", "figure", "kind"),
    [
        (KENSINGTON + "Ms Buchan left Ms Dent Coad in second with 16,618.", "16,618", "votes"),
        (KENSINGTON + "Ms Buchan pushed Mr Gyimah into third with 9,312 votes.", "9,312", "votes"),
        (KENSINGTON + "Ms Buchan beat Ms Dent Coad with the Lib Dems on 21.3 per cent.", "21.3", "share"),
        (
            KENSINGTON + "Mr Gyimah lost. Ms Buchan beat Ms Dent Coad with a majority of 0.3 per cent.",
            "0.3",
            "majority",
        ),
        (KENSINGTON + "Ms Dent Coad was beaten by Ms Buchan with 16,618 votes.", "16,618", "votes"),
        (KENSINGTON + "Ms Buchan ousted Ms Dent Coad with a swing of 0.2 per cent.", "0.2", "swing"),
        (KENSINGTON + "Voters dumped Ms Dent Coad with 38.3 per cent backing Ms Buchan.", "38.3", "share"),
        (KENSINGTON + "Ms Buchan beat Labour's candidate with 16,768 votes.", "16,768", "votes"),
        (KENSINGTON + "Ms Buchan faced down Ms Dent Coad with 16,768 votes.", "16,768", "votes"),
        (KENSINGTON + "A close call, Ms Buchan home with 16,768 votes.", "16,768", "votes"),
        (ST_IVES + "Mr George ran Mr Thomas close with 21,808 votes.", "21,808", "votes"),
        (ST_IVES + "He repelled Mr George with 43.2 per cent.", "43.2", "share"),
    ],
)
def test_what_is_anothers_or_no_vote_is_not(full_record: Record, copy: str, figure: str, kind: str) -> None:
    assert told(check(copy, full_record), figure) == [(kind, "right")]
