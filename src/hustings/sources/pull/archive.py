"""Files out of a zip archive that came from outside: nothing is written where its names say, and it cannot swell.

Against "zip slip", members are unpacked under numbers, and an archive with a name that is absolute or climbs (`..`) is
refused. Against "zip bombs", what a member really unpacks to is counted, not what its header says.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from hustings.sources.pull.cache import CHUNK
from hustings.sources.pull.catalogue import is_plain
from hustings.sources.pull.fetcher import Limits, Refused

_ENCRYPTED = 0x1


def unpack(
    archive: Path, into: Path, wants: Callable[[str], bool], limits: Limits, name: str
) -> Iterator[tuple[str, Path]]:
    """Each wanted file of the archive with its path there, GitHub's outermost folder taken off.

    `name` is what to call the archive. Raises `Refused` for one that is broken, dangerous or too large.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            for number, (path, info) in enumerate(_members(opened, wants, limits, name)):
                target = into / f"{number:05d}"
                _unpack_one(opened, info, target, limits.file, name)
                yield path, target
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, UnicodeDecodeError) as error:
        raise Refused(f"{name}: not a zip archive, or a broken one ({error})") from None


def _members(
    opened: zipfile.ZipFile, wants: Callable[[str], bool], limits: Limits, name: str
) -> list[tuple[str, zipfile.ZipInfo]]:
    """The wanted members with their paths; the archive is refused for any name that is not a plain one."""
    infos = [info for info in opened.infolist() if not info.is_dir()]
    for info in infos:
        if not is_plain(info.filename):
            raise Refused(f"{name}: it holds a file by the name {info.filename!r}, and is not trusted")
    outermost = _outermost([info.filename for info in infos])
    found = [(info.filename.removeprefix(outermost), info) for info in infos]
    found = [(path, info) for path, info in found if wants(path) and not _is_link(info)]
    if len({path for path, _ in found}) != len(found):
        raise Refused(f"{name}: it holds two files of one name")
    if any(info.flag_bits & _ENCRYPTED for _, info in found):
        raise Refused(f"{name}: it is locked with a password")
    if len(found) > limits.files or sum(info.file_size for _, info in found) > limits.total:
        raise Refused(f"{name}: it unpacks to more than a pull may take")
    return found


def _outermost(names: list[str]) -> str:
    """The folder, with its slash, that everything lies in; empty where there is none.

    >>> _outermost(["psephology-main/README.md", "psephology-main/db/data/a.csv"])
    'psephology-main/'
    """
    tops = {PurePosixPath(name).parts[0] for name in names if "/" in name}
    is_one = len(tops) == 1 and all("/" in name for name in names)
    return f"{tops.pop()}/" if is_one else ""


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _unpack_one(opened: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, limit: int, name: str) -> None:
    size = 0
    with opened.open(info) as member, target.open("wb") as file:
        while chunk := member.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise Refused(f"{name}: {info.filename} is larger than {limit:,} bytes")
            file.write(chunk)
