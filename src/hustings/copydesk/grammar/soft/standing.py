"""Standing: who came where, told with the place before the name, of two at once, or by what somebody had to settle for.

"Third place went to X", "X beat Y to third", "the runner-up was X", "X and Y were fourth and fifth".
"""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, is_stranger, key_in, surname_key
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral

_WHO = "(?P<who>@party|@person)"
_OTHER = "(?P<other>@party|@person)"
_PLACE = "(?P<place>@ordinal|last|bottom|last place)"
_SPOT = "(?: (?:place|spot|position))?"
TAKEN_BY = (
    f"{_PLACE}{_SPOT} (?:went to|goes to|has gone to|fell to|was taken by|was claimed by|was secured by|belonged to"
    f"|was|were|went|fell|goes)(?: to)? (?:the )?{_WHO}"
)
IN_PLACE = f"in {_PLACE}{_SPOT} (?:, |was |were |came |is )?(?:the )?{_WHO}"
RUNNER_UP = f"(?:the )?(?:runner-up|runner up|second-placed candidate) (?:was|is|,|:) (?:the )?{_WHO}"
BEATEN_TO = (
    f"{_WHO} (?:, )?(?:[a-z]+ )?"
    "(?:beat|beats|beating|pipped|pipping|edged out|edged|overtook|overtaking|leapfrogged|nudged)"
    f" (?:out )?(?:the )?{_OTHER} (?:for|to|to (?:finish|take|come|claim|secure|grab|end))(?: in)? {_PLACE}"
)
BEATEN_INTO = (
    "(?:(?:beat|beating|beats|pipped)(?= (?:the )?(?:@party|@person) (?:into|down|back))"
    "|pushed the|pushed|pushing|pushes|knocked|knocking|forced|forcing|relegated|relegating|drove|consigned)"
    f" (?:the )?{_WHO} (?:into|down to|back to|down into|back into|in|to) (?:a )?(?:[a-z]+ )?{_PLACE}"
)
PLACED = f"(?P<placed>(?:second|third|fourth|fifth|sixth|seventh|eighth|last)-placed) (?:the )?{_WHO}"
APPOSED = f"{_WHO} , {_PLACE} (?:here|overall|locally|there) ,"
SETTLED = (
    f"{_WHO} (?:(?:{{adverb}}|had|has|have|having) ){{0,3}}(?:to )?(?:settle|settled|be content|content|make do)"
    f" (?:for|with) {_PLACE}"
)
LAST = (
    f"(?:last|bottom|last of all) (?:was|were|came|,) (?:the )?{_WHO}"
    f"|(?P<whom>@party|@person) (?:[a-z]+ )?(?:propped up|propping up|brought up the rear|came bottom|finished bottom)"
)
PAIR = (
    f"{_WHO} and (?:the )?{_OTHER} (?:were|came|finished|came in|finished in|are|took)(?: in)? @ordinal(?: place)?"
    " and @ordinal"
)
PAIR_BEFORE = f"@ordinal and @ordinal(?: places?)? (?:were|went to|came|was) (?:the )?{_WHO} and (?:the )?{_OTHER}"
EARLIER = f"{_WHO}(?: ,)?(?: who)?(?: (?:had|were|was|been|come|came|finished|having|in|who)){{0,4}} {_PLACE}{_SPOT}"

_NOT_NOW = frozenset("had been previously until once would could might may if hoped hoping since when".split())
_LAST = frozenset({"last", "bottom", "last place"})
_WORDS = "zeroth first second third fourth fifth sixth seventh eighth".split()


def placed(found: Found) -> list[Reading]:
    """The place that the pattern names, of whom it names."""
    value = _value(found)
    return [] if value is None else _told(found, _index(found), value)


def second(found: Found) -> list[Reading]:
    """ "The runner-up was X"."""
    return _told(found, _index(found), Decimal(2))


def bottom(found: Found) -> list[Reading]:
    """ "Last was X", "X propped up the table"."""
    return _told(found, _index(found), Decimal(0))


def pair(found: Found) -> list[Reading]:
    """ "X and Y were fourth and fifth": each in turn."""
    tokens = found.scene.tokens[found.first : found.last]
    places = [token.value.value for token in tokens if token.tag is Tag.ORDINAL]
    people = [found.line.tokens_of(found.match, name)[0] for name in ("who", "other")]
    return [one for at, place in zip(people, places, strict=False) for one in _told(found, at, place)]


def earlier(found: Found) -> list[Reading]:
    """ "Labour had been first in 2019", "X, third on the notional result, …": the place in the poll before."""
    scene, seat = found.scene, found.seat
    value = _value(found)
    at = _index(found)
    family = family_in(scene.tokens[at].value, scene.lexicon, seat)
    after = scene.tokens[found.last : found.last + 7]
    end = next((i for i, token in enumerate(after) if token.tag in (Tag.COMMA, Tag.AND)), len(after))
    year = next((year_of(token) for token in after[:end] if token.tag is Tag.YEAR), None)
    is_before = any(token.tag is Tag.PREVIOUS or token.words == "notional" for token in after[:end])
    if seat is None or family is None or not value or not (is_before or year is not None):
        return []
    poll = seat.poll
    if year is not None and year >= poll.polled_on.year:
        return []
    basis = Basis(poll.election, When.PREVIOUS, year)
    subject = Subject(family, poll.id, family=family)
    return [Reading(Claim(Kind.RANK, subject, Quantity(value), basis, found.span), 3, False)]


def _index(found: Found) -> int:
    named = found.match.groupdict()
    return found.line.tokens_of(found.match, "who" if named.get("who") else "whom")[0]


def _value(found: Found) -> Decimal | None:
    named = found.match.groupdict()
    if named.get("placed"):
        word = named["placed"].partition("-")[0]
        return Decimal(0) if word == "last" else Decimal(_WORDS.index(word))
    token: Token = found.scene.tokens[found.line.tokens_of(found.match, "place")[0]]
    if token.words in _LAST:
        return Decimal(0)
    return token.value.value if isinstance(token.value, Numeral) else None


def _told(found: Found, at: int, value: Decimal) -> list[Reading]:
    scene = found.scene
    if found.seat is None or _is_of_another_time(found):
        return []
    poll = found.seat.poll
    actor = scene.tokens[at].value
    key = key_in(actor, poll, scene.lexicon)
    if key is None:
        return []
    is_plain = surname_key(scene, at, poll) is None and not is_stranger(actor, poll, key)
    is_firm = is_plain and value != 0 and not any(token.tag in _DOUBTED for token in scene.tokens)
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    return [Reading(Claim(Kind.RANK, subject, Quantity(value), Basis(poll.election), found.span), 3, is_firm)]


_DOUBTED = frozenset({Tag.INTERIM, Tag.REGION, Tag.YEAR})


def _is_of_another_time(found: Found) -> bool:
    polled = found.seat.poll.polled_on.year if found.seat else None
    tokens = found.scene.tokens
    is_dated = any(token.tag is Tag.YEAR and year_of(token) != polled for token in tokens)
    before = tokens[max(0, found.first - 4) : found.last]
    is_past = any(token.words in _NOT_NOW for token in before)
    return is_dated or is_past or any(one.tag is Tag.PREVIOUS and one.words not in ("former", "old") for one in tokens)
