"""Now: whether what a sentence says moved is told of the seat's own poll against the one before it, and as a fact."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from msgspec.structs import replace

from hustings.copydesk.grammar.moved.measured import kind_at
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in, stands_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_THAT = frozenset({"that", "those", "of that", "in that", "at that"})
_OCCASIONS = frozenset("result results election contest poll night day year time campaign occasion vote day".split())
_WIDER = frozenset(
    "nationally nationwide elsewhere everywhere across country council councils england local seats polls poll"
    " overall membership members leadership both each combined together".split()
)
_OTHERS = frozenset({Tag.REGION, Tag.INTERIM, Tag.AREA, Tag.OPPOSITION, Tag.EACH})
_BOTH, _BOTH_TAG = frozenset({"both", "each"}), frozenset({Tag.EACH})


def is_of_now(scene: Scene, verb: int, *, is_joined: bool = False) -> bool:
    """Whether a sentence tells of the seat's own poll against the one before it, as far as its words go; `is_joined`
    where "both" is of two measures."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or seat.poll.winner is None or scene.is_dated or scene.is_under_area:
        return False
    if any(pair[0] in _THAT and pair[1] in _OCCASIONS for pair in pairwise(tokens.said)):
        return False  # "it is a curiosity of that result that her vote went up"
    others, wider = (_OTHERS - _BOTH_TAG, _WIDER - _BOTH) if is_joined else (_OTHERS, _WIDER)
    if not others.isdisjoint(tokens.tags) or not wider.isdisjoint(tokens.words):
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    if "had" in tokens.said[max(0, verb - 3) : verb] or _is_to_come(tokens, verb) or is_denied(tokens, verb):
        return False
    polled = seat.poll.polled_on.year
    years = [at for at in places_of(tokens, _YEARS) if year_of(tokens[at]) != polled]
    if (now := _now_from(tokens, verb)) > 0 and all(at < now for at in years):
        return True
    if not years:
        is_back = bool(scene.years) and {Tag.PREVIOUS, Tag.HAVE, Tag.COMPARED}.isdisjoint(tokens.row[verb:])
        return not is_back or _names_one_of_now(scene, seat) or _has_vote_of_now(scene, seat, verb)
    last = [one.polled_on.year for one in seat.earlier[-1:]]
    return all([year_of(tokens[at])] == last and _is_set_against(tokens, at) for at in years)


def _now_from(tokens: Tokens, verb: int) -> int:
    """Where the clause of a verb begins that tells of now after one of then: "were fourth that time with 9 and have
    trebled their vote", "had 9 last time but has doubled it"; else 0."""
    have = next((at for at in range(verb - 1, max(0, verb - _MOST_TO_HAVE), -1) if tokens[at].words in _PERFECT), 0)
    near = range(have - 1, max(0, have - _MOST_TO_HAVE), -1)
    start = next((at for at in near if tokens[at].tag in _PARTING or tokens[at].words == "but"), 0)
    return start if Tag.SINCE not in tokens.row[:verb] else 0


_PERFECT, _MOST_TO_HAVE = frozenset({"have", "has"}), 4
_PARTING = frozenset({Tag.AND, Tag.COMMA})


def _is_to_come(tokens: Tokens, verb: int) -> bool:
    """ "To increase its vote"; not "managed to"."""
    return tokens.said[max(0, verb - 1) : verb] == ["to"] and tokens.said[max(0, verb - 2)] not in _DONE


_DONE = frozenset({"managed", "able", "contrived"})
_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})


def _names_one_of_now(scene: Scene, seat: Seat) -> bool:
    """Whether a sentence names somebody who stands now and did not in the years that were looked back to."""
    then = [one for one in seat.earlier if one.polled_on.year in scene.years]
    people = [one.value for one in scene.tokens if one.tag is Tag.ACTOR and one.value.is_person]
    return any(stands_in(one, seat.poll) and not any(stands_in(one, poll) for poll in then) for one in people)


def not_of_history(made: list[Reading], scene: Scene, dated: AbstractSet[int]) -> list[Reading]:
    """The readings, none firm where the text has told of an earlier year at length: "Mr X's tally went up" then."""
    polled = scene.seat.poll.polled_on.year if scene.seat is not None else 0
    return made if dated <= {polled} else [replace(one, is_firm=False) for one in made]


_DENIED = frozenset(
    "not never nobody none neither nor failed fail failing no if unless without hardly scarcely didn't hasn't haven't"
    " wasn't weren't did would could might may should need needs needed hoped hoping expected feared suggested"
    " predicted threatened wants want wanted".split()
)


def is_denied(tokens: Tokens, verb: int) -> bool:
    """Whether what a verb tells did not happen, or only may: "never doubled its vote"."""
    return not _DENIED.isdisjoint(tokens.said[: verb + 1])


def is_here(seat: Seat, words: str) -> bool:
    """Whether a place that is named is the seat, or what it is called after: not Bury of Salisbury."""
    named, slug = (frozenset(one.split("-")) for one in (words.removesuffix("'s").replace(" ", "-"), seat.slug))
    return named <= slug or slug <= named


def _is_set_against(tokens: Tokens, at: int) -> bool:
    """ "On 2015", "than in 2015", "what it was in 2015", "its 2015 vote": no year that the sentence is of."""
    before = tokens.row[:at].rstrip(SILENT)
    if before[-1:] and before[-1] == Tag.IN:
        return len(before) > 1 and (before[-2] in _THEN or tokens[len(before) - 2].words in _SO)
    return len(before) > 0 and (before[-1] in _AGAINST or kind_at(tokens, at + 1) is not None)


_THEN = frozenset({Tag.BE, Tag.HAVE, Tag.THAN, Tag.GET, Tag.WIN, Tag.AHEAD, Tag.BEHIND})
_SO = frozenset({"been", "as"})
_AGAINST = frozenset({Tag.ON, Tag.FROM, Tag.SINCE, Tag.THAN, Tag.OF, Tag.COMPARED})


def is_held(scene: Scene) -> bool:
    """Whether the party that won had won the time before, so that a majority is of one party."""
    seat = scene.seat
    if seat is None or seat.poll.winner is None or not seat.earlier or seat.earlier[-1].winner is None:
        return False
    families: Sequence[str | None] = [
        scene.lexicon.family_of.get(one.candidacy(one.winner).party_id)
        for one in (seat.poll, seat.earlier[-1])
        if one.winner is not None
    ]
    return families[0] is not None and families[0] == families[1]


def _has_vote_of_now(scene: Scene, seat: Seat, verb: int) -> bool:
    """ "X, bottom with 745, more than doubled his vote": whether a verb stands beside what X has polled now, though the
    sentence before looked back."""
    tokens = scene.tokens
    who = tokens.row.rfind(Tag.ACTOR, 0, verb)
    key = key_in(tokens[who].value, seat.poll, scene.lexicon) if who >= 0 else None
    votes = seat.poll.votes(key) if key is not None else None
    return votes is not None and any(one.tag is Tag.COUNT and one.value.value == votes for one in tokens[who:verb])
