"""Differences are between data: never lines, never the order of a list, never how a value is written."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.history.differences import differences, similarity
from sttool.history.given import moved
from sttool.history.items import Edit, edits
from sttool.history.places import location
from sttool.sources.yaml import parse

if TYPE_CHECKING:
    from sttool.kinds.location import Location


def data(text: str) -> Any:  # noqa: ANN401 - whatever YAML says
    """What a piece of YAML says."""
    parsed = parse(text.encode())
    assert not parsed.refusals
    return parsed.data


def told(old: str, new: str) -> list[str]:
    """The differences between two texts, one a line."""
    found = differences(data(old), data(new))
    return [f"{'.'.join(item.at)}: {item.old} -> {item.new}" for item in found]


CASES = {
    "a value": ("a: 1\nb: 2\n", "a: 1\nb: 3\n", ["b: 2 -> 3"]),
    "a new key": ("a: 1\n", "a: 1\nb: 2\n", ["b: None -> 2"]),
    "a key taken out": ("a: 1\nb: 2\n", "a: 1\n", ["b: 2 -> None"]),
    "a key inside": ("bt: {a: 2025-01-20}\n", "bt: {a: 2025-01-21}\n", ["bt.a: 2025-01-20 -> 2025-01-21"]),
    "another layout": ("a: {b: 1, c: 2}\n", "a:\n  c: 2\n  b: 1\n", []),
    "quotes and comments": ("a: x\n", "# words\na: 'x'\n", []),
    "another order": ("a: [1, 2, 3]\n", "a: [3, 1, 2]\n", []),
    "a day more": ("revised: [2025-01-01]\n", "revised: [2025-01-01, 2026-01-01]\n", ["revised: None -> 2026-01-01"]),
    "a day other": ("r: [2025-01-01, 2026-01-01]\n", "r: [2025-01-01, 2026-01-02]\n", ["r: 2026-01-01 -> 2026-01-02"]),
    "a number that became text": ("a: 1\n", "a: '1'\n", ["a: 1 -> 1"]),
    "a supervisor's end": (
        "s: [{person: hl-1, from: 2025-01-01}, {person: hl-2, from: 2025-01-01}]\n",
        "s: [{person: hl-2, from: 2025-01-01}, {person: hl-1, from: 2025-01-01, to: 2025-06-30}]\n",
        ["s.[hl-1 2025-01-01].to: None -> 2025-06-30"],
    ),
    "a supervisor instead of another": (
        "s: [{person: hl-1, from: 2025-01-01}]\n",
        "s: [{person: hl-2, from: 2026-01-01}]\n",
        [
            "s.[hl-1 2025-01-01]: {'person': 'hl-1', 'from': '2025-01-01'} -> None",
            "s.[hl-2 2026-01-01]: None -> {'person': 'hl-2', 'from': '2026-01-01'}",
        ],
    ),
    "two stretches of work": (
        "work: [{from: 2025-01-01, percent: 100}]\n",
        "work: [{from: 2025-01-01, percent: 80}, {from: 2025-09-01, percent: 100}]\n",
        [
            # What has the same first day is the same stretch; what is as long is not.
            "work.[100 2025-01-01].percent: 100 -> 80",
            "work.[100 2025-09-01]: None -> {'from': '2025-09-01', 'percent': 100}",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_differs(case: str) -> None:
    old, new, expected = CASES[case]
    assert sorted(told(old, new)) == sorted(expected)


scalars = st.one_of(st.text(max_size=3), st.integers(0, 3), st.booleans(), st.sampled_from(["2025-01-01", "hl-1"]))
records = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["a", "by", "on", "from"]), inner),
    max_leaves=12,
).filter(lambda item: isinstance(item, dict))


def shuffled(item: object, seed: int) -> object:
    """The same data with its keys and lists in another order."""
    if isinstance(item, dict):
        keys = list(item)
        random.Random(seed).shuffle(keys)  # noqa: S311 - only an order
        return {key: shuffled(item[key], seed) for key in keys}
    return item


@given(records, st.integers(0, 9))
def test_nothing_differs_from_itself(record: object, seed: int) -> None:
    assert differences(record, shuffled(record, seed)) == ()
    assert similarity(record, shuffled(record, seed)) == 1


@given(records, records)
def test_something_differs_wherever_two_records_are_not_the_same(one: object, other: object) -> None:
    """Also where only a boolean became a number; and there and back again the same places are named."""
    same = repr(_sorted(one)) == repr(_sorted(other))
    assert (differences(one, other) == ()) == same
    assert len(differences(one, other)) == len(differences(other, one))


def _sorted(item: object) -> object:
    if isinstance(item, dict):
        return {key: _sorted(item[key]) for key in sorted(item)}
    return sorted((_sorted(each) for each in item), key=repr) if isinstance(item, list) else item


LOG = "trainees/st-1/supervision.yaml"


def place(path: str) -> Location:
    found = location(path)
    assert found is not None
    return found


def became(old: str | None, new: str | None, path: str = LOG) -> list[Edit]:
    """What became of a file."""
    return list(edits(place(path), path, *(text.encode() if text is not None else None for text in (old, new))))


ONE = "- {date: 2025-03-03, with: hl-03, minutes: 60}\n"
TWO = "- {date: 2025-03-17, with: hl-03, minutes: 60}\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (None, ONE, ["+2025-03-03"]),
        (ONE, ONE + TWO, ["+2025-03-17"]),
        (ONE, TWO + ONE, ["+2025-03-17"]),
        (ONE + TWO, TWO + ONE, []),
        (ONE, ONE.replace("\n", "\r\n"), []),
        (ONE, "-  date: 2025-03-03\n   with: hl-03\n   minutes: 60\n", []),
        (ONE, "# all of spring\n" + ONE, []),
        (ONE + TWO, ONE, ["-2025-03-17"]),
        (ONE, None, ["-2025-03-03"]),
        (ONE, "", ["-2025-03-03"]),
        (ONE, ONE.replace("60", "45"), ["2025-03-03~2025-03-03"]),
        (ONE, ONE.replace("03-03", "03-04"), ["2025-03-03~2025-03-04"]),
        (ONE, "- {date: 2025-05-05, with: hl-07, minutes: 30}\n", ["-2025-03-03", "+2025-05-05"]),
        # Written twice, as a merge may leave it: it is still one record, and so it is when one is taken out again.
        (ONE + ONE, ONE, []),
        (ONE, ONE + ONE, ["+2025-03-03"]),
    ],
)
def test_what_became_of_a_log(old: str | None, new: str | None, expected: list[str]) -> None:
    def shown(edit: Edit) -> str:
        before, after = (item["date"] if item else "" for item in (edit.before, edit.after))
        return f"{before}~{after}" if before and after else f"-{before}" if before else f"+{after}"

    assert sorted(shown(edit) for edit in became(old, new)) == sorted(expected)


def test_an_entry_with_a_fault_is_told_too() -> None:
    (edit,) = became(ONE, ONE + "- {date: soon, with: hl-03}\n")
    assert edit.after == {"date": "soon", "with": "hl-03"}


def test_text_is_told_as_changed_and_not_quoted() -> None:
    path = "trainees/st-1/plan.md"
    (edit,) = became("---\ndrafted: 2025-01-01\n---\nOne.\n", "---\ndrafted: 2025-01-01\n---\nTwo.\n", path)
    assert (edit.text, edit.before == edit.after) == (True, True)


def test_a_file_that_cannot_be_read_is_still_there() -> None:
    path = "trainees/st-1/contract.yaml"
    (edit,) = became("drafted: 2025-01-01\n", "drafted: [", path)
    assert (edit.was, edit.key, edit.after) == ((), (), {})


def given_up(old: str, new: str) -> list[str]:
    """The days and signatures that did not stay."""
    return [f"{item.field} {item.by or ''} {item.old} {item.new}" for item in moved(data(old), data(new))]


SIGNED = "signed: [{on: 2025-02-04, by: sr-01, as: study-director}]\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a: 2025-01-01\n", "a: 2025-01-02\n", ["a  2025-01-01 2025-01-02"]),
        ("a: 2025-01-01\n", "b: 1\n", ["a  2025-01-01 None"]),
        ("a: 1\n", "a: 1\nb: 2025-01-01\n", []),
        ("a: {b: 2025-01-01, c: x}\n", "d: 1\n", ["a.b  2025-01-01 None"]),
        ("a: {b: 2025-01-01}\n", "a: {b: 2025-01-01, c: 2025-02-01}\n", []),
        ("a: words\n", "a: other\n", []),
        (SIGNED, SIGNED.replace("02-04", "02-05"), ["signed sr-01 2025-02-04 2025-02-05"]),
        (SIGNED, SIGNED.replace("sr-01", "sr-02"), ["signed sr-01 2025-02-04 2025-02-04 sr-02"]),
        (SIGNED, "signed: []\n", ["signed sr-01 2025-02-04 None"]),
        (SIGNED, "drafted: 2025-01-01\n", ["signed sr-01 2025-02-04 None"]),
        (SIGNED, SIGNED.replace("}]", "}, {on: 2025-02-07, by: vc-01, as: head}]"), []),
        (
            "date: 2025-01-01\nsigned_by: hl-1\nas: supervisor\n",
            "date: 2025-01-01\nsigned_by: hl-2\nas: supervisor\n",
            ["signed_by hl-1 2025-01-01 hl-2"],
        ),
        (
            "date: 2025-01-01\nsigner: {name: A B, unit: U}\nas: supervisor\n",
            "date: 2025-01-01\nsigner: {name: C D, unit: U}\nas: supervisor\n",
            ["signer.name … 2025-01-01 C D"],
        ),
    ],
)
def test_days_and_signatures_that_did_not_stay(old: str, new: str, expected: list[str]) -> None:
    assert given_up(old, new) == expected
