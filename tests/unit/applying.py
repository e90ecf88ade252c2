"""Trainings that are done, with everything their application asks for; a test takes one thing away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sttool.glance import glance
from sttool.reports.application import applications
from sttool.sources.memory import Memory
from sttool.texts.example import CLINIC
from sttool.training.goals import goals_for

if TYPE_CHECKING:
    from sttool.training.application import Application

NEWER, OLDER = "HSLF-FS 2021:8", "SOSFS 2015:8"
DAY = date(2025, 8, 1)
FOLDER = "records/trainees/st-007"
FOR = {
    "clinical": "avd",
    "observation": "bredvid",
    "course": "kurs",
    "development": "arbete",
    "written-work": "uppsats",
}
TWO = ["internmedicin", "kardiologi"]
HEAD = "signed_by: vc-01, as: head"
MAIN = "signed_by: hl-03, as: supervisor"

Files = dict[str, str]


def certificate(kind: str, signed: str, *, goals: tuple[str, ...] = (), of: str = "", day: str = "2025-07-02") -> str:
    """A line of the log."""
    named = f", goals: [{', '.join(goals)}]" if goals else ""
    return f"- {{date: {day}, kind: {kind}{named}{f', for: [{of}]' if of else ''}, {signed}}}\n"


def of_goals(regulation: str) -> list[str]:
    """A certificate of each activity, naming every goal that requires it."""
    named: dict[str, list[str]] = {}
    for one in goals_for(regulation, ["internmedicin"]):
        for goal in one.goals:
            for part in goal.requires or (None,):
                named.setdefault(part.activities[0] if part else "goal", []).append(goal.code)
    return [
        certificate(kind, MAIN, goals=tuple(dict.fromkeys(codes)), of=FOR.get(kind, ""))
        for kind, codes in named.items()
    ]


def of_two() -> Files:
    """Everything for two specialties under SOSFS 2015:8, each certificate naming the goals of both, and 66 months."""
    named: dict[str, list[str]] = {}
    for one in goals_for(OLDER, TWO):
        for goal in one.goals:
            name = goal.code if one.file == "common" else f"{one.file}/{goal.code}"
            for part in goal.requires or (None,):
                named.setdefault(part.activities[0] if part else "goal", []).append(name)
    papers = [
        certificate("st-competence", f"{HEAD}, consulted: [sr-01]"),
        certificate("st-competence", f"{MAIN}, consulted: [sr-01]"),
        *(certificate(kind, MAIN, goals=tuple(names), of=FOR.get(kind, "")) for kind, names in named.items()),
    ]
    own = record(OLDER, specialties=f"[{', '.join(TWO)}]", applied="2025-07-15")
    return {**shared(), f"{FOLDER}/trainee.yaml": own, f"{FOLDER}/certificates.yaml": "".join(papers)}


def shared() -> Files:
    """What every training here has: people, a study director with a delegation, placements, a course, projects."""
    assignment = "records/units/medicin/assignments/2025-sr.yaml"
    return {
        **{path: text for path, text in CLINIC.items() if not path.startswith(FOLDER)},
        assignment: CLINIC[assignment].replace("delegation: {on: 2025-01-01", "delegation: {on: 2025-01-02"),
        f"{FOLDER}/placements/avd.yaml": (
            "title: Avdelning\ntype: home\nunit: medicin\nfrom: 2020-01-01\nto: 2025-06-30\n"
        ),
        f"{FOLDER}/placements/bredvid.yaml": (
            "title: Bredvid\ntype: observation\nunit: vc-ek\nfrom: 2024-03-04\nto: 2024-03-08\n"
        ),
        f"{FOLDER}/courses.yaml": "- {id: kurs, title: Kurs, from: 2022-01-10, to: 2022-01-12, status: done}\n",
        f"{FOLDER}/projects.yaml": (
            "- {id: arbete, kind: development, title: Arbete, from: 2021-01-01, presented: 2022-02-02}\n"
            "- {id: uppsats, kind: written-work, title: Uppsats, from: 2021-01-01, presented: 2023-02-02}\n"
        ),
        f"{FOLDER}/reviews/2025-06-10-final.md": "---\nwith: [sr-01]\n---\n",
    }


def record(regulation: str, **more: str) -> str:
    """A trainee's own file: five and a half years of full time from 2020-01-01."""
    lines = {
        "name": "Ali Haidar",
        "programme": "ST",
        "specialties": "[internmedicin]",
        "regulation": regulation,
        "licence": "2019-06-12",
        "employed": "2020-01-01",
        "start": "2020-01-01",
        "units": "[{unit: medicin, from: 2020-01-01}]",
        "supervisors": "[{person: hl-03, role: main, from: 2020-01-01}]",
        "work": "[{from: 2020-01-01, percent: 100}]",
        "ended": "{date: 2025-06-30, outcome: completed}",
        **more,
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items() if value)


def under_2021() -> Files:
    """Everything for forms 5 to 12."""
    papers = [
        certificate("st-completed", HEAD),
        certificate("st-competence", MAIN),
        certificate("st-competence", "signed_by: sr-01, as: assessor"),
        *of_goals(NEWER),
    ]
    bt = "{from: 2018-01-01, to: 2018-12-31, certificate: 2019-02-01}"
    return {
        **shared(),
        f"{FOLDER}/trainee.yaml": record(NEWER, bt=bt),
        f"{FOLDER}/certificates.yaml": "".join(papers),
    }


def under_2015() -> Files:
    """Everything for forms 1 to 7."""
    papers = [
        certificate("st-competence", f"{HEAD}, consulted: [sr-01]"),
        certificate("st-competence", f"{MAIN}, consulted: [sr-01]"),
        *of_goals(OLDER),
    ]
    return {
        **shared(),
        f"{FOLDER}/trainee.yaml": record(OLDER),
        f"{FOLDER}/certificates.yaml": "".join(papers),
    }


def of_bt() -> Files:
    """Everything for forms 1 to 4 of BT: a year from 2024-07-01."""
    codes = tuple(f"BT{number}" for number in range(1, 19))
    papers = [
        certificate("bt-goals", MAIN, goals=codes, of="akut"),
        certificate("bt-completed", HEAD),
        certificate("bt-competence", MAIN),
        certificate("bt-competence", "signer: {name: Britt Ek, unit: Norrvik}, as: assessor"),
    ]
    begun = {"employed": "2024-07-01", "start": "2024-07-01", "work": "[{from: 2024-07-01, percent: 100}]"}
    spell = "supervisors: [hl-03]\n"
    files = {path: text for path, text in shared().items() if not path.startswith(FOLDER)}
    return {
        **files,
        f"{FOLDER}/trainee.yaml": record(NEWER, programme="BT", specialties="", **begun),
        f"{FOLDER}/placements/akut.yaml": (
            f"title: Akut\ntype: home\narea: emergency\nunit: medicin\nfrom: 2024-07-01\nto: 2024-12-31\n{spell}"
        ),
        f"{FOLDER}/placements/vc.yaml": (
            "title: Vårdcentral\ntype: side\narea: primary-care\nunit: vc-ek\n"
            f"from: 2025-01-01\nto: 2025-06-30\n{spell}"
        ),
        f"{FOLDER}/certificates.yaml": "".join(papers),
    }


def of_at() -> Files:
    """Everything for AT: eighteen months from 2024-01-01, general practice last."""
    parts = {
        "medicin": ("internal-medicine", "2024-01-01", "2024-05-31"),
        "kirurgi": ("surgery", "2024-06-01", "2024-09-30"),
        "psykiatri": ("psychiatry", "2024-10-01", "2024-12-31"),
        "vc": ("general-practice", "2025-01-01", "2025-06-30"),
    }
    begun = {"employed": "2024-01-01", "start": "2024-01-01", "work": "[{from: 2024-01-01, percent: 100}]"}
    files = {path: text for path, text in shared().items() if not path.startswith(FOLDER)}
    return {
        **files,
        f"{FOLDER}/trainee.yaml": record("SOSFS 1999:5", programme="AT", specialties="", licence="", **begun),
        **{
            f"{FOLDER}/placements/{name}.yaml": (
                f"title: {name}\ntype: side\narea: {area}\nunit: vc-ek\n"
                f"from: {start}\nto: {end}\nsupervisors: [hl-03]\n"
            )
            for name, (area, start, end) in parts.items()
        },
        f"{FOLDER}/certificates.yaml": "".join(certificate("at-section", HEAD, of=name) for name in parts),
    }


def applied(files: Files, day: date = DAY) -> tuple[Application, ...]:
    """The applications of the trainee on a day."""
    _, (found,) = glance(
        Memory(files), day, lambda clinic, rules, dossier: applications(clinic, rules, dossier, day), only=["st-007"]
    )
    return found


def missing(files: Files, day: date = DAY) -> list[str]:
    """What is missing of the last application, by what is needed."""
    return [item.need for item in applied(files, day)[-1].missing]
