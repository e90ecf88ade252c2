"""``sttool extract ID``: all that is recorded of one person, as the person has a right to be given it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from typing import Any

    from sttool.cli.common import Run
    from sttool.output.view import View


class Written(StrEnum):
    """How an extract is written."""

    MARKDOWN = "markdown"
    JSON = "json"


def extract(
    ident: Annotated[
        str, typer.Argument(metavar="ID", help="A trainee or a person.", autocompletion=completing.persons)
    ],
    *,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.MARKDOWN,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    output: options.Output = None,
) -> None:
    """Give all that is recorded of one person.

    The records that are theirs, and each that names them. Earlier versions stand in git; sttool history ID has
    them.
    """
    from sttool.cli.common import start
    from sttool.cli.targets import nearest
    from sttool.obligations.packs import read_rules
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.texts.commands import UNKNOWN_ID
    from sttool.writing.export.gathered import gather
    from sttool.writing.export.mentions import of_person
    from sttool.writing.export.whole import whole

    run = start(records, today, lang, output, at=at)
    rules, _, _ = read_rules(run.source, run.settings)
    found = gather(run.source, rules, run.day, run.records)
    clinic = found.survey.clinic
    known = {*clinic.dossiers, *clinic.existing.get("people", ()), *clinic.people}
    if ident not in known:
        run.refuse(UNKNOWN_ID, found=ident, **nearest(ident, known))
    items = whole(of_person(found, ident))
    view = View(found.survey, run.language, naming(run.source, clinic))
    run.finish(_json(run, view, items) if formatted is Written.JSON else _markdown(run, view, ident, items))


def _json(run: "Run", view: "View", items: "list[dict[str, Any]]") -> str:
    from sttool.output.header import Origin
    from sttool.output.record import records_written

    return records_written(view, "extract", items, Origin(run.records, run.git()))


def _markdown(run: "Run", view: "View", ident: str, items: "list[dict[str, Any]]") -> str:
    from sttool.output.extracted import extracted
    from sttool.output.header import Origin

    faults = [item for item in view.survey.findings if item.place is not None]
    return extracted(view, ident, items, Origin(run.records, run.git()), unread=len(faults))
