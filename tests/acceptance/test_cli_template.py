"""``sttool template``: which there are, and one of the unit's own to begin with; and how a fault in one is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from sttool.reports.given import GIVEN
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

SETTINGS = "since: 2024-01-01\nlanguage: en\ntemplates: ours\n"
PLAN = "ours/documents/plan.en.j2"
EXTENDS = '{% extends "sttool/documents/plan.en.j2" %}\n'


@pytest.fixture
def own(clinic: Path) -> Path:
    """The smallest clinic, with a folder for templates of its own."""
    return write(clinic, {"sttool.yaml": SETTINGS})


def test_the_list_has_every_template_with_its_blocks(sttool: Program, clinic: Path) -> None:
    ran = sttool(clinic, "template", "list")
    assert [line for line in ran.lines if not line.startswith(" ")] == sorted(GIVEN)
    assert (
        "    title, lead, body, overview, services, learning, goals, supervision, signatures, foot, style" in ran.lines
    )


@pytest.mark.parametrize("asked", [("list",), ("list", "report/yearly"), ("copy", "documents/plan")])
def test_as_data_it_is_as_the_schema_says(sttool: Program, own: Path, asked: tuple[str, ...]) -> None:
    ran = sttool(own, "template", *asked, "--format", "json")
    said = json.loads(ran.out)
    assert (ran.code, list(Draft202012Validator(SHAPES["template"]).iter_errors(said))) == (0, [])
    if asked == ("list",):
        assert [one["name"] for one in said["templates"]] == sorted(GIVEN)
        assert {one["own"] for one in said["templates"]} == {None}
    assert all(one["own"] == PLAN for one in said["templates"] if asked[0] == "copy")
    again = json.loads(sttool(own, "template", "list", "documents/plan", "--format", "json").out)
    assert [one["own"] for one in again["templates"]] == ([PLAN] if asked[0] == "copy" else [None])
    assert "signatures" in again["templates"][0]["blocks"]


@pytest.mark.parametrize("name", sorted(GIVEN))
def test_a_copy_changes_nothing_until_a_block_is_written(sttool: Program, own: Path, name: str) -> None:
    ran = sttool(own, "template", "copy", name)
    assert (ran.code, ran.err) == (0, "")
    assert not [line for line in sttool(own, "check", "--today", DAY, "--format", "concise").lines if " T1" in line]


def test_a_units_own_document_differs_in_its_own_block_only(sttool: Program, own: Path) -> None:
    before = sttool(own, "document", "plan", "st-007", "--today", DAY).lines
    sttool(own, "template", "copy", "documents/plan")
    assert sttool(own, "document", "plan", "st-007", "--today", DAY).lines == before
    block = "{% block title %}Our plan for {{ plan.person.trainee.id }}{% endblock %}"
    write(own, {PLAN: EXTENDS + block})
    after = sttool(own, "document", "plan", "st-007", "--today", DAY).lines
    assert after[0] == "# Our plan for st-007"
    assert after[1:] == before[1:]


def test_nothing_is_written_over_or_through_a_link(sttool: Program, own: Path, tmp_path: Path) -> None:
    assert sttool(own, "template", "copy", "documents/plan").code == 0
    (own / PLAN).write_text("mine", encoding="utf-8")
    ran = sttool(own, "template", "copy", "documents/plan.en.j2")
    assert (ran.code, ran.out) == (2, "")
    assert (own / PLAN).read_text(encoding="utf-8") == "mine"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (own / "ours" / "letters").symlink_to(elsewhere)
    assert sttool(own, "template", "copy", "letters/enquiry").code == 2
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("settings", "arguments", "said"),
    [
        ("language: en\n", ["copy", "report/yearly"], "templates: templates"),
        (SETTINGS, ["copy"], "sttool template copy report/yearly"),
        (SETTINGS, ["copy", "report/yaerly"], 'did you mean "report/yearly"?'),
        ("language: en\ntemplates: ../ours\n", ["copy", "report/yearly"], "leads out of its folder"),
    ],
)
def test_what_cannot_be_copied_is_refused(
    sttool: Program, clinic: Path, settings: str, arguments: list[str], said: str
) -> None:
    write(clinic, {"sttool.yaml": settings})
    ran = sttool(clinic, "template", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_fault_ends_with_1_and_says_where_and_what_to_do(sttool: Program, own: Path) -> None:
    write(own, {PLAN: EXTENDS + "{% block title %}{{ plan.perzon }}{% endblock %}\n"})
    ran = sttool(own, "document", "plan", "st-007", "--today", DAY)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines() == [
        f'{PLAN}:2:26: error T102 the template is given nothing called "perzon"',
        "      2 | {% block title %}{{ plan.perzon }}{% endblock %}",
        "        |                          ^^^^^^",
        "  What each template is given, field by field, stands in docs/templates.md.",
    ]
    checked = sttool(own, "check", "--today", DAY, "--format", "concise")
    assert (
        f'{PLAN}:2:26: error T102 the template is given nothing called "perzon"; did you mean "person"?'
        in checked.lines
    )
    assert "T102" in sttool(own, "explain", "T102", "--lang", "en").out
