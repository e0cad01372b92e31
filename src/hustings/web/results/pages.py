"""The pages of the record for people. Each has a JSON twin at the same address below `/api`."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from hustings.measures.seats import SeatBaseline
from hustings.record.election import GeneralElection
from hustings.telling import result
from hustings.telling import seats as telling_seats
from hustings.telling.finder import find_poll
from hustings.web.desk import Desk, moment_asked, target
from hustings.web.pages import moment_field
from hustings.web.results import listing, night, party
from hustings.web.results.asked import (
    AsAt,
    ElectionName,
    PartyId,
    PollId,
    Short,
    Slug,
    areas_of,
    by_elections,
    election_of,
    general_elections,
    general_of,
    only_poll,
    other_polls,
    wanted,
)
from hustings.web.results.search import Hits, search

#: How many of each kind are listed while the words are still being typed.
WHILE_TYPING = 6


class ResultPages:
    """Constituencies, polls, elections, parties, the tally and the search, of one desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def add_to(self, app: FastAPI) -> None:
        """Add the pages, and their twins."""
        for path, page_of in (
            ("/search", self.search),
            ("/constituency/{slug}", self.constituency),
            ("/poll/{poll_id}", self.poll),
            ("/elections", self.elections),
            ("/election/{name}", self.election),
            ("/election/{name}/seats", self.seats),
            ("/party/{party_id}", self.party),
        ):
            app.add_api_route(path, page_of, methods=["GET"], response_class=HTMLResponse, include_in_schema=False)

    # -- search ----------------------------------------------------------------------------------------------------

    def search(self, request: Request, q: Short = "") -> Response:
        """What bears the words in its name; the page itself where there is just one thing."""
        if target(request) == "hits":
            return self.desk.page("hits", hits=search(self.desk.record, q, WHILE_TYPING))
        found = search(self.desk.record, q)
        if found.count == 1:
            return RedirectResponse(_only(found), HTTPStatus.SEE_OTHER)
        return self.desk.page("search", q=q, hits=found, twin=_twin(request))

    # -- one place -------------------------------------------------------------------------------------------------

    def constituency(self, request: Request, slug: Slug, election: Short = "", as_at: AsAt = "") -> Response:
        """All polls of the constituencies of that name, boundary set by boundary set."""
        record = self.desk.at(moment_asked(as_at))
        if election:
            asked = f"?{urlencode({'as_at': as_at})}" if as_at else ""
            return RedirectResponse(f"/poll/{find_poll(record, slug, election).id}{asked}", HTTPStatus.SEE_OTHER)
        areas = areas_of(record, slug)
        return self.desk.page(
            "constituency",
            areas=areas,
            name=areas[0].place.name,
            as_at=record.moment,
            at_field=moment_field(record.moment),
            twin=_twin(request),
            here="elections",
        )

    def poll(self, request: Request, poll_id: PollId, as_at: AsAt = "") -> HTMLResponse:
        """One poll's result."""
        record = self.desk.at(moment_asked(as_at))
        poll = record.poll(poll_id)
        return self.desk.page(
            "poll",
            one=result.result_of(record, poll),
            others=other_polls(self.desk.record, poll),
            at_field=moment_field(record.moment),
            twin=_twin(request),
            here="elections",
        )

    # -- elections -------------------------------------------------------------------------------------------------

    def elections(self, request: Request) -> HTMLResponse:
        """Every election of the record."""
        return self.desk.page(
            "elections",
            general=general_elections(self.desk.record),
            by_elections=by_elections(self.desk.record),
            twin=_twin(request),
            here="elections",
        )

    def election(
        self,
        request: Request,
        name: ElectionName,
        wanted: Annotated[listing.Wanted, Depends(wanted)],
        as_at: AsAt = "",
    ) -> Response:
        """The results of an election, filtered and sorted."""
        record = self.desk.at(moment_asked(as_at))
        chosen = election_of(record, name)
        if not isinstance(chosen, GeneralElection):
            return RedirectResponse(f"/poll/{only_poll(record, chosen)}", HTTPStatus.SEE_OTHER)
        every = listing.rows(record, chosen.id)
        tally = night.tally_of(record, chosen.id)
        return self.desk.page(
            "results" if target(request) == "results" else "election",
            election=chosen,
            every=every,
            found=listing.chosen(every, wanted),
            wanted=wanted,
            winners=listing.winners(every),
            places=listing.places(every),
            ends=listing.first_and_last(every),
            told=night.told(record, tally) if tally else None,
            as_at=record.moment,
            at_field=moment_field(record.moment),
            asked=f"?{urlencode({'as_at': as_at})}" if as_at else "",
            twin=_twin(request),
            here="elections",
        )

    def seats(
        self,
        request: Request,
        name: ElectionName,
        as_at: AsAt = "",
        speaker_with_party: bool = False,
        against: SeatBaseline = SeatBaseline.NOTIONAL,
    ) -> HTMLResponse:
        """The national tally as at a moment."""
        moment = moment_asked(as_at)
        record = self.desk.at(moment)
        chosen = general_of(record, name)
        tally = night.tally_of(record, chosen.id, is_speaker_with_party=speaker_with_party, against=against)
        every = listing.rows(self.desk.record, chosen.id)
        return self.desk.page(
            "seats",
            election=chosen,
            told=night.told(record, tally) if tally else None,
            notes=list(telling_seats.notes(tally)) if tally else [],
            doubt=telling_seats.doubt(tally) if tally else "",
            every=every,
            moments=night.moments(self.desk.record, chosen, every),
            ends=listing.first_and_last(every),
            as_at=moment,
            moment=moment_field(moment),
            is_speaker_with_party=speaker_with_party,
            against=against,
            twin=_twin(request),
            here="elections",
        )

    # -- parties ---------------------------------------------------------------------------------------------------

    def party(self, request: Request, party_id: PartyId) -> HTMLResponse:
        """How a party did, election by election."""
        found = self.desk.record.party(party_id)
        return self.desk.page(
            "party",
            party=found,
            showings=party.showings(self.desk.record, found),
            by_elections=party.by_elections(self.desk.record, found),
            twin=_twin(request),
            here="elections",
        )


def _only(found: Hits) -> str:
    """The address of the one thing that was found."""
    if found.places:
        return f"/constituency/{found.places[0][1]}"
    return f"/poll/{found.people[0].latest[0].id}" if found.people else f"/party/{found.parties[0].id}"


def _twin(request: Request) -> str:
    """The address of the page's JSON twin."""
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/api{request.url.path}{query}"
