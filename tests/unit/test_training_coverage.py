"""Coverage: how far each goal has come, activity by activity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.training.coverage import Coverage, coverage
from sttool.training.goals import AnyOf, Goal, GoalSet, goals_for
from sttool.training.traces import State, traces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.kinds.learning import Certificate, Course, Project
    from sttool.kinds.placements import Placement
    from sttool.training.traces import CertificateLike, CourseLike, PlacementLike, ProjectLike

TODAY = date(2026, 11, 21)
BEFORE, AFTER = date(2026, 3, 1), date(2027, 3, 1)

SURGERY = GoalSet(
    "SOSFS 2015:8", "c", "kirurgi",
    (
        Goal("c1", "Akut kirurgi", (AnyOf(("clinical",)), AnyOf(("course",)))),
        Goal("c2", "Kärl", (AnyOf(("clinical", "observation")),)),
        Goal("c3", "Läkemedel", (AnyOf(("clinical",)),), uncertain=("course",)),
    ),
)  # fmt: skip
FREE = GoalSet("HSLF-FS 2021:8", "STa", "common", (Goal("STa3", "Medicinsk vetenskap"),), checked=True)


@dataclass(frozen=True)
class Served:
    """A placement."""

    start: date
    end: date
    goals: tuple[str, ...]
    type: str = "side"
    cancelled: date | None = None


@dataclass(frozen=True)
class Taught:
    """A course."""

    goals: tuple[str, ...]
    status: str
    start: date | None = None
    end: date | None = None
    id: str = "course-1"


@dataclass(frozen=True)
class Worked:
    """A project."""

    goals: tuple[str, ...]
    kind: str
    start: date | None = None
    presented: date | None = None
    id: str = "project-1"


@dataclass(frozen=True)
class Paper:
    """A certificate."""

    goals: tuple[str, ...]
    kind: str
    date: date
    for_what: tuple[str, ...] = ()


def covered(
    sets: Iterable[GoalSet] = (SURGERY,),
    *,
    placements: Mapping[str, Served] | None = None,
    courses: tuple[Taught, ...] = (),
    projects: tuple[Worked, ...] = (),
    certificates: tuple[Paper, ...] = (),
    day: date = TODAY,
) -> dict[str, Coverage]:
    """Judge goals on a day, by file and code where several sets share it."""
    found = traces(day, placements=placements or {}, courses=courses, projects=projects, certificates=certificates)
    return {f"{one.file}/{one.goal.code}": one for one in coverage(sets, found)}


def states(one: Coverage) -> list[str]:
    """Name the states of a goal's activities."""
    return [part.state.name for part in one.parts]


def test_nothing_recorded_is_missing() -> None:
    """For every activity of every goal."""
    assert [states(one) for one in covered().values()] == [["MISSING", "MISSING"], ["MISSING"], ["MISSING"]]


@pytest.mark.parametrize(
    ("start", "end", "state"),
    [
        (date(2027, 1, 1), AFTER, "PLANNED"),
        (BEFORE, TODAY, "ONGOING"),
        (TODAY, AFTER, "ONGOING"),
        (BEFORE, date(2026, 11, 20), "DONE"),
    ],
)
def test_a_placement_goes_from_planned_to_done_by_its_days(start: date, end: date, state: str) -> None:
    """Its last day is still ongoing; the course that the goal asks for besides is missing all the same."""
    one = covered(placements={"2026-va": Served(start, end, ("c1",))})["kirurgi/c1"]
    assert states(one) == [state, "MISSING"]
    assert one.state is State.MISSING
    assert [(trace.record, trace.key) for trace in one.parts[0].traces] == [("placement", "2026-va")]


@pytest.mark.parametrize(
    ("status", "start", "end", "state"),
    [
        ("wanted", None, None, "PLANNED"),
        ("reserve", BEFORE, BEFORE, "PLANNED"),
        ("admitted", AFTER, AFTER, "PLANNED"),
        ("admitted", BEFORE, AFTER, "ONGOING"),
        ("done", BEFORE, BEFORE, "DONE"),
        ("done", None, None, "DONE"),
        ("done", AFTER, AFTER, "PLANNED"),
        ("done", AFTER, None, "PLANNED"),
        ("cancelled", BEFORE, BEFORE, "MISSING"),
    ],
)
def test_a_course_is_done_when_that_is_said_and_its_days_are_over(
    status: str, start: date | None, end: date | None, state: str
) -> None:
    """Admission is not attendance, and what is dated after the day is booked."""
    assert states(covered(courses=(Taught(("c1",), status, start, end),))["kirurgi/c1"]) == ["MISSING", state]


def test_a_goal_is_reached_when_every_activity_has_a_certificate_that_names_it() -> None:
    """One of two is not enough; one for a course does not prove service."""
    service, course = Paper(("c1", "c2"), "clinical", BEFORE), Paper(("c1",), "course", BEFORE)
    assert not covered(certificates=(service,))["kirurgi/c1"].reached
    both = covered(certificates=(service, course))
    assert both["kirurgi/c1"].reached
    assert both["kirurgi/c2"].reached
    assert not both["kirurgi/c3"].reached
    assert states(covered(certificates=(course,))["kirurgi/c1"]) == ["MISSING", "CERTIFIED"]


def test_one_of_several_activities_is_enough_where_the_goal_says_so() -> None:
    """Observation does for the goal that allows it, and for no other."""
    seen = {"2026-karl": Served(BEFORE, BEFORE, ("c2", "c3"), "observation")}
    assert states(covered(placements=seen)["kirurgi/c2"]) == ["DONE"]
    assert states(covered(placements=seen)["kirurgi/c3"]) == ["MISSING"]
    assert covered(certificates=(Paper(("c2",), "observation", BEFORE),))["kirurgi/c2"].reached


def test_a_certificate_of_tomorrow_proves_nothing_today() -> None:
    """It is booked."""
    papers = (Paper(("c3",), "clinical", AFTER),)
    assert states(covered(certificates=papers)["kirurgi/c3"]) == ["PLANNED"]
    assert covered(certificates=papers, day=AFTER)["kirurgi/c3"].reached


def test_a_cancelled_placement_is_missing_but_seen() -> None:
    """So that it can be told which goal lost its only placement."""
    gone = {"2027-va": Served(AFTER, AFTER, ("c3",), cancelled=BEFORE)}
    one = covered(placements=gone)["kirurgi/c3"]
    assert one.state is State.MISSING
    assert [trace.state for trace in one.parts[0].traces] == [State.CANCELLED]
    assert covered(placements=gone, day=date(2026, 2, 1))["kirurgi/c3"].state is State.PLANNED


@pytest.mark.parametrize("kind", ["goal", "bt-goals"])
def test_a_goal_without_prescribed_activities_needs_a_certificate_of_its_own(kind: str) -> None:
    """Whatever names it is on the way; a certificate of an activity says that much and no more."""
    sets = (FREE,)
    assert states(covered(sets)["common/STa3"]) == ["MISSING"]
    research = (Worked(("STa3",), "research", BEFORE),)
    assert states(covered(sets, projects=research)["common/STa3"]) == ["ONGOING"]
    course = (Paper(("STa3",), "course", BEFORE),)
    assert states(covered(sets, certificates=course)["common/STa3"]) == ["DONE"]
    assert covered(sets, certificates=(Paper(("STa3",), kind, BEFORE),))["common/STa3"].reached


def test_a_certificate_of_the_goal_does_not_stand_for_its_activities() -> None:
    """Where activities are prescribed each has a form of its own."""
    assert states(covered(certificates=(Paper(("c1",), "goal", BEFORE),))["kirurgi/c1"]) == ["MISSING", "MISSING"]


def test_a_project_is_done_when_it_is_presented() -> None:
    """Development and written work are activities of their own."""
    five = GoalSet("SOSFS 2015:8", "a", "common", (Goal("a5", "Vetenskap", (AnyOf(("written-work",)),)),))
    for project, state in (
        (Worked(("a5",), "written-work"), "PLANNED"),
        (Worked(("a5",), "written-work", BEFORE), "ONGOING"),
        (Worked(("a5",), "written-work", BEFORE, AFTER), "ONGOING"),
        (Worked(("a5",), "written-work", None, BEFORE), "DONE"),
        (Worked(("a5",), "development", None, BEFORE), "MISSING"),
    ):
        assert states(covered((five,), projects=(project,))["common/a5"]) == [state]


def test_two_specialties_with_one_code_can_be_told_apart() -> None:
    """The bare code counts for both and is marked; with the specialty before it, for that one."""
    both = (SURGERY, GoalSet("SOSFS 2015:8", "c", "urologi", (Goal("c3", "Sten", (AnyOf(("clinical",)),)),)))
    bare = covered(both, certificates=(Paper(("c3",), "clinical", BEFORE),))
    assert bare["kirurgi/c3"].reached
    assert bare["urologi/c3"].parts[0].traces[0].by_code
    alone = covered(certificates=(Paper(("c3",), "clinical", BEFORE),))
    assert not alone["kirurgi/c3"].parts[0].traces[0].by_code
    named = covered(both, certificates=(Paper(("urologi/c3",), "clinical", BEFORE),))
    assert (named["kirurgi/c3"].reached, named["urologi/c3"].reached) == (False, True)
    assert not named["urologi/c3"].parts[0].traces[0].by_code


def test_what_rests_on_a_transcription_is_doubtful() -> None:
    """And so is a goal that may ask for more than is known."""
    found = covered((SURGERY, FREE))
    assert (found["kirurgi/c1"].doubtful, found["common/STa3"].doubtful) == (True, False)


def test_a_goal_named_twice_in_a_record_is_named_once() -> None:
    """Repetition is no second proof."""
    one = covered(certificates=(Paper(("c3", "c3"), "clinical", BEFORE),))["kirurgi/c3"]
    assert len(one.parts[0].traces) == 1


def test_all_packaged_goals_of_a_training_can_be_judged() -> None:
    """Every goal has at least one activity to show, prescribed or its own."""
    found = coverage(goals_for("HSLF-FS 2021:8", ["allmanmedicin"], with_bt=True), ())
    assert len(found) == 18 + 11 + 15
    assert all(one.parts and one.state is State.MISSING for one in found)


def as_recorded(
    placement: Placement, course: Course, project: Project, paper: Certificate
) -> tuple[PlacementLike, CourseLike, ProjectLike, CertificateLike]:
    """Hold the records to the protocols: the type checker is the test."""
    return placement, course, project, paper


def test_records_are_judged_as_they_are() -> None:
    """No conversion stands between them and the coverage."""
    from sttool.kinds.learning import Certificate, Course, Project  # noqa: PLC0415 - models are heavy
    from sttool.kinds.placements import Placement  # noqa: PLC0415

    placement, course, project, paper = as_recorded(
        Placement.model_validate({
            "title": "VC", "type": "side", "unit": "vc", "from": "2026-02-01", "to": "2026-05-31", "goals": ["c1"],
        }),
        Course.model_validate({"id": "akut", "title": "Akut", "status": "done", "goals": ["c1"]}),
        Project.model_validate({"id": "registret", "kind": "development", "title": "Registret", "goals": ["c1"]}),
        Certificate.model_validate({
            "date": "2026-06-01", "kind": "clinical", "goals": ["c1"], "for": ["2026-vc"],
            "signed_by": "hl-03", "as": "supervisor",
        }),
    )  # fmt: skip
    found = traces(TODAY, placements={"2026-vc": placement}, courses=[course], projects=[project], certificates=[paper])
    assert [part.state.name for part in coverage((SURGERY,), found)[0].parts] == ["CERTIFIED", "DONE"]
