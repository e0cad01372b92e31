"""Part: by what part, or how many times, somebody's vote, share or majority moved: "lost a quarter of their share",
"the Tory vote fell by two-thirds", "trebled its share", "three in four Ukip votes vanished", "was cut in half".
"""

from __future__ import annotations

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.votes import COUNTED, SHARED
from hustings.copydesk.grammar.moved.against_last import is_lead_of_now, is_unnamed, lead_against_last
from hustings.copydesk.grammar.moved.measured import (
    Measured,
    candidate,
    kind_at,
    measured_after,
    measured_before,
    subject_before,
)
from hustings.copydesk.grammar.moved.now import is_held, is_of_now
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.moving import WAYS
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Form, Unit

_SHED = frozenset("shed shedding sheds bled haemorrhaged leaked mislaid squandered".split())
_KEPT = frozenset("kept|keeping|keeps|retained|retaining|held on to|hung on to|clung to|kept hold of".split("|"))
_LEFT = frozenset("left stuck".split())
_HALVING = frozenset("cut slashed chopped sliced split cutting slashing".split())
_MADE = frozenset("doubled doubling trebled trebling tripled tripling quadrupled quadrupling quintupled halved".split())
_GONE = frozenset(
    "vanished|deserted|disappeared|evaporated|gone|lost|melted away|melted|abandoned|defected|departed|fled"
    "|went missing|went up in smoke|gone missing".split("|")
)
_A = frozenset({"a", "one"})
_NUMBERS = frozenset({Tag.TIMES, Tag.PERCENT, Tag.ORDINAL})
_ONE = Decimal(1)
_WHOLE, _TENTH = 100, 10
_WORDS = {"half": _ONE / 2, "quarter": _ONE / 4}


class Told(msgspec.Struct, frozen=True):
    """A part that is told: of what, how much, 1 or -1 where it is by how much that grew or shrank, and the verb."""

    of: Measured
    value: Decimal
    moved: int
    verb: int
    is_divided: bool = False


def parts(tokens: Tokens) -> list[int]:
    """Where the parts and multiples of a sentence stand by which something moved."""
    places = list(places_of(tokens, _NUMBERS)) if not _NUMBERS.isdisjoint(tokens.tags) else []
    if not tokens.words.isdisjoint(_WORDS):
        places += [at for at, words in enumerate(tokens.said) if words in _WORDS and tokens[at].tag is Tag.WORD]
    return [at for at in places if _told(tokens, at) is not None]


def part_told(scene: Scene, index: int) -> list[Reading]:
    """The reading of a part by which somebody's vote moved, where the words leave no other."""
    told = _told(scene.tokens, index)
    seat = scene.seat
    if told is None or seat is None or not (is_of_now(scene, told.verb) or is_lead_of_now(scene, told.of)):
        return []
    who, is_firm = (told.of.actor, True), True
    if told.of.actor is None and not is_unnamed(scene.tokens, told.of):
        found = subject_before(scene, told.verb)
        who, is_firm = found if found is not None else (None, False), found is not None and found[1]
    actor = who[0]
    key = candidate(scene, actor) if actor is not None else None
    if told.of.kind is Kind.MAJORITY_CHANGE:
        if not is_held(scene) or key not in (None, seat.poll.winner):
            return []
        subject = Subject(seat.poll.constituency.name, seat.poll.id)
    elif key is None or not is_firm or told.of.kind is Kind.TURNOUT_CHANGE:
        return []
    else:
        subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    quantity = Quantity(
        told.value,
        Unit.TIMES,
        hedge=_hedge(scene.tokens, index),
        word=_word(scene, told, key),
        is_divided=told.is_divided,
        moved=told.moved,
    )
    span = stretch(scene.tokens, min(told.verb, index), max(told.verb, index) + 1)
    claim = Claim(told.of.kind, subject, quantity, Basis(seat.poll.election), span)
    return [Reading(claim, 3, True)]


def loosened(made: list[Reading], scene: Scene, index: int) -> list[Reading]:
    """The other readings of a part by which something moved: none firm where it is told of another time or place, or
    that it did not: "almost doubled their vote in 2010", "never doubled its vote"."""
    told = _told(scene.tokens, index) if scene.tokens[index].tag in _NUMBERS else None
    if told is None or is_of_now(scene, told.verb) or is_lead_of_now(scene, told.of):
        return made
    return [replace(one, is_firm=False) if _is_of_somebody(one) else one for one in made]


def _is_of_somebody(reading: Reading) -> bool:
    return reading.claim.subject.poll is not None and reading.claim.kind in _OF_SOMEBODY


def _word(scene: Scene, told: Told, key: str | None) -> str:
    """What says that votes alone are meant, or a share alone."""
    if told.of.kind is Kind.SHARE_CHANGE:
        return SHARED
    return COUNTED if told.of.kind is Kind.VOTES and key is not None and _is_counted(scene, told, key) else ""


def _is_counted(scene: Scene, told: Told, key: str) -> bool:
    """ "The Tories, with 6,816, trebled their vote", "trebled their vote, from 2,544": of a count, and no share."""
    after = scene.tokens.row[told.of.last : told.of.last + 4].translate(None, _COMMAS)
    if after[:2] == _FROM_COUNT:
        return True
    votes = scene.seat.poll.votes(key) if scene.seat is not None else None
    return any(one.tag is Tag.COUNT and one.value.value == votes for one in scene.tokens[: told.verb])


_COMMAS, _FROM_COUNT = SILENT + bytes((Tag.COMMA,)), bytes((Tag.FROM, Tag.COUNT))
_OVER = frozenset({"better than"})


def _hedge(tokens: Tokens, index: int) -> Hedge | None:
    before = index - 1 - (tokens[index - 1].tag is Tag.FILL) if index else -1
    return Hedge.OVER if before >= 0 and tokens[before].words in _OVER else hedge_before(tokens, index)


def _told(tokens: Tokens, index: int) -> Told | None:
    """What the part or the multiple at a place is told of, and how."""
    token = tokens[index]
    if token.tag is Tag.TIMES and (token.value.value >= 1 or token.words.startswith("halv")):
        return _multiplied(tokens, index)
    value = _part(tokens, index)
    return _parted(tokens, index, value) if value is not None else None


def _part(tokens: Tokens, index: int) -> Decimal | None:
    """ "Half", "a third", "two-thirds", "three in four", and not "third place"."""
    token = tokens[index]
    if token.tag is Tag.TIMES:
        return Decimal(token.value.value)
    if token.tag is Tag.PERCENT:
        return Decimal(token.value.value) / _WHOLE if token.value.form is Form.FRACTION else None
    if token.words in _WORDS:
        is_so = token.words == "half" or (index > 0 and tokens[index - 1].words in _A)
        return _WORDS[token.words] if is_so else None
    is_one = token.tag is Tag.ORDINAL and tokens.said[index - 1 : index] in (["a"], ["one"]) and index > 0
    whole = Decimal(token.value.value) if is_one else Decimal(0)
    is_end = index + 1 == len(tokens) or tokens[index + 1].tag in _ENDS
    return _ONE / whole if 2 < whole <= _TENTH and is_end else None


_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.ON, Tag.SINCE, Tag.FROM, Tag.IN, Tag.COLON})


def _multiplied(tokens: Tokens, index: int) -> Told | None:
    """ "Trebled its share", "the Tory vote halved", "his vote grew fivefold", "boosted its vote sixfold"."""
    token = tokens[index]
    value, is_divided = Decimal(token.value.value), token.words.startswith("halv")
    if token.words.split(" ")[-1] in _MADE:
        of = measured_after(tokens, index + 1)
        if of is not None and (of.actor is not None or of.is_own or of.kind is Kind.MAJORITY_CHANGE):
            return Told(of, value, 0, index, is_divided)
        before = measured_before(tokens, index)
        is_end = index + 1 == len(tokens) or tokens[index + 1].tag in _ENDS | {Tag.TO}
        return Told(before, value, 0, index, is_divided) if before is not None and is_end else None
    if not token.words.endswith("fold"):
        return _what_was(tokens, index, value)
    verb = len(tokens.row[:index].rstrip(SILENT)) - 1
    if verb >= 0 and tokens[verb].tag is Tag.UP and (before := measured_before(tokens, verb)) is not None:
        return Told(before, value, 0, verb)
    return _active(tokens, verb, value, 0, Tag.UP)


def _parted(tokens: Tokens, index: int, part: Decimal) -> Told | None:
    """What a part is told of: what was lost or kept of it, or by how much it moved."""
    verb = len(tokens.row[:index].rstrip(SILENT)) - 1
    if verb >= 0 and tokens[verb].words in _OVER:
        verb = len(tokens.row[:verb].rstrip(SILENT)) - 1
    return (
        _by_part(tokens, index, verb, part)
        or _lost_or_kept(tokens, index, verb, part)
        or _in_half(tokens, verb, part)
        or _beside(tokens, index, part)
        or _gone(tokens, index, part)
        or _what_was(tokens, index, part)
    )


def _lost_or_kept(tokens: Tokens, index: int, verb: int, part: Decimal) -> Told | None:
    """ "Lost a quarter of their share", "kept half its vote", "was left with a fifth of its vote"."""
    if verb < 0:
        return None
    is_lost = tokens[verb].tag is Tag.LOSE or tokens[verb].words in _SHED
    is_left = tokens[verb].tag is Tag.WITH and tokens.said[max(0, verb - 1)] in _LEFT
    if not (is_lost or is_left or tokens[verb].words in _KEPT):
        return None
    of = measured_after(tokens, index + 1)
    if of is None or of.kind not in _LOSABLE or not (of.is_own or of.actor is not None):
        return None
    return Told(of, part, -1 if is_lost else 0, verb - is_left)


_OF_SOMEBODY = frozenset({Kind.VOTES, Kind.SHARE_CHANGE})
_LOSABLE = frozenset({Kind.VOTES, Kind.SHARE_CHANGE, Kind.MAJORITY_CHANGE})


def _by_part(tokens: Tokens, index: int, at: int, part: Decimal) -> Told | None:
    """ "The Tory vote fell by a third", "cut the Tory share by more than half", "was down a quarter"."""
    is_by = at >= 0 and tokens[at].tag is Tag.BY
    verb = len(tokens.row[:at].rstrip(SILENT)) - 1 if is_by else at
    is_end = index + 1 == len(tokens) or tokens[index + 1].tag in _ENDS
    if verb < 0 or not is_end:
        return None
    if (way := WAYS.get(tokens[verb].tag)) is not None:
        of = measured_before(tokens, verb)
        return Told(of, part, way, verb) if of is not None else None
    return _active(tokens, verb, part, -1, Tag.DOWN) or _active(tokens, verb, part, 1, Tag.UP) if is_by else None


def _active(tokens: Tokens, at: int, value: Decimal, moved: int, way: Tag) -> Told | None:
    """ "Cut the Tory share by more than half": the verb before what is measured, which ends at a place."""
    if kind_at(tokens, at) is None:
        return None
    of = measured_before(tokens, at + 1)
    verb = of.first - 1 if of is not None else -1
    if of is None or verb < 0 or tokens[verb].tag is not way or not (of.is_own or of.actor is not None):
        return None
    return Told(of, value, moved, verb)


def _in_half(tokens: Tokens, at: int, part: Decimal) -> Told | None:
    """ "Was more than cut in half", "cut the Tory vote in half": halved."""
    if at < 1 or tokens[at].tag is not Tag.IN or part * 2 != 1:
        return None
    if tokens[at - 1].words in _HALVING:
        of = measured_before(tokens, at - 1)
        return Told(of, part, 0, at - 1, is_divided=True) if of is not None else None
    told = _active(tokens, at - 1, part, 0, Tag.DOWN)
    return replace(told, is_divided=True) if told and tokens[told.verb].words in _HALVING else None


def _beside(tokens: Tokens, index: int, part: Decimal) -> Told | None:
    """ "A share three-quarters lower", "the Labour vote was a third down"."""
    way = WAYS.get(tokens[index + 1].tag) if index + 1 < len(tokens) else None
    of = measured_before(tokens, index) if way is not None else None
    is_end = index + 2 >= len(tokens) or tokens[index + 2].tag in _ENDS | {Tag.THAN}
    return Told(of, part, way, index) if of is not None and way is not None and is_end else None


def _gone(tokens: Tokens, index: int, part: Decimal) -> Told | None:
    """ "Nine in ten of Labour's votes deserted it", "three in four Ukip votes had vanished"."""
    of = measured_after(tokens, index + 1)
    if of is None or of.kind is not Kind.VOTES or of.actor is None:
        return None
    at = of.last
    while at < len(tokens) and tokens[at].tag in (Tag.HAVE, Tag.BE, Tag.FILL):
        at += 1
    if at >= len(tokens) or not (tokens[at].words in _GONE or _is_missing(tokens, at)):
        return None
    is_nowhere = {Tag.TO, Tag.FOR, Tag.WITH}.isdisjoint(tokens.row[at + 1 : at + 4])
    return Told(of, part, -1, of.last) if is_nowhere else None


def _is_missing(tokens: Tokens, at: int) -> bool:
    """ "Went missing", "went", at the end of a clause."""
    after = tokens.said[at + 1 : at + 2]
    is_end = after == [] or tokens[at + 1].tag in _ENDS or after in (["missing"], ["elsewhere"], ["awol"])
    return tokens[at].words == "went" and is_end


_WAS = frozenset({Tag.BE, Tag.HAVE})


def _what_was(tokens: Tokens, index: int, value: Decimal) -> Told | None:
    """ "The Ukip vote was half what it had been", "was three times what it was", "a lead twice the last one"."""
    if (lead := lead_against_last(tokens, index)) is not None:
        return Told(lead, value, 0, index)
    what = index + 1 + (Tag.OF in tokens.row[index + 1 : index + 2])
    if tokens.said[what : what + 1] != ["what"] or tokens.said[what + 1 : what + 2] not in _IT:
        return None
    if tokens.row[what + 2 : what + 3] == b"" or tokens[what + 2].tag not in _WAS:
        return None
    verb = len(tokens.row[:index].rstrip(SILENT)) - 1
    is_was = verb > 0 and tokens[verb].tag is Tag.BE
    of = measured_before(tokens, verb) if is_was else None
    return Told(of, value, 0, verb) if of is not None else None


_IT = (["it"], ["they"], ["he"], ["she"])
