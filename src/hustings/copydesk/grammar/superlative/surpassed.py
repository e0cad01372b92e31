"""Surpassed: superlatives told as a comparison with all the others: "nowhere was closer", "no Welsh MP has a thinner
majority", "only three seats were won by less", "every other seat was won by more".

Who or what is denied, what it is denied, and the area they are compared in combine freely. The claims are those of
superlatives: first of an area, or the one after so many.
"""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.superlative.among import area_told, is_of_others
from hustings.copydesk.grammar.superlative.claim import also_of_nation, own_area
from hustings.copydesk.grammar.superlative.comparative import HIGH, HIGHER, LOW, LOWER, NOUN, named_measure, word_of
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral

#: What a contest is called, whose closeness is that of its majority.
_CONTEST = (
    "contest|contests|race|races|fight|fights|battle|battles|result|results|finish|finishes|win|wins"
    "|victory|victories|call|thing"
)
_SEAT = "seat|seats|constituency|constituencies|place|places|area|areas"
_MEMBER = "mp|mps|winner|winners|victor|victors|member|members|candidate|politician"


def _measure(name: str) -> str:
    return f"(?P<{name}>{NOUN})"


def _way(name: str) -> str:
    return f"(?P<{name}>{LOWER}|{HIGHER})"


_WHERE = (
    "(?:@region|country|land|nation|capital|kingdom|region|county|principality"
    "|north-east|north-west|south-east|south-west)"
)
_WITHIN = (
    "(?:in|across|of|throughout|anywhere in|anywhere else in|on|among|elsewhere in) (?:all (?:of )?)?(?:the )?"
    f"(?:(?:whole|rest|entire) (?:of )?(?:the )?)?{_WHERE}"
)
_IN = f"(?:(?: ,)? {_WITHIN}(?: ,)?)?"
_FIRST = f"(?:{_WITHIN}(?: ,)? )?"
_OTHER = "(?:other )?(?:@region )?(?:@party )?"
_ONLY = "(?:only|just)"
_NEAR = "(?:next-door|next door|neighbouring|nearby|adjoining|adjacent)"
#: Who or what there is none of, or only so many or those named.
_NONE = (
    f"(?:nowhere(?: else)?|nobody(?: else)?|no-one(?: else)?|no one(?: else)?|none"
    f"|(?:no|not @number|not a single|none of the|{_ONLY} @number) {_OTHER}"
    f"(?:{_SEAT}|{_CONTEST}|{_MEMBER}|{_measure('of')})"
    f"|no (?:other )?@party|{_ONLY} @number"
    f"|{_ONLY} (?:{_NEAR} )?@place(?:(?: ,| and| ,? ?and) (?:{_NEAR} )?@place){{0,2}})"
)
_HAD = (
    "(?:was|were|is|are|has|have|had|saw|recorded|produced|returned|posted|boasts|boasted|can boast|will have|holds"
    "|held|sits on|sit on|enjoys|enjoyed|defends|defended|registered|finished with|ended up with|came away with"
    "|delivered|gave|witnessed|achieved|managed)"
)
_BY = f"(?:fewer|less|(?P<more>more)|(?:{{det}} )?{_way('way4')} (?:{_measure('of4')}|number))(?: votes)?"
_WON = (
    "(?:(?:was|were|is|has been|being) (?:won|decided|settled|held|lost|taken|carried|determined)"
    "|won|got in|got home|scraped home|scraped in|scraped through|squeaked home|squeaked in|sneaked home|sneaked in"
    "|was elected|were elected|was returned|held on|survived|came through|triumphed)"
)
_POLLED = "(?:vote|turn out|go to the polls|cast (?:a|their) (?:vote|ballot))"
_ELECTORS = "(?:people|voters|electors|of (?:the|its) (?:electorate|voters|electors))"
_EASILY = "(?:comfortably|handsomely|convincingly|emphatically|easily|decisively|clearly|(?P<barely>narrowly))"
#: What is denied of them.
_DENIED = (
    f"(?:{_HAD}{{DET}}(?: been)? {_way('way')}(?: (?:{_measure('of2')}|(?P<one>one)|{_CONTEST}))?"
    f"|{_HAD} (?:such {{det}}|as|so|quite so|quite as) (?P<way6>{LOW}|{HIGH}){{DET}} {_measure('of6')}"
    f"|(?:was|were|is|are|did|had|has){{DET}} (?:{_measure('of3')}|{_CONTEST}|it|things)(?: been| run| get| got)?"
    f" {_way('way2')}"
    f"|{_WON} (?:by|with) {_BY}|{_WON} more {_EASILY}"
    "|(?:has|have|had|will have) (?P<less>less|fewer votes)"
    "(?: of {det} majority| to (?:defend|protect|fall back on|play with))"
    f"|(?:was|were|is|had been|came|ran|did)(?:{{DET}} (?:{_measure('of5')}|{_CONTEST}))?(?: been)?"
    " (?:as|so|quite so|quite as|anywhere near as) (?P<close>close|tight|narrow)"
    f"|(?:did|had|has){{DET}} {_way('way3')} (?P<part>proportion|percentage|share|number|fraction)(?: of [a-z]+)?"
    f" {_POLLED}|did (?P<many>more|fewer) {_ELECTORS} {_POLLED}"
    f"|(?:did (?:{_ELECTORS} )?)?(?:turned|turn|came) out (?:to vote )?in {_way('way5')}"
    " (?P<part2>numbers|number|proportion|force))"
)
_DENIED = f"(?:{_DENIED})".replace("{DET}", "(?: {det})?")
#: "Nowhere in Wales was turnout lower", "in London no contest was closer", "only Hendon was decided by less".
NONE_MORE = f"{_FIRST}{_NONE}{_IN} {_DENIED}{_IN}"
_PLACED = "(?:was|were|is|are|has been|had been|has never been|will be|can be)"
_NOTHING = f"{_way('way')} (?:{_measure('of')}|{_CONTEST}|{_SEAT})"
#: "There was no narrower win in Yorkshire", "Wales had no closer contest".
NO_SUCH = f"(?:{_FIRST}there {_PLACED}|{_WHERE} (?:has|had|saw|produced|offered)) no {_NOTHING}{_IN}"
#: "Turnout was lower in only two seats", "in only two seats was the majority smaller".
ONLY_IN = (
    f"{_measure('of')} (?:was|were|is) {_way('way')} in {_ONLY} @number {_OTHER}(?:{_SEAT}){_IN}"
    f"|in {_ONLY} @number {_OTHER}(?:{_SEAT}){_IN} (?:was|were|did|is)(?: {{det}})? {_measure('of2')} {_way('way2')}"
)
_REST = f"(?:any other {_OTHER}(?:{_SEAT}|{_CONTEST}|{_MEMBER})|any other|anywhere else|any {_OTHER}(?:{_SEAT}))"
_UNBEATEN = "unmatched|unsurpassed|unbeaten|unequalled|unbettered|unrivalled|unparalleled"
_BEATEN = "bettered|beaten|matched|exceeded|surpassed|equalled|topped"
_ANYWHERE = f"(?:anywhere(?: else)?(?: {_WITHIN})?|{_WITHIN})"
#: "Turnout was not bettered anywhere in Wales".
UNBEATEN = f"{_measure('of')} (?:was|is|went|has been) (?:{_UNBEATEN}|not (?:{_BEATEN})) {_ANYWHERE}"
#: "A bigger majority than any other seat in London", "turnout was higher than anywhere else in Wales", "more people
#: voted than anywhere else".
ANY_OTHER = (
    f"(?:{_way('way')} (?:{_measure('of')}|{_CONTEST})"
    f"|(?:{_measure('of2')}|{_CONTEST}|it|that|this) (?:was|were|is) {_way('way2')}"
    f"|(?P<many>more|fewer) {_ELECTORS} (?:voted|turned out)"
    f"|{_way('way3')} (?P<part>proportion|percentage|share) {_ELECTORS} (?:voted|turned out)"
    f"|turned out in {_way('way5')} (?P<part2>numbers|number)) than"
    f" (?:in |at |for |with |that of |those of |that in )?{_REST}{_IN}"
)
_EVERY = (
    "(?:every other|all the other|all of the other|all other|each of the other)"
    f" {_OTHER}(?:{_SEAT}|{_CONTEST}|{_MEMBER})"
)
#: "Every other seat in Wales was won by more": the one told of by the least.
EVERY_OTHER = f"{_FIRST}{_EVERY}{_IN} {_DENIED}{_IN}"

#: Of what a comparison is that names no measure: of a contest, or of a seat.
_SAYS = {
    "closer": "majority",
    "tighter": "majority",
    "narrower": "majority",
    "safer": "marginal",
    "more marginal": "marginal",
}


def none_more(found: Found) -> list[Reading]:
    """A seat's measure against those of every seat of an area: the first, or the one after so many or those named."""
    return _compared(found)


def every_other(found: Found) -> list[Reading]:
    """The same, told of all the others: "every other seat had a bigger majority" is of the smallest."""
    return _compared(found, is_turned=True)


def _compared(found: Found, *, is_turned: bool = False) -> list[Reading]:
    said = _said(found)
    seat = _seat_of(found)
    if said is None or seat is None:
        return []
    way, measure = said
    if is_turned:
        way = "smaller" if word_of(way, measure).startswith("highest") else "bigger"
    tokens = found.scene.tokens
    inside = tokens[found.first : found.last]
    if any(token.words.endswith("than") for token in tokens[found.last - 1 : found.last + 1]):
        named = _named_after(found)
        if named is None:
            return []  # "lower than 50 per cent", "smaller than last time": no comparison of seats
        seat = named
    place = _area(found, seat)
    poll = seat.poll
    party = next((token.value for token in inside if token.tag is Tag.ACTOR and not token.value.is_person), None)
    family = family_in(party, found.scene.lexicon, seat) if party is not None else None
    subject = Subject(poll.constituency.name, poll.id, family=family, place=place)
    quantity = Quantity(_nth(found), word=word_of(way, measure))
    claim = Claim(Kind.SUPERLATIVE, subject, quantity, Basis(poll.election), found.span)
    is_plain = not is_of_others(tokens[found.last : found.last + 4]) and Tag.YEAR not in tokens.tags
    is_plain = is_plain and found.match.groupdict().get("one") is None  # "a bigger one" than the majority just told
    return also_of_nation(found.scene, Reading(claim, 2, is_plain))


def _said(found: Found) -> tuple[str, str] | None:
    """Which way the comparison goes, and of what it is."""
    groups = found.match.groupdict()
    if groups.get("many"):
        return ("higher" if groups["many"] == "more" else "lower"), "turnout"
    if groups.get("part") or groups.get("part2"):
        return groups.get("way3") or groups.get("way5") or "higher", "turnout"
    if groups.get("close"):
        return "closer", named_measure(found.match) or "majority"
    way = next((said for name, said in groups.items() if name.startswith("way") and said), None)
    if way is None and "way" not in groups:
        return "higher", named_measure(found.match) or "turnout"  # "was not bettered"
    if way is None:
        is_more = groups.get("more") or "more" in found.match[0].split()
        return ("bigger" if is_more and not groups.get("barely") else "smaller"), "majority"
    measure = named_measure(found.match) or ("majority" if groups.get("one") else _SAYS.get(way))
    return None if measure is None else (way, measure)


def _seat_of(found: Found) -> Seat | None:
    """The seat that is told of: one before, where the sentence names those that come before it."""
    tokens = found.scene.tokens
    if any(token.tag is Tag.PLACE for token in tokens[found.first : found.last]):
        before = next((at for at in range(found.first - 1, -1, -1) if tokens[at].tag is Tag.PLACE), None)
        return found.scene.earlier if before is None else found.scene.seats[before]
    return found.seat or found.scene.earlier


def _nth(found: Found) -> Decimal:
    """Which from the end: after so many, or after those that are named."""
    inside = found.scene.tokens[found.first : found.last]
    number = next((token.value for token in inside if token.tag in NUMBERS), None)
    if isinstance(number, Numeral) and inside[0].words != "not":  # "not one seat"
        return number.value + 1
    return Decimal(1 + sum(token.tag is Tag.PLACE for token in inside))


def _area(found: Found, seat: Seat) -> str:
    """The area that is named in the comparison or just after it, else the seat's own that it speaks of, else the
    country."""
    tokens = found.scene.tokens
    inside = tokens[found.first : found.last]
    named = next((token.value for token in inside if token.tag is Tag.REGION), None)
    if named is not None:
        return str(named)
    if any(token.words == "capital" for token in inside):
        return _LONDON
    told = area_told(tokens, found.first - 1, found.last - found.first + 4)
    return told or own_area((token.words for token in inside), seat) or UK


_LONDON = "London"


def _named_after(found: Found) -> Seat | None:
    """The seat of "nowhere was turnout lower than in Hendon"."""
    tokens = found.scene.tokens
    places = (at for at in range(found.last + 1, min(len(tokens), found.last + 4)) if tokens[at].tag is Tag.PLACE)
    at = next(places, None)
    return found.scene.seats[at] if at is not None and at < len(found.scene.seats) else None
