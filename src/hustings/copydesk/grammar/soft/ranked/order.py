"""Order: who came before or after whom, told without a place, or by how many places."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import is_stranger, key_in, surname_key
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import SILENT, Tag
from hustings.figures.numeral import Numeral
from hustings.measures.rank import position
from hustings.record.poll import Poll

_OTHER_TIMES = OTHER_TIMES | {Tag.REGION}
_NOT_SO = frozenset(
    "not never nor neither had would could might may should hoped hoping hopes hope nearly almost if until when while"
    " expected tipped once can will without poll polls polling".split()
)
_BEFORE, _AFTER = -1, 1


def before(found: Found) -> list[Reading]:
    """ "Third, ahead of Britain First", "one place above the Greens"."""
    return [] if _is_of_beaten(found) else _beside(found, _BEFORE)


def after(found: Found) -> list[Reading]:
    """ "Fourth, behind Plaid", "finished one below X", "trailed Y"."""
    return [] if _is_of_beaten(found) else _beside(found, _AFTER)


def _is_of_beaten(found: Found) -> bool:
    """ "X was outpolled by Y, Z and the BNP, one rung above the Loony": of X, not of who is named last before it."""
    tokens, at = found.scene.tokens, found.line.tokens_of(found.match, "who")[0]
    by = tokens.row.rfind(Tag.BY, 0, at)
    is_aside = tokens.row[at + 1 : at + 2] == _COMMA
    return is_aside and by > 0 and tokens[by - 1].tag is Tag.BEAT and not tokens.row[by + 1 : at].strip(_ROW)


_COMMA = bytes((Tag.COMMA,))
_ROW = SILENT + bytes((Tag.ACTOR, Tag.COMMA, Tag.AND, Tag.WORD))


def passed(found: Found) -> list[Reading]:
    """ "The Greens beat the Lib Dems", of two that neither won: the winner's doings are an outcome."""
    return [] if _is_of_winner(found) else _in_doubt(found, _beside(found, _BEFORE))


def beaten(found: Found) -> list[Reading]:
    """ "Beaten by the BNP": not by the winner, which is how a seat was lost."""
    return [] if _is_of_winner(found) else _in_doubt(found, _beside(found, _AFTER))


def higher(found: Found) -> list[Reading]:
    """ "X, two places higher": than who was named last before."""
    scene, at = found.scene, found.line.tokens_of(found.match, "who")[0]
    named = [one.value for one in scene.tokens[:at] if one.tag is Tag.ACTOR]
    people = named or [one for one in (scene.people[0] if scene.people else ()) if one is not scene.tokens[at].value]
    way = _BEFORE if found.match["higher"] else _AFTER
    return _told(found, people[-1:], way) if people else []


def _beside(found: Found, way: int) -> list[Reading]:
    first, last = found.line.tokens_of(found.match, "others")
    others = [one.value for one in found.scene.tokens[first:last] if one.tag is Tag.ACTOR]
    return _told(found, others, way)


def _is_of_winner(found: Found) -> bool:
    """Whether the one who won is of those told of, or nobody of them stood."""
    if found.seat is None or found.seat.poll.winner is None:
        return True
    poll, tokens = found.seat.poll, found.scene.tokens[found.first : found.last]
    keys = {key_in(one.value, poll, found.scene.lexicon) for one in tokens if one.tag is Tag.ACTOR}
    return poll.winner in keys


def _told(found: Found, others: list[Actor], way: int) -> list[Reading]:
    """The place of who is told of beside others: where the record bears it out their own, else what it would be."""
    scene, at = found.scene, found.line.tokens_of(found.match, "who")[0]
    if found.seat is None or not _NOT_SO.isdisjoint(scene.tokens.said[max(0, found.first - 3) : found.last]):
        return []
    poll, actor = found.seat.poll, scene.tokens[at].value
    key, keys = key_in(actor, poll, scene.lexicon), [key_in(one, poll, scene.lexicon) for one in others]
    own = position(poll, key) if key is not None else None
    places = [position(poll, one) for one in keys if one is not None and one != key]
    if key is None or own is None or None in places or not places:
        return []
    stated = [_stated(own, one, way, _gap(found)) for one in places if one is not None]
    told = next((one for one in stated if one != own), own)
    is_plain = surname_key(scene, at, poll) is None and not is_stranger(actor, poll, key)
    is_now = _OTHER_TIMES.isdisjoint(scene.tokens.tags) and not (scene.is_dated or scene.years)
    is_firm = is_plain and is_now and told > 0
    return [_reading(found, poll, key, told, is_firm=is_firm)]


def _in_doubt(found: Found, made: list[Reading]) -> list[Reading]:
    """The readings, none firm where who is told of stood in another poll as well, which may be the one told of."""
    actor = found.scene.tokens[found.line.tokens_of(found.match, "who")[0]].value
    is_elsewhere = found.seat is None or any(one != found.seat.poll.id for one, _ in actor.options)
    return [replace(one, is_firm=False) for one in made] if is_elsewhere else made


def _stated(own: int, other: int, way: int, gap: int | None) -> int:
    """The place that is told of: by how far from the other's, else any on the side that is named.

    >>> _stated(3, 4, -1, None), _stated(5, 4, -1, None), _stated(3, 5, -1, 1)
    (3, 4, 4)
    """
    if gap is not None:
        return other + way * gap
    return own if (own - other) * way > 0 else other


def _gap(found: Found) -> int | None:
    if not found.match.groupdict().get("gap"):
        return None
    value = found.scene.tokens[found.line.tokens_of(found.match, "gap")[0]].value
    gap, said = int(value.value) if isinstance(value, Numeral) else 1, found.match["said"].split()
    return gap if gap == 1 or not _STEPS.isdisjoint(said) else None


#: "Two places ahead of", not "9 ahead of".
_STEPS = frozenset("place places spot spots slot slots rung rungs step steps position positions notch notches".split())


def _reading(found: Found, poll: Poll, key: str, place: int, *, is_firm: bool) -> Reading:
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(Kind.RANK, subject, Quantity(Decimal(place)), Basis(poll.election), found.span)
    return Reading(claim, 3, is_firm)
