"""Listen: call a reader that may fail, hang or talk without end, and take what is in bounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from threading import Event, Thread

from hustings.copydesk.check import Dropped
from hustings.copydesk.reader.proposal import LONGEST, Material, Proposal, Reader, proposal_of

#: So many proposals of a reader are looked at.
MOST = 1000
#: So long, in seconds, a reader is waited for.
PATIENCE = 60.0


def name_of(reader: Reader) -> str:
    """What a reader is called."""
    try:
        name = str(getattr(reader, "name", None) or getattr(reader, "__name__", None) or type(reader).__name__)
    except Exception:  # noqa: BLE001  (a reader's own code, which may do anything)
        name = ""
    return "".join(one if one.isprintable() else " " for one in name[:60]).strip() or "reader"


@dataclass(slots=True)
class _Heard:
    """What one reader has said so far."""

    reader: str
    proposals: list[Proposal] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    is_done: Event = field(default_factory=Event)

    def drop(self, text: str, why: str) -> None:
        self.dropped.append(Dropped(self.reader, text[:LONGEST], why))


def heard(reader: Reader, material: Material, patience: float = PATIENCE) -> tuple[list[Proposal], list[Dropped]]:
    """The proposals of a reader, and what was dropped of what it said. Never raises for anything that a reader does.

    A reader that does not come back in time is left to itself: none of what it said is taken.
    """
    name = name_of(reader)
    said = _Heard(name)
    Thread(target=_listen, args=(reader, material, said), daemon=True, name=f"reader {name}").start()
    if not said.is_done.wait(patience):
        return [], [Dropped(name, "", f"it took longer than {patience:g} seconds")]
    return said.proposals, said.dropped


def _listen(reader: Reader, material: Material, said: _Heard) -> None:
    try:
        _take(reader(material), said)
    except BaseException as error:  # noqa: BLE001  (whatever a reader raises, the check goes on without it)
        said.proposals.clear()
        said.drop("", f"it failed: {type(error).__name__}")
    finally:
        said.is_done.set()


def _take(sent: Iterable[object], said: _Heard) -> None:
    for number, one in enumerate(islice(sent, MOST + 1)):
        if number == MOST:
            said.drop("", f"it proposed more than {MOST:,} claims: the rest was not looked at")
            return
        found = proposal_of(one)
        if isinstance(found, str):
            said.drop("", found)
        else:
            said.proposals.append(found)
