"""What tells of somebody's difficulty is told out of five trainees or more, and else not to be found out either."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from sttool.reports.counts import FEW, Counts
from sttool.reports.delicate import delicate
from sttool.reports.pages.desk import desk_of
from sttool.reports.pages.inspection import inspection_page
from sttool.texts import ENGLISH
from sttool.texts.report import FEW as FEWER
from tests.unit.judged import md, own, surveyed, trainee
from tests.unit.reported import COLLEGIUM, DAY, assessed, more_trainees, reported, written

if TYPE_CHECKING:
    from sttool.reports.pages.inspection import ProgrammeDossier
    from sttool.reports.yearly import YearlyReport
    from sttool.texts.codes import Content
    from tests.unit.judged import Files

SEEN: dict[str, Content] = {
    "st-100/supervision.yaml": "".join(
        f"- {{date: {day}, with: hl-03, minutes: 60}}\n" for day in ("2025-03-20", "2025-06-20", "2026-03-20")
    )
}
"""So that no risk breaks a silence: that something is recorded of each is asked of all alike."""
RISK: dict[str, Content] = {
    **SEEN,
    "st-007/collegia/2025-10-14.md": md(f"{COLLEGIUM}difficulty"),
    "st-007/collegia/2026-08-14.md": md(f"{COLLEGIUM}difficulty"),
    "st-100/concerns/2025-03-20.md": md("by: hl-03\nclosed: 2025-06-20\noutcome: resolved"),
    "st-100/concerns/2026-03-20.md": md("by: hl-03"),
}
"""A difficulty and a risk in either year: without a plan, and told to nobody."""
WELL = SEEN | {path: md(f"{COLLEGIUM}on-track") for path in RISK if "collegia" in path}
"""The same collegia, and all is well."""
DELICATE = {"action-plan", "concern-plan", "concern-reported"}


def rows_of(report: YearlyReport) -> dict[str, tuple[Counts, object, Counts, object]]:
    """How the delicate duties and obligations stand, this year and the last."""
    found = [(row.id, row) for authority in report.standing.authorities for row in authority.rows if row.id in DELICATE]
    lines = [(line.number, line) for group in report.duties for line in group.lines]
    wanted = {"S9", "S17", "S25", "K23"}
    return {
        **{key: (row.this, row.instead, row.last, row.instead_last) for key, row in found},
        **{key: (line.this, line.instead, line.last, line.instead_last) for key, line in lines if key in wanted},
    }


def body(text: str) -> str:
    """A report without what its foot says of the files it was made of."""
    return text.partition("Gjord av")[0]


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_out_of_four_the_report_is_the_same_with_a_risk_as_without(form: str) -> None:
    others = assessed(FEW - 2)
    made = (reported(others, one) for one in (RISK, WELL))
    with_risk, without = (written(report, "html" if form == "html" else "markdown") for report in made)
    assert body(with_risk) == body(without)
    assert "färre än fem" in with_risk


def test_out_of_four_every_delicate_row_stands_and_has_words_for_numbers() -> None:
    report = reported(assessed(FEW - 2), RISK)
    found = rows_of(report)
    assert found.keys() == {*DELICATE, "S9", "S17", "S25", "K23"}
    assert set(found.values()) == {(Counts(), FEWER, Counts(), FEWER)}
    assert report.withheld
    assert "fewer than five trainees. `sttool due --to ID`" in written(report, language=ENGLISH)


def test_out_of_five_it_is_told_in_rows_and_sums() -> None:
    report, without = reported(assessed(FEW - 1), RISK), reported(assessed(FEW - 1), WELL)
    found = rows_of(report)
    assert {(this.total, instead, last.total, before) for this, instead, last, before in found.values()} == {
        (1, None, 1, None)
    }
    assert report.standing.this.overdue > without.standing.this.overdue
    assert not report.withheld
    assert "action-plan" in {row.id for row in report.standing.strayed}
    assert "Action plan" in written(report, language=ENGLISH).partition("## Who came")[0]


def test_a_year_is_told_by_its_own_number_of_trainees() -> None:
    """Three last year, five this: the column of this year has numbers, the other has not."""
    later = str(more_trainees(1)["st-100/trainee.yaml"]).replace("2025-0", "2026-0").partition("\n")[2]
    newer = {f"st-2{path[4:]}": text for path, text in more_trainees(2, later).items()}
    found = rows_of(reported(assessed(2), newer, RISK))
    for key in ("S9", "S17", "S25", "concern-plan", "concern-reported"):
        this, instead, last, before = found[key]
        assert (this.total, instead, last, before) == (1, None, Counts(), FEWER)


def dossier_of(others: int, *files: Files) -> ProgrammeDossier:
    """What inspectors of the training are shown."""
    found = surveyed(DAY, assessed(others), *files)
    (programme,) = inspection_page(desk_of(found, lambda _: None, None), "medicin").programmes
    return programme


def test_inspectors_are_shown_nothing_of_a_risk_out_of_four() -> None:
    four, five = dossier_of(FEW - 2, RISK), dossier_of(FEW - 1, RISK)
    assert four == dossier_of(FEW - 2, WELL)
    assert (four.withheld, four.delicate) == (True, 0)
    assert (five.withheld, five.delicate > 0) == (False, True)
    titles = {line.title.en for area in five.areas for line in area.answered}
    assert {"Concern reported"} <= titles
    assert titles - {line.title.en for area in four.areas for line in area.answered} >= {"Concern reported"}


def test_what_is_delicate_is_said_in_one_place() -> None:
    assert {item.id for item in surveyed(DAY).rules.obligations if delicate(item)} == DELICATE


@pytest.mark.parametrize(
    ("due", "met_by", "about"),
    [
        ("{within: 1 month, of: concern.opened}", "{record: review, on: day}", "concern"),
        ("{after_each: concern, on: day, within: 1 month}", "{record: review, on: day}", "trainee"),
        ("{within: 1 month, of: start}", "{record: concern, on: followed_up}", "trainee"),
    ],
)
def test_a_units_own_demand_on_a_risk_is_delicate_whatever_it_is_about(due: str, met_by: str, about: str) -> None:
    (asked,) = surveyed(DAY, own(due, met_by, about)).rules.obligations
    assert delicate(asked)
    report = reported(own(due, met_by, about), RISK, more_trainees(1), with_names=True)
    ((row,),) = (authority.rows for authority in report.standing.authorities)
    assert (row.instead, report.named, report.decisions.own) == (FEWER, (), ())


NAMED = re.compile(r"Nomen|st-007|hl-0\d|Maria Ström|vc-01|Karin Ek|sr-01|Olle Dahl")
SUPERVISOR = (
    "name: Nomen Supervisor\nspecialist_in: [{specialty: internmedicin, since: 2012-05-01}]\n"
    "units: [{unit: medicin, from: 2020-01-01}]\nhours: [{from: 2025-01-01, per_week: 4}]\n"
)
FINE: dict[str, Content] = {
    **trainee(name="Nomen Trainee", supervisors="[{person: hl-04, role: main, from: 2025-02-01}]"),
    "hl-04.yaml": f"{SUPERVISOR}supervisor_training: [2024-10-01]\n",
    "st-007/plan.md": md(
        "established: 2025-03-15\napproved: [{on: 2025-03-15, by: vc-01, as: head}, "
        "{on: 2025-03-15, by: sr-01, as: study-director}]\nside_placements: [{what: Psykiatri, months: 2, "
        "goals: [STc10, STc11], by: 2028-01-01}]"
    ),
    "st-007/contract.yaml": "drafted: 2025-02-10\nplan_included: true\nsigned: [{on: 2025-03-01, by: vc-01, as: head}, "
    "{on: 2025-03-01, by: sr-01, as: study-director}, {on: 2025-03-01, by: hl-04, as: supervisor}]\n",
    "st-007/collegia/2026-06-14.md": md(f"{COLLEGIUM}on-track"),
    "st-007/reviews/2025-11-14-annual.md": md("with: [sr-01]"),
    "st-007/evaluations.yaml": "- {of: 2026-02-vc, handed_in: 2026-05-04, reported: 2026-05-10, to: vc-01}\n",
    "st-007/supervision.yaml": "".join(
        f"- {{date: 202{year}-{month:02d}-14, with: hl-04, minutes: 60}}\n" for year in (5, 6) for month in (3, 6, 9)
    ),
    "medicin/activities.yaml": "- {date: 2025-10-01, kind: network, present: [sr-01]}\n",
}
"""Nothing of what the failings below say is amiss."""


def without(path: str, what: str) -> dict[str, Content]:
    """A file of that clinic without some of its words."""
    text = str(FINE[path])
    assert what in text
    return {path: text.replace(what, "")}


SIGNED = "{on: 2025-03-01, by: vc-01, as: head}, "
GOALS = "\nside_placements: [{what: Psykiatri, months: 2, goals: [STc10, STc11], by: 2028-01-01}]"
FAILINGS: dict[str, tuple[Files, bool]] = {
    "goals not planned": (without("st-007/plan.md", GOALS), True),
    "contract not signed": (without("st-007/contract.yaml", SIGNED), True),
    "no plan": ({"st-007/plan.md": None}, True),
    "plan not approved by the head": (without("st-007/plan.md", "{on: 2025-03-15, by: vc-01, as: head}, "), True),
    "no review": ({"st-007/reviews/2025-11-14-annual.md": None}, True),
    "evaluation not handed in": ({"st-007/evaluations.yaml": None}, True),
    "evaluation not told": (without("st-007/evaluations.yaml", ", reported: 2026-05-10, to: vc-01"), True),
    "supervisor not trained": (without("hl-04.yaml", "supervisor_training: [2024-10-01]\n"), True),
    "supervisor trained long ago": ({"hl-04.yaml": f"{SUPERVISOR}supervisor_training: [2014-10-01]\n"}, True),
    "supervisor without time": (without("hl-04.yaml", "hours: [{from: 2025-01-01, per_week: 4}]\n"), True),
    "study director in no network": ({"medicin/activities.yaml": None}, True),
    "study director trained long ago": (
        {
            "sr-01.yaml": "name: Olle Dahl\nspecialist_in: [{specialty: internmedicin, since: 2010-05-01}]\n"
            "supervisor_training: [2013-03-01]\n"
        },
        True,
    ),
    "a collegium that shows difficulty": ({"st-007/collegia/2026-06-14.md": md(f"{COLLEGIUM}difficulty")}, False),
    "a risk, reported to nobody": ({"st-007/concerns/2026-06-14.md": md("by: hl-04")}, False),
}
"""What is amiss of somebody; and whether it is told by name where names are asked for."""


def of_five(failing: str, *, with_names: bool = False) -> YearlyReport:
    """The report of five trainees, with something amiss."""
    over = FAILINGS[failing][0] if failing else {}
    return reported(FINE, more_trainees(FEW - 1), over, with_names=with_names)


@lru_cache
def lines_with_names(failing: str) -> tuple[list[str], list[str]]:
    """The lines of a report without names that name anybody, in Markdown and in HTML."""
    told = (written(of_five(failing), form) for form in ("markdown", "html"))
    markdown, html = ([line for line in text.splitlines() if NAMED.search(line)] for text in told)
    return markdown, html


@lru_cache
def told_by_name(failing: str) -> tuple[object, ...]:
    """What a report with names tells of persons."""
    report = of_five(failing, with_names=True)
    return report.named, report.covered.rows, report.supervisors.people


@pytest.mark.parametrize("failing", FAILINGS)
def test_without_names_no_line_that_names_anybody_tells_a_failing(failing: str) -> None:
    assert lines_with_names(failing) == lines_with_names("")
    assert (told_by_name(failing) != told_by_name("")) is FAILINGS[failing][1]


def test_without_names_no_supervisor_is_named_at_all_and_goals_to_come_are_one_number() -> None:
    report = reported(FINE, more_trainees(FEW - 1))
    for form in ("markdown", "html"):
        assert "hl-0" not in written(report, form)
        assert "Nomen Supervisor" not in written(report, form)
    assert {run.state for row in report.covered.rows for run in row.runs} == {"ahead"}
    assert (report.covered.unplanned, report.covered.behind) == (sum(row.total for row in report.covered.rows) - 2, FEW)
    named = reported(FINE, more_trainees(FEW - 1), with_names=True).covered
    assert sum(row.missing for row in named.rows) == report.covered.unplanned
    assert [row.planned for row in named.rows if row.planned] == [2]


def test_an_extended_training_is_not_told_beside_a_name() -> None:
    longer = trainee(extended="[{months: 6, decided: 2026-05-01, by: vc-01}]")
    (line,), (longer_line,) = (reported(one).trainees.units[0].lines for one in (trainee(), longer))
    assert line.asked == longer_line.asked == 66
    assert longer_line.expected_end != line.expected_end
