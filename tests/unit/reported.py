"""Makes the yearly report of a small clinic: files laid over the smallest one, read from memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.naming import naming
from sttool.reports.environment import Form, render
from sttool.reports.yearly import YearlyReport, yearly
from sttool.sources.memory import Memory
from sttool.texts import SWEDISH
from sttool.texts.example import CLINIC
from tests.unit.judged import at, md, surveyed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.texts import Language
    from sttool.texts.codes import Content

DAY = "2026-11-21"


def reported(*files: Mapping[str, Content | None], day: str = DAY, with_names: bool = False) -> YearlyReport:
    """The report of the day's year."""
    laid: dict[str, Content | None] = dict(CLINIC)
    for over in files:
        laid.update({at(path): content for path, content in over.items()})
    source = Memory({path: content for path, content in laid.items() if content is not None})
    year = int(day[:4])
    found = surveyed(day, laid, until=f"{year + 1}-12-31", want="all" if with_names else "open", goals=True)
    return yearly(found, year, git=None, name=naming(source, found.clinic), with_names=with_names)


def written(report: YearlyReport, form: Form = "markdown", language: Language = SWEDISH) -> str:
    """A report as text, by the packaged templates."""
    return render("report/yearly", form, language, {"report": report})


def more_trainees(number: int, text: str | None = None) -> dict[str, Content]:
    """So many trainees more, alike but for their ids."""
    alike = text or str(CLINIC["records/trainees/st-007/trainee.yaml"]).replace("name: Ali Haidar\n", "")
    return {f"st-1{index:02d}/trainee.yaml": f"name: Trainee {index}\n{alike}" for index in range(number)}


COLLEGIUM = "kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01, hl-03, vc-01]\noutcome: "
"""A collegium that lacks nothing but its outcome."""


def assessed(number: int) -> dict[str, Content]:
    """So many trainees more, each with a collegium this year and last that went well."""
    days = ("2025-10-14", "2026-10-14")
    held = {f"st-1{one:02d}/collegia/{day}.md": md(f"{COLLEGIUM}on-track") for one in range(number) for day in days}
    return {**more_trainees(number), **held}
