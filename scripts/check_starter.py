"""Check the starter record against the publishers' files, for maintainers: every figure is worked out anew.

    python scripts/check_starter.py PARLIAMENT [--history FILE] [--starter DIR]

PARLIAMENT is a folder of UK Parliament's files: `YYYY-MM-DD/{candidacies,constituencies}.csv`, `notional/`,
`constituency-area-overlaps.csv`, `parliament_periods.csv`, `political-party-registrations.csv`. The history
is the Commons Library's (CBP-8647) as the PyPI package `uk-politics` has it: `GE_results.tsv`, 1997 to 2019.

Out: one line for each national tally (what confirms it, or why a cell is empty), then every disagreement.
Exit 0: all agrees; 1: something disagrees; 2: bad usage or a file is missing.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

DAYS = ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04")
LONDON = ZoneInfo("Europe/London")
HEADERS = {
    "sources": "id,publisher,title,url,licence,retrieved_on",
    "parties": "id,name,short_name,abbreviation,family,commission_ids,mnis_id,colour,source",
    "elections": "id,polled_on,seats,dissolved_on,source",
    "constituencies": "id,name,gss,boundary_set,nation,region,county,designation,source",
    "candidacies": "election,constituency,given_name,family_name,gender,party,adjunct_party,party_name,"
    "is_sitting,is_former,democracy_club_id,mnis_id,votes,source",
    "polls": "election,constituency,electorate,valid_votes,rejected_ballots,declared_at,source",
    "notionals": "from_election,boundary_set,constituency,party,votes,electorate,valid_votes,source",
    "overlaps": "from_constituency,to_constituency,from_residential,to_residential,from_geographical,"
    "to_geographical,from_population,to_population,source",
    "tallies": "election,as_at,party,seats,change,votes,declared,total,source",
}
# What each row of a table is known by; two independents in one notional result are two rows.
KEYS = {
    **dict.fromkeys(("sources", "parties", "elections", "constituencies"), ("id",)),
    "candidacies": ("election", "constituency", "given_name", "family_name"),
    "polls": ("election", "constituency"),
    "overlaps": ("from_constituency", "to_constituency"),
    "tallies": ("election", "as_at", "party"),
}
REFERENCES = {
    "source": "sources",
    "party": "parties",
    "adjunct_party": "parties",
    "election": "elections",
    "from_election": "elections",
    "constituency": "constituencies",
    "from_constituency": "constituencies",
    "to_constituency": "constituencies",
}
# The history's names of parties; in 1997 it has PC/SNP, told apart by nation. Those not here are its "Other".
HISTORY_NAMES = """
Labour=PP53 Conservative=PP52 Conservative Party=PP52 Liberal Democrat=PP90 Liberal Democrats=PP90
SNP=PP102 Scotland PC/SNP=PP102 Plaid Cymru=PP77 Wales PC/SNP=PP77 UKIP=PP85 Brexit=PP7931 Green=green
Speaker=spk UU=PP83 UUP=PP83 DUP=PP70 SDLP=PP55 SF=PP39 Sinn Fein=PP39 Alliance=PP103 UKUP=PP107
"""
HISTORY_PARTIES = {name.strip(): party for name, party in re.findall(r"([A-Z][^=]*)=(\w+)", HISTORY_NAMES)}
GREENS = {"PP63": "green", "PP130": "green", "PP305": "green"}
# Who was returned where the history's "Other" lumps candidates together or its "Speaker" is another.
RETURNED = {
    ("1997-05-01", "TATTON"): "ind",  # Martin Bell, marked Speaker
    ("1997-05-01", "WEST BROMWICH WEST"): "spk",  # Betty Boothroyd, marked Other
    ("2001-06-07", "WYRE FOREST"): "PP44",
    ("2005-05-05", "WYRE FOREST"): "PP44",
    ("2005-05-05", "BETHNAL GREEN & BOW"): "PP362",
    ("2005-05-05", "BLAENAU GWENT"): "ind",
    ("2010-05-06", "FERMANAGH AND SOUTH TYRONE"): "PP39",  # by 4 votes, over an independent
    ("2010-05-06", "NORTH DOWN"): "ind",
    ("2015-05-07", "DOWN NORTH"): "ind",
    ("2017-06-08", "NORTH DOWN"): "ind",
}
MIXED = "the history mixes this party's votes with others'"
UNLIKE = "the history differs from the figures usually printed"
LEFT_OUT = {
    ("parl.1997-05-01", "PP52", "votes"): "the history has Northern Ireland's in its Other",
    **{("parl.1997-05-01", party, "votes"): MIXED for party in ("ind", "spk")},
    **{("parl.2001-06-07", party, "votes"): MIXED for party in ("PP44", "spk")},
    **{("parl.2005-05-05", party, "votes"): MIXED for party in ("PP362", "PP44", "ind", "spk")},
    **{("parl.2005-05-05", party, "votes"): UNLIKE for party in ("PP53", "PP52", "PP90")},
}
NO_OTHERS = {
    "parl.1997-05-01": "the votes of the Conservatives are not established, and so the rest is not",
    "parl.2005-05-05": "the votes of the three largest parties are not established, and so the rest is not",
}
# Parliament's file has 5 November 2019, when the House last sat; it was dissolved at 00:01 on the 6th.
DISSOLVED = {"2019-12-12": "2019-11-06"}

Row = dict[str, str]


def rows_of(path: Path, header: list[str] | None = None) -> list[Row]:
    """The rows of a publisher's CSV; `header` names the columns where the file has no header row."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = [[cell.replace("\xa0", " ").strip() for cell in cells] for cells in csv.reader(file) if cells]
    if header is None or found[0][0] == header[0]:
        header, found = found[0], found[1:]
    return [dict(zip(header, cells, strict=False)) for cells in found]


def london(text: str) -> datetime:
    """The moment of a declaration, as Parliament's files write it: the time in London."""
    return datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=LONDON)


@dataclass
class Check:
    """The starter record beside the publishers' files, and what has been found so far."""

    starter: Path
    parliament: Path
    history: Path
    tables: dict[str, list[Row]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def same(self, where: str, stated: object, found: object) -> bool:
        """Note a disagreement unless the two are equal."""
        if stated != found:
            self.wrong.append(f"{where}: the starter has {stated!r}, the file {found!r}")
        return stated == found

    def official(self, day: str, name: str) -> list[Row]:
        """Parliament's `candidacies` or `constituencies` of that day, by the column names of 2024."""
        latest = self.parliament / DAYS[-1] / f"{name}.csv"
        with latest.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file))
        return rows_of(self.parliament / day / f"{name}.csv", header)

    def places(self, year: int) -> dict[str, str]:
        """Constituency ids by GSS code, of the boundary set first fought on that year."""
        chosen = [row for row in self.tables["constituencies"] if row["boundary_set"] == f"england-{year}"]
        return {row["gss"]: row["id"] for row in chosen}

    def party(self, row: Row) -> str:
        """The starter's id for the party of an official candidacy; `oth` (others) for one that it does not list."""
        commission, mnis = row["Electoral Commission party ID"], row["MNIS party ID"]
        if (commission, mnis) == ("PP17454", "32"):
            return "PP243"  # a Social Democrat under the Social Justice Party's registration (Scarborough, 2024)
        if not commission:
            return {"8": "ind", "47": "spk"}.get(mnis, "oth")
        listed = {one: row["id"] for row in self.tables["parties"] for one in row["commission_ids"].split(";")}
        return listed.get(commission, "oth")


def check_form(check: Check) -> None:
    """Files are UTF-8 with LF and the agreed header; keys are unique, ids resolve, every source is used."""
    for name, header in HEADERS.items():
        raw = (check.starter / f"{name}.csv").read_bytes()
        check.same(f"{name}.csv, form", (raw[:1] == b"\xef", b"\r" in raw, raw[-1:]), (False, False, b"\n"))
        check.same(f"{name}.csv, header", raw.decode().split("\n", 1)[0], header)
        rows = check.tables[name] = rows_of(check.starter / f"{name}.csv")
        for key, times in Counter(tuple(row[one] for one in KEYS[name]) for row in rows if name in KEYS).items():
            check.same(f"{name}.csv, rows {key}", times, 1)
    ids = {name: {row["id"] for row in check.tables[name]} for name in set(REFERENCES.values())}
    for name, rows in check.tables.items():
        for column, target in ((one, REFERENCES[one]) for one in HEADERS[name].split(",") if one in REFERENCES):
            named = {row[column] for row in rows if row[column] or column == "source"}
            check.same(f"{name}.csv, {column} not in {target}.csv", named - ids[target], set())
    used = {row["source"] for name, rows in check.tables.items() if name != "sources" for row in rows}
    check.same("sources.csv, unused", ids["sources"] - used, set())


def check_parties(check: Check) -> None:
    """Parliament's registrations pair each party's Electoral Commission ids with its MNIS id."""
    listed = rows_of(check.parliament / "political-party-registrations.csv")
    pairs = {(row["Electoral Commission ID"], row["MNIS ID"]) for row in listed}
    for row in check.tables["parties"]:
        check.same(f"parties.csv, {row['id']}, colour", bool(re.fullmatch("#[0-9A-F]{6}", row["colour"])), True)
        check.same(
            f"parties.csv, {row['id']}, first id",
            row["commission_ids"].split(";")[0] in (row["id"], ""),
            True,
        )
        for one in row["commission_ids"].split(";") if row["mnis_id"] else []:
            check.same(f"parties.csv, {row['id']}", (one or "-", row["mnis_id"]) in pairs, True)


def check_elections(check: Check) -> None:
    """Days of polling and dissolution are Parliament's; all general elections since 1918 are there."""

    def iso(text: str) -> str:
        return "-".join(reversed(text.split("/")))

    with (check.parliament / "parliament_periods.csv").open(encoding="utf-8-sig", newline="") as file:
        periods = [row for row in csv.reader(file) if int(row[0]) >= 30]  # the 31st was elected in 1918
    found = {iso(new[1]): iso(old[4]) for old, new in pairwise(periods)}
    stated = {row["polled_on"]: row["dissolved_on"] for row in check.tables["elections"]}
    check.same("elections.csv", stated, found | DISSOLVED)
    for row in check.tables["elections"]:
        check.same(f"elections.csv, {row['id']}", row["id"], f"parl.{row['polled_on']}")


def check_constituencies(check: Check) -> None:
    """Constituencies are the official ones of the last general election on their boundaries, by GSS code."""
    wanted = {"name": "Constituency name", "nation": "Country name", "region": "Region name"}
    wanted |= {"county": "County name", "designation": "Constituency type"}
    for day in DAYS[-2:]:
        official = {row["ONS ID"]: row for row in check.official(day, "constituencies")}
        year = 2024 if day == DAYS[-1] else 2010
        for row in check.tables["constituencies"]:
            if row["boundary_set"] == f"england-{year}":
                found = [official.get(row["gss"], {}).get(theirs) for theirs in wanted.values()]
                where = f"constituencies.csv, {row['id']}"
                check.same(where, [row[mine] for mine in wanted], found)
                slug = "-".join(row["name"].lower().split())
                check.same(
                    f"{where}, id and source",
                    (row["id"], row["source"]),
                    (f"{slug}.{year}", f"parl-{day[:4]}"),
                )


def check_polls(check: Check) -> None:
    """Polls and candidacies are the official ones, votes add up, and the first by votes is the Result's."""
    for day in DAYS:
        places = check.places(2024 if day == DAYS[-1] else 2010)
        mine = {row["constituency"]: row for row in check.tables["polls"] if row["election"] == f"parl.{day}"}
        standing: defaultdict[str, list[Row]] = defaultdict(list)
        for row in check.tables["candidacies"]:
            if row["election"] == f"parl.{day}":
                standing[row["constituency"]].append(row)
        check.same(f"polls and candidacies of {day}", mine.keys(), standing.keys())
        candidates = check.official(day, "candidacies")
        for row in check.official(day, "constituencies"):
            place = places.get(row["ONS ID"])
            if place in mine:
                found = [one for one in candidates if one["ONS ID"] == row["ONS ID"]]
                check_poll(check, mine[place], row, standing[place])
                check_candidacies(check, f"{day} {place}", standing[place], found)


def check_poll(check: Check, poll: Row, row: Row, standing: list[Row]) -> None:
    """One poll is the official row, and its candidacies give its valid votes, majority and winner."""
    where = f"polls.csv, {poll['election']} {poll['constituency']}"
    for mine, theirs in (
        ("electorate", "Electorate"),
        ("valid_votes", "Valid votes"),
        ("rejected_ballots", "Invalid votes"),
    ):
        check.same(f"{where}, {mine}", poll[mine], row[theirs])
    when = row["Declaration time"]
    moment = london(when).isoformat() if when else ""
    check.same(f"{where}, declared_at", poll["declared_at"], moment)
    order = sorted(standing, key=lambda one: -int(one["votes"]))
    check.same(f"{where}, sum of votes", sum(int(one["votes"]) for one in standing), int(poll["valid_votes"]))
    check.same(f"{where}, majority", int(order[0]["votes"]) - int(order[1]["votes"]), int(row["Majority"]))
    names = {one["id"]: one["abbreviation"] for one in check.tables["parties"]}
    check.same(f"{where}, winner", names[order[0]["party"]], row["Result"].split()[0])
    check.same(f"{where}, Member", order[0]["family_name"], row["Member surname"])


def check_candidacies(check: Check, where: str, standing: list[Row], found: list[Row]) -> None:
    """The candidacies of one poll are the official ones, cell for cell, and give the published changes."""
    told = {"Yes": "yes", "No": "no", "": ""}

    def cells(row: Row) -> tuple[str, ...]:
        who = (row["Candidate first name"], row["Candidate surname"], row["Candidate gender"])
        whose = (check.party(row), row["Electoral Commission adjunct party ID"], row["Party name"])
        was = (
            told[row["Sitting MP"]],
            told[row["Former MP"]],
            row.get("DC Person ID", ""),
            row["Member MNIS ID"],
        )
        return (*who, *whose, *was, row["Votes"])

    mine = sorted(tuple(row[name] for name in HEADERS["candidacies"].split(",")[2:-1]) for row in standing)
    check.same(f"candidacies.csv, {where}", mine, sorted(map(cells, found)))
    total = sum(int(row["Votes"]) for row in found)
    before = baseline(check, *where.split())
    digits = Fraction(1, 1000 if where.startswith("2010") else 10**6)
    for row in found:
        if row["Change"] and (party := check.party(row)) in before:
            change = Fraction(int(row["Votes"]), total) - before[party]
            if abs(change - Fraction(row["Change"])) > digits:
                check.wrong.append(f"{where}, {party}: change {float(change):.6f}, published {row['Change']}")
        elif row["Change"]:
            check.wrong.append(f"{where}, {check.party(row)}: a change is published, and there is no share before")


def baseline(check: Check, day: str, place: str) -> dict[str, Fraction]:
    """The shares that published changes are against: notional after a review, else the last poll's."""
    column, key, table = "election", f"parl.{DAYS[DAYS.index(day) - 1]}", "candidacies"
    if day in (DAYS[0], DAYS[-1]):
        column, key, table = (
            "from_election",
            f"parl.{'2005-05-05' if day == DAYS[0] else DAYS[-2]}",
            "notionals",
        )
    votes: Counter[str] = Counter()
    for row in check.tables[table]:
        if row[column] == key and row["constituency"] == place:
            votes[row["party"]] += int(row["votes"])
    return {party: Fraction(number, votes.total()) for party, number in votes.items()}


def published_notionals(check: Check) -> Counter[tuple[str, ...]]:
    """Election, GSS code, MNIS id, votes, electorate and valid votes of each row that is no aggregate."""
    columns = "name,short,gss,number,region,nation,type,poll,electorate,valid,majority,code,votes,abbr,party,mnis"
    found: Counter[tuple[str, ...]] = Counter()
    for row in rows_of(check.parliament / "notional/2005-on-2010-boundaries.csv"):
        key = [row[one] for one in ("constituency_id", "mnis_party_id", "votes", "electorate", "total_votes")]
        found[("parl.2005-05-05", *key)] += 1
    for row in rows_of(check.parliament / "notional/2019-on-2024-boundaries.csv", columns.split(",")):
        if row["code"] not in ("TOTOTHV", "MAXOTHV"):
            found[("parl.2019-12-12", *(row[one] for one in ("gss", "mnis", "votes", "electorate", "valid")))] += 1
    return found


def check_notionals(check: Check) -> None:
    """Notional results are the published ones, without the rows of no votes, and add up."""
    by_mnis = {row["mnis_id"]: row["id"] for row in check.tables["parties"]} | {
        "1006": "PP7931",
        "NA": "oth",
    }
    places = check.places(2010) | check.places(2024)
    polled = {row["constituency"] for row in check.tables["polls"]}
    wanted = {
        (day, places[gss], by_mnis[mnis], votes, *rest): times
        for (day, gss, mnis, votes, *rest), times in published_notionals(check).items()
        if places.get(gss) in polled and votes != "0"
    }
    names = ("from_election", "constituency", "party", "votes", "electorate", "valid_votes")
    mine = Counter(tuple(row[one] for one in names) for row in check.tables["notionals"])
    check.same("notionals.csv", mine, Counter(wanted))
    sets = {row["id"]: row["boundary_set"] for row in check.tables["constituencies"]}
    sums: Counter[tuple[str, str, int]] = Counter()
    for row in check.tables["notionals"]:
        sums[row["from_election"], row["constituency"], int(row["valid_votes"])] += int(row["votes"])
        place = row["constituency"]
        check.same(f"notionals.csv, {place}, boundary set", row["boundary_set"], sets[place])
    for (day, place, valid), total in sums.items():
        check.same(f"notionals.csv, {day} {place}", total, valid)


def check_overlaps(check: Check) -> None:
    """Overlaps are the published ones, digit for digit, with none of a polled constituency's missing."""
    old, new = check.places(2010), check.places(2024)
    polled = {row["constituency"] for row in check.tables["polls"]}
    with (check.parliament / "constituency-area-overlaps.csv").open(encoding="utf-8-sig", newline="") as file:
        listed = [row for row in csv.reader(file) if any(float(share) for share in row[5:11])]
    found = [
        (old.get(row[1], row[1]), new.get(row[3], row[3]), *row[5:11])
        for row in listed
        if {old.get(row[1]), new.get(row[3])} & polled
    ]
    mine = [tuple(row[name] for name in HEADERS["overlaps"].split(",")[:-1]) for row in check.tables["overlaps"]]
    check.same("overlaps.csv", sorted(mine), sorted(found))


@dataclass
class Count:
    """Seats and votes by party, counted from a file."""

    seats: Counter[str]
    votes: Counter[str]
    declared: int


def count_official(check: Check, day: str, as_at: str, ulster: dict[str, int]) -> Count:
    """Count Parliament's candidacies declared by `as_at`.

    In 2010 it calls the 17 Ulster Unionists (UCUNF) independents: `ulster` has their votes by GSS code.
    """
    limit = datetime.fromisoformat(as_at) if as_at else None
    known = set()
    for row in check.official(day, "constituencies"):
        when = row["Declaration time"]
        if limit is None or london(when) <= limit:
            known.add(row["ONS ID"])
    votes: Counter[str] = Counter()
    best: dict[str, tuple[int, str]] = {}
    for row in check.official(day, "candidacies"):
        place, party, number = row["ONS ID"], check.party(row), int(row["Votes"])
        if place in known:
            party = "PP83" if party == "ind" and ulster.get(place) == number else party
            votes[party] += number
            best[place] = max(best.get(place, (-1, "")), (number, party))
    return Count(Counter(party for _, party in best.values()), votes, len(known))


def count_history(check: Check) -> tuple[dict[str, Count], dict[str, int]]:
    """Count the history by day, and give the Ulster Unionists' votes of 2010 by GSS code."""
    polls: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    with check.history.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            polls[row["date"], row["location"]][row["party"]] += int(row["votes"])
    counts: dict[str, Count] = {}
    for (day, location), result in polls.items():
        name, nation = location.split("|")[1], location.split("|")[4]
        found = counts.setdefault(day, Count(Counter(), Counter(), 0))
        found.declared += 1
        named = {one: f"{nation} {one}" if one == "PC/SNP" else one for one in result}
        for one, number in result.items():
            found.votes[HISTORY_PARTIES.get(named[one], "oth")] += number
        first = HISTORY_PARTIES.get(named[max(result, key=result.__getitem__)], "oth")
        found.seats[RETURNED.get((day, name), first)] += 1
    uup = {place.split("|")[0]: one["UUP"] for (day, place), one in polls.items() if day == DAYS[0] and one["UUP"]}
    return counts, uup


def check_tallies(check: Check) -> None:
    """National tallies equal both counts, seats and votes add up, and every gap has its reason."""
    history, ulster = count_history(check)
    groups: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in check.tables["tallies"]:
        groups[row["election"], row["as_at"]].append(row)
    seats = {row["id"]: row["seats"] for row in check.tables["elections"]}
    for election in seats:
        if (election, "") not in groups:
            check.told.append(
                f"{election}: left out, as the files do not reach so far back; nor is the number of seats checked"
            )
    for (election, as_at), rows in groups.items():
        day = election.removeprefix("parl.")
        official = count_official(check, day, as_at, ulster) if day in DAYS else None
        past = None if as_at else history.get(day)
        for row in rows:
            confirmed = [*by_official(check, row, official), *by_history(check, row, past), *gaps(check, row)]
            figures = f"{row['seats']} seats, {row['votes'] or 'no'} votes"
            check.told.append(f"{' '.join(keys_of(row))}: {figures}; {', '.join(confirmed) or 'NOT CONFIRMED'}")
        check_sums(check, rows, official or past, seats[election])


def keys_of(row: Row) -> list[str]:
    """Election, moment and party of a tally's row, without the blank ones."""
    return [row[name] for name in KEYS["tallies"] if row[name]]


def check_sums(check: Check, rows: list[Row], found: Count | None, house: str) -> None:
    """The rows of one tally add up to the seats declared and to all valid votes."""
    where = f"tallies.csv, {' '.join(keys_of(rows[0])[:-1])}"
    if found is None:
        check.wrong.append(f"{where}: there is no file to count it from")
        return
    check.same(f"{where}, sum of seats", sum(int(row["seats"]) for row in rows), found.declared)
    totals = {(row["declared"], row["total"]) for row in rows}
    check.same(f"{where}, declared and total", totals, {(str(found.declared), house)})
    if reason := NO_OTHERS.get(rows[0]["election"]):
        check.told.append(f"{rows[0]['election']} others: left out, as {reason}")
    else:
        check.same(f"{where}, sum of votes", sum(int(row["votes"] or 0) for row in rows), found.votes.total())


def by_official(check: Check, row: Row, count: Count | None) -> Iterator[str]:
    """Hold a tally's row against Parliament's candidacies."""
    if count:
        counted = (count.seats[row["party"]], count.votes[row["party"]])
        stated = (int(row["seats"]), int(row["votes"]))
        if check.same(f"tallies.csv, {' '.join(keys_of(row))}", stated, counted):
            yield "official file"


def by_history(check: Check, row: Row, count: Count | None) -> Iterator[str]:
    """Hold a tally's row against the history, the Green parties together, as the history has them."""
    known = GREENS.get(row["party"], row["party"])
    if not count or known not in count.votes or known == "oth":
        if count and row["party"] == "oth" and int(row["election"][5:9]) < 2010:
            yield "the rest of the history"
        elif count and count.seats[known]:
            check.same(f"tallies.csv, {' '.join(keys_of(row))}, seats", int(row["seats"]), count.seats[known])
            yield "history (seats)"
        return
    family = [one for one in check.tables["tallies"] if (one["election"], one["as_at"]) == (row["election"], "")]
    family = [one for one in family if GREENS.get(one["party"], one["party"]) == known]
    where = f"tallies.csv, {' '.join(keys_of(row))} in the history"
    if check.same(f"{where}, seats", sum(int(one["seats"]) for one in family), count.seats[known]):
        yield "history (seats)"
    if known == "spk" or not row["votes"]:
        return
    if check.same(f"{where}, votes", sum(int(one["votes"]) for one in family), count.votes[known]):
        yield "history (votes)"


def gaps(check: Check, row: Row) -> Iterator[str]:
    """Why cells of a tally's row are empty; a disagreement where no reason is known."""
    for column in ("seats", "votes"):
        if not row[column]:
            reason = LEFT_OUT.get((row["election"], row["party"], column))
            check.same(
                f"tallies.csv, {' '.join(keys_of(row))}, {column} empty for a reason",
                reason is not None,
                True,
            )
            yield f"{column} left out: {reason}"


CHECKS: tuple[Callable[[Check], None], ...] = (
    check_form,
    check_parties,
    check_elections,
    check_constituencies,
    check_polls,
    check_notionals,
    check_overlaps,
    check_tallies,
)


def history_file() -> Path | None:
    """The history of the installed `uk-politics`, found without importing it; `None` if not installed."""
    spec = find_spec("uk_politics")
    return Path(spec.origin).parent / "data" / "GE_results.tsv" if spec and spec.origin else None


def lines(check: Check) -> Iterator[str]:
    """What to print: the tallies, the disagreements and the sum of it."""
    yield from check.told
    yield from (f"DISAGREES {one}" for one in check.wrong)
    yield ", ".join(f"{len(rows)} {name}" for name, rows in check.tables.items())
    yield f"disagreements: {len(check.wrong)}"


def main(arguments: list[str] | None = None) -> int:
    """Run every check and print what was found; the exit code."""
    parser = argparse.ArgumentParser(description="Check the starter record against the publishers' files.")
    parser.add_argument("parliament", type=Path, help="folder of UK Parliament's files")
    parser.add_argument("--history", type=Path, default=history_file(), help="GE_results.tsv of uk-politics")
    home = Path(__file__).resolve().parent.parent / "src/hustings/store/starter"
    parser.add_argument("--starter", type=Path, default=home, help="folder of the starter record")
    given = parser.parse_args(arguments)
    if given.history is None:
        parser.error("install uk-politics or name its GE_results.tsv with --history")
    check = Check(given.starter, given.parliament, given.history)
    try:
        for one in CHECKS:
            one(check)
    except OSError as error:
        parser.error(f"{error.filename}: {error.strerror}")
    except (KeyError, ValueError) as error:
        check.wrong.append(f"not checked further, as a value cannot be read: {error}")
    sys.stdout.write("".join(f"{line}\n" for line in lines(check)))
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
