"""Copy: a document that an editor has open, checked, with the places of what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hustings.claims.verdict import Finding
from hustings.copydesk.check import Checked, Unmatched, check_read
from hustings.copydesk.clean import Document, Format, read_document
from hustings.copydesk.house import Settings
from hustings.editor.markup import Places, places_in
from hustings.editor.position import Encoding, Positions, positions_of
from hustings.record.record import Record

#: The languages of copy, by the names that editors have for them.
LANGUAGES = {
    "plaintext": Format.TEXT,
    "text": Format.TEXT,
    "txt": Format.TEXT,
    "markdown": Format.MARKDOWN,
    "md": Format.MARKDOWN,
    "html": Format.HTML,
    "mhtml": Format.HTML,
    "xhtml": Format.HTML,
}
_ENDINGS = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}


def format_in_editor(language: str | None, path: str) -> Format | None:
    """The format of a document, by the language that its editor takes it for, else by its ending; `None` for no copy.

    >>> str(format_in_editor("markdown", "draft")), str(format_in_editor("", "a/report.HTML"))
    ('markdown', 'html')
    >>> format_in_editor("python", "report.txt") is None
    True
    """
    if language:
        return LANGUAGES.get(language.lower())
    lower = path.lower()
    return next((found for ending, found in _ENDINGS.items() if lower.endswith(ending)), None)


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as the editor has it, and as it was checked. `places` leads back from extracted text, where it is."""

    version: int | None
    checked: Checked
    positions: Positions
    places: Places | None = None

    def stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the checked text stands in what the editor has; `None` where it is not to be found."""
        return (start, end) if self.places is None else self.places.stretch(start, end)

    def place(self, finding: Finding) -> tuple[int, int] | None:
        """Where to mark a finding: its figure alone where it has one."""
        mark = finding.claim.mark
        return None if mark is None else self.stretch(mark.start, mark.end)

    def comment_after(self, offset: int) -> int:
        """Where a comment about the line of an offset can stand: its end, in a page before the next tag."""
        line, _ = self.positions.place(offset)
        end = self.positions.starts[line] + len(self.positions.line(line))
        tag = -1 if self.places is None else self.positions.text.find("<", offset)
        return end if tag < 0 and self.places is None else len(self.positions.text) if tag < 0 else tag

    def findings_in(self, start: int, end: int) -> list[Finding]:
        """The findings that a stretch of the editor's text touches, the shortest first."""
        placed = [(place, one) for one in self.checked.findings if (place := self.place(one)) is not None]
        touched = [(place, one) for place, one in placed if place[0] <= end and start <= place[1]]
        return [one for place, one in sorted(touched, key=lambda pair: pair[0][1] - pair[0][0])]

    def unmatched_at(self, offset: int) -> tuple[Unmatched, tuple[int, int]] | None:
        """The number at an offset that is in no claim, and where it stands."""
        for one in self.checked.unmatched:
            place = self.stretch(one.start, one.end)
            if place is not None and place[0] <= offset <= place[1]:
                return one, place
        return None


def read_copy(
    text: str,
    form: Format,
    record: Record,
    *,
    as_at: datetime | None = None,
    house: Settings | None = None,
    encoding: Encoding = Encoding.UTF16,
    version: int | None = None,
) -> Copy:
    """Check a text as an editor has it, told as the house's settings ask. Never raises for any text."""
    sound = text.encode("utf-8", "replace")  # a surrogate without its pair is one character, and so is "?"
    is_page = form is Format.HTML
    selectors = house.selectors if house else ()
    document = (
        read_document(sound, "copy.html", selectors=selectors, charset="utf-8")
        if is_page
        else Document("copy", sound.decode(), form)
    )
    checked = check_read(document, record, as_at=as_at, settings=house)
    places = places_in(sound.decode(), checked.document.text) if is_page else None
    return Copy(version, checked, positions_of(text, encoding), places)
