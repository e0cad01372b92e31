"""Outweighed: somebody's votes set against the majority: "Reform's vote exceeded the winning margin", "the Greens' 893
votes would have covered the difference".
"""

from __future__ import annotations

import re

from hustings.claims.area.outvoted import OUTWEIGHED
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.against.outvoted import is_of_poll
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_denied
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.token import Tag, Tokens

_LEAD = (
    "(?:(?:the|that|his|her|their|labour's|@party|@person) )?(?:winning |winner's |final |eventual )?"
    "(?:majority|margin|winning margin|margin of victory|victory margin|difference|gap|margin between (?:them|the two)"
    "|gap between (?:them|the (?:top |first )?two))"
)
_MORE = (
    "(?:exceed(?:ed|s|ing)|topp(?:ed|ing)|beat|dwarf(?:ed|s|ing)|outstripp(?:ed|ing)|outweigh(?:ed|s|ing)"
    "|surpass(?:ed|es|ing)|eclips(?:ed|es|ing)|(?:(?:was|were|is|are) )?(?:[a-z]+ )?(?:more|bigger|larger|greater) than"
    "|would (?:more than |[a-z]+ )?have (?:more than |[a-z]+ )?(?:covered|wiped out|bridged|closed|erased)"
    "|(?:more than )?covered)"
)
_VOTES = "(?:votes?|tally|total|poll|score|haul|supporters|voters)"
_TOLD = re.compile(
    rf"(?<!\S)(?P<who>@party|@person)(?: (?:own|modest|meagre))?(?: {_VOTES})?(?: of)?(?: \( @number \)| @number)?"
    rf"(?: {_VOTES})?(?: \( @number \))?(?: (?:alone|on (?:its|their|his|her) own))? (?P<said>{_MORE} {_LEAD})"
    r"(?= ?$| [,;:.)-]| (?:and|but|in|which|between)(?: |$))"
)
_CALLING = frozenset({Tag.MAJORITY, Tag.MARGIN})


def tells_outweighed(tokens: Tokens) -> bool:
    """Whether a sentence has somebody's votes and a majority."""
    return not tokens.tags.isdisjoint(_CALLING) and (Tag.VOTES in tokens.tags or Tag.COUNT in tokens.tags)


def outweighed(scene: Scene) -> list[Reading]:
    """The readings of a sentence's words for somebody's votes being more than the majority."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or not tells_outweighed(tokens) or not is_of_poll(scene, seat, frozenset()):
        return []
    line = line_of(tokens)
    made = []
    for match in _TOLD.finditer(line.text):
        who, last = line.tokens_of(match, "who")[0], line.tokens_of(match)[1]
        first = line.tokens_of(match, "said")[0]
        key = candidate(scene, tokens[who].value)
        counted = {Tag.VOTES, Tag.COUNT} & {one.tag for one in tokens[who:first]}
        if key is None or not counted or is_denied(tokens, who):
            continue
        subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
        quantity = Quantity(direction=1, word=OUTWEIGHED)
        claim = Claim(Kind.MARGIN, subject, quantity, Basis(seat.poll.election), stretch(tokens, first, last))
        made.append(Reading(claim, 2, Tag.PREVIOUS not in tokens.tags))
    return made
