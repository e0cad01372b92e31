"""Telling: what the record has worth saying about a result, as values and as copy."""

from hustings.telling.finder import find_poll
from hustings.telling.glance import Glance, at_a_glance
from hustings.telling.glance_json import as_json
from hustings.telling.glance_text import as_lines, as_text

__all__ = ["Glance", "as_json", "as_lines", "as_text", "at_a_glance", "find_poll"]
