import itertools
import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from hustings.errors import RecordTampered
from hustings.record.entry import (
    GENESIS,
    Entry,
    Kind,
    canonical,
    chain,
    digest,
    draft,
    faults,
    moment_of,
    stamp,
)
from hustings.record.event import BODIES, body_of
from hustings.record.party import Party

NOON = datetime(2024, 7, 5, 12, tzinfo=UTC)
FIELDS = list(Entry.__struct_fields__)


def _chain(count: int = 6) -> list[Entry]:
    drafts = [
        draft(
            Kind.PARTY, Party(f"PP{n}", f"Party {n}", "P"), effective_at=NOON, source="s", poll=f"parl.x{n}.2024-07-04"
        )
        for n in range(1, count + 1)
    ]
    return list(chain(drafts, after=0, previous_hash=GENESIS, recorded_at=NOON, author="desk"))


# RFC 8785: no floats here; integers within what every JSON reader keeps exactly; keys of ours are ASCII.
ascii_keys = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=8)
scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(codec="utf-8"))
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(ascii_keys, inner, max_size=5)
)


@given(values)
def test_canonical_json_is_that_of_the_reference_implementation(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)
    assert json.loads(canonical(value)) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ynys Môn",
        "𝒽𝓊𝓈𝓉𝒾𝓃𝑔𝓈 🗳️",
        "".join(map(chr, range(0x20))),
        "\x7f\x80\x9f\u2028\u2029\ufeff\ufffe",
        '"\\/',
        "e\u0301 is not é",
    ],
)
def test_canonical_json_of_odd_text(text: str) -> None:
    assert canonical({"b": text, "a": [text]}) == rfc8785.dumps({"b": text, "a": [text]})


def test_canonical_json_of_a_body_leaves_out_what_is_not_given() -> None:
    assert canonical(Party("ind", "Independent", "Ind")) == b'{"abbreviation":"Ind","id":"ind","name":"Independent"}'


def test_stamps_are_utc_to_the_second() -> None:
    summer = timezone(timedelta(hours=1))
    assert stamp(datetime(2017, 6, 9, 21, 3, 59, 999_999, tzinfo=summer)) == "2017-06-09T20:03:59Z"
    assert moment_of("2017-06-09T20:03:59Z") == datetime(2017, 6, 9, 20, 3, 59, tzinfo=UTC)
    with pytest.raises(ValueError, match="time zone"):
        stamp(datetime(2017, 6, 9))


def test_a_chain_holds() -> None:
    entries = _chain()
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4, 5, 6]
    assert entries[0].previous_hash == GENESIS
    assert all(after.previous_hash == before.hash for before, after in itertools.pairwise(entries))
    assert list(faults(entries)) == []
    assert list(faults([])) == []


def test_a_chain_goes_on_from_where_it_stopped() -> None:
    entries = _chain()
    drafts = [draft(Kind.PARTY, Party("PP7", "Party 7", "P"), effective_at=NOON, source="s")]
    more = list(chain(drafts, after=6, previous_hash=entries[-1].hash, recorded_at=NOON, author="desk"))
    assert list(faults([*entries, *more])) == []


def test_the_digest_is_fixed() -> None:
    assert _chain()[0].hash == digest(_chain()[0])
    assert len({digest(entry) for entry in _chain()}) == 6


def _altered(value: Any) -> Any:
    if isinstance(value, int):
        return value + 100
    text = str(value)
    return text[:-1] + chr(ord(text[-1]) ^ 1)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("number", range(6))
def test_a_changed_byte_in_any_field_of_any_entry_names_the_entry(field: str, number: int) -> None:
    entries = _chain()
    before = entries[number]
    entries[number] = msgspec.structs.replace(before, **{field: _altered(getattr(before, field))})
    found = list(faults(entries))
    assert found
    shown = entries[number].sequence if field == "sequence" else number + 1
    assert any(f"entry {shown} " in fault and "altered" in fault for fault in found)


@pytest.mark.parametrize("field", ["poll"])
def test_a_field_taken_away_is_an_alteration(field: str) -> None:
    entries = _chain()
    entries[2] = msgspec.structs.replace(entries[2], **{field: None})
    assert "entry 3 " in next(faults(entries))


def test_an_alteration_with_its_hash_made_good_shows_in_the_next_entry() -> None:
    entries = _chain()
    forged = msgspec.structs.replace(entries[2], payload='{"id":"PP9","name":"Forged","abbreviation":"F"}')
    entries[2] = msgspec.structs.replace(forged, hash=digest(forged))
    assert list(faults(entries)) == [
        "entry 4 (party of parl.x4.2024-07-04) does not follow the entry before it",
    ]


@pytest.mark.parametrize(("number", "words"), [(0, "entry 1 is missing"), (2, "entry 3 is missing")])
def test_a_removed_entry_is_named(number: int, words: str) -> None:
    entries = _chain()
    del entries[number]
    assert words in next(faults(entries))


def test_several_removed_entries_are_named_as_a_run() -> None:
    entries = _chain()
    del entries[1:4]
    assert "entry 2 to 4 is missing" in next(faults(entries))


def test_a_removed_last_entry_needs_the_head_to_show() -> None:
    assert list(faults(_chain()[:-1])) == []  # the store keeps the head apart for this: see its tests


@pytest.mark.parametrize("number", range(5))
def test_a_swapped_pair_is_named(number: int) -> None:
    entries = _chain()
    entries[number], entries[number + 1] = entries[number + 1], entries[number]
    found = " ".join(faults(entries))
    assert f"entry {number + 1} stands out of order" in found


def test_numbers_changed_hands_are_named() -> None:
    entries = _chain()
    third, fourth = entries[2], entries[3]
    entries[2] = msgspec.structs.replace(fourth, sequence=3)
    entries[3] = msgspec.structs.replace(third, sequence=4)
    found = " ".join(faults(entries))
    assert "entry 3 " in found
    assert "entry 4 " in found


@pytest.mark.parametrize("number", range(6))
def test_a_doubled_entry_is_named(number: int) -> None:
    entries = _chain()
    entries.insert(number, entries[number])
    assert f"entry {number + 1} stands out of order" in " ".join(faults(entries))


def test_every_kind_has_a_body() -> None:
    assert set(BODIES) == set(Kind)


@pytest.mark.parametrize("payload", ["", "{", '{"id":1}', "null", "[]", '{"id":"PP1"}'])
def test_a_payload_that_does_not_fit_its_kind_is_tampering(payload: str) -> None:
    entry = msgspec.structs.replace(_chain()[0], payload=payload)
    with pytest.raises(RecordTampered, match=r"entry 1 \(party\) cannot be read"):
        body_of(entry)


def test_dates_in_payloads_are_text() -> None:
    assert canonical({"day": date(2024, 7, 4)}) == b'{"day":"2024-07-04"}'
