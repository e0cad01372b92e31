"""A story of the example seats: what it says, with its claims where the words stand."""

from __future__ import annotations

from hustings.claims.verify import verify
from hustings.record import example
from hustings.telling.story import story


def test_every_claim_stands_at_its_words_and_is_right() -> None:
    record = example.record()
    for year in (2015, 2017, 2019, 2024):
        told = story(record, example.poll("Ilford North", year))
        for prose in (told.headline, told.text, told.line, told.alert):
            for claim in prose.claims:
                assert claim.span is not None
                assert prose.text[claim.span.start : claim.span.end].strip()
                assert not verify(claim, record).verdict.is_flagged, claim


def test_the_same_record_gives_the_same_words() -> None:
    poll = example.poll("Ilford North", 2019)
    assert story(example.record(), poll) == story(example.record(), poll)
