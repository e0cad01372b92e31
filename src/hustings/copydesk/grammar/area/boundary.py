"""Boundaries: how much of an old constituency is in a new one, and what is said of boundary changes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token, Tokens

#: What a share can be of, by the word for it; the record knows area, population and residents.
_BASES = {
    "area": "geographical",
    "former area": "geographical",
    "old area": "geographical",
    "land": "geographical",
    "territory": "geographical",
    "landmass": "geographical",
    "geographical": "geographical",
    "population": "population",
    "people": "population",
    "inhabitants": "population",
    "residents": "residential",
    "homes": "residential",
    "households": "residential",
    "addresses": "residential",
    "electorate": "electorate",
    "voters": "electorate",
    "electors": "electorate",
    "constituents": "electorate",
    "of the electorate": "electorate",
    "of voters": "electorate",
    "registered voters": "electorate",
}
_OLD = frozenset("old former previous predecessor original abolished its".split())
_CUES = frozenset(
    "population residents inhabitants redrawn inherited inherits predecessor boundary boundaries territory land"
    " landmass households addresses".split()
) | {"new boundaries", "old boundaries", "area", "old area", "former area"}
#: Without one of these no sentence tells a part of a constituency.
_CALLING = _CUES | {"new", "old", "former", "previous"}
_RESULTS = frozenset({Tag.SHARE, Tag.SWING, Tag.MAJORITY, Tag.MARGIN})
_PASSED = frozenset(
    {Tag.FILL, Tag.WORD, Tag.BE, Tag.PREVIOUS, Tag.SEATS, Tag.AREA, Tag.GET, Tag.FINISH, Tag.OF, Tag.WHO}
)
_REACH = 12
#: What a constituency does with a part of another: "took in 21 per cent of X".
_TAKING = frozenset(
    "took takes take taking absorbed absorbs absorbing swallowed swallows gained gains gaining includes including"
    " contains containing combines combining inherits inherited lost loses losing kept keeps retains retained".split()
)
#: After these a part can be meant as one of the new constituency as well as of the old: "made up of 76% of the old X".
_MAKING = frozenset("made comprises comprised comprising composed consists consisting".split())
_OLD_SEAT = frozenset("seat constituency".split())
_TAKEN_REACH = 10


class Part(msgspec.Struct, frozen=True):
    """A share as of a part of a constituency: of which measure, of the old or the new one, and where it is from.

    `basis` is empty where the copy does not name a measure, `of` is "from" for a share of the old constituency, "to"
    for one of the new, empty where it does not say; `other` is the place named with it, as it stands in the text, and
    `is_lost` says that the part went there.
    """

    basis: str
    of: str
    other: str | None
    is_lost: bool = False


def part_of(tokens: Tokens, index: int) -> Part | None:
    """The part of a constituency that the figure at `index` is told as; `None` where it is something else."""
    if tokens[index].tag not in (Tag.PERCENT, Tag.TIMES):
        return None
    if not _is_called(tokens) and not _is_taken(tokens, index):
        return None
    after = tokens[index + 1 : index + 1 + _REACH]
    end = next((at for at, token in enumerate(after) if token.tag in (Tag.PERCENT, Tag.COMMA, Tag.COUNT)), len(after))
    after = after[:end]
    if any(token.tag in _RESULTS for token in after) or (after and after[0].tag is Tag.SHARE):
        return None
    other = _from_place(after)
    lost = _to_place(after) if other is None else None
    basis = next((_BASES[token.words] for token in after if token.words in _BASES), "")
    if not basis and other is None and lost is None and not _is_of_old_seat(after):
        return None
    if basis == "electorate" and other is None and lost is None:
        return None
    side = "" if _is_made(tokens, index) else _side(after, other)
    return Part(basis or _basis_before(tokens, index), side, other or lost, lost is not None)


def _is_called(tokens: Tokens) -> bool:
    return not tokens.words.isdisjoint(_CALLING) and any(_is_cue(tokens, at) for at in range(len(tokens)))


def _is_taken(tokens: Tokens, index: int) -> bool:
    """ "Took in 21 per cent of X": of a place, not of what was voted there."""
    if tokens.words.isdisjoint(_TAKING):
        return False
    before = tokens[max(0, index - _TAKEN_REACH) : index]
    after = [one for one in tokens[index + 1 : index + 6] if one.tag not in (Tag.FILL, Tag.PREVIOUS)]
    if [one.tag for one in after[:2]] != [Tag.OF, Tag.PLACE] or (after[2:] and after[2].tag in _COUNTED):
        return False
    return any(one.words in _TAKING for one in before)


_COUNTED = _RESULTS | {Tag.VOTES, Tag.TURNOUT, Tag.ELECTORATE}


def _is_of_old_seat(after: Sequence[Token]) -> bool:
    """ "Of the old seat", with no measure named."""
    words = [one.words for one in after if one.words not in ("the", "its")][:3]
    return words[:1] == ["of"] and words[1:2] != [] and words[1] in _OLD and words[2:3] != [] and words[2] in _OLD_SEAT


def _is_made(tokens: Tokens, index: int) -> bool:
    before = tokens[max(0, index - _TAKEN_REACH) : index]
    return any(one.words in _MAKING for one in before) and [one.tag for one in tokens[index + 1 : index + 2]] == [
        Tag.OF
    ]


def _to_place(after: Sequence[Token]) -> str | None:
    """ "18 per cent of its residents to X": where a part went."""
    for at, token in enumerate(after):
        if token.tag is Tag.PLACE:
            return token.words if at and after[at - 1].words in ("to", "into") else None
        if token.tag not in _PASSED and token.tag is not Tag.TO:
            return None
    return None


def _is_cue(tokens: Tokens, at: int) -> bool:
    is_seat = at > 0 and (tokens[at].tag is Tag.SEATS or tokens[at].words == "constituency")
    is_seat = is_seat and tokens[at - 1].words in ("new", "old", "former", "previous")
    is_old_place = tokens[at].tag is Tag.PLACE and at > 0 and tokens[at - 1].words in ("old", "former", "previous")
    return tokens[at].words in _CUES or is_seat or is_old_place


def _from_place(after: Sequence[Token]) -> str | None:
    """ "Comes from the old X", "was in X", "of X", but not "of the new X"."""
    found: dict[Tag, str] = {}
    for at, token in enumerate(after):
        if token.tag is Tag.PLACE:
            before = [one for one in after[:at] if one.tag not in (Tag.FILL, Tag.PREVIOUS)]
            is_new = any(one.words == "new" for one in after[max(0, at - 2) : at])
            if before and not is_new:
                found.setdefault(before[-1].tag, token.words)
        elif token.tag not in _PASSED and token.tag not in (Tag.FROM, Tag.IN, Tag.ELECTORATE, Tag.VOTES, Tag.TURNOUT):
            break
    return next((found[tag] for tag in (Tag.FROM, Tag.IN, Tag.OF) if tag in found), None)


def _basis_before(tokens: Tokens, index: int) -> str:
    return next((_BASES[token.words] for token in reversed(tokens[:index]) if token.words in _BASES), "")


def _side(after: Sequence[Token], other: str | None) -> str:
    """ "Of its former area" is of the old constituency; "of the new seat's population" of the new one."""
    start = next((at for at, token in enumerate(after) if token.tag in (Tag.OF, Tag.TURNOUT)), None)
    if start is None:
        return ""
    words = [token.words for token in after[start : start + 8]]
    words = words[: words.index("from")] if "from" in words else words[:5]
    if other is not None and "its" in words and any(token.tag is Tag.FROM for token in after):
        return "to"  # "the new seat takes 12 per cent of its population from X"
    if any(word in _OLD or word in ("old area", "former area") for word in words):
        return "from"
    following = [token.tag for token in after[start + 1 :] if token.tag is not Tag.FILL][:1]
    if other is not None and following == [Tag.PLACE]:
        return ""  # "21 per cent of X": of X itself, or of the new seat, from X
    return "to" if "new" in words or (other is not None and after[start + 1 : start + 2]) else ""


def boundary(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The reading of a figure as a part of a constituency."""
    part = part_of(scene.tokens, hit.index)
    is_lost = part is not None and part.is_lost
    seat = (_seat_before(scene, hit.index) if is_lost else None) or scene.seat
    if seat is None:
        return []
    told = f"{part.basis or 'any'} {part.of or 'either'}" if part is not None else "any either"
    subject = Subject(seat.poll.constituency.name, seat.poll.id, place=_old(scene, part))
    word = f"{told} lost" if is_lost else told
    claim = Claim(Kind.BOUNDARY, subject, replace(quantity, word=word), Basis(seat.poll.election), span)
    return [Reading(claim, hit.strength, False)]


def _old(scene: Scene, part: Part | None) -> str | None:
    """The slug of the constituency named with the part, where the name means one."""
    named = scene.lexicon.places.get(part.other) if part is not None and part.other is not None else None
    return named.slugs[0] if named is not None else None


_CHANGED = frozenset(
    "changes change changed redrawn reorganisation reorganised shake-up overhaul revised altered".split()
)
_SAME = frozenset("unchanged unaltered untouched".split())
CHANGING = _CHANGED | _SAME | {"new"}


def boundary_change(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Underwent boundary changes", "its boundaries were unchanged", "a new seat"."""
    if scene.seat is None:
        return []
    words = {token.words for token in scene.tokens[match.start() : match.end()]}
    said = "changed" if words & _CHANGED else "same" if words & _SAME else ""
    if word == "new":
        said = "new" if "new" in words and ({"a", "seat"} <= words or {"a", "constituency"} <= words) else ""
    if not said:
        return []
    poll = scene.seat.poll
    quantity = Quantity(word=f"boundaries {said}")
    claim = Claim(
        Kind.BOUNDARY, Subject(poll.constituency.name, poll.id), quantity, Basis(poll.election), span_of(scene, match)
    )
    return [Reading(claim, 1, False)]


MOSTLY = frozenset("largely mostly mainly chiefly primarily broadly predominantly".split())


def mostly_from(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Largely made up of the old X": that most of it came from there."""
    inside = scene.tokens[match.start() : match.end()]
    named = scene.lexicon.places.get(inside[-1].words)
    if named is None or scene.seat is None or not any(token.words in MOSTLY for token in inside):
        return []
    seat = _seat_before(scene, match.start()) or scene.seat
    poll = seat.poll
    subject = Subject(poll.constituency.name, poll.id, place=named.slugs[0])
    claim = Claim(Kind.BOUNDARY, subject, Quantity(word="mostly"), Basis(poll.election), span_of(scene, match))
    return [Reading(claim, 1, True)]


def _seat_before(scene: Scene, start: int) -> Seat | None:
    return scene.seats[start] if start < len(scene.seats) else None
