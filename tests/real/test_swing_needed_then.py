"""The swing that was needed at the poll told of, that is needed at the next, and by whose definition there was one."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

IPSWICH = "Tom Hunt has won Ipswich for the Conservatives, defeating Labour's Sandy Martin, in December 2019. "
CANTERBURY = "Labour took Canterbury from the Conservatives at the 2017 general election by 187 votes. "
ST_IVES = (
    "Derek Thomas held St Ives for the Conservatives in 2019 by 4,280 votes from the Liberal Democrat Andrew George. "
)
KENSINGTON = (
    "Felicity Buchan won Kensington for the Conservatives at the 2019 general election, beating Labour's Emma Dent Coad"
    " by 150 votes. "
)


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (IPSWICH + "The Conservatives needed a swing of {} per cent to take it back.", "0.8", ["1.6", "6.3", "2.8"]),
        (IPSWICH + "Mr Hunt required a swing of {} points to oust Mr Martin.", "0.8", ["1.7", "6.3"]),
        (IPSWICH + "The party needed only a {}-point swing to win Ipswich.", "0.8", ["1.7"]),
        (IPSWICH + "To win it back the Tories needed a swing of {} per cent.", "0.8", ["2.2"]),
        (IPSWICH + "A swing of {} per cent would have been enough.", "0.8", ["1.7"]),
        (CANTERBURY + "Labour needed a swing of {} per cent to win it.", "9.2", ["9.7", "18.4"]),
        (ST_IVES + "The Lib Dems needed a swing of {} per cent to take it.", "0.3", ["0.6", "1.3"]),
        (ST_IVES + "The Lib Dems now need a swing of {} per cent to take it next time.", "4.2", ["8.3", "3.2"]),
        (
            KENSINGTON + "In 2017 the swing had been 10.6 per cent. This time it was a swing of {} per cent.",
            "0.2",
            ["0.3"],
        ),
    ],
)
def test_a_swing_is_held_to_its_poll(full_record: Record, copy: str, right: str, wrong: list[str]) -> None:
    said = {one: told(check(copy.format(one), full_record), one) for one in (right, *wrong)}
    assert said.pop(right) == [("swing", "right")]
    assert set(map(tuple, said.values())) == {(("swing", "wrong"),)}


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # The swing that there was, told as what it took; half of the lead as printed; Steed's where none is Butler's.
        (IPSWICH + "It needed a swing of 6.3 per cent, and got it.", "6.3", ("swing", "right")),
        (
            CANTERBURY.replace("Canterbury", "Keighley").replace("187", "239") + "Nobody noticed.",
            "239",
            ("majority", "right"),
        ),
        (KENSINGTON + "The two-party swing was 0.3 per cent.", "0.3", ("swing", "rounding")),
        (
            ST_IVES + "To win outright the Tories needed a national swing of 3.2 per cent.",
            "3.2",
            ("swing", "uncheckable"),
        ),
    ],
)
def test_what_is_open_stays_open(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]
