"""A story for every seat: a headline, a text of some paragraphs, a line and an alert, each figure with its claim.

`story` is a pure function of the record, the poll and the style. What it says, `hustings check` finds right.
"""

from __future__ import annotations

from hustings.telling.story.template import Templates
from hustings.telling.story.value import Story
from hustings.telling.story.write import story

__all__ = ["Story", "Templates", "story"]
