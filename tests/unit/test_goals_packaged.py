"""The packaged goals: every file loads, and says how far it can be trusted."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from sttool.sources.packaged import GOALS
from sttool.training.goals import BT, COMMON, GoalSet, packaged, specialties, specialty_list
from sttool.training.internship import internship

OLD, NEW = "SOSFS 2015:8", "HSLF-FS 2021:8"
FOLDERS = {OLD: "sosfs-2015-8", NEW: "hslf-fs-2021-8"}
FILES = [
    (regulation, path.stem) for regulation, name in FOLDERS.items() for path in sorted((GOALS / name).glob("*.yaml"))
]

ACTIVITIES = {"clinical", "course", "observation", "development", "written-work"}
ADVICE = ACTIVITIES | {
    "theory", "seminar", "conference", "sit-in", "simulation", "group-reflection", "team-work",
    "supervise-under-supervision", "teach-under-supervision",
}  # fmt: skip
LEVELS = {None, "behärska", "kunna", "ha kunskap", "uppvisa kunskap", "ha kännedom"}


def loaded(regulation: str, file: str) -> GoalSet:
    """Give a set that must be there."""
    found = packaged(regulation, file)
    assert found is not None
    return found


def test_there_is_a_file_for_every_specialty_under_both_regulations() -> None:
    """Sixty-three specialties, what they share, and BT, which is the newer regulation's alone."""
    names = {specialty.file for specialty in specialty_list()}
    assert len(names) == 63
    assert specialties() == specialties(OLD) == specialties(NEW) == names
    assert len(FILES) == 129
    assert packaged(OLD, BT) is None


@pytest.mark.parametrize(("regulation", "file"), FILES, ids=lambda name: name)
def test_every_file_loads(regulation: str, file: str) -> None:
    """It is of its regulation, its goals have words, and it asks for known activities only."""
    found = loaded(regulation, file)
    assert (found.regulation, found.file) == (regulation, file)
    assert (found.specialty is None) == (file in {COMMON, BT})
    for goal in found.goals:
        assert goal.label.strip()
        assert goal.level in LEVELS
        assert set(goal.recommended) <= ADVICE
        assert set(goal.uncertain) <= ACTIVITIES
        assert all(set(one.activities) <= ACTIVITIES and one.activities for one in goal.requires)
        assert len(set(goal.requires)) == len(goal.requires)
    for doubt in found.warnings:
        assert set(doubt.goals) <= set(found.codes)
        assert doubt.text.sv
        assert doubt.text.en


@pytest.mark.parametrize(("regulation", "file"), FILES, ids=lambda name: name)
def test_codes_are_contiguous(regulation: str, file: str) -> None:
    """Each letter counts from 1 without a hole, in order, and no code is there twice."""
    letters = {OLD: {"common": "a b", "": "c"}, NEW: {"common": "STa STb", "bt": "BT", "": "STc"}}[regulation]
    counted = []
    for code in loaded(regulation, file).codes:
        match = re.fullmatch(r"([A-Za-z]+)([1-9][0-9]*)", code)
        assert match is not None
        counted.append((match[1], int(match[2])))
    assert [letter for letter, number in counted if number == 1] == letters.get(file, letters[""]).split()
    assert all(two in {(one[0], one[1] + 1), (two[0], 1)} for one, two in pairwise(counted))


@pytest.mark.parametrize(
    ("regulation", "file", "count"),
    [
        (NEW, "common", 11),
        (OLD, "common", 11),
        (NEW, "bt", 18),
        (NEW, "psykiatri", 14),
        (OLD, "psykiatri", 13),
        (OLD, "kirurgi", 13),
    ],
)
def test_the_counts_that_are_known(regulation: str, file: str, count: int) -> None:
    """Where the number of goals is known from elsewhere, it is that."""
    assert len(loaded(regulation, file).goals) == count


def test_only_what_was_compared_with_the_official_text_says_so() -> None:
    """What all share, and psychiatry; the rest are transcriptions and must be shown as such."""
    checked = {name for name in FILES if loaded(*name).checked}
    assert checked == {(OLD, "common"), (OLD, "psykiatri"), (NEW, "common"), (NEW, "psykiatri")}
    official = {name for name in FILES if any(goal.official for goal in loaded(*name).goals)}
    assert official == {(OLD, "common"), (NEW, "common"), (NEW, "bt")}


@pytest.mark.parametrize(
    ("regulation", "file", "codes"),
    [
        (OLD, "rattspsykiatri", ["c2", "c5", "c6", "c11", "c12"]),
        (NEW, "rattspsykiatri", []),
        (OLD, "barn-och-ungdomspsykiatri", ["c6", "c8", "c9", "c11"]),
        (NEW, "beroendemedicin", ["STc8"]),
        (OLD, "aldrepsykiatri", ["c5"]),
        (NEW, "aldrepsykiatri", ["STc5"]),
        (NEW, "rost-och-talrubbningar", []),
        (NEW, "socialmedicin", ["STc7", "STc8", "STc11"]),
        (OLD, "endokrinologi-och-diabetologi", ["c13"]),
        (OLD, "hud-och-konssjukdomar", ["c1", "c2"]),
        (OLD, "medicinsk-gastroenterologi-och-hepatologi", ["c11"]),
        (NEW, "common", ["STb1", "STb2", "STb3", "STb4"]),
        (OLD, "common", ["b1", "b2", "b3", "b4", "b5"]),
    ],
)
def test_known_doubts_are_visible(regulation: str, file: str, codes: list[str]) -> None:
    """A file with a known weakness names it, with the goals it is about."""
    found = loaded(regulation, file)
    assert found.warnings
    assert [code for code in found.codes if found.doubts(code)] == codes


def test_no_other_file_has_doubts_of_its_own() -> None:
    """A doubt that comes or goes is a change to be looked at."""
    assert sum(bool(loaded(*name).warnings) for name in FILES) == 13


def test_a_course_that_may_be_required_is_marked_where_the_transcriptions_erred() -> None:
    """The goal on drugs asks for clinical service; whether for a course too is uncertain, and said."""
    uncertain = [(name, goal) for name in FILES for goal in loaded(*name).goals if goal.uncertain]
    assert len(uncertain) == 27
    for _, goal in uncertain:
        assert goal.uncertain == ("course",)
        assert all("course" not in one.activities for one in goal.requires)


def test_activities_may_be_alternatives() -> None:
    """Palliative care under the newer regulation: a course, and clinical service or observation."""
    goal = next(goal for goal in loaded(NEW, "common").goals if goal.code == "STb4")
    assert [one.activities for one in goal.requires] == [("course",), ("clinical", "observation")]


def test_a_branch_names_the_specialty_it_builds_on() -> None:
    """In its own file and in the list alike."""
    for specialty in specialty_list():
        for regulation in (OLD, NEW):
            found = loaded(regulation, specialty.file)
            assert (found.specialty, found.type, found.on_top_of) == (specialty.name, specialty.type, specialty.base)
        assert (specialty.base is not None) == (specialty.type == "branch")
        assert specialty.base is None or specialty.base in specialties()


def test_internship_asks_for_its_parts() -> None:
    """Eighteen months, and for each part, or two together, the least there may be."""
    plan = internship()
    assert (plan.regulation, plan.months, plan.percent, plan.checked) == ("SOSFS 1999:5", 18, 50, True)
    assert {section.areas: section.months for section in plan.sections} == {
        ("internal-medicine",): 3,
        ("surgery",): 3,
        ("psychiatry",): 3,
        ("general-practice",): 6,
        ("internal-medicine", "surgery"): 9,
    }
    assert [section.areas for section in plan.sections if section.last] == [("general-practice",)]
    assert plan.warnings
