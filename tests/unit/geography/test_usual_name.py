"""Usual names: particles in lower case, everything else as published; ids, slugs and what is kept stay."""

import msgspec
import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.usual_name import usual_name


@pytest.mark.parametrize(
    ("published", "usual"),
    [
        ("Newcastle Upon Tyne Central", "Newcastle upon Tyne Central"),
        ("Vale Of Glamorgan", "Vale of Glamorgan"),
        ("Cities Of London and Westminster", "Cities of London and Westminster"),
        ("Berwick-Upon-Tweed", "Berwick-upon-Tweed"),
        ("Weston-Super-Mare", "Weston-super-Mare"),
        ("Na h-Eileanan An Iar", "Na h-Eileanan an Iar"),
        ("Brighton, Kemptown", "Brighton, Kemptown"),
        ("South Holland and The Deepings", "South Holland and The Deepings"),
        ("The Wrekin", "The Wrekin"),
        ("Ashton-under-Lyne", "Ashton-under-Lyne"),
        ("Inverness, Nairn, Badenoch and Strathspey", "Inverness, Nairn, Badenoch and Strathspey"),
        ("Southend West", "Southend West"),
    ],
)
def test_particles_are_in_lower_case(published: str, usual: str):
    assert usual_name(published) == usual
    assert usual_name(usual) == usual


def test_what_is_kept_is_the_source_s_own_spelling():
    place = Constituency("city-of-durham.2010", "City Of Durham", "england-2010", Nation.ENGLAND)
    assert place.name == "City of Durham"
    assert place.slug == "city-of-durham"
    kept = msgspec.json.encode(place)
    assert b'"name":"City Of Durham"' in kept
    assert msgspec.json.decode(kept, type=Constituency) == place
