"""Markup: prose and data as HTML. All text is escaped, whoever wrote it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

from hustings.claims.claim import Claim
from hustings.telling.prose import Prose

#: What a claim in a text links to; `None` for a claim that is not linked.
Target = Callable[[Claim], str | None]
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def figures(prose: Prose) -> list[Claim]:
    """The claims whose words are a figure and hold no other such claim, in order; none overlaps another.

    The figure alone is what is marked, where the claim says where it stands; else its whole words.
    """
    found: list[Claim] = []
    end = 0
    every = [one for one in prose.claims if one.quantity.value is not None and one.mark is not None]
    for claim in sorted(every, key=lambda one: (_start(one), _end(one))):
        if _start(claim) >= end:
            found.append(claim)
            end = _end(claim)
    return found


def _start(claim: Claim) -> int:
    return claim.mark.start if claim.mark else 0


def _end(claim: Claim) -> int:
    return claim.mark.end if claim.mark else 0


def paragraphs(prose: Prose, target: Target | None = None) -> list[Markup]:
    """The prose as escaped paragraphs, each figure a link to what `target` names for it."""
    pieces = list(_pieces(prose, target or (lambda _: None)))
    return [Markup("").join(one) for one in _parted(pieces)]


def line(prose: Prose, target: Target | None = None) -> Markup:
    """The prose as one escaped line: a headline, a sentence."""
    return Markup(" ").join(paragraphs(prose, target))


def _pieces(prose: Prose, target: Target) -> Iterator[tuple[str, str | None]]:
    """The text in order, piece by piece, each with what it links to."""
    linked = [(one, to) for one in figures(prose) if (to := target(one)) is not None]
    edges = [0, *(at for one, _ in linked for at in (_start(one), _end(one))), len(prose.text)]
    for number, (start, end) in enumerate(pairwise(edges)):
        yield prose.text[start:end], linked[number // 2][1] if number % 2 else None


def _parted(pieces: list[tuple[str, str | None]]) -> list[list[Markup]]:
    """The pieces by paragraph: an empty line parts two."""
    found: list[list[Markup]] = [[]]
    for text, to in pieces:
        if to is not None:
            found[-1].append(Markup('<a class="fig" href="#{}">{}</a>').format(to, text))
            continue
        first, *more = text.split("\n\n")
        found[-1].append(escape(first))
        found.extend([escape(one)] for one in more)
    return [one for one in found if any(part.strip() for part in one)]


def linked_data(value: dict[str, Any]) -> Markup:
    r"""The value as JSON that no markup can end: for a `script` element of type `application/ld+json`.

    >>> linked_data({"name": "</script><b>"})
    Markup('{"name":"\\u003c/script\\u003e\\u003cb\\u003e"}')
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704  (escaped above)
