"""What is asked for by the calendar: which period a late one is for, numbers, rates, summaries; and rounds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sttool.dates import Period
from sttool.obligations.model import Rate
from sttool.obligations.rates import asked, present, working
from sttool.obligations.subject import Spell, Subject
from tests.unit.judged import Files, judged, md, own, surveyed, trainee, verdicts

ANNUAL = "{record: review, on: day, where: {kind: annual}}"
YEARLY = own("{each: year, at_least: 1}", ANNUAL)
TWICE = own("{each: year, at_least: 2}", "{record: assessment, on: date}")
MET = {"record": "supervision", "on": "date"}


def reviews(*days: str) -> Files:
    return {f"st-007/reviews/{day}-annual.md": md("with: [sr-01]") for day in days}


def assessed(*days: str) -> Files:
    return {"st-007/assessments.yaml": "".join(f"- {{date: {day}, kind: cbd, mode: formative}}\n" for day in days)}


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["2026-02-10"], {"2025": "met_late", "2026": "overdue"}),
        (["2026-02-10", "2026-11-10"], {"2025": "met_late", "2026": "met"}),
        (["2026-03-31"], {"2025": "met_late", "2026": "overdue"}),
        (["2026-04-01"], {"2025": "missed", "2026": "met"}),
        (["2026-05-10", "2026-11-10"], {"2025": "met_late", "2026": "met"}),
        (["2025-05-10", "2026-02-10"], {"2025": "met", "2026": "met"}),
        (["2025-05-10", "2025-11-10"], {"2025": "met", "2026": "overdue"}),
        (["2024-11-10"], {"2025": "missed", "2026": "overdue"}),
    ],
    ids=[
        "soon after: the late one", "and one more", "three months are soon", "later it is this year's",
        "what this year does not need is last year's", "nothing late to make up for", "none is saved for next year",
        "before the training",
    ],
)  # fmt: skip
def test_which_year_a_review_is_for(days: list[str], found: dict[str, str]) -> None:
    year = verdicts("asked", "2027-01-10", YEARLY, reviews(*days), until="2027-01-10")
    assert {key: year[key] for key in ("2025", "2026")} == found


def test_one_year_missed_does_not_make_every_year_after_it_late() -> None:
    days = [f"{year}-05-15" for year in range(2026, 2031)]
    found = verdicts("asked", "2030-12-01", YEARLY, reviews(*days), until="2030-12-01")
    assert found == {"2025": "missed", **{str(year): "met" for year in range(2026, 2031)}}


def test_how_long_late_is_soon_can_be_said_by_a_pack() -> None:
    longer = own("{each: year, at_least: 1, late: 6 months}", ANNUAL)
    assert verdicts("asked", "2026-07-01", longer, reviews("2026-06-30"))["2025"] == "met_late"
    assert verdicts("asked", "2026-07-02", longer, reviews("2026-07-01"))["2025"] == "overdue"


def test_so_many_times_and_the_evidence_of_each() -> None:
    item = judged("asked", "2025-12-31", TWICE, assessed("2025-03-01", "2025-09-01", "2025-10-01"))["2025"]
    assert (str(item.met), item.need, item.have) == ("2025-09-01", 2, 2)
    short = judged("asked", "2025-12-31", TWICE, assessed("2025-03-01"))["2025"]
    assert short.lack is not None
    assert (short.lack.text, dict(short.lack.params)) == ("count-short", {"have": 1, "need": 2})


def test_a_second_that_is_booked_is_shown_as_booked() -> None:
    item = judged("asked", "2025-10-01", TWICE, assessed("2025-03-01", "2025-11-05"))["2025"]
    assert (item.met, str(item.booked)) == (None, "2025-11-05")
    alone = judged("asked", "2025-10-01", TWICE, assessed("2025-11-05"))["2025"]
    assert alone.booked is None


def test_a_report_names_its_year_and_is_for_no_other() -> None:
    files = {"medicin/reports/2025.yaml": "delivered: 2026-12-01\nto: [vc-01]\n"}
    reports = {
        item.anchor: item.verdict.value
        for item in surveyed("2027-03-01", files).occurrences
        if item.obligation == "yearly-report"
    }
    assert (reports["2025"], reports["2026"]) == ("met_late", "overdue")


RATE = "{hospital: {times: 1, per: week}, away: {times: 1, per: month}, share: 100}"
SUPERVISED = own(f"{{each: term, at_least: {RATE}}}", "{record: supervision, on: date}")


def summary(start: str, end: str, number: int) -> Files:
    return {"st-007/supervision.yaml": f"- {{from: {start}, to: {end}, meetings: {number}, with: hl-03}}\n"}


def test_meetings_are_asked_for_by_setting_and_time_away() -> None:
    """2026-VT: 92 days at home, 89 on placement elsewhere: 92/7 + 89/7 · 12/52, rounded down."""
    assert judged("asked", "2026-06-01", SUPERVISED)["2026-VT"].need == 16
    assert judged("asked", "2025-12-01", SUPERVISED)["2025-HT"].need == 26


def test_leave_and_the_end_ask_for_fewer() -> None:
    leave = trainee(absences="[{from: 2025-07-01, to: 2025-08-31, percent: 100, kind: leave}]")
    assert judged("asked", "2025-12-01", SUPERVISED, leave)["2025-HT"].need == 17
    ended = trainee(ended="{date: 2025-10-31, outcome: moved}")
    assert judged("asked", "2025-12-01", SUPERVISED, ended)["2025-HT"].need == 17


def test_a_setting_without_a_rate_asks_for_none() -> None:
    elsewhere = own("{each: term, at_least: {primary-care: {times: 1, per: week}}}", "{record: supervision, on: date}")
    assert verdicts("asked", "2025-12-01", elsewhere) == {}


def test_a_summary_that_spans_two_terms_is_shared_by_days_and_none_is_lost() -> None:
    found = judged("asked", "2026-07-01", SUPERVISED, summary("2025-10-01", "2026-03-31", 25))
    assert [found[term].have for term in ("2025-HT", "2026-VT")] == [12, 13]


def test_a_summary_counts_for_a_plain_number_as_well() -> None:
    four = own("{each: term, at_least: 4}", "{record: supervision, on: date}")
    assert verdicts("asked", "2026-01-02", four, summary("2025-07-01", "2025-12-31", 4))["2025-HT"] == "met"
    assert verdicts("asked", "2026-01-02", four, summary("2025-07-01", "2025-12-31", 3))["2025-HT"] == "missed"


def test_a_summary_that_ends_later_is_booked() -> None:
    item = judged("asked", "2025-12-01", SUPERVISED, summary("2025-07-01", "2025-12-31", 30))["2025-HT"]
    assert (item.met, item.have, str(item.booked)) == (None, 0, "2025-12-31")


def test_the_working_adds_up_to_what_is_asked() -> None:
    rate = Rate({"hospital": Fraction(1), "away": Fraction(3, 13)}, Fraction(3, 4), frozenset({1, 53}))
    slot = Period(date(2026, 1, 1), date(2026, 6, 30))
    home = Period(date(2025, 1, 1), date(2026, 3, 31))
    away = Period(date(2026, 4, 1), date(2026, 5, 31))
    subject = Subject(
        "trainee",
        "st-007",
        "",
        (Period(date(2025, 1, 1), date(2026, 6, 10)),),
        date(2024, 1, 1),
        spells=(Spell(home, "medicin", "hospital"), Spell(away, "vc-ek", "away")),
    )
    days = present(rate, subject)
    lines = working(rate, days, slot)
    # The year begins in week 1, whose four days are quiet: 90 days less 4, and 61.
    assert [(line.setting, line.weeks) for line in lines] == [("away", Fraction(61, 7)), ("hospital", Fraction(86, 7))]
    whole = sum(line.weeks * line.per_week for line in lines) * rate.share
    assert asked(rate, days, slot) == int(whole)


EVERY = own("{every: 1 year, from: start}", ANNUAL)


def test_each_time_it_was_met_begins_the_next_round() -> None:
    found = judged("asked", "2027-06-01", EVERY, reviews("2025-12-01", "2027-01-15"))
    assert {key: (str(item.due), item.verdict.value, str(item.because.day)) for key, item in found.items()} == {
        "2025-12-01": ("2026-02-01", "met", "2025-02-01"),
        "2027-01-15": ("2026-12-01", "met_late", "2025-12-01"),
        "next": ("2028-01-15", "upcoming", "2027-01-15"),
    }


def test_what_was_done_before_the_event_begins_no_round() -> None:
    assert [str(item.due) for item in judged("asked", "2025-06-01", EVERY, reviews("2025-01-10")).values()] == [
        "2026-02-01"
    ]


def test_two_on_one_day_are_one_time() -> None:
    twice = {
        "medicin/inspections/2026-05-01-st.md": md("kind: external\nprogramme: ST"),
        "medicin/inspections/2026-05-01-lipus.md": md("kind: external\nprogramme: ST"),
    }
    files = own(
        "{every: 5 years, from: start}",
        "{record: inspection, on: day, where: {kind: external}}",
        about="unit-programme",
    )
    key = "unit-programme/medicin/ST"
    assert verdicts("asked", "2026-06-01", files, twice) == {f"{key}/2026-05-01": "met", f"{key}/next": "upcoming"}


def test_two_entries_of_a_log_on_one_day_have_keys_of_their_own() -> None:
    files = own(
        "{after_each: assessment, on: date, within: 1 month}", "{record: review, on: day, where: {kind: annual}}"
    )
    lines = [
        "- {date: 2025-05-01, kind: cbd, mode: formative}\n",
        "- {date: 2025-05-01, kind: dops, mode: formative}\n",
    ]
    one, other = ("".join(order) for order in (lines, lines[::-1]))
    found = [judged("asked", "2025-07-01", files, {"st-007/assessments.yaml": text}) for text in (one, other)]
    assert set(found[0]) == {"2025-05-01", "2025-05-01-2"} == set(found[1])


def test_after_each_record_what_came_before_it_does_not_count_unless_it_is_named() -> None:
    fresh = own("{after_each: concern, on: day, within: 7 days}", ANNUAL)
    concern = {"st-007/concerns/2025-05-02.md": md("by: hl-03")}
    assert verdicts("asked", "2025-06-01", fresh, concern, reviews("2025-05-01")) == {"2025-05-02": "overdue"}
    named = own("{after_each: placement, on: to, within: 1 month}", "{record: evaluation, on: handed_in, of: of}")
    handed = {"st-007/evaluations.yaml": "- {of: 2026-02-vc, handed_in: 2026-04-20}\n"}
    assert verdicts("asked", "2026-06-15", named, handed) == {"2026-02-vc": "met"}


def test_only_records_that_last_long_enough_are_followed() -> None:
    files = own(
        "{after_each: placement, on: to, within: 1 month, lasting: 4 weeks, where: {type: [side, internal]}}",
        "{record: evaluation, on: handed_in, of: of}",
    )
    placed = "title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: {}\n"
    found = {
        end: verdicts("asked", "2026-03-15", files, {"st-007/placements/2026-02-vc.yaml": placed.format(end)})
        for end in ("2026-02-27", "2026-02-28")
    }
    assert found == {"2026-02-27": {}, "2026-02-28": {"2026-02-vc": "due_soon"}}


@pytest.mark.parametrize(("days", "asked_for"), [("from: 2026-01-01", ["2026", "2027"]), ("to: 2026-12-30", ["2025"])])
def test_an_obligation_holds_from_and_to_a_day(days: str, asked_for: list[str]) -> None:
    files = own("{each: year, at_least: 1}", ANNUAL, applies=f"{{{days}}}")
    assert list(verdicts("asked", "2026-12-31", files)) == asked_for


def test_an_obligation_holds_in_the_setting_of_the_due_day() -> None:
    files = own("{each: year, at_least: 1}", ANNUAL, applies="{setting: primary-care}")
    moved = trainee(units="[{unit: medicin, from: 2025-02-01}, {unit: vc-ek, from: 2026-12-31}]")
    assert list(verdicts("asked", "2026-12-31", files, moved)) == ["2026", "2027"]


def test_twelve_years_under_two_regulations_with_leave() -> None:
    """One dossier from 2014 to 2026, two parental leaves, half time for three years: each year once, in order."""
    long = trainee(
        employed="2014-01-15",
        start="2014-02-01",
        regulation="HSLF-FS 2021:8",
        changed_from="{regulation: SOSFS 2015:8, on: 2022-01-01}",
        units="[{unit: medicin, from: 2014-02-01}]",
        supervisors="[{person: hl-03, role: main, from: 2014-02-01}]",
        work="[{from: 2014-02-01, percent: 100}, {from: 2018-01-01, percent: 50}, {from: 2021-01-01, percent: 80}]",
        absences=(
            "[{from: 2016-03-01, to: 2017-04-30, percent: 100, kind: leave},"
            " {from: 2023-09-01, to: 2024-10-31, percent: 100, kind: leave}]"
        ),
    )
    files = own("{each: year, at_least: 1}", ANNUAL, since="2010-01-01")
    found = judged("asked", "2026-06-01", files, long, until="2026-06-01")
    years = [str(year) for year in range(2014, 2027) if year not in {2016, 2024}]
    assert list(found) == years
    assert str(found["2015"].closes) == "2017-12-31"
