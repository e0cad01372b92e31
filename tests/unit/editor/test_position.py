import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.editor.position import Encoding, positions_of, units

TEXTS = st.text(st.sampled_from("ab £é😀𝔸\n\r\u2028\x0c\x85\ud800\udc00"), max_size=40)


@pytest.mark.parametrize(("encoding", "character"), [(Encoding.UTF8, 15), (Encoding.UTF16, 10), (Encoding.UTF32, 8)])
def test_what_stands_before_a_figure_is_counted_in_the_agreed_units(encoding: Encoding, character: int) -> None:
    text = "Ilford\n🗳 𝔸 £20 9,639 votes"
    offset = text.index("9,639")
    assert positions_of(text, encoding).place(offset) == (1, character)
    assert positions_of(text, encoding).offset(1, character) == offset


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_ends_as_the_protocol_says(end: str) -> None:
    assert positions_of(f"one{end}two").place(3 + len(end)) == (1, 0)


@pytest.mark.parametrize("other", ["\u2028", "\x0c", "\x85", "\x0b", "\x1c"])
def test_nothing_else_ends_a_line(other: str) -> None:
    assert positions_of(f"one{other}two").place(4) == (0, 4)


@pytest.mark.parametrize(
    ("place", "offset"), [((0, 99), 3), ((1, 99), 7), ((9, 0), 7), ((-1, 5), 0), ((0, -4), 0), ((1, 1), 4), ((1, 2), 5)]
)
def test_a_place_that_is_not_there_is_the_nearest_before(place: tuple[int, int], offset: int) -> None:
    assert positions_of("one\n😀ab").offset(*place) == offset


@given(TEXTS, st.sampled_from(Encoding), st.data())
def test_an_offset_comes_back(text: str, encoding: Encoding, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    positions = positions_of(text, encoding)
    line, character = positions.place(offset)
    is_within_line_end = text[offset - 1 : offset + 1] == "\r\n"
    is_pair = offset and "\ud800" <= text[offset - 1] < "\udc00" and "\udc00" <= text[offset : offset + 1] < "\ue000"
    if not is_within_line_end and not (is_pair and encoding is Encoding.UTF16):
        assert positions.offset(line, character) == offset


@given(TEXTS, st.sampled_from(Encoding), st.integers(-1, 9), st.integers(-1, 60))
def test_any_place_gives_an_offset_of_the_text(text: str, encoding: Encoding, line: int, character: int) -> None:
    assert 0 <= positions_of(text, encoding).offset(line, character) <= len(text)


@given(TEXTS)
def test_units_add_up(text: str) -> None:
    assert units(text, Encoding.UTF32) == len(text) <= units(text, Encoding.UTF16) <= units(text, Encoding.UTF8)
