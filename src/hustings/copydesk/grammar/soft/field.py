"""Field: how many stood, told of the paper or of those who were beaten: "five names will be on the ballot paper", "he
saw off four rivals", "of the five candidates three lost their deposits", "there were three in 2017".
"""

from __future__ import annotations

from hustings.claims.area.stood import BEATEN, OTHERS
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Unit

_ONLY = "(?:only |just |no fewer than |as many as |the |all |a record |a total of )*"
_PEOPLE = "(?:candidates|hopefuls|contenders|runners|contestants)"
_ON_PAPER = (
    "(?:on|appear on|appeared on) (?:the|a|his|her|their|this|that|our|your)"
    " (?:ballot paper|ballot papers|paper|ballot)"
)
_WERE = "(?:were|are|will be|was|is|had been|have been)"
#: "Five names will be on the ballot paper", "the ballot paper had five names", "of the five candidates three lost".
WHOLE = (
    f"(?P<count>@number) (?:names|candidates|people) (?:(?:will|would) (?:be )?|{_WERE} |all )?{_ON_PAPER}"
    f"|(?:ballot paper|paper|ballot) (?:had|has|carried|carries|listed|lists|featured|contained) {_ONLY}"
    "(?P<count2>@number) names"
    f"|of {_ONLY}(?P<count3>@number) {_PEOPLE}(?: ,)? @number"
)
_WHO = "(?: people| candidates| hopefuls| of them)?"
_STOP = "(?= ?$| ?[,;:.)-]| (?:and|but|with|of|here|this time|in @place)(?: |$))"
_IN_ALL = "(?:here|in all|altogether|in total|this time)"
#: "Six people were in the running", "in all six stood", "seven of them stood here", "six put their names forward".
STANDING = (
    f"(?:^|, |and |but |in (?:all|total) ){_ONLY}(?P<count>@number){_WHO}"
    f" (?:{_WERE} (?:(?:in the running|in the race|in contention|standing){_STOP}|contesting|vying for|battling for)"
    f"|(?:had |have )?(?:(?:stood|ran)(?: {_IN_ALL}{_STOP}|(?= ?$| ?[,;:.)]))"
    "|put (?:their names|themselves|their hats) (?:forward|up|in(?:to)? the ring)))"
    f"|(?:a|the) choice of {_ONLY}(?P<count2>@number){_STOP}"
    "|(?:a|the) (?P<count3>@number) (?:horse|cornered) (?:race|field|fight|contest)"
    f"|(?P<count4>@number) names {_IN_ALL}{_STOP}"
    f"|there (?:were|are) {_ONLY}(?P<count5>@number){_WHO} in (?:the|this) (?:field|race|contest){_STOP}"
)
STANDING_CALLING = (
    "in the running|were in the running|are in the running|race|contention|standing|contesting|vying|battling|stood|ran"
    "|put|choice|horse|cornered|names|field|contest"
)
#: "There were three candidates in 2017", "in 2017 there had been three names on the paper".
THEN = (
    f"there {_WERE} {_ONLY}(?P<count>@number)(?: {_PEOPLE}| names(?: {_ON_PAPER})?| people standing) (?:back )?in"
    " (?P<year>@year)(?= ?$| [,;:.)]| (?:and|but|when|when)(?: |$))"
    f"|in (?P<year2>@year)(?: ,)? there {_WERE} {_ONLY}(?P<count2>@number)"
    f"(?: {_PEOPLE}| names(?: {_ON_PAPER})?| people standing)"
)
_BEAT = (
    "(?:saw off|see off|seeing off|seen off|sees off|beat|beating|beaten|beats|defeated|defeating|defeats|overcame"
    "|overcoming|fought off|fighting off|outpolled|outpolling|trounced|trouncing|brushed aside|brushing aside)"
)
_RIVALS = "(?:opponents|rivals|challengers|other candidates|other hopefuls|others|competitors|other contenders)"
#: "He saw off four opponents", "beating four other candidates".
BEAT = (
    f"{_BEAT} {_ONLY}(?:his |her |their )?(?P<count>@number) {_RIVALS}"
    "(?=$| ?$| [,;:.)-]| (?:and|but|including|among|in|on|with|who|for|at|after|when|today|yesterday)(?: |$))"
)
#: "The four other candidates", "of the other four on the ballot paper", "none of the three others".
REST = (
    f"(?:the|all|of|by) (?:the )?(?P<count>@number) other (?:{_PEOPLE}|names)"
    f"|(?:the|all|of|by) (?:the )?other (?P<count2>@number)(?: (?:{_PEOPLE}|names))?(?: {_ON_PAPER})?"
    "(?= (?:candidates|were|was|had|lost|kept|got|polled|only|all|each|none|who)(?: |$)| ?,)"
    "|(?:none|all|any) of the (?P<count3>@number) others"
    "|(?:^|, |and |the )(?P<count4>@number) others (?:had|got|polled|shared|trailed|brought)"
)
CALLING = "ballot paper|paper|ballot|ballot papers|candidates|hopefuls|contenders|names"


def whole(found: Found) -> list[Reading]:
    """The reading of a figure as how many stood in the poll of the text."""
    is_to_come = found.scene.is_later or not _TO_COME.isdisjoint(
        found.match[0].split()
    )  # of an election after the text's figures, as likely
    return _told(found, "candidates", is_firm=not is_to_come)


def standing(found: Found) -> list[Reading]:
    """ "Six were in the running", "a six-horse race": how many stood; two or three may be those who had a chance."""
    is_now = _PRESENT.isdisjoint(found.match[0].split())  # "fourteen are standing": in a poll to come, as likely
    told = _told(found, "candidates", is_firm=is_now and not found.scene.is_later)
    return [one for one in told if (one.claim.quantity.value or 0) >= _FEWEST]


def then(found: Found) -> list[Reading]:
    """ "There were three candidates in 2017": how many stood in the poll of a year."""
    groups = found.match.groupdict()
    name = next(one for one in ("year", "year2") if groups.get(one))
    at = found.line.tokens_of(found.match, name)[0]
    return _told(found, "candidates", is_firm=True, year=year_of(found.scene.tokens[at]))


def beat(found: Found) -> list[Reading]:
    """ "He saw off four opponents": how many the winner beat; of nobody else's rivals."""
    scene, seat = found.scene, found.seat
    at = scene.tokens.row.rfind(Tag.ACTOR, 0, found.first)
    actor = scene.tokens[at].value if at >= 0 else scene.default
    if seat is None or actor is None or key_in(actor, seat.poll, scene.lexicon) != seat.poll.winner:
        return []
    return _told(found, BEATEN, is_firm=at >= 0 or scene.tokens[0].words in ("he", "she"))


def rest(found: Found) -> list[Reading]:
    """ "The four other candidates": how many stood besides up to three who are told of, which can only be borne out."""
    if Tag.DEPOSIT in found.scene.tokens.tags:
        return []  # "none of the other four got their deposit back": of how many lost one
    return _told(found, OTHERS, is_firm=False)


_COUNTS = ("count", "count2", "count3", "count4", "count5")


def _told(found: Found, word: str, *, is_firm: bool, year: int | None = None) -> list[Reading]:
    groups, tokens, seat = found.match.groupdict(), found.scene.tokens, found.seat
    at = found.line.tokens_of(found.match, next(one for one in _COUNTS if groups.get(one)))[0]
    numeral = tokens[at].value
    if seat is None or tokens[at].tag is not Tag.COUNT or numeral.decimals or not 1 < numeral.value <= _MOST:
        return []
    named = [one for one in tokens if one.tag in (Tag.PLACE, Tag.REGION)]
    if any(one.tag is Tag.REGION or not is_here(seat, one.words) for one in named) or Tag.SEATS in tokens.tags:
        return []
    poll = seat.poll if year is None else seat.of_year(year)
    if poll is None or numeral.unit is not Unit.NONE:
        return []
    figure = Span(tokens[at].start, tokens[at].end)
    quantity = Quantity(numeral.value, hedge=hedge_before(tokens, at), word=word)
    claim = Claim(Kind.OTHER, Subject(poll.constituency.name, poll.id), quantity, Basis(poll.election), figure, figure)
    is_now = year is not None or (not found.scene.is_dated and tokens.tags.isdisjoint(_DATED))
    return [Reading(claim, 5, is_firm and is_now)]


_FEWEST, _MOST = 4, 30
_TO_COME, _PRESENT = frozenset({"will", "would"}), frozenset({"is", "are", "will"})
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
