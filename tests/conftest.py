"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parent.parent

# Time limits for single examples fail on a busy machine; and what passed once must pass again.
settings.register_profile("hustings", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("hustings")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published data kept beside the repository and not part of it."""
    named = os.environ.get("HUSTINGS_TEST_DATA")
    folder = Path(named) if named else REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no published data at {folder}: set HUSTINGS_TEST_DATA to the folder that holds it")
    return folder
