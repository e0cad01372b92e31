"""Whatever the copy is made of, it is checked, told in every form, and corrected within its bounds."""

import json
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from hustings.copydesk.check import check, check_document
from hustings.copydesk.clean import furniture, hidden
from hustings.copydesk.correction import corrected, corrections_of
from hustings.copydesk.correction.diff import diff_of
from hustings.copydesk.house.directive import directives_of
from hustings.copydesk.view import render
from hustings.errors import InputError
from hustings.store.opening import open_record

RECORD = open_record(None)
PIECES = st.sampled_from(
    "General Election 2019: Ilford North|Wes Streeting won with 25,232 votes|Turnout was 86.7pc|a 8,000 rise|<!--|-->"
    "|hustings: ignore|hustings: off votes|hustings: on|<!-- hustings: ignore because -->|\n|\r\n|. |“|”|READ MORE: "
    "|Most read|Comments (3)|\n\n| / |  |https://a.b/9,999|\x1b[2J|<p>|</p>|<div class=comments>|</article>|&amp;"
    "|\u202e|🗳|\0|fell by 7.2 per cent|Iain Duncan Smit".split("|")
)
COPY = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map("".join)


@settings(max_examples=120)
@given(COPY)
def test_text_of_any_make(text: str) -> None:
    found = check(text, RECORD, path="a.txt")
    for form in ("text", "json", "sarif", "html"):
        told = render([found], form)
        assert "\x1b" not in told or form != "text"
    json.loads(render([found], "sarif"))
    made = corrections_of(found)
    assert all(0 <= one.start < one.end <= len(text) for one in made)
    corrected(text, made)
    assert bool(diff_of(found)) == bool(made)
    for stretches in (hidden(text), furniture(text)):
        bounds = [bound for one in stretches for bound in (one.start, one.end)]
        assert bounds == sorted(bounds)
        assert all(0 <= bound <= len(text) for bound in bounds)
    for directive in directives_of(text)[0]:
        assert 0 <= directive.start <= directive.end <= len(text)


@settings(max_examples=120)
@given(COPY, st.sampled_from(["utf-8", "utf-16", "cp1252", "utf-8-sig"]))
def test_pages_of_any_make(text: str, encoding: str) -> None:
    try:
        found = check_document("a.html", text.encode(encoding, "replace"), RECORD)
    except InputError:
        # So many control characters that it is no text, or what begins like the mark of another encoding.
        assert encoding == "cp1252" or text[:1] in "\x00\ufeff\ufffe"
        return
    size = len(found.document.text)
    assert all(one.claim.mark is None or one.claim.mark.end <= size for one in found.findings)
    render([found], "sarif")


@settings(max_examples=120)
@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx"]))
def test_bytes_of_any_make_are_read_or_refused(data: bytes, path: str) -> None:
    with suppress(InputError):
        check_document(path, data, RECORD)
