"""Feeds: declarations and corrections as they come, and the list of all pages for search engines."""
