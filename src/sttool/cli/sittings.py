"""What ``sttool due --collegium`` answers: who is due this term, in proposed groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.output.view import View


def propose(run: Run, view: View, formatted: str) -> Never:
    """Write the proposal; in a form that it cannot have it is refused."""
    from sttool.output.header import Origin
    from sttool.output.sittings import sittings_data, sittings_lines, sittings_markdown
    from sttool.reports.sittings import sittings
    from sttool.texts.output import NOT_WITH_COLLEGIUM

    found = sittings(view.survey, view.name)
    match formatted:
        case "text":
            run.finish(sittings_lines(view, found, Origin(run.records, run.git()), run.width))
        case "markdown":
            run.finish(sittings_markdown(view, found))
        case "json":
            from sttool.output.record import written

            run.finish(written(sittings_data(view, found, Origin(run.records, run.git()))))
        case _:
            run.refuse(NOT_WITH_COLLEGIUM, format=formatted)
