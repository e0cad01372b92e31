"""Short names: what copy calls a constituency for short — "Glasgow NE", "S Antrim", "Hull East", "Anglesey".

Lists of results shorten points of the compass to their letters; towns that share a name with another lose what tells
them apart ("upon Tyne"); some seats go by a name of long standing in place of the one that the orders give them.
"""

from __future__ import annotations

import re

_POINT = re.compile(r"\b(north|south|east|west|central)(?:[ -](east|west))?\b")
_APART = re.compile(r" upon tyne| upon thames|-on-trent|kingston upon (?=hull)")
_KNOWN_AS = {
    "ynys mon": ("anglesey", "isle of anglesey"),
    "na h-eileanan an iar": ("western isles",),
}
#: Counties as addresses and papers shorten them, where a constituency has the county's name.
_COUNTIES = {
    "bedfordshire": "beds",
    "berkshire": "berks",
    "buckinghamshire": "bucks",
    "cambridgeshire": "cambs",
    "derbyshire": "derbys",
    "gloucestershire": "glos",
    "hampshire": "hants",
    "hertfordshire": "herts",
    "lancashire": "lancs",
    "leicestershire": "leics",
    "lincolnshire": "lincs",
    "northamptonshire": "northants",
    "nottinghamshire": "notts",
    "oxfordshire": "oxon",
    "shropshire": "shrops",
    "staffordshire": "staffs",
    "warwickshire": "warks",
    "wiltshire": "wilts",
    "worcestershire": "worcs",
    "yorkshire": "yorks",
}
_COUNTY = re.compile(rf"\b(?:{'|'.join(_COUNTIES)})\b")
#: Towns that lists shorten within the name of a seat: "Soton Itchen".
_TOWNS = (
    ("southampton", "soton"),
    ("birmingham", "b'ham"),
    ("wolverhampton", "wolves"),
    ("manchester", "m'cr"),
)
#: "S Down" and the like could be words of a headline in capitals.
_WORDS = frozenset("down".split())


def usual_forms(name: str) -> set[str]:
    """The full names, lower case, without accents, that copy has for a constituency beside its own, so written.

    >>> sorted(usual_forms("ynys mon")), sorted(usual_forms("kingston upon hull east")), usual_forms("wells")
    (['anglesey', 'isle of anglesey'], ['hull east'], set())
    """
    return {*_KNOWN_AS.get(name, ()), _APART.sub("", name), name.removeprefix("the ")} - {name}


def lettered(name: str) -> str:
    """A name, lower case, with its points of the compass by their letters, the same where it has none.

    >>> lettered("rutherglen and hamilton west"), lettered("north east fife"), lettered("south down")
    ('rutherglen and hamilton w', 'ne fife', 'south down')
    """
    if name.rpartition(" ")[2] in _WORDS:
        return name
    return _POINT.sub(lambda point: point[1][0] + (point[2] or "")[:1], name)


def shortened(name: str) -> str:
    """A name, lower case, with its county or town as addresses and lists shorten it, the same where none is known.

    >>> shortened("hampshire, north east"), shortened("southampton, itchen"), shortened("north down")
    ('hants, north east', 'soton, itchen', 'north down')
    """
    name = _COUNTY.sub(lambda county: _COUNTIES[county[0]], name)
    for town, short in _TOWNS:
        if name.startswith(town):
            return short + name.removeprefix(town)
    return name
