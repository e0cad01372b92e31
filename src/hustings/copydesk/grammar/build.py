"""Build: from a rule that fits a figure to claims — subject, time and baseline put together with the kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.boundary import boundary
from hustings.copydesk.grammar.area.count import count
from hustings.copydesk.grammar.area.deposit import deposits_here
from hustings.copydesk.grammar.area.doubt import (
    counts_compared,
    follows_small,
    is_average,
    is_no_win,
    is_of_two_together,
)
from hustings.copydesk.grammar.area.hit import COUNTED, PART, THRESHOLD, WHOLE
from hustings.copydesk.grammar.area.sweep import whole_of
from hustings.copydesk.grammar.area.tally import also_gained, seats_untold
from hustings.copydesk.grammar.besides import alone, besides
from hustings.copydesk.grammar.country import OF_EITHER, is_named, is_of_house, national, of_area
from hustings.copydesk.grammar.owner import with_subjects
from hustings.copydesk.grammar.quantity import quantity_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in, placed, stands_in
from hustings.copydesk.grammar.tight import measures_tightly
from hustings.copydesk.grammar.time import (
    LOOKING_BACK,
    NUMBERS,
    Moment,
    follows_now,
    has_turned,
    is_only_of,
    labelled,
    moment_of,
    year_of,
)
from hustings.copydesk.grammar.timed import is_timed
from hustings.copydesk.grammar.two_sides import (
    is_still_needed,
    is_top_two,
    margin_of,
    needed_by,
    pair_between,
    swing_of,
)
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral, Unit
from hustings.record.poll import Poll

NEEDS_SUBJECT = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE})


#: No majority in the Commons has been as large since 1931.
MOST_IN_HOUSE = 200
#: Where no seat is in sight: no majority in the Commons has ever been as large.
MOST_IN_COUNTRY = 500
#: No constituency has had as many voters.
MOST_IN_SEAT = 150_000
NATIONAL = frozenset({Kind.SEATS, Kind.SEATS_CHANGE, Kind.HOUSE_MAJORITY})


_COUNTED_IN, _LEADS = frozenset({Kind.VOTES, Kind.SEATS}), frozenset({Kind.MAJORITY, Kind.MARGIN})


def readings(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings that a rule gives a figure: one for each holder that it may belong to."""
    if _counts_something_else(scene.tokens, hit, kind):
        return []
    if hit.role in (THRESHOLD, WHOLE):  # what seats are counted by, and all there are, whoever won them
        return whole_of(scene, hit) if hit.role == WHOLE else []
    is_did = hit.role == "did" and not _says_voted(scene.tokens, hit.index)
    if is_did or (kind is Kind.SEATS and is_no_win(scene.tokens, hit.index)):
        return []
    is_back = hit.role in ("previous", "level")
    if is_back and _is_than_rival(scene.tokens, hit) and moment_of(scene.tokens, hit.index, "") == Moment():
        hit = replace(hit, role="")
    hit, kind = _as_votes(scene.tokens, hit, kind)
    if kind in _LEADS and (is_average(scene.tokens, hit.index) or is_of_two_together(scene.tokens, hit)):
        return []
    if kind in _LEADS and (_is_of_others(scene.tokens, hit.index) or counts_others(scene.tokens, hit.index)):
        return []
    moment = _moment(scene, hit)
    made = _readings(scene, hit, kind, moment)
    estimates = [*_estimates(scene, hit, kind), *_in_turn(scene, hit, kind)]
    if hit.role == "aside" or estimates or _is_relation(scene.tokens, hit.index) or _is_so_far(scene.tokens, hit):
        made = [replace(one, is_firm=False) for one in made]
    years = _years_looked_back_to(scene, hit.index, moment)
    back = [one for year in years for one in _looking_back(scene, hit, kind, year)]
    back = [] if back and not scene.is_dated and _comes_to(scene.tokens, hit.index) else _not_plain(back, made, scene)
    back += [*_redrawn(scene, hit, kind, moment), *estimates]
    made = also_gained(scene, hit.index, made)
    if any(_is_plainly_votes(scene.tokens, hit, one) for one in made):
        return made + [replace(one, is_firm=False, is_extra=True) for one in back]
    quantity = quantity_of(scene.tokens, hit.index, hit)
    others = [*besides(scene, hit, kind, quantity), *seats_untold(scene, hit, kind, quantity)]
    others += alone(scene, hit, quantity)
    return made + [replace(one, is_firm=False, is_extra=True) for one in back] + others


def _counts_something_else(tokens: Tokens, hit: Hit, kind: Kind) -> bool:
    """Whether a figure counts years, those who are compared, or candidates who are not all who stood."""
    if hit.role == "candidates" and _are_of_others(tokens, hit):
        return True
    if kind is Kind.DEPOSIT and _is_nobodys(tokens, hit.index):
        return True
    return (kind in _COUNTED_IN and _counts_years(tokens, hit.index)) or counts_compared(tokens, hit.index, kind)


_NOBODY = frozenset({"nobody", "none", "no one", "no-one", "neither"})
_AGAINST = frozenset({Tag.ON, Tag.FROM, Tag.SINCE, Tag.THAN, Tag.COMPARED, Tag.PREVIOUS, Tag.IN, Tag.TO})


def _are_of_others(tokens: Tokens, hit: Hit) -> bool:
    """ "Two candidates lost their deposits", "Others (5 candidates): …": not all who stood."""
    is_rest = not {"others", "rest", "other"}.isdisjoint(tokens.said[max(0, hit.index - 3) : hit.index])
    return is_rest or (hit.strength < 5 and _of_deposits(tokens, hit.index))


def _is_nobodys(tokens: Tokens, index: int) -> bool:
    """ "With three names on the paper nobody lost a deposit"."""
    return not _NOBODY.isdisjoint(tokens.said[index + 1 : index + 9])


def _is_so_far(tokens: Sequence[Token], hit: Hit) -> bool:
    """ "Labour are 2,000 up", on nothing that is named: ahead while votes are counted, as likely."""
    before = [token.tag for token in tokens[: hit.index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    if hit.role != "change" or before[-1:] != [Tag.BE]:
        return False
    after = [token.tag for token in tokens[hit.index + 1 : hit.index + 4] if token.tag is not Tag.VOTES]
    return after[:1] in ([Tag.UP], [Tag.DOWN]) and (len(after) < 2 or after[1] not in _AGAINST)


def _is_than_rival(tokens: Sequence[Token], hit: Hit) -> bool:
    """ "Did worse than X, who had 9", "9 against X's 8": compared with somebody else, not with another time."""
    places = (at for at in range(hit.start, hit.index) if tokens[at].tag in (Tag.THAN, Tag.COMPARED))
    near = [token for token in tokens[next(places, hit.index) + 1 : hit.index] if token.tag is not Tag.FILL]
    if not near or near[0].tag is not Tag.ACTOR or not near[0].value.is_person:
        return False
    return len(near) == 1 or near[1].tag is Tag.COMMA


def _years_looked_back_to(scene: Scene, index: int, moment: Moment) -> frozenset[int]:
    """The earlier years that a figure may be of: in "2017 majority: 9" no other, in "had hoped for more but got 9" and
    "is now 9" none."""
    if moment.year is not None and moment.is_firm:
        return scene.years & {moment.year}
    is_dated = not scene.tokens.tags.isdisjoint(_DATED)
    is_now = follows_now(scene.tokens, index) or (not is_dated and has_turned(scene.tokens, index))
    return frozenset() if is_now else scene.years


def _not_plain(back: list[Reading], made: list[Reading], scene: Scene) -> list[Reading]:
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


def _moment(scene: Scene, hit: Hit) -> Moment:
    """The moment of a figure; what a sentence that seems to look back comes to is of now."""
    moment = moment_of(scene.tokens, hit.index, hit.role)
    if moment == Moment() and _is_at_general_election(scene, hit.index):
        return Moment(When.EITHER)
    if scene.is_later and moment == Moment(When.PREVIOUS) and not hit.role and _names_last(scene.tokens):
        return Moment(When.EITHER, is_firm=False)
    if scene.seat is not None and moment == Moment(When.PREVIOUS) and not hit.role:
        polled = scene.seat.poll.polled_on.year
        is_own = any(one.tag is Tag.YEAR and year_of(one) == polled for one in scene.tokens[: hit.index])
        return Moment(When.EITHER) if is_own else moment  # "held on 6 May 2010, the last election returned X with 9"
    if moment.when is not When.EITHER or scene.seat is None:
        return moment
    if _had_won(scene, hit.index, scene.seat.poll):
        return Moment(When.PREVIOUS)
    is_now = _is_of_year(scene.tokens, hit, scene.seat.poll.polled_on.year)
    return Moment() if is_now or _comes_to(scene.tokens, hit.index) else moment


def _names_last(tokens: Tokens) -> bool:
    """ "At the last election": long after a poll, that poll or the one before."""
    return any(token.tag is Tag.PREVIOUS and "last" in token.words.split(" ") for token in tokens)


def _is_at_general_election(scene: Scene, index: int) -> bool:
    """ "At the general election they had 9", in a report of a by-election: of before, most likely."""
    if scene.seat is None or not scene.seat.poll.is_by_election or "general" not in scene.tokens.words:
        return False
    is_named = any(token.words == "general" for token in scene.tokens[:index])
    return is_named and not follows_now(scene.tokens, index)


_TO_WHOM = frozenset("her him them".split())


def _as_votes(tokens: Tokens, hit: Hit, kind: Kind) -> tuple[Hit, Kind]:
    """ "A majority of 9: 90 for her and 81 for him": votes, whatever was spoken of before."""
    after = tokens[hit.index + 1 : hit.index + 3]
    is_given = len(after) == 2 and after[0].tag is Tag.FOR and after[1].words in _TO_WHOM
    return (replace(hit, kind=Kind.VOTES, role=""), Kind.VOTES) if is_given and kind in _LEADS else (hit, kind)


_TAKEN = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN})


def _had_won(scene: Scene, index: int, poll: Poll) -> bool:
    """ "The Tories had held the seat by 9", who have lost it now."""
    tokens = scene.tokens
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].words == "had"), 0)
    if not at or tokens[at - 1].tag is not Tag.ACTOR or tokens[at + 1].tag not in _TAKEN:
        return False
    return not poll.is_by_election and not _has_won(tokens[at - 1].value, poll, scene)


def _is_of_year(tokens: Tokens, hit: Hit, year: int) -> bool:
    """Whether a sentence that seems to look back names the year of the poll only, so that it does not."""
    return hit.role not in ("either", "aside") and is_only_of(tokens, hit.index, year)


def _comes_to(tokens: Tokens, index: int) -> bool:
    """ "From 9 to 8": what it is now, whatever the sentence looks back to."""
    before = tokens.row[:index].translate(None, SILENT)
    return bool(before) and before[-1] == Tag.TO and Tag.FROM in before and not NUMBERS.isdisjoint(before)


def _is_plainly_votes(tokens: Tokens, hit: Hit, reading: Reading) -> bool:
    """ "She polled 9 votes", "Smith 9": nothing but her votes, though the sentence speaks of a lead."""
    if (
        reading.claim.kind is not Kind.VOTES
        or not (reading.is_tight and reading.is_firm)
        or reading.claim.quantity.word
    ):
        return False
    before = [
        token.tag for token in tokens[max(0, hit.index - 3) : hit.index] if token.tag not in (Tag.FILL, Tag.HEDGE)
    ]
    return reading.strength > 2 or before[-1:] in ([Tag.GET], [Tag.WIN], [Tag.ACTOR])


_VOTING = frozenset("did voted turned cast used bothered actually went".split())


def _says_voted(tokens: Tokens, index: int) -> bool:
    """ "21,325 were entitled to vote and 13,581 did"."""
    return any(token.words.split(" ")[0] in _VOTING for token in tokens[index + 1 : index + 3])


def _counts_years(tokens: Tokens, index: int) -> bool:
    """ "In two decades", "within five years"."""
    return Tag.YEARS in tokens.row[index + 1 : index + 2]


def _of_deposits(tokens: Tokens, index: int) -> bool:
    """ "Two candidates lost their deposits": so many, not all who stood."""
    before = tokens.row[max(0, index - 14) : index]
    is_aside = before[-1:] == _DASHED and Tag.DEPOSIT in before  # "their deposits went – five candidates in all"
    return is_aside or Tag.DEPOSIT in tokens.row[index + 1 : index + 7]


_DASHED = bytes((Tag.DASH,))


def _of_many(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading] | None:
    """The readings of a figure that is no seat's own: of boundaries, of seats counted, of the Commons, of an area."""
    if hit.role == PART:
        return boundary(scene, hit, quantity, span)
    if hit.role == COUNTED:
        return count(scene, hit, quantity, span)
    if quantity.word == "change" and is_named(scene, hit.index):
        return []
    if kind is Kind.DEPOSIT and (here := deposits_here(scene, hit, quantity, moment, span)):
        return here
    if is_of_house(scene, hit, kind):
        return national(scene, hit, Kind.HOUSE_MAJORITY, quantity, moment, span)
    return national(scene, hit, kind, quantity, moment, span) if _is_of_many(scene, hit, kind) else None


_PLAIN = frozenset({"", "winner", "loser", "versus", "beaten"})
_LEVELS = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.ELECTORATE})


def _looking_back(scene: Scene, hit: Hit, kind: Kind, year: int) -> list[Reading]:
    """The readings of a figure as one of an earlier result that is spoken of nearby: they can only bear it out."""
    if scene.seat is None:
        return []
    found = []
    if kind in _LEVELS and hit.role in _PLAIN:
        found = _readings(scene, hit, kind, Moment(When.PREVIOUS, year, False))
    then = scene.seat.as_of(year)
    if then is not None and (kind is Kind.MARGIN or kind.is_change or hit.role in ("rejected", "candidates")):
        found += _readings(replace(scene, seat=then), hit, kind, Moment())
    return found


_RANKED = frozenset("top first last leading main other".split())
_FEW = frozenset("three four five six seven".split())


def _is_of_others(tokens: Tokens, index: int) -> bool:
    """ "1,500 votes covered the top three", "missed keeping the deposit by 273": no margin between the first two."""
    after = tokens[index + 1 : index + 7]
    if index and tokens[index - 1].words in _RANKED:
        return True  # "covered the top three"
    if _is_beside_lead(after):
        return True
    is_spread = any(token.tag is Tag.SEPARATE for token in after) and any(token.words in _FEW for token in after)
    is_spread = is_spread or (index > 0 and tokens[index - 1].words == "top")
    short = [token.tag for token in after]
    if Tag.DEPOSIT in short and Tag.BEHIND in short[: short.index(Tag.DEPOSIT)]:
        return True  # "1,284 short of saving her deposit"
    return is_spread or Tag.DEPOSIT in tokens.row[:index]


_MORE = frozenset({"more than", "fewer than", "less than"})


def _is_beside_lead(after: Sequence[Token]) -> bool:
    """ "Two more than the majority": a vote compared with the lead, not with another's vote."""
    at = next((at for at, token in enumerate(after) if token.tag is Tag.THAN or token.words in _MORE), None)
    if at is None:
        return False
    compared = [token.tag for token in after[at + 1 :] if token.tag not in (Tag.FILL, Tag.WORD)]
    return compared[:1] == [Tag.MAJORITY]


def _redrawn(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> list[Reading]:
    """The readings of an earlier year's figure as one carried onto today's boundaries: they can only bear it out."""
    if kind not in _LEVELS or moment.year is None or scene.seat is None or _is_in_old_seat(scene.tokens):
        return []
    found = _readings(scene, hit, kind, Moment(When.PREVIOUS, None, False))
    return [_in_year(one, moment.year) for one in found]


_SERIES = {Kind.TURNOUT: "turnouts", Kind.MAJORITY: "majorities"}
#: So many figures are a series.
_FEWEST_IN_TURN = 3


def _in_turn(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """ "The turnouts in order: 9, 8, 7": the readings of a figure as one of any of the seat's polls."""
    if scene.seat is None or _SERIES.get(kind) not in scene.tokens.words:
        return []
    if sum(tag in NUMBERS for tag in scene.tokens.row) < _FEWEST_IN_TURN:
        return []
    polls = scene.lexicon.polls.get(scene.seat.slug, ())
    seats = [Seat(scene.seat.slug, poll, scene.seat.polls) for poll in polls]
    return [one for seat in seats for one in _readings(replace(scene, seat=seat), hit, kind, Moment())]


_ESTIMATED = frozenset("notional notionally redrawn".split())


def _estimates(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings of a figure called notional as one of the text's poll carried onto the boundaries of the next."""
    if scene.seat is None or kind not in _LEVELS or scene.tokens.words.isdisjoint(_ESTIMATED):
        return []
    polls = scene.lexicon.polls.get(scene.seat.slug, ())
    later = [one for one in polls if one.polled_on > scene.seat.poll.polled_on]
    if not later:
        return []
    following = min(later, key=lambda one: one.polled_on)
    then = Seat(scene.seat.slug, following, (*scene.seat.polls, following))
    return _readings(replace(scene, seat=then), hit, kind, Moment(When.PREVIOUS, None, False))


def _is_in_old_seat(tokens: Tokens) -> bool:
    """ "In the old seat he won by 9": as it was declared, on no other boundaries."""
    near = pairwise(tokens)
    return any(one.words in ("old", "former", "abolished") and two.tag in (Tag.SEATS, Tag.PLACE) for one, two in near)


def _in_year(reading: Reading, year: int) -> Reading:
    return replace(reading, claim=replace(reading.claim, basis=replace(reading.claim.basis, year=year)))


def _is_relation(tokens: Tokens, index: int) -> bool:
    """ "Three times the majority", "twice the vote of", "double the 919": of something that need not be before."""
    if tokens[index].words in _MULTIPLE and Tag.FILL in tokens.row[index + 1 : index + 2]:
        return True
    return tokens[index].tag is Tag.TIMES and any(word in tokens[index].words for word in ("times", "twice", "thrice"))


_MULTIPLE = frozenset("double treble triple".split())

#: What a figure of a kind is in a unit: a share is told in per cent, points are what it moves by.
_BY_UNIT = {
    (Kind.SHARE, Unit.POINTS): Kind.SHARE_CHANGE,
    (Kind.SHARE, Unit.TIMES): Kind.SHARE_CHANGE,
    (Kind.TURNOUT, Unit.POINTS): Kind.TURNOUT_CHANGE,
    (Kind.MAJORITY, Unit.TIMES): Kind.MAJORITY_CHANGE,
}
_SHARES = frozenset({Kind.SHARE, Kind.TURNOUT})


def _readings(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> list[Reading]:
    span = Span(scene.tokens[hit.index].start, scene.tokens[hit.index].end)
    quantity = quantity_of(scene.tokens, hit.index, hit)
    if hit.role == "change" and kind is Kind.VOTES:
        quantity = replace(quantity, word="change")
    kind = _BY_UNIT.get((kind, quantity.unit), kind)
    if kind in _SHARES and quantity.unit is Unit.NONE and quantity.value is not None and quantity.value <= _WHOLE:
        quantity = replace(quantity, unit=Unit.PERCENT)  # "up 17 points to 41"
    if (wide := _of_many(scene, hit, kind, quantity, moment, span)) is not None:
        return wide
    is_wide = kind is Kind.VOTES and quantity.unit is Unit.NONE and (quantity.value or 0) > MOST_IN_SEAT
    if scene.seat is None or is_wide:
        return _of_the_country(scene, hit, kind, quantity, moment, span)
    area = of_area(scene, hit, kind, quantity, moment, span)
    own = _of_seat(scene, scene.seat, hit, kind, quantity, moment, span)
    if area and is_named(scene, hit.index):
        is_exact = kind is Kind.VOTES or quantity.decimals > 0
        return area + [replace(one, is_firm=False, is_extra=True) for one in own if is_exact]
    if area and not scene.is_area_near:
        return own + [replace(one, is_firm=False, is_extra=True) for one in area]
    return [replace(one, is_firm=False) for one in own] + area if area else own


def _of_seat(
    scene: Scene, seat: Seat, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    """The readings of a figure as one of the seat in focus."""
    if kind in NEEDS_SUBJECT:
        if kind is Kind.VOTES and (_is_small(scene, hit) or counts_others(scene.tokens, hit.index)):
            return []
        return with_subjects(scene, hit, kind, quantity, moment, span)
    return _of_poll(scene, seat, hit, kind, quantity, moment, span)


def at_figure(found: Sequence[Reading], token: Token) -> list[Reading]:
    """The readings, each with the place of its figure."""
    figure = Span(token.start, token.end)
    return [replace(one, claim=replace(one.claim, figure=figure)) for one in found]


def _of_the_country(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    """The readings of a figure where no seat is in sight: a majority is one in the Commons, a turnout the country's."""
    numeral: Numeral = scene.tokens[hit.index].value
    if kind is Kind.VOTES and numeral.unit is Unit.NONE and numeral.value <= MOST_IN_COUNTRY:
        kind = Kind.SEATS_CHANGE if numeral.sign else Kind.SEATS
    if kind in OF_EITHER - {Kind.MAJORITY} or kind in NATIONAL:
        return national(scene, hit, kind, quantity, moment, span)
    if kind is Kind.MAJORITY and _may_be_house(scene, hit, most=MOST_IN_COUNTRY):
        return national(scene, hit, Kind.HOUSE_MAJORITY, quantity, moment, span)
    return []


def _is_of_many(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """Whether the figure is of many polls: seats, deposits, the turnout of a region."""
    is_many = kind in NATIONAL or kind is Kind.DEPOSIT or (hit.role == "many" and kind is not Kind.VOTES)
    return is_many or (hit.role == "candidates" and (scene.seat is None or _is_put_up(scene.tokens, hit.index)))


_PUTTING_UP = frozenset("put up|fielded|fielding|stood|ran|nominated|fields|stands|putting up".split("|"))


def _is_put_up(tokens: Sequence[Token], index: int) -> bool:
    """ "The DUP put up 17 candidates": a party's in the country, whatever seat is in focus."""
    at = index - 1
    while at >= 0 and (tokens[at].tag in (Tag.FILL, Tag.HEDGE) or tokens[at].words in _PUTTING_UP | _PUT_UP):
        at -= 1
    is_put_up = any(one.words in _PUTTING_UP or one.words in _PUT_UP for one in tokens[at + 1 : index])
    return is_put_up and at >= 0 and tokens[at].tag is Tag.ACTOR and not tokens[at].value.is_person


_PUT_UP = frozenset({"put", "up"})


def _of_poll(
    scene: Scene, seat: Seat, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    """The readings of a figure of the poll itself: a majority, a margin, a turnout, a swing."""
    poll, basis, is_firm = placed(seat, moment, kind)
    subject = Subject(seat.poll.constituency.name, poll.id)
    if kind is Kind.MARGIN:
        kind, subject, word, year = margin_of(scene, hit, poll)
        if kind is Kind.VOTES and _counts_few(scene.tokens, hit.index):
            return []  # "Labour 49, which is four better than in 2015"
        quantity = replace(quantity, word=word)
        basis = basis if year is None else Basis(poll.election, When.THIS, year)
    if kind is Kind.MARGIN and labelled(scene.tokens, hit.index) and Tag.ACTOR not in scene.tokens.row[: hit.index]:
        kind, subject, is_firm = Kind.MAJORITY, Subject(seat.poll.constituency.name, poll.id), False
    pair = pair_between(scene, hit, poll) if kind is Kind.MAJORITY else None
    if pair is not None and not is_top_two(poll, pair):
        kind, label = Kind.MARGIN, " and ".join(poll.candidacy(key).name for key in pair)
        subject = Subject(label, poll.id, *pair)
    if kind is Kind.SWING:
        subject = swing_of(scene, hit, poll)
    is_firm = is_firm and not (kind is Kind.SWING and _would_do(scene.tokens, hit.index))
    if kind is Kind.SWING and is_still_needed(scene.tokens):
        subject, quantity, is_firm = needed_by(scene, hit, poll), replace(quantity, word="needed"), False
    claim = Claim(kind, subject, quantity, basis, span)
    is_sure = not _is_owned(scene, hit) and not (hit.role == "versus" and _is_to_unnamed(scene.tokens, hit))
    is_sure = is_sure and not (hit.role == "candidates" and (scene.years or _are_some(scene.tokens, hit.index)))
    is_sure = is_sure and not (
        kind is Kind.TURNOUT and (_is_round(scene, hit, quantity) or _is_for_somebody(scene, hit))
    )
    is_sure = is_sure and not (kind is Kind.MAJORITY and _is_slight(scene, hit, quantity))
    is_sure = is_sure and (kind is not Kind.MARGIN or hit.other is not None or _counts_votes(scene, hit))
    is_sure = is_sure and not (kind in (Kind.MAJORITY, Kind.MARGIN) and _names_only_others(scene, hit, poll))
    is_sure = is_sure and not (_is_there(scene.tokens, hit.index) or _is_of_them(scene.tokens, hit.index))
    is_certain = is_firm and is_sure and is_timed(scene, hit, moment, kind)
    is_tight = measures_tightly(scene.tokens, hit, kind, lambda actor: _has_won(actor, poll, scene))
    made = [Reading(claim, hit.strength, is_certain, is_tight=is_tight)]
    if kind is Kind.MARGIN and subject.candidacy is not None and hit.other is None and pair is None:
        made += _behind_first(made[0], poll)
    if kind is Kind.MAJORITY and _may_be_house(scene, hit):
        made.append(_of_the_house(scene, hit, quantity, span))
    return made


_MODALS = frozenset("would could might may".split())


def _would_do(tokens: Sequence[Token], index: int) -> bool:
    """ "A swing of 9 per cent to Labour would take it": one that has not happened."""
    after = tokens[index + 1 : index + 8]
    end = next((at for at, token in enumerate(after) if token.tag is Tag.COMMA), len(after))
    return any(token.words in _MODALS for token in after[:end])


def _names_only_others(scene: Scene, hit: Hit, poll: Poll) -> bool:
    """Whether everybody whom the sentence names before a figure stood in other polls of the seat only."""
    named = [token.value for token in scene.tokens[: hit.index] if token.tag is Tag.ACTOR and token.value.is_person]
    polls = scene.seat.polls if scene.seat is not None else ()
    is_known = any(stands_in(one, other) for one in named for other in polls)
    return is_known and not any(stands_in(one, poll) for one in named)


def _has_won(actor: Actor, poll: Poll, scene: Scene) -> bool:
    """Whether an actor won the poll."""
    return poll.winner is not None and key_in(actor, poll, scene.lexicon) == poll.winner


def _is_owned(scene: Scene, hit: Hit) -> bool:
    """ "Her majority is 7,585 votes in all": a total that may be of what is named before, not of the ballots."""
    named = {Tag.MAJORITY, Tag.MARGIN, Tag.ACTOR, Tag.PRONOUN}
    after = [token.tag for token in scene.tokens[hit.index + 1 : hit.index + 10]]
    is_for = Tag.ACTOR in after and Tag.COMMA not in after[: after.index(Tag.ACTOR)]
    is_after = hit.strength < 4 and not named.isdisjoint(scene.tokens.row[: hit.index])
    return hit.role == "ballots" and (is_for or is_after)


def _is_round(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """ "Two-thirds of voters": as good as some per cent more or fewer, where nothing says on which side."""
    numeral: Numeral = scene.tokens[hit.index].value
    return numeral.form is Form.FRACTION and quantity.hedge is None


_WENT_TO = frozenset("backed supported chose behind winner victor".split())


def _is_for_somebody(scene: Scene, hit: Hit) -> bool:
    """ "Barely a quarter of the electorate voted for him": of those who could have, not of those who did."""
    after = scene.tokens[hit.index + 1 : hit.index + 9]
    is_of_all = any(token.tag in (Tag.TURNOUT, Tag.ELECTORATE) for token in after[:3])
    return is_of_all and any(token.tag is Tag.FOR or token.words in _WENT_TO for token in after)


def _is_slight(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """A majority of less than a hundred, no votes named: of seats, of a council, of a committee, as likely."""
    if scene.tokens.row[max(0, hit.index - 3) : hit.index] == _LABELLED:
        return False
    after = scene.tokens[hit.index + 1 : hit.index + 3]
    is_few = quantity.unit is Unit.NONE and quantity.value is not None and quantity.value < 100
    return is_few and all(token.tag is not Tag.VOTES for token in after)


#: "Kensington majority: 20", as a row of a table is read.
_LABELLED = bytes((Tag.PLACE, Tag.MAJORITY, Tag.COLON))


def _counts_votes(scene: Scene, hit: Hit) -> bool:
    """Whether votes are named, or somebody of the seat: "9 behind" alone may be of boxes, seats or points."""
    return not {Tag.VOTES, Tag.ACTOR}.isdisjoint(scene.tokens.tags)


def _is_there(tokens: Sequence[Token], index: int) -> bool:
    """ "The majority here is 9; there it is 8": of another seat."""
    near = tokens[max(0, index - 4) : index]
    return any(one.words == "there" and two.tag is Tag.PRONOUN for one, two in pairwise(near))


def _is_of_them(tokens: Tokens, index: int) -> bool:
    """ "Reform were fifth and we beat them by 9": whoever they are."""
    before = tokens.row[:index]
    return Tag.BEAT in before and "them" in tokens.said[before.rindex(Tag.BEAT) : index]


_LESS = frozenset("below above under behind".split())
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


def _behind_first(reading: Reading, poll: Poll) -> list[Reading]:
    """A margin that no other is named for can also be to the winner."""
    subject = reading.claim.subject
    if poll.winner is None or poll.winner in (subject.candidacy, subject.other):
        return []
    other = replace(subject, other=poll.winner, label=f"{subject.label}, or the winner")
    return [replace(reading, claim=replace(reading.claim, subject=other))]


def _may_be_house(scene: Scene, hit: Hit, most: int = MOST_IN_HOUSE) -> bool:
    """A majority below `most`, no votes and nobody of the seat being named, can be one in the Commons."""
    numeral: Numeral = scene.tokens[hit.index].value
    if numeral.unit is not Unit.NONE or numeral.value >= most:
        return False
    poll = scene.seat.poll if scene.seat else None
    for token in scene.tokens:
        is_here = token.tag is Tag.ACTOR and poll is not None and token.value.is_person and stands_in(token.value, poll)
        if is_here or token.tag in (Tag.PLACE, Tag.VOTES):
            return False
    return True


def _of_the_house(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> Reading:
    claim = Claim(Kind.HOUSE_MAJORITY, Subject("the Commons", place="uk"), quantity, Basis(scene.national), span)
    return Reading(claim, hit.strength, False)


def _is_small(scene: Scene, hit: Hit) -> bool:
    """A number in words, or below ten, is no count of votes unless votes are named."""
    numeral: Numeral = scene.tokens[hit.index].value
    if hit.role not in ("winner", "loser", "change") and _follows_by(scene.tokens, hit.index):
        return True
    after = scene.tokens[hit.index + 1 : hit.index + 3]
    if follows_small(scene.tokens, hit.index) and Tag.VOTES not in scene.tokens.tags:
        return True
    if numeral.unit is Unit.TIMES or any(token.tag is Tag.VOTES for token in after):
        return False
    if numeral.value < _OLDEST and scene.tokens[hit.index - 1].tag is Tag.BE:
        return True  # "Ms X is 39"
    is_in_words = numeral.form is Form.WORDS and (numeral.value < _WHOLE or not numeral.value % 100)
    return is_in_words or numeral.value < 10 or any(_is_period(token) for token in after[:1])


def _counts_few(tokens: Tokens, index: int) -> bool:
    """A number in words or of one digit, no votes being named: of seats, places or points, as likely."""
    numeral: Numeral = tokens[index].value
    is_few = numeral.value < 10 or (numeral.form is Form.WORDS and numeral.value < _MANY_VOTES)
    return is_few and numeral.unit is Unit.NONE and Tag.VOTES not in tokens.tags


_WHOLE = 100
#: Nobody has stood who was older.
_OLDEST = 100
#: A number in words from here on, if it is not round, counts votes as digits do.
_MANY_VOTES = 1000
_NO_NOUNS = frozenset(
    "as across versus thus always perhaps besides thanks nevertheless sees was his this its".split()
) | frozenset(
    "represents equals means gives makes leaves puts amounts compares translates falls rises gets remains beats works"
    " comes tops includes exceeds dwarfs reflects takes keeps sounds looks seems sends buys ends separates".split()
)
_VOTED = frozenset("voted supported chose trusted".split())
_MANY = frozenset("people staff men women children police homes voters residents".split())


def counts_others(tokens: Tokens, index: int) -> bool:
    """ "500 new homes", "300 staff": the figure counts what stands after it, and that is no vote."""
    end = tokens[index].end
    if _is_of_measure(tokens, index):
        return False  # "a majority of 500 sounds comfortable"
    if not {Tag.VOTES, Tag.FOR}.isdisjoint(tokens.row[index + 2 : index + 5]) or not _VOTED.isdisjoint(
        tokens.said[index + 2 : index + 5]
    ):
        return False
    for token in tokens[index + 1 : index + 4]:
        is_noun = token.words in _MANY or (token.words.endswith("s") and not token.words.endswith("ss"))
        if token.is_capital or token.start - end > 1 or token.words in _NO_NOUNS:
            return False
        if token.tag is Tag.WORD and is_noun:
            return True
        if token.tag not in (Tag.WORD, Tag.FILL):
            return False
        end = token.end
    return False


_BACKED = frozenset({"the support of", "the backing of", "the trust of", "the votes of"})


def _is_of_measure(tokens: Tokens, index: int) -> bool:
    """ "A majority of 9", "a lead of 9", "the support of 9 people"."""
    if not _BACKED.isdisjoint(tokens.said[max(0, index - 3) : index]):
        return True
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    return len(before) > 1 and before[-1] == Tag.OF and before[-2] in (Tag.MAJORITY, Tag.MARGIN)


def _is_period(token: Token) -> bool:
    return token.tag is Tag.YEARS or token.words.partition(" ")[0] in ("year", "years", "month", "months")


def _follows_by(tokens: Tokens, index: int) -> bool:
    """ "By 9 votes": a margin, not a vote."""
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    return bool(before) and before[-1] == Tag.BY
