"""Poll: the readings of a figure of a poll as a whole — a majority, a margin, a turnout, a swing."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.lookalike.no_votes import counts_few
from hustings.copydesk.grammar.figure.need_time import in_time_of_need
from hustings.copydesk.grammar.figure.needed import is_needed, needed_by
from hustings.copydesk.grammar.figure.sure import is_sure
from hustings.copydesk.grammar.figure.swung import swing_of
from hustings.copydesk.grammar.figure.than_them import against_them
from hustings.copydesk.grammar.figure.two_sides import (
    is_top_two,
    margin_of,
    may_be_of_then,
    pair_between,
)
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, placed, stands_in
from hustings.copydesk.grammar.tight.measure import measures_tightly
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.grammar.when.deed import has_won
from hustings.copydesk.grammar.when.moment import labelled
from hustings.copydesk.grammar.when.timed import is_timed
from hustings.copydesk.grammar.whose.holder import is_possessor
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.numeral import Numeral, Unit
from hustings.record.poll import Poll

#: No majority in the Commons has been as large since 1931.
MOST_IN_HOUSE = 200


def _by_unit(kind: Kind, word: str, quantity: Quantity) -> tuple[Kind, str]:
    """ "4.5 points more than X did" last time: what is no count is a change in the share."""
    is_share = kind is Kind.VOTES and quantity.unit in (Unit.PERCENT, Unit.POINTS)
    return (Kind.SHARE_CHANGE, "") if is_share else (kind, word)


def of_poll(
    scene: Scene, seat: Seat, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    """The readings of a figure of the poll itself: a majority, a margin, a turnout, a swing."""
    poll, basis, is_firm = placed(seat, moment, kind)
    subject = Subject(seat.poll.constituency.name, poll.id)
    if kind is Kind.MARGIN:
        kind, subject, word, year = margin_of(scene, hit, poll)
        if kind is Kind.VOTES and counts_few(scene.tokens, hit.index):
            return []  # "Labour 49, which is four better than in 2015"
        kind, word = _by_unit(kind, word, quantity)
        quantity = replace(quantity, word=word)
        basis = basis if year is None else Basis(poll.election, When.THIS, year)
    if subject.candidacy is not None and scene.others and Tag.ACTOR not in scene.tokens.row[: hit.index]:
        is_firm = False  # "his vote was 11 short of his 2010 tally", several having been told of
    if kind is Kind.MARGIN and labelled(scene.tokens, hit.index) and Tag.ACTOR not in scene.tokens.row[: hit.index]:
        kind, subject, is_firm = Kind.MAJORITY, Subject(seat.poll.constituency.name, poll.id), False
    pair = pair_between(scene, hit, poll) if kind is Kind.MAJORITY else None
    if pair is not None and not is_top_two(poll, pair):
        kind, label = Kind.MARGIN, " and ".join(poll.candidacy(key).name for key in pair)
        subject = Subject(label, poll.id, *pair)
    if kind is Kind.SWING:
        subject, quantity = _of_swing(scene, hit, poll, quantity)
        is_firm = is_firm and quantity.word != "needed"
    claim = Claim(kind, subject, quantity, basis, span)
    is_certain = is_firm and is_sure(scene, hit, kind, quantity, poll) and is_timed(scene, hit, moment, kind)
    is_tight = measures_tightly(scene.tokens, hit, kind, lambda actor: has_won(actor, poll, scene))
    is_open = quantity.word == "change" and _is_of_whom_untold(scene.tokens, hit.index)
    is_certain, is_tight = is_certain and not is_open, is_tight and not is_open
    made = [Reading(claim, hit.strength, is_certain, is_tight=is_tight)]
    if kind is Kind.SWING and quantity.word == "needed":
        made = in_time_of_need(scene, hit, made[0], _swung(made[0], poll), poll)
    if kind is Kind.MARGIN and subject.candidacy is not None and hit.other is None and pair is None:
        made += _behind_first(made[0], poll)
    if kind is Kind.MAJORITY and may_be_house(scene, hit):
        made.append(_of_the_house(scene, hit, quantity, span))
    return against_them(scene, hit.index, poll, made) if kind is Kind.VOTES else made


def _is_of_whom_untold(tokens: Tokens, index: int) -> bool:
    """ "The former minister's 23,076 was 2,077 better than last time": of whoever's the vote is that it is told of; "he
    was 5,590 behind at the 2010 election": it may be no change."""
    if may_be_of_then(tokens, index):
        return True
    count = tokens.row.rfind(Tag.COUNT, 0, index)
    if count < 1 or Tag.ACTOR in tokens.row[:index]:
        return False
    return tokens[count - 1].words == "mp's" or is_possessor(tokens, count - 1)


def _of_swing(scene: Scene, hit: Hit, poll: Poll, quantity: Quantity) -> tuple[Subject, Quantity]:
    """The sides of a swing; of one that has not happened, whom it is needed by."""
    if is_needed(scene.tokens, hit.index):
        return needed_by(scene, hit, poll), replace(quantity, word="needed")
    return swing_of(scene, hit, poll), quantity


def _swung(needed: Reading, poll: Poll) -> Reading:
    """ "It needed a swing of 34 per cent, and got it", told of the night: the swing that there was."""
    claim = replace(
        needed.claim,
        subject=Subject(poll.constituency.name, poll.id),
        quantity=replace(needed.claim.quantity, word=""),
        basis=Basis(poll.election),
    )
    return replace(needed, claim=claim, is_firm=False)


def _behind_first(reading: Reading, poll: Poll) -> list[Reading]:
    """A margin that no other is named for can also be to the winner."""
    subject = reading.claim.subject
    if poll.winner is None or poll.winner in (subject.candidacy, subject.other):
        return []
    other = replace(subject, other=poll.winner, label=f"{subject.label}, or the winner")
    return [replace(reading, claim=replace(reading.claim, subject=other))]


def may_be_house(scene: Scene, hit: Hit, most: int = MOST_IN_HOUSE) -> bool:
    """A majority below `most`, no votes and nobody of the seat being named, can be one in the Commons."""
    numeral: Numeral = scene.tokens[hit.index].value
    if numeral.unit is not Unit.NONE or numeral.value >= most:
        return False
    poll = scene.seat.poll if scene.seat else None
    if poll is not None and Tag.SEPARATE in scene.tokens.row[hit.index :]:
        return False  # "put fewer than 50 between them"
    for token in scene.tokens:
        is_here = token.tag is Tag.ACTOR and poll is not None and token.value.is_person and stands_in(token.value, poll)
        if is_here or token.tag in (Tag.PLACE, Tag.VOTES):
            return False
    return True


def _of_the_house(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> Reading:
    claim = Claim(Kind.HOUSE_MAJORITY, Subject("the Commons", place="uk"), quantity, Basis(scene.national), span)
    return Reading(claim, hit.strength, False)
