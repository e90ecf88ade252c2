"""``sttool schedule`` from the command line, and the story of the autumn's placements."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from sttool.texts.example import CLINIC
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 120
MEDICIN = CLINIC["records/units/medicin/unit.yaml"]


def trainee(name: str, *more: str, programme: str = "ST") -> str:
    """A trainee's own file, from 2025-02-01."""
    kind = "specialties: [internmedicin]\nregulation: HSLF-FS 2021:8\n" if programme == "ST" else ""
    return (
        f"name: {name}\nprogramme: {programme}\n{kind or 'regulation: SOSFS 1999:5' + chr(10)}"
        "employed: 2025-01-15\nstart: 2025-02-01\nunits: [{unit: medicin, from: 2025-02-01}]\n"
        "supervisors: [{person: hl-03, role: main, from: 2025-02-01}]\nwork: [{from: 2025-02-01, percent: 100}]\n"
        + "".join(f"{line}\n" for line in more)
    )


def placement(unit: str, start: str, end: str, *more: str) -> str:
    """A side placement that was asked for in time and has a supervisor, unless more is said."""
    lines = {
        "title": "Psykiatri",
        "type": "side",
        "unit": unit,
        "from": start,
        "to": end,
        "supervisors": "[{name: Siv Berg, unit: Psykiatrin}]",
        "requested": "2026-03-02",
    }
    for line in more:
        key, _, value = line.partition(": ")
        lines[key] = value
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value)


@pytest.fixture
def autumn(clinic: Path) -> Path:
    """Four trainees whose placements do not fit, beside one who is at home; the day is 2026-11-21.

    One place at psychiatry, where two only touch and a third is too many; an overlap, a placement without a supervisor;
    a gap in AT; leave; a goal that lost its only placement.
    """
    below = "records/trainees"
    return write(
        clinic,
        {
            "records/units/psyk/unit.yaml": (
                "name: Psykiatriska kliniken\nsetting: hospital\nexternal: true\n"
                "capacity: [{from: 2020-01-01, trainees: 1}]\n"
            ),
            "records/units/medicin/unit.yaml": f"{MEDICIN}capacity: [{{from: 2020-01-01, trainees: 5}}]\n",
            "records/units/medicin/visitors.yaml": (
                "- {from: 2026-12-01, to: 2027-01-10, programme: ST, home: vårdcentral i Norrvik}\n"
            ),
            f"{below}/st-101/trainee.yaml": trainee("Eva Ett"),
            f"{below}/st-101/placements/2026-09-psyk.yaml": placement("psyk", "2026-09-01", "2026-12-31"),
            f"{below}/st-102/trainee.yaml": trainee("Tor Två"),
            f"{below}/st-102/placements/2027-01-psyk.yaml": placement(
                "psyk", "2027-01-01", "2027-02-28", "supervisors: "
            ),
            f"{below}/st-102/placements/2027-02-vc.yaml": placement("vc-ek", "2027-02-20", "2027-04-30"),
            f"{below}/at-103/trainee.yaml": trainee("Lo Tre", programme="AT"),
            f"{below}/at-103/contract.yaml": "from: 2025-02-01\nto: 2027-02-28\n",
            f"{below}/at-103/placements/2025-02-med.yaml": placement(
                "medicin", "2025-02-01", "2026-12-31", "type: home", "area: internal-medicine"
            ),
            f"{below}/at-103/placements/2027-01-psyk.yaml": placement(
                "psyk", "2027-01-15", "2027-02-28", "area: psychiatry"
            ),
            f"{below}/st-104/trainee.yaml": trainee(
                "Ida Fyra", "absences: [{from: 2026-12-01, to: 2027-01-31, percent: 100, kind: leave}]"
            ),
            f"{below}/st-104/placements/2027-01-vc.yaml": placement(
                "vc-ek", "2027-01-18", "2027-03-31", "requested: ", "title: Allmänmedicin"
            ),
            f"{below}/st-104/placements/2027-06-psyk.yaml": placement(
                "psyk", "2027-06-01", "2027-07-31", "goals: [STc10]", "cancelled: 2026-11-02"
            ),
        },
    )


def asked(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    """The answer in JSON, which its schema fits."""
    ran = sttool(folder, "schedule", *arguments, "--today", DAY, "--format", "json", "--lang", "en")
    answer: dict[str, Any] = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["schedule"]).iter_errors(answer)) == []
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = answer["schedule"]
    return found


def test_story_5_the_autumns_placements(autumn: Path, sttool: Program) -> None:
    """Who, where, from, to, by how many; what only touches is no problem."""
    found = asked(sttool, autumn)
    told = {(one["problem"], one["trainee"], one["from"], one["to"]) for one in found["problems"]}
    assert told == {
        ("over-capacity", None, "2027-01-15", "2027-02-28"),
        ("overlap", "st-102", "2027-02-20", "2027-02-28"),
        ("no-supervisor", "st-102", "2027-01-01", "2027-02-28"),
        ("gap", "at-103", "2027-01-01", "2027-01-14"),
        ("leave", "st-104", "2027-01-18", "2027-01-31"),
        ("not-asked", "st-104", "2027-01-18", "2027-03-31"),
        ("goal-lost", "st-104", "2027-06-01", "2027-07-31"),
    }
    by_kind = {one["problem"]: one for one in found["problems"]}
    crowd = by_kind["over-capacity"]
    assert (crowd["units"], crowd["places"], crowd["over"]) == (["psyk"], 1, 1)
    assert [(one["trainee"], one["placement"]) for one in crowd["there"]] == [
        ("st-102", "2027-01-psyk"),
        ("at-103", "2027-01-psyk"),
    ]
    assert by_kind["overlap"]["params"]["percent"] == "200"
    assert by_kind["goal-lost"]["goals"] == ["STc10"]


def test_story_5_visitors_are_counted(autumn: Path, sttool: Program) -> None:
    """In December st-007, st-102 and at-103 are there, and the visitor from the 1st on: one too many for three."""
    write(autumn, {"records/units/medicin/unit.yaml": f"{MEDICIN}capacity: [{{from: 2020-01-01, trainees: 3}}]\n"})
    window = ("--from", "2026-12-01", "--to", "2026-12-31")
    (crowd,) = asked(sttool, autumn, "--unit", "medicin", *window)["problems"]
    assert (crowd["to"], crowd["places"], crowd["over"]) == ("2026-12-31", 3, 1)
    assert [one["trainee"] or one["visitor"] for one in crowd["there"]] == [
        "at-103",
        "st-102",
        "st-007",
        "vårdcentral i Norrvik",
    ]
    write(autumn, {"records/units/medicin/visitors.yaml": "[]\n"})
    assert asked(sttool, autumn, "--unit", "medicin", *window)["problems"] == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_story_5_reads_as_prose(autumn: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(autumn, "schedule", "--today", DAY, "--lang", lang)
    snapshot(f"schedule-story-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert max(len(line) for line in ran.lines[1:]) <= WIDTH


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_sample(sample: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    """Fourteen trainees, five receiving units; the relay at the children's and the women's clinics only touches."""
    ran = sttool(sample, "schedule", "--today", DAY, "--lang", lang)
    snapshot(f"schedule-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert max(len(line) for line in ran.lines[1:]) <= WIDTH


def test_the_sample_fits(sample: Path, sttool: Program) -> None:
    """All its days, past and planned: whoever is too many or missing somewhere would be told."""
    assert asked(sttool, sample, "--from", "2022-01-01", "--to", "2028-12-31")["problems"] == []


def test_a_unit_alone(autumn: Path, sttool: Program) -> None:
    found = asked(sttool, autumn, "--unit", "psyk")
    assert [one["id"] for one in found["trainees"]] == ["at-103", "st-101", "st-102"]
    assert [one["id"] for one in found["units"]] == ["psyk"]
    assert {one["problem"] for one in found["problems"]} == {"over-capacity", "overlap", "no-supervisor", "goal-lost"}


def test_a_window(autumn: Path, sttool: Program) -> None:
    """What is over is not told, what lasts until something is done is."""
    found = asked(sttool, autumn, "--from", "2027-05-01", "--to", "2027-05-31")
    assert (found["from"], found["to"]) == ("2027-05-01", "2027-05-31")
    assert {one["problem"] for one in found["problems"]} == {"not-asked", "goal-lost"}


def test_a_trainee_that_cannot_be_read_is_left_out_and_named(autumn: Path, sttool: Program) -> None:
    write(autumn, {"records/trainees/st-101/trainee.yaml": "name: [\n"})
    assert asked(sttool, autumn)["unread"] == ["st-101"]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_markdown(autumn: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(autumn, "schedule", "--today", DAY, "--lang", lang, "--format", "markdown")
    snapshot(f"schedule-markdown-{lang}", ran.out)
    assert ran.code == 0


def test_the_picture_is_whole_by_itself(autumn: Path, sttool: Program) -> None:
    """It has a title and a description, a row a trainee with the bars' words, and nothing from outside."""
    ran = sttool(autumn, "schedule", "--today", DAY, "--lang", "en", "--format", "svg")
    root = ET.fromstring(ran.out)  # noqa: S314 - the program's own picture
    assert root.tag == f"{SVG}svg"
    told = {child.tag.removeprefix(SVG): child.text for child in root[:2]}
    assert told["title"] == "Schedule of placements 2026-11-01–2027-11-30"
    assert "5 trainees" in (told["desc"] or "")
    words = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert {"st-101 Eva Ett", "at-103 Lo Tre", "Psykiatriska kliniken", "Psykiatri"} <= set(words)
    assert "places: 1" in words
    hints = [element.text or "" for element in root.iter(f"{SVG}title")]
    assert "Eva Ett (st-101): Psykiatri (2026-09-psyk), Psykiatriska kliniken (psyk), 2026-09-01–2026-12-31" in hints
    assert "Psykiatriska kliniken (psyk): 2 for 1 places, 2027-01-15–2027-02-28" in hints
    assert "http" not in ran.out.replace("http://www.w3.org/2000/svg", "")


def test_no_name_becomes_markup(autumn: Path, sttool: Program) -> None:
    write(autumn, {"records/trainees/st-101/trainee.yaml": trainee("<b>&\"'")})
    out = sttool(autumn, "schedule", "--today", DAY, "--format", "svg").out
    assert "<b>" not in out
    root = ET.fromstring(out)  # noqa: S314 - the program's own picture
    assert "st-101 <b>&\"'" in [element.text for element in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_letter_asks_the_receiving_unit(sample: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(sample, "schedule", "--letter", "st-007/2027-09-psykiatri", "--today", DAY, "--lang", lang)
    snapshot(f"schedule-letter-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--letter", "st-102/2027-01-psyc"), 'did you mean "st-102/2027-01-psyk"?'),
        (("--letter", "st-104/2027-06-psyk"), "was cancelled on 2026-11-02"),
        (("--letter", "st-101/2026-09-psyk"), "began on 2026-09-01"),
        (("--letter", "st-999/x"), 'nothing called "st-999"'),
        (("--letter", "st-102/2027-01-psyk", "--format", "svg"), "not as svg"),
        (("--from", "2027-01-01", "--to", "2026-12-31"), "--to 2026-12-31 is before --from 2027-01-01"),
        (("--from", "2020-01-01", "--to", "2026-12-31", "--unit", "psykk"), 'did you mean "psyk"?'),
        (("--from", "2020-01-01", "--to", "2027-01-01"), "7 years is the most"),
        (("--from", "1/1"), '"1/1" is no day'),
    ],
)
def test_what_cannot_be_done_is_said(autumn: Path, sttool: Program, arguments: tuple[str, ...], said: str) -> None:
    ran = sttool(autumn, "schedule", *arguments, "--today", DAY, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err


def test_a_units_own_letter_comes_first(autumn: Path, sttool: Program) -> None:
    write(
        autumn,
        {
            "sttool.yaml": "since: 2024-01-01\ntemplates: mallar\n",
            "mallar/letters/enquiry.sv.j2": "Hej {{ letter.receiving.name }}!\n",
        },
    )
    ran = sttool(autumn, "schedule", "--letter", "st-102/2027-01-psyk", "--today", DAY)
    assert (ran.code, ran.out) == (0, "Hej Psykiatriska kliniken!\n")


def test_how_long_before_a_unit_is_asked_is_the_packs(autumn: Path, sttool: Program) -> None:
    """Three months by the pack; a unit that says one month has until 18 December."""
    assert "not-asked" in {one["problem"] for one in asked(sttool, autumn)["problems"]}
    own = "policy:\n  values:\n    placement-asked-before: {is: 1 month, source: Enhetens beslut}\n"
    write(autumn, {"sttool.yaml": CLINIC["sttool.yaml"] + own})
    assert "not-asked" not in {one["problem"] for one in asked(sttool, autumn)["problems"]}
