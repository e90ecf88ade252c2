"""``sttool report`` from the command line: the year as one document, the same wherever and whenever it is made."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from sttool.obligations.occurrence import Verdict
from sttool.sources.working import WorkingTree
from sttool.survey import Request, survey
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

FORMS = ("markdown", "html")
LANGUAGES = ("sv", "en")
VOID = {"meta", "link", "br", "hr", "img", "rect", "circle"}


class Page(HTMLParser):
    """What a page consists of: its tags in order, its ids, and where it leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.references: list[str] = []
        self.unclosed: list[str] = []
        self.cells: list[str] = []
        self.headings: list[int] = []
        self.feed(text)
        self.unclosed += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "action", "data"} or name.startswith("on"):
                self.references.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"td", "th"} and "tbody" in self.open:
            self.cells.append(data)


def numbers(text: str) -> list[str]:
    """The whole numbers in the tables of a Markdown report, in order."""
    lines = text.splitlines()
    rows = [
        line
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
        if line.startswith("|") and not after.startswith("| ---")
    ]
    return re.findall(r"(?<=\| )\d+(?= \|)", "\n".join(rows))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_small_clinic(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(clinic, "report", "2026", "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"report-small-{lang}", re.sub(r"`[0-9a-f]{64}`", "`…`", ran.out))


@pytest.mark.parametrize(("form", "lang"), [("html", "sv"), ("markdown", "en")])
def test_rendered_twice_and_elsewhere_it_is_byte_for_byte_the_same(
    sample: Path, alone: Program, form: str, lang: str
) -> None:
    asked = ("report", "2026", "--today", "2026-12-31", "--format", form, "--lang", lang)
    here = alone(sample, *asked, LC_ALL="C", TZ="UTC", PYTHONHASHSEED="1")
    there = alone(sample, *asked, LC_ALL="sv_SE.UTF-8", TZ="Pacific/Kiritimati", PYTHONHASHSEED="2", COLUMNS="40")
    assert (here.code, here.err) == (0, "")
    assert here.out == there.out
    assert len(here.out) > 5_000


def test_the_tables_are_the_surveys_tally(sample: Path, sttool: Program) -> None:
    day = date.fromisoformat(DAY)
    tally = survey(WorkingTree(sample), Request(day, date(2027, 12, 31))).tally
    said = sttool(sample, "report", "2026", "--today", DAY, "--lang", "en").out

    def expected(year: int, *verdicts: Verdict) -> int:
        return sum(number for (_, due, verdict), number in tally.items() if due == year and verdict in verdicts)

    roles = said.partition("**By who answers**")[2].strip().split("\n\n")[0].splitlines()[2:]
    columns = [sum(int(row.split("|")[column]) for row in roles) for column in range(2, 12)]
    other = (Verdict.WAIVED, Verdict.PAUSED, Verdict.UNKNOWN)
    coming = (Verdict.DUE_SOON, Verdict.UPCOMING)
    assert columns == [
        expected(2026, Verdict.MET),
        expected(2026, Verdict.MET_LATE),
        expected(2026, Verdict.MISSED),
        expected(2026, Verdict.OVERDUE),
        expected(2026, *coming),
        expected(2026, *other),
        expected(2025, Verdict.MET),
        expected(2025, Verdict.MET_LATE),
        expected(2025, Verdict.MISSED, Verdict.OVERDUE),
        expected(2025, *coming, *other),
    ]
    assert columns[0] > 50


def test_both_languages_have_the_same_numbers_and_both_forms_too(sample: Path, sttool: Program) -> None:
    asked = ("report", "2026", "--today", DAY)
    swedish, english = (sttool(sample, *asked, "--lang", lang).out for lang in LANGUAGES)
    assert numbers(swedish) == numbers(english)
    assert len(numbers(swedish)) > 300
    cells = Page(sttool(sample, *asked, "--lang", "sv", "--format", "html").out).cells
    assert [cell for cell in cells if cell.isdigit()] == numbers(swedish)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_whole_and_stands_alone(sample: Path, sttool: Program, lang: str) -> None:
    text = sttool(sample, "report", "2026", "--today", DAY, "--lang", lang, "--format", "html").out
    page = Page(text)
    assert text.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')
    assert page.unclosed == []
    assert len(page.ids) == len(set(page.ids))
    assert all(reference.startswith("#") and reference[1:] in page.ids for reference in page.references)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
    assert not re.search(r"https?:|@import|url\((?!#)", text.partition("<body>")[0])
    assert page.tags["caption"] == page.tags["table"] > 10
    assert page.tags["h1"] == page.tags["main"] == page.tags["header"] == page.tags["footer"] == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


def test_names_of_supervisors_and_lines_about_persons_come_only_when_asked_for(sample: Path, sttool: Program) -> None:
    asked = ("report", "2026", "--today", DAY, "--lang", "en")
    bare, named = sttool(sample, *asked).out, sttool(sample, *asked, "--with-names").out
    assert "hl-08" not in bare
    assert "hl-08" in named
    head, _, rest = named.partition("## Line by line, with names\n")
    assert rest
    assert head.partition("\n## ")[0] == bare.partition("\n## ")[0]


@pytest.mark.parametrize("form", FORMS)
def test_support_and_leave_are_numbers_and_no_cause_is_told(sample: Path, sttool: Program, form: str) -> None:
    said = sttool(sample, "report", "2026", "--today", DAY, "--lang", "sv", "--format", form, "--with-names").out
    assert not re.search(r"\boro\b", said, re.IGNORECASE)
    assert "risk att inte nå målen" in said
    assert not re.search(
        r"adjusted|extra-supervision|föräldra|\bsjuk\b|sjuk(dom|skriv|frånvaro)", said.partition("Källor")[0]
    )


def test_the_foot_says_what_it_was_made_of(clinic: Path, sttool: Program) -> None:
    asked = ("report", "2026", "--today", DAY, "--lang", "en")
    assert "Not in git. Digest `" in sttool(clinic, *asked).out
    _git(clinic, "init", "-q")
    assert re.search(r"Nothing committed yet \(\d+\u00a0uncommitted files\)", sttool(clinic, *asked).out)
    _git(clinic, "add", "-A")
    _git(clinic, "commit", "-q", "-m", "records")
    commit = _git(clinic, "rev-parse", "HEAD").strip()[:12]
    clean = sttool(clinic, *asked).out
    assert f"Git `{commit}`. Digest" in clean
    (clinic / "records/people/new.yaml").write_text("name: Ny\n", encoding="utf-8")
    changed = sttool(clinic, *asked).out
    assert f"Git `{commit}` and 1\u00a0uncommitted file. Digest" in changed
    assert clean.partition("Digest ")[2] != changed.partition("Digest ")[2]


@pytest.mark.parametrize(
    ("name", "begins"), [("r.html", "<!DOCTYPE"), ("r.HTM", "<!DOCTYPE"), ("r.md", "# The"), ("r", "# The")]
)
def test_the_form_follows_the_outputs_name(
    clinic: Path, sttool: Program, tmp_path: Path, name: str, begins: str
) -> None:
    ran = sttool(clinic, "report", "2026", "--today", DAY, "--lang", "en", "--output", str(tmp_path / name))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_the_day_is_the_earlier_of_new_years_eve_and_today(clinic: Path, sttool: Program) -> None:
    past = sttool(clinic, "report", "2025", "--lang", "en").out
    assert "It covers all of 2025, as it stood on 31 December 2025." in past
    coming = sttool(clinic, "report", "2026", "--today", DAY, "--lang", "en").out
    assert "It covers 1 January to 21 November 2026." in coming


def test_a_year_that_has_not_begun_is_refused(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "report", "2027", "--today", DAY, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == ("sttool: 2027 has not begun on 2026-11-21; give an earlier year, or a later day with --today\n")


def test_a_units_own_template_is_used_and_its_faults_are_told(clinic: Path, sttool: Program) -> None:
    settings = (clinic / "sttool.yaml").read_text(encoding="utf-8")
    write(
        clinic,
        {
            "sttool.yaml": f"{settings}templates: mallar\n",
            "mallar/report/yearly.en.j2": (
                '{% extends "sttool/report/yearly.en.j2" %}\n'
                "{% block inspections %}\n## Visits\n\n{{ report.inspections.held }} held\n{% endblock %}\n"
            ),
        },
    )
    asked = ("report", "2026", "--today", DAY, "--lang", "en")
    said = sttool(clinic, *asked).out
    assert "## Visits\n\n0 held\n" in said
    assert "No inspection is recorded" not in said
    write(clinic, {"mallar/report/yearly.en.j2": "one\n{{ report.nothing }}\n"})
    ran = sttool(clinic, *asked)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("mallar/report/yearly.en.j2:2:11: error T102 ")
    write(clinic, {"sttool.yaml": f"{settings}templates: ../elsewhere\n"})
    assert sttool(clinic, *asked).code == 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kept", ["units/medicin/unit.yaml", "people/vc-01.yaml"])
def test_a_clinic_that_begins_has_no_head_over_nothing(
    clinic: Path, tmp_path: Path, sttool: Program, kept: str, lang: str
) -> None:
    """No table without a row where there is a unit and nobody, or somebody and no unit."""
    record = (clinic / "records" / kept).read_text(encoding="utf-8")
    write(tmp_path, {"sttool.yaml": "since: 2026-01-01\n", f"records/{kept}": record})
    said = sttool(tmp_path, "report", "2026", "--today", DAY, "--lang", lang).out
    heads = re.findall(r"\*\*([^*]+)\*\*\n\n\|.*\|\n\| [-:| ]+\|\n(\|)?", said)
    assert heads
    assert [caption for caption, row in heads if not row] == []


def test_reading_writes_nothing(clinic: Path, sttool: Program) -> None:
    kept: Callable[[], dict[str, bytes]] = lambda: {  # noqa: E731 - said once, asked twice
        path.relative_to(clinic).as_posix(): path.read_bytes() for path in clinic.rglob("*") if path.is_file()
    }
    before = kept()
    assert sttool(clinic, "report", "2026", "--today", DAY, "--format", "html").code == 0
    assert kept() == before


def test_the_year_of_story_nine(sample: Path, sttool: Program, tmp_path: Path) -> None:
    shutil.copytree(sample, tmp_path / "copy")
    said = sttool(tmp_path / "copy", "report", "2026", "--today", "2026-12-31", "--lang", "en").out
    for title in (
        "What needs the head of unit’s decision",
        "Who came, who left, and where they stand",
        "The year’s obligations",
        "Collegia, reviews and teaching",
        "Supervision and assessments against the norm",
        "The supervisors and their training",
        "The study director’s assignment and time",
        "Inspections",
        "Courses, projects and evaluations",
        "Risk of not reaching the goals, and leave",
        "What falls due next",
        "Sources, and how the numbers were set",
    ):
        assert f"\n## {title}\n" in said
    assert "Time to completion: 63 months from the first day to the last; in full time 60 months" in said
    came = table(said, "Began in the year")
    assert [row[0] for row in came] == ["Sanna Brodén (bt-001)", "Anna Lind (st-003)", "Tove Granhede (st-012)"]
    assert [row[0] for row in table(said, "Moved to another unit in the year")] == ["Zahra Nouriani (st-011)"]
    left = table(said, "Left in the year")
    assert left == [["Johan Ekmark (st-002)", "ST", "Medicinkliniken Exempelstad", "2026-04-30"]]
    held = {what: (this, last) for what, this, last in table(said, "Collegia and conversations")}
    assert held["Specialist collegia"] == ("8", "11")
    assert {what: this for what, this, _ in table(said, "Numbers")}.keys() >= {"Supervision meetings"}
    norm = table(said, "Against the norm, in periods of each trainee")
    assert ["Regular supervision meetings in AT", "agreed", "2", "2", "0", "1", "1"] in norm
    inspected = {(row[0], row[1]): row[5] for row in table(said, "Last and next inspection")}
    assert inspected["Vårdcentralen Lindviken", "ST"] == "2026-10-14 (overdue)"
    courses = said.partition("## Courses, projects and evaluations")[2]
    assert table(courses, "Numbers")[0][0] == "Courses taken"
    delicate = said.partition("## Risk of not reaching the goals, and leave")[2].partition("\n## ")[0]
    assert "1 begun in the year (the year before 1), 0 ended" in delicate
    assert not re.search(r"\b(st|at|bt|hl)-\d{3}", delicate), "concerns and leave are numbers only"


def test_the_year_of_story_nine_has_each_duty_with_last_year_beside(sample: Path, sttool: Program) -> None:
    """Met, late and missed by duty, and twice the same."""
    asked = ("report", "2026", "--today", "2026-12-31", "--lang", "en")
    said = sttool(sample, *asked).out
    assert said == sttool(sample, *asked).out
    duties = said.partition("\n## The duties one by one\n")[2] or said
    rows = [line for line in duties.splitlines() if re.match(r"\| [SK]\d", line)]
    numbers = {line.split("|")[1].strip().split()[0] for line in rows}
    assert numbers >= {"K7", "K13", "K15", "K16", "S1", "S3", "S7", "S23"}


def table(text: str, caption: str) -> list[list[str]]:
    """The rows of a table of a Markdown report, by its caption, cell by cell."""
    lines = text.partition(f"**{caption}**")[2].strip().split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.invalid", *arguments],
        cwd=folder, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
