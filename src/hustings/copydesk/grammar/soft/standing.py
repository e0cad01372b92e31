"""Standing: who came where, told with the place before the name, of two at once, or by what somebody had to settle for.

"Third place went to X", "X beat Y to third", "the runner-up was X", "X and Y were fourth and fifth", "from second last
time to fourth".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.rank.no_place import is_nearly, is_of_some, is_of_subject
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, is_stranger, key_in, surname_key
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import outside_asides, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.when.held import seat_of_named
from hustings.copydesk.grammar.when.opening import end_of_opening
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral

_NOT_NOW = frozenset("had been previously until once would could might may if hoped hoping since when".split())
_LAST = Decimal(0)
_MEDALS = {
    "silver": Decimal(2),
    "bronze": Decimal(3),
    "runner-up": Decimal(2),
    "last": _LAST,
    "bottom": _LAST,
    "last place": _LAST,
}
_WORDS = "zeroth first second third fourth fifth sixth seventh eighth".split()


def placed(found: Found) -> list[Reading]:
    """The place that the pattern names, of whom it names; not "79 votes from relegating X to third"."""
    is_unreal = found.first > 0 and found.scene.tokens[found.first - 1].tag is Tag.FROM
    return [] if is_unreal else told_of(found, index_of(found), value_of(found))


#: Who does so first does it before others do.
_IN_TURN = frozenset("went fell dropped slipped slid sank crashed tumbled plunged landed moved edged shot took".split())


def came(found: Found) -> list[Reading]:
    """ "Limped home third", not "nearly came third"; "went first" is who was told of first, or out before others."""
    value = value_of(found)
    said = (found.match["said"] or "").split()
    is_in_turn = value == 1 and said[:1] != [] and said[0] in _IN_TURN and len(said) == 2
    return [] if is_in_turn or is_nearly(found.scene.tokens, found.last - 1) else told_of(found, index_of(found), value)


def second(found: Found) -> list[Reading]:
    """ "The runner-up was X"; not "Y rose to finish runner-up, X slipping"."""
    if is_of_subject(found.scene.tokens, found.first):
        return []
    return told_of(found, index_of(found), Decimal(2))


def bottom(found: Found) -> list[Reading]:
    """ "Last was X", "X propped up the table"."""
    return told_of(found, index_of(found), _LAST)


def pipped(found: Found) -> list[Reading]:
    """ "X was pipped to second by Y": it was Y who came there, else X next."""
    value = value_of(found)
    if value is None or value == _LAST:
        return []
    if has_part(found, "other"):
        return told_of(found, found.line.tokens_of(found.match, "other")[0], value)
    return told_of(found, index_of(found), value + 1)


def with_place(found: Found) -> list[Reading]:
    """ "Managed 900 votes and fifth place": in this poll, or in that of before where it is dated."""
    return placed(found) or earlier(found)


def pair(found: Found) -> list[Reading]:
    """ "X and Y were fourth and fifth": each in turn."""
    tokens = found.scene.tokens[found.first : found.last]
    places = [token.value.value for token in tokens if token.tag is Tag.ORDINAL]
    people = [found.line.tokens_of(found.match, name)[0] for name in ("who", "other")]
    return [one for at, place in zip(people, places, strict=False) for one in told_of(found, at, place)]


def earlier(found: Found) -> list[Reading]:
    """ "Labour had been first in 2019", "X, third on the notional result, …": the place in the poll before."""
    after = found.scene.tokens[found.last : found.last + 7]
    end = next((i for i, token in enumerate(after) if token.tag in (Tag.COMMA, Tag.AND)), len(after))
    is_by_election = found.seat is not None and found.seat.poll.is_by_election
    words = {"notional", "general"} if is_by_election else {"notional"}
    is_before = any(token.tag in (Tag.PREVIOUS, Tag.YEAR) or token.words in words for token in after[:end])
    made = of_before(found, value_of(found), after[:end], found.span) if is_before else []
    return [replace(one, is_firm=has_part(found, "whom") and _is_of_seat(found)) for one in made]


def _is_of_seat(found: Found) -> bool:
    """Whether a place of before is told of one seat, here or there, or of a person: and that poll is on record."""
    seat, tokens = found.seat, found.scene.tokens
    near = tokens[found.last - 2 : found.last + 4]
    year = next((year_of(token) for token in near if token.tag is Tag.YEAR), None)
    then = None if seat is None else seat.of_year(year) if year is not None else next(iter(seat.earlier[-1:]), None)
    is_here = not _HERE.isdisjoint(tokens.said[found.first : found.last]) or tokens[index_of(found)].value.is_person
    return then is not None and is_here and Tag.REGION not in tokens.tags


_HERE = frozenset("here there seat".split())


def moved(found: Found) -> list[Reading]:
    """ "From second last time X went to fourth": the place in this poll and the one in the poll before."""
    tokens = found.scene.tokens
    (now,), (then,) = ([one for one in names if has_part(found, one)] for names in (_TO, _FROM))
    inside, after = tokens[found.first : found.last], tokens[found.last : found.last + 3]
    made = told_of(found, index_of(found), value_of(found, now), is_back=True, part=now)
    return made + of_before(found, value_of(found, then), [*inside, *after], _span(found, then))


#: The names of the parts of `MOVED` that are places in this poll, and in the one before.
_TO, _FROM = ("place", "now", "up"), ("then", "before", "past")


def of_before(found: Found, value: Decimal | None, near: Sequence[Token], span: Span) -> list[Reading]:
    """The place in the poll before, or in that of the year that stands near."""
    seat, lexicon = found.seat, found.scene.lexicon
    family = family_in(found.scene.tokens[index_of(found)].value, lexicon, seat)
    year = next((year_of(token) for token in near if token.tag is Tag.YEAR), None)
    if seat is None or family is None or not value or (year is not None and year >= seat.poll.polled_on.year):
        return []
    basis = Basis(seat.poll.election, When.PREVIOUS, year)
    subject = Subject(family, seat.poll.id, family=family)
    then = seat.of_year(year) if year is not None else next(iter(seat.earlier[-1:]), None)
    actor = found.scene.tokens[index_of(found)].value
    if then is not None and actor.is_person and (key := key_in(actor, then, lexicon)) is not None:
        # "X, third for Ukip in 2017, stood as an independent": who stood then, for whichever party
        basis, subject = Basis(then.election), Subject(then.candidacy(key).name, then.id, key)
    return [Reading(Claim(Kind.RANK, subject, Quantity(value), basis, span), 3, False)]


def index_of(found: Found) -> int:
    """Where the one who is told of stands."""
    return next(found.line.tokens_of(found.match, one)[0] for one in ("who", "whom", "whose") if has_part(found, one))


def has_part(found: Found, name: str) -> bool:
    """Whether the match has a part of that name."""
    return bool(found.match.groupdict().get(name))


def _span(found: Found, part: str) -> Span:
    return stretch(found.scene.tokens, *found.line.tokens_of(found.match, part))


def value_of(found: Found, part: str = "") -> Decimal | None:
    """The place that the match, or a part of it, names; 0 is the last."""
    if has_part(found, "placed"):
        word = found.match["placed"].partition("-")[0]
        return _LAST if word == "last" else Decimal(_WORDS.index(word))
    part = part or ("now" if has_part(found, "now") else "place")
    token: Token = found.scene.tokens[found.line.tokens_of(found.match, part)[0]]
    if token.words in _MEDALS:
        return _MEDALS[token.words]
    return token.value.value if isinstance(token.value, Numeral) else None


def told_of(
    found: Found, at: int, value: Decimal | None, *, is_back: bool = False, part: str | None = None
) -> list[Reading]:
    """The place in this poll of the actor at `at`; `is_back` says that the sentence looks back elsewhere than here."""
    scene = found.scene
    if found.seat is None or value is None or _is_of_one_before(found, at):
        return []
    if not is_back and _is_of_another_time(found):
        return _told_then(found, at, value)
    poll = found.seat.poll
    actor = scene.tokens[at].value
    key = key_in(actor, poll, scene.lexicon)
    if key is None:
        return []
    is_plain = surname_key(scene, at, poll) is None and not is_stranger(actor, poll, key)
    is_plain = is_plain and (value != _LAST or _is_of_all(found))
    is_firm = is_plain and _DOUBTED.isdisjoint(scene.tokens.row[end_of_opening(scene.tokens) :])
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    span = found.span if part is None else _span(found, part)
    claim = Claim(Kind.RANK, subject, Quantity(value), Basis(poll.election), span)
    if (then := seat_of_named(scene, found.first)) is None:
        return [Reading(claim, 3, is_firm)]
    before = key_in(actor, then.poll, scene.lexicon)
    made = [Reading(claim, 3, False)]
    if before is not None:
        subject = Subject(then.poll.candidacy(before).name, then.poll.id, before)
        made.append(Reading(replace(claim, subject=subject, basis=Basis(then.poll.election)), 3, False))
    return made


def _is_of_all(found: Found) -> bool:
    """Whether who is told to be last is so of all who stood: not of some of them, nor "last, X", which ends a list."""
    tokens = found.scene.tokens
    is_listed = "," in tokens.said[found.first : found.first + 2]
    return not is_listed and not found.scene.is_dated and not is_of_some(tokens, found.first, found.last)


def _is_of_one_before(found: Found, at: int) -> bool:
    """ "It only just kept him in second, the Tory X being 79 behind": his place, and not that of who is named next."""
    before = found.scene.tokens.said[max(0, found.first - 2) : found.first]
    return at > found.first and not _OBJECTS.isdisjoint(before)


_OBJECTS = frozenset("him her them".split())


def _told_then(found: Found, at: int, value: Decimal) -> list[Reading]:
    """ "In 2010 X had to settle for third": the place in the poll of the one year that is named before it, where the
    seat held one then; it can only be borne out."""
    scene = found.scene
    years = {year_of(one) for one in scene.tokens[: found.first] if one.tag is Tag.YEAR}
    then = found.seat.as_of(next(iter(years))) if found.seat is not None and len(years) == 1 else None
    key = key_in(scene.tokens[at].value, then.poll, scene.lexicon) if then is not None else None
    if then is None or key is None:
        return []
    subject = Subject(then.poll.candidacy(key).name, then.poll.id, key)
    return [Reading(Claim(Kind.RANK, subject, Quantity(value), Basis(then.poll.election), found.span), 3, False)]


_DOUBTED = frozenset({Tag.INTERIM, Tag.REGION, Tag.YEAR})


def _is_of_another_time(found: Found) -> bool:
    polled = found.seat.poll.polled_on.year if found.seat else None
    opening = end_of_opening(found.scene.tokens)
    outside = [at for at in outside_asides(found.scene.tokens, found.first, found.last) if at >= opening]
    tokens = [found.scene.tokens[at] for at in outside]
    is_dated = any(token.tag is Tag.YEAR and year_of(token) != polled for token in tokens)
    before = [found.scene.tokens[at] for at in outside if found.first - 4 <= at <= found.last]
    is_past = any(one.words in _NOT_NOW and two.tag is not Tag.TO for one, two in pairwise(before))
    return is_dated or is_past or any(one.tag is Tag.PREVIOUS and one.words not in ("former", "old") for one in tokens)
