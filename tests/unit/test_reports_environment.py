"""Templates: the unit's own are found first, run in a sandbox, and their faults have a place."""

from __future__ import annotations

import pytest
from jinja2 import Environment, nodes

from sttool.reports.environment import TemplateFault, packaged_templates, render
from sttool.sources.memory import Memory
from sttool.texts import ENGLISH, SWEDISH, Language
from tests.unit.reported import reported

GIVEN = {"name": "<b>Anna</b> {{ 1 }}"}


def own(text: str, form: str = "html", language: Language = SWEDISH, name: str = "page") -> str:
    """What a unit's own template gives."""
    files = {f"mallar/{name}.{language.code}.j2": text}
    return render(
        name, "html" if form == "html" else "markdown", language, dict(GIVEN), source=Memory(files), own="mallar"
    )


@pytest.mark.parametrize(
    ("form", "shown"),
    [("html", "&lt;b&gt;Anna&lt;/b&gt; {{ 1 }}\n"), ("markdown", "&lt;b&gt;Anna&lt;/b&gt; \\{\\{ 1 \\}\\}\n")],
)
def test_every_value_is_escaped(form: str, shown: str) -> None:
    assert own("{{ name }}", form) == shown


def test_a_constant_and_a_macro_are_escaped_once() -> None:
    assert own('{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m(name) }}{{ "a&b" }}') == (
        "<i>&lt;b&gt;Anna&lt;/b&gt; {{ 1 }}</i>a&amp;b\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "ok\n{{ nobody }}",
        "ok\n{{ name.nothing }}",
        "ok\n{% if %}",
        "ok\n{{ name.__class__.__mro__ }}",
        "ok\n{{ 1 // 0 }}",
        "ok\n{{ name|nofilter }}",
        "ok\n{% for _ in range(9999999) %}{% endfor %}",
    ],
)
def test_a_fault_names_the_template_and_the_line(text: str) -> None:
    with pytest.raises(TemplateFault) as raised:
        own(text)
    assert (raised.value.path, raised.value.line) == ("mallar/page.sv.j2", 2)
    assert raised.value.reason


def test_a_fault_of_ours_is_not_blamed_on_the_unit() -> None:
    with pytest.raises(Exception) as raised:  # noqa: PT011 - whatever it is, it is not the unit's
        render("report/yearly", "html", SWEDISH, {"report": None}, source=Memory({}), own="mallar")
    assert not isinstance(raised.value, TemplateFault)


def test_no_template_leads_out_of_its_folder() -> None:
    with pytest.raises(TemplateFault):
        own('{% include "../hemligt.yaml" %}')


def test_a_units_own_report_extends_the_packaged_one() -> None:
    text = '{% extends "sttool/report/yearly.sv.j2" %}{% block title %}Året hos oss{% endblock %}'
    source = Memory({"mallar/report/yearly.sv.j2": text})
    said = render("report/yearly", "html", SWEDISH, {"report": reported()}, source=source, own="mallar")
    assert "<h1>Året hos oss</h1>" in said
    assert "<title>Året hos oss</title>" in said
    assert "Studierektorns uppdrag" in said


def test_a_template_that_does_not_name_its_language_has_none() -> None:
    made_up = Language("xx", lambda text: text.en)
    with pytest.raises(Exception, match=r"yearly\.xx\.j2"):
        render("report/yearly", "html", made_up, {"report": None})


def test_each_language_tells_the_same() -> None:
    told = []
    for language in (SWEDISH, ENGLISH):
        text = (packaged_templates() / "report" / f"yearly.{language.code}.j2").read_text(encoding="utf-8")
        tree = Environment(autoescape=True).parse(text)
        told.append(
            (
                [node.name for node in tree.find_all(nodes.Block)],
                sorted(node.attr for node in tree.find_all(nodes.Getattr)),
                sorted(node.name for node in tree.find_all(nodes.Filter)),
            )
        )
    assert told[0] == told[1]
    assert len(told[0][0]) > 10
