"""Names that are missing, folders without their own file, and paths that are one on other systems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.findings import Severity
from sttool.rules.names import case_twins
from sttool.texts.codes import Files, Trouble
from tests.unit.rules_found import codes, found, trainee

NAMELESS = {"records/people/hl-04.yaml": "supervisor_training: [2022-05-18]\n"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({**NAMELESS, "names.yaml": "hl-05: Per Ask\n"}, ["R110"]),
        ({**NAMELESS, "names.yaml": "hl-04: Eva Holm\n"}, []),
        ({"records/people/hl-04.yaml": "trainee: st-007\n", "names.yaml": "hl-05: Per Ask\n"}, []),
        ({"records/people/hl-04.yaml": "name: 7\n", "names.yaml": "hl-05: Per Ask\n"}, []),
        ({"records/people/hl-04.yaml": "nam: Eva\n", "names.yaml": "hl-05: Per Ask\n"}, []),
        ({**trainee(name=""), "names.yaml": "hl-05: Per Ask\n"}, ["R110"]),
        ({**trainee(name=""), "names.yaml": "st-007: Ali Haidar\n"}, []),
        ({**trainee(name="7"), "names.yaml": "hl-05: Per Ask\n"}, []),
        ({**NAMELESS, **trainee(name=""), "names.yaml": "- hl-05\n"}, []),
        ({**NAMELESS, **trainee(name=""), "names.yaml": "{{{\n"}, []),
    ],
)
def test_a_name_stands_in_the_file_or_in_the_names(files: Files, expected: list[str]) -> None:
    assert codes(files) == expected


def test_without_a_file_of_names_it_is_but_a_note() -> None:
    (fault,) = found(NAMELESS)
    assert (fault.code, fault.severity) == ("R110", Severity.NOTE)
    (fault,) = found({**NAMELESS, "names.yaml": "hl-05: Per Ask\n"})
    assert fault.severity is None


def test_a_folder_without_its_own_file_is_told_at_that_file() -> None:
    (fault,) = found({"records/trainees/st-070/contract.yaml": "drafted: 2025-03-03\n"})
    assert (fault.code, fault.path) == ("R111", "records/trainees/st-070/trainee.yaml")
    assert codes({"records/trainees/st 070/contract.yaml": "drafted: 2025-03-03\n"}) == []
    assert codes({"records/trainees/st-070/trainee.yaml": "name: [\n"}) == []
    assert codes({"records/trainees/st-070/trainee.yaml": Trouble()}) == []


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (["people/hl-03.yaml", "people/HL-03.yaml"], ["people/HL-03.yaml"]),
        (["people/hl-03.yaml", "people/hl-30.yaml"], []),
        (["t/st-1/plan.md", "t/ST-1/plan.md", "t/ST-1/trainee.yaml"], ["t/ST-1"]),
        (["t/st-1/plan.md", "T/st-1/plan.md"], ["T"]),
        (["u/st-1/plan.md", "t/ST-1/plan.md"], []),
        (["people/a\u0308.yaml", "people/\u00e4.yaml"], ["people/\u00e4.yaml"]),
        (["a/x", "A/y", "aA/z"], ["A"]),
    ],
)
def test_twins_are_told_once_at_the_one_with_capitals(paths: list[str], told: list[str]) -> None:
    assert [fault.path for fault in case_twins(paths)] == told


@given(st.lists(st.text("aA/", min_size=1, max_size=6), max_size=12))
def test_there_are_twins_just_where_a_path_is_lost_without_capitals(names: list[str]) -> None:
    paths = [name.strip("/") for name in names if name.strip("/")]
    parts = {path[:end] for path in paths for end in range(1, len(path) + 1) if path[end : end + 1] in {"", "/"}}
    lost = len({part.casefold() for part in parts}) < len(parts)
    assert bool(list(case_twins(paths))) is lost
    assert list(case_twins(paths)) == list(case_twins(reversed(paths)))
