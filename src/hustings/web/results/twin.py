"""The pages of the record for programs: the same addresses below `/api`, as JSON."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query
from fastapi.responses import JSONResponse

from hustings.errors import UnknownName
from hustings.measures.seats import SeatBaseline
from hustings.telling import result, table
from hustings.telling import seats as telling_seats
from hustings.web import schema
from hustings.web.desk import Desk, moment_asked
from hustings.web.problem import documented
from hustings.web.results import listing, night, party
from hustings.web.results.asked import (
    AsAt,
    ElectionName,
    PartyId,
    PollId,
    Slug,
    areas_of,
    by_elections,
    election_of,
    general_elections,
    general_of,
    wanted,
)
from hustings.web.results.search import hits_object, search


class ResultTwins:
    """Constituencies, polls, elections, parties, the tally and the search of one desk, as JSON."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def add_to(self, app: FastAPI) -> None:
        """Add what programs ask for."""
        for path, twin, model in (
            ("/api/search", self.search, schema.Search),
            ("/api/constituency/{slug}", self.constituency, schema.Constituency),
            ("/api/poll/{poll_id}", self.poll, schema.Result),
            ("/api/elections", self.elections, schema.Elections),
            ("/api/election/{name}", self.election, schema.ElectionResults),
            ("/api/election/{name}/seats", self.seats, schema.Seats),
            ("/api/party/{party_id}", self.party, schema.Party),
        ):
            responses: dict[int | str, dict[str, Any]] = {200: {"model": model}, **documented(400, 404, 422)}
            app.add_api_route(path, twin, methods=["GET"], responses=responses, tags=["record"])

    def search(self, q: Annotated[str, Query(max_length=100, examples=["streeting"])] = "") -> JSONResponse:
        """Constituencies, candidates and parties with these words in their names."""
        return JSONResponse(hits_object(search(self.desk.record, q)))

    def constituency(self, slug: Slug, as_at: AsAt = "") -> JSONResponse:
        """All polls of the constituencies of that name, boundary set by boundary set, the latest first."""
        areas = areas_of(self.desk.at(moment_asked(as_at)), slug)
        return JSONResponse({"name": areas[0].place.name, "areas": [result.area_object(one) for one in areas]})

    def poll(self, poll_id: PollId, as_at: AsAt = "") -> JSONResponse:
        """One poll's result: at a glance, and compared with each earlier result that copy can mean."""
        record = self.desk.at(moment_asked(as_at))
        return JSONResponse(result.result_object(result.result_of(record, record.poll(poll_id))))

    def elections(self) -> JSONResponse:
        """Every election of the record that has polls or a national tally, latest first."""
        record = self.desk.record
        general = [
            {"id": one.id, "polled_on": one.polled_on.isoformat(), "polls": count}
            for one, count in general_elections(record)
        ]
        by = [
            {"poll_id": one.id, "polled_on": one.polled_on.isoformat(), "constituency": one.constituency.name}
            for one in by_elections(record)
        ]
        return JSONResponse({"general_elections": general, "by_elections": by})

    def election(
        self,
        name: ElectionName,
        wanted: Annotated[listing.Wanted, Depends(wanted)],
        as_at: AsAt = "",
    ) -> JSONResponse:
        """The results of an election, filtered and sorted: the columns of `hustings export polls`."""
        record = self.desk.at(moment_asked(as_at))
        chosen = election_of(record, name)
        every = listing.rows(record, chosen.id)
        found = listing.chosen(every, wanted)
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
        name: ElectionName,
        as_at: AsAt = "",
        speaker_with_party: bool = False,
        against: SeatBaseline = SeatBaseline.NOTIONAL,
    ) -> JSONResponse:
        """The national tally as at a moment: the JSON object of `hustings seats`."""
        record = self.desk.at(moment_asked(as_at))
        chosen = general_of(record, name)
        tally = night.tally_of(record, chosen.id, is_speaker_with_party=speaker_with_party, against=against)
        if tally is None:
            raise UnknownName(f"the record has no national tally of {chosen.id} by that moment")
        return JSONResponse(telling_seats.as_object(record, tally))

    def party(self, party_id: PartyId) -> JSONResponse:
        """How a party did, election by election, in the polls of the record."""
        return JSONResponse(party.party_object(self.desk.record, self.desk.record.party(party_id)))
