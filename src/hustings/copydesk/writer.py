"""Writer: the candidate or party that a leaflet, a newsletter or a column is by, whom its "I", "we" and "our" mean.

"My name is X", "Promoted by Y on behalf of X", or X's name alone on a line below the text say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hustings.copydesk.actor import Actor
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.quote import Quotes
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Tag, Token, Tokens

_NAME = r"((?:[a-z][a-z'.-]*\s+){0,3}[a-z][a-z'-]+)"
_INTRODUCED = re.compile(
    rf"\b(?:my name is|my name's|i'm|i am|on behalf of|published by|promoted by)\s+(?:the\s+)?(?={_NAME})"
)
_SIGNED = re.compile(rf"(?:^|\n)[ \t]*(?:[-*~]+\s*)?{_NAME}(?:,[^\n]{{0,60}})?[ \t]*(?=\n|$)")
_FIRST = re.compile(r"\b(?:i|we|i've|we've|i'd|we'd|our|my)\b")
#: A letter is signed at its end.
_MOST_BELOW = 300
_SAYING = frozenset("i we i've we've i'd we'd".split())
_OWNING = frozenset("our my".split())
_OWNED = frozenset({Tag.SHARE, Tag.VOTES, Tag.MAJORITY, Tag.MARGIN, Tag.DEPOSIT, Tag.TOTAL, Tag.SWING})
_DOING = frozenset(
    {
        Tag.HAVE,
        Tag.GET,
        Tag.BE,
        Tag.WIN,
        Tag.HOLD,
        Tag.GAIN,
        Tag.LOSE,
        Tag.UP,
        Tag.DOWN,
        Tag.BEAT,
        Tag.FINISH,
        Tag.OVERTURN,
        Tag.AHEAD,
    }
)
_PASSED = frozenset({Tag.FILL, Tag.HEDGE})


def writer_of(scanned: Scanned, linked: Linked, lexicon: Lexicon) -> Actor | None:
    """Whom "we" stands for in a text: the first candidate, or else the party, that it says it is by."""
    folded = scanned.folded
    if not any(not scanned.quotes.covers(found.start()) for found in _FIRST.finditer(folded)):
        return None
    names = list(_names(folded))
    people = (_person(name, linked, lexicon) for name in names)
    found = next((one for one in people if one is not None), None)
    return found or next((one for name in names if (one := _party(name, lexicon)) is not None), None)


def _names(folded: str) -> Iterator[str]:
    """The names that a text may give as its writer's, the surest first."""
    for match in _INTRODUCED.finditer(folded):
        yield match[1]
    for match in _SIGNED.finditer(folded, max(0, len(folded) - _MOST_BELOW)):
        yield match[1]


def _person(name: str, linked: Linked, lexicon: Lexicon) -> Actor | None:
    """The candidate of the polls at hand who is called so, by full name or by initial: "L. Smart"."""
    words = name.split()
    for end in range(len(words), 1, -1):
        given, surname = words[0], words[end - 1]
        full = lexicon.people.get(" ".join(words[:end]), ())
        options = [pair for pair in full if pair[0] in linked.order]
        if not options and len(given.rstrip(".")) == 1 and end == 2:
            options = [
                (poll_id, key)
                for poll_id, key in linked.surnames.get(surname, ())
                if lexicon.by_id[poll_id].candidacy(key).person.given_name.lower().startswith(given[0])
            ]
        if options:
            party = {lexicon.family_of.get(lexicon.by_id[one].candidacy(key).party_id, "") for one, key in options}
            return Actor(tuple(options), frozenset(party - {""}), is_writer=True)
    return None


def _party(name: str, lexicon: Lexicon) -> Actor | None:
    """The party that is called so, with or without the place whose branch it is: "Hazel Grove Liberal Democrats"."""
    words = name.split()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            families = lexicon.parties.get(" ".join(words[start:end]))
            if families and len(families) == 1:
                return Actor(families=families, is_writer=True)
    return None


def with_writer(tokens: Tokens, writer: Actor, quotes: Quotes) -> Tokens:
    """The tokens with "I" and "we" made the writer, and "our" where a measure follows; not in what others are quoted
    as saying."""
    if tokens.words.isdisjoint(_SAYING | _OWNING) or quotes.covers(tokens[0].start):
        return tokens
    return Tokens([_meant(tokens, at, writer) for at in range(len(tokens))])


def _meant(tokens: Tokens, at: int, writer: Actor) -> Token:
    token = tokens[at]
    if token.words in _SAYING and token.tag in (Tag.WORD, Tag.PRONOUN) and _next(tokens, at) in _DOING:
        is_party = token.words.startswith("we") and len(writer.families) == 1
        value = replace(writer, options=()) if is_party else writer
        return replace(token, tag=Tag.ACTOR, value=value)
    if token.words in _OWNING and _owns(tokens, at):
        return replace(token, tag=Tag.ACTOR, value=replace(writer, is_possessive=True))
    return token


def _owns(tokens: Tokens, at: int) -> bool:
    """ "Our share", "my own vote", and not "our patch" or "my children"."""
    return _next(tokens, at) in _OWNED


def _next(tokens: Tokens, at: int) -> Tag | None:
    """What comes next that says something."""
    return next((token.tag for token in tokens[at + 1 : at + 4] if token.tag not in _PASSED), None)
