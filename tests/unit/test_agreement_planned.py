"""What is planned for a training, and what its end asks for: the agreement's K3, K7, K9, K10, K11, K12 and K19."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, trainee, verdicts

PLAN = "st-007/plan.md"
BT_YEAR = {
    "programme": "BT",
    "start": "2026-01-12",
    "employed": "2026-01-12",
    "units": "[{unit: medicin, from: 2026-01-12}]",
    "work": "[{from: 2026-01-12, percent: 100}]",
    "bt": "{from: 2026-01-12, to: 2027-01-11}",
}
NOWHERE: Files = {"st-007/placements/2026-02-vc.yaml": None}


def goals(day: str, *files: Files) -> dict[str, str]:
    return verdicts("goals-planned", day, *files)


def missing(day: str, *files: Files) -> str:
    found = judged("goals-planned", day, *files)
    (said,) = [item.lack for item in found.values()]
    assert said is not None
    return str(dict(said.params)["goals"])


def planned(*codes: str, front: str = "established: 2025-03-01") -> Files:
    return {PLAN: md(f"{front}\nhome_goals: [{', '.join(codes)}]")}


def stay(ident: str, goal: str, more: str = "") -> Files:
    text = f"title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: 2026-09-01\nto: 2026-11-30\ngoals: [{goal}]\n{more}"
    return {f"st-007/placements/{ident}.yaml": text}


ALL = (
    *(f"BT{number}" for number in range(1, 19)),
    *(f"STa{number}" for number in range(1, 8)),
    *(f"STb{number}" for number in range(1, 5)),
    *(f"STc{number}" for number in range(1, 14)),
)


def test_a_plan_with_every_goal_leaves_nothing_to_ask() -> None:
    assert goals("2025-09-01", planned(*ALL)) == {}


def test_a_goal_that_neither_plan_nor_placement_names_is_due_when_the_plan_is() -> None:
    without = planned(*(code for code in ALL if code != "STc5"))
    assert goals("2025-08-01", without) == {"2025-08-01": "due_soon"}
    assert goals("2025-08-02", without) == {"2025-08-01": "overdue"}
    assert missing("2025-08-02", without) == "STc5"
    assert goals("2025-08-02", without, stay("2026-09-psyk", "internmedicin/STc5")) == {}


def test_a_plan_that_is_not_made_or_names_no_goals_is_asked_for_elsewhere_or_not_at_all() -> None:
    assert goals("2026-06-01") == {}
    assert goals("2026-06-01", {PLAN: md("established: 2025-03-01")}) == {}
    assert goals("2026-06-01", stay("2026-09-psyk", "STc5")) == {}


def test_a_placement_that_is_cancelled_gives_time_to_plan_another() -> None:
    without = planned(*(code for code in ALL if code != "STc5"))
    cancelled = stay("2026-09-psyk", "STc5", "cancelled: 2026-03-10\n")
    assert goals("2026-09-09", without, cancelled) == {"2026-09-10": "due_soon"}
    assert goals("2026-09-11", without, cancelled) == {"2026-09-10": "overdue"}
    assert goals("2026-09-11", without, cancelled, stay("2027-01-psyk", "STc5")) == {}


def test_leave_and_a_new_regulation_move_the_day() -> None:
    away = trainee(absences="[{from: 2025-06-01, to: 2025-08-31, percent: 100, kind: leave}]")
    assert list(goals("2025-09-01", planned("STc1"), away)) == ["2025-11-01"]
    changed = trainee(changed_from="{regulation: SOSFS 2015:8, on: 2026-05-01}")
    assert list(goals("2026-06-01", planned("STc1"), changed)) == ["2026-11-01"]


def test_where_no_goals_are_known_for_the_specialty_nothing_is_said() -> None:
    assert goals("2026-06-01", planned("c1"), trainee(specialties="[rymdmedicin]")) == {}


def test_in_bt_every_goal_is_to_be_served_by_something() -> None:
    course = {"st-007/courses.yaml": "- {id: lagar, title: Lagar, goals: [BT3], status: wanted}\n"}
    base = (trainee(**BT_YEAR), stay("2026-09-psyk", "BT2"), {PLAN: md("home_goals: [BT1]")})
    first = judged("goals-planned", "2026-08-01", *base)["2026-07-12"]
    more = judged("goals-planned", "2026-08-01", *base, course)["2026-07-12"]
    assert first.lack is not None
    assert more.lack is not None
    assert (dict(first.lack.params)["number"], dict(more.lack.params)["number"]) == (16, 15)


@pytest.mark.parametrize(
    ("status", "expected"),
    [("wanted", {}), ("applied", {}), ("admitted", {}), ("done", {}), ("cancelled", {"2029-01-31": "overdue"})],
)
def test_a_course_is_in_sight_until_it_is_cancelled(status: str, expected: dict[str, str]) -> None:
    line = f"- {{id: alla, title: Alla kurser, goals: [{', '.join(ALL)}], status: {status}}}\n"
    assert verdicts("courses-watched", "2029-02-01", {"st-007/courses.yaml": line}) == expected


def test_courses_gone_through_for_the_trainee_are_watched_for_a_year() -> None:
    log = "- {date: 2028-11-10, kind: course-watch, trainees: [st-007]}\n"
    found = verdicts("courses-watched", "2029-11-11", {"medicin/activities.yaml": log})
    assert found == {"2029-11-10": "overdue"}
    for_all = {"medicin/activities.yaml": "- {date: 2028-11-10, kind: course-watch, for: [ST]}\n"}
    assert list(verdicts("courses-watched", "2029-11-11", for_all)) == ["2029-01-31"]


def test_a_project_counts_for_its_own_kind_and_goal() -> None:
    def begun(goals: str, kind: str = "development") -> dict[str, str]:
        line = f"- {{id: a, kind: {kind}, title: A, from: 2026-01-10, goals: [{goals}]}}\n"
        return verdicts("projects-begun", "2028-08-01", {"st-007/projects.yaml": line})

    assert begun("STa2") == begun("") == {}
    assert begun("STa1") == begun("STa2", "research") == {"2028-07-31": "overdue"}


def placed(*days: tuple[str, str]) -> Files:
    text = "title: Akut\ntype: home\narea: emergency\nunit: medicin\nfrom: {}\nto: {}\n"
    return {f"st-007/placements/{start}-akut.yaml": text.format(start, end) for start, end in days}


def gaps_on(day: str, *files: Files) -> dict[str, str]:
    return verdicts("placements-planned", day, trainee(**BT_YEAR), NOWHERE, *files)


def test_a_year_of_bt_is_placements_from_end_to_end() -> None:
    assert gaps_on("2026-02-01", placed(("2026-01-12", "2027-01-11"))) == {}
    weekend = placed(("2026-01-12", "2026-06-12"), ("2026-06-15", "2027-01-11"))
    assert gaps_on("2026-06-14", weekend) == {}


def test_a_gap_is_due_on_its_first_day_and_past_it_was_met_late() -> None:
    hole = placed(("2026-01-12", "2026-06-12"), ("2026-06-17", "2027-01-11"))
    days = ("2026-03-12", "2026-03-13", "2026-06-13", "2026-06-16", "2026-06-17")
    found = [gaps_on(day, hole)["2026-06-13"] for day in days]
    assert found == ["upcoming", "due_soon", "due_soon", "overdue", "met_late"]


def test_leave_is_no_gap_and_a_gap_to_the_end_is_missed() -> None:
    to_autumn = placed(("2026-01-12", "2026-09-30"))
    away = {"absences": "[{from: 2026-10-01, percent: 100, kind: leave}]"}
    assert gaps_on("2026-11-01", to_autumn, trainee(**BT_YEAR, **away)) == {}
    found = [gaps_on(day, to_autumn) for day in ("2027-01-11", "2027-01-12")]
    assert found == [{"2026-10-01": "overdue"}, {"2026-10-01": "missed"}]


def test_for_an_st_a_day_without_a_placement_is_service_at_home() -> None:
    assert verdicts("placements-planned", "2026-06-01", NOWHERE) == {}


def reviews(day: str, until: str, **fields: str) -> dict[str, str]:
    found = judged("yearly-review", day, trainee(**{**BT_YEAR, **fields}), NOWHERE, until=until)
    return {key: str(item.due) for key, item in found.items()}


def test_a_year_of_which_the_training_has_less_than_half_left_asks_for_no_review() -> None:
    assert reviews("2026-11-21", "2027-12-31") == {"2026": "2026-12-31"}
    assert reviews("2026-11-21", "2027-12-31", bt="{from: 2026-01-12, to: 2027-08-31}") == {
        "2026": "2026-12-31",
        "2027": "2027-08-31",
    }


def test_a_training_that_goes_on_after_its_expected_end_is_asked_again() -> None:
    assert reviews("2027-01-12", "2027-12-31") == {"2026": "2026-12-31", "2027": "2027-12-31"}
    ended = {"ended": "{date: 2027-01-11, outcome: completed}"}
    assert reviews("2027-01-12", "2027-12-31", **ended) == {"2026": "2026-12-31"}


def test_the_last_term_keeps_all_of_its_days_for_meetings_and_is_cut_short_for_the_rest() -> None:
    short = trainee(start="2025-02-01", work="[{from: 2025-02-01, percent: 100}]", extended="")
    found = {
        name: judged(name, "2030-06-01", short, until="2030-12-31")
        for name in ("yearly-review", "supervision-meetings")
    }
    assert str(found["yearly-review"]["2030"].due) == "2030-07-31"
    assert "2030-HT" not in found["supervision-meetings"]
    assert str(found["supervision-meetings"]["2030-VT"].due) == "2030-06-30"


def test_certificates_gone_through_long_before_the_application_are_gone_through_again() -> None:
    def gone_through(day: str, kind: str = "annual") -> dict[str, str]:
        review = {f"st-007/reviews/{day}-{kind}.md": md("with: [sr-01]\ncertificates_gone_through: true")}
        return verdicts("certificates-gone-through", "2026-02-16", trainee(applied="2026-03-15"), review)

    assert gone_through("2025-03-14") == {"applied": "overdue"}
    assert gone_through("2025-03-15") == gone_through("2026-01-20", "final") == {"applied": "met"}
    assert gone_through("2026-01-20", "closing") == {"applied": "overdue"}


def test_a_final_review_in_which_no_certificates_were_gone_through_meets_only_itself() -> None:
    review = {"st-007/reviews/2026-01-20-final.md": md("with: [sr-01]")}
    files = (trainee(applied="2026-03-15"), review)
    assert verdicts("final-review", "2026-02-16", *files) == {"applied": "met"}
    assert verdicts("certificates-gone-through", "2026-02-16", *files) == {"applied": "overdue"}
