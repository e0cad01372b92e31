"""Writer: "I", "we" and "our" in a leaflet or a letter mean whom it says it is by."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

BULLETIN = """Ilford North Labour: members' bulletin, 13 December 2019

{}

Printed and promoted by A. Khan on behalf of W. Streeting, both of 1 High Road.
"""
LETTER = """Dear neighbour,

My name is Wes Streeting and Ilford North has just voted, in December 2019. {}
"""
SIGNED = """13 December 2019

Thank you, Ilford North. {}

Wes Streeting
Labour candidate
"""
PARTY = """13 December 2019. Thank you, Ilford North. {}

Promoted on behalf of Ilford North Labour Party, 1 High Road.
"""


def told(copy: str, record: Record) -> dict[str, str]:
    """The verdicts by what is printed."""
    marks = [(one.claim.mark, one.verdict.value) for one in check(copy, record).findings if one.claim.mark]
    return {copy[mark.start : mark.end]: verdict for mark, verdict in marks}


@pytest.mark.parametrize("frame", [BULLETIN, LETTER, SIGNED, PARTY])
@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("The Conservatives' Howard Berlin did well, but we polled 25,323.", "25,323"),
        ("Howard Berlin had 20,105. We took 50.5 per cent.", "50.5 per cent"),
        ("Howard Berlin was beaten, and our share was down 7.2 points.", "7.2 points"),
        ("Howard Berlin was 5,218 behind us. We lost 5,266 votes, though.", "5,266"),
    ],
)
def test_we_are_whom_the_text_is_by(frame: str, said: str, figure: str, record: Record) -> None:
    assert told(frame.format(said), record)[figure] == "right"


@pytest.mark.parametrize("frame", [BULLETIN, LETTER, SIGNED, PARTY])
@pytest.mark.parametrize(
    "said",
    [
        "We have had 1,946 replies to our survey.",
        "We delivered 14,000 leaflets and I won a new crossing for the school.",
        "We won the argument on the hospital, and lost the library. We took 312 of you to the polls.",
        'The Conservatives said: "We polled 20,105."',
    ],
)
def test_what_else_we_have_had_is_no_fault(frame: str, said: str, record: Record) -> None:
    assert not {"wrong", "unit"} & set(told(frame.format(said), record).values())


def test_a_reporter_who_says_we_is_no_candidate(record: Record) -> None:
    found = told("Ilford North 2019. Wes Streeting won. We counted 25,323 votes and 20,105 for Howard Berlin.", record)
    assert found["20,105"] == "right"
