"""What is told of all the rest, of two measures at once, and of what the sentence before has told last."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

SHROPSHIRE = (
    "North Shropshire, 17 December 2021. Helen Morgan won for the Lib Dems by 5,925 from Neil Shastri-Hurst (Con)."
    " Labour's Ben Wood was third with 3,686. "
)
NO_THIRD = "North Shropshire, 17 December 2021. Helen Morgan won by 5,925 from Neil Shastri-Hurst (Con). "
GOWER = "Gower, 9 June 2017. Tonia Antoniazzi won it for Labour with 22,727 votes to 19,458 for Byron Davies. "
BATLEY = "Batley and Spen, 13 December 2019. Tracy Brabin held on for Labour with 22,594, a majority of 3,525. "
MIDLOTHIAN = "Midlothian, 8 May 2015. Owen Thompson polled 24,453 for the SNP, Kenny Young 14,594 for Labour. "


EXCEPTED = "North Shropshire, 17 December 2021. Helen Morgan won by 5,925 from Neil Shastri-Hurst. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        # All the rest.
        (SHROPSHIRE + "The rest lost their deposits.", "deposits", ("deposit", "right")),
        (SHROPSHIRE + "Everyone else forfeited theirs, deposits worth £500.", "theirs", ("deposit", "right")),
        (SHROPSHIRE + "All the other candidates lost their deposits.", "deposits", ("deposit", "right")),
        (SHROPSHIRE + "The others all kept their deposits.", "kept their deposits", ("deposit", "wrong")),
        (SHROPSHIRE + "The remaining candidates saved their deposits.", "saved", ("deposit", "wrong")),
        (GOWER + "Everybody else lost their deposits.", "deposits", ("deposit", "right")),
        (SHROPSHIRE + "Nobody else saved a deposit.", "deposit", ("deposit", "right")),
        (SHROPSHIRE + "Nobody else lost a deposit.", "deposit", ("deposit", "wrong")),
        (EXCEPTED + "Nobody else kept a deposit save Labour's Ben Wood.", "kept a deposit", ("deposit", None)),
        (EXCEPTED + "Nobody else kept a deposit.", "kept a deposit", ("deposit", "wrong")),
        # A lead that is announced at an hour, and one while votes are counted.
        (GOWER + "The final margin of 3,269 was read out just before 3am.", "3,269", ("majority", "right")),
        (GOWER + "The final margin of 3,629 was read out just before 3am.", "3,629", ("majority", "wrong")),
        (GOWER + "At 2am the margin was 3,629.", "3,629", ("majority", None)),
        # Neither of two, with what they polled.
        (GOWER + "Neither Plaid (1,669) nor the Lib Dems (931) saved their deposit.", "saved", ("deposit", "right")),
        (GOWER + "Neither Plaid (1,669) nor the Lib Dems (931) lost their deposit.", "lost", ("deposit", "wrong")),
        # Two measures by one verb.
        (BATLEY + "Ms Brabin saw both her majority and her vote fall.", "majority", ("majority_change", "right")),
        (BATLEY + "Both her vote and her majority went down.", "vote", ("votes", "right")),
        (BATLEY + "Ms Brabin's vote and majority both fell.", "majority", ("majority_change", "right")),
        (BATLEY + "She increased both her majority and her vote.", "majority", ("majority_change", "wrong")),
        (BATLEY + "She increased both her majority and her vote.", "vote", ("votes", "wrong")),
        (BATLEY + "She increased both her majority and share of the vote.", "share", ("share_change", "wrong")),
        # What the sentence before has told last.
        (GOWER + "Byron Davies had 15,862 in 2015. That was 3,596 more.", "3,596", ("votes", None)),
        (MIDLOTHIAN + "Michelle Ballantyne had 5,760. That was 1,099 up on 2010.", "1,099", ("votes", "right")),
        (MIDLOTHIAN + "Michelle Ballantyne had 5,760. That was 1,909 up on 2010.", "1,909", ("votes", "wrong")),
        # A perfect after what was then.
        (
            MIDLOTHIAN + "The SNP were second in 2010 with 8,100 and have trebled their vote.",
            "trebled",
            ("votes", "right"),
        ),
        (
            MIDLOTHIAN + "The SNP were second in 2010 with 8,100 and have more than quadrupled their vote.",
            "quadrupled",
            ("votes", "wrong"),
        ),
        # What papers call a party.
        (MIDLOTHIAN + "The Nats have 50.6 per cent.", "50.6", ("share", "right")),
        (MIDLOTHIAN + "The Nats have 30.2 per cent.", "30.2", ("share", "wrong")),
    ],
)
def test_of_the_rest_and_of_both(copy: str, words: str, expected: tuple[str, str | None], full_record: Record) -> None:
    found = said(check(copy, full_record), words)
    kind, verdict = expected
    if verdict is None:
        assert (kind, "wrong") not in found
    else:
        assert (kind, verdict) in found


def test_the_rest_are_not_those_who_are_named_with_them(full_record: Record) -> None:
    """Who came third kept a deposit; told after the first two alone, it is not known whether that is meant."""
    found = check(NO_THIRD + "Ben Wood and the others lost their deposits.", full_record).findings
    assert not any(one.claim.subject.label == "Duncan Kerr" for one in found)
