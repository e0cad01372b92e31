"""UK Parliament's election results files (electionresults.parliament.uk), Open Parliament Licence v3.0.

Candidacies (21 or 22 columns) and constituencies (30 or more) of a general election, with a header row since 2024 and
without before; by-election files with the dates first; part-verified files; winners-only files. The columns after
`Majority` are votes by the main parties of the time and say nothing that the candidacies do not.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation, nation_of_gss
from hustings.record.event import Source
from hustings.sources.csvfile import Row, count, decode, records, rows
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

LONDON = ZoneInfo("Europe/London")
LICENCE = "Open Parliament Licence v3.0"
ATTRIBUTION = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."

CANDIDACIES = (
    "ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Party name,"
    "Party abbreviation,Electoral Commission party ID,MNIS party ID,Electoral Commission adjunct party ID,"
    "Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,Change"
).split(",")
CONSTITUENCIES = (
    "ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Declaration time,"
    "Member first name,Member surname,Member gender,Result,First party,Second party,Electorate,Valid votes,"
    "Invalid votes,Majority"
).split(",")
WINNERS = (
    "ONS code,Constituency name,Family name,Given name,Democracy Club identifier,Member MNIS ID,Result summary"
).split(",")

#: The publisher's mark for a figure that is not available.
NOT_AVAILABLE = "[x]"
#: What the titles of files say that tell poll by poll which results are verified.
PART_VERIFIED = "part-verified"
_GSS = re.compile(r"(E14|W07|S14|N0[56])[0-9]{6}")
#: The columns that hold names, and what stands in no name: a formula, markup, what an encoding left of a letter.
NAMES = ("Constituency name", "Party name", "Candidate first name", "Candidate surname", "Family name", "Given name")
_IN_NO_NAME = re.compile(r"[=+@?<>{}|\\^~_*#$%\[\]\x00-\x1f\x7f]|^-")
_REGION = re.compile(r"[EWSN][0-9]{8}")
_COMMISSION = re.compile(r"PP\d{1,6}")


@dataclass(frozen=True, slots=True)
class Layout:
    """How one file is laid out: which of the publisher's files it is, its columns, whether they stand in row one."""

    name: str
    header: tuple[str, ...]
    has_header: bool

    @property
    def is_by_election(self) -> bool:
        """Whether the file carries by-elections, with their dates."""
        return self.header[0] in {"Election date", "By-election date"}


def layout_of(text: str) -> Layout | None:
    """Which of Parliament's results files this is, by its first row; `None` for none of them."""
    first = next(iter(records(text[:20_000], "")), None)
    if not isinstance(first, tuple):
        return None
    cells = [cell.strip() for cell in first[1]]
    cells = ["ONS ID" if cell == "ONS ID2" else cell for cell in cells]
    named = set(cells)
    if {"ONS ID", "Party name", "Candidate surname"} <= named:
        return Layout("candidacies", tuple(cells), has_header=True)
    if {"ONS ID", "Member surname", "Valid votes"} <= named:
        return Layout("constituencies", tuple(cells), has_header=True)
    if {"ONS code", "Family name", "Result summary"} <= named:
        return Layout("winners", tuple(cells), has_header=True)
    return _headless(cells)


def _headless(cells: list[str]) -> Layout | None:
    if len(cells) < 21 or not _GSS.fullmatch(cells[0]) or not _REGION.fullmatch(cells[1]):
        return None
    if len(cells) in (21, 22):
        return Layout("candidacies", (*CANDIDACIES, "DC Person ID")[: len(cells)], has_header=False)
    if len(cells) >= 28:
        extra = tuple(f"column {number}" for number in range(19, len(cells) + 1))
        return Layout("constituencies", (*CONSTITUENCIES, *extra), has_header=False)
    return None


def source_of(raw: bytes, title: str, url: str | None = None) -> Source:
    """The source that these bytes are, named by their SHA-256."""
    digest = hashlib.sha256(raw).hexdigest()
    return Source(
        id=f"uk-parliament:{digest[:16]}",
        publisher="UK Parliament",
        title=title,
        url=url or "https://electionresults.parliament.uk",
        licence=LICENCE,
        attribution=ATTRIBUTION,
        sha256=digest,
    )


def read(path: Path, raw: bytes, polled_on: date | None) -> Reading:
    """What a results file of Parliament's says. `polled_on` is the polling day of a general election's files."""
    reading = Reading(files=[str(path)])
    text, problems = decode(raw, str(path))
    reading.problems.extend(problems)
    layout = None if problems else layout_of(text)
    if layout is None:
        return reading
    if not layout.is_by_election and polled_on is None:
        reading.problem(str(path), None, "does not say which election it is of: give --election YYYY-MM-DD", "election")
        return reading
    if fault := _header_fault(layout):
        reading.problem(str(path), 1, fault, "format")
        return reading
    title = f"{'By-election' if layout.is_by_election else f'{polled_on:%Y} general election'} {layout.name}"
    if "Verified" in layout.header:
        title += f" ({PART_VERIFIED})"
    source = source_of(raw, title)
    reading.sources[source.id] = source
    sheet = _Sheet(str(path), layout, polled_on, source.id, reading)
    for item in rows(text, str(path), layout.header, skip_first=layout.has_header):
        if isinstance(item, Problem):
            reading.problems.append(item)
        else:
            sheet.take(item)
    reading.returns.extend(sheet.returns.values())
    if layout.is_by_election and sheet.returns:
        years = sorted({day.year for day, _ in sheet.returns})
        dated = title.replace(
            "By-election ", f"By-elections {'–'.join(map(str, dict.fromkeys((years[0], years[-1]))))} "
        )
        reading.sources[source.id] = msgspec.structs.replace(source, title=dated)
    if not sheet.returns and not reading.problems:
        reading.problem(str(path), None, "no rows under the header", "empty")
    return reading


def _header_fault(layout: Layout) -> str | None:
    """What is wrong with the header: the publisher's columns all have to be there, and once."""
    wanted = {"candidacies": CANDIDACIES, "constituencies": CONSTITUENCIES, "winners": WINNERS}[layout.name]
    if missing := [name for name in wanted if name not in layout.header]:
        return f"the header lacks {', '.join(missing)}"
    if doubled := [name for name, times in Counter(layout.header).items() if name and times > 1]:
        return f"the header has {', '.join(doubled)} twice"
    return None


class _Sheet:
    """One file being read: collects returns by poll and notes what is wrong with each row."""

    def __init__(self, path: str, layout: Layout, polled_on: date | None, source: str, reading: Reading) -> None:
        self.path, self.layout, self.polled_on, self.source = path, layout, polled_on, source
        self.reading = reading
        self.returns: dict[tuple[date, str], Return] = {}
        self.take = {"candidacies": self._candidacy, "constituencies": self._constituency, "winners": self._winner}[
            layout.name
        ]

    def _problem(self, row: Row, reason: str, code: str = "invalid") -> None:
        self.reading.problem(self.path, row.line, reason, code)

    def _count(self, row: Row, column: str) -> int | None:
        value = row.get(column)
        if value == NOT_AVAILABLE:
            return None
        try:
            return count(value)
        except ValueError:
            self._problem(row, f"{column} is {value!r}, not a count", "count")
            return None

    def _date(self, row: Row, column: str) -> date | None:
        value = row.get(column)
        if value is None:
            return None
        for form in ("%d/%m/%Y", "%Y-%m-%d"):
            try:
                return datetime.strptime(value, form).date()  # noqa: DTZ007
            except ValueError:
                continue
        self._problem(row, f"{column} is {value!r}, not a date (dd/mm/yyyy)", "date")
        return None

    def _moment(self, row: Row) -> datetime | None:
        value = row.get("Declaration time")
        if value is None:
            return None
        for form in ("%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"):
            try:
                return datetime.strptime(value, form).replace(tzinfo=LONDON)
            except ValueError:
                continue
        self._problem(row, f"Declaration time is {value!r}, not dd/mm/yyyy hh:mm", "date")
        return None

    def _return(self, row: Row) -> Return | None:
        polled_on = self.polled_on
        if self.layout.is_by_election:
            polled_on = self._date(row, self.layout.header[0])
            if row.get(self.layout.header[0]) is None:
                self._problem(row, f"{self.layout.header[0]} is empty", "date")
        gss = row.get("ONS ID", "ONS code")
        if gss is None or not _GSS.fullmatch(gss):
            self._problem(row, f"{gss or 'an empty cell'!r} is not an ONS constituency code", "constituency")
            return None
        if not self._is_country_right(row, gss) or polled_on is None:
            return None
        for column in NAMES:
            if (value := row.get(column)) and (odd := _IN_NO_NAME.search(value)):
                self._problem(row, f"{column} is {value[:60]!r}: {odd.group()!r} stands in no name", "name")
        key = (polled_on, gss)
        if key not in self.returns:
            place = self._place(row, gss)
            self.returns[key] = Return(polled_on, self.layout.is_by_election, place, self.path, row.line, self.source)
        elif self.layout.name != "candidacies":
            self._problem(row, f"{row.get('Constituency name') or gss} stands twice in this file", "duplicate")
            return None
        if name := row.get("Constituency name"):
            self.returns[key].names.append((row.line, name))
        return self.returns[key]

    def _place(self, row: Row, gss: str) -> Place:
        return Place(
            name=row.get("Constituency name"),
            gss=gss,
            nation=nation_of_gss(gss),
            region=row.get("Region name"),
            region_gss=row.get("ONS region ID"),
            county=row.get("County name"),
            designation=row.get("Constituency type"),
        )

    def _is_country_right(self, row: Row, gss: str) -> bool:
        """Whether country and region are those that the constituency's code says."""
        country, region, nation = row.get("Country name"), row.get("ONS region ID"), nation_of_gss(gss)
        if country and country not in {*Nation}:
            self._problem(row, f"Country name is {country!r}, not one of the four nations", "constituency")
        elif country and country != nation:
            self._problem(row, f"Country name is {country!r} but {gss} is a constituency in {nation}", "constituency")
        elif region and _REGION.fullmatch(region) and region[0] != gss[0]:
            self._problem(row, f"region {region} is not in {nation}, where {gss} is", "constituency")
        else:
            return True
        return False

    def _candidacy(self, row: Row) -> None:
        found = self._return(row)
        if found is None:
            return
        given, family = row.get("Candidate first name"), row.get("Candidate surname")
        if family is None and given is None:
            self._problem(row, "a candidate without a name", "name")
            return
        found.standings.append(
            Standing(
                given_name=given or "",
                family_name=family or "",
                party=self._party(row),
                line=row.line,
                gender=_gender(row.get("Candidate gender")),
                adjunct_commission_id=self._commission(row, "Electoral Commission adjunct party ID"),
                is_sitting=self._yes(row, "Sitting MP"),
                is_former=self._yes(row, "Former MP"),
                mnis_id=row.get("Member MNIS ID"),
                democracy_club_id=row.get("DC Person ID", "Democracy Club person ID"),
                votes=self._count(row, "Votes"),
                published_share=row.get("Share"),
                published_change=row.get("Change"),
            )
        )

    def _party(self, row: Row) -> PartyNamed:
        name, abbreviation = row.get("Party name"), row.get("Party abbreviation")
        commission = self._commission(row, "Electoral Commission party ID")
        if name is None and abbreviation is None:
            self._problem(row, "a candidacy without a party: Independent is written out", "party")
        return PartyNamed(
            name=name,
            abbreviation=abbreviation,
            commission_id=commission,
            mnis_id=row.get("MNIS party ID"),
            is_independent=abbreviation == "Ind",
            is_speaker=abbreviation == "Spk",
        )

    def _commission(self, row: Row, column: str) -> str | None:
        value = row.get(column)
        if value is None or _COMMISSION.fullmatch(value):
            return value
        self._problem(row, f"{value!r} is not an Electoral Commission party id (PP and digits)", "party")
        return None

    def _yes(self, row: Row, column: str) -> bool | None:
        value = row.get(column)
        if value is None:
            return None
        if value.lower() not in ("yes", "no"):
            self._problem(row, f"{column} is {value!r}, not Yes or No", "value")
        return value.lower() == "yes"

    def _true(self, row: Row, column: str) -> bool:
        value = (row.get(column) or "FALSE").upper()
        if value not in {"TRUE", "FALSE"}:
            self._problem(row, f"{column} is {value!r}, not TRUE or FALSE", "value")
        return value == "TRUE"

    def _constituency(self, row: Row) -> None:
        found = self._return(row)
        if found is None:
            return
        found.declared_at = self._moment(row)
        found.writ_on = self._date(row, "Writ date")
        found.electorate = self._count(row, "Electorate")
        found.valid_votes = self._count(row, "Valid votes")
        found.rejected_ballots = self._count(row, "Invalid votes")
        found.majority = self._count(row, "Majority")
        found.summary = row.get("Result")
        found.first_party, found.second_party = row.get("First party"), row.get("Second party")
        given, family = row.get("Member first name"), row.get("Member surname")
        if given or family:
            found.winner_name = (given or "", family or "")
        if "Verified" in self.layout.header:
            found.is_verified = self._true(row, "Verified")
        else:
            found.is_full_publication = True

    def _winner(self, row: Row) -> None:
        found = self._return(row)
        if found is None:
            return
        given, family = row.get("Given name"), row.get("Family name")
        if not (given or family):
            self._problem(row, "a winner without a name", "name")
            return
        found.winner_name = (given or "", family or "")
        found.winner_democracy_club_id = row.get("Democracy Club identifier")
        found.winner_mnis_id = row.get("Member MNIS ID")
        found.summary = row.get("Result summary")


def _gender(text: str | None) -> str | None:
    return {"m": "Male", "f": "Female", "male": "Male", "female": "Female", "non-binary": "Non-binary"}.get(
        (text or "").lower()
    )


def day_named(texts: Iterable[str]) -> date | None:
    """The polling day that the names of a file and its folders give, innermost first; `None` where none does."""
    for text in texts:
        for found in re.finditer(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?![\dT])", text, re.ASCII):
            try:
                return date.fromisoformat(found.group(1))
            except ValueError:
                continue
    return None
