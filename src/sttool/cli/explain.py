"""``sttool explain``: what a code, an obligation, a duty or an occurrence means, and where it comes from."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.obligations.model import Rules
    from sttool.output.lines import Line

EXAMPLE_DAY: Final = date(2026, 11, 21)
"""The day that the codes' examples are written for."""


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="CODE, OBLIGATION, DUTY or OCCURRENCE",
            help="R104, st-plan, K21 or an occurrence's key.",
            autocompletion=completing.explained,
        ),
    ],
    *,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[options.Told, typer.Option("--format", help="How to write it.")] = options.Told.TEXT,
    output: options.Output = None,
) -> None:
    """Explain a code, an obligation, a duty or an occurrence.

    What it means and why, where it is from, and how it is met.
    """
    from sttool.cli.common import start

    run = start(records, today, lang, output, at=at, needed=what.count("/") > 1)
    kind, name, lines = _explained(run, what.strip())
    if formatted is options.Told.TEXT:
        run.finish(lines)
    from sttool import __version__
    from sttool.output.lines import plain
    from sttool.output.record import written

    run.finish(
        written({
            "schema": "sttool/explain/1",
            "tool": {"name": "sttool", "version": __version__},
            "today": run.day.isoformat(),
            "kind": kind,
            "id": name,
            "text": plain(lines),
        })
    )  # fmt: skip


def _explained(run: "Run", what: str) -> tuple[str, str, list["Line"]]:
    """Find out what is asked about, and explain it."""
    from sttool.obligations.packs import read_rules
    from sttool.texts.codes.table import CODES
    from sttool.texts.duties.table import DUTIES

    if what.count("/") > 1:
        return "occurrence", what, _occurrence(run, what)
    if what.upper() in DUTIES:
        from sttool.output.explaining import duty_lines

        rules, _, _ = read_rules(run.source, run.settings)
        return "duty", what.upper(), duty_lines(rules, what.upper(), run.language, run.width)
    if what.upper() in CODES:
        from sttool.output.gallery import code_lines

        return "code", what.upper(), code_lines(what.upper(), EXAMPLE_DAY, run.language, run.width)
    rules, _, _ = read_rules(run.source, run.settings)
    return "obligation", what, _obligation(run, rules, what)


def _obligation(run: "Run", rules: "Rules", what: str) -> list["Line"]:
    from sttool.cli.targets import nearest
    from sttool.output.explaining import obligation_lines, off_lines
    from sttool.texts.codes.table import CODES
    from sttool.texts.commands import NOTHING_TO_EXPLAIN
    from sttool.texts.duties.table import DUTIES

    if what in rules.off:
        return off_lines(rules, what, run.language, run.width)
    found = rules.by_id(what.lower())
    if found is None:
        known = [*DUTIES, *CODES, *rules.off, *(item.id for item in rules.obligations)]
        run.refuse(NOTHING_TO_EXPLAIN, found=what, **nearest(what, known))
    return obligation_lines(rules, found, run.language, run.width)


def _occurrence(run: "Run", key: str) -> list["Line"]:
    from sttool.cli.targets import nearest
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.output.working import working
    from sttool.texts.commands import NOTHING_TO_EXPLAIN

    survey = run.survey(want="all")
    found = next((item for item in survey.occurrences if item.key == key), None)
    if found is None:
        run.refuse(NOTHING_TO_EXPLAIN, found=key, **nearest(key, [item.key for item in survey.occurrences]))
    view = View(survey, run.language, naming(run.source, survey.clinic))
    return working(view, found, run.source, run.width)
