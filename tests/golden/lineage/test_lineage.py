"""Lineages as they were looked at and found good: the name of a file is `seat.txt` or `seat.json`.

HUSTINGS_WRITE_GOLDEN=1 writes them anew.
"""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from hustings.cli.lineage import command

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", ["ilford-north.txt", "ilford-north.json", "ilford-south.txt", "barking.txt"])
def test_a_lineage_is_as_it_was(case: str) -> None:
    name, _, form = case.rpartition(".")
    told = CliRunner().invoke(command, [name, "--format", {"txt": "text"}.get(form, form), "--record", "starter"])
    assert told.exit_code == 0, told.output
    if os.environ.get("HUSTINGS_WRITE_GOLDEN"):
        (HERE / case).write_text(told.output, encoding="utf-8")
    assert told.output == (HERE / case).read_text(encoding="utf-8")
