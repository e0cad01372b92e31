"""Views of checked documents: JSON, terminal, SARIF and HTML. Each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from hustings.errors import UsageError

if TYPE_CHECKING:
    from hustings.copydesk.check import Checked

_MODULES = {"json": "report", "sarif": "sarif", "html": "html_view"}


def render(
    checked: Sequence[Checked],
    form: str,
    *,
    is_coloured: bool = False,
    is_quiet: bool = False,
    is_verbose: bool = False,
    width: int = 100,
) -> str:
    """Checked documents in a form: text, json, sarif or html.

    The rest is for text: colours, one line a finding, right ones too, and how many characters a line may have.
    """
    if form == "text":
        from hustings.copydesk.view.text_view import Style, as_text  # noqa: PLC0415

        return as_text(checked, Style(is_coloured, is_quiet, is_verbose, width))
    if form not in _MODULES:
        raise UsageError(f"no format {form!r}; there are: text, {', '.join(_MODULES)}")
    module = import_module(f"hustings.copydesk.view.{_MODULES[form]}")
    drawn: str = getattr(module, f"as_{form}")(checked)
    return drawn
