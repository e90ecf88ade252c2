"""The documents' view models over the smallest clinic, and that templates and models say the same."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from jinja2 import Environment, nodes

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.obligations.packs import read_rules
from sttool.reports.documents.action_plan import action_plan, concern_of
from sttool.reports.documents.agreement import agreement
from sttool.reports.documents.collegium import collegium
from sttool.reports.documents.contract import contract
from sttool.reports.documents.evaluation import evaluation
from sttool.reports.documents.parts import Ground, Holder, holder
from sttool.reports.documents.plan import plan
from sttool.reports.environment import render
from sttool.reports.given import GIVEN, known, models
from sttool.reports.template_check import template_findings
from sttool.reports.templates import named, packaged_templates
from sttool.sources.memory import Memory
from sttool.texts import LANGUAGES
from tests.unit.judged import source_of

DAY = date(2026, 11, 21)
DOCUMENTS = sorted(name for name in GIVEN if name.startswith("documents/"))


@cache
def ground(day: date = DAY) -> tuple[Ground, Holder]:
    """The smallest clinic and its trainee."""
    source = source_of()
    opened = open_clinic(source).clinic
    rules, _, _ = read_rules(source, opened.settings)
    found = Ground(opened, rules, day, opened.name_of)
    dossier = read_dossier(source, opened, "st-007")
    assert dossier.trainee is not None
    return found, holder(found, dossier, dossier.trainee)


def document(kind: str, day: date = DAY) -> Any:  # noqa: ANN401 - whichever it is
    """One document of the smallest clinic."""
    here, held = ground(day)
    match kind:
        case "agreement":
            return agreement(here, here.clinic.assignments[0])
        case "contract":
            return contract(here, held)
        case "plan":
            return plan(here, held)
        case "action-plan":
            return action_plan(here, held, concern_of(held, day))
        case "evaluation":
            return evaluation(here, held, held.dossier.placements[0], None)
        case _:
            return collegium(here, held)


def written(kind: str, form: str, language: str = "sv") -> str:
    """One document as it is written."""
    given = {GIVEN[f"documents/{kind}"][0]: document(kind)}
    return render(f"documents/{kind}", "html" if form == "html" else "markdown", LANGUAGES[language], given)


def test_who_signed_stands_with_the_day_and_who_has_not_without() -> None:
    head, director = document("agreement").signatures
    assert (head.role, head.who.id, head.on) == ("head", "vc-01", date(2024, 12, 10))
    assert (director.role, director.who.id, director.on) == ("study-director", "sr-01", date(2024, 12, 10))
    assert [(one.role, one.who.id if one.who else None, one.on) for one in document("contract").signatures] == [
        ("trainee", "st-007", None),
        ("supervisor", "hl-03", None),
        ("study-director", "sr-01", None),
        ("head", "vc-01", None),
    ]


def test_a_signature_of_later_is_not_there_yet() -> None:
    head, _ = document("agreement", date(2024, 12, 9)).signatures
    assert head.on is None


def test_the_plan_says_what_serves_each_goal() -> None:
    made = document("plan")
    assert [one.title for one in made.services] == ["Allmänmedicin"]
    assert len(made.goals) > 10
    assert {one.state for one in made.goals} == {"missing"}


def test_an_evaluation_is_of_a_placement_a_year_or_the_training() -> None:
    here, held = ground()
    assert (evaluation(here, held, None, 2026).of, evaluation(here, held, None, 2026).year) == ("year", 2026)
    whole = evaluation(here, held, None, None)
    assert (whole.of, whole.start) == ("training", date(2025, 2, 1))


@pytest.mark.parametrize("kind", [name.removeprefix("documents/") for name in DOCUMENTS])
def test_every_document_is_a_page_in_both_languages(kind: str) -> None:
    texts = [written(kind, "html", lang) for lang in ("sv", "en")]
    assert texts[0] != texts[1]
    assert all("Medicinkliniken Exempelstad" in text or "Eks vårdcentral" in text for text in texts)


def test_every_template_that_is_written_with_has_its_model() -> None:
    top = packaged_templates()
    files = {path.relative_to(top).as_posix().removesuffix(".sv.j2"): path for path in top.rglob("*.sv.j2")}
    shared = "".join(path.read_text(encoding="utf-8") for path in files.values())
    assert {name for name in files if f'"sttool/{name}.sv.j2"' not in shared} == set(named())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_field_of_a_document_says_what_it_means(name: str) -> None:
    own = [model for model in models(name) if model.name not in {"Who", "Place", "Period"}]
    assert [f"{model.name}.{field.name}" for model in own for field in model.fields if not field.meaning] == []
    assert all(model.meaning for model in models(name))


@pytest.mark.parametrize("name", sorted(GIVEN))
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_packaged_template_uses_only_what_is_documented(name: str, language: str) -> None:
    text = (packaged_templates() / f"{name}.{language}.j2").read_text(encoding="utf-8")
    found = [*template_findings(Memory({f"mallar/{name}.{language}.j2": text}), "mallar")]
    assert [item.mentions for item in found] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_field_of_a_document_itself_is_used(name: str) -> None:
    text = (packaged_templates() / f"{name}.sv.j2").read_text(encoding="utf-8")
    asked = {node.attr for node in Environment(autoescape=True).parse(text).find_all(nodes.Getattr)}
    shared = {"signatures", "own_signatures", "heads", "agreed"}
    unused = {field.name for field in models(name)[0].fields} - asked - shared
    assert unused <= {"unit", "title", "end", "programme", "employed"} | _OF_THE_OTHER_FORM.get(name, set())
    assert known(name) >= {field.name for field in models(name)[0].fields}


_OF_THE_OTHER_FORM = {
    "documents/self-assessment": {"courses", "meetings", "formative", "summative"},
}
"""Both forms of a collegium are given the same; the trainee's own needs less of it."""
