"""From flags and answers to records: whose they are, what was given, what is usual, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.cli.asking import answer, somebody_there
from sttool.cli.targets import nearest
from sttool.texts import asking as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.base import Record
    from sttool.kinds.registry import Kind


def owners(run: Run, clinic: Clinic, kind: Kind, whom: str | None) -> tuple[str, ...]:
    """Whose the record is: the trainees or units named, each once; without a name the only unit, or who is answered."""
    from sttool.rules.references import known_in
    from sttool.writing.questions import Question

    known = known_in(clinic)
    there = known.trainees if kind.owner == "trainee" else known.units
    if whom is None and kind.owner == "unit" and len(clinic.own_units) == 1:
        return clinic.own_units
    if whom is None and somebody_there():
        key = "trainees" if kind.owner == "trainee" else "unit"
        whom = answer(Question(key, needed=True, known=there, many=True), run.language)
    ids = tuple(dict.fromkeys(part.strip() for part in (whom or "").split(",") if part.strip()))
    if not ids:
        run.refuse(words.MISSING_OWNER, example="st-001" if kind.owner == "trainee" else "medicin")
    for ident in ids:
        if ident not in there:
            run.refuse(words.NO_OWNER, found=ident, **nearest(ident, there))
    return ids


def filled(
    run: Run, clinic: Clinic, kind: Kind, model: type[Record], ids: Sequence[str], given: Mapping[str, Any]
) -> dict[str, dict[str, object]]:
    """The data for each owner: what was given for all, and what is usual for each; asked for where it is missing."""
    from sttool.kinds.structure import members
    from sttool.writing.filling import in_order, value_of

    known = members(model)
    for key in given:
        if key not in known:
            run.refuse(words.UNKNOWN_FLAG, kind=kind.name, key=f"--{key.replace('_', '-')}")
    shared = {key: value_of(model, key, str(text)) for key, text in given.items()}
    each = {ident: {**usual(run, clinic, kind, model, ident, shared), **shared} for ident in ids}
    answered = asked(run, clinic, kind, model, each)
    lines = {ident: in_order(model, {**data, **answered}) for ident, data in each.items()}
    return {ident: {key: value for key, value in data.items() if value is not None} for ident, data in lines.items()}


def asked(
    run: Run, clinic: Clinic, kind: Kind, model: type[Record], each: Mapping[str, Mapping[str, object]]
) -> dict[str, object]:
    """Ask for what is missing, where somebody is there to answer; else say which flags are."""
    from sttool.writing.filling import needed, value_of
    from sttool.writing.questions import WORTH_ASKING, question

    missing = list(dict.fromkeys(key for data in each.values() for key in needed((model,), data)))
    if not somebody_there():
        if missing:
            run.refuse(words.MISSING, flags=tuple(f"--{key.replace('_', '-')}" for key in missing))
        return {}
    found: dict[str, object] = {}
    first = next(iter(each.values()))
    for key in dict.fromkeys((*WORTH_ASKING.get(kind.name, ()), *missing)):
        if key in first and key not in _OFFERED:
            continue
        default = first.get(key)
        said = answer(question(clinic, model, key, missing, str(default) if default else None), run.language)
        if said is not None and said != default:
            found[key] = value_of(model, key, said)
    return found


_OFFERED = frozenset({"date"})
"""What is usual and yet asked for, for it is often otherwise."""


def usual(
    run: Run, clinic: Clinic, kind: Kind, model: type[Record], ident: str, given: Mapping[str, object]
) -> dict[str, object]:
    """What goes without saying: today, the trainee's own main supervisor, a formative assessment."""
    from sttool.kinds.structure import members

    known = members(model)
    today = run.day.isoformat()
    found: dict[str, object] = {
        key: today for key in ("date", "handed_in", "on") if key in known and known[key].needed and key not in given
    }
    if kind.name == "assessment":
        found["mode"] = "formative"
    if kind.name == "supervision" and "with" not in given:
        day = given.get("date") or given.get("to") or today
        found["with"] = _main_supervisor(run, clinic, ident, str(day))
    return found


def _main_supervisor(run: Run, clinic: Clinic, ident: str, day: str) -> str:
    from sttool.clinic import period_of
    from sttool.clinic.opening import read_dossier
    from sttool.dates import parse_day

    trainee = read_dossier(run.source, clinic, ident).trainee
    on = parse_day(day) or run.day
    lines = trainee.supervisors if trainee is not None else ()
    found = [item.person for item in lines if item.role == "main" and on in period_of(item)]
    if not found:
        run.refuse(words.NO_MAIN_SUPERVISOR, id=ident, day=day)
    return found[0]
