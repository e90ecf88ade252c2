"""Each field of each kind: a fault in it is found at its place, and takes nothing else away with it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest

from sttool.kinds.load import Loaded, load
from sttool.kinds.location import SETTINGS_PLACE, Location, locate
from tests.unit.kinds_examples import FILES, SETTINGS, Data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import At

ALL: tuple[tuple[str, Data], ...] = (*FILES, ("sttool.yaml", SETTINGS))


def read(path: str, data: Data) -> Loaded:
    """Read data as the kind that a path says."""
    where = SETTINGS_PLACE if path == "sttool.yaml" else locate(path)
    assert isinstance(where, Location)
    return load(where, path, data)


def leaves(data: Data, at: At = ()) -> Iterator[At]:
    """Give the places of all values in data that hold no others."""
    if isinstance(data, (dict, list)):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            if step != "policy":
                yield from leaves(value, (*at, step))
    else:
        yield at


def mappings(data: Data, at: At = ()) -> Iterator[At]:
    """Give the places of all mappings in data."""
    if isinstance(data, dict):
        yield at
    for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        if step != "policy":
            yield from mappings(value, (*at, step))


def lists(data: Data) -> set[At]:
    """Give the places of all lists in data."""
    return {at[: at.index(0)] for at in leaves(data) if 0 in at} - {()}


def put(data: Data, at: At, value: Data) -> Data:
    """Copy data with another value in one place."""
    copy = deepcopy(data)
    inner = copy
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    return copy


def taken(data: Data, at: At) -> Data:
    """Copy data without what stands in one place."""
    copy = deepcopy(data)
    inner = copy
    for step in at[:-1]:
        inner = inner[step]
    del inner[at[-1]]
    return copy


def least_taken(path: str, data: Data, at: At) -> list[Data]:
    """Tell what is left where as little as can be is left out for a fault: the value, or what cannot be without it."""
    for length in range(len(at), 0, -1):
        rest = taken(data, at[:length])
        if not (left := read(path, rest)).findings:
            return models(left)
    return []


def models(loaded: Loaded) -> list[Data]:
    """Give what was read, without where in the file."""
    return [loaded.record] if loaded.record else [entry.model for entry in loaded.entries]


WRONG = {
    bool: ("ja", {"M107"}),
    int: ("många", {"M106"}),
    float: ("många", {"M106"}),
    str: (7, {"M104", "M111", "M113"}),
}
"""By what stands there: a value of the wrong sort, and what may be said of it."""

LEAVES = [(path, data, at) for path, data in ALL for at in leaves(data)]
MAPPINGS = [(path, data, at) for path, data in ALL for at in mappings(data)]


def named(case: object) -> str:
    """Name a case of a table by its place."""
    return "/".join(map(str, case)) if isinstance(case, tuple) else case if isinstance(case, str) else ""


@pytest.mark.parametrize(("path", "data", "at"), LEAVES, ids=named)
def test_a_wrong_value_is_found_where_it_stands_and_the_rest_is_read(path: str, data: Data, at: At) -> None:
    wrong, codes = WRONG[type(within(data, at))]
    loaded = read(path, put(data, at, wrong))
    assert [(found.path, found.at, found.aim) for found in loaded.findings] == [(path, at, "value")]
    assert loaded.findings[0].code in codes
    assert models(loaded) == least_taken(path, data, at)
    assert any(at[: len(gone)] == gone for gone in loaded.refused)


@pytest.mark.parametrize(("path", "data", "at"), LEAVES, ids=named)
def test_a_key_with_nothing_after_it_is_found_at_the_key(path: str, data: Data, at: At) -> None:
    loaded = read(path, put(data, at, None))
    assert [(found.code, found.at) for found in loaded.findings] == [("M103", at)]
    assert loaded.findings[0].aim == ("key" if isinstance(at[-1], str) else "value")
    assert models(loaded) == least_taken(path, data, at)


@pytest.mark.parametrize(("path", "data", "at"), LEAVES, ids=named)
def test_a_list_where_one_value_belongs_is_found(path: str, data: Data, at: At) -> None:
    loaded = read(path, put(data, at, [["x"]]))
    assert [found.at for found in loaded.findings] == [at]
    assert models(loaded) == least_taken(path, data, at)


@pytest.mark.parametrize(("path", "data", "at"), MAPPINGS, ids=named)
def test_an_unknown_key_is_found_and_left_out_alone(path: str, data: Data, at: At) -> None:
    loaded = read(path, put(data, (*at, "xyzzy"), 1))
    assert [(found.code, found.at, found.aim) for found in loaded.findings] == [("M101", (*at, "xyzzy"), "key")]
    assert models(loaded) == models(read(path, data))
    assert loaded.refused == ((*at, "xyzzy"),)


@pytest.mark.parametrize(("path", "data", "at"), [case for case in LEAVES if isinstance(case[2][-1], str)], ids=named)
def test_a_missing_key_is_found_at_its_mapping_if_it_is_needed(path: str, data: Data, at: At) -> None:
    loaded = read(path, taken(data, at))
    assert [(found.at, found.aim) for found in loaded.findings] in ([], [(at[:-1], "start")])
    assert {found.code for found in loaded.findings} <= {"M102", "M124"}
    assert models(loaded) == least_taken(path, data, at)


@pytest.mark.parametrize(("path", "data", "at"), [case for case in MAPPINGS if case[2]], ids=named)
def test_what_is_no_mapping_is_found(path: str, data: Data, at: At) -> None:
    loaded = read(path, put(data, at, True))
    assert [(found.at, found.aim) for found in loaded.findings] == [(at, "value")]
    assert {found.code for found in loaded.findings} <= {"M105", "M109", "M128"}
    assert models(loaded) == least_taken(path, data, at)


LISTS = [(path, data, at) for path, data in ALL for at in sorted(lists(data))]


@pytest.mark.parametrize(("path", "data", "at"), LISTS, ids=named)
def test_what_is_no_list_is_found(path: str, data: Data, at: At) -> None:
    loaded = read(path, put(data, at, "2025-01-01"))
    assert [(found.code, found.at) for found in loaded.findings] == [("M108", at)]
    assert loaded.findings[0].mentions["nearest"] == "[2025-01-01]"
    assert models(loaded) == least_taken(path, data, at)


def within(data: Data, at: At) -> Data:
    """Give what stands in a place."""
    for step in at:
        data = data[step]
    return data


PERIODS = [
    (path, data, (*at, last))
    for path, data, at in MAPPINGS
    for first, last in (("from", "to"), ("on", "until"))
    if first in within(data, at) and last in within(data, at)
]


@pytest.mark.parametrize(("path", "data", "at"), PERIODS, ids=named)
def test_a_period_that_ends_before_it_begins_is_found_at_its_end(path: str, data: Data, at: At) -> None:
    loaded = read(path, put(data, at, "1999-12-31"))
    assert [(found.code, found.at, found.aim) for found in loaded.findings] == [("M116", at, "value")]
    assert models(loaded) != models(read(path, data))


def test_there_are_periods_of_all_sorts() -> None:
    assert len(PERIODS) >= 15
