"""F101 to F114: files as files, where they stand and what they are written with; and all F codes together."""

from __future__ import annotations

from sttool.findings import Severity
from sttool.texts import Text
from sttool.texts.codes import Code, Link, Trouble
from sttool.texts.codes.files_content import CONTENT
from sttool.texts.codes.files_writing import WRITING

_PERSON = "records/people/hl-04.yaml"
_GOOD = {_PERSON: "name: Eva Berg\n"}
_LOG = "records/trainees/st-007/supervision.yaml"
_ENTRY = "- {date: 2025-03-03, with: hl-03, minutes: 60}\n"

_PLACES: tuple[Code, ...] = (
    Code(
        "F101",
        title=Text("Filen kan inte läsas", "Unreadable file"),
        message=Text(
            "filen finns men kan inte läsas; det som bygger på den är okänt",
            "the file is there but cannot be read; what rests on it is unknown",
        ),
        help=Text(
            "Kontrollera att du har rätt att öppna filen och att inget annat program håller den låst. Ligger den på "
            "en nätverksdisk, se efter att disken är ansluten.",
            "See that you have the right to open the file and that no other program holds it. If it lies on a network "
            "drive, see that the drive is connected.",
        ),
        bad={_PERSON: Trouble()},
        good=_GOOD,
    ),
    Code(
        "F102",
        title=Text("En länk i stället för en fil", "A link instead of a file"),
        message=Text(
            "det här är en länk till något annat, och länkar följs inte",
            "this is a link to something else, and links are not followed",
        ),
        help=Text(
            "Ersätt länken med själva filen eller mappen. En länk kan leda ut ur registret, och pekar inte på samma "
            "sak på en annan dator.",
            "Put the file or folder itself in its place. A link may lead out of the register, and does not lead to the "
            "same thing on another computer.",
        ),
        bad={_PERSON: Link("../elsewhere/hl-04.yaml")},
        good=_GOOD,
    ),
    Code(
        "F103",
        title=Text("Ingen fil", "Not a file"),
        message=Text(
            "här ska det stå en fil, men det är en mapp eller något annat",
            "a file belongs here, but this is a folder or something else",
        ),
        help=Text(
            "Flytta eller döp om den. Namn som slutar på .yaml eller .md är för filer.",
            "Move or rename it. Names that end in .yaml or .md are for files.",
        ),
        bad={f"{_PERSON}/hl-04.txt": "name: Eva Berg\n"},
        good=_GOOD,
    ),
    Code(
        "F104",
        title=Text("Namn som inte kan visas", "A name that cannot be shown"),
        message=Text(
            "namnet på filen eller mappen har tecken som inte kan visas",
            "the name of the file or folder has signs that cannot be shown",
        ),
        help=Text(
            "Döp om den till gemener a-z, siffror och bindestreck, till exempel hl-04.yaml. De osynliga tecknen är "
            "utskrivna i namnet ovan.",
            "Rename it in small letters a-z, digits and hyphens, as hl-04.yaml. The invisible signs are written out in "
            "the name above.",
        ),
        bad={"records/people/hl-04\x1b.yaml": "name: Eva Berg\n"},
        good=_GOOD,
    ),
    Code(
        "F107",
        title=Text("För stor fil", "File too large"),
        message=Text(
            "filen är större än {limit} KiB och läses inte", "the file is larger than {limit} KiB and not read"
        ),
        help=Text(
            "En uppgift är några rader lång. Har något annat hamnat i filen, till exempel ett inskannat papper, lägg "
            "det utanför registret.",
            "A record is a few lines long. If something else has come into the file, as a scanned paper, keep it "
            "outside the register.",
        ),
        bad={_PERSON: "name: Eva Berg\n#" + " " * 256 * 1024 + "\n"},
        good=_GOOD,
    ),
    Code(
        "F110",
        title=Text("Inte UTF-8", "Not UTF-8"),
        message=Text(
            "filen är inte sparad som UTF-8; det första tecken som inte går att läsa står här",
            "the file is not saved as UTF-8; the first sign that cannot be read stands here",
        ),
        help=Text(
            "Öppna filen i en texteditor och spara den på nytt med teckenkodningen UTF-8. Se efter att å, ä och ö är "
            "rätt innan du sparar.",
            "Open the file in a text editor and save it again in the encoding UTF-8. See that letters as å and é are "
            "right before you save.",
        ),
        bad={_PERSON: "name: Åsa Berg\n".encode("latin-1")},
        good={_PERSON: "name: Åsa Berg\n"},
    ),
    Code(
        "F111",
        title=Text("Sparad som UTF-16", "Saved as UTF-16"),
        message=Text("filen är sparad som UTF-16 och inte som UTF-8", "the file is saved as UTF-16 and not as UTF-8"),
        help=Text(
            'Öppna filen i en texteditor, till exempel Anteckningar, välj "Spara som" och kodningen UTF-8.',
            'Open the file in a text editor, as Notepad, choose "Save as" and the encoding UTF-8.',
        ),
        bad={_PERSON: "\ufeffname: Eva Berg\n".encode("utf-16-le")},
        good=_GOOD,
    ),
    Code(
        "F112",
        title=Text("Osynligt styrtecken", "Invisible control character"),
        message=Text(
            "här står ett osynligt tecken som inte får finnas i en uppgift[ ({sign})]",
            "an invisible sign stands here that a record may not have[ ({sign})]",
        ),
        help=Text(
            "Ta bort tecknet, eller skriv om raden. Sådana tecken följer ibland med när man klistrar in text från ett "
            "annat program. Är hela filen oläslig är den kanske ingen textfil.",
            "Remove the sign, or write the line anew. Such signs sometimes come along when text is pasted from another "
            "program. If the whole file is unreadable, it may be no text file.",
        ),
        bad={_PERSON: "name: Eva\x07 Berg\n"},
        good=_GOOD,
    ),
    Code(
        "F113",
        title=Text("Windows radslut i en logg", "Windows line ends in a log"),
        message=Text("raderna i loggen slutar som i Windows (CRLF)", "the lines of the log end as in Windows (CRLF)"),
        help=Text(
            "Välj radslut LF i texteditorn och spara filen igen. När två personers ändringar förs ihop blir "
            "annars varje rad dubblerad.",
            "Choose the line end LF in the text editor and save the file again. Otherwise every line is doubled when "
            "two people's changes are brought together.",
        ),
        bad={_LOG: _ENTRY.replace("\n", "\r\n")},
        good={_LOG: _ENTRY},
        severity=Severity.WARNING,
    ),
    Code(
        "F114",
        title=Text("Olöst krock mellan två versioner", "Unresolved conflict between two versions"),
        message=Text(
            "två versioner av filen står efter varandra, och ingen har valt mellan dem",
            "two versions of the file stand one after the other, and nobody has chosen between them",
        ),
        help=Text(
            "Behåll de rader som är rätta och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.",
            "Keep the lines that are right and remove those that begin with <<<<<<<, ======= and >>>>>>>.",
        ),
        bad={_PERSON: "<<<<<<< HEAD\nname: Eva Berg\n=======\nname: Eva Lind\n>>>>>>> eva\n"},
        good=_GOOD,
    ),
    Code(
        "F115",
        title=Text("En post på flera rader i en logg", "An entry on several lines in a log"),
        message=Text("posten tar mer än en rad i loggen", "the entry takes more than one line of the log"),
        help=Text(
            "Skriv varje post på en rad, som - {date: 2026-03-02, with: hl-03}; sttool fmt gör det. När två personers "
            "ändringar förs ihop kan annars delar av en post försvinna utan att det syns.",
            "Write each entry on one line, as - {date: 2026-03-02, with: hl-03}; sttool fmt does it. Otherwise parts "
            "of an entry may be lost unseen when two people's changes are brought together.",
        ),
        bad={_LOG: "- date: 2026-03-02\n  with: hl-03\n"},
        good={_LOG: "- {date: 2026-03-02, with: hl-03}\n"},
        severity=Severity.WARNING,
    ),
)

FILES: tuple[Code, ...] = (*_PLACES, *WRITING, *CONTENT)
"""All codes of files and of how they are written."""
