"""Lives that change, laid over the smallest clinic: each is the records of one clinic, judged on any day.

``python -m tests.unit.lives`` writes what is told of each into ``lives.txt``; ``test_lives.py`` holds it to what is
told now, and to what has to be so of any life.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.unit.judged import md, surveyed, trainee

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.unit.judged import Files

_NO_PLACEMENT: Files = {"st-007/placements/2026-02-vc.yaml": None}
_MORE_PEOPLE: Files = {
    "hl-04.yaml": (
        "name: Sara Berg\nunits: [{unit: medicin, from: 2016-01-01}]\n"
        "specialist_in: [{specialty: internmedicin, since: 2014-05-01}]\nsupervisor_training: [2024-02-01]\n"
    ),
    "sr-02.yaml": (
        "name: Farid Rahmani\nspecialist_in: [{specialty: internmedicin, since: 2011-05-01}]\n"
        "supervisor_training: [2024-03-01]\n"
    ),
    "vc-02.yaml": "name: Jonas Hedmark\n",
}
_UNIT = "name: Medicinkliniken Exempelstad\nsetting: hospital\nspecialties: [internmedicin]\n"
_SIGNED = (
    "delegation: {{on: {0}, by: vc-01}}\nhours: [{{from: {0}, per_week: 2}}]\n"
    "signed: [{{on: {0}, by: vc-01, as: head}}, {{on: {0}, by: {1}, as: study-director}}]\n"
)


def assignment(person: str, start: str, end: str, more: str = "", scope: str = "clinic") -> str:
    """An assignment with its papers in order."""
    said = f"person: {person}\nscope: {scope}\nfrom: {start}\nto: {end}\npost: överläkare\n"
    return said + _SIGNED.format(start, person) + more


def employed(start: str, **fields: str) -> dict[str, str]:
    """The fields of somebody whose training, employment and home all begin on a day."""
    return {
        "employed": start,
        "start": start,
        "units": f"[{{unit: medicin, from: {start}}}]",
        "work": f"[{{from: {start}, percent: 100}}]",
        "supervisors": f"[{{person: hl-03, role: main, from: {start}}}]",
        **fields,
    }


def second(files: Files) -> Files:
    """The trainee laid out as a second one, ``st-008``."""
    return {path.replace("st-007", "st-008"): content for path, content in files.items()}


_BT = trainee(
    **employed(
        "2024-02-01",
        programme="BT",
        specialties="",
        bt="{reported: 2024-01-20, from: 2024-02-01, to: 2025-01-31, supervisor: hl-03, certificate: 2025-01-31}",
        ended="{date: 2025-01-31, outcome: completed}",
        certified="2025-01-31",
    )
)
_ST_AFTER_BT = second(trainee(follows="st-007", bt="{certificate: 2025-01-31}", employed="2025-02-01"))
_LEFT = "{person: hl-03, role: main, from: 2025-02-01, to: 2025-09-30}"
_CENTRES: Final = tuple(f"vc-{number}" for number in range(10, 30))

LIVES: Final[Mapping[str, Sequence[Files]]] = {
    "a life in which nothing changes": (),
    "BT that becomes ST": (_NO_PLACEMENT, _BT, _ST_AFTER_BT),
    "a supervisor who leaves midway": (
        _MORE_PEOPLE,
        trainee(supervisors=f"[{_LEFT}, {{person: hl-04, role: main, from: 2026-03-01}}]"),
    ),
    "two supervisors": (
        _MORE_PEOPLE,
        trainee(
            supervisors="[{person: hl-03, role: main, from: 2025-02-01}, {person: hl-04, role: co, from: 2025-02-01}]"
        ),
    ),
    "leave over a due day": (trainee(absences="[{from: 2025-04-01, to: 2025-08-31, percent: 100, kind: leave}]"),),
    "half time": (_NO_PLACEMENT, trainee(work="[{from: 2025-02-01, percent: 50}]")),
    "extended service": (
        trainee(
            **employed("2021-02-01", licence="2019-06-12"),
            extended="[{months: 6, decided: 2025-10-01, by: vc-01}]",
        ),
    ),
    "a trainee who moves unit": (
        _MORE_PEOPLE,
        {
            "kirurgi/unit.yaml": (
                "name: Kirurgkliniken\nsetting: hospital\nspecialties: [kirurgi]\n"
                "heads: [{person: vc-02, from: 2020-01-01}]\n"
            ),
            "kirurgi/assignments/2025-sr.yaml": assignment("sr-02", "2025-01-01", "2027-12-31"),
        },
        trainee(units="[{unit: medicin, from: 2025-02-01, to: 2025-12-31}, {unit: kirurgi, from: 2026-01-01}]"),
    ),
    "one who finishes": (
        _NO_PLACEMENT,
        trainee(
            **employed("2020-06-01", licence="2018-06-12"),
            ended="{date: 2025-05-31, outcome: completed}",
            approved="{on: 2025-05-20, by: vc-01, as: head}",
            applied="2025-06-10",
            certified="2025-08-15",
        ),
    ),
    "one who leaves and comes back": (
        _NO_PLACEMENT,
        trainee(ended="{date: 2025-08-31, outcome: left}"),
        second(trainee(**employed("2026-09-01"))),
    ),
    "a gap in the employment": (
        _NO_PLACEMENT,
        trainee(work="[{from: 2025-02-01, to: 2025-06-30, percent: 100}, {from: 2026-01-01, percent: 100}]"),
    ),
    "a head and a study director who change in mid-year": (
        _MORE_PEOPLE,
        {
            "medicin/unit.yaml": (
                f"{_UNIT}heads: [{{person: vc-01, from: 2020-01-01, to: 2025-06-30}},"
                " {person: vc-02, from: 2025-07-01}]\n"
            ),
            "medicin/assignments/2025-sr.yaml": assignment(
                "sr-01", "2025-01-01", "2027-12-31", "handed_over: {on: 2025-06-30, to: sr-02}\n"
            ),
            "medicin/assignments/2025-ny.yaml": assignment("sr-02", "2025-07-01", "2028-06-30"),
        },
    ),
    "two study directors who share a clinic": (
        _MORE_PEOPLE,
        {"medicin/assignments/2025-tva.yaml": assignment("sr-02", "2025-01-01", "2027-12-31")},
    ),
    "one study director for twenty centres": (
        _NO_PLACEMENT,
        {
            **{
                f"{name}/unit.yaml": (
                    "name: Vårdcentral\nsetting: primary-care\nspecialties: [allmanmedicin]\n"
                    "heads: [{person: vc-01, from: 2020-01-01}]\n"
                )
                for name in _CENTRES
            },
            "medicin/assignments/2025-sr.yaml": None,
            "vc-10/assignments/2025-o.yaml": assignment(
                "sr-01", "2025-01-01", "2027-12-31", f"units: [{', '.join(_CENTRES)}]\n", "overall"
            ),
        },
        {
            "hl-03.yaml": (
                "name: Maria Ström\nunits: [{unit: vc-12, from: 2015-01-01}]\n"
                "specialist_in: [{specialty: allmanmedicin, since: 2012-05-01}]\nsupervisor_training: [2023-10-01]\n"
            )
        },
        trainee(units="[{unit: vc-12, from: 2025-02-01}]", specialties="[allmanmedicin]"),
        second(trainee(units="[{unit: vc-17, from: 2025-02-01}]", specialties="[allmanmedicin]")),
    ),
    "a unit that begins with a trainee three years in": (
        _NO_PLACEMENT,
        {"sttool.yaml": "since: 2025-11-21\n"},
        trainee(**employed("2022-11-01", licence="2021-06-12")),
    ),
    "a concern, its plan, and its end": (
        {
            "st-007/collegia/2025-06-10.md": md(
                "kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01, vc-01]\noutcome: difficulty"
            ),
            "st-007/concerns/2025-06-12.md": md(
                "by: sr-01\ntold: {head: 2025-06-12}\nplan: {made: 2025-07-01, by: sr-01}\nclosed: 2026-01-10\n"
                "outcome: resolved"
            ),
        },
    ),
}
"""By what changes."""

TOLD: Final = Path(__file__).with_name("lives.txt")
DAYS: Final = ("2025-12-05", "2026-10-15")
"""The days on which the whole agenda of each life is told."""


def _lines(name: str, day: str) -> list[str]:
    """All that is said of a life on a day but what is yet to come, and whose turn it is."""
    found = []
    for item in surveyed(day, *LIVES[name]).occurrences:
        if item.verdict.value != "upcoming":
            whose = f" · {', '.join(item.persons) or 'vacant'}" if item.verdict.open else ""
            found.append(f"{item.due} {item.key} {item.verdict.value}{whose}")
    return found


def told() -> str:
    """The agenda of the life in which nothing changes, whole; of each other one what it has less and more."""
    usual, *others = LIVES
    parts = []
    alike = {day: _lines(usual, day) for day in DAYS}
    for day in DAYS:
        parts += [f"# {usual}, {day}", "", *alike[day], ""]
    for name in others:
        for day in DAYS:
            lines = _lines(name, day)
            less = [f"- {line}" for line in alike[day] if line not in lines]
            parts += [f"# {name}, {day}", "", *less, *(f"+ {line}" for line in lines if line not in alike[day]), ""]
    return "\n".join(parts)


if __name__ == "__main__":
    TOLD.write_text(told(), encoding="utf-8", newline="\n")
