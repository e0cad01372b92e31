"""Style: what a house may set, and what it is told of a setting that there is not."""

from __future__ import annotations

import pytest

from hustings.claims.phrase.style import PartyNames, Style, Titles, style_of


def test_settings_make_a_style() -> None:
    made, wrong = style_of({"per-cent": "%", "titles": "courtesy", "party-names": "short", "words-to": 10})
    assert wrong == {}
    assert made == Style(per_cent="%", titles=Titles.COURTESY, party_names=PartyNames.SHORT, words_to=10)


@pytest.mark.parametrize(
    ("table", "key", "reason"),
    [
        ({"percent": "%"}, "percent", "did you mean 'per-cent'"),
        ({"per-cent": "prozent"}, "per-cent", "per-cent can be per cent or percent or % or pc"),
        ({"decimals": True}, "decimals", "decimals can be 0 or 1 or 2, not True"),
        ({"templates": ""}, "templates", "path of a folder"),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_kept(table: dict[str, object], key: str, reason: str) -> None:
    made, wrong = style_of({"tense": "perfect"} | table)
    assert reason in wrong[key]
    assert made.tense == "perfect"
