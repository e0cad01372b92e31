"""The desk in the browser: check a report, look a constituency up. Pages that work without scripts."""
