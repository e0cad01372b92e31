"""Readers: others who propose what a report says, a language model perhaps. Only the desk gives verdicts.

A reader is called with a report and the names of those who stood, and proposes claims. The desk lets in what stands in
the text, is of the record and has not been read by the desk itself (`gate`), judges it like any other claim, and tells
it as a warning at most. No reader is called unless it is asked for.
"""

from hustings.copydesk.reader.along import read_along
from hustings.copydesk.reader.proposal import Listed, Material, Proposal, Reader, Standing
from hustings.copydesk.reader.replay import Replay

__all__ = ["Listed", "Material", "Proposal", "Reader", "Replay", "Standing", "read_along"]
