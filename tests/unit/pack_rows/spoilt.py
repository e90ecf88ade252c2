"""What makes an obligation unknown where the file that shows it done is its subject's own: a field of it, unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import md, trainee
from tests.unit.pack_rows.laying import assigned, person, placement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.unit.judged import Files

SPOILT: Mapping[str, Files] = {
    "placement-introduction": placement("introduction: i maj\n"),
    "study-director-delegation": assigned("delegation: i maj\n"),
    "concern-reported": {"st-007/concerns/2025-06-10.md": md("by: hl-03\ntold: {head: i maj}")},
    "supervisor-load": person("hl-03", "other_trainees: många"),
    "study-director-term": assigned("post: 7\n"),
    "study-director-succession": assigned("handed_over: i maj\n"),
    "study-director-hours": assigned("hours: många\n"),
    "study-director-appraisal": assigned("appraised: i maj\n"),
    "study-director-training-current": person("sr-01", "supervisor_training: i maj"),
    "agreement-signed": assigned("signed: i maj\n"),
    "supervisor-hours": person("hl-03", "hours: många"),
    "start-seminar-supervisor": person("hl-03", "start_seminar_told: i maj"),
    "bt-reported": trainee(bt="{reported: i maj}"),
    "start-seminar": trainee(introduction="{start_seminar_told: i maj}"),
    "concern-plan": {"st-007/concerns/2025-06-10.md": md("by: hl-03\nplan: {made: i maj}")},
    "goals-planned": {"st-007/placements/2026-09-psyk.yaml": "- {"},
    "inspection-time": assigned("extra: många\n"),
    "unit-capacity": {"medicin/visitors.yaml": "- {"},
    "yearly-report-presented": {
        "medicin/reports/2025.yaml": "delivered: 2026-01-20\nto: [vc-01]\nrequested: 2026-02-01\npresented: snart\n"
    },
}
"""By the obligation's id; of all others the files that would show it done cannot be read at all."""
