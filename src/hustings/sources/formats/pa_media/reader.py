"""PA's files read: nominations, rush, result, recount (one constituency each); `state` reads the state of the parties.

The tree is `FirstPastThePostResult > Election > Constituency > Candidate > Party`, with siblings `PreviousElection` and
`PreviousNotionalElection`. Votes stand on `Party`. PA's own numbers for people and parties (`paId`) are not kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from hustings.sources.formats.field import day_of, gender_of, moment_of
from hustings.sources.formats.pa_media.document import Element, Problems, parse
from hustings.sources.formats.pa_media.filename import parse_name
from hustings.sources.formats.pa_media.state import read_state
from hustings.sources.formats.party_names import adjunct_of, identify, resolve
from hustings.sources.formats.publisher import PA_MEDIA, source_of
from hustings.sources.formats.sheet import opening
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

_ROOT = re.compile(
    r"<(?:\w+:)?(?:FirstPastThePost(?:Nominations|Rush|Result|Recount|StateOfParties)|StateOfParties)[\s/>]"
)
#: Elections that PA covers in the same form and that are not to the House of Commons.
_OTHER = re.compile(r"scottish|senedd|welsh|assembly|mayor|council|local|police|european", re.IGNORECASE)
_BY_ELECTION = re.compile(r"by[\s_-]?election", re.IGNORECASE)


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file has one of the feed's root elements. The path is not looked at."""
    return _ROOT.search(opening(head)) is not None


def read(path: Path, raw: bytes, *, moment: datetime | None = None, allow_test: bool = False) -> Reading:
    """What one file of the feed says.

    `moment` is when the state of the parties was issued: its file carries no time (with a zone; other files ignore it).
    Test files, by their name, are refused unless `allow_test`.
    """
    reading = Reading(files=[str(path)])
    name = parse_name(path.name)
    if not allow_test and (path.name.lower().startswith("test_") or (name is not None and name.is_test)):
        reading.problem(str(path), None, "a test file of PA's: not results; allow test files to read it", "test")
        return reading
    root = parse(raw, str(path), reading)
    if root is None:
        return reading
    kind = root.tag.removeprefix("FirstPastThePost").lower()
    if kind not in _KINDS:
        reading.problem(str(path), root.line, f"<{root.tag}> is not a file of PA's feed that is known here", "format")
        return reading
    _check_revision(root, path, reading)
    source = source_of(PA_MEDIA, raw, f"Election feed: {path.name}")
    reading.sources[source.id] = source
    problems = Problems(str(path), reading)
    for election in _elections(root, problems):
        _KINDS[kind](_Part(root, election.element, election.polled_on, problems, source.id, moment))
    return reading


@dataclass(frozen=True, slots=True)
class _Election:
    element: Element
    polled_on: date


@dataclass(frozen=True, slots=True)
class _Part:
    """One election within one file."""

    root: Element
    election: Element
    polled_on: date
    problems: Problems
    source: str
    moment: datetime | None

    @property
    def reading(self) -> Reading:
        return self.problems.reading

    @property
    def is_by_election(self) -> bool:
        """Whether the election's name or type, or the file's name, says by-election."""
        file = parse_name(Path(self.problems.path).name)
        return _BY_ELECTION.search(f"{_title(self.election)} {file.election if file else ''}") is not None

    def constituencies(self) -> list[Element]:
        """The constituencies; where the file has them beside the election, those of the root."""
        return list(self.election.within("Constituency")) or list(self.root.within("Constituency"))

    def blank(self, place: Element) -> Return | None:
        """A return with the constituency's name and electorate; `None` without a name."""
        name = self.problems.needed(place, "name")
        if name is None:
            return None
        found = Return(self.polled_on, self.is_by_election, Place(name), self.problems.path, place.line, self.source)
        found.electorate = self.problems.count(place, "electorate", whose=name)
        return found


def _title(election: Element) -> str:
    return f"{election.text('name') or ''} {election.text('type') or ''}"


def _elections(root: Element, problems: Problems) -> list[_Election]:
    found = list(root.within("Election"))
    kept = []
    for one in found:
        if _OTHER.search(_title(one)):
            problems.reading.notes.append(
                f"{problems.path}: {_title(one).strip()}: not an election to the Commons; skipped"
            )
            continue
        text = problems.needed(one, "date")
        day = day_of(text) if text else None
        if text is not None and day is None:
            problems.note(one, f"the election's date is {text!r}, not a date", "date")
        if day is not None:
            kept.append(_Election(one, day))
    if not found:
        problems.note(root, "no Election element in the file", "election")
    return kept


def _check_revision(root: Element, path: Path, reading: Reading) -> None:
    name, revision = parse_name(path.name), root.text("revision")
    if name is not None and revision is not None and revision != str(name.revision):
        reason = f"the file's name says revision {name.revision}, its content says {revision!r}"
        reading.problem(str(path), root.line, reason, "revision")


def _nominations(part: _Part) -> None:
    for place in part.constituencies():
        found = part.blank(place)
        if found is not None:
            found.standings = _standings(part, place, has_votes=False)
            part.reading.returns.append(found)


def _result(part: _Part) -> None:
    for place in part.constituencies():
        found = part.blank(place)
        if found is None:
            continue
        found.standings = _standings(part, place, has_votes=True)
        found.majority = part.problems.count(place, "majority", whose=found.place.name or "")
        found.declared_at = _declared_at(part)
        found.summary = summary_of(place.text("gainOrHold"), place.text("winningParty"), place.text("sittingParty"))
        _check_turnout(part, place, found)
        part.reading.returns.append(found)


def _check_turnout(part: _Part, place: Element, found: Return) -> None:
    """PA's turnout in votes is the valid votes: taken when the candidates' votes come to it, else a problem."""
    turnout = part.problems.count(place, "turnout", whose=found.place.name or "")
    votes = [standing.votes for standing in found.standings]
    if turnout is None or not votes or None in votes:
        return
    total = sum(count for count in votes if count is not None)
    if total == turnout:
        found.valid_votes = turnout
    else:
        reason = f"{found.place.name}: the candidates' votes sum to {total:,} but turnout is given as {turnout:,}"
        part.problems.note(place, reason, "votes-sum")


def _declared_at(part: _Part) -> datetime | None:
    text = part.root.text("declarationTime")
    found = moment_of(text) if text else None
    if text is not None and found is None:
        note = f"{part.problems.path}: declarationTime {text!r} has no day that can be read; not recorded"
        part.reading.notes.append(note)
    return found


def _rush(part: _Part) -> None:
    for place in part.constituencies():
        found = part.blank(place)
        if found is None:
            continue
        winner = next((one for one in place.within("Candidate") if one.has_star("elected")), None)
        if winner is not None:
            found.winner_name = _name(part, winner)
        party = place.first("winningPartyAbbreviation", "winningParty", "winningPartyName")
        sitting = place.first("sittingPartyAbbreviation", "sittingParty", "sittingPartyName")
        found.first_party = _abbreviation(party)
        found.summary = summary_of(place.first("gainOrHold", "change"), party, sitting)
        if winner is None and party is None:
            part.problems.note(
                place, f"{found.place.name}: a rush that names neither winner nor winning party", "winner"
            )
            continue
        part.reading.returns.append(found)


def _recount(part: _Part) -> None:
    for place in part.constituencies():
        name = part.problems.needed(place, "name")
        if name is not None:
            part.reading.notes.append(
                f"{part.problems.path}: {name}: the votes are being counted again; no figures yet"
            )


def _state(part: _Part) -> None:
    read_state(part.root, part.polled_on, part.problems, part.source, part.moment)


_KINDS: dict[str, Callable[[_Part], None]] = {
    "nominations": _nominations,
    "rush": _rush,
    "result": _result,
    "recount": _recount,
    "stateofparties": _state,
}


def _standings(part: _Part, place: Element, *, has_votes: bool) -> list[Standing]:
    candidates = list(place.within("Candidate"))
    if not candidates:
        part.problems.note(place, f"{place.text('name')}: no candidates", "empty")
    is_marked = any(one.has_star("elected") for one in candidates)
    found = [_standing(part, one, has_votes=has_votes, is_marked=is_marked) for one in candidates]
    return [one for one in found if one is not None]


def _name(part: _Part, candidate: Element) -> tuple[str, str] | None:
    given, family = candidate.text("firstName"), candidate.text("surname")
    if given is None and family is None:
        part.problems.note(candidate, "a candidate without firstName and surname", "name")
        return None
    return given or "", family or ""


def _standing(part: _Part, candidate: Element, *, has_votes: bool, is_marked: bool) -> Standing | None:
    name = _name(part, candidate)
    if name is None:
        return None
    shown = " ".join(name).strip()
    parties = list(candidate.within("Party"))
    if len(parties) != 1:
        part.problems.note(candidate, f"{shown} has {len(parties)} Party elements, not one", "party")
        return None
    party, votes = parties[0], None
    if has_votes:
        part.problems.needed(party, "votes", whose=f"of {shown}")
        votes = part.problems.count(party, "votes", whose=shown)
    return Standing(
        given_name=name[0],
        family_name=name[1],
        party=party_of(party),
        line=candidate.line,
        gender=gender_of(candidate.text("sex")),
        adjunct_commission_id=adjunct_of(party.text("name"), party.text("abbreviation")),
        is_sitting=candidate.has_star("previousSittingMember"),
        votes=votes,
        is_elected=candidate.has_star("elected") if is_marked and has_votes else None,
    )


def party_of(party: Element) -> PartyNamed:
    """The party of a `Party` element, with its id where its abbreviation or name tells it."""
    name, abbreviation = party.text("name"), party.text("abbreviation")
    for text in (abbreviation, name):
        found = identify(text) if text else None
        if found is not None and (found.is_independent or found.is_speaker):
            return found
    return resolve(PartyNamed(name=name, abbreviation=_abbreviation(abbreviation)), None)


def _abbreviation(text: str | None) -> str | None:
    """Parliament's abbreviation for PA's, where it is known; else PA's."""
    found = identify(text) if text else None
    return found.abbreviation if found else text


def summary_of(change: str | None, winning: str | None, sitting: str | None) -> str | None:
    """The result in Parliament's words; `None` where PA says neither gain nor hold.

    >>> summary_of("Gain", "Lab", "C"), summary_of("hold", "SNP", None)
    ('Lab gain from Con', 'SNP hold')
    """
    kind, winner, loser = (change or "").lower(), _abbreviation(winning), _abbreviation(sitting)
    if kind == "hold" and winner:
        return f"{winner} hold"
    return f"{winner} gain from {loser}" if kind == "gain" and winner and loser else None
