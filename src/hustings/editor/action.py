"""Actions: what an editor offers to do about a finding: print the right figure, or all of them at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lsprotocol import types

from hustings.claims.verdict import Finding
from hustings.copydesk.correction import Correction, offers
from hustings.copydesk.house import rule_of
from hustings.editor.copy import Copy
from hustings.editor.diagnostic import diagnostic_of, range_of

#: The kind of the action that editors can run when a document is saved.
FIX_ALL = "source.fixAll.hustings"
KINDS = (types.CodeActionKind.QuickFix.value, FIX_ALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """For what an editor wants actions: the document, the stretch of it in code points, and the kinds, `None` for all.

    `is_versioned` says that the editor takes edits to one version of a document.
    """

    uri: str
    start: int
    end: int
    only: Collection[str] | None = None
    is_versioned: bool = False

    def wants(self, kind: str) -> bool:
        """Whether actions of a kind are wanted; fixing all in passing only where it is asked for by name."""
        if self.only is None:
            return kind != FIX_ALL
        return any(not one or kind == one or kind.startswith(f"{one}.") for one in self.only)


def actions_of(copy: Copy, asked: Asked) -> list[types.CodeAction]:
    """The actions, the likeliest first."""
    offered = _offered(copy)
    found: list[types.CodeAction] = []
    if asked.wants(KINDS[0]):
        touched = copy.findings_in(asked.start, asked.end)
        found += [_fix(one, offered[id(one)], copy, asked) for one in touched if id(one) in offered]
        if found and len(offered) > 1:
            found.append(_all(offered.values(), copy, asked, KINDS[0]))
        flagged = [one for one in touched if one.verdict.is_flagged]
        found += [_ignore(rule, copy, asked) for rule in dict.fromkeys(rule_of(one) for one in flagged)]
    if offered and asked.wants(FIX_ALL):
        found.append(_all(offered.values(), copy, asked, FIX_ALL))
    return found


def _offered(copy: Copy) -> dict[int, types.TextEdit]:
    """The corrections that can be made in what the editor has, by the identity of their finding."""
    offered = zip(copy.checked.findings, offers(copy.checked), strict=True)
    edits = ((finding, _edit(correction, copy)) for finding, correction in offered if correction is not None)
    return {id(finding): edit for finding, edit in edits if edit is not None}


def _edit(correction: Correction, copy: Copy) -> types.TextEdit | None:
    """The edit that makes a correction; `None` where markup stands within what it would replace."""
    place = copy.stretch(correction.start, correction.end)
    if (
        place is None
        or copy.positions.text[slice(*place)] != copy.checked.document.text[correction.start : correction.end]
    ):
        return None
    return types.TextEdit(range_of(copy, *place), correction.text)


def _fix(finding: Finding, edit: types.TextEdit, copy: Copy, asked: Asked) -> types.CodeAction:
    diagnostic = diagnostic_of(finding, copy, asked.uri)
    return types.CodeAction(
        title=f"Print “{edit.new_text.strip()}”",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic] if diagnostic else None,
        is_preferred=True,
        edit=_workspace_edit([edit], copy, asked),
    )


def _ignore(rule: str, copy: Copy, asked: Asked) -> types.CodeAction:
    """A comment on the line that asks the desk for silence."""
    at = copy.comment_after(asked.end)
    edit = types.TextEdit(range_of(copy, at, at), f" <!-- hustings: ignore {rule} -->")
    title = f"Ignore this here (a comment: {rule})"
    return types.CodeAction(title, types.CodeActionKind.QuickFix, edit=_workspace_edit([edit], copy, asked))


def _all(edits: Iterable[types.TextEdit], copy: Copy, asked: Asked, kind: str) -> types.CodeAction:
    listed = list(edits)
    many = f"all {len(listed)} corrections" if len(listed) > 1 else "the one correction"
    return types.CodeAction(title=f"Take {many}", kind=kind, edit=_workspace_edit(listed, copy, asked))


def _workspace_edit(edits: list[types.TextEdit], copy: Copy, asked: Asked) -> types.WorkspaceEdit:
    """The edits, for this version of the document only where the editor can hold them to it."""
    if not asked.is_versioned:
        return types.WorkspaceEdit(changes={asked.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=asked.uri, version=copy.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
