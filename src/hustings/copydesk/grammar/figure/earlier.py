"""Earlier: a figure read as one of a result before, or carried onto other boundaries. Such readings only bear out."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.place import readings_in_place
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.tight.gapped import is_of_same_poll
from hustings.copydesk.grammar.time import NUMBERS, Moment
from hustings.copydesk.grammar.when.back import LOOKING_BACK, follows_now, has_turned
from hustings.copydesk.grammar.when.beside import is_past_aside
from hustings.copydesk.grammar.when.held import seat_then
from hustings.copydesk.grammar.whose.turn import paired
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.record.poll import Poll


def years_looked_back_to(scene: Scene, index: int, moment: Moment) -> frozenset[int]:
    """The earlier years that a figure may be of: in "2017 majority: 9" no other, in "had hoped for more but got 9" and
    "is now 9" none."""
    if moment.year is not None and moment.is_firm:
        return scene.years & {moment.year}
    is_dated = not scene.tokens.tags.isdisjoint(_DATED)
    is_now = follows_now(scene.tokens, index) or (not is_dated and has_turned(scene.tokens, index))
    is_now = is_now or (not scene.is_dated and _is_set_against(scene.tokens, index))
    is_now = is_now or is_past_aside(scene.tokens, index) or is_of_same_poll(scene, index)
    return frozenset() if is_now else scene.years


_AGAINST = frozenset({Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.MORE, Tag.FEWER, Tag.COMPARED})
_UNSAID = SILENT + bytes((Tag.COMMA, Tag.BE, Tag.DASH, Tag.OPEN, Tag.WHO, Tag.TURNOUT))
_POINTS = bytes((Tag.POINTS,))


def _is_set_against(tokens: Tokens, index: int) -> bool:
    """ "Turnout was 9, up on two years ago", "9 voted, which is 2 points fewer than before": what another time is
    compared with, named after it, is of now."""
    if not _DATED.isdisjoint(tokens.row[:index]) or not LOOKING_BACK.isdisjoint(tokens.said[:index]):
        return False
    after = tokens.row[index + 1 : index + 8].translate(None, _UNSAID)
    after = after[1:] if after[:1] == _POINTS else after
    return after[:1] != b"" and after[0] in _AGAINST


def not_plain(back: list[Reading], made: list[Reading], scene: Scene) -> list[Reading]:
    """The readings that look back; none of what stands right beside its figure: "in 2015 he won. Now he polled 9".

    What is told of a person with no word that looks back is not of the party's candidate before.
    """
    if not back:
        return []
    plain = [(one.claim.kind, one.claim.subject) for one in made if one.is_tight and one.is_firm]
    kept = [one for one in back if (one.claim.kind, one.claim.subject) not in plain]
    then = scene.tokens.words & _THEN
    then = then - {"when"} if scene.tokens[0].words == "when" else then  # "when the numbers were read out X had 9"
    if not plain or then or not scene.tokens.tags.isdisjoint(_DATED):
        return kept
    people = {pair for one in scene.tokens if one.tag is Tag.ACTOR for pair in one.value.options}
    is_of_person = any((subject.poll, subject.candidacy) in people for _, subject in plain)
    return [one for one in kept if one.claim.subject.candidacy is not None] if is_of_person else kept


_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})

_THEN = LOOKING_BACK | {"general"}  # in a report of a by-election

_PLAIN = frozenset({"", "winner", "loser", "versus", "beaten"})

_LEVELS = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.ELECTORATE})


def looking_back(scene: Scene, hit: Hit, kind: Kind, year: int) -> list[Reading]:
    """The readings of a figure as one of an earlier result that is spoken of nearby: they can only bear it out."""
    if scene.seat is None:
        return []
    found = []
    if kind in _LEVELS and hit.role in _PLAIN:
        found = readings_in_place(scene, hit, kind, Moment(When.PREVIOUS, year, False))
    then = scene.seat.as_of(year)
    is_moved = kind.is_change or scene.tokens[hit.index].tag is Tag.TIMES
    if then is not None and (kind is Kind.MARGIN or is_moved or hit.role in ("rejected", "candidates")):
        found += readings_in_place(replace(scene, seat=then), hit, kind, Moment())
    return found


def redrawn(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> list[Reading]:
    """The readings of an earlier year's figure as one carried onto today's boundaries: they can only bear it out."""
    if kind not in _LEVELS or moment.year is None or scene.seat is None or _is_in_old_seat(scene.tokens):
        return []
    if _is_done_then(scene, hit.index, moment.year):
        return []
    found = readings_in_place(scene, hit, kind, Moment(When.PREVIOUS, None, False))
    return [_in_year(one, moment.year) for one in found]


def of_poll_before(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings of a figure as one of the poll before, where the sentence names the month it was held in, or that
    there was a by-election: "in August she had 9". They can only bear it out."""
    then = seat_then(scene) if kind in _LEVELS else None
    return readings_in_place(replace(scene, seat=then), hit, kind, Moment()) if then is not None else []


_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.BEAT})
_ESTIMATING = frozenset("notional notionally boundaries redrawn paper estimate estimated would".split())


def _is_done_then(scene: Scene, index: int, year: int) -> bool:
    """ "In 2019 she was elected with a majority of 9": what somebody won by is the result's, and no estimate."""
    tokens, seat = scene.tokens, scene.seat
    is_held = seat is not None and seat.of_year(year) is not None
    row = tokens.row[max(0, index - 8) : index]
    return (
        is_held
        and not _DEEDS.isdisjoint(row)
        and not _DATED.isdisjoint(tokens.row[:index])
        and _ESTIMATING.isdisjoint(tokens.words)
    )


_SERIES = {Kind.TURNOUT: "turnouts", Kind.MAJORITY: "majorities"}

#: So many figures are a series.
_FEWEST_IN_TURN = 3


def in_turn(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """ "The turnouts in order: 9, 8, 7", "the time before that by 9": the readings of a figure as one of any of the
    seat's polls."""
    is_of_any = _is_named_series(scene.tokens, kind) or _is_run(scene.tokens, hit.index)
    if scene.seat is None or not (is_of_any or _is_further_back(scene.tokens, hit.index)):
        return []
    if scene.tokens.row[hit.index + 1 :].lstrip(_VOTES).startswith(_OWN_YEAR):
        return []  # "the majorities were 9 votes in 2010, 8 votes in 2015"
    if kind is Kind.VOTES and not scene.tokens.words.isdisjoint(_LED):
        kind = Kind.MAJORITY  # "the majorities have been 9, 8 and 7"
    polls = scene.lexicon.polls.get(scene.seat.slug, ())
    seats = [Seat(scene.seat.slug, poll, scene.seat.polls) for poll in polls]
    return [one for seat in seats for one in readings_in_place(replace(scene, seat=seat), hit, kind, Moment())]


_VOTES, _OWN_YEAR = bytes((Tag.VOTES,)), bytes((Tag.IN, Tag.YEAR))
_LED = frozenset("majorities leads margins".split())


def _is_named_series(tokens: Tokens, kind: Kind) -> bool:
    return _SERIES.get(kind) in tokens.words and sum(tag in NUMBERS for tag in tokens.row) >= _FEWEST_IN_TURN


_STEPS = frozenset("one time election contest poll".split())
_ELECTIONS = frozenset("elections contests polls".split())


def _is_further_back(tokens: Tokens, index: int) -> bool:
    """ "He won by 9 last time and by 8 the time before", "at the one before that 7", "two elections ago 6": of the poll
    before the last, or of one before that."""
    if tokens.words.isdisjoint({"before", "ago", "the time before", "the election before"}):
        return False
    further = [at for at in range(1, len(tokens)) if _steps_back(tokens, at)]
    return any(at < index or NUMBERS.isdisjoint(tokens.row[index + 1 : at]) for at in further)


def _steps_back(tokens: Tokens, at: int) -> bool:
    """ "The time before", of whichever time was spoken of; "last time …, the one before that"; "two elections ago"."""
    words, before = tokens[at].words, tokens[at - 1].words
    if words == "ago":
        return before in _ELECTIONS
    is_step = words == "before" and before in _STEPS and Tag.PREVIOUS in tokens.row[:at]
    return is_step or words in ("the time before", "the election before")


def _is_run(tokens: Tokens, index: int) -> bool:
    """ "X: 49.7, 58.2, 45.2 (as an Independent), 45.1": figures of one kind one after the other, nothing between but
    commas and what stands in brackets: one at each of so many elections."""
    tag = tokens.row[index]
    if tokens.row.count(tag) < _FEWEST_IN_TURN or paired(tokens, index) is not None:
        return False  # "X, Y and Z polled 9, 8 and 7"
    row = _without_brackets(tokens.row[: index + 1])[::-1], _without_brackets(tokens.row[index:])
    return sum(_run_length(one, tag) for one in row) - 1 >= _FEWEST_IN_TURN


def _without_brackets(row: bytes) -> bytes:
    """The tags of a stretch without those of brackets that hold no figure."""
    if Tag.OPEN not in row:
        return row
    found, opened = bytearray(), -1
    for tag in row:
        if tag == Tag.OPEN:
            opened = len(found)
        found.append(tag)
        if tag == Tag.CLOSE and opened >= 0 and NUMBERS.isdisjoint(found[opened:]):
            del found[opened:]
            opened = -1
    return bytes(found)


def _run_length(row: bytes, tag: int) -> int:
    """How many figures of one kind stand in a row from the start."""
    length = 0
    for part in row.translate(None, SILENT).replace(_AND, _COMMA).split(_COMMA):
        if part and part != bytes((tag,)):
            return length + (part[:1] == bytes((tag,)))
        length += bool(part)
    return length


_AND, _COMMA = bytes((Tag.AND,)), bytes((Tag.COMMA,))

_ESTIMATED = frozenset("notional notionally redrawn boundaries".split()) | {"new boundaries"}


def estimated(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings of a figure called notional as one of the text's poll carried onto the boundaries of the next."""
    if scene.seat is None or kind not in _LEVELS or scene.tokens.words.isdisjoint(_ESTIMATED):
        return []
    polls = scene.lexicon.polls.get(scene.seat.slug, ())
    later = [one for one in polls if one.polled_on > scene.seat.poll.polled_on]
    if not later:
        return []
    following = min(later, key=lambda one: one.polled_on)
    if following.constituency.boundary_set == scene.seat.poll.constituency.boundary_set:
        return []
    then = Seat(scene.seat.slug, following, (*scene.seat.polls, following))
    return readings_in_place(replace(scene, seat=then), hit, kind, Moment(When.PREVIOUS, None, False))


def _is_in_old_seat(tokens: Tokens) -> bool:
    """ "In the old seat he won by 9": as it was declared, on no other boundaries."""
    near = pairwise(tokens)
    return any(one.words in ("old", "former", "abolished") and two.tag in (Tag.SEATS, Tag.PLACE) for one, two in near)


def _in_year(reading: Reading, year: int) -> Reading:
    return replace(reading, claim=replace(reading.claim, basis=replace(reading.claim.basis, year=year)))


def is_own_to_defend(scene: Scene, hit: Hit) -> bool:
    """ "X has a majority of 9 to defend", X having gained the seat: the one of now, at the next election."""
    seat = scene.seat
    if hit.role != "previous" or seat is None or not seat.earlier or _DEFENDED.isdisjoint(scene.tokens.words):
        return False
    named = [one.value for one in scene.tokens[: hit.index] if one.tag is Tag.ACTOR]
    family = family_in(named[-1], scene.lexicon, seat) if named else None
    now, before = (_family_of_winner(scene, one) for one in (seat.poll, seat.earlier[-1]))
    return family is not None and family == now and before is not None and family != before


_DEFENDED = frozenset("to defend|defend|defending|defends|is defending|to protect|protect|protecting".split("|"))


def _family_of_winner(scene: Scene, poll: Poll) -> str | None:
    return None if poll.winner is None else scene.lexicon.family_of.get(poll.candidacy(poll.winner).party_id)
