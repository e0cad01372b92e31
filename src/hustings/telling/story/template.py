"""Template: the Jinja2 templates of stories, those of a newsroom before those that come with Hustings.

A template has one sentence a line, and a line of "¶" between paragraphs; the first letter of a sentence is made large.
It runs in a sandbox: it can say what it is given and nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from traceback import walk_tb
from types import TracebackType
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hustings.errors import InputError, Problem

#: The templates that a story is made with, and that a newsroom may write anew.
NAMES = (
    "headline",
    "text",
    "lead",
    "waiting",
    "by_election",
    "result",
    "change",
    "history",
    "context",
    "boundary",
    "deposit",
    "line",
    "alert",
    "words",
)
PARAGRAPH = "¶"
_BUILT_IN = "telling/story/text"
_SPACES = re.compile(r"\s+")
_BEFORE_STOP = re.compile(r"\s+([,.;:)])")
#: The first letter of a sentence, after the marks of claims that begin there.
_FIRST = re.compile("(?:\ue000\\d+\ue001)*\\w")


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which asks at once for what is ours: nothing of it is private but by an underscore."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read this."""
        if type(obj).__module__.startswith("hustings.telling.story."):
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)


class Templates:
    """The templates to write with. `own` are a newsroom's, by name; `folder` is where errors in them are said to be."""

    def __init__(self, own: Mapping[str, str] | None = None, folder: str = "") -> None:
        self._own, self._folder = dict(own or {}), folder
        self._environment = _Sandbox(
            loader=FunctionLoader(self._source),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,
        )
        self._environment.filters["listed"] = listed

    @property
    def own(self) -> Mapping[str, str]:
        """The newsroom's templates by name."""
        return self._own

    def lines(self, name: str, told: Mapping[str, Any]) -> list[str]:
        """The lines that a template makes, marked as they are: empty ones left out, each with a large first letter.

        `InputError` names the template and the line that cannot be read or made.
        """
        try:
            made = self._environment.get_template(f"{name}.txt").render(told)
        except TemplateSyntaxError as error:
            raise _error(error.filename or name, error.lineno, error.message or "cannot be read") from None
        except TemplateNotFound as error:
            raise _error(name, None, f"there is no template {error.name!r}; there are: {', '.join(NAMES)}") from None
        except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
            where, line = _place(error.__traceback__) or (name, None)
            raise _error(where, line, str(error)) from None
        return [sentence(one) for one in made.splitlines() if one.strip()]

    def paragraphs(self, name: str, told: Mapping[str, Any]) -> str:
        """The text that a template makes: sentences joined, a blank line between paragraphs."""
        found: list[list[str]] = [[]]
        for line in self.lines(name, told):
            if line == PARAGRAPH:
                found.append([])
            else:
                found[-1].append(line)
        return "\n\n".join(" ".join(one) for one in found if one)

    def _source(self, name: str) -> tuple[str, str, None] | None:
        """A template's source and the file that errors in it are said to be in."""
        key = name.removesuffix(".txt")
        if key in self._own:
            return self._own[key], f"{self._folder}/{name}" if self._folder else name, None
        return (_built_in()[key], f"{_BUILT_IN}/{name}", None) if key in NAMES else None


@cache
def _built_in() -> dict[str, str]:
    """The templates that come with Hustings."""
    folder = files("hustings.telling.story") / "text"
    return {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES}


def _error(file: str, line: int | None, reason: str) -> InputError:
    return InputError([Problem(file, line, reason, "template")], "nothing was written")


def listed(words: Iterable[str]) -> str:
    """Words in a row: "one, two and three".

    >>> listed(["Labour", "the SNP", "Alliance"])
    'Labour, the SNP and Alliance'
    """
    every = [str(one) for one in words]
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} and {every[-1]}" if every else ""


def sentence(line: str) -> str:
    """A line as a sentence: single spaces, none before a stop, a large first letter.

    >>> sentence("the  Conservatives came second , behind Labour.")
    'The Conservatives came second, behind Labour.'
    """
    plain = _BEFORE_STOP.sub(r"\1", _SPACES.sub(" ", line.strip()))
    first = _FIRST.match(plain)
    return (
        plain if first is None else f"{plain[: first.end() - 1]}{plain[first.end() - 1].upper()}{plain[first.end() :]}"
    )


def _place(traceback: TracebackType | None) -> tuple[str, int] | None:
    """The innermost template file, and its line, that an error came from; `None` where it came from none."""
    found = [(frame.f_code.co_filename, line) for frame, line in walk_tb(traceback)]
    return next(((file, line) for file, line in reversed(found) if file.endswith(".txt")), None)
