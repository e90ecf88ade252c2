"""Templates as commands use them: the unit's own come first, and a fault in one of them is told, not raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sttool.cli.common import Run


def rendered(run: Run, write: Callable[[str | None], str]) -> str:
    """Write a text by templates, given the folder of the unit's own where there is one."""
    from sttool.reports.environment import TemplateFault
    from sttool.sources.tree import leads_out
    from sttool.texts.report import BAD_TEMPLATE, NO_TEMPLATES

    own = run.settings.templates
    if own is not None and leads_out(own):
        run.refuse(NO_TEMPLATES)
    try:
        return write(own)
    except TemplateFault as fault:
        line = {"line": fault.line} if fault.line else {}
        run.refuse(BAD_TEMPLATE, path=fault.path, reason=fault.reason, **line)
