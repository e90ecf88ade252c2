"""Who was there, what the unit has in writing, and one plan asked for once: K6, K9, K14, K17, K20, K22, K23, K27."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, trainee, verdicts
from tests.unit.pack_rows.laying import assigned, assignment

UNIT = "name: Medicinkliniken\nsetting: hospital\nspecialties: [internmedicin]\nheads: [{}]\ncapacity: [{}]\n"
SR_02: Files = {"sr-02.yaml": "name: Farid Rahmani\n", "vc-02.yaml": "name: Jonas Hedmark\n"}


def unit(heads: str = "{person: vc-01, from: 2020-01-01}", capacity: str = "") -> Files:
    return {"medicin/unit.yaml": UNIT.format(heads, capacity)}


def held(day: str, present: str, parts: str = "form: true\nself_assessment: true\n") -> Files:
    front = f"kind: specialist\n{parts}present: [{present}]\noutcome: on-track"
    return {f"st-007/collegia/{day}.md": md(front)}


def collegium(*files: Files, day: str = "2026-02-01") -> str:
    return verdicts("specialist-collegium", day, SR_02, *files)["2025"]


def test_a_collegium_without_the_head_waits_for_the_head_and_is_one_line() -> None:
    found = judged("specialist-collegium", "2025-12-01", held("2025-10-22", "sr-01, hl-03"))["2025"]
    assert (found.verdict.value, found.role, found.persons) == ("due_soon", "head", ("vc-01",))
    none = judged("specialist-collegium", "2025-12-01")["2025"]
    assert (none.role, none.persons) == ("study_director", ("sr-01",))


def test_the_head_may_take_part_another_day_or_assess_alone() -> None:
    first = held("2025-10-22", "sr-01, hl-03")
    assert collegium(first, held("2025-11-19", "vc-01, sr-01", "")) == "met"
    alone = {"st-007/assessments.yaml": "- {date: 2025-11-05, kind: sit-in, mode: summative, by: vc-01}\n"}
    assert collegium(first, alone) == "met"
    formative = {"st-007/assessments.yaml": "- {date: 2025-11-05, kind: sit-in, mode: formative, by: vc-01}\n"}
    assert collegium(first, formative) == "overdue"


CHANGED = "{person: vc-01, from: 2020-01-01, to: 2025-08-31}, {person: vc-02, from: 2025-09-01}"
ACTING = "{person: vc-01, from: 2020-01-01}, {person: vc-02, from: 2025-10-01, to: 2025-10-31, acting: true}"


@pytest.mark.parametrize(
    ("heads", "present", "expected"),
    [
        (CHANGED, "vc-01", "overdue"),
        (CHANGED, "vc-02", "met"),
        (ACTING, "vc-01", "met"),
        (ACTING, "vc-02", "met"),
        ("", "vc-01", "overdue"),
    ],
)
def test_it_is_the_head_of_the_day_who_counts(heads: str, present: str, expected: str) -> None:
    assert collegium(unit(heads), held("2025-10-22", present)) == expected


def test_a_trainee_who_moved_has_the_head_of_the_unit_of_that_day() -> None:
    moved = trainee(units="[{unit: medicin, from: 2025-02-01, to: 2025-06-30}, {unit: vc-ek, from: 2025-07-01}]")
    there = {"vc-ek/unit.yaml": "name: Ek\nsetting: primary-care\nheads: [{person: vc-02, from: 2020-01-01}]\n"}
    assert collegium(moved, there, held("2025-10-22", "vc-02")) == "met"
    assert collegium(moved, there, held("2025-10-22", "vc-01")) == "overdue"


def visitor(start: str, end: str = "") -> Files:
    to = f", to: {end}" if end else ""
    return {"medicin/visitors.yaml": f"- {{from: {start}{to}, programme: ST, home: Norrvik}}\n"}


def crowded(day: str, *files: Files) -> dict[str, str]:
    return verdicts("unit-capacity", day, unit(capacity="{from: 2020-01-01, trainees: 1}"), *files)


def test_a_unit_is_over_its_places_only_while_somebody_too_many_is_there() -> None:
    assert crowded("2026-03-01") == {}
    # The trainee is away on placement from February to April, and the visitor takes the place.
    assert crowded("2026-03-01", visitor("2026-02-01", "2026-04-30")) == {}
    longer = visitor("2026-02-01", "2026-05-31")
    assert crowded("2026-02-01", longer) == {"unit/medicin/2026-05-01": "due_soon"}
    assert crowded("2026-05-02", longer) == {"unit/medicin/2026-05-01": "overdue"}
    assert crowded("2026-06-01", longer) == {"unit/medicin/2026-05-01": "met_late"}


def test_a_unit_that_names_no_places_is_never_full() -> None:
    assert verdicts("unit-capacity", "2026-03-01", unit(), visitor("2025-01-01")) == {}


def test_days_of_leave_and_after_the_expected_end_take_no_place() -> None:
    away = trainee(absences="[{from: 2025-05-01, to: 2025-05-31, percent: 100, kind: leave}]")
    assert crowded("2025-05-15", away, visitor("2025-05-01", "2025-05-31")) == {}
    assert crowded("2030-09-01", visitor("2030-08-01", "2030-12-31")) == {}


def programme(kind: str, day: str, by: str = "hl-03") -> Files:
    return {f"medicin/programmes/{kind}.md": md(f"revised: [{day}]\nby: [{by}]")}


def test_a_programme_is_current_for_three_years_and_due_three_months_later() -> None:
    written = programme("training", "2023-05-10", "vc-01")
    days = ("2026-05-09", "2026-08-10", "2026-08-11")
    found = [verdicts("training-programme", day, written).get("unit/medicin/2026-05-10") for day in days]
    assert found == ["upcoming", "due_soon", "overdue"]
    again = {"medicin/programmes/training.md": md("revised: [2023-05-10, 2026-08-01]\nby: [vc-01]")}
    assert "unit/medicin/2026-05-10" not in verdicts("training-programme", "2026-08-11", again)


def introduced(day: str, present: str) -> Files:
    return {"medicin/activities.yaml": f"- {{date: {day}, kind: introduction, present: [{present}]}}\n"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ((programme("introduction", "2025-01-10", "sr-01"),), {}),
        ((programme("introduction", "2025-01-10"),), {"unit/medicin/2025-02-01": "overdue"}),
        ((programme("introduction", "2025-01-10"), introduced("2025-02-03", "sr-01, hl-03")), {}),
        (
            (programme("introduction", "2025-01-10"), introduced("2025-02-03", "hl-03")),
            {"unit/medicin/2025-02-01": "overdue"},
        ),
        ((introduced("2025-02-03", "sr-01"),), {"unit/medicin/2025-02-01": "overdue"}),
    ],
)
def test_an_introduction_programme_has_its_study_director_behind_it(
    files: tuple[Files, ...], expected: dict[str, str]
) -> None:
    found = verdicts("introduction-programme", "2025-08-01", *files)
    assert {key: said for key, said in found.items() if said != "upcoming"} == expected


def inspected(kind: str = "external") -> Files:
    return {"medicin/inspections/2026-05-15-st.md": md(f"kind: {kind}\nprogramme: ST")}


def extra(start: str, end: str) -> Files:
    return assigned(f"extra: [{{from: {start}, to: {end}, hours: 10}}]\n")


def more_time(day: str, *files: Files) -> dict[str, str]:
    found = verdicts("inspection-time", day, inspected(), *files)
    return {key.removeprefix("unit/medicin/"): said for key, said in found.items()}


def test_more_time_is_asked_for_around_an_external_inspection_and_no_other() -> None:
    days = ("2026-05-15", "2026-05-16", "2026-06-15", "2026-06-16")
    assert [more_time(day)["2026-04-15"] for day in days] == ["due_soon", "overdue", "overdue", "missed"]
    assert verdicts("inspection-time", "2026-05-16", inspected("internal")) == {}


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-01-01", "2026-04-14", {"2026-04-15": "overdue"}),
        ("2026-01-01", "2026-04-15", {}),
        ("2026-05-20", "2026-06-30", {"2026-04-15": "met_late"}),
        ("2026-06-16", "2026-06-30", {"2026-04-15": "overdue"}),
    ],
)
def test_more_time_counts_that_has_days_around_the_inspection(start: str, end: str, expected: dict[str, str]) -> None:
    assert more_time("2026-06-01", extra(start, end)) == expected


def test_of_two_who_share_a_unit_one_with_more_time_is_enough() -> None:
    other = assignment("extra: [{from: 2026-05-01, to: 2026-05-31, hours: 8}]\n").replace("sr-01", "sr-02")
    assert more_time("2026-06-01", {"medicin/assignments/2025-b.yaml": other}, SR_02) == {}


def yearly(name: str, *files: Files) -> dict[str, str]:
    found = verdicts(name, "2026-01-15", *files, until="2026-01-15")
    return {key: said for key, said in found.items() if key.endswith("/2025")}


@pytest.mark.parametrize("name", ["study-director-network", "study-director-training"])
def test_the_study_director_has_to_be_there_where_the_log_says_who_was(name: str) -> None:
    kind = {"study-director-network": "network", "study-director-training": "own-training"}[name]
    key = "assignment/medicin/2025-sr/2025"
    for present, expected in (("", "met"), (", present: [sr-01]", "met"), (", present: [vc-01]", "overdue")):
        log = {"medicin/activities.yaml": f"- {{date: 2025-10-07, kind: {kind}{present}}}\n"}
        assert yearly(name, log) == {key: expected}


def test_one_entry_in_any_unit_is_enough_for_one_of_twenty_centres() -> None:
    centres = [f"vc-{number:02}" for number in range(10, 30)]
    files = {f"{name}/unit.yaml": "name: Vårdcentral\nsetting: primary-care\n" for name in centres}
    own = f"person: sr-01\nscope: overall\nunits: [{', '.join(centres[:19])}]\nfrom: 2025-01-01\nto: 2027-12-31\n"
    laid: Files = {
        **files,
        "vc-10/assignments/2025-o.yaml": own,
        "vc-29/activities.yaml": "- {date: 2025-10-07, kind: network, present: [sr-01]}\n",
    }
    found = yearly("study-director-network", laid, {"medicin/assignments/2025-sr.yaml": None})
    assert found == {"assignment/vc-10/2025-o/2025": "met"}


def test_an_assignment_of_less_than_half_a_year_owes_nothing_for_it() -> None:
    late = {"medicin/assignments/2025-sr.yaml": assignment(start="2025-07-03")}
    assert yearly("study-director-network", late) == {}


D = "2025-06-10"


def concern(day: str, plan: str = "", more: str = "") -> Files:
    made = f"\nplan: {{made: {plan}}}" if plan else ""
    return {f"st-007/concerns/{day}.md": md(f"by: hl-03{made}{more}")}


def difficult(day: str = D, kind: str = "specialist") -> Files:
    return {f"st-007/collegia/{day}.md": md(f"kind: {kind}\npresent: [vc-01]\noutcome: difficulty")}


def plans(day: str, *files: Files) -> dict[str, str]:
    """What asks for a plan: of collegia and of concerns, by the day of each."""
    said = {**verdicts("action-plan", day, *files), **verdicts("concern-plan", day, *files)}
    return {key.split("/")[2]: verdict for key, verdict in said.items()}


def kinds(*files: Files, day: str = "2025-09-01") -> list[str]:
    return sorted(key.split("/")[0] for name in ("action-plan", "concern-plan") for key in verdicts(name, day, *files))


def test_a_concern_alone_asks_for_its_plan_and_a_collegium_alone_for_one() -> None:
    assert plans("2025-07-11", concern(D)) == {D: "overdue"}
    assert plans("2025-07-11", difficult()) == {D: "overdue"}
    assert plans("2025-07-11", concern(D, "2025-07-10")) == {D: "met"}


def test_a_collegium_and_the_concern_opened_after_it_are_one_line() -> None:
    assert kinds(difficult(), concern(D)) == ["collegium"]
    assert kinds(difficult(), concern("2025-06-20")) == ["collegium"]
    assert plans("2025-09-01", difficult(), concern("2025-06-20", "2025-07-01")) == {D: "met"}


def test_a_concern_without_a_plan_holds_the_collegium_that_comes_after_it() -> None:
    assert kinds(concern("2025-05-20"), difficult()) == ["concern"]
    assert plans("2025-09-01", concern("2025-05-20", "2025-06-12"), difficult()) == {"2025-05-20": "met"}


def test_a_plan_made_before_the_collegium_is_to_be_followed_up_after_it() -> None:
    made = concern("2025-04-01", "2025-04-20")
    assert plans("2025-09-01", made, difficult()) == {"2025-04-01": "met", D: "overdue"}
    followed = concern("2025-04-01", "2025-04-20", "\nfollowed_up: [2025-07-01]")
    assert plans("2025-09-01", followed, difficult()) == {"2025-04-01": "met", D: "met"}


def test_a_second_concern_and_one_after_the_plan_are_of_their_own() -> None:
    first, second = concern("2025-06-20"), concern("2025-07-01")
    assert kinds(difficult(), first, second) == ["collegium", "concern"]
    done = concern("2025-06-12", "2025-06-20")
    assert kinds(difficult(), done, concern("2026-02-01"), day="2026-06-01") == ["collegium", "concern"]


def test_of_an_at_the_concern_asks_since_nothing_is_asked_of_the_collegium() -> None:
    at = trainee(programme="AT", regulation="SOSFS 1999:5", specialties="")
    assert kinds(at, difficult(kind="at"), concern("2025-06-20")) == ["concern"]


def test_where_only_one_pack_holds_each_asks_for_itself() -> None:
    only = "since: 2024-01-01\npacks: [national, {}]\n"
    both = (difficult(), concern("2025-06-20"))
    assert kinds(*both, {"sttool.yaml": only.format("structure-sormland")}) == ["concern"]
    assert kinds(*both, {"sttool.yaml": only.format("clinic-agreement")}) == ["collegium"]
    after = (concern("2025-05-20"), difficult())
    assert kinds(*after, {"sttool.yaml": only.format("clinic-agreement")}) == ["collegium"]


def test_a_closed_concern_asks_no_more() -> None:
    closed = concern(D, more="\nclosed: 2025-06-30\noutcome: left")
    assert plans("2025-09-01", closed) == {}
