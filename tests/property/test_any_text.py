"""No text makes the check fail, and what it says of a text stands in it."""

from hypothesis import example, given
from hypothesis import strategies as st

from bench.fuzz import REPEATED, REPORT, faults
from hustings.copydesk.check import check
from hustings.copydesk.fold import fold
from hustings.store.starter import starter_record

PIECES = st.sampled_from([*REPEATED, *REPORT.split(" "), *REPORT.splitlines(keepends=True)])
COPY = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map(" ".join)


@given(COPY)
def test_a_check_gives_a_result_with_offsets_in_the_text(text):
    assert not list(faults(text, check(text, starter_record())))


@given(st.text())
@example("`" + "".join(map(chr, range(0x80, 0xC0))))
@example("`\u1fef")
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)
    assert fold(text) == "".join(fold(letter) for letter in text)


def test_a_long_run_of_digits_is_no_figure():
    text = f"Labour had {'9' * 100_000} votes in Ilford North."
    [found] = check(text, starter_record()).unmatched
    assert (found.why, found.end - found.start) == ("identifier", 100_000)
