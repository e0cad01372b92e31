"""The record in the browser: constituencies, polls, elections, the national tally, and the search for them."""
