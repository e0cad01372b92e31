"""Usual names: a constituency's name as the field writes it, whatever the capitals of its publisher.

UK Parliament's files of 2010 to 2019 capitalise every word ("Vale Of Glamorgan", "Berwick-Upon-Tweed"). The orders
that make constituencies, and its own files of 2024, keep particles in lower case: "Vale of Glamorgan".
"""

from __future__ import annotations

import re
from functools import lru_cache

#: Small words within a name, English, Gaelic and Welsh. "The" is none: it is "South Holland and The Deepings".
_PARTICLE = re.compile(r"(?<=[ -])(?:An|And|By|In|Le|Of|On|Super|Under|Upon|With|Y)(?=[ -])")


@lru_cache(maxsize=4096)
def usual_name(published: str) -> str:
    """The name with its particles in lower case, all else as published; the first and the last word stay as they are.

    >>> usual_name("Newcastle Upon Tyne Central"), usual_name("Stoke-On-Trent North"), usual_name("The Wrekin")
    ('Newcastle upon Tyne Central', 'Stoke-on-Trent North', 'The Wrekin')
    """
    return _PARTICLE.sub(lambda found: found[0].lower(), published)
