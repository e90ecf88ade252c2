"""``sttool document KIND ID``: an agreement, a contract, a plan or a form, filled from the records, ready to sign."""

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.reports.environment import Form


def document(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND", help="Which document: one of those that --list shows.", autocompletion=completing.documents
        ),
    ] = None,
    ident: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="Whom or what it is about: a trainee, a placement, an assignment.",
            autocompletion=completing.documented,
        ),
    ] = None,
    *,
    listed: Annotated[
        bool, typer.Option("--list", help="Show which documents there are, and what each is about.")
    ] = False,
    form: options.Papered = None,
    output: options.Output = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
) -> None:
    """Write a document filled from the records.

    What they do not say is left as a line to fill in by hand. Personal numbers are always left out, and no document
    says why somebody is supported.
    """
    from sttool.cli.common import start

    run = start(records, today, lang, output, at=at, needed=not (listed or kind is None))
    if listed or kind is None:
        _list(run)
    from sttool.cli.documents import given
    from sttool.cli.templates import paper, papered
    from sttool.reports.environment import render

    name, model = given(run, kind, ident)

    def write(written: "Form", own: str | None) -> str:
        template = f"documents/{kind}"
        return render(template, written, run.language, {name: model}, source=run.source, own=own)

    run.finish(papered(run, paper(form, run.output), write, run.day))


def _list(run: "Run") -> "Never":
    """Name the documents, with what the id after each is."""
    from sttool.texts.documents import NAMES, TITLES

    widest = max(len(kind) for kind in TITLES)
    lines = [
        f"{kind:<{widest}}  {run.language(title)}\n{'':<{widest}}  ID: {run.language(NAMES[kind])}\n"
        for kind, title in TITLES.items()
    ]
    run.finish("".join(lines))
