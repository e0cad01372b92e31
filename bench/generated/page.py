"""The page as published: the report among navigation, related headlines, comments and notices, as text or as HTML."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from random import Random

from bench.generated.scene import Scene
from bench.generated.sheet import Label
from bench.generated.story import Story


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page. `text` is the report alone for HTML (`source`), else the page as plain text (`source` empty)."""

    text: str
    labels: tuple[Label, ...]
    source: str = ""


def as_page(text: str, labels: tuple[Label, ...], story: Story, scene: Scene, rng: Random) -> Page | None:
    """The report as a page, for one in seven as plain text and one in eight as HTML; `None` for the rest."""
    drawn = rng.random()
    if drawn < 0.14:
        return _plain(text, labels, _furniture(story, scene, rng), rng)
    if drawn < 0.26:
        return Page(text, labels, _html(text, _furniture(story, scene, rng), rng))
    return None


def _furniture(story: Story, scene: Scene, rng: Random) -> list[str]:
    """Bits of a page that are not the article."""
    found = []
    for _ in range(rng.randint(3, 8)):
        mark = story.sheet.mark()
        if story.say(scene, "furniture"):
            found.append(story.sheet.text[mark[0] :])
        story.sheet.back(mark)
    return found


def _plain(text: str, labels: tuple[Label, ...], bits: list[str], rng: Random) -> Page:
    """The page as somebody copies it: bits above, between paragraphs and below; the labels move along."""
    paragraphs = text.rstrip("\n").split("\n\n")
    places = sorted(rng.choice((0, rng.randrange(len(paragraphs) + 1), len(paragraphs))) for _ in bits)
    written, starts, at = "", [], 0
    for number, one in enumerate([*paragraphs, ""]):
        for bit in [bit for bit, place in zip(bits, places, strict=True) if place == number]:
            written += bit + "\n\n"
        starts.append((at, len(written)))
        written += one + "\n\n"
        at += len(one) + 2
    return Page(written.rstrip() + "\n", tuple(_moved(one, starts) for one in labels))


def _moved(label: Label, starts: list[tuple[int, int]]) -> Label:
    old, new = max((one for one in starts if one[0] <= label.start), key=lambda one: one[0])
    return replace(label, start=label.start - old + new, end=label.end - old + new)


def _html(text: str, bits: list[str], rng: Random) -> str:
    """The article in a page, with header, aside and footer."""
    paragraphs = text.rstrip("\n").split("\n\n")
    title, *rest = paragraphs
    has_lists = rng.random() < 0.5
    body = "\n".join(_block(one, has_lists) for one in rest)
    wrapper = rng.choice(("article", "main", 'div class="article-body"', 'section class="story"'))
    middle = f"<h1>{_escaped(title)}</h1>\n{body}"
    half = len(bits) // 2
    head = "\n".join(f"<li><a href='/{at}'>{_escaped(one)}</a></li>" for at, one in enumerate(bits[:half]))
    foot = "\n".join(f"<div class='related'>{_escaped(one)}</div>" for one in bits[half:])
    tag = wrapper.partition(" ")[0]
    return (
        f"<!DOCTYPE html>\n<html lang='en-GB'><head><meta charset='utf-8'><title>{html.escape(title)}</title>"
        "<style>p{margin:0 0 1em}</style><script>var ads = 15647;</script></head>\n"
        f"<body><header><nav><ul>{head}</ul></nav></header>\n<{wrapper}>\n{middle}\n</{tag}>\n"
        f"<aside>{foot}</aside><footer>{_escaped(bits[-1]) if bits else ''}</footer></body></html>\n"
    )


def _block(paragraph: str, has_lists: bool) -> str:
    """A paragraph, or a list of its lines where it has several and the page sets lists so."""
    first, *rows = paragraph.split("\n")
    if has_lists and len(rows) > 1:
        items = "".join(f"<li>{html.escape(one)}</li>\n" for one in rows)
        return f"<h2>{html.escape(first)}</h2>\n<ul class='result'>\n{items}</ul>"
    return f"<p>{_escaped(paragraph)}</p>"


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>\n")
