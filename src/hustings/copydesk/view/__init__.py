"""Views of checked documents: JSON, terminal, SARIF and HTML. Each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from hustings.errors import UsageError

if TYPE_CHECKING:
    from hustings.copydesk.check import Checked

_MODULES = {"json": "report", "sarif": "sarif", "html": "html_view"}


def render(checked: Sequence[Checked], form: str, *, is_coloured: bool = False) -> str:
    """Checked documents in a form: text, json, sarif or html. `is_coloured` is for text on a terminal."""
    if form == "text":
        from hustings.copydesk.view.text_view import as_text  # noqa: PLC0415

        return as_text(checked, is_coloured=is_coloured)
    if form not in _MODULES:
        raise UsageError(f"no format {form!r}; there are: text, {', '.join(_MODULES)}")
    module = import_module(f"hustings.copydesk.view.{_MODULES[form]}")
    drawn: str = getattr(module, f"as_{form}")(checked)
    return drawn
