"""Papers that were not counted, told without the word, how many voted, and the year beside the share told with it."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

IPSWICH = "Ipswich election result, June 9, 2017: Sandy Martin (Labour) 24,224, Ben Gummer (Conservative) 23,393\n\n"
CHORLEY = "Chorley election result, December 13, 2019. Sir Lindsay Hoyle (Speaker) 26,831\n\n"
FALKIRK = "Falkirk election result, June 9, 2017: SNP hold. John McNally won by 4,923. Turnout was 65.5 per cent.\n\n"
CEREDIGION = "Ceredigion election result, December 13, 2019: Ben Lake holds seat for Plaid by 6,329\n\n"
FOYLE = "Foyle: Sinn Féin take SDLP seat, June 9, 2017. Elisha McCallion beat Mark Durkan by 169 votes.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        (IPSWICH + "51,137 cast a valid vote; exactly 100 papers went into the other tray.", "100"),
        (IPSWICH + "The returning officer put 100 papers aside.", "100"),
        (IPSWICH + "The count had 51,137 valid papers, plus 100 that were not.", "100"),
        (IPSWICH + "Of 51,237 ballots 100 were not counted, leaving 51,137 good ones.", "100"),
        (IPSWICH + "Of 51,237 ballots 100 were not counted, leaving 51,137 good ones.", "51,137"),
        (CHORLEY + "1,303 papers were rejected, against 134 two years ago.", "134"),
        (CHORLEY + "Of those who voted, 1,303 spoiled their paper, set against a mere 134 last time.", "134"),
        (CEREDIGION + "Some 40,222 people in Ceredigion turned out, which is 71.3%.", "40,222"),
        (CEREDIGION + "Just over seven in ten of those eligible voted, 40,222 people.", "40,222"),
    ],
)
def test_papers_and_people(full_record: Record, copy: str, figure: str) -> None:
    assert {verdict for kind, verdict in told(check(copy, full_record), figure) if kind == "other"} & {
        "right",
        "rounding",
    }


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A year right beside a share is that of the count told with it; May is a month there.
        (FALKIRK + "It was 60,397 and 72.4% in May 2015, the year Mr McNally took it from Labour.", "60,397", "right"),
        (FALKIRK + "It was 62,397 and 72.4% in May 2015, the year Mr McNally took it from Labour.", "62,397", "wrong"),
        # What is denied in another clause is not of the multiple.
        (FOYLE + "The DUP did well, and Shaun Harkin got 1,377, eight times the majority.", "eight times", "right"),
        (FOYLE + "The DUP did well, and Shaun Harkin got 1,377, three times the majority.", "three times", "wrong"),
    ],
)
def test_pairs_and_multiples(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert {verdict for _, verdict in told(check(copy, full_record), figure)} == {expected}
