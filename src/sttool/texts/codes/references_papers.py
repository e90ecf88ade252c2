"""R151 to R159: certificates and signatures that contradict what they are for and who signed them."""

from __future__ import annotations

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code
from sttool.texts.example import CLINIC

_TRAINEE = "records/trainees/st-007"
_FILE = f"{_TRAINEE}/certificates.yaml"
_CONTRACT = f"{_TRAINEE}/contract.yaml"
_ASK = {"records/people/hl-05.yaml": "name: Per Ask\n"}
_SELF = {
    "records/people/hl-09.yaml": "trainee: st-007\nspecialist_in: [{specialty: allmanmedicin, since: 2021-03-01}]\n"
}
_OTHER = {"records/trainees/st-008/trainee.yaml": CLINIC[f"{_TRAINEE}/trainee.yaml"].replace("Ali Haidar", "Tove Lund")}
_COURSE = "- {{id: akut-2025, title: Akut internmedicin, from: 2025-10-06, to: 2025-10-08, status: {}}}\n"
_OF_COURSE = "- {date: 2025-10-20, kind: course, for: [akut-2025], signed_by: hl-03, as: supervisor}\n"
_GOOD = "- {date: 2026-05-04, kind: clinical, for: [2026-02-vc], signed_by: hl-03, as: supervisor}\n"

PAPERS: tuple[Code, ...] = (
    Code(
        "R151",
        title=Text("Intyg av någon som inte är specialist", "Certificate by no specialist"),
        message=Text("{person} var inte specialist den {day}", "{person} was no specialist on {day}"),
        help=Text(
            "Handledare och extern bedömare som intygar ska vara specialister; det behöver inte en kursledare (as: "
            "course-leader) eller en verksamhetschef (as: head). Saknas beviset i personens fil, skriv in det under "
            "specialist_in.",
            "A supervisor or external assessor who certifies has to be a specialist; the leader of a course (as: "
            "course-leader) and the head of unit (as: head) need not be. If the proof is missing in the person's "
            "file, write it under specialist_in.",
        ),
        bad={**_ASK, _FILE: _GOOD.replace("hl-03", "hl-05")},
        good={**_ASK, _FILE: _GOOD},
    ),
    Code(
        "R152",
        title=Text("Intyg före slutet", "Certificate before the end"),
        message=Text(
            "intyget är från {day}, men {id} slutade först {end}",
            "the certificate is of {day}, but {id} did not end until {end}",
        ),
        help=Text(
            "Ett intyg skrivs när det som intygas är gjort. Rätta intygets dag, eller placeringens eller kursens sista "
            "dag om den blev kortare.",
            "A certificate is signed when what it certifies is done. Correct the day of the certificate, or the last "
            "day of the placement or course if it was cut short.",
        ),
        bad={_FILE: _GOOD.replace("2026-05-04", "2026-04-13")},
        good={_FILE: _GOOD},
    ),
    Code(
        "R153",
        title=Text("Intyg för något som inte är gjort", "Certificate for what is not done"),
        message=Text(
            "[placeringen {placement}][auskultationen {observation}][kursen {course}]"
            "[ ställdes in {cancelled}][ har status {status}, inte done]",
            "[the placement {placement}][the observation {observation}][the course {course}]"
            "[ was cancelled on {cancelled}][ has status {status}, not done]",
        ),
        help=Text(
            "Är kursen genomförd, skriv status: done på dess rad. Blev placeringen av, ta bort cancelled. Annars "
            "gäller intyget något annat.",
            "If the course is done, write status: done on its line. If the placement took place, remove cancelled. If "
            "neither, the certificate is for something else.",
        ),
        bad={f"{_TRAINEE}/courses.yaml": _COURSE.format("admitted"), _FILE: _OF_COURSE},
        good={f"{_TRAINEE}/courses.yaml": _COURSE.format("done"), _FILE: _OF_COURSE},
    ),
    Code(
        "R154",
        title=Text("Fel sorts intyg", "Wrong kind of certificate"),
        message=Text(
            "ett intyg av sorten {kind} kan inte gälla [placeringen {placement}][auskultationen {observation}]"
            "[kursen {course}][projektet {project}]",
            "a certificate of kind {kind} cannot be for [the placement {placement}][the observation {observation}]"
            "[the course {course}][the project {project}]",
        ),
        help=Text(
            "Klinisk tjänstgöring (clinical) intygas för placeringar, auskultation (observation) likaså, course för "
            "kurser, development och written-work för projekt. Rätta sorten eller det som intyget gäller.",
            "Clinical service (clinical) is certified for placements, and so is observation; course for courses, "
            "development and written-work for projects. Correct the kind, or what the certificate is for.",
        ),
        bad={_FILE: _GOOD.replace("clinical", "course")},
        good={_FILE: _GOOD},
    ),
    Code(
        "R155",
        title=Text("Intyg som utbildningen inte har", "Certificate that the training does not have"),
        message=Text(
            "{programme} enligt {regulation} har inget intyg av sorten {kind}",
            "{programme} under {regulation} has no certificate of kind {kind}",
        ),
        help=Text(
            "Rätta sorten, eller programme och regulation i trainee.yaml. Skriftligt arbete intygas enligt HSLF-FS "
            "2021:8 som goal för STa3. Intyg från en tidigare utbildning hör till dess egen mapp.",
            "Correct the kind, or programme and regulation in trainee.yaml. Under HSLF-FS 2021:8 written work is "
            "certified as goal for STa3. Certificates of an earlier training belong in its own folder.",
        ),
        bad={
            _FILE: "- {date: 2026-05-04, kind: at-section, for: [2026-02-vc], signed_by: vc-01, as: head}\n",
        },
        good={_FILE: _GOOD},
    ),
    Code(
        "R156",
        title=Text("Intyg i en ovanlig roll", "Certificate in an unusual role"),
        message=Text(
            "ett intyg av sorten {kind} skrivs inte under som {role}, utan som {known}",
            "a certificate of kind {kind} is not signed as {role}, but as {known}",
        ),
        help=Text(
            "Rätta as till den roll som intyget är undertecknat i, så som blanketten har det.",
            "Correct as to the role in which the certificate is signed, as the form has it.",
        ),
        bad={_FILE: _GOOD.replace("as: supervisor", "as: head")},
        good={_FILE: _GOOD},
        severity=Severity.WARNING,
    ),
    Code(
        "R157",
        title=Text("Underskrift i en roll som någon annan hade", "Signed in a role that another held"),
        message=Text(
            "{person} har skrivit under som {role} {day}, men då var det {held}",
            "{person} signed as {role} on {day}, when that was {held}",
        ),
        help=Text(
            "Rätta vem som skrev under, dagen eller rollen (deputy för en ersättare, acting för en tillförordnad, "
            "appointed för en specialist som chefen har utsett). Har någon tillträtt, skriv in det hos enheten.",
            "Correct who signed, the day or the role (deputy for a stand-in, acting for one who acts for the head, "
            "appointed for a specialist whom the head has named). If somebody has taken office, record it with the "
            "unit.",
        ),
        bad={_CONTRACT: "signed: [{on: 2025-03-03, by: sr-01, as: head}]\n"},
        good={_CONTRACT: "signed: [{on: 2025-03-03, by: vc-01, as: head}]\n"},
        severity=Severity.WARNING,
    ),
    Code(
        "R158",
        title=Text("Sin egen handledare", "One's own supervisor"),
        message=Text(
            "{person} är utbildningsläkaren själv och kan inte handleda eller intyga här",
            "{person} is the trainee and cannot supervise or certify here",
        ),
        help=Text(
            "Rätta personen, eller trainee i personens fil om den pekar på fel mapp.",
            "Correct the person, or trainee in the person's file if it points at the wrong folder.",
        ),
        bad={**_SELF, _FILE: _GOOD.replace("hl-03", "hl-09")},
        good={**_SELF, _FILE: _GOOD},
    ),
    Code(
        "R159",
        title=Text("Underskrift av en annan utbildningsläkare", "Signed by another trainee"),
        message=Text(
            "{person} har skrivit under som utbildningsläkaren, men mappen är för {trainee}",
            "{person} signed as the trainee, but the folder is of {trainee}",
        ),
        help=Text(
            "Rätta id:t i by, eller rollen i as.",
            "Correct the id in by, or the role in as.",
        ),
        bad={**_OTHER, _CONTRACT: "signed: [{on: 2025-03-03, by: st-008, as: trainee}]\n"},
        good={**_OTHER, _CONTRACT: "signed: [{on: 2025-03-03, by: st-007, as: trainee}]\n"},
    ),
)
