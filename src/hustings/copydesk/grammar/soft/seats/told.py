"""Told: the readings of what is said of a party's seats; the name of a pattern's group says what its number counts."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.claims.area import gross
from hustings.claims.area.whole import ALL, TOTAL
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.soft.seats.area import areas_of, polled_in, told_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Numeral, Unit


class Counts(msgspec.Struct, frozen=True):
    """What a number counts: the kind, the word of the quantity, which election, and 1 or -1 of a change.

    `is_of_all`: it is a part of all the seats of an area.
    """

    kind: Kind
    word: str = ""
    when: When = When.THIS
    direction: int = 0
    is_of_all: bool = False


_THEN = Counts(Kind.SEATS, when=When.PREVIOUS)
_GAINED, _LOST = Counts(Kind.SEATS_CHANGE, gross.GAINED), Counts(Kind.SEATS_CHANGE, gross.LOST)
_GONE, _BUT = Counts(Kind.SEATS_CHANGE, gross.GONE), Counts(Kind.SEATS, gross.ALL_BUT)
_COUNTS = {
    "now": Counts(Kind.SEATS),
    "then": _THEN,
    "gained": _GAINED,
    "gained2": _GAINED,
    "made": _GAINED,
    "lost": _LOST,
    "lost2": _LOST,
    "gone": _GONE,
    "all": _GONE,
    "kept": Counts(Kind.SEATS, gross.KEPT),
    "but": _BUT,
    "less": _BUT,
    "part": Counts(Kind.SEATS, is_of_all=True),
    "some": Counts(Kind.SEATS, is_of_all=True),
    "ahead": Counts(Kind.SEATS, "lead"),
    "same": Counts(Kind.SEATS),
    "same2": Counts(Kind.SEATS),
    "same3": Counts(Kind.SEATS),
    "same4": Counts(Kind.SEATS),
    "whole": Counts(Kind.SEATS, TOTAL),
    "together": Counts(Kind.SEATS, gross.TOGETHER),
    "fewer": Counts(Kind.SEATS_CHANGE, direction=-1),
    "more": Counts(Kind.SEATS_CHANGE, direction=1),
    "times": Counts(Kind.SEATS_CHANGE),
    "ratio": Counts(Kind.SEATS),
}
_SET_AGAINST = frozenset({"then", "all", "gone", "lost", "lost2", "fewer", "more", "times"})
_WORDS = {"not one": 0, "one": 1, "a single": 1, "none": 0, "no": 0, "nothing": 0, "zero": 0, "a dozen": 12}
#: Where any of these is spoken of, figures may be of that.
_OF_ELSE = frozenset({Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.DEPOSIT, Tag.MAJORITY, Tag.PERCENT, Tag.CANDIDATES})
#: The parties that no one party is.
_NO_PARTY = ("ind", "spk")


def counted(found: Found) -> list[Reading]:
    """What each number in a phrase counts, of the party that the phrase names, or that was named last before it."""
    groups = {name: text for name, text in found.match.groupdict().items() if text is not None}
    told = [name for name in groups if name in _COUNTS]
    election = told_in(found, is_set_against=not _SET_AGAINST.isdisjoint(told))
    family = family_told(found)
    if family is None or election is None:
        return []
    other = _named(found, "other")
    made: list[Reading] = []
    for name in told:
        first, last = found.line.tokens_of(found.match, name)
        made += _of_number(found, family, name, first, last, other)
    return _in(made, election)


def _in(made: list[Reading], election: str) -> list[Reading]:
    return [replace(one, claim=replace(one.claim, basis=replace(one.claim.basis, election=election))) for one in made]


def plain(found: Found) -> list[Reading]:
    """As `counted`, of numbers that nothing else in the sentence can be of: "from 41 to one" in a line about seats."""
    groups, tokens = found.match.groupdict(), found.scene.tokens
    is_said = bool(groups.get("of") or groups.get("seats") or groups.get("to"))
    if not is_said and (Tag.SEATS not in tokens.tags or not _OF_ELSE.isdisjoint(tokens.tags)):
        return []
    return counted(found)


def by_years(found: Found) -> list[Reading]:
    """As `counted`, of numbers that stand by their years, those of the election before and of the one told of."""
    tokens = found.scene.tokens
    first, second = (year_of(tokens[found.line.tokens_of(found.match, name)[0]]) for name in ("y1", "y2"))
    return counted(found) if first < second == polled_in(found.scene) else []


def exchanged(found: Found) -> list[Reading]:
    """As `counted`, of seats that one party took from another: without the word, where nothing else is told of."""
    first, last = found.line.tokens_of(found.match, "gained" if "gained" in found.match.groupdict() else "lost")
    values = [one.value.value for one in found.scene.tokens[first:last] if isinstance(one.value, Numeral)]
    is_few = all(value <= _MOST_TAKEN for value in values)
    if not is_few or (not found.match["seats"] and not _OF_ELSE.isdisjoint(found.scene.tokens.tags)):
        return []
    return counted(found)


#: No party has taken as many seats from another.
_MOST_TAKEN = 250


def all_gone(found: Found) -> list[Reading]:
    """ "Lost all three of its MPs", "lost both of theirs", "lost all its seats": so many before, and none left."""
    groups = found.match.groupdict()
    if groups.get("all") or groups.get("gone"):
        return counted(found)
    family = family_told(found) if told_in(found, is_set_against=True) is not None else None
    if family is None:
        return []
    is_both = "both" in found.scene.tokens.said[found.first : found.last]
    quantity = Quantity(Decimal(2), word=gross.GONE) if is_both else Quantity(Decimal(0))
    return _readings(found, family, _GONE if is_both else _COUNTS["now"], quantity, found.span)


def one(found: Found) -> list[Reading]:
    """ "Labour's only MP in Scotland", "the last Lib Dem left in Devon": one seat."""
    made = _so_many(found, Counts(Kind.SEATS), 1)
    if not _LEFT.isdisjoint(found.scene.tokens.said[found.first : found.last]):
        return made
    return made + _so_many(found, _THEN, 1)  # "the party's last Welsh MP" has lost, as likely


_LEFT = frozenset({"left", "standing", "remaining", "surviving", "survivor"})


def one_gain(found: Found) -> list[Reading]:
    """ "The party's only gain of the night"."""
    return _so_many(found, _GAINED, 1)


def no_seat(found: Found) -> list[Reading]:
    """ "Without a seat in Cornwall", "no Lib Dem MPs left in the South West"."""
    return _so_many(found, Counts(Kind.SEATS), 0)


def _so_many(found: Found, counts: Counts, value: int) -> list[Reading]:
    election, family = told_in(found, is_set_against=False), family_told(found)
    if family is None or election is None:
        return []
    return _in(_readings(found, family, counts, Quantity(Decimal(value), word=counts.word), found.span), election)


def half(found: Found) -> list[Reading]:
    """ "More than half of the Scottish seats"."""
    election, family = told_in(found, is_set_against=False), family_told(found)
    if family is None or election is None:
        return []
    tokens = found.scene.tokens
    first, last = found.line.tokens_of(found.match, "half")
    if tokens[last - 1].words != "half":
        return []
    word = gross.MOST if tokens[first].words.endswith(("more than", "over")) else gross.FEWEST
    made = _readings(found, family, Counts(Kind.SEATS), Quantity(word=word), stretch(tokens, first, last))
    made = [_at_figure(one, tokens, last - 1) for one in made]
    made += _of_number(found, family, "whole", *found.line.tokens_of(found.match, "whole"), None)
    return _in(made, election)


_COLOURS = {
    "blue": ("conservative",),
    "red": ("labour",),
    "orange": ("liberal-democrat",),
    "yellow": ("liberal-democrat", "snp"),
}


def coloured(found: Found) -> list[Reading]:
    """ "Every seat in Cornwall is now blue": all of one party's, told by its colour."""
    if told_in(found, is_set_against=True) is None:
        return []
    colour = next(text for name, text in found.match.groupdict().items() if name.startswith("colour") and text)
    families = _COLOURS[colour]
    made = [_readings(found, one, Counts(Kind.SEATS), Quantity(word=ALL), found.span) for one in families]
    return [one for readings in made for one in readings]


def full(found: Found) -> list[Reading]:
    """ "A full house in Cornwall": all its seats."""
    election, family = told_in(found, is_set_against=False), family_told(found)
    if family is None or election is None:
        return []
    return _in(_readings(found, family, Counts(Kind.SEATS), Quantity(word=ALL), found.span), election)


def family_told(found: Found) -> str | None:
    """The party that a phrase names; else the last that was named before it, or the first after; "its" the one that was
    spoken of. `None` of a person's."""
    for name in ("p", "q", "r", "s", "t", "u", "v", "w"):
        if (family := _named(found, name)) is not None:
            return _only(family)
    scene = found.scene
    tokens = scene.tokens
    end = found.first if found.match.groupdict().get("other") else found.last  # whom they were taken from is not whose
    before = next((tokens[at] for at in range(end - 1, -1, -1) if tokens[at].tag is Tag.ACTOR), None)
    if before is None or (before.value.is_person and _is_the_partys(found)):
        if before is not None:
            return _only(family_in(before.value, scene.lexicon, found.seat))
        if _is_the_partys(found) and scene.default is not None and not scene.others:
            return _only(family_in(scene.default, scene.lexicon, found.seat))
        if found.first > 1 and scene.default is not None and not scene.default.is_person and not scene.others:
            return _only(family_in(scene.default, scene.lexicon, found.seat))
        before = next((one for one in tokens[found.last :] if one.tag is Tag.ACTOR), None)
    if before is None or before.value.is_person or _is_joined(tokens, found.last):
        return None
    return _only(family_in(before.value, scene.lexicon, found.seat))


_PAIR = (bytes((Tag.ACTOR, Tag.AND, Tag.ACTOR)), bytes((Tag.ACTOR, Tag.COMMA, Tag.ACTOR)))


def _is_joined(tokens: Tokens, last: int) -> bool:
    """ "The DUP and Sinn Fein shared all but one": no one party's."""
    row = tokens.row[:last].translate(None, SILENT)
    at = row.rfind(Tag.ACTOR)
    return row[max(0, at - 2) : at + 1] in _PAIR


def _is_the_partys(found: Found) -> bool:
    """ "The party's only gain": of whoever was spoken of, a person too."""
    said = found.scene.tokens.said[max(0, found.first - 1) : found.last]
    return any(one.removesuffix("'s").endswith("party") for one in said)


def _only(family: str | None) -> str | None:
    return None if family is None or family.startswith(_NO_PARTY) else family


def _named(found: Found, name: str) -> str | None:
    if not found.match.groupdict().get(name):
        return None
    at = found.line.tokens_of(found.match, name)[0]
    return family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)


def _of_number(found: Found, family: str, name: str, first: int, last: int, other: str | None) -> list[Reading]:
    """The readings of one number of a phrase."""
    tokens, counts = found.scene.tokens, _COUNTS[name]
    is_times = name in ("times", "ratio")
    at = next((at for at in range(first, last) if isinstance(tokens[at].value, Numeral)), None)
    if at is None:
        value = _WORDS.get(found.match[name])
        if value is None or is_times:
            return []
        quantity = Quantity(Decimal(value), direction=counts.direction, word=counts.word)
        is_alone = sum(one in _COUNTS for one, text in found.match.groupdict().items() if text is not None) == 1
        span = found.span if is_alone else stretch(tokens, first, last)
        return _readings(found, family, counts, quantity, span)
    numeral: Numeral = tokens[at].value
    is_fit = numeral.unit is Unit.TIMES if is_times else numeral.unit is Unit.NONE and not numeral.decimals
    if not is_fit or numeral.sign:
        return []
    quantity = Quantity(
        numeral.value,
        Unit.TIMES if is_times else Unit.NONE,
        numeral.decimals if is_times else 0,
        hedge_before(tokens, at),
        counts.direction,
        counts.word,
        is_divided=tokens[at].words.startswith("halv"),
    )
    made = _readings(found, family, counts, quantity, found.span, other)
    return [_at_figure(one, tokens, at) for one in made]


def _at_figure(reading: Reading, tokens: Tokens, at: int) -> Reading:
    figure = Span(tokens[at].start, tokens[at].end)
    return replace(reading, claim=replace(reading.claim, figure=figure))


def _readings(
    found: Found, family: str, counts: Counts, quantity: Quantity, span: Span, other: str | None = None
) -> list[Reading]:
    """A reading for each area that may be meant: wrong is only what none of them bears out."""
    basis = Basis(found.scene.national, counts.when, as_at=found.scene.as_at)
    areas = areas_of(found, family, found.last - 1, is_of_all=counts.is_of_all)
    is_firm = (
        quantity.word == ALL or Tag.ACTOR in found.scene.tokens.row
    )  # "the party lost all its seats": whichever was spoken of
    subjects = (Subject(family, family=family, other_family=other, place=one) for one in areas)
    return [Reading(Claim(counts.kind, one, quantity, basis, span), 3, is_firm, is_tight=is_firm) for one in subjects]
