"""F120 to F129: files that cannot be read as YAML, by what was probably meant."""

from __future__ import annotations

from sttool.texts import Text
from sttool.texts.codes import Code

_PERSON = "records/people/hl-04.yaml"
_GOOD = {_PERSON: "name: Eva Berg\n"}
_PLACEMENT = "records/trainees/st-007/placements/2026-05-akut.yaml"
_REST = "type: home\nunit: medicin\nfrom: 2026-05-01\nto: 2026-06-30\nsupervisors: [hl-03]\n"

WRITING: tuple[Code, ...] = (
    Code(
        "F120",
        title=Text("Går inte att läsa", "Cannot be made out"),
        message=Text("härifrån går filen inte att läsa som YAML", "from here on the file cannot be read as YAML"),
        help=Text(
            "Se efter om ett kolon, ett kommatecken eller en parentes är fel på den här raden eller raden ovanför. "
            "Text med ovanliga tecken ska stå inom citattecken.",
            "See whether a colon, a comma or a bracket is wrong on this line or the one above. Text with unusual signs "
            "belongs in quotes.",
        ),
        bad={_PERSON: "name: Eva Berg\nsupervisor_training: [2024-02-01,, 2025-02-01]\n"},
        good={_PERSON: "name: Eva Berg\nsupervisor_training: [2024-02-01, 2025-02-01]\n"},
    ),
    Code(
        "F121",
        title=Text("Citattecken utan slut", "Quote that does not end"),
        message=Text(
            "texten börjar med ett citattecken som aldrig avslutas", "the text begins with a quote that never ends"
        ),
        help=Text(
            'Sätt ett likadant citattecken där texten slutar: name: "Eva Berg"',
            'Put the same sign where the text ends: name: "Eva Berg"',
        ),
        bad={_PERSON: 'name: "Eva Berg\n'},
        good={_PERSON: 'name: "Eva Berg"\n'},
    ),
    Code(
        "F122",
        title=Text("Parentes utan slut", "Bracket that does not close"),
        message=Text(
            "parentesen {bracket} stängs aldrig, eller så fattas ett kommatecken efter den",
            "the bracket {bracket} is never closed, or a comma is missing behind it",
        ),
        help=Text(
            "Stäng den på samma rad och skilj delarna åt med kommatecken: - {date: 2026-03-01, with: hl-03}",
            "Close it on the same line and part what stands in it by commas: - {date: 2026-03-01, with: hl-03}",
        ),
        bad={_PERSON: "name: Eva Berg\nunits: [{unit: medicin, from: 2020-01-01}\n"},
        good={_PERSON: "name: Eva Berg\nunits: [{unit: medicin, from: 2020-01-01}]\n"},
    ),
    Code(
        "F123",
        title=Text("Kolon inne i en text", "Colon within a text"),
        message=Text(
            "ett kolon med mellanslag efter kan inte stå inne i en text utan citattecken",
            "a colon with a space behind it cannot stand within a text that is not in quotes",
        ),
        help=Text(
            'Sätt hela texten inom citattecken: title: "Akutmottagning: jourlinje"',
            'Put the whole text in quotes: title: "Emergency: on call"',
        ),
        bad={_PLACEMENT: f"title: Akutmottagning: jourlinje\n{_REST}"},
        good={_PLACEMENT: f'title: "Akutmottagning: jourlinje"\n{_REST}'},
    ),
    Code(
        "F124",
        title=Text("Rad som inte passar ihop med dem ovanför", "Line that does not fit those above"),
        message=Text(
            "raden passar inte ihop med dem ovanför: den är indragen på annat sätt, eller saknar sitt streck",
            "the line does not fit those above it: it is indented in another way, or lacks its dash",
        ),
        help=Text(
            "Dra in raden precis lika långt som raderna den hör ihop med, med mellanslag. I en lista börjar varje rad "
            "med ett streck och ett mellanslag.",
            "Indent the line exactly as far as those it belongs with, by spaces. In a list each line begins with a "
            "dash and a space.",
        ),
        bad={_PLACEMENT: f"title: Akutmottagning\n  {_REST}"},
        good={_PLACEMENT: f"title: Akutmottagning\n{_REST}"},
    ),
    Code(
        "F125",
        title=Text("Tabbtecken", "Tab"),
        message=Text(
            "här står ett tabbtecken; rader dras in med mellanslag", "a tab stands here; lines are indented by spaces"
        ),
        help=Text(
            "Byt tabbtecknet mot två mellanslag. De flesta texteditorer kan göra det åt dig.",
            "Put two spaces in its place. Most text editors can do so for you.",
        ),
        bad={_PERSON: "name: Eva Berg\nfollow_up_days:\n\t- 2026-03-01\n"},
        good={_PERSON: "name: Eva Berg\nfollow_up_days:\n  - 2026-03-01\n"},
    ),
    Code(
        "F126",
        title=Text("Tecken som en text inte kan börja med", "Sign that a text cannot begin with"),
        message=Text(
            "utan citattecken kan ingen text börja med {sign}", "without quotes no text can begin with {sign}"
        ),
        help=Text(
            'Sätt texten inom citattecken: title: "@hemma", eller ta bort tecknet.',
            'Put the text in quotes: title: "@home", or remove the sign.',
        ),
        bad={_PLACEMENT: f"title: @hemma\n{_REST}"},
        good={_PLACEMENT: f'title: "@hemma"\n{_REST}'},
    ),
    Code(
        "F127",
        title=Text("Rad utan kolon", "Line without a colon"),
        message=Text(
            "raden saknar kolon mellan fältets namn och det som står i fältet",
            "the line lacks the colon between the field's name and what stands in it",
        ),
        help=Text(
            "Skriv fältets namn, kolon, ett mellanslag och sedan innehållet: name: Eva Berg",
            "Write the field's name, a colon, a space and then what stands in it: name: Eva Berg",
        ),
        bad={_PLACEMENT: f"{_REST}title Akutmottagning\n"},
        good={_PLACEMENT: f"{_REST}title: Akutmottagning\n"},
    ),
    Code(
        "F128",
        title=Text("Omvänt snedstreck inom citattecken", "Backslash in quotes"),
        message=Text(
            "inom dubbla citattecken har ett omvänt snedstreck en egen betydelse, och den här finns inte",
            "in double quotes a backslash has a meaning of its own, and there is none such as this",
        ),
        help=Text(
            "Använd enkla citattecken i stället: title: 'Akut\\Medicin'",
            "Use single quotes instead: title: 'Akut\\Medicin'",
        ),
        bad={_PLACEMENT: f'title: "Akut\\Medicin"\n{_REST}'},
        good={_PLACEMENT: f"title: 'Akut\\Medicin'\n{_REST}"},
    ),
    Code(
        "F129",
        title=Text("Något står efter det som redan är slut", "Something stands behind an end"),
        message=Text(
            "det som står före är redan slut, så det här hör inte till något",
            "what stands before it has ended, so this belongs to nothing",
        ),
        help=Text(
            "Sätt det innanför citattecknet eller parentesen, ta bort det, eller sätt ett kommatecken emellan. Ska "
            "citattecken stå i en text, använd den andra sorten runt den: title: 'Kursen \"Akut\" i maj'",
            "Put it within the quotes or the bracket, remove it, or put a comma between. Where quotes are to stand in "
            "a text, use the other sort around it: title: 'The course \"Acute\" in May'",
        ),
        bad={_PLACEMENT: f'title: "Akutmottagning" jour\n{_REST}'},
        good={_PLACEMENT: f'title: "Akutmottagning jour"\n{_REST}'},
    ),
)
