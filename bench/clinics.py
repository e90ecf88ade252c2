"""Generates clinics of any size, the same every time: dense with log entries, or sparse.

A dense dossier is 23 files with 112 entries in its logs, a sparse one 22 files with 8. All people are invented.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY: Final = date(2026, 11, 21)
SINCE: Final = date(2014, 1, 1)
STARTED: Final = 2021

_PER_UNIT: Final = 20
_PER_SUPERVISOR: Final = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """How a dossier is made: how many placements and how many entries in each log."""

    name: str
    placements: int
    supervision: int
    assessments: int
    courses: int
    projects: int
    certificates: int
    evaluations: int

    @property
    def entries(self) -> int:
        """Entries in all logs of a dossier."""
        logs = (self.supervision, self.assessments, self.courses, self.projects, self.certificates, self.evaluations)
        return sum(logs)

    @property
    def records(self) -> int:
        """Records of a dossier: files that are no log, and entries."""
        return 3 + self.placements + 2 * _YEARS + self.entries


_YEARS: Final = 5
DENSE: Final = Shape("dense", 4, 63, 16, 12, 2, 10, 9)
SPARSE: Final = Shape("sparse", 7, 6, 2, 0, 0, 0, 0)
_GOALS: Final = tuple(
    f"{part}{code}" for part, codes in (("a", 6), ("b", 5), ("c", 13)) for code in range(1, codes + 1)
)


def write_clinic(root: Path, shape: Shape, records: int) -> int:
    """Write a clinic of about so many records below a folder; give the number of dossiers."""
    dossiers = max(1, round(records / shape.records))
    _write(root / "sttool.yaml", f"since: {SINCE}\nlanguage: en\n")
    units = -(-dossiers // _PER_UNIT)
    for number in range(units):
        mine = range(number * _PER_UNIT, min((number + 1) * _PER_UNIT, dossiers))
        _unit(root, number, [f"st-{trainee:05d}" for trainee in mine])
    for number in range(-(-dossiers // _PER_SUPERVISOR)):
        _supervisor(root, number)
    for number in range(dossiers):
        _dossier(root, shape, number)
    return dossiers


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _unit(root: Path, number: int, trainees: list[str]) -> None:
    unit = root / f"records/units/u-{number:04d}"
    _write(
        unit / "unit.yaml",
        f"name: Unit {number}\nsetting: hospital\nspecialties: [internmedicin]\n"
        f"heads: [{{person: vc-{number:04d}, from: 2010-01-01}}]\n",
    )
    _write(root / f"records/people/vc-{number:04d}.yaml", f"name: Head {number}\n")
    _write(
        root / f"records/people/sr-{number:04d}.yaml",
        f"name: Director {number}\nspecialist_in: [{{specialty: internmedicin, since: 2005-01-01}}]\n"
        "supervisor_training: [2012-03-01, 2016-03-01, 2020-03-01, 2024-03-01]\n",
    )
    for start in range(2014, 2027, 3):
        appraised = ", ".join(f"{{on: {year}-05-02, by: vc-{number:04d}}}" for year in range(start, start + 3))
        _write(
            unit / f"assignments/{start}.yaml",
            f"person: sr-{number:04d}\nscope: clinic\nfrom: {start}-01-01\nto: {start + 2}-12-31\npost: specialist\n"
            f"hours: [{{from: {start}-01-01, per_week: 8}}]\n"
            f"appraised: [{appraised}]\ndelegation: {{on: {start}-01-02, by: vc-{number:04d}}}\n"
            f"signed: [{{on: {start - 1}-11-01, by: vc-{number:04d}, as: head}}, "
            f"{{on: {start - 1}-11-01, by: sr-{number:04d}, as: study-director}}]\n",
        )
    _write(unit / "activities.yaml", "".join(f"- {{{entry}}}\n" for entry in _activities(", ".join(trainees))))
    for name in ("training", "introduction"):
        revised = ", ".join(f"{year}-02-03" for year in range(2014, 2027, 2))
        _write(unit / f"programmes/{name}.md", f"---\nrevised: [{revised}]\nby: [sr-{number:04d}]\n---\n")
    for year in range(2014, 2026):
        _write(unit / f"reports/{year}.yaml", f"delivered: {year + 1}-02-10\nto: [vc-{number:04d}]\n")
    for year in range(2014, 2027, 4):
        _write(unit / f"inspections/{year}-04-20-st.md", "---\nkind: external\nprogramme: ST\n---\n")


def _activities(trainees: str) -> Iterator[str]:
    """What a unit arranges from year to year, and with which of its trainees."""
    for year in range(2014, 2027):
        yield f"date: {year}-03-12, kind: supervisor-meeting"
        yield f"date: {year}-04-08, kind: teaching"
        yield f"date: {year}-05-20, kind: manager-meeting"
        yield f"date: {year}-10-06, kind: teaching"
        if year > STARTED:
            yield f"date: {year}-09-17, kind: course-watch, trainees: [{trainees}]"
            yield f"date: {year}-10-15, kind: group-review, trainees: [{trainees}]"


def _supervisor(root: Path, number: int) -> None:
    unit = number * _PER_SUPERVISOR // _PER_UNIT
    _write(
        root / f"records/people/hl-{number:05d}.yaml",
        f"name: Supervisor {number}\nunits: [{{unit: u-{unit:04d}, from: 2010-01-01}}]\n"
        "specialist_in: [{specialty: internmedicin, since: 2008-01-01}]\n"
        "supervisor_training: [2013-10-01, 2018-04-01, 2022-10-01]\n"
        "hours: [{from: 2013-01-01, per_week: 1}]\nstart_seminar_told: 2014-02-01\n",
    )


def _dossier(root: Path, shape: Shape, number: int) -> None:
    """One training under way, begun some years ago, with ordinary evidence of what was done."""
    folder = root / f"records/trainees/st-{number:05d}"
    unit, supervisor = f"u-{number // _PER_UNIT:04d}", f"hl-{number // _PER_SUPERVISOR:05d}"
    start = date(STARTED, 9, 1) + timedelta(days=7 * (number % 40))
    _write(folder / "trainee.yaml", _trainee(number, unit, supervisor, start))
    signed = ", ".join(
        f"{{on: {start + timedelta(days=20)}, by: {who}, as: {role}}}"
        for who, role in ((f"vc-{unit[2:]}", "head"), (f"sr-{unit[2:]}", "study-director"), (supervisor, "supervisor"))
    )
    _write(folder / "contract.yaml", f"drafted: {start}\nplan_included: true\nsigned: [{signed}]\n")
    _write(
        folder / "plan.md",
        f"---\nestablished: {start + timedelta(days=90)}\napproved: [{signed}]\nhome_goals: [{', '.join(_GOALS)}]\n"
        "---\n\nPlan.\n",
    )
    for index in range(shape.placements):
        first = start + timedelta(days=200 * index + 30)
        _write(
            folder / f"placements/p-{index}.yaml",
            f"title: Placement {index}\ntype: internal\nunit: {unit}\n"
            f"from: {first}\nto: {first + timedelta(days=120)}\n"
            f"supervisors: [{supervisor}]\ngoals: [c{index + 1}]\n",
        )
    for index in range(_YEARS):
        day = date(STARTED + 1 + index, 10, 1) + timedelta(days=number % 28)
        _write(
            folder / f"collegia/{day}.md",
            f"---\nkind: specialist\nform: true\nself_assessment: true\npresent: [sr-{unit[2:]}, vc-{unit[2:]}]\n"
            "outcome: on-track\n---\n",
        )
        told = day + timedelta(days=14)
        _write(
            folder / f"reviews/{told}-supervisor-report.md",
            f"---\nwith: [{supervisor}]\ntold: {{head: {told}, study_director: {told}}}\n---\n",
        )
    for name, lines in _logs(shape, start, unit, supervisor):
        if lines:
            _write(folder / f"{name}.yaml", "".join(f"- {{{line}}}\n" for line in lines))


def _trainee(number: int, unit: str, supervisor: str, start: date) -> str:
    leave = start + timedelta(days=400)
    return (
        f"name: Trainee {number}\nprogramme: ST\nspecialties: [internmedicin]\nregulation: SOSFS 2015:8\n"
        f"licence: 2019-06-12\nemployed: {start}\nstart: {start}\nunits: [{{unit: {unit}, from: {start}}}]\n"
        f"supervisors:\n  - {{person: {supervisor}, role: main, from: {start}}}\n"
        f"work:\n  - {{from: {start}, percent: 100}}\n  - {{from: {start + timedelta(days=900)}, percent: 80}}\n"
        f"absences:\n  - {{from: {leave}, to: {leave + timedelta(days=number % 180)}, percent: 100, kind: leave}}\n"
        f"introduction: {{written_information: {start - timedelta(days=20)}, done: {start + timedelta(days=20)}, "
        f"start_seminar_told: {start + timedelta(days=5)}}}\n"
    )


def _logs(shape: Shape, start: date, unit: str, supervisor: str) -> Iterator[tuple[str, list[str]]]:
    """The entries of each log, by the name of its file."""

    def day(index: int, of: int) -> date:
        return start + timedelta(days=10 + index * ((TODAY - start).days - 20) // max(of - 1, 1))

    yield (
        "supervision",
        [
            f"date: {day(index, shape.supervision)}, with: {supervisor}, minutes: 60"
            for index in range(shape.supervision)
        ],
    )
    yield (
        "assessments",
        [
            f"date: {day(index, shape.assessments)}, kind: mini-cex, mode: formative, by: {supervisor}"
            for index in range(shape.assessments)
        ],
    )
    yield (
        "courses",
        [_course(index, day(index, shape.courses)) for index in range(shape.courses)],
    )
    yield (
        "projects",
        [
            f"id: project-{index}, kind: {kind}, title: Work {index}, "
            f"from: {start + timedelta(days=300)}, goals: [{goal}]"
            for index, (kind, goal) in enumerate((("development", "a4"), ("written-work", "a5"))[: shape.projects])
        ],
    )
    yield (
        "certificates",
        [
            f"date: {day(index, shape.certificates) + timedelta(days=30)}, kind: course, goals: [a1], "
            f"for: [course-{index}], signed_by: {supervisor}, as: supervisor"
            for index in range(shape.certificates)
        ],
    )
    yield (
        "evaluations",
        [
            f"of: {of}, handed_in: {done}, reported: {done + timedelta(days=10)}, to: vc-{unit[2:]}"
            for of, done in _evaluated(start)[: shape.evaluations]
        ],
    )


def _course(index: int, first: date) -> str:
    """A course that two of the goals ask for."""
    goals = ", ".join(_GOALS[2 * index : 2 * index + 2])
    days = f"from: {first}, to: {first + timedelta(days=3)}"
    return f"id: course-{index}, title: Course {index}, {days}, goals: [{goals}], status: done"


def _evaluated(start: date) -> list[tuple[str, date]]:
    """What a trainee evaluates, each with the day it is handed in: the years, and the first placements."""
    years = [(f'"{year}"', date(year, 12, 10)) for year in range(STARTED, STARTED + _YEARS)]
    return [*years, *((f"p-{index}", start + timedelta(days=200 * index + 160)) for index in range(DENSE.placements))]


def write_items(root: Path, count: int) -> None:
    """Write a document of ``doorstop`` with so many items, in a repository of its own."""
    _write(root / "req/.doorstop.yml", "settings:\n  digits: 4\n  prefix: REQ\n  sep: ''\n")
    for number in range(1, count + 1):
        _write(
            root / f"req/REQ{number:04d}.yml",
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{number}\nlinks: []\nnormative: true\nref: ''\n"
            f"reviewed: null\ntext: |\n  Requirement number {number}.\n",
        )
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
