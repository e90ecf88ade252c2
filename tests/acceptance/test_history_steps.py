"""``sttool history`` and ``sttool diff``: who changed what, and what came of it between two days."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from sttool.texts.example import CLINIC
from tests.histories import History, Made, history
from tests.three_years import DOSSIER, INTRODUCED, SLOWER, STORY, TRAINEE, contract

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> History:
    return history(tmp_path_factory.mktemp("years") / "clinic", STORY)


def answer(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    """An answer as data, held to its schema."""
    ran = sttool(folder, *arguments, "--format", "json", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    data: dict[str, Any] = json.loads(ran.out)
    Draft202012Validator(SHAPES[arguments[0]]).validate(data)
    return data


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_history_of_a_trainee_as_it_is_read(years: History, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(years.folder, "history", "st-007", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"history-{lang}", ran.out)


def test_who_changed_a_field_from_what_to_what_and_when(years: History, sttool: Program) -> None:
    changes = answer(sttool, years.folder, "history", "st-007", "signed")["changes"]
    assert [(item["day"], item["author"], item["commit"], item["fields"]) for item in changes] == [
        (
            "2025-02-10",
            "Karin Ek",
            years.commits[4],
            [
                {
                    "at": ["signed", "[vc-01 2025-02-07]"],
                    "old": None,
                    "new": {"on": "2025-02-07", "by": "vc-01", "as": "head"},
                }
            ],
        ),
        (
            "2025-02-05",
            "Olle Dahl",
            years.commits[3],
            [
                {
                    "at": ["signed", "[sr-01 2025-02-04]"],
                    "old": None,
                    "new": {"on": "2025-02-04", "by": "sr-01", "as": "study-director"},
                }
            ],
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "number"),
    [
        ("records/trainees/st-007/contract.yaml", 2),
        ("records/trainees/st-007/placements", 3),
        ("records/trainees/st-007/placements/2026-02-ek.yaml", 3),  # also under the name it had
        ("records/trainees/st-007/placements/2026-02-vc.yaml", 2),  # and that, until it got another
        ("hl-03", 1),
        ("medicin/2025-sr", 1),
        ("2025-sr", 1),
        ("sttool.yaml", 1),
    ],
)
def test_what_may_be_asked_for(years: History, sttool: Program, target: str, number: int) -> None:
    ran = sttool(years.folder, "history", target, "--format", "json")
    assert (len(json.loads(ran.out)["changes"]) if ran.code == 0 else 0) == number


def test_a_path_is_read_from_where_one_stands(years: History, sttool: Program) -> None:
    here = years.folder / DOSSIER
    assert sttool(here, "history", "contract.yaml").lines[1].startswith("2 ")
    assert sttool(here, "history", "../st-008").code == 0
    assert sttool(here, "history", ".").lines[1] == sttool(years.folder, "history", "st-007").lines[1]


def test_one_is_not_told_as_many(tmp_path: Path, sttool: Program) -> None:
    made = history(tmp_path / "r", [Made("2025-01-15", dict(CLINIC))])
    counted = {
        target: sttool(made.folder, "history", target, "--lang", "en").lines[1] for target in ("hl-03", "st-007")
    }
    assert counted == {"hl-03": "one change", "st-007": "2 changes in one commit"}
    assert sttool(made.folder, "audit", "--lang", "en").lines[1] == "one commit, 2025-01-15"


def test_what_was_removed_still_has_its_history(tmp_path: Path, sttool: Program) -> None:
    gone = dict.fromkeys(("trainee.yaml", "contract.yaml"))
    made = history(
        tmp_path / "r",
        [
            Made("2025-01-15", {**CLINIC, f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04")}),
            Made("2025-06-01", {f"{DOSSIER}/{name}": text for name, text in gone.items()}),
        ],
    )
    changes = answer(sttool, made.folder, "history", f"{DOSSIER}/contract.yaml")["changes"]
    assert [item["change"] for item in changes] == ["removed", "added"]
    assert sttool(made.folder, "history", "st-007").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("st-07",), 'did you mean "st-007"?'),
        (("st-007", "sinced"), "fields that have: "),
        (("records/trainees/st-007/nothing.yaml",), "no history of records/trainees/st-007/nothing.yaml"),
        (("../elsewhere.yaml",), ""),
    ],
)
def test_what_has_no_history_is_said(years: History, sttool: Program, arguments: tuple[str, ...], said: str) -> None:
    ran = sttool(years.folder, "history", *arguments, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_what_is_not_committed_yet_has_no_history(tmp_path: Path, sttool: Program) -> None:
    made = history(tmp_path / "r", [Made("2025-01-15", dict(CLINIC))])
    (made.folder / "records/people/hl-09.yaml").write_text("name: Ny Person\n")
    assert "no history" in sttool(made.folder, "history", "hl-09", "--lang", "en").err


AUTUMN = "title: A\ntype: side\nunit: vc-ek\nfrom: 2026-09-01\nto: 2026-10-31\n"
VERA = TRAINEE.replace("Ali Haidar", "Vera Lind").replace("2025-", "2026-")
BO = INTRODUCED.replace("Ali Haidar", "Bo Berg")
HANDED_OVER = SLOWER.replace("role: main, from: 2025-02-01", "role: main, from: 2025-02-01, to: 2025-12-31").replace(
    "work:", "  - {person: sr-01, role: main, from: 2026-01-01}\nwork:"
)

NEWS = (
    Made("2025-01-10", dict(CLINIC)),
    Made(
        "2026-03-02",
        {
            f"{DOSSIER}/trainee.yaml": HANDED_OVER,
            f"{DOSSIER}/placements/2026-02-vc.yaml": None,
            f"{DOSSIER}/placements/2026-09-ek.yaml": AUTUMN,
            "records/trainees/st-008/trainee.yaml": VERA,
            "records/trainees/st-009/trainee.yaml": BO,
        },
    ),
    Made(
        "2026-11-02",
        {"records/trainees/st-009/trainee.yaml": BO + "ended: {date: 2026-10-31, outcome: moved}\n"},
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> History:
    return history(tmp_path_factory.mktemp("news") / "clinic", NEWS)


def test_who_came_and_left_and_which_ends_moved_and_why(news: History, sttool: Program) -> None:
    found = answer(sttool, news.folder, "diff", "2025-12-31", "2026-03-10")
    assert [(item["trainee"], item["day"]) for item in found["came"]] == [
        ("st-008", "2026-02-01"),
        ("st-009", "2025-02-01"),
    ]
    assert found["went"] == []
    (end,) = found["ends"]
    assert (end["trainee"], end["old"] < end["new"]) == ("st-007", True)
    assert [item["at"] for item in end["because"]] == [["absences", "[leave 2026-06-01]"]]
    assert found["supervisors"] == [{"trainee": "st-007", "old": ["hl-03"], "new": ["sr-01"]}]
    assert [(item["old"] or item["new"])["id"] for item in found["placements"]] == ["2026-02-vc", "2026-09-ek"]
    assert [item["change"] for item in found["placements"]] == ["dropped", "new"]
    assert found["from"]["commit"] == news.commits[0]
    later = answer(sttool, news.folder, "diff", "2026-03-10", "2026-11-02")
    assert [(item["trainee"], item["day"], item["outcome"]) for item in later["went"]] == [
        ("st-009", "2026-10-31", "moved")
    ]


def test_what_became_due_met_or_missed(news: History, sttool: Program) -> None:
    found = answer(sttool, news.folder, "diff", "2025-03-01", "2026-03-10")
    met = {item["obligation"]: item["met"] for item in found["newly"]["met"] if item["subject"] == "trainee/st-007"}
    assert "2025-02-20" in met.values(), "the introduction, which was recorded in between"
    overdue = {item["key"] for item in found["newly"]["overdue"]}
    assert overdue
    before = {
        item["key"]
        for item in json.loads(sttool(news.folder, "check", "--all", "--at", "2025-03-01", "--format", "json").out)[
            "occurrences"
        ]
        if item["verdict"] == "overdue"
    }
    assert not overdue & before, "what was overdue before is no news"


def test_nothing_changes_from_a_day_to_itself(news: History, sttool: Program) -> None:
    ran = sttool(news.folder, "diff", "2026-03-10", "2026-03-10", "--lang", "en")
    assert (ran.code, ran.lines[-1]) == (0, "Nothing has changed.")
    found = answer(sttool, news.folder, "diff", news.commits[1], "2026-03-02")
    assert not any(found[key] for key in ("came", "went", "ends", "supervisors", "placements"))
    assert not any(found["newly"].values())


def test_up_to_the_records_as_they_are_now(news: History, sttool: Program) -> None:
    found = answer(sttool, news.folder, "diff", "2026-03-10")
    assert (found["records"]["commit"], found["records"]["dirty"]) == (news.commits[-1], 0)


def test_two_days_without_git_are_the_same_records_seen_twice(clinic: Path, sttool: Program) -> None:
    found = answer(sttool, clinic, "diff", "2025-03-01", "2026-03-01")
    assert found["newly"]["overdue"]
    assert found["ends"] == []
    assert sttool(clinic, "diff", "HEAD").code == 2


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_changed_as_it_is_read(news: History, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(news.folder, "diff", "2025-12-31", "2026-03-10", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"diff-{lang}", ran.out)
