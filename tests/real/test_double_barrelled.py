"""Double-barrelled surnames: with the hyphen put in or left out, and by the last half alone."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

CHINGFORD = "The 2017 general election in Chingford and Woodford Green was close. "
SOMERSET = "North East Somerset, 13 December 2019. Mark Huband (Labour) and Nick Coates (Lib Dem) lost. "
KEMPTOWN = "Labour held Brighton Kemptown at the 2019 general election. "
WAKEFIELD = "Labour lost Wakefield at the 2019 general election. "
SALFORD = "Salford and Eccles, 13 December 2019. Attika Choudhary (Conservative) came second. "
COTSWOLDS = "The Conservatives held The Cotswolds at the 2019 general election. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (CHINGFORD + "Iain Duncan-Smith polled 23,076, Bilal Mahmood 20,638.", "23,076", ("votes", "right")),
        (CHINGFORD + "Iain Duncan-Smith polled 23,706, Bilal Mahmood 20,638.", "23,706", ("votes", "wrong")),
        (CHINGFORD + "Duncan-Smith polled 23,706.", "23,706", ("votes", "wrong")),
        (CHINGFORD + "Mr Duncan Smith polled 23,706.", "23,706", ("votes", "wrong")),
        (SOMERSET + "Jacob Rees Mogg won with 28,360 votes.", "28,360", ("votes", "right")),
        (SOMERSET + "Jacob Rees Mogg won with 28,630 votes.", "28,630", ("votes", "wrong")),
        (SOMERSET + "Mr Rees Mogg won with 28,630 votes.", "28,630", ("votes", "wrong")),
        (SOMERSET + "Mogg won with 28,360 votes.", "28,360", ("votes", "right")),
        (SOMERSET + "Mogg won with 28,630 votes.", "28,630", ("votes", "wrong")),
        (KEMPTOWN + "Lloyd-Russell Moyle polled 25,033.", "25,033", ("votes", "right")),
        (KEMPTOWN + "Lloyd-Russell Moyle polled 25,303.", "25,303", ("votes", "wrong")),
        (KEMPTOWN + "Mr Moyle polled 25,303.", "25,303", ("votes", "wrong")),
        (WAKEFIELD + "Imran Ahmad-Khan took 21,283 votes.", "21,283", ("votes", "right")),
        (WAKEFIELD + "Ahmad-Khan took 21,823 votes.", "21,823", ("votes", "wrong")),
        (SALFORD + "Rebecca Long Bailey polled 28,755.", "28,755", ("votes", "right")),
        (SALFORD + "Ms Long Bailey polled 28,575.", "28,575", ("votes", "wrong")),
    ],
)
def test_name_of_two_halves(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (CHINGFORD + "Bilal Mahmood beat Iain Duncan-Smith.", "beat Iain Duncan-Smith"),
        (SOMERSET + "Huband beat Rees Mogg.", "beat Rees Mogg"),
        (SOMERSET + "Huband beat Mr Mogg.", "beat Mr Mogg"),
        (COTSWOLDS + "Liz Webster beat Mr Clifton Brown.", "beat Mr Clifton Brown"),
    ],
)
def test_who_did_not_lose(full_record: Record, copy: str, words: str) -> None:
    place = copy.index(words)
    found = [one for one in check(copy, full_record).findings if one.claim.span and one.claim.span.end > place]
    assert [one.verdict.value for one in found if one.claim.span.start < place + len(words)] == ["wrong"]


@pytest.mark.parametrize("words", ["Gordon Brown lost the election", "Mr Brown's vote was 12,345", "Jane Brown won"])
def test_another_of_that_name(full_record: Record, words: str) -> None:
    copy = COTSWOLDS + words + "."
    found = check(copy, full_record).findings
    later = [one for one in found if one.claim.span and one.claim.span.start >= len(COTSWOLDS)]
    assert {one.verdict.value for one in later} <= {"uncheckable"}
