"""Replay: a reader that proposes again what was once recorded, of a language model for instance.

With it the way of a proposal can be tried, and tested, without a network and always alike.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from hustings.copydesk.reader.proposal import Material
from hustings.errors import InputError, Problem


class Replay:
    """What one reader proposed for some texts, each known by its SHA-256; nothing for any other text."""

    def __init__(self, name: str, recorded: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Keep what was proposed for the texts of these hashes (hexadecimal, of the UTF-8 text)."""
        self.name = name
        self._recorded = recorded

    @classmethod
    def of(cls, recorded: str) -> Replay:
        """A replay of a recording: JSON with "reader", and "texts" of "sha256" and "proposals"; else `InputError`."""
        try:
            read = json.loads(recorded)
            texts = {str(one["sha256"]): list(one["proposals"]) for one in read["texts"]}
            return cls(str(read["reader"]), texts)
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            problem = Problem("recording", None, f"not a recording of proposals: {error}", "format")
            raise InputError([problem]) from None

    def __call__(self, material: Material, /) -> Sequence[Mapping[str, Any]]:
        """What was proposed for this text."""
        return self._recorded.get(sha256(material.text.encode("utf-8", "replace")).hexdigest(), ())
