"""M101 to M110: fields that are missing, unknown or empty, and values of the wrong sort."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_TRAINEE = "records/trainees/st-007"

FIELDS: tuple[Code, ...] = (
    Code(
        "M101",
        title=Text("Okänt fält", "Unknown field"),
        message=Text(
            'okänt fält "{key}"[; menade du "{nearest}"?]', 'unknown field "{key}"[; did you mean "{nearest}"?]'
        ),
        help=Text(
            "Rätta stavningen eller ta bort raden. Ett fält som inte känns igen räknas inte, så det som står där "
            "skulle annars saknas utan att någon märkte det.",
            "Correct the spelling or remove the line. A field that is not recognised does not count, so what stands "
            "there would otherwise be missing without anybody noticing.",
        ),
        bad={f"{_TRAINEE}/plan.md": "---\nestablised: 2025-06-10\n---\n"},
        good={f"{_TRAINEE}/plan.md": "---\nestablished: 2025-06-10\n---\n"},
    ),
    Code(
        "M102",
        title=Text("Fält saknas", "Missing field"),
        message=Text('fältet "{key}" saknas', 'the field "{key}" is missing'),
        help=Text(
            "Lägg till fältet. Utan det går uppgiften inte att använda.",
            "Add the field. Without it the record cannot be used.",
        ),
        bad={f"{_TRAINEE}/courses.yaml": "- {id: akut-2025, title: Akut internmedicin}\n"},
        good={f"{_TRAINEE}/courses.yaml": "- {id: akut-2025, title: Akut internmedicin, status: applied}\n"},
    ),
    Code(
        "M103",
        title=Text("Tomt värde", "Empty value"),
        message=Text('[fältet "{key}" har ]inget innehåll', '[the field "{key}" has ]no value'),
        help=Text(
            "Skriv det som ska stå där, eller ta bort fältet tills det är känt.",
            "Write what is to stand there, or remove the field until it is known.",
        ),
        bad={f"{_TRAINEE}/contract.yaml": 'drafted: 2025-03-03\nsupervision: ""\n'},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nsupervision: en timme i veckan\n"},
    ),
    Code(
        "M104",
        title=Text("Tal där det ska stå text", "Number where text belongs"),
        message=Text(
            "{value} lästes som ett tal, men här ska det stå text", "{value} was read as a number; text belongs here"
        ),
        help=Text(
            'Sätt det inom citattecken: "2026". Utan dem kan till exempel inledande nollor gå förlorade.',
            'Put it in quotes: "2026". Without them leading zeros, for one, may be lost.',
        ),
        bad={f"{_TRAINEE}/evaluations.yaml": "- {of: 2025, handed_in: 2025-12-15}\n"},
        good={f"{_TRAINEE}/evaluations.yaml": '- {of: "2025", handed_in: 2025-12-15}\n'},
    ),
    Code(
        "M105",
        title=Text("Sant eller falskt där det ska stå text", "True or false where text belongs"),
        message=Text(
            "{value} lästes som ja eller nej, men här ska det stå text",
            "{value} was read as yes or no; text belongs here",
        ),
        help=Text(
            "Skriv det som menas med ord. Är det just ordet true eller false som menas, sätt det inom citattecken.",
            "Write what is meant in words. If the very word true or false is meant, put it in quotes.",
        ),
        bad={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nsupervision: true\n"},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nsupervision: en timme i veckan\n"},
    ),
    Code(
        "M106",
        title=Text("Inte ett tal", "Not a number"),
        message=Text(
            '"{value}" är inget tal[; menade du {nearest}?]', '"{value}" is no number[; did you mean {nearest}?]'
        ),
        help=Text(
            "Skriv bara talet, utan enhet, procenttecken eller citattecken, och med punkt för decimaler: 12.5.",
            "Write the number alone, without unit, per cent sign or quotes, and with a point for decimals: 12.5.",
        ),
        bad={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 60 min}\n"},
        good={f"{_TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-03, minutes: 60}\n"},
    ),
    Code(
        "M107",
        title=Text("Inte true", "Not true"),
        message=Text('här kan det bara stå true, inte "{value}"', 'only true can stand here, not "{value}"'),
        help=Text(
            "Skriv true, utan citattecken, om svaret är ja. Är det nej, ta bort fältet.",
            "Write true, without quotes, if the answer is yes. If it is no, remove the field.",
        ),
        bad={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nplan_included: ja\n"},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nplan_included: true\n"},
    ),
    Code(
        "M108",
        title=Text("Inte en lista", "Not a list"),
        message=Text("här ska det stå en lista[: {nearest}]", "a list belongs here[: {nearest}]"),
        help=Text(
            "Sätt hakparenteser omkring, även när det bara är en sak, eller skriv var sak på en egen rad efter ett "
            "bindestreck.",
            "Put square brackets around it, even where there is only one thing, or write each on a line of its own "
            "after a hyphen.",
        ),
        bad={f"{_TRAINEE}/plan.md": "---\nestablished: 2025-06-10\nrevised: 2025-12-01\n---\n"},
        good={f"{_TRAINEE}/plan.md": "---\nestablished: 2025-06-10\nrevised: [2025-12-01]\n---\n"},
    ),
    Code(
        "M109",
        title=Text("Inte fält med värden", "Not fields with values"),
        message=Text(
            'här ska det stå fält med värden, inte "{value}"', 'fields with values belong here, not "{value}"'
        ),
        help=Text(
            "Skriv fälten inom klammerparenteser, som {head: 2025-12-01}, eller indragna på egna rader. Vilka de är "
            "visar sttool schema.",
            "Write the fields in braces, as {head: 2025-12-01}, or indented on lines of their own. sttool schema "
            "shows which they are.",
        ),
        bad={f"{_TRAINEE}/reviews/2025-12-01-supervisor-report.md": "---\nwith: [hl-03]\ntold: 2025-12-02\n---\n"},
        good={
            f"{_TRAINEE}/reviews/2025-12-01-supervisor-report.md": "---\nwith: [hl-03]\ntold: {head: 2025-12-02}\n---\n"
        },
    ),
    Code(
        "M110",
        title=Text("Inte text", "Not text"),
        message=Text("här ska det stå text", "text belongs here"),
        help=Text(
            "Skriv det som en enda text. Innehåller den kolon, hakparenteser eller klammerparenteser, sätt den inom "
            "citattecken.",
            "Write it as one text. If it holds a colon, square brackets or braces, put it in quotes.",
        ),
        bad={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nsupervision: [en timme i veckan]\n"},
        good={f"{_TRAINEE}/contract.yaml": "drafted: 2025-03-03\nsupervision: en timme i veckan\n"},
    ),
)
