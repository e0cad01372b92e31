"""NIST SP 1500-100, version 2: the common data format for election results reporting, as JSON, read and written.

Defined by the National Institute of Standards and Technology (United States), "Election Results Common Data Format
Specification, Version 2.0". A report has areas (`GpUnit`), parties, people and elections; an election has candidates
and contests, a contest its selections with their vote counts. A constituency's poll is a candidate contest that elects
one by plurality.
"""

from __future__ import annotations

from hustings.sources.formats.nist.part import part_of
from hustings.sources.formats.nist.reader import read, recognises
from hustings.sources.formats.nist.writer import Issue, assemble, write

__all__ = ["Issue", "assemble", "part_of", "read", "recognises", "write"]
