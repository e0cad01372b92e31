"""Winner: whom a verb of winning or losing is said of — who is named with it, else who is spoken of, else who won."""

from __future__ import annotations

import re

from hustings.claims.claim import Subject
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene, family_in, is_stranger, key_in, surname_key
from hustings.copydesk.token import SILENT, Tag, Token, places_of
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll


def subject_of(scene: Scene, match: re.Match[str], poll_id: str) -> tuple[Subject, bool] | None:
    """Who is said to have won or lost the poll, and whether the sentence leaves no other; `None` where nobody is."""
    if scene.seat is None:
        return None
    poll = next((one for one in scene.seat.polls if one.id == poll_id), scene.seat.poll)
    names = match.groupdict()
    if names.get("A"):
        at = match.start("A")
        actor, is_firm = scene.tokens[at].value, _is_plain(scene, at, poll, match.end())
    elif names.get("B"):
        at = match.start("B")
        actor, is_firm = scene.tokens[at].value, _is_plain(scene, at, poll, match.end())
    else:
        key, is_firm = _before_outcome(scene, match.start(), poll)
        return None if key is None else (Subject(poll.candidacy(key).name, poll.id, key), is_firm)
    key = key_in(actor, poll, scene.lexicon)
    if key is None and names.get("A") and _is_winners(scene, actor, poll):
        return Subject(poll.candidacy(poll.winner or "").name, poll.id, poll.winner), False
    return None if key is None else (Subject(poll.candidacy(key).name, poll.id, key), is_firm)


def _is_winners(scene: Scene, actor: Actor, poll: Poll) -> bool:
    """ "An independent gain", several of whom stood: of the one who won."""
    if actor.is_person or poll.winner is None:
        return False
    return scene.lexicon.family_of.get(poll.candidacy(poll.winner).party_id) in actor.families


def _is_plain(scene: Scene, at: int, poll: Poll, end: int) -> bool:
    """Whether the actor is nobody else: no namesake of a party, no name that is not the record's. `end` is where what
    is said of them ends."""
    actor = scene.tokens[at].value
    is_named = surname_key(scene, at, poll) is None
    is_here = _is_of(scene.tokens[end - 1], poll, scene) or _is_here(scene, poll)
    return is_named and is_here and not is_stranger(actor, poll, key_in(actor, poll, scene.lexicon))


def _is_of(token: Token, poll: Poll, scene: Scene) -> bool:
    """ "Labour held X and lost Y": whether the place right after the verb is the poll's."""
    return token.tag is Tag.PLACE and poll.constituency.slug in scene.lexicon.places[token.words].slugs


def _is_here(scene: Scene, poll: Poll) -> bool:
    """Whether a sentence speaks of no part of the country and of no other place than the poll's."""
    places = [token for token in scene.tokens if token.tag is Tag.PLACE]
    is_other = any(not _is_of(token, poll, scene) for token in places)
    return not is_other and Tag.REGION not in scene.tokens.tags


_ACTORS = frozenset({Tag.ACTOR})


def actors_before(scene: Scene, start: int) -> list[int]:
    """Where those are named who stand before a place in the sentence."""
    return [at for at in places_of(scene.tokens, _ACTORS) if at < start]


_SEAT_DEEDS = frozenset({Tag.GAIN, Tag.HOLD})


def _is_of_seat(scene: Scene, start: int) -> bool:
    """ "X was gained, by 9, and Y regained": what became of the seat, whoever was spoken of before."""
    row = scene.tokens.row
    at = next((at for at in range(start, min(start + 4, len(row))) if row[at] in _SEAT_DEEDS), None)
    if at is None or Tag.ACTOR in row[max(0, at - 6) : at + 4]:
        return False
    before = row[:at].translate(None, SILENT).removesuffix(bytes((Tag.BE,)))
    return before[-1:] == bytes((Tag.PLACE,)) and row[at + 1 : at + 2] in _ENDED


_PRONOUNS = frozenset({"he", "she", "they"})
_ENDED = (b"", *(bytes((tag,)) for tag in (Tag.COMMA, Tag.AND, Tag.BY, Tag.WITH, Tag.COLON)))


def _before_outcome(scene: Scene, start: int, poll: Poll) -> tuple[str | None, bool]:
    """Who is said to have won or lost: "X, who won", else the last before who stands here, else the winner."""
    if _is_of_seat(scene, start):
        return poll.winner, False
    before = actors_before(scene, start)
    said = scene.tokens.said[before[-1] + 1 : start] if before else []
    if "who" in said:  # "X stood, and it was she who won" is of nobody in particular
        is_own = _PRONOUNS.isdisjoint(said)
        return key_in(scene.tokens[before[-1]].value, poll, scene.lexicon), is_own
    for at in reversed(before):
        actor = scene.tokens[at].value
        if not actor.is_object and (key := key_in(actor, poll, scene.lexicon)) is not None:
            return key, _has_won(scene, at, start, poll)
    if not before and {Tag.PRONOUN, Tag.PLACE, Tag.SEATS}.isdisjoint(scene.tokens.tags):
        return None, False
    default = key_in(scene.default, poll, scene.lexicon) if scene.default is not None else None
    return default or _of_their_party(scene, start, poll) or poll.winner, False


#: Verbs that say of whoever stands before them, and no more, that they were elected.
_WON = frozenset(
    "won|has won|triumphed|romped|victorious|elected|re-elected|reelected|was elected|has been elected|been elected"
    "|has been re-elected|was re-elected|was returned|topped the poll|tops the poll|headed the poll"
    "|finished top|came out on top|came top|declared the winner|was declared the winner|is the winner".split("|")
)
_COMMA = bytes((Tag.COMMA,))
_BETWEEN = frozenset({Tag.BE, Tag.HAVE, Tag.FILL, Tag.NOW})


def _has_won(scene: Scene, at: int, start: int, poll: Poll) -> bool:
    """ "X was re-elected", "Labour won by 9": a verb right after who it is said of, with nothing else after it."""
    row = scene.tokens.row
    is_told_apart = row[at + 1 : start] == _COMMA and not row[:at].translate(None, SILENT)  # "X, Labour, won"
    if scene.tokens[start].words not in _WON or not (is_told_apart or _BETWEEN.issuperset(row[at + 1 : start])):
        return False
    after = row[start + 1 : start + 2]
    return (after == b"" or after[0] in _AFTER_WON) and _is_plain(scene, at, poll, start + 1)


_AFTER_WON = frozenset({Tag.COMMA, Tag.AND, Tag.BY, Tag.WITH, Tag.IN, Tag.ON})

_PARTY = frozenset({"party", "the party"})


def _of_their_party(scene: Scene, start: int, poll: Poll) -> str | None:
    """ "Her party lost X": the candidate there of the party of whom was spoken of."""
    if scene.default is None or _PARTY.isdisjoint(scene.tokens.said[max(0, start - 4) : start]):
        return None
    family = family_in(scene.default, scene.lexicon, scene.seat)
    return key_in(Actor(families=frozenset({family})), poll, scene.lexicon) if family is not None else None


def named_from(scene: Scene, at: int) -> str | None:
    """The party of "from Labour", where that is what stands from a place on; `None` also of an independent."""
    near = [token for token in scene.tokens[at : at + 3] if token.tag is not Tag.FILL]
    is_party = [token.tag for token in near[:2]] == [Tag.FROM, Tag.ACTOR] and not near[1].value.is_person
    family = family_in(near[1].value, scene.lexicon, scene.seat) if is_party else None
    return None if family is None or family.startswith(INDEPENDENT) else family
