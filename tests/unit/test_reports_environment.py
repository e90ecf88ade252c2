"""Templates: the unit's own are found first, run in a sandbox, and their faults have a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, nodes

from sttool.history.delivery import foot as delivered_foot
from sttool.reports.environment import Form, render
from sttool.reports.templates import TemplateFault, named, packaged_templates
from sttool.sources.digest import digest, file_line
from sttool.sources.memory import Memory
from sttool.sources.working import WorkingTree
from sttool.texts import ENGLISH, SWEDISH, Language
from tests.unit.reported import reported

if TYPE_CHECKING:
    from pathlib import Path

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
    ("text", "code", "column"),
    [
        ("{{ nobody }}", "T102", 4),
        ("{{ name.nothing }}", "T102", 9),
        ("{% if %}", "T101", 1),
        ("{{ name|nofilter }}", "T101", 1),
        ("{{ 1 // 0 }}", "T105", 1),
        ("{% include 'nowhere' %}", "T104", 13),
        ("{% include '../names.yaml' %}", "T104", 13),
        ("{% include '/etc/passwd' %}", "T104", 13),
        ("{% import 'sttool/../../sttool.yaml' as x %}", "T104", 12),
        ("{{ lipsum() }}", "T102", 4),
        # What lies behind a value, whichever way it is asked for.
        ("{{ name.__class__.__mro__ }}", "T103", 9),
        ("{{ name['__class__'] }}", "T103", 10),
        ("{{ name|attr('__class__') }}", "T103", 15),
        ("{{ ''.__class__.__base__.__subclasses__() }}", "T103", 7),
        ("{{ self.__init__.__globals__ }}", "T103", 9),
        ("{{ cycler.__init__.__globals__.os }}", "T103", 11),
        # What would never end, or fill the memory.
        ("{% for _ in range(9999999) %}{% endfor %}", "T105", 1),
        ("{% for a in range(999) %}{% for b in range(999) %}{% endfor %}{% endfor %}", "T105", 1),
        ("{{ 'x' * 999999999 }}", "T105", 1),
        ("{{ 9 ** 9 ** 9 }}", "T105", 1),
        ("{{ '%999999999d' % 1 }}", "T105", 1),
        ("{{ 'x'.ljust(999999999) }}", "T103", 8),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "T105", 1),
        ("{{ given.clear() }}", "T102", 4),
    ],
)
def test_a_fault_is_a_finding_with_its_place_in_the_template(text: str, code: str, column: int) -> None:
    with pytest.raises(TemplateFault) as raised:
        own(f"ok\n{text}")
    found = raised.value.finding
    assert found.place is not None
    assert (found.code, found.path, found.place.line, found.place.column) == (code, "mallar/page.sv.j2", 2, column)


def test_a_link_among_the_units_own_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "hemligt").write_text("secret", encoding="utf-8")
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "page.sv.j2").symlink_to(tmp_path / "hemligt")
    with pytest.raises(TemplateFault) as raised:
        render("page", "html", SWEDISH, {}, source=WorkingTree(tmp_path), own="mallar")
    assert raised.value.finding.code == "T106"


def test_a_fault_of_ours_is_not_blamed_on_the_unit() -> None:
    with pytest.raises(Exception) as raised:  # noqa: PT011 - whatever it is, it is not the unit's
        render("report/yearly", "html", SWEDISH, {"report": None}, source=Memory({}), own="mallar")
    assert not isinstance(raised.value, TemplateFault)


def test_a_units_own_report_extends_the_packaged_one() -> None:
    text = '{% extends "sttool/report/yearly.sv.j2" %}{% block title %}Året hos oss{% endblock %}'
    source = Memory({"mallar/report/yearly.sv.j2": text})
    said = render("report/yearly", "html", SWEDISH, {"report": reported()}, source=source, own="mallar")
    assert "<h1>Året hos oss</h1>" in said
    assert "<title>Året hos oss</title>" in said
    assert "Studierektorns uppdrag" in said


OWN = {
    "mallar/report/yearly.sv.j2": '{% extends "sttool/report/yearly.sv.j2" %}{% block title %}'
    "{% include 'delar/titel.j2' %}{% endblock %}",
    "mallar/delar/titel.j2": "{% include 'delar/mer.j2' %}",
    "mallar/delar/mer.j2": "Vårt år",
    "mallar/report/yearly.en.j2": "{{ not parsed",
    "mallar/documents/plan.sv.j2": "{% extends 'sttool/documents/plan.sv.j2' %}",
}
USED = ("mallar/delar/mer.j2", "mallar/delar/titel.j2", "mallar/report/yearly.sv.j2")


def with_own(files: dict[str, str], form: Form = "markdown") -> str:
    return render("report/yearly", form, SWEDISH, {"report": reported()}, source=Memory(dict(files)), own="mallar")


def test_the_foot_tells_which_of_the_units_own_templates_it_was_written_with() -> None:
    said = with_own(OWN).replace("\\", "")
    line = next(line for line in said.splitlines() if line.startswith("Med enhetens egna mallar"))
    expected = digest(file_line(path, OWN[path].encode()) for path in USED)
    assert line == f"Med enhetens egna mallar {USED[0]}, {USED[1]} och {USED[2]}, kontrollsumma `{expected}`."
    assert f"<code>{expected}</code>" in with_own(OWN, "html")
    assert expected not in with_own({**OWN, USED[0]: "Vårt eget år"})
    assert expected in with_own({**OWN, "mallar/documents/plan.sv.j2": "another"})
    assert "egna mallar" not in with_own({"mallar/documents/plan.sv.j2": "other"})
    known = delivered_foot(said.replace("Ej i git.", "Git `3f2a91c0aa12`."))
    assert known is not None
    assert known.digest == reported().foot.digest


def test_a_template_that_names_another_by_a_value_may_be_written_with_any() -> None:
    text = '{% extends "sttool/report/yearly.sv.j2" %}{% block title %}{% include "delar/" ~ "mer.j2" %}{% endblock %}'
    said = with_own({"mallar/report/yearly.sv.j2": text, "mallar/delar/mer.j2": "Vårt år", "mallar/x.j2": ""})
    assert "mallar/delar/mer.j2, mallar/report/yearly.sv.j2 och mallar/x.j2" in said.replace("\\", "")


def test_a_template_that_does_not_name_its_language_has_none() -> None:
    made_up = Language("xx", lambda text: text.en)
    with pytest.raises(Exception, match=r"yearly\.xx\.j2"):
        render("report/yearly", "html", made_up, {"report": None})


@pytest.mark.parametrize("name", [name for name in named() if name.startswith(("report/", "documents/"))])
def test_each_language_tells_the_same(name: str) -> None:
    told = []
    for language in (SWEDISH, ENGLISH):
        text = (packaged_templates() / f"{name}.{language.code}.j2").read_text(encoding="utf-8")
        tree = Environment(autoescape=True).parse(text)
        told.append(
            (
                [node.name for node in tree.find_all(nodes.Block)],
                sorted(node.attr for node in tree.find_all(nodes.Getattr)),
                sorted(node.name for node in tree.find_all(nodes.Filter)),
            )
        )
    assert told[0] == told[1]
    assert len(told[0][0]) > 5
