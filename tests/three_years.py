"""Three years of a small clinic as they were recorded, by several people, with nothing to remark on.

A trainee comes, is supervised, changes pace, a record gets another name, two people enter things at once and their
work is merged. Each thing is recorded within a week, and nothing that has happened is changed or removed.
"""

from __future__ import annotations

from sttool.texts.example import CLINIC
from tests.histories import DIRECTOR, HEAD, SECRETARY, Made

RECORDS = "records"
DOSSIER = f"{RECORDS}/trainees/st-007"
NEWCOMER = f"{RECORDS}/trainees/st-008"
UNIT = f"{RECORDS}/units/medicin"
LOG = f"{DOSSIER}/supervision.yaml"
CERTIFICATES = f"{DOSSIER}/certificates.yaml"
TRAINEE = CLINIC[f"{DOSSIER}/trainee.yaml"]

CLERK = (
    TRAINEE.replace("Ali Haidar", "Vera Lind").replace("2025-02-01", "2026-02-01").replace("2025-01-15", "2026-01-15")
)


def meetings(*days: str) -> str:
    """A log of supervision."""
    return "".join(f"- {{date: {day}, with: hl-03, minutes: 60}}\n" for day in days)


def contract(*signed: str) -> str:
    """A contract with those signatures."""
    roles = {"vc-01": "head", "sr-01": "study-director", "hl-03": "supervisor"}
    each = [tuple(one.split()) for one in signed]
    signatures = ", ".join(f"{{on: {day}, by: {who}, as: {roles[who]}}}" for who, day in each)
    return f"drafted: 2025-02-03\nplan_included: true\nsigned: [{signatures}]\n"


CERTIFICATE = "- {date: 2026-05-04, kind: clinical, goals: [a1], for: [2026-02-vc], signed_by: hl-03, as: supervisor}\n"
PLACEMENT = CLINIC[f"{DOSSIER}/placements/2026-02-vc.yaml"]
REVIEW = "---\nwith: [sr-01]\n---\n"
COLLEGIUM = "---\nkind: specialist\npresent: [sr-01, hl-03]\noutcome: on-track\n---\n"
INTRODUCED = TRAINEE + "introduction: {written_information: 2025-01-20, done: 2025-02-20}\n"
SLOWER = INTRODUCED + "absences: [{from: 2026-06-01, to: 2026-08-31, percent: 100, kind: leave}]\n"

BEFORE = {path: content for path, content in CLINIC.items() if not path.startswith(DOSSIER)}

STORY: tuple[Made, ...] = (
    Made("2024-01-08", BEFORE, message="begin"),
    Made("2024-09-02", {f"{UNIT}/activities.yaml": "- {date: 2024-08-29, kind: supervisor-meeting}\n"}, DIRECTOR),
    Made("2025-01-15", {f"{DOSSIER}/trainee.yaml": TRAINEE, f"{DOSSIER}/placements/2026-02-vc.yaml": PLACEMENT}),
    Made("2025-02-05", {f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04")}),
    Made("2025-02-10", {f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04", "vc-01 2025-02-07")}, HEAD),
    Made("2025-02-21", {f"{DOSSIER}/trainee.yaml": INTRODUCED}, SECRETARY),
    Made("2025-03-04", {LOG: meetings("2025-03-03")}, SECRETARY),
    Made("2025-03-18", {LOG: meetings("2025-03-03", "2025-03-17")}, SECRETARY),
    Made("2025-04-02", {LOG: meetings("2025-03-03", "2025-03-17", "2025-03-31")}, SECRETARY),
    Made("2025-09-10", {f"{DOSSIER}/collegia/2025-09-09.md": COLLEGIUM}),
    Made("2025-11-21", {f"{DOSSIER}/reviews/2025-11-20-annual.md": REVIEW}),
    # A slip of the pen, put right on the same day.
    Made("2025-12-02T09:00", {LOG: meetings("2025-03-03", "2025-03-17", "2025-03-31", "2025-12-11")}, SECRETARY),
    Made("2025-12-02T09:20", {LOG: meetings("2025-03-03", "2025-03-17", "2025-03-31", "2025-12-01")}, SECRETARY),
    Made("2026-01-20", {f"{NEWCOMER}/trainee.yaml": CLERK}),
    # What is only planned may move.
    Made("2026-01-25", {f"{DOSSIER}/placements/2026-02-vc.yaml": PLACEMENT.replace("2026-04-30", "2026-05-03")}),
    Made("2026-03-02", {f"{DOSSIER}/trainee.yaml": SLOWER}),
    Made("2026-05-06", {CERTIFICATES: CERTIFICATE}),
    # Two people at once, each on a branch, and a merge that keeps both.
    Made("2026-09-02", {f"{NEWCOMER}/supervision.yaml": meetings("2026-09-01")}, SECRETARY, after=[16]),
    Made("2026-09-03", {f"{NEWCOMER}/supervision.yaml": meetings("2026-09-02")}, DIRECTOR, after=[16]),
    Made("2026-09-04", {f"{NEWCOMER}/supervision.yaml": meetings("2026-09-01", "2026-09-02")}, after=[17, 18]),
    # A placement gets a better name; nothing in it changes.
    Made(
        "2026-10-01",
        {
            f"{DOSSIER}/placements/2026-02-vc.yaml": None,
            f"{DOSSIER}/placements/2026-02-ek.yaml": PLACEMENT.replace("2026-04-30", "2026-05-03"),
            CERTIFICATES: CERTIFICATE.replace("2026-02-vc", "2026-02-ek"),
        },
    ),
    Made("2026-11-20", {f"{DOSSIER}/reviews/2026-11-19-annual.md": REVIEW}),
)
"""The commits, the oldest first."""
