"""R160 and on: days and terms that contradict each other, twin names, and personal numbers."""

from __future__ import annotations

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code
from sttool.texts.example import CLINIC

_FOLDER = "records/trainees/st-007"
_FILE = f"{_FOLDER}/trainee.yaml"
_TRAINEE = CLINIC[_FILE]
_SPECIALTIES = "specialties: [internmedicin]\n"
_ASSESSMENT = "- {{date: {}, kind: mini-cex, mode: formative, by: hl-03, placement: 2026-02-vc}}\n"
_CREDITED = (
    "credited:\n  - {{kind: service, place: Vårdcentral i Norrby, from: 2024-08-01, to: {}, months: 6, "
    "decided: 2025-03-10, by: vc-01}}\n"
)
_COLLEGIUM = "---\nkind: {}\nform: true\nself_assessment: true\npresent: [vc-01, sr-01]\noutcome: on-track\n---\n"
_AT_FILE = "records/trainees/at-001/trainee.yaml"
_AT = (
    "name: Kim Alm\nprogramme: AT\n{}regulation: SOSFS 1999:5\nemployed: 2026-01-12\nstart: 2026-01-12\n"
    "units: [{{unit: medicin, from: 2026-01-12}}]\nwork: [{{from: 2026-01-12, percent: 100}}]\n"
)
_BT_FILE = "records/trainees/bt-001/trainee.yaml"
_BT = _AT.format("").replace("AT", "BT").replace("SOSFS 1999:5", "HSLF-FS 2021:8").replace("Kim Alm", "Mio Åberg")

DAYS: tuple[Code, ...] = (
    Code(
        "R160",
        title=Text("Dagar i fel ordning", "Days in the wrong order"),
        message=Text("{key} är {day}, före [{other} ]{first}", "{key} is {day}, before [{other} on ]{first}"),
        help=Text(
            "Det ena kommer alltid efter det andra, eller samma dag. Rätta den dag som är fel.",
            "The one always comes after the other, or on the same day. Correct the day that is wrong.",
        ),
        bad={f"{_FOLDER}/plan.md": "---\ndrafted: 2025-06-10\nestablished: 2025-05-26\n---\n"},
        good={f"{_FOLDER}/plan.md": "---\ndrafted: 2025-05-26\nestablished: 2025-06-10\n---\n"},
    ),
    Code(
        "R161",
        title=Text("Legitimation efter ST-start", "Licence after the ST began"),
        message=Text(
            "legitimationen är från {licence}, men ST började {start}",
            "the licence is of {licence}, but the ST began on {start}",
        ),
        help=Text(
            "Kontrollera båda dagarna. Gjordes början av ST som BT enligt HSLF-FS 2021:8, skriv bt med sina dagar.",
            "Check both days. If the ST began with BT under HSLF-FS 2021:8, write bt with its days.",
        ),
        bad={_FILE: _TRAINEE.replace("licence: 2024-06-12", "licence: 2025-06-12")},
        good={_FILE: _TRAINEE},
        severity=Severity.WARNING,
    ),
    Code(
        "R162",
        title=Text("Tillgodoräknat under utbildningen", "Credited within the training"),
        message=Text(
            "tjänstgöringen till och med {end} räknas två gånger: utbildningen började {start}",
            "service to {end} counts twice: the training began on {start}",
        ),
        help=Text(
            "Tidigare tjänstgöring tillgodoräknas till dagen före utbildningens start. Rätta dagarna och månaderna.",
            "Earlier service is counted in up to the day before the training began. Correct the days and the months.",
        ),
        bad={_FILE: _TRAINEE + _CREDITED.format("2025-02-28")},
        good={_FILE: _TRAINEE + _CREDITED.format("2025-01-31")},
        severity=Severity.WARNING,
    ),
    Code(
        "R163",
        title=Text("Orimlig dag", "Day that must be a slip"),
        message=Text("{day} kan knappast vara rätt dag", "{day} can hardly be the right day"),
        help=Text(
            "Dagen ligger före 1950 eller mer än sextio år framåt. Rätta årtalet.",
            "The day lies before 1950, or more than sixty years ahead. Correct the year.",
        ),
        bad={f"{_FOLDER}/concerns/2026-03-10.md": "---\nby: hl-03\nfollowed_up: [2206-04-14]\n---\n"},
        good={f"{_FOLDER}/concerns/2026-03-10.md": "---\nby: hl-03\nfollowed_up: [2026-04-14]\n---\n"},
        severity=Severity.WARNING,
    ),
    Code(
        "R164",
        title=Text("Kollegium för ett annat program", "Collegium of another programme"),
        message=Text(
            "ett kollegium av sorten {kind} passar inte {programme}; välj {known}",
            "a collegium of kind {kind} does not fit {programme}; choose {known}",
        ),
        help=Text(
            "Specialistkollegium (specialist) är för ST, at för AT, och bt för BT och för ST med BT.",
            "The specialists' collegium (specialist) is for ST, at for AT, and bt for BT and for an ST with BT.",
        ),
        bad={f"{_FOLDER}/collegia/2025-12-03.md": _COLLEGIUM.format("at")},
        good={f"{_FOLDER}/collegia/2025-12-03.md": _COLLEGIUM.format("specialist")},
    ),
    Code(
        "R165",
        title=Text("Före placeringens början", "Before the placement began"),
        message=Text(
            "{day} är före {id}, som började {start}",
            "{day} is before {id}, which began on {start}",
        ),
        help=Text(
            "Rätta dagen, eller vilken placering det gäller.",
            "Correct the day, or which placement it is about.",
        ),
        bad={f"{_FOLDER}/assessments.yaml": _ASSESSMENT.format("2026-01-14")},
        good={f"{_FOLDER}/assessments.yaml": _ASSESSMENT.format("2026-03-10")},
    ),
    Code(
        "R170",
        title=Text("ST utan specialitet", "ST without a specialty"),
        message=Text("ST behöver minst en specialitet", "an ST needs a specialty"),
        help=Text(
            "Skriv specialties som en lista inom hakparenteser, också för en enda, med målfilens namn: internmedicin.",
            "Write specialties as a list in brackets, even of one, by the name of its file of goals: internmedicin.",
        ),
        bad={_FILE: _TRAINEE.replace(_SPECIALTIES, "")},
        good={_FILE: _TRAINEE},
    ),
    Code(
        "R171",
        title=Text("AT med specialitet", "AT with a specialty"),
        message=Text("AT har ingen specialitet", "AT has no specialty"),
        help=Text("Ta bort specialties.", "Remove specialties."),
        bad={_AT_FILE: _AT.format(_SPECIALTIES)},
        good={_AT_FILE: _AT.format("")},
    ),
    Code(
        "R172",
        title=Text("Föreskrift som inte passar programmet", "Regulation that does not fit the programme"),
        message=Text(
            "{programme} kan inte följa {regulation}; välj {known}",
            "{programme} cannot follow {regulation}; choose {known}",
        ),
        help=Text(
            "AT följer SOSFS 1999:5 och BT följer HSLF-FS 2021:8. ST följer HSLF-FS 2021:8 eller, för den som får, "
            "SOSFS 2015:8.",
            "AT follows SOSFS 1999:5, and BT follows HSLF-FS 2021:8. ST follows HSLF-FS 2021:8 or, for those who may, "
            "SOSFS 2015:8.",
        ),
        bad={_FILE: _TRAINEE.replace("HSLF-FS 2021:8", "SOSFS 1999:5")},
        good={_FILE: _TRAINEE},
    ),
    Code(
        "R173",
        title=Text("Följer sig själv", "Follows itself"),
        message=Text(
            "[{id} följer sig själv][{ids} följer varandra i en ring]",
            "[{id} follows itself][{ids} follow one another in a circle]",
        ),
        help=Text(
            "Skriv follows bara i den senare mappen, med id:t på den tidigare: AT, sedan BT, sedan ST.",
            "Write follows in the later folder only, with the id of the earlier: AT, then BT, then ST.",
        ),
        bad={_FILE: f"{_TRAINEE}follows: st-007\n"},
        good={_FILE: _TRAINEE},
    ),
    Code(
        "R174",
        title=Text("Följer ett senare program", "Follows a later programme"),
        message=Text("{programme} kan inte följa på {other} ({id})", "{programme} cannot follow {other} ({id})"),
        help=Text(
            "AT kommer före BT och BT före ST. Flytta follows till den senare mappen.",
            "AT comes before BT, and BT before ST. Move follows to the later folder.",
        ),
        bad={_BT_FILE: f"{_BT}follows: st-007\n"},
        good={_BT_FILE: _BT, _FILE: f"{_TRAINEE}follows: bt-001\n"},
    ),
    Code(
        "R175",
        title=Text("Byte till samma föreskrift", "Changed to the same regulation"),
        message=Text("bytet är från {regulation}, som gäller nu", "the change is from {regulation}, which holds now"),
        help=Text(
            "changed_from har den föreskrift som gällde förut, och regulation den som gäller nu.",
            "changed_from has the regulation that held before, and regulation the one that holds now.",
        ),
        bad={_FILE: f"{_TRAINEE}changed_from: {{regulation: HSLF-FS 2021:8, on: 2025-09-01}}\n"},
        good={_FILE: f"{_TRAINEE}changed_from: {{regulation: SOSFS 2015:8, on: 2025-09-01}}\n"},
    ),
    Code(
        "R180",
        title=Text("Namn som bara skiljer sig i stora bokstäver", "Names that differ only in capitals"),
        message=Text(
            "skiljer sig från {other} bara i stora och små bokstäver",
            "differs from {other} only in capital and small letters",
        ),
        help=Text(
            "I Windows och på de flesta Mac är de samma fil, och en av dem går förlorad. För ihop dem till en, med små "
            "bokstäver.",
            "On Windows and on most Macs they are one file, and one of them is lost. Join them into one, in small "
            "letters.",
        ),
        bad={"records/people/HL-03.yaml": "name: Maria Ström\n"},
        good={"records/people/hl-04.yaml": "name: Eva Holm\n"},
    ),
    Code(
        "R190",
        title=Text("Personnummer", "Personal number"),
        message=Text("personnummer eller samordningsnummer: {number}", "personal or coordination number: {number}"),
        help=Text(
            "Ta bort numret; uppgifterna behöver det aldrig. Är det redan sparat i git finns det kvar i historiken "
            "tills det raderas därifrån.",
            "Remove the number; the records never need it. If it has been saved in git it stays in the history until "
            "it is erased from there.",
        ),
        bad={f"{_FOLDER}/plan.md": "---\ndrafted: 2025-05-26\n---\n\nIntygen sorteras under 19121212-1212.\n"},
        good={f"{_FOLDER}/plan.md": "---\ndrafted: 2025-05-26\n---\n\nIntygen sorteras under st-007.\n"},
    ),
    Code(
        "R191",
        title=Text("Personnummer i ett filnamn", "Personal number in a file's name"),
        message=Text(
            "filen eller mappen är döpt efter ett personnummer: {number}",
            "the file or folder is named by a personal number: {number}",
        ),
        help=Text(
            "Döp om till ett id som inte säger vem det är, som hl-04. Är filen redan sparad i git finns namnet kvar i "
            "historiken tills det raderas därifrån.",
            "Rename it to an id that does not say who it is, as hl-04. If the file has been saved in git its name "
            "stays in the history until it is erased from there.",
        ),
        bad={"records/people/19121212-1212.yaml": "name: Eva Holm\n"},
        good={"records/people/hl-04.yaml": "name: Eva Holm\n"},
    ),
)
