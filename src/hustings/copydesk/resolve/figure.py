"""Figure: what is found of one figure — the reading that the record bears out, else the one that the words leave."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.instead import explained, meanings
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.identity.near import Near, near_of, placed_at, sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.meant import meant_instead
from hustings.copydesk.token import Tag
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Form, Numeral, Unit
from hustings.record.poll import Poll
from hustings.record.record import Record

_GUESS = 2
BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
ORDER = (Verdict.RIGHT, Verdict.ROUNDING, Verdict.UNIT, Verdict.WRONG, Verdict.UNCHECKABLE)


def finding_of(readings: Sequence[Reading], record: Record, parsed: Parsed, start: int) -> Finding | None:
    """What is found of the figure at `start`, by its readings; `None` where it has none."""
    if not readings:
        return None
    judged = _judged(readings, record)
    best = judged[0][0] if judged else None
    if best is not None and best.verdict is Verdict.UNIT and not judged[0][1].is_firm and _is_part(parsed, start):
        return uncheckable(best.claim, best.message)  # "down by a quarter of the vote"
    if best is None or best.verdict in (Verdict.WRONG, Verdict.UNCHECKABLE):
        extra = (verify(reading.claim, record) for reading in readings if reading.is_extra)
        borne_out = next((one for one in extra if _is_borne_out(one)), None)
        best = borne_out or _as_rough(judged, record, parsed, start) or best
    if best is None or best.verdict is not Verdict.WRONG:
        return best
    identified = next(
        (one for one, reading in judged if one.verdict is Verdict.WRONG and one.is_identified and reading.is_firm), None
    )
    if identified is not None:
        return _with_one_value(identified, judged)
    if any(finding.verdict is Verdict.UNCHECKABLE for finding, _ in judged):
        return uncheckable(best.claim, "one reading is beyond the record, another is not: " + best.message)
    first, reading = min(
        ((f, r) for f, r in judged if f.verdict is Verdict.WRONG), key=lambda pair: not pair[1].is_firm
    )
    is_sure = reading.is_firm and (reading.strength >= 2 or reading.is_tight)
    if is_sure and not _is_far_too_few(first, parsed, start):
        polls = spoken_of(parsed, start, first.claim.subject.poll) if reading.is_tight else parsed.polls
        instead = meant_instead(first, record, polls, near_by(parsed, start), is_tight=reading.is_tight)
        if instead is not None:
            return instead
        first = _with_one_value(first, judged)
        return explained(first, record) if reading.is_tight else _loose(first, reading, record)
    told = _named(judged)
    why = (
        "can be read in more than one way"
        if len(told) > 1
        else "nothing stands close enough to say for sure what it is"
    )
    return uncheckable(first.claim, f"{why}: {'; or '.join(told)}")


def _is_borne_out(finding: Finding) -> bool:
    """Whether a reading that can only bear a figure out does: "up 8.8%" also where points are meant and it is those."""
    is_unit = finding.verdict is Verdict.UNIT and finding.claim.quantity.decimals > 0
    return is_unit or (finding.verdict in BORNE_OUT and _is_close(finding))


_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
#: How far from a figure with a hedge one may be that nothing in the sentence leads to.
_CLOSE = (Decimal("0.94"), Decimal("1.06"))


def _is_close(finding: Finding) -> bool:
    """Whether a figure that is borne out by another reading is so but for a hedge: "almost 60 per cent" is not 53."""
    stated, official = finding.claim.quantity, finding.official
    if stated.hedge is None or not stated.value or official is None or not _NUMBER.fullmatch(official.value):
        return True
    return _CLOSE[0] <= abs(Decimal(official.value) / stated.value) <= _CLOSE[1]


#: A bare figure no larger, beside votes as many times as large, is a share or seats, as likely.
_FEW, _TIMES_AS_MANY = 100, 20


def _is_far_too_few(finding: Finding, parsed: Parsed, start: int) -> bool:
    """ "X took 57", who had 26,881 votes: no votes, if none are named."""
    quantity, official = finding.claim.quantity, finding.official
    if finding.claim.kind is not Kind.VOTES or quantity.word or quantity.value is None or official is None:
        return False
    tokens, index = placed_at(parsed.sentences, start)
    is_few = quantity.unit is Unit.NONE and quantity.value <= _FEW and Tag.VOTES not in tokens.row[index : index + 3]
    return is_few and official.value.isdecimal() and int(official.value) >= _TIMES_AS_MANY * quantity.value


def _judged(readings: Sequence[Reading], record: Record) -> list[tuple[Finding, Reading]]:
    """What is found of each reading that is no extra, the best first. After one that is right none needs judging."""
    judged = []
    for reading in readings:
        if not reading.is_extra:
            judged.append((verify(reading.claim, record), reading))
            if judged[-1][0].verdict is Verdict.RIGHT:
                break
    judged.sort(key=lambda pair: ORDER.index(pair[0].verdict))
    return judged


def _with_one_value(finding: Finding, judged: Iterable[tuple[Finding, Reading]]) -> Finding:
    """A wrong finding; without what it should be, where another reading of the figure would make it something else."""
    values = {one.should_be for one, _ in judged if one.verdict is Verdict.WRONG}
    return finding if len(values) == 1 else replace(finding, should_be=None)


#: What another figure of the seat is easily taken for.
_MISTAKEN = frozenset(
    {Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.SWING, Kind.ELECTORATE, Kind.OTHER}
)


def _loose(finding: Finding, reading: Reading, record: Record) -> Finding:
    """A mismatch where the words leave room: none if they only guess, or the figure is something else of the seat."""
    kind = finding.claim.kind
    is_guess = (
        kind in (Kind.VOTES, Kind.SHARE) and reading.strength <= _GUESS and finding.claim.subject.poll is not None
    )
    is_lead = kind is Kind.MARGIN and finding.claim.quantity.unit is not Unit.NONE
    if is_guess or is_lead:
        return uncheckable(finding.claim, f"nothing stands close enough to say what it is of: {finding.message}")
    names = meanings(finding.claim, record) if finding.claim.kind in _MISTAKEN else []
    if not names:
        return finding
    return uncheckable(finding.claim, f"{finding.message}; or {names[0]} is meant")


_PARTS = frozenset({Kind.SHARE})


def _as_rough(judged: Iterable[tuple[Finding, Reading]], record: Record, parsed: Parsed, start: int) -> Finding | None:
    """ "A quarter of the vote", of 25.8 per cent: a part in words is no more than about that."""
    plain = [one.claim for one, _ in judged if one.claim.kind in _PARTS and one.claim.quantity.hedge is None]
    if not plain or not _is_part(parsed, start):
        return None
    about = (verify(replace(one, quantity=replace(one.quantity, hedge=Hedge.ABOUT)), record) for one in plain)
    found = next((one for one in about if one.verdict in BORNE_OUT and _is_close(one)), None)
    return None if found is None else replace(found, claim=plain[0])


def _named(judged: Iterable[tuple[Finding, Reading]]) -> list[str]:
    """The first two readings, each with what it should be."""
    told = dict.fromkeys(
        f"as {one.claim.kind.value.replace('_', ' ')} of {one.claim.subject.label} it {one.message}"
        for one, _ in judged
    )
    return list(told)[:2]


def _is_part(parsed: Parsed, start: int) -> bool:
    """ "A quarter": a part in words, of the votes cast as likely as of the share before."""
    tokens, index = placed_at(parsed.sentences, start)
    value = tokens[index].value if index < len(tokens) else None
    return isinstance(value, Numeral) and value.form is Form.FRACTION


def spoken_of(parsed: Parsed, start: int, own: str | None) -> Sequence[Poll]:
    """The polls of the text that a figure read of the poll `own` may be of besides.

    Where somebody of its own poll is named beside it, only those whose seat or people are, too: else the text may have
    come back from a seat that it has only mentioned. In a sentence that names its own seat with one of its people,
    only those of that sentence.
    """
    near = near_by(parsed, start)
    people = {poll_id for poll_id, _ in near.people}
    if own not in people:
        return parsed.polls
    here, _ = placed_at(parsed.sentences, start)
    named = {token.words.replace(" ", "-") for token in here if token.tag is Tag.PLACE}
    told = {poll_id for poll_id, _ in near.named}
    if own in told and any(name in one.constituency.slug for one in parsed.polls if one.id == own for name in named):
        people = told
    if not named and Tag.ACTOR not in here.tags and not here.tags.isdisjoint(_OF_ALL):
        people |= {one.id for one in parsed.polls[:1]}  # back at the seat that the text began with
    return [one for one in parsed.polls if one.id in people or any(name in one.constituency.slug for name in named)]


#: What a text tells of its own seat once, without its name, after it has looked at another.
_OF_ALL = frozenset({Tag.TURNOUT, Tag.ELECTORATE})


def near_by(parsed: Parsed, start: int) -> Near:
    """What stands near a figure: the sentence's people, words and years."""
    return near_of(parsed.sentences, sentence_at(parsed.sentences, start))
