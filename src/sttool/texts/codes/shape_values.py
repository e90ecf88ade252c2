"""M111 and on: values of the right sort that cannot be right."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_TRAINEE = "records/trainees/st-007"
_UNIT = "records/units/medicin"

VALUES: tuple[Code, ...] = (
    Code(
        "M111",
        title=Text("Inte ett datum", "Not a day"),
        message=Text(
            '"{value}" är inget datum[; menade du {nearest}?]', '"{value}" is not a day[; did you mean {nearest}?]'
        ),
        help=Text(
            "Skriv datum som ÅÅÅÅ-MM-DD: 2026-03-04. Inget annat sätt att skriva läses som datum.",
            "Write days as YYYY-MM-DD: 2026-03-04. No other way of writing is read as a day.",
        ),
        bad={f"{_TRAINEE}/assessments.yaml": "- {date: 2025-3-4, kind: cbd, mode: formative, by: hl-03}\n"},
        good={f"{_TRAINEE}/assessments.yaml": "- {date: 2025-03-04, kind: cbd, mode: formative, by: hl-03}\n"},
    ),
    Code(
        "M112",
        title=Text("Datum som inte finns", "No such day"),
        message=Text("{value} finns inte i kalendern", "there is no {value} in the calendar"),
        help=Text("Se efter vilken dag det var.", "Look up which day it was."),
        bad={f"{_TRAINEE}/assessments.yaml": "- {date: 2025-02-30, kind: cbd, mode: formative, by: hl-03}\n"},
        good={f"{_TRAINEE}/assessments.yaml": "- {date: 2025-02-28, kind: cbd, mode: formative, by: hl-03}\n"},
    ),
    Code(
        "M113",
        title=Text("Inte ett av de ord som kan stå här", "Not one of the words that can stand here"),
        message=Text(
            '"{value}" kan inte stå här, bara {known}[; menade du {nearest}?]',
            '"{value}" cannot stand here, only {known}[; did you mean {nearest}?]',
        ),
        help=Text(
            "Välj ett av orden, precis så som det skrivs. De är få och fasta för att det ska gå att räkna på dem.",
            "Choose one of the words, spelled just so. They are few and fixed so that they can be counted.",
        ),
        bad={f"{_TRAINEE}/assessments.yaml": "- {date: 2025-03-04, kind: minicex, mode: formative, by: hl-03}\n"},
        good={f"{_TRAINEE}/assessments.yaml": "- {date: 2025-03-04, kind: mini-cex, mode: formative, by: hl-03}\n"},
    ),
    Code(
        "M114",
        title=Text("Tal utanför gränserna", "Number out of range"),
        message=Text(
            "{value} ligger inte mellan {least} och {most}",
            "{value} is not between {least} and {most}",
        ),
        help=Text(
            "Se efter vad talet ska vara. Procent är 1 till 100; det som är noll procent skrivs inte alls.",
            "Look up what the number should be. Per cent is 1 to 100; what is zero per cent is not written at all.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 0}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 45}\n"},
    ),
    Code(
        "M115",
        title=Text("Inte ett heltal", "Not a whole number"),
        message=Text(
            "{value} är inget heltal[; menade du {nearest}?]", "{value} is no whole number[; did you mean {nearest}?]"
        ),
        help=Text("Skriv ett helt tal, utan decimaler.", "Write a whole number, without decimals."),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 45.5}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 45}\n"},
    ),
    Code(
        "M116",
        title=Text("Slutar innan det börjar", "Ends before it begins"),
        message=Text("slutar {end}, innan det börjar {start}", "ends on {end}, before it begins on {start}"),
        help=Text(
            "Rätta det ena av datumen. Båda dagarna räknas med: det som varar en dag börjar och slutar samma dag.",
            "Correct one of the days. Both are included: what lasts one day begins and ends on the same.",
        ),
        bad={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nfrom: 2025-02-01\nto: 2020-08-31\n"},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nfrom: 2025-02-01\nto: 2030-08-31\n"},
    ),
    Code(
        "M117",
        title=Text("Inte ett id", "Not an id"),
        message=Text(
            '"{value}" är inget id[; menade du "{nearest}"?]', '"{value}" is no id[; did you mean "{nearest}"?]'
        ),
        help=Text(
            "Ett id är små bokstäver a–z, siffror och enstaka bindestreck, högst 64 tecken: hl-03. Det är namnet på "
            "den fil eller mapp som menas, utan ändelse.",
            "An id is small letters a–z, digits and single hyphens, 64 characters at most: hl-03. It is the name of "
            "the file or folder that is meant, without its suffix.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: HL-03}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03}\n"},
    ),
    Code(
        "M118",
        title=Text("Tom lista", "Empty list"),
        message=Text("listan är tom, och minst en sak behövs", "the list is empty, and one thing at least is needed"),
        help=Text("Skriv det som saknas i listan.", "Write what is missing in the list."),
        bad={f"{_UNIT}/programmes/training.md": "---\nrevised: []\n---\n"},
        good={f"{_UNIT}/programmes/training.md": "---\nrevised: [2025-01-20]\n---\n"},
    ),
    Code(
        "M126",
        title=Text("Fel form", "Wrong form"),
        message=Text('ska se ut som {like}, inte "{value}"', 'should look like {like}, not "{value}"'),
        help=Text(
            "Skriv det i samma form som exemplet, inom citattecken om det bara är siffror.",
            "Write it in the form of the example, in quotes if it is digits only.",
        ),
        bad={f"{_UNIT}/reports/2025.yaml": "delivered: 2026-02-10\nto: [vc-01]\ncommit: senaste\n"},
        good={f"{_UNIT}/reports/2025.yaml": "delivered: 2026-02-10\nto: [vc-01]\ncommit: 3f2a91c\n"},
    ),
    Code(
        "M127",
        title=Text("Undantag som gäller för länge", "Waiver that holds too long"),
        message=Text(
            "undantaget gäller till {end}, men som längst kan det gälla till {most}",
            "the waiver holds until {end}, and can hold until {most} at most",
        ),
        help=Text(
            "Ett undantag gäller högst två år från beslutet, så att någon prövar det igen. Korta det, och besluta på "
            "nytt när det går ut.",
            "A waiver holds for two years from the decision at most, so that somebody considers it again. Shorten it, "
            "and decide anew when it lapses.",
        ),
        bad={
            f"{_TRAINEE}/waivers.yaml": (
                "- {obligation: st-plan, reason: planen skrivs om, by: vc-01, on: 2025-07-01, until: 2028-12-31}\n"
            )
        },
        good={
            f"{_TRAINEE}/waivers.yaml": (
                "- {obligation: st-plan, reason: planen skrivs om, by: vc-01, on: 2025-07-01, until: 2025-12-31}\n"
            )
        },
    ),
)
