"""Lead: a majority given to somebody whose it was not: "Labour's majority was 3,358", where the Conservatives won by
that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.actor import Actor
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.resolve.belied.bound import won_by
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.measures.baseline import family_key
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Nothing but these between whose a majority is, the word for it and its figure: "Labour's majority in the end was 9".
_BETWEEN = frozenset({Tag.BE, Tag.OF, *SILENT})
#: After a figure that is another's: "Labour has a majority of 9 to overturn".
_TO_COME = frozenset({Tag.OVERTURN, Tag.TO, Tag.INTERIM})


def led_by_another(findings: Iterable[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """The findings; a right majority that is said to be somebody's who did not have it is wrong, as a warning."""
    return [_of_another(one, sentences, record) or one for one in findings]


def _of_another(finding: Finding, sentences: Sequence[Tokens], record: Record) -> Finding | None:
    claim = finding.claim
    if claim.kind is not Kind.MAJORITY or finding.verdict is not Verdict.RIGHT or claim.figure is None:
        return None
    said = _whose(*placed_at(sentences, claim.figure.start))
    won = won_by(claim, record) if said is not None else []
    if said is None or not won or any(is_winner(said, one, record) for one in won):
        return None
    winner = won[0].candidacy(won[0].winner or "")
    message = f"the majority of {won[0].polled_on.year} was {winner.name}'s ({record.parties[winner.party_id].label})"
    return replace(finding, verdict=Verdict.WRONG, severity=Severity.WARNING, message=message)


def _whose(tokens: Tokens, index: int) -> Actor | None:
    """Whose a majority is said to be, right before it: "Labour's majority was 9", "a Labour majority of 9", "Labour had
    a majority of 9"; `None` where nobody's, or it is to be overcome."""
    if not _TO_COME.isdisjoint(tokens.row[index + 1 : index + 4]):
        return None
    at = _back(tokens, index - 1, _BETWEEN)
    if at < 1 or tokens[at].tag is not Tag.MAJORITY:
        return None
    at = _back(tokens, at - 1, frozenset(SILENT))
    if at > 0 and tokens[at].tag is Tag.HAVE:
        at = _back(tokens, at - 1, frozenset(SILENT))
    if at < 0 or tokens[at].tag is not Tag.ACTOR:
        return None
    whose: Actor = tokens[at].value
    is_beside = whose.is_possessive or tokens[at + 1].start - tokens[at].end == 1  # not "gain from C. Majority 9"
    return whose if is_beside else None


def _back(tokens: Tokens, at: int, over: frozenset[int]) -> int:
    while at >= 0 and tokens[at].tag in over:
        at -= 1
    return at


def is_winner(actor: Actor, poll: Poll, record: Record) -> bool:
    """Whether somebody, or a party, is who won a poll; or cannot be told apart from who did."""
    winner = poll.candidacy(poll.winner or "")
    if not actor.is_person:
        has_party = record.parties[winner.party_id].family is not None
        return not has_party or family_key(winner, record.parties) in actor.families
    stood = {key for poll_id, key in actor.options if poll_id == poll.id}
    return not stood or poll.winner in stood
