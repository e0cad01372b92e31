"""Each seat: who won or held every seat that a text is about: "Labour held all three", "two for two for the SNP"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.together import least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import NUMBERS, OTHER_TIMES
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag

_HELD = "(?P<held>held|holds|hold|holding|kept|keeps|keep|keeping|retained|retains|retaining|defended)"
_WON = "(?:won|wins|win|winning|took|takes|taken|taking|carried|swept)"
_OF_THEM = "(?: (?:of them|of the seats|seats|by-elections|byelections|contests|constituencies|polls|of these))?"
_ENDS = (
    "(?= $|$| [,;:.)-]|(?: in(?! @region| @place)| and| but| with| as| on| up for| at stake| being| yesterday"
    "| last night| comfortably| easily)(?!\\S))"
)
ALL_OF = (
    f"(?P<who>@party)(?: {{adverb}}| has| have| had)* (?P<said>(?:{_HELD}|{_WON}) (?:all (?P<count>@number)|both)"
    f"{_OF_THEM}){_ENDS}"
)
N_FOR_N = (
    "(?P<who>@party)(?: {be}| makes it| made it| :| ,)? (?P<said>(?P<count>@number) for (?P<again>@number))"
    "(?= $|$| [,;:.]|(?: as| in| on)(?!\\S))"
)


def all_of(found: Found) -> list[Reading]:
    """ "Labour held all three seats": that it won, or held, each seat that the text is about."""
    return _told(found, "held" if found.match["held"] else "won")


def n_for_n(found: Found) -> list[Reading]:
    """ "Labour three for three": that it won each of so many."""
    counts = [found.scene.tokens[found.line.tokens_of(found.match, name)[0]] for name in ("count", "again")]
    is_same = all(one.tag is Tag.COUNT for one in counts) and counts[0].value.value == counts[1].value.value
    return _told(found, "won") if is_same and counts[0].value.value > 1 else []


def _told(found: Found, word: str) -> list[Reading]:
    if not found.scene.both or not OTHER_TIMES.isdisjoint(found.scene.tokens.tags) or not _is_of_so_many(found):
        return []
    seats = {seat.poll.id: seat for seat in found.scene.both}
    told = [_of_seat(found, seat, word) for seat in seats.values()]
    return least_true(told, lambda one: _is_so(found, seats[one.claim.subject.poll or ""], one))


def _is_of_so_many(found: Found) -> bool:
    """Whether the number that is told is that of the seats."""
    if not found.match["count"]:
        return len(found.scene.both) == _BOTH
    token = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]]
    return token.tag in NUMBERS and bool(token.value.value == len(found.scene.both))


_BOTH = 2


def _is_so(found: Found, seat: Seat, reading: Reading) -> bool:
    """Whether a seat was won by whom it is told of; where it was held, by whose party it was won the last time."""
    poll, family_of = seat.poll, found.scene.lexicon.family_of
    if poll.winner is None or poll.winner != reading.claim.subject.candidacy:
        return False
    last = seat.earlier[-1] if seat.earlier else None
    if reading.claim.quantity.word != "held" or last is None or last.winner is None:
        return True
    return family_of[last.candidacy(last.winner).party_id] == family_of[poll.candidacy(poll.winner).party_id]


def _of_seat(found: Found, seat: Seat, word: str) -> list[Reading]:
    who = found.scene.tokens[found.line.tokens_of(found.match, "who")[0]].value
    key = key_in(who, seat.poll, found.scene.lexicon)
    if key is None:
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    claim = Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(seat.poll.election), found.span)
    return [Reading(claim, 2, True)]
