"""Data: an election's figures as files for programs, in others' formats and as a package that describes itself."""
