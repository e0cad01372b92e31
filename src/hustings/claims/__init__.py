"""Claims: checkable statements about results, verified against the record."""
