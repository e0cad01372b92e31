"""Other statements without a figure: which way something went, the Commons, superlatives, how long ago."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.against.turnout import AGAINST, turnout_apart
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.event.said import nearest_key, span_of
from hustings.copydesk.grammar.event.together import in_both, least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.record.poll import Poll


def direction_only(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "An increased majority": which way, without a figure; "in both", of the two seats of a text."""
    if word == "majority" and (both := in_both(scene, match.end())):
        return least_true([_direction(replace(scene, seat=one), match, word) for one in both], _went_so(scene))
    return _direction(scene, match, word)


def lead_came_to(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The gap shrank to 2,336": which way a majority went, where it is what the gap came to."""
    figure = scene.tokens.row.find(Tag.COUNT, match.end())
    if scene.seat is None or figure < 0 or Tag.YEAR in scene.tokens.tags:
        return []
    value = scene.tokens[figure].value.value
    return direction_only(scene, match, word) if value == _lead(scene.seat.poll) else []


def _went_so(scene: Scene) -> Callable[[Reading], bool]:
    """Whether a majority has moved the way that a reading says, since the poll before."""

    def is_so(reading: Reading) -> bool:
        seat = next(one for one in scene.both if one.poll.id == reading.claim.subject.poll)
        before = [_lead(one) for one in seat.earlier if not one.is_by_election][-1:]
        return not before or (_lead(seat.poll) - before[0]) * reading.claim.quantity.direction > 0

    return is_so


def _lead(poll: Poll) -> int:
    """How many votes the first was ahead by; 0 for a poll without a result."""
    votes = sorted((count for _, count in poll.declaration.votes), reverse=True) if poll.declaration else []
    return votes[0] - votes[1] if len(votes) > 1 else 0


def _direction(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    if scene.seat is None:
        return []
    kind = Kind.TURNOUT_CHANGE if word == "turnout" else Kind.MAJORITY_CHANGE
    inside = scene.tokens[match.start() : match.end()]
    if any(token.tag is Tag.HOLD for token in inside):
        return []  # "turnout held up": it may have fallen a little
    change = next(t for t in inside if t.tag in (Tag.UP, Tag.DOWN))
    poll = scene.seat.poll
    quantity = Quantity(direction=1 if change.tag is Tag.UP else -1)
    basis = Basis(poll.election, year=_year_against(scene, match.end()))
    claim = Claim(kind, Subject(poll.constituency.name, poll.id), quantity, basis, span_of(scene, match))
    is_named = any(pair == (Tag.IN, Tag.PLACE) for pair in pairwise(token.tag for token in inside))
    is_of_now = not (_is_of_then(scene, match.start()) or _is_told_back(scene.tokens, match))
    is_firm = (kind is Kind.MAJORITY_CHANGE and is_of_now) or is_named
    now = Reading(claim, 2, is_firm)  # a bare turnout may be any place's
    then = _poll_then(scene, match.start()) if kind is Kind.MAJORITY_CHANGE else None
    if then is None:
        return [now]
    subject = Subject(poll.constituency.name, then.id)
    is_told = _lead(then) in _figures_after(scene.tokens, match.end())
    before = Reading(replace(claim, subject=subject, basis=Basis(then.election)), 2, is_told)
    return [before] if is_told else [replace(now, is_firm=False), before]


def _poll_then(scene: Scene, start: int) -> Poll | None:
    """ "The rematch in 2015 ended in the same order and he was back with an increased majority": the poll of the year
    that the sentence has told of before, if it is an earlier one with a poll of the seat before it."""
    at = scene.tokens.row.rfind(Tag.YEAR, 0, start)
    if scene.seat is None or at < 0 or Tag.NOW in scene.tokens.row[at:start]:
        return None
    earlier = [one for one in scene.seat.earlier if not one.is_by_election]
    return next((one for one in earlier[1:] if one.polled_on.year == year_of(scene.tokens[at])), None)


def _figures_after(tokens: Tokens, end: int) -> list[int]:
    """The figure of "an increased majority of 9"."""
    rest = [one for one in tokens[end : end + 4] if one.tag not in (Tag.OF, Tag.FILL, Tag.HEDGE)][:1]
    return [int(one.value.value) for one in rest if one.tag is Tag.COUNT]


def _is_of_then(scene: Scene, start: int) -> bool:
    """ "Elected in 2005 with a majority of 9, which went down": of another time than the poll's."""
    polled = scene.seat.poll.polled_on.year if scene.seat else 0
    return scene.is_dated or any(one.tag is Tag.YEAR and year_of(one) != polled for one in scene.tokens[:start])


def _is_told_back(tokens: Tokens, match: re.Match[str]) -> bool:
    """ "He'd cut her majority to 9 five years ago": how it moved before."""
    return "had" in tokens.said[max(0, match.start() - 3) : match.end()] or "years ago" in tokens.words


def _year_against(scene: Scene, end: int) -> int | None:
    """The earlier year that a rise or a fall is said to be on: "up on 2010", "higher than in 2015"."""
    polled = scene.seat.poll.polled_on.year if scene.seat else 0
    years = [year_of(token) for token in scene.tokens[end : end + 4] if token.tag is Tag.YEAR]
    return next((year for year in years if year < polled), None)


def share_direction(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Increased their share", "lost ground": which way a share went."""
    if scene.seat is None or (word and scene.tokens[match.start() + 1].words != "ground"):
        return []
    poll = scene.seat.poll
    key = nearest_key(scene, match.start(), poll)
    if key is None:
        return []
    is_up = scene.tokens[match.start()].tag is Tag.UP
    claim = Claim(
        Kind.SHARE_CHANGE,
        Subject(poll.candidacy(key).name, poll.id, key),
        Quantity(direction=1 if is_up else -1),
        Basis(poll.election),
        span_of(scene, match),
    )
    return [Reading(claim, 1, False)]


def unsettled(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """Superlatives: shown to the editor as not checked."""
    label = scene.seat.poll.constituency.name if scene.seat else ""
    poll = scene.seat.poll.id if scene.seat else None
    said = Quantity(word=scene.tokens[match.end() - 1].words)
    claim = Claim(Kind(word), Subject(label, poll), said, Basis(), span_of(scene, match))
    return [Reading(claim, 1, False)]


def nth_time(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Only the fourth time in its history": not settled by the record."""
    return unsettled(scene, match, word) if scene.tokens[match.end() - 1].words == "time" else []


def average(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Below the national average": a turnout against the country's, where no turnout stands right before it."""
    is_said = "average" in scene.tokens.said[match.start() : match.end()]
    if scene.seat is None or not is_said or Tag.TURNOUT not in scene.tokens.tags:
        return []
    poll, first = scene.seat.poll, scene.tokens[match.start()]
    way = AGAINST.get(first.words) or (-1 if first.tag is Tag.BEHIND else 0)
    if not way or turnout_apart(scene, frozenset()):
        return []
    quantity = Quantity(direction=way, word=word)
    subject = Subject(poll.constituency.name, poll.id, place=UK)
    claim = Claim(Kind.OTHER, subject, quantity, Basis(scene.national), span_of(scene, match))
    return [Reading(claim, 1, False)]


def interval(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Five years ago": how long before the poll the earlier one was."""
    if scene.seat is None or "ago" not in scene.tokens[match.end() - 1].words:
        return []
    poll = scene.seat.poll
    value = scene.tokens[match.start()].value.value
    claim = Claim(
        Kind.OTHER,
        Subject(poll.constituency.name, poll.id),
        Quantity(value, word=word),
        Basis(poll.election),
        span_of(scene, match),
    )
    return [Reading(claim, 1, False)]


def _is_of_people(tokens: Tokens, at: int) -> bool:
    """ "The overall majority of voters": most of them, no majority of seats."""
    after = [token for token in tokens[at : at + 3] if token.tag is not Tag.FILL]
    is_of = bool(after) and after[0].words.split(" ")[0] == "of"
    return is_of and not any(token.tag in NUMBERS or token.tag is Tag.SEATS for token in after)


OF_HOUSE = frozenset("overall commons parliamentary outright".split())


def house(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A majority in the Commons: "an overall majority", "a majority overall"."""
    inside = scene.tokens[match.start() : match.end()]
    after = scene.tokens[match.end() : match.end() + 1]
    if not any(token.words in OF_HOUSE for token in [*inside, *after]) or _is_of_people(scene.tokens, match.end()):
        return []
    before = [token.value for token in scene.tokens[: match.start()] if token.tag is Tag.ACTOR]
    actor = before[-1] if before else scene.default
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None else None
    is_lacking = lacks(scene.tokens[max(0, match.start() - 6) : match.start()])
    quantity = Quantity(word="lacks" if is_lacking else "has")
    basis = Basis(scene.national, as_at=scene.as_at)
    claim = Claim(
        Kind.HOUSE_MAJORITY, Subject(family or "", family=family, place="uk"), quantity, basis, span_of(scene, match)
    )
    return [Reading(claim, 1, False)]


def lacks(tokens: Sequence[Token]) -> bool:
    """Whether words before a majority say that there is none: "failed to win", "short of", "deprived of"."""
    return any(not _LACKS.isdisjoint(token.words.split(" ")) for token in tokens)


_LACKS = frozenset(
    "didn't not no failed failing failure without lost losing short denied fail lose lacked deprived".split()
)
