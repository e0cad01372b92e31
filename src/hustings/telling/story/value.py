"""Story: what is written about one poll."""

from __future__ import annotations

import msgspec

from hustings.telling.prose import Prose


class Story(msgspec.Struct, frozen=True):
    """One poll told: a headline, 100 to 400 words of text, a line of at most 280 characters, an alert of at most 140.

    `text` has a blank line between paragraphs. Each has its claims, each of them with its place in that text.
    """

    poll_id: str
    headline: Prose
    text: Prose
    line: Prose
    alert: Prose
