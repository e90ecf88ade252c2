"""Every kind takes every field it has, and nothing takes what only looks like it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sttool.kinds.learning import Certificate
from sttool.kinds.load import load
from sttool.kinds.location import SETTINGS_PLACE, Location, locate
from sttool.kinds.parts import Outsider
from sttool.kinds.people import Person
from sttool.kinds.placements import Placement
from sttool.kinds.progress import Meeting, MeetingSummary
from sttool.kinds.registry import KINDS
from sttool.kinds.settings import Settings
from sttool.kinds.structure import mappings, members
from sttool.kinds.trainees import Trainee
from tests.unit.kinds_examples import CERTIFICATE, FILES, PERSON, PLACEMENT, SETTINGS, TRAINEE, Data


def placed(path: str) -> Location:
    """Give what a path says, which must be something."""
    where = locate(path)
    assert isinstance(where, Location)
    return where


@pytest.mark.parametrize(("path", "data"), FILES, ids=[path for path, _ in FILES])
def test_a_record_with_every_field_is_read(path: str, data: Data) -> None:
    loaded = load(placed(path), path, data)
    assert loaded.findings == ()
    assert loaded.refused == ()
    if isinstance(data, list):
        assert [entry.index for entry in loaded.entries] == list(range(len(data)))
    else:
        assert loaded.record is not None


def test_the_examples_have_every_kind_and_every_field_there_is() -> None:
    used: dict[type, set[str]] = {}
    for path, data in FILES:
        models = placed(path).kind.models
        for entry in data if isinstance(data, list) else [data]:
            model = models[-1] if "meetings" in entry else models[0]
            for part, mapping, _ in mappings(model, entry):
                used.setdefault(part, set()).update(mapping)
    assert {placed(path).kind for path, _ in FILES} == set(KINDS)
    assert {model: keys for model, keys in used.items() if keys != set(members(model))} == {}


def test_days_numbers_and_lists_become_what_they_are() -> None:
    trainee = Trainee.model_validate(TRAINEE)
    assert trainee.start == date(2025, 2, 1)
    assert trainee.work[1].start == date(2026, 9, 1)
    assert trainee.work[1].end is None
    assert trainee.work[1].percent == Fraction(175, 2)
    assert trainee.credited[0].months == 7
    assert trainee.approved is not None
    assert trainee.approved.acting_as == "head"


def test_a_number_is_as_exact_as_it_was_written() -> None:
    person = Person.model_validate({**PERSON, "hours": [{"from": "2025-01-01", "per_week": 1.1}]})
    assert person.hours[0].per_week == Fraction(11, 10)


def test_a_person_outside_the_register_has_name_and_unit() -> None:
    placement = Placement.model_validate(PLACEMENT)
    outside = placement.supervisors[1]
    assert placement.supervisors[0] == "hl-03"
    assert isinstance(outside, Outsider)
    assert (outside.name, outside.unit) == ("Per Berg", "Bergs vårdcentral")


def test_records_cannot_be_changed() -> None:
    trainee = Trainee.model_validate(TRAINEE)
    with pytest.raises(ValueError, match="frozen"):
        trainee.name = "Någon Annan"  # type: ignore[misc]


@pytest.mark.parametrize("key", ["start", "end", "with_whom", "for_what", "acting_as"])
def test_the_names_of_python_are_not_names_of_the_files(key: str) -> None:
    path = "trainees/st-007/certificates.yaml"
    loaded = load(placed(path), path, [{**CERTIFICATE, key: "2025-01-01"}])
    assert [found.code for found in loaded.findings] == ["M101"]


@pytest.mark.parametrize(
    ("path", "first", "second"),
    [
        (
            "trainees/st-007/supervision.yaml",
            {"date": "2025-03-04", "with": "hl-03", "minutes": 60},
            {"date": "2025-03-04", "with": "hl-03", "minutes": 45},
        ),
        (
            "trainees/st-007/supervision.yaml",
            {"from": "2025-01-01", "to": "2025-06-30", "meetings": 8, "with": {"name": "Per Berg", "unit": "X"}},
            {"from": "2025-01-01", "to": "2025-06-30", "meetings": 9, "with": {"unit": "X", "name": "Per Berg"}},
        ),
        (
            "trainees/st-007/certificates.yaml",
            {**CERTIFICATE, "goals": ["a", "b"], "for": ["p", "q"]},
            {**CERTIFICATE, "goals": ["b", "a"], "for": ["q", "p"], "consulted": []},
        ),
        (
            "trainees/st-007/evaluations.yaml",
            {"of": "2025", "handed_in": "2025-12-01"},
            {"of": "2025", "handed_in": "2025-12-02"},
        ),
        (
            "trainees/st-007/courses.yaml",
            {"id": "akut", "title": "Akut", "status": "wanted"},
            {"id": "akut", "title": "Akut medicin", "status": "done"},
        ),
        (
            "trainees/st-007/waivers.yaml",
            {"obligation": "a", "reason": "b", "by": "c", "on": "2025-01-01", "until": "2025-02-01"},
            {"obligation": "a", "reason": "d", "by": "c", "on": "2025-01-02", "until": "2025-03-01"},
        ),
    ],
)
def test_two_versions_of_one_entry_have_one_key(path: str, first: Data, second: Data) -> None:
    one, two = (entry.model for entry in load(placed(path), path, [first, second]).entries)
    assert one != two
    assert one.key == two.key
    assert hash(one.key) == hash(two.key)


@pytest.mark.parametrize(
    ("path", "first", "change"),
    [
        ("trainees/st-007/supervision.yaml", {"date": "2025-03-04", "with": "hl-03"}, {"with": "hl-04"}),
        (
            "trainees/st-007/assessments.yaml",
            {"date": "2025-03-04", "kind": "cbd", "mode": "formative", "by": "hl-03", "placement": "a"},
            {"placement": "b"},
        ),
        ("trainees/st-007/certificates.yaml", CERTIFICATE, {"for": ["2026-09-kir"]}),
        ("units/medicin/activities.yaml", {"date": "2025-03-04", "kind": "teaching", "title": "a"}, {"title": "b"}),
        ("units/medicin/visitors.yaml", {"from": "2025-03-04", "programme": "AT", "home": "a"}, {"programme": "BT"}),
        (
            "units/medicin/waivers.yaml",
            {"obligation": "a", "reason": "b", "by": "c", "on": "2025-01-01", "until": "2025-02-01"},
            {"subject": "hl-03"},
        ),
    ],
)
def test_what_is_another_thing_has_another_key(path: str, first: Data, change: Data) -> None:
    one, two = (entry.model for entry in load(placed(path), path, [first, {**first, **change}]).entries)
    assert one.key != two.key


def test_a_meeting_and_a_summary_are_told_apart() -> None:
    path = "trainees/st-007/supervision.yaml"
    loaded = load(placed(path), path, dict(FILES)[path])
    assert [type(entry.model) for entry in loaded.entries] == [Meeting, MeetingSummary]


def test_a_signer_from_outside_is_part_of_a_certificates_key() -> None:
    outside = {key: value for key, value in CERTIFICATE.items() if key != "signed_by"}
    here = Certificate.model_validate(CERTIFICATE)
    there = Certificate.model_validate({**outside, "signer": {"name": "Eva Holm", "unit": "KI"}})
    assert here.key != there.key


def test_settings_are_read() -> None:
    loaded = load(SETTINGS_PLACE, "sttool.yaml", SETTINGS)
    assert loaded.findings == ()
    assert isinstance(loaded.record, Settings)
    assert str(loaded.record.lag_span) == "30 days"
    assert loaded.record.policy == SETTINGS["policy"]


def test_settings_need_nothing() -> None:
    loaded = load(SETTINGS_PLACE, "sttool.yaml", None)
    assert loaded.findings == ()
    assert isinstance(loaded.record, Settings)
    assert loaded.record.records == "records"
    assert loaded.record.lag_span is None
