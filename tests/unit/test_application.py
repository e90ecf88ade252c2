"""What an application asks for: complete when all is there, and one thing missing when one thing is taken away."""

from __future__ import annotations

from datetime import date

import pytest

from sttool.training.application import doubts, in_order_of_forms, lacking
from sttool.training.forms import forms_for
from sttool.training.papers import originals
from tests.unit.applying import (
    FOLDER,
    HEAD,
    MAIN,
    NEWER,
    OLDER,
    Files,
    applied,
    certificate,
    missing,
    of_at,
    of_bt,
    under_2015,
    under_2021,
)

WHOLE = {"2021": under_2021, "2015": under_2015, "BT": of_bt, "AT": of_at}
RECORD, PAPERS = f"{FOLDER}/trainee.yaml", f"{FOLDER}/certificates.yaml"
ASSIGNMENT = "records/units/medicin/assignments/2025-sr.yaml"


def without(files: Files, path: str, text: str, instead: str = "") -> Files:
    """The files with something in one of them taken away, or said otherwise."""
    assert text in files[path]
    return {**files, path: files[path].replace(text, instead)}


@pytest.mark.parametrize("kind", WHOLE)
def test_nothing_is_missing_when_all_is_there(kind: str) -> None:
    (one,) = applied(WHOLE[kind]())
    assert (one.missing, one.refused, one.complete) == ((), (), True)


@pytest.mark.parametrize(
    ("kind", "path", "text", "instead", "expected"),
    [
        ("2021", RECORD, "2025-06-30", "2025-06-29", ["months"]),
        ("2021", RECORD, "licence: 2019-06-12\n", "", ["licence"]),
        ("2021", RECORD, ", certificate: 2019-02-01", "", ["bt-certificate"]),
        ("2021", PAPERS, certificate("st-completed", HEAD), "", ["signature"]),
        ("2021", PAPERS, certificate("st-competence", MAIN), "", ["signature"]),
        ("2021", PAPERS, certificate("st-competence", "signed_by: sr-01, as: assessor"), "", ["signature"]),
        ("2021", PAPERS, "signed_by: sr-01, as: assessor", MAIN, ["signature"]),
        ("2021", PAPERS, "STc10, ", "", ["goals"]),
        ("2021", ASSIGNMENT, "delegation: {on: 2025-01-02, by: vc-01}\n", "", ["delegation"]),
        ("2021", ASSIGNMENT, "delegation: {on: 2025-01-02", "delegation: {on: 2025-08-02", ["delegation"]),
        ("2021", RECORD, "[internmedicin]", "[trollkonst]", ["goals-unknown"]),
        ("2015", RECORD, "2025-06-30", "2024-12-30", ["months"]),
        ("2015", PAPERS, certificate("st-competence", f"{HEAD}, consulted: [sr-01]"), "", ["signature"]),
        ("2015", PAPERS, ", consulted: [sr-01]", "", ["consulted"]),
        ("2015", PAPERS, ", consulted: [sr-01]", ", consulted: [vc-01]", ["consulted"]),
        ("2015", "records/people/hl-03.yaml", "supervisor_training: [2023-10-01]\n", "", ["supervisor-training"]),
        ("BT", RECORD, "2025-06-30", "2024-12-30", ["months", "bt-part"]),
        ("BT", f"{FOLDER}/placements/vc.yaml", "primary-care", "other", ["bt-part"]),
        ("BT", PAPERS, "BT18", "BT17", ["goals"]),
        ("BT", PAPERS, certificate("bt-completed", HEAD), "", ["signature"]),
        ("BT", PAPERS, "as: assessor", "as: supervisor", ["signature"]),
        ("AT", RECORD, "2025-06-30", "2025-06-29", ["months", "section"]),
        ("AT", PAPERS, certificate("at-section", HEAD, of="vc"), "", ["section-certificate"]),
        ("AT", PAPERS, HEAD, MAIN, ["section-certificate"] * 4),
    ],
)
def test_what_is_taken_away_is_missing(kind: str, path: str, text: str, instead: str, expected: list[str]) -> None:
    """A day too few, a signature, a goal, a delegation that begins tomorrow."""
    assert missing(without(WHOLE[kind](), path, text, instead)) == expected


def test_the_final_review_is_held_or_missing() -> None:
    files = under_2021()
    review = files.pop(f"{FOLDER}/reviews/2025-06-10-final.md")
    assert missing(files) == ["final-review"]
    assert missing({**files, f"{FOLDER}/reviews/2025-08-02-final.md": review}) == ["final-review"]
    assert missing({**files, f"{FOLDER}/reviews/2025-08-01-final.md": review}) == []


def test_what_is_dated_after_the_day_is_not_there_yet() -> None:
    """The certificates are of 2 July."""
    assert missing(under_2021(), date(2025, 7, 2)) == []
    assert missing(under_2021(), date(2025, 7, 1)) == ["goals", "signature", "signature", "signature"]


def test_a_certificate_with_a_fault_does_not_count() -> None:
    """Signed before the placement had ended: the authority would send it back."""
    files = without(under_2021(), f"{FOLDER}/placements/avd.yaml", "to: 2025-06-30", "to: 2025-07-31")
    (one,) = applied(files)
    assert [item.need for item in one.missing] == ["goals"]
    assert [paper.faults for paper in one.refused] == [("R152",)]
    assert {paper.record.kind for paper in one.refused} == {"clinical"}


def test_a_certificate_signed_in_a_role_its_form_does_not_have_does_not_count() -> None:
    files = under_2021()
    course = next(line for line in files[PAPERS].splitlines(keepends=True) if "kind: course" in line)
    for role, counts in (("supervisor", True), ("course-leader", True), ("assessor", False)):
        (one,) = applied(without(files, PAPERS, course, course.replace("as: supervisor", f"as: {role}")))
        assert one.complete is counts


def test_the_main_supervisor_signs_and_no_other_supervisor() -> None:
    files = without(under_2021(), PAPERS, certificate("st-competence", MAIN), certificate("st-competence", HEAD))
    (one,) = applied(files)
    assert [item.mentions["role"] for item in one.missing] == ["main-supervisor"]


def test_the_doctorate_of_the_older_regulation_takes_off_six_months() -> None:
    files = without(under_2015(), RECORD, "2025-06-30", "2024-06-30")
    assert missing(files) == ["months"]
    credited = "credited: [{kind: doctorate, months: 6, decided: 2020-02-01}]\n"
    assert missing({**files, RECORD: files[RECORD] + credited}) == []


def test_what_cannot_be_read_is_said_and_nothing_is_called_complete() -> None:
    files = under_2021()
    assert missing({**files, f"{FOLDER}/courses.yaml": "- {id: [\n"}) == ["unread"]


def test_an_st_with_bt_in_it_applies_for_that_first() -> None:
    """Until the authority has granted it; its own list of service is of the days of BT."""
    files = {**under_2021(), RECORD: under_2021()[RECORD].replace("bt: {", "bt_was: {")}
    text = "".join(line for line in files[RECORD].splitlines(keepends=True) if not line.startswith("bt_was"))
    within = {**files, RECORD: f"{text}bt: {{from: 2020-01-01, to: 2020-12-31, supervisor: hl-03}}\n"}
    first, second = applied(within)
    assert (first.programme, second.programme) == ("BT", "ST")
    assert float(first.done) == 12
    assert [item.need for item in second.missing] == ["bt-certificate"]
    granted = {**files, RECORD: f"{text}bt: {{from: 2020-01-01, to: 2020-12-31, certificate: 2021-03-01}}\n"}
    assert [one.programme for one in applied(granted)] == ["ST"]


def test_general_practice_comes_last_in_at() -> None:
    files = of_at()
    early = files[f"{FOLDER}/placements/vc.yaml"].replace("2025-01-01", "2024-12-31")
    assert "section-order" in missing({**files, f"{FOLDER}/placements/vc.yaml": early})


def test_who_can_sign_is_told() -> None:
    files = without(under_2021(), PAPERS, certificate("st-completed", HEAD))
    found = {one.signer.role: one.by for one in applied(files)[0].signatures}
    assert found == {"head": ("vc-01",), "main-supervisor": ("hl-03",), "other-specialist": ()}


def test_the_signatures_of_one_form_are_one_sheet() -> None:
    one = applied(under_2015())[0]
    sheets = originals(in_order_of_forms(one.papers))
    assert [len(sheet) for sheet in sheets] == [2] + [1] * (len(one.papers) - 2)
    assert [sheet[0].form.number for sheet in sheets if sheet[0].form] == sorted(
        sheet[0].form.number for sheet in sheets if sheet[0].form
    )


def test_a_goal_says_what_it_lacks() -> None:
    files = under_2021()
    course = next(line for line in files[PAPERS].splitlines(keepends=True) if "kind: course" in line)
    (one,) = applied(without(files, PAPERS, course))
    lacks = {goal.goal.code: lacking(goal) for goal in one.uncertified}
    assert lacks["STb1"] == (("course",),)
    assert set(lacks.values()) == {(("course",),)}


def test_an_unchecked_transcription_is_a_doubt_and_no_lack() -> None:
    found = {one.file: uncertain for one, uncertain in doubts(applied(under_2021())[0])}
    assert set(found) == {"common", "internmedicin"}


@pytest.mark.parametrize(
    ("regulation", "programme", "numbers"),
    [
        (NEWER, "ST", ["5", "6", "7", "8", "9", "10", "11", "12"]),
        (NEWER, "BT", ["1", "2", "3", "4"]),
        (OLDER, "ST", ["1", "2", "3", "4", "5", "6", "7"]),
    ],
)
def test_the_forms_are_the_authoritys(regulation: str, programme: str, numbers: list[str]) -> None:
    forms = forms_for(regulation, programme)
    assert forms is not None
    assert [form.number for form in forms.forms] == numbers
    assert all(form.signers for form in forms.forms if form.kind != "application")
    assert forms.application is not None


def test_at_has_no_forms() -> None:
    assert forms_for("SOSFS 1999:5", "AT") is None
