"""States: since when they fail, until when, what is missing; each on both sides of its day."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, own, trainee, verdicts


def state(name: str, about: str, grace: str = "0 days", more: str = "") -> Files:
    return own(f"{{always: {name}, grace: {grace}{more}}}", about=about)


def person(*lines: str) -> Files:
    return {"hl-03.yaml": "name: Maria Ström\n" + "".join(f"{line}\n" for line in lines)}


def assignment(more: str = "", start: str = "2025-01-01", end: str = "2027-12-31") -> str:
    return f"person: sr-01\nscope: clinic\nfrom: {start}\nto: {end}\n{more}"


def days(found: dict[str, object]) -> list[str]:
    return [key.rpartition("/")[2] for key in found]


def test_a_main_supervisor_on_every_day() -> None:
    gap = (
        "[{person: hl-03, role: main, from: 2025-02-01, to: 2025-04-30}, {person: hl-04, role: main, from: 2025-09-01}]"
    )
    item = judged("asked", "2026-01-01", state("main-supervisor", "trainee"), trainee(supervisors=gap))["2025-05-01"]
    assert (str(item.due), str(item.met), item.verdict.value) == ("2025-05-01", "2025-09-01", "met_late")


def test_a_co_supervisor_is_no_main_supervisor() -> None:
    co = trainee(supervisors="[{person: hl-03, role: co, from: 2025-02-01}]")
    assert verdicts("asked", "2026-01-01", state("main-supervisor", "trainee"), co) == {"2025-02-01": "overdue"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["specialist_in: [{specialty: internmedicin, since: 2025-02-01}]"], {}),
        (["specialist_in: [{specialty: internmedicin, since: 2025-02-02}]"], {"2025-02-01": "met_late"}),
        (["specialist_in: [{specialty: kirurgi, since: 2012-05-01}]"], {"2025-02-01": "overdue"}),
        ([], {"2025-02-01": "overdue"}),
    ],
    ids=["from the first day", "a day later", "in another specialty", "in none"],
)
def test_for_st_a_specialist_in_the_specialty_aimed_at(lines: list[str], found: dict[str, str]) -> None:
    assert verdicts("asked", "2025-06-01", state("supervisor-specialist", "trainee"), person(*lines)) == found


def test_for_bt_a_specialist_in_any() -> None:
    bt = trainee(programme="BT")
    other = person("specialist_in: [{specialty: kirurgi, since: 2012-05-01}]")
    assert verdicts("asked", "2025-06-01", state("supervisor-specialist", "trainee"), other, bt) == {}


def test_a_supervisor_nobody_knows_is_a_fault_of_its_own_and_accuses_of_nothing() -> None:
    unknown = trainee(supervisors="[{person: hl-99, role: main, from: 2025-02-01}]")
    assert verdicts("asked", "2025-06-01", state("supervisor-specialist", "trainee"), unknown) == {}


def test_trained_to_supervise() -> None:
    late = person("supervisor_training: [2025-06-01, 2020-01-01]")
    assert verdicts("asked", "2025-06-01", state("supervisor-trained", "trainee"), late) == {}
    never = person("follow_up_days: [2020-01-01]")
    assert verdicts("asked", "2025-06-01", state("supervisor-trained", "trainee"), never) == {"2025-02-01": "overdue"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["supervisor_training: [2020-06-01]"], ["2025-06-01"]),
        (["supervisor_training: [2020-06-01]", "follow_up_days: [2025-05-31]"], []),
        (["supervisor_training: [2020-06-01]", "follow_up_days: [2025-06-01]"], []),
        (["supervisor_training: [2020-06-01]", "follow_up_days: [2025-06-02]"], ["2025-06-01"]),
        (["follow_up_days: [2020-06-01]"], []),
    ],
    ids=["five years old", "followed up the day before", "that day", "a day late", "never trained: another's duty"],
)
def test_training_kept_current(lines: list[str], found: list[str]) -> None:
    current = state("supervisor-training-current", "supervisor", more=", max_age: 5 years")
    assert days(dict(verdicts("asked", "2026-01-01", current, person(*lines)))) == found


def others(*idents: str, start: str = "2025-03-01") -> Files:
    text = str(trainee(start=start)["records/trainees/st-007/trainee.yaml"])
    return {f"{ident}/trainee.yaml": text for ident in idents}


def test_not_too_many_trainees_at_a_time_here_and_elsewhere() -> None:
    load = state("supervisor-load", "supervisor", more=", at_most: 2")
    assert verdicts("asked", "2026-01-01", load, others("st-008")) == {}
    three = judged("asked", "2026-01-01", load, others("st-008", "st-009"))
    assert days(dict(three)) == ["2025-03-01"]
    elsewhere = person("other_trainees: [{number: 1, from: 2025-05-01}, {number: 0, from: 2025-08-01}]")
    item = judged("asked", "2026-01-01", load, others("st-008"), elsewhere)["supervisor/hl-03/2025-05-01"]
    assert (str(item.met), item.lack and dict(item.lack.params)) == ("2025-08-01", {"number": 3, "most": 2})


def test_scheduled_time_for_supervision() -> None:
    hours = state("supervisor-hours", "supervisor")
    laid_down = person("hours: [{from: 2025-02-01, per_week: 1}, {from: 2025-09-01, per_week: 0}]")
    assert days(dict(verdicts("asked", "2026-01-01", hours, laid_down))) == ["2025-09-01"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("2025-07-31", {}),
        ("2025-08-01", {"unit/medicin/2025-07-01": "met_late"}),
        ("", {"unit/medicin/2025-07-01": "overdue"}),
    ],
    ids=["a gap of 30 days", "of 31", "for good"],
)
def test_a_study_director_for_every_trainee(second: str, found: dict[str, str]) -> None:
    files = {"medicin/assignments/2025-sr.yaml": assignment(end="2025-06-30")}
    if second:
        files["medicin/assignments/2025-sr-2.yaml"] = assignment(start=second)
    assert verdicts("asked", "2026-01-01", state("study-director-assigned", "unit", "30 days"), files) == found


def test_an_assignment_for_other_programmes_covers_nobody_here() -> None:
    files = {"medicin/assignments/2025-sr.yaml": assignment("programmes: [AT, BT]\n")}
    found = judged("asked", "2026-01-01", state("study-director-assigned", "unit"), files)
    assert [item.lack and dict(item.lack.params) for item in found.values()] == [{"programme": "ST"}]


def test_the_study_director_is_a_specialist_and_trained() -> None:
    nobody = {"sr-01.yaml": "name: Olle Dahl\n"}
    key = "assignment/medicin/2025-sr/2025-01-01"
    for name in ("study-director-specialist", "study-director-trained"):
        assert verdicts("asked", "2025-01-01", state(name, "assignment"), nobody) == {key: "due_soon"}
        assert verdicts("asked", "2025-01-02", state(name, "assignment"), nobody) == {key: "overdue"}
        assert verdicts("asked", "2025-01-02", state(name, "assignment")) == {}


def test_the_study_directors_training_is_less_than_five_years_old() -> None:
    current = state("study-director-training-current", "assignment", more=", max_age: 5 years")
    old = {"sr-01.yaml": "name: Olle Dahl\nsupervisor_training: [2021-03-01]\n"}
    assert days(dict(verdicts("asked", "2026-06-01", current, old))) == ["2026-03-01"]
    renewed = {"sr-01.yaml": "name: Olle Dahl\nsupervisor_training: [2021-03-01, 2026-02-28]\n"}
    assert verdicts("asked", "2026-06-01", current, renewed) == {}


@pytest.mark.parametrize(
    ("end", "post", "lack"),
    [
        ("2027-12-31", "post: överläkare\n", None),
        ("2028-01-01", "post: överläkare\n", "term-long"),
        ("2027-12-31", "", "no-post"),
    ],
)
def test_a_fixed_term_beside_a_post(end: str, post: str, lack: str | None) -> None:
    term = state("study-director-term", "assignment", "1 month", ", longest: 3 years")
    files = {"medicin/assignments/2025-sr.yaml": assignment(post, end=end)}
    found = judged("asked", "2025-06-01", term, files).values()
    assert [item.lack and item.lack.text for item in found] == ([lack] if lack else [])


@pytest.mark.parametrize(
    ("signed", "lack", "met"),
    [
        ("", "sign-both", None),
        ("- {on: 2025-01-10, by: vc-01, as: head}", "sign-director", None),
        ("- {on: 2025-01-10, by: sr-01, as: study-director}", "sign-head", None),
        ("- {on: 2025-01-10, by: hl-03, as: supervisor}", "sign-both", None),
        (
            "- {on: 2025-01-10, by: vc-02, as: deputy}\n- {on: 2025-03-01, by: sr-01, as: study-director}",
            "sign-director",
            "2025-03-01",
        ),
        ("- {on: 2025-02-01, by: vc-02, as: head}\n- {on: 2025-01-10, by: sr-01, as: study-director}", None, None),
    ],
    ids=["nobody", "the head alone", "the director alone", "a supervisor", "late", "in time"],
)  # fmt: skip
def test_the_agreement_is_signed_by_both(signed: str, lack: str | None, met: str | None) -> None:
    lines = "".join(f"  {line}\n" for line in signed.splitlines())
    files = {"medicin/assignments/2025-sr.yaml": assignment(f"signed:\n{lines}" if lines else "")}
    found = judged("asked", "2025-06-01", state("agreement-signed", "assignment", "1 month"), files).values()
    told = [(item.lack and item.lack.text, item.met and str(item.met)) for item in found]
    assert told == ([(lack, met)] if lack else [])


NORM = "[{trainees: 1, hours: 1, upto: 4}, {trainees: 5, hours: 4, upto: 6}, {trainees: 10, hours: 6, upto: 8}]"
HOURS = state("study-director-hours", "unit", "6 months", f", norm: {NORM}")


@pytest.mark.parametrize(
    ("trainees", "hours", "short"),
    [
        (1, "1", False),
        (1, "0.5", True),
        (4, "1", False),
        (5, "3", True),
        (5, "4", False),
        (9, "4", False),
        (10, "5", True),
        (10, "6", False),
    ],
)
def test_hours_by_the_number_of_trainees(trainees: int, hours: str, short: bool) -> None:
    files = {"medicin/assignments/2025-sr.yaml": assignment(f"hours: [{{from: 2025-01-01, per_week: {hours}}}]\n")}
    more = others(*(f"st-1{number:02d}" for number in range(trainees - 1)), start="2025-02-01")
    assert bool(verdicts("asked", "2025-10-01", HOURS, files, more)) is short


def test_hours_of_all_who_are_there_for_a_unit_are_summed() -> None:
    """Five trainees: two hours of the clinic's own, two of an overall director who is there for another unit too."""
    two = "hours: [{from: 2025-01-01, per_week: 2}]\n"
    files = {
        "medicin/assignments/2025-sr.yaml": assignment(two),
        "vc-ek/assignments/2025-over.yaml": assignment(f"units: [medicin, vc-ek]\n{two}"),
        "vc-ek/unit.yaml": "name: Eks vårdcentral\nsetting: primary-care\n",
    }
    five = others("st-101", "st-102", "st-103", "st-104", start="2025-02-01")
    assert verdicts("asked", "2025-10-01", HOURS, files, five) == {}
    alone = {**files, "medicin/assignments/2025-sr.yaml": None}
    assert verdicts("asked", "2025-10-01", HOURS, alone, five) == {"unit/medicin/2025-02-01": "overdue"}


def test_a_unit_with_at_alone_needs_no_hours_by_the_norm() -> None:
    at = trainee(programme="AT", regulation="SOSFS 1999:5", specialties="")
    files = {"medicin/assignments/2025-sr.yaml": assignment()}
    assert verdicts("asked", "2025-10-01", HOURS, files, at) == {}


SILENCE = state("recorded", "trainee", more=", within: 6 months")


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, {"2025-08-01": "overdue"}),
        ({"st-007/plan.md": md("drafted: 2025-06-15")}, {"2025-12-15": "overdue"}),
        ({"st-007/supervision.yaml": "- {date: 2025-08-01, with: hl-03}\n"}, {}),
        ({"st-007/supervision.yaml": "- {date: 2025-08-02, with: hl-03}\n"}, {"2025-08-01": "met_late"}),
        ({"st-007/supervision.yaml": "- {from: 2025-02-01, to: 2025-12-31, meetings: 9, with: hl-03}\n"}, {}),
        ({"medicin/activities.yaml": "- {date: 2025-07-01, kind: teaching, trainees: [st-007]}\n"}, {}),
        ({"medicin/activities.yaml": "- {date: 2025-07-01, kind: teaching}\n"}, {"2025-08-01": "overdue"}),
        (trainee(absences="[{from: 2025-04-01, to: 2025-12-31, percent: 100, kind: leave}]"), {}),
        (trainee(ended="{date: 2025-07-31, outcome: left}"), {}),
        (trainee(followed_from="2025-08-01"), {}),
        ({"st-007/supervision.yaml": "- {date: i maj, with: hl-03}\n"}, {"unread": "unknown"}),
    ],
    ids=[
        "nothing", "a plan", "a meeting that day", "a meeting the day after", "a summary", "teaching by name",
        "teaching of others", "on leave", "ended before", "followed from later", "a line that cannot be read",
    ],
)  # fmt: skip
def test_half_a_year_without_a_word(files: Files, found: dict[str, str]) -> None:
    told = verdicts("asked", "2025-12-31", SILENCE, files, until="2025-12-31")
    assert {key: verdict for key, verdict in told.items() if key <= "2025-12-31" or key == "unread"} == found


def test_a_state_that_will_fail_is_due_before_it_does() -> None:
    gone = trainee(supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2026-03-31}]")
    item = judged("asked", "2026-03-15", state("main-supervisor", "trainee", "1 month"), gone)["2026-04-01"]
    assert (item.verdict.value, str(item.due)) == ("upcoming", "2026-05-01")
    soon = judged("asked", "2026-04-01", state("main-supervisor", "trainee", "1 month"), gone)["2026-04-01"]
    assert soon.verdict.value == "due_soon"
