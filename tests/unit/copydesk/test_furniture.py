"""Whole pages as published: what is not the report yields no claims, be they HTML or text copied from one."""

# ruff: noqa: E501

from datetime import date

import pytest

from hustings.copydesk.check import check, check_document
from hustings.copydesk.clean import furniture, read_document
from hustings.errors import InputError
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

COPY = """Wes Streeting holds Ilford North for Labour
Wes Streeting held Ilford North with 25,323 votes, a majority of 5,218 over Howard Berlin of the Conservatives.
Turnout was 68.7 per cent, and Mr Streeting thanked his team for all that they had done to keep the seat.
Candidate\tParty\tVotes
Wes Streeting\tLabour\t25,323
Howard Berlin\tConservative\t20,105
Mark Johnson of the Liberal Democrats was third with 2,680."""

TEXT = f"""Skip to main content
Redbridge Recorder
News  Sport  What's On  Elections 2019
Home > News > Politics > 2017 general election
{COPY.splitlines()[0]}
Published: 13 December 2019, 6:04am
3 min read · 24 comments · 120 shares
Comments (24)
Share this article: Facebook Twitter WhatsApp
{COPY.splitlines()[1]}
We use cookies to improve your experience. You can read more in our Cookie Policy. 12 partners
READ MORE: Labour hold Ilford North in 2017 with 9,999 majority
{COPY.splitlines()[2]}
ADVERTISEMENT
{chr(10).join(COPY.splitlines()[3:])}
He said that it had been a long night for everybody who had worked on the count at the town hall.
Most Read
1 Conservative majority of 90 in Ilford North exit poll
2 Man, 34, arrested after 3,000 votes stolen
Comments (24)
Bob123: Streeting only won Ilford North by 3,000 votes. Turnout was 20 per cent.
© 2019 The Recorder Ltd. Registered in England 19300
"""

HEAD = '<title>Results</title><meta property="article:published_time" content="2019-12-13T06:04:00Z">'
BEFORE = """<div id="onetrust" class="cookie-banner"><p>We use cookies, and 12 partners store 25,000 votes of data here.</p></div>
<header class="site-header"><nav><a href="/">News</a> <a href="/s">Sport</a></nav></header>"""
INSIDE = "<aside><h3>Related</h3><p>In 2017 Wes Streeting won 30,000 votes in Ilford North in a big upset.</p></aside>"
AFTER = """<div class="most-read"><h3>Most read</h3><ol><li><a>3,000 dogs in Ilford North</a></li></ol></div>
<section id="comments"><p>Streeting won Ilford North with 3,000 votes and my comment is very long and very angry.</p></section>
<footer><p>© 2019 registered in England 12345</p></footer>"""
LINES = COPY.splitlines()
TABLE = "".join(
    f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>"
    for a, b, c in [
        ("Candidate", "Party", "Votes"),
        ("Wes Streeting", "Labour", "25,323"),
        ("Howard Berlin", "Conservative", "20,105"),
    ]
)
BODY = f"<p>{LINES[1]}</p>{INSIDE}<p>{LINES[2]}</p><table>{TABLE}</table><p>{LINES[6]}</p>"
H1 = f"<h1>{LINES[0]}</h1>"

PAGES = {
    "article": f"{BEFORE}<article>{H1}{BODY}</article>{AFTER}",
    "main, the headline outside": f"{BEFORE}<header>{H1}</header><main>{BODY}</main>{AFTER}",
    "articleBody": f'{BEFORE}<article>{H1}<div class="share">4 shares</div><div itemprop="articleBody">{BODY}</div></article>{AFTER}',
    "only divs": f'<div id="x">{BEFORE}<div class="row"><div>{H1}<div class="c">{BODY}</div></div><div class="rail">{AFTER}</div></div></div>',
    "a body whose class names comments and a sidebar": f'<div class="with comments sidebar">{BEFORE}{H1}<div>{BODY}</div>{AFTER}</div>',
    "many short articles besides": f"{BEFORE}<article>{H1}{BODY}</article>"
    + "<article class='teaser'><a>Another story of 5,000 votes</a></article>" * 5
    + AFTER,
}


@pytest.mark.parametrize("name", PAGES)
def test_the_main_article_of_a_page_is_found(name: str) -> None:
    page = f"<!doctype html><html><head>{HEAD}</head><body class='has-comments'>{PAGES[name]}</body></html>"
    found = read_document(page.encode(), "page.html")
    assert found.text == COPY
    assert found.published == date(2019, 12, 13)


def test_the_day_of_the_page_is_the_dateline(record: Record) -> None:
    page = f"<html><head>{HEAD}</head><body>{PAGES['article']}</body></html>"
    assert check_document("page.html", page.encode(), record).dateline == date(2019, 12, 13)


def test_the_day_of_a_page_may_be_the_one_that_its_readers_see() -> None:
    page = "<html><body><main><p><span>Jo Nay</span> <time>5 July 2024</time></p><p>Text.</p></main></body></html>"
    assert read_document(page.encode(), "page.html").published == date(2024, 7, 5)


def test_a_page_copied_as_text_yields_the_claims_of_its_report_alone(record: Record) -> None:
    assert every(check(TEXT, record)) == every(check(COPY, record))
    assert len(every(check(COPY, record))) >= 7


def test_numbers_of_the_furniture_are_accounted_for(record: Record) -> None:
    why = {(one.text, one.why) for one in check(TEXT, record).unmatched}
    assert {("9,999", "page furniture"), ("3,000", "page furniture"), ("12", "page furniture")} <= why


@pytest.mark.parametrize(
    "line",
    [
        "Read more than 9 books",
        "Share: 45.6%",
        "Share of the vote by party",
        "(C) Howard Berlin 20,105",
        "Wes Streeting | Labour | 25,323",
        "| Candidate | Party | Votes |",
        "Labour hold | Con | LD",
        "Turnout: 68.7% | Majority: 5,218 | Swing: 3.9%",
        "Most of the voters stayed at home.",
        "Related to that is the turnout.",
        "Comments by the candidates followed.",
        "More than 5,000 votes",
    ],
)
def test_a_line_of_copy_is_no_furniture(line: str) -> None:
    assert furniture(line) == ()


def test_comments_at_the_head_of_a_page_do_not_end_it() -> None:
    text = f"Comments\n{LINES[1]}\nComments: 2\n{LINES[2]}"
    assert [text[one.start : one.end] for one in furniture(text)] == ["Comments", "Comments: 2"]


def test_selectors_pick_the_report() -> None:
    page = b"<div class=a><p>One</p></div><div class=b><p>Two</p><p class=a>Three</p></div>"
    assert read_document(page, "a.html", selectors=(".a", ".b")).text == "One\nTwo\nThree"
    with pytest.raises(InputError, match="nothing on the page"):
        read_document(page, "a.html", selectors=(".c",))
    with pytest.raises(InputError, match="not a CSS selector"):
        read_document(page, "a.html", selectors=("p[",))


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ('<meta charset="windows-1252"><p>Ynys Môn</p>'.encode("cp1252"), "Ynys Môn"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><html><p>Ynys Môn</p></html>'.encode("latin-1"), "Ynys Môn"),
        ("<p>Ynys Môn</p>".encode("utf-16"), "Ynys Môn"),
        (b"", ""),
        (b"<!-- nothing -->", ""),
        (b"<html><body></body></html>", ""),
        (b"plain", "plain"),
    ],
)
def test_pages_in_every_state(page: bytes, text: str) -> None:
    assert read_document(page, "a.html").text == text


def test_years_over_columns_are_no_trail_of_sections() -> None:
    assert not furniture("| | 2015 | 2017 | 2019 |")
    assert furniture("News | Sport | Business")


def test_comments_below_a_short_post_end_it() -> None:
    text = "How Lewes voted\nMaria Caulfield 26,820\n17 thoughts on “How Lewes voted”\nCaulfield had 12,345\n"
    assert [text[one.start : one.end] for one in furniture(text) if one.end > one.start] == text.split("\n")[2:4]


def test_a_table_below_comments_is_read() -> None:
    told = "Maria Caulfield (Con) 26,820\nKelly-Marie Blundell (LD) 21,312\nDaniel Chapman (Lab) 6,060\n"
    text = (
        f"{told}Join the conversation\nCaulfield had 12,345\n\nCandidate\tParty\tVotes\nMaria Caulfield\tCon\t26,820\n"
    )
    lines = [text[one.start : one.end] for one in furniture(text) if one.end > one.start]
    assert lines == ["Join the conversation", "Caulfield had 12,345"]


def test_what_readers_answered_is_no_result() -> None:
    text = (
        "Who did you vote for?\nLabour 45.1%\nConservative 31.9%\n1,204 votes cast\nResults in full:\nLabour 12,345\n"
    )
    lines = [text[one.start : one.end] for one in furniture(text)]
    assert lines == text.split("\n")[:4]


def test_a_count_of_comments_over_a_report_does_not_end_it() -> None:
    head = "Jobs 1,204\nWhittaker clings on by 1,609 votes\nHe had seen a majority of 4,427 votes cut\nComments (112)\n"
    text = head + "Craig Whittaker (Conservative) 26,790\n"
    assert [text[one.start : one.end] for one in furniture(text)] == ["Comments (112)"]
