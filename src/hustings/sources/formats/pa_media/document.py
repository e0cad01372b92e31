"""XML read safely (defusedxml: no document types, no entities, nothing fetched), with the line of every element.

The feed's elements carry all they say in attributes. The law of the format is W3C XML 1.0.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.sax import parseString

from hustings.sources.csvfile import count
from hustings.sources.reading import Reading

#: The feed nests five deep; anything far deeper is not the feed.
DEEPEST = 50


@dataclass(slots=True)
class Element:
    """An element with its attributes, the line that it starts on, and those within it."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """An attribute without surrounding space; `None` when absent or blank."""
        return self.attributes.get(name, "").strip() or None

    def first(self, *names: str) -> str | None:
        """The first of these attributes that is there and not blank."""
        return next((found for name in names if (found := self.text(name)) is not None), None)

    def has_star(self, name: str) -> bool:
        """Whether the attribute is set: PA writes "*" for yes, and leaves it out or blank for no."""
        return self.text(name) is not None

    def within(self, tag: str) -> Iterator[Element]:
        """The elements of that tag within this one, however deep, in the document's order."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.within(tag)


class TooDeep(Exception):
    """Elements nested deeper than any file of the feed."""


class _Builder(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.root: Element | None = None
        self._open: list[Element] = []
        self._locator: Locator | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802 - the name is xml.sax's
        """Keep the parser's place."""
        self._locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is xml.sax's
        """Begin an element; a namespace's prefix is left off."""
        line = (self._locator.getLineNumber() if self._locator else None) or 1
        element = Element(name.rpartition(":")[2], dict(attrs.items()), line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        if len(self._open) > DEEPEST:
            raise TooDeep

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is xml.sax's
        """End an element."""
        self._open.pop()


def parse(raw: bytes, path: str, reading: Reading) -> Element | None:
    """The root element; `None`, with a problem noted, for what is no XML or no safe XML."""
    builder = _Builder()
    try:
        parseString(raw, builder, forbid_dtd=True)
    except DefusedXmlException:
        reason = "has a document type or entities; the feed has none, and they can do harm: refused"
        reading.problem(path, None, reason, "xml-hostile")
    except TooDeep:
        reading.problem(path, None, f"elements nested more than {DEEPEST} deep: refused", "xml-hostile")
    except SAXParseException as error:
        reading.problem(path, error.getLineNumber(), f"not whole XML: {error.getMessage()}", "xml")
    except (ValueError, LookupError) as error:
        reading.problem(path, 1, f"not XML that can be read: {error}", "xml")
    else:
        return builder.root
    return None


class Problems:
    """Attributes typed; what is wrong with one is noted as a problem, and it then counts as absent."""

    def __init__(self, path: str, reading: Reading) -> None:
        self.path, self.reading = path, reading

    def note(self, element: Element, reason: str, code: str = "invalid") -> None:
        """Note a problem where the element stands."""
        self.reading.problem(self.path, element.line, reason, code)

    def count(self, element: Element, name: str, *, whose: str = "") -> int | None:
        """A count of votes, seats or people; `None` when absent."""
        value = element.text(name)
        try:
            return count(value)
        except ValueError:
            subject = f"{name} of {whose}" if whose else f"{name} of the {element.tag}"
            self.note(element, f"{subject} is {value!r}, not a count", "count")
            return None

    def needed(self, element: Element, name: str, *, whose: str = "") -> str | None:
        """An attribute that has to be there."""
        value = element.text(name)
        if value is None:
            self.note(element, f"{element.tag} {whose or 'element'} without {name}".replace("  ", " "), "blank")
        return value
