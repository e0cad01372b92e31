"""Deposits: who saved one and who lost it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.deposit.kept import is_all_but
from hustings.copydesk.grammar.area.deposit.own import are_of_rivals, has_one_deposit, is_of_pair
from hustings.copydesk.grammar.event.together import in_both, least_true, row_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in, stands_in
from hustings.copydesk.grammar.time import NUMBERS, OTHER_TIMES, Moment, year_of
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.grammar.whose.beaten import of_beaten_too
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import key_of_party
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.measures.deposit import lost_deposits
from hustings.record.poll import Poll


def deposit(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Lost their deposit", "saved his deposit"."""
    if scene.seat is None or _is_of_several(scene, match.start(), match.end()):
        return []
    verb, end = _verb_at(scene.tokens, match), match.end()
    if is_all_but(scene.tokens, match.start()) or are_of_rivals(scene.tokens, verb, end - 1):
        return []
    if is_of_pair(scene.tokens, verb):
        return []
    if is_elsewhere(scene, scene.seat, end) or (word == "money" and not scene.tokens[end - 1].words.startswith(_STAKE)):
        return []
    how = _kept_or_lost(scene.tokens, match.end() - 1)
    found = standing(scene, match.start())
    actor = found[0].actor if found else scene.default
    if actor is None or how is None:
        return []
    span = Span(scene.tokens[verb].start, scene.tokens[end - 1].end)
    is_bare = word == "money" and match.end() - match.start() < _WITH_WHOSE  # "…, who forfeits £500": anybody's
    is_firm = bool(found) and found[0].is_firm and not is_bare
    at = (verb, end - 1)
    if row := _row_told(scene.tokens, match):
        every = [of_actor(scene, at, told, how, span, is_firm=True) for one in row if (told := scene.tokens[one].value)]
        return least_true(every, lambda one: is_so(scene, one))
    if both := _both_told(scene, match):
        every = [of_actor(replace(scene, seat=one), at, actor, how, span, is_firm=is_firm) for one in both]
        return least_true(every, lambda one: is_so(scene, one))
    return of_actor(scene, at, actor, how, span, is_firm=is_firm)


def standing(scene: Scene, at: int) -> Sequence[Holder]:
    """Who may have had a deposit that is told at a place; whoever stood only before and is told of by the way does not:
    "X's vote was 9, not half of the 20 that Y polled, and it cost him his deposit"."""
    tokens, found = scene.tokens, of_beaten_too(scene.tokens, at) or holders(scene.tokens, at)
    if scene.seat is None or not found or found[0].index >= at or not found[0].actor.is_person:
        return found
    start = found[0].index
    is_by_the_way = not _BREAKS.isdisjoint(tokens.row[start:at]) and OTHER_TIMES.isdisjoint(tokens.row[start:at])
    if not is_by_the_way or stands_in(found[0].actor, scene.seat.poll):
        return found
    poll, before = scene.seat.poll, [one for one in holders(tokens, start) if one.index < start]
    other = [one for one in before if key_in(one.actor, poll, scene.lexicon) is not None]
    return other or found


_BREAKS = frozenset({Tag.COMMA})


def of_actor(
    scene: Scene, stretch: tuple[int, int], actor: Actor, how: str, span: Span, *, is_firm: bool, is_now: bool = False
) -> list[Reading]:
    """What became of one actor's deposit, in the polls that may be meant; `stretch` is from the verb to its last
    token, `is_now` says that it can be of no other poll."""
    if scene.seat is None:
        return []
    at, end = stretch
    polls, is_timed = ([scene.seat.poll], True) if is_now else _polls_told(scene, scene.seat, at, end)
    if len(polls) > 1 and _stood_now_alone(scene, actor):
        polls, is_timed = [scene.seat.poll], True  # "X had lost his deposit"
    keys = [(poll, key_in(actor, poll, scene.lexicon) or key_of_party(scene, actor, at, poll)) for poll in polls]
    made = [(poll, Subject(poll.candidacy(key).name, poll.id, key)) for poll, key in keys if key is not None]
    claims = [Claim(Kind.DEPOSIT, who, Quantity(word=how), Basis(poll.election), span) for poll, who in made]
    return [Reading(one, 3, is_firm and is_timed and len(made) == 1) for one in claims]


def _stood_now_alone(scene: Scene, actor: Actor) -> bool:
    """Whether somebody who is named stood in this poll of the seat, and in none before, and no time is told: "had" says
    no more than that the count was over."""
    if scene.seat is None or not actor.is_person or not OTHER_TIMES.isdisjoint(scene.tokens.tags):
        return False
    return stands_in(actor, scene.seat.poll) and not any(stands_in(actor, one) for one in scene.seat.earlier)


def _row_told(tokens: Tokens, match: re.Match[str]) -> list[int]:
    """ "X, Y and Z all lost their deposits": of whom it is told, where of more than one."""
    at = _verb_at(tokens, match)
    is_of_all = tokens[match.end() - 1].words.endswith("deposits") or not _ALL.isdisjoint(tokens.said[at - 2 : at])
    return row_before(tokens, at) if is_of_all and at > 1 else []


_ALL = frozenset("all both each".split())


def _both_told(scene: Scene, match: re.Match[str]) -> tuple[Seat, ...]:
    """ "Lost both deposits", "lost their deposits in both": the seats, where the text is about two."""
    is_each = scene.tokens.row[match.end() - 2 : match.end()] == _EACH_DEPOSIT
    return scene.both if is_each else in_both(scene, match.end())


_EACH_DEPOSIT = bytes((Tag.EACH, Tag.DEPOSIT))


def is_so(scene: Scene, reading: Reading) -> bool:
    """Whether a deposit was lost, or kept, as is told."""
    poll = scene.lexicon.by_id[reading.claim.subject.poll or ""]
    return (reading.claim.subject.candidacy in (lost_deposits(poll) or ())) is (reading.claim.quantity.word == "lost")


def is_elsewhere(scene: Scene, seat: Seat, end: int) -> bool:
    """ "Lost its deposit in Chesham": somewhere else than in the seat that is told of."""
    after = scene.tokens[end : end + 3]
    place = next((one for one in after[1:] if one.tag is not Tag.FILL), None)
    if place is None or after[0].tag is not Tag.IN:
        return False
    if place.tag is Tag.PLACE:
        return seat.slug not in scene.lexicon.places[place.words].slugs
    return place.tag is Tag.WORD and place.is_capital


def _polls_told(scene: Scene, seat: Seat, at: int, end: int) -> tuple[list[Poll], bool]:
    """The polls that something without a figure may be told of, by the year or the time that its sentence names; and
    whether it leaves no other."""
    moment = moment_of(scene.tokens, end, "")
    moment = moment_of(scene.tokens, at, "") if moment == Moment() else moment
    if moment == Moment():
        year = _year_beside(scene.tokens, at)
        then = seat.of_year(year) if year is not None else None
        return ([seat.poll], year is None) if then is None or then.id == seat.poll.id else ([then], True)
    if moment.year is not None:
        then = seat.of_year(moment.year, is_by_election=moment.is_by_election)
        return ([then], moment.is_firm) if then is not None else ([], False)
    before = seat.earlier[-1:]
    return (before, moment.is_firm) if moment.when is When.PREVIOUS else ([seat.poll, *before], False)


def _year_beside(tokens: Tokens, at: int) -> int | None:
    """ "Got 1,245 here in 2010 and saved its deposit": the year that the clause joined to it has."""
    year = tokens.row.rfind(Tag.YEAR, 0, at)
    is_joined = year >= 0 and tokens.row[year + 1 : at].strip(SILENT) == _AND and Tag.NOW not in tokens.row[at : at + 6]
    return year_of(tokens[year]) if is_joined else None


_AND = bytes((Tag.AND,))
#: "Loses his £500" says whose in a word of its own.
_WITH_WHOSE = 3


def _verb_at(tokens: Tokens, match: re.Match[str]) -> int:
    """Where the verb of a deposit stands, "forfeited the £500 deposit", no other clause being between."""
    end = match.end() - 1
    near = (at for at in range(end, max(-1, end - 4), -1) if _deed(tokens[at].words))
    at = next(near, match.start())
    return min(at, match.start()) if Tag.COMMA not in tokens.row[at:end] else match.start()


#: What a deposit is: "lost his £500".
_STAKE = ("500", "£500")
_KEEPING = re.compile(r"(?:sav|keep|kept|retain|held|hold|h[au]ngs? on|hanging on|clung|cling)")
_LOSING = re.compile(r"(?:los[est]|losing|forfeit|surrender|cost|sacrific)")
_NOWHERE = frozenset("neither none nowhere no".split())
_UNREAL = frozenset("would could might should".split())
_NOT = frozenset(
    "neither nor none nobody not failed fails failing unable insufficient avoided avoid avoiding escaped escaping"
    " spared spare spares without never below under missed missing won't wont can't cannot couldn't didn't doesn't"
    " wasn't".split()
) | {"short of", "shy of", "adrift of", "away from", "to spare"}
#: Who is short of something keeps none: "below five per cent, she loses her deposit" denies nothing.
_SPARING = frozenset("spare avoid escape".split()) | {"to spare"}
_SHORT = frozenset("unable insufficient below under missed missing fails failed failing".split()) | {
    "short of",
    "shy of",
    "adrift of",
    "away from",
}
#: What denies a deed right after it: "nearly saved", "missed keeping", "came close to losing", "within a whisker of".
_ALL_BUT = frozenset("nearly almost missed missing misses close near short shy inches whisker verge brink".split())
_BOUNDS = NUMBERS | {Tag.COMMA, Tag.ACTOR, Tag.AND}


def _kept_or_lost(tokens: Tokens, at: int) -> str | None:
    """ "Lost" or "saved", by the verb at or before a deposit; the other way round where it is denied.

    "Too few votes to keep his deposit", "failed to save it", "narrowly avoided losing their deposit".
    """
    if (by_mark := _by_mark(tokens, at)) is not None:
        return by_mark
    near = range(at, max(-1, at - 4), -1)
    verb = next((one for one in near if _deed(tokens[one].words)), None)
    verb = next((one for one in near if _is_got_back(tokens, one, at)), None) if verb is None else verb
    if verb is None:
        return "lost" if _has_none(tokens, at) else None
    how = _deed(tokens[verb].words) or "saved"
    end = _before_aside(tokens, verb)
    before = _since_but([token.words for token in tokens[max(0, end - 7) : end]])
    if not _NOWHERE.isdisjoint(tokens.said[at + 1 : at + 4]):
        return None  # "lost its deposit in neither X nor Y"
    if not _UNREAL.isdisjoint(before) and "could not" not in " ".join(before):
        return None  # "9 more would have saved it"
    is_enough = "enough" in before and "not" not in before and _SPARING.isdisjoint(before[before.index("enough") :])
    denying = _NOT if how == "saved" else _NOT - _SHORT
    is_denied = not is_enough and (not denying.isdisjoint(before) or ("too" in before and "few" in before))
    is_denied = is_denied or _is_all_but(tokens, verb) or "no" in tokens.said[verb + 1 : at]  # "lost no deposit"
    return how if not is_denied else "saved" if how == "lost" else "lost"


_MARKS = frozenset("mark threshold line hurdle barrier level bar".split())
_PASSING = frozenset("past over above cleared clear clears clearing passed passes passing reached reaches".split())
_FALLING = frozenset("below under short missed misses missing failed fails failing not never".split())


def _by_mark(tokens: Tokens, at: int) -> str | None:
    """ "Squeaked past the deposit mark", "fell short of the deposit threshold": on which side of it they came."""
    if _MARKS.isdisjoint(tokens.said[at + 1 : at + 2]):
        return None
    said = " ".join(tokens.said[max(0, at - 4) : at]).split()
    if not _FALLING.isdisjoint(said):
        return "lost"
    return None if _PASSING.isdisjoint(said) else "saved"


def _before_aside(tokens: Tokens, verb: int) -> int:
    """Where an aside before a verb begins: "she, like the two below her, forfeits £500"; else the verb's place."""
    if not verb or tokens[verb - 1].tag is not Tag.COMMA:
        return verb
    return max(0, tokens.row.rfind(Tag.COMMA, 0, verb - 1)) or verb


def _since_but(said: list[str]) -> list[str]:
    """What is said after the last "but": "was not far below it but lost her deposit" denies nothing."""
    turn = len(said) - said[::-1].index("but") if "but" in said else 0
    return said[turn:]


def _has_none(tokens: Tokens, at: int) -> bool:
    """ "He had 635 votes, and no deposit"."""
    before = next((one for one in range(at - 1, -1, -1) if tokens[one].words not in _NO), -1)
    had = tokens.row[max(0, before - 12) : before + 1]
    is_none = before < at - 1 and tokens[before].tag in (Tag.AND, Tag.WITH, Tag.HAVE, Tag.GET, Tag.COMMA)
    return is_none and not _HAVING.isdisjoint(had)


_NO = frozenset({"no"})
_HAVING = frozenset({Tag.HAVE, Tag.GET, Tag.WITH})
_GETTING = frozenset("get gets got getting gotten have had".split())


def _is_got_back(tokens: Tokens, verb: int, at: int) -> bool:
    """ "Gets the deposit back"."""
    return tokens[verb].words in _GETTING and tokens.said[at + 1 : at + 2] == ["back"]


def _is_all_but(tokens: Tokens, verb: int) -> bool:
    """ "Narrowly missed out on keeping", "almost lost": nothing but such words between, in one clause."""
    start = next((at + 1 for at in range(verb - 1, max(-1, verb - 6), -1) if tokens[at].tag in _BOUNDS), verb - 5)
    return not _ALL_BUT.isdisjoint(" ".join(tokens.said[max(0, start) : verb]).split())


def _deed(words: str) -> str | None:
    return "lost" if _LOSING.match(words) else "saved" if _KEEPING.match(words) else None


def _is_one_of(tokens: Tokens, index: int) -> bool:
    """ "X was one of five to lose their deposits", "among the five who lost theirs": X did."""
    before = [one for one in tokens.said[max(0, index - 3) : index] if one != "the"]
    return before[-2:] == ["one", "of"] or before[-1:] == ["among"]


def told_of(tokens: Tokens, end: int) -> str:
    """What became of the deposit that is told last before a place, "lost" or "saved"; "" where none is, or somebody was
    named since."""
    at = tokens.row.rfind(Tag.DEPOSIT, 0, end)
    if at < 0 or not STILL.isdisjoint(tokens.row[at + 1 : end]):
        return ""
    return _kept_or_lost(tokens, at) or ""


#: What goes over to something else.
STILL = frozenset({Tag.WIN, Tag.HOLD, Tag.LOSE, Tag.GAIN, Tag.BEAT, Tag.MAJORITY, Tag.SEATS})
_PARTING = frozenset({Tag.AND, Tag.COMMA, Tag.CLOSE})


def _is_of_several(scene: Scene, start: int, end: int) -> bool:
    """ "Five candidates lost their deposits": a number of them did; "the Conservatives lost two deposits"."""
    before = scene.tokens[max(0, start - 6) : start]
    row = scene.tokens.row[max(0, end - 3) : end]
    at = row.rfind(Tag.COUNT)
    if _is_one_of(scene.tokens, max(0, end - 3) + at) or (
        at >= 0 and has_one_deposit(scene.tokens, max(0, end - 3) + at)
    ):
        return False
    is_counted = at >= 0 and _PARTING.isdisjoint(row[at:])  # "had 681 and lost his deposit" counts none
    return is_counted or any(
        one.tag is Tag.COUNT and (two.tag is Tag.CANDIDATES or two.words in ("candidates", "others", "parties"))
        for one, two in pairwise(before)
    )
