"""Likewise: a deposit told by a short answer: "they lost their deposit, as did the Greens", "Labour did not"."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.excepted import is_of_field
from hustings.copydesk.grammar.area.deposit.fate import told_before
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import told_of
from hustings.copydesk.grammar.event.together import least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import ASIDE
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.measures.deposit import lost_deposits
from hustings.measures.rank import ranking
from hustings.record.poll import Poll

_DID = "(?:did|have|has|had|do|does|will|would|were)"
_ENDS = "(?= $|$| [,;:.()]|(?: and| but| with| on| in| here| either| too)(?!\\S))"
_WHO = "(?P<who>@party|@person)"
_OTHER = "(?P<other>@party|@person)"
_HERE = "(?: (?:in|at|over in) (?:the )?@place)?"
AS_DID = (
    f"(?:as|so|nor|neither)(?: too)? {_DID} (?:the )?{_WHO}(?:(?: ,)? (?:and|nor|or) (?:the )?{_OTHER})?{_HERE}{_ENDS}"
)
#: "Kept her deposit, unlike the Greens and Ukip".
UNLIKE = f"unlike (?:the )?{_WHO}(?:(?: ,)? (?:and|or|nor) (?:the )?{_OTHER})?{_ENDS}"
#: "The Greens did too", "Ukip did likewise", "the Lib Dems followed suit".
DID_TOO = (
    f"{_WHO}(?: and (?:the )?{_OTHER})? (?:{_DID} (?:so |the same )?too"
    "|(?:did|do|does) (?:likewise|the same|(?:so )?as well)"
    f"|(?:also )?(?:followed|follows|follow) suit|(?:also )?(?:shared|suffered|met) (?:that|the same) fate){_ENDS}"
)
_TWO = f"(?:the )?{_WHO}(?:(?: ,)? (?:and|nor|or) (?:the )?{_OTHER})?"
_THOSE = "(?:the )?(?P<whom>@party|@person)(?:(?: ,)? (?:and|nor|or) (?:the )?(?P<second>@party|@person))?"
#: "X lost her deposit, the Lib Dems too", "the same was true of Ukip and the BNP".
THEM_TOO = (
    f"(?<=, ){_TWO} (?:too|also|as well|likewise){_ENDS}"
    "|(?:the same|that|this|it) (?:{adverb} )?(?:goes|went|(?:was|is|held) true|applies|applied|can be said"
    f"|could be said|happened) (?:for|of|to) {_THOSE}{_ENDS}"
)
#: "Not so the Lib Dems", "the same could not be said of Ukip and the BNP".
NOT_SO = (
    f"(?:not so|but not|though not)(?: for)? {_TWO}{_ENDS}"
    "|(?:the same|that|this|it) (?:(?:could|can|does|did) not|couldn't|can't|cannot|doesn't|didn't)"
    f" (?:be said|hold|apply|go|happen) (?:for|of|to) {_THOSE}{_ENDS}"
)
#: "On 1,088", "with 4.8 per cent,", "(1,064)": what somebody had, told between their name and what became of theirs.
HAD = (
    "(?:(?: ,)? (?:with|on|at|and) (?:just |only |a mere |his |her |its |their )*@number(?: votes| per cent)?"
    "| \\( @number(?: votes)? \\))"
)
_NOT = "(?:did not|didn't|did n't|have not|haven't|has not|hasn't)"
DID_NOT = f"{_WHO}(?: and (?:the )?{_OTHER})? {_NOT}{_ENDS}"
#: "X (Heritage, 468)", "X, the Lib Dem, on 1,357": what somebody is called besides, and what they had.
_CALLED = (
    "(?: (?:\\( )?(?:(?:@party|ind|independent) )?(?:, )?(?:@number(?: votes| per cent)? )?\\)"
    "|(?: , (?:(?:the|of|for) )*@party)? ,)"
)
#: "The Lib Dems on 1,088, and the Greens, did not", "X (Heritage, 468) did not".
DID_NOT_WITH = (
    f"{_WHO}(?:{HAD}|{_CALLED}){{1,2}}(?:(?: ,)? and (?:the )?{_OTHER}(?:{HAD}|{_CALLED})?)?(?: ,)?"
    f" (?P<said>{_NOT}){_ENDS}"
)
_THEIRS = "(?:hers|his|theirs|its|his own|her own|their own|its own)"
_LOST = "(?:lost|loses|lose|losing|forfeited|forfeits|forfeit|surrendered)"
_KEPT = (
    "(?:kept|keeps|keep|keeping|saved|saves|save|saving|retained|retains|retain|held on to|hung on to|clung on to"
    "|hold on to|hang on to|salvaged|rescued|recovered|recover)"
)
_AT_END = "(?= $|$| [,;:.)]|(?: and| but| with| on| here| by| too| while| after| despite| as well)(?!\\S))"
_DOING = (
    "(?:{adverb}|both|also|has|have|did|not|to|failed|fails|could|managed|at least|only|narrowly|comfortably"
    "|missed|missed out on|came close to|fell short of|short of|shy of|was|were|never looked like)"
)
#: "Lost hers", "got his back", of whoever is spoken of.
LOST_THEIRS = f"{_LOST} {_THEIRS}{_AT_END}"
KEPT_THEIRS = f"(?:{_KEPT} {_THEIRS}|(?:get|gets|got|getting) {_THEIRS}(?: back)?){_AT_END}"
#: "The Greens kept their deposit; the Lib Dems with 4.8 per cent narrowly lost theirs".
THEIRS = (
    f"{_WHO}(?:{HAD}|{ASIDE})(?:(?: ,)? and (?:the )?{_OTHER}(?:{HAD})?)?(?: ,)?"
    f" (?:{_DOING} )*(?P<said>(?:(?P<lost>{_LOST})|{_KEPT}) {_THEIRS}){_AT_END}"
)

#: A short answer stands so near the beginning of its sentence, where what it answers to stands before that.
_OPENING = 4
OTHER_WAY = {"lost": "saved", "saved": "lost"}


def likewise(found: Found) -> list[Reading]:
    """ "As did the Greens", "so did Ukip and the BNP": the same became of theirs."""
    return _told(found, fate_answered(found))


def otherwise(found: Found) -> list[Reading]:
    """ "Labour did not": the other became of theirs."""
    return _told(found, OTHER_WAY.get(fate_answered(found), ""))


def unlike(found: Found) -> list[Reading]:
    """ "Kept her deposit, unlike the Greens": the other became of theirs, right after it was told."""
    tokens = found.scene.tokens
    at = max((at for at in range(found.first) if tokens[at].tag in _STAKE), default=-_NEAR)
    is_beside = found.first - at <= _NEAR
    return _told(found, OTHER_WAY.get(told_before(found), "")) if is_beside else []


_STAKE = frozenset({Tag.DEPOSIT, Tag.EXEMPT})
_NEAR = 3


def theirs(found: Found) -> list[Reading]:
    """ "The Greens kept their deposit; the Lib Dems lost theirs": what became of another's."""
    if not (_is_told(found) or fate_answered(found)):
        return []
    if is_of_field(found.line.text[: found.match.start("said")]):
        return []  # "only X kept hers"
    verb = found.line.tokens_of(found.match, "said")[0]
    made = _told(found, turned(found.scene.tokens, verb, "lost" if found.match["lost"] else "saved") or "")
    return made if _is_told(found) else [one for one in made if not may_be_of_seat(found, one)]


def may_be_of_seat(found: Found, reading: Reading) -> bool:
    """Whether who is told of was one of the first two: "lost hers" may be of the seat."""
    if found.seat is None or reading.claim.subject.candidacy is None:
        return True
    places = {one.key: one.position for one in ranking(found.seat.poll)}
    return places.get(reading.claim.subject.candidacy, 0) <= _FIRST_TWO


_FIRST_TWO = 2


def fate_answered(found: Found) -> str:
    """What became of the deposit that is spoken of, in this sentence or at the end of the one before."""
    here = told_before(found) or told_of(found.scene.tokens, found.first)
    return here or (found.scene.deposit if found.first <= _OPENING and not _is_told(found) else "")


def _is_told(found: Found) -> bool:
    return Tag.DEPOSIT in found.scene.tokens.row[: found.first]


def _is_of(found: Found, poll: Poll) -> bool:
    """Whether who is answered to, where the sentence names them, stood in the poll, and no earlier one governs: else
    another is told."""
    tokens, here = found.scene.tokens, found.scene.tokens.row[: found.first]
    before = tokens.row[: _clause_start(found)]
    if found.scene.is_dated or (found.scene.years and Tag.YEAR not in before):
        return False
    named = [token.value for token in tokens[: found.first] if token.tag is Tag.ACTOR]
    is_answered = any(key_in(one, poll, found.scene.lexicon) is not None for one in named)
    return (is_answered or Tag.DEPOSIT not in here) and all(stands_in(one, poll) for one in named if one.is_person)


def _told(found: Found, how: str) -> list[Reading]:
    named = found.match.groupdict()
    places = [found.line.tokens_of(found.match, name)[0] for name in _NAMED if named.get(name)]
    return told_of_each(found, how, places)


#: What a pattern calls those of whom it tells.
_NAMED = ("who", "other", "whom", "second")


def _is_now(found: Found) -> bool:
    """Whether no other time is told of, a clause before a semicolon left out: "the Lib Dems, third in 2010, lost their
    deposit; X saved his"."""
    return OTHER_TIMES.isdisjoint(found.scene.tokens.row[_clause_start(found) :])


def _clause_start(found: Found) -> int:
    """Where the semicolon stands that parts a clause from those before; else the beginning."""
    tokens = found.scene.tokens
    return next((at for at in range(found.first - 1, -1, -1) if tokens[at].words == ";"), 0)


def told_of_each(found: Found, how: str, places: Sequence[int]) -> list[Reading]:
    """That a deposit was kept, or lost, of each of those who are named at some places."""
    if found.seat is None or not how:
        return []
    poll = found.seat.poll
    is_there = Tag.PLACE in found.scene.tokens.row[found.first : found.last]
    is_firm = _is_now(found) and (is_there or _is_of(found, poll))
    made = []
    for at in places:
        key = key_in(found.scene.tokens[at].value, poll, found.scene.lexicon)
        if key is None:
            return []
        subject = Subject(poll.candidacy(key).name, poll.id, key)
        claim = Claim(Kind.DEPOSIT, subject, Quantity(word=how), Basis(poll.election), found.span)
        made.append([Reading(claim, 3, is_firm)])
    lost = lost_deposits(poll) or ()
    return least_true(made, lambda one: (one.claim.subject.candidacy in lost) is (how == "lost"))
