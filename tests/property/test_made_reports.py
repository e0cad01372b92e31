"""Reports made from the record: what is true in them is never called wrong, and an altered figure is not called right.

The sentences are ours; each is filled with the figures of every poll of the starter record that has an earlier one.
"""

import re

import pytest

from hustings.copydesk.check import check
from hustings.figures.rounding import format_count, percent
from hustings.measures.baseline import baselines
from hustings.measures.majority import majority, majority_share
from hustings.measures.rank import ranking
from hustings.measures.turnout import turnout
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.store.opening import open_record

SENTENCES = (
    "{W} won {S} with <{WV}> votes, <{M}> ahead of {R} on <{RV}>.",
    "{W} ({WP}) polled <{WV}>, beating {R} ({RP}) by <{M}> votes.",
    "In {S}, {W} took <{WS}> per cent of the vote, with {R} on <{RS}> per cent.",
    "Turnout in {S} was <{TO}> per cent, compared with <{PTO}> per cent in {PY}.",
    "{R} came second with <{RV}> votes, while {T} of {TP} was third on <{TV}>.",
    "The majority in {S} is <{M}>, or <{MS}> per cent; it was <{PM}> in {PY}.",
    "Only <{M}> votes separated {W} and {R} in {S}.",
    "{W} and {R} polled <{WV}> and <{RV}> votes respectively in {S}.",
    "{W} defeated {R} by <{WV}> votes to <{RV}> in {S}.",
    "The majority in {S} went from <{PM}> to <{M}>.",
    "With <{WV}> votes, {W} was returned in {S}; {R} trailed on <{RV}>.",
    "{S} result\n{W} ({WP}) - <{WV}>\n{R} ({RP}) - <{RV}> (<{RS}>%)\nTurnout: <{TO}>%",
    "{R} was left <{M}> votes behind {W} in {S}.",
    "{W}'s share in {S} was <{WS}> per cent.",
)
RECORD = open_record(None)
POLLS = [poll for one in RECORD.poll_ids if (poll := RECORD.poll(one)).polled_on.year > 2010 and poll.is_declared]


def figures(record: Record, poll: Poll) -> dict[str, object]:
    first, second, third = ranking(poll)[:3]
    before = next(one for one in baselines(record, poll) if one.poll is not None)
    names = {letter: one.candidacy for letter, one in zip("WRT", (first, second, third), strict=True)}
    shares = {"WS": first.share, "RS": second.share, "TO": turnout(poll), "PTO": before.turnout()}
    counts = {"WV": first.votes, "RV": second.votes, "TV": third.votes, "M": majority(poll), "PM": before.majority}
    return (
        {letter: one.name for letter, one in names.items()}
        | {f"{letter}P": record.party(one.party_id).label for letter, one in names.items()}
        | {name: percent(share) for name, share in shares.items() if share is not None}
        | {name: format_count(count) for name, count in counts.items() if count is not None}
        | {"MS": percent(majority_share(poll) or first.share), "S": poll.constituency.name, "PY": before.polled_on.year}
    )


def altered(printed: str) -> str:
    if "." in printed:
        return str(round(float(printed) + 2.3, 1))
    return format_count(int(printed.replace(",", "")) + 1111)


def judged(text: str) -> list[tuple[int, str]]:
    """Where each flagged figure begins, and its text, of a marked-up report."""
    plain = text.replace("<", "").replace(">", "")
    checked = check(plain, RECORD)
    return [
        (one.claim.mark.start, plain[one.claim.mark.start : one.claim.mark.end])
        for one in checked.findings
        if one.claim.mark and one.verdict.is_flagged
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_true_figures_are_never_called_wrong(sentence: str) -> None:
    for poll in POLLS:
        text = f"General Election {poll.polled_on.year}\n\n" + sentence.format(**figures(RECORD, poll))
        assert judged(text) == [], text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_most_altered_figures_are_caught(sentence: str) -> None:
    caught = total = 0
    for poll in POLLS:
        text = f"General Election {poll.polled_on.year}\n\n" + sentence.format(**figures(RECORD, poll))
        for match in re.finditer(r"<([^>]+)>", text):
            changed = text[: match.start(1)] + altered(match[1]) + text[match.end(1) :]
            total += 1
            caught += any(altered(match[1]) in words for _, words in judged(changed))
    assert caught >= 0.7 * total, f"{caught} of {total}"
