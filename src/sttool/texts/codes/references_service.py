"""R141 to R150: placements and supervision that contradict the training."""

from __future__ import annotations

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code
from sttool.texts.example import CLINIC

_TRAINEE = "records/trainees/st-007"
_NEW = f"{_TRAINEE}/placements/2026-05-akm.yaml"
_PLACEMENT = "title: Akutmottagning\ntype: internal\nunit: medicin\nfrom: {}\nto: {}\nsupervisors: [hl-03]\n"
_OLDER = CLINIC[f"{_TRAINEE}/trainee.yaml"].replace("HSLF-FS 2021:8", "SOSFS 2015:8")
_ASK = {"records/people/hl-05.yaml": "name: Per Ask\nspecialist_in: [{specialty: internmedicin, since: 2026-06-15}]\n"}

SERVICE: tuple[Code, ...] = (
    Code(
        "R141",
        title=Text("Placering utanför utbildningen", "Placement outside the training"),
        message=Text(
            "placeringen ligger utanför utbildningen[, som började {before}][, som slutade {after}]",
            "the placement lies outside the training[, which began on {before}][, which ended on {after}]",
        ),
        help=Text(
            "Rätta placeringens dagar. Blev den inte av, skriv cancelled med dagen. Tjänstgöring före utbildningens "
            "början tillgodoräknas i credited.",
            "Correct the days of the placement. If it came to nothing, write cancelled with its day. Service before "
            "the training began is counted in under credited.",
        ),
        bad={f"{_TRAINEE}/placements/2025-01-akm.yaml": _PLACEMENT.format("2025-01-07", "2025-04-30")},
        good={f"{_TRAINEE}/placements/2025-01-akm.yaml": _PLACEMENT.format("2025-02-01", "2025-04-30")},
    ),
    Code(
        "R142",
        title=Text("Placeringar som överlappar", "Placements that overlap"),
        message=Text(
            "den {day} tar placeringen tillsammans med {others} {percent} procent",
            "on {day} the placement takes {percent} percent together with {others}",
        ),
        help=Text(
            "Flytta eller korta en av dem, eller skriv percent på dem som går samtidigt. En placering utan percent tar "
            "hela läkarens arbetstid.",
            "Move or shorten one of them, or write percent on those that run at the same time. A placement without "
            "percent takes all that the trainee works.",
        ),
        bad={_NEW: _PLACEMENT.format("2026-04-15", "2026-08-31")},
        good={_NEW: _PLACEMENT.format("2026-05-01", "2026-08-31")},
        severity=Severity.WARNING,
    ),
    Code(
        "R143",
        title=Text("Placeringens handledare inte specialist", "Placement's supervisor no specialist"),
        message=Text(
            "{person} var inte specialist när placeringen började {day}",
            "{person} was no specialist when the placement began on {day}",
        ),
        help=Text(
            "Handledaren på en placering ska vara specialist. Saknas beviset i personens fil, skriv in det under "
            "specialist_in; annars byt handledare.",
            "The supervisor of a placement has to be a specialist. If the proof is missing in the person's file, write "
            "it under specialist_in; if not, name another supervisor.",
        ),
        bad={**_ASK, _NEW: _PLACEMENT.replace("hl-03", "hl-05").format("2026-05-04", "2026-08-31")},
        good={**_ASK, _NEW: _PLACEMENT.format("2026-05-04", "2026-08-31")},
    ),
    Code(
        "R144",
        title=Text("Hemplacering på annan enhet", "Home placement at another unit"),
        message=Text(
            "placeringen är av typen home, men {unit} är inte hemenhet då[; hemma är {units}]",
            "the placement is of type home, but {unit} is not the home unit then[; home is {units}]",
        ),
        help=Text(
            "Skriv type: side för en placering på en annan enhet, eller rätta enheten. Har läkaren bytt hemenhet, "
            "skriv det under units i trainee.yaml.",
            "Write type: side for a placement at another unit, or correct the unit. If the trainee has changed home "
            "unit, write that under units in trainee.yaml.",
        ),
        bad={
            _NEW: _PLACEMENT.format("2026-05-04", "2026-08-31").replace("internal\nunit: medicin", "home\nunit: vc-ek")
        },
        good={_NEW: _PLACEMENT.format("2026-05-04", "2026-08-31").replace("internal", "home")},
        severity=Severity.WARNING,
    ),
    Code(
        "R145",
        title=Text("Område som programmet inte har", "Area that the programme does not have"),
        message=Text("{programme} har inget område {area}", "{programme} has no area {area}"),
        help=Text(
            "Områdena i AT är internal-medicine, surgery, psychiatry och general-practice, i BT primary-care, "
            "emergency, psychiatry och other.",
            "The areas of AT are internal-medicine, surgery, psychiatry and general-practice, those of BT "
            "primary-care, emergency, psychiatry and other.",
        ),
        bad={_NEW: _PLACEMENT.format("2026-05-04", "2026-08-31") + "area: surgery\nbt: true\n"},
        good={_NEW: _PLACEMENT.format("2026-05-04", "2026-08-31") + "area: emergency\nbt: true\n"},
    ),
    Code(
        "R146",
        title=Text("BT i en utbildning utan BT", "BT in a training that has none"),
        message=Text("{regulation} har ingen bastjänstgöring", "{regulation} has no basic training (BT)"),
        help=Text(
            "Ta bort fältet. Följer läkaren HSLF-FS 2021:8, rätta regulation; bytte läkaren föreskrift, skriv "
            "changed_from.",
            "Remove the field. If the trainee follows HSLF-FS 2021:8, correct regulation; if the regulation was "
            "changed, write changed_from.",
        ),
        bad={f"{_TRAINEE}/trainee.yaml": f"{_OLDER}bt: {{from: 2025-02-01, to: 2026-01-31}}\n"},
        good={f"{_TRAINEE}/trainee.yaml": _OLDER},
    ),
    Code(
        "R150",
        title=Text("Handledning av någon som inte var utsedd", "Supervision by somebody not appointed"),
        message=Text(
            "{person} var inte utsedd handledare {day}[ (och inte vid {more} samtal till)]",
            "{person} was not an appointed supervisor on {day}[ (nor at {more} more meetings)]",
        ),
        help=Text(
            "Skriv in handledaren under supervisors i trainee.yaml eller på placeringen, med dagarna, eller rätta "
            "samtalets dag eller person.",
            "Name the supervisor under supervisors in trainee.yaml or on the placement, with the days, or correct the "
            "day or the person of the meeting.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: sr-01}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n"},
    ),
)
