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
