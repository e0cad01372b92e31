"""Results and nominations written as files of PA's feed, for replaying a past night and for rehearsals.

What PA adds from its own books (swing, its numbers for people) is left out; `paId` is the place in the list.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from xml.etree import ElementTree

from hustings.errors import UsageError
from hustings.sources.reading import Return, Standing

#: Characters that XML 1.0 cannot carry.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SUMMARY = re.compile(r"(?P<winner>.+?) (?:(?P<hold>hold)|gain from (?P<loser>.+))")


def write_nominations(one: Return, *, election: str = "General Election", revision: int = 1) -> bytes:
    """The candidates of a poll as a nominations file."""
    root = ElementTree.Element("FirstPastThePostNominations", {"revision": str(revision)})
    place = _constituency(root, one, election)
    for number, standing in enumerate(one.standings, start=1):
        _candidate(place, standing, number, None)
    return _bytes(root)


def write_result(one: Return, *, election: str = "General Election", revision: int = 1) -> bytes:
    """A declared poll as a result file; raises `UsageError` for one without every candidate's votes."""
    counts = [standing.votes for standing in one.standings]
    if not counts or None in counts:
        raise UsageError(f"{one.place.name}: a result needs every candidate's votes")
    root = ElementTree.Element("FirstPastThePostResult", {"revision": str(revision)})
    if one.declared_at is not None:
        root.set("declarationTime", one.declared_at.isoformat())
    place, total = _constituency(root, one, election), sum(count for count in counts if count is not None)
    for name, value in _figures(one, total).items():
        place.set(name, value)
    for number, standing in enumerate(one.standings, start=1):
        _candidate(place, standing, number, total)
    return _bytes(root)


def _constituency(root: ElementTree.Element, one: Return, election: str) -> ElementTree.Element:
    if not one.place.name:
        raise UsageError("a file of PA's feed needs the constituency's name")
    kind = "By-election" if one.is_by_election else "General"
    attributes = {"name": election, "date": one.polled_on.isoformat(), "type": kind}
    inside = ElementTree.SubElement(root, "Election", attributes)
    place = ElementTree.SubElement(inside, "Constituency", {"name": _safe(one.place.name)})
    if one.electorate is not None:
        place.set("electorate", str(one.electorate))
    return place


def _figures(one: Return, total: int) -> dict[str, str]:
    """The figures of the constituency as a whole."""
    votes = sorted((standing.votes or 0 for standing in one.standings), reverse=True)
    majority = one.majority
    if majority is None and len(votes) > 1:
        majority = votes[0] - votes[1]
    figures = {"turnout": str(total)}
    if one.electorate:
        figures["percentageTurnout"] = _per_cent(total, one.electorate)
    if majority is not None:
        figures["majority"] = str(majority)
        figures["percentageMajority"] = _per_cent(majority, total)
    if one.summary and (found := _SUMMARY.fullmatch(one.summary)):
        figures["winningParty"] = found["winner"]
        figures["gainOrHold"] = "Hold" if found["hold"] else "Gain"
        figures["sittingParty"] = found["loser"] or found["winner"]
    return figures


def _candidate(place: ElementTree.Element, standing: Standing, number: int, total: int | None) -> None:
    attributes = {
        "paId": str(number),
        "firstName": _safe(standing.given_name),
        "surname": _safe(standing.family_name),
    }
    if standing.gender:
        attributes["sex"] = standing.gender[0]
    if standing.is_elected and total is not None:
        attributes["elected"] = "*"
    if standing.is_sitting:
        attributes["previousSittingMember"] = "*"
    candidate = ElementTree.SubElement(place, "Candidate", attributes)
    party = ElementTree.SubElement(candidate, "Party", _party(standing))
    if total is not None:
        party.set("votes", str(standing.votes))
        party.set("percentageShare", _per_cent(standing.votes or 0, total))


def _party(standing: Standing) -> dict[str, str]:
    named = {"name": standing.party.name, "abbreviation": standing.party.abbreviation}
    if standing.adjunct_commission_id is not None:
        named = {"name": "Labour and Co-operative", "abbreviation": "Lab Co-op"}
    return {key: _safe(value) for key, value in named.items() if value}


def _per_cent(part: int, whole: int) -> str:
    """`part` in per cent of `whole`, to two decimals, half up; "0.00" of nothing."""
    share = Decimal(100 * part) / Decimal(whole) if whole else Decimal(0)
    return str(share.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _safe(text: str) -> str:
    if _FORBIDDEN.search(text):
        raise UsageError(f"{text!r} has a character that XML cannot carry")
    return text


def _bytes(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"
