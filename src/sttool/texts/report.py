"""The words a report puts for what the records say in closed words. Its sentences stand in its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS: Final = (
    Text("januari", "January"),
    Text("februari", "February"),
    Text("mars", "March"),
    Text("april", "April"),
    Text("maj", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("augusti", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("december", "December"),
)
DAY: Final = Text("{day} {month} {year}", "{day} {month} {year}")
MONTH: Final = Text("{month} {year}", "{month} {year}")

COMMA: Final = Text(",", ".")
THOUSANDS: Final = Text("\u00a0", ",")
PERCENT: Final = Text("{number}\u00a0%", "{number}%")
AND: Final = Text("och", "and")
FEW: Final = Text("färre än fem", "fewer than five")

SECTIONS: Final[Mapping[str, Text]] = {
    "decisions": Text("Beslut", "Decisions"),
    "trainees": Text("Utbildningsläkarna", "Trainees"),
    "placed": Text("Placeringarna", "Placements"),
    "covered": Text("Delmålen", "Goals"),
    "obligations": Text("Kraven", "Obligations"),
    "duties": Text("Plikterna en för en", "Duties one by one"),
    "held": Text("Kollegier och avstämningar", "Collegia and reviews"),
    "supervision": Text("Handledning och bedömningar", "Supervision and assessments"),
    "supervisors": Text("Handledarna", "Supervisors"),
    "direction": Text("Studierektorn", "Study director"),
    "inspections": Text("Granskningar", "Inspections"),
    "learning": Text("Kurser och utvärderingar", "Courses and evaluations"),
    "delicate": Text("Stöd och ledighet", "Support and leave"),
    "ahead": Text("Nästa år", "Next year"),
    "forecast": Text("Fem år framåt", "Five years ahead"),
    "sources": Text("Källor", "Sources"),
}
"""The yearly report's sections in their order, in short; each has its heading in the templates."""

HELD_ALL_YEAR: Final = Text("inga avvikelser", "no lapses")
"""What stands in place of counts of a state that held."""
KEPT_OF: Final[Mapping[str, Text]] = {
    "activity.merit": Text("antecknat som merit:\u00a0{number}", "recorded as merit:\u00a0{number}"),
    "person.supervisor_training": Text("handledarutbildningar:\u00a0{number}", "supervisor trainings:\u00a0{number}"),
    "person.follow_up_days": Text("uppföljningsdagar:\u00a0{number}", "follow-up days:\u00a0{number}"),
}
"""How often what is kept was recorded, where nothing falls due."""

SPANS: Final[Mapping[str, tuple[Text, Text]]] = {
    "days": (Text("en dag", "one day"), Text("{count} dagar", "{count} days")),
    "weeks": (Text("en vecka", "one week"), Text("{count} veckor", "{count} weeks")),
    "months": (Text("en månad", "one month"), Text("{count} månader", "{count} months")),
    "years": (Text("ett år", "one year"), Text("{count} år", "{count} years")),
}
"""A length of the calendar: one, and several."""

HAPPENED: Final[Mapping[str, Text]] = {
    "collegium.specialist": Text("Specialistkollegier", "Specialist collegia"),
    "collegium.bt": Text("BT-kollegier", "BT collegia"),
    "collegium.at": Text("AT-kollegier", "AT collegia"),
    "review.annual": Text("Årliga avstämningar", "Yearly reviews"),
    "review.final": Text("Avslutande genomgångar", "Final reviews"),
    "review.closing": Text("Avslutningssamtal", "Closing conversations"),
    "review.supervisor-report": Text("Handledarens rapporter", "Supervisors’ reports"),
    "review.head-talk": Text("Samtal med verksamhetschefen", "Talks with the head of unit"),
    "assessment.formative": Text("Formativa bedömningar", "Formative assessments"),
    "assessment.summative": Text("Summativa bedömningar", "Summative assessments"),
    "supervision": Text("Handledarträffar", "Supervision meetings"),
    "course.done": Text("Genomgångna kurser", "Courses taken"),
    "project.begun": Text("Påbörjade arbeten och projekt", "Projects begun"),
    "project.presented": Text("Redovisade arbeten och projekt", "Projects presented"),
    "evaluation.handed-in": Text("Inlämnade utvärderingar", "Evaluations handed in"),
    "evaluation.told": Text("varav resultatet meddelat", "of which the result was told"),
    "certificate": Text("Utfärdade intyg", "Certificates issued"),
    "activity.teaching": Text("Undervisningstillfällen", "Teaching sessions"),
    "activity.introduction": Text("Introduktioner", "Introductions"),
    "activity.supervisor-meeting": Text("Möten med handledarna", "Meetings with supervisors"),
    "activity.manager-meeting": Text("Möten med verksamhetschefen", "Meetings with the head of unit"),
    "activity.network": Text("Nätverksträffar för studierektorer", "Network meetings of study directors"),
    "activity.group-review": Text("Avstämningar i grupp", "Group reviews"),
    "activity.own-training": Text("Studierektorns egen fortbildning", "Study director’s own training"),
    "activity.start-seminar": Text("Startseminarier", "Start seminars"),
    "activity.course-watch": Text("Genomgångar av kursutbudet", "Looks at the courses to be had"),
    "activity.merit": Text("Utbildningsuppdrag som merit", "Training counted as merit"),
    "activity.other": Text("Annat", "Other"),
}
"""What happened in a year, by the names a summary of a dossier and a unit's log of activities use."""

COURSES: Final[Mapping[str, Text]] = {
    "admitted": Text("med plats", "with a place"),
    "reserve": Text("på reservplats", "on a reserve list"),
    "applied": Text("sökta", "applied for"),
    "wanted": Text("önskade", "wanted"),
}

OUTCOMES: Final[Mapping[str, Text]] = {
    "completed": Text("färdiga", "completed"),
    "moved": Text("flyttade", "moved elsewhere"),
    "left": Text("slutade före målet", "left before the end"),
}

SCOPES: Final[Mapping[str, Text]] = {
    "clinic": Text("klinikens", "clinic"),
    "overall": Text("övergripande", "overarching"),
}

AGAINST: Final[Mapping[str, Text]] = {
    "below": Text("under riktlinjen", "below the norm"),
    "within": Text("inom riktlinjen", "within the norm"),
    "above": Text("över riktlinjen", "above the norm"),
    "none": Text("ingen riktlinje", "no norm"),
}

FORMATS: Final[Mapping[str, str]] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
}
"""The form a report is written in, by how its file's name ends."""

NOT_BEGUN: Final = Text(
    "{year} har inte börjat den {day}; ange ett tidigare år, eller en senare dag med --today",
    "{year} has not begun on {day}; give an earlier year, or a later day with --today",
)
NO_TEMPLATES: Final = Text(
    'sttool.yaml: "templates" leder ut ur mappen; skriv en mapp bredvid sttool.yaml',
    'sttool.yaml: "templates" leads out of its folder; name a folder beside sttool.yaml',
)
NO_PDF: Final[Mapping[str, Text]] = {
    "library": Text(
        "för PDF behövs WeasyPrint; installera det med: pip install weasyprint. Utan det: skriv HTML "
        "(--format html), öppna filen i en webbläsare och skriv ut den som PDF",
        "a PDF needs WeasyPrint; install it with: pip install weasyprint. Without it: write HTML "
        "(--format html), open the file in a browser and print it as PDF",
    ),
    "system": Text(
        "WeasyPrint finns men inte Pango, som den sätter text med[ ({reason})]. Linux: installera paketet pango "
        "(libpango-1.0-0, libpangoft2-1.0-0). macOS: brew install pango. Windows: installera Pango med MSYS2. Utan "
        "det: skriv HTML (--format html), öppna filen i en webbläsare och skriv ut den som PDF",
        "WeasyPrint is there, but not Pango, with which it sets text[ ({reason})]. Linux: install the package pango "
        "(libpango-1.0-0, libpangoft2-1.0-0). macOS: brew install pango. Windows: install Pango with MSYS2. Without "
        "it: write HTML (--format html), open the file in a browser and print it as PDF",
    ),
}
"""Why no PDF can be made here, and what to do."""
NO_PDF_BOUND: Final = Text(
    "--deliver och --verify gäller Markdown och HTML; en PDF ser ut efter datorns typsnitt. Leverera HTML och gör "
    "en PDF vid sidan om",
    "--deliver and --verify are for Markdown and HTML; a PDF depends on the machine's fonts. Deliver HTML and make "
    "a PDF beside it",
)
