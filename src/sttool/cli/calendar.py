"""The agenda for others: as a calendar, and as letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sttool.cli.common import Run
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View


def calendar(run: Run, view: View, items: Sequence[Occurrence]) -> str:
    """Write a calendar; refused where the extra that writes it is not installed."""
    try:
        from sttool.output.agenda_ics import agenda_ics
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] == "sttool":
            raise
        from sttool.texts.output import NO_ICS

        run.refuse(NO_ICS, package="sttool[ics]")
    return agenda_ics(view, items).decode()


def mail(run: Run, view: View, items: Sequence[Occurrence], until: date, person: str | None) -> str:
    """Write letters, or say that there is nobody to write to."""
    from sttool.cli.templates import rendered
    from sttool.output.agenda_mail import letters_of
    from sttool.reports.reminder import letters
    from sttool.texts.output import NO_LETTER_FOR, NO_LETTERS

    found = letters_of(view, items, until, person)
    if not found:
        params = {"day": until, "person": view.person(person)} if person is not None else {"day": until}
        return f"{run.language(NO_LETTER_FOR if person is not None else NO_LETTERS, params)}\n"
    return rendered(run, lambda own: letters(found, run.language, run.source, own))
