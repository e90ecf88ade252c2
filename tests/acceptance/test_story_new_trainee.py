"""Story 1: a new ST starts, whose supervisor took the training five years and some months ago."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from sttool.texts.example import CLINIC
from tests.acceptance.conftest import write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

START = "2026-11-16"
SUPERVISOR = (
    "name: Niklas Hårdh\nunits: [{unit: medicin, from: 2019-11-01}]\n"
    "specialist_in: [{specialty: internmedicin, since: 2019-10-08}]\nsupervisor_training: [2021-05-20]\n"
)
TRAINEE = (
    "name: Tove Granhede\nprogramme: ST\nspecialties: [internmedicin]\nregulation: HSLF-FS 2021:8\n"
    f"licence: 2026-06-15\nemployed: {START}\nstart: {START}\nunits: [{{unit: medicin, from: {START}}}]\n"
    f"supervisors: [{{person: hl-08, role: main, from: {START}}}]\nwork: [{{from: {START}, percent: 100}}]\n"
)
RUNS = {
    "bt-reported": ("2026-11-16", "head", ["vc-01"]),
    "first-supervision": ("2026-12-14", "supervisor", ["hl-08"]),
    "st-contract": ("2027-02-16", "supervisor", ["hl-08"]),
    "introduction": ("2027-02-16", "head", ["vc-01"]),
    "start-seminar": ("2027-02-16", "study_director", ["sr-01"]),
    "st-plan": ("2027-05-16", "supervisor", ["hl-08"]),
    "bt-certificate": ("2028-11-15", "trainee", ["st-020"]),
}
"""What runs from the first day on: by when, who answers, and who that is."""


@pytest.fixture
def begun(clinic: Path) -> Path:
    """The smallest clinic on the day a trainee starts; the one who was there has left no trace."""
    shutil.rmtree(clinic / "records/trainees/st-007")
    return write(clinic, {"records/people/hl-08.yaml": SUPERVISOR, "records/trainees/st-020/trainee.yaml": TRAINEE})


def asked(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    """The answer in JSON."""
    ran = sttool(folder, *arguments, "--today", START, "--format", "json", "--lang", "en")
    assert ran.err == ""
    answer: dict[str, Any] = json.loads(ran.out)
    return answer


def training(sttool: Program, folder: Path) -> list[tuple[str, str, str]]:
    """What ``check`` says of the supervisor's training: the obligation, how strictly it is asked, how heavy it is."""
    answer = asked(sttool, folder, "check", "hl-08", "st-020")
    found = {item["occurrence"]: item["severity"] for item in answer["findings"] if "occurrence" in item}
    return [
        (item["obligation"], item["level"], found[item["key"]])
        for item in answer["occurrences"]
        if item["obligation"] in {"supervisor-training-current", "supervisor-trained"}
    ]


def test_check_names_the_supervisors_training_as_an_indicator(begun: Path, sttool: Program) -> None:
    """It is due on the first day of being a supervisor, and from the next day on late: a note, and no more."""
    assert training(sttool, begun) == [("supervisor-training-current", "indicator", "note")]
    answer = asked(sttool, begun, "check", "hl-08")
    (finding,) = [item for item in answer["findings"] if "training-current" in item.get("occurrence", "")]
    assert "2021-05-20" in json.dumps(answer["occurrences"])
    assert finding["path"] == "records/people/hl-08.yaml"


def test_a_region_may_ask_it_more_strictly(begun: Path, sttool: Program) -> None:
    pack = (
        "id: region\ntitle: {sv: Regionen, en: The region}\nsource: Beslut\nchange:\n"
        "  supervisor-training-current: {level: agreed, source: Regionens beslut}\n"
    )
    packs = "packs: [national, structure-sormland, clinic-agreement, vastra-gotaland, policy/region.yaml]\n"
    write(begun, {"sttool.yaml": CLINIC["sttool.yaml"] + packs, "policy/region.yaml": pack})
    later = sttool(begun, "check", "hl-08", "--today", "2026-11-17", "--format", "json")
    found = [item for item in json.loads(later.out)["findings"] if "training-current" in item.get("occurrence", "")]
    assert [item["severity"] for item in found] == ["warning"]


def test_no_training_at_all_is_a_must(begun: Path, sttool: Program) -> None:
    bare = SUPERVISOR.partition("supervisor_training")[0]
    write(begun, {"records/people/hl-08.yaml": bare})
    ran = sttool(begun, "check", "st-020", "--today", "2026-11-17", "--format", "json")
    answer = json.loads(ran.out)
    (item,) = [item for item in answer["occurrences"] if item["obligation"] == "supervisor-trained"]
    (finding,) = [one for one in answer["findings"] if one.get("occurrence") == item["key"]]
    assert (item["level"], item["verdict"], finding["severity"], ran.code) == ("must", "overdue", "error", 1)


def test_due_lists_what_now_runs_each_with_who_answers(begun: Path, sttool: Program) -> None:
    answer = asked(sttool, begun, "due", "--within", "3y")
    found = {
        item["obligation"]: (item["due"], item["answers"]["role"], item["answers"]["persons"])
        for item in reversed(answer["occurrences"])
        if item["subject"] == "trainee/st-020"
    }
    assert {name: found.get(name) for name in RUNS} == RUNS


def test_the_first_meeting_is_asked_for_once(begun: Path, sttool: Program) -> None:
    """Who starts in September owes the autumn's meetings; in November, the first one and then the spring's."""
    late = asked(sttool, begun, "due", "--within", "1y")["occurrences"]
    meetings = [item["key"] for item in late if item["obligation"] in {"first-supervision", "supervision-meetings"}]
    assert "first-supervision/trainee/st-020/2026-12-14" in meetings
    assert "supervision-meetings/trainee/st-020/2026-HT" not in meetings
    write(begun, {"records/trainees/st-020/trainee.yaml": TRAINEE.replace(START, "2026-09-01")})
    early = asked(sttool, begun, "due", "--within", "1y")["occurrences"]
    meetings = [item["key"] for item in early if item["obligation"] in {"first-supervision", "supervision-meetings"}]
    assert "supervision-meetings/trainee/st-020/2026-HT" in meetings
    assert not [key for key in meetings if key.startswith("first-supervision")]
