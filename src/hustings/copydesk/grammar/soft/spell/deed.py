"""Deed: who won or lost in an earlier year that stands right with the deed: "she had won it by 1,538 in 2017".

Told as of the poll of that year, which bears it out or belies it; whom a pronoun means, it can only be borne out.
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, is_stranger, key_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.whose.pronoun import GENDERS, gender_of, stood_for
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll

_WHO = "(?:(?P<who>@party|@person)(?: ,)?(?: who)?|(?P<they>he|she|they|who))"
_HAD = "(?: (?:had|has|have|only|just|then|duly|first|himself|herself|[a-z]+ly)){0,3}"
_WON = (
    "won|won through|held on|clung on|hung on|held|kept|retained|regained|gained|took|captured|triumphed|got in"
    "|got home|got back|came home|(?:squeaked|scraped|crept|squeezed|edged|romped|swept|sneaked)"
    " (?:home|in|through|back)"
    "|(?:was|were|been) (?:elected|re-elected|returned|victorious)"
)
_LOST = (
    "lost|lost out|went down|fell|(?:was|were|been) (?:{adverb} )?(?:beaten|ousted|unseated|defeated|deposed|dislodged"
    "|thrown out|turfed out|kicked out|booted out|voted out|swept away|swept aside|edged out|pipped|toppled)"
)
_BEAT = (
    "beat|beaten|ousted|unseated|defeated|saw off|seen off|dislodged|toppled|edged out|pipped|overcame"
    "|got the better of"
)
_IT = f"(?: (?:it|here|there|again|back|(?:his|her|their) seat|{THE_SEAT}))?"
_SIDE = (
    "(?: (?:(?:from|off) (?:the )?(?P<loser>@party)|(?:from|off|to|by|over|against) (?:the )?(?:{actor}|him|her|them))"
    "(?: @person)?)?"
)
_SO_MUCH = (
    "(?:(?: ,)? (?:by|with|on) (?:(?:a|an|just|only|mere|some|majority|of|nearly|almost|over|under|than|more|about)"
    " ){0,4}@number(?: (?:votes?|majority|to spare|in hand|ahead|points|per cent|of|the|vote)){0,4}(?: ,)?)?"
)
_DID = (
    f"(?P<said>(?:(?P<won>{_WON})|(?P<lost>{_LOST}))"
    f"(?! (?:{{det}} )?(?:@number|by-election|deposit|deposits|share|whip)){_IT}{_SIDE}"
    f"|(?P<beat>{_BEAT}) (?:the )?(?:{{actor}}|him|her|them))"
)
#: "She had won it by 1,538 in 2017", "who beat him in 2017", "was beaten by 9 in 2010".
THEN = f"{_WHO}{_HAD} {_DID}{_SO_MUCH}(?: back)?(?: first)? in (?P<year>@year)(?! and| @number| to)"
#: "In 2017 she was beaten by 1,538", "in 2015 the Tories held on by 9".
IN_YEAR = f"^(?:but |and |back )?in (?P<year>@year)(?: ,)? (?:it was )?(?:the )?{_WHO}{_HAD} {_DID}{_SO_MUCH}"
_AGO = "(?:then|last time(?: round| out| around)?|at the last (?:general )?election|(?:a|@number) years? ago|years ago)"
#: "Y, the man she beat then, …", "the woman Mr X beat in 2015".
BEATEN_ONE = (
    "(?:man|woman|person|candidate|minister|one|@party) (?:who |whom |that )?(?:(?P<who>@person)|(?P<they>he|she))"
    f" (?:had )?(?P<said>(?P<beat>{_BEAT}))(?: here)? (?:(?:back )?in (?P<year>@year)|(?P<ago>{_AGO}))"
)
#: "Who won it by 1,538 last time", "beat him two years ago".
LAST_TIME = f"{_WHO}{_HAD} {_DID}{_SO_MUCH}(?: ,)? (?P<ago>{_AGO})(?= $|$| [,;:.]| and| but)"
#: "Lincoln was Conservative by 1,443 in 2015", "in 2015 it was Conservative by 1,443", "and Labour in 2017".
WAS_OF = (
    "(?:@place|seat|it|which) (?:was|went|voted|turned|stayed|remained)(?: solidly)? (?P<said>(?P<of>@party))"
    "(?: by @number(?: votes)?)?(?: ,)? in (?P<year>@year)(?= $|$| [,;:.)-]| and| but)"
    "|in (?P<when>@year)(?: ,)? (?:@place (?:was|went) |it (?:was|went) |seat was )?(?P<party>@party) by @number"
    "|(?<=@year )(?:,|and|and then|then|, then) (?P<next>@party) in (?P<later>@year)(?= $|$| [,;:.)-]| and)"
)


def then(found: Found) -> list[Reading]:
    """ "She had won it by 1,538 in 2017": sure of one who is named, whom nobody else of the name stood with."""
    poll = _poll_of(found, "year")
    told = _who_did(found)
    if (
        poll is None
        or told is None
        or not _NOT_SO.isdisjoint(found.scene.tokens.said[max(0, found.first - 3) : found.last])
    ):
        return []
    actor, is_named = told
    key = key_in(actor, poll, found.scene.lexicon)
    if key is None:
        return []
    is_sure = is_named and not is_stranger(actor, poll, key) and _is_of_one(found, actor, poll)
    groups = found.match.groupdict()
    made = _reading(found, poll, key, "defeated" if groups.get("lost") else "won", is_sure=is_sure)
    return [_taken_from(found, made) if groups.get("loser") and groups.get("won") else made]


def _taken_from(found: Found, made: Reading) -> Reading:
    """ "Took it from the Lib Dems in 2015": whose it was before, too."""
    at = found.line.tokens_of(found.match, "loser")[0]
    family = family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)
    claim = made.claim
    return replace(made, claim=replace(claim, subject=replace(claim.subject, other_family=family)))


_NOT_SO = frozenset(
    "not never would could might may hoped hoping failed if unless until nearly almost expected".split()
)


def was_of(found: Found) -> list[Reading]:
    """ "It was Conservative in 2015 and Labour in 2017": who won then."""
    groups = found.match.groupdict()
    who, when = next(
        (one, other) for one, other in (("of", "year"), ("party", "when"), ("next", "later")) if groups[one]
    )
    poll = _poll_of(found, when)
    at = found.line.tokens_of(found.match, who)[0]
    key = key_in(found.scene.tokens[at].value, poll, found.scene.lexicon) if poll is not None else None
    if poll is None or key is None:
        return []
    return [_reading(found, poll, key, "won", is_sure=Tag.REGION not in found.scene.tokens.tags)]


def _poll_of(found: Found, part: str) -> Poll | None:
    """The poll of the seat in the year that is named, where that was before the one the text is about."""
    seat = found.seat
    if seat is None:
        return None
    if found.match.groupdict().get("ago"):
        is_plain = bool(seat.earlier) and not seat.poll.is_by_election and not seat.earlier[-1].is_by_election
        before = seat.earlier[-1] if is_plain and not found.scene.is_dated else None
        return before if before is not None and _is_so_long_ago(found, seat.poll, before) else None
    year = year_of(found.scene.tokens[found.line.tokens_of(found.match, part)[0]])
    held = [one for one in seat.earlier if one.polled_on.year == year]
    return held[0] if len(held) == 1 else None


def _is_so_long_ago(found: Found, poll: Poll, before: Poll) -> bool:
    """Whether as many years ago as are told, if any are, it was the poll before."""
    first, last = found.line.tokens_of(found.match, "ago")
    told = [one.value.value for one in found.scene.tokens[first:last] if isinstance(one.value, Numeral)]
    return not told or told[0] == poll.polled_on.year - before.polled_on.year


def _who_did(found: Found) -> tuple[Actor, bool] | None:
    """Who is told to have done it, and whether by name: else whom the pronoun means."""
    if found.match["who"]:
        return found.scene.tokens[found.line.tokens_of(found.match, "who")[0]].value, True
    at = found.line.tokens_of(found.match, "they")[0]
    told = stood_for(found.scene, at + 1)
    actor = told[0].actor if told else found.scene.default
    gender = GENDERS.get(found.match["they"])
    if actor is None or found.match["they"] == "who" or gender_of(actor, found.scene.lexicon) not in (gender, None):
        return None
    return actor, False


def _is_of_one(found: Found, actor: Actor, poll: Poll) -> bool:
    """Whether it can be of nobody else and no other seat: no other year is told, and no other place."""
    tokens = found.scene.tokens
    years = {year_of(one) for one in tokens[found.first : found.last] if one.tag is Tag.YEAR}
    if not actor.is_person and not _is_of_seat(found):
        return False
    is_alone = not actor.is_person or (
        stands_in(actor, poll) and len({k for p, k in actor.options if p == poll.id}) == 1
    )
    is_dated = len(years) == 1 or (not years and bool(found.match.groupdict().get("ago")))
    return is_alone and is_dated and Tag.REGION not in tokens.tags and _is_here(found)


def _is_of_seat(found: Found) -> bool:
    """ "Labour lost in 2017" may be of the country: "lost it", "lost here", "lost by 9" is of the seat."""
    tokens = found.scene.tokens
    named = tokens.row[found.first : found.last]
    return Tag.PLACE in named or Tag.COUNT in named or not _IT_WORDS.isdisjoint(tokens.said[found.first : found.last])


_IT_WORDS = frozenset({"it", "here", "there", "seat", "the seat"})


def _is_here(found: Found) -> bool:
    """Whether every place that the sentence names is the seat that is spoken of."""
    named = [one.words for one in found.scene.tokens if one.tag is Tag.PLACE]
    places = found.scene.lexicon.places
    return all(found.seat is not None and one in places and found.seat.slug in places[one].slugs for one in named)


def _reading(found: Found, poll: Poll, key: str, word: str, *, is_sure: bool) -> Reading:
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    return Reading(Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election), found.span), 2, is_sure)
