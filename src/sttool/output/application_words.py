"""What an application says of its parts, the same in text and on the pages of its forms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct, field

from sttool.dates import Period
from sttool.output.figures import adding_up, decimal
from sttool.output.problems import days, unit_name
from sttool.reports.escaping import plain
from sttool.texts import certify as words
from sttool.training.application import doubts
from sttool.training.goals import BT, COMMON, specialty_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.kinds.dossier import Folder
    from sttool.kinds.parts import Outsider
    from sttool.kinds.trainees import Credited
    from sttool.output.view import View
    from sttool.training.application import Application, Item
    from sttool.training.papers import Paper
    from sttool.training.service import Service


class Names(Struct, frozen=True):
    """What the records say of placements, courses and projects, by id, and the lines of credited time.

    ``units`` is where a placement is, ``periods`` when something was, ``parts`` the placements of BT by area.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, Period] = field(default_factory=dict)
    credited: tuple[Credited, ...] = ()
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def names_of(dossier: Folder) -> Names:
    """Look up what certificates refer to by id."""
    titles, units, periods = dict[str, str](), dict[str, str](), dict[str, Period]()
    for item in dossier.of("placement"):
        titles[item.id], units[item.id] = plain(item.record.title), item.record.unit
        periods[item.id] = Period(item.record.start, item.record.end)
    for kind in ("course", "project"):
        for item in dossier.of(kind):
            first = item.record.start
            last = (item.record.end if kind == "course" else item.record.presented) or first
            titles.setdefault(item.record.id, plain(item.record.title))
            if last is not None:
                periods.setdefault(item.record.id, Period(first or last, last))
    trainee = dossier.trainee
    for file in trainee.specialties if trainee else ():
        titles.setdefault(file, *specialty_names([file]))
    alone = trainee is not None and trainee.programme == "BT"
    parts: dict[str, tuple[str, ...]] = {}
    for item in sorted(dossier.of("placement"), key=lambda item: item.record.start):
        if item.record.area is not None and (alone or item.record.bt):
            parts[item.record.area] = (*parts.get(item.record.area, ()), item.id)
    return Names(titles, units, periods, tuple(trainee.credited) if trainee else (), parts)


def activity(view: View, name: str) -> str:
    """An activity, or what a certificate is of."""
    return view.language(words.ACTIVITIES[name]) if name in words.ACTIVITIES else name


def any_of(view: View, names: tuple[str, ...]) -> str:
    """Activities of which one is enough."""
    *others, last = (activity(view, name) for name in names)
    return view.language(words.OR, {"first": ", ".join(others), "second": last}) if others else last


def areas(view: View, names: object) -> str:
    """The areas of a part of AT or BT."""
    found = names if isinstance(names, tuple) else (names,)
    return " + ".join(view.language(words.AREAS[name]) if name in words.AREAS else str(name) for name in found)


def role_of(view: View, role: str) -> str:
    """A role as the forms have it."""
    return view.language(words.ROLES[role]) if role in words.ROLES else role


def signer_name(view: View, signer: str | Outsider | None) -> str:
    """Who signed, or can sign: a person of the register, or one outside it with the unit."""
    if signer is None or isinstance(signer, str):
        return view.person(signer or "")
    return f"{plain(signer.name)}, {plain(signer.unit)}"


def item_words(view: View, one: Application, item: Item, names: Names) -> tuple[str, str]:
    """What is needed, and what is there or missing of it."""
    say = view.language
    params: dict[str, object] = {**item.mentions}
    if item.day is not None:
        params["day"] = item.day
    if item.months is not None:
        done, asked = item.months
        params["done"] = decimal(done, say)
        params["asked"] = decimal(asked, say, trim=True)
    for name in ("person", "people"):
        if name in params:
            value = params[name]
            params[name] = tuple(view.person(str(ident)) for ident in (value if isinstance(value, tuple) else (value,)))
    if "areas" in params:
        params["areas"] = areas(view, params["areas"])
    if "unit" in params:
        params["unit"] = unit_name(view, str(params["unit"]))
    if "placement" in params:
        params["placement"] = names.titles.get(str(params["placement"]), params["placement"])
    if item.need == "signature":
        params |= _signature(view, one, item)
    title = say(words.NEEDS[item.need], params)
    return title[:1].upper() + title[1:], say((words.HAVE if item.met else words.LACK)[_key(one, item)], params)


def paper_words(view: View, paper: Paper, names: Names, *, short: bool = False) -> tuple[str, str]:
    """What a certificate is of and what for, and which goals it names; ``short`` leaves the first to the form."""
    record = paper.record
    what = ", ".join(names.titles.get(ident, ident) for ident in record.for_what)
    goals = ", ".join(paper.goals)
    text = activity(view, record.kind)
    if what:
        text = what if short else f"{text}: {what}"
    return text, goals


def service_rows(view: View, one: Application) -> Iterator[list[str]]:
    """The list of service with its sum: place, days, percentage, months, and what was taken off."""
    say = view.language
    shown = adding_up([row.months for row in one.rows])
    for row, months in zip(one.rows, shown, strict=True):
        note = []
        if row.credited is not None:
            note.append(say(words.CREDITED))
        if row.absent:
            note.append(say(words.LESS, {"number": decimal(row.absent, say)}))
        percent = say(words.PERCENT, {"number": decimal(row.percent, say, trim=True)})
        yield [place_of(view, row), service_days(view, row), percent, decimal(months, say), ", ".join(note)]
    yield [say(words.SUM), "", "", decimal(sum(shown, Fraction(0)), say), ""]


def place_of(view: View, row: Service) -> str:
    """Where a row of service was served."""
    if row.place:
        return plain(row.place)
    return view.unit(row.unit) if row.unit else view.language(words.SOMEWHERE)


def service_days(view: View, row: Service) -> str:
    """When a row of service was served."""
    return days(view, row.period) if row.period else view.language(words.UNDATED)


def enclosed_besides(view: View, one: Application, names: Names) -> Iterator[str]:
    """What is enclosed beside the certificates."""
    say = view.language
    for line in names.credited if one.programme == "ST" else ():
        yield say(words.CREDITS[line.kind], {"what": plain(line.place) if line.place else say(words.SOMEWHERE)})
    yield say(words.BY_HAND)


def doubt_lines(view: View, one: Application) -> Iterator[str]:
    """What the result rests on that may be wrong."""
    say = view.language
    if one.together is not None:
        months = {"asked": decimal(Fraction(one.asked), say, trim=True), "all": decimal(one.together, say, trim=True)}
        yield say(words.TOGETHER, months)
    for found, uncertain in doubts(one):
        name = found.specialty or say({COMMON: words.SHARED, BT: words.BASIC}.get(found.file, words.SHARED))
        if not found.checked:
            yield say(words.UNCHECKED, {"name": name})
        if uncertain:
            yield say(words.UNCERTAIN, {"goals": uncertain})
        for doubt in found.warnings:
            given = {"goals": doubt.goals} if doubt.goals else {}
            yield say(words.DOUBT, {"text": say(doubt.text), **given})
    if one.internship is not None:
        yield say(words.NO_FORMS)
        for doubt in one.internship.warnings:
            yield say(doubt.text)


def _key(one: Application, item: Item) -> str:
    """Which sentence tells of an item that is missing."""
    if item.need != "months" or item.met or item.day is not None:
        return item.need
    return "months-bt" if one.programme == "BT" else "months-never"


def _signature(view: View, one: Application, item: Item) -> dict[str, object]:
    """Who gave a signature, or who can give it."""
    given = item.mentions
    found = next(s for s in one.signatures if (s.form.number, s.signer.role) == (given["form"], given["role"]))
    params: dict[str, object] = {"role": role_of(view, found.signer.role)}
    if found.paper is not None:
        params["by"] = signer_name(view, found.paper.signer)
    elif found.by:
        params["people"] = tuple(signer_name(view, one) for one in found.by)
    return params
