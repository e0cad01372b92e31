"""People: how long somebody has been a member, the party somebody joined or stood for, which way their share went."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.event.said import keys_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES, year_of
from hustings.copydesk.moving import REDUCED
from hustings.copydesk.token import Tag, places_of
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll

_VAGUE = {"couple": Decimal(2), "decade": Decimal(10), "year": Decimal(1)}


def as_member(found: Found) -> list[Reading]:
    """ "As a local MP in the last couple of years": how long, said of who is or was the member."""
    if found.seat is None:
        return []
    poll = found.seat.poll
    keys = [one for one in keys_before(found.scene, found.first, poll) if one == poll.winner]
    key = keys[0] if keys else poll.winner
    quantity = Quantity(_years(found), word="years")
    return found.reading(Kind.TENURE, Subject(poll.constituency.name, poll.id, key), quantity, Basis(poll.election))


def share_went(found: Found) -> list[Reading]:
    """ "Labour, whose share rose", "support for the Greens grew": which way a share went."""
    name = "way" if found.match["way"] else "how"
    tag = found.scene.tokens[found.line.tokens_of(found.match, name)[0]].tag
    return _share(found, 1 if tag is Tag.UP else -1) if tag in (Tag.UP, Tag.DOWN) else []


def moved_too(found: Found) -> list[Reading]:
    """ "The Conservatives slipped as well", in a sentence of how far shares moved; "Labour's fell too"."""
    row, actor = found.scene.tokens.row, found.actor()
    is_theirs = actor is not None and actor.is_possessive and not actor.is_person and Tag.MAJORITY not in row
    return share_went(found) if is_theirs or Tag.PERCENT in row or Tag.POINTS in row or Tag.SHARE in row else []


def share_than(found: Found) -> list[Reading]:
    """ "A smaller share than the party's in 2017": which way a share went; sure of one alone, and of a time."""
    tokens = found.scene.tokens
    made = _share(found, -1 if found.match["way"] in REDUCED else 1)
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS) if at >= found.last}
    is_timed = len(years) == 1 or Tag.PREVIOUS in tokens.row[found.last :]
    is_sure = is_timed and tokens.row.count(Tag.ACTOR) == 1 and found.seat is not None and len(made) == 1
    if not is_sure or found.seat is None or (years and found.seat.earlier[-1:] != [found.seat.of_year(*years)]):
        return made
    return [replace(one, is_firm=True) for one in made]


def advanced(found: Found) -> list[Reading]:
    """ "The Greens made inroads": their share rose."""
    return _share(found, 1)


def retreated(found: Found) -> list[Reading]:
    """ "The Greens went backwards": their share fell."""
    return _share(found, -1)


_ROSE = frozenset("up forward".split())


def crept(found: Found) -> list[Reading]:
    """ "The Lib Dems inched up but stayed third": which way their share went."""
    words = found.match["way"].split()
    direction = 1 if not _ROSE.isdisjoint(words) else -1
    after = found.scene.tokens.row[found.last : found.last + 5]
    return _share(found, direction, is_here=Tag.ORDINAL in after) if len(words) > 1 or words[0] in _FALLS else []


_FALLS = frozenset("slipped slid dipped sagged".split())


def absent(found: Found) -> list[Reading]:
    """ "The Greens did not stand", "Reform stood aside": a party without a candidate in the poll."""
    is_of_person = "whose" in found.scene.tokens.said[found.first : found.last]
    actor = found.actor(is_party=not is_of_person)
    if found.seat is None or actor is None:
        return []
    family = family_in(actor, found.scene.lexicon, found.seat) or next(iter(sorted(actor.families)), None)
    if family is None:
        return []
    made: list[Reading] = []
    for poll in (found.seat.poll, *_polls_told_back(found)):
        subject = Subject(family, poll.id, family=family)
        made += found.reading(Kind.CANDIDACY, subject, Quantity(word="absent"), Basis(poll.election))
    return made


def _polls_told_back(found: Found) -> list[Poll]:
    """The polls before that a sentence may speak of, by their year or by "last time" and "at the general election"."""
    tokens, earlier = found.scene.tokens, found.seat.earlier if found.seat is not None else []
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS)}
    is_back = Tag.PREVIOUS in tokens.tags or "general" in tokens.words
    return [one for one in earlier if one.polled_on.year in years or (is_back and one is earlier[-1])]


_YEARS = frozenset({Tag.YEAR})


def _share(found: Found, direction: int, *, is_here: bool = False) -> list[Reading]:
    if found.seat is None:
        return []
    poll = found.seat.poll
    actor = found.actor()
    key = key_in(actor, poll, found.scene.lexicon) if actor is not None else None
    if key is None:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    made = found.reading(Kind.SHARE_CHANGE, subject, Quantity(direction=direction), Basis(poll.election))
    return (
        [replace(one, is_firm=True) for one in made]
        if _went_otherwise(found, poll, key, direction, is_here=is_here)
        else made
    )


_WIDER = frozenset("nationally nationwide elsewhere everywhere across country council councils".split())
_OTHER_TIMES = OTHER_TIMES | {Tag.REGION}


def _is_of_seat(found: Found) -> bool:
    """Whether a sentence tells of a seat: it is named, or a share is told, or somebody's votes are counted."""
    tokens, seat = found.scene.tokens, found.seat
    if not _OF_SEAT.isdisjoint(tokens.tags):
        return True
    actors = [tokens[at].value for at in places_of(tokens, _ACTORS)]
    is_counted = any(tokens[at].value.value >= _FEWEST for at in places_of(tokens, _COUNTS))
    return (
        seat is not None
        and is_counted
        and any(key_in(one, seat.poll, found.scene.lexicon) for one in actors if one.is_person)
    )


_ACTORS, _COUNTS, _FEWEST = frozenset({Tag.ACTOR}), frozenset({Tag.COUNT}), 100
_HERE = frozenset({"here", "locally"})
_OF_SEAT = frozenset({Tag.PLACE, Tag.PERCENT, Tag.POINTS})


def _went_otherwise(found: Found, poll: Poll, key: str, direction: int, *, is_here: bool) -> bool:
    """Whether somebody's votes went the other way as well, on boundaries as before, and nothing tells of more than the
    seat or of another time: then it is not so, whichever is meant."""
    tokens, before = found.scene.tokens, next(iter(found.seat.earlier[-1:] if found.seat is not None else []), None)
    if before is None or before.is_by_election or not _WIDER.isdisjoint(tokens.words):
        return False
    if before.constituency.id != poll.constituency.id or not _OTHER_TIMES.isdisjoint(tokens.tags):
        return False
    actor = found.actor()
    is_wide = not is_here and _HERE.isdisjoint(tokens.words) and not _is_of_seat(found)
    if actor is None or (is_wide and not actor.is_person):
        return False  # "Labour went backwards", in the country perhaps
    family = found.scene.lexicon.family_of.get(poll.candidacy(key).party_id)
    stood = [one.key for one in before.candidacies if found.scene.lexicon.family_of.get(one.party_id) == family]
    then, now = (before.votes(stood[0]) if len(stood) == 1 else None), poll.votes(key)
    return then is not None and now is not None and (now - then) * direction < 0


def _years(found: Found) -> Decimal | None:
    for token in found.scene.tokens[found.first : found.last]:
        if isinstance(token.value, Numeral) and token.tag is Tag.COUNT:
            return token.value.value
        if token.words in _VAGUE:
            return _VAGUE[token.words]
    return None


def joined(found: Found) -> list[Reading]:
    """ "Who left to help create the Independent Group": the party that somebody stands for here."""
    at = found.line.tokens_of(found.match, "said")[0]
    family = family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)
    if found.seat is None or family is None:
        return []
    poll = found.seat.poll
    people = [token for token in found.scene.tokens[:at] if token.tag is Tag.ACTOR and token.value.is_person]
    keys = keys_before(found.scene, at, poll) if people else []
    if not keys:
        return []
    subject = Subject(poll.candidacy(keys[-1]).name, poll.id, keys[-1], family=family)
    return found.reading(Kind.CANDIDACY, subject, Quantity(), Basis(poll.election))
