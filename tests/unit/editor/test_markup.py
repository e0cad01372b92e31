from hypothesis import given
from hypothesis import strategies as st

from hustings.copydesk.clean import read_document
from hustings.editor.markup import places_in

PAGE = """<!DOCTYPE html><html><head><title>Ilford North 9,639</title><style>p { margin: 9,639 }</style></head>
<body><nav>9,639</nav><!-- 9,639 --><h1>Streeting&#8217;s <em>majority</em></h1>
<script>var a = "<p>9,639</p>";</script>
<p>It is&nbsp;9,<b>639</b> &amp; rising: 10&lt;11.</p><p>Then 9,639 again.</p></body></html>"""


def placed(page: str, words: str) -> list[str]:
    text = read_document(page.encode(), "page.html").text
    places = places_in(page, text)
    found, start = [], text.find(words)
    while start >= 0:
        stretch = places.stretch(start, start + len(words))
        found.append("" if stretch is None else page[slice(*stretch)])
        start = text.find(words, start + 1)
    return found


def test_what_was_extracted_is_found_again_in_the_page() -> None:
    assert placed(PAGE, "9,639") == ["9,<b>639", "9,639"]
    assert placed(PAGE, "Streeting’s") == ["Streeting&#8217;s"]
    assert placed(PAGE, "10<11") == ["10&lt;11"]
    assert placed(PAGE, "& rising") == ["&amp; rising"]


def test_what_is_not_in_the_page_has_no_place() -> None:
    assert places_in("<p>nine</p>", "ten").stretch(0, 3) is None


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b", ">", "9,639", "&amp;", "&", " ", "\n", "😀", "<!--", "-->", "x"]))
)
def test_any_page_gives_places_within_it(pieces: list[str]) -> None:
    page = "".join(pieces)
    places = places_in(page, read_document(page.encode(), "page.html").text)
    assert all(0 <= start < end <= len(page) for start, end in zip(places.starts, places.ends, strict=True))
