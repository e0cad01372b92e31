"""Overlaps that a user brings: read from CSV or Parquet, or computed from two layers of boundaries and points.

This is how the next boundary review is handled: any two boundary sets, whether or not the record knows the newer one.
"""

from hustings.sources.overlap.supplied import Supplied, read_overlaps
from hustings.sources.overlap.write import write_overlaps

__all__ = ["Supplied", "read_overlaps", "write_overlaps"]
