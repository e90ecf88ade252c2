"""What the yearly report says of a small clinic: each section, with the case it is for."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sttool.obligations.occurrence import Verdict
from sttool.reports.counts import FEW
from sttool.texts import ENGLISH
from sttool.texts.report import HELD_ALL_YEAR
from tests.unit.judged import md, surveyed, trainee
from tests.unit.reported import DAY, assessed, more_trainees, reported, written

PLAN = {"st-007/plan.md": md("established: 2025-09-15\nrevised: []")}
DIFFICULTY = {
    "st-007/collegia/2026-10-14.md": md(
        "kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01, hl-03]\noutcome: difficulty"
    ),
    "st-007/concerns/2026-10-20.md": md("by: hl-03"),
}


def test_each_obligation_stands_under_the_first_pack_that_asks_and_the_numbers_are_the_surveys() -> None:
    found = surveyed(DAY, PLAN, until="2027-12-31")
    report = reported(PLAN)
    rows = [row for authority in report.standing.authorities for row in authority.rows]
    assert len({row.id for row in rows}) == len(rows)
    for year, counts in ((2026, [row.this for row in rows]), (2025, [row.last for row in rows])):
        tally = {
            verdict: sum(n for (_, due, one), n in found.tally.items() if due == year and one is verdict)
            for verdict in Verdict
        }
        assert sum(item.met for item in counts) == tally[Verdict.MET]
        assert sum(item.late for item in counts) == tally[Verdict.MET_LATE] > 0 or year == 2026
        assert sum(item.overdue for item in counts) == tally[Verdict.OVERDUE]
        assert sum(item.coming for item in counts) == tally[Verdict.DUE_SOON] + tally[Verdict.UPCOMING]


def test_by_who_answers_adds_up_to_the_same() -> None:
    standing = reported(PLAN).standing
    for one, year in ((standing.this, "this"), (standing.last, "last")):
        assert one == sum((getattr(role, year) for role in standing.roles), start=type(one)())


def test_a_paper_with_steps_is_counted_with_whose_turn_it_is() -> None:
    drafted = {"st-007/contract.yaml": "drafted: 2025-02-10\nplan_included: true\n"}
    before, after = reported().standing.roles, reported(drafted).standing.roles
    turned = {role.role: role.last.overdue for role in after}
    assert turned["study_director"] == {role.role: role.last.overdue for role in before}["study_director"] + 1


def test_a_state_that_held_all_year_says_so() -> None:
    rows = {row.id: row for authority in reported().standing.authorities for row in authority.rows}
    assert rows["main-supervisor"].instead == HELD_ALL_YEAR
    unsupervised = reported(trainee(supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2026-03-01}]"))
    rows = {row.id: row for authority in unsupervised.standing.authorities for row in authority.rows}
    assert rows["main-supervisor"].instead is None
    assert rows["main-supervisor"].this.overdue == 1


def test_what_is_overdue_from_earlier_years_is_left() -> None:
    left = {(item.title.en, item.year): item.number for item in reported().standing.left}
    assert left["Reported to the region's BT unit", 2025] == 1


def test_the_heads_own_come_first_overdue_before_soon_with_the_unit_and_no_trainee() -> None:
    decisions = reported().decisions
    assert decisions.overdue == sum(item.number for item in decisions.own if item.verdict is Verdict.OVERDUE) > 0
    assert {item.role for item in decisions.own} == {"head"}
    verdicts = [item.verdict for item in decisions.own]
    assert verdicts == sorted(verdicts, key=[Verdict.OVERDUE, Verdict.DUE_SOON].index)
    assert {item.unit.name for item in decisions.own if item.unit} == {"Medicinkliniken Exempelstad"}
    assert [item.whose for item in decisions.own if item.whose] == []
    named = reported(with_names=True).decisions
    assert {who.id for item in named.own for who in item.whose} == {"vc-01"}


def test_alike_decisions_are_one_line_with_a_number_and_the_first_day() -> None:
    line = next(item for item in reported(more_trainees(3)).decisions.own if item.duties == ("K21",))
    assert (line.number, line.since) == (4, date(2025, 1, 15))


def test_what_follows_from_difficulty_names_no_unit_and_nobody_even_with_names() -> None:
    report = reported(DIFFICULTY, assessed(FEW - 1), day="2026-12-30", with_names=True)
    line = next(item for item in report.decisions.own if item.duties == ("K23",))
    assert (line.unit, line.whose, line.number) == (None, (), 1)
    assert report.named is not None
    assert not [item for item in report.named if "ction plan" in item.title.en]


def test_without_names_no_line_is_about_anybodys_failing() -> None:
    assert reported().named is None
    assert "Ali Haidar" in written(reported())
    text = written(reported(with_names=True), language=ENGLISH)
    assert "Line by line" in text
    assert "Line by line" not in written(reported(), language=ENGLISH)
    assert "Maria Ström" not in written(reported(), language=ENGLISH)
    assert "Maria Ström" in text


@pytest.mark.parametrize(("others", "shown"), [(FEW - 2, False), (FEW - 1, True)])
def test_difficulty_and_leave_are_numbers_and_only_out_of_five_or_more(others: int, *, shown: bool) -> None:
    away = "absences: [{from: 2026-02-01, to: 2026-05-31, percent: 100, kind: leave}]\n"
    few = reported(DIFFICULTY, more_trainees(others), trainee(absences=away.partition(": ")[2].strip())).held.delicate
    assert (few.opened.number, few.open.number, few.leave.number) == (1, 1, 1)
    assert few.opened.shown is few.leave.shown is shown
    assert few.difficulty.shown is False


def test_who_came_left_moved_and_stands_where() -> None:
    files = {
        **more_trainees(1, "programme: BT\nregulation: HSLF-FS 2021:8\nlicence: 2026-01-01\nemployed: 2026-03-01\n"
                           "start: 2026-03-01\nunits: [{unit: medicin, from: 2026-03-01}]\n"
                           "work: [{from: 2026-03-01, percent: 100}]\n"),
        **trainee(start="2021-02-01", employed="2021-02-01", units="[{unit: medicin, from: 2021-02-01}]",
                  work="[{from: 2021-02-01, percent: 100}]",
                  ended="{date: 2026-07-31, outcome: completed}", supervisors=""),
    }  # fmt: skip
    people = reported(files).trainees
    assert [(item.who.name, item.day) for item in people.started] == [("Trainee 0", date(2026, 3, 1))]
    assert [(item.who.id, item.day) for item in people.ended] == [("st-007", date(2026, 7, 31))]
    assert (people.number, people.of("BT"), people.before) == (1, 1, {"ST": 1})
    assert people.finished.calendar == people.finished.counted == Fraction(66)
    assert (people.finished.shortest, people.by_outcome) == (None, {})
    (line,) = people.units[0].lines
    assert (line.who.name, line.programme, line.expected_end) == ("Trainee 0", "BT", date(2026, 8, 31))


def test_the_outcomes_are_told_apart_only_where_each_is_five_or_more() -> None:
    ended = str(more_trainees(1)["st-100/trainee.yaml"]).partition("\n")[2]
    left = ended + "ended: {date: 2026-06-30, outcome: left}\n"
    moved = ended + "ended: {date: 2026-06-30, outcome: moved}\n"
    five = {**more_trainees(5, left), **{f"st-2{path[4:]}": text for path, text in more_trainees(5, moved).items()}}
    assert reported(five).trainees.by_outcome == {"left": 5, "moved": 5}
    four = {path: text for path, text in five.items() if not path.startswith("st-204")}
    assert reported(four).trainees.by_outcome == {}


def test_supervisors_are_numbers_and_what_lapses_is_seen_ahead() -> None:
    some = reported(more_trainees(1)).supervisors
    assert (len(some.people), some.current, some.old, some.untrained) == (1, 1, 0, 0)
    assert some.loads == ((2, 1),)
    assert (some.lapsing, some.touched) == (0, 0)
    person = "name: Maria Ström\nspecialist_in: [{specialty: internmedicin, since: 2012-05-01}]\n"
    soon = reported({"hl-03.yaml": person + "supervisor_training: [2022-10-01]\n"}).supervisors
    assert (soon.lapsing, soon.touched, soon.old) == (1, 1, 0)
    old = reported({"hl-03.yaml": person + "supervisor_training: [2020-10-01]\n"}).supervisors
    assert (old.lapsing, old.old) == (0, 1)
    assert reported({"hl-03.yaml": person}).supervisors.untrained == 1


def test_the_study_directors_hours_through_the_year() -> None:
    (group,) = reported(more_trainees(4)).direction.hours
    assert [(item.trainees, item.hours, item.norm, item.against) for item in group.stretches] == [
        (5, Fraction(2), (4, 6), "below")
    ]
    assert group.days_below == (date(2026, 11, 21) - date(2025, 12, 31)).days
    (group,) = reported().direction.hours
    assert [item.against for item in group.stretches] == ["within"]


def test_inspections_the_last_what_is_open_and_the_next() -> None:
    inspection = md(
        "kind: external\nprogramme: ST\nfindings:\n"
        "  - {area: A, grade: B}\n"
        "  - {area: E, grade: C, what: handledning i tid, by: 2026-06-30}\n"
        "  - {area: F, grade: C, what: klart, by: 2025-06-30, done: 2025-05-01}"
    )
    found = reported({"medicin/inspections/2024-10-01-st.md": inspection}).inspections
    (line,) = found.lines
    assert (line.programme, line.external, line.due.day, line.due.late) == (
        "ST", date(2024, 10, 1), date(2029, 10, 1), False
    )  # fmt: skip
    assert [(item.area, item.what, item.by.late) for item in found.remarks] == [("E", "handledning i tid", True)]


def test_what_was_held_counts_up_to_the_day_and_the_year_before() -> None:
    files = {
        "st-007/reviews/2025-11-20-annual.md": md("with: [sr-01]"),
        "st-007/reviews/2026-11-20-annual.md": md("with: [sr-01]"),
        "st-007/reviews/2026-12-20-closing.md": md("with: [hl-03]"),
        "st-007/supervision.yaml": (
            "- {date: 2026-01-15, with: hl-03, minutes: 60}\n"
            "- {from: 2025-12-01, to: 2026-01-30, meetings: 6, with: hl-03}\n"
        ),
        "st-007/courses.yaml": (
            "- {id: a, title: A, from: 2026-02-01, to: 2026-02-03, status: done}\n- {id: b, title: B, status: wanted}\n"
        ),
    }
    held = reported(files).held
    assert [(item.what, item.this, item.last) for item in held.occasions] == [("review.annual", 1, 1)]
    assert (held.meetings.this, held.meetings.last) == (1 + 3, 3)
    assert [(item.what, item.this, item.last) for item in held.learning] == [("course.done", 1, 0)]
    assert held.courses_now == {"wanted": 1}
    assert [norm.title.en for norm in held.norms] == [
        "Regular supervision meetings",
        "Formative assessment",
    ]


def test_what_falls_due_next_is_after_the_day_and_to_the_end_of_next_year() -> None:
    ahead = reported().ahead
    assert [line.month for line in ahead.rest if line.month] == [date(2026, 12, 1)]
    months = [line.month for line in ahead.next if line.month]
    assert months == sorted(set(months))
    assert all(month.year == 2027 for month in months)
    assert sum(number for _, number in ahead.roles) == sum(line.number for line in ahead.next)


def test_what_could_not_be_judged_is_said() -> None:
    report = reported({"st-007/trainee.yaml": "name: [\n"})
    assert report.doubt.unread == ("st-007",)
    assert report.doubt.unknown > 0
    assert report.doubt.faults == 1
    assert "1\u00a0utbildningsläkares mapp gick inte att läsa" in written(report)


def test_every_number_says_where_it_is_from_and_what_is_our_choice() -> None:
    sourced = {item.id: item for item in reported().origins.obligations}
    assert {origin.authority for origin in sourced["final-review"].origins} == {"tool"}
    assert sourced["final-review"].chosen
    assert not sourced["yearly-review"].chosen


def test_a_clinic_without_anybody_has_a_report() -> None:
    report = reported({"st-007/trainee.yaml": None, "st-007/placements/2026-02-vc.yaml": None})
    assert report.trainees.number == 0
    for form in ("markdown", "html"):
        assert "Utbildningsåret 2026" in written(report, form)
