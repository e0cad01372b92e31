"""Publication: what leaves the desk, as files that anyone can serve, and the proof that they are its own."""
