"""An agenda as Markdown: a heading a group and a line each, to paste into minutes or a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.obligations.occurrence import Verdict
from sttool.output.agenda import quiet
from sttool.output.agenda_groups import grouped, notes, owner, when
from sttool.output.header import unit_names
from sttool.output.lines import plain
from sttool.output.unjudged import unjudged
from sttool.reports.escaping import markdown
from sttool.texts import output as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sttool.obligations.occurrence import Occurrence
    from sttool.output.agenda_groups import By
    from sttool.output.view import View

_ENDLESS = 10_000
"""No line is broken."""


def agenda_markdown(
    view: View, items: Sequence[Occurrence], *, until: date | None, by: By = "owner", person: str | None = None
) -> str:
    """Write the agenda, group by group; ``until`` is missing where everything was asked for."""
    say = view.language
    upto = say(words.AGENDA, {"day": until}) if until else say(words.AGENDA_ALL)
    title = view.person(person) if person is not None else ", ".join(unit_names(view)) or say(words.NO_UNIT)
    blocks = [f"# {markdown(say(words.TO_DO, {'whose': title}))}", markdown(f"{upto} · {view.day}")]
    judged = [item for item in items if item.verdict is not Verdict.UNKNOWN]
    unknown = [item for item in items if item.verdict is Verdict.UNKNOWN]
    if not judged and until:
        blocks.append(markdown(quiet(view, until, person)))
    for group in grouped(view, judged, by):
        blocks += [f"## {markdown(group.heading)}", "\n".join(_line(view, item, by) for item in group.items)]
    if unknown:
        told = plain(unjudged(view, unknown, _ENDLESS)).splitlines()
        blocks += [f"## {markdown(say(words.SECTIONS['unknown']))}", "\n".join(f"- {markdown(t)}" for t in told)]
    return "\n\n".join(blocks) + "\n"


def _line(view: View, item: Occurrence, by: By) -> str:
    """One line: the day, what, for whom, and what bears on it."""
    day = item.due.isoformat() if item.due else view.language(words.NO_DAY)
    shown = f"**{day}**" if item.verdict is Verdict.OVERDUE else day
    parts = [f"{view.title(item)} ({view.duties(item)})"]
    if by != "trainee":
        parts.append(str(view.who(item.subject)))
    if by != "owner":
        parts.append(owner(view, item))
    parts += [text for text in (when(view, item), *notes(view, item)) if text]
    return f"- {shown} {markdown(' · '.join(parts))}"
