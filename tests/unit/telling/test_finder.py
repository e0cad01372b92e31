import pytest

from hustings.errors import UnknownName
from hustings.record.record import Record
from hustings.store.starter import starter_record
from hustings.telling.finder import find_poll, matching


@pytest.fixture(scope="module")
def record() -> Record:
    return starter_record()


@pytest.mark.parametrize(
    "name",
    ["Ilford North", "ilford north", "ilford-north", "ILFORD NORTH", "E14001300", "parl.ilford-north.2024-07-04"],
)
def test_the_latest_poll_by_any_of_its_names(record: Record, name: str) -> None:
    assert find_poll(record, name).id == "parl.ilford-north.2024-07-04"


@pytest.mark.parametrize("election", ["2019-12-12", "parl.2019-12-12"])
def test_an_election_by_day_or_id(record: Record, election: str) -> None:
    assert find_poll(record, "Ilford North", election).id == "parl.ilford-north.2019-12-12"


@pytest.mark.parametrize(
    ("name", "election", "told"),
    [
        ("Ilford", None, r"no constituency 'Ilford' in the record; did you mean Ilford North or Ilford South\?"),
        ("Ilfrod North", None, r"did you mean Ilford North"),
        ("Nowhere at All", None, r"^no constituency 'Nowhere at All' in the record$"),
        ("Ilford North", "2005-05-05", r"it has 2010-05-06, 2015-05-07, 2017-06-08, 2019-12-12, 2024-07-04$"),
        ("Ilford North", "1066-10-14", r"no election '1066-10-14' in the record; it has"),
    ],
)
def test_an_unknown_name_is_helped(record: Record, name: str, election: str | None, told: str) -> None:
    with pytest.raises(UnknownName, match=told):
        find_poll(record, name, election)


def test_a_poll_before_the_record_knows_it(record: Record) -> None:
    from datetime import UTC, datetime

    with pytest.raises(UnknownName, match="by then"):
        find_poll(record.as_at(datetime(2009, 1, 1, tzinfo=UTC)), "Ilford North")


def test_matching_wants_every_word(record: Record) -> None:
    assert matching(record, "ilford") == ("Ilford North", "Ilford South")
    assert matching(record, "south ILF") == ("Ilford South",)
    assert matching(record, "") == matching(record, "?!") == ()
