"""Writer: the readings of a text that says "we", which is of one side."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.lookalike.no_votes import counts_others
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.parse.frame import Frame
from hustings.copydesk.token import Tag, Tokens, places_of


def by_writer(made: list[Reading], tokens: Tokens, index: int, frame: Frame) -> list[Reading]:
    """The readings where the text says "we": of what else they may have had so many of none, of their votes no firm."""
    if not any(token.tag is Tag.ACTOR and token.value.is_writer for token in tokens[:index]):
        return made
    if counts_others(tokens, index):
        return []  # "we've had 1,946 replies"
    return [replace(one, is_firm=False, is_tight=False) if _is_of(one, frame) else one for one in made]


def _is_of(reading: Reading, frame: Frame) -> bool:
    """Whether a reading is of the writer of the text, or of the writer's party."""
    subject, writer, lexicon = reading.claim.subject, frame.writer, frame.lexicon
    if subject.poll is None or subject.candidacy is None or writer is None:
        return True
    party = lexicon.family_of.get(lexicon.by_id[subject.poll].candidacy(subject.candidacy).party_id)
    return party in writer.families or (subject.poll, subject.candidacy) in writer.options


def told_by_writer(happened: list[Reading], tokens: Tokens) -> list[Reading]:
    """The readings of events where the text says "we": that they won may be said of anything they have won."""
    actors = [tokens[at].value for at in places_of(tokens, _ACTORS)]
    if not any(one.is_writer for one in actors):
        return happened
    is_theirs = all(one.is_writer for one in actors)
    kept = [one for one in happened if not (is_theirs and one.claim.kind is Kind.OUTCOME)]
    return [replace(one, is_firm=False) for one in kept]


_ACTORS = frozenset({Tag.ACTOR})
