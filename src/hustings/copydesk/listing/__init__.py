"""Listing: results set out in lists and tables, each figure read by the heads, names and labels above and beside it."""
