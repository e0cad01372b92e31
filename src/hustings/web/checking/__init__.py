"""The copy desk in the browser: a report comes in, and comes back marked up."""
