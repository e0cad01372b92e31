"""The publishers' own files, fetched over HTTPS at run time: listed, downloaded, checked, sorted by content, kept.

`catalogue` says where they are, `fetcher` gets them, `cache` keeps them, `listing` finds out what there is,
`polling_day` and `arrangement` tell by content what each is of, and `country` puts these together. No data of a
publisher's is part of the package.
"""

from hustings.sources.pull.catalogue import publishers
from hustings.sources.pull.country import Pulled, PulledFile, last_pull, pull
from hustings.sources.pull.fetcher import Limits, Progress
from hustings.sources.pull.maps import PulledMap, last_map, pull_map

__all__ = [
    "Limits",
    "Progress",
    "Pulled",
    "PulledFile",
    "PulledMap",
    "last_map",
    "last_pull",
    "publishers",
    "pull",
    "pull_map",
]
