"""Field: deposits told of all who stood but some: "all but Ms X lost their deposits", "only X and Y kept theirs".

Each is told of everybody at once: of those who are named, and that the other became of the deposits of the rest.
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit import fate
from hustings.copydesk.grammar.area.deposit.beneath import is_one, key_below
from hustings.copydesk.grammar.area.deposit.excepted import ALL_BUT_SOME, ONLY_SOME
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import is_elsewhere, is_so
from hustings.copydesk.grammar.event.together import least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.measures.rank import ranking
from hustings.record.poll import Poll

_OWN = "(?:theirs|his|hers|its)(?= $|$| [,;:.)]| and| but| with| on)"
_LOSING = f"(?P<lost>{fate.LOST}|(?:lost|lose|loses|losing|forfeited|forfeit) {_OWN})"
_KEEPING = (
    f"(?P<kept>{fate.KEPT}|(?:kept|keep|keeps|keeping|saved|save|saves|saving|retained|retain|held on to|hung on to)"
    f" {_OWN})"
)
#: "All but Ms X lost their deposits", "everyone bar the top two forfeited theirs".
ALL_BUT = f"{ALL_BUT_SOME} (?:{_LOSING}|{_KEEPING})"
#: "Only X and Y kept their deposits", "only Ms X lost hers".
ONLY = f"{ONLY_SOME} (?:{_LOSING}|{_KEEPING})"

_DOING = "(?: (?:failed|fails|did|do|not|to|could|couldn't|didn't|have|had|has|will|managed|all|each|duly|{adverb}))*"
_BELOW = "(?:below|beneath|behind|under|further down than)"
#: "Everyone below the Greens lost their deposits", "nobody behind X kept one".
BELOW = (
    f"(?:everyone|everybody|all|all those|those|every candidate|all the candidates|all the others) {_BELOW}"
    f" (?:(?:the )?(?P<whom>{{actor}})|him|her|them|it|that){_DOING} {_LOSING}"
    f"|(?:no one|no-one|nobody|none|none of those|no candidate) {_BELOW}"
    " (?:(?:the )?(?P<than>{actor})|him|her|them|it|that)(?: {adverb})?"
    f" (?P<held>{fate.KEPT}|(?:kept|saved|retained|held on to) (?:theirs|one|a deposit))"
)

_OTHER = {"lost": "saved", "saved": "lost"}


def all_but(found: Found) -> list[Reading]:
    """ "All but X lost their deposits": X kept one, and everybody else lost theirs; unless X won it, those above X are
    left out, for it may be told of the rest."""
    named, how = _named(found), _how(found)
    if named is None or how is None or found.seat is None:
        return []
    poll = found.seat.poll
    ranked = ranking(poll)
    best = min((one.position for one in ranked if one.key in named), default=1)
    above = best if how == "lost" and best > 1 else 0
    others = [one.key for one in ranked if one.key not in named and one.position > above]
    return _told(found, poll, dict.fromkeys(named, _OTHER[how]) | dict.fromkeys(others, how))


def below(found: Found) -> list[Reading]:
    """ "Everyone below the Greens lost their deposits", "nobody behind them kept one": those who came after did."""
    scene, seat = found.scene, found.seat
    if seat is None or seat.poll.declaration is None or is_elsewhere(scene, seat, found.last):
        return []
    if not found.match["held"] and _how(found) != "lost":
        return []
    key = key_below(found)
    places = {one.key: one.position for one in ranking(seat.poll)}
    if key is None or key not in places:
        return []
    return _told(
        found,
        seat.poll,
        dict.fromkeys((one for one in places if places[one] > places[key]), "lost"),
        is_sure=is_one(found),
    )


def only(found: Found) -> list[Reading]:
    """ "Only X and Y kept their deposits": they did, and nobody below them; who came first is left out, for the talk
    may be of the others: "only the Greens kept theirs", of the smaller parties."""
    named, how = _named(found), _how(found)
    if named is None or how is None or found.seat is None:
        return []
    poll = found.seat.poll
    places = {one.key: one.position for one in ranking(poll)}
    if how == "saved":
        best = max(min(places[key] for key in named), _FIRST_TWO)
        others = [key for key, place in places.items() if key not in named and place > best]
    elif Tag.ACTOR in found.scene.tokens.row and _are_people(found):
        others = [key for key in places if key not in named]
    else:
        others = []  # "of the main parties"
    return _told(found, poll, dict.fromkeys(others, _OTHER[how]) | dict.fromkeys(named, how))


_FIRST_TWO = 2


def _told(found: Found, poll: Poll, told: dict[str, str], *, is_sure: bool = True) -> list[Reading]:
    """What became of the deposit of each, the first that is not so."""
    is_firm = is_sure and _is_of_all(found)
    made = [[_reading(found, poll, key, how, is_firm=is_firm)] for key, how in told.items()]
    return least_true(made, lambda one: is_so(found.scene, one)) if made else []


def _reading(found: Found, poll: Poll, key: str, how: str, *, is_firm: bool) -> Reading:
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    return Reading(Claim(Kind.DEPOSIT, subject, Quantity(word=how), Basis(poll.election), found.span), 3, is_firm)


def _how(found: Found) -> str | None:
    """What is told to have become of a deposit, "lost" or "saved"; `None` where that is only hoped for, or of another
    seat's, or where "theirs" is of nothing that was told before."""
    tokens, scene = found.scene.tokens, found.scene
    if found.seat is None or is_elsewhere(scene, found.seat, found.last):
        return None
    if Tag.DEPOSIT not in tokens.tags and not scene.deposit and "500" not in " ".join(tokens.said):
        return None
    name = "lost" if found.match["lost"] else "kept"
    verb = found.line.tokens_of(found.match, name)[0]
    return turned(tokens, verb, "lost" if name == "lost" else "saved")


def _named(found: Found) -> list[str] | None:
    """The keys of those who are excepted, or of whom alone it is told; `None` where one of them did not stand."""
    names, seat = found.match.groupdict(), found.seat
    if seat is None or seat.poll.declaration is None:
        return None
    ranked = [one.key for one in ranking(seat.poll)]
    if names.get("first"):
        return ranked[: 1 + bool(names["second"])]
    keys = [key_in(found.scene.tokens[at].value, seat.poll, found.scene.lexicon) for at in _row_of(found)]
    return None if None in keys else [key for key in keys if key is not None]


def _row_of(found: Found) -> list[int]:
    """Where those who are named stand, without what brackets after them tell."""
    row = found.scene.tokens.row
    first, last = found.line.tokens_of(found.match, "row")
    return [
        at
        for at in range(first, last)
        if row[at] == Tag.ACTOR and row.count(Tag.OPEN, first, at) == row.count(Tag.CLOSE, first, at)
    ]


def _are_people(found: Found) -> bool:
    return all(found.scene.tokens[at].value.is_person for at in _row_of(found))


def _is_of_all(found: Found) -> bool:
    """Whether it is told of all who stood in this poll: of no other time or area, and not "of the main parties"."""
    tokens, scene = found.scene.tokens, found.scene
    is_now = OTHER_TIMES.isdisjoint(tokens.tags) and Tag.REGION not in tokens.tags and not scene.is_dated
    beside = [*tokens.row[: found.first], *tokens.row[found.last : found.last + 1]]
    is_part = Tag.OF in beside or not _AMONG.isdisjoint(tokens.said)
    return is_now and not scene.both and not is_part


_AMONG = frozenset({"among", "amongst"})
