"""Rank: "came third", "in fourth place", "second was X", "runner-up", "followed by X"."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.rank.area import in_area
from hustings.copydesk.grammar.event.rank.no_place import (
    NO_PLACE,
    counts_reasons,
    is_missed,
    is_of_many,
    is_of_whoever,
    is_part,
    is_set_beside,
    leads_to_unknown,
)
from hustings.copydesk.grammar.event.rank.then import above, is_avoided, moment_of_place
from hustings.copydesk.grammar.event.said import keys_before, span_of, who_at
from hustings.copydesk.grammar.event.together import in_both, least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in, key_in, placed, stands_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.when.beside import is_past_aside
from hustings.copydesk.grammar.when.held import seat_of_named, seat_then
from hustings.copydesk.grammar.whose.aside import asides
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import key_of_party
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Numeral
from hustings.measures.rank import position
from hustings.record.poll import Poll


def _was(scene: Scene, at: int) -> bool:
    """ "Having been second", "who'd come third", "X had then finished fourth": in an earlier poll, perhaps."""
    before = [token.words for token in scene.tokens[max(0, at - 4) : at]]
    is_done = not _DONE.isdisjoint(before)
    return is_done and any(word in _HAD or word.endswith("'d") for word in before)


_HAD = frozenset("having had has have".split())
_DONE = frozenset({"been", "come", "finished", "placed", "ended", "ended up", "come in", "slipped", "fallen"})


def _tells_of_then(scene: Scene, at: int) -> bool:
    """Whether a sentence with a year of its own, or the general election's, tells of the poll that was held then."""
    if "general" in scene.tokens.words and scene.tokens.said.index("general") not in asides(scene.tokens, at):
        return bool(scene.years)
    if is_past_aside(scene.tokens, at):
        return False
    tokens, since = scene.tokens, _since(scene.tokens, at)
    if tokens.row[at + 1 : at + 5].translate(None, _PLACED).startswith(IN_YEAR):
        return False  # "fourth in 2015, third in 2017": each of its own year
    told = set(range(since)) - asides(tokens, at) - set(_placed_aside(tokens, at))
    is_dated = any(tokens[one].tag is Tag.YEAR and not _is_set_against(tokens, one) for one in told)
    return is_dated and bool(scene.years)


def _placed_aside(tokens: Tokens, at: int) -> range:
    """ "The Lib Dems, second in 2010, were fifth": an aside that tells a place of its own, with its year."""
    last = tokens.row.rfind(Tag.COMMA, 0, at)
    first = tokens.row.rfind(Tag.COMMA, 0, max(last, 0))
    is_placed = first > 0 and Tag.ORDINAL in tokens.row[first:last] and tokens[first - 1].tag is Tag.ACTOR
    return range(first, last) if is_placed else range(0)


def _is_set_against(tokens: Tokens, year: int) -> bool:
    """ "A share of 9 per cent, worse than in 2017, and came third": a year that something of now is set against."""
    before = tokens.row[:year].translate(None, _TO_YEAR)
    return before[-1:] in _AGAINST


_TO_YEAR, _AGAINST = SILENT + bytes((Tag.IN, Tag.ON)), (bytes((Tag.THAN,)), bytes((Tag.COMPARED,)))
_PLACED, IN_YEAR = SILENT + bytes((Tag.PLACED,)), bytes((Tag.IN, Tag.YEAR))


def _since(tokens: Tokens, at: int) -> int:
    """Where "since" stands after a place, which tells from when on something else has been so; else the end."""
    end = tokens.row.find(Tag.SINCE, at)
    return len(tokens) if end < 0 else end


def _runner_up_to(scene: Scene, at: int) -> tuple[Actor | None, bool]:
    """ "X was runner-up to Y": X, not who is named after it."""
    found = [one for one in holders(scene.tokens, at) if one.index < at]
    return (found[0].actor, False) if found else (scene.default, False)


def _in_polls_of(actor: Actor, scene: Scene, span: Span, place: Quantity, *, is_firm: bool) -> list[Reading]:
    """The place of somebody who did not stand in the poll in sight, in those of the seat that he or she stood in; firm
    where that is one."""
    stood = [one for one in reversed(scene.seat.polls) if stands_in(actor, one)] if scene.seat is not None else []
    made = []
    for poll in stood:
        key = key_in(actor, poll, scene.lexicon)
        if key is not None:
            subject = Subject(poll.candidacy(key).name, poll.id, key)
            claim = Claim(Kind.RANK, subject, place, Basis(poll.election, When.THIS), span)
            made.append(Reading(claim, 3, is_firm and len(stood) == 1))
    return made


def _of_party_gone(actor: Actor, scene: Scene, span: Span, place: Quantity, *, is_firm: bool) -> list[Reading]:
    """The place of a party that nobody stands for now: in the poll of the one year that the sentence names, else in
    the last that it looks back to: "Ukip, who had 3,031 last time to finish third, stayed out"."""
    if scene.seat is None or not scene.seat.earlier or family_in(actor, scene.lexicon, scene.seat) is None:
        return []
    years = {year_of(one) for one in scene.tokens if one.tag is Tag.YEAR} - {scene.seat.poll.polled_on.year}
    poll = scene.seat.of_year(years.pop() or 0) if len(years) == 1 else scene.seat.earlier[-1]
    key = key_in(actor, poll, scene.lexicon) if poll is not None else None
    if poll is None or key is None or years:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    return [Reading(Claim(Kind.RANK, subject, place, Basis(poll.election, When.THIS), span), 3, is_firm)]


def _is_gone(actor: Actor | None, scene: Scene, key: str | None, poll: Poll) -> bool:
    """Whether a sentence that looks back tells of a party that nobody stands for now."""
    is_party = actor is not None and not actor.is_person and key is None
    is_of_now = scene.seat is not None and poll is scene.seat.poll
    return is_party and is_of_now and not _LOOKING_BACK.isdisjoint(scene.tokens.tags)


_LOOKING_BACK = frozenset({Tag.PREVIOUS, Tag.YEAR})


def rank(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A place: "came third", "in fourth place", "Second was X", "runner-up", "last"; in a sentence that may tell of the
    poll before or after, in that one as well; in both seats of a text about two."""
    at = _place_at(match) + 1
    if both := in_both(scene, at + (scene.tokens.row[at : at + 1] == _PLACED)):
        return least_true(
            [_rank(replace(scene, seat=one), match, word) for one in both], lambda one: _is_so(scene, one)
        )
    made = _rank(scene, match, word)
    then = seat_then(scene) or seat_of_named(scene, _place_at(match))
    if then is not None and any(one.claim.subject.poll == then.poll.id for one in made):
        return made  # it is who stood then that came there
    return made if then is None else [*map(left_open, [*made, *_rank(replace(scene, seat=then), match, word)])]


_PLACED = bytes((Tag.PLACED,))


#: "Runner-up but one", "last but one".
_BUT_ONE = ["but", "one"]


def _is_so(scene: Scene, reading: Reading) -> bool:
    """Whether somebody came where it is told."""
    subject, place = reading.claim.subject, reading.claim.quantity.value
    came = position(scene.lexicon.by_id[subject.poll or ""], subject.candidacy or "")
    return place in (0, came)


def _place_at(match: re.Match[str]) -> int:
    return match.start("N") if "N" in match.groupdict() and match["N"] else match.start()


def _rank(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    at = _place_at(match)
    token = scene.tokens[at]
    value = token.value.value if isinstance(token.value, Numeral) else _placed(token.words)
    if value is None or _is_no_place(scene, match, at):
        return []
    wide = in_area(scene, match, at, Quantity(value, word=word))
    if scene.seat is None or any(one.is_firm for one in wide):
        return wide
    return [*_in_seat(scene, scene.seat, match, at, Quantity(value, word=word)), *wide]


def _in_seat(scene: Scene, seat: Seat, match: re.Match[str], at: int, place: Quantity) -> list[Reading]:
    """The readings of a place as one in a seat."""
    token, value, word = scene.tokens[at], place.value or Decimal(0), place.word
    moment = moment_of_place(scene.tokens, at)
    poll, basis, _ = placed(seat, moment, Kind.RANK)
    if basis.when is When.PREVIOUS and basis.year is not None:
        return []  # of a poll that is not in the record
    actor, is_firm = _runner_up_to(scene, at) if token.words.endswith(" to") else who_at(scene, match, at)
    is_firm = is_firm and not _is_of_owned(scene.tokens, at)
    key = _key_at(scene, actor, at, poll)
    is_open = moment.when is not When.PREVIOUS and not _was(scene, at)
    span = span_of(scene, match)
    if actor is not None and _is_gone(actor, scene, key, poll):
        return _of_party_gone(actor, scene, span, place, is_firm=is_firm)
    if key is None and actor is not None and actor.is_person and is_open:
        return _in_polls_of(actor, scene, span, place, is_firm=is_firm and moment.year is None)
    keys = [key] if key is not None and is_firm else keys_before(scene, at, poll)
    made = []
    for one in dict.fromkeys(keys):
        family = scene.lexicon.family_of.get(poll.candidacy(one).party_id)
        party = family if basis.when is When.PREVIOUS else None
        subject = Subject(poll.candidacy(one).name, poll.id, one, family=party)
        told = above(value, position(poll, one)) if is_avoided(scene.tokens, at) else value
        claim = Claim(Kind.RANK, subject, Quantity(told, word=word), basis, span_of(scene, match))
        is_sure = is_firm and key is not None and moment.is_firm and not (_was(scene, at) or _tells_of_then(scene, at))
        is_sure = is_sure and not leads_to_unknown(scene.tokens, at)
        if basis.when is When.EITHER:  # "Plaid had then come third"
            before = replace(claim, subject=replace(subject, family=family), basis=Basis(poll.election, When.PREVIOUS))
            made.append(Reading(before, 3, is_firm=False))
            is_sure = False
        made.append(Reading(claim, 3, is_sure and party is None))
    return made


def _is_no_place(scene: Scene, match: re.Match[str], at: int) -> bool:
    """Whether an ordinal is a part, of many seats, of a place that was missed, or of things told in turn."""
    if scene.tokens.said[at + 1 : at + 3] == _BUT_ONE:
        return True
    if is_set_beside(scene.tokens, at) and not match.groupdict().get("A"):
        return True
    if is_part(scene, at) or is_of_many(scene, at) or is_missed(scene, at) or is_of_whoever(scene.tokens, at):
        return True
    return counts_reasons(scene, at) or any(is_none(scene.tokens, at) for is_none in NO_PLACE)


def _is_of_owned(tokens: Tokens, at: int) -> bool:
    """ "X faded to third and Y's Pub Landlord came in sixth", "Labour's old rivals came second": something or somebody
    of theirs, nearer than who was told of."""
    nearest = next((one for one in range(at - 1, -1, -1) if tokens[one].tag is Tag.ACTOR), None)
    if nearest is not None and _is_of_rival(tokens, nearest):
        return True
    is_owner = nearest is not None and tokens[nearest].value.is_possessive and tokens[nearest].value.is_person
    return is_owner and nearest is not None and tokens.row[nearest + 1 : nearest + 2] == bytes((Tag.WORD,))


def _key_at(scene: Scene, actor: Actor | None, at: int, poll: Poll) -> str | None:
    """Who stood in a poll of those an actor can be; for "the party" of somebody who did not, who stood for that."""
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    return key_of_party(scene, actor, at, poll) if key is None and actor is not None and actor.is_person else key


def _is_of_rival(tokens: Tokens, at: int) -> bool:
    """ "Labour's old rivals": whoever stood against somebody, and not them."""
    return tokens[at].value.is_possessive and not _RIVALS.isdisjoint(tokens.said[at + 1 : at + _MOST_CALLED])


_MOST_CALLED = 4
_RIVALS = frozenset("enemy enemies rival rivals opponent opponents foe foes nemesis adversary adversaries".split())


def left_open(reading: Reading) -> Reading:
    """The reading as one of several."""
    return replace(reading, is_firm=False)


def _placed(words: str) -> Decimal | None:
    return Decimal(2) if words.startswith("runner") else Decimal(0) if words in ("last place", "bottom") else None
