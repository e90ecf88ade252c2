"""The smallest clinic that is whole: what the examples of the codes are laid over. All people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CLINIC: Mapping[str, str] = {
    "sttool.yaml": "since: 2024-01-01\nlanguage: sv\n",
    "records/people/vc-01.yaml": "name: Karin Ek\n",
    "records/people/sr-01.yaml": (
        "name: Olle Dahl\n"
        "specialist_in: [{specialty: internmedicin, since: 2010-05-01}]\n"
        "supervisor_training: [2023-03-01]\n"
    ),
    "records/people/hl-03.yaml": (
        "name: Maria Ström\n"
        "units: [{unit: medicin, from: 2015-01-01}]\n"
        "specialist_in: [{specialty: internmedicin, since: 2012-05-01}]\n"
        "supervisor_training: [2023-10-01]\n"
    ),
    "records/units/medicin/unit.yaml": (
        "name: Medicinkliniken Exempelstad\n"
        "setting: hospital\n"
        "specialties: [internmedicin]\n"
        "heads: [{person: vc-01, from: 2020-01-01}]\n"
    ),
    "records/units/vc-ek/unit.yaml": "name: Eks vårdcentral\nsetting: primary-care\nexternal: true\n",
    "records/units/medicin/assignments/2025-sr.yaml": (
        "person: sr-01\n"
        "scope: clinic\n"
        "from: 2025-01-01\n"
        "to: 2027-12-31\n"
        "post: överläkare\n"
        "hours: [{from: 2025-01-01, per_week: 2}]\n"
        "delegation: {on: 2025-01-01, by: vc-01}\n"
        "signed:\n"
        "  - {on: 2024-12-10, by: vc-01, as: head}\n"
        "  - {on: 2024-12-10, by: sr-01, as: study-director}\n"
    ),
    "records/trainees/st-007/trainee.yaml": (
        "name: Ali Haidar\n"
        "programme: ST\n"
        "specialties: [internmedicin]\n"
        "regulation: HSLF-FS 2021:8\n"
        "licence: 2024-06-12\n"
        "employed: 2025-01-15\n"
        "start: 2025-02-01\n"
        "units: [{unit: medicin, from: 2025-02-01}]\n"
        "supervisors:\n"
        "  - {person: hl-03, role: main, from: 2025-02-01}\n"
        "work:\n"
        "  - {from: 2025-02-01, percent: 100}\n"
    ),
    "records/trainees/st-007/placements/2026-02-vc.yaml": (
        "title: Allmänmedicin\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-04-30\nsupervisors: [hl-03]\n"
    ),
}
"""Path to text."""
