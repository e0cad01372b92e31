"""Pages: each piece of the site as HTML."""
