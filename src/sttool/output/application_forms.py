"""An application put into the words of its forms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sttool.clinic import heads_on
from sttool.output.application_words import (
    areas,
    doubt_lines,
    enclosed_besides,
    item_words,
    place_of,
    role_of,
)
from sttool.output.figures import adding_up, decimal
from sttool.reports.forms import Carried, Enclosed, FilledForm, FinalForm, ServiceRow, Signed, yymmdd
from sttool.texts import certify as words
from sttool.training.forms import FINAL
from sttool.training.goals import specialty_names
from sttool.training.papers import originals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.dates import Period
    from sttool.kinds.parts import Outsider
    from sttool.kinds.trainees import Trainee
    from sttool.output.application_words import Names
    from sttool.output.view import View
    from sttool.training.application import Application
    from sttool.training.papers import Paper, Signature


def carried(view: View, one: Application, trainee: Trainee, names: Names) -> Carried:
    """Put one application into the words of its forms."""
    say = view.language
    form = one.forms.application if one.forms else None
    months = adding_up([row.months for row in one.rows])
    rows = tuple(
        ServiceRow(
            place_of(view, row),
            _period(row.period) if row.period else "",
            decimal(row.percent, say, trim=True),
            decimal(shown, say),
        )
        for row, shown in zip(one.rows, months, strict=True)
    )
    proof = trainee.bt.certificate if trainee.bt is not None else None
    return Carried(
        day=one.day,
        title=say(words.TITLES[one.programme]),
        name=view.name(one.trainee) or one.trainee,
        programme=one.programme,
        regulation=one.regulation,
        specialties=tuple(specialty_names(one.specialties)),
        licence=_day(trainee.licence),
        bt=_day(proof) if one.programme == "ST" and one.forms and one.forms.of("st-completed") else None,
        doctorate=any(line.kind == "doctorate" for line in trainee.credited),
        application=f"{form.number}: {say(form.title)}" if form else None,
        application_service=bool(form and form.service),
        missing=tuple(": ".join(item_words(view, one, item, names)) for item in one.missing),
        rows=rows,
        total=decimal(sum(months, Fraction(0)), say),
        final=tuple(_finals(view, one, names)),
        forms=tuple(_filled(view, one, names)),
        enclosed=tuple(_enclosed(view, number, sheet[0]) for number, sheet in enumerate(originals(one.papers), 1)),
        besides=tuple(enclosed_besides(view, one, names)),
        doubts=tuple(doubt_lines(view, one)),
    )


def _enclosed(view: View, number: int, paper: Paper) -> Enclosed:
    form = paper.form
    title = view.language(form.title if form else words.AT_PAPER)
    return Enclosed(number, form.number if form else "", title, ", ".join(paper.goals))


def _finals(view: View, one: Application, names: Names) -> Iterator[FinalForm]:
    """The forms of the training as a whole: signed as far as they are, and else with who is to sign."""
    sheets: dict[str, int] = {}
    for number, sheet in enumerate(originals(one.papers), 1):
        sheets[sheet[0].record.kind] = number
    for form in one.forms.forms if one.forms else ():
        if form.kind not in FINAL:
            continue
        yield FinalForm(
            form.number,
            view.language(form.title),
            form.service,
            _consulted(view, one) if form.consulted else None,
            _trained(one) if form.consulted else None,
            tuple(_asked(view, one, each) for each in one.signatures if each.form == form),
            sheets.get(form.kind),
            form.applicant_number,
            tuple((areas(view, area), _served(view, names, area)) for area in form.parts),
        )


def _served(view: View, names: Names, area: str) -> str:
    """The placements of a part of BT: what, where and when."""
    return "; ".join(
        f"{names.titles[ident]}, {view.unit(names.units[ident])}, {_period(names.periods[ident])}"
        for ident in names.parts.get(area, ())
    )


def _filled(view: View, one: Application, names: Names) -> Iterator[FilledForm]:
    """The certificates of goals, each as its form has it."""
    labels = {name: goal.goal.label for goal in one.goals for name in (f"{goal.file}/{goal.goal.code}", goal.goal.code)}
    for number, (paper, *_) in enumerate(originals(one.papers), 1):
        form, record = paper.form, paper.record
        if record.kind in FINAL:
            continue
        spells = [names.periods[ident] for ident in record.for_what if ident in names.periods]
        units = dict.fromkeys(names.units[ident] for ident in record.for_what if ident in names.units)
        asks = form is None or form.period
        yield FilledForm(
            number,
            form.number if form else "",
            view.language(form.title if form else words.AT_PAPER),
            record.kind,
            tuple(f"{goal} {labels[goal]}" if goal in labels else goal for goal in paper.goals),
            "; ".join(names.titles.get(ident, ident) for ident in record.for_what),
            "; ".join(view.unit(unit) for unit in units),
            "; ".join(_period(spell) for spell in sorted(spells)) if asks else None,
            bool(form and form.how_checked),
            _signed(view, paper, record.acting_as),
            bool(form and form.applicant_number),
        )


def _asked(view: View, one: Application, found: Signature) -> Signed:
    """A signature on a form of the whole training; not given yet, with whoever can give it."""
    if found.paper is not None:
        return _signed(view, found.paper, found.signer.role)
    role, asks = role_of(view, found.signer.role), found.form.personal_number
    # Where several can sign, it is for them to settle who does.
    name, specialty, unit = _person(view, found.by[0], one.day) if len(found.by) == 1 else ("", "", "")
    return Signed(role, name, specialty, unit, "", asks)


def _signed(view: View, paper: Paper, role: str) -> Signed:
    """A signature with what the form asks of whoever gave it; a leader of a course gives no personal number."""
    asks = bool(paper.form and paper.form.personal_number) and paper.record.acting_as != "course-leader"
    name, specialty, unit = _person(view, paper.signer, paper.record.date)
    return Signed(role_of(view, role), name, specialty, unit, yymmdd(paper.record.date), asks)


def _person(view: View, signer: str | Outsider | None, day: date) -> tuple[str, str, str]:
    """A signer's name, specialties and place of work on a day, as far as they are known."""
    if signer is not None and not isinstance(signer, str):
        return signer.name, getattr(signer, "specialty", None) or "", signer.unit
    found = view.survey.clinic.people.get(signer or "")
    specialties = [one.specialty for one in found.record.specialist_in if one.since <= day] if found else []
    units = [one.unit for one in found.record.units if one.start <= day <= (one.end or day)] if found else []
    units = units or [
        unit for unit in view.survey.clinic.own_units if signer in heads_on(view.survey.clinic, unit, day)
    ]
    unit = ", ".join(view.unit(each) for each in units)
    return view.name(signer or "") or signer or "", ", ".join(specialty_names(specialties)), unit


def _consulted(view: View, one: Application) -> str:
    found = next((item.mentions.get("people") for item in one.items if item.need == "consulted"), None)
    return ", ".join(_names(view, found if isinstance(found, tuple) else ()))


def _trained(one: Application) -> str:
    return str(next((item.mentions.get("year") or "" for item in one.items if item.need == "supervisor-training"), ""))


def _names(view: View, people: tuple[str, ...]) -> list[str]:
    return [view.name(ident) or ident for ident in people]


def _period(period: Period) -> str:
    return f"{yymmdd(period.start)}–{yymmdd(period.end)}"


def _day(day: date | None) -> str:
    return yymmdd(day) if day is not None else ""
