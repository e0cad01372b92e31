"""Stories of published elections: checked by the desk, and compared with the columns that Parliament works out.

What differs is in `parliament_differences.csv`, which `test_parliament_measures` holds to be all there is.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from bench.telling import PARTS, alike, below, elections, measure
from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.verify import verify
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.story import Story, story
from hustings.telling.story.write import HEADLINE

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover

KNOWN = Path(__file__).with_name("parliament_differences.csv")
GENERAL = ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04")
#: The names of Parliament's columns that the tests look into, by where they stand.
CANDIDATE_FIRST, CANDIDATE_LAST, VOTES, SHARE, CHANGE = 12, 13, 18, 19, 20


@pytest.fixture(scope="module")
def stories(full_record: Record) -> dict[str, tuple[Poll, Story]]:
    """Every story that there is to write."""
    every = [poll for polls in elections(full_record).values() for poll in polls]
    return {one.id: (one, story(full_record, one)) for one in every}


def claims(told: Story) -> Iterator[Claim]:
    for part in PARTS:
        yield from getattr(told, part).claims


def test_a_sample_is_found_right_by_the_desk(full_record: Record) -> None:
    for name, polls in elections(full_record).items():
        for part, tally in measure(polls[7::80], full_record).items():
            failed = [one for one in below(f"{part} {name}", tally) if "doubted" not in one]  # a part, of so few
            assert failed == [], tally.samples


def test_no_two_neighbours_read_the_same(full_record: Record, stories: dict[str, tuple[Poll, Story]]) -> None:
    told = {name: one for name, (_, one) in stories.items()}
    for polls in elections(full_record).values():
        assert alike(polls, told) == []


def test_every_claim_is_right_by_the_record(full_record: Record, stories: dict[str, tuple[Poll, Story]]) -> None:
    wrong = [
        (name, claim.kind.value, claim.quantity, found.message)
        for name, (_, told) in stories.items()
        for claim in claims(told)
        if (found := verify(claim, full_record)).verdict.is_flagged
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("poll", "words"),
    [
        ("parl.birmingham-perry-barr.2024-07-04", "narrowly elected"),
        (
            "parl.birmingham-perry-barr.2024-07-04",
            "gaining the seat from Labour and defeating the sitting MP, Khalid Mahmood",
        ),
        ("parl.north-down.2024-07-04", "gained North Down from Alliance"),
        ("parl.runcorn-and-helsby.by.2025-05-01", "narrowly"),
        ("parl.runcorn-and-helsby.by.2025-05-01", "and four others"),
        ("parl.chorley.2024-07-04", "comfortably re-elected"),
        ("parl.chorley.2019-12-12", "Hoyle had won it for Labour by 7,512 votes in 2017"),
        ("parl.islington-north.2024-07-04", "Corbyn had won it for Labour by 26,188 votes in 2019"),
        ("parl.clacton.by.2014-10-09", "Carswell had won it for the Conservatives by 12,068 votes in 2010"),
    ],
)
def test_independents_and_those_who_changed_party(
    stories: dict[str, tuple[Poll, Story]], poll: str, words: str
) -> None:
    assert words in stories[poll][1].text.text


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("yeovil.2024-07-04", "The Conservatives lost Yeovil to the Liberal Democrats"),
        ("glasgow-south-west.2010-05-06", "higher than in 2005 but below the UK turnout"),
        ("fareham.2017-06-08", "had risen by 6.9 percentage points and Labour's by 10.9 points"),
        ("belfast-west.2015-05-07", "Maskey first won the seat in a by-election in June 2011."),
        (
            "rushcliffe.2024-07-04",
            "Reform UK, then the Brexit Party, and the Greens had not stood in the area",
        ),
    ],
)
def test_a_sub_editor_has_nothing_to_mend(stories: dict[str, tuple[Poll, Story]], slug: str, words: str) -> None:
    assert words in stories[f"parl.{slug}"][1].text.text


def test_no_paragraph_is_one_sentence_on_deposits(stories: dict[str, tuple[Poll, Story]]) -> None:
    paragraphs = [one for _, told in stories.values() for one in told.text.text.split("\n\n")]
    alone = [one for one in paragraphs if "deposit" in one and one.count(". ") == 0]
    assert alone == []


def test_every_headline_keeps_its_length(stories: dict[str, tuple[Poll, Story]]) -> None:
    assert [one.headline.text for _, one in stories.values() if len(one.headline.text) > HEADLINE] == []


def known() -> set[tuple[str, str, str]]:
    """The figures in which Parliament's columns are known to differ: poll, candidacy, column."""
    with KNOWN.open(encoding="utf-8", newline="") as file:
        return {(row["poll"], row["candidacy"], row["column"]) for row in csv.DictReader(file)}


def rows(file: Path, columns: dict[str, int]) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        for row in csv.reader(opened):
            if row[0] != "ONS ID":  # some of the files have a header
                yield {name: row[at].strip() for name, at in columns.items()}


def by_code(stories: dict[str, tuple[Poll, Story]], day: str) -> dict[str, tuple[Poll, Story]]:
    """The stories of a general election by GSS code."""
    found = {}
    for poll, told in stories.values():
        if poll.election == f"parl.{day}":
            found |= {code: (poll, told) for code in (poll.constituency.gss, *poll.constituency.former_gss) if code}
    return found


def near(published: Fraction, printed: Decimal | None) -> bool:
    """Whether a column of six decimals prints as the figure: a half of the last place may go either way."""
    return printed is not None and abs(abs(published) * 100 - Fraction(printed)) <= Fraction(5001, 100_000)


def test_votes_shares_and_changes_are_parliaments(shared: Path, stories: dict[str, tuple[Poll, Story]]) -> None:
    differing, compared, wrong = known(), 0, []
    columns = {"gss": 0, "first": 12, "last": 13, "votes": 18, "share": 19, "change": 20}
    for day in GENERAL:
        told = by_code(stories, day)
        for row in rows(shared / "data" / "parliament" / day / "candidacies.csv", columns):
            poll, one = told[row["gss"]]
            names = [each.key for each in poll.candidacies if each.person.family_name == row["last"]]
            keys = [key for key in names if poll.candidacy(key).person.given_name == row["first"]]
            for claim in one.text.claims if len(keys) == 1 else ():  # two of one name stood in one seat
                if claim.subject.candidacy not in keys or (found := of_candidacy(claim, row)) is None:
                    continue
                compared += 1
                column, is_right = found
                if not is_right and (poll.id, claim.subject.candidacy, column) not in differing:
                    wrong.append((poll.id, column, claim.quantity.value, row))
    assert wrong == []
    assert compared > 30_000


def of_candidacy(claim: Claim, row: dict[str, str]) -> tuple[str, bool] | None:
    """The column that a claim about a candidate is of, and whether it prints that; `None` for another sort of claim."""
    value = claim.quantity.value
    if claim.basis.when is not When.THIS or value is None:
        return None
    if claim.kind is Kind.VOTES:
        return "votes", int(value) == int(row["votes"])
    if claim.kind is Kind.SHARE:
        return "share", near(Fraction(row["share"]), value)
    if claim.kind is Kind.SHARE_CHANGE and row["change"]:
        return "change", near(Fraction(row["change"]), value)
    return None


def test_majorities_winners_outcomes_and_turnouts_are_parliaments(
    shared: Path, stories: dict[str, tuple[Poll, Story]]
) -> None:
    differing, compared, wrong = known(), 0, []
    columns = {"gss": 0, "last": 9, "result": 11, "electorate": 14, "valid": 15, "majority": 17}
    for day in GENERAL:
        told = by_code(stories, day)
        for row in rows(shared / "data" / "parliament" / day / "constituencies.csv", columns):
            poll, one = told[row["gss"]]
            for claim in claims(one):
                for column, is_right in of_poll(claim, poll, row):
                    compared += 1
                    if not is_right and (poll.id, "", column) not in differing:
                        wrong.append((poll.id, column, claim.quantity, row))
    assert wrong == []
    assert compared > 10_000


def of_poll(claim: Claim, poll: Poll, row: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """The columns that a claim about a poll is of, and whether it tells what they say."""
    value, word = claim.quantity.value, claim.quantity.word
    if claim.kind is Kind.MAJORITY and claim.basis.when is When.THIS and claim.quantity.unit is Unit.NONE:
        yield "majority", int(value or 0) == int(row["majority"])
    elif claim.kind is Kind.TURNOUT and claim.subject.poll == poll.id:
        yield "turnout", near(Fraction(int(row["valid"]), int(row["electorate"])), value)
    elif claim.kind is Kind.OUTCOME and word in ("won", "held", "gained") and claim.subject.candidacy:
        yield "winner", poll.candidacy(claim.subject.candidacy).person.family_name == row["last"]
        if word != "won":
            yield "result", (" hold" in row["result"]) is (word == "held")
