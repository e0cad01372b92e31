"""Persons: deposits, terms of years, and who stood for which party under which name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.said import span_of, who_at
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in, is_stranger, key_in, stands_in
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.lexicon import name_key
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Numeral
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll


def deposit(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Lost their deposit", "saved his deposit"."""
    if scene.seat is None:
        return []
    if _is_of_several(scene, match.start(), match.end()):
        return []
    how = _kept_or_lost(scene.tokens, match.end() - 1)
    found = holders(scene.tokens, match.start())
    actor = found[0].actor if found else scene.default
    poll = scene.seat.poll
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    if key is None or how is None:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    span = Span(scene.tokens[_verb_at(scene.tokens, match)].start, scene.tokens[match.end() - 1].end)
    claim = Claim(Kind.DEPOSIT, subject, Quantity(word=how), Basis(poll.election), span)
    return [Reading(claim, 3, bool(found) and found[0].is_firm)]


def _verb_at(tokens: Tokens, match: re.Match[str]) -> int:
    """Where the verb of a deposit stands, "forfeited the £500 deposit", no other clause being between."""
    end = match.end() - 1
    near = (at for at in range(end, max(-1, end - 4), -1) if _deed(tokens[at].words))
    at = next(near, match.start())
    return min(at, match.start()) if Tag.COMMA not in tokens.row[at:end] else match.start()


_KEEPING = re.compile(r"(?:sav|keep|kept|retain|held|hold|h[au]ng on|clung|cling)")
_LOSING = re.compile(r"(?:los[est]|forfeit|surrender|cost|sacrific)")
_NOWHERE = frozenset("neither none nowhere no".split())
_UNREAL = frozenset("would could might should".split())
_NOT = frozenset(
    "neither nor none nobody not failed fails failing unable insufficient avoided avoid avoiding without never".split()
) | {"short of", "shy of", "adrift of", "away from"}
#: What denies a deed right after it: "nearly saved", "missed keeping", "came close to losing", "within a whisker of".
_ALL_BUT = frozenset("nearly almost missed missing misses close near short shy inches whisker verge brink".split())
_BOUNDS = NUMBERS | {Tag.COMMA, Tag.ACTOR, Tag.AND}


def _kept_or_lost(tokens: Tokens, at: int) -> str | None:
    """ "Lost" or "saved", by the verb at or before a deposit; the other way round where it is denied.

    "Too few votes to keep his deposit", "failed to save it", "narrowly avoided losing their deposit".
    """
    verb = next((one for one in range(at, max(-1, at - 4), -1) if _deed(tokens[one].words)), None)
    if verb is None:
        return None
    how = _deed(tokens[verb].words)
    before = [token.words for token in tokens[max(0, verb - 7) : verb]]
    if not _NOWHERE.isdisjoint(tokens.said[at + 1 : at + 4]):
        return None  # "lost its deposit in neither X nor Y"
    if not _UNREAL.isdisjoint(before) and "could not" not in " ".join(before):
        return None  # "9 more would have saved it"
    is_enough = "enough" in before and "not" not in before
    is_denied = not is_enough and (not _NOT.isdisjoint(before) or ("too" in before and "few" in before))
    is_denied = is_denied or _is_all_but(tokens, verb)
    return how if not is_denied else "saved" if how == "lost" else "lost"


def _is_all_but(tokens: Tokens, verb: int) -> bool:
    """ "Narrowly missed out on keeping", "almost lost": nothing but such words between, in one clause."""
    start = next((at + 1 for at in range(verb - 1, max(-1, verb - 6), -1) if tokens[at].tag in _BOUNDS), verb - 5)
    return not _ALL_BUT.isdisjoint(" ".join(tokens.said[max(0, start) : verb]).split())


def _deed(words: str) -> str | None:
    return "lost" if _LOSING.match(words) else "saved" if _KEEPING.match(words) else None


_PARTING = frozenset({Tag.AND, Tag.COMMA})


def _is_of_several(scene: Scene, start: int, end: int) -> bool:
    """ "Five candidates lost their deposits": a number of them did; "the Conservatives lost two deposits"."""
    before = scene.tokens[max(0, start - 6) : start]
    row = scene.tokens.row[max(0, end - 3) : end]
    at = row.rfind(Tag.COUNT)
    is_counted = at >= 0 and _PARTING.isdisjoint(row[at:])  # "had 681 and lost his deposit" counts none
    return is_counted or any(
        one.tag is Tag.COUNT and (two.tag is Tag.CANDIDATES or two.words in ("candidates", "others", "parties"))
        for one, two in pairwise(before)
    )


def tenure(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "MP since 2015", "for 27 years", "a fourth term": how long."""
    if scene.seat is None or _is_of_superlative(scene, match.start()):
        return []
    at = match.start("N") if match.groupdict().get("N") else match.end() - 1
    token = scene.tokens[at]
    year = next((year_of(one) for one in scene.tokens[at : match.end()] if one.tag is Tag.YEAR), None)
    actor, _ = who_at(scene, match, match.start())
    poll = _last_stood_in(scene.seat, actor)
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    subject = Subject(poll.constituency.name, poll.id, key)
    value = token.value.value if isinstance(token.value, Numeral) and year is None else None
    if word == "years" and value is not None and poll is not scene.seat.poll:
        year, value = scene.seat.poll.polled_on.year - int(value), None
    if word == "since" and year is not None and _is_of_holding(scene.tokens, match.start()):
        return held_since(scene, match, year)
    word = "" if word == "since" else word
    claim = Claim(
        Kind.TENURE, subject, Quantity(value, word=word), Basis(poll.election, year=year), span_of(scene, match)
    )
    return [Reading(claim, 2, False)]


def _last_stood_in(seat: Seat, actor: Actor | None) -> Poll:
    """The poll in sight; of a Member who did not stand in it, the last that he or she stood in."""
    if actor is None or not actor.is_person or stands_in(actor, seat.poll):
        return seat.poll
    before = [poll for poll in seat.polls if poll.polled_on < seat.poll.polled_on and stands_in(actor, poll)]
    return before[-1] if before else seat.poll


_HELD = frozenset("held has held have held had held represented".split())


def _is_of_holding(tokens: Tokens, at: int) -> bool:
    """ "(Has) held the seat since", "a seat they have held since": a verb of holding, and the seat, right before."""
    before = [token for token in tokens[max(0, at - 6) : at] if token.tag is not Tag.FILL]
    if before and before[-1].words in _HELD and _is_of_seat(before):
        return True
    objects = [token for token in before if token.tag is Tag.PLACE or token.words == "seat"]
    if not objects or before[-1] is not objects[-1]:
        return False
    verb = next((token for token in reversed(before) if token not in objects), None)
    return verb is not None and not _HELD.isdisjoint(verb.words.split(" "))


def _is_of_seat(before: Sequence[Token]) -> bool:
    """ "A seat (that) they have held": the seat before who held it."""
    place = next((at for at, one in enumerate(before) if one.tag is Tag.PLACE or one.words == "seat"), None)
    return place is not None and all(one.tag is not Tag.COMMA for one in before[place:])


def held_since(scene: Scene, match: re.Match[str], year: int) -> list[Reading]:
    """ "X, who has held the seat since 2010", "Labour have held it since 2015": who won it in each poll since."""
    before = [token.value for token in scene.tokens[: match.start()] if token.tag is Tag.ACTOR]
    if scene.seat is None:
        return []
    actor = before[-1] if before else scene.default
    poll = _last_stood_in(scene.seat, actor)
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None and not actor.is_person else None
    subject = Subject(poll.constituency.name, poll.id, key if family is None else None, family=family)
    claim = Claim(
        Kind.TENURE, subject, Quantity(word="held since"), Basis(poll.election, year=year), span_of(scene, match)
    )
    return [Reading(claim, 2, len(before) == 1)]


def _is_of_superlative(scene: Scene, start: int) -> bool:
    """ "The lowest turnout since 2010" says nothing of a Member."""
    for token in reversed(scene.tokens[max(0, start - 9) : start]):
        if token.tag is Tag.SUPERLATIVE:
            return True
        if token.tag is Tag.COMMA:
            return False
    return False


def candidacy(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A person given with a party, or with a first name: who stood for what, and how the name is spelt."""
    token = scene.tokens[match.start()]
    actor = token.value
    if scene.seat is None or not (actor.has_party or actor.given):
        return []
    if not actor.is_person:
        return _misnamed(scene, match.start()) or _party_candidate(scene, match.start())
    poll = scene.seat.poll if stands_in(actor, scene.seat.poll) else None
    keys = {key for poll_id, key in actor.options if poll is not None and poll_id == poll.id}
    if poll is None or len(keys) != 1:
        return []
    key = keys.pop()
    how = "misspelt" if actor.is_misspelt or _is_misspelt(actor.given, poll.candidacy(key).person.given_name) else ""
    how = "" if actor.is_known_elsewhere else how
    if not actor.has_party and not how:
        return []
    stood = scene.lexicon.family_of.get(poll.candidacy(key).party_id)
    is_so = not actor.families or stood in actor.families or _is_independent(scene, actor, stood)
    if not is_so and _is_namesake(actor, poll.candidacy(key).person.given_name):
        return []
    family = None if is_so else next(iter(sorted(actor.families)))
    if family is not None and (then := _stood_then(scene, actor)) is not None:
        poll, key, family = *then, None
    claim = Claim(
        Kind.CANDIDACY,
        Subject(poll.candidacy(key).name, poll.id, key, family=family),
        Quantity(word=how),
        Basis(poll.election),
        Span(token.start, token.end),
    )
    return [Reading(claim, 1, True)]


def _is_namesake(actor: Actor, registered: str) -> bool:
    """ "SDLP leader Colum Eastwood" where Sorcha Eastwood stood for another party: one of the same surname alone."""
    return bool(actor.given) and all(name[:1] != actor.given[:1] for name in name_key(registered).split())


def _is_independent(scene: Scene, actor: Actor, stood: str | None) -> bool:
    """Whether "independent" is said of somebody of a party of Independents: "Ashfield Independents"."""
    names = (name for name, families in scene.lexicon.parties.items() if stood in families)
    return INDEPENDENT in actor.families and any("independent" in name for name in names)


def _stood_then(scene: Scene, actor: Actor) -> tuple[Poll, str] | None:
    """ "Last time: Mark Reckless (Conservative), majority 9,953 (2010)": in a sentence that looks back, who has changed
    party since, at the poll of the seat that the party named is right of."""
    if scene.seat is None or scene.tokens.tags.isdisjoint({Tag.PREVIOUS, Tag.YEAR}):
        return None
    family_of = scene.lexicon.family_of
    for poll in scene.seat.polls:
        for poll_id, key in sorted(actor.options):
            if poll_id == poll.id and family_of.get(poll.candidacy(key).party_id) in actor.families:
                return poll, key
    return None


def _misnamed(scene: Scene, at: int) -> list[Reading]:
    """ "Labour's Dan Jaris": a name nearly that of the party's candidate, whom nobody else here is called; or nobody's
    name, where the votes beside it are those of the party's candidate."""
    token = scene.tokens[at]
    poll = scene.seat.poll if scene.seat is not None else None
    key = key_in(token.value, poll, scene.lexicon) if poll is not None else None
    if poll is None or key is None:
        return []
    if _is_nearly(token.value.unknown, name_key(poll.candidacy(key).name)):
        how = "misspelt"
    elif _is_in_place_of(scene, at, poll, key):
        how = "misnamed"
    else:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    span = Span(token.start, token.end)
    return [Reading(Claim(Kind.CANDIDACY, subject, Quantity(word=how), Basis(poll.election), span), 1, True)]


#: A figure further from a name need not be that person's.
_NEAR = 5


def _is_in_place_of(scene: Scene, at: int, poll: Poll, key: str) -> bool:
    """ "The Greens' John Smith polled 3,437", the votes being another Green's: somebody else's name."""
    actor = scene.tokens[at].value
    if " " not in actor.unknown or not is_stranger(actor, poll, key) or poll.declaration is None:
        return False
    after = scene.tokens[at + 1 : at + _NEAR]
    figure = next((one for one in after if one.tag in _ENDING), None)
    votes = dict(poll.declaration.votes).get(key)
    return figure is not None and figure.tag is Tag.COUNT and votes is not None and figure.value.value == votes >= 100


_ENDING = frozenset({Tag.COUNT, Tag.PERCENT, Tag.ACTOR, Tag.COMMA})


def _is_nearly(printed: str, registered: str) -> bool:
    """Whether two full names differ by a letter or two in the surname, the first names being alike."""
    first, _, last = printed.partition(" ")
    begins, _, ends = registered.partition(" ")
    if not last or not ends or last == ends.split()[-1] or first[:1] != begins[:1]:
        return False
    return SequenceMatcher(None, last, ends.split()[-1]).ratio() >= _NEARLY


_NEARLY = 0.8


def _party_candidate(scene: Scene, at: int) -> list[Reading]:
    """ "An independent candidate": somebody of that party stands here."""
    token = scene.tokens[at]
    following = scene.tokens[at + 1].words if at + 1 < len(scene.tokens) else ""
    if scene.seat is None or following not in ("candidate", "challenger", "hopeful"):
        return []
    poll = scene.seat.poll
    of_party = [one for one in poll.candidacies if scene.lexicon.family_of.get(one.party_id) in token.value.families]
    if not of_party:
        return []
    subject = Subject(of_party[0].name, poll.id, of_party[0].key)
    span = Span(token.start, scene.tokens[at + 1].end)
    return [Reading(Claim(Kind.CANDIDACY, subject, Quantity(), Basis(poll.election), span), 1, False)]


def _is_misspelt(printed: str, registered: str) -> bool:
    """Whether a first name is one letter away from the registered one, neither being short for the other."""
    first = name_key(registered).split(" ")[0] if registered else ""
    printed = name_key(printed).split(" ")[0] if printed else ""
    if (
        not printed
        or printed == first
        or printed[0] != first[:1]
        or printed.startswith(first)
        or first.startswith(printed)
    ):
        return False
    longer, shorter = (first, printed) if len(first) > len(printed) else (printed, first)
    if len(longer) == len(shorter) + 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    return len(longer) == len(shorter) and sum(a != b for a, b in zip(longer, shorter, strict=True)) == 1
