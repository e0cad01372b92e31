"""The little record of one seat that the tests of telling have."""

from tests.unit.telling.conftest import record_with

__all__ = ["record_with"]
