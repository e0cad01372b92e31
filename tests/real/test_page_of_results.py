"""A page as broadcasters set it: a card for each candidate, labels below one another, spans side by side."""

from hustings.copydesk.check import check_document
from hustings.record.record import Record

CARD = (
    "<li><div><span>{0}</span><span>{1}</span><span>{2}</span></div><ul><li><span>Votes:</span> <span>{3}</span></li>"
    "<li><span>Vote share %:</span> <span>{4}</span></li><li><span>Vote share change:</span> <span>{5}</span></li>"
    "</ul></li>"
)
CARDS = "".join(
    CARD.format(*one)
    for one in (
        ("CON", "John Stevenson", "Conservative", "23,659", "55.2", "+5.3"),
        ("LAB", "Ruth Alcroft", "Labour", "15,340", "35.8", "-8.1"),
        ("LD", "Julia Aglionby", "Liberal Democrat", "2,829", "6.6", "+3.7"),
    )
)
ROWS = "".join(
    f"<tr><th>{label}</th><td>{figure}</td></tr>"
    for label, figure in (
        ("Majority", "8,319"),
        ("% majority", "19.4"),
        ("% change", "+13.4"),
        ("Registered voters", "65,105"),
        ("% Turnout", "65.9"),
        ("% change since 2017", "-3.3"),
    )
)
PAGE = (
    f"<html><body><main><h1>Carlisle</h1><h2>General election 2019</h2><ol>{CARDS}</ol><table>{ROWS}</table></main>"
    "</body></html>"
)


def test_every_figure_of_the_page_is_right(full_record: Record) -> None:
    found = check_document("page.html", PAGE.encode(), full_record).findings
    told = [
        (str(one.claim.quantity.value), one.claim.kind.value, one.claim.subject.label, one.verdict.value)
        for one in found
        if one.claim.quantity.value is not None
    ]
    assert told == [
        ("23659", "votes", "John Stevenson", "right"),
        ("55.2", "share", "John Stevenson", "right"),
        ("5.3", "share_change", "John Stevenson", "right"),
        ("15340", "votes", "Ruth Alcroft", "right"),
        ("35.8", "share", "Ruth Alcroft", "right"),
        ("8.1", "share_change", "Ruth Alcroft", "right"),
        ("2829", "votes", "Julia Aglionby", "right"),
        ("6.6", "share", "Julia Aglionby", "right"),
        ("3.7", "share_change", "Julia Aglionby", "right"),
        ("8319", "majority", "Carlisle", "right"),
        ("19.4", "majority", "Carlisle", "right"),
        ("13.4", "majority_change", "Carlisle", "right"),
        ("65105", "electorate", "Carlisle", "right"),
        ("65.9", "turnout", "Carlisle", "right"),
        ("3.3", "turnout_change", "Carlisle", "right"),
    ]


ENCYCLOPAEDIA = (
    "<html><body><h1>Carlisle (constituency)</h1><table><caption>General election 2019: Carlisle</caption>"
    "<tr><th colspan=2>Party</th><th>Candidate</th><th>Votes</th><th>%</th><th>±%</th></tr>"
    "<tr><td></td><td>Conservative</td><td><b>John Stevenson</b></td><td>23,659</td><td>55.2</td><td>+5.3</td></tr>"
    "<tr><td></td><td>Labour</td><td>Ruth Alcroft</td><td>15,340</td><td>35.8</td><td>−8.1</td></tr>"
    "<tr><td colspan=3>Majority</td><td>8,319</td><td>19.4</td><td>+13.4</td></tr></table></body></html>"
)


def test_a_table_whose_heading_is_over_two_columns(full_record: Record) -> None:
    found = check_document("page.html", ENCYCLOPAEDIA.encode(), full_record).findings
    told = [(one.claim.kind.value, one.verdict.value) for one in found if one.claim.quantity.value is not None]
    row = [("votes", "right"), ("share", "right"), ("share_change", "right")]
    assert told == [*row, *row, ("majority", "right"), ("majority", "right"), ("majority_change", "right")]


def test_a_list_of_shares_under_the_parties_short_names(full_record: Record) -> None:
    copy = "Clacton result, 4 July 2024:\nREF: 46.2%\nCON: 27.9%\nLAB: 16.2%\nLDEM: 4.4%\nGRN: 4.2%\n"
    found = check_document("thread.txt", copy.encode(), full_record).findings
    assert [one.verdict.value for one in found] == ["right"] * 5


STORY = "The count went on into the night, and those who had stood thanked the officers and their helpers for it. " * 4
BESIDE = (
    "<html><body><main><h1>Carlisle election result, 12 December 2019</h1><div class=scoreboard>"
    "<div class=candidate-card><b>John Stevenson</b> <span>Conservative</span> <span>23,659 votes</span></div>"
    "<div class=candidate-card><b>Ruth Alcroft</b> <span>Labour</span> <span>15,340 votes</span></div>"
    f"<p>Majority: 8,319</p></div><article><p>{STORY}</p><p>{STORY}</p></article>"
    "<div class=card><a href=x>Workington: majority 4,175, turnout 41,599, winner 20,488</a></div></main></body></html>"
)


def test_results_that_stand_beside_the_article(full_record: Record) -> None:
    """A board of results outside the article is read; a card that leads to another page is not."""
    found = check_document("page.html", BESIDE.encode(), full_record).findings
    assert [str(one.claim.quantity.value) for one in found if one.claim.quantity.value] == ["23659", "15340", "8319"]
    assert {one.verdict.value for one in found} == {"right"}
