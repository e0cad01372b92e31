"""The menu: what each page of a section links to at its head."""

from __future__ import annotations

from hustings.publication.section import Section

#: Words, folder below the section's, name of the entry.
GENERAL = (
    ("Results", "", "election"),
    ("Constituencies", "search", "search"),
    ("Tables", "table/majority", "table"),
    ("Records", "records", "records"),
    ("Corrections", "corrections", "corrections"),
    ("Data", "data", "data"),
)
BY_ELECTIONS = tuple(one for one in GENERAL if one[2] in {"election", "search", "corrections"})


def menu(section: Section) -> list[tuple[str, str, str]]:
    """The entries of a section: words, folder, name."""
    entries = GENERAL if section.is_general else BY_ELECTIONS
    return [(words, f"{section.folder}/{below}".rstrip("/"), name) for words, below, name in entries]
