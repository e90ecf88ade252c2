"""R130 to R139: lines of a record that hold on the same days, leave gaps, or lie outside the training."""

from __future__ import annotations

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code
from sttool.texts.example import CLINIC

_FILE = "records/trainees/st-007/trainee.yaml"
_TRAINEE = CLINIC[_FILE]
_WORK = "  - {from: 2025-02-01, percent: 100}\n"
_MAIN = "  - {person: hl-03, role: main, from: 2025-02-01}\n"
_HOME = "units: [{unit: medicin, from: 2025-02-01}]\n"
_UNIT_FILE = "records/units/medicin/unit.yaml"
_UNIT = CLINIC[_UNIT_FILE]
_HEAD = "heads: [{person: vc-01, from: 2020-01-01}]\n"
_HOLM = {
    "records/people/hl-04.yaml": "name: Eva Holm\nspecialist_in: [{specialty: internmedicin, since: 2016-03-01}]\n"
}
_BERG = {"records/people/vc-02.yaml": "name: Stig Berg\n"}

LINES: tuple[Code, ...] = (
    Code(
        "R130",
        title=Text("Tjänstgöringsgrader som överlappar", "Lines of work that overlap"),
        message=Text(
            "från {start} gäller två tjänstgöringsgrader samtidigt", "two lines of work hold at once from {start}"
        ),
        help=Text(
            "Rätta dagarna, så att en rad slutar dagen innan nästa börjar. En rad utan to gäller tills nästa börjar.",
            "Correct the days, so that a line ends the day before the next begins. A line without to lasts until the "
            "next begins.",
        ),
        bad={
            _FILE: _TRAINEE.replace(
                _WORK,
                "  - {from: 2025-02-01, to: 2025-12-31, percent: 100}\n  - {from: 2025-09-01, percent: 80}\n",
            )
        },
        good={_FILE: _TRAINEE.replace(_WORK, f"{_WORK}  - {{from: 2025-09-01, percent: 80}}\n")},
    ),
    Code(
        "R131",
        title=Text("Hemenheter som överlappar", "Home units that overlap"),
        message=Text("från {start} gäller två hemenheter samtidigt", "two home units hold at once from {start}"),
        help=Text(
            "En utbildningsläkare har en hemenhet åt gången; tjänstgöring på andra håll är placeringar. Rätta dagarna. "
            "En rad utan to gäller tills nästa börjar.",
            "A trainee has one home unit at a time; service elsewhere is placements. Correct the days. A line without "
            "to lasts until the next begins.",
        ),
        bad={
            _FILE: _TRAINEE.replace(
                _HOME,
                "units:\n  - {unit: medicin, from: 2025-02-01, to: 2026-06-30}\n  - {unit: vc-ek, from: 2026-06-01}\n",
            )
        },
        good={
            _FILE: _TRAINEE.replace(
                _HOME,
                "units:\n  - {unit: medicin, from: 2025-02-01, to: 2026-05-31}\n  - {unit: vc-ek, from: 2026-06-01}\n",
            )
        },
    ),
    Code(
        "R132",
        title=Text("Frånvaro över 100 procent", "Absence above 100 percent"),
        message=Text(
            "den {day} är frånvaron tillsammans {percent} procent av arbetstiden",
            "on {day} the absences together are {percent} percent of the employed time",
        ),
        help=Text(
            "Procenten räknas av den anställda tiden, så all frånvaro samtidigt är tillsammans högst 100. Rätta "
            "dagarna eller procenten.",
            "Percent is of the employed time, so that absences at the same time are 100 at the most. Correct the days "
            "or the percent.",
        ),
        bad={
            _FILE: _TRAINEE + "absences:\n"
            "  - {from: 2025-06-01, to: 2025-12-31, percent: 60, kind: leave}\n"
            "  - {from: 2025-10-01, to: 2025-12-31, percent: 50, kind: research}\n"
        },
        good={
            _FILE: _TRAINEE + "absences:\n"
            "  - {from: 2025-06-01, to: 2025-12-31, percent: 50, kind: leave}\n"
            "  - {from: 2025-10-01, to: 2025-12-31, percent: 50, kind: research}\n"
        },
    ),
    Code(
        "R133",
        title=Text("Två huvudhandledare samtidigt", "Two main supervisors at once"),
        message=Text(
            "från {start} är både {other} och {person} huvudhandledare",
            "from {start} both {other} and {person} are main supervisors",
        ),
        help=Text(
            "Skriv to på den som slutade, eller role: co på den som är bihandledare.",
            "Write to on the one who stopped, or role: co on the one who supervises beside.",
        ),
        bad={
            **_HOLM,
            _FILE: _TRAINEE.replace(_MAIN, f"{_MAIN}  - {{person: hl-04, role: main, from: 2026-02-01}}\n"),
        },
        good={
            **_HOLM,
            _FILE: _TRAINEE.replace(
                _MAIN,
                "  - {person: hl-03, role: main, from: 2025-02-01, to: 2026-01-31}\n"
                "  - {person: hl-04, role: main, from: 2026-02-01}\n",
            ),
        },
        severity=Severity.WARNING,
    ),
    Code(
        "R134",
        title=Text("Samma handledare två gånger", "The same supervisor twice"),
        message=Text(
            "från {start} står {person} två gånger som handledare", "from {start} {person} is a supervisor twice"
        ),
        help=Text(
            "Ta bort den ena raden, eller skriv to på den som slutade gälla.",
            "Remove one of the lines, or write to on the one that no longer holds.",
        ),
        bad={_FILE: _TRAINEE.replace(_MAIN, f"{_MAIN}  - {{person: hl-03, role: co, from: 2025-09-01}}\n")},
        good={_FILE: _TRAINEE},
        severity=Severity.WARNING,
    ),
    Code(
        "R135",
        title=Text("Två verksamhetschefer samtidigt", "Two heads of unit at once"),
        message=Text(
            "från {start} är både {other} och {person} verksamhetschef",
            "from {start} both {other} and {person} are heads of the unit",
        ),
        help=Text(
            "Skriv to på den som slutade, eller acting: true på den som är tillförordnad.",
            "Write to on the one who stopped, or acting: true on the one who acts for the head.",
        ),
        bad={
            **_BERG,
            _UNIT_FILE: _UNIT.replace(
                _HEAD, "heads: [{person: vc-01, from: 2020-01-01}, {person: vc-02, from: 2026-03-01}]\n"
            ),
        },
        good={
            **_BERG,
            _UNIT_FILE: _UNIT.replace(
                _HEAD,
                "heads: [{person: vc-01, from: 2020-01-01, to: 2026-02-28}, {person: vc-02, from: 2026-03-01}]\n",
            ),
        },
        severity=Severity.WARNING,
    ),
    Code(
        "R136",
        title=Text("Lucka i anställningen", "Gap in the employment"),
        message=Text(
            "{start} till {end} finns ingen anställning, i mer än tre månader, och utbildningen är inte avslutad",
            "no employment from {start} to {end}, for more than three months, and the training has not ended",
        ),
        help=Text(
            "Var läkaren anställd men borta, fyll luckan i work och skriv frånvaron i absences. Slutade utbildningen "
            "här, skriv ended, och låt en ny mapp ta vid när den börjar igen.",
            "If the doctor was employed and away, fill the gap in work and write the absence in absences. If the "
            "training ended here, write ended, and begin a new folder when it begins again.",
        ),
        bad={
            _FILE: _TRAINEE.replace(
                _WORK, "  - {from: 2025-02-01, to: 2025-05-31, percent: 100}\n  - {from: 2025-10-01, percent: 80}\n"
            )
        },
        good={
            _FILE: _TRAINEE.replace(_WORK, f"{_WORK}  - {{from: 2025-10-01, percent: 80}}\n") + "absences:\n"
            "  - {from: 2025-06-01, to: 2025-09-30, percent: 100, kind: leave}\n"
        },
    ),
    Code(
        "R137",
        title=Text("Anställningen slut, utbildningen inte", "Employment over, training not"),
        message=Text(
            "anställningen tog slut {end}, för mer än tre månader sedan, och utbildningen är inte avslutad",
            "the employment ended on {end}, more than three months ago, and the training has not",
        ),
        help=Text(
            "Skriv ended med dag och utfall (completed, moved, left). Fortsatte anställningen, rätta work.",
            "Write ended with its day and outcome (completed, moved, left). If the employment went on, correct work.",
        ),
        bad={_FILE: _TRAINEE.replace(_WORK, "  - {from: 2025-02-01, to: 2026-05-31, percent: 100}\n")},
        good={
            _FILE: _TRAINEE.replace(_WORK, "  - {from: 2025-02-01, to: 2026-05-31, percent: 100}\n")
            + "ended: {date: 2026-05-31, outcome: moved}\n"
        },
    ),
    Code(
        "R138",
        title=Text("Rad utanför utbildningen", "Line outside the training"),
        message=Text(
            "raden ligger helt utanför utbildningen[, som började {before}][, som slutade {after}]",
            "the line lies wholly outside the training[, which began on {before}][, which ended on {after}]",
        ),
        help=Text(
            "Rätta dagarna eller ta bort raden. Tidigare tjänstgöring som tillgodoräknas skrivs i credited.",
            "Correct the days, or remove the line. Earlier service that is counted in belongs in credited.",
        ),
        bad={
            _FILE: _TRAINEE + "absences: [{from: 2024-06-01, to: 2024-08-31, percent: 100, kind: leave}]\n",
        },
        good={
            _FILE: _TRAINEE + "absences: [{from: 2025-06-01, to: 2025-08-31, percent: 100, kind: leave}]\n",
        },
        severity=Severity.WARNING,
    ),
    Code(
        "R139",
        title=Text("Två värden samma dag", "Two values on one day"),
        message=Text(
            "från {start} gäller två värden för {key} samtidigt", "two values of {key} hold at once from {start}"
        ),
        help=Text(
            "Ta bort det som inte gäller, eller rätta dagen. Ett värde gäller tills nästa börjar.",
            "Remove the one that does not hold, or correct its day. A value holds until the next begins.",
        ),
        bad={
            _UNIT_FILE: _UNIT + "capacity:\n"
            "  - {from: 2025-01-01, to: 2026-12-31, trainees: 3}\n"
            "  - {from: 2026-09-01, trainees: 5}\n"
        },
        good={
            _UNIT_FILE: _UNIT + "capacity:\n  - {from: 2025-01-01, trainees: 3}\n  - {from: 2026-09-01, trainees: 5}\n"
        },
    ),
)
