"""The content of each form of an application, ready to be carried over: Markdown, by a template a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.environment import render

if TYPE_CHECKING:
    from datetime import date

    from sttool.sources.tree import Source
    from sttool.texts import Language


class Signed(Struct, frozen=True):
    """A signature; what is not known is empty."""

    role: str
    """In which role."""
    name: str = ""
    """By whom."""
    specialty: str = ""
    """Of what specialty."""
    unit: str = ""
    """Working where."""
    day: str = ""
    """On what day, yymmdd."""
    personal_number: bool = False
    """Whether the form asks for the signer's personal number, which is written by hand."""


class ServiceRow(Struct, frozen=True):
    """A row of the list of service, as the form has it."""

    place: str
    """Where."""
    period: str
    """From and to, yymmdd; empty where no days are known."""
    percent: str
    """Percent of full time."""
    months: str
    """Months of full time."""


class FilledForm(Struct, frozen=True):
    """A certificate of goals, as its form has it."""

    number: int
    """Its number among those enclosed."""
    form: str
    """The number of the form; empty where it has none."""
    title: str
    """What the form is called."""
    kind: str
    """What kind of certificate it is, as recorded."""
    goals: tuple[str, ...]
    """The goals, by code and label."""
    subject: str
    """What they were reached by."""
    place: str
    """Where that was."""
    period: str | None
    """When that was, yymmdd; ``None`` where the form does not ask."""
    how_checked: bool
    """Whether the form asks how it was checked that the goals are reached."""
    signed: Signed
    """Who signed."""
    applicant_number: bool = False
    """Whether the form asks for the applicant's personal number, which is written by hand."""


class FinalForm(Struct, frozen=True):
    """A certificate of the training as a whole."""

    form: str
    """The number of the form."""
    title: str
    """What the form is called."""
    service: bool
    """Whether it has a list of service."""
    consulted: str | None
    """The study directors who were consulted; ``None`` where the form does not ask."""
    trained: str | None
    """The year of the main supervisor's training; ``None`` where the form does not ask."""
    signed: tuple[Signed, ...]
    """All its signatures, given or to be given."""
    number: int | None = None
    """Its number among those enclosed; ``None`` where it is not there yet."""
    applicant_number: bool = False
    """Whether the form asks for the applicant's personal number, which is written by hand."""
    parts: tuple[tuple[str, str], ...] = ()
    """Areas with what was served in each."""


class Enclosed(Struct, frozen=True):
    """A row of the list of what is enclosed."""

    number: int
    """Its number."""
    form: str
    """The number of the form; empty where it has none."""
    title: str
    """What the form is called."""
    goals: str
    """The goals it certifies, by code."""


class Carried(Struct, frozen=True):
    """An application's content, in words."""

    day: date
    """The day judged on."""
    title: str
    """What is applied for."""
    name: str
    """The applicant's name; the id where none is known."""
    programme: str
    """AT, BT or ST."""
    regulation: str
    """The regulation the training follows."""
    specialties: tuple[str, ...]
    """The specialties applied for, by name."""
    licence: str
    """The day of the licence to practise, yymmdd; empty where not known."""
    bt: str | None
    """The day of the certificate of BT, yymmdd, empty where not known; ``None`` where it is not asked for."""
    doctorate: bool
    """Whether a doctorate is credited."""
    application: str | None
    """The form of the application, its number and title; ``None`` where there is none."""
    application_service: bool
    """Whether that form has the list of service."""
    missing: tuple[str, ...]
    """What is missing yet."""
    rows: tuple[ServiceRow, ...]
    """The list of service."""
    total: str
    """Months of full time in all."""
    final: tuple[FinalForm, ...]
    """Certificates of the training as a whole."""
    forms: tuple[FilledForm, ...]
    """Certificates of goals."""
    enclosed: tuple[Enclosed, ...]
    """What is enclosed in original."""
    besides: tuple[str, ...]
    """What is enclosed besides."""
    doubts: tuple[str, ...]
    """What to look at again before it is sent."""


def forms_page(carried: tuple[Carried, ...], language: Language, source: Source, own: str | None) -> str:
    """Write the content of the forms of one or more applications."""
    return render("certify/forms", "markdown", language, {"carried": carried}, source=source, own=own)


def yymmdd(day: date) -> str:
    """Write a day as the forms have it."""
    return day.strftime("%y%m%d")
