"""The commands: one file each. Data on standard output, messages on standard error."""
