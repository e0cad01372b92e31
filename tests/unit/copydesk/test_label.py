"""Labels on lines of their own, above their figures or below them, as pages set them."""

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record
from tests.unit.copydesk.findings import by_words

HEAD = "Kensington, general election 2017\n\n"


@pytest.mark.parametrize(
    "lines",
    ["Majority\n20\nRegistered voters\n60,588\nTurnout\n63.8%\n", "20\nMajority\n60,588\nElectorate\n63.8%\nTurnout\n"],
)
def test_a_label_above_or_below_says_what_a_figure_is(full_record: Record, lines: str) -> None:
    found = by_words(HEAD + lines, full_record)
    assert found == {
        "20": ("majority", "right"),
        "60,588": ("electorate", "right"),
        "63.8%": ("turnout", "right"),
    }


def test_labels_under_a_name_are_of_that_person(full_record: Record) -> None:
    card = "{name}\n{party}\nVotes\n{votes}\nVote share %\n{share}\nChange on share (%pts)\n{change}\n"
    text = HEAD + "Emma Dent Coad wins with a majority of 20\n"
    text += card.format(name="Emma Dent Coad", party="Labour", votes="16,333", share="42.2", change="+11.1")
    text += card.format(name="Victoria Borwick", party="Conservative", votes="16,331", share="42.2", change="-10.1")
    found = by_words(text, full_record)
    assert found["16,333"] == ("votes", "right")
    assert found["+11.1"] == ("share_change", "right")
    assert found["-10.1"] == ("share_change", "right")
    assert found["16,331"] == ("votes", "wrong")


def test_the_total_of_rejected_ballots_in_a_declaration(full_record: Record) -> None:
    rows = "DENT COAD, Emma\tLabour Party\t16,333\nBORWICK, Victoria\tThe Conservative Party\t16,313\n"
    text = HEAD + f"Name of candidate\tDescription\tNumber of votes\n{rows}"
    text += "The number of ballot papers rejected was as follows:\n(a) want of an official mark\t0\nTotal\t117\n"
    text += "Ballot papers issued: 38,801\n"
    found = as_object(check(text, full_record))["claims"]
    total = next(one for one in found if one["text"] == "117")
    assert total["kind"] == "other"
    assert "rejected" in total["message"]
    assert all(one["severity"] != "error" for one in found)


def test_those_who_came_along_are_no_votes(full_record: Record) -> None:
    text = HEAD + "Emma Dent Coad at the count with 40 supporters (picture: A. Nother)\n"
    assert by_words(text, full_record) == {}


@pytest.mark.parametrize("lines", ["42.2%\nMajority\n", "Smith\n42.2%\nMajority\n20\nTurnout\n"])
def test_a_label_below_a_figure_may_be_of_the_next(full_record: Record, lines: str) -> None:
    found = as_object(check(HEAD + lines, full_record))["claims"]
    assert all(one["severity"] != "error" for one in found)
