"""The box: a result at a glance in a local paper's manner, one seat or several, each figure with its claim."""

from hustings.telling.box.form import as_html, as_markdown, as_prose
from hustings.telling.box.make import box, round_up
from hustings.telling.box.value import Box, BoxLine, RoundUp

__all__ = ["Box", "BoxLine", "RoundUp", "as_html", "as_markdown", "as_prose", "box", "round_up"]
