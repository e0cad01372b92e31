"""Scanning: what stands at the very ends of a text."""

from hustings.copydesk.scan.text import scan
from hustings.copydesk.token import Tag
from hustings.record.record import Record


def test_a_hyphen_at_the_end_of_a_text_is_not_before_its_first_word(record: Record) -> None:
    [sentence] = scan("Winning margin of 5,218 in Ilford North, a-", record).sentences
    assert sentence.tokens[0].tag is Tag.MAJORITY


def test_a_phrase_that_begins_within_a_word_is_none(record: Record) -> None:
    [sentence] = scan("The by-winning margin was 5,218", record).sentences
    assert Tag.MAJORITY not in {one.tag for one in sentence.tokens}
