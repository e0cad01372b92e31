"""Parties, as registered with the Electoral Commission (Political Parties, Elections and Referendums Act 2000, part 2).

A *party family* joins the registrations that count as one for change and seats: the two registers (Great Britain and
Northern Ireland), the Green parties of the UK's parts, the Brexit Party and Reform UK.
"""

from __future__ import annotations

import msgspec

INDEPENDENT = "ind"
SPEAKER = "spk"
#: A published sum over parties and candidates that are not named: nobody stands for it.
OTHERS = "oth"
LABOUR = "PP53"
COOPERATIVE = "PP119"


class Party(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A party. `id` is the Electoral Commission's where it has one, `ind` for Independent, `spk` for the Speaker.

    `family` is the slug of its party family; `None` for those who stand for no party. `colour` is #RRGGBB.
    """

    id: str
    name: str
    abbreviation: str
    short_name: str | None = None
    family: str | None = None
    commission_ids: tuple[str, ...] = ()
    mnis_id: str | None = None
    colour: str | None = None

    @property
    def label(self) -> str:
        """The name that copy would use: the short one where there is one."""
        return self.short_name or self.name
