"""What is wrong is told in the way that helps, and takes away as little as it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sttool.kinds.base import Id, Record
from sttool.kinds.faults import shown
from sttool.kinds.learning import Certificate
from sttool.kinds.load import Loaded, admit, load
from sttool.kinds.location import SETTINGS_PLACE, Location, locate
from sttool.kinds.names import read_names
from sttool.kinds.people import Person
from sttool.kinds.plans import Contract, Plan
from sttool.kinds.reviews import Review
from sttool.kinds.trainees import Trainee
from tests.unit.kinds_examples import CERTIFICATE, TRAINEE, Data

if TYPE_CHECKING:
    from sttool.findings import At, Finding

SUPERVISION = "trainees/st-007/supervision.yaml"
CONTRACT = "trainees/st-007/contract.yaml"


def read(path: str, data: Data) -> Loaded:
    where = locate(path)
    assert isinstance(where, Location)
    return load(where, path, data)


def only(loaded: Loaded) -> Finding:
    assert len(loaded.findings) == 1
    return loaded.findings[0]


@pytest.mark.parametrize(
    ("key", "nearest"),
    [
        ("Drafted", "drafted"),
        ("plan-included", "plan_included"),
        ("start", "from"),
        ("end", "to"),
        ("until", "to"),
        ("sined", "signed"),
        ("xyzzy", None),
    ],
)
def test_an_unknown_key_is_told_with_the_one_that_was_meant(key: str, nearest: str | None) -> None:
    found = only(read(CONTRACT, {key: "x"}))
    assert (found.code, found.mentions.get("nearest")) == ("M101", nearest)


def test_a_key_that_is_nearly_a_needed_one_is_one_fault_and_not_two() -> None:
    loaded = read("trainees/st-007/evaluations.yaml", [{"of": "2025", "handed-in": "2025-12-15"}])
    assert [found.code for found in loaded.findings] == ["M101"]
    assert loaded.entries == ()
    assert loaded.refused == ((0,),)


def test_a_key_that_is_nearly_another_leaves_that_one_unknown_and_not_missing() -> None:
    loaded = read("trainees/st-007/plan.md", {"establised": "2025-06-10", "drafted": "2025-05-01"})
    assert isinstance(loaded.record, Plan)
    assert loaded.record.established is None
    assert loaded.refused == (("establised",), ("established",))


def test_a_key_that_is_already_there_is_not_proposed() -> None:
    assert "nearest" not in only(read(CONTRACT, {"drafted": "2025-01-01", "draftet": "2025-01-02"})).mentions


def test_all_faults_of_a_record_are_told_at_once_and_the_rest_is_kept() -> None:
    data = {
        **TRAINEE,
        "licens": "2023-06-12",
        "work": [{"from": "2025-02-01", "percent": "80 %"}, {"from": "2026-02-01", "percent": 80}],
        "bt": {"from": "2026-02-01", "to": "2025-02-01", "reported": "2025-02-30", "certificate": "2026-02-20"},
        "ended": {"date": "2030-08-31"},
    }
    loaded = read("trainees/st-007/trainee.yaml", data)
    told: set[tuple[str, At]] = {(found.code, found.at) for found in loaded.findings}
    assert told == {
        ("M101", ("licens",)),
        ("M106", ("work", 0, "percent")),
        ("M112", ("bt", "reported")),
        ("M116", ("bt", "to")),
        ("M102", ("ended",)),
    }
    trainee = loaded.record
    assert isinstance(trainee, Trainee)
    assert [part.percent for part in trainee.work] == [80]
    assert trainee.bt is not None
    assert (trainee.bt.start, trainee.bt.end, trainee.bt.reported) == (None, None, None)
    assert trainee.bt.certificate is not None
    assert trainee.ended is None
    assert loaded.refused == (("bt", "from"), ("bt", "reported"), ("bt", "to"), ("ended",), ("licens",), ("work", 0))


def test_a_record_without_what_it_needs_is_none_and_refused_as_a_whole() -> None:
    loaded = read("trainees/st-007/trainee.yaml", {**TRAINEE, "employed": "2025-02-30"})
    assert (loaded.record, loaded.refused) == (None, ((),))
    assert only(loaded).code == "M112"


def test_a_bad_entry_hides_no_other() -> None:
    good = {"date": "2025-03-04", "with": "hl-03"}
    data = [good, {**good, "date": 12}, "x", None, {**good, "minutes": "x"}, {**good, "date": "2025-03-05"}]
    loaded = read(SUPERVISION, data)
    assert [(found.code, found.at) for found in loaded.findings] == [
        ("M111", (1, "date")),
        ("M128", (2,)),
        ("M128", (3,)),
        ("M106", (4, "minutes")),
    ]
    assert [entry.index for entry in loaded.entries] == [0, 4, 5]
    assert loaded.refused == ((1,), (2,), (3,), (4, "minutes"))


@pytest.mark.parametrize(
    ("entry", "code", "at"),
    [
        ({"with": "hl-03"}, "M123", (0,)),
        ({}, "M123", (0,)),
        ({"date": "2025-03-04", "from": "2025-03-01", "with": "hl-03"}, "M123", (0,)),
        ({"date": "2025-03-04", "told_by": "trainee", "with": "hl-03"}, "M123", (0,)),
        ({"dat": "2025-03-04", "with": "hl-03"}, "M101", (0, "dat")),
        ({"form": "2025-03-04", "with": "hl-03", "to": "2025-06-01", "meetings": 3}, "M101", (0, "form")),
        ({"date": "2025-03-04", "with": ["hl-03"]}, "M122", (0, "with")),
        ({"date": "2025-03-04", "with": 3}, "M104", (0, "with")),
        ({"date": "2025-03-04", "with": True}, "M105", (0, "with")),
        ({"date": "2025-03-04", "with": "Maria Ström"}, "M117", (0, "with")),
        ({"date": "2025-03-04", "with": {"name": "Per Berg"}}, "M102", (0, "with")),
        ({"date": "2025-03-04", "with": {"name": "Per Berg", "unit": 3}}, "M104", (0, "with", "unit")),
        ({"date": "2025-03-04", "with": {"name": "Per Berg", "unit": "X", "phone": "1"}}, "M101", (0, "with", "phone")),
        ({"date": "2025-03-04", "with": None}, "M103", (0, "with")),
    ],
)
def test_a_value_of_several_shapes_has_one_finding(entry: Data, code: str, at: At) -> None:
    found = only(read(SUPERVISION, [entry]))
    assert (found.code, found.at) == (code, at)


def test_an_empty_log_is_no_fault() -> None:
    assert read(SUPERVISION, None).findings == ()
    assert read(SUPERVISION, []).findings == ()


def test_a_review_may_be_nothing_but_its_name_and_its_text() -> None:
    assert isinstance(read("trainees/st-007/reviews/2025-12-01-annual.md", None).record, Review)


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("trainees/st-007/trainee.yaml", None, "M119"),
        ("trainees/st-007/trainee.yaml", ["x"], "M120"),
        ("trainees/st-007/trainee.yaml", "x", "M120"),
        (SUPERVISION, {"date": "2025-03-04"}, "M121"),
        (SUPERVISION, 1, "M121"),
        (CONTRACT, False, "M120"),
    ],
)
def test_a_file_of_the_wrong_shape_is_one_finding_on_the_whole(path: str, data: Data, code: str) -> None:
    loaded = read(path, data)
    assert (only(loaded).code, only(loaded).at, loaded.refused) == (code, (), ((),))


def test_a_certificate_has_one_signer() -> None:
    path = "trainees/st-007/certificates.yaml"
    outside = {"signer": {"name": "Eva Holm", "unit": "KI"}}
    unsigned = {key: value for key, value in CERTIFICATE.items() if key != "signed_by"}
    both, neither = read(path, [CERTIFICATE | outside]), read(path, [unsigned])
    assert (only(both).code, only(both).at, only(both).aim) == ("M125", (0, "signer"), "key")
    assert isinstance(both.entries[0].model, Certificate)
    assert both.refused == ((0, "signer"),)
    assert (only(neither).code, only(neither).at, only(neither).aim) == ("M124", (0,), "start")
    assert neither.entries == ()


def test_a_signer_at_fault_is_not_also_missing() -> None:
    loaded = read("trainees/st-007/certificates.yaml", [{**CERTIFICATE, "signed_by": 3}])
    assert only(loaded).code == "M104"
    assert loaded.refused == ((0,),)


def test_a_person_has_a_name_or_a_dossier() -> None:
    loaded = read("people/hl-04.yaml", {"name": "Eva Holm", "trainee": "st-001"})
    assert (only(loaded).code, only(loaded).at) == ("M125", ("trainee",))
    assert isinstance(loaded.record, Person)
    assert loaded.record.name == "Eva Holm"


@pytest.mark.parametrize(("until", "codes"), [("2027-07-01", []), ("2027-07-02", ["M127"]), ("2025-06-30", ["M116"])])
def test_a_waiver_holds_for_two_years_at_most(until: str, codes: list[str]) -> None:
    waiver = {"obligation": "st-plan", "reason": "x", "by": "vc-01", "on": "2025-07-01", "until": until}
    assert [found.code for found in read("trainees/st-007/waivers.yaml", [waiver]).findings] == codes


def test_a_period_of_one_day_is_no_fault() -> None:
    loaded = read(CONTRACT, {"from": "2025-02-01", "to": "2025-02-01"})
    assert loaded.findings == ()
    assert isinstance(loaded.record, Contract)


def test_faults_do_not_spread_a_personal_number() -> None:
    found = only(read(CONTRACT, {"drafted": "191212121212"}))
    assert "1212121212" not in str(found.params)
    assert "nearest" not in only(read(SUPERVISION, [{"date": "2025-03-04", "with": "19121212-1212 X"}])).mentions
    assert shown("x" * 100) == "x" * 39 + "…"


def test_names_are_read_and_what_is_wrong_left_out() -> None:
    names, findings = read_names("names.yaml", {"st-007": "Ali Haidar", "ST-008": "X", "st-009": None, "st-010": 7})
    assert names == {"st-007": "Ali Haidar"}
    assert [(found.code, found.at, found.aim) for found in findings] == [
        ("M117", ("ST-008",), "key"),
        ("M103", ("st-009",), "key"),
        ("M104", ("st-010",), "value"),
    ]


def test_no_names_are_no_fault_and_a_list_of_names_is() -> None:
    assert read_names("names.yaml", None) == ({}, ())
    assert [found.code for found in read_names("names.yaml", ["Ali Haidar"])[1]] == ["M120"]


@pytest.mark.parametrize(
    ("data", "code", "at"),
    [
        ({"languages": "sv"}, "M101", ("languages",)),
        ({"language": "de"}, "M113", ("language",)),
        ({"since": 2024}, "M111", ("since",)),
        ({"packs": "national"}, "M108", ("packs",)),
        ({"policy": ["x"]}, "M109", ("policy",)),
        ({"policy": None}, "M103", ("policy",)),
        ({"lag": "en månad"}, "M126", ("lag",)),
        ({"lag": 30}, "M104", ("lag",)),
    ],
)
def test_settings_are_as_strict_as_records(data: Data, code: str, at: At) -> None:
    found = only(load(SETTINGS_PLACE, "sttool.yaml", data))
    assert (found.code, found.at) == (code, at)


class Named(Record):
    """A record whose keys are ids: what is wrong with one of them stands at no value that could be left out."""

    counts: dict[Id, int]


@pytest.mark.parametrize("data", [{"counts": {"No Id": 1}}, {"counts": {"a": 1, "No Id": 2, "b": "x"}}])
def test_what_is_wrong_and_cannot_be_left_out_alone_takes_the_whole_with_it(data: Data) -> None:
    """It once was left out again and again, and the reader did not end."""
    record, faults, gone = admit(Named, data)
    assert (record, gone) == (None, ((),))
    assert ("counts", "No Id") in {fault.at[:2] for fault in faults}
    assert admit(Named, {"counts": {"a": 1}})[0] is not None


def test_settings_with_a_key_that_is_no_text_are_told_and_do_not_hang() -> None:
    loaded = load(SETTINGS_PLACE, "sttool.yaml", {"policy": {1: 2}})
    assert (loaded.record, loaded.refused) == (None, ((),))
    assert loaded.findings
