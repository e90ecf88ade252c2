"""R101 to R121: references to what nobody has recorded, names that are missing, and entries with one key."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_TRAINEE = "records/trainees/st-007"
_UNIT = "records/units/medicin"
_PEOPLE = "records/people"

_PLACEMENT = "title: Akutmottagning\ntype: internal\nunit: {}\nfrom: 2026-09-01\nto: 2026-10-31\nsupervisors: [hl-03]\n"
_COURSE = "- {{id: akut-2025, title: Akut internmedicin, goals: [{}], status: wanted}}\n"
_ASSESSMENT = "- {{date: 2026-03-10, kind: mini-cex, mode: formative, by: hl-03, placement: {}}}\n"
_CERTIFICATE = "- {{date: 2026-05-04, kind: clinical, for: [{}], signed_by: hl-03, as: supervisor}}\n"
_WAIVER = (
    "- {{obligation: supervisor-training-current, subject: {}, reason: anmäld till höstens utbildning, by: vc-01, "
    "on: 2026-02-02, until: 2026-12-31}}\n"
)

IDS: tuple[Code, ...] = (
    Code(
        "R101",
        title=Text("Okänd enhet", "Unknown unit"),
        message=Text('ingen enhet "{id}"[; menade du "{nearest}"?]', 'no unit "{id}"[; did you mean "{nearest}"?]'),
        help=Text(
            "Rätta id:t, eller lägg till enheten som units/<id>/unit.yaml. En enhet som bara tar emot "
            "utbildningsläkare får external: true.",
            "Correct the id, or add the unit as units/<id>/unit.yaml. A unit that only receives trainees has "
            "external: true.",
        ),
        bad={f"{_TRAINEE}/placements/2026-09-akm.yaml": _PLACEMENT.format("medcin")},
        good={f"{_TRAINEE}/placements/2026-09-akm.yaml": _PLACEMENT.format("medicin")},
    ),
    Code(
        "R102",
        title=Text("Okänd specialitet", "Unknown specialty"),
        message=Text(
            'ingen specialitet "{id}"[; menade du "{nearest}"?]', 'no specialty "{id}"[; did you mean "{nearest}"?]'
        ),
        help=Text(
            "Skriv specialiteten som dess målfil heter: små bokstäver utan å, ä och ö, bindestreck mellan orden, som "
            "obstetrik-och-gynekologi.",
            "Write the specialty as the file of its goals is named: small letters without å, ä and ö, hyphens between "
            "the words, as obstetrik-och-gynekologi.",
        ),
        bad={
            f"{_PEOPLE}/hl-04.yaml": "name: Eva Holm\nspecialist_in: [{specialty: allmanmedicn, since: 2019-05-06}]\n"
        },
        good={
            f"{_PEOPLE}/hl-04.yaml": "name: Eva Holm\nspecialist_in: [{specialty: allmanmedicin, since: 2019-05-06}]\n"
        },
    ),
    Code(
        "R103",
        title=Text("Okänd utbildningsläkare", "Unknown trainee"),
        message=Text(
            'ingen utbildningsläkare "{id}"[; menade du "{nearest}"?]',
            'no trainee "{id}"[; did you mean "{nearest}"?]',
        ),
        help=Text(
            "Rätta id:t till namnet på läkarens mapp i trainees/. Den som utbildas på annat håll har ingen mapp här "
            "och nämns inte med id.",
            "Correct the id to the name of the doctor's folder in trainees/. One who is trained elsewhere has no "
            "folder here and is not named by an id.",
        ),
        bad={f"{_UNIT}/activities.yaml": "- {date: 2026-03-04, kind: teaching, trainees: [st-070]}\n"},
        good={f"{_UNIT}/activities.yaml": "- {date: 2026-03-04, kind: teaching, trainees: [st-007]}\n"},
    ),
    Code(
        "R104",
        title=Text("Okänd person", "Unknown person"),
        message=Text('ingen person "{id}"[; menade du "{nearest}"?]', 'no person "{id}"[; did you mean "{nearest}"?]'),
        help=Text(
            "Rätta id:t, eller lägg till personen som people/<id>.yaml. Den som inte hör hit skrivs som {name: …, "
            "unit: …}, där fältet tillåter det.",
            "Correct the id, or add the person as people/<id>.yaml. One who does not belong here is written as "
            "{name: …, unit: …}, where the field allows it.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-30}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n"},
    ),
    Code(
        "R105",
        title=Text("Delmål som inte finns i utbildningen", "Goal that the training does not have"),
        message=Text(
            'delmålet "{goal}" finns inte i {regulation}[ för {specialties}][; det är ett delmål i {other}]'
            '[; menade du "{nearest}"?]',
            'no goal "{goal}" in {regulation}[ for {specialties}][; it is a goal of {other}]'
            '[; did you mean "{nearest}"?]',
        ),
        help=Text(
            "Skriv delmålet som föreskriften gör: STa1, STb2, STc13 och BT4, eller a1, b2 och c13 i den äldre. Står "
            "fel föreskrift eller specialitet hos läkaren, rätta det i trainee.yaml. sttool goals visar målen.",
            "Write the goal as the regulation does: STa1, STb2, STc13 and BT4, or a1, b2 and c13 in the older. If the "
            "trainee has the wrong regulation or specialty, correct that in trainee.yaml. sttool goals shows the "
            "goals.",
        ),
        bad={f"{_TRAINEE}/courses.yaml": _COURSE.format("STc31")},
        good={f"{_TRAINEE}/courses.yaml": _COURSE.format("STc13")},
    ),
    Code(
        "R106",
        title=Text("Okänd placering", "Unknown placement"),
        message=Text(
            'ingen placering "{id}"[; menade du "{nearest}"?]', 'no placement "{id}"[; did you mean "{nearest}"?]'
        ),
        help=Text(
            "Skriv placeringen som dess fil heter i läkarens mapp placements/, utan .yaml. En utvärdering kan också "
            'gälla training, eller ett år hemma: "2025".',
            "Write the placement as its file is named in the trainee's folder placements/, without .yaml. An "
            'evaluation can also be of training, or of a year at home: "2025".',
        ),
        bad={f"{_TRAINEE}/assessments.yaml": _ASSESSMENT.format("2026-02-cv")},
        good={f"{_TRAINEE}/assessments.yaml": _ASSESSMENT.format("2026-02-vc")},
    ),
    Code(
        "R107",
        title=Text("Intyg för något okänt", "Certificate for something unknown"),
        message=Text(
            'varken placering, kurs eller projekt heter "{id}"[; menade du "{nearest}"?]',
            'no placement, course or project "{id}"[; did you mean "{nearest}"?]',
        ),
        help=Text(
            "Rätta id:t, eller skriv in det som intyget gäller: placeringen som en fil, kursen i courses.yaml, arbetet "
            "i projects.yaml.",
            "Correct the id, or record what the certificate is for: the placement as a file, the course in "
            "courses.yaml, the work in projects.yaml.",
        ),
        bad={f"{_TRAINEE}/certificates.yaml": _CERTIFICATE.format("2026-02-cv")},
        good={f"{_TRAINEE}/certificates.yaml": _CERTIFICATE.format("2026-02-vc")},
    ),
    Code(
        "R108",
        title=Text("Undantag för någon okänd", "Waiver for somebody unknown"),
        message=Text(
            'varken en person eller ett uppdrag på enheten heter "{id}"[; menade du "{nearest}"?]',
            'neither a person nor an assignment of the unit is "{id}"[; did you mean "{nearest}"?]',
        ),
        help=Text(
            "Ett undantag hos enheten gäller en person i people/, ett uppdrag i enhetens assignments/, eller, utan "
            "subject, enheten själv. Undantag för en utbildningsläkare står i läkarens egen mapp.",
            "A waiver of the unit is for a person in people/, for an assignment in the unit's assignments/ or, without "
            "subject, for the unit itself. Waivers for a trainee stand in the trainee's own folder.",
        ),
        bad={f"{_UNIT}/waivers.yaml": _WAIVER.format("hl-30")},
        good={f"{_UNIT}/waivers.yaml": _WAIVER.format("hl-03")},
    ),
    Code(
        "R109",
        title=Text("Utbildningsläkare där en person ska stå", "Trainee where a person belongs"),
        message=Text(
            '"{id}" är en utbildningsläkares mapp; här ska det stå en person i people/',
            '"{id}" is a trainee\'s folder; a person in people/ belongs here',
        ),
        help=Text(
            "Har läkaren själv handlett eller skrivit under, lägg till en fil i people/ med trainee: och läkarens id, "
            "och skriv den personens id här.",
            "If the doctor has supervised or signed in turn, add a file in people/ with trainee: and the doctor's id, "
            "and write that person's id here.",
        ),
        bad={f"{_TRAINEE}/assessments.yaml": "- {date: 2026-03-10, kind: cbd, mode: formative, by: st-007}\n"},
        good={f"{_TRAINEE}/assessments.yaml": "- {date: 2026-03-10, kind: cbd, mode: formative, by: hl-03}\n"},
    ),
    Code(
        "R110",
        title=Text("Namnet saknas", "Name is missing"),
        message=Text("namnet på {id} står ingenstans", "the name of {id} stands nowhere"),
        help=Text(
            "Skriv name: i filen, eller en rad med id och namn i names.yaml bredvid sttool.yaml. Finns names.yaml bara "
            "på en annan dator är detta inget att åtgärda här.",
            "Write name: in the file, or a line with id and name in names.yaml beside sttool.yaml. If names.yaml is "
            "kept on another computer only, there is nothing to mend here.",
        ),
        bad={"names.yaml": "hl-05: Per Ask\n", f"{_PEOPLE}/hl-04.yaml": "supervisor_training: [2022-05-18]\n"},
        good={
            "names.yaml": "hl-04: Eva Holm\nhl-05: Per Ask\n",
            f"{_PEOPLE}/hl-04.yaml": "supervisor_training: [2022-05-18]\n",
        },
    ),
    Code(
        "R111",
        title=Text("Mapp utan sin egen fil", "Folder without its own file"),
        message=Text("mappen har ingen {file}", "the folder has no {file}"),
        help=Text(
            "Utan den filen kan inget annat i mappen bedömas. Lägg till den, eller flytta filerna till den mapp de hör "
            "till om namnet är felskrivet.",
            "Without that file nothing else in the folder can be judged. Add it, or move the files to the folder they "
            "belong to if its name is misspelt.",
        ),
        bad={"records/trainees/st-070/contract.yaml": "drafted: 2025-03-03\n"},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\n"},
    ),
    Code(
        "R120",
        title=Text("Samma post två gånger", "Entry recorded twice"),
        message=Text("posten är inskriven två gånger", "recorded twice"),
        help=Text(
            "Ta bort den ena raden. Är det verkligen två händelser samma dag, skriv det som skiljer dem åt: hemorten "
            "för två besökare, en titel på var och en av två aktiviteter.",
            "Remove one of the lines. If there really were two on the same day, write what tells them apart: the home "
            "of two visitors, a title for each of two activities.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n- {date: 2025-03-04, with: hl-03}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n"},
    ),
    Code(
        "R121",
        title=Text("Två versioner av en post", "Two versions of an entry"),
        message=Text(
            "två versioner av samma post, som en sammanslagning lämnar dem; behåll en",
            "two versions of one entry, as a merge leaves them; keep one",
        ),
        help=Text(
            "Raderna gäller samma händelse men säger olika. Det blir så när två har ändrat raden var för sig och git "
            "har behållit båda. Behåll den som stämmer.",
            "The lines are about the same event and differ. That comes of two people changing the line each on their "
            "own, and git keeping both. Keep the one that is right.",
        ),
        bad={
            f"{_TRAINEE}/supervision.yaml": (
                "- {date: 2025-03-04, with: hl-03, minutes: 45}\n- {date: 2025-03-04, with: hl-03, minutes: 60}\n"
            )
        },
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 60}\n"},
    ),
)
