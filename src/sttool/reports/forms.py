"""The content of each form of an application, ready to be carried over: Markdown, by a template a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sttool.reports.environment import render

if TYPE_CHECKING:
    from datetime import date

    from sttool.sources.tree import Source
    from sttool.texts import Language


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature: in which role, by whom, of what specialty, where, on what day (yymmdd); blank where not known."""

    role: str
    name: str = ""
    specialty: str = ""
    unit: str = ""
    day: str = ""
    personal_number: bool = False


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A row of the list of service, as the form has it."""

    place: str
    period: str
    percent: str
    months: str


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A certificate of goals; ``number`` is its own among those enclosed, ``period`` missing where it has none."""

    number: int
    form: str
    title: str
    kind: str
    goals: tuple[str, ...]
    subject: str
    place: str
    period: str | None
    how_checked: bool
    signed: Signed
    applicant_number: bool = False


@dataclass(frozen=True, slots=True)
class FinalForm:
    """A certificate of the training as a whole, with all its signatures; ``number`` is its own among those enclosed.

    ``consulted`` are study directors, and ``trained`` the year of the main supervisor's training, where it asks;
    ``parts`` are areas with what was served in each.
    """

    form: str
    title: str
    service: bool
    consulted: str | None
    trained: str | None
    signed: tuple[Signed, ...]
    number: int | None = None
    applicant_number: bool = False
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A row of the list of what is enclosed."""

    number: int
    form: str
    title: str
    goals: str


@dataclass(frozen=True, slots=True)
class Carried:
    """An application's content."""

    day: date
    title: str
    name: str
    programme: str
    regulation: str
    specialties: tuple[str, ...]
    licence: str
    bt: str | None
    doctorate: bool
    application: str | None
    application_service: bool
    missing: tuple[str, ...]
    rows: tuple[ServiceRow, ...]
    total: str
    final: tuple[FinalForm, ...]
    forms: tuple[FilledForm, ...]
    enclosed: tuple[Enclosed, ...]
    besides: tuple[str, ...]
    doubts: tuple[str, ...]


def forms_page(carried: tuple[Carried, ...], language: Language, source: Source, own: str | None) -> str:
    """Write the content of the forms of one or more applications."""
    return render("certify/forms", "markdown", language, {"carried": carried}, source=source, own=own)


def yymmdd(day: date) -> str:
    """Write a day as the forms have it."""
    return day.strftime("%y%m%d")
