"""Parties in the words of copy: as a noun ("the Liberal Democrats"), before a noun ("Liberal Democrat"), possessive."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.claims.phrase.style import PartyNames, Style
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept_of_world
from hustings.record.party import COOPERATIVE, INDEPENDENT, SPEAKER
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class PartyWords:
    """One party's words. `noun` has its article, empty where nobody stands for a party; `is_plural`: "were", not "was".

    >>> PartyWords("the Conservatives", "Conservative", is_plural=True).possessive
    "the Conservatives'"
    """

    noun: str
    adjective: str
    is_plural: bool = False

    @property
    def possessive(self) -> str:
        """ "Labour's", "the Liberal Democrats'"."""
        return f"{self.noun}'" if self.is_plural and self.noun.endswith("s") else f"{self.noun}'s"

    @property
    def was(self) -> str:
        """ "was" or "were"."""
        return "were" if self.is_plural else "was"

    @property
    def bare(self) -> str:
        """The noun without its article, for headlines: "Conservatives", "SNP"."""
        return self.noun.removeprefix("the ")


_BREXIT = PartyWords("the Brexit Party", "Brexit Party")
#: The Brexit Party was registered as Reform UK in January 2021.
_RENAMED = 2021
_INDEPENDENT = PartyWords("", "independent")
_SPEAKER = PartyWords("the Speaker", "Speaker")
#: By party id, before the family's: the parties of a family that have names of their own.
_OF_PARTY = {
    "PP130": PartyWords("the Scottish Greens", "Scottish Green", is_plural=True),
    "PP305": PartyWords("the Green Party", "Green Party"),
}
_OF_FAMILY = {
    "conservative": PartyWords("the Conservatives", "Conservative", is_plural=True),
    "labour": PartyWords("Labour", "Labour"),
    "liberal-democrat": PartyWords("the Liberal Democrats", "Liberal Democrat", is_plural=True),
    "snp": PartyWords("the SNP", "SNP"),
    "plaid-cymru": PartyWords("Plaid Cymru", "Plaid Cymru"),
    "green": PartyWords("the Greens", "Green", is_plural=True),
    "reform": PartyWords("Reform UK", "Reform UK"),
    "ukip": PartyWords("UKIP", "UKIP"),
    "dup": PartyWords("the DUP", "DUP"),
    "sinn-fein": PartyWords("Sinn Féin", "Sinn Féin"),
    "sdlp": PartyWords("the SDLP", "SDLP"),
    "uup": PartyWords("the UUP", "UUP"),
    "alliance": PartyWords("Alliance", "Alliance"),
    "tuv": PartyWords("the TUV", "TUV"),
    "bnp": PartyWords("the BNP", "BNP"),
    "workers-party": PartyWords("the Workers Party", "Workers Party"),
    "respect": PartyWords("Respect", "Respect"),
    "tusc": PartyWords("TUSC", "TUSC"),
    "christian-peoples-alliance": PartyWords("the Christian Peoples Alliance", "Christian Peoples Alliance"),
    "english-democrats": PartyWords("the English Democrats", "English Democrats", is_plural=True),
    "social-democratic-party": PartyWords("the Social Democratic Party", "Social Democratic Party"),
    "national-health-action": PartyWords("the National Health Action Party", "National Health Action Party"),
    "health-concern": PartyWords("Health Concern", "Health Concern"),
    "liberal": PartyWords("the Liberal Party", "Liberal Party"),
}
#: The families that have words of their own: parties known beyond one seat.
KNOWN = frozenset(_OF_FAMILY)
_SHORT = {
    "liberal-democrat": PartyWords("the Lib Dems", "Lib Dem", is_plural=True),
    "plaid-cymru": PartyWords("Plaid", "Plaid"),
    "reform": PartyWords("Reform", "Reform"),
}
#: A name with one of these takes the article.
_WITH_ARTICLE = ("Party", "Alliance", "Coalition", "Front", "Movement", "League", "Campaign", "Union")
_PLURAL_ENDS = ("Independents", "Democrats", "Socialists", "Greens", "Liberals")


@kept_of_world
def party_words(record: Record, party: str, style: Style, year: int) -> PartyWords:
    """The words for a party, by its id or its family's key, in a year: names change.

    >>> from hustings.record import example
    >>> [party_words(example.record(), "reform", Style(), year).noun for year in (2019, 2024)]
    ['the Brexit Party', 'Reform UK']
    """
    if party == INDEPENDENT or party.startswith(f"{INDEPENDENT}:"):
        return _INDEPENDENT
    if party == SPEAKER:
        return _SPEAKER
    if party in _OF_PARTY:
        return _OF_PARTY[party]
    known = record.parties.get(party)
    family = (known.family if known else None) or party
    if family == "reform" and year < _RENAMED:
        return _BREXIT
    if style.party_names is PartyNames.SHORT and family in _SHORT:
        return _SHORT[family]
    return _OF_FAMILY.get(family) or plain_words(known.label if known else family_name(record, family))


def family_name(record: Record, family: str) -> str:
    """The label of the party of a family that is registered first; the key itself where there is none."""
    members = [one for one in record.parties.values() if one.family == family]
    return min(members, key=lambda one: (one.short_name is None, one.id)).label if members else family


def plain_words(label: str) -> PartyWords:
    """The words for a party that has none of its own, from the name in the register.

    >>> plain_words("Mebyon Kernow - The Party for Cornwall").noun, plain_words("The Yorkshire Party").noun
    ('Mebyon Kernow', 'the Yorkshire Party')
    """
    first, _, _ = label.partition(", ")
    whole = first if first.endswith(_WITH_ARTICLE) else label
    name = whole.partition(" - ")[0].removeprefix("The ").strip(" !?.")
    is_plural = name.endswith(_PLURAL_ENDS)
    has_article = is_plural or any(word in name.split() for word in _WITH_ARTICLE)
    return PartyWords(f"the {name}" if has_article else name, name, is_plural)


def is_joint(one: Candidacy) -> bool:
    """Whether somebody stands for Labour and the Co-operative Party together."""
    return one.adjunct_party_id == COOPERATIVE
