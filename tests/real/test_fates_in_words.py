"""Seats won, lost and kept, told in words: a colour, a headline, who was thrown out, whose seat was lost as well."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import last_of

pytestmark = pytest.mark.no_cover

BOLSOVER = "Bolsover, 13 December 2019. 21,791 votes went to the Tories' candidate and 16,492 to Labour's. "
EASTBOURNE = "Eastbourne, 9 June 2017. Stephen Lloyd polled 26,924 and Caroline Ansell 25,315. "
BURNLEY = "Burnley, 8 May 2015. Julie Cooper polled 14,951 and Gordon Birtwistle 11,707. "
TORBAY = "Torbay, 9 June 2017. Kevin Foster polled 27,141 and Deborah Brewer 12,858. "
STOCKTON = "Stockton South, 9 June 2017. Paul Williams polled 26,102 and James Wharton 25,214. "
MORAY = "Moray, 9 June 2017. Douglas Ross polled 22,637 and Angus Robertson 18,478. "
LEWES = "Sussex, 13 December 2019. Maria Caulfield held her seat in Lewes. "


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        # Whose a seat has become, after what it was.
        (BOLSOVER + "Bolsover, a mining seat, has gone Tory.", "right"),
        (BOLSOVER + "Nobody there expected it: Bolsover, Labour since 1950, has gone Conservative.", "right"),
        (BOLSOVER + "Unthinkable, but Bolsover, Labour since 1950, has gone Lib Dem.", "wrong"),
        # By its colour.
        (BOLSOVER + "The seat went red.", "wrong"),
        (BOLSOVER + "Bolsover went blue for the first time.", "right"),
        (BOLSOVER + "Bolsover stayed red.", "wrong"),
        (TORBAY + "Torbay stayed blue.", "right"),
        (TORBAY + "Torbay turned yellow again.", "wrong"),
        (MORAY + "Moray stayed yellow.", "wrong"),
        (TORBAY + "Torbay could have gone red.", None),
        # A headline.
        ("Wharton unseated\n\n" + STOCKTON, "right"),
        ("Williams unseated\n\n" + STOCKTON, "wrong"),
        ("Robertson toppled\n\n" + MORAY, "right"),
        ("Ross beaten\n\n" + MORAY, "wrong"),
        ("Wharton ousted by Labour\n\n" + STOCKTON, "right"),
        ("Wharton ousted by Lib Dems\n\n" + STOCKTON, "wrong"),
        ("Ross ousted by SNP\n\n" + MORAY, "wrong"),
        ("Lloyd beaten once, but not twice\n\n" + EASTBOURNE, None),
        # Thrown out.
        (BURNLEY + "Burnley has thrown out the Liberal Democrats.", "right"),
        (BURNLEY + "Burnley threw out Labour.", "wrong"),
        (BURNLEY + "Burnley has kicked out its Lib Dem MP.", "right"),
        (TORBAY + "Torbay has thrown out the Conservatives.", "wrong"),
        (EASTBOURNE + "Eastbourne booted out the Lib Dems.", "wrong"),
        # Beaten, where and by whom.
        (MORAY + "Angus Robertson, beaten in Moray by Douglas Ross, had been deputy leader.", "right"),
        (MORAY + "Douglas Ross was beaten in Moray by Angus Robertson.", "wrong"),
        (STOCKTON + "James Wharton was beaten in Stockton South by the Lib Dems.", "wrong"),
        (STOCKTON + "Paul Williams, beaten in Stockton South by James Wharton, was a GP.", "wrong"),
        (EASTBOURNE + "Stephen Lloyd, narrowly beaten by Caroline Ansell, is back.", "uncheckable"),
        # Back.
        (TORBAY + "Kevin Foster is safely back in Torbay.", "right"),
        (TORBAY + "Deborah Brewer is safely back in Torbay.", "wrong"),
        (TORBAY + "Kevin Foster is back with a 14,283 majority.", "right"),
        (TORBAY + "Deborah Brewer is back with a majority of 14,283.", "wrong"),
        # Hers.
        (LEWES + "In Eastbourne Stephen Lloyd lost his.", "right"),
        (LEWES + "In Eastbourne Caroline Ansell lost hers by 4,331.", "wrong"),
        (EASTBOURNE + "Stephen Lloyd lost his voice.", None),
    ],
)
def test_who_won_is_told_in_words(copy: str, expected: str | None, full_record: Record) -> None:
    assert last_of(check(copy, full_record), "outcome") == expected
