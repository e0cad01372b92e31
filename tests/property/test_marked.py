"""A report that is marked up is the report: nothing lost, nothing twice, whatever is in it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hustings.copydesk.check import check
from hustings.copydesk.correction import corrected, corrections_of
from hustings.store.starter import starter_record
from hustings.web.checking.marked import marked

PHRASES = [
    "Wes Streeting held Ilford North with a majority of 9,640",
    "He polled 30,598 votes, 57.8 per cent",
    "a swing of 8.5 per cent from the Conservatives to Labour",
    "“We won by 9,641,” he said",
    "Turnout was 68.7pc",
    "Friday 9 June 2017",
    "His majority rose by 17.0 per cent",
    "Labour gained 29 seats",
    "<b>9,639</b> & more",
]
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PHRASES),
        st.sampled_from([". ", "\n", "\n\n", ", ", " ", "\u2028", "\x0b", "\r"]),
        st.text(max_size=8),
    ),
    max_size=14,
).map("".join)


@given(TEXTS)
@settings(max_examples=60)
def test_the_pieces_are_the_text_and_its_corrections_are_those_of_the_check(text: str) -> None:
    checked = check(text, starter_record())
    found = marked(checked, starter_record())
    pieces = [piece for one in found.paragraphs for piece in one.pieces]
    assert "".join(piece.text for piece in pieces) == text
    fixed = "".join(piece.note.fix.text if piece.note and piece.note.fix else piece.text for piece in pieces)
    assert fixed == corrected(text, corrections_of(checked))
    drawn = {piece.note.number for piece in pieces if piece.note} - {0}
    assert drawn | {one.number for one in found.loose} == set(range(1, len(drawn) + len(found.loose) + 1))
