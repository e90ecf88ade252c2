"""M150 and on: files in places and under names that say nothing."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_TRAINEE = "records/trainees/st-007"
_UNIT = "records/units/medicin"

_COLLEGIUM = "---\nkind: specialist\npresent: [vc-01, hl-03]\noutcome: on-track\n---\n"

PATHS: tuple[Code, ...] = (
    Code(
        "M150",
        title=Text("Fil på okänd plats", "File in no known place"),
        message=Text(
            "ingen sorts uppgift finns på denna plats[; menade du {nearest}?]",
            "no kind of record stands in this place[; did you mean {nearest}?]",
        ),
        help=Text(
            "Flytta eller döp om filen. Platsen säger vad den är: people/, units/ och trainees/ har var sina fasta "
            "filnamn. Det som inte hör till uppgifterna läggs utanför mappen.",
            "Move or rename the file. Its place says what it is: people/, units/ and trainees/ each have names that "
            "are fixed. What is no record belongs outside the folder.",
        ),
        bad={f"{_TRAINEE}/plan.yaml": "established: 2025-06-10\n"},
        good={f"{_TRAINEE}/plan.md": "---\nestablished: 2025-06-10\n---\n"},
    ),
    Code(
        "M151",
        title=Text("Namn som inte är ett id", "Name that is no id"),
        message=Text('"{id}" är inget id[; menade du "{nearest}"?]', '"{id}" is no id[; did you mean "{nearest}"?]'),
        help=Text(
            "Döp om filen eller mappen med små bokstäver a–z, siffror och enstaka bindestreck, högst 64 tecken. "
            "Använd inte personens namn: hl-03, st-014.",
            "Rename the file or folder with small letters a–z, digits and single hyphens, 64 characters at most. Do "
            "not use the person's name: hl-03, st-014.",
        ),
        bad={"records/people/HL_04.yaml": "name: Eva Holm\n"},
        good={"records/people/hl-04.yaml": "name: Eva Holm\n"},
    ),
    Code(
        "M152",
        title=Text("Namn som Windows inte tillåter", "Name that Windows does not allow"),
        message=Text('"{id}" kan inte vara ett namn i Windows', '"{id}" cannot be a name in Windows'),
        help=Text(
            "Välj ett annat id. Windows har reserverat con, prn, aux, nul, com1 och lpt1 med flera, och en kollega med "
            "Windows kan då inte hämta uppgifterna.",
            "Choose another id. Windows keeps con, prn, aux, nul, com1, lpt1 and more for itself, and a colleague on "
            "Windows could not fetch the records.",
        ),
        bad={"records/people/con.yaml": "name: Eva Holm\n"},
        good={"records/people/hl-04.yaml": "name: Eva Holm\n"},
    ),
    Code(
        "M153",
        title=Text("Filnamn utan datum", "File name without a day"),
        message=Text(
            'filen ska heta som {like}, med dagen först, inte "{name}"',
            'the file should be named like {like}, the day first, not "{name}"',
        ),
        help=Text(
            "Filens namn säger vilken dag det gäller, som ÅÅÅÅ-MM-DD, och upprepas inte i filen.",
            "The name of the file says which day it is about, as YYYY-MM-DD, and is not repeated in it.",
        ),
        bad={f"{_TRAINEE}/collegia/2026-3-2.md": _COLLEGIUM},
        good={f"{_TRAINEE}/collegia/2026-03-02.md": _COLLEGIUM},
    ),
    Code(
        "M154",
        title=Text("Filnamn med okänt ord", "File name with an unknown word"),
        message=Text(
            'filnamnets "{word}" känns inte igen; det kan vara {known}[; menade du {nearest}?]',
            'the "{word}" of the file name is not known; it can be {known}[; did you mean {nearest}?]',
        ),
        help=Text(
            "Döp om filen med ett av orden. Namnet säger vilken sorts samtal eller program det är.",
            "Rename the file with one of the words. The name says what kind of review or programme it is.",
        ),
        bad={f"{_TRAINEE}/reviews/2025-12-01-anual.md": "---\nwith: [sr-01]\n---\n"},
        good={f"{_TRAINEE}/reviews/2025-12-01-annual.md": "---\nwith: [sr-01]\n---\n"},
    ),
    Code(
        "M155",
        title=Text("Filnamn utan år", "File name without a year"),
        message=Text('filen ska heta som sitt år, inte "{name}"', 'the file should be named by its year, not "{name}"'),
        help=Text(
            "Skriv året med fyra siffror: reports/2025.yaml.", "Write the year with four digits: reports/2025.yaml."
        ),
        bad={f"{_UNIT}/reports/25.yaml": "delivered: 2026-02-10\nto: [vc-01]\n"},
        good={f"{_UNIT}/reports/2025.yaml": "delivered: 2026-02-10\nto: [vc-01]\n"},
    ),
)
