"""Tenure: how long somebody has sat, or a party held the seat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.tenure import SAT
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.beside import is_of_member, sitting_beside
from hustings.copydesk.grammar.event.said import span_of, who_at
from hustings.copydesk.grammar.moved.measured import is_of_winner
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in, key_in, stands_in
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token, Tokens, places_of
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll


def tenure(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "MP since 2015", "for 27 years", "a fourth term": how long."""
    if scene.seat is None or _is_of_superlative(scene, match.start()) or _is_of_change(scene, match):
        return []
    if _is_interval(scene.tokens, match):
        return []
    at = match.start("N") if match.groupdict().get("N") else match.end() - 1
    token = scene.tokens[at]
    first = match.start() if word == "since" else at
    year = next((year_of(one) for one in scene.tokens[first : match.end()] if one.tag is Tag.YEAR), None)
    beside = sitting_beside(scene.tokens, match.start(), match.end())
    actor, is_sure = who_at(scene, match, match.start()) if beside is None else (beside, True)
    poll = _last_stood_in(scene.seat, actor)
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    subject = Subject(poll.constituency.name, poll.id, key)
    value = token.value.value if isinstance(token.value, Numeral) and year is None else None
    if word == "years" and value is not None and (poll is not scene.seat.poll or beside is not None):
        year, value = scene.seat.poll.polled_on.year - int(value), None
    if word == "since" and year is not None and _is_of_holding(scene.tokens, match.start()):
        return held_since(scene, match, year)
    is_known = word == "since" and year is not None and year >= scene.seat.polls[0].polled_on.year
    if is_known and year is not None and _is_of_having(scene.tokens, match.start()):
        return held_since(scene, match, year)
    is_dated = (word in ("", "since") or beside is not None) and year is not None
    is_firm = is_dated and (is_sure or is_of_winner(scene)) and actor is not None and actor.is_person
    is_member = year is not None and is_of_member(scene.tokens, match.start())
    word = SAT if is_member else "" if word == "since" else word
    claim = Claim(
        Kind.TENURE, subject, Quantity(value, word=word), Basis(poll.election, year=year), span_of(scene, match)
    )
    return [Reading(claim, 2, is_firm)]


_SENT = frozenset("sent went arrived entered came chosen picked got".split())
_WHITHER = frozenset("westminster parliament commons".split())


def first_sent(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "He was first sent to Parliament in 1997", "first went to Westminster in 2015": since when somebody has sat."""
    said = " ".join(scene.tokens.said[match.start() : match.end()]).split()
    is_sent = said[0] == "first" and said[1] in _SENT and not _WHITHER.isdisjoint(said)
    return tenure(scene, match, word) if is_sent else []


def _is_interval(tokens: Tokens, match: re.Match[str]) -> bool:
    """ "Six months later", "within two years": when something came to be, not how long it has been so."""
    after = tokens[match.end() : match.end() + 1]
    return tokens[match.start()].words == "within" or any(one.words in _INTERVALS for one in after)


_INTERVALS = frozenset({"later", "afterwards", "on", "hence"})


_SAT = frozenset("sat sits sitting served represented represents mp member seat safe".split())


def sat_from(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "He sat for Labour from 2001", "Labour from 1906 until 2015": since before the record begins."""
    tokens, start = scene.tokens, match.start()
    year = year_of(tokens[match.end() - 1])
    if scene.seat is None or year >= scene.seat.polls[0].polled_on.year:
        return []
    before = tokens[max(0, start - _REACH) : start]
    is_party = bool(before) and before[-1].tag is Tag.ACTOR and not before[-1].value.is_person
    is_sat = is_party or any(not _SAT.isdisjoint(one.words.split()) or one.words in _HELD for one in before)
    if not is_sat or any(one.tag in _MOVES or one.tag in NUMBERS for one in before):
        return []
    poll = scene.seat.poll
    told = Basis(poll.election, year=year)
    claim = Claim(Kind.TENURE, Subject(poll.constituency.name, poll.id), Quantity(), told, span_of(scene, match))
    return [Reading(claim, 2, False)]


_REACH = 8
_UNTIL, _SITTING = frozenset({"until", "till"}), frozenset({"mp", "member", "member of parliament"})


def sat_until(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Victoria Borwick, MP until 2017": when a person ceased to sit for the seat that is told of."""
    tokens, actor = scene.tokens, scene.tokens[match.start("A")].value
    said = tokens[match.start("A") + 1 : match.end()]
    is_said = said[-2].words in _UNTIL and any(one.words in _SITTING for one in said)
    if scene.seat is None or not is_said or not actor.is_person or actor.is_possessive:
        return []
    if actor.is_object and said[0].tag is not Tag.COMMA:
        return []
    if any(one.tag is Tag.PLACE and not is_here(scene.seat, one.words) for one in tokens):
        return []
    poll = _last_stood_in(scene.seat, actor)
    key = key_in(actor, poll, scene.lexicon)
    if key is None or not stands_in(actor, poll):
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    told = Basis(poll.election, year=year_of(said[-1]))
    return [Reading(Claim(Kind.TENURE, subject, Quantity(word="held until"), told, span_of(scene, match)), 2, True)]


def _last_stood_in(seat: Seat, actor: Actor | None) -> Poll:
    """The poll in sight; of a Member who did not stand in it, the last that he or she stood in."""
    if actor is None or not actor.is_person or stands_in(actor, seat.poll):
        return seat.poll
    before = [poll for poll in seat.polls if poll.polled_on < seat.poll.polled_on and stands_in(actor, poll)]
    return before[-1] if before else seat.poll


_HELD = frozenset("held has held have held had held represented".split())


def _is_of_holding(tokens: Tokens, at: int) -> bool:
    """ "(Has) held the seat since", "a seat they have held since": a verb of holding, and the seat, right before."""
    before = [token for token in tokens[max(0, at - 6) : at] if token.tag is not Tag.FILL]
    if before and before[-1].words in _HELD and _is_of_seat(before):
        return True
    if before and before[-1].words in _THERE and Tag.BE in [token.tag for token in before[-3:-1]]:
        return True  # "who had been there since 2010"
    objects = [token for token in before if token.tag is Tag.PLACE or token.words == "seat"]
    if not objects or before[-1] is not objects[-1]:
        return False
    verb = next((token for token in reversed(before) if token not in objects), None)
    return verb is not None and not _HELD.isdisjoint(verb.words.split(" "))


def _is_of_having(tokens: Tokens, at: int) -> bool:
    """ "Had held it since", "had been in Labour hands since", "had been Labour since": who had the seat up to now, told
    by the polls of the record."""
    before = [token for token in tokens[max(0, at - 6) : at] if token.tag is not Tag.FILL]
    tags = [token.tag for token in before]
    if before[-1:] and before[-1].words == "it":
        return before[-2:-1] != [] and before[-2].words in _HELD
    if before[-1:] and before[-1].words == "hands":
        return Tag.BE in tags[-5:-1]
    is_party = tags[-1:] == [Tag.ACTOR] and not before[-1].value.is_person
    return is_party and (tags[-2:-1] == [Tag.BE] or tags[-3:-1] in _SEAT_ASIDE)


#: "Kingswood, Tory since 2010, fell", "Kingswood (Tory since 2010)".
_SEAT_ASIDE = ([Tag.PLACE, Tag.COMMA], [Tag.PLACE, Tag.OPEN], [Tag.PLACE, Tag.DASH])
_THERE = frozenset({"there", "possession"})


def _is_of_seat(before: Sequence[Token]) -> bool:
    """ "A seat (that) they have held": the seat before who held it."""
    place = next((at for at, one in enumerate(before) if one.tag is Tag.PLACE or one.words == "seat"), None)
    return place is not None and all(one.tag is not Tag.COMMA for one in before[place:])


def held_since(scene: Scene, match: re.Match[str], year: int) -> list[Reading]:
    """ "X, who has held the seat since 2010", "Labour have held it since 2015": who won it in each poll since."""
    before = [token.value for token in scene.tokens[: match.start()] if token.tag is Tag.ACTOR]
    if scene.seat is None:
        return []
    actor = before[-1] if before else scene.default
    poll, end = _last_stood_in(scene.seat, actor), _held_until(scene.tokens, year)
    if end is not None:
        earlier = [one for one in scene.seat.polls if one.polled_on.year < end]
        if not earlier:
            return []
        poll = earlier[-1]
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None and not actor.is_person else None
    subject = Subject(poll.constituency.name, poll.id, key if family is None else None, family=family)
    claim = Claim(
        Kind.TENURE, subject, Quantity(word="held since"), Basis(poll.election, year=year), span_of(scene, match)
    )
    return [Reading(claim, 2, len(before) == 1)]


def _held_until(tokens: Tokens, since: int) -> int | None:
    """The year up to which it was so, "until 2015", "before the landslide of 2015": the earliest of several."""
    ends = (one for one in places_of(tokens, _YEARS) if year_of(tokens[one]) > since)
    told = [at for at in ends if not _ENDING.isdisjoint(" ".join(tokens.said[max(0, at - _REACH) : at]).split())]
    return min((year_of(tokens[at]) for at in told), default=None)


_YEARS, _ENDING = frozenset({Tag.YEAR}), frozenset({"until", "till", "before"})
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER})


def _is_of_change(scene: Scene, match: re.Match[str]) -> bool:
    """ "Change since 2017", "an increase of 9 since 2015": since when something moved, no term of years."""
    if scene.tokens[match.start()].tag is not Tag.SINCE:
        return False
    near = scene.tokens[max(0, match.start() - 5) : match.start()]
    return any(one.tag in _MOVES or one.words in ("change", "changed") for one in near)


def _is_of_superlative(scene: Scene, start: int) -> bool:
    """ "The lowest turnout since 2010" says nothing of a Member."""
    for token in reversed(scene.tokens[max(0, start - 9) : start]):
        if token.tag is Tag.SUPERLATIVE:
            return True
        if token.tag is Tag.COMMA:
            return False
    return False
