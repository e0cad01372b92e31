"""Candidacies: who stood for which party under which name."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, is_stranger, key_in, stands_in
from hustings.copydesk.lexicon import name_key
from hustings.copydesk.token import Tag
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll


def candidacy(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A person given with a party, or with a first name: who stood for what, and how the name is spelt."""
    token = scene.tokens[match.start()]
    actor = token.value
    if scene.seat is None or not says_who_stood(actor):
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


def says_who_stood(actor: Actor) -> bool:
    """Whether somebody is given with a party, or a first name."""
    return actor.has_party or bool(actor.given)


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
    if not token.value.unknown:
        return []
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
    if _letters(printed) == _letters(registered):
        return False  # "Niall O Donnghaile"
    first, _, last = printed.partition(" ")
    begins, _, ends = registered.partition(" ")
    if not last or not ends or last == ends.split()[-1] or first[:1] != begins[:1]:
        return False
    return SequenceMatcher(None, last, ends.split()[-1]).ratio() >= _NEARLY


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name))


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
