"""``sttool show``: one page on one training, before a review, a collegium or a talk; or on one unit."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from sttool.cli.common import Run
    from sttool.output.view import View
    from sttool.reports.shown.page import TraineePage
    from sttool.reports.shown.unit import UnitPage


class Written(StrEnum):
    """How the page is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"
    PDF = "pdf"


class Sheet(StrEnum):
    """The pages to meet over: two of a trainee, four of a unit."""

    REVIEW = "review"
    COLLEGIUM = "collegium"
    OVERVIEW = "overview"
    SUPERVISORS = "supervisors"
    INSPECTION = "inspection"
    HANDOVER = "handover"


def show(
    ident: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a trainee or a unit.", autocompletion=completing.shown)
    ],
    *,
    page: Annotated[
        Sheet | None,
        typer.Option("--page", help="A page to meet over, to print: two of a trainee, the other four of a unit."),
    ] = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[
        Written | None, typer.Option("--format", help="How to write it; else by the name of the output, else text.")
    ] = None,
    output: options.Output = None,
) -> None:
    """Show one page on a trainee or a unit, as before a meeting.

    Who and by which rules, what is due, meetings and assessments, what was agreed, what is new.

    A page to meet over is HTML, PDF or Markdown, with places to fill in by hand; without --page it is the review's or
    the unit's own.
    """
    from sttool.cli.common import start
    from sttool.cli.dossiers import below

    run = start(records, today, lang, output, at=at)
    form = _form(run, formatted, page)
    units = run.source.folders("units" if run.records in {"", "."} else f"{run.records}/units")
    trainees = run.source.folders(below(run))
    if ident not in {*trainees, *units}:
        _refuse(run, ident, (*trainees, *units))
    if page is not None or form in {Written.HTML, Written.PDF}:
        from sttool.cli.sheets import sheet

        sheet(run, ident, page.value if page else None, options.Paper(form.value), trainee=ident in trainees)
    view, shown = _trainee(run, ident) if ident in trainees else _unit(run, ident)
    _answer(run, view, shown, form)


def _form(run: "Run", asked: Written | None, page: Sheet | None) -> Written:
    """The form asked for, else the one that a file's name asks for; a page to meet over has no text and no JSON."""
    from sttool.texts.pages import NO_FORM
    from sttool.texts.report import FORMATS

    ending = run.output.suffix.lower() if run.output else ""
    form = asked or Written(FORMATS.get(ending, "text" if page is None else "markdown"))
    if page is not None and form in {Written.TEXT, Written.JSON}:
        run.refuse(NO_FORM, form=form.value)
    return form


def _refuse(run: "Run", ident: str, known: "Sequence[str]") -> "Never":
    """Refuse what is neither a trainee nor a unit: a person with what to ask instead, else with the nearest."""
    from sttool.cli.targets import nearest
    from sttool.kinds.location import is_id
    from sttool.sources.tree import Unreadable
    from sttool.texts.commands import UNKNOWN_ID
    from sttool.texts.show import NOT_SHOWN

    people = "people" if run.records in {"", "."} else f"{run.records}/people"
    if is_id(ident) and not isinstance(run.source.read(f"{people}/{ident}.yaml"), Unreadable):
        run.refuse(NOT_SHOWN, id=ident)
    run.refuse(UNKNOWN_ID, found=ident, **nearest(ident, known))


def _unit(run: "Run", ident: str) -> "tuple[View, UnitPage]":
    """Judge everything, and make the page of one unit; refused where the unit's own file cannot be read."""
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.reports.shown.unit import unit_page
    from sttool.texts.show import NO_TRAINEE

    survey = run.survey()
    name = naming(run.source, survey.clinic)
    page = unit_page(survey, ident, name)
    if page is None:
        folder = "units" if run.records in {"", "."} else f"{run.records}/units"
        run.refuse(NO_TRAINEE, path=f"{folder}/{ident}/unit.yaml", id=ident)
    return View(survey, run.language, name), page


def _trainee(run: "Run", ident: str) -> "tuple[View, TraineePage]":
    """Read and judge one dossier, and make its page; refused where the trainee's own file cannot be read."""
    from msgspec.structs import replace

    from sttool.cli.dossiers import below
    from sttool.glance import judged_glance
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.reports.shown.trainee import trainee_page
    from sttool.texts.show import NO_TRAINEE

    survey, dossier, found = judged_glance(run.source, run.day, ident, records=run.records)
    name = naming(run.source, survey.clinic)
    page = trainee_page(survey.clinic, survey.rules, dossier, found, run.day, name)
    if page is None:
        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    return View(replace(survey, occurrences=found), run.language, name), page


def _answer(run: "Run", view: "View", page: "TraineePage | UnitPage", formatted: Written) -> "Never":
    from sttool.output.shown import block_lines, block_markdown
    from sttool.reports.shown.page import TraineePage

    if formatted is Written.JSON:
        from sttool.output.header import Origin
        from sttool.output.record import written
        from sttool.output.shown_json import shown_data

        run.finish(written(shown_data(view, page, Origin(run.records, run.git()))))
    if isinstance(page, TraineePage):
        from sttool.output.shown_trainee import trainee_blocks, trainee_title

        title, blocks = trainee_title(view, page), trainee_blocks(view, page)
    else:
        from sttool.output.shown_unit import unit_blocks, unit_title

        title, blocks = unit_title(view, page), unit_blocks(view, page)
    if formatted is Written.MARKDOWN:
        run.finish(block_markdown(run.language, title, blocks))
    run.finish(block_lines(run.language, title, blocks, run.width))
