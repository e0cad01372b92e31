"""Said: whom a statement without a figure is made of — the actors before it, the stretch it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hustings.claims.claim import Span
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.whose.aside import is_worn
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import stood_for
from hustings.copydesk.token import Tag, Token
from hustings.record.poll import Poll


def span_of(scene: Scene, match: re.Match[str], first: str | None = None) -> Span:
    """The stretch of text that a match, or a named part of it, takes."""
    start = match.start(first) if first else match.start()
    end = match.end(first) if first else match.end()
    return Span(scene.tokens[start].start, scene.tokens[end - 1].end)


def who_at(scene: Scene, match: re.Match[str], at: int) -> tuple[Actor | None, bool]:
    """The actor that a statement at `at` is made of, and whether the sentence leaves no other."""
    if "A" in match.groupdict() and match["A"]:
        return scene.tokens[match.start("A")].value, not is_measured_from(scene.tokens, match.start("A"))
    found = stood_for(scene, at) or holders(scene.tokens, at)
    if found:
        is_only = found[0].is_firm or len(found) == 1
        return found[0].actor, is_only and not is_measured_from(scene.tokens, found[0].index)
    return scene.default, False


def is_measured_from(tokens: Sequence[Token], at: int) -> bool:
    """ "He was 9 votes behind X, in third": it need not be X who was third; "behind X, who was third" it is."""
    if is_who(tokens, at):
        return False
    before = [token.tag for token in tokens[max(0, at - 3) : max(0, at)] if token.tag is not Tag.FILL]
    return before[-1:] in ([Tag.BEHIND], [Tag.AHEAD])


def is_who(tokens: Sequence[Token], at: int) -> bool:
    """ "X finished 2,620 clear of Y, who pipped Z to second": whether it is Y of whom more is told."""
    after = [token.words for token in tokens[at + 1 : at + 3]]
    return after[:1] == ["who"] or after == [",", "who"]


def keys_before(scene: Scene, at: int, poll: Poll) -> list[str]:
    """The keys of all actors before who stand in the poll, the nearest first; else of the default subject."""
    tokens = scene.tokens
    places = [one for one in range(at - 1, -1, -1) if tokens[one].tag is Tag.ACTOR and not is_worn(tokens, one)]
    actors = [tokens[one].value for one in places]
    if not actors and scene.default is not None:
        actors = [scene.default]
    return [key for one in actors if (key := key_in(one, poll, scene.lexicon)) is not None]


def nearest_key(scene: Scene, at: int, poll: Poll) -> str | None:
    """The key of the last actor before who stands in the poll; else of the default subject."""
    for token in reversed(scene.tokens[:at]):
        if token.tag is Tag.ACTOR and (key := key_in(token.value, poll, scene.lexicon)) is not None:
            return key
    return key_in(scene.default, poll, scene.lexicon) if scene.default is not None else None
