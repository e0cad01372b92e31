"""At a glance: one poll's result as a local paper's results box gives it; as a value, as text, as JSON."""

from hustings.telling.glance.object import as_object
from hustings.telling.glance.text import as_lines, as_text
from hustings.telling.glance.value import Glance, at_a_glance

__all__ = ["Glance", "as_lines", "as_object", "as_text", "at_a_glance"]
