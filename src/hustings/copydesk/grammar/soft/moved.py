"""Moved: which way somebody's share went, told of them and without a figure: "the Greens made inroads", "Labour, whose
share rose", "the Lib Dems slipped back a little", "a smaller share than last time".
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.steady import STEADY
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import ASIDE
from hustings.copydesk.grammar.time import OTHER_TIMES, year_of
from hustings.copydesk.moving import INCREASED, REDUCED
from hustings.copydesk.token import Tag, places_of
from hustings.record.poll import Poll

_SMALLER, _BIGGER = (f"(?:{'|'.join(sorted(words))})" for words in (REDUCED, INCREASED))
_OF_VOTE = "(?:vote share|share of the vote|share of vote|share)"
SHARE_WENT = (
    f"@(?:party|person)(?: ,)?(?: whose)?(?: own)? {_OF_VOTE} (?:{{adverb}} |also |has |had )*"
    "(?P<way>(?:went |gone |goes )?[a-z]+)"
    "(?= $|$| ,| and| but| in @place| in @year| on @year| since)"
    "|(?:support|backing) for (?:the )?@(?:party|person) (?:{adverb} |also |has |had )*(?P<how>[a-z]+)"
    "(?= $|$| ,| :| and| but| in @place| in @year| on @year| since)"
)
#: "The Conservatives slipped as well", after how far another's share fell.
MOVED_TOO = (
    "@(?:party|person)(?: (?:vote )?(?:share|vote))? (?:{adverb} |has |have )*(?P<way>(?:went |gone )?[a-z]+)"
    " (?:as well|too|likewise)"
    "(?= $|$| ,| ;| and| but)"
    "|@(?:party|person) (?:also|likewise) (?P<how>(?:went |gone )?[a-z]+)(?= $|$| ,| ;| and| but)"
)
#: "A smaller share than the party's in 2017", "a bigger share of the vote than last time".
SHARE_THAN = (
    f"(?P<way>{_SMALLER}|{_BIGGER}) {_OF_VOTE} than"
    "(?= (?:the party|the party's|its|his|her|their|it|they|he|she|in|at|on|last time|previously|@year)(?: |$))"
)
_ALSO = "(?: (?:{adverb}|also|both|has|have|had|too))*"
_FORWARD = (
    "(?:made (?:{det} )?(?:[a-z]+ )?(?:inroads|headway|strides|advances|progress)|advanced|gained ground|made up ground"
    "|(?:went|moved|inched|edged|crept|nudged) (?:forward|forwards)|(?:inched|edged|crept|ticked|nudged) up|improved"
    "|(?:did|fared) better)"
)
_BACK = (
    "(?:(?:went|gone|going) (?:backwards|into reverse)"
    "|(?:slid|slipped|fell|dropped|slipping|drifted|sank) (?:backwards|back)"
    "|(?:lost|losing|loses|shed) (?:more |yet more |further |some )?ground|retreated"
    "|(?:slipped|slid|dipped|sagged|declined)(?! and)"
    "|(?:inched|edged|crept|ticked|nudged|drifted) down|(?:did|fared) worse)"
)
_HOW_FAR = "(?: (?:too|as well|again|also|slightly|a little|a bit|a touch|a fraction|a shade|further|here|once more))*"
_ENDING = "(?= $|$| [,;]|(?: and| but| to| on @year| on last time| in @place)(?!\\S))"
#: "The Greens made inroads", "Ukip, for all the noise, fell back", "Labour, on 9.2 per cent, improved a little",
#: "behind the Lib Dems, who lost ground".
_WHO = f"(?:{ASIDE}|(?: ,)? (?:who|which))?"
WENT = f"@(?:party|person){_WHO}{_ALSO} (?P<said>(?P<up>{_FORWARD})|{_BACK}){_HOW_FAR}{_ENDING}"
#: "The Conservatives held up well".
_FIRM = "(?:up|firm|steady|their ground|its ground)(?: well| strongly| better)?"
HELD_UP = f"@party(?:{ASIDE})?{_ALSO} (?P<said>held {_FIRM}){_ENDING}"


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


def moved(found: Found) -> list[Reading]:
    """ "The Greens made inroads", "Labour fell back": which way their share went."""
    after = found.scene.tokens.row[found.last : found.last + 5]
    return _share(found, 1 if found.match["up"] else -1, is_here=Tag.ORDINAL in after)


def held_up(found: Found) -> list[Reading]:
    """ "The Conservatives held up well": their share did not fall, or by little."""
    return _share(found, 1, STEADY)


def _share(found: Found, direction: int, word: str = "", *, is_here: bool = False) -> list[Reading]:
    if found.seat is None:
        return []
    poll = found.seat.poll
    actor = _who(found)
    key = key_in(actor, poll, found.scene.lexicon) if actor is not None else None
    if key is None:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    quantity = Quantity(direction=direction, word=word)
    made = found.reading(Kind.SHARE_CHANGE, subject, quantity, Basis(poll.election))
    return (
        [replace(one, is_firm=True) for one in made]
        if _went_otherwise(found, poll, key, direction, is_here=is_here)
        else made
    )


_YEARS = frozenset({Tag.YEAR})
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
    actor = _who(found)
    is_wide = not is_here and not poll.is_by_election and _HERE.isdisjoint(tokens.words) and not _is_of_seat(found)
    if actor is None or (is_wide and not actor.is_person):
        return False  # "Labour went backwards", in the country perhaps
    family = found.scene.lexicon.family_of.get(poll.candidacy(key).party_id)
    stood = [one.key for one in before.candidacies if found.scene.lexicon.family_of.get(one.party_id) == family]
    then, now = (before.votes(stood[0]) if len(stood) == 1 else None), poll.votes(key)
    return then is not None and now is not None and (now - then) * direction < 0


def _who(found: Found) -> Actor | None:
    """Whom it is said of: who opens the words for it, whoever an aside names."""
    opening = found.scene.tokens[found.first]
    said: Actor | None = opening.value if opening.tag is Tag.ACTOR else None
    return said or found.actor()
