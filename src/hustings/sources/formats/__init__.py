"""The formats of other publishers than Parliament's results service, one module each, reader beside writer.

Each has `recognises(path, head)`, by content, and `read(path, raw, …)`, which gives a `Reading` and never raises for
bad data. `head` is the start of the file, as text or bytes. `registry` asks them all.
"""
