"""Forms: a round-up as plain text with its claims, as Markdown, and as a piece of HTML for a page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hustings.telling.box.value import Box, RoundUp
from hustings.telling.prose import Prose, joined

_MARKS = str.maketrans({one: f"\\{one}" for one in "\\`*_[]<>#"})


def as_prose(told: RoundUp) -> Prose:
    """The round-up as plain text; the claims at their places.

    >>> from hustings.record import example
    >>> from hustings.telling.box.make import round_up
    >>> text = as_prose(round_up(example.record(), [example.poll("Kensington", 2017)])).text
    >>> text.splitlines()[:4]
    ['Kensington at a glance', '2017 general election', '', 'Elected: Emma Dent Coad (Labour)']
    """
    return joined(piece for piece in _pieces(told))


def _pieces(told: RoundUp) -> Iterator[Prose | str]:
    yield f"{told.title}\n"
    if told.election:
        yield f"{told.election}\n"
    for one in told.boxes:
        yield "\n"
        if heading := _heading(told, one):
            yield f"{heading}\n"
        for line in one.lines:
            yield f"{line.label}: "
            yield line.told
            yield "\n"


def _heading(told: RoundUp, one: Box) -> str:
    """What a box needs above it: its name, and its election where they are of several; nothing for the only one, which
    the title names."""
    if not told.election:
        return one.occasion
    is_named = len(told.boxes) > 1 or not told.title.startswith(told.boxes[0].name)
    return one.name if is_named else ""


def as_markdown(told: RoundUp) -> str:
    """The round-up as Markdown; characters with a meaning there are escaped."""
    head = [f"## {_plain(told.title)}"] + ([f"*{_plain(told.election)}*"] if told.election else [])
    return "\n\n".join([*head, *(_markdown(told, one) for one in told.boxes)]) + "\n"


def _markdown(told: RoundUp, one: Box) -> str:
    heading = _heading(told, one)
    head = [f"### {_plain(heading)}"] if heading else []
    rows = "\n".join(f"- **{line.label}:** {_plain(line.told.text)}" for line in one.lines)
    return "\n\n".join([*head, rows])


def _plain(text: str) -> str:
    return text.translate(_MARKS)


def as_html(told: RoundUp) -> str:
    """The round-up as one HTML section with a description list for each poll, all text escaped."""
    election = f"\n<p>{escape(told.election)}</p>" if told.election else ""
    boxes = "\n".join(_html(told, one) for one in told.boxes)
    return f'<section class="hustings-glance">\n<h2>{escape(told.title)}</h2>{election}\n{boxes}\n</section>\n'


def _html(told: RoundUp, one: Box) -> str:
    heading = _heading(told, one)
    name = f"<h3>{escape(heading)}</h3>\n" if heading else ""
    rows = "\n".join(f"<div><dt>{escape(line.label)}</dt><dd>{escape(line.told.text)}</dd></div>" for line in one.lines)
    return f'{name}<dl data-poll="{escape(one.poll_id)}">\n{rows}\n</dl>'
