"""What must hold of obligations whatever the records say, and of packs whatever they say."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import assume, given
from hypothesis import strategies as st

from sttool.dates import LAST, Period, joined
from sttool.obligations.clocks import moved_by_leave
from sttool.obligations.occurrence import Verdict
from tests.unit.judged import Files, judged, md, own, surveyed, trainee

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from sttool.obligations.occurrence import Occurrence

Clinic: TypeAlias = tuple[Files, list[date], list[date], dict[str, str]]
"""A way of being due, days of reviews and assessments, and the fields of the trainee."""

FIRST = date(2024, 6, 1)
DAYS = st.integers(0, 1000).map(lambda days: FIRST + timedelta(days=days))
ANNUAL = "{record: review, on: day, where: {kind: annual}}"
ASSESSED = "{record: assessment, on: date}"
WAYS = (
    own("{within: 6 months, of: start}", ANNUAL, closes="9 months"),
    own("{within: 6 months, of: start}", ANNUAL, standing="true"),
    own("{within: 3 months, of: start, fresh: true}", ANNUAL),
    own("{before: applied, by: 2 months}", ANNUAL, after_end="true"),
    own("{every: 8 months, from: start}", ANNUAL),
    own("{every: 8 months, from: start}", ANNUAL, standing="true"),
    own("{each: year, at_least: 1}", ANNUAL),
    own("{each: term, at_least: 2}", ANNUAL),
    own("{each: term, at_least: 1, within: 1 month, late: 0 days}", ANNUAL),
    own("{each: month, at_least: 1}", ASSESSED),
    own("{after_each: assessment, on: date, within: 6 weeks}", ANNUAL),
    own("{always: main-supervisor, grace: 1 month}"),
    own("{always: recorded, grace: 0 days, within: 4 months}"),
)


def since(files: Files, day: date) -> Files:
    return {path: str(text).replace("since: 2024-01-01", f"since: {day}") for path, text in files.items()}


def reviewed(days: list[date]) -> Files:
    return {f"st-007/reviews/{day}-annual.md": md("with: [sr-01]") for day in days}


def assessed(days: list[date]) -> Files:
    lines = [f"- {{date: {day}, kind: cbd, mode: formative}}\n" for day in sorted(set(days))]
    return {"st-007/assessments.yaml": "".join(lines)} if lines else {}


def absences(periods: list[Period]) -> str:
    lines = [f"{{from: {one.start}, to: {one.end}, percent: 100, kind: leave}}" for one in periods]
    return f"[{', '.join(lines)}]" if lines else ""


@st.composite
def leaves(draw: st.DrawFn) -> list[Period]:
    starts = draw(st.lists(DAYS, max_size=2))
    return list(joined(Period(start, start + timedelta(days=draw(st.integers(0, 250)))) for start in starts))


@st.composite
def clinics(draw: st.DrawFn) -> Clinic:
    """A way of being due, days of reviews and assessments, and the fields of the trainee."""
    way = since(draw(st.sampled_from(WAYS)), draw(st.sampled_from([date(2024, 1, 1), date(2025, 9, 1)])))
    fields = {"absences": absences(draw(leaves()))}
    if draw(st.booleans()):
        end = date(2025, 3, 1) + timedelta(days=draw(st.integers(0, 600)))
        fields["ended"] = f"{{date: {end}, outcome: {draw(st.sampled_from(['completed', 'moved', 'left']))}}}"
    if draw(st.booleans()):
        fields["supervisors"] = f"[{{person: hl-03, role: main, from: 2025-02-01, to: {draw(DAYS.filter(_after))}}}]"
    reviews, assessments = draw(st.lists(DAYS, max_size=4, unique=True)), draw(st.lists(DAYS, max_size=3, unique=True))
    return way, reviews, assessments, fields


def _after(day: date) -> bool:
    return day > date(2025, 2, 1)


def found(day: date, *files: Mapping[str, Any], until: date = date(2027, 6, 1)) -> dict[str, Occurrence]:
    return judged("asked", str(day), *files, until=str(until))


def said(occurrences: Mapping[str, Occurrence]) -> dict[str, tuple[object, ...]]:
    """What is said of each occurrence, but for the lines it is told from."""
    return {
        key: (item.due, item.verdict, item.met, item.booked, item.moved, item.need, item.have, item.role, item.persons)
        for key, item in occurrences.items()
    }


FORWARD = [Verdict.UPCOMING, Verdict.DUE_SOON, Verdict.OVERDUE, Verdict.MISSED]
DONE = {Verdict.MET, Verdict.MET_LATE}


@given(clinics(), st.lists(st.integers(0, 1000), min_size=4, max_size=12))
def test_as_days_pass_a_verdict_moves_one_way(clinic: Clinic, days: list[int]) -> None:
    """``next`` is a new occurrence each time the one before was met: it is followed from the day its clock began."""
    way, reviews, assessments, fields = clinic
    files = (way, reviewed(reviews), assessed(assessments), trainee(**fields))
    seen: dict[tuple[str, date | None], Verdict] = {}
    for day in sorted({FIRST + timedelta(days=one) for one in days}):
        for key, item in found(day, *files).items():
            followed = (key, item.because.day if key == "next" else None)
            before = seen.get(followed)
            if before in DONE or before is Verdict.MISSED or before is Verdict.BEFORE_RECORDS:
                assert item.verdict is before
            elif before is not None and item.verdict in FORWARD:
                assert FORWARD.index(item.verdict) >= FORWARD.index(before)
            if item.verdict is not Verdict.PAUSED:
                seen[followed] = item.verdict


GOOD = [Verdict.MET, Verdict.MET_LATE, Verdict.UPCOMING, Verdict.DUE_SOON, Verdict.OVERDUE, Verdict.MISSED]


@given(clinics(), DAYS, DAYS)
def test_more_evidence_never_makes_a_verdict_worse(clinic: Clinic, more: date, day: date) -> None:
    way, reviews, assessments, fields = clinic
    assume(more not in reviews)
    shared = (way, assessed(assessments), trainee(**fields))
    before, after = found(day, *shared, reviewed(reviews)), found(day, *shared, reviewed([*reviews, more]))
    for key, item in before.items():
        if item.verdict not in GOOD:
            continue
        if key not in after:
            # A state that failed may fail no more, and the next round fall due only after the end.
            assert "recorded" in str(way) or key == "next"
            continue
        then = after[key].verdict
        # A round that was begun anew may stand still instead of being overdue.
        assert GOOD.index(Verdict.UPCOMING if then is Verdict.PAUSED else then) <= GOOD.index(item.verdict)


@given(clinics(), DAYS, st.randoms(use_true_random=False))
def test_order_changes_nothing(clinic: Clinic, day: date, random: Random) -> None:
    way, reviews, assessments, fields = clinic
    files: Files = {**way, **reviewed(reviews), **assessed(assessments), **trainee(**fields)}
    log = str(files.get("st-007/assessments.yaml", "")).splitlines(keepends=True)
    random.shuffle(log)
    paths = list(files)
    random.shuffle(paths)
    turned = {path: files[path] for path in paths}
    if log:
        turned["st-007/assessments.yaml"] = "".join(log)
    assert said(found(day, turned)) == said(found(day, files))


@given(DAYS, st.integers(0, 400), leaves())
def test_leave_moves_a_day_by_its_days_before_the_day_it_moves_to(start: date, days: int, pauses: list[Period]) -> None:
    due = start + timedelta(days=days)
    to, moved = moved_by_leave(start, due, pauses)
    assert to is not None
    stood = [start + timedelta(days=one) for one in range((to - start).days)]
    assert moved == (to - due).days == sum(any(day in pause for pause in pauses) for day in stood)


@given(DAYS, st.integers(0, 400), leaves(), DAYS)
def test_an_open_leave_leaves_no_day_only_if_it_begins_in_time(
    start: date, days: int, pauses: list[Period], begun: date
) -> None:
    due = start + timedelta(days=days)
    before = [pause for pause in pauses if pause.end < begun]
    whole, _ = moved_by_leave(start, due, before)
    assert whole is not None
    to, _ = moved_by_leave(start, due, [*before, Period(begun, LAST)])
    assert to == (None if begun <= whole else whole)


@given(clinics(), DAYS, DAYS, st.integers(1, 90))
def test_a_period_of_work_or_leave_in_two_changes_nothing(clinic: Clinic, day: date, first: date, days: int) -> None:
    way, reviews, assessments, fields = clinic
    leave, cut = Period(first, first + timedelta(days=90)), first + timedelta(days=days)
    halves = [Period(leave.start, cut - timedelta(days=1)), Period(cut, leave.end)]
    shared = (way, reviewed(reviews), assessed(assessments))
    one = trainee(**{**fields, "absences": absences([leave]), "work": "[{from: 2024-01-01, percent: 100}]"})
    lines = [f"{{from: 2024-01-01, to: {cut - timedelta(days=1)}, percent: 100}}", f"{{from: {cut}, percent: 100}}"]
    two = trainee(**{**fields, "absences": absences(halves), "work": f"[{', '.join(lines)}]"})
    assert said(found(day, *shared, one)) == said(found(day, *shared, two))


@given(clinics(), DAYS, leaves())
def test_a_key_stays_when_its_day_moves(clinic: Clinic, day: date, other: list[Period]) -> None:
    way, reviews, assessments, fields = clinic
    assume("each:" not in str(way) and "recorded" not in str(way))
    shared = (way, reviewed(reviews), assessed(assessments))
    before = found(day, *shared, trainee(**{**fields, "ended": ""}))
    after = found(day, *shared, trainee(**{**fields, "ended": "", "absences": absences(other)}))
    assert set(before) == set(after)


@given(clinics(), DAYS)
def test_with_all_packs_each_occurrence_has_a_key_of_its_own_and_one_verdict(clinic: Clinic, day: date) -> None:
    _, reviews, assessments, fields = clinic
    whole = surveyed(str(day), reviewed(reviews), assessed(assessments), trainee(**fields)).occurrences
    keys = [item.key for item in whole]
    assert len(keys) == len(set(keys))
    assert all(isinstance(item.verdict, Verdict) and item.verdict is not Verdict.NOT_APPLICABLE for item in whole)
    assert all((item.met is not None) == (item.verdict in DONE) for item in whole if item.due and item.due >= FIRST)


SCALARS = (
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([
        "", "start", "6 months", "-9999 years", "9999 years", "0 days", "24 months of service", "year", "term", "week",
        "plan", "review", "supervision", "established", "day", "date", "signed", "head", "trainee", "unit", "own-limit",
        "main-supervisor", "study-director-hours", "2025-02-30", "2025-03-01", "ST", "recorded",
    ])
)  # fmt: skip
KEYS = st.sampled_from([
    "within", "of", "before", "by", "every", "from", "to", "each", "at_least", "after_each", "on", "where", "lasting",
    "late", "always", "grace", "fresh", "value", "record", "needs", "programme", "setting", "lacks", "hospital",
    "times", "per", "share", "quiet_weeks", "norm", "trainees", "hours", "upto", "max_age", "kind", "as", "is",
    "source", "id", "answers",
])  # fmt: skip


def holding(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or a list or mapping of such."""
    return inner | st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4)


ANYTHING = holding(holding(SCALARS))
ENTRY: dict[str, Any] = {
    "id": "asked",
    "duty": ["K4"],
    "level": "agreed",
    "title": {"sv": "Frågat", "en": "Asked"},
    "about": "trainee",
    "due": {"within": "6 months", "of": "start"},
    "met_by": {"record": "plan", "on": "established"},
    "answers": "supervisor",
    "source": {"duty": "Beslut", "as": "tool"},
}
PLACES = st.sampled_from([*ENTRY, "applies", "stages", "remind", "closes", "standing", "helps"])
STARTS: st.SearchStrategy[dict[str, Any]] = st.sampled_from([
    {"always": "study-director-hours", "grace": "1 month"},
    {"always": "recorded", "grace": "1 month"},
    {"each": "term", "at_least": 1},
    {"each": "term", "at_least": {"hospital": {"times": 1, "per": "week"}}},
    {"every": "1 year", "from": "start"},
    {"after_each": "placement", "on": "to", "within": "1 month"},
    {"before": "applied", "by": "1 month"},
])  # fmt: skip


@st.composite
def nonsense(draw: st.DrawFn) -> dict[str, Any]:
    """A layer in which anything may stand anywhere."""
    entry = {**ENTRY, "about": draw(st.sampled_from(["trainee", "unit", "supervisor", "assignment", "placement"]))}
    if draw(st.booleans()):
        entry["due"] = {**draw(STARTS), **draw(st.dictionaries(KEYS, ANYTHING, max_size=2))}
    entry.update(draw(st.dictionaries(PLACES, ANYTHING, max_size=3)))
    layer: dict[str, Any] = {"add": [entry, draw(ANYTHING)]}
    layer |= draw(st.dictionaries(st.sampled_from(["add", "change", "off", "values"]), ANYTHING, max_size=2))
    if draw(st.booleans()):
        layer["change"] = {"asked": {"source": "Beslut", **draw(st.dictionaries(PLACES, ANYTHING, max_size=2))}}
    if draw(st.booleans()):
        layer["values"] = {"own-limit": {"is": draw(ANYTHING), "source": "Beslut"}}
    return layer


@given(nonsense())
def test_whatever_a_pack_says_it_is_told_what_is_wrong_and_the_clinic_is_judged(layer: dict[str, Any]) -> None:
    settings = f"since: 2024-01-01\npacks: []\npolicy: {json.dumps(layer)}\n"
    survey = surveyed("2025-09-01", {"sttool.yaml": settings})
    for item in survey.findings:
        assert item.code[0] in "PFMORC"
    assert len({item.key for item in survey.occurrences}) == len(survey.occurrences)


@given(ANYTHING)
def test_whatever_a_packs_file_holds_it_is_read(data: object) -> None:
    survey = surveyed(
        "2025-09-01", {"sttool.yaml": "packs: [./policy/ours.yaml]\n", "policy/ours.yaml": json.dumps(data)}
    )
    assert survey.rules.obligations == ()
    assert survey.findings
