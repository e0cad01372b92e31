"""The reports written for measuring: their marks are well formed and their labels point at what they name."""

import pytest

from bench.written import SETS, marked, placed, plain

VERDICTS = {"right", "rounding", "unit", "wrong", "uncheckable"}


def test_marks_are_taken_out_and_become_labels() -> None:
    copy, [first, second] = plain(
        "won by {{15|majority|right|15||votes|e|c|}} (no, {{16|majority|wrong|15||votes|e|c|n}})", "x"
    )
    assert copy == "won by 15 (no, 16)"
    assert (copy[first["start"] : first["end"]], copy[second["start"] : second["end"]]) == ("15", "16")
    assert (first["verdict"], second["verdict"], second["note"]) == ("right", "wrong", "n")


def test_a_label_of_a_page_is_found_again_in_its_text() -> None:
    page, [label] = plain("<h1>Won</h1>\n<p>She had {{1,204|votes|right|1,204|She|votes|e|c|}} votes &amp; won", "x")
    moved = placed(label, page, "Won\nShe had 1,204 votes & won")
    assert moved is not None
    assert (moved["start"], moved["end"]) == (12, 17)
    assert placed(label, page, "another text") is None


@pytest.mark.parametrize("name", SETS)
def test_every_label_stands_in_its_copy(name: str) -> None:
    reports = list(marked(name))
    assert len(reports) >= 4
    for path, copy, labels in reports:
        assert "{{" not in copy, path
        assert "}}" not in copy, path
        for label in labels:
            assert copy[label["start"] : label["end"]] == label["stated"]
            assert label["verdict"] in VERDICTS


def test_some_reports_are_right_throughout_and_most_are_not() -> None:
    every = [labels for name in SETS for _, _, labels in marked(name)]
    wrong = [any(label["verdict"] in {"wrong", "unit"} for label in labels) for labels in every]
    assert 0.5 <= sum(wrong) / len(wrong) <= 0.8
