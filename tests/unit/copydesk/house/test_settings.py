"""The house's settings: read with every problem at once, each on its line; laid over each other by path."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from hustings.claims.verdict import Severity
from hustings.copydesk.check import check
from hustings.copydesk.correction import corrections_of
from hustings.copydesk.house import Level, Settings
from hustings.copydesk.house.toml import settings_of
from hustings.errors import InputError
from hustings.measures.turnout import TurnoutDefinition
from hustings.record.record import Record

HEAD = "General Election 2019: Ilford North\n\n"
GOOD = """
record = "full.db"
as-at = 2019-12-13T12:00:00
turnout = "ballots"
selectors = [".story", "article"]

[rules]
superlative = "off"
unit = "warning"

[paths."archive/2017/**"]
as-at = "2017-06-09"
[paths."archive/2017/**".rules]
unit = "off"
"""
BAD = """record = 5
as-at = "soon"
turnout = "all"
colour = "red"

[rules]
vote = "off"
share = "loud"

[paths."a/**"]
record = "b.db"
selectors = ".x"
"""


def test_settings_are_read() -> None:
    found = settings_of(GOOD, "/desk/hustings.toml")
    assert found.record == "full.db"
    assert found.turnout is TurnoutDefinition.BALLOTS
    assert found.selectors == (".story", "article")
    assert found.rules == {"superlative": Level.OFF, "unit": Level.WARNING}
    assert found.as_at == datetime(2019, 12, 13, 12, tzinfo=ZoneInfo("Europe/London"))


def test_settings_of_a_path_lie_over_those_of_all() -> None:
    found = settings_of(GOOD, "/desk/hustings.toml")
    archived = found.for_path("/desk/archive/2017/june/a.txt")
    assert archived.rules == {"superlative": Level.OFF, "unit": Level.OFF}
    assert archived.as_at is not None
    assert archived.as_at.year == 2017
    assert archived.turnout is TurnoutDefinition.BALLOTS
    assert found.for_path("/desk/a.txt").rules == found.rules


def test_every_problem_is_told_with_its_line() -> None:
    with pytest.raises(InputError) as raised:
        settings_of(BAD, "h.toml")
    told = [(one.line, one.reason) for one in raised.value.problems]
    assert [line for line, _ in told] == [1, 2, 3, 4, 7, 8, 11, 12]
    assert told[4][1] == "there is no rule 'vote'; did you mean 'votes'?"
    assert "off, info, warning or error" in told[5][1]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("a = \n", 1),
        ("[rules]\nvotes = 'off'\nvotes = 'off'\n", 3),
        ("x = 1\n[[[", 2),
        ("rules = 3", 1),
        ("\npaths = 3", 2),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(source: str, line: int) -> None:
    with pytest.raises(InputError) as raised:
        settings_of(source, "h.toml")
    assert raised.value.problems[0].line == line


@pytest.mark.parametrize(("level", "is_wrong"), [("off", False), ("info", False), ("warning", True), ("error", True)])
def test_a_rule_is_told_as_loudly_as_the_house_asks(record: Record, level: str, is_wrong: bool) -> None:
    settings = Settings(rules={"votes": Level(level)})
    found = check(f"{HEAD}Wes Streeting won with 25,232 votes.", record, settings=settings)
    assert found.is_wrong is is_wrong
    assert len(found.ignored) == (level == "off")
    flagged = [one.severity for one in found.findings if one.verdict.is_flagged]
    assert flagged == ([] if level == "off" else [Severity(level)])


def test_the_definition_of_turnout_that_a_house_prefers(record: Record) -> None:
    copy = f"{HEAD}Turnout was 86.72 per cent."
    usual = corrections_of(check(copy, record))
    preferred = corrections_of(check(copy, record, settings=Settings(turnout=TurnoutDefinition.BALLOTS)))
    assert [one.text for one in usual] == ["68.67 per cent"]
    assert [one.text for one in preferred] == ["68.84 per cent"]
