import socket

import pytest

from hustings.cli.main import main


def test_the_tour_checks_tells_and_points_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the tour opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setenv("HUSTINGS_RECORD", "nowhere.db")
    monkeypatch.setattr("sys.argv", ["hustings", "tour"])
    with pytest.raises(SystemExit, match="0"):
        main(["tour"])
    told = capsys.readouterr().out
    for words in ("13.9 per cent", "3,612", "lost his deposit", "Ilford North  ", "5,218", "What to try next"):
        assert words in told
    assert "\x1b" not in told
    assert max(len(one) for one in told.splitlines() if "hustings " not in one) <= 80
