"""Along: readers read along with the desk, and what they propose is judged after what the desk read itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from hustings.claims.claim import Claim, Span
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Severity
from hustings.claims.verify import verify
from hustings.copydesk.check import Checked, Dropped
from hustings.copydesk.house.directive import directives_of
from hustings.copydesk.reader.gate import Refused, claim_of
from hustings.copydesk.reader.listen import PATIENCE, heard, name_of
from hustings.copydesk.reader.proposal import Listed, Material, Reader, Standing
from hustings.record.record import Record

#: The reasons for which the desk leaves a number alone that leave it open what it is.
_OPEN = frozenset({"no reading", "a count of something else", "multiple", "ordinal"})


def read_along(checked: Checked, record: Record, readers: Sequence[Reader], patience: float = PATIENCE) -> Checked:
    """The checked text with what readers propose added: findings of their own, and what was dropped, with reasons.

    No finding of the desk is altered. A reader's is a warning at most and says whose it is.
    """
    known = record if checked.as_at is None else record.as_at(checked.as_at)
    material = Material(checked.document.text, tuple(_listed(checked, known)))
    for reader in readers:
        checked = _with_one(checked, known, reader, material, patience)
    return checked


def _with_one(checked: Checked, record: Record, reader: Reader, material: Material, patience: float) -> Checked:
    name = name_of(reader)
    proposals, dropped = heard(reader, material, patience)
    findings = list(checked.findings)
    for proposal in proposals:
        try:
            claim = claim_of(proposal, checked.document.text, record)
            _refuse_read(claim, findings, checked)
        except Refused as reason:
            dropped.append(Dropped(name, proposal.text, str(reason)))
        else:
            findings.append(_told(claim, record, name))
    taken = [one.claim.mark for one in findings if one.proposed_by and one.claim.mark]
    return replace(
        checked,
        findings=tuple(sorted(findings, key=_place)),
        unmatched=tuple(one for one in checked.unmatched if not any(_overlap(one.start, one.end, by) for by in taken)),
        dropped=(*checked.dropped, *dropped),
    )


def _refuse_read(claim: Claim, findings: Iterable[Finding], checked: Checked) -> None:
    """Refuse what has been read: by the desk, whatever it came to, or by a reader before."""
    figure = claim.mark
    if figure is None:
        raise Refused("it has no place")
    for one in [*findings, *(one.finding for one in checked.ignored)]:
        places = [place for place in (one.claim.figure, one.claim.span) if place is not None]
        if any(_overlap(figure.start, figure.end, place) for place in places):
            by = f"the reader {one.proposed_by}" if one.proposed_by else "the desk itself"
            raise Refused(f"the figure has been read by {by}")
    for number in checked.unmatched:
        if number.why not in _OPEN and _overlap(number.start, number.end, figure):
            raise Refused(f"the figure is none of a result: {number.why}")
    directives, _ = directives_of(checked.document.text)
    if any(one.covers(figure.start, (claim.kind.rule,)) for one in directives):
        raise Refused("a comment in the copy asks for silence")


def _overlap(start: int, end: int, place: Span) -> bool:
    return start < place.end and place.start < end


def _told(claim: Claim, record: Record, name: str) -> Finding:
    """The finding for a claim that a reader proposed."""
    try:
        found = verify(claim, record)
    except (ArithmeticError, LookupError, ValueError):
        found = uncheckable(claim, "what is stated cannot be compared with the record")
    severity = Severity.WARNING if found.severity is Severity.ERROR else found.severity
    message = f"{found.message} (as the reader {name} takes it)"
    return replace(found, severity=severity, message=message, proposed_by=name)


def _place(finding: Finding) -> tuple[int, int]:
    mark = finding.claim.mark
    return (0, 0) if mark is None else (mark.start, mark.end)


def _listed(checked: Checked, record: Record) -> Iterable[Listed]:
    """The polls that the desk linked the text to."""
    for election in checked.elections:
        for poll in record.polls_of(election):
            if poll.constituency.name in checked.constituencies:
                standing = tuple(
                    Standing(one.key, one.name, one.party_name or record.party(one.party_id).label)
                    for one in poll.candidacies
                )
                yield Listed(poll.id, poll.constituency.name, poll.polled_on, standing)
