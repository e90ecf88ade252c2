"""What is written in records breaks no page, table, paper or terminal: markup, signs that turn it round, length.

One clinic is written twice, with plain words and with hostile ones wherever a record takes words of its own. Whatever
is made of the two has the same tags, rows and headings. Signs that steer a terminal are refused when a file is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sttool.reports.pages.links import OF_TRAINEE, OF_UNIT
from sttool.texts.documents import TITLES
from sttool.texts.example import CLINIC
from tests.acceptance.conftest import DAY, write
from tests.acceptance.test_report import Page
from tests.unit.judged import at, md

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

HOSTILE = (
    '<script>alert("x")</script></td></table><!-- | `a` {{ 1234 * 1000 }} {% raw %} ](http://evil.example) ![i](x) '
    "\u202egnirts\u200f\u2066 \ttab \n# h\n- p\n| c |\n" + "x" * 10_000
)
STEERING = "\x07", "\x1b]0;t\x07", "\x1b[31m", "\x9b1m", "\u2028", "\ufeff"
PLAIN = "Vanliga ord"
WORDS = {
    "st-007/trainee.yaml": str(CLINIC["records/trainees/st-007/trainee.yaml"]).replace("Ali Haidar", "@")
    + "credited: [{kind: service, place: @, from: 2024-06-01, to: 2024-12-31, percent: 100, months: 3, "
    "decided: 2025-02-10, by: sr-01}]\n",
    "st-007/contract.yaml": "drafted: 2025-02-10\nplan_included: true\nsupervision: @\n",
    "st-007/plan.md": md(
        "established: 2025-03-15\nside_placements: [{what: @, months: 2, goals: [STc10], by: 2027-06-30}]"
    ),
    "st-007/placements/2026-02-vc.yaml": "title: @\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-04-30\n",
    "st-007/placements/2026-11-hjarta.yaml": "title: @\ntype: side\nunit: vc-ek\nfrom: 2026-11-01\nto: 2027-01-31\n",
    "st-007/courses.yaml": "- {id: a, title: @, from: 2026-02-01, to: 2026-02-03, goals: [STa1], status: done}\n"
    "- {id: b, title: @, goals: [STc1], status: wanted}\n",
    "st-007/projects.yaml": "- {id: c, kind: development, title: @, from: 2026-03-01}\n",
    "st-007/certificates.yaml": "- {date: 2026-06-01, kind: course, goals: [STa1], for: [a], "
    "signer: {name: @, unit: @}, as: course-leader}\n",
    "st-007/collegia/2026-04-22.md": md(
        "kind: specialist\npresent: [sr-01, hl-03]\noutcome: difficulty\nagreed: [@, @]"
    ),
    "st-007/reviews/2026-05-12-annual.md": md("with: [sr-01]\nagreed: [@]"),
    "st-007/concerns/2026-04-22.md": md(
        "by: hl-03\nplan: {made: 2026-05-02, by: sr-01, measures: [extra-supervision], follow_up: 2026-12-15, kept: @}"
    ),
    "st-007/waivers.yaml": "- {obligation: specialist-collegium, reason: @, by: vc-01, on: 2026-01-10, "
    "until: 2026-12-31}\n",
    "medicin/activities.yaml": "- {date: 2026-03-01, kind: teaching, for: [ST], title: @}\n",
    "medicin/inspections/2024-05-15-st.md": md(
        "kind: external\nprogramme: ST\nby: @\nfindings: [{area: A, grade: C, what: @, by: 2027-01-01}]"
    ),
    "medicin/visitors.yaml": "- {from: 2026-09-01, to: 2026-12-31, programme: AT, home: @}\n",
    "medicin/unit.yaml": str(CLINIC["records/units/medicin/unit.yaml"]).replace("Medicinkliniken Exempelstad", "@"),
    "vc-ek/unit.yaml": "name: @\nsetting: primary-care\nexternal: true\n",
    "medicin/assignments/2025-sr.yaml": str(CLINIC["records/units/medicin/assignments/2025-sr.yaml"]).replace(
        "överläkare", "@"
    ),
    "vc-01.yaml": "name: @\n",
    "sr-01.yaml": str(CLINIC["records/people/sr-01.yaml"]).replace("Olle Dahl", "@"),
    "hl-03.yaml": str(CLINIC["records/people/hl-03.yaml"]).replace("Maria Ström", "@"),
}
"""Records with words of their own in every place that takes them, each as @."""


def quoted(text: str) -> str:
    """Text as YAML's double quotes write it."""
    return '"' + "".join(sign if sign.isalnum() or sign == " " else f"\\u{ord(sign):04x}" for sign in text) + '"'


@pytest.fixture(scope="module")
def clinics(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The clinic with plain words, and with hostile ones."""
    made = []
    for words in (quoted(PLAIN), quoted(HOSTILE)):
        files = {at(path): text.replace("@", words) for path, text in WORDS.items()}
        made.append(write(tmp_path_factory.mktemp("words") / "clinic", {**CLINIC, **files}))
    return made[0], made[1]


def same(plain: str, hostile: str, form: str) -> None:
    """Hold what was made with hostile words to what was made with plain ones."""
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", hostile)
    assert "x" * 300 not in hostile
    if form == "text":
        return
    assert "<script" not in hostile
    assert "1234000" not in hostile
    if form == "html":
        before, after = Page(plain), Page(hostile)
        assert after.unclosed == []
        assert after.tags == before.tags
        assert after.references == before.references
        return
    assert not re.search(r"(?<!\\)\]\(", hostile)
    assert "<!--" not in hostile
    assert shape(hostile) == shape(plain)


def shape(text: str) -> list[str]:
    """What a reader of Markdown makes of each line: how it begins, and how many cells it has."""
    bars = re.compile(r"(?<!\\)[|]")
    return [f"{line[:1] if line[:1] in '#>|*-' else ''}{len(bars.findall(line))}" for line in text.splitlines()]


def test_the_words_stand_where_records_take_them_and_are_no_faults(clinics: tuple[Path, Path], sttool: Program) -> None:
    codes = [sttool(folder, "check", "--today", DAY, "--format", "concise").out for folder in clinics]
    assert re.findall(r" ([FMRP]\d{3}) ", codes[0]) == re.findall(r" ([FMRP]\d{3}) ", codes[1]) == []


@pytest.mark.parametrize("sign", STEERING, ids=ascii)
def test_a_sign_that_steers_a_terminal_is_refused_and_not_shown(clinic: Path, sttool: Program, sign: str) -> None:
    write(clinic, {"records/people/hl-03.yaml": f"name: {quoted(f'a{sign}b')}\n"})
    ran = sttool(clinic, "check", "hl-03", "--today", DAY)
    assert "F112" in ran.out
    assert sign[0] not in ran.out


PAPERS = (
    ("report", "2026", "--with-names"),
    *(
        ("document", kind, {"agreement": "medicin", "evaluation": "st-007/2026-02-vc"}.get(kind, "st-007"))
        for kind in sorted(TITLES)
    ),
    *(("show", "medicin", "--page", page) for page in OF_UNIT),
    *(("show", "st-007", "--page", page) for page in OF_TRAINEE),
)
"""What is written to be printed, as Markdown and as HTML; the pages' HTML stands in the folder of them all."""


@pytest.mark.parametrize("asked", PAPERS, ids=" ".join)
def test_no_paper_is_broken(clinics: tuple[Path, Path], sttool: Program, asked: tuple[str, ...]) -> None:
    for form in ("markdown", "html") if asked[0] != "show" else ("markdown",):
        made = [sttool(folder, *asked, "--today", DAY, "--format", form) for folder in clinics]
        assert [(ran.code, ran.err) for ran in made] == [(0, ""), (0, "")]
        same(made[0].out, made[1].out, form)
        assert made[0].out != made[1].out, "it shows words of the records"


def test_no_page_of_a_folder_is_broken(clinics: tuple[Path, Path], sttool: Program, tmp_path: Path) -> None:
    made = []
    for name, folder in zip(("plain", "hostile"), clinics, strict=True):
        assert sttool(folder, "site", str(tmp_path / name), "--today", DAY).code == 0
        below = tmp_path / name
        made.append({path.relative_to(below): path.read_text(encoding="utf-8") for path in below.rglob("*.html")})
    assert made[0].keys() == made[1].keys()
    for path, text in made[0].items():
        same(text, made[1][path], "html")


TOLD = (
    ("check",),
    ("check", "--all"),
    ("due",),
    ("due", "--format", "markdown"),
    ("due", "--format", "mail"),
    ("show", "st-007"),
    ("show", "st-007", "--format", "markdown"),
    ("show", "medicin"),
    ("time", "st-007"),
    ("goals", "st-007"),
    ("goals", "--format", "markdown"),
    ("people",),
    ("people", "--format", "markdown"),
    ("schedule",),
    ("schedule", "--format", "markdown"),
    ("certify", "st-007"),
    ("duties",),
)
"""What is said on a terminal, or put into minutes."""


@pytest.mark.parametrize("asked", TOLD, ids=" ".join)
def test_no_terminal_is_steered_and_no_table_broken(
    clinics: tuple[Path, Path], sttool: Program, asked: tuple[str, ...]
) -> None:
    made = [sttool(folder, *asked, "--today", DAY) for folder in clinics]
    assert made[0].code == made[1].code in {0, 1}
    assert [ran.err for ran in made] == ["", ""]
    same(made[0].out, made[1].out, "markdown" if "markdown" in asked else "text")
