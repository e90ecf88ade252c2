"""All 58 duties are asked for or kept, and each is in the yearly report; no obligation is asked in nobody's name."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.kinds.settings import Settings
from sttool.obligations.packs import packaged, read_rules
from sttool.output.naming import naming
from sttool.reports.duties import ALTOGETHER, KEPT, WHOLE, DutyRow, duties
from sttool.reports.environment import render
from sttool.reports.yearly import yearly
from sttool.sources.memory import Memory
from sttool.sources.working import WorkingTree
from sttool.survey import Request, Survey, survey
from sttool.texts import SWEDISH
from sttool.texts.duties.table import DUTIES
from sttool.texts.report import SECTIONS
from tests import PROJECT
from tests.unit.judged import own, surveyed
from tests.unit.reported import reported

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def sample() -> Survey:
    return survey(WorkingTree(PROJECT), Request(DAY, date(2027, 12, 31)))


@pytest.fixture(scope="module")
def page(sample: Survey) -> Mapping[str, str]:
    """The sample's yearly report as a page, section by section."""
    made = yearly(sample, 2026, git=None, name=naming(WorkingTree(PROJECT), sample.clinic))
    text = render("report/yearly", "html", SWEDISH, {"report": made})
    return {part.partition('"')[0]: part for part in text.split('<section id="')[1:]}


def rows(found: Survey) -> dict[str, DutyRow]:
    return {row.number: row for row in duties(found)}


def test_the_58_rows_are_each_asked_for_by_an_obligation_or_kept_as_a_record(sample: Survey) -> None:
    found = rows(sample)
    assert len(found) == len(DUTIES) == 58
    assert [number for number, row in found.items() if not row.served] == []
    assert all(item.records for row in found.values() for item in row.obligations)


def test_every_obligation_of_every_pack_names_rows_that_there_are() -> None:
    for name in packaged():
        rules, _, _ = read_rules(Memory({}), Settings(packs=(name,)))
        for item in rules.obligations:
            assert item.duties, item.id
            assert set(item.duties) <= DUTIES.keys(), item.id


def test_every_row_stands_in_the_samples_report_and_in_the_sections_it_names(
    sample: Survey, page: Mapping[str, str]
) -> None:
    lines = re.findall(r'<th scope="row">([SK]\d+)</th>', page[WHOLE])
    assert lines == [*DUTIES]
    assert lines[0] == "S0"
    for number, row in rows(sample).items():
        assert (row.sections[:1] == (WHOLE,)) == (number in lines)
        assert set(row.sections) <= page.keys() & SECTIONS.keys()


def test_the_sections_are_those_of_the_page_in_its_order(page: Mapping[str, str]) -> None:
    """The goals are a section only where a report is given them."""
    assert [*page] == [name for name in SECTIONS if name in page]
    assert SECTIONS.keys() - page.keys() <= {"covered"}


def test_what_seven_duties_make_up_counts_each_obligation_once(sample: Survey) -> None:
    whole = rows(sample)["S0"]
    parts = {item.id: item for number in ALTOGETHER["S0"] for item in rows(sample)[number].obligations}
    assert {item.id for item in whole.obligations} == parts.keys()
    assert whole.counts.total == sum(item.counts.total for item in parts.values()) > 0


def test_the_counts_are_the_surveys_whatever_year_they_fell_due_in(sample: Survey) -> None:
    meetings = rows(sample)["S23"].obligations[0]
    counted: dict[str, int] = {}
    for (obligation, _, verdict), number in sample.tally.items():
        if obligation == meetings.id and verdict not in {"before_records", "not_applicable"}:
            counted[verdict.value] = counted.get(verdict.value, 0) + number
    assert meetings.counts.by_verdict == counted


def test_what_is_kept_counts_what_is_recorded_up_to_the_day() -> None:
    log = "- {date: 2026-03-01, kind: merit, title: x}\n- {date: 2026-12-01, kind: merit, title: y}\n"
    files = {"medicin/activities.yaml": log + "- {date: 2026-03-02, kind: teaching, title: z}\n"}
    before = rows(surveyed("2026-11-21"))
    after = rows(surveyed("2026-11-21", files))
    assert {number: after[number].recorded - before[number].recorded for number in KEPT} == {"K24": 1, "K25": 1}


def test_a_document_of_which_nothing_is_asked_has_no_table() -> None:
    made = reported(own("{within: 1 month, of: start}", "{record: plan, on: established}"))
    assert [[line.number for line in part.lines] for part in made.duties] == [["K4", "K24", "K25"]]


def test_a_state_that_held_and_what_is_kept_say_so_in_words() -> None:
    made = {line.number: line for part in reported().duties for line in part.lines}
    assert made["S2"].instead is not None
    assert made["S2"].instead.en == "no lapses"
    assert made["K24"].instead is not None
    assert made["K24"].instead.sv == "antecknat som merit:\u00a00"
    assert made["K25"].instead is not None
    assert made["K25"].instead.en == "recorded as merit:\u00a00, supervisor trainings:\u00a00, follow-up days:\u00a00"
    assert made["K13"].instead is None
