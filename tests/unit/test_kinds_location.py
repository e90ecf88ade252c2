"""The path is the key: what it says of a file, and what is said where it says nothing."""

from __future__ import annotations

from datetime import date

import pytest

from sttool.findings import Finding
from sttool.kinds.location import DEVICES, REVIEW_KINDS, Location, is_id, locate, proposed_id
from sttool.kinds.registry import KINDS


def said(path: str) -> Location:
    where = locate(path)
    assert isinstance(where, Location)
    return where


def fault(path: str) -> Finding:
    where = locate(path)
    assert isinstance(where, Finding)
    return where


@pytest.mark.parametrize(
    ("path", "kind", "owner", "ident"),
    [
        ("people/hl-03.yaml", "person", "", "hl-03"),
        ("units/medicin/unit.yaml", "unit", "medicin", "medicin"),
        ("units/medicin/assignments/2025-sr.yaml", "assignment", "medicin", "2025-sr"),
        ("units/medicin/activities.yaml", "activity", "medicin", "activities"),
        ("units/medicin/waivers.yaml", "unit-waiver", "medicin", "waivers"),
        ("trainees/st-007/trainee.yaml", "trainee", "st-007", "st-007"),
        ("trainees/st-007/plan.md", "plan", "st-007", "plan"),
        ("trainees/st-007/placements/2026-02-vc.yaml", "placement", "st-007", "2026-02-vc"),
        ("trainees/st-007/waivers.yaml", "waiver", "st-007", "waivers"),
        # A unit may be called as its own file is.
        ("units/unit/unit.yaml", "unit", "unit", "unit"),
        ("trainees/trainee/placements/trainee.yaml", "placement", "trainee", "trainee"),
    ],
)
def test_a_path_says_kind_owner_and_id(path: str, kind: str, owner: str, ident: str) -> None:
    where = said(path)
    assert (where.kind.name, where.owner_id, where.record_id) == (kind, owner, ident)


def test_a_path_says_the_day() -> None:
    assert said("trainees/st-007/collegia/2026-03-02.md").day == date(2026, 3, 2)
    assert said("trainees/st-007/concerns/2026-04-01.md").day == date(2026, 4, 1)
    assert said("units/medicin/inspections/2026-03-02-spur.md").day == date(2026, 3, 2)


@pytest.mark.parametrize("word", REVIEW_KINDS)
def test_a_path_says_the_kind_of_a_review(word: str) -> None:
    where = said(f"trainees/st-007/reviews/2026-03-02-{word}.md")
    assert (where.day, where.review_kind, where.record_id) == (date(2026, 3, 2), word, f"2026-03-02-{word}")


def test_a_path_says_the_kind_of_a_programme_and_the_year_of_a_report() -> None:
    assert said("units/medicin/programmes/introduction.md").programme_kind == "introduction"
    assert said("units/medicin/reports/2025.yaml").year == 2025


def test_every_kind_has_a_place_of_its_own() -> None:
    fill = {"owner": "a-1", "id": "b-2", "day": "2026-03-02", "slug": "x", "review": "final", "year": "2025"}
    paths = [kind.place.format(programme="training", **fill) for kind in KINDS]
    assert [said(path).kind for path in paths] == list(KINDS)
    assert len(set(paths)) == len(KINDS)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("trainees/st-007/plan.yaml", "trainees/st-007/plan.md"),
        ("trainees/st-007/supervison.yaml", "trainees/st-007/supervision.yaml"),
        ("trainees/st-007/placement/2026-02-vc.yaml", "trainees/st-007/placements/2026-02-vc.yaml"),
        ("trainees/st-007/placements/2026-02-vc.yml", "trainees/st-007/placements/2026-02-vc.yaml"),
        ("units/medicin/units.yaml", "units/medicin/unit.yaml"),
        ("people/hl-03.md", "people/hl-03.yaml"),
        ("persons/hl-03.yaml", "people/hl-03.yaml"),
        ("notes.txt", None),
        ("trainees/supervision.yaml", None),
        ("people/more/hl-03.yaml", None),
        ("trainees/st-007/placements/2026/02.yaml", "trainees/st-007/placements/02.yaml"),
        ("x/y/z/å", None),
        ("", None),
        ("/", None),
    ],
)
def test_an_unknown_place_is_told_with_the_nearest_known(path: str, nearest: str | None) -> None:
    found = fault(path)
    assert (found.code, found.path) == ("M150", f"records/{path}")
    assert found.mentions.get("nearest") == nearest


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("people/HL-03.yaml", "hl-03"),
        ("people/hl_03.yaml", "hl-03"),
        ("people/hl--03.yaml", "hl-03"),
        ("people/överläkare 3.yaml", "overlakare-3"),
        ("people/Anna Lind.yaml", None),
        ("people/åäö!.yaml", "aao"),
        ("people/!.yaml", None),
        (f"people/{'a' * 65}.yaml", "a" * 64),
        ("units/medicin/inspections/2026-03-02-SPUR.md", "2026-03-02-spur"),
    ],
)
def test_a_name_that_is_no_id_is_told_with_one_that_is(path: str, nearest: str | None) -> None:
    found = fault(path)
    assert (found.code, found.path) == ("M151", f"records/{path}")
    assert found.mentions.get("nearest") == nearest


def test_a_folder_that_is_no_id_gives_one_finding_however_many_files_it_has() -> None:
    found = {fault(f"trainees/ST-007/{name}") for name in ("trainee.yaml", "courses.yaml", "placements/a.yaml")}
    assert [item.path for item in found] == ["records/trainees/ST-007"]


@pytest.mark.parametrize("device", sorted(DEVICES))
def test_names_of_devices_are_no_ids(device: str) -> None:
    assert not is_id(device)
    assert fault(f"people/{device}.yaml").code == "M152"
    assert fault(f"trainees/{device}/trainee.yaml").path == f"records/trainees/{device}"
    assert proposed_id(device.upper()) is None


@pytest.mark.parametrize(
    ("path", "like"),
    [
        ("trainees/st-007/collegia/2026-3-2.md", "2026-03-01"),
        ("trainees/st-007/collegia/2026-02-30.md", "2026-03-01"),
        ("trainees/st-007/collegia/2026-03-02-b.md", "2026-03-01"),
        ("trainees/st-007/reviews/annual.md", "2026-03-01-annual"),
        ("trainees/st-007/reviews/2026-03-02.md", "2026-03-01-annual"),
        ("trainees/st-007/reviews/2026-03-02annual.md", "2026-03-01-annual"),
        ("units/medicin/inspections/2026-03-02.md", "2026-03-01-external"),
        ("units/medicin/inspections/spur-2026.md", "2026-03-01-external"),
    ],
)
def test_a_name_that_does_not_begin_with_a_day_is_told_how_to(path: str, like: str) -> None:
    found = fault(path)
    assert (found.code, found.path, found.mentions["like"]) == ("M153", f"records/{path}", like)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("trainees/st-007/reviews/2026-03-02-anual.md", "annual"),
        ("trainees/st-007/reviews/2026-03-02-Final.md", "final"),
        ("trainees/st-007/reviews/2026-03-02-xyz.md", None),
        ("units/medicin/programmes/traning.md", "training"),
    ],
)
def test_an_unknown_word_in_a_name_is_told_with_the_nearest(path: str, nearest: str | None) -> None:
    found = fault(path)
    assert (found.code, found.mentions.get("nearest")) == ("M154", nearest)


@pytest.mark.parametrize("name", ["25", "20255", "0999", "2025-26", "år"])
def test_a_report_is_named_by_its_year(name: str) -> None:
    assert fault(f"units/medicin/reports/{name}.yaml").code == "M155"


@pytest.mark.parametrize(("records", "path"), [("data", "data/notes.txt"), (".", "notes.txt"), ("", "notes.txt")])
def test_a_finding_names_the_file_from_the_folder_of_the_settings(records: str, path: str) -> None:
    where = locate("notes.txt", records)
    assert isinstance(where, Finding)
    assert where.path == path
