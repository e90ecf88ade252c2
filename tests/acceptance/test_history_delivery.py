"""A report is bound to the commit it was made from: it can be made again, and its delivery is on record."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.history.delivery import delivered, first_difference, foot
from sttool.texts.example import CLINIC
from tests.histories import History, Made, history
from tests.three_years import DOSSIER, STORY, meetings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

YEAR = ("report", "2025")


@pytest.fixture
def years(tmp_path: Path) -> History:
    return history(tmp_path / "clinic", STORY)


@pytest.mark.parametrize(("ending", "lang", "names"), [("html", "sv", False), ("md", "en", True)])
def test_a_report_is_verified_byte_for_byte(
    years: History, tmp_path: Path, sttool: Program, ending: str, lang: str, *, names: bool
) -> None:
    path = tmp_path / f"report.{ending}"
    more = ["--with-names"] if names else []
    assert sttool(years.folder, *YEAR, "--lang", lang, "--output", str(path), *more).code == 0
    # Also when the records have gone on since, saved or not.
    (years.folder / DOSSIER / "supervision.yaml").write_text(meetings("2025-03-03"))
    assert sttool(years.folder, "save").code == 0
    (years.folder / DOSSIER / "contract.yaml").unlink()
    ran = sttool(years.folder, *YEAR, "--verify", str(path), "--lang", lang)
    assert (ran.code, years.commits[-1][:7] in ran.out) == (0, True)


def test_a_report_by_templates_of_the_units_own_is_verified_with_those_of_its_commit(
    years: History, tmp_path: Path, sttool: Program
) -> None:
    path, own = tmp_path / "report.md", years.folder / "mallar/report/yearly.en.j2"
    own.parent.mkdir(parents=True)
    own.write_text('{% extends "sttool/report/yearly.en.j2" %}{% block title %}Our year{% endblock %}')
    settings = years.folder / "sttool.yaml"
    settings.write_text(settings.read_text() + "templates: mallar\n")
    years.git("add", "-A")
    years.git("commit", "-qm", "Our own title")
    assert sttool(years.folder, *YEAR, "--lang", "en", "--output", str(path)).code == 0
    assert "With the unit’s own templates mallar/report/yearly.en.j2, digest `" in path.read_text()
    own.write_text(own.read_text().replace("Our year", "The year"))
    assert sttool(years.folder, *YEAR, "--verify", str(path), "--lang", "en").code == 0


def test_a_report_that_was_touched_is_not(years: History, tmp_path: Path, sttool: Program) -> None:
    path = tmp_path / "report.md"
    sttool(years.folder, *YEAR, "--lang", "en", "--output", str(path))
    record = years.folder / "records/units/medicin/reports/2025.yaml"
    record.parent.mkdir()
    record.write_text(delivered(date(2026, 1, 20), ["vc-01"], years.commits[-1], path.read_bytes()))
    path.write_text(path.read_text().replace("Medicinkliniken", "Kirurgkliniken", 1))
    ran = sttool(years.folder, *YEAR, "--verify", str(path), "--lang", "en")
    assert (ran.code, "the first difference is on line" in ran.out) == (1, True)
    assert "were not those that were saved" not in ran.out, "what it was made from is not what differs"
    assert "it is not the file that was delivered for medicin on 2026-01-20" in ran.out


def test_the_same_report_whatever_the_clock_the_place_and_the_language_of_the_machine(
    years: History, tmp_path: Path, alone: Program
) -> None:
    reports = []
    for number, (zone, locale) in enumerate((("UTC", "C"), ("Pacific/Kiritimati", "tr_TR.UTF-8"))):
        path = tmp_path / f"{number}.html"
        asked = (*YEAR, "--at", years.commits[16], "--output", str(path))
        assert alone(years.folder, *asked, TZ=zone, LC_ALL=locale, LANG=locale, PYTHONHASHSEED=str(number)).code == 0
        reports.append(path.read_bytes())
    assert len(set(reports)) == 1


def test_the_same_report_whatever_the_clock_says(
    years: History, sttool: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = set()
    for day in (date(2026, 12, 24), date(2031, 2, 28)):
        clock = type("Clock", (date,), {"today": classmethod(lambda _, day=day: day)})
        monkeypatch.setattr("sttool.cli.common.date", clock)
        reports.add(sttool(years.folder, *YEAR, "--at", years.commits[-1]).out)
    assert len(reports) == 1


def test_a_report_of_files_that_were_not_saved_says_why_it_is_not_the_same(
    years: History, tmp_path: Path, sttool: Program
) -> None:
    """Git may change the ends of lines on the way out; made at the commit it is the same all the same."""
    years.git("config", "core.autocrlf", "true")
    (years.folder / "sttool.yaml").unlink()
    years.git("checkout", "--", "sttool.yaml")
    assert b"\r\n" in (years.folder / "sttool.yaml").read_bytes()
    path = tmp_path / "report.md"
    assert sttool(years.folder, *YEAR, "--output", str(path)).code == 0
    ran = sttool(years.folder, *YEAR, "--verify", str(path), "--lang", "en")
    assert (ran.code, "git changed the ends of lines" in ran.out) == (1, True)
    assert sttool(years.folder, *YEAR, "--at", "HEAD", "--output", str(path)).code == 0
    assert sttool(years.folder, *YEAR, "--verify", str(path)).code == 0


@pytest.mark.parametrize(
    "text", ["", "no foot\n", f"{'a' * 64}\n", f"2025-01-01 {'a' * 64}\n", f"2025-01-01 deadbeef {'a' * 64}\n"]
)
def test_what_names_no_commit_cannot_be_verified(years: History, tmp_path: Path, sttool: Program, text: str) -> None:
    (tmp_path / "report.md").write_text(text)
    assert sttool(years.folder, *YEAR, "--verify", str(tmp_path / "report.md")).code == 2
    assert sttool(years.folder, *YEAR, "--verify", str(tmp_path / "nothing.md")).code == 2


def test_a_delivery_is_on_record_and_meets_what_is_asked(years: History, tmp_path: Path, sttool: Program) -> None:
    path = tmp_path / "report.md"
    ran = sttool(years.folder, *YEAR, "--deliver", "--output", str(path), "--lang", "en")
    assert (ran.code, ran.out) == (0, "")
    assert "delivered to vc-01" in ran.err
    record = (years.folder / "records/units/medicin/reports/2025.yaml").read_text()
    assert f'commit: "{years.commits[-1]}"' in record
    assert f'sha256: "{hashlib.sha256(path.read_bytes()).hexdigest()}"' in record
    assert "to: [vc-01]" in record
    checked = sttool(years.folder, "check", "records/units/medicin/reports", "--format", "concise")
    assert "2025.yaml" not in checked.out, "and it is a record without a fault"
    everything = json.loads(sttool(years.folder, "check", "--all", "--format", "json").out)["occurrences"]
    (met,) = (item for item in everything if "K16" in item["duties"] and item["key"].endswith("/2025"))
    assert met["verdict"] in {"met", "met_late"}
    assert sttool(years.folder, "save").code == 0
    verified = sttool(years.folder, *YEAR, "--verify", str(path), "--lang", "en")
    assert (verified.code, "the file that was delivered" in verified.out) == (0, True)


def test_it_is_delivered_once(years: History, sttool: Program) -> None:
    assert sttool(years.folder, *YEAR, "--deliver").code == 0
    assert sttool(years.folder, "save").code == 0
    ran = sttool(years.folder, *YEAR, "--deliver", "--lang", "en")
    assert (ran.code, "is there already" in ran.err) == (2, True)


def test_it_is_delivered_from_what_is_saved(years: History, sttool: Program) -> None:
    (years.folder / DOSSIER / "supervision.yaml").write_text(meetings("2025-03-03"))
    ran = sttool(years.folder, *YEAR, "--deliver", "--lang", "en")
    assert (ran.code, "changes that are not: 1" in ran.err) == (2, True)
    assert not (years.folder / "records/units/medicin/reports").exists()


def test_who_gets_it(years: History, sttool: Program) -> None:
    assert sttool(years.folder, *YEAR, "--deliver", "--to", "vc-1").code == 2
    assert sttool(years.folder, *YEAR, "--deliver", "--to", "sr-01", "--to", "hl-03").code == 0
    assert "to: [hl-03, sr-01]" in (years.folder / "records/units/medicin/reports/2025.yaml").read_text()


def test_without_a_head_somebody_must_be_named(tmp_path: Path, sttool: Program) -> None:
    unit = "records/units/medicin/unit.yaml"
    headless = {**CLINIC, unit: CLINIC[unit].replace("heads: [{person: vc-01, from: 2020-01-01}]\n", "")}
    made = history(tmp_path / "r", [Made("2025-03-04", headless)])
    assert sttool(made.folder, *YEAR, "--deliver").code == 2
    assert sttool(made.folder, *YEAR, "--deliver", "--to", "vc-01").code == 0


def test_without_git_nothing_is_delivered_or_verified(clinic: Path, tmp_path: Path, sttool: Program) -> None:
    sttool(clinic, *YEAR, "--output", str(tmp_path / "report.md"))
    assert sttool(clinic, *YEAR, "--deliver").code == 2
    assert sttool(clinic, *YEAR, "--verify", str(tmp_path / "report.md")).code == 2


def test_a_foot_is_known_in_any_wording() -> None:
    digest = "0123456789abcdef" * 4
    said = foot(f"… 2025-02-03 …\n\nDay 2026-12-31, sttool 1.2.3. Git `3f2a91c0aa12`. Sum `{digest}`.\n")
    assert said is not None
    assert (said.commits, said.day.isoformat(), said.version) == (("3f2a91c0aa12",), "2026-12-31", "1.2.3")
    assert said.digest == digest


def test_where_two_files_first_differ() -> None:
    assert first_difference(b"a\nb\n", b"a\nb\n") is None
    assert first_difference(b"a\nb\n", b"a\nc\n") == 2
    assert first_difference(b"a\n", b"a\nb\n") == 2
    assert first_difference(b"", b"a") == 1


def test_a_record_of_a_delivery_names_each_once() -> None:
    assert "to: [a, b]" in delivered(date(2026, 1, 1), ["b", "a", "b"], "f" * 40, b"")
