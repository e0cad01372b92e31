"""Gap: how far apart two came, told by what it is good for: "within 5,000 of the winner", "27 votes kept X ahead of Y",
"fewer than a thousand covered the first three home", "could have won with another two dozen", "beaten into
third by 7,306".
"""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import Line, line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.hedge import Hedge
from hustings.measures.rank import ranking

_N = "(?:just |only |a mere |barely |some )?(?P<number>@number)(?P<dozen> dozen)?"
_WINNING = (
    "(?:the winner|winning(?: (?:it|the seat|here|@place))?|victory|a win|a victory|an upset"
    "|taking (?:it|the seat|@place)|the seat|the winning post|him|her)"
)
_WITHIN = rf"within {_N}(?: votes?)? of (?:(?:the )?(?P<other>@party|@person)|(?P<winner>{_WINNING}))"
_KEPT = (
    rf"{_N} votes? (?:kept|keeps|put|left|placed) (?:the )?(?P<first>@party|@person)"
    r" (?:ahead of|above|behind|in front of|clear of|adrift of) (?:the )?(?P<other>@party|@person)"
)
_HOME = "(?: home| candidates| parties| contenders| runners| places| of them| past the post)?"
_LEADING = f"(?:the )?(?:@ordinal|top|leading|front) (?P<many>@number){_HOME}"
_COVERED = (
    rf"{_N}(?: votes?)? (?:covered|covering|covers|separated|separating|separates|split|splitting|between) {_LEADING}"
)
_COVERED_BY = (
    rf"{_LEADING} (?:(?:were|was|are|finished|came in) )?(?:separated by|covered by|split by|within) {_N} votes?"
)
_DONE = "(?:won|held|kept|taken|saved|retained|clung on|hung on|held on|been elected|been re-elected)"
_MORE = "(?:another|a further|an extra)"
_WITH = rf"(?:could|would|might) (?:still )?(?:have )?{_DONE} (?:[^,;:@]{{1,12}} )??with {_MORE} {_N}"
_ANOTHER = rf"{_MORE} {_N} (?:votes )?would have (?:{_DONE}|done|been enough|sealed|secured|elected)"
_INTO = (
    "(?:beaten|pushed|edged|squeezed|shunted|forced|knocked|nudged|driven|relegated) (?:back )?(?:into|to) (?:the )?"
    rf"(?P<place>@ordinal)(?: place| spot)? by {_N}(?: votes?)?(?= $|$| [,;]| and| but)"
)
_PATTERNS = tuple(
    (how, re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"))
    for how, pattern in (
        ("within", _WITHIN),
        ("kept", _KEPT),
        ("covered", _COVERED),
        ("covered", _COVERED_BY),
        ("another", _WITH),
        ("another", _ANOTHER),
        ("into", _INTO),
    )
)
#: Words without one of which none of this is told.
_CALLING = frozenset(
    "within|kept|keeps|put|left|placed|covered|covering|covers|separated|separating|separates|split|splitting|between"
    "|another|further|a further|extra|an extra|separated by|covered by|split by|separated the|separates the"
    "|separate the|beaten into|pushed into|relegated to|beaten|pushed|edged|squeezed|shunted|forced|knocked|nudged"
    "|driven|pushed back to|pushed into the|edged into".split("|")
)
_DOZEN = 12
#: "Within 5,000 of the winner": a round number, of no more digits, that the gap is less than; any other is the gap.
_ROUND = 2


class Gap(msgspec.Struct, frozen=True):
    """A gap that is told: how, where its words are, where the number is, what it comes to, and the match."""

    how: str
    places: tuple[int, int]
    number: int
    value: Decimal
    match: re.Match[str]
    line: Line


def gaps(tokens: Tokens) -> list[int]:
    """Where the figures of a sentence stand that tell such a gap."""
    return [one.number for one in _told(tokens)]


def gap(scene: Scene, index: int) -> list[Reading]:
    """The reading of a figure as how far apart two came in the poll that is told of."""
    seat = scene.seat
    told = next((one for one in _told(scene.tokens) if one.number == index), None)
    if told is None or seat is None or seat.poll.declaration is None or not _is_of_now(scene, seat):
        return []
    sides = _sides(scene, seat, told)
    if sides is None or sides[0] == sides[1]:
        return []
    first, other, is_firm = sides
    hedge = hedge_before(scene.tokens, index)
    if told.how == "another" or (told.how == "within" and len(f"{told.value}".rstrip("0")) <= _ROUND):
        hedge = Hedge.AT_MOST
    is_lead = told.how in ("within", "another") and {first, other} == {one.key for one in ranking(seat.poll)[:2]}
    names = [seat.poll.candidacy(one).name for one in (first, other)]
    subject = Subject(" and ".join(names), seat.poll.id, first, other)
    kind = Kind.MARGIN
    if is_lead:
        kind, subject = Kind.MAJORITY, Subject(seat.poll.constituency.name, seat.poll.id)
    quantity = Quantity(told.value, hedge=hedge)
    claim = Claim(kind, subject, quantity, Basis(seat.poll.election), stretch(scene.tokens, *told.places))
    return [Reading(claim, 4, is_firm, is_tight=is_firm)]


def _told(tokens: Tokens) -> list[Gap]:
    if Tag.COUNT not in tokens.tags or tokens.words.isdisjoint(_CALLING):
        return []
    line = line_of(tokens)
    found = []
    for how, pattern in _PATTERNS:
        for match in pattern.finditer(line.text):
            number = line.tokens_of(match, "number")[0]
            if tokens[number].tag is Tag.COUNT and not tokens[number].value.decimals:
                value = Decimal(tokens[number].value.value) * (_DOZEN if match["dozen"] else 1)
                found.append(Gap(how, line.tokens_of(match), number, value, match, line))
    return found


def _sides(scene: Scene, seat: Seat, told: Gap) -> tuple[str, str, bool] | None:
    """The two that a gap lies between, and whether nobody else can be meant."""
    poll, match = seat.poll, told.match
    if told.how == "kept":
        keys = [_key(scene, told, name) for name in ("first", "other")]
        return (keys[0], keys[1], True) if keys[0] is not None and keys[1] is not None else None
    if told.how == "covered":
        many = int(scene.tokens[told.line.tokens_of(match, "many")[0]].value.value)
        ranked = ranking(poll)
        return (ranked[0].key, ranked[many - 1].key, True) if 1 < many <= len(ranked) else None
    if told.how == "into":
        return _next_to(scene, seat, told)
    other = _key(scene, told, "other") if told.how == "within" and match["other"] else poll.winner
    if other is None:
        return None
    first, is_firm = _behind(scene, told, other)
    return (first, other, is_firm) if first is not None else None


def _next_to(scene: Scene, seat: Seat, told: Gap) -> tuple[str, str, bool] | None:
    """ "X was beaten into third by 7,306": who came there, and who came right before; none where X came elsewhere."""
    place = int(scene.tokens[told.line.tokens_of(told.match, "place")[0]].value.value)
    ranked = [one.key for one in ranking(seat.poll)]
    if not 1 < place <= len(ranked):
        return None
    named = {candidate(scene, scene.tokens[at].value) for at in places_of(scene.tokens, _ACTOR) if at < told.places[0]}
    is_there = not named or ranked[place - 1] in named
    return (ranked[place - 2], ranked[place - 1], True) if is_there else None


def _key(scene: Scene, told: Gap, name: str) -> str | None:
    return candidate(scene, scene.tokens[told.line.tokens_of(told.match, name)[0]].value)


def _behind(scene: Scene, told: Gap, other: str) -> tuple[str | None, bool]:
    """Who came so far behind another: named before, or after what opens a sentence, or spoken of last."""
    tokens, (first, last) = scene.tokens, told.places
    places = list(places_of(tokens, _ACTOR))
    near = [at for at in reversed(places) if at < first] or [at for at in places if at >= last]
    keys = [key for at in near if (key := candidate(scene, tokens[at].value)) not in (None, other)]
    if keys:
        return keys[0], len(set(keys)) == 1
    if scene.default is not None and (key := candidate(scene, scene.default)) not in (None, other):
        return key, False
    return next((one.key for one in ranking(scene.seat.poll) if one.key != other), None) if scene.seat else None, False


_ACTOR, _PLACES, _YEARS = frozenset({Tag.ACTOR}), frozenset({Tag.PLACE}), frozenset({Tag.YEAR})


def _is_of_now(scene: Scene, seat: Seat) -> bool:
    """Whether a sentence tells of the seat's own poll, as far as its words go."""
    tokens = scene.tokens
    if scene.is_dated or scene.is_under_area or not _ELSE.isdisjoint(tokens.tags):
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    return all(year_of(tokens[at]) == seat.poll.polled_on.year for at in places_of(tokens, _YEARS))


#: What is told of another time, or of more than one seat.
_ELSE = frozenset({Tag.PREVIOUS, Tag.INTERIM, Tag.REGION, Tag.AREA})
