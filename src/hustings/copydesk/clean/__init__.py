"""Clean: from a file's bytes to the plain text that is checked, and what in it is no copy."""

from hustings.copydesk.clean.document import Document, Format, Stretch, format_of
from hustings.copydesk.clean.furniture import furniture
from hustings.copydesk.clean.hidden import hidden
from hustings.copydesk.clean.page import html_text
from hustings.copydesk.clean.read import read_document

__all__ = ["Document", "Format", "Stretch", "format_of", "furniture", "hidden", "html_text", "read_document"]
