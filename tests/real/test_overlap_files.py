"""Overlaps as others publish them: mySociety's, whose shares come to 0.93 to 1.01, beside Parliament's."""

from pathlib import Path
from statistics import mean

import pytest

from hustings.errors import InputError
from hustings.record.record import Record
from hustings.sources.overlap import read_overlaps


def test_parliaments_file_is_whole_as_it_is(shared: Path, full_record: Record) -> None:
    places = list(full_record.constituencies.values())
    old = [one for one in places if not one.id.endswith(".2024")]
    new = [one for one in places if one.id.endswith(".2024")]
    found = read_overlaps(shared / "data" / "parliament" / "constituency-area-overlaps.csv", old, new)
    assert (len(found.overlaps), found.ends) == (1438, (650, 650))
    assert {one.id for one in found.overlaps} == {
        one.id for place in old for one in full_record.overlaps_from(place.id)
    }
    assert found.notes == ()


def test_mysocietys_needs_scaling_and_says_so(shared: Path, full_record: Record) -> None:
    path = shared / "data" / "mysociety" / "PARL10_PARL25_combo_overlap.parquet"
    with pytest.raises(InputError, match=r"E14000901 by population: its shares come to 0\.932") as refused:
        read_overlaps(path)
    assert len(refused.value.problems) == 177
    old = [one for one in full_record.constituencies.values() if not one.id.endswith(".2024")]
    found = read_overlaps(path, old, is_scaled=True)
    assert found.ends == (650, 650)
    assert found.bases == ("population", "geographical")
    assert "0.932 scaled to 1" in found.notes[0]
    largest = {one.from_constituency: max(_shares(found.overlaps, one.from_constituency)) for one in found.overlaps}
    theirs = [max(one.share("from", "population") for one in full_record.overlaps_from(place)) for place in largest]
    assert mean(abs(one - two) for one, two in zip(largest.values(), theirs, strict=True)) < 0.01


def _shares(overlaps, place):
    return [one.share("from", "population") for one in overlaps if one.from_constituency == place]
