"""Fate: who won, held, lost or was beaten, told by phrases with the verb, the seat and the person in any order.

Each pattern names `who` it is said of. Where it names somebody of the poll, or the seat, and no other time is spoken
of, a mismatch is a fault of the copy; else it is only borne out.
"""

from __future__ import annotations

from itertools import takewhile

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, is_stranger, key_in, surname_key
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import outside_asides
from hustings.copydesk.grammar.time import OTHER_TIMES, year_of
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll

#: Words by which a deed may be of another time, or none at all.
_NOT_NOW = frozenset(
    "had once previously formerly until when before after would could might may if unless hoped hopes hoping expected"
    " never not last first traditionally then since target nearly almost".split()
)
#: In "X did not survive", "X could not hang on": words of the phrase itself.
_DENYING = frozenset({"not", "could"})
_COLOURS = {
    "red": ("labour",),
    "blue": ("conservative",),
    "orange": ("liberal-democrat",),
    "green": ("green", "plaid-cymru"),
    "yellow": ("snp", "liberal-democrat"),
    "purple": ("ukip",),
    "turquoise": ("reform",),
}


def won(found: Found) -> list[Reading]:
    """ "X is heading to Westminster", "the seat fell to X", "the winner was X"."""
    return _told(found, "won")


def unseated(found: Found) -> list[Reading]:
    """ "X had beaten the minister": that who won did; of whom else it may be said, nothing."""
    at = _who(found)
    poll = found.seat.poll if found.seat is not None else None
    key = (
        key_in(found.scene.tokens[at].value, poll, found.scene.lexicon) if at is not None and poll is not None else None
    )
    is_here = poll is not None and key is not None and key == poll.winner
    return [reading(found, poll, key, "won", is_firm=False)] if is_here and poll is not None and key is not None else []


def held(found: Found) -> list[Reading]:
    """ "The seat stays Labour", "remains in Labour hands"."""
    return _told(found, "held")


def gained(found: Found) -> list[Reading]:
    """ "It switched from X to Y": Y gained it."""
    return _told(found, "gained")


def changed(found: Found) -> list[Reading]:
    """ "The seat changed hands": whoever won it, it was another's."""
    poll = _poll(found)
    return [] if poll is None or poll.winner is None else [reading(found, poll, poll.winner, "gained", is_firm=False)]


def defeated(found: Found) -> list[Reading]:
    """ "X was beaten by Y", "X lost to Y", "X failed to unseat Y"; that Y won, where it is not so."""
    words = found.scene.tokens.said[found.first : found.last]
    made = _told(found, "defeated" if _FROM_SEAT.isdisjoint(words) else "unseated")
    made = (_of_who_beat(found, made[0]) or made) if made else made
    return [replace(one, is_firm=False) for one in made] if _is_of_before(found) else made


#: Words for the defeat of somebody who had the seat.
_FROM_SEAT = frozenset("ousted unseated deposed dethroned ejected evicted booted turfed".split())


def ousted(found: Found) -> list[Reading]:
    """ "Skinner unseated", as a headline: sure of one who alone has the name."""
    return sure_of_one(found, defeated(found))


def back(found: Found) -> list[Reading]:
    """ "X is safely back in Y", "X is back with a majority of 9": sure of one who alone has the name."""
    return sure_of_one(found, won(found))


def sure_of_one(found: Found, made: list[Reading]) -> list[Reading]:
    """What is told of a person, sure where nobody else of the name stood and nothing points to another time."""
    poll, at = _poll(found), _who(found)
    if poll is None or at is None or not found.scene.tokens[at].value.is_person:
        return made
    is_sole = _is_sole(found.scene.tokens[at].value, poll)
    is_sure = is_sole and is_of_now(found, 0) and poll in _now(found) and not _looks_elsewhere(found)
    return [replace(one, is_firm=is_sure) for one in made]


def _is_of_before(found: Found) -> bool:
    """ "X, beaten by Y, is back": whether it may be told of an earlier poll, where Y beat X."""
    row, lexicon = found.scene.tokens.row[found.first : found.last], found.scene.lexicon
    if not found.match.groupdict().get("by") or Tag.COMMA not in row or Tag.BE in row:
        return False
    tokens, at = found.scene.tokens, _who(found)
    if at is None:
        return False
    who, by = tokens[at].value, tokens[found.line.tokens_of(found.match, "by")[0]].value
    lost = [one for one in _seat_polls(found) if key_in(who, one, lexicon) not in (None, one.winner)]
    return any(key_in(by, one, lexicon) == one.winner for one in lost)


def _now(found: Found) -> list[Poll]:
    return [found.seat.poll] if found.seat is not None else []


def _seat_polls(found: Found) -> list[Poll]:
    return found.seat.earlier if found.seat is not None else []


def _of_who_beat(found: Found, beaten: Reading) -> list[Reading]:
    """That whoever is said to have beaten somebody won: where they did not, nor had more votes."""
    if not found.match.groupdict().get("by"):
        return []
    subject = beaten.claim.subject
    poll = found.scene.lexicon.by_id[subject.poll or ""]
    actor = found.scene.tokens[found.line.tokens_of(found.match, "by")[0]].value
    key = key_in(actor, poll, found.scene.lexicon)
    if key is None or subject.candidacy is None or poll.winner in (None, key, subject.candidacy):
        return []
    is_ahead = (poll.votes(key) or 0) > (poll.votes(subject.candidacy) or 0)
    return [] if is_ahead else [reading(found, poll, key, "won", is_firm=beaten.is_firm)]


def lost(found: Found) -> list[Reading]:
    """ "No longer in Conservative hands", "X surrendered the seat": it was theirs, and is another's."""
    return _told(found, "lost")


def coloured(found: Found) -> list[Reading]:
    """ "The seat has turned red", "it stayed blue": the party of that colour won it, or held it."""
    poll = _poll(found)
    if poll is None:
        return []
    families = _COLOURS.get(found.match["colour"], ())
    keys = (key_in(Actor(families=frozenset({one})), poll, found.scene.lexicon) for one in families)
    standing = [key for key in keys if key is not None]
    won = [key for key in standing if key == poll.winner] or standing[:1]
    is_firm = is_of_now(found, 0) and _is_bound(found, poll)
    word = "held" if found.match["stayed"] else "gained" if found.match["turned"] else "won"
    return [reading(found, poll, key, word, is_firm=is_firm) for key in won]


def thrown_out(found: Found) -> list[Reading]:
    """ "Burnley has thrown out the Lib Dems": they lost it; a person did not win, whoever sat there before."""
    at = _who(found)
    is_person = at is not None and found.scene.tokens[at].value.is_person
    return _told(found, "defeated" if is_person else "lost")


def lost_hers(found: Found) -> list[Reading]:
    """ "X held her seat and Y lost hers": sure of who won, or lost it before; else it may be a deposit."""
    return [] if _is_of_deposits(found) else _sure_of_members(found, _told(found, "lost"), is_lost=True)


def kept_hers(found: Found) -> list[Reading]:
    """ "X lost her seat and Y kept hers": sure of who had it and did not win; else it may be a deposit."""
    return [] if _is_of_deposits(found) else _sure_of_members(found, _told(found, "held"), is_lost=False)


def _is_of_deposits(found: Found) -> bool:
    return Tag.DEPOSIT in found.scene.tokens.tags or Tag.MAJORITY in found.scene.tokens.row[: found.first]


def _sure_of_members(found: Found, made: list[Reading], *, is_lost: bool) -> list[Reading]:
    """What is told of somebody's own, of the seat where it can be of nothing else: of who won it now, lost; of who won
    it before, kept."""
    poll = _poll(found)
    if poll is None or not is_of_now(found, 0):
        return made
    sat = {one.winner for one in (poll, *_seat_polls(found)[-1:])} if not is_lost else {poll.winner}
    return [replace(one, is_firm=one.claim.subject.candidacy in sat) for one in made]


def _told(found: Found, word: str) -> list[Reading]:
    poll, at = _poll(found), _who(found)
    if poll is None or at is None:
        return []
    actor = found.scene.tokens[at].value
    key = key_in(actor, poll, found.scene.lexicon)
    if key is None:
        return []
    is_plain = surname_key(found.scene, at, poll) is None and not is_stranger(actor, poll, key)
    is_firm = is_plain and is_of_now(found, 0) and _is_bound(found, poll)
    return [reading(found, poll, key, word, is_firm=is_firm)]


def _who(found: Found) -> int | None:
    name = next((name for name in _NAMED if found.match.groupdict().get(name)), None)
    return None if name is None else found.line.tokens_of(found.match, name)[0]


#: What a pattern calls the one whom it is said of.
_NAMED = ("who", "whom", "whose", "ousted", "again")


def _poll(found: Found) -> Poll | None:
    """The poll that it is said of: this one, nothing pointing back; "the first time since 1924" does not. Else an
    earlier one, by the one year of such that is named, or by "two years ago" the last."""
    if found.seat is None or is_of_now(found, _clause_start(found)):
        return None if found.seat is None else found.seat.poll
    if not _NOT_NOW_AT_ALL.isdisjoint(found.scene.tokens.said[max(0, found.first - 5) : found.last]):
        return None
    held = {one.polled_on.year: one for one in found.seat.earlier}
    named = {year_of(one) for one in found.scene.tokens if one.tag is Tag.YEAR} & held.keys()
    if not named and any(one.words in _AGO for one in found.scene.tokens):
        return found.seat.earlier[-1] if found.seat.earlier else None
    return held[next(iter(named))] if len(named) == 1 else None


_NOT_NOW_AT_ALL = frozenset(
    "until would could might may if unless hoped hopes hoping expected never not nearly".split()
)
_AGO = frozenset({"years ago", "years back", "last time", "years earlier"})


_BREAKS = frozenset({Tag.COMMA, Tag.COLON})
_OPENING = frozenset("after as when while because but".split())


def _clause_start(found: Found) -> int:
    """Where the clause of a match begins: "the first time since 1987, after X was beaten" is of now."""
    tokens = found.scene.tokens
    near = range(found.first - 1, max(-1, found.first - 3), -1)
    return next((at + 1 for at in near if tokens[at].words in _OPENING or tokens[at].tag in _BREAKS), 0)


def is_of_now(found: Found, start: int) -> bool:
    """Whether nothing from `start` on, asides left out, points back to another time."""
    if found.seat is None:
        return False
    tokens, polled = found.scene.tokens, found.seat.poll.polled_on.year
    outside = outside_asides(tokens, found.first, found.last)
    before = [tokens[at] for at in outside if max(start, found.first - 5) <= at < found.last]
    after = list(takewhile(lambda token: token.words != "first", tokens[found.last : found.last + 6]))
    is_dated = any(token.tag is Tag.YEAR and year_of(token) != polled for token in (*before, *after))
    denied = _DENYING if not _DENYING.isdisjoint(tokens.said[found.first : found.last]) else frozenset()
    is_past = any(token.words in _NOT_NOW - denied or token.words.startswith("had ") for token in before)
    is_past = is_past or any(token.tag in (Tag.PREVIOUS, Tag.SINCE) and token.words != "former" for token in after)
    return not (is_dated or is_past)


def _is_bound(found: Found, poll: Poll) -> bool:
    """Whether the words leave no other contest: the seat, two who stood in it or, of now, one alone of the name are
    named in them."""
    scene, inside = found.scene, range(found.first, found.last)
    if _looks_elsewhere(found):
        return False
    actors = [scene.tokens[at].value for at in inside if scene.tokens[at].tag is Tag.ACTOR]
    people = [one for one in actors if one.is_person and key_in(one, poll, scene.lexicon) is not None]
    is_sole = len(people) == 1 and poll in _now(found) and _is_sole(people[0], poll)
    return len(people) > 1 or is_sole or any(_is_seat(scene, at) for at in inside)


def _is_sole(person: Actor, poll: Poll) -> bool:
    """Whether nobody else of the name stood in the poll."""
    return len([one for one, _ in person.options if one == poll.id]) == 1


def _looks_elsewhere(found: Found) -> bool:
    """Whether a sentence, asides within a match left out, speaks of another time or contest, or by "who" of somebody
    else."""
    outside = [found.scene.tokens[at] for at in outside_asides(found.scene.tokens, found.first, found.last)]
    polled = found.seat.poll.polled_on.year if found.seat is not None else None
    others = (one for one in outside if not (one.tag is Tag.YEAR and year_of(one) == polled))
    return any(one.tag in OTHER_TIMES or one.words in _ELSEWHERE for one in others)


_ELSEWHERE = frozenset("who leadership selection shortlist nomination primary motion appeal".split())


def _is_seat(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.tag is not Tag.PLACE or scene.seat is None or at >= len(scene.seats):
        return token.words == "seat"
    named = scene.lexicon.places.get(token.words)
    seat = scene.seats[at]
    return named is not None and seat is not None and seat.slug in named.slugs


def reading(found: Found, poll: Poll, key: str, word: str, *, is_firm: bool) -> Reading:
    """That somebody of a poll won, held, gained or lost it."""
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election), found.span)
    return Reading(claim, 2, is_firm)
