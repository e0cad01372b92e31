"""Times: what a multiple is of — votes, where it is of somebody's own and stands before the votes that they had."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.claims.votes import COUNTED
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens


def of_times(made: list[Reading], tokens: Tokens, index: int, seat: Seat | None) -> list[Reading]:
    """The readings of a multiple: not firm where it may be of more than one measure, as in "half of the 16,152".

    "X, with 4,539, more than quadrupled his 1,145" is of votes, where X is not who won by so many.
    """
    if tokens[index].tag is not Tag.TIMES:
        return made
    made = [_of_votes(one) for one in made] if _is_of_count(tokens, index) else made
    if len({one.claim.kind for one in made}) < 2:
        return made
    votes = [one for one in made if one.claim.kind is Kind.VOTES]
    if votes and _is_before_own(tokens, index) and not any(_has_led(one, seat) for one in votes):
        return [replace(one, strength=max(one.strength, _SAID)) for one in votes]
    return [replace(one, is_firm=False) for one in made]


def _is_of_count(tokens: Tokens, index: int) -> bool:
    """ "His 2,023 was more than double the party's 2017 vote", "doubled their 1,100 votes to 2,023", "doubled its vote,
    from 1,100 to 2,023": so many times as many votes, and no share of them."""
    before = tokens.row[:index].rstrip(SILENT)
    is_said = before.endswith(_IS) and before[:-1].rstrip(_VOTES).endswith(_COUNT)
    return is_said or _is_from_count(tokens, index)


def _is_from_count(tokens: Tokens, index: int) -> bool:
    """ "Doubled their 1,100 votes", "more than trebled the party's 1,100 to 3,400", "doubled their vote, from 9 to 18":
    of the count that stands after it."""
    at = index + 1
    while at < min(len(tokens), index + _MOST) and (tokens[at].tag in _TO_COUNT or tokens[at].words == "party"):
        at += 1
    is_counted = tokens.row[at : at + 1] == _COUNT and tokens[at].value.value >= _FEWEST
    rest = tokens.row[at + 1 : at + 4].replace(_VOTE, b"")
    is_votes = tokens.row[at + 1 : at + 2] == _VOTE and tokens.row[at + 2 : at + 3] not in _LEADS
    return is_counted and (is_votes or rest[:2] == _TO + _COUNT)


_VOTE, _TO = bytes((Tag.VOTES,)), bytes((Tag.TO,))
_LEADS = (bytes((Tag.MAJORITY,)), bytes((Tag.MARGIN,)))
#: What may stand between a multiple and the count it is of.
_TO_COUNT = frozenset(
    {Tag.FILL, Tag.HEDGE, Tag.ACTOR, Tag.PRONOUN, Tag.VOTES, Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.FROM, Tag.OF}
)
_MOST, _FEWEST = 7, 100

_IS, _VOTES, _COUNT = bytes((Tag.BE,)), SILENT + bytes((Tag.VOTES,)), bytes((Tag.COUNT,))


def _of_votes(reading: Reading) -> Reading:
    """The reading of a multiple of votes as one of votes alone."""
    claim = reading.claim
    if claim.kind is not Kind.VOTES or claim.quantity.word:
        return reading
    told = replace(claim, quantity=replace(claim.quantity, word=COUNTED))
    return replace(reading, claim=told, strength=max(reading.strength, _SAID), is_tight=reading.is_firm)


_OWN = frozenset("his her their its".split())
#: How strong a rule is that says what a figure is of.
_SAID = 3


def _is_before_own(tokens: Tokens, index: int) -> bool:
    """ "Quadrupled his 1,145", "more than half of the 13,960 who elected him"."""
    after = tokens.row[index + 1 : index + 6].lstrip(SILENT + bytes((Tag.OF,)))
    if after[:1] != bytes((Tag.COUNT,)):
        return False
    at = tokens.row.index(Tag.COUNT, index)
    return tokens[at - 1].words in _OWN or tokens.said[at + 1 : at + 2] == ["who"]


def _has_led(reading: Reading, seat: Seat | None) -> bool:
    """Whether whoever the votes are of has won the seat, so that a majority of theirs may be meant."""
    subject = reading.claim.subject
    if seat is None or subject.candidacy is None:
        return True
    poll = next((one for one in seat.polls if one.id == subject.poll), seat.poll)
    if poll.winner == subject.candidacy:
        return True
    party = poll.candidacy(subject.candidacy).party_id
    return any(one.winner is not None and one.candidacy(one.winner).party_id == party for one in seat.earlier[-1:])
