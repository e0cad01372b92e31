"""Besides: what else a figure may measure, by what its sentence speaks of. Such readings can only bear it out.

A sentence on a lead may give it in votes or in per cent, or say by how much it grew; where the record has exactly that
figure, the sentence means it, however its words are put.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll

_LEADS = frozenset(
    {Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND, Tag.BEAT, Tag.SEPARATE, Tag.OVERTURN, Tag.MORE, Tag.FEWER}
)
_LEAD_WORDS = frozenset(
    "clear adrift away shy short lead led trailed trailing edge edged cushion better worse gap finished off pace spare"
    " good between difference past close closer distance gulf daylight comfortably narrowly outpolled within".split()
)
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER, Tag.THAN, Tag.BY, Tag.AHEAD, Tag.BEHIND})
_MOVE_WORDS = frozenset(
    "bigger larger smaller narrower slimmer greater higher lower better worse wider down up".split()
)
_MOST_ACTORS = 4


def besides(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity) -> Iterator[Reading]:
    """The other readings of a figure of a seat; of none where it is not one of votes, a share, a lead or a turnout."""
    if scene.seat is None or not _is_exact(quantity):
        if scene.seat is not None and _is_bare_move(scene, hit, kind):
            yield _of_lead(scene, hit, quantity)
        return
    is_lead = _may_be_lead(scene, hit, kind) and (_speaks_of_lead(scene) or _is_bare_move(scene, hit, kind))
    is_move = kind in _OR_MOVE and _speaks_of_move(scene, hit) and not _is_come_to(scene.tokens, hit.index)
    is_swing = kind is Kind.SHARE and _is_swing_got(scene, quantity)
    if not (is_lead or is_move or is_swing):
        return
    poll = scene.seat.poll
    place = Subject(poll.constituency.name, poll.id)
    if is_swing:
        yield _extra(scene, hit, Kind.SWING, place, quantity, Basis(poll.election))
    if is_lead:
        yield _extra(scene, hit, Kind.MAJORITY, place, quantity, Basis(poll.election, When.EITHER))
        yield from _between(scene, hit, poll, quantity)
    if is_move:
        yield _extra(scene, hit, _OR_MOVE[kind], place, quantity, Basis(poll.election))


#: No lead that is told of without a word for it is smaller.
_LEAST_LEAD = 100
_NOT_OF_LEAD = frozenset({Tag.SHARE, Tag.TURNOUT, Tag.ELECTORATE, Tag.SEATS, Tag.CANDIDATES, Tag.DEPOSIT})
_TURNED = frozenset("becomes become became now".split())


def _is_bare_move(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """ "Down from 4,433 to just 1,300", "the wafer-thin 985 is now a fat 9,050": two counts and nothing that they
    are of may be a lead then and now."""
    tokens = scene.tokens
    if (
        kind is not Kind.VOTES
        or tokens.row.count(Tag.COUNT) != _THEN_AND_NOW
        or not tokens.tags.isdisjoint(_NOT_OF_LEAD)
    ):
        return False
    if Tag.VOTES in tokens.row[max(0, hit.index - 3) : hit.index + 3]:
        return False
    is_moved = Tag.UP in tokens.tags or Tag.DOWN in tokens.tags or not tokens.words.isdisjoint(_TURNED)
    return is_moved and tokens[hit.index].value.value >= _LEAST_LEAD


_THEN_AND_NOW = 2


def _of_lead(scene: Scene, hit: Hit, quantity: Quantity) -> Reading:
    poll = scene.seat.poll if scene.seat is not None else None
    place = Subject(poll.constituency.name, poll.id) if poll is not None else Subject("")
    return _extra(scene, hit, Kind.MAJORITY, place, quantity, Basis(poll.election if poll else None, When.EITHER))


def alone(scene: Scene, hit: Hit, quantity: Quantity) -> Iterator[Reading]:
    """ "Twenty votes.": after the votes of the first two, the majority."""
    if scene.seat is not None and quantity.unit is Unit.NONE and _opens_entry(scene.tokens, hit.index):
        yield from _leads_of_then(scene, scene.seat, hit, quantity)
        return
    if scene.seat is None or quantity.unit is not Unit.NONE or not (hit.role == "topic" or _heads(scene, hit)):
        return
    is_short = len(scene.tokens) <= _FEW_TOKENS and Tag.PRONOUN not in scene.tokens.tags
    if is_short or hit.role != "topic":
        poll = scene.seat.poll
        yield _extra(
            scene, hit, Kind.MAJORITY, Subject(poll.constituency.name, poll.id), quantity, Basis(poll.election)
        )


#: From one token to the next where a full stop and a blank stand between.
_STOPPED = 2


def _opens_entry(tokens: Tokens, index: int) -> bool:
    """ "530. Tom Hunt takes it, five years later", "- Four votes. X over Y": the figure that an entry opens with."""
    last = index + 1 if Tag.VOTES in tokens.row[index + 1 : index + 2] else index
    is_first = index == 0 or (index == 1 and tokens[0].tag is Tag.DASH)
    return is_first and last + 1 < len(tokens) and tokens[last + 1].start - tokens[last].end == _STOPPED


def _leads_of_then(scene: Scene, seat: Seat, hit: Hit, quantity: Quantity) -> Iterator[Reading]:
    """The majority in the year that the entry names; where it names none, at any poll of the seat."""
    named = {year_of(one) for one in scene.tokens if one.tag is Tag.YEAR}
    held = [one for one in seat.polls if one.polled_on.year in named] or ([] if named else seat.polls)
    for poll in held:
        place = Subject(poll.constituency.name, poll.id)
        yield _extra(scene, hit, Kind.MAJORITY, place, quantity, Basis(poll.election))


def _is_come_to(tokens: Tokens, index: int) -> bool:
    """ "Cut by 2,569 to 2,807": what a move that is told has come to."""
    before = tokens.row[max(0, index - 6) : index].translate(None, SILENT + bytes((Tag.VOTES, Tag.HEDGE)))
    return before.endswith(_BY_SO_MANY_TO)


_BY_SO_MANY_TO = bytes((Tag.BY, Tag.COUNT, Tag.TO))

_MEASURES = frozenset({Tag.SHARE, Tag.VOTES, Tag.TURNOUT, Tag.MAJORITY, Tag.SEATS, Tag.UP, Tag.DOWN})


def _is_swing_got(scene: Scene, quantity: Quantity) -> bool:
    """ "The swing needed was 4.7 per cent. The Tories got 5.2": no measure is named, after a swing was."""
    return scene.is_after_swing and quantity.decimals > 0 and _MEASURES.isdisjoint(scene.tokens.tags)


_FEW_TOKENS = 4
_MOST_HEADING = 14


def _heads(scene: Scene, hit: Hit) -> bool:
    """ "93 votes: Chester swings it", "students, shock and 187 votes": nobody is named in the line."""
    tokens = scene.tokens
    is_votes = hit.kind is Kind.VOTES and hit.role == "" and Tag.VOTES in tokens.row[hit.index + 1 : hit.index + 2]
    return is_votes and len(tokens) <= _MOST_HEADING and _TOLD_OF.isdisjoint(tokens.tags)


#: Whose the votes of a line may be, or how far a vote moved.
_TOLD_OF = frozenset({Tag.ACTOR, Tag.UP, Tag.DOWN, Tag.GAIN, Tag.GET, Tag.HAVE, Tag.LOSE, Tag.YEAR, Tag.PREVIOUS})


#: Kinds of figure that a sentence on a lead may give it as, and those that may be how far the measure moved.
_OR_LEAD = frozenset({Kind.VOTES, Kind.SHARE, Kind.TURNOUT, Kind.OTHER})
_OR_MOVE = {
    Kind.MAJORITY: Kind.MAJORITY_CHANGE,
    Kind.MARGIN: Kind.MAJORITY_CHANGE,
    Kind.TURNOUT: Kind.TURNOUT_CHANGE,
}


def _may_be_lead(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """Whether a figure may be a lead: one of a turnout that is named beside it is not."""
    if kind is Kind.TURNOUT and Tag.TURNOUT in scene.tokens.row[max(0, hit.index - 5) : hit.index + 3]:
        return False
    return kind in _OR_LEAD


def _is_exact(quantity: Quantity) -> bool:
    """Whether a figure is too exact to fit something by chance: a count that is not round, a share with a decimal."""
    if quantity.value is None or quantity.hedge is not None or quantity.unit is Unit.TIMES:
        return False
    return quantity.decimals > 0 or (quantity.value >= 100 and quantity.value % 100 != 0)


def _extra(scene: Scene, hit: Hit, kind: Kind, subject: Subject, quantity: Quantity, basis: Basis) -> Reading:
    token = scene.tokens[hit.index]
    claim = Claim(kind, subject, replace(quantity, word="", direction=0), basis, Span(token.start, token.end))
    return Reading(claim, hit.strength, is_firm=False, is_extra=True)


_MORE = frozenset({Tag.MORE, Tag.FEWER})


def _between(scene: Scene, hit: Hit, poll: Poll, quantity: Quantity) -> Iterator[Reading]:
    """The margins between every two that the sentence names, and between each and the winner."""
    keys = [key_in(one.value, poll, scene.lexicon) for one in scene.tokens if one.tag is Tag.ACTOR][:_MOST_ACTORS]
    if scene.default is not None:
        is_more = not _MORE.isdisjoint(scene.tokens.row[hit.index + 1 : hit.index + 3])
        told = (scene.default, *scene.others) if is_more else (scene.default,)
        keys += [key_in(one, poll, scene.lexicon) for one in told]
    known = dict.fromkeys(key for key in [*keys, poll.winner] if key is not None)
    for first, second in combinations(known, 2):
        label = f"{poll.candidacy(first).name} and {poll.candidacy(second).name}"
        subject = Subject(label, poll.id, first, second)
        yield _extra(scene, hit, Kind.MARGIN, subject, quantity, Basis(poll.election))


def _speaks_of_lead(scene: Scene) -> bool:
    return not _LEADS.isdisjoint(scene.tokens.tags) or not _LEAD_WORDS.isdisjoint(scene.tokens.words)


def _speaks_of_move(scene: Scene, hit: Hit) -> bool:
    """Whether words for more or less stand right before or after a figure; "a majority of 9 over X" is the lead."""
    if _is_lead_over(scene.tokens, hit.index):
        return False
    before, after = slice(max(0, hit.index - 4), hit.index), slice(hit.index + 1, hit.index + 6)
    row, said = scene.tokens.row, scene.tokens.said
    if not _MOVES.isdisjoint(row[before] + row[after]):
        return True
    return not _MOVE_WORDS.isdisjoint(said[before] + said[after])


def _is_lead_over(tokens: Tokens, index: int) -> bool:
    """ "A majority of 8,324 over Penri James", "his lead of 9 votes over Labour": whose lead over whom."""
    before = tokens.row[:index].rstrip(SILENT)
    after = tokens.row[index + 1 : index + 7].translate(None, SILENT + _VOTES)
    return before.endswith(_LEAD_OF) and after[:2] in _OVER_WHOM


_VOTES = bytes((Tag.VOTES, Tag.ORDINAL, Tag.PLACED))
_LEAD_OF = tuple(bytes((tag, Tag.OF)) for tag in (Tag.MAJORITY, Tag.MARGIN))
_OVER_WHOM = tuple(bytes((tag, Tag.ACTOR)) for tag in (Tag.AHEAD, Tag.HEDGE))
