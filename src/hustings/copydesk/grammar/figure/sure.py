"""Sure: whether a figure of a poll as a whole can be of nothing else — nobody's, no other seat's."""

from __future__ import annotations

from itertools import pairwise

from hustings.claims.claim import Quantity
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, stands_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.described import is_described_before
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Form, Numeral, Unit
from hustings.measures.majority import majority
from hustings.record.poll import Poll

_MODALS = frozenset("would could might may".split())


def is_sure(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, poll: Poll) -> bool:
    """Whether a figure that a rule takes for one of the poll can be of nothing else."""
    tokens, index = scene.tokens, hit.index
    if _is_owned(scene, hit) or (hit.role == "versus" and _is_to_unnamed(tokens, hit)):
        return False
    if hit.role == "candidates" and (scene.years or scene.is_later or _are_some(tokens, index)):
        return False
    if hit.role == "ballots" and _are_issued(tokens, index):
        return False
    if kind is Kind.TURNOUT and (_is_round(scene, hit, quantity) or _is_for_somebody(scene, hit)):
        return False
    return not _is_no_lead(scene, hit, kind, quantity, poll) and not (
        _is_there(tokens, index) or _is_of_them(tokens, index)
    )


def _is_no_lead(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, poll: Poll) -> bool:
    """Whether a majority or a margin may be one of seats, of boxes, or of a poll before."""
    if kind not in (Kind.MAJORITY, Kind.MARGIN):
        return False
    if _is_than_figure(scene.tokens, hit.index) or is_described_before(scene.tokens, hit.index):
        return True
    if kind is Kind.MAJORITY and (_is_slight(scene, hit, quantity, poll) or _is_for_place(scene.tokens, hit.index)):
        return True
    is_bare = kind is Kind.MARGIN and hit.other is None and not _counts_votes(scene, hit)
    return is_bare or _names_only_others(scene, hit, poll)


def _is_for_place(tokens: Tokens, index: int) -> bool:
    """ "Kept third place from Y by 216", "took second by 9": no lead of whoever won."""
    place = tokens.row.rfind(Tag.ORDINAL, max(0, index - 8), index)
    is_by = Tag.BY in tokens.row[max(0, index - 3) : index]
    return place > 0 and is_by and tokens[place].value.value > 1 and NUMBERS.isdisjoint(tokens.row[place:index])


_ISSUED = frozenset({"issued", "papers issued", "ballots issued", "ballot papers issued"})


def _are_issued(tokens: Tokens, index: int) -> bool:
    """ "Ballot papers issued: 9": a few more than come to be counted."""
    return not _ISSUED.isdisjoint(tokens.said[max(0, index - 3) : index + 5])


_WHOSE = frozenset("his her their its".split())


def _is_than_figure(tokens: Tokens, index: int) -> bool:
    """ "Nine fewer than his 22,343": set beside a figure of somebody's that may be of another poll."""
    if tokens.words.isdisjoint(_WHOSE):
        return False
    places = range(index + 2, min(index + 6, len(tokens)))
    return any(tokens[at].tag is Tag.COUNT and tokens[at - 1].words in _WHOSE for at in places)


def _names_only_others(scene: Scene, hit: Hit, poll: Poll) -> bool:
    """Whether everybody whom the sentence names before a figure stood in other polls of the seat only."""
    named = [token.value for token in scene.tokens[: hit.index] if token.tag is Tag.ACTOR and token.value.is_person]
    polls = scene.seat.polls if scene.seat is not None else ()
    if not named or any(stands_in(one, poll) for one in named):
        return False
    return any(stands_in(one, other) for one in named for other in polls)


def _is_owned(scene: Scene, hit: Hit) -> bool:
    """ "Her majority is 7,585 votes in all": a total that may be of what is named before, not of the ballots."""
    if hit.role != "ballots":
        return False
    after = scene.tokens.row[hit.index + 1 : hit.index + 10]
    is_for = Tag.ACTOR in after and Tag.COMMA not in after[: after.index(Tag.ACTOR)]
    is_owned = not _NAMED.isdisjoint(scene.tokens.row[: hit.index]) or _is_got(scene.tokens, hit.index)
    return is_for or (hit.strength < 4 and is_owned)


def _is_got(tokens: Tokens, index: int) -> bool:
    """ "Attracted a grand total of 18 votes": somebody's, though nobody is known by the name before it."""
    verb = tokens.row.rfind(Tag.GET, max(0, index - _MOST_TO_TOTAL), index)
    return verb >= 0 and tokens[verb].words != "cast"


_MOST_TO_TOTAL = 6
_NAMED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.ACTOR, Tag.PRONOUN})


def _is_round(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """ "Two-thirds of voters": as good as some per cent more or fewer, where nothing says on which side."""
    numeral: Numeral = scene.tokens[hit.index].value
    return numeral.form is Form.FRACTION and quantity.hedge is None


_WENT_TO = frozenset("backed supported chose behind winner victor".split())


def _is_for_somebody(scene: Scene, hit: Hit) -> bool:
    """ "Barely a quarter of the electorate voted for him", "his vote was 9 per cent of the electorate": of those who
    could have, not of those who did."""
    tokens, index = scene.tokens, hit.index
    after = tokens[index + 1 : index + 9]
    is_of_all = any(token.tag in (Tag.TURNOUT, Tag.ELECTORATE) for token in after[:3])
    if is_of_all and any(token.tag is Tag.FOR or token.words in _WENT_TO for token in after):
        return True
    is_bare = is_of_all and after[0].words.startswith("of ") and Tag.TURNOUT not in tokens.row[index + 2 : index + 5]
    clause = tokens.row.rfind(Tag.COMMA, 0, index) + 1
    return is_bare and Tag.TURNOUT not in tokens.row[clause:index] and Tag.ACTOR in tokens.row[clause:index]


#: A seat with a lead no larger may have been told to have one of less than a hundred.
_SLIGHT = 1_000


def _is_told_of(tokens: Tokens, poll: Poll) -> bool:
    """Whether a sentence names a seat, or somebody."""
    places = [one.words.replace(" ", "-") for one in tokens if one.tag is Tag.PLACE]
    is_of_somebody = any(one.tag is Tag.PRONOUN or (one.tag is Tag.ACTOR and one.value.is_person) for one in tokens)
    return any(one in poll.constituency.slug for one in places) if places else is_of_somebody


def _is_slight(scene: Scene, hit: Hit, quantity: Quantity, poll: Poll) -> bool:
    """A majority of less than a hundred, no votes named, where that of the seat is far from it: of seats, of a council,
    of a committee, as likely."""
    lead = majority(poll)
    if lead is not None and lead < _SLIGHT and _is_told_of(scene.tokens, poll):
        return False
    if scene.tokens.row[max(0, hit.index - 3) : hit.index] == _LABELLED:
        return False
    after = scene.tokens[hit.index + 1 : hit.index + 3]
    is_few = quantity.unit is Unit.NONE and quantity.value is not None and quantity.value < 100
    if is_few and _is_of_winner(scene, hit.index):
        return False
    return is_few and all(token.tag is not Tag.VOTES for token in after)


def _is_of_winner(scene: Scene, index: int) -> bool:
    """ "Solloway scrapes in by just 41": a lead of somebody who stood, told by a verb for it and a bare "by"."""
    row = scene.tokens.row[:index].rstrip(SILENT)
    verb = len(row.removesuffix(_BY).rstrip(_HOME)) - 1
    if scene.seat is None or not row.endswith(_BY) or verb < 1 or scene.tokens[verb].tag not in _WINNING:
        return False
    who = scene.tokens[len(row[:verb].rstrip(SILENT)) - 1]
    return who.tag is Tag.ACTOR and who.value.is_person and stands_in(who.value, scene.seat.poll)


_BY = bytes((Tag.BY,))
_HOME = SILENT + bytes((Tag.IN,))
_WINNING = frozenset({Tag.WIN, Tag.HOLD})


#: "Kensington majority: 20", as a row of a table is read.
_LABELLED = bytes((Tag.PLACE, Tag.MAJORITY, Tag.COLON))


def _counts_votes(scene: Scene, hit: Hit) -> bool:
    """Whether votes are named, or somebody of the seat: "9 behind" alone may be of boxes, seats or points."""
    return not {Tag.VOTES, Tag.ACTOR}.isdisjoint(scene.tokens.tags)


def _is_there(tokens: Tokens, index: int) -> bool:
    """ "The majority here is 9; there it is 8": of another seat."""
    if "there" not in tokens.words:
        return False
    near = tokens[max(0, index - 4) : index]
    return any(one.words == "there" and two.tag is Tag.PRONOUN for one, two in pairwise(near))


def _is_of_them(tokens: Tokens, index: int) -> bool:
    """ "Reform were fifth and we beat them by 9": whoever they are."""
    before = tokens.row[:index]
    return Tag.BEAT in before and "them" in tokens.said[before.rindex(Tag.BEAT) : index]


_LESS = frozenset("below above under behind within between each".split())

_BESIDES = frozenset("others other rest remaining remainder also-rans minor".split())


def _are_some(tokens: Tokens, index: int) -> bool:
    """ "All five candidates below third place", "the two candidates who stood before", "others (5 candidates)": not all
    who stood."""
    if not _BESIDES.isdisjoint(tokens.said[max(0, index - 3) : index + 2]):
        return True
    return any(token.words in _LESS or token.tag in (Tag.WHO, Tag.BEHIND) for token in tokens[index + 2 : index + 4])


_OTHERS = frozenset("mp incumbent rival challenger candidate minister opponent predecessor nearest closest".split())


def _is_to_unnamed(tokens: Tokens, hit: Hit) -> bool:
    """ "9 votes ahead of the sitting MP": a margin to somebody who is not named."""
    after = tokens[hit.index + 1 : hit.index + 7]
    end = next((at for at, token in enumerate(after) if token.tag in (Tag.COMMA, Tag.DASH, Tag.AND)), len(after))
    return hit.other is None and any(token.words in _OTHERS for token in after[:end])
