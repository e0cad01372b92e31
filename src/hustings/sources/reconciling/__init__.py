"""Reconciling: from what files say to what the record does not yet have. `reconcile` is the way in."""
