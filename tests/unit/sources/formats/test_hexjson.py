"""HexJSON: a map given comes out with the results on it, and says what is wrong with it otherwise."""

import json
from pathlib import Path
from typing import Any

import pytest

from hustings.errors import InputError
from hustings.record import example
from hustings.sources import registry
from hustings.sources.formats.hexjson import ATTRIBUTES, read_map, write
from hustings.sources.returned import returns_of

MAP = {
    "layout": "odd-r",
    "hexes": {
        "E14000759": {"n": "Ilford North", "q": 1, "r": 2, "colour": "#123456"},
        "x": {"n": "Kensington", "q": 3, "r": 4},
    },
}


def on_map(document: dict[str, Any], day: str = "2017-06-08") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write(document, returns_of(example.record(), f"parl.{day}")))["hexes"]
    return found


def test_results_are_added_to_what_the_map_says() -> None:
    hexes = on_map(MAP)
    ilford = hexes["E14000759"]
    assert {"n": "Ilford North", "q": 1, "r": 2, "colour": "#123456"}.items() <= ilford.items()
    assert (ilford["winner"], ilford["party"], ilford["result"]) == ("Wes Streeting", "Labour", "Lab hold")
    assert (ilford["majority"], ilford["turnout"], ilford["is_declared"]) == (9639, 0.725249, True)
    assert hexes["x"]["result"] == "Lab gain from Con"
    assert set(ATTRIBUTES) < set(ilford)


def test_a_hex_of_no_constituency_stays_as_it_is() -> None:
    hexes = on_map(MAP | {"hexes": MAP["hexes"] | {"z": {"n": "Nowhere", "q": 0, "r": 0}}})  # type: ignore[operator]
    assert hexes["z"] == {"n": "Nowhere", "q": 0, "r": 0}


def test_what_is_not_known_is_null() -> None:
    from datetime import UTC, datetime

    record = example.record().as_at(datetime(2017, 6, 8, 22, 30, tzinfo=UTC))
    hexes = json.loads(write(MAP, returns_of(record, "parl.2017-06-08")))["hexes"]
    assert (hexes["x"]["is_declared"], hexes["x"]["winner"], hexes["x"]["majority"]) == (False, None, None)


def test_a_map_of_other_places_is_refused() -> None:
    with pytest.raises(InputError, match="0 of its 1 hexes are constituencies"):
        on_map({"layout": "odd-r", "hexes": {"a": {"q": 0, "r": 0}}})


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"{", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no hexes"),
        (b'{"layout": "odd-r", "hexes": {}}', "no hexes"),
        (b'{"layout": "square", "hexes": {"a": {"q": 1, "r": 2}}}', "the layout is 'square'"),
        (b'{"layout": "odd-r", "hexes": {"a": {"q": 1.5, "r": 2}, "b": 5}}', "the hex 'b'"),
    ],
)
def test_what_is_no_map_is_said(raw: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_map("x.hexjson", raw)


def test_a_map_has_nothing_to_import() -> None:
    reading = registry.read(Path("x.hexjson"), json.dumps(MAP).encode(), registry.Hints())
    assert reading is not None
    assert (reading.problems, reading.returns) == ([], [])
    assert "a map of 2 hexes" in reading.notes[0]
