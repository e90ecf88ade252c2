"""``sttool document``: filled from the records, ready to sign, in both languages; and what it never says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sttool.texts.documents import TITLES
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

ABOUT = {
    "agreement": "medicin",
    "evaluation": "st-007/2026-02-vc",
}
CONCERN = """---
by: hl-03
plan: {made: 2026-10-05, by: sr-01, measures: [extra-supervision], follow_up: 2026-12-15, kept: i pärmen}
---

Sömnen och skilsmässan.
"""


@pytest.fixture
def troubled(clinic: Path) -> Path:
    """The smallest clinic, with a contract, a collegium, and a concern that has a text."""
    below = "records/trainees/st-007"
    return write(
        clinic,
        {
            f"{below}/contract.yaml": "from: 2025-02-01\nsupervision: en timme i veckan\nplan_included: true\n"
            "signed: [{on: 2025-03-04, by: st-007, as: trainee}]\n",
            f"{below}/plan.md": "---\nestablished: 2025-06-01\nhome_goals: [c1]\n"
            "side_placements: [{what: Allmänmedicin, months: 3, goals: [c9], by: 2027-06-30}]\n---\n",
            f"{below}/collegia/2026-04-22.md": "---\nkind: specialist\nself_assessment: true\npresent: [sr-01, hl-03]\n"
            "outcome: difficulty\nagreed: [journalen klar samma dag]\n---\n",
            f"{below}/supervision.yaml": "- {date: 2026-05-04, with: hl-03}\n"
            "- {from: 2026-08-01, to: 2026-10-31, meetings: 9, with: hl-03, told_by: trainee}\n",
            f"{below}/concerns/2026-10-01.md": CONCERN,
        },
    )


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("kind", sorted(TITLES))
def test_each_document_is_filled_from_the_records(
    sttool: Program, troubled: Path, snapshot: Snapshot, kind: str, lang: str
) -> None:
    ran = sttool(troubled, "document", kind, ABOUT.get(kind, "st-007"), "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"document-{kind}-{lang}", ran.out)


@pytest.mark.parametrize("kind", sorted(TITLES))
def test_no_document_says_why_somebody_is_supported(sttool: Program, troubled: Path, kind: str) -> None:
    said = sttool(troubled, "document", kind, ABOUT.get(kind, "st-007"), "--today", DAY, "--format", "html").out
    assert said
    assert not re.search("skilsmässa|Sömn|i pärmen|<script", said)


def test_hours_follow_the_number_of_trainees_and_the_packs_norm(sttool: Program, clinic: Path) -> None:
    trainee = (clinic / "records/trainees/st-007/trainee.yaml").read_text(encoding="utf-8")
    write(clinic, {f"records/trainees/st-{number}/trainee.yaml": trainee for number in range(101, 105)})
    said = sttool(clinic, "document", "agreement", "medicin/2025-sr", "--today", DAY, "--lang", "en").out
    assert "The unit has 5\u00a0trainees in BT and ST. The norm is then 4 to 6 hours a week" in said
    ours = "packs: [national]\nsince: 2024-01-01\n"
    said = sttool(write(clinic, {"sttool.yaml": ours}), "document", "agreement", "medicin", "--today", DAY).out
    assert "Riktlinjen" not in said


def test_where_the_records_say_nothing_there_is_a_line_to_fill_in(sttool: Program, clinic: Path) -> None:
    path = clinic / "records/trainees/st-007/trainee.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not re.search("licence|supervisors|hl-03", line)]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    said = sttool(clinic, "document", "contract", "st-007", "--today", DAY).out
    for name in ("Legitimation", "Huvudhandledare", "Personnummer"):
        assert re.search(rf"^- {name}: \.{{20,}}$", said, re.MULTILINE), name
    html = sttool(clinic, "document", "contract", "st-007", "--today", DAY, "--format", "html").out
    assert '<dt>Personnummer</dt><dd><span class="blank "></span></dd>' in html


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["contact", "st-007"], '"contact"; did you mean "contract"?'),
        (["plan"], "sttool document plan st-007"),
        (["plan", "st-008"], 'did you mean "st-007"?'),
        (["agreement", "medicn"], 'did you mean "medicin"?'),
        (["agreement", "medicin/2024-sr"], 'did you mean "medicin/2025-sr"?'),
        (["evaluation", "st-007/2026-02"], "st-007/2026-02-vc"),
        (["action-plan", "st-007/2026-01-01"], '"2026-01-01"'),
    ],
)
def test_what_cannot_be_written_is_refused_with_the_nearest(
    sttool: Program, clinic: Path, arguments: list[str], said: str
) -> None:
    ran = sttool(clinic, "document", *arguments, "--today", DAY, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_list_names_every_document(sttool: Program, tmp_path: Path) -> None:
    ran = sttool(tmp_path, "document", "--list", "--lang", "en")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.lines if not line.startswith(" ")] == list(TITLES)
