"""Two sides: the candidacies that a margin lies between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.claims.claim import Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.fold import fold
from hustings.copydesk.grammar.event.said import is_measured_from, is_who
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in, stands_in
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.measures.rank import ranking
from hustings.record.poll import Poll


def margin_of(scene: Scene, hit: Hit, poll: Poll) -> tuple[Kind, Subject, str, int | None]:
    """A margin's two candidacies, or the change in votes since an earlier one's: kind, subject, word, year."""
    place = poll.constituency.name
    first = _margin_first(scene, hit, poll)
    other_actor = scene.tokens[hit.other].value if hit.other is not None else None
    other = key_in(other_actor, poll, scene.lexicon) if other_actor is not None else _with_votes(scene, hit, poll)
    other = None if other == first and _is_namesake(other_actor, poll, other) else other
    other = _beaten_before(scene, hit, poll) if other is None and other_actor is None else other
    if first is not None and other is None and other_actor is not None and scene.seat is not None:
        stood = [one.polled_on.year for one in reversed(scene.seat.polls) if stands_in(other_actor, one)]
        stood = [year for year in stood if year < poll.polled_on.year] or stood
        told = _year_behind(scene, hit, poll)
        year = told if told in stood else next(iter(stood), None)
        if year is not None:
            return Kind.VOTES, Subject(poll.candidacy(first).name, poll.id, first), "change", year
    if hit.other is None and _looks_back(scene, hit) and not is_of_then(scene.tokens, hit.index):
        if first is None:
            return Kind.MARGIN, Subject(place, poll.id), "", None
        now = scene.seat.poll if scene.seat is not None else poll
        if now.polled_on > poll.polled_on and (key := _same_party(poll, first, now)) is not None:
            return Kind.VOTES, Subject(now.candidacy(key).name, now.id, key), "change", poll.polled_on.year
        return Kind.VOTES, Subject(poll.candidacy(first).name, poll.id, first), "change", _year_behind(scene, hit, poll)
    if first is not None and other is not None and first != other:
        label = f"{poll.candidacy(first).name} and {poll.candidacy(other).name}"
        return Kind.MARGIN, Subject(label, poll.id, first, other), "", None
    if first is not None and other_actor is None and first in _below_second(poll):
        return Kind.MARGIN, _behind_next(poll, first), "", None
    if other_actor is None or other in _top(poll):
        return Kind.MARGIN, _first_two(poll, place), "", None
    return Kind.MARGIN, Subject(place, poll.id), "", None


_HIM = frozenset({"him", "her", "them"})


def _beaten_before(scene: Scene, hit: Hit, poll: Poll) -> str | None:
    """ "X finished last with six votes. Y beat him by 28": who was spoken of before the sentence."""
    before = [one for one in scene.tokens[: hit.index] if one.tag not in (Tag.FILL, Tag.HEDGE)][-3:]
    is_told = [one.tag for one in before] == [Tag.BEAT, Tag.PRONOUN, Tag.BY] and before[1].words in _HIM
    return key_in(scene.default, poll, scene.lexicon) if is_told and scene.default is not None else None


def _is_namesake(actor: Actor | None, poll: Poll, key: str | None) -> bool:
    """ "137 more than Denise Burke last time", told of Stephen Burke: who stood before, and not the same again."""
    if actor is None or key is None or not actor.given:
        return False
    return not fold(poll.candidacy(key).person.given_name).startswith(actor.given)


def _after(scene: Scene, hit: Hit) -> list[Token]:
    """What stands after a figure, up to the next one or the end of the clause."""
    after = list(scene.tokens[hit.index + 1 : hit.index + 12])
    ends = (at for at, token in enumerate(after) if token.tag in NUMBERS or token.words == ";")
    return after[: next(ends, len(after))]


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


_DID = frozenset("did had managed got won polled took received scored".split())
_THAN = frozenset({Tag.THAN, Tag.MORE, Tag.FEWER})
_COMPARED = frozenset({"fewer than", "more than", "less than", "short of", "shy of"})


def _looks_back(scene: Scene, hit: Hit) -> bool:
    """ "5,361 more than the party managed in 2010", "99 fewer than last time": against an earlier result."""
    after = _after(scene, hit)
    is_compared = any(token.tag in _THAN or token.words in _COMPARED for token in after)
    if scene.tokens[hit.start].tag is Tag.BEAT and not is_compared:
        return False  # "beat him by 885 votes in 2017": so far apart then
    if is_compared:
        after = list(scene.tokens[hit.index + 1 : hit.index + 14])  # "fewer than the 27,795 who voted for her in 2019"
    tags = [token.tag for token in after]
    if any(one.tag is Tag.PRONOUN and two.words in _DID for one, two in pairwise(after[:6])):
        return True  # "450 more than he did then"
    is_general = any(one.words == "general" and two.words == "election" for one, two in pairwise(after))
    return is_general or Tag.YEAR in tags or Tag.PREVIOUS in tags or any(token.words in _DAYS for token in after)


_APART, _PLAIN = frozenset("behind adrift ahead short shy".split()), bytes((Tag.VOTES, Tag.FILL))
_IN_YEAR = bytes((Tag.IN, Tag.YEAR))


def is_of_then(tokens: Tokens, index: int) -> bool:
    """ "He was 5,590 adrift in 2010", "9,065 votes behind in 2015": how far he was from that year's winner, not from
    what he had then."""
    at = len(tokens) - len(tokens.row[index + 1 :].lstrip(_PLAIN))
    return at < len(tokens) and tokens[at].words in _APART and tokens.row[at + 1 : at + 3] == _IN_YEAR


def may_be_of_then(tokens: Tokens, index: int) -> bool:
    """ "He was 5,590 behind at the 2010 election": how far he was from the winner then, or from what he had."""
    at = len(tokens) - len(tokens.row[index + 1 :].lstrip(_PLAIN))
    return at < len(tokens) and tokens[at].words in _APART and tokens.said[at + 1 : at + 2] == ["at"]


def _same_party(then: Poll, key: str, now: Poll) -> str | None:
    """Who stood for the same party in the later of two polls."""
    party = then.candidacy(key).party_id
    return next((one.key for one in now.candidacies if one.party_id == party), None)


def _year_behind(scene: Scene, hit: Hit, poll: Poll) -> int | None:
    years = [year_of(token) for token in _after(scene, hit) if token.tag is Tag.YEAR]
    return next((year for year in years if year < poll.polled_on.year), None)


def _margin_first(scene: Scene, hit: Hit, poll: Poll) -> str | None:
    if (opened := _after_opening(scene, hit, poll)) is not None:
        return opened
    end = hit.start if hit.role == "beaten" else hit.index  # "X led Y by 9 and Z by 90": X
    for at in range(end - 1, -1, -1):
        token = scene.tokens[at]
        is_taken = (
            hit.role == "beaten" and token.tag is Tag.ACTOR and token.value.is_object and not is_who(scene.tokens, at)
        )  # "took X from Labour, beating"
        is_side = token.tag is Tag.ACTOR and not is_taken and at != hit.other
        is_other = is_side and (is_measured_from(scene.tokens, at) or _is_beaten(scene.tokens, at))
        is_side = is_side and (not is_other or _has_own(scene, hit, at))
        if is_side and (key := key_in(token.value, poll, scene.lexicon)) is not None:
            return key
    before = {token.words for token in scene.tokens[: hit.index]}
    if not before.isdisjoint(_WINNERS):
        return poll.winner
    is_default = scene.default is not None and before.isdisjoint(_SITTING)
    return key_in(scene.default, poll, scene.lexicon) if is_default and scene.default is not None else None


def _after_opening(scene: Scene, hit: Hit, poll: Poll) -> str | None:
    """ "Squeezed into third, 2,558 back from X, Y lost a quarter of their share": Y, whom the sentence goes on with."""
    tokens = scene.tokens
    if hit.other is None or hit.other < hit.index or Tag.ACTOR in tokens.row[: hit.index]:
        return None
    after = tokens.row[hit.other + 1 :]
    at = hit.other + 1 + len(after) - len(after[1:].lstrip(SILENT))
    is_next = after[:1] == _COMMA and tokens.row[at : at + 1] == _ACTOR and tokens.row[at + 1 : at + 2] not in _LISTED
    return key_in(tokens[at].value, poll, scene.lexicon) if is_next else None


_COMMA, _ACTOR = bytes((Tag.COMMA,)), bytes((Tag.ACTOR,))
#: What goes on after a name of a list.
_LISTED = (b"", bytes((Tag.AND,)), bytes((Tag.COMMA,)))


def _is_beaten(tokens: Tokens, at: int) -> bool:
    """ "X beat Y with 9, 3 more than in 2010": Y."""
    is_object = tokens.row[:at].rstrip(SILENT)[-1:] == _BEAT
    return is_object and tokens.row[at + 1 : at + 2] == _WITH


_BEAT, _WITH = bytes((Tag.BEAT,)), bytes((Tag.WITH,))


def _has_own(scene: Scene, hit: Hit, at: int) -> bool:
    """ "6,936 ahead of X on 15,405 - 8,900 fewer than in 2010": fewer than X had then."""
    between = scene.tokens.row[at + 1 : hit.index].translate(None, _UNSAID)
    return between in _OWN_FIGURE and _looks_back(scene, hit)


_UNSAID = SILENT + bytes((Tag.VOTES,))
_OWN_FIGURE = {bytes((Tag.ON, Tag.COUNT, one)) for one in (Tag.DASH, Tag.COMMA, Tag.OPEN)}

_WINNERS = frozenset({"winner", "victor"})
#: Somebody who is not named, and need not be who was spoken of.
_SITTING = frozenset({"incumbent", "mp", "runner-up"})


def pair_between(scene: Scene, hit: Hit, poll: Poll) -> tuple[str, str] | None:
    """The two that "the gap between X and Y" or "9 votes separated X and Y" names; `None` where it names no two."""
    tokens = scene.tokens
    ranked = _ranked_pair(tokens, hit.index, poll)
    start = next((at for at, token in enumerate(tokens) if token.tag is Tag.SEPARATE), None)
    if ranked is not None or start is None:
        return ranked
    end = next((at for at in range(start, len(tokens)) if _tells_more(tokens, at)), len(tokens))
    keys = [key_in(token.value, poll, scene.lexicon) for token in tokens[start:end] if token.tag is Tag.ACTOR]
    if not keys and start > hit.index:
        return _pair_before(scene, hit, poll)
    if len(keys) != 2 or keys[0] is None or keys[1] is None or keys[0] == keys[1]:
        return None
    return keys[0], keys[1]


def _pair_before(scene: Scene, hit: Hit, poll: Poll) -> tuple[str, str] | None:
    """ "X 1,477, Y 1,471: six votes in it", "X and Y were six votes apart": the two named last before the figure.

    Where more than two are, it may be the first two of all, or these: these only if they are so far apart.
    """
    named = (token.value for token in scene.tokens[: hit.index] if token.tag is Tag.ACTOR)
    keys = [*dict.fromkeys(key for one in named if (key := key_in(one, poll, scene.lexicon)) is not None)]
    if len(keys) == 1:
        return _with_place_told(scene.tokens, hit.index, keys[0], poll)
    if len(keys) < 2 or poll.declaration is None:
        return None
    votes = dict(poll.declaration.votes)
    is_so = abs(votes.get(keys[-2], 0) - votes.get(keys[-1], 0)) == scene.tokens[hit.index].value.value
    return (keys[-2], keys[-1]) if len(keys) == 2 or is_so else None


def _with_place_told(tokens: Tokens, index: int, key: str, poll: Poll) -> tuple[str, str] | None:
    """ "X was third, though not far off second: 535 votes in it": X and who came in the place named last, or above."""
    order = [one.key for one in ranking(poll)]
    places = [int(token.value.value) for token in tokens[:index] if token.tag is Tag.ORDINAL]
    if not places or key not in order or not 0 < places[-1] <= len(order):
        return None
    other = places[-1] - 1
    other = other - 1 if order[other] == key else other
    return (key, order[other]) if other >= 0 and order[other] != key else None


def _tells_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure tells of something else than the two that are set apart: "X (9) and Y (8)" are still those."""
    return tokens[at].tag in NUMBERS and tokens[at - 1].tag is not Tag.OPEN


def _ranked_pair(tokens: Tokens, index: int, poll: Poll) -> tuple[str, str] | None:
    """ "The gap between second and third was 9", "9 votes separated third and fourth": who came there."""
    if Tag.ORDINAL not in tokens.tags:
        return None
    start = next((at + 1 for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), 0)
    order = [one.key for one in ranking(poll)]
    for at in range(start, min(index + 9, len(tokens))):
        found = _places_at(tokens, at)
        if found:
            return (order[found[0] - 1], order[found[1] - 1]) if max(found) <= len(order) else None
    return None


_AND_SUCH = frozenset({Tag.FILL, Tag.PLACED})
_TAKEN = frozenset({Tag.WIN, Tag.GET, Tag.HOLD, Tag.GAIN})
#: "For a third time", "for a second successive term": no place.
_TIMES = frozenset("time times term terms spell stint successive consecutive straight running election".split())


def _places_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The places of "second and third", "first place from third"; of "in it for second" and "took second place by 9",
    that and the one below."""
    if tokens[at].tag is not Tag.ORDINAL or any(one.words in _TIMES for one in tokens[at + 1 : at + 3]):
        return None
    after = [one for one in tokens[at + 1 : at + 6] if one.tag not in _AND_SUCH and one.words != "place"][:2]
    first = int(tokens[at].value.value)
    if [one.tag for one in after] in ([Tag.AND, Tag.ORDINAL], [Tag.FROM, Tag.ORDINAL]):
        return first, int(after[1].value.value)
    before = next((one for one in reversed(tokens[max(0, at - 3) : at]) if one.tag not in _AND_SUCH), None)
    is_taken = before is not None and before.tag in _TAKEN and [one.tag for one in after[:1]] == [Tag.BY]
    is_for = before is not None and before.tag is Tag.FOR
    return (first, first + 1) if (is_for or is_taken) and first > 1 else None


def _with_votes(scene: Scene, hit: Hit, poll: Poll) -> str | None:
    """Whose votes are given next: "2,593 more than the 5,096 for …"."""
    after = [token for token in scene.tokens[hit.index + 1 : hit.index + 5] if token.tag is Tag.COUNT]
    votes = {count: key for key, count in poll.declaration.votes} if poll.declaration else {}
    return votes.get(int(after[0].value.value)) if after else None


def is_top_two(poll: Poll, pair: Sequence[str]) -> bool:
    """Whether the two are the first and the second of the poll."""
    return set(pair) == set(_top(poll))


def _top(poll: Poll) -> list[str]:
    return [one.key for one in ranking(poll)[:2]]


def _below_second(poll: Poll) -> list[str]:
    """Who came third or lower; nobody before the declaration."""
    return [one.key for one in ranking(poll)[2:]]


def _behind_next(poll: Poll, key: str) -> Subject:
    """Somebody below the second place and the one a place above: "with X a further 9,684 back"."""
    order = [one.key for one in ranking(poll)]
    above = order[order.index(key) - 1]
    return Subject(f"{poll.candidacy(key).name} and {poll.candidacy(above).name}", poll.id, key, above)


def _first_two(poll: Poll, place: str) -> Subject:
    top = _top(poll)
    return Subject(place, poll.id, *top) if len(top) == 2 else Subject(place, poll.id)
