"""Corrections: what to print instead of what is wrong, and the copy with it printed."""

from hustings.copydesk.correction.made import Correction, corrected, correction_of, corrections_of, offers

__all__ = ["Correction", "corrected", "correction_of", "corrections_of", "offers"]
