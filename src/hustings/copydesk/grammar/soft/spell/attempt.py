"""Attempt: how often somebody has stood here: "won at the third time of asking", "third time lucky", "had stood twice
before". It may count seats elsewhere, and can only be borne out.
"""

from __future__ import annotations

from hustings.claims.attempt import STOOD, STOOD_BEFORE
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral

_GO = "(?:attempt|try|go|bid|shot|tilt|campaign|outing|contest|time of (?:asking|trying)|stab|crack)"
_END = "(?= $|$| [,;:.)-]|(?: and| but| with| after| by| on| as| here| in| at| for| when)(?!\\S))"
#: "At the third time of asking", "at his third attempt", "third time lucky", "standing for the third time".
NTH = (
    f"(?:at|on|with|in) {{det}} (?P<said>(?P<nth>@ordinal) {_GO}){_END}"
    "|(?P<lucky>@ordinal) time lucky"
    f"|(?:standing|stood|fought (?:it|{THE_SEAT})|contesting (?:it|{THE_SEAT})|running|ran)(?: here)? for {{det}}"
    f" (?P<again>@ordinal) time{_END}"
)
_STOOD = f"(?:stood|run|fought|contested)(?: (?:it|here|(?:in |for )?{THE_SEAT}|for parliament(?: in {THE_SEAT})?))?"
#: "Had stood twice before", "has fought Hazel Grove four times".
MANY = (
    f"(?:had|has|have|i've|'ve) (?:now |already |also )?{_STOOD} (?P<many>@number)(?: times)?(?P<before> before)?{_END}"
)
#: What calls for it.
CALLING = (
    "time|attempt|try|go|bid|shot|tilt|campaign|outing|contest|stab|crack|lucky|stood|run|fought|contested|times|before"
    "|twice"
)


def attempts(found: Found) -> list[Reading]:
    """ "At the third time of asking": how often whoever is told of last has stood in this seat."""
    token = _number(found)
    poll = found.seat.poll if found.seat is not None else None
    if poll is None or token is None or not 1 < token.value <= _MOST:
        return []
    row = found.scene.tokens.row
    people = [at for at in range(len(row)) if row[at] == Tag.ACTOR and found.scene.tokens[at].value.is_person]
    before = [at for at in people if at < found.first]
    at = (before or people)[-1] if before else next(iter(people), None)
    actor = found.scene.tokens[at].value if at is not None else found.scene.default
    key = key_in(actor, poll, found.scene.lexicon) if actor is not None and actor.is_person else None
    if key is None:
        return []
    word = STOOD_BEFORE if found.match.groupdict().get("before") else STOOD
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(Kind.CANDIDACY, subject, Quantity(token.value, word=word), Basis(poll.election), found.span)
    return [Reading(claim, 2, False)]


#: Nobody has stood oftener in the years of the record.
_MOST = 8


def _number(found: Found) -> Numeral | None:
    """How often, as it is told."""
    name = next(one for one in ("nth", "lucky", "again", "many") if found.match.groupdict().get(one))
    value = found.scene.tokens[found.line.tokens_of(found.match, name)[0]].value
    return value if isinstance(value, Numeral) else None
