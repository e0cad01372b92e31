"""The record: what was declared, as frozen values with ids, and the view of it as at a moment. No input or output."""
