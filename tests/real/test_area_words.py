"""What is written about areas and parties passes the desk: every figure found, every one right."""

from collections.abc import Iterator

import pytest

from bench.told.tally import Tally, take
from hustings.claims.country import UK
from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.record import Record
from hustings.telling.area import words_of_area, words_of_party
from hustings.telling.prose import Prose
from hustings.telling.worth.area.scene import area

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize("election", ["parl.2015-05-07", "parl.2024-07-04"])
def test_every_figure_is_found_and_right(full_record: Record, election: str) -> None:
    tally = Tally()
    for one in written(full_record, election):
        take(tally, one, full_record)
    assert tally.counts["figures"] > 600
    assert tally.counts["right"] == tally.counts["found"] == tally.counts["figures"]
    assert not tally.samples.get("flagged")
    assert not tally.samples.get("strange")


@pytest.mark.parametrize("election", ["parl.2010-05-06", "parl.2017-06-08", "parl.2019-12-12"])
def test_every_claim_is_right_by_the_record(full_record: Record, election: str) -> None:
    claims = [claim for one in written(full_record, election) for claim in one.claims]
    assert {verify(one, full_record).verdict for one in claims} == {Verdict.RIGHT}


def written(record: Record, election: str) -> Iterator[Prose]:
    places = [one.constituency for one in record.polls_of(election)]
    for name in sorted({UK, *(one.nation.value for one in places), *(one.region or UK for one in places)}):
        yield words_of_area(record, election, name)
        for family in area(record, election, name).families:
            if family not in (INDEPENDENT, SPEAKER):
                yield words_of_party(record, election, family, name)
