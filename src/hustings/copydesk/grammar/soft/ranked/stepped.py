"""Stepped: places told by how somebody came to them: "dropped two places to fourth", "came next", "Reform last"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.grammar.event.rank.no_place import is_nearly
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.soft.ranked.placing import in_place, is_object
from hustings.copydesk.grammar.soft.ranked.wording import END, PLACE, SPOT, WHO, WHO_NOW
from hustings.copydesk.grammar.soft.standing import index_of, of_before, told_of, value_of
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.measures.rank import position

_MOVED = (
    "(?:dropped|dropping|drops|fell|falling|falls|slid|sliding|slides|slipped|slipping|slips|tumbled|tumbling|plunged"
    "|plunging|sank|sinking|slumped|crashed|went|going|moved|moving|moves|climbed|climbing|climbs|rose|rising|rises"
    "|jumped|jumping|leapt|leaping|shot|vaulted|surged)"
)
_STEPS = "(?:place|places|spot|spots|rung|rungs|slot|slots|position|positions)"
#: "Dropped two places to fourth", "climbed a place into third".
BY_STEPS = (
    f"{WHO_NOW} (?P<said>{_MOVED}(?: (?:up|down|back|just|only|a further))* (?:@number|a|one) {_STEPS}"
    f"(?: (?:up|down|back))? (?:to|into|for) {PLACE}{SPOT}){END}"
)
#: "Rose from fifth to take third", "came from second to seize Gordon".
FROM_THEN = (
    f"{WHO_NOW} (?P<said>(?:came|comes|coming|{_MOVED[3:-1]})(?: (?:up|down|back|all the way|right|through))*"
    f" from (?P<before>@ordinal){SPOT})"
    " to (?:take|finish|claim|secure|grab|snatch|come|seize|win|capture|gain|land|bag|nab|steal|end|oust|unseat|topple)"
)
#: "Lost third and finished fourth".
LOST_PLACE = (
    f"{WHO_NOW} (?P<said>(?:lost|surrendered|gave up|ceded) (?P<before>@ordinal)(?: place| spot)?)"
    "(?= $|$| [,;.]| and (?:finished|came|ended|was|were|slipped|fell|dropped|slid))"
)
#: "X was third; Y came next", "Y was next in line".
NEXT = (
    f"{WHO_NOW} (?P<said>(?:came|comes|coming|was|were|is|finished) next"
    "(?: in line| after (?:them|him|her|that)| up)?)(?= $|$| [,;:.)]|(?: with| on) @number| and| but| for the)"
)
#: "378 votes off second", "was 117 votes from third place".
OFF = (
    f"{WHO_NOW}(?: ,)?(?: (?:was|were|finished|came|just|only|a|mere|ended|up))* @number(?: votes?)?"
    f" (?P<said>(?:off|from|away from|adrift of|shy of) {PLACE}{SPOT}){END}"
)
_CAME = "(?:com(?:ing|es)|came|finish(?:ing|ed|es)|end(?:ing|ed)|plac(?:ing|ed)|was|were|took)(?: (?:in|home|up|a|an))*"
#: "X coming in third and Reform last", "Y of the Z eighth".
ELLIPTIC = (
    f"{_CAME} @ordinal{SPOT}(?: (?:for (?:the )?@party|(?:on|with) @number(?: votes)?))?(?: ,)? (?:and|while|,)"
    f"(?: (?:the|independent|an))* {WHO}(?: (?:of|for|from) (?:the )?(?:@party|@place|[a-z]+))? (?:, )?"
    f"(?P<said>(?P<place>@ordinal|last|bottom))(?= $|$| [;.)]| ,)"
)


def by_steps(found: Found) -> list[Reading]:
    """ "Dropped two places to fourth": where they are now."""
    return in_place(found)


def elliptic(found: Found) -> list[Reading]:
    """ "X coming in third and Reform last": the verb is told but once."""
    value = value_of(found)
    span = stretch(found.scene.tokens, *found.line.tokens_of(found.match, "said"))
    made = told_of(found, index_of(found), value) if value != 1 else []
    return [replace(one, claim=replace(one.claim, span=span)) for one in made]


def from_then(found: Found) -> list[Reading]:
    """ "Rose from fifth to take third", "lost third": where they were in the poll before; sure where no other time is
    told."""
    tokens, seat = found.scene.tokens, found.seat
    span = stretch(tokens, *found.line.tokens_of(found.match, "said"))
    if seat is None or is_object(found) or is_nearly(tokens, found.last - 1):
        return []
    is_now = OTHER_TIMES.isdisjoint(tokens.tags) and Tag.REGION not in tokens.tags and not found.scene.is_dated
    is_sure = is_now and not seat.poll.is_by_election and bool(seat.earlier) and not seat.earlier[-1].is_by_election
    return [replace(one, is_firm=is_sure) for one in of_before(found, value_of(found, "before"), [], span)]


def off(found: Found) -> list[Reading]:
    """ "378 votes off second": anywhere below that."""
    value, key = value_of(found), _key(found, index_of(found))
    own = position(found.seat.poll, key) if found.seat is not None and key is not None else None
    if not value or own is None or is_object(found):
        return []
    return told_of(found, index_of(found), Decimal(max(own, int(value) + 1)))


def following(found: Found) -> list[Reading]:
    """ "X was third; Y came next": the place after that of who was told of last, by a place of theirs."""
    scene, at = found.scene, index_of(found)
    before = [one for one in range(at) if scene.tokens[one].tag is Tag.ACTOR]
    is_told = Tag.ORDINAL in scene.tokens.row[before[-1] : at] if before else False
    key, prior = _key(found, at), _key(found, before[-1]) if before else None
    if found.seat is None or key is None or is_object(found):
        return []
    if not before:
        return _next_in_turn(found, at, key)
    place = position(found.seat.poll, prior) if prior is not None and prior != key else None
    is_now = not is_told and OTHER_TIMES.isdisjoint(scene.tokens.tags)
    made = told_of(found, at, Decimal(place + 1), is_back=is_now) if place is not None else []
    return made if is_told else [replace(one, is_firm=False) for one in made]


def _next_in_turn(found: Found, at: int, key: str) -> list[Reading]:
    """ "X was next with 9": after one whom the sentence before named, where it bears that out."""
    seat, own = found.seat, position(found.seat.poll, key) if found.seat is not None else None
    named = found.scene.people[0] if found.scene.people else ()
    keys = [key_in(one, seat.poll, found.scene.lexicon) for one in named] if seat is not None else []
    places = {position(seat.poll, one) for one in keys if one is not None} if seat is not None else set()
    if own is None or own - 1 not in places or own in places:
        return []
    return [replace(one, is_firm=False) for one in told_of(found, at, Decimal(own))]


def _key(found: Found, at: int) -> str | None:
    return (
        key_in(found.scene.tokens[at].value, found.seat.poll, found.scene.lexicon) if found.seat is not None else None
    )
