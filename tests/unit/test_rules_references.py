"""References: each one there is, is held to what exists; what cannot be read exists too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import pytest

from sttool.kinds.base import Id, Record
from sttool.kinds.registry import KINDS
from sttool.rules.nearest import nearest
from sttool.rules.references import OF_DOSSIER, OF_PERSON, OF_UNIT
from sttool.texts.codes import Trouble
from tests.unit.rules_found import TRAINEE, codes, found, trainee

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.texts.codes import Files

# Named by the entry itself, an obligation's, or held to the dossier's own records by a rule beside.
OTHERWISE = {
    "course.id",
    "project.id",
    "waiver.obligation",
    "unit-waiver.obligation",
    "unit-waiver.subject",
    "assessment.placement",
    "review.placement",
    "evaluation.of",
    "certificate.for_what[]",
}


def ids_in(model: type[Record], before: str = "") -> Iterator[str]:
    """Every field of a model, and of its parts, that holds an id or a list of them."""
    for name, hint in get_type_hints(model, include_extras=True).items():
        if get_origin(hint) is None or name in {"ends", "longest", "one_of", "one_needed", "model_config"}:
            if isinstance(hint, type) and issubclass(hint, Record):
                yield from ids_in(hint, f"{before}{name}.")
            continue
        path = f"{before}{name}{'[]' if mentions_tuple(hint) else ''}"
        if holds_id(hint):
            yield path
        for part in parts_of(hint):
            yield from ids_in(part, f"{path}.")


def holds_id(hint: Any) -> bool:  # noqa: ANN401 - an annotation
    return hint == Id or any(holds_id(part) for part in get_args(hint))


def mentions_tuple(hint: Any) -> bool:  # noqa: ANN401 - an annotation
    return get_origin(hint) is tuple or any(mentions_tuple(part) for part in get_args(hint))


def parts_of(hint: Any) -> Iterator[type[Record]]:  # noqa: ANN401 - an annotation
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for part in get_args(hint):
        yield from parts_of(part)


def held() -> set[str]:
    """Every way that the rules know, with what a signature is made of."""
    tables = {**OF_DOSSIER, **OF_UNIT, "person": OF_PERSON}
    ways = set()
    for kind, references in tables.items():
        for reference in references:
            way = ".".join(field + "[]" * many for field, _, many in reference.way.steps)
            ways.add(f"{kind}.{way}" + (".by" if reference.target == "signature" else ""))
    return ways


def test_every_id_in_every_kind_is_held_to_what_exists() -> None:
    there = {f"{kind.name}.{path}" for kind in KINDS for model in kind.models for path in ids_in(model)}
    assert "trainee.supervisors[].person" in there
    assert "plan.approved[].by" in there
    assert there == held() | OTHERWISE


def test_a_person_outside_the_register_is_no_reference() -> None:
    outside = "{name: Rut Aldén, unit: Norrviks sjukhus}"
    placement = f"title: A\ntype: side\nunit: vc-ek\nfrom: 2026-09-01\nto: 2026-09-30\nsupervisors: [{outside}]\n"
    files = {
        f"{TRAINEE}/placements/2026-09-a.yaml": placement,
        f"{TRAINEE}/concerns/2026-03-10.md": f"---\nby: {outside}\n---\n",
        f"{TRAINEE}/supervision.yaml": f"- {{date: 2026-09-08, with: {outside}}}\n",
        f"{TRAINEE}/assessments.yaml": f"- {{date: 2026-09-08, kind: cbd, mode: formative, by: {outside}}}\n",
    }
    assert codes(files) == []


def test_a_file_that_cannot_be_read_still_exists() -> None:
    files: Files = {
        "records/people/hl-04.yaml": Trouble(),
        "records/units/akuten/unit.yaml": Trouble(),
        "records/trainees/st-008/trainee.yaml": Trouble(),
        f"{TRAINEE}/placements/2026-09-akm.yaml": (
            "title: A\ntype: side\nunit: akuten\nfrom: 2026-09-01\nto: 2026-09-30\nsupervisors: [hl-04]\n"
        ),
        "records/units/medicin/activities.yaml": "- {date: 2026-03-04, kind: teaching, trainees: [st-008]}\n",
        f"{TRAINEE}/supervision.yaml": "- {date: 2026-09-08, with: hl-04}\n",
        f"{TRAINEE}/certificates.yaml": (
            "- {date: 2026-10-05, kind: clinical, for: [2026-09-akm], signed_by: hl-04, as: supervisor}\n"
        ),
        **trainee(follows="st-008"),
    }
    assert codes(files) == []


def test_an_unreadable_placement_may_be_the_one_that_is_meant() -> None:
    files: Files = {
        f"{TRAINEE}/placements/2026-09-akm.yaml": Trouble(),
        f"{TRAINEE}/assessments.yaml": "- {date: 2026-09-08, kind: cbd, mode: formative, placement: 2026-09-akm}\n",
        f"{TRAINEE}/evaluations.yaml": "- {of: 2026-09-akm, handed_in: 2026-10-08}\n",
        f"{TRAINEE}/certificates.yaml": (
            "- {date: 2026-10-05, kind: clinical, for: [2026-09-akm], signed_by: hl-03, as: supervisor}\n"
        ),
    }
    assert codes(files) == []


def test_a_course_whose_line_has_a_fault_may_be_the_one_that_is_meant() -> None:
    certificates = "- {date: 2026-10-05, kind: course, for: [akut-2026], signed_by: hl-03, as: supervisor}\n"
    broken = {
        f"{TRAINEE}/courses.yaml": "- {id: akut-2026, title: Akut}\n",
        f"{TRAINEE}/certificates.yaml": certificates,
    }
    assert codes(broken) == []
    assert codes({f"{TRAINEE}/certificates.yaml": certificates}) == ["R107"]


@pytest.mark.parametrize(
    ("kind", "named", "expected"),
    [
        ("st-competence", "internmedicin", []),
        ("st-completed", "internmedicin", []),
        ("st-competence", "kardiologi", ["R107"]),  # the trainee has no such specialty
        ("course", "internmedicin", ["R107"]),  # only a whole ST is for a specialty
    ],
)
def test_the_certificate_of_a_whole_training_may_be_for_a_specialty(kind: str, named: str, expected: list[str]) -> None:
    signed = "vc-01, as: head" if kind == "st-completed" else "hl-03, as: supervisor"
    entry = f"- {{date: 2026-05-02, kind: {kind}, for: [{named}], signed_by: {signed}}}\n"
    assert codes({f"{TRAINEE}/certificates.yaml": entry}) == expected


@pytest.mark.parametrize("of", ["training", '"2025"', "2026-02-vc"])
def test_an_evaluation_is_of_a_placement_the_training_or_a_year(of: str) -> None:
    assert codes({f"{TRAINEE}/evaluations.yaml": f"- {{of: {of}, handed_in: 2026-05-11}}\n"}) == []


def test_an_evaluation_of_something_else_is_told() -> None:
    assert codes({f"{TRAINEE}/evaluations.yaml": "- {of: kirurgi, handed_in: 2026-05-11}\n"}) == ["R106"]


def test_a_trainee_may_stand_among_those_present() -> None:
    files = {
        "records/units/medicin/activities.yaml": "- {date: 2026-03-04, kind: teaching, present: [st-007, hl-03]}\n",
        "records/units/medicin/programmes/training.md": "---\nrevised: [2025-03-03]\nby: [sr-01, st-007]\n---\n",
        f"{TRAINEE}/concerns/2026-03-10.md": "---\nby: st-007\n---\n",
        f"{TRAINEE}/contract.yaml": "signed: [{on: 2025-03-03, by: st-007, as: trainee}]\n",
    }
    assert codes(files) == []


def test_a_trainee_cannot_sign_as_head() -> None:
    assert codes({f"{TRAINEE}/contract.yaml": "signed: [{on: 2025-03-03, by: st-007, as: head}]\n"}) == ["R109"]


def test_every_reference_of_one_file_is_told() -> None:
    files = trainee(
        units="[{unit: medcin, from: 2025-02-01}]",
        specialties="[internmedicn]",
        supervisors="[{person: hl-30, role: main, from: 2025-02-01}]",
        follows="bt-001",
    )
    assert {(fault.code, fault.at) for fault in found(files)} == {
        ("R101", ("units", 0, "unit")),
        ("R102", ("specialties", 0)),
        ("R103", ("follows",)),
        ("R104", ("supervisors", 0, "person")),
    }


def test_a_folder_with_an_unreadable_own_file_is_not_without_it() -> None:
    assert codes({"records/trainees/st-070/trainee.yaml": Trouble()}) == []
    assert codes({"records/units/akuten/activities.yaml": "[]\n"}) == ["R111"]


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("hl-30", {"hl-03", "hl-31", "hl-20"}, "hl-03"),
        ("STc31", {"STc1", "STc3", "STc13"}, "STc13"),
        ("sta1", {"STa1", "STa2", "STb1"}, "STa1"),
        ("medcin", {"medicin", "kirurgi"}, "medicin"),
        ("hl-9", {"hl-2", "hl-1"}, "hl-1"),
        ("xyz", {"medicin"}, None),
        ("medicin", set(), None),
    ],
)
def test_the_nearest_is_what_was_most_likely_meant(word: str, known: set[str], expected: str | None) -> None:
    assert nearest(word, frozenset(known)) == expected
