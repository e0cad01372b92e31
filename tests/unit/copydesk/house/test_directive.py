"""Comments in the copy that ask for silence: they silence what they name, are never copy, and are told when in vain."""

import pytest

from hustings.copydesk.check import Checked, check, check_document
from hustings.copydesk.house.directive import directives_of
from hustings.record.record import Record

HEAD = "General Election 2019: Ilford North\n\n"
WRONG = "Wes Streeting won with 25,232 votes."


def flagged(checked: Checked) -> list[str]:
    return [one.claim.kind.value for one in checked.findings if one.verdict.is_flagged]


@pytest.mark.parametrize(
    "copy",
    [
        f"{WRONG} <!-- hustings: ignore -->",
        f"{WRONG} <!-- hustings: ignore votes -->",
        f"{WRONG} <!-- HUSTINGS:ignore share, votes because of the recount -->",
        f"<!-- hustings: ignore -->\n{WRONG}",
        f"<!-- hustings: ignore votes -->\n\n{WRONG}",
        f"<!-- hustings: ignore-next-line votes -->\n{WRONG}",
        f"<!-- hustings: off -->\n{WRONG}",
        f"<!-- hustings: off votes -->\n\n{WRONG}\n<!-- hustings: on votes -->",
        f"<!-- hustings: off votes -->\n\n{WRONG}\n<!-- hustings: on -->",
        f"<!--hustings: off votes-->{WRONG}",
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
def test_what_is_ignored_is_kept_apart(record: Record, copy: str, path: str) -> None:
    if path == "a.html":
        copy = "".join(
            f"<p>{line}</p>" if "<!--" not in line or WRONG in line else line + "\n" for line in copy.split("\n")
        )
    found = check_document(path, (HEAD + copy).encode(), record)
    assert flagged(found) == []
    assert [one.finding.claim.kind.value for one in found.ignored] == ["votes"]
    assert found.ignored[0].by == "comment"
    assert not found.notes
    assert not found.is_wrong


@pytest.mark.parametrize(
    "copy",
    [
        f"{WRONG} <!-- hustings: ignore share -->",
        f"<!-- hustings: ignore -->\nTurnout was high.\n{WRONG}",
        f"<!-- hustings: off -->\n<!-- hustings: on -->\n{WRONG}",
        f"{WRONG}\n<!-- hustings: ignore -->",
    ],
)
def test_a_comment_that_silences_nothing_is_noted(record: Record, copy: str) -> None:
    found = check(HEAD + copy, record)
    assert flagged(found) == ["votes"]
    assert [one.message for one in found.notes] == ["this comment silences nothing"]


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("<!-- hustings: ignore vote -->", "there is no rule vote"),
        ("<!-- hustings: silence -->", "not understood: 'silence'"),
    ],
)
def test_a_comment_that_cannot_be_followed_is_noted(record: Record, comment: str, fault: str) -> None:
    found = check(f"{HEAD}{WRONG} {comment}", record)
    assert flagged(found) == ["votes"]
    assert found.notes[0].message.startswith(fault)


def test_comments_and_addresses_are_never_copy(record: Record) -> None:
    copy = "<!-- Wes Streeting won 3,000 votes --> See https://example.org/ilford-north-majority-9,999 for more."
    found = check(HEAD + copy, record)
    assert not found.findings
    assert {(one.text, one.why) for one in found.unmatched} >= {("3,000", "comment"), ("9,999", "address of a page")}


def test_a_comment_left_open_is_copy(record: Record) -> None:
    assert flagged(check(f"{HEAD}<!-- {WRONG}", record)) == ["votes"]


def test_time_is_linear_in_comments_left_open() -> None:
    assert directives_of("<!-- hustings: off " * 200_000) == ((), ())


def test_the_reason_is_kept(record: Record) -> None:
    found = check(f"{HEAD}{WRONG} <!-- hustings: ignore votes because the recount is to come -->", record)
    assert found.ignored[0].reason == "the recount is to come"
