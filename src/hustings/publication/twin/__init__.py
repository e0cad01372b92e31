"""Twins: each page again for programs, as JSON, and as CSV where it is a table."""
