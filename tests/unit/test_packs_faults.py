"""What can be wrong in an obligation of a pack: each fault told once, at its place, and the others left to hold."""

from __future__ import annotations

import pytest

from tests.unit.packs_written import adding, entry, rules_of

FAULTS = {
    "a state nobody knows": (entry(due="{always: supervised, grace: 1 month}"), "P117", "supervised"),
    "a state of something else": (entry(due="{always: supervisor-hours, grace: 1 month}"), "P117", "supervisor-hours"),
    "a number missing": (
        entry(about="supervisor", due="{always: supervisor-load, grace: 1 month}"), "P118", "{always",
    ),
    "no number": (
        entry(about="supervisor", due="{always: supervisor-load, grace: 1 month, at_most: two}"), "P119", "two",
    ),
    "a boolean is no number": (
        entry(about="supervisor", due="{always: supervisor-load, grace: 1 month, at_most: true}"), "P119", "true",
    ),
    "an unknown parameter": (
        entry(about="supervisor", due="{always: supervisor-load, grace: 1 month, at_most: 1, of: 2}"), "P113", "2",
    ),
    "a grace before the start": (entry(due="{always: main-supervisor, grace: -1 month}"), "P110", "-1 month"),
    "no span": (entry(due="{within: half a year, of: start}"), "P110", "half"),
    "no span to remind": (entry(remind="soon"), "P110", "soon"),
    "no span to close": (entry(closes="-3 months"), "P110", "-3 months"),
    "service in days": (entry(due="{within: 90 days of service, of: start}"), "P110", "90 days"),
    "no event": (entry(due="{within: 6 months, of: birthday}"), "P116", "birthday"),
    "another subject's event": (entry(due="{within: 6 months, of: placement.from}"), "P116", "placement.from"),
    "a list for an event": (entry(due="{within: 6 months, of: [start]}"), "P116", "[start]"),
    "no way": (entry(due="{by: 6 months}"), "P115", "{by"),
    "a key too many": (entry(due="{within: 6 months, of: start, latest: true}"), "P113", "true"),
    "no calendar": (entry(due="{each: week, at_least: 1}"), "P115", "week"),
    "nought times": (entry(due="{each: year, at_least: 0}"), "P119", "0"),
    "no table of rates": (entry(due="{each: year, at_least: {share: 50}}"), "P119", "{share"),
    "a rate of nothing known": (entry(due="{each: year, at_least: {hospital: weekly}}"), "P119", "weekly"),
    "a share of nothing": (
        entry(due="{each: year, at_least: {hospital: {times: 1, per: week}, share: 0}}"), "P119", "0}",
    ),
    "a week that is none": (
        entry(due="{each: year, at_least: {hospital: {times: 1, per: week}, quiet_weeks: [1, 54]}}"), "P119", "54",
    ),
    "rounds of no length": (entry(due="{every: 0 months, from: start}"), "P110", "0 months"),
    "after each of nothing": (entry(due="{after_each: [plan], on: day, within: 1 day}"), "P114", "[plan]"),
    "no record": (entry(met_by="{record: plans, on: drafted}"), "P114", "plans"),
    "another subject's record": (entry(met_by="{record: report, on: delivered}"), "P114", "report"),
    "no field": (entry(met_by="{record: plan, on: ready}"), "P120", "ready"),
    "no field in a part": (entry(met_by="{record: trainee, on: introduction.don}"), "P120", "introduction.don"),
    "a field without a day": (entry(met_by="{record: plan, on: home_goals}"), "P119", "home_goals"),
    "no list to look in": (entry(met_by="{record: contract, each: drafted, on: on}"), "P119", "drafted"),
    "no day in the list": (entry(met_by="{record: contract, each: signed, on: by}"), "P119", "by}"),
    "no such condition": (entry(met_by="{record: review, on: day, where: {sort: annual}}"), "P120", "annual"),
    "no such word": (entry(met_by="{record: review, on: day, where: {kind: anual}}"), "P119", "anual"),
    "no such word in a part": (
        entry(met_by="{record: contract, each: signed, on: on, where: {as: boss}}"), "P119", "boss",
    ),
    "a condition of a mapping": (
        entry(met_by="{record: review, on: day, where: {kind: {a: b}}}"), "P119", "{a: b}",
    ),
    "conditions that are none": (entry(met_by="{record: review, on: day, where: annual}"), "P112", "annual"),
    "needs a number": (entry(met_by="{record: review, on: day, needs: 7}"), "P120", "7"),
    "a proof that is none": (entry(met_by="plan"), "P112", "plan"),
    "nothing that meets it": (entry(met_by=""), "P112", "{id"),
    "an unknown role": (entry(answers="boss"), "P111", "boss"),
    "roles in a mapping": (entry(answers="[head, {a: b}]"), "P111", "{a: b}"),
    "no role at all": (entry(answers="[]"), "P111", "[]"),
    "a programme nobody knows": (entry(applies="{programme: [ST, XT]}"), "P119", "XT"),
    "a unit has no programme": (
        entry(about="unit", met_by="{record: activity, on: date}", due="{each: year, at_least: 1}",
              applies="{programme: ST}"), "P113", "ST",
    ),
    "a day that is none": (entry(applies="{from: 2025-02-30}"), "P121", "2025-02-30"),
    "lacks what": (entry(applies="{lacks: 7}"), "P112", "7"),
    "lacks by no event": (
        entry(applies="{lacks: {record: plan, on: drafted, by: never}}"), "P116", "never",
    ),
    "a number nobody has": (entry(due="{within: {value: own-limit}, of: start}"), "P107", "{value"),
    "a stage that is none": (
        entry(met_by="", stages="[{answers: head, met_by: {record: plans, on: drafted}}]"), "P114", "plans",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(FAULTS))
def test_each_fault_is_told_once_at_its_place_and_leaves_the_others(name: str) -> None:
    wrong, code, place = FAULTS[name]
    good = entry(id="good")
    text = adding("ours", wrong, good)
    rules, found = rules_of("packs: [./policy/ours.yaml]\n", ours=text)
    assert [item.code for item in found] == [code]
    where = found[0].place
    assert where is not None
    assert (found[0].path, where.line) == ("policy/ours.yaml", 5)
    assert text.splitlines()[4][where.column - 1 :].startswith(place)
    assert [item.id for item in rules.obligations] == ["good"]


@pytest.mark.parametrize("name", ["no span", "no field", "an unknown role", "a number nobody has"])
def test_in_the_units_own_layer_it_is_a_place_in_the_settings(name: str) -> None:
    wrong, code, _ = FAULTS[name]
    _, found = rules_of(f"packs: []\npolicy:\n  add:\n    - {wrong}\n")
    assert [(item.code, item.path, item.place and item.place.line) for item in found] == [(code, "sttool.yaml", 5)]
