"""The page on one training and on one unit: what it gathers, and what it never says."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from sttool.dates import Period
from sttool.glance import judged_glance
from sttool.output.lines import plain
from sttool.output.naming import naming
from sttool.output.shown import Block, Row, block_lines, block_markdown
from sttool.output.shown_trainee import trainee_blocks, trainee_title
from sttool.output.view import View
from sttool.reports.basis import Place, Who
from sttool.reports.shown.page import Assessed, Times, TraineePage
from sttool.reports.shown.trainee import trainee_page
from sttool.reports.shown.unit import UnitPage, unit_page
from sttool.texts import ENGLISH, SWEDISH
from tests.unit.judged import Files, md, source_of, surveyed, trainee

if TYPE_CHECKING:
    from sttool.texts import Language

DAY = "2026-11-21"
NO_PLACEMENT: Files = {"st-007/placements/2026-02-vc.yaml": None}
COLLEGIUM = (
    "kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01, vc-01]\noutcome: {}\nagreed: [leda ronden]"
)
CONCERN = "by: hl-03\nplan: {made: 2026-10-01, measures: [extra-supervision], kept: hos chefen}"


def made(*files: Files, day: str = DAY, language: Language = ENGLISH) -> tuple[View, TraineePage]:
    source = source_of(*files)
    survey, dossier, found = judged_glance(source, date.fromisoformat(day), "st-007")
    name = naming(source, survey.clinic)
    page = trainee_page(survey.clinic, survey.rules, dossier, found, date.fromisoformat(day), name)
    assert page is not None
    return View(survey, language, name), page


def page(*files: Files, day: str = DAY) -> TraineePage:
    return made(*files, day=day)[1]


def text(*files: Files, language: Language = ENGLISH) -> str:
    view, found = made(*files, language=language)
    return plain(block_lines(language, trainee_title(view, found), trainee_blocks(view, found), 120))


def unit(*files: Files, name: str = "medicin") -> UnitPage:
    found = surveyed(DAY, *files, want="open")
    made_of = unit_page(found, name, naming(source_of(*files), found.clinic))
    assert made_of is not None
    return made_of


def test_who_since_when_and_by_which_rules() -> None:
    found = page()
    assert (found.who, found.programme, found.regulation) == (Who("st-007", "Ali Haidar"), "ST", "HSLF-FS 2021:8")
    assert [(home.unit.id, home.period.start) for home in found.units] == [("medicin", date(2025, 2, 1))]
    assert found.heads == (Who("vc-01", "Karin Ek"),)
    assert found.directors == (Who("sr-01", "Olle Dahl"),)
    assert (found.terms.start, found.terms.percent) == (date(2025, 2, 1), Fraction(100))
    assert found.terms.asked == Fraction(66)


def test_leave_that_goes_on_or_is_next_is_told_without_a_cause() -> None:
    leave = trainee(absences="[{from: 2027-01-01, to: 2027-06-30, percent: 100, kind: leave}]")
    assert page(leave).terms.away == Period(date(2027, 1, 1), date(2027, 6, 30))
    assert page(leave, day="2027-07-01").terms.away is None
    assert "on leave 2027-01-01 to 2027-06-30" in " ".join(text(leave).split())


def test_supervisors_of_the_day_and_to_come_the_main_one_first() -> None:
    lines = (
        "[{person: sr-01, role: co, from: 2025-02-01}, {person: hl-03, role: main, from: 2025-02-01, to: 2026-12-31},"
        " {person: vc-01, role: main, from: 2027-01-01}, {person: hl-09, role: main, from: 2025-01-01, to: 2025-02-01}]"
    )
    found = page(
        trainee(supervisors=lines), {"hl-03.yaml": "name: Eva Ny\nsupervisor_training: [2021-03-01, 2027-01-01]\n"}
    )
    assert [(one.who.id, one.role) for one in found.supervisors] == [
        ("hl-03", "main"),
        ("vc-01", "main"),
        ("sr-01", "co"),
    ]
    assert found.supervisors[0].trained == date(2021, 3, 1)


def test_what_is_overdue_stands_before_what_is_soon_and_all_is_counted() -> None:
    found = page()
    verdicts = [item.verdict.value for item in found.items]
    assert verdicts == sorted(verdicts, key=["overdue", "unknown", "due_soon", "paused"].index)
    assert verdicts.count("overdue") == found.counts.overdue > 0
    assert {item.subject.id for item in found.items} == {"st-007"}


def test_meetings_against_the_norm_this_term_and_the_last() -> None:
    meetings = "".join(f"- {{date: 2026-09-{day:02d}, with: hl-03}}\n" for day in range(1, 8))
    norms = page({"st-007/supervision.yaml": meetings}).norms
    (last, this) = (one for one in norms if one.title.en == "Regular supervision meetings")
    assert (last.period, last.have) == ("2026-VT", 0)
    assert (this.period, this.have) == ("2026-HT", 7)
    assert this.need > 0


def test_the_last_review_and_collegium_with_what_was_agreed_and_what_is_booked() -> None:
    files = {
        "st-007/reviews/2025-11-01-annual.md": md("with: [sr-01]\nagreed: [söka kursen]"),
        "st-007/reviews/2026-05-01-annual.md": md("with: [sr-01]\nagreed: [byta placering]"),
        "st-007/reviews/2026-12-05-annual.md": md("with: [sr-01]"),
        "st-007/collegia/2026-10-21.md": md(COLLEGIUM.format("on-track")),
    }
    found = page(files)
    assert [(one.day, one.kind) for one in found.last] == [
        (date(2026, 10, 21), "collegium.specialist"),
        (date(2026, 5, 1), "review.annual"),
    ]
    assert [one.agreed for one in found.last] == [("leda ronden",), ("byta placering",)]
    assert found.last[0].self_assessment
    assert [one.day for one in found.booked] == [date(2026, 12, 5)]
    assert found.since.day == date(2026, 10, 21)


def test_since_the_last_occasion_is_what_lies_after_it_and_up_to_the_day() -> None:
    files = {
        "st-007/collegia/2026-10-21.md": md(COLLEGIUM.format("on-track")),
        "st-007/supervision.yaml": (
            "- {date: 2026-10-21, with: hl-03}\n- {date: 2026-10-22, with: hl-03}\n- {date: 2026-11-21, with: hl-03}\n"
            "- {date: 2026-11-22, with: hl-03}\n- {from: 2026-10-01, to: 2026-11-01, meetings: 3, with: hl-03}\n"
        ),
        "st-007/assessments.yaml": (
            "- {date: 2026-10-01, kind: cbd, mode: formative}\n- {date: 2026-11-01, kind: cbd, mode: formative}\n"
            "- {date: 2026-11-02, kind: cbd, mode: summative}\n"
        ),
        "st-007/placements/2026-11-vc.yaml": (
            "title: VC\ntype: side\nunit: medicin\nfrom: 2026-11-02\nto: 2026-12-01\n"
        ),
    }  # fmt: skip
    since = page(files).since
    assert since.after == "collegium.specialist"
    assert since.happened == (
        Times("supervision", 5),
        Times("assessment.formative", 1),
        Times("assessment.summative", 1),
        Times("placement.begun", 1),
    )
    assert since.assessed == (Assessed("cbd", "formative", 1), Assessed("cbd", "summative", 1))


def test_without_an_occasion_it_counts_from_the_first_day() -> None:
    since = page({"st-007/supervision.yaml": "- {date: 2025-02-01, with: hl-03}\n"}, NO_PLACEMENT).since
    assert (since.day, since.after, since.happened) == (date(2025, 2, 1), None, (Times("supervision", 1),))


def test_a_concern_is_open_or_not_and_nothing_else_is_said_of_it() -> None:
    concern = {"st-007/concerns/2026-09-30.md": md(CONCERN)}
    closed = {"st-007/concerns/2026-09-30.md": md(f"{CONCERN}\nclosed: 2026-11-20\noutcome: resolved")}
    assert page(concern).concern_open
    assert not page(concern, day="2026-09-29").concern_open
    assert not page(closed).concern_open
    said = text(concern)
    assert "Support at risk of not reaching the goals is going on." in said
    for secret in ("extra", "hos chefen", "2026-09-30"):
        assert secret not in said


def test_placements_by_how_far_they_are() -> None:
    def stay(start: str, end: str, more: str = "") -> str:
        people = "supervisors: [hl-03, {name: X Y, unit: Z}]"
        return f"title: T\ntype: side\nunit: medicin\nfrom: {start}\nto: {end}\n{people}\n{more}"

    files = {
        "st-007/placements/a.yaml": stay("2025-03-01", "2025-05-01"),
        "st-007/placements/b.yaml": stay("2026-11-01", "2026-11-30"),
        "st-007/placements/c.yaml": stay("2027-03-01", "2027-05-01", "confirmed: 2026-10-01\n"),
        "st-007/placements/d.yaml": stay("2027-06-01", "2027-07-01", "cancelled: 2026-10-01\n"),
    }
    found = page(files, NO_PLACEMENT).placements
    assert [(one.id, one.phase, one.confirmed) for one in found] == [
        ("a", "done", False),
        ("b", "now", False),
        ("c", "planned", True),
    ]
    assert found[0].unit == Place("medicin", "Medicinkliniken Exempelstad")
    assert found[0].supervisors[1] == "X Y"


def test_a_trainees_own_file_that_cannot_be_read_has_no_page() -> None:
    source = source_of({"st-007/trainee.yaml": "name: [Ali\n"})
    survey, dossier, found = judged_glance(source, date(2026, 11, 21), "st-007")
    assert trainee_page(survey.clinic, survey.rules, dossier, found, date(2026, 11, 21), lambda _: None) is None


def test_what_cannot_be_read_is_said() -> None:
    files = {"st-007/courses.yaml": "- [\n"}
    assert page(files).unread == ("course",)
    assert "Not all can be read (course)" in text(files)


def test_names_and_words_of_the_records_break_nothing() -> None:
    files = {
        "hl-03.yaml": 'name: "{x} [y] \\u200f\\ttab"\n',
        "st-007/reviews/2026-05-01-annual.md": md('with: [hl-03]\nagreed: ["{day} | *x* \\u202e"]'),
    }
    for language in (SWEDISH, ENGLISH):
        said = text(files, language=language)
        assert "{day} | *x*" in said
        assert "{x} [y]" in said
        assert not re.search("[\u200f\u202e\t]", said)


def test_a_page_is_no_wider_than_a_sheet_and_keeps_its_days() -> None:
    rows = tuple(Row(("2026-08-31 – 2027-01-31", "x" * 80, "y" * 60, "z")) for _ in range(3))
    lines = plain(block_lines(ENGLISH, "T", [Block("H", rows=rows, left=2)], 200)).splitlines()
    assert max(len(line) for line in lines) == 100
    assert lines[3].startswith("  2026-08-31 – 2027-01-31  xxx")
    assert lines[3].endswith("…  z")
    assert lines[-1] == "  … and 2 more"
    assert (
        block_markdown(ENGLISH, "T", [Block("H", ("a|b",), rows=(Row(("1", "")),))]) == "# T\n\n## H\n\na\\|b\n\n- 1\n"
    )


def test_a_units_page() -> None:
    found = unit({
        "medicin/visitors.yaml": "- {from: 2026-11-01, to: 2026-11-30, programme: ST, home: Annan klinik}\n",
        "medicin/unit.yaml": (
            "name: Medicin\nsetting: hospital\ncapacity: [{from: 2024-01-01, trainees: 4}]\n"
            "heads: [{person: hl-03, from: 2020-01-01, to: 2024-01-01}, {person: vc-01, from: 2024-01-02}]\n"
        ),
    })  # fmt: skip
    assert [(one.who.id, one.role) for one in found.heads] == [("vc-01", "head")]
    assert [one.who.id for one in found.directors] == ["sr-01"]
    assert (found.here, found.visitors, found.places) == (2, 1, 4)
    assert [(one.who.id, one.counts.overdue > 0) for one in found.members] == [("st-007", True)]
    assert {item.subject.id for item in found.items} <= {"medicin"}


def test_who_is_away_or_elsewhere_takes_no_place() -> None:
    assert unit(trainee(absences="[{from: 2026-11-01, to: 2026-12-31, percent: 100, kind: leave}]")).here == 0
    away = "title: T\ntype: side\nunit: akuten\nfrom: 2026-11-01\nto: 2026-12-01\n"
    files = {"st-007/placements/x.yaml": away, "akuten/unit.yaml": "name: A\nsetting: hospital\nexternal: true\n"}
    assert (unit(files).here, unit(files, name="akuten").here) == (0, 1)


@pytest.mark.parametrize("percent", [50, 100])
def test_the_time_so_far(percent: int) -> None:
    found = page(trainee(work=f"[{{from: 2025-02-01, percent: {percent}}}]"), day="2026-01-31").terms
    assert found.done == Fraction(12 * percent, 100)
