"""Build: every reading of a figure that a rule fits — what it says, what it may look back to or be besides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from hustings.claims.area.women import WOMEN
from hustings.claims.claim import Span
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.doubt import (
    counts_part_of_seats,
    is_average,
    is_no_win,
    is_of_two_together,
    were_won_by,
)
from hustings.copydesk.grammar.area.hit import THRESHOLD, WHOLE
from hustings.copydesk.grammar.area.seats.sweep import whole_of
from hustings.copydesk.grammar.area.seats.tally import also_gained, seats_untold
from hustings.copydesk.grammar.area.women import women
from hustings.copydesk.grammar.figure.bare_lead import bare_lead
from hustings.copydesk.grammar.figure.besides import alone, besides
from hustings.copydesk.grammar.figure.country.holder import MOST_IN_SEAT
from hustings.copydesk.grammar.figure.earlier import (
    estimated,
    in_turn,
    is_own_to_defend,
    looking_back,
    not_plain,
    of_poll_before,
    redrawn,
    years_looked_back_to,
)
from hustings.copydesk.grammar.figure.level import as_level
from hustings.copydesk.grammar.figure.lookalike.no_lead import is_of_others
from hustings.copydesk.grammar.figure.lookalike.no_votes import counts_others
from hustings.copydesk.grammar.figure.lookalike.other import counts_something_else
from hustings.copydesk.grammar.figure.moment import comes_to, moment_in
from hustings.copydesk.grammar.figure.multiple import MULTIPLE
from hustings.copydesk.grammar.figure.place import readings_in_place
from hustings.copydesk.grammar.figure.successor import of_successor
from hustings.copydesk.grammar.moved.more import against_anybody, is_bare_more, is_beside_own
from hustings.copydesk.grammar.quantity import quantity_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS, Moment
from hustings.copydesk.grammar.when.back import LOOKING_BACK
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.grammar.whose.own_before import is_of_own_lead
from hustings.copydesk.grammar.worded.set_against import set_against
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.number_word import PARTS_OF_ANOTHER
from hustings.figures.numeral import Form

#: What is of no party, or of what seats are counted by: all there are, whoever won them; the women among the elected.
_OF_ALL: Mapping[str, Callable[[Scene, Hit], list[Reading]]] = {
    THRESHOLD: lambda *_: [],
    WHOLE: whole_of,
    WOMEN: women,
}
_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})
_LED = frozenset({Kind.MAJORITY_CHANGE})
_OF_PARTY = frozenset({Kind.SEATS, Kind.VOTES})


def readings(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings that a rule gives a figure: one for each holder that it may belong to."""
    is_part = kind in _OF_PARTY and counts_part_of_seats(scene.tokens, hit.index)
    if is_part or counts_something_else(scene.tokens, hit, kind):
        return []
    hit, kind = _as_seats(scene.tokens, hit, kind)
    if (told := _OF_ALL.get(hit.role)) is not None:
        return told(scene, hit)
    is_did = hit.role == "did" and not _says_voted(scene.tokens, hit.index)
    if is_did or (kind is Kind.SEATS and is_no_win(scene.tokens, hit.index)):
        return []
    hit = replace(hit, role="") if _is_no_earlier(scene.tokens, hit) or is_own_to_defend(scene, hit) else hit
    hit, kind = _as_votes(scene.tokens, _as_more(scene.tokens, hit, kind), kind)
    hit, kind = as_level(scene.tokens, hit, kind)
    if kind is Kind.VOTES and hit.role in ("", "aside") and scene.tokens[hit.index].value.sign:
        hit = replace(hit, role="change")  # "19,763 (+6,022)"
    if kind is Kind.VOTES and set_against(scene.tokens, hit) is Kind.MAJORITY:
        hit, kind = replace(hit, kind=Kind.MAJORITY, role="" if hit.role == "winner" else "either"), Kind.MAJORITY
    if kind in _LEADS and (is_average(scene.tokens, hit.index) or is_of_two_together(scene.tokens, hit)):
        return []
    if kind in _LEADS and (is_of_others(scene.tokens, hit.index) or counts_others(scene.tokens, hit.index)):
        return []
    moment = moment_in(scene, hit)
    made = of_successor(scene, hit.index, readings_in_place(scene, hit, kind, moment))
    estimates = [*estimated(scene, hit, kind), *in_turn(scene, hit, kind)]
    then = of_poll_before(scene, hit, kind)
    if _is_loose(scene, hit, kind) or estimates or then or is_average(scene.tokens, hit.index):
        made = [replace(one, is_firm=False) for one in made]
    years = years_looked_back_to(scene, hit.index, moment)
    back = [one for year in years for one in looking_back(scene, hit, kind, year)]
    back = [] if back and not scene.is_dated and comes_to(scene.tokens, hit.index) else not_plain(back, made, scene)
    back += [*redrawn(scene, hit, kind, moment), *estimates, *then]
    made = also_gained(scene, hit.index, made)
    back += against_anybody(scene, made) if kind is Kind.VOTES and is_beside_own(scene.tokens, hit) else []
    if kind is Kind.VOTES and any(_is_plainly_votes(scene.tokens, hit, one) for one in made):
        return made + [replace(one, is_firm=False, is_extra=True) for one in back]
    quantity = quantity_of(scene.tokens, hit.index, hit)
    others = [*besides(scene, hit, kind, quantity), *seats_untold(scene, hit, kind, quantity)]
    others += [*alone(scene, hit, quantity), *_as_gained(scene, hit, kind, moment)]
    others += bare_lead(scene, hit, made, quantity) if kind is Kind.VOTES else []
    return made + [replace(one, is_firm=False, is_extra=True) for one in back] + others


def _is_loose(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """Whether the words leave room for the figure to be of something else, or of somebody else."""
    tokens, index = scene.tokens, hit.index
    if hit.role == MULTIPLE or _is_of_own_before(tokens, index) or (kind in _LED and is_of_own_lead(tokens, index)):
        return False
    if hit.role == "aside" or _is_relation(tokens, index) or (kind not in _TURNED_OUT and _is_so_far(tokens, hit)):
        return True
    if kind is Kind.SHARE_CHANGE and (_is_short_of(tokens, index) or _is_behind_then(tokens, index)):
        return True
    if (
        is_bare_more(tokens, hit)
        and not is_beside_own(tokens, hit)
        and (kind is not Kind.DEPOSIT or _DATED.isdisjoint(tokens.tags))
    ):
        return True
    if _is_round_gain(scene, hit, kind) or set_against(tokens, hit) is Kind.VOTES:
        return True
    return tokens[index].tag is Tag.TIMES and bool(scene.years) and not _comes_to_now(scene, index)


def _comes_to_now(scene: Scene, index: int) -> bool:
    """ "His majority more than doubled to 16,967", where nothing looks back; not "in 2017 it halved to 9"."""
    is_dated = scene.is_dated or not _DATED.isdisjoint(scene.tokens.tags)
    after = scene.tokens.row[index + 1 : index + 6].translate(None, SILENT)
    return after[:2] == _TO_COUNT and not is_dated and LOOKING_BACK.isdisjoint(scene.tokens.words)


def _is_short_of(tokens: Tokens, index: int) -> bool:
    """ "She is two points short of his 52 per cent", "two points behind Labour": from somebody's share, as likely."""
    after = tokens.row[index + 1 : index + 4].translate(None, SILENT)
    return len(after) > 1 and after[0] in _APART and after[1] in _SOMEBODYS


def _is_behind_then(tokens: Tokens, index: int) -> bool:
    """ "Labour was 28.9 points behind in 2015", "ten points ahead last time": from somebody else then, as likely."""
    after = tokens[index + 1 : index + 3]
    return bool(after) and after[0].words in _FROM_ELSE and (len(after) == 1 or after[1].tag in _THEN)


_FROM_ELSE = frozenset({"behind", "adrift", "ahead", "in front", "clear", "off the pace", "in arrears"})
_THEN = frozenset({Tag.IN, Tag.PREVIOUS, Tag.YEAR, Tag.COMMA, Tag.AND})
_APART, _SOMEBODYS = frozenset({Tag.AHEAD, Tag.BEHIND}), frozenset({Tag.ACTOR, Tag.PERCENT})
_TURNED_OUT = frozenset({Kind.TURNOUT, Kind.TURNOUT_CHANGE})
_DATED, _TO_COUNT = frozenset({Tag.YEAR, Tag.PREVIOUS}), bytes((Tag.TO, Tag.COUNT))


def _is_round_gain(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """ "Picked up three thousand votes": a round number of those more than before, as likely."""
    if kind is not Kind.VOTES or not _is_picked_up(scene.tokens, hit.index):
        return False
    value = scene.tokens[hit.index].value.value
    return bool(value <= MOST_IN_SEAT) and not value % 1000


def _is_picked_up(tokens: Tokens, index: int) -> bool:
    if tokens.words.isdisjoint(_PICKED_UP):
        return False
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    return at >= 0 and tokens[at].words in _PICKED_UP


_PICKED_UP = frozenset({"picked up", "picking up", "won", "gained", "found", "scooped", "hoovered up", "pulled in"})


def _as_gained(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> list[Reading]:
    """ "Picked up three thousand votes and still lost": as many more than before, perhaps."""
    if kind is not Kind.VOTES or hit.role or not _is_picked_up(scene.tokens, hit.index):
        return []
    made = readings_in_place(scene, replace(hit, role="change"), kind, moment)
    return [replace(one, is_firm=False, is_extra=True, is_tight=False) for one in made]


def _is_no_earlier(tokens: Tokens, hit: Hit) -> bool:
    """Whether a figure that its rule takes for an earlier level is another's of the same time."""
    if hit.role not in ("previous", "level"):
        return False
    is_rivals = _is_than_rival(tokens, hit) and moment_of(tokens, hit.index, "") == Moment()
    return is_rivals or (hit.role == "previous" and _is_of_range(tokens, hit.index))


_AGAINST = frozenset({Tag.ON, Tag.FROM, Tag.SINCE, Tag.THAN, Tag.COMPARED, Tag.PREVIOUS, Tag.IN, Tag.TO})


def _is_so_far(tokens: Tokens, hit: Hit) -> bool:
    """ "Labour are 2,000 up", on nothing that is named: ahead while votes are counted, as likely."""
    if hit.role != "change" or tokens.row[: hit.index].translate(None, SILENT)[-1:] != _BE:
        return False
    after = tokens.row[hit.index + 1 : hit.index + 4].translate(None, _VOTES)
    return after[:1] != b"" and after[0] in _MOVES and (len(after) < 2 or after[1] not in _AGAINST)


_BE, _VOTES = bytes((Tag.BE,)), bytes((Tag.VOTES,))
_MOVES = frozenset({Tag.UP, Tag.DOWN})


def _is_than_rival(tokens: Sequence[Token], hit: Hit) -> bool:
    """ "Did worse than X, who had 9", "9 against X's 8": compared with somebody else, not with another time."""
    places = (at for at in range(hit.start, hit.index) if tokens[at].tag in (Tag.THAN, Tag.COMPARED))
    near = [token for token in tokens[next(places, hit.index) + 1 : hit.index] if token.tag is not Tag.FILL]
    if not near or near[0].tag is not Tag.ACTOR or not near[0].value.is_person:
        return False
    return len(near) == 1 or near[1].tag is Tag.COMMA


_RANGING = frozenset("ranged ranges ranging range varied varies varying ran runs running spanned spans".split())


def _is_of_range(tokens: Tokens, index: int) -> bool:
    """ "Turnout ranged from 71 per cent in X to 54.8 in Y": the most and the least, and no earlier level."""
    if tokens.words.isdisjoint(_RANGING):
        return False
    start = tokens.row.rfind(Tag.FROM, 0, index)
    return start > 0 and not _RANGING.isdisjoint(tokens.said[max(0, start - 3) : start])


_TO_WHOM = frozenset("her him them".split())


def _as_seats(tokens: Tokens, hit: Hit, kind: Kind) -> tuple[Hit, Kind]:
    """ "Eight of the 57 seats that Nick Clegg won in 2010": a party's seats, and not all there are."""
    if hit.role != WHOLE or not were_won_by(tokens, hit.index):
        return hit, kind
    return replace(hit, kind=Kind.SEATS, role=""), Kind.SEATS


def _as_votes(tokens: Tokens, hit: Hit, kind: Kind) -> tuple[Hit, Kind]:
    """ "A majority of 9: 90 for her and 81 for him", "with 90 over 81 for X": votes, whatever was spoken of before."""
    after = tokens[hit.index + 1 : hit.index + 3]
    is_given = len(after) > 1 and after[0].tag is Tag.FOR and after[1].words in _TO_WHOM
    is_over = len(after) > 1 and after[0].words == "over" and after[1].tag is Tag.COUNT
    if kind not in _LEADS or not (is_given or is_over):
        return hit, kind
    return replace(hit, kind=Kind.VOTES, role=""), Kind.VOTES


def _as_more(tokens: Tokens, hit: Hit, kind: Kind) -> Hit:
    """ "The Lib Dems, who lost 341 deposits last time, lost 34 more": than then, and not than another party."""
    is_more = kind is Kind.DEPOSIT and hit.role == "versus" and not _DATED.isdisjoint(tokens.tags)
    return replace(hit, role="change") if is_more else hit


def _is_plainly_votes(tokens: Tokens, hit: Hit, reading: Reading) -> bool:
    """ "She polled 9 votes", "Smith 9": nothing but her votes, though the sentence speaks of a lead."""
    if (
        reading.claim.kind is not Kind.VOTES
        or not (reading.is_tight and reading.is_firm)
        or reading.claim.quantity.word
    ):
        return False
    before = tokens.row[max(0, hit.index - 3) : hit.index].translate(None, SILENT)
    return reading.strength > 2 or (before != b"" and before[-1] in _TAKING)


_TAKING = frozenset({Tag.GET, Tag.WIN, Tag.ACTOR})


_VOTING = frozenset("did voted turned cast used bothered actually went".split())


def _says_voted(tokens: Tokens, index: int) -> bool:
    """ "21,325 were entitled to vote and 13,581 did"."""
    return any(words.split(" ")[0] in _VOTING for words in tokens.said[index + 1 : index + 3])


def _is_relation(tokens: Tokens, index: int) -> bool:
    """ "Three times the majority", "twice the vote of", "double the 919": of something that need not be before."""
    if tokens[index].tag is Tag.TIMES and tokens[index].words.replace("-", " ") in PARTS_OF_ANOTHER:
        return True
    if tokens[index].words in _MULTIPLE and Tag.FILL in tokens.row[index + 1 : index + 2]:
        return True
    if tokens[index].value.form is Form.FRACTION and _is_of_figure(tokens, index):
        return True
    return tokens[index].tag is Tag.TIMES and any(word in tokens[index].words for word in ("times", "twice", "thrice"))


def _is_of_own_before(tokens: Tokens, index: int) -> bool:
    """ "More than double the party's vote in 2017", "half his vote last time": of their own vote, and of that time."""
    if tokens[index].tag is not Tag.TIMES:
        return False
    votes = next((at for at in range(index + 1, min(index + 5, len(tokens))) if tokens[at].tag is Tag.VOTES), None)
    if votes is None or not _OWNS.issuperset(tokens.row[index + 1 : votes]) or not _is_owned(tokens, index, votes):
        return False
    if not _DATES.isdisjoint(tokens.row[index + 1 : votes]):
        return True  # "the party's 2017 vote"
    after = tokens.row[votes + 1 : votes + 6].translate(None, SILENT + bytes((Tag.IN, Tag.ON)))
    return after[:1] in (bytes((Tag.YEAR,)), bytes((Tag.PREVIOUS,)))


_DATES = frozenset({Tag.YEAR, Tag.PREVIOUS})
_OWNS = _DATES | {Tag.OF, Tag.FILL, Tag.PRONOUN}
_THEIRS = frozenset("his her its their".split())


def _is_owned(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word between two places says whose something is: "her", "the party's"."""
    return any(one in _THEIRS or one.endswith("party's") for one in tokens.said[first:last])


def _is_of_figure(tokens: Tokens, index: int) -> bool:
    """ "Little more than half of 2019's 62.1", "two-thirds of the 9,639 last time": a part of a figure, not of all."""
    after = tokens.row[index + 1 : index + 7].translate(None, _OF_WHICH)
    return tokens.row[index + 1 : index + 2] == _OF and after[:1] != b"" and after[0] in NUMBERS


_OF, _OF_WHICH = bytes((Tag.OF,)), SILENT + bytes((Tag.OF, Tag.YEAR, Tag.PREVIOUS, Tag.ACTOR))
_MULTIPLE = frozenset("double treble triple".split())


def at_figure(found: Sequence[Reading], token: Token) -> list[Reading]:
    """The readings, each with the place of its figure."""
    figure = Span(token.start, token.end)
    return [replace(one, claim=replace(one.claim, figure=figure)) for one in found]
