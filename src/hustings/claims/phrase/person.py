"""People in the words of copy: the whole name at first, then as the style has it."""

from __future__ import annotations

from hustings.claims.phrase.style import Style, Titles
from hustings.record.candidacy import Person

_TITLES = {"Male": "Mr", "Female": "Ms"}
#: Titles that stand before a given name in the record, and that a second mention keeps.
_OWN = frozenset({"Sir", "Dame", "Dr", "Lord", "Lady"})


def again(person: Person, style: Style) -> str:
    """A person at the second mention. Who has no title in the record, or whose gender it does not give, has none.

    >>> streeting = Person("Wes", "Streeting", "Male")
    >>> again(streeting, Style()), again(streeting, Style(titles=Titles.COURTESY))
    ('Streeting', 'Mr Streeting')
    """
    first = person.given_name.split(" ")[0]
    if style.titles is Titles.FULL or person.family_name.startswith("The "):
        return person.name
    if style.titles is Titles.NONE:
        return person.family_name
    if first in ("Sir", "Dame"):
        return " ".join(person.given_name.split(" ")[:2])
    title = first if first in _OWN else _TITLES.get(person.gender or "")
    return f"{title} {person.family_name}" if title else person.family_name


def possessive(name: str) -> str:
    """ "Streeting's", "Jones's".

    >>> possessive("Streeting"), possessive("Jones")
    ("Streeting's", "Jones's")
    """
    return f"{name}'s"
