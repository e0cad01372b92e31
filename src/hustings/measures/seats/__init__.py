"""Seats: how many each party has won by a moment, and its net change, seat by seat among those declared.

A broadcaster's net change is gains less losses in the seats declared so far, each against its own baseline:
so Labour stood at 261, up 29, at noon on 9 June 2017, and at 262, up 30, when Kensington declared that
evening. A party's row is its family's: Labour with Labour and Co-operative, the Greens of the UK's parts
together.
"""

from hustings.measures.seats.count import national_tally, net_change, seats
from hustings.measures.seats.gain import GainsAndLosses, gains_and_losses
from hustings.measures.seats.house import house_majority, working_majority
from hustings.measures.seats.speaker import SpeakerCount, speaker_family
from hustings.measures.seats.tally import SeatBaseline, SeatRow, SeatTally

__all__ = [
    "GainsAndLosses",
    "SeatBaseline",
    "SeatRow",
    "SeatTally",
    "SpeakerCount",
    "gains_and_losses",
    "house_majority",
    "national_tally",
    "net_change",
    "seats",
    "speaker_family",
    "working_majority",
]
