"""Days in the wrong order, slips of the year, and terms that do not go together."""

from __future__ import annotations

import pytest

from sttool.texts.codes import Files, Trouble
from sttool.texts.example import CLINIC
from tests.unit.rules_found import FILE, TRAINEE, codes, found, trainee

PLACEMENT = "title: A\ntype: internal\nunit: medicin\nfrom: 2026-06-01\nto: 2026-06-30\n"
DONE = {"ended": "{date: 2026-08-31, outcome: completed}"}


def front(path: str, text: str) -> Files:
    return {f"{TRAINEE}/{path}": f"---\n{text}---\n"}


def entry(path: str, text: str) -> Files:
    return {f"{TRAINEE}/{path}": f"- {{{text}}}\n"}


@pytest.mark.parametrize(
    ("files", "at"),
    [
        (trainee(employed="2025-02-02"), ("start",)),
        (trainee(ended="{date: 2025-01-31, outcome: left}", work="[{from: 2025-01-15, percent: 100}]",
                 units="[{unit: medicin, from: 2025-01-15}]", supervisors=""), ("ended", "date")),
        (trainee(**DONE, approved="{on: 2026-09-02, by: vc-01, as: head}", applied="2026-09-01"), ("applied",)),
        (trainee(**DONE, applied="2026-09-02", certified="2026-09-01"), ("certified",)),
        (trainee(bt="{from: 2025-02-01, to: 2026-01-31, certificate: 2026-01-30}"), ("bt", "certificate")),
        ({f"{TRAINEE}/contract.yaml": "drafted: 2025-03-04\nsigned: [{on: 2025-03-03, by: vc-01, as: head}]\n"},
         ("signed", 0, "on")),
        (front("plan.md", "drafted: 2025-03-04\nestablished: 2025-03-03\n"), ("established",)),
        (front("plan.md", "established: 2025-03-04\nrevised: [2026-03-04, 2025-03-03]\n"), ("revised", 1)),
        (front("plan.md", "drafted: 2025-03-04\napproved: [{on: 2025-03-03, by: vc-01, as: head}]\n"),
         ("approved", 0, "on")),
        ({f"{TRAINEE}/placements/a.yaml": f"{PLACEMENT}requested: 2026-02-02\nconfirmed: 2026-02-01\n"},
         ("confirmed",)),
        ({f"{TRAINEE}/placements/a.yaml": f"{PLACEMENT}introduction: 2026-07-01\n"}, ("to",)),
        (entry("projects.yaml", "id: a, kind: research, title: A, from: 2026-02-02, presented: 2026-02-01"),
         (0, "presented")),
        (entry("evaluations.yaml", "of: training, handed_in: 2026-02-02, reported: 2026-02-01"), (0, "reported")),
        (front("concerns/2026-03-10.md", "by: hl-03\nclosed: 2026-03-09\n"), ("closed",)),
        (front("concerns/2026-03-10.md", "by: hl-03\nfollowed_up: [2026-03-10, 2026-03-09]\n"), ("followed_up", 1)),
        (front("concerns/2026-03-10.md", "by: hl-03\nplan: {made: 2026-03-12, follow_up: 2026-03-11}\n"),
         ("plan", "follow_up")),
        ({"records/units/medicin/assignments/a.yaml": (
            "person: sr-01\nscope: clinic\nfrom: 2026-01-01\nto: 2026-12-31\nhanded_over: {on: 2025-12-31, to: hl-03}\n"
        )}, ("handed_over", "on")),
        ({"records/units/medicin/inspections/2026-03-10-extern.md": (
            "---\nkind: external\nprogramme: ST\nfindings: [{area: A, by: 2026-03-09}]\n---\n"
        )}, ("findings", 0, "by")),
    ],
)  # fmt: skip
def test_what_comes_later_is_not_before(files: Files, at: tuple[str | int, ...]) -> None:
    faults = found(files)
    assert [(fault.code, fault.at) for fault in faults if fault.code == "R160"] == [("R160", at)]


def test_the_same_day_is_right() -> None:
    files = {
        **trainee(employed="2025-02-01", **DONE, applied="2026-09-01", certified="2026-09-01"),
        **front("plan.md", "drafted: 2025-03-03\nestablished: 2025-03-03\nrevised: [2025-03-03]\n"),
        **front("concerns/2026-03-10.md", "by: hl-03\nfollowed_up: [2026-03-10]\nclosed: 2026-03-10\n"),
    }
    assert codes(files) == []


def test_the_first_day_is_named_and_that_of_the_path_is_not() -> None:
    (fault,) = found(front("plan.md", "drafted: 2025-03-04\nestablished: 2025-03-03\n"))
    assert fault.mentions == {"key": "established", "day": "2025-03-03", "other": "drafted", "first": "2025-03-04"}
    (fault,) = found(front("concerns/2026-03-10.md", "by: hl-03\nclosed: 2026-03-09\n"))
    assert fault.mentions == {"key": "closed", "day": "2026-03-09", "first": "2026-03-10"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (entry("assessments.yaml", "date: 2026-01-31, kind: cbd, mode: formative, placement: 2026-02-vc"), ["R165"]),
        (entry("assessments.yaml", "date: 2026-02-01, kind: cbd, mode: formative, placement: 2026-02-vc"), []),
        (entry("assessments.yaml", "date: 2026-06-01, kind: cbd, mode: formative, placement: 2026-02-vc"), []),
        (entry("evaluations.yaml", "of: 2026-02-vc, handed_in: 2026-01-31"), ["R165"]),
        (front("reviews/2026-01-31-closing.md", "placement: 2026-02-vc\n"), ["R165"]),
        (front("reviews/2026-05-04-closing.md", "placement: 2026-02-vc\n"), []),
    ],
)
def test_nothing_is_judged_of_a_placement_before_it_began(files: Files, expected: list[str]) -> None:
    assert codes(files) == expected


@pytest.mark.parametrize(
    ("files", "at"),
    [
        (entry("assessments.yaml", "date: 0226-03-04, kind: cbd, mode: formative"), (0, "date")),
        (entry("supervision.yaml", "from: 2025-03-04, to: 2206-03-04, meetings: 4, with: hl-03"), (0, "to")),
        (trainee(licence="1949-12-31"), ("licence",)),
        (trainee(introduction="{done: 2206-02-03}"), ("introduction", "done")),
        (trainee(credited="[{kind: doctorate, months: 6, decided: 2206-03-04}]"), ("credited", 0, "decided")),
        (front("collegia/1926-03-04.md", "kind: specialist\npresent: [hl-03]\noutcome: on-track\n"), ()),
        ({"records/people/hl-04.yaml": "name: A\nsupervisor_training: [2206-03-04]\n"}, ("supervisor_training", 0)),
        ({"records/units/medicin/activities.yaml": "- {date: 0206-03-04, kind: teaching}\n"}, (0, "date")),
    ],
)
def test_a_slip_of_the_year_is_told(files: Files, at: tuple[str | int, ...]) -> None:
    assert [(fault.code, fault.at) for fault in found(files)] == [("R163", at)]


def test_a_slip_in_the_first_day_is_told_at_its_own_key() -> None:
    faults = found(trainee(employed="2024-01-15", start="2205-02-01"))
    assert ("R163", ("start",)) in [(fault.code, fault.at) for fault in faults]


def test_a_day_in_sixty_years_can_be_meant() -> None:
    assert codes(trainee(bt="{certificate: 2084-12-31}")) == []
    assert codes(trainee(bt="{certificate: 2085-01-01}")) == ["R163"]
    undated = {"sttool.yaml": "language: sv\n"}
    assert codes({**undated, **trainee(bt="{certificate: 2085-12-31}")}) == []
    assert codes({**undated, **trainee(bt="{certificate: 2086-01-01}")}) == ["R163"]


AT = {"programme": "AT", "specialties": ""}
BT = {"programme": "BT", "specialties": ""}


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ({"specialties": ""}, ["R170"]),
        ({"specialties": "internmedicin"}, []),
        ({**AT, "regulation": "SOSFS 1999:5"}, []),
        ({"programme": "AT", "regulation": "SOSFS 1999:5"}, ["R171"]),
        ({**AT, "regulation": "SOSFS 2015:8"}, ["R172"]),
        ({**AT, "regulation": "HSLF-FS 2021:8"}, ["R172"]),
        ({**BT, "regulation": "HSLF-FS 2021:8"}, []),
        ({**BT, "regulation": "SOSFS 2015:8"}, ["R172"]),
        ({"regulation": "SOSFS 2015:8"}, []),
        ({"regulation": "SOSFS 1999:5"}, ["R172"]),
        ({"changed_from": "{regulation: HSLF-FS 2021:8, on: 2026-01-01}"}, ["R175"]),
        ({"changed_from": "{regulation: SOSFS 2008:17, on: 2026-01-01}"}, []),
        ({"licence": "2025-02-01"}, []),
        ({"licence": "2025-02-02"}, ["R161"]),
        ({"licence": "2025-02-02", "bt": "{from: 2025-02-01}"}, []),
        ({"licence": "2025-02-02", **BT}, []),
        ({"credited": "[{kind: service, from: 2024-06-01, to: 2025-01-31, months: 8, decided: 2025-03-03}]"}, []),
        ({"credited": "[{kind: service, from: 2024-06-01, to: 2025-02-01, months: 8, decided: 2025-03-03}]"}, ["R162"]),
        ({"credited": "[{kind: research, from: 2024-06-01, to: 2025-06-01, months: 8, decided: 2025-03-03}]"}, []),
    ],
)
def test_the_terms_of_a_training_go_together(terms: dict[str, str], expected: list[str]) -> None:
    assert codes(trainee(**terms)) == expected


@pytest.mark.parametrize(
    ("terms", "kind", "expected"),
    [
        ({}, "specialist", []),
        ({}, "bt", []),
        ({}, "at", ["R164"]),
        ({"regulation": "SOSFS 2015:8"}, "bt", ["R164"]),
        ({**AT, "regulation": "SOSFS 1999:5"}, "at", []),
        ({**AT, "regulation": "SOSFS 1999:5"}, "specialist", ["R164"]),
        (BT, "bt", []),
        (BT, "specialist", ["R164"]),
    ],
)
def test_a_collegium_is_of_the_programme(terms: dict[str, str], kind: str, expected: list[str]) -> None:
    held = front("collegia/2026-03-04.md", f"kind: {kind}\npresent: [hl-03]\noutcome: on-track\n")
    assert codes({**trainee(**terms), **held}) == expected


def chain(**follows: str) -> Files:
    """Dossiers of a programme each, by the first letters of their id, and which each follows."""
    terms = {
        "st": CLINIC[FILE],
        "bt": CLINIC[FILE].replace("programme: ST\nspecialties: [internmedicin]", "programme: BT"),
        "at": CLINIC[FILE]
        .replace("programme: ST\nspecialties: [internmedicin]", "programme: AT")
        .replace("HSLF-FS 2021:8", "SOSFS 1999:5"),
    }
    return {
        f"records/trainees/{name.replace('_', '-')}/trainee.yaml": terms[name[:2]]
        + (f"follows: {other}\n" * bool(other))
        for name, other in follows.items()
    }


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({"at_1": "", "bt_1": "at-1", "st_1": "bt-1"}, []),
        ({"at_1": "", "st_1": "at-1"}, []),
        ({"st_1": "", "st_2": "st-1"}, []),
        ({"at_1": "st-1", "st_1": ""}, ["R174"]),
        ({"bt_1": "", "bt_2": "bt-1"}, ["R174"]),
        ({"st_1": "st-1"}, ["R173"]),
        ({"st_1": "st-2", "st_2": "st-1"}, ["R173"]),
        ({"st_1": "st-2", "st_2": "st-3", "st_3": "st-2"}, ["R173"]),
        ({"st_1": "st-9"}, ["R103"]),
    ],
)
def test_dossiers_follow_one_another_in_the_order_of_programmes(links: dict[str, str], expected: list[str]) -> None:
    assert codes(chain(**links)) == expected


def test_a_circle_is_told_at_its_first_and_names_all() -> None:
    (fault,) = found(chain(st_1="st-2", st_2="st-3", st_3="st-2"))
    assert (fault.path, fault.mentions["ids"]) == ("records/trainees/st-2/trainee.yaml", ("st-2", "st-3"))


def test_a_dossier_that_cannot_be_read_breaks_no_chain() -> None:
    assert codes({**chain(st_1="bt-1"), "records/trainees/bt-1/trainee.yaml": Trouble()}) == []
