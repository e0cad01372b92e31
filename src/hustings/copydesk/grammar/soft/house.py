"""House: what a majority in the Commons is called, a hung parliament, a landslide, and who came to power."""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.other import lacks
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag

_OF_THE_COUNTRY = frozenset(
    "commons parliament parliamentary government power opposition westminster country nation prime minister downing"
    " cabinet outright overall office queen king leader snap manifesto mandate".split()
)


def called_majority(found: Found) -> list[Reading]:
    """ "A thumping majority", said of a party in the Commons and not of a seat."""
    scene = found.scene
    if not _is_national(found):
        return []
    actor = found.actor()
    is_office = not {"prime", "government", "cabinet"}.isdisjoint(scene.tokens.said[: found.first])
    family = family_in(actor, scene.lexicon, found.seat) if actor is not None and not is_office else None
    subject = Subject(family or "", family=family, place="uk")
    is_lacking = found.match["lost"] is not None or lacks(scene.tokens[max(0, found.first - 6) : found.first])
    word = ("lacks" if is_lacking else "has") if family else "hung" if is_lacking else "some majority"
    return found.reading(Kind.HOUSE_MAJORITY, subject, Quantity(word=word), Basis(scene.national, as_at=scene.as_at))


def _is_national(found: Found) -> bool:
    """Whether a sentence is about the country: a word for it, no seat, no votes, nobody who stands here."""
    tokens, poll = found.scene.tokens, found.seat.poll if found.seat else None
    for token in tokens:
        if token.tag in (Tag.PLACE, Tag.VOTES):
            return False
        if token.tag is Tag.ACTOR and poll is not None and token.value.is_person and stands_in(token.value, poll):
            return not {"power", "opposition", "government"}.isdisjoint(tokens.words)
    is_said = any(set(token.words.split()) & _OF_THE_COUNTRY or token.tag is Tag.REGION for token in tokens)
    return poll is None or is_said or _is_of_somebody_else(found)


def _is_of_somebody_else(found: Found) -> bool:
    """Whether the majority is said of a person who never stood in the seat in focus: a leader."""
    actor = found.actor()
    here = {one.id for one in found.seat.polls} if found.seat else set()
    return actor is not None and actor.is_person and all(poll_id not in here for poll_id, _ in actor.options)


def hung(found: Found) -> list[Reading]:
    """ "A hung parliament": nobody has a majority."""
    return found.reading(
        Kind.HOUSE_MAJORITY, Subject("the Commons", place="uk"), Quantity(word="hung"), Basis(found.scene.national)
    )


def of_one(found: Found) -> list[Reading]:
    """ "A working majority of one": as it was by then, which only a general election's own day need have."""
    scene = found.scene
    subject, basis = Subject("", place="uk"), Basis(scene.national, as_at=scene.as_at)
    return found.reading(Kind.HOUSE_MAJORITY, subject, Quantity(Decimal(1), word="working"), basis)


def landslide(found: Found) -> list[Reading]:
    """ "A Tory landslide": of how many seats is left open."""
    return _of_party(found, Kind.HOUSE_MAJORITY, "qualitative")


def gains(found: Found) -> list[Reading]:
    """ "Made gains", "took seat after seat": how many is left open, and where in "Labour's heartlands" whose."""
    if found.match[0].startswith("seat"):
        return found.reading(Kind.SEATS, Subject(""), Quantity(word="qualitative"))
    return _of_party(found, Kind.SEATS, "qualitative")


def success(found: Found) -> list[Reading]:
    """ "The success of the Scottish nationalists": in what is left open."""
    return _of_party(found, Kind.SEATS_CHANGE, "qualitative")


def power(found: Found) -> list[Reading]:
    """ "Returned Labour to power": the most seats, not having had them before."""
    return _of_party(found, Kind.OTHER, "power")


def _of_party(found: Found, kind: Kind, word: str) -> list[Reading]:
    actor = found.actor()
    family = family_in(actor, found.scene.lexicon, found.seat) if actor is not None else None
    subject = Subject(family or "", family=family, place="uk")
    return found.reading(kind, subject, Quantity(word=word), Basis(found.scene.national, as_at=found.scene.as_at))


def never_held(found: Found) -> list[Reading]:
    """ "Seats they had never held before": beyond any record of some years."""
    return found.reading(Kind.SUPERLATIVE, Subject(""), Quantity(word="never"))


def trend(found: Found) -> list[Reading]:
    """ "Bucked the national trend": which trend is left open."""
    return found.reading(Kind.OTHER, Subject(""), Quantity(word="qualitative"))
