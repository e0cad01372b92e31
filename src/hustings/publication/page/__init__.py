"""Pages: each piece of the site as HTML. Each kind has a model of what it shows, and a template that shows it."""
