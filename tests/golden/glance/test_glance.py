"""Glances as they were looked at and found good: the name of a file is `seat.election[.as-at].txt` or `.json`.

HUSTINGS_WRITE_GOLDEN=1 writes them anew.
"""

import os
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from hustings.cli.glance import command

HERE = Path(__file__).parent
CASES = sorted(one.name for one in HERE.iterdir() if one.suffix in (".txt", ".json"))


@pytest.mark.parametrize("case", CASES)
def test_a_glance_is_as_it_was(case: str) -> None:
    stem, _, form = case.rpartition(".")
    seat, election, *as_at = stem.split(".")
    moment = [f"--as-at={datetime.strptime(one, '%Y-%m-%dT%H%M').isoformat()}" for one in as_at]
    told = CliRunner().invoke(
        command,
        [seat, "--election", election, *moment, "--format", {"txt": "text"}.get(form, form), "--record", "starter"],
    )
    assert told.exit_code == 0, told.output
    if os.environ.get("HUSTINGS_WRITE_GOLDEN"):
        (HERE / case).write_text(told.output, encoding="utf-8")
    assert told.output == (HERE / case).read_text(encoding="utf-8")
