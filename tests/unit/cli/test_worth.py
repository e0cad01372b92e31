"""`hustings worth`: what is said where there is nothing to tell yet."""

from __future__ import annotations

import pytest

from hustings.cli.main import main


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Ilford North", "--as-at", "2019-12-12T22:30"], "not declared by then\n"),
        (["Ilford North", "--as-at", "2019-12-12T22:30", "--format", "json"], "[]\n"),
    ],
)
def test_before_the_declaration_it_says_so(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["worth", *arguments, "--election", "2019-12-12", "--record", "starter"])
    assert capsys.readouterr().out == told
