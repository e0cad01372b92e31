"""A session in an editor, as the editor has it: a real server process, spoken to over its standard input and output."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hustings.editor.position import Encoding, positions_of

Connect = Callable[..., Any]
HEAD = "General Election 2019: Ilford North\n\n"
WRONG = HEAD + "🗳 𝔸 £ Wes Streeting won with a majority of 5,128.\n"
RIGHT = WRONG.replace("5,128", "5,218")
URI = "file:///copy.txt"
PLACE = {"line": 2, "character": 45}


def applied(text: str, edits: list[dict[str, Any]], encoding: Encoding = Encoding.UTF16) -> str:
    """The text with an editor's edits made, the last first."""
    positions = positions_of(text, encoding)
    places = [[positions.offset(**edit["range"][end]) for end in ("start", "end")] for edit in edits]
    for (start, end), edit in sorted(zip(places, edits, strict=True), key=lambda pair: -pair[0][0]):
        text = text[:start] + edit["newText"] + text[end:]
    return text


def edits_of(action: dict[str, Any]) -> list[dict[str, Any]]:
    (change,) = action["edit"]["documentChanges"]
    return list(change["edits"])


@pytest.mark.parametrize(
    ("encodings", "agreed", "start"),
    [
        (None, "utf-16", 45),
        (["utf-16"], "utf-16", 45),
        (["utf-8", "utf-16"], "utf-8", 50),
        (["utf-32", "utf-8"], "utf-32", 43),
        (["utf-7"], "utf-16", 45),
    ],
)
def test_a_wrong_figure_is_underlined_told_corrected_and_gone(
    connect: Connect, encodings: list[str] | None, agreed: str, start: int
) -> None:
    client = connect()
    assert client.start(encodings)["positionEncoding"] == agreed
    client.open(WRONG)
    (wrong,) = client.diagnostics(1)
    assert wrong["range"] == {"start": {"line": 2, "character": start}, "end": {"line": 2, "character": start + 5}}
    assert (wrong["severity"], wrong["code"], wrong["source"]) == (1, "majority", "hustings")
    assert wrong["message"].startswith("Ilford North: should be 5,218 votes")
    assert wrong["relatedInformation"][0]["message"] == "On record: 5,218 votes"

    hover = client.hover(2, start + 2)
    assert hover["range"] == wrong["range"]
    assert "**Wrong**: “5,128”, majority" in hover["contents"]["value"]
    assert "Source: General election of 12 December 2019" in hover["contents"]["value"]

    assert wrong["codeDescription"]["href"].endswith("/rules/majority.md")
    action, ignore = client.actions(wrong["range"], diagnostics=[wrong])
    assert ignore["title"] == "Ignore this here (a comment: majority)"
    assert (action["title"], action["kind"], action["isPreferred"]) == ("Print “5,218”", "quickfix", True)
    assert applied(WRONG, edits_of(action), Encoding(agreed)) == RIGHT

    client.change(RIGHT, 2)
    assert client.diagnostics(2) == []
    assert "**Right**: “5,218”" in client.hover(2, start)["contents"]["value"]
    assert client.leave() == 0
    assert client.stderr == b""


def test_all_corrections_are_taken_at_once(connect: Connect) -> None:
    client = connect()
    client.start()
    text = HEAD + "Wes Streeting won 25,233 votes.\r\n\r\nHis majority was 5,128.\r\n"
    client.open(text)
    assert len(client.diagnostics()) == 2
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    assert client.actions(whole)[2]["title"] == "Take all 2 corrections"
    (at_once,) = client.actions(whole, only=["source.fixAll"])
    assert at_once["kind"] == "source.fixAll.hustings"
    assert applied(text, edits_of(at_once)) == text.replace("25,233", "25,323").replace("5,128", "5,218")
    assert client.actions(whole, only=["refactor"]) == []
    assert {one["kind"] for one in client.actions(whole, only=["quickfix"])} == {"quickfix"}


def test_a_right_figure_and_a_number_that_is_no_claim_are_told_as_well(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(HEAD + "Wes Streeting, 36, won 25,323 votes.")
    assert client.diagnostics() == []
    assert client.hover(2, 24)["contents"]["value"].startswith("**Right**: “25,323”, votes")
    assert client.hover(2, 16)["contents"]["value"] == "**Not checked**: “36” (age)"
    assert client.hover(2, 0) is None
    assert client.hover(99, 99) is None


def test_a_page_is_checked_where_it_is_read(connect: Connect) -> None:
    client = connect()
    client.start()
    page = "<h1>Ilford North 2019</h1>\n<p>Wes Streeting won with a <b>majority</b> of&nbsp;5,128.</p>\n<!-- 5,128 -->"
    client.open(page, language="html")
    (wrong,) = client.diagnostics()
    action, ignore = client.actions(wrong["range"])
    assert applied(page, edits_of(action)) == page.replace(";5,128", ";5,218")
    silent = page.replace(".</p>", ". <!-- hustings: ignore majority --></p>")
    assert applied(page, edits_of(ignore)) == silent
    client.change(silent, 2)
    assert client.diagnostics(2) == []


def test_what_is_ignored_is_silent(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(WRONG)
    (wrong,) = client.diagnostics()
    silent = applied(WRONG, edits_of(client.actions(wrong["range"])[-1]))
    assert silent == WRONG.replace("5,128.", "5,128. <!-- hustings: ignore majority -->")
    client.change(silent, 2)
    assert client.diagnostics(2) == []


def test_the_settings_of_the_house_hold(connect: Connect, tmp_path: Path) -> None:
    copy = (tmp_path / "night" / "copy.txt").as_uri()
    (tmp_path / "hustings.toml").write_text('[rules]\nmajority = "warning"\n')
    client = connect()
    client.start()
    client.open(WRONG, uri=copy)
    assert [one["severity"] for one in client.diagnostics()] == [2]
    (tmp_path / "hustings.toml").write_text('[rules]\nmajority = "off"\n')
    client.change(WRONG, 2, uri=copy)
    assert client.diagnostics(2) == []
    (tmp_path / "hustings.toml").write_text('[rules]\nmajority = "loud"\n')
    client.change(WRONG, 3, uri=copy)
    assert [one["severity"] for one in client.diagnostics(3)] == [1]
    assert "hustings.toml" in client.told("window/showMessage")["message"]


def test_only_copy_is_checked(connect: Connect) -> None:
    client = connect()
    client.start()
    for language in ("markdown", "text", "", "python", "latex"):
        client.open(WRONG, uri=f"file:///{language}.txt", language=language)
        is_copy = language not in ("python", "latex")
        assert (client.hover(**PLACE, uri=f"file:///{language}.txt") is not None) is is_copy
    assert len([one for one in client.kept if one["method"] == "textDocument/publishDiagnostics"]) == 3


def test_settings_come_from_the_editor_and_can_change(connect: Connect, tmp_path: Path) -> None:
    client = connect("--record", str(tmp_path / "missing.db"))
    client.settings = {"record": "starter", "asAt": "2019-12-13T03:00"}
    client.start()
    client.open(WRONG)
    assert {one["severity"] for one in client.diagnostics()} == {4}, "not declared at that hour: cannot be checked"
    client.settings = {"record": "starter"}
    client.notify("workspace/didChangeConfiguration", settings=None)
    assert [one["severity"] for one in client.diagnostics()] == [1]
    client.notify("workspace/didChangeConfiguration", settings={"hustings": {"record": str(tmp_path / "none.db")}})
    assert "there is no record at" in client.told("window/showMessage")["message"]
    client.notify("workspace/didChangeConfiguration", settings={"hustings": {"asAt": "teatime"}})
    assert "'teatime' is not a moment" in client.told("window/showMessage")["message"]
    client.notify("workspace/didChangeConfiguration", settings={"hustings": {"asAt": 7, "record": ["x"]}})
    assert "is not text" in client.told("window/showMessage")["message"]
    assert client.leave() == 0


def test_the_options_of_the_handshake_hold(connect: Connect) -> None:
    client = connect()
    client.start(record="starter", asAt="2019-12-13T03:00")
    client.open(WRONG)
    assert {one["severity"] for one in client.diagnostics()} == {4}


def test_only_the_last_of_many_changes_is_checked(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(WRONG)
    for version in range(2, 30):
        client.change(WRONG + "x" * version, version)
    client.change(RIGHT, 30)
    assert client.hover(**PLACE)["contents"]["value"].startswith("**Right**"), "asked while the check is still to come"
    assert client.diagnostics(30) == []
    versions = [one["params"].get("version") for one in client.kept if "Diagnostics" in one.get("method", "")]
    assert set(versions) <= {1}


def test_what_is_cancelled_is_answered_as_cancelled(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(WRONG * 400)
    number = client.ask("textDocument/hover", textDocument={"uri": URI}, position=PLACE)
    client.notify("$/cancelRequest", id=number)
    assert client.answer(number)["error"]["code"] == -32800
    client.notify("$/cancelRequest", id=number)
    client.notify("$/cancelRequest", id="never asked")
    assert len(client.diagnostics(1)) == 400


def test_closing_takes_the_marks_away(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(WRONG)
    assert len(client.diagnostics()) == 1
    client.notify("textDocument/didSave", textDocument={"uri": URI})
    assert len(client.diagnostics()) == 1
    client.notify("textDocument/didClose", textDocument={"uri": URI})
    assert client.diagnostics() == []
    assert client.hover(**PLACE) is None
    client.notify("textDocument/didClose", textDocument={"uri": URI})
    client.change(WRONG, 9)
    client.notify("textDocument/didSave", textDocument={"uri": URI})
    assert client.leave() == 0


MALFORMED: list[tuple[str, dict[str, Any]]] = [
    ("textDocument/hover", {}),
    ("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": "two", "character": None}}),
    ("textDocument/codeAction", {"textDocument": {"uri": URI}, "range": [1, 2], "context": {}}),
    ("textDocument/nonsense", {"textDocument": {"uri": URI}}),
    ("workspace/executeCommand", {"command": "rm", "arguments": ["-rf"]}),
]


def test_a_request_that_is_malformed_is_refused_and_the_next_answered(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(WRONG)
    for method, params in MALFORMED:
        assert client.answer(client.ask(method, **params))["error"]["code"] < 0, method
        assert client.hover(**PLACE) is not None


BODIES = [
    b"not json",
    b"{}",
    b"[]",
    b"7",
    b"null",
    b'"jsonrpc"',
    b'{"jsonrpc": "1.0", "id": 1, "method": "shutdown"}',
    b'{"jsonrpc": "2.0"}',
    b'{"jsonrpc": "2.0", "method": "$/cancelRequest"}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": 3}}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "id": {}, "params": {"textDocument": 3}}',
    b'{"jsonrpc": "2.0", "id": 99, "result": {}}',
    b'{"jsonrpc": "2.0", "id": 99, "error": {"code": 1, "message": ""}}',
    b"\xff\xfe\x00",
    b"[" * 100_000,
]


def test_no_message_ends_the_session(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open(WRONG)
    for body in BODIES:
        client.raw(body)
        assert client.hover(**PLACE) is not None, body
    assert client.leave() == 0


TEXTS = [
    "",
    "\ud83d Wes Streeting won 5 votes in Ilford North. \udc00",
    "\x00\x85\x0c\u2028\r\r\n\u202e9,639 votes",
    "9" * 100_000,
    "Wes Streeting's majority of 5,128, " * 3_000,
    "<p>" * 20_000 + "9,639",
    "<!--" * 5_000 + "&#" * 5_000 + "<script>" * 5_000,
]


@pytest.mark.parametrize("language", ["plaintext", "html"])
def test_no_text_ends_the_session(connect: Connect, language: str) -> None:
    client = connect()
    client.start()
    for text in TEXTS:
        client.open(text, language=language)
        client.diagnostics(1)
    client.open(WRONG, uri="file:///next.txt")
    assert len(client.diagnostics()) == 1
    assert client.leave() == 0


def test_copy_that_is_too_long_is_said_to_be(connect: Connect) -> None:
    client = connect()
    client.start()
    client.open("x" * 2_000_001)
    (said,) = client.diagnostics()
    assert said["message"] == "Not checked: longer than 2,000,000 characters"
    client.change(WRONG, 2)
    assert [one["code"] for one in client.diagnostics(2)] == ["majority"]


def test_an_editor_that_leaves_without_goodbye_leaves_no_process_behind(connect: Connect) -> None:
    exits, hangs_up = connect(), connect()
    for client in (exits, hangs_up):
        client.start()
        client.open(WRONG)
    exits.send(method="exit")
    assert exits.process.wait(60) == 1
    hangs_up.process.stdin.close()
    assert hangs_up.process.wait(60) == 1
