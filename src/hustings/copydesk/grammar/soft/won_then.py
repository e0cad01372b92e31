"""Won then: who took, kept or lost a seat at an earlier poll, the year being named: "X took it from the SNP in 2017",
"Y lost the seat to Labour in 2015", "Z won it back for the Tories in 2017".
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in, is_stranger, key_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll

_ASIDE = "(?: , (?:(?:(?!@)[^ ,;:()]+ ){1,6}, )?who)?"
_HAD = "(?:(?:had|has|have|first|duly|then|only|{adverb}) )*"
_TOOK = (
    "took|taken|won|gained|captured|seized|regained|recaptured|reclaimed|snatched|grabbed|claimed|wrested|won back"
    "|took back|prised"
)
_KEPT = "held|retained|kept|defended|held on to"
#: A verb of having won, kept or lost a seat, in an earlier year that is named right after it.
WON_THEN = (
    f"(?P<said>(?P<who>@person|@party){_ASIDE} {_HAD}"
    f"(?:(?P<took>{_TOOK})|(?P<kept>{_KEPT})|(?P<lost>lost))(?: back)?"
    f" (?:it|{THE_SEAT}|(?:his|her|their) seat)(?: back)?(?: away)?"
    "(?: (?P<way>from|off|to|for) (?:the )?(?P<other>@party|@person)(?: (?!@|in )[a-z-]+){0,2})?)"
    "(?: by @number(?: votes)?| with a (?:[a-z-]+ )?majority of @number)?"
    " (?:back )?in (?P<year>@year)(?= ?$| ?[,;:.)]| (?:and|but|by|with|when|at|after|before|on|only|then|as)(?: |$))"
)
CALLING = f"{_TOOK}|{_KEPT}|lost"


def won_then(found: Found) -> list[Reading]:
    """Who took, kept or lost the seat of the text at the poll of an earlier year; none where it is not plain of which
    seat, or of whom."""
    scene, seat, groups = found.scene, found.seat, found.match.groupdict()
    poll = _poll(found, seat)
    if seat is None or poll is None or not _is_of_seat(found, seat):
        return []
    actor = scene.tokens[found.line.tokens_of(found.match, "who")[0]].value
    subject = _subject(scene, actor, seat, poll)
    if subject is None:
        return []
    is_kept = bool(groups["kept"]) and not actor.is_person and "had" not in found.match[0].split()
    word = "lost" if groups["lost"] else "held" if is_kept else "won"  # "X had held it in 2019" may be said of a gain
    if word == "won" and groups["way"] in ("from", "off"):
        loser = scene.tokens[found.line.tokens_of(found.match, "other")[0]].value
        subject = _with_loser(subject, _family_before(scene, loser, seat, poll))
    is_firm = not scene.is_under_area and not scene.is_later
    return [Reading(Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election), found.span), 2, is_firm)]


def _poll(found: Found, seat: Seat | None) -> Poll | None:
    """The one poll of the year that is named, where that was before the one of the text."""
    year = year_of(found.scene.tokens[found.line.tokens_of(found.match, "year")[0]])
    held = [one for one in seat.polls if one.polled_on.year == year] if seat is not None else []
    is_earlier = seat is not None and len(held) == 1 and held[0].polled_on < seat.poll.polled_on
    return held[0] if is_earlier and held[0].winner is not None else None


def _is_of_seat(found: Found, seat: Seat) -> bool:
    """Whether no other place is named, nor a part of the country, nor another election than one to Parliament."""
    tokens = found.scene.tokens
    is_there = all(is_here(seat, one.words) for one in tokens if one.tag is Tag.PLACE)
    return is_there and Tag.REGION not in tokens.tags and _ELSE.isdisjoint(tokens.words)


_ELSE = frozenset("council councillor holyrood senedd assembly stormont msp mla ms mep european ward mayor if".split())


def _subject(scene: Scene, actor: Actor, seat: Seat, poll: Poll) -> Subject | None:
    """Whom it is said of: a candidate or a party of that poll; or who stood here at another, by the party of then,
    where that was not the winner's."""
    key = key_in(actor, poll, scene.lexicon)
    if key is not None:
        return None if is_stranger(actor, poll, key) else Subject(poll.candidacy(key).name, poll.id, key)
    family = _family_elsewhen(scene, actor, seat) if actor.is_person else family_in(actor, scene.lexicon, seat)
    winner = scene.lexicon.family_of.get(poll.candidacy(poll.winner or "").party_id)
    if family is None or family == winner or family.startswith(INDEPENDENT) or stands_in(actor, poll):
        return None
    return Subject(poll.constituency.name, poll.id, family=family)


def _family_elsewhen(scene: Scene, actor: Actor, seat: Seat) -> str | None:
    """The party of who stood for this seat at other polls, where it was always the same."""
    keys = [(one, key_in(actor, one, scene.lexicon)) for one in seat.polls if stands_in(actor, one)]
    found = {scene.lexicon.family_of.get(one.candidacy(key).party_id) for one, key in keys if key is not None}
    return next(iter(found)) if len(found) == 1 else None


def _family_before(scene: Scene, actor: Actor, seat: Seat, poll: Poll) -> str | None:
    """The party that a seat was taken from, or that of the one it was taken from."""
    if not actor.is_person:
        family = family_in(actor, scene.lexicon, seat)
        return None if family is None or family.startswith(INDEPENDENT) else family
    return _family_elsewhen(scene, actor, seat)


def _with_loser(subject: Subject, family: str | None) -> Subject:
    return Subject(subject.label, subject.poll, subject.candidacy, family=subject.family, other_family=family)
