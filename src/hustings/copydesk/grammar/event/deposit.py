"""Deposits: who saved one and who lost it."""

from __future__ import annotations

import re
from itertools import pairwise

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.token import Tag, Tokens


def deposit(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Lost their deposit", "saved his deposit"."""
    if scene.seat is None:
        return []
    if _is_of_several(scene, match.start(), match.end()):
        return []
    if word == "money" and not scene.tokens[match.end() - 1].words.startswith(_STAKE):
        return []
    how = _kept_or_lost(scene.tokens, match.end() - 1)
    found = holders(scene.tokens, match.start())
    actor = found[0].actor if found else scene.default
    poll = scene.seat.poll
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    if key is None or how is None:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    span = Span(scene.tokens[_verb_at(scene.tokens, match)].start, scene.tokens[match.end() - 1].end)
    claim = Claim(Kind.DEPOSIT, subject, Quantity(word=how), Basis(poll.election), span)
    return [Reading(claim, 3, bool(found) and found[0].is_firm)]


def _verb_at(tokens: Tokens, match: re.Match[str]) -> int:
    """Where the verb of a deposit stands, "forfeited the £500 deposit", no other clause being between."""
    end = match.end() - 1
    near = (at for at in range(end, max(-1, end - 4), -1) if _deed(tokens[at].words))
    at = next(near, match.start())
    return min(at, match.start()) if Tag.COMMA not in tokens.row[at:end] else match.start()


#: What a deposit is: "lost his £500".
_STAKE = ("500", "£500")
_KEEPING = re.compile(r"(?:sav|keep|kept|retain|held|hold|h[au]ngs? on|hanging on|clung|cling)")
_LOSING = re.compile(r"(?:los[est]|forfeit|surrender|cost|sacrific)")
_NOWHERE = frozenset("neither none nowhere no".split())
_UNREAL = frozenset("would could might should".split())
_NOT = frozenset(
    "neither nor none nobody not failed fails failing unable insufficient avoided avoid avoiding without never"
    " below under missed missing won't wont can't didn't doesn't".split()
) | {"short of", "shy of", "adrift of", "away from"}
#: What denies a deed right after it: "nearly saved", "missed keeping", "came close to losing", "within a whisker of".
_ALL_BUT = frozenset("nearly almost missed missing misses close near short shy inches whisker verge brink".split())
_BOUNDS = NUMBERS | {Tag.COMMA, Tag.ACTOR, Tag.AND}


def _kept_or_lost(tokens: Tokens, at: int) -> str | None:
    """ "Lost" or "saved", by the verb at or before a deposit; the other way round where it is denied.

    "Too few votes to keep his deposit", "failed to save it", "narrowly avoided losing their deposit".
    """
    near = range(at, max(-1, at - 4), -1)
    verb = next((one for one in near if _deed(tokens[one].words)), None)
    verb = next((one for one in near if _is_got_back(tokens, one, at)), None) if verb is None else verb
    if verb is None:
        return None
    how = _deed(tokens[verb].words) or "saved"
    before = [token.words for token in tokens[max(0, verb - 7) : verb]]
    if not _NOWHERE.isdisjoint(tokens.said[at + 1 : at + 4]):
        return None  # "lost its deposit in neither X nor Y"
    if not _UNREAL.isdisjoint(before) and "could not" not in " ".join(before):
        return None  # "9 more would have saved it"
    is_enough = "enough" in before and "not" not in before
    is_denied = not is_enough and (not _NOT.isdisjoint(before) or ("too" in before and "few" in before))
    is_denied = is_denied or _is_all_but(tokens, verb)
    return how if not is_denied else "saved" if how == "lost" else "lost"


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


_PARTING = frozenset({Tag.AND, Tag.COMMA})


def _is_of_several(scene: Scene, start: int, end: int) -> bool:
    """ "Five candidates lost their deposits": a number of them did; "the Conservatives lost two deposits"."""
    before = scene.tokens[max(0, start - 6) : start]
    row = scene.tokens.row[max(0, end - 3) : end]
    at = row.rfind(Tag.COUNT)
    is_counted = at >= 0 and _PARTING.isdisjoint(row[at:])  # "had 681 and lost his deposit" counts none
    return is_counted or any(
        one.tag is Tag.COUNT and (two.tag is Tag.CANDIDATES or two.words in ("candidates", "others", "parties"))
        for one, two in pairwise(before)
    )
