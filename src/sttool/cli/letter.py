"""The letter that ``sttool schedule --letter`` writes: which placement it is about, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.placements import Placement
    from sttool.obligations.model import Rules


def enquire(run: Run, placement: str, formatted: str) -> Never:
    """Write the letter about a placement, ``st-007/2026-02-vc``; one that is no longer planned is refused."""
    from sttool.cli.dossiers import asked_for, below
    from sttool.cli.templates import rendered
    from sttool.glance import glance
    from sttool.obligations.subjects.career import life_of
    from sttool.output.naming import naming
    from sttool.reports.enquiry import enquiry, letter
    from sttool.texts.schedule import NO_LETTER_SO
    from sttool.texts.time import NO_TRAINEE

    if formatted not in {"text", "markdown"}:
        run.refuse(NO_LETTER_SO, format=formatted)
    ident, _, wanted = placement.partition("/")
    asked_for(run, ident)

    def each(_: Clinic, rules: Rules, dossier: Folder) -> tuple[Rules, Folder]:
        return rules, dossier

    survey, ((rules, dossier),) = glance(run.source, run.day, each, records=run.records, only=[ident])
    item, trainee = _planned(run, dossier, wanted), dossier.trainee
    if trainee is None:
        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    time = life_of(survey.clinic, rules, dossier, trainee).time
    name = naming(run.source, survey.clinic)
    asked = enquiry(survey.clinic, dossier, trainee, time, item, run.day, name)
    run.finish(rendered(run, lambda own: letter(asked, run.language, run.source, own)))


def _planned(run: Run, dossier: Folder, wanted: str) -> Filed[Placement]:
    """The placement that is asked about."""
    from sttool.cli.targets import nearest
    from sttool.texts.schedule import BEGUN, CANCELLED, NO_PLACEMENT

    known = {item.id: item for item in dossier.of("placement")}
    if wanted not in known:
        near = {key: f"{dossier.id}/{value}" for key, value in nearest(wanted, known).items()}
        run.refuse(NO_PLACEMENT, found=f"{dossier.id}/{wanted}".rstrip("/"), **near)
    item: Filed[Placement] = known[wanted]
    name = f"{dossier.id}/{wanted}"
    if item.record.cancelled is not None:
        run.refuse(CANCELLED, placement=name, day=item.record.cancelled)
    if item.record.start <= run.day:
        run.refuse(BEGUN, placement=name, day=item.record.start)
    return item
