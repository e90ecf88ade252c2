"""M119 and on: files and entries that are not what they should be as a whole."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_TRAINEE = "records/trainees/st-007"

WHOLES: tuple[Code, ...] = (
    Code(
        "M119",
        title=Text("Tom fil", "Empty file"),
        message=Text("filen är tom", "the file is empty"),
        help=Text(
            "Fyll i den, eller ta bort den. Vilka fält som behövs visar sttool schema.",
            "Fill it in, or remove it. sttool schema shows which fields are needed.",
        ),
        bad={f"{_TRAINEE}/placements/2026-09-kir.yaml": "# skrivs efter sommaren\n"},
        good={
            f"{_TRAINEE}/placements/2026-09-kir.yaml": (
                "title: Akutmottagning\ntype: internal\nunit: medicin\nfrom: 2026-09-01\nto: 2026-10-31\n"
                "supervisors: [hl-03]\n"
            )
        },
    ),
    Code(
        "M120",
        title=Text("Filen är inte fält med värden", "File that is not fields with values"),
        message=Text("filen ska bestå av fält med värden", "the file should be fields with values"),
        help=Text(
            'Skriv ett fält på varje rad, som "drafted: 2025-03-03", utan bindestreck framför.',
            'Write a field on each line, as "drafted: 2025-03-03", without a hyphen before it.',
        ),
        bad={f"{_TRAINEE}/contract.yaml": "- drafted: 2025-03-03\n"},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\n"},
    ),
    Code(
        "M121",
        title=Text("Loggen är inte en lista", "Log that is not a list"),
        message=Text("filen ska vara en lista", "the file should be a list"),
        help=Text(
            "Skriv varje post på en egen rad som börjar med ett bindestreck: - {…}.",
            "Write each entry on a line of its own that begins with a hyphen: - {…}.",
        ),
        bad={f"{_TRAINEE}/courses.yaml": "id: akut-2025\ntitle: Akut internmedicin\nstatus: applied\n"},
        good={f"{_TRAINEE}/courses.yaml": "- {id: akut-2025, title: Akut internmedicin, status: applied}\n"},
    ),
    Code(
        "M122",
        title=Text("Varken id eller namn och enhet", "Neither an id nor name and unit"),
        message=Text(
            "här ska det stå en person: ett id, eller namn och enhet för någon utanför registret",
            "one person belongs here: an id, or name and unit of somebody outside the register",
        ),
        help=Text(
            "Skriv hl-03, eller {name: …, unit: …} för den som inte finns bland personerna. Var det flera, skriv en "
            "post för var och en.",
            "Write hl-03, or {name: …, unit: …} for one who is not among the people. If there were several, write an "
            "entry for each.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: [hl-03]}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n"},
    ),
    Code(
        "M123",
        title=Text("Varken samtal eller sammanställning", "Neither a meeting nor a summary"),
        message=Text(
            "det går inte att se om detta är ett samtal (date, with) eller flera ihop (from, to, meetings, with)",
            "it is not plain whether this is one meeting (date, with) or a summary (from, to, meetings, with)",
        ),
        help=Text(
            "Ett handledningssamtal har en dag. Flera som räknats ihop har en period och ett antal. Blanda dem inte i "
            "en post.",
            "One supervision meeting has a day. Several counted together have a period and a number. Do not mix them "
            "in an entry.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {with: hl-03}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {from: 2025-02-01, to: 2025-06-30, meetings: 18, with: hl-03}\n"},
    ),
    Code(
        "M124",
        title=Text("Ett av fälten behövs", "One of the fields is needed"),
        message=Text("ett av fälten {keys} behövs", "one of the fields {keys} is needed"),
        help=Text(
            "Lägg till det av fälten som passar: id för den som finns i registret, namn och enhet för den som inte "
            "gör det.",
            "Add the field that fits: an id for one who is in the register, name and unit for one who is not.",
        ),
        bad={
            f"{_TRAINEE}/certificates.yaml": "- {date: 2026-05-04, kind: clinical, for: [2026-02-vc], as: supervisor}\n"
        },
        good={
            f"{_TRAINEE}/certificates.yaml": (
                "- {date: 2026-05-04, kind: clinical, for: [2026-02-vc], signed_by: hl-03, as: supervisor}\n"
            )
        },
    ),
    Code(
        "M125",
        title=Text("Bara ett av fälten", "Only one of the fields"),
        message=Text("bara ett av fälten {keys} kan stå här", "only one of the fields {keys} can stand here"),
        help=Text("Ta bort det som inte ska gälla.", "Remove the one that is not to hold."),
        bad={"records/people/hl-04.yaml": "name: Eva Holm\ntrainee: st-007\n"},
        good={"records/people/hl-04.yaml": "name: Eva Holm\n"},
    ),
    Code(
        "M128",
        title=Text("Post som inte är fält med värden", "Entry that is not fields with values"),
        message=Text(
            "posten ska vara fält med värden inom klammerparenteser", "the entry should be fields with values in braces"
        ),
        help=Text(
            "Skriv till exempel - {date: 2025-03-04, with: hl-03}. Vilka fälten är visar sttool schema.",
            "Write for instance - {date: 2025-03-04, with: hl-03}. sttool schema shows which the fields are.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- 2025-03-04 hl-03\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n"},
    ),
)
