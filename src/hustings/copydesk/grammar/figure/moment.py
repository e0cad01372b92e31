"""Moment: which result a figure is of, by its sentence and by what the seat's poll was."""

from __future__ import annotations

from hustings.claims.claim import When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.doubt import are_left
from hustings.copydesk.grammar.figure.multiple import was_made
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS, Moment, year_of
from hustings.copydesk.grammar.when.after import year_after_then
from hustings.copydesk.grammar.when.back import follows_now, is_only_of
from hustings.copydesk.grammar.when.beside import deed_year, is_past_aside
from hustings.copydesk.grammar.when.cushion import is_left_behind
from hustings.copydesk.grammar.when.deed import had_won, has_won, is_of_beaten, is_own_win
from hustings.copydesk.grammar.when.era import later_from
from hustings.copydesk.grammar.when.gone import when_gone_had
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.grammar.when.near import follows_from
from hustings.copydesk.grammar.when.regained import won_again
from hustings.copydesk.grammar.worded.put_on import lead_put_on
from hustings.copydesk.grammar.worded.than_before import lead_beside
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.record.poll import Poll

_LAST = Moment(When.PREVIOUS)


def moment_in(scene: Scene, hit: Hit) -> Moment:
    """The moment of a figure; what a sentence that seems to look back comes to is of now."""
    stepped = _before_that(scene, hit.index) or _after_that(scene, hit.index)
    stepped = stepped or _counted_back(scene, hit.index) or _led_then(scene, hit) or _told_apart(scene.tokens, hit)
    stepped = stepped or _of_winning_again(scene, hit)
    stepped = stepped or (_LAST if hit.kind is Kind.VOTES and was_made(scene, hit.index) else None)
    if stepped is not None:
        return stepped
    moment = _of_deed(scene, hit) or moment_of(scene.tokens, hit.index, hit.role)
    moment = _LAST if moment == Moment() and _was_before(scene.tokens, hit.index) else moment
    moment = _LAST if _is_on_new_boundaries(scene.tokens, hit) else moment
    if moment == _LAST and _is_defending(scene.tokens, hit.index):
        return Moment(When.EITHER)
    told = (when_gone_had(scene, hit) or _told_of_before(scene, hit)) if moment == Moment() else None
    if told is not None:
        return told
    if scene.year_on is not None and moment.year is None and (moment == _LAST or _is_of_then(scene, hit)):
        return Moment(When.PREVIOUS, scene.year_on)
    if moment == _LAST or _is_left_in_year(scene.tokens, hit, moment):
        return _of_last(scene, hit, moment)
    if moment.when is not When.EITHER or scene.seat is None:
        return moment
    if had_won(scene, hit.index, scene.seat.poll):
        return _LAST
    is_now = _is_of_year(scene.tokens, hit, scene.seat.poll.polled_on.year)
    return Moment() if is_now or comes_to(scene.tokens, hit.index) else moment


def _told_apart(tokens: Tokens, hit: Hit) -> Moment | None:
    """ "Having put 6,525 on to his 2015 figure": since then; "eight of the 57 MPs elected in 2010 are left": now."""
    if hit.kind is Kind.SEATS and are_left(tokens, hit.index):
        return Moment(is_firm=False)
    is_move = hit.kind is Kind.MAJORITY_CHANGE
    put = lead_put_on(tokens, hit.index) or lead_beside(tokens, hit.index) if is_move else None
    if put is None or put.tag not in _DATED:
        return None
    return Moment(When.PREVIOUS, year_of(put)) if put.tag is Tag.YEAR else _LAST


_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _of_winning_again(scene: Scene, hit: Hit) -> Moment | None:
    """ "Won back the seat it lost in 2019 with a majority of 9": of the poll that it was won back in."""
    year = won_again(scene.tokens, hit.index) if not hit.role else None
    if year is None:
        return None
    year = year or scene.year_on or 0
    return Moment(When.PREVIOUS, year) if year else Moment()


def _of_deed(scene: Scene, hit: Hit) -> Moment | None:
    """ "X took the seat in 2015 with 9 votes and a majority of 8": of the poll of that year."""
    year = deed_year(scene.tokens, hit.index) if Tag.YEAR in scene.tokens.tags and not hit.role else None
    if year is None or scene.seat is None:
        return None
    is_held = scene.seat.of_year(year) is not None or scene.seat.poll.polled_on.year < year  # of that, none of its own
    return Moment(When.PREVIOUS, year) if is_held else None


def _is_on_new_boundaries(tokens: Tokens, hit: Hit) -> bool:
    """ "In 2019 she won by 9; allowing for the new boundaries she was defending 8": what is left, on those, of the last
    result, and not what that left of the one before."""
    if hit.role != "previous" or Tag.AREA not in tokens.tags:
        return False
    area = tokens.row.rfind(Tag.AREA, 0, hit.index)
    return area > tokens.row.rfind(Tag.YEAR, 0, hit.index) and NUMBERS.isdisjoint(tokens.row[area : hit.index])


def _was_before(tokens: Tokens, index: int) -> bool:
    """ "Turnout 63.7, was 63.1", "maj 9,485 (was 8,100)": what it had been before."""
    at = index - 1
    while at > 0 and tokens[at].tag in (Tag.FILL, Tag.HEDGE):
        at -= 1
    if at > 3 and tokens.said[at - 2 : at] == ["where", "it"] and tokens[at].words in ("was", "been"):
        return tokens[at - 3].tag is Tag.COMMA and tokens[at - 4].tag in NUMBERS
    if at < 2 or tokens[at].words not in ("was", "were") or tokens[at - 1].tag not in (Tag.COMMA, Tag.OPEN, Tag.DASH):
        return False
    before = tokens[at - 3] if tokens[at - 2].tag is Tag.VOTES else tokens[at - 2]
    return before.tag in NUMBERS and Tag.PREVIOUS not in tokens.row[index + 1 : index + 4]


_TIME_BEFORE = frozenset({"the time before", "the election before", "election before"})
_THAT = frozenset({"that", "it", "the one"})


def _before_that(scene: Scene, index: int) -> Moment | None:
    """ "It had been 9 in 2015, and 8 the time before that": of the poll before the one named last."""
    at = _time_before(scene.tokens, index)
    if at is None or scene.seat is None:
        return None
    years = [year_of(one) for one in scene.tokens[:index] if one.tag is Tag.YEAR]
    told = [year for year in years if year < scene.seat.poll.polled_on.year]
    if not told and scene.tokens[at + 1 : at + 2] and scene.tokens[at + 1].words not in _THAT:
        return None
    last = told[-1:] or [one.polled_on.year for one in scene.seat.earlier[-1:]]
    held = [one.polled_on.year for one in scene.seat.earlier if last and one.polled_on.year < last[0]]
    return Moment(When.PREVIOUS, held[-1], is_firm=bool(told)) if held else Moment(When.EITHER, is_firm=False)


_EARLIER = frozenset({"years earlier", "years before", "years previously"})


def _counted_back(scene: Scene, index: int) -> Moment | None:
    """ "In 2017 he had a majority of 9, and two years earlier it was 8": so many years before the year told."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or Tag.YEAR not in tokens.tags or tokens.words.isdisjoint(_EARLIER):
        return None
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].words in _EARLIER), 0)
    year = tokens.row.rfind(Tag.YEAR, 0, at)
    if year < 0 or tokens[at - 1].tag is not Tag.COUNT or not NUMBERS.isdisjoint(tokens.row[at:index]):
        return None
    back = year_of(tokens[year]) - int(tokens[at - 1].value.value)
    is_held = year_of(tokens[year]) < seat.poll.polled_on.year and seat.of_year(back) is not None
    return Moment(When.PREVIOUS, back) if is_held else None


_LED = frozenset({"ahead of", "in front of", "clear of"})
_STOPS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.WITH, Tag.ON})


def _led_then(scene: Scene, hit: Hit) -> Moment | None:
    """ "X was 9 in front of the Tories in 2017": by so many then."""
    row = scene.tokens.row
    at = hit.index + 1 + (Tag.VOTES in row[hit.index + 1 : hit.index + 2])
    if hit.role != "versus" or hit.other is None or Tag.YEAR not in row[at:] or scene.tokens.said[at] not in _LED:
        return None
    is_told = row[: hit.index].translate(None, SILENT)[-1:] == _BE and row[hit.other + 1 : hit.other + 3] in _IN_YEAR
    year = year_of(scene.tokens[hit.other + 2]) if is_told else None
    after = row[hit.other + 3 : hit.other + 4]
    is_held = year is not None and scene.seat is not None and scene.seat.of_year(year) is not None
    return Moment(When.PREVIOUS, year) if is_held and (not after or after[0] in _STOPS) else None


_BE = bytes((Tag.BE,))
_IN_YEAR = (bytes((Tag.IN, Tag.YEAR)), bytes((Tag.ON, Tag.YEAR)))


def _after_that(scene: Scene, index: int) -> Moment | None:
    """ "He got in by 9 in 2010; his lead then doubled to 18": of the poll after the one named last."""
    year = year_after_then(scene.tokens, index, scene.seat)
    return None if year is None else Moment(When.PREVIOUS, year)


def _time_before(tokens: Tokens, index: int) -> int | None:
    """Where "the time before" stands right after a figure, or with a comma or a verb before it; or at the head of the
    sentence, "At the election before that X won by 9"."""
    if tokens.words.isdisjoint(_TIME_BEFORE):
        return None
    head = next(at for at, one in enumerate(tokens) if one.words in _TIME_BEFORE)
    if head < index and _AT_HEAD.issuperset(tokens.row[:head]) and NUMBERS.isdisjoint(tokens.row[head:index]):
        return head
    after = (at for at in range(index + 1, min(index + 4, len(tokens))) if tokens[at].tag not in _TO_TIME)
    at = next(after, index)
    return at if tokens[at].words in _TIME_BEFORE else None


_TO_TIME = frozenset({Tag.FILL, Tag.IN, Tag.ON, Tag.VOTES})
_AT_HEAD = frozenset({Tag.FILL, Tag.IN, Tag.ON, Tag.AND})


def _of_last(scene: Scene, hit: Hit, moment: Moment) -> Moment:
    """What is left of a moment of the last result: it may be the report's own, or before a year that is told."""
    left = _poll_left(scene, hit.index, moment.year)
    if left is not None and scene.seat is not None and left.id not in (one.id for one in scene.seat.earlier[-1:]):
        return Moment(When.PREVIOUS, left.polled_on.year, is_firm=False)
    if hit.role not in ("", "winner", "loser") or is_left_behind(scene.tokens, hit.index):
        return _LAST
    if is_own_win(scene, hit.index):
        return Moment()
    if scene.is_later and _names_last(scene.tokens):
        return Moment(When.EITHER, is_firm=False)
    if (won := _year_won(scene, hit)) is not None:
        return Moment(When.PREVIOUS, won, moment.is_firm)
    polled = scene.seat.poll.polled_on.year if scene.seat is not None else None
    is_own = any(one.tag is Tag.YEAR and year_of(one) == polled for one in scene.tokens[: hit.index])
    return Moment(When.EITHER) if is_own else _LAST  # "held on 6 May 2010, the last election returned X with 9"


_WON = frozenset({Tag.WIN, Tag.HOLD, Tag.BEAT})
_ESTIMATING = frozenset("notional notionally boundaries redrawn paper estimate estimated would".split())


def _year_won(scene: Scene, hit: Hit) -> int | None:
    """ "He won five years ago by 9": what somebody won by is the result's, and no estimate on other boundaries."""
    tokens, index = scene.tokens, hit.index
    before = tokens.row[max(0, index - 9) : index]
    if (
        hit.kind is not Kind.MAJORITY
        or scene.seat is None
        or not scene.seat.earlier
        or not _ESTIMATING.isdisjoint(tokens.words)
    ):
        return None
    is_won = not _WON.isdisjoint(before) and before.translate(None, SILENT)[-1:] == bytes((Tag.BY,))
    last = scene.seat.earlier[-1]
    return last.polled_on.year if is_won and not last.is_by_election else None


def _is_left_in_year(tokens: Tokens, hit: Hit, moment: Moment) -> bool:
    """ "In 2017 X took it, overturning a majority of 9", "in 2017 it was up from 9": not of the year that opens."""
    year = tokens.row.rfind(Tag.YEAR, 0, hit.index)
    if hit.role != "previous" or year < 0 or moment.year != year_of(tokens[year]):
        return False
    at = tokens.row.rfind(Tag.OVERTURN, year, hit.index)
    is_overturned = at >= 0 and NUMBERS.isdisjoint(tokens.row[at : hit.index])
    return is_overturned or (follows_from(tokens, hit.index) and Tag.FROM in tokens.row[year : hit.index])


_MEASURED = SILENT + bytes((Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.OF))
_COME_TO = tuple(bytes((Tag.TO, number, link, Tag.YEAR)) for number in NUMBERS for link in (Tag.IN, Tag.ON))


def _poll_left(scene: Scene, index: int, year: int | None) -> Poll | None:
    """The seat's poll before the year of "rose from 9 to 8 in 2017", or before the `year` that opens."""
    row = scene.tokens.row
    if row[index + 1 :].translate(None, _MEASURED).startswith(_COME_TO):
        year = year_of(scene.tokens[row.index(Tag.YEAR, index)])
    if scene.seat is None or year is None:
        return None
    return next((one for one in reversed(scene.seat.polls) if one.polled_on.year < year), None)


def _told_of_before(scene: Scene, hit: Hit) -> Moment | None:
    """What a party's old name, or "at the general election" in a report of a by-election, makes of a plain figure."""
    index = hit.index
    if (first := _year_first_won(scene, index)) is not None:
        return Moment(When.PREVIOUS, first, is_firm=False)
    if _is_of_party_of_before(scene, index) or (scene.seat is not None and had_won(scene, index, scene.seat.poll)):
        return Moment(When.PREVIOUS)
    if _opens_at_general_election(scene.tokens):
        return Moment(When.EITHER, is_firm=False)
    if hit.kind is Kind.MAJORITY and is_of_beaten(scene, hit.index):
        return Moment(When.EITHER)
    return Moment(When.EITHER) if _is_at_general_election(scene, index) else None


_DEFENDING = frozenset("defends defend".split())


def _is_defending(tokens: Tokens, index: int) -> bool:
    """ "Is defending a majority of 9", told before the next poll as likely as on the night: that of the last result, or
    of the one before it."""
    near = tokens.said[max(0, index - 8) : index]
    if "defending" in near:
        at = max(0, index - 8) + near.index("defending")
        return tokens[at - 1].words in ("is", "are", "be")
    return not _DEFENDING.isdisjoint(near)


#: What a party was called before, and the first year that it stood under another name.
_CALLED_BEFORE = {"brexit party": 2021, "the brexit party": 2021}
_NO_MORE = frozenset("formerly previously former once successor successors as known called".split())


def _is_of_party_of_before(scene: Scene, index: int) -> bool:
    """ "The Brexit Party's 9 per cent" in a report of 2024: of a party that has stood under another name since."""
    tokens = scene.tokens
    if tokens.words.isdisjoint(_CALLED_BEFORE):
        return False
    at = tokens.row.rfind(Tag.ACTOR, 0, index)
    if at < 0 or scene.seat is None or not NUMBERS.isdisjoint(tokens.row[at:index]):
        return False
    renamed = _CALLED_BEFORE.get(tokens[at].words, scene.seat.poll.polled_on.year + 1)
    return renamed <= scene.seat.poll.polled_on.year and _NO_MORE.isdisjoint(tokens.said[max(0, at - 3) : at])


_BACK = frozenset({"previous", "level", "change", "net", "moved"})


def _is_of_then(scene: Scene, hit: Hit) -> bool:
    """Whether a figure is of the year that "five years later" comes to: not what it came from, nor one of now, nor what
    somebody did after an aside: "X, second here four years ago, was fourth on 622"."""
    if is_past_aside(scene.tokens, hit.index):
        return False
    before = scene.tokens.row[: hit.index].translate(None, SILENT)
    start = later_from(scene.tokens)
    is_after = hit.index > start and Tag.NOW not in scene.tokens.row[start : hit.index]
    return is_after and hit.role not in _BACK and before[-1:] != _FROM and not follows_now(scene.tokens, hit.index)


_FROM = bytes((Tag.FROM,))


def _names_last(tokens: Tokens) -> bool:
    """ "At the last election": long after a poll, that poll or the one before."""
    return any(token.tag is Tag.PREVIOUS and "last" in token.words.split(" ") for token in tokens)


def _opens_at_general_election(tokens: Tokens) -> bool:
    """ "At the general election it was 9", whichever one is meant."""
    return tokens.said[2:4] == ["general", "election"] and tokens[0].tag is Tag.ON


def _is_at_general_election(scene: Scene, index: int) -> bool:
    """ "At the general election they had 9", in a report of a by-election: of before, most likely."""
    if scene.seat is None or not scene.seat.poll.is_by_election or "general" not in scene.tokens.words:
        return False
    is_told = any(token.words == "general" for token in scene.tokens[:index]) or _is_general_after(scene.tokens, index)
    return is_told and not follows_now(scene.tokens, index)


_COMPARING = NUMBERS | {Tag.THAN, Tag.COMPARED, Tag.COMMA, Tag.DASH, Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.FROM}


def _is_general_after(tokens: Tokens, index: int) -> bool:
    """ "It was 66.5 per cent at the general election": nothing compared between."""
    near = tokens[index + 1 : index + 7]
    at = next((at for at, token in enumerate(near) if token.words == "general"), 0)
    return at > 1 and all(token.tag not in _COMPARING for token in near[:at])


def _year_first_won(scene: Scene, index: int) -> int | None:
    """ "She first won the seat with a majority of 9": when the person who was spoken of first won it, if not now."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or Tag.WIN not in tokens.tags or ("first" not in tokens.words and Tag.ORDINAL not in tokens.tags):
        return None
    at = next((at for at in range(index) if tokens[at].words == "first" or _is_first(tokens[at])), index)
    if at == index or Tag.WIN not in tokens.row[at : min(at + 4, index)] or is_past_aside(tokens, index):
        return None  # "X, who was first elected in 2019, polled 9" now
    named = [tokens[one].value for one in range(at) if tokens[one].tag is Tag.ACTOR]
    actor = named[-1] if named else scene.default
    won = [one for one in seat.polls if actor is not None and actor.is_person and has_won(actor, one, scene)]
    return won[0].polled_on.year if won and won[0].id != seat.poll.id else None


def _is_first(token: Token) -> bool:
    return token.tag is Tag.ORDINAL and token.value.value == 1


def _is_of_year(tokens: Tokens, hit: Hit, year: int) -> bool:
    """Whether a sentence that seems to look back names the year of the poll only, so that it does not."""
    return hit.role not in ("either", "aside") and is_only_of(tokens, hit.index, year)


def comes_to(tokens: Tokens, index: int) -> bool:
    """ "From 9 to 8": what it is now, whatever the sentence looks back to."""
    before = tokens.row[:index].translate(None, SILENT)
    return bool(before) and before[-1] == Tag.TO and Tag.FROM in before and not NUMBERS.isdisjoint(before)
