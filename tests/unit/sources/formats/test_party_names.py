"""Codes and names of parties, and the ids they stand for."""

import pytest

from hustings.geography.boundary_set import Nation
from hustings.sources.formats.party_names import code_of, identify, known, parties, resolve, tally_id
from hustings.sources.reading import PartyNamed


@pytest.mark.parametrize(
    ("text", "party_id"),
    [
        ("C", "PP52"), ("con", "PP52"), ("Conservative and Unionist Party", "PP52"), ("L", "PP53"), ("LAB", "PP53"),
        ("Lab Co-op", "PP53"), ("Lib Dem", "PP90"), ("REF", "PP7931"), ("Reform UK", "PP7931"), ("Brexit", "PP7931"),
        ("SNP", "PP102"), ("PC", "PP77"), ("Plaid Cymru", "PP77"), ("UKIP", "PP85"), ("DUP", "PP70"), ("SF", "PP39"),
        ("Sinn Fein", "PP39"), ("SDLP", "PP55"), ("UU", "PP83"), ("APNI", "PP103"), ("Alliance", "PP103"),
        ("Ind", "ind"), ("Speaker", "spk"), ("TUSC", "PP804"), ("Scottish Green Party", "PP130"),
    ],
)  # fmt: skip
def test_codes_and_names_in_use(text: str, party_id: str) -> None:
    found = known(text)
    assert found is not None
    assert found.party_id == party_id


@pytest.mark.parametrize("text", ["", "X", "Labor", "Greens of Mars", "12"])
def test_nothing_is_guessed(text: str) -> None:
    assert (known(text), identify(text), tally_id(text)) == (None, None, None)


@pytest.mark.parametrize(
    ("nation", "party_id"),
    [(Nation.ENGLAND, "PP63"), (Nation.WALES, "PP63"), (Nation.SCOTLAND, "PP130"), (Nation.NORTHERN_IRELAND, "PP305")],
)
def test_green_is_three_parties(nation: Nation, party_id: str) -> None:
    assert resolve(PartyNamed(abbreviation="Green"), nation).commission_id == party_id
    assert resolve(PartyNamed(abbreviation="Green"), None).commission_id is None


def test_an_id_given_by_the_file_stands() -> None:
    given = PartyNamed(name="Labour", abbreviation="Lab", commission_id="PP999")
    assert resolve(given, Nation.WALES) is given


def test_the_brexit_party_keeps_its_name() -> None:
    assert identify("BRX") == PartyNamed(name="The Brexit Party", abbreviation="BRX", commission_id="PP7931")


def test_every_party_of_the_table_has_a_code_that_leads_back_to_it() -> None:
    for one in parties():
        code = code_of(one.named, is_joint=one.adjunct is not None)
        assert code == one.code
        found = known(code, one.nation)
        assert found is not None
        assert (found.party_id, found.adjunct) == (one.party_id, one.adjunct)


def test_a_party_without_a_code_has_none() -> None:
    assert code_of(PartyNamed(name="Volt United Kingdom", abbreviation="VUK", commission_id="PP8009")) is None
