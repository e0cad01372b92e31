"""Reports written for the purpose, each beside the JSON that checking it against the starter record gives.

After a change that is meant, write the expected file anew: HUSTINGS_WRITE_GOLDEN=1 python -m pytest tests/golden/check
"""

import json
import os
from pathlib import Path

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.store.opening import open_record

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_a_report_is_checked_as_before(path: Path) -> None:
    found = as_object(check(path.read_text(encoding="utf-8"), open_record(None), path=path.name))
    expected = path.with_suffix(".json")
    if os.environ.get("HUSTINGS_WRITE_GOLDEN"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
