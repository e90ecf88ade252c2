"""A page to meet over, as ``show`` writes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sttool.reports.pages.links import OF_TRAINEE, OF_UNIT

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Never

    from sttool.cli.common import Run
    from sttool.cli.options import Paper
    from sttool.output.naming import Naming
    from sttool.reports.environment import Form
    from sttool.reports.pages.links import OfUnit
    from sttool.reports.pages.written import Pages
    from sttool.survey import Survey

P = TypeVar("P", bound=str)


def sheet(run: Run, ident: str, asked: str | None, form: Paper, *, trainee: bool) -> Never:
    """Write a page of a trainee or of a unit; without one asked for, the review's or the unit's own."""
    from sttool.cli.templates import papered
    from sttool.reports.environment import templates
    from sttool.reports.pages.written import Pages

    made = _of_trainee(run, ident, asked) if trainee else _of_unit(run, ident, asked)

    def write(written: Form, own: str | None) -> str:
        return made(Pages(templates(written, run.language, run.source, own)))

    run.finish(papered(run, form, write, run.day))


def _known(run: Run, ident: str, asked: str | None, pages: tuple[P, ...]) -> P:
    """The page asked for, else the first of those there are; refused where it is none of them."""
    from sttool.texts.pages import NO_PAGE

    found = pages[0] if asked is None else next((page for page in pages if page == asked), None)
    if found is None:
        run.refuse(NO_PAGE, id=ident, page=asked, pages=pages)
    return found


def _of_trainee(run: Run, ident: str, asked: str | None) -> Callable[[Pages], str]:
    """Judge one dossier, and lay its page out; refused where the trainee's own file cannot be read."""
    from sttool.cli.dossiers import below
    from sttool.glance import judged_glance
    from sttool.output.naming import naming
    from sttool.reports.foot import foot_of
    from sttool.reports.shown.trainee import trainee_page
    from sttool.texts.show import NO_TRAINEE

    kind = _known(run, ident, asked, OF_TRAINEE)
    survey, dossier, found = judged_glance(run.source, run.day, ident, records=run.records)
    name = naming(run.source, survey.clinic)
    page = trainee_page(survey.clinic, survey.rules, dossier, found, run.day, name)
    if page is None:
        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    foot = foot_of(survey, run.git())
    return lambda pages: pages.of_trainee(kind, page, foot)


def _of_unit(run: Run, ident: str, asked: str | None) -> Callable[[Pages], str]:
    """Judge everything, and lay a unit's page out; one that only receives trainees has no other than its own."""
    from sttool.reports.pages.desk import desk_of
    from sttool.reports.shown.unit import unit_page
    from sttool.texts.show import NO_TRAINEE

    survey, name = surveyed(run)
    page = unit_page(survey, ident, name)
    if page is None:
        folder = "units" if run.records in {"", "."} else f"{run.records}/units"
        run.refuse(NO_TRAINEE, path=f"{folder}/{ident}/unit.yaml", id=ident)
    mine: tuple[OfUnit, ...] = OF_UNIT[:1] if page.external else OF_UNIT
    kind = _known(run, ident, asked, mine)
    desk = desk_of(survey, name, run.git())
    return lambda pages: pages.of_unit(desk, kind, page, run.records)


def surveyed(run: Run) -> tuple[Survey, Naming]:
    """Judge everything as pages ask for it: every occurrence, the next calendar year to its end, and the goals."""
    from datetime import date

    from sttool.output.naming import naming

    survey = run.survey(until=date(run.day.year + 1, 12, 31), want="all", goals=True, pointed=False)
    return survey, naming(run.source, survey.clinic)
