"""Last: when a party last had a seat, and from when to when: "who last held it in 2019", "Tory from 2015 to 2017".

Who "last held" a seat in the year of a poll won it then, or sat for it until then.
"""

from __future__ import annotations

from collections.abc import Sequence

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.record.poll import Poll

_IT = f"(?:it|here|there|{THE_SEAT})"
_WHO = "(?:(?P<who>@party|@person)(?: ,)?(?: (?:who|which))?|(?P<they>the party|he|she|they|it))"
_HAD = "(?: (?:had|have|has))?"
#: "The Lib Dems, who last held it in 2019", "the party last won the seat in 2010".
LAST_HAD = (
    f"{_WHO}{_HAD} last (?:(?P<held>held|had|represented)|won|took|gained) {_IT}"
    "(?: for (?:the )?(?:@party|party))? in (?P<year>@year)"
)
_TERM = (
    "(?: ,)? (?:(?:between|from) (?P<first>@year) (?:and|to|until|till|up to) (?P<last>@year))"
    "(?= $|$| [,;:.)]| -|(?: and| but| when| before| after)(?!\\S))"
)
#: "Held by the Tories between 2015 and 2017", "in Labour hands from 2010 to 2015", "X held it from 2015 until 2017".
BETWEEN = (
    "(?:(?:held|represented) by (?:the )?(?P<by>@party|@person)|in (?:the )?(?P<of>@party) hands"
    "|{be} (?:solidly |safely )?(?P<was>@party)"
    f"|(?P<who>@party|@person){_HAD} (?:held|represented|had) {_IT}(?: for (?:the )?(?:@party|party))?)"
    f"{_TERM}"
)


def last_had(found: Found) -> list[Reading]:
    """ "The Lib Dems, who last held it in 2019": told as of the poll that bears it out or belies it."""
    actor, seat = _actor(found, "who"), found.seat
    if actor is None or seat is None:
        return []
    year = _year(found, "year")
    family = _family(found, actor, seat)
    keys = {one.id: _key(actor, family, one, found) for one in seat.earlier}
    won = [one for one in seat.earlier if keys[one.id] is not None and keys[one.id] == one.winner]
    then = [one for one in seat.earlier if one.polled_on.year == year]
    if not then:
        return []
    before = [one for one in seat.earlier if one.polled_on < then[0].polled_on]
    is_until = bool(found.match["held"]) and bool(before) and before[-1] in won
    later = [one for one in won if one.polled_on.year > year]
    if later:
        return _told(found, later[-1:], "lost", keys)
    if is_until and then[-1] not in won:
        return _told(found, before[-1:], "won", keys)
    if found.match["held"] and not before and then[-1] not in won:
        return []  # until the first poll of the record, as likely as from then on
    return _told(found, then[-1:], "won", keys)


def between(found: Found) -> list[Reading]:
    """ "Held by the Tories between 2015 and 2017": that they won each poll from the first year on, and lost that of the
    last."""
    groups, seat = found.match.groupdict(), found.seat
    name = next((one for one in ("by", "of", "was", "who") if groups.get(one)), "who")
    actor, first, last = _actor(found, name), _year(found, "first"), _year(found, "last")
    if actor is None or seat is None or first >= last:
        return []
    polls = [one for one in seat.polls if one.polled_on <= seat.poll.polled_on]
    keys = {one.id: key_in(actor, one, found.scene.lexicon) for one in polls}
    begun = [one for one in polls if one.polled_on.year == first][-1:]
    held = [*begun, *(one for one in polls if first < one.polled_on.year < last)]
    ended = [one for one in polls if one.polled_on.year == last][-1:]
    if not begun or not ended or any(keys[one.id] is None for one in held):
        return []
    belied = [(one, "won") for one in held if keys[one.id] != one.winner]
    belied += [(one, "lost") for one in ended if keys[one.id] is not None and keys[one.id] == one.winner]
    poll, word = belied[0] if belied else (held[-1], "won")
    return _told(found, [poll], word, keys)


def _told(found: Found, polls: Sequence[Poll], word: str, keys: dict[str, str | None]) -> list[Reading]:
    """That a poll was won or lost; firm where who is named in the words themselves."""
    key = keys[polls[0].id] if polls else None
    if key is None:
        return []
    subject = Subject(polls[0].candidacy(key).name, polls[0].id, key)
    claim = Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(polls[0].election), found.span)
    return [Reading(claim, 3, not found.match.groupdict().get("they"))]


def _actor(found: Found, name: str) -> Actor | None:
    """Who is named, or of "the party" who is spoken of; `None` of a person who never stood here."""
    groups = found.match.groupdict()
    if not groups.get(name):
        return found.scene.default if groups.get("they") else None
    actor: Actor = found.scene.tokens[found.line.tokens_of(found.match, name)[0]].value
    polls = found.seat.polls if found.seat is not None else ()
    return actor if not actor.is_person or any(stands_in(actor, one) for one in polls) else None


def _family(found: Found, actor: Actor, seat: Seat) -> str | None:
    """Of "the party" the family of whoever was spoken of; else none."""
    key = key_in(actor, seat.poll, found.scene.lexicon) if found.match["they"] == "the party" else None
    return found.scene.lexicon.family_of.get(seat.poll.candidacy(key).party_id) if key is not None else None


def _key(actor: Actor, family: str | None, poll: Poll, found: Found) -> str | None:
    """The key in a poll of who is told of, or of who stood for their party."""
    family_of = found.scene.lexicon.family_of
    if family is None:
        return key_in(actor, poll, found.scene.lexicon)
    return next((one.key for one in poll.candidacies if family_of.get(one.party_id) == family), None)


def _year(found: Found, name: str) -> int:
    return year_of(found.scene.tokens[found.line.tokens_of(found.match, name)[0]])
