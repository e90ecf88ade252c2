"""What stands in new files before anybody has written in them."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

CONTRACT: Final = Text(
    "Kontraktet. Filen är tom tills det finns något att skriva; ta bort # framför en rad och fyll i den.\n"
    "drafted: 2026-01-31\n"
    "from: 2026-01-15\n"
    "plan_included: true\n"
    "supervision: en timme i veckan\n"
    "signed:\n"
    "  - {on: 2026-02-15, by: hl-01, as: supervisor}\n"
    "  - {on: 2026-02-15, by: sr-01, as: study-director}\n"
    "  - {on: 2026-02-15, by: vc-01, as: head}\n"
    "  - {on: 2026-02-15, by: st-001, as: trainee}",
    "The contract. It says nothing until there is something to say; take away the # before a line and fill it in.\n"
    "drafted: 2026-01-31\n"
    "from: 2026-01-15\n"
    "plan_included: true\n"
    "supervision: an hour a week\n"
    "signed:\n"
    "  - {on: 2026-02-15, by: hl-01, as: supervisor}\n"
    "  - {on: 2026-02-15, by: sr-01, as: study-director}\n"
    "  - {on: 2026-02-15, by: vc-01, as: head}\n"
    "  - {on: 2026-02-15, by: st-001, as: trainee}",
)
PLAN: Final = Text(
    "Den individuella utbildningsplanen. Ta bort # framför en rad och fyll i den; under strecken kan du skriva fritt.\n"
    "drafted: 2026-03-31\n"
    "established: 2026-05-15\n"
    "approved:\n"
    "  - {on: 2026-05-20, by: sr-01, as: study-director}\n"
    "  - {on: 2026-05-22, by: vc-01, as: head}\n"
    "side_placements:\n"
    "  - {what: Psykiatri, months: 3, by: 2028-06-30}\n"
    "home_goals:\n"
    "  - STc1",
    "The individual training plan. Take away the # before a line and fill it in; below the dashes write as you like.\n"
    "drafted: 2026-03-31\n"
    "established: 2026-05-15\n"
    "approved:\n"
    "  - {on: 2026-05-20, by: sr-01, as: study-director}\n"
    "  - {on: 2026-05-22, by: vc-01, as: head}\n"
    "side_placements:\n"
    "  - {what: Psychiatry, months: 3, by: 2028-06-30}\n"
    "home_goals:\n"
    "  - STc1",
)
PLACEMENT: Final = Text("placering", "placement")
STUDY_DIRECTOR: Final = Text("studierektor", "study-director")
