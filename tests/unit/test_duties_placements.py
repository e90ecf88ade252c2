"""What the structure (S) asks of placements and of AT: who is asked, what meets it, and whose turn it is."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, trainee, verdicts
from tests.unit.pack_rows.laying import AT, assignment, placement

P = "placement/st-007/2026-02-vc/placement.to"
AREA = placement("area: surgery\n")


def stay(ident: str, start: str, end: str, unit: str = "vc-ek", more: str = "") -> Files:
    text = f"title: Psykiatri\ntype: side\nunit: {unit}\nfrom: {start}\nto: {end}\n{more}"
    return {f"st-007/placements/{ident}.yaml": text}


def log(name: str, *lines: str) -> Files:
    return {f"st-007/{name}.yaml": "".join(f"- {{{line}}}\n" for line in lines)}


def at(**fields: str) -> Files:
    return trainee(**{"programme": "AT", "regulation": "SOSFS 1999:5", "specialties": "", **fields})


def certificate(day: str, of: str = "2026-02-vc", kind: str = "at-section") -> Files:
    return log("certificates", f"date: {day}, kind: {kind}, for: [{of}], signed_by: vc-01, as: head")


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, "overdue"),
        (certificate("2026-05-30"), "met"),
        (certificate("2026-05-31"), "met_late"),
        (certificate("2026-05-30", of="2025-09-medicin, 2026-02-vc"), "met"),
        (certificate("2026-05-30", of="2025-09-medicin"), "overdue"),
        (certificate("2026-05-30", kind="clinical"), "overdue"),
        (placement("area: surgery\ncancelled: 2026-01-10\n"), None),
        (placement("area: emergency\n"), None),
        (placement("area: kirurgi\n"), "unknown"),
    ],
    ids=[
        "nothing", "in a month", "a day later", "one for two", "another's", "another kind", "cancelled",
        "an area of BT", "an area that cannot be read",
    ],
)  # fmt: skip
def test_each_section_of_at_is_approved_by_its_own_certificate(files: Files, found: str | None) -> None:
    assert verdicts("at-section-approved", "2026-06-10", AT, AREA, files).get(P) == found


@pytest.mark.parametrize(
    ("fields", "due", "found"),
    [
        ({"ended": "{date: 2026-04-30, outcome: completed}"}, "2026-05-30", "overdue"),
        ({"ended": "{date: 2026-04-30, outcome: completed}", "certified": "2026-05-20"}, "2026-05-30", "missed"),
        ({"ended": "{date: 2026-04-30, outcome: completed}", "certified": "2026-06-05"}, "2026-05-30", "missed"),
        ({"ended": "{date: 2026-04-30, outcome: moved}"}, None, None),
        ({"ended": "{date: 2026-03-31, outcome: left}"}, None, None),
    ],
    ids=["completed", "certified sooner", "certified since", "moved", "left"],
)
def test_after_the_end_a_section_is_asked_for_until_the_proof(
    fields: dict[str, str], due: str | None, found: str | None
) -> None:
    item = judged("at-section-approved", "2026-06-10", at(**fields), AREA).get(P)
    assert (item and str(item.due), item and item.verdict.value) == (due, found)


def test_a_section_is_answered_for_by_the_head_of_its_own_unit() -> None:
    unit = {"vc-ek/unit.yaml": "name: Ek\nsetting: primary-care\nheads: [{person: vc-02, from: 2020-01-01}]\n"}
    item = judged("at-section-approved", "2026-06-10", AT, AREA, unit)[P]
    assert (item.role, item.persons) == ("head", ("vc-02",))


@pytest.mark.parametrize(
    ("line", "role", "persons", "found"),
    [
        ("", "trainee", ("st-007",), "overdue"),
        ("of: 2026-02-vc, handed_in: 2026-05-10", "study_director", ("sr-01",), "overdue"),
        ("of: 2026-02-vc, handed_in: 2026-05-10, reported: 2026-06-30", "trainee", (), "met"),
        ("of: 2026-02-vc, handed_in: 2026-05-10, reported: 2026-07-01", "trainee", (), "met_late"),
        ("of: 2025-annan, handed_in: 2026-05-10, reported: 2026-05-12", "trainee", ("st-007",), "overdue"),
    ],
    ids=["nothing", "handed in", "told on the day", "told a day later", "another's"],
)
def test_an_evaluation_is_handed_in_and_then_told(line: str, role: str, persons: tuple[str, ...], found: str) -> None:
    item = judged("placement-evaluated", "2026-07-15", log("evaluations", *([line] if line else [])))[P]
    assert (item.role, item.persons, item.verdict.value) == (role, persons, found)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [("2026-02-01", "2026-02-27", False), ("2026-02-01", "2026-02-28", True)],
    ids=["a day short of four weeks", "four weeks"],
)
def test_placements_of_four_weeks_are_evaluated(start: str, end: str, *, found: bool) -> None:
    asked = verdicts("placement-evaluated", "2026-07-15", stay("2026-02-vc", start, end))
    assert (P in asked) is found


def test_four_sections_of_at_are_asked_for_one_by_one() -> None:
    laid = {
        **stay("2026-02-vc", "2025-02-01", "2025-06-30"),
        **stay("2025-07-b", "2025-07-01", "2025-10-31"),
        **stay("2025-11-c", "2025-11-01", "2026-01-31"),
        **stay("2026-02-d", "2026-02-01", "2026-07-31"),
    }
    talks = {
        "st-007/reviews/2025-06-27-closing.md": md("placement: 2026-02-vc"),
        "st-007/reviews/2025-11-14-closing.md": md("placement: 2025-07-b"),
    }
    found = verdicts("at-closing-conversation", "2026-02-15", AT, laid, talks)
    assert {key.split("/")[2]: value for key, value in found.items()} == {
        "2026-02-vc": "met", "2025-07-b": "met_late", "2025-11-c": "overdue", "2026-02-d": "upcoming",
    }  # fmt: skip


def test_only_the_first_placement_at_a_unit_asks_for_an_introduction() -> None:
    laid = {**stay("2025-09-a", "2025-09-01", "2025-11-30"), **stay("2026-05-c", "2026-05-01", "2026-06-30", "medicin")}
    found = verdicts("placement-introduction", "2026-07-15", trainee(programme="BT"), laid)
    assert sorted(key.split("/")[2] for key in found) == ["2025-09-a", "2026-05-c"]


@pytest.mark.parametrize(
    ("laid", "found"),
    [
        ({}, True),
        (stay("2025-04-a", "2025-04-01", "2025-09-29"), True),
        (stay("2025-04-a", "2025-04-01", "2025-09-30"), False),
        (stay("2025-04-a", "2025-04-01", "2025-12-31", "medicin"), True),
    ],
    ids=["at home", "home for half of it", "home for less", "on a placement at the home unit"],
)
def test_a_year_at_home_is_evaluated_by_those_who_were_there(laid: Files, *, found: bool) -> None:
    whole_year = trainee(
        start="2025-01-01", work="[{from: 2025-01-01, percent: 100}]", units="[{unit: medicin, from: 2025-01-01}]"
    )
    assert ("2025" in verdicts("year-evaluated", "2026-01-15", whole_year, laid)) is found


def test_in_at_meetings_are_asked_for_by_the_unit_where_the_doctor_is() -> None:
    at_home = judged("at-supervision-meetings", "2026-06-01", AT, stay("2026-02-vc", "2028-02-01", "2028-04-30"))
    away = judged("at-supervision-meetings", "2026-06-01", AT, stay("2026-02-vc", "2026-01-01", "2026-06-30"))
    assert (at_home["2026-VT"].need, away["2026-VT"].need) == (8, 18)
    nowhere = judged("at-supervision-meetings", "2026-06-01", AT, stay("2026-02-vc", "2026-01-01", "2026-06-30", "x"))
    assert nowhere["2026-VT"].need == at_home["2026-VT"].need
    twice = {**stay("2026-02-vc", "2026-01-01", "2026-06-30"), **stay("2026-02-b", "2026-02-01", "2026-04-30", "x")}
    assert judged("at-supervision-meetings", "2026-06-01", AT, twice)["2026-VT"].need == away["2026-VT"].need


def test_a_placement_that_began_before_the_records_is_asked_for_when_it_ends_in_them() -> None:
    begun = {"sttool.yaml": "since: 2026-03-01\n"}
    assert verdicts("placement-evaluated", "2026-07-15", begun)[P] == "overdue"


def test_whoever_moves_unit_is_told_of_by_the_new_units_study_director() -> None:
    moved = trainee(units="[{unit: medicin, from: 2025-02-01, to: 2026-05-31}, {unit: kirurgi, from: 2026-06-01}]")
    new = {
        "kirurgi/unit.yaml": "name: Kirurgkliniken\nsetting: hospital\n",
        "kirurgi/assignments/2025-sr.yaml": assignment().replace("sr-01", "sr-02"),
        "sr-02.yaml": "name: Farid Rahmani\n",
    }
    handed_in = log("evaluations", "of: 2026-02-vc, handed_in: 2026-05-10")
    assert judged("placement-evaluated", "2026-06-15", moved, new, handed_in)[P].persons == ("sr-02",)
    assert judged("placement-evaluated", "2026-06-15", new, handed_in)[P].persons == ("sr-01",)


def test_twelve_years_of_evaluated_years_leave_nothing_open() -> None:
    long = trainee(start="2012-09-01", employed="2012-09-01", work="[{from: 2012-09-01, percent: 50}]",
                   units="[{unit: medicin, from: 2012-09-01}]",
                   months_needed="{months: 120, decided: 2012-09-01, by: vc-01}")  # fmt: skip
    years = log(
        "evaluations", *(f'of: "{year}", handed_in: {year}-12-10, reported: {year}-12-20' for year in range(2012, 2025))
    )
    found = verdicts("year-evaluated", "2025-06-01", {"sttool.yaml": "since: 2012-01-01\n"}, long, years)
    assert found == {**{str(year): "met" for year in range(2013, 2025)}, "2025": "upcoming", "2026": "upcoming"}


@pytest.mark.parametrize(
    ("front", "found", "turn"),
    [
        ("by: hl-03", "overdue", 0),
        ("by: hl-03\ntold: {head: 2025-06-11}", "overdue", 1),
        ("by: hl-03\ntold: {study_director: 2025-06-11}", "overdue", 0),
        ("by: hl-03\ntold: {head: 2025-06-17, study_director: 2025-06-11}", "met", None),
        ("by: hl-03\ntold: {head: 2025-06-18, study_director: 2025-06-11}", "met_late", None),
    ],
)
def test_of_a_concern_both_head_and_study_director_are_told(front: str, found: str, turn: int | None) -> None:
    laid = {"st-007/concerns/2025-06-10.md": md(front)}
    item = judged("concern-reported", "2025-07-10", laid)["concern/st-007/2025-06-10/concern.opened"]
    assert item.verdict.value == found
    assert (dict(item.lack.params)["id"] if item.lack else None) == turn
    assert item.persons == (("hl-03",) if found == "overdue" else ())


@pytest.mark.parametrize(
    ("front", "found", "turn"),
    [
        ("by: sr-01", "overdue", 0),
        ("by: sr-01\ntold: {head: 2025-06-11}", "met", None),
        ("by: vc-01\ntold: {study_director: 2025-06-11}", "met", None),
        ("by: vc-01", "overdue", 1),
        ("by: {name: Patrik Malmhed, unit: Kirurgkliniken}\ntold: {head: 2025-06-11}", "overdue", 1),
    ],
)
def test_who_raised_a_concern_need_not_be_told_of_it(front: str, found: str, turn: int | None) -> None:
    told = judged("concern-reported", "2025-07-10", {"st-007/concerns/2025-06-10.md": md(front)})
    item = told["concern/st-007/2025-06-10/concern.opened"]
    assert (item.verdict.value, dict(item.lack.params)["id"] if item.lack else None) == (found, turn)


@pytest.mark.parametrize(
    ("supervisors", "persons"),
    [
        ("supervisors: [hl-04, hl-05]\n", ("hl-04", "hl-05")),
        ("supervisors: [{name: Patrik Malmhed, unit: Kirurgkliniken}]\n", ("hl-03",)),
        ("", ("hl-03",)),
    ],
    ids=["the placement's own", "outside the register", "nobody named"],
)
def test_the_supervisor_of_the_placement_reports_else_the_main_one(supervisors: str, persons: tuple[str, ...]) -> None:
    told = judged("at-development-reported", "2026-05-02", AT, placement(supervisors))
    assert told[P].persons == persons


def collegium(day: str, present: str = "[sr-01]", joint: str = "joint_assessment: true\n") -> Files:
    return {f"st-007/collegia/{day}.md": md(f"kind: at\n{joint}present: {present}\noutcome: on-track")}


@pytest.mark.parametrize(
    ("held", "found", "lack"),
    [
        (collegium("2025-06-10"), {}, None),
        (collegium("2025-06-10", "[vc-01]"), {"2025-06-10": "overdue"}, "no-director-there"),
        (collegium("2025-06-10", joint=""), {"2025-06-10": "overdue"}, "no-joint-assessment"),
        ({**collegium("2025-06-10", "[vc-01]"), **collegium("2025-09-10")}, {}, None),
        ({**collegium("2025-06-10", "[vc-01]"), **collegium("2025-09-11")}, {"2025-06-10": "met_late"}, None),
        ({**collegium("2025-06-10", "[vc-01]"), **collegium("2025-08-01", joint="")}, {"2025-06-10": "overdue"}, None),
        ({**collegium("2025-06-10", "[vc-01]"), "medicin/assignments/2025-sr.yaml": None}, {}, None),
        (
            {
                **collegium("2025-06-10", "[vc-01]"),
                "medicin/assignments/2025-sr.yaml": assignment("programmes: [BT, ST]\n"),
            },
            {},
            None,
        ),
    ],
    ids=[
        "whole", "no study director", "no joint assessment", "mended in time", "mended late", "two in a row",
        "nobody is study director", "nobody is for AT",
    ],
)  # fmt: skip
def test_every_at_collegium_assesses_jointly_with_a_study_director(
    held: Files, found: dict[str, str], lack: str | None
) -> None:
    told = judged("at-collegium-joint", "2025-12-01", AT, held)
    assert {key: item.verdict.value for key, item in told.items()} == found
    if lack is not None:
        assert [item.lack.text for item in told.values() if item.lack] == [lack]


@pytest.mark.parametrize(
    ("fields", "due", "found"),
    [
        ({}, "2025-07-30", "overdue"),
        ({"approved": "{on: 2025-06-20, by: vc-01, as: head}"}, "2025-07-30", "met"),
        ({"approved": "{on: 2025-07-31, by: vc-01, as: appointed}"}, "2025-07-30", "met_late"),
        (
            {"approved": "{on: 2025-07-04, by: vc-01, as: head}", "applied": "2025-07-05", "certified": "2025-07-20"},
            "2025-07-30",
            "met",
        ),
    ],
    ids=["not approved", "before the end", "late", "certified within the month"],
)
def test_a_completed_st_is_approved(fields: dict[str, str], due: str, found: str) -> None:
    ended = trainee(ended="{date: 2025-06-30, outcome: completed}", **fields)
    item = judged("training-approved", "2025-08-15", ended)["ended"]
    assert (str(item.due), item.verdict.value) == (due, found)


def test_what_ended_before_the_records_is_asked_of_nobody() -> None:
    begun = {"sttool.yaml": "since: 2026-07-01\n"}
    for name in ("placement-evaluated", "at-closing-conversation", "at-development-reported", "at-section-approved"):
        assert verdicts(name, "2026-08-01", begun, AT, AREA)[P] == "before_records"
