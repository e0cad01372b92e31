"""The examples in the definitions are true."""

import doctest
from pathlib import Path


def test_the_examples_in_the_definitions(repository: Path) -> None:
    flags = doctest.NORMALIZE_WHITESPACE
    page = str(repository / "docs" / "definitions.md")
    failed, tried = doctest.testfile(page, module_relative=False, optionflags=flags, encoding="utf-8")
    assert tried > 20
    assert failed == 0
