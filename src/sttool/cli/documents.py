"""What ``sttool document`` writes about: the record an id names, and the document's view model of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.cli.dossiers import asked_for, below
from sttool.cli.targets import nearest
from sttool.texts import documents as words
from sttool.texts.commands import UNKNOWN_ID

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.assignments import Assignment
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.placements import Placement
    from sttool.obligations.model import Rules
    from sttool.reports.documents.parts import Ground, Holder


def given(run: Run, kind: str, ident: str | None) -> tuple[str, Any]:
    """The name that a document's template asks for, and the document; refused where there is no such."""
    if kind not in words.TITLES:
        run.refuse(words.UNKNOWN_DOCUMENT, found=kind, **nearest(kind, words.TITLES))
    if ident is None:
        example = "medicin" if kind == "agreement" else "st-007"
        run.refuse(words.NO_ID, names=run.language(words.NAMES[kind]), kind=kind, example=example)
    if kind == "agreement":
        return "agreement", _agreement(run, ident)
    trainee, _, rest = ident.partition("/")
    ground, held = _held(run, trainee)
    match kind:
        case "contract":
            from sttool.reports.documents.contract import contract

            return "contract", contract(ground, held)
        case "plan":
            from sttool.reports.documents.plan import plan

            return "plan", plan(ground, held)
        case "collegium" | "self-assessment":
            from sttool.reports.documents.collegium import collegium

            return "collegium", collegium(ground, held)
        case "action-plan":
            return "plan", _action_plan(run, ground, held, rest)
        case _:
            return "evaluation", _evaluation(run, ground, held, rest)


def _held(run: Run, ident: str) -> tuple[Ground, Holder]:
    """A trainee's records; refused where there are none, or the trainee's own file cannot be read."""
    from sttool.glance import glance
    from sttool.output.naming import naming
    from sttool.reports.documents.parts import Ground, holder
    from sttool.texts.time import NO_TRAINEE

    asked_for(run, ident)

    def each(_: Clinic, rules: Rules, dossier: Folder) -> tuple[Rules, Folder]:
        return rules, dossier

    survey, ((rules, dossier),) = glance(run.source, run.day, each, records=run.records, only=[ident])
    if dossier.trainee is None:
        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    ground = Ground(survey.clinic, rules, run.day, naming(run.source, survey.clinic))
    return ground, holder(ground, dossier, dossier.trainee)


def _agreement(run: Run, ident: str) -> Any:  # noqa: ANN401 - the document, by whatever kind
    from sttool.output.naming import naming
    from sttool.reports.documents.agreement import agreement
    from sttool.reports.documents.parts import Ground

    survey = run.survey()
    ground = Ground(survey.clinic, survey.rules, run.day, naming(run.source, survey.clinic), survey.register)
    return agreement(ground, _assignment(run, survey.clinic, ident))


def _assignment(run: Run, clinic: Clinic, ident: str) -> Filed[Assignment]:
    """The assignment named, else the unit's that is in force, the next, or the last."""
    from sttool.clinic import covered_units, term_of

    unit, _, wanted = ident.partition("/")
    if unit not in clinic.folders:
        run.refuse(UNKNOWN_ID, found=ident, **nearest(unit, clinic.own_units))
    found = [item for item in clinic.assignments if unit in {item.owner, *covered_units(item)}]
    if wanted:
        known = {f"{item.owner}/{item.id}": item for item in found}
        if ident not in known:
            run.refuse(UNKNOWN_ID, found=ident, **nearest(ident, known))
        return known[ident]
    if not found:
        run.refuse(words.NO_ASSIGNMENT, unit=unit)
    now = [item for item in found if run.day in term_of(item.record)]
    ahead = [item for item in found if item.record.start > run.day]
    latest = [max(found, key=lambda item: item.record.start)]
    return min(now or ahead or latest, key=lambda item: (item.owner != unit, item.record.start, item.id))


def _action_plan(run: Run, ground: Ground, held: Holder, wanted: str) -> Any:  # noqa: ANN401 - as above
    from sttool.reports.documents.action_plan import action_plan, concern_of

    concern = concern_of(held, run.day, wanted or None)
    if wanted and concern is None:
        run.refuse(words.NO_CONCERN, found=wanted, trainee=held.dossier.id)
    return action_plan(ground, held, concern)


def _evaluation(run: Run, ground: Ground, held: Holder, wanted: str) -> Any:  # noqa: ANN401 - as above
    from sttool.reports.documents.evaluation import evaluation

    if wanted.isascii() and wanted.isdigit() and len(wanted) == len("2026"):
        return evaluation(ground, held, None, int(wanted))
    return evaluation(ground, held, _placement(run, held, wanted) if wanted else None, None)


def _placement(run: Run, held: Holder, wanted: str) -> Filed[Placement]:
    known = {item.id: item for item in held.dossier.placements}
    if wanted not in known:
        _no_placement(run, held, wanted)
    return known[wanted]


def _no_placement(run: Run, held: Holder, wanted: str) -> Never:
    from sttool.texts.schedule import NO_PLACEMENT

    ident = held.dossier.id
    near = {
        key: f"{ident}/{value}" for key, value in nearest(wanted, [one.id for one in held.dossier.placements]).items()
    }
    run.refuse(NO_PLACEMENT, found=f"{ident}/{wanted}", **near)
