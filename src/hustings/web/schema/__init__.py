"""What programs send and get, for the OpenAPI document. The objects are made elsewhere; tests hold them to this."""

from hustings.web.schema.check import CheckedReport, Report
from hustings.web.schema.record import Constituency, ElectionResults, Elections, Party, Search, Seats
from hustings.web.schema.result import Result

__all__ = [
    "CheckedReport",
    "Constituency",
    "ElectionResults",
    "Elections",
    "Party",
    "Report",
    "Result",
    "Search",
    "Seats",
]
