"""One record of each kind with every field in it, as the data of its file; all people and units are invented."""

from __future__ import annotations

from typing import Any, TypeAlias

Data: TypeAlias = Any
"""What a file holds, once it is read as YAML."""

SIGNED = [{"on": "2025-03-10", "by": "vc-01", "as": "head"}, {"on": "2025-03-11", "by": "st-007", "as": "trainee"}]

PERSON = {
    "name": "Maria Ström",
    "units": [{"unit": "medicin", "from": "2015-01-01", "to": "2030-12-31"}],
    "specialist_in": [{"specialty": "internmedicin", "since": "2012-05-01"}],
    "supervisor_training": ["2018-10-01", "2023-10-01"],
    "follow_up_days": ["2025-05-05"],
    "hours": [{"from": "2025-01-01", "per_week": 1.5}],
    "other_trainees": [{"number": 2, "from": "2025-01-01"}],
    "absent": [{"from": "2026-01-01", "to": "2026-03-31"}],
    "start_seminar_told": "2025-02-03",
}
FORMER_TRAINEE = {"trainee": "st-001"}

UNIT = {
    "name": "Medicinkliniken Exempelstad",
    "setting": "hospital",
    "region": "Region Exempel",
    "specialties": ["internmedicin", "kardiologi"],
    "external": True,
    "heads": [{"person": "vc-01", "from": "2020-01-01", "to": "2030-12-31", "acting": True}],
    "capacity": [{"from": "2025-01-01", "to": "2026-12-31", "trainees": 4}],
    "supervisors_needed": [{"number": 6, "from": "2025-01-01"}],
}

ASSIGNMENT = {
    "person": "sr-01",
    "scope": "clinic",
    "units": ["medicin"],
    "programmes": ["BT", "ST"],
    "from": "2025-01-01",
    "to": "2027-12-31",
    "post": "överläkare",
    "hours": [{"from": "2025-01-01", "per_week": 4}],
    "extra": [{"from": "2026-03-01", "to": "2026-04-30", "hours": 20, "reason": "extern granskning"}],
    "delegation": {"on": "2025-01-01", "by": "vc-01"},
    "signed": [{"on": "2024-12-10", "by": "vc-01", "as": "head"}],
    "appraised": [{"on": "2025-11-20", "by": "vc-01"}],
    "handed_over": {"on": "2027-12-01", "to": "sr-02"},
}

INSPECTION = {
    "kind": "external",
    "programme": "ST",
    "specialty": "internmedicin",
    "by": "Två inspektörer",
    "findings": [{"area": "D", "grade": "B", "what": "Handledningen", "by": "2026-06-30", "done": "2026-05-01"}],
}

TRAINEE = {
    "name": "Anna Lind",
    "programme": "ST",
    "specialties": ["internmedicin"],
    "regulation": "HSLF-FS 2021:8",
    "licence": "2023-06-12",
    "employed": "2025-01-15",
    "start": "2025-02-01",
    "units": [{"unit": "medicin", "from": "2025-02-01", "to": "2026-12-31"}],
    "supervisors": [{"person": "hl-03", "role": "main", "from": "2025-02-01", "to": "2026-12-31"}],
    "work": [{"from": "2025-02-01", "to": "2026-08-31", "percent": 100}, {"from": "2026-09-01", "percent": 87.5}],
    "absences": [{"from": "2026-06-01", "to": "2026-08-31", "percent": 100, "kind": "leave"}],
    "credited": [
        {
            "kind": "service",
            "place": "Kliniken X",
            "from": "2024-06-01",
            "to": "2024-12-31",
            "percent": 100,
            "months": 7,
        }
        | {"decided": "2025-02-10", "by": "sr-01"}
    ],
    "bt": {
        "reported": "2025-01-20",
        "from": "2025-02-01",
        "to": "2026-01-31",
        "supervisor": "hl-03",
        "assessor": {"name": "Per Berg", "specialty": "Allmänmedicin", "unit": "Bergs vårdcentral"},
        "certificate": "2026-02-20",
    },
    "introduction": {"written_information": "2025-01-10", "done": "2025-02-20", "start_seminar_told": "2025-02-03"},
    "extended": [{"months": 3, "decided": "2027-01-10", "by": "vc-01"}],
    "months_needed": {"months": 90, "decided": "2025-02-10", "by": {"name": "Per Berg", "unit": "Region Exempel"}},
    "changed_from": {"regulation": "SOSFS 2015:8", "on": "2025-06-01"},
    "follows": "bt-002",
    "followed_from": "2025-02-01",
    "ended": {"date": "2030-08-31", "outcome": "completed"},
    "approved": {"on": "2030-08-25", "by": "vc-01", "as": "head"},
    "applied": "2030-09-05",
    "certified": "2030-10-20",
}

PLACEMENT = {
    "title": "Allmänmedicin",
    "type": "side",
    "area": "primary-care",
    "unit": "vc-ek",
    "from": "2026-02-01",
    "to": "2026-04-30",
    "percent": 80,
    "supervisors": ["hl-03", {"name": "Per Berg", "unit": "Bergs vårdcentral"}],
    "goals": ["STc1", "STc2"],
    "bt": True,
    "requested": "2025-08-01",
    "confirmed": "2025-09-01",
    "introduction": "2026-02-01",
    "cancelled": "2025-12-01",
}

WAIVER = {
    "obligation": "st-plan",
    "occurrence": "start",
    "reason": "planen skrivs om",
    "by": "vc-01",
    "on": "2025-07-01",
    "until": "2025-12-31",
}

CERTIFICATE = {
    "date": "2026-05-04",
    "kind": "clinical",
    "goals": ["STc1"],
    "for": ["2026-02-vc"],
    "signed_by": "hl-03",
    "as": "supervisor",
    "consulted": ["sr-01"],
}

FILES: tuple[tuple[str, Data], ...] = (
    ("people/hl-03.yaml", PERSON),
    ("people/hl-04.yaml", FORMER_TRAINEE),
    ("units/medicin/unit.yaml", UNIT),
    ("units/medicin/assignments/2025-sr.yaml", ASSIGNMENT),
    ("units/medicin/inspections/2026-03-02-spur.md", INSPECTION),
    ("units/medicin/programmes/training.md", {"revised": ["2025-01-20"], "by": ["sr-01"]}),
    (
        "units/medicin/activities.yaml",
        [
            {"date": "2026-05-05", "kind": "group-review", "for": ["ST"], "title": "Avstämning"}
            | {"trainees": ["st-007"], "present": ["sr-01"]}
        ],
    ),
    (
        "units/medicin/visitors.yaml",
        [{"from": "2026-01-01", "to": "2026-03-31", "programme": "AT", "home": "Sjukhuset i Nordby"}],
    ),
    (
        "units/medicin/reports/2025.yaml",
        {
            "delivered": "2026-02-10",
            "to": ["vc-01"],
            "requested": "2026-01-10",
            "presented": "2026-02-10",
            "commit": "3f2a91c",
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        },
    ),
    ("units/medicin/waivers.yaml", [{**WAIVER, "subject": "hl-03"}]),
    ("trainees/st-007/trainee.yaml", TRAINEE),
    (
        "trainees/st-007/contract.yaml",
        {
            "drafted": "2025-03-03",
            "from": "2025-02-01",
            "to": "2030-08-31",
            "plan_included": True,
            "supervision": "en timme i veckan",
            "signed": SIGNED,
        },
    ),
    (
        "trainees/st-007/plan.md",
        {
            "drafted": "2025-05-01",
            "established": "2025-06-10",
            "revised": ["2025-12-01"],
            "approved": SIGNED,
            "side_placements": [{"what": "Kirurgi", "months": 2.5, "goals": ["STc3"], "by": "2028-12-31"}],
            "home_goals": ["STc4"],
        },
    ),
    ("trainees/st-007/placements/2026-02-vc.yaml", PLACEMENT),
    (
        "trainees/st-007/supervision.yaml",
        [
            {"date": "2025-03-04", "with": "hl-03", "minutes": 60},
            {"from": "2025-02-01", "to": "2025-06-30", "meetings": 18, "with": "hl-03", "told_by": "trainee"},
        ],
    ),
    (
        "trainees/st-007/assessments.yaml",
        [
            {"date": "2025-03-04", "kind": "mini-cex", "mode": "formative", "placement": "2026-02-vc"}
            | {"by": {"name": "Per Berg", "unit": "Bergs vårdcentral"}}
        ],
    ),
    (
        "trainees/st-007/courses.yaml",
        [
            {"id": "akut-2025", "title": "Akut internmedicin", "status": "done", "goals": ["STc1"]}
            | {"from": "2025-10-06", "to": "2025-10-10"}
        ],
    ),
    (
        "trainees/st-007/projects.yaml",
        [
            {
                "id": "remisser",
                "kind": "development",
                "title": "Bättre remisser",
                "from": "2026-01-10",
                "presented": "2026-11-02",
                "goals": ["STa3"],
                "supervisor": "hl-03",
            }
        ],
    ),
    (
        "trainees/st-007/certificates.yaml",
        [
            CERTIFICATE,
            {
                "date": "2026-05-05",
                "kind": "course",
                "signer": {"name": "Eva Holm", "unit": "KI"},
                "as": "course-leader",
            },
        ],
    ),
    (
        "trainees/st-007/evaluations.yaml",
        [{"of": "2025", "handed_in": "2025-12-15", "reported": "2026-01-10", "to": "vc-01"}],
    ),
    (
        "trainees/st-007/collegia/2026-03-02.md",
        {
            "kind": "specialist",
            "form": True,
            "self_assessment": True,
            "joint_assessment": True,
            "present": ["vc-01", "hl-03"],
            "outcome": "on-track",
            "agreed": ["Leda ronden"],
        },
    ),
    (
        "trainees/st-007/reviews/2025-12-01-annual.md",
        {
            "with": ["sr-01"],
            "placement": "2026-02-vc",
            "told": {"head": "2025-12-02", "study_director": "2025-12-03"},
            "agreed": ["Sök kursen"],
            "certificates_gone_through": True,
        },
    ),
    (
        "trainees/st-007/concerns/2026-04-01.md",
        {
            "by": "hl-03",
            "told": {"head": "2026-04-02", "study_director": "2026-04-02"},
            "plan": {
                "made": "2026-04-20",
                "by": "sr-01",
                "measures": ["extra-supervision", "extended-service"],
                "follow_up": "2026-06-01",
                "kept": "personalakten",
            },
            "followed_up": ["2026-06-01"],
            "closed": "2026-09-01",
            "outcome": "resolved",
        },
    ),
    ("trainees/st-007/waivers.yaml", [WAIVER]),
)
"""Path below the folder of records, and data."""

SETTINGS: dict[str, Data] = {
    "language": "sv",
    "records": "records",
    "since": "2024-01-01",
    "packs": ["national", "./policy/ours.yaml"],
    "policy": {"values": {"fresh": {"is": "3 years"}}},
    "templates": "mallar",
    "lag": "30 days",
    "signed_commits": True,
}
