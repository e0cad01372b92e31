"""The pages of the record, and their JSON twins: the same address below `/api`."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from hustings.errors import AmbiguousName, UnknownName
from hustings.measures.seats import SeatBaseline
from hustings.record.election import Election, GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling import seats as telling_seats
from hustings.telling import table
from hustings.telling.finder import find_poll
from hustings.web import schema
from hustings.web.desk import Desk, moment_asked, target
from hustings.web.pages import moment_field
from hustings.web.problem import documented
from hustings.web.results import listing, night, party, result
from hustings.web.results.search import Hits, hits_object, search

Short = Annotated[str, Query(max_length=100)]
AsAt = Annotated[
    str,
    Query(
        max_length=40,
        description="As it was known then: `2017-06-09T12:00` in UK time, or with an offset. A bare day means its end.",
        examples=["2017-06-09T12:00"],
    ),
]
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
        for path, twin, model in (
            ("/api/search", self.search_json, schema.Search),
            ("/api/constituency/{slug}", self.constituency_json, schema.Constituency),
            ("/api/poll/{poll_id}", self.poll_json, schema.Result),
            ("/api/elections", self.elections_json, schema.Elections),
            ("/api/election/{name}", self.election_json, schema.ElectionResults),
            ("/api/election/{name}/seats", self.seats_json, schema.Seats),
            ("/api/party/{party_id}", self.party_json, schema.Party),
        ):
            app.add_api_route(path, twin, methods=["GET"], responses=_answers(model), tags=["record"])

    # -- search ----------------------------------------------------------------------------------------------------

    def search(self, request: Request, q: Short = "") -> Response:
        """What bears the words in its name; the page itself where there is just one thing."""
        if target(request) == "hits":
            return self.desk.page("hits", hits=search(self.desk.record, q, WHILE_TYPING))
        found = search(self.desk.record, q)
        if found.count == 1:
            return RedirectResponse(_only(found), HTTPStatus.SEE_OTHER)
        return self.desk.page("search", q=q, hits=found, twin=_twin(request))

    def search_json(self, q: Annotated[str, Query(max_length=100, examples=["streeting"])] = "") -> JSONResponse:
        """Constituencies, candidates and parties with these words in their names."""
        return JSONResponse(hits_object(search(self.desk.record, q)))

    # -- one place -------------------------------------------------------------------------------------------------

    def constituency(self, request: Request, slug: str, election: Short = "", as_at: AsAt = "") -> Response:
        """All polls of the constituencies of that name, boundary set by boundary set."""
        record = self.desk.at(moment_asked(as_at))
        if election:
            asked = f"?{urlencode({'as_at': as_at})}" if as_at else ""
            return RedirectResponse(f"/poll/{find_poll(record, slug, election).id}{asked}", HTTPStatus.SEE_OTHER)
        areas = self._areas(record, slug)
        return self.desk.page(
            "constituency",
            areas=areas,
            name=areas[0].place.name,
            as_at=record.moment,
            field=moment_field(record.moment),
            twin=_twin(request),
            here="elections",
        )

    def constituency_json(self, slug: str, as_at: AsAt = "") -> JSONResponse:
        """All polls of the constituencies of that name, boundary set by boundary set, the latest first."""
        areas = self._areas(self.desk.at(moment_asked(as_at)), slug)
        return JSONResponse({"name": areas[0].place.name, "areas": [result.area_object(one) for one in areas]})

    def poll(self, request: Request, poll_id: str, as_at: AsAt = "") -> HTMLResponse:
        """One poll's result."""
        record = self.desk.at(moment_asked(as_at))
        poll = record.poll(poll_id)
        return self.desk.page(
            "poll",
            one=result.result_of(record, poll),
            others=_others(self.desk.record, poll),
            field=moment_field(record.moment),
            twin=_twin(request),
            here="elections",
        )

    def poll_json(self, poll_id: str, as_at: AsAt = "") -> JSONResponse:
        """One poll's result: at a glance, and compared with each earlier result that copy can mean."""
        record = self.desk.at(moment_asked(as_at))
        return JSONResponse(result.result_object(result.result_of(record, record.poll(poll_id))))

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

    def elections_json(self) -> JSONResponse:
        """Every election of the record that has polls or a national tally, latest first."""
        record = self.desk.record
        general = [{"id": one.id, "polled_on": one.polled_on.isoformat(), "polls": count} for one, count in general_elections(record)]
        by = [{"poll_id": one.id, "polled_on": one.polled_on.isoformat(), "constituency": one.constituency.name} for one in by_elections(record)]
        return JSONResponse({"general_elections": general, "by_elections": by})

    def election(
        self,
        request: Request,
        name: str,
        q: Short = "",
        party: Short = "",
        area: Short = "",
        came: listing.Came = listing.Came.ANY,
        order: listing.Order = listing.Order.NAME,
        as_at: AsAt = "",
    ) -> Response:
        """The results of an election, filtered and sorted."""
        record = self.desk.at(moment_asked(as_at))
        chosen = self._election(record, name)
        if not isinstance(chosen, GeneralElection):
            return RedirectResponse(f"/poll/{_only_poll(record, chosen)}", HTTPStatus.SEE_OTHER)
        every = listing.rows(record, chosen.id)
        wanted = listing.Wanted(q, party, area, came, order)
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
            field=moment_field(record.moment),
            asked=f"?{urlencode({'as_at': as_at})}" if as_at else "",
            twin=_twin(request),
            here="elections",
        )

    def election_json(
        self,
        name: str,
        q: Short = "",
        party: Short = "",
        area: Short = "",
        came: listing.Came = listing.Came.ANY,
        order: listing.Order = listing.Order.NAME,
        as_at: AsAt = "",
    ) -> JSONResponse:
        """The results of an election, filtered and sorted: the columns of `hustings export polls`."""
        record = self.desk.at(moment_asked(as_at))
        chosen = self._election(record, name)
        every = listing.rows(record, chosen.id)
        found = listing.chosen(every, listing.Wanted(q, party, area, came, order))
        polls = {row["poll_id"]: row for row in table.polls(record, chosen.id)}
        ends = listing.first_and_last(every)
        return JSONResponse(
            {
                "election": chosen.id,
                "polled_on": chosen.polled_on.isoformat(),
                "as_at": record.moment.isoformat() if record.moment else None,
                "count": len(every),
                "declared": sum(one.winner is not None for one in every),
                "first_declared": ends[0].poll.id if ends else None,
                "last_declared": ends[1].poll.id if ends else None,
                "polls": [polls[one.poll.id] for one in found],
            }
        )

    def seats(
        self,
        request: Request,
        name: str,
        as_at: AsAt = "",
        speaker_with_party: bool = False,
        against: SeatBaseline = SeatBaseline.NOTIONAL,
    ) -> HTMLResponse:
        """The national tally as at a moment."""
        moment = moment_asked(as_at)
        record = self.desk.at(moment)
        chosen = self._general(record, name)
        tally = night.tally_of(record, chosen.id, is_speaker_with_party=speaker_with_party, against=against)
        every = listing.rows(self.desk.record, chosen.id)
        return self.desk.page(
            "seats",
            election=chosen,
            told=night.told(record, tally) if tally else None,
            notes=list(telling_seats.notes(tally)) if tally else [],
            doubt=telling_seats.doubt(tally) if tally else "",
            moments=night.moments(self.desk.record, chosen, every),
            ends=listing.first_and_last(every),
            as_at=moment,
            field=moment_field(moment),
            is_speaker_with_party=speaker_with_party,
            against=against,
            twin=_twin(request),
            here="elections",
        )

    def seats_json(
        self,
        name: str,
        as_at: AsAt = "",
        speaker_with_party: bool = False,
        against: SeatBaseline = SeatBaseline.NOTIONAL,
    ) -> JSONResponse:
        """The national tally as at a moment: the JSON object of `hustings seats`."""
        record = self.desk.at(moment_asked(as_at))
        chosen = self._general(record, name)
        tally = night.tally_of(record, chosen.id, is_speaker_with_party=speaker_with_party, against=against)
        if tally is None:
            raise UnknownName(f"the record has no national tally of {chosen.id} by that moment")
        return JSONResponse(telling_seats.as_object(record, tally))

    # -- parties ---------------------------------------------------------------------------------------------------

    def party(self, request: Request, party_id: str) -> HTMLResponse:
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

    def party_json(self, party_id: str) -> JSONResponse:
        """How a party did, election by election, in the polls of the record."""
        return JSONResponse(party.party_object(self.desk.record, self.desk.record.party(party_id)))

    # -- what they share -------------------------------------------------------------------------------------------

    def _areas(self, record: Record, slug: str) -> tuple[result.Area, ...]:
        found = result.areas(record, record.constituencies_called(slug))
        if not found:
            raise UnknownName(f"no poll in {slug} in the record by then")
        return found

    def _election(self, record: Record, name: str) -> Election:
        found = record.election(name)
        if not record.polls_of(found.id) and not record.tally(found.id):
            raise UnknownName(f"the record has no results of {found.id} by then")
        return found

    def _general(self, record: Record, name: str) -> GeneralElection:
        found = record.election(name)
        if not isinstance(found, GeneralElection):
            raise UnknownName(f"{found.id} is a by-election: it has no national tally")
        return found


def general_elections(record: Record) -> list[tuple[GeneralElection, int]]:
    """The general elections that the record has polls or a tally of, latest first, and how many polls."""
    every = ((one, len(record.polls_of(one.id))) for one in reversed(record.general_elections))
    return [(one, count) for one, count in every if count or record.tally(one.id)]


def by_elections(record: Record) -> list[Poll]:
    """The by-elections of the record, latest first."""
    polls = (record.poll_or_none(one) for one in record.poll_ids)
    found = [one for one in polls if one is not None and one.is_by_election]
    return sorted(found, key=lambda one: (one.polled_on, one.id), reverse=True)


def _others(record: Record, poll: Poll) -> list[Poll]:
    """All polls of constituencies of that name, on old boundaries too, latest first."""
    places = record.constituencies_called(poll.constituency.slug)
    polls = [one for place in places for one in record.polls_in(place.id)]
    return sorted(polls, key=lambda one: one.polled_on, reverse=True)


def _only_poll(record: Record, election: Election) -> str:
    polls = record.polls_of(election.id)
    if len(polls) != 1:
        raise AmbiguousName(f"{election.id} has {len(polls)} polls")
    return polls[0].id


def _only(found: Hits) -> str:
    """The address of the one thing that was found."""
    if found.places:
        return f"/constituency/{found.places[0][1]}"
    return f"/poll/{found.people[0].latest[0].id}" if found.people else f"/party/{found.parties[0].id}"


def _twin(request: Request) -> str:
    """The address of the page's JSON twin."""
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/api{request.url.path}{query}"


def _answers(model: Any) -> dict[int | str, dict[str, Any]]:
    """What a twin answers with."""
    return {200: {"model": model}, **documented(400, 404, 422)}
