"""Until: up to when somebody or a party had the seat: "who was the Labour MP until 2019", "a seat his party held until
2015", "in Labour hands until 2010".
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, key_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll

_UNTIL = (
    "(?P<said>(?:up )?(?:until|till) (?P<year>@year))(?= $|$| [,;:.)-]|(?: and| but| when| with| had| has| by)(?!\\S))"
)
_HAD = "(?:had|has|have|held|represented|had held|has held|had had)"
_IT = f"(?:it|here|there|{THE_SEAT})"
#: "X, who was the Lib Dem MP until 2015", "the SNP's member here till 2017".
SAT_UNTIL = (
    "(?P<who>@person)(?: ,)?(?: (?:who|that))?(?: (?:was|is|had been|has been|sat as|served as))?"
    f"(?: (?:{{det}}|@place|here|local|last))* (?:@party )(?:mp|member|member of parliament)"
    f"(?: (?:here|there|(?:for|of|in) {THE_SEAT}))? {_UNTIL}"
)
#: "Labour, who held it until 2010", "in Labour hands until 2010", "the seat was Labour until 2010".
PARTY_UNTIL = (
    f"(?:(?P<who>@party)(?: ,)?(?: (?:who|which))? {_HAD} {_IT}"
    "|(?:@place|seat|constituency|it|which|that)(?: ,)?(?: which)? (?:was|were|had been)"
    " (?:solidly |safely )?(?:in )?(?:the )?(?P<whose>@party)(?: hands)?"
    "|in (?:the )?(?P<whom>@party) hands"
    f"|{THE_SEAT}(?: (?:that|which))? (?:the )?(?P<ousted>@party) {_HAD}) {_UNTIL}"
)
#: "X of Labour, whose party had the seat until 2015", "in a seat her party held until 2015".
ITS_PARTY_UNTIL = (
    f"(?:(?:whose|his|her|their|the) party {_HAD} {_IT}"
    f"|{THE_SEAT}(?: (?:that|which))? (?:his|her|their|the) party {_HAD}) {_UNTIL}"
)


def sat_until(found: Found) -> list[Reading]:
    """ "X, who was the Lib Dem MP until 2015": of the last poll that X stood in."""
    actor, seat = _named(found), found.seat
    stood = [one for one in seat.polls if stands_in(actor, one)] if seat is not None and actor is not None else []
    held = [one for one in stood if seat is not None and one.polled_on <= seat.poll.polled_on]
    key = key_in(actor, held[-1], found.scene.lexicon) if held and actor is not None else None
    if key is None:
        return []
    subject = Subject(held[-1].candidacy(key).name, held[-1].id, key)
    return _reading(found, subject, held[-1], is_firm=is_here(found))


def party_until(found: Found) -> list[Reading]:
    """ "In Labour hands until 2010": of the party that is named."""
    return _of_party(found, _named(found), is_firm=True)


def its_party_until(found: Found) -> list[Reading]:
    """ "Whose party had the seat until 2015": of the party of whoever is named last before."""
    tokens = found.scene.tokens
    at = tokens.row.rfind(Tag.ACTOR, 0, found.first)
    actor = tokens[at].value if at >= 0 else found.scene.default
    return _of_party(found, actor, is_firm=at >= 0)


def _of_party(found: Found, actor: Actor | None, *, is_firm: bool) -> list[Reading]:
    seat = found.seat
    family = family_in(actor, found.scene.lexicon, seat) if actor is not None and seat is not None else None
    if seat is None or family is None:
        return []
    subject = Subject(seat.poll.constituency.name, seat.poll.id, family=family)
    return _reading(found, subject, seat.poll, is_firm=is_firm and is_here(found))


def _named(found: Found) -> Actor | None:
    name = next((one for one in ("who", "whose", "whom", "ousted") if found.match.groupdict().get(one)), None)
    return None if name is None else found.scene.tokens[found.line.tokens_of(found.match, name)[0]].value


def is_here(found: Found) -> bool:
    """Whether every place that the sentence names is the seat that is spoken of."""
    named = [one.words for one in found.scene.tokens if one.tag is Tag.PLACE]
    places = found.scene.lexicon.places
    return Tag.REGION not in found.scene.tokens.tags and all(
        found.seat is not None and one in places and found.seat.slug in places[one].slugs for one in named
    )


def _reading(found: Found, subject: Subject, poll: Poll, *, is_firm: bool) -> list[Reading]:
    year = year_of(found.scene.tokens[found.line.tokens_of(found.match, "year")[0]])
    if poll.polled_on.year < year and found.seat is not None and found.seat.poll.polled_on.year < year:
        return []  # of what is to come
    claim = Claim(Kind.TENURE, subject, Quantity(word="held until"), Basis(poll.election, year=year), found.span)
    return [Reading(claim, 2, is_firm)]
