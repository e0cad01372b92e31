"""Election: which general election a figure of the country is of."""

from __future__ import annotations

from hustings.claims.claim import Basis, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.doubt import is_of_before, were_held
from hustings.copydesk.grammar.area.scope import scope_of
from hustings.copydesk.grammar.area.seats.then import is_left_for
from hustings.copydesk.grammar.figure.country.stood import counts_stood_moved, is_stood_before_undated
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import Moment, year_of
from hustings.copydesk.token import SILENT, Tag, Tokens


def basis_of(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> tuple[Basis, bool]:
    """The election that is meant, and whether the sentence leaves no other."""
    then = _gained_then(scene, hit.index) if kind in (Kind.SEATS_CHANGE, Kind.DEPOSIT) else None
    if then is not None:
        return Basis(then, When.THIS, None, scene.as_at), moment.is_firm
    return _basis_of(scene, hit, kind, moment)


def _basis_of(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> tuple[Basis, bool]:
    when, election = moment.when, scene.national
    is_change = kind.is_change or (kind is Kind.VOTES and hit.role == "change")
    is_undated = kind is Kind.SEATS and moment.year is None
    is_own_before = is_undated and any(told(scene.tokens, hit.index) for told in _OWN_BEFORE)
    is_own_before = is_own_before or (kind is Kind.DEPOSIT and is_left_for(scene.tokens, hit.index))
    if _is_gone(scene, hit.index) or is_own_before or (kind is Kind.SEATS and _is_cut(scene.tokens, hit.index)):
        when = When.PREVIOUS
    elif is_undated and were_held(scene.tokens, hit.index):
        when = When.EITHER
    if (back := _years_back(scene, hit.index)) is not None and not is_change:
        return Basis(scene.elections[back], When.THIS, None, scene.as_at), moment.is_firm
    if kind is Kind.DEPOSIT and (is_fewer(scene, hit) or is_more(scene.tokens, hit)):
        when = When.THIS
    is_less = kind is Kind.DEPOSIT and (is_fewer(scene, hit) or is_more(scene.tokens, hit))  # "3 fewer than in 2017"
    if is_stood_less := hit.role == "candidates" and counts_stood_moved(scene.tokens, hit.index):
        when, is_less = When.THIS, True
    elif moment.year is None and hit.role == "candidates" and is_stood_before_undated(scene.tokens, hit.index):
        when = When.PREVIOUS
    if moment.year is not None and not is_change and not is_less:
        when, election = When.THIS, scene.elections.get(moment.year, f"parl.{moment.year}")
    if is_change or (when is When.PREVIOUS and _is_set_beside_seat(scene, hit, kind)):
        when = When.THIS
    is_set_against = kind is Kind.SEATS and not moment.year and _is_set_against(scene, hit.index)
    is_other = _names_other_year(scene) and not is_set_against
    is_other = is_other or (kind is Kind.SEATS and is_of_before(scene.tokens, hit.index))
    is_other = is_other and not (kind is Kind.DEPOSIT and is_more(scene.tokens, hit))
    is_other = is_other and not (is_stood_less and _are_known(scene))
    is_moved = kind in (Kind.SEATS_CHANGE, Kind.VOTES) and is_change
    is_other = is_other and not (is_moved and _is_from_baseline(scene, hit.index))
    is_other = is_other or (kind is Kind.SEATS and "when" in scene.tokens.said[hit.index + 1 : hit.index + 2])
    is_timed = (moment.is_firm or is_stood_less) and ((moment.year is not None and not is_stood_less) or not is_other)
    if is_change and moment.year is not None and moment.year < _year_before(scene):
        after = min((year for year in scene.elections if year > moment.year), default=moment.year)
        election, is_timed = scene.elections.get(after, election), False  # "262 seats in 2017, up 30 on 2015"
    return Basis(election, when, None, scene.as_at), is_timed


def _gained_then(scene: Scene, index: int) -> str | None:
    """The election of "in 2017 they gained six", "two years ago Labour lost 26": that of the time which opens the
    clause, and not the text's own; `None` where none does."""
    row = scene.tokens.row
    said = row[:index].rstrip(SILENT)
    start = len(said[:-1].rstrip(_HAD)) - 1
    if said[-1:] not in _CHANGING or start < 1 or row[start] not in (Tag.PRONOUN, Tag.ACTOR):
        return None
    before = row[:start].rstrip(_PAUSE)
    time = scene.tokens[len(before) - 1] if before and before[-1] in (Tag.YEAR, Tag.PREVIOUS) else None
    clause = before[:-1].rstrip(bytes((Tag.IN, Tag.ON, Tag.COUNT)))
    if time is None or clause[-1:] not in _OPENING or Tag.COMPARED in row[index:]:
        return None
    year = year_of(time) if time.tag is Tag.YEAR else _year_before(scene)
    return scene.elections.get(year) if year != _year_of(scene) else None


_HAD = bytes((Tag.HAVE,))
_CHANGING = tuple(bytes((tag,)) for tag in (Tag.GAIN, Tag.LOSE))
_PAUSE = SILENT + bytes((Tag.COMMA,))
_OPENING = (b"", *(bytes((tag,)) for tag in (Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON)))


def _years_back(scene: Scene, index: int) -> int | None:
    """The year of "341 four years earlier", told of 2019: of an election further back than the one before; `None` of
    any other span."""
    row, said = scene.tokens.row, scene.tokens.said
    if row[index + 1 : index + 3] != _SPAN or not said[index + 2].startswith(("years earlier", "years before")):
        return None
    year = _year_of(scene) - int(scene.tokens[index + 1].value.value)
    return year if year in scene.elections and year < _year_before(scene) else None


_SPAN = bytes((Tag.COUNT, Tag.PREVIOUS))
_TIMES = frozenset({Tag.PREVIOUS, Tag.YEAR, Tag.SINCE})


def _is_set_beside_seat(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """ "Turnout was 67.9 per cent, against the UK's 68.8": another place's, no other time being named."""
    is_beside = kind is Kind.TURNOUT and hit.role == "previous" and scene.tokens.tags.isdisjoint(_TIMES)
    return is_beside and scope_of(scene.tokens, hit.index).place is not None


def _is_gone(scene: Scene, index: int) -> bool:
    """ "All six Conservative MPs are out": those of before; not "27 out of 32"."""
    for at in range(index + 1, min(len(scene.tokens), index + 6)):
        is_part = at + 1 < len(scene.tokens) and scene.tokens[at + 1].tag is Tag.OF
        if scene.tokens[at].words in _GONE and not is_part:
            return True
    return False


_TO_SEATS = SILENT + bytes((Tag.SEATS, Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.ACTOR, Tag.REGION))
_THEN_WORDS = frozenset("when before beforehand previously under until earlier then".split())


def _is_against_own(tokens: Tokens, index: int) -> bool:
    """ "Eight Lib Dem MPs, against 57 when the coalition was formed", "56, against six before": how many the party had
    before, whose number of now stands right before it; not "against 56 for the SNP"."""
    before = tokens.row[:index].rstrip(SILENT)
    if before[-1:] != _AGAINST:
        return False
    rest = before[:-1].rstrip(_TO_SEATS)
    is_then = not _THEN_WORDS.isdisjoint(tokens.said[index + 1 : index + 2])
    return rest[-1:] == _COUNT and len(rest) < len(before) - 1 and is_then


_AGAINST, _COUNT = bytes((Tag.COMPARED,)), bytes((Tag.COUNT,))
_TO_MOVE = bytes((Tag.SEATS, Tag.REGION, Tag.BE, Tag.HAVE, Tag.FILL, Tag.HEDGE, Tag.ACTOR))

_WHERE_HAD = bytes((Tag.PRONOUN, Tag.HAVE))
_COUNTED_HERE = SILENT + bytes((Tag.SEATS, Tag.REGION, Tag.IN, Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.PLACE))


def _is_had_there(tokens: Tokens, index: int) -> bool:
    """ "Holds 35 of the 59 seats in Scotland, where it had 56": those of before, those of now having been told."""
    before = tokens.row[:index].rstrip(SILENT)
    at = len(before) - 2
    is_had = before.endswith(_WHERE_HAD) and at > 0 and tokens.said[at + 1] == "had" and tokens.said[at - 1] == "where"
    return is_had and Tag.COUNT in before[:at] and Tag.YEAR not in tokens.tags


def _is_come_from(tokens: Tokens, index: int) -> bool:
    """ "13 seats in Scotland, from one", "on 35, from 56": those of before, whose number of now stands before it."""
    before = tokens.row[:index].rstrip(SILENT)
    if before[-2:] not in _PARTED_FROM or not {Tag.SEATS, Tag.REGION} & set(tokens.row[:index]):
        return False
    rest = before[:-2].rstrip(_COUNTED_HERE)
    is_end = tokens.row[index + 1 : index + 2] in _STOPPING
    return rest[-1:] == _COUNT and is_end


_PARTED_FROM = tuple(bytes((one, Tag.FROM)) for one in (Tag.COMMA, Tag.DASH, Tag.OPEN))
_STOPPING = (b"", *(bytes((one,)) for one in (Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.IN, Tag.PREVIOUS)))

#: What tells a party's seats of before, after those of now.
_OWN_BEFORE = (_is_against_own, _is_had_there, _is_come_from)

_MOVED_TO = (bytes((Tag.DOWN, Tag.TO)), bytes((Tag.UP, Tag.TO)), bytes((Tag.DOWN, Tag.BY)), bytes((Tag.UP, Tag.BY)))


def _is_cut(tokens: Tokens, index: int) -> bool:
    """ "Labour's 41 Scottish MPs were cut to one": those of before."""
    return tokens.row[index + 1 :].lstrip(_TO_MOVE).startswith(_MOVED_TO)


def is_fewer(scene: Scene, hit: Hit) -> bool:
    """ "3 fewer than in 2017", "3 down on 2017"."""
    return not {Tag.FEWER, Tag.BEHIND}.isdisjoint(scene.tokens.row[hit.index + 1 : hit.index + 2])


def is_more(tokens: Tokens, hit: Hit) -> bool:
    """ "Lost 35 more than the 341 they did in 2015", "35 more than last time"."""
    after = tokens.row[hit.index + 2 : hit.index + 6].translate(None, SILENT + _IN_ON)
    is_beside = tokens.said[hit.index + 1 : hit.index + 2] in (["more than"], ["up on"])
    return is_beside and after[:1] != b"" and after[0] in _THEN


_IN_ON = bytes((Tag.THAN, Tag.IN, Tag.ON))

_THEN = frozenset({Tag.COUNT, Tag.YEAR, Tag.PREVIOUS})


def _names_other_year(scene: Scene) -> bool:
    """Whether the sentence names the year of another election, which may hold for all its figures."""
    if Tag.YEAR not in scene.tokens.tags:
        return False
    here = scene.national or ""
    return any(f"parl.{year_of(token)}" not in here for token in scene.tokens if token.tag is Tag.YEAR)


def _is_set_against(scene: Scene, index: int) -> bool:
    """ "Labour have 232, 26 fewer than in 2010", "on 232 are 26 down on 2010": the only year that is named is that of
    the election before, with which the change from it is compared, after a party's seats of now."""
    row = scene.tokens.row
    at = row.find(Tag.YEAR)
    if at < index or row.count(Tag.YEAR) != 1 or year_of(scene.tokens[at]) != _year_before(scene):
        return False
    before = row[:at].rstrip(_IN_ON + bytes(SILENT))
    moved = scene.tokens[len(before) - 1].words if before else ""
    count = before[:-1].rstrip(bytes((Tag.SEATS, *SILENT)))
    is_change = moved in _SET_AGAINST or before[-1:] in _SET_AGAINST_TAGS
    if before[-1:] == _COUNT and count[-1:] in _SET_AGAINST_TAGS:
        return len(count) - 1 > index  # "232, down 26 on 2010"
    return is_change and count[-1:] == _COUNT and len(count) - 1 > index


_SET_AGAINST = frozenset({"fewer than", "more than", "less than", "up on", "down on", "better than", "worse than"})
_SET_AGAINST_TAGS = tuple(bytes((tag,)) for tag in (Tag.DOWN, Tag.UP, Tag.FEWER, Tag.MORE))


def _is_from_baseline(scene: Scene, index: int) -> bool:
    """ "19 down on the 56 it won in 2015", "lost 48 of the 57 seats they took in 2010", "24 down on 2010": the other
    year that is named is that of the election before, and the change is from what the party had then."""
    after = scene.tokens.row[index + 1 : index + 8].translate(None, _PASSED)
    if _are_told_before(scene.tokens, index):
        return _are_known(scene)
    is_on_year = after[:2] == _ON_YEAR
    if after[:2] not in _ON_COUNT and scene.tokens.said[index + 1 : index + 2] not in _COMPARED and not is_on_year:
        return False
    return _are_known(scene)


def _are_told_before(tokens: Tokens, index: int) -> bool:
    """ "They had 57 in 2010, so that is a loss of 48": every year that is named is that of a count before."""
    row = tokens.row
    if Tag.YEAR in row[index:] or Tag.YEAR not in row:
        return False
    told = (row[:at].rstrip(_AT_SEATS)[-1:] == _COUNT for at, tag in enumerate(row[:index]) if tag == Tag.YEAR)
    return all(told)


_AT_SEATS = SILENT + bytes((Tag.IN, Tag.ON, Tag.SEATS))


def _are_known(scene: Scene) -> bool:
    """Whether every year that a sentence names is that of the election that is told of, or of the one before."""
    known = (_year_before(scene), _year_of(scene))
    return all(year_of(one) in known for one in scene.tokens if one.tag is Tag.YEAR)


_COMPARED = (["more than"], ["fewer than"], ["less than"])


def _year_of(scene: Scene) -> int:
    """The year of the country's election that is told of; 0 where there is none."""
    return int((scene.national or "parl.0")[5:9])


def _year_before(scene: Scene) -> int:
    """The year of the election before that; 0 where the record has none."""
    polled = _year_of(scene)
    return max((year for year in scene.elections if year < polled), default=0)


_PASSED = SILENT + bytes((Tag.SEATS, Tag.UP, Tag.DOWN))
_ON_YEAR = bytes((Tag.ON, Tag.YEAR))
_ON_COUNT = tuple(bytes((tag, Tag.COUNT)) for tag in (Tag.ON, Tag.FROM, Tag.OF))

_GONE = frozenset({"out", "gone", "ousted", "unseated"})
