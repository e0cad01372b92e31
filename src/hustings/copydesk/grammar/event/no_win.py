"""No win: verbs of winning that tell of no seat won here and now — denied, of before, of a deposit, of who was led."""

from __future__ import annotations

import re

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Token


def is_asked(scene: Scene, match: re.Match[str]) -> bool:
    """ "Take the Lib Dems: …": the reader is asked to look at them."""
    return match.start() == 0 and scene.tokens[0].words == "take"


def is_of_deposit(scene: Scene, match: re.Match[str]) -> bool:
    """ "Hung on to his deposit", "the deposit survived": money was kept, no seat."""
    row = scene.tokens.row
    after = row[match.end() : match.end() + 3].translate(None, SILENT)[:2]
    before = row[max(0, match.start() - 2) : match.start()]
    return Tag.DEPOSIT in after.partition(bytes((Tag.COMMA,)))[0] or Tag.DEPOSIT in before


_TAKEN_AWAY = frozenset("swept taken captured snatched seized grabbed claimed".split())
_BEFORE_DEED = bytes((Tag.FILL, Tag.HEDGE, Tag.NOW, Tag.WORD))


def is_taken_away(scene: Scene, match: re.Match[str]) -> bool:
    """ "X was swept out by Y", "X has been taken apart": what was done to somebody, who won nothing by it."""
    tokens = scene.tokens
    if tokens.words.isdisjoint(_TAKEN_AWAY):
        return False
    at = next((at for at in range(match.start(), match.end()) if tokens[at].words in _TAKEN_AWAY), 0)
    before = next((one for one in range(at - 1, max(-1, at - 3), -1) if tokens[one].tag not in _BEFORE_DEED), None)
    if before is None or tokens[before].tag is not Tag.BE:
        return False
    actor = next((tokens[one].value for one in range(before - 1, -1, -1) if tokens[one].tag in _NAMED), None)
    return isinstance(actor, Actor) and actor.is_person


_NAMED = frozenset({Tag.ACTOR, Tag.PLACE, Tag.SEATS})
_LED = frozenset("took take takes taking".split())


def is_led(scene: Scene, match: re.Match[str]) -> bool:
    """ "X took the Tories down to third", "took Labour past 9,000": somebody was led there, no seat was taken."""
    tokens = scene.tokens
    if tokens.words.isdisjoint(_LED):
        return False
    at = next((at for at in range(match.start(), match.end()) if tokens[at].words in _LED), None)
    after = [token for token in tokens[at + 1 : at + 5] if token.tag is not Tag.FILL] if at is not None else []
    if len(after) > 1 and after[0].words == "party" and after[1].tag is Tag.FROM:
        return True  # "took her party from fourth to second"
    if len(after) < 2 or after[0].tag is not Tag.ACTOR or after[0].value.is_person:
        return False
    return after[1].tag in (Tag.DOWN, Tag.UP, Tag.TO) or after[1].words.split(" ")[0] in _WHITHER


_WHITHER = frozenset("into past down up back beyond above below over within down to from".split())

_DENIALS = frozenset(
    "not never failed fail hoped hoping hopes could would might may needed need if unless target expected to within"
    " almost nearly close verge brink".split()
)

_EARLIER = frozenset("had previously until once formerly originally traditionally long".split())


def is_denied(scene: Scene, start: int) -> bool:
    """Whether it is said not to be so, or of the first time of all ("was first elected in 2010")."""
    begun = max(0, start - 4)
    comma = scene.tokens.row.rfind(Tag.COMMA, begun, start)
    before = scene.tokens.said[max(begun, comma + 1) : start]
    if before[-1:] == ["to"] and _is_come_to(scene, start):
        return False
    before = before[-2:] if "to" in before[:-2] and _DENIALS.isdisjoint(set(before) - {"to"}) else before
    return scene.tokens.said[begun:start][-1:] == ["first"] or not _DENIALS.isdisjoint(before)


_TOLD = frozenset({Tag.COUNT, Tag.PERCENT, Tag.VOTES, Tag.MAJORITY, Tag.SHARE, Tag.CLOSE})
_DONE = frozenset({Tag.GET, Tag.WIN, Tag.OVERTURN})
_FOREMOST = frozenset({Tag.SUPERLATIVE, Tag.ORDINAL})
_WANTED = frozenset(
    "needs require requires required wants wanted bid tried trying tries aims aimed hopes enough".split()
)


def _is_come_to(scene: Scene, start: int) -> bool:
    """ "She polled 9 votes to beat X", "he overturned a majority of 9 to unseat Y": it was done."""
    tokens, clause = scene.tokens, scene.tokens.row.rfind(Tag.COMMA, 0, start) + 1
    is_wanted = not (_WANTED | _DENIALS - {"to", "within", "close"}).isdisjoint(tokens.said[clause:start])
    if is_wanted or start < 2:
        return False
    if Tag.BE in tokens.row[clause:start] and not _FOREMOST.isdisjoint(tokens.row[clause:start]):
        return True  # "X was the first minister to lose his seat"
    return tokens[start - 2].tag in _TOLD and not _DONE.isdisjoint(tokens.row[clause:start])


def _is_earlier(token: Token) -> bool:
    """Whether a token speaks of the result before; "a former soldier" does not."""
    return token.tag is Tag.PREVIOUS and token.words not in ("former", "old")


def _is_figure_had(scene: Scene, at: int) -> bool:
    """ "X had 22,637 votes in winning Y": what somebody had then, and not what they had done before."""
    after = scene.tokens[at + 1 : at + 2]
    return scene.tokens.said[at] == "had" and any(one.tag in NUMBERS for one in after)


def is_of_before(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it is said of a time before the poll: "had held", "have held the seat since 2010", "for 27 years"."""
    first, here = _clause_start(scene, match.start()), match.start() + 1
    said = (scene.tokens.said[at] for at in range(first, here) if not _is_figure_had(scene, at))
    if not _EARLIER.isdisjoint(said):
        return True
    if Tag.PREVIOUS in scene.tokens.row[first:here] and any(map(_is_earlier, scene.tokens[first:here])):
        return True
    told = scene.tokens.said[match.end() : match.end() + 5]
    if "by-election" in told and scene.seat is not None and not scene.seat.poll.is_by_election:
        return True  # "the SNP, who won it at a by-election"
    if not {"until", "till"}.isdisjoint(told[: told.index(",")] if "," in told else told):
        return True  # "X, who held the seat until 2015"
    after = scene.tokens.row[here : match.end() + 5]
    comma = next((at for at, tag in enumerate(after) if tag in (Tag.COMMA, Tag.AND)), len(after))
    if "had" in scene.tokens.said[match.end() + 1 : here + comma]:
        return False  # "has lost the seat she had held since 2005"
    if not {"after", "time"}.isdisjoint(scene.tokens.said[match.end() : here + comma]):
        return False  # "won back X after 19 years", "won X for the first time since 1997"
    lasting = (one for one in scene.tokens[here : here + comma] if one.tag in (Tag.SINCE, Tag.YEARS))
    return any(one.words not in _NOT_LASTING for one in lasting)


#: "Won X in the early hours", "on the day": no length of time.
_NOT_LASTING = frozenset("hour hours minute minutes day week".split())


def _clause_start(scene: Scene, at: int) -> int:
    """Four tokens before, or the end of an aside: "X, who had a majority of 9 five years ago, hung on", "X, the mayor
    until May, has won"."""
    row = scene.tokens.row
    end = at
    while end and row[end - 1] in _HELPING:
        end -= 1
    is_aside = end > 0 and row[end - 1] == Tag.COMMA and _APPOSED in row[: end - 1]
    is_told = end > 0 and row[end - 1] == Tag.COMMA and "who" in scene.tokens.said[:end]
    return end if is_aside or is_told else max(0, at - 4)


_HELPING = frozenset({Tag.HAVE, Tag.BE, Tag.FILL, Tag.NOW})
_APPOSED = bytes((Tag.ACTOR, Tag.COMMA))
