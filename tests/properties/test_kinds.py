"""Whatever a file holds: reading never fails, says what it left out, and one fault hides no other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from sttool.dates import parse_day
from sttool.findings import Finding
from sttool.kinds.base import Day, Id, Record
from sttool.kinds.load import Entry, admit, load
from sttool.kinds.location import Location, is_id, locate, proposed_id
from sttool.kinds.registry import KINDS
from sttool.kinds.structure import mappings, members

if TYPE_CHECKING:
    from sttool.kinds.registry import Kind

Data: TypeAlias = Any
"""What a file may hold."""

KEYS = sorted({key for kind in KINDS for model in kind.models for key in members(model)})
PLACES = [
    kind.place.replace("{owner}", "a").replace("{day}", "2026-01-02").replace("{review}", "annual")
    .replace("{year}", "2025").replace("{programme}", "training").replace("{id}", "b").replace("{slug}", "c")
    for kind in KINDS
]  # fmt: skip

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(max_size=12),
    st.dates(date(1900, 1, 1)).map(str),
    st.sampled_from(["ST", "main", "clinical", "hl-03", "2026-02-30", "leave", "supervisor", "date", ""]),
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=8)), inner, max_size=6),
    ),
    max_leaves=25,
)


class Dated(Record):
    """A record with a day and an id, and nothing else."""

    day: Day
    ident: Id


def where(place: str) -> Location:
    """Give what a known path says."""
    found = locate(place)
    assert isinstance(found, Location)
    return found


@given(st.sampled_from(PLACES), DATA)
def test_any_data_is_read_or_told(place: str, data: Data) -> None:
    loaded = load(where(place), place, data)
    assert bool(loaded.findings) == bool(loaded.refused)
    assert all(found.code.startswith("M") and found.path == place for found in loaded.findings)
    if loaded.record is None and not loaded.location.kind.is_log:
        assert loaded.refused == ((),)


@given(st.sampled_from(PLACES), DATA)
def test_every_finding_points_at_what_is_there(place: str, data: Data) -> None:
    for found in load(where(place), place, data).findings:
        inner = data
        for step in found.at:
            inner = inner[step]


@given(st.sampled_from(PLACES), st.lists(DATA, max_size=5), st.data())
def test_an_entry_is_read_alike_whatever_stands_around_it(place: str, data: list[Data], draw: st.DataObject) -> None:
    location = where(place)
    if location.kind.is_log and data:
        index = draw.draw(st.integers(0, len(data) - 1))
        alone = load(location, place, [data[index]])
        among = load(location, place, data)
        assert [entry for entry in among.entries if entry.index == index] == [
            Entry(index, entry.model) for entry in alone.entries
        ]
        assert [found.at[1:] for found in among.findings if found.at[0] == index] == [
            found.at[1:] for found in alone.findings
        ]


@given(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(KEYS), DATA, max_size=8))
def test_nothing_at_fault_is_taken(kind: Kind, data: dict[str, Data]) -> None:
    record, faults, gone = admit(kind.model, data)
    assert bool(faults) == bool(gone)
    for part, mapping, at in mappings(kind.model, data):
        unknown = {(*at, key) for key in mapping if key not in members(part)}
        assert record is None or all(any(key[:n] in gone for n in range(len(key) + 1)) for key in unknown)


@given(
    st.one_of(st.text(max_size=12), st.dates().map(str), st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True))
)
def test_a_day_is_read_as_the_arithmetic_reads_it(text: str) -> None:
    record = admit(Dated, {"day": text, "ident": "a"})[0]
    assert (record.day if isinstance(record, Dated) else None) == parse_day(text)


@given(
    st.one_of(st.text(max_size=70), st.from_regex(r"[a-z0-9-]{1,66}", fullmatch=True), st.sampled_from(["con", "a-b"]))
)
def test_an_id_in_a_record_is_an_id_in_a_path(text: str) -> None:
    read = admit(Dated, {"day": "2026-01-02", "ident": text})[0] is not None
    assert is_id(text) <= read
    assert read <= (is_id(text) or len(text) <= 4)


@given(st.text(max_size=100))
def test_an_id_that_is_proposed_is_one(text: str) -> None:
    proposed = proposed_id(text)
    assert proposed is None or is_id(proposed)


@given(st.text(max_size=60))
def test_any_path_says_something_or_is_told(path: str) -> None:
    found = locate(path)
    assert isinstance(found, Location) or (isinstance(found, Finding) and found.code.startswith("M15"))
