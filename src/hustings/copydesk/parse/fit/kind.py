"""Kind: what a figure measures where its rule leaves that open, and what a sentence without a figure speaks of."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING
from hustings.copydesk.grammar.area.deposit.own import FEWEST_VOTES, has_one_deposit
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.topic import as_topic, topic_of
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

#: A sentence of fewer tokens than these heads the one that follows.
_MOST_HEADED = 4
#: "Consider seats first, as they do": one of fewer tokens may lead on to what is told of next.
_MOST_LED = 9
_NOT_LED = NUMBERS | {Tag.PLACE, Tag.ACTOR}
_DATED = frozenset({Tag.YEAR})
_MEASURED = {Tag.TURNOUT: Kind.TURNOUT, Tag.MAJORITY: Kind.MAJORITY}


def measure_in(tokens: Tokens) -> Kind | None:
    """The one measure that a sentence without a figure speaks of: "Turnout dropped again." """
    if len(tokens) < _MOST_HEADED and Tag.MARGIN in tokens.tags:
        return Kind.MAJORITY  # "The gap?"
    if len(tokens) < _MOST_LED and Tag.DEPOSIT in tokens.tags and _NOT_LED.isdisjoint(tokens.tags - _DATED):
        return Kind.DEPOSIT  # "Deposit watch, July 2024"
    found = [kind for tag, kind in _MEASURED.items() if tag in tokens.tags]
    if not found and len(tokens) < _MOST_LED and Tag.SEATS in tokens.tags and _NOT_LED.isdisjoint(tokens.tags):
        return Kind.SEATS  # "Consider seats first, as they do."
    if not found and Tag.ELECTORATE in tokens.tags:
        return Kind.ELECTORATE  # "The electorate is 87,288": what was told before is told of no more
    return found[0] if len(found) == 1 else None


def heading_of(tokens: Tokens) -> Kind | None:
    """ "Deposits in 2017: Labour lost none, the Conservatives seven": what its head says that a sentence tells."""
    at = tokens.row.find(Tag.DEPOSIT, 0, _MOST_HEADED) if Tag.DEPOSIT in tokens.tags else -1
    if at < 0 or Tag.COLON not in tokens.row[at + 1 : at + _MOST_HEADED + 1]:
        return None
    return Kind.DEPOSIT if Tag.ACTOR not in tokens.row[:at] else None


def _is_vote_moved(tokens: Tokens, index: int) -> bool:
    """ "Labour's share fell by four", "the Tory vote was up three", told after deposits: what moved is said."""
    before = tokens.row[:index].rstrip(_TO_MOVE)
    said = tokens[len(before) - 1] if before else None
    return len(before) < index and said is not None and said.tag in _OF_VOTE and not said.words.startswith(_TALLIES)


#: A share moves by no more.
_MOST_POINTS = 100
_TO_MOVE = SILENT + bytes((Tag.BE, Tag.BY, Tag.HAVE, Tag.UP, Tag.DOWN))
_OF_VOTE, _TALLIES = frozenset({Tag.SHARE, Tag.VOTES}), ("tally", "tallies", "count")


def may_be_deposits(tokens: Tokens, index: int) -> bool:
    """Whether a count where deposits were spoken of can be one of them: no votes, and no more than a party had at
    stake, but where it is a part of all who stood."""
    token = tokens[index]
    if token.tag is not Tag.COUNT or Tag.VOTES in tokens.row[index + 1 : index + 3]:
        return False
    after = tokens.row[index + 1 : index + 7].translate(None, SILENT)
    return bool(token.value.value <= MOST_STANDING) or after[:3] == _OF_ALL


def _is_part_of_all(tokens: Tokens, index: int) -> bool:
    """ "1,673 of the 4,515 hopefuls": of more than stand in one poll."""
    is_part = tokens.row[index + 1 : index + 7].translate(None, SILENT)[:3] == _OF_ALL
    return is_part and bool(tokens[index].value.value > _MOST_NAMES)


#: No poll has had as many candidates.
_MOST_NAMES = 40
_OF_ALL = bytes((Tag.OF, Tag.COUNT, Tag.CANDIDATES))


def counts_standing(tokens: Tokens, index: int) -> bool:
    """ "Lost 341 of 631", "466 from 497", "320 of its 351": how many stood, where deposits are told of."""
    before = tokens.row[max(0, index - 6) : index].translate(None, _BEFORE_ALL)
    is_second = before[-2:-1] == _COUNT and (before[-1] in _PART_OF or _is_aside(tokens, index, before))
    return is_second and tokens[index].tag is Tag.COUNT


def _is_aside(tokens: Tokens, index: int, before: bytes) -> bool:
    """ "Labour lost 12 (631 stood), the Conservatives four (635)": how many stood, in brackets."""
    after = [one for one in tokens[index + 1 : index + 3] if one.words not in _STOOD]
    is_closed = before[-1] == Tag.OPEN and after[:1] != [] and after[0].tag is Tag.CLOSE
    first = tokens.row.rindex(Tag.COUNT, 0, index)
    return is_closed and bool(tokens[index].value.value > tokens[first].value.value)


_STOOD = frozenset("stood standing candidates ran fought fielded".split())


_COUNT, _PART_OF = bytes((Tag.COUNT,)), frozenset({Tag.OF, Tag.FROM, Tag.SLASH})
_BEFORE_ALL = SILENT + bytes((Tag.DEPOSIT, Tag.WORD))


_SAID_OF = (Tag.AND, Tag.COMMA, Tag.PRONOUN, Tag.ACTOR, Tag.DASH)
_MOVED = (bytes((Tag.BE, Tag.UP)), bytes((Tag.BE, Tag.DOWN)))


def is_of_person(tokens: Tokens, index: int) -> bool:
    """ "X doubled his majority to 9 and is up 11.7 points": how far somebody's share moved, or the majority."""
    if tokens[index].tag not in (Tag.POINTS, Tag.PERCENT):
        return False
    before = tokens.row[:index].translate(None, SILENT)
    return before[-2:] in _MOVED and before[-3:-2] != b"" and before[-3] in _SAID_OF


def kind_of(scene: Scene, hit: Hit, inherited: Kind | None) -> Kind:
    """The kind that a rule gives; of a change or an earlier level, that of its topic; of a count, never a share."""
    kind = _kind_told(scene, hit, inherited)
    return Kind.VOTES if kind is Kind.SHARE and _is_telling_count(scene.tokens[hit.index]) else kind


def _is_telling_count(token: Token) -> bool:
    return token.tag is Tag.COUNT and bool(token.value.value > _WHOLE)


#: No share is larger.
_WHOLE = 100


def _is_left_out(tokens: Tokens, index: int) -> bool:
    """ "The Lib Dems' rose by 25", after how far shares moved: points, as no votes are named."""
    before = tokens.row[:index].translate(None, SILENT)
    is_bare = before[-3:] in _MOVED_BY and not _is_telling_count(tokens[index]) and Tag.VOTES not in tokens.tags
    return is_bare and bool(tokens[tokens.row.rindex(Tag.ACTOR, 0, index)].value.is_possessive)


_MOVED_BY = (bytes((Tag.ACTOR, Tag.UP, Tag.BY)), bytes((Tag.ACTOR, Tag.DOWN, Tag.BY)))


def _kind_told(scene: Scene, hit: Hit, inherited: Kind | None) -> Kind:
    is_lost = scene.tokens[max(0, hit.index - 1)].tag is Tag.LOSE
    if (
        (scene.seat is None or is_lost or _is_part_of_all(scene.tokens, hit.index))
        and inherited is Kind.DEPOSIT
        and hit.kind in (Kind.VOTES, Kind.OTHER, Kind.MARGIN)
        and may_be_deposits(scene.tokens, hit.index)
        and not _is_vote_moved(scene.tokens, hit.index)
    ):
        return Kind.DEPOSIT if hit.role not in ("candidates", "ballots") else hit.kind
    if hit.role == "change" and hit.kind is not Kind.VOTES:
        kind = topic_of(scene.tokens, hit, inherited)
        if kind is Kind.TURNOUT_CHANGE and _is_telling_count(scene.tokens[hit.index]):
            return Kind.ELECTORATE  # "the register has grown by 9,000"
        is_count = scene.tokens[hit.index].tag is Tag.COUNT and not _is_left_out(scene.tokens, hit.index)
        if is_count and scene.seat is None and _is_vote_moved(scene.tokens, hit.index):
            return kind if scene.tokens[hit.index].value.value > _MOST_POINTS else Kind.SHARE_CHANGE
        return Kind.VOTES if kind is Kind.SHARE_CHANGE and is_count else kind
    if hit.role == "topic":
        spoken_of = inherited if inherited in (Kind.MAJORITY, Kind.TURNOUT, Kind.SHARE) else None
        return spoken_of or (Kind.VOTES if scene.tokens[hit.index].tag is Tag.COUNT else Kind.SHARE)
    if hit.role in ("level", "aside"):
        level = as_topic(topic_of(scene.tokens, hit, inherited))
        is_count = scene.tokens[hit.index].tag is Tag.COUNT
        return Kind.VOTES if is_count and level in (None, Kind.SHARE) else level or Kind.SHARE
    return hit.kind


def is_of_person_in_row(tokens: Tokens, index: int) -> bool:
    """ "Ross Laird, Lib Dem, 601 (deposit lost)", "Labour with 622 lost its deposit": somebody's votes, told beside
    what became of the deposit."""
    if has_one_deposit(tokens, index):
        return True
    if tokens.row[index + 1 : index + 3] != _DEPOSIT_OPENED or tokens[index].value.value < FEWEST_VOTES:
        return False
    before = [one for one in tokens[max(0, index - 3) : index] if one.tag is not Tag.COMMA]
    is_one = "deposits" not in tokens[index + 2].words
    return bool(before) and before[-1].tag is Tag.ACTOR and (is_one or before[-1].value.is_person)


_DEPOSIT_OPENED = bytes((Tag.OPEN, Tag.DEPOSIT))
