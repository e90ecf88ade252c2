"""``sttool certify ID``: what an application needs, what of it is there, and what is missing."""

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules
    from sttool.output.application_words import Names
    from sttool.output.view import View
    from sttool.training.application import Application


def certify(
    ident: Annotated[str, typer.Argument(metavar="ID", help="The trainee's id.", autocompletion=completing.trainees)],
    *,
    specialty: Annotated[
        str | None,
        typer.Option(
            "--specialty",
            metavar="NAME",
            help="Of several specialties only this one.",
            autocompletion=completing.specialties,
        ),
    ] = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[
        options.Written, typer.Option("--format", help="How to write it; markdown has what is to stand on each form.")
    ] = options.Written.TEXT,
    output: options.Output = None,
) -> None:
    """Tell what an application needs, and what of it is missing.

    It ends with 1 until nothing is missing.
    """
    from sttool.cli.common import start
    from sttool.cli.dossiers import asked_for, below
    from sttool.glance import glance
    from sttool.output.application_words import names_of
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.reports.application import applications
    from sttool.texts.certify import NO_TRAINEE, NOT_OF

    run = start(records, today, lang, output, at=at)
    asked_for(run, ident)

    def each(clinic: "Clinic", rules: "Rules", dossier: "Folder") -> "tuple[Folder, tuple[Application, ...]]":
        return dossier, applications(clinic, rules, dossier, run.day)

    survey, ((dossier, found),) = glance(run.source, run.day, each, records=run.records, only=[ident])
    trainee = dossier.trainee
    if trainee is None:
        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    if specialty is not None:
        if specialty not in trainee.specialties:
            run.refuse(NOT_OF, id=ident, specialty=specialty, known=tuple(trainee.specialties) or "–")
        found = tuple(one for one in found if specialty in one.specialties or not one.specialties)
    view = View(survey, run.language, naming(run.source, survey.clinic))
    _finish(run, view, found, trainee, names_of(dossier), formatted)


def _finish(
    run: "Run",
    view: "View",
    found: "tuple[Application, ...]",
    trainee: "Trainee",
    names: "Names",
    formatted: options.Written,
) -> "Never":
    """Write the applications; the exit code says whether anything is missing."""
    from sttool.output.header import Origin

    code = int(not all(one.complete for one in found))
    match formatted:
        case options.Written.TEXT:
            from sttool.output.application import application_lines

            origin = Origin(run.records, run.git())
            run.finish(application_lines(view, found, names, origin, run.width), code)
        case options.Written.JSON:
            from sttool.output.application_json import certify_data
            from sttool.output.record import written

            run.finish(written(certify_data(view, found, names, Origin(run.records, run.git()))), code)
        case options.Written.MARKDOWN:
            from sttool.cli.templates import rendered
            from sttool.output.application_forms import carried
            from sttool.reports.forms import forms_page

            pages = tuple(carried(view, one, trainee, names) for one in found)
            run.finish(rendered(run, lambda own: forms_page(pages, run.language, run.source, own)), code)
