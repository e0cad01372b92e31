"""A year that opens a sentence or ends its clause: what was overturned in it is of before, who won is of then."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, verdicts

HELD = "5 July 2024\n\nWes Streeting held Ilford North for Labour with a majority of 528.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        ("In 2015 Wes Streeting took Ilford North, overturning a {} majority.", "5,404"),
        ("In 2015 Wes Streeting reversed a deficit of {} in Ilford North.", "5,404"),
        ("In Ilford North in 2015 Wes Streeting polled 21,463, turning a {}-vote deficit into a lead of 589.", "5,404"),
        ("In 2017 Labour's majority in Ilford North was up from {}.", "589"),
        ("Wes Streeting won Ilford North in 2015 by 589. The {} deficit of five years earlier became a lead.", "5,404"),
    ],
)
def test_what_was_overturned_in_a_year_is_of_before(record: Record, copy: str, figure: str) -> None:
    assert verdicts(check(copy.format(figure), record), figure) == ["right"]


def test_a_wrong_majority_overturned_is_wrong(record: Record) -> None:
    checked = check("In 2015 Wes Streeting took Ilford North, overturning a 5,044 majority.", record)
    assert verdicts(checked, "5,044") == ["wrong"]


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        ("The majority rose from {} to 9,639 in 2017.", "589"),
        ("Turnout rose from {} to 72.5 in 2017.", "65.0 per cent"),
        ("Labour's vote went from {} to 30,589 in 2017.", "21,463"),
        ("In 2015 he took it from the Tories, overturning a {} majority.", "5,404"),
    ],
)
def test_what_a_figure_came_from_by_an_earlier_year(record: Record, copy: str, figure: str) -> None:
    assert "wrong" not in verdicts(check(HELD + copy.format(figure), record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        "Lee Scott won Ilford North with a majority of 5,404 in 2010 and lost it by 589 in 2015.",
        "Lee Scott retained Ilford North with a majority of 5,404 over Sonia Klein in 2010. He lost it in 2015.",
        "The Conservatives held Ilford North with 45.7 per cent of the vote in 2010; Labour gained it in 2015.",
    ],
)
def test_who_won_with_a_figure_of_a_year_won_then(record: Record, copy: str) -> None:
    assert not [one for one in every(check(copy, record)) if one[2] == "wrong"]


@pytest.mark.parametrize("verb", ["won", "held", "taken", "kept"])
def test_what_somebody_had_won_by_is_of_before(record: Record, verb: str) -> None:
    """ "Had won" was one word of winning, so that nothing looked back."""
    copy = f"Wes Streeting won Ilford North in May 2015 with 21,463 votes. The Conservatives had {verb} it by 5,404."
    checked = check(copy, record)
    assert verdicts(checked, "5,404") == ["right"]
    assert "wrong" not in {verdict for _, _, verdict in every(checked)}


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Last time he won by 5,218 and the time before that by {}.", "9,639"),
        ("He won by 5,218 last time and by {} the time before.", "9,639"),
        ("At the last election turnout was 68.7 per cent, and at the one before that {}.", "72.5"),
        ("Two elections ago he won by {}.", "9,639"),
    ],
)
def test_the_poll_before_the_last(record: Record, sentence: str, figure: str) -> None:
    assert set(verdicts(check(HELD + sentence.format(figure), record), figure)) <= {"right"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Wes Streeting's 528-vote win in Ilford North in July 2024 was his fourth.",
        "Labour's 528-vote victory in Ilford North in July 2024 was narrow.",
        "Leanne Mohamad's 528-vote defeat in Ilford North in July 2024 was narrow.",
    ],
)
def test_a_win_by_so_many_votes_is_a_lead(record: Record, sentence: str) -> None:
    found = every(check(sentence, record))
    assert [(kind, verdict) for printed, kind, verdict in found if printed.startswith("528")] == [("majority", "right")]
    assert "wrong" not in {verdict for _, _, verdict in found}
