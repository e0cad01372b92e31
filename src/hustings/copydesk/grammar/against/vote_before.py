"""Vote before: by how many votes somebody's are above or below those that the same party had before, told with whose
they were or how many: "7,000 up on Liz Evans's 15,835 two years ago", "a good thousand down on Robina Barton", "4,983
better than the 23,436 that won her the city in 2017".
"""

from __future__ import annotations

import re

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in, key_in, stands_in
from hustings.copydesk.grammar.soft.line import Line, line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.worded.than_before import is_lead_beside_count, is_lead_than_before
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.record.poll import Poll

_UP = "(?:up|up on|more|more than|better|better than|higher|higher than|ahead|above|ahead of)"
_DOWN = (
    "(?:down|down on|fewer|fewer than|less|less than|worse|worse than|lower|lower than|below|adrift|adrift of|short"
    "|short of|shy of)"
)
_MOVED = rf"(?:votes? )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: votes?)?(?: (?:on|than|of|from))?"
_WHOSE = "(?:the )?(?:mr |mrs |ms |miss |dr |sir )?(?P<who>@person|@party)"
_COUNT = "(?:(?:hard-won|winning|losing|total|tally|vote|score|previous|own|of) )*@number(?: votes?)?"
_GOT = (
    "(?:got|had|polled|managed|took|scored|won|received|secured|mustered|achieved|attracted|gained|picked up|pulled in"
    "|collected|recorded|could manage|could muster)"
)
_THEN = (
    "(?:(?:in|at|back in|of) (?:the )?(?:@year|(?:last|previous|@year)? ?(?:general )?election)"
    "|last time(?: out| round)?|previously|before|@number years (?:ago|before|earlier)|@year)"
)
_LAST = "(?:last|previous|losing|defeated|@year)"
_CANDIDATE = "(?:candidate|man|woman|challenger|contender|standard-bearer|hopeful|runner)"
_ENDS = r"(?=$| [,;:.()–—-]| (?:and|but|while|as|with|in|when|even|despite|though|although|to|at|who|for|on) |@end)"
#: What follows so many votes: "up on Liz Evans's 15,835 two years ago", "up on the last Labour candidate".
_PATTERNS = tuple(
    re.compile(rf"{_MOVED} {rest}")
    for rest in (
        rf"{_WHOSE} (?P<count>{_COUNT})(?: (?P<then>{_THEN}))?{_ENDS}",
        rf"(?:the )?(?P<own>{_COUNT}) (?:(?:that|which) )?(?:(?:{_WHOSE}|she|he|they|it|the party) )?{_GOT}"
        rf"(?: (?:her|him|them|it) [a-z ]{{1,20}}?)? (?P<then>{_THEN}){_ENDS}",
        rf"(?:the )?(?:party's )?{_LAST}(?: (?P<party>@party))? {_CANDIDATE}{_ENDS}",
        rf"(?P<party>@party)(?:'s)? {_LAST} {_CANDIDATE}{_ENDS}",
        rf"{_WHOSE}(?: (?P<then>{_THEN}))?{_ENDS}",
    )
)
_MOST_AFTER = 18
_CALLING = frozenset({Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.MORE, Tag.FEWER})
_WORDS = frozenset({"better", "worse", "above", "below", "more than", "fewer than", "less than", "short"})
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.ELECTORATE, Tag.SEATS, Tag.DEPOSIT})


class Moved(msgspec.Struct, frozen=True):
    """So many votes told to be more or fewer than those of before: the match after the figure, and its line."""

    match: re.Match[str]
    line: Line
    first: int

    def token(self, tokens: Tokens, name: str) -> Token | None:
        """The token that a group of the match stands for: of a count its number, of a time its year."""
        if name not in self.match.re.groupindex or self.match[name] is None:
            return None
        first, last = self.line.tokens_of(self.match, name)
        wanted = _WANTED[name]
        return next((one for one in tokens[self.first + first : self.first + last] if one.tag in wanted), None)


_WANTED = {
    "who": frozenset({Tag.ACTOR}),
    "party": frozenset({Tag.ACTOR}),
    "count": frozenset({Tag.COUNT}),
    "own": frozenset({Tag.COUNT}),
    "then": frozenset({Tag.YEAR}),
}


def votes_before(tokens: Tokens) -> list[int]:
    """Where the counts of a sentence stand that tell how far a vote is from the one of before."""
    if tokens.tags.isdisjoint(_CALLING) and tokens.words.isdisjoint(_WORDS):
        return []
    return [at for at, one in enumerate(tokens) if one.tag is Tag.COUNT and _told(tokens, at) is not None]


def vote_before(scene: Scene, index: int) -> list[Reading]:
    """The reading of a count as how far a vote is from the one that the same party had before."""
    tokens, seat = scene.tokens, scene.seat
    told = _told(tokens, index)
    if told is None or seat is None or scene.is_dated or scene.is_under_area or _is_of_lead(tokens, index):
        return []
    then = _then(scene, seat, told)
    key = _own(scene, seat, index, then[1]) if then is not None else None
    if then is None or key is None:
        return []
    before = then[0]
    year = before.polled_on.year if before.id != seat.earlier[-1].id else None
    quantity = Quantity(
        tokens[index].value.value,
        hedge=hedge_before(tokens, index),
        direction=1 if told.match["up"] else -1,
        word="change",
    )
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    span = stretch(tokens, index, min(len(tokens), told.first + told.line.tokens_of(told.match)[1]))
    claim = Claim(Kind.VOTES, subject, quantity, Basis(seat.poll.election, year=year), span)
    return [Reading(claim, 4, True)]


def _told(tokens: Tokens, index: int) -> Moved | None:
    """What follows a count that is told to be so many more or fewer than before; `None` where nothing such does."""
    first = index + 1
    after = tokens.row[first : first + 2]
    is_called = not _CALLING.isdisjoint(after) or not _WORDS.isdisjoint(tokens.said[first : first + 2])
    if tokens[index].tag is not Tag.COUNT or not is_called:
        return None
    line = line_of(Tokens(tokens[first : first + _MOST_AFTER]))
    found = (pattern.match(line.text) for pattern in _PATTERNS)
    match = next((one for one in found if one is not None), None)
    return Moved(match, line, first) if match is not None else None


def _is_of_lead(tokens: Tokens, index: int) -> bool:
    """ "A majority of 4,280, 3,968 more than X's 312", "by 5,363, 3,809 better than the 1,554 he had in 2017": whether
    a lead, and no vote, is what is told of before."""
    is_beside = is_lead_beside_count(tokens, index) or is_lead_than_before(tokens, index)
    return is_beside or not _LEADS.isdisjoint(tokens.row[:index]) or tokens.row[:index].rstrip(_PARTING).endswith(_BY)


_PARTING = SILENT + bytes((Tag.COMMA, Tag.DASH, Tag.VOTES, Tag.OPEN))
_BY = bytes((Tag.BY, Tag.COUNT))


def _then(scene: Scene, seat: Seat, told: Moved) -> tuple[Poll, str | None] | None:
    """The poll that is compared with and the party, `None` for the speaker's own; `None` where none or a rival is."""
    tokens = scene.tokens
    who, party = told.token(tokens, "who"), told.token(tokens, "party")
    year = told.token(tokens, "then")
    count = told.token(tokens, "count") or told.token(tokens, "own")
    polls = [one for one in seat.earlier if year is None or one.polled_on.year == year_of(year)]
    if not polls:
        return None
    actor = who or party
    if actor is None:
        return polls[-1], None
    if actor.value.is_person and stands_in(actor.value, seat.poll) and year is None and "then" not in _groups(told):
        return None
    if not actor.value.is_person and count is not None and "then" not in _groups(told):
        return None if _polls_now(scene, seat, actor, count) else _of_last(scene, polls, actor)
    if not actor.value.is_person and party is None and count is None:
        return None
    return _of_last(scene, polls, actor)


def _groups(told: Moved) -> frozenset[str]:
    return frozenset(name for name, found in told.match.groupdict().items() if found is not None)


def _polls_now(scene: Scene, seat: Seat, actor: Token, count: Token) -> bool:
    """Whether a party has so many votes in the poll that is told of: "9 more than Labour's 8"."""
    key = key_in(actor.value, seat.poll, scene.lexicon)
    return key is not None and seat.poll.votes(key) == count.value.value


def _of_last(scene: Scene, polls: list[Poll], actor: Token) -> tuple[Poll, str | None] | None:
    """The last of the polls in which somebody stood, and the party."""
    for poll in reversed(polls):
        key = key_in(actor.value, poll, scene.lexicon)
        if key is not None and poll.votes(key) is not None:
            return poll, scene.lexicon.family_of.get(poll.candidacy(key).party_id)
    return None


def _own(scene: Scene, seat: Seat, index: int, family: str | None) -> str | None:
    """Whose vote it is: the one named last before it of that party, where anybody is, else who was spoken of."""
    named = [one.value for one in scene.tokens[:index] if one.tag is Tag.ACTOR]
    told = named[-1:] if named else [scene.default] if scene.default is not None else []
    for actor in told:
        key = key_in(actor, seat.poll, scene.lexicon)
        own = family_in(actor, scene.lexicon, seat)
        if key is not None and seat.poll.votes(key) is not None and (family is None or own == family):
            return key
    return None
