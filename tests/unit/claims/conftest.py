"""The starter record: Ilford North and four seats around it, 2010 to 2024."""

import pytest

from hustings.record.record import Record
from hustings.store.opening import open_record


@pytest.fixture(scope="session")
def record() -> Record:
    return open_record(None)
