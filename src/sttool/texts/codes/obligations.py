"""The codes of obligations: overdue, due soon, unknown; and of waivers that set nothing aside."""

from __future__ import annotations

from typing import Final

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code, Files
from sttool.texts.example import CLINIC

_SETTINGS: Final = "since: 2026-11-01\nlanguage: sv\n"

_TRAINEE: Final = (
    "name: Ali Haidar\n"
    "programme: ST\n"
    "specialties: [internmedicin]\n"
    "regulation: HSLF-FS 2021:8\n"
    "licence: 2024-06-12\n"
    "employed: 2026-11-02\n"
    "start: 2026-11-02\n"
    "units: [{unit: medicin, from: 2026-11-02}]\n"
    "supervisors:\n"
    "  - {person: hl-03, role: main, from: 2026-11-02}\n"
    "work:\n"
    "  - {from: 2026-11-02, percent: 100}\n"
    "introduction: {written_information: 2026-10-20}\n"
)
_PLACEMENT: Final = "records/trainees/st-007/placements/2026-02-vc.yaml"
_PROGRAMMES: Final = tuple(f"records/units/medicin/programmes/{kind}.md" for kind in ("training", "introduction"))
_REPORTED: Final = _TRAINEE + "bt: {reported: 2026-11-02}\n"


def _new(trainee: str, **others: str) -> Files:
    """A clinic whose records began this month, with one new trainee."""
    files = {
        "sttool.yaml": _SETTINGS,
        "records/trainees/st-007/trainee.yaml": trainee,
        _PLACEMENT: CLINIC[_PLACEMENT].replace("2026-", "2027-") + "requested: 2026-10-01\n",
    }
    return files | {f"records/trainees/st-007/{name}.yaml": text for name, text in others.items()}


def _waiver(obligation: str, until: str) -> str:
    """A log with one waiver."""
    return f"- {{obligation: {obligation}, reason: Planen följer med, by: vc-01, on: 2026-11-03, until: {until}}}\n"


_SETTLED: Final = _REPORTED.replace("2026-11-02", "2026-09-01").replace(
    "written_information: 2026-10-20", "written_information: 2026-08-20, start_seminar_told: 2026-09-01"
)


def _waiting(trainee: str) -> Files:
    """A trainee since September whose contract is signed, assessed in the term; all that the unit owes is there."""
    signed = ", ".join(
        f"{{on: 2026-09-10, by: {who}, as: {role}}}"
        for who, role in (("vc-01", "head"), ("sr-01", "study-director"), ("hl-03", "supervisor"))
    )
    supervisor = CLINIC["records/people/hl-03.yaml"] + "start_seminar_told: 2026-09-01\n"
    return {
        **_new(
            trainee,
            contract=f"plan_included: true\nsigned: [{signed}]\n",
            assessments="- {date: 2026-10-14, kind: cbd, mode: formative, by: hl-03}\n",
        ),
        "records/people/hl-03.yaml": supervisor,
        **dict.fromkeys(_PROGRAMMES, "---\nrevised: [2026-05-11]\nby: [sr-01]\n---\n"),
    }


OBLIGATIONS: Final[tuple[Code, ...]] = (
    Code(
        "O101",
        Text("Försenat", "Overdue"),
        Text(
            "{title}: skulle ha varit klart {due}, {days} dagar sedan[; undantaget gick ut {lapsed}]",
            "{title}: was due {due}, {days} days ago[; the waiver lapsed on {lapsed}]",
        ),
        Text(
            "Gör det som saknas och skriv in dagen. Är det redan gjort, räcker dagen. sttool explain {obligation} "
            "säger vad som räknas, och varifrån kravet kommer.",
            "Do what is missing and enter the day. If it is done already, the day is enough. sttool explain "
            "{obligation} says what counts, and where the demand comes from.",
        ),
        bad=_new(_TRAINEE),
        good=_new(_REPORTED),
        severity=Severity.WARNING,
    ),
    Code(
        "O102",
        Text("Snart dags", "Due soon"),
        Text(
            "{title}: ska vara klart {due}, om {days} dagar[; undantaget gick ut {lapsed}]",
            "{title}: due {due}, in {days} days[; the waiver lapsed on {lapsed}]",
        ),
        Text(
            "Planera in det. sttool explain {obligation} säger vad som räknas.",
            "Plan for it. sttool explain {obligation} says what counts.",
        ),
        bad=_waiting(_SETTLED),
        good=_waiting(_SETTLED.replace("written_information", "done: 2026-11-10, written_information")),
        severity=Severity.NOTE,
    ),
    Code(
        "O103",
        Text("Går inte att bedöma", "Cannot be judged"),
        Text(
            "{title}: det går inte att säga, eftersom något som det vilar på inte kan läsas",
            "{title}: nothing can be said, because something it rests on cannot be read",
        ),
        Text(
            "Rätta felet i posten först; då går det att bedöma. Ingen räknas som försenad så länge.",
            "Mend the fault in the record first; then it can be judged. Until then nobody counts as late.",
        ),
        bad=_new(_REPORTED, contract="signed: [{on: 2026-11-10, by: vc-01, as: heda}]\nplan_included: true\n"),
        good=_new(_REPORTED, contract="signed: [{on: 2026-11-10, by: vc-01, as: head}]\nplan_included: true\n"),
        severity=Severity.WARNING,
    ),
    Code(
        "O110",
        Text("Undantag från något som inte finns", "Waiver of something that is not there"),
        Text(
            'det finns ingen skyldighet "{obligation}"[; menade du "{nearest}"?]',
            'there is no obligation "{obligation}"[; did you mean "{nearest}"?]',
        ),
        Text(
            "Rätta namnet. Alla namn står i docs/obligations.md.",
            "Correct the name. All names stand in docs/obligations.md.",
        ),
        bad=_new(
            _REPORTED,
            waivers=_waiver("st-plna", "2027-05-01"),
        ),
        good=_new(
            _REPORTED,
            waivers=_waiver("st-plan", "2027-05-01"),
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "O111",
        Text("Undantag som inte ändrade något", "Waiver that changed nothing"),
        Text(
            'undantaget från "{obligation}" gällde till {until} och ändrade ingenting',
            'the waiver of "{obligation}" held until {until} and changed nothing',
        ),
        Text(
            "Ta bort raden, eller rätta vilken skyldighet och vilket tillfälle den gäller.",
            "Remove the line, or correct which obligation and which occurrence it is for.",
        ),
        bad=_new(
            _REPORTED,
            waivers=_waiver("bt-reported", "2026-11-10"),
        ),
        good=_new(
            _REPORTED,
            waivers=_waiver("st-plan", "2026-11-10"),
        ),
        severity=Severity.WARNING,
    ),
)
