"""Parliament's files, written: their columns, the Speaker as such, and no formula in any cell."""

import csv
import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.sources import parliament
from hustings.sources.formats import democracy_club
from hustings.sources.formats.parliament_results import (
    CANDIDACY_HEADER,
    CONSTITUENCY_HEADER,
    write_candidacies,
    write_constituencies,
)
from hustings.sources.reading import PartyNamed, Place, Return, Standing
from hustings.sources.returned import returns_of
from hustings.store import starter_record

SPEAKER = PartyNamed("Speaker seeking re-election", "Spk", None, "47", is_speaker=True)
LABOUR = PartyNamed("Labour", "Lab", "PP53", "15")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def seat(*standings: Standing, is_by_election: bool = False) -> Return:
    place = Place("Orkney, Shetland", "S14000051", designation="County")
    return Return(date(2019, 12, 12), is_by_election, place, "", None, "s", list(standings))


def test_the_headers_are_parliaments() -> None:
    assert (len(CANDIDACY_HEADER), len(CONSTITUENCY_HEADER)) == (22, 32)
    assert write_candidacies([]).splitlines() == [",".join(CANDIDACY_HEADER)]
    assert write_constituencies([]).splitlines() == [",".join(CONSTITUENCY_HEADER)]


def test_the_speaker_stands_as_speaker_and_names_with_commas_are_quoted() -> None:
    text = write_candidacies([seat(Standing("Lindsay", "Hoyle", SPEAKER, None))])
    assert '"Orkney, Shetland"' in text
    (row,) = rows(text)
    assert (row["Party name"], row["Party abbreviation"], row["Electoral Commission party ID"]) == (
        "Speaker",
        "Spk",
        "",
    )
    assert (row["Votes"], row["Share"], row["Sitting MP"]) == ("", "", "")


def test_dates_are_iso_and_uk_time() -> None:
    one = seat(Standing("A", "B", LABOUR, None, votes=5, is_elected=True), is_by_election=True)
    one.declared_at, one.writ_on = datetime(2020, 6, 1, 1, 30, tzinfo=UTC), date(2020, 5, 1)
    (row,) = rows(write_constituencies([one]))
    assert (row["By-election date"], row["Writ date"]) == ("2019-12-12", "2020-05-01")
    assert row["Declaration time"] == "2020-06-01T02:30"
    assert rows(write_candidacies([one]))[0]["Election date"] == "2019-12-12"


def test_others_and_a_winner_among_them() -> None:
    other = PartyNamed("Captain's", "CB", "PP1")
    (row,) = rows(
        write_constituencies(
            [
                seat(
                    Standing("A", "B", LABOUR, None, votes=5, is_elected=False),
                    Standing("C", "D", other, None, votes=7, is_elected=True),
                    Standing("E", "F", other, None, votes=1, is_elected=False),
                )
            ]
        )
    )
    assert (row["Lab"], row["Con"], row["All other candidates"], row["Of which other winner"]) == ("5", "0", "8", "7")


def test_no_cell_is_a_formula() -> None:
    rogue = PartyNamed('=HYPERLINK("x")', "+1", "PP1")
    one = seat(Standing("@sum", "-1+2", rogue, None, votes=5, published_change="-0.054"))
    (row,) = rows(write_candidacies([one]))
    assert (row["Party name"], row["Party abbreviation"]) == ('\'=HYPERLINK("x")', "'+1")
    assert (row["Candidate first name"], row["Candidate surname"], row["Change"]) == ("'@sum", "'-1+2", "-0.054")
    assert rows(democracy_club.write([one]))[0]["person_name"] == "'@sum -1+2"


def known(poll: Poll) -> set[Candidacy]:
    """Who stands, without Parliament's numbers for parties, which the starter record has with the parties alone."""
    return {msgspec.structs.replace(one, party_mnis_id=None) for one in poll.candidacies}


def test_the_starter_record_goes_out_and_comes_in_again(imported: Callable[..., Record], tmp_path: Path) -> None:
    record = starter_record()
    for day in ("2015-05-07", "2024-07-04"):
        folder = tmp_path / day
        folder.mkdir()
        returns = returns_of(record, f"parl.{day}")
        (folder / "candidacies.csv").write_text(write_candidacies(returns), encoding="utf-8")
        (folder / "constituencies.csv").write_text(write_constituencies(returns), encoding="utf-8")
        assert parliament.layout_of(write_constituencies(returns)) is not None
        again = imported(folder)
        for poll in record.polls_of(f"parl.{day}"):
            found = again.poll(poll.id)
            assert (known(found), found.winner) == (known(poll), poll.winner)
            assert found.declaration is not None
            assert poll.declaration is not None
            assert dict(found.declaration.votes) == dict(poll.declaration.votes)
            assert found.declaration.declared_at == poll.declaration.declared_at
