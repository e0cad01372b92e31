"""Whole pages: results beside an article, in cards and in boxes, and what stands between headline and report."""

from hustings.copydesk.clean import html_text, read_document

PROSE = "<p>" + "The count went on until dawn, and nobody in the sports hall complained of it. " * 6 + "</p>"


def text_of(body: str) -> str:
    return read_document(f"<html><body>{body}</body></html>".encode(), "page.html").text


def test_a_table_with_no_blank_between_its_cells_is_a_list_of_results() -> None:
    rows = "".join(f"<tr><td>{who}</td><td>{votes}</td><td>{share}</td></tr>" for who, votes, share in ROWS)
    page = f"<main><section><h1>Kensington</h1><p>Majority 20</p><table><tr><th>Votes</th></tr>{rows}</table></section>"
    assert "Emma Dent Coad\t16,333\t42.2" in text_of(f"{page}<article>{PROSE}</article></main>")


ROWS = (
    ("Emma Dent Coad", "16,333", "42.2"),
    ("Victoria Borwick", "16,313", "42.2"),
    ("Annabel Mullin", "4,724", "12.2"),
)


def test_the_parts_of_a_candidates_card_stay_with_it() -> None:
    cards = "".join(
        f'<div class="card"><h4 class="card-title">{who}</h4><p class="card-text">{votes} votes</p>'
        f'<p class="share">{share}%</p></div>'
        for who, votes, share in (*ROWS, ("Jennifer Ellen Good", "767", "2.0"))
    )
    promo = '<a class="card" href="/"><h4 class="card-title">Westminster: majority 3,148</h4></a>'
    text = text_of(f"<main><h1>Kensington</h1>{cards}<p>Majority 20</p>{promo}</main>")
    assert "Jennifer Ellen Good\n767 votes\n2.0%" in text
    assert "3,148" not in text


def test_an_aside_stays_where_it_holds_the_result() -> None:
    rows = "".join(f"<li>{who} {votes}</li>" for who, votes, _ in ROWS)
    result = f"<aside><h3>Result in full</h3><ul>{rows}</ul><p>Majority 20</p></aside>"
    links = '<aside><h3>Read more</h3><ul><li><a href="/">Lewes: majority 5,508</a></li></ul></aside>'
    text = text_of(f"<article><h1>Kensington</h1>{PROSE}{result}{links}</article>")
    assert "Victoria Borwick 16,313" in text
    assert "5,508" not in text


def test_what_stands_between_headline_and_report_is_told() -> None:
    rows = "".join(f"<p>{who} {votes} votes, {share}% of all cast in the seat</p>" for who, votes, share in ROWS)
    head = '<h1>Kensington</h1><div class="flash">LAB GAIN FROM CON</div><p><a href="/">More on 9,999 others</a></p>'
    text = text_of(f"<div><div>{head}<div>{rows}</div></div></div>")
    assert "LAB GAIN FROM CON" in text
    assert "9,999" not in text


def test_a_page_read_whole_keeps_its_links() -> None:
    assert html_text(b"<p>one</p><a href='/'>two</a>") == "one\ntwo"


def test_what_only_leads_to_other_reports_is_left_out_whatever_it_is_called() -> None:
    lines = ("Lewes: Caulfield wins with a majority of 5,508", "Borwick on course for a majority of 7,361, poll finds")
    links = "".join(f'<li><a href="/">{one}</a></li>' for one in lines)
    body = f'<h1>Kensington</h1>{PROSE}<div class="zz"><h4>Elsewhere</h4><ul>{links}</ul></div>'
    body += f'<p><strong><a href="/">{lines[0]}</a></strong></p><a href="/"><h3>{lines[0]}</h3></a>'
    body += '<p><a href="/mp">Emma Dent Coad</a></p><p>16,333 votes</p>'
    text = text_of(f"<article>{body}</article>")
    assert "majority" not in text
    assert "Emma Dent Coad\n16,333 votes" in text


def test_a_widget_beside_an_article_keeps_the_result() -> None:
    rows = "".join(f"<tr><td>{who}</td><td>{votes}</td></tr>" for who, votes, _ in ROWS)
    side = f'<aside class="sidebar"><div class="widget"><table>{rows}</table><p>Majority 20</p></div></aside>'
    assert "16,313" in text_of(f"<div><article><h1>Kensington</h1>{PROSE}</article>{side}</div>")
