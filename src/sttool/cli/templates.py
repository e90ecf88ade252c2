"""Templates as commands use them: the unit's own come first, and a fault in one of them is a finding, not a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from sttool.cli.options import Paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from typing import Never

    from sttool.cli.common import Run
    from sttool.findings import Finding
    from sttool.reports.environment import Form
    from sttool.survey import Survey

    Write: TypeAlias = Callable[[Form, str | None], str]
    """Writes a page in a form, given the folder of the unit's own templates where there is one."""

T = TypeVar("T")


def own_folder(run: Run) -> str | None:
    """The folder of the unit's own templates; refused where it leads out of the folder of the settings."""
    from sttool.sources.tree import leads_out
    from sttool.texts.report import NO_TEMPLATES

    own = run.settings.templates
    if own is not None and leads_out(own):
        run.refuse(NO_TEMPLATES)
    return own.strip("/") if own is not None else None


def templated(run: Run, survey: Survey) -> Survey:
    """Add to what was found the faults of the unit's own templates, where it has any."""
    if run.settings.templates is None:
        return survey
    from sttool.reports.template_check import with_templates

    return with_templates(survey, run.source)


def rendered(run: Run, write: Callable[[str | None], T]) -> T:
    """Write by templates; a fault in one of the unit's own ends the command with 1, and nothing is written."""
    from sttool.reports.templates import TemplateFault

    try:
        return write(own_folder(run))
    except TemplateFault as fault:
        _tell(run, fault.finding)


def papered(run: Run, form: Paper, write: Write, day: date) -> str | bytes:
    """Write a page as it is asked for."""
    text = lettered(run, form, write)
    return printed(run, text, day) if form is Paper.PDF else text


def lettered(run: Run, form: Paper, write: Write) -> str:
    """Write a page as text: Markdown, else the HTML that is also what a PDF is set from."""
    wanted: Form = "markdown" if form is Paper.MARKDOWN else "html"
    return rendered(run, lambda own: write(wanted, own))


def printed(run: Run, page: str, day: date) -> bytes:
    """Set a PDF from a page of HTML; refused where what it takes is not installed."""
    from sttool.reports.pdf import NoPdf, pdf
    from sttool.texts.report import NO_PDF

    try:
        return pdf(page, day)
    except NoPdf as missing:
        run.refuse(NO_PDF[missing.lack], **({"reason": missing.reason} if missing.reason else {}))


def paper(form: Paper | None, path: Path | None) -> Paper:
    """The form asked for, else the one that a file's name asks for; Markdown where neither says anything."""
    from sttool.texts.report import FORMATS

    ending = path.suffix.lower() if path else ""
    return form or Paper(FORMATS.get(ending, Paper.MARKDOWN.value))


def _tell(run: Run, fault: Finding) -> Never:
    """Say on standard error what is wrong with a template, where, and what to do; the answer itself stays empty."""
    import typer

    from sttool.cli.streams import complain
    from sttool.output.lines import plain
    from sttool.output.messages import marked, said, where

    spoken = said(fault, None, run.language)
    complain(f"{where(fault)}: {spoken.severity.value} {fault.code} {spoken.message}")
    if fault.place is not None:
        complain(plain(marked(fault.place)).rstrip("\n"))
    complain(f"  {spoken.help}")
    raise typer.Exit(1)
