"""Typed: figures that a template has in its own words, where no claim stands behind them. Years and dates are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from hustings.figures.month import MONTHS

_MONTH = f"(?:{'|'.join(one.title() for one in MONTHS)})"
_NO_FIGURE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|{_MONTH} \d{{1,2}}\b|\b(?:1[89]|20)\d\d\b|\b(?:first|last) two\b"
)
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen"
).split()
_FIGURE = re.compile(rf"\d[\d,.]*\d|\d|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


def typed_figures(template: str) -> Iterator[tuple[int, str]]:
    """The lines of a template that have a figure outside of `{{ }}` and `{% %}`, from 1, each with the figure.

    >>> list(typed_figures("{{ seat }}, 8 June 2017\\nLabour won by 5,218."))
    [(2, '5,218')]
    """
    try:
        parsed = Environment(autoescape=True).parse(template)
    except TemplateSyntaxError:
        return  # told with its line when the story is made
    for data in parsed.find_all(nodes.TemplateData):
        words = _NO_FIGURE.sub(lambda found: "_" * len(found[0]), data.data)
        for found in _FIGURE.finditer(words):
            yield data.lineno + words.count("\n", 0, found.start()), found[0]
