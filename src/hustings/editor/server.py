"""The language server: what an editor asks, answered from the desk (Language Server Protocol 3.17, on pygls).

It speaks to one editor, by standard input and output, or on a loopback port.
"""

from __future__ import annotations

import asyncio
import logging
from importlib.metadata import version
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from hustings.editor.action import KINDS, Asked, actions_of
from hustings.editor.copy import Copy, format_in_editor
from hustings.editor.desk import LIMIT, PAUSE, Desk, Sheet
from hustings.editor.diagnostic import diagnostics_of, range_of
from hustings.editor.position import Encoding
from hustings.editor.settings import Settings, settings_of
from hustings.editor.told import card_of, card_of_number
from hustings.errors import UsageError

HOST = "127.0.0.1"
#: How long an editor may take, in seconds, to say what its settings are.
PATIENCE = 3.0


class Protocol(LanguageServerProtocol):
    """The protocol as pygls has it, with an answer to requests that cannot be understood."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Read one message; what asks for an answer gets one, whatever is wrong with it."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and isinstance(data.get("id"), str | int):
                self._send_response(data["id"], error=error.to_response_error())
            raise

    @property
    def is_shut_down(self) -> bool:
        """Whether the editor said goodbye as the protocol has it."""
        return bool(self._shutdown)


class Server(LanguageServer):
    """The server for one editor."""

    protocol: Protocol

    def __init__(self, usual: Settings) -> None:
        """Make it, with the settings that hold where the editor has none."""
        super().__init__(
            "hustings",
            version("hustings"),
            # Whole texts: pygls ends lines where the protocol does not, and would put parts of a text in wrong places.
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=Protocol,
        )
        self.usual = usual
        self.desk = Desk(self.publish, self.tell)

    def tell(self, words: str) -> None:
        """Show a message in the editor."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"Hustings: {words}"))

    def publish(self, uri: str, copy: Copy) -> None:
        """Send the diagnostics of a document."""
        is_related = self.has("text_document", "publish_diagnostics", "related_information")
        found = diagnostics_of(copy, uri, is_related=is_related)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, copy.version))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log what went wrong; nobody's typing is interrupted for it."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, f"Hustings: {error}"))

    def settle(self, sent: Any) -> None:
        """Take over settings, whatever the editor sent for them."""
        try:
            self.desk.settle(settings_of(sent, self.usual))
        except UsageError as error:
            self.tell(str(error))
            self.desk.settle(self.desk.settings)

    def has(self, *path: str) -> bool:
        """Whether the editor has a capability."""
        found: Any = self.client_capabilities
        for name in path:
            found = getattr(found, name, None)
        return bool(found)


def server(usual: Settings) -> Server:
    """A server that answers everything it promises."""
    made = Server(usual)
    made.feature(types.INITIALIZE)(_initialize)
    made.feature(types.INITIALIZED)(_initialized)
    made.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(_configured)
    made.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    made.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    made.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    made.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    made.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(KINDS)))(_actions)
    made.feature(types.SHUTDOWN)(_shut_down)
    return made


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    try:
        ls.usual = settings_of(params.initialization_options, ls.usual)
    except UsageError as error:
        ls.tell(str(error))


async def _initialized(ls: Server, _: types.InitializedParams) -> None:
    ls.desk.encoding = Encoding(str(getattr(ls.workspace.position_encoding, "value", ls.workspace.position_encoding)))
    if ls.has("workspace", "did_change_configuration", "dynamic_registration"):
        changes = types.Registration("configuration", types.WORKSPACE_DID_CHANGE_CONFIGURATION)
        ls.client_register_capability(types.RegistrationParams([changes]))
    ls.settle(await _asked_settings(ls))


async def _asked_settings(ls: Server) -> Any:
    """The settings as the editor has them now; `None` from one that does not say."""
    if not ls.has("workspace", "configuration"):
        return None
    wanted = types.ConfigurationParams([types.ConfigurationItem(section="hustings")])
    try:
        answer = await asyncio.wait_for(ls.workspace_configuration_async(wanted), PATIENCE)
    except (TimeoutError, JsonRpcException):
        return None
    return answer[0] if answer else None


async def _configured(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    ls.settle(params.settings or await _asked_settings(ls))


def _opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    sent = params.text_document
    form = format_in_editor(sent.language_id, sent.uri)
    if form is not None:
        _put(ls, Sheet(sent.uri, sent.text, form, sent.version), 0.0)


def _changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    old = ls.desk.sheet(params.text_document.uri)
    if old is not None:
        text = ls.workspace.get_text_document(old.uri).source
        _put(ls, Sheet(old.uri, text, old.form, params.text_document.version), PAUSE)


def _saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    sheet = ls.desk.sheet(params.text_document.uri)
    if sheet is not None:
        _put(ls, sheet, 0.0)


def _put(ls: Server, sheet: Sheet, pause: float) -> None:
    if len(sheet.text) > LIMIT:
        nothing = types.PublishDiagnosticsParams(sheet.uri, [_too_long()], sheet.version)
        ls.text_document_publish_diagnostics(nothing)
    ls.desk.put(sheet, pause)


def _too_long() -> types.Diagnostic:
    start = types.Position(0, 0)
    words = f"Not checked: longer than {LIMIT:,} characters"
    return types.Diagnostic(types.Range(start, start), words, types.DiagnosticSeverity.Information, source="hustings")


def _closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    if ls.desk.sheet(uri) is not None:
        ls.desk.remove(uri)
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    copy = await ls.desk.copy(params.text_document.uri)
    if copy is None:
        return None
    offset = copy.positions.offset(params.position.line, params.position.character)
    shown = _card(ls, copy, offset)
    if shown is None:
        return None
    words, place, is_markdown = shown
    kind = types.MarkupKind.Markdown if is_markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, words), range_of(copy, *place))


def _card(ls: Server, copy: Copy, offset: int) -> tuple[str, tuple[int, int], bool] | None:
    """What is shown at an offset, and for which stretch: of several findings the one on the shortest."""
    hover = ls.client_capabilities.text_document and ls.client_capabilities.text_document.hover
    is_markdown = types.MarkupKind.Markdown in ((hover and hover.content_format) or [])
    for finding in copy.findings_in(offset, offset):
        place = copy.place(finding)
        if place is not None:
            text = copy.positions.text[slice(*place)]
            return card_of(finding, text, is_markdown=is_markdown), place, is_markdown
    number = copy.unmatched_at(offset)
    return None if number is None else (card_of_number(number[0], is_markdown=is_markdown), number[1], is_markdown)


async def _actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    copy = await ls.desk.copy(params.text_document.uri)
    if copy is None:
        return None
    start, end = (copy.positions.offset(one.line, one.character) for one in (params.range.start, params.range.end))
    only = params.context.only
    kinds = None if only is None else [str(getattr(one, "value", one)) for one in only]
    is_versioned = ls.has("workspace", "workspace_edit", "document_changes")
    return actions_of(copy, Asked(params.text_document.uri, start, max(start, end), kinds, is_versioned))


def _shut_down(ls: Server, *_: Any) -> None:
    ls.desk.close()


def serve(usual: Settings, port: int | None = None) -> bool:
    """Serve one editor until it leaves: by standard input and output, or at a port of this machine.

    `True` when it said goodbye as the protocol has it.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # it would log copy; what goes wrong is told the editor
    made = server(usual)
    if port is None:
        made.start_io()
    else:
        made.start_tcp(HOST, port)
    return made.protocol.is_shut_down
