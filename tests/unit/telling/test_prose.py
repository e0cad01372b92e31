"""Prose: claims keep their places through joining, nesting, leaving out and repeating."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hustings.claims.claim import Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.telling.prose import Pen, unmarked


def _claim(label: str) -> Claim:
    return Claim(Kind.VOTES, Subject(label), Quantity())


def _told(pen: Pen, marked: str) -> list[tuple[str, str]]:
    prose = pen.prose(marked)
    return [(one.subject.label, prose.text[one.span.start : one.span.end]) for one in prose.claims if one.span]


def test_a_claim_inside_another_keeps_its_own_place() -> None:
    pen = Pen()
    inner = pen.mark("528 votes", _claim("majority"))
    outer = pen.mark(f"held the seat by {inner}", _claim("outcome"))
    assert _told(pen, f"Labour {outer}.") == [("outcome", "held the seat by 528 votes"), ("majority", "528 votes")]


def test_words_left_out_take_their_claim_along_and_words_told_twice_tell_it_twice() -> None:
    pen = Pen()
    first = pen.mark("9", _claim("nine"))
    pen.mark("8", _claim("eight"))
    assert _told(pen, f"{first} and {first}") == [("nine", "9"), ("nine", "9")]


@given(st.lists(st.tuples(st.text(), st.text(min_size=1)), max_size=6))
def test_every_claim_stands_where_its_words_are(pieces: list[tuple[str, str]]) -> None:
    pen = Pen()
    clean = [(unmarked(before), unmarked(words)) for before, words in pieces]
    marked = "".join(before + pen.mark(words, _claim(words)) for before, words in clean)
    prose = pen.prose(marked)
    assert prose.text == "".join(before + words for before, words in clean)
    assert all(one == words for one, words in _told(pen, marked))
