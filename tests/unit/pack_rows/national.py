"""The rows of law and advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import md
from tests.unit.pack_rows.laying import AT, OLDER, SPECIALIST, A, Row, T, bt, person

if TYPE_CHECKING:
    from collections.abc import Mapping

NATIONAL: Mapping[str, Row] = {
    "supervisor-trained": Row(
        f"{T}/2025-02-01", "2025-02-01", "2024-12-01", lambda day: person("hl-03", f"supervisor_training: [{day}]"),
        AT, person("hl-03"), state=True,
    ),
    "study-director-specialist": Row(
        f"{A}/2025-01-01", "2025-01-01", "2024-11-01", lambda day: person("sr-01", SPECIALIST.format(day)),
        {"medicin/assignments/2025-sr.yaml": None}, person("sr-01"), state=True,
    ),
    "study-director-trained": Row(
        f"{A}/2025-01-01", "2025-01-01", "2024-11-01", lambda day: person("sr-01", f"supervisor_training: [{day}]"),
        {"medicin/assignments/2025-sr.yaml": None}, person("sr-01"), state=True,
    ),
    "external-inspection": Row(
        "unit-programme/medicin/ST/next", "2030-02-01", "2029-08-01",
        lambda day: {f"medicin/inspections/{day}-st.md": md("kind: external\nprogramme: ST")}, AT,
    ),
    "bt-certificate": Row(f"{T}/start", "2027-01-31", "2026-07-31", bt("certificate"), OLDER, leave=True),
}  # fmt: skip
"""By the obligation's id."""
