"""What papers call parties: nouns, adjectives and abbreviations, by family and by the name on the ballot paper."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.record.candidacy import Candidacy
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class PartyName:
    """The words for one party: with its article as a noun, before a person, and in tables."""

    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    tables: tuple[str, ...]
    is_independent: bool = False


def _name(nouns: str, adjectives: str, tables: str) -> PartyName:
    return PartyName(tuple(nouns.split("|")), tuple(adjectives.split("|")), tuple(tables.split("|")))


BREXIT = _name("the Brexit Party", "Brexit Party", "Brexit Party|Brexit|The Brexit Party")
INDEPENDENT_NAME = PartyName((), ("independent", "Independent"), ("Independent", "Ind"), is_independent=True)
NAMES = {
    "conservative": _name(
        "the Conservatives|the Tories|the Conservative Party", "Conservative|Tory", "Conservative|Con|Conservatives|C"
    ),
    "labour": _name("Labour", "Labour", "Labour|Lab"),
    "liberal-democrat": _name(
        "the Liberal Democrats|the Lib Dems",
        "Liberal Democrat|Lib Dem",
        "Liberal Democrat|Lib Dem|LD|Liberal Democrats",
    ),
    "snp": _name("the SNP", "SNP", "SNP|Scottish National Party"),
    "plaid-cymru": _name("Plaid Cymru|Plaid", "Plaid Cymru|Plaid", "Plaid Cymru|PC|Plaid"),
    "green": _name("the Greens|the Green Party", "Green|Green Party", "Green|Green Party|Grn"),
    "reform": _name("Reform UK|Reform", "Reform UK|Reform", "Reform UK|Reform|Ref"),
    "ukip": _name("Ukip|UKIP", "Ukip|UKIP", "UKIP|Ukip|UK Independence Party"),
    "dup": _name("the DUP", "DUP", "DUP|Democratic Unionist Party"),
    "sinn-fein": _name("Sinn Féin|Sinn Fein", "Sinn Féin|Sinn Fein", "Sinn Féin|SF|Sinn Fein"),
    "sdlp": _name("the SDLP", "SDLP", "SDLP"),
    "uup": _name("the UUP|the Ulster Unionists", "UUP|Ulster Unionist", "UUP|Ulster Unionist Party"),
    "alliance": _name("Alliance|the Alliance Party", "Alliance|Alliance Party", "Alliance|Alliance Party"),
    "tuv": _name("the TUV", "TUV", "TUV"),
    "bnp": _name("the BNP", "BNP", "BNP|British National Party"),
    "workers-party": _name("the Workers Party", "Workers Party", "Workers Party|Workers Party of Britain"),
    "respect": _name("Respect", "Respect", "Respect"),
    "tusc": _name("TUSC", "TUSC", "TUSC|Trade Unionist and Socialist Coalition"),
    "christian-peoples-alliance": _name(
        "the Christian Peoples Alliance", "Christian Peoples Alliance", "Christian Peoples Alliance|CPA"
    ),
    "yorkshire-party": _name("the Yorkshire Party", "Yorkshire Party", "Yorkshire Party"),
    "english-democrats": _name("the English Democrats", "English Democrat", "English Democrats"),
}


def family_name(family: str) -> PartyName | None:
    """The words for a party family, where papers have short ones."""
    return NAMES.get(family)


def party_name(record: Record, candidacy: Candidacy) -> PartyName:
    """The words for a candidate's party, by the name it stood under."""
    if candidacy.party_id == INDEPENDENT:
        return INDEPENDENT_NAME
    if candidacy.party_id == SPEAKER:
        return PartyName((), ("Speaker",), ("Speaker seeking re-election", "Speaker"), is_independent=True)
    if candidacy.party_name and "Brexit" in candidacy.party_name:
        return BREXIT
    party = record.party(candidacy.party_id)
    found = NAMES.get(party.family or "")
    if found:
        return found
    plain = party.label.split(" - ")[0].removeprefix("The ")
    return PartyName((f"the {plain}" if "Party" in plain else plain,), (plain,), (plain,))


def is_plural(party: PartyName) -> bool:
    """Whether its name takes a plural verb: the Conservatives, the Greens."""
    return bool(party.nouns) and party.nouns[0].startswith("the ") and party.nouns[0].endswith("s")
