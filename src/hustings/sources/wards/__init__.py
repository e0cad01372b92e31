"""Local election results by ward, as published, for ward-informed notional results (`hustings.notionals.wards`)."""
