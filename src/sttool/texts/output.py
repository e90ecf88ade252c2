"""What stands around findings and occurrences when they are shown: headings, counts, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

# The first line.
NO_UNIT: Final = Text("Ingen egen enhet", "No unit of one's own")
TRAINEES: Final = Text("{number} utbildningsläkare", "{number} trainees")
TRAINEE: Final = Text("1 utbildningsläkare", "1 trainee")
RECORDS: Final = Text("{number} poster", "{number} records")
RECORD: Final = Text("1 post", "1 record")
NO_GIT: Final = Text("inte i git", "not in git")
NO_COMMIT: Final = Text("ännu inget sparat i git", "nothing committed yet")
DIRTY: Final = Text("{commit} + {number} osparade", "{commit} + {number} uncommitted")
NO_TRAINEES: Final = Text(
    "Här finns ingen utbildningsläkare än. Den första får en mapp i {path}, med filen trainee.yaml.",
    "There is no trainee here yet. The first gets a folder in {path}, with the file trainee.yaml.",
)

# Sections, by verdict.
SECTIONS: Final[Mapping[str, Text]] = {
    "overdue": Text("Försenat", "Overdue"),
    "due_soon": Text("Snart dags", "Due soon"),
    "unknown": Text("Går inte att bedöma", "Cannot be judged"),
    "paused": Text("Vilande", "Paused"),
    "upcoming": Text("Kommande", "Upcoming"),
    "missed": Text("Uteblivet", "Missed"),
    "met_late": Text("Uppfyllt för sent", "Met late"),
    "met": Text("Uppfyllt", "Met"),
    "waived": Text("Undantag", "Waived"),
    "not_applicable": Text("Ej aktuellt", "Not applicable"),
    "before_records": Text("Före registreringen", "Before the records"),
}
FAULTS: Final = Text("Fel i posterna", "Faults")
MORE_FAULTS: Final = Text("… och {number} till; visa alla med --all", "… and {number} more; show them with --all")

# Days.
DAYS_OVER: Final = Text("{days} dagar", "{days} days")
DAY_OVER: Final = Text("1 dag", "1 day")
OVER: Final = Text("{days} dagar över", "{days} days over")
OVER_ONE: Final = Text("1 dag över", "1 day over")
DAYS_LEFT: Final = Text("om {days} d", "in {days} d")
TODAY: Final = Text("i dag", "today")
MET_ON: Final = Text("gjort {day}", "done {day}")
NO_DAY: Final = Text("ingen dag", "no day")

# One line for what cannot be judged of a dossier.
UNJUDGED: Final = Text(
    "{subject}: {number} skyldigheter går inte att bedöma: {files} kan inte läsas",
    "{subject}: {number} duties cannot be judged: {files} cannot be read",
)
UNJUDGED_ONE: Final = Text(
    "{subject}: {title} går inte att bedöma: {files} kan inte läsas",
    "{subject}: {title} cannot be judged: {files} cannot be read",
)
UNCLEAR: Final = Text(
    "{subject}: {number} skyldigheter går inte att bedöma förrän felen i {files} är rättade",
    "{subject}: {number} duties cannot be judged until the faults in {files} are put right",
)
UNCLEAR_ONE: Final = Text(
    "{subject}: {title} går inte att bedöma förrän felen i {files} är rättade",
    "{subject}: {title} cannot be judged until the faults in {files} are put right",
)
AND_MORE: Final = Text("{first} och {number} till", "{first} and {number} more")
AND: Final = Text("{first} och {second}", "{first} and {second}")

# The last line.
ALL_WELL: Final = Text(
    "Inga fel, inget försenat och inget som snart ska göras.", "No faults, nothing overdue, nothing due soon."
)
NO_FAULTS: Final = Text("Inga fel i posterna.", "No faults in the records.")
OVERDUE_COUNT: Final = Text("{number} försenade", "{number} overdue")
DUE_SOON_COUNT: Final = Text("{number} snart dags", "{number} due soon")
UNKNOWN_COUNT: Final = Text("{number} okända", "{number} unknown")
FAULT_COUNT: Final = Text("{number} fel", "{number} faults")
FAULT_COUNT_ONE: Final = Text("1 fel", "1 fault")

# The agenda.
VACANT: Final = Text("ingen utsedd", "nobody appointed")
QUIET: Final = Text(
    "Inget är försenat och inget ska vara klart till och med {day}.",
    "Nothing is overdue, and nothing is due up to {day}.",
)
QUIET_NEXT: Final = Text("Nästa är {day}: {title}, {subject}.", "Next is {day}: {title}, {subject}.")
QUIET_FOR: Final = Text(
    "För {person} är inget försenat och inget ska vara klart till och med {day}.",
    "For {person} nothing is overdue, and nothing is due up to {day}.",
)
AGENDA: Final = Text("Till och med {day}", "Up to {day}")
AGENDA_ALL: Final = Text("Alla tillfällen", "Every occurrence")
BOOKED: Final = Text("bokat {day}", "booked {day}")
MOVED: Final = Text("flyttat {days} dagar av ledighet", "moved {days} days by leave")
LAPSED: Final = Text("undantaget gick ut {day}", "the waiver lapsed {day}")
ESCALATED: Final = Text("lyft till {role}", "raised to {role}")
UNKNOWN_NOTE: Final = Text("går inte att bedöma", "cannot be judged")
PAUSED_NOTE: Final = Text("vilar under ledighet", "paused by leave")

# Findings one a line.
SEVERITIES: Final[Mapping[str, Text]] = {
    "error": Text("fel", "error"),
    "warning": Text("varning", "warning"),
    "note": Text("upplysning", "note"),
}
SEE_ALSO: Final = Text("se även {place}", "see also {place}")

# The agenda in other forms.
TO_DO: Final = Text("Att göra: {whose}", "To do: {whose}")
NO_ICS: Final = Text(
    'för kalenderformatet behövs tillägget ics: pip install "{package}"',
    'the calendar needs the extra ics: pip install "{package}"',
)
NO_LETTERS: Final = Text(
    "Ingen har något att göra till och med {day}; det finns inget brev att skicka.",
    "Nobody has anything to do up to {day}; there is no letter to send.",
)
NO_LETTER_FOR: Final = Text(
    "{person} har inget att göra till och med {day}; det finns inget brev att skicka.",
    "{person} has nothing to do up to {day}; there is no letter to send.",
)
NOT_WITH_COLLEGIUM: Final = Text(
    "--collegium kan skrivas som text, markdown eller json, inte som {format}",
    "--collegium can be written as text, markdown or json, not as {format}",
)

# Proposed afternoons of collegia and reviews.
SITTINGS: Final = Text(
    "Kollegier och avstämningar {term}, senast {day}", "Collegia and yearly reviews {term}, by {day}"
)
SITTING: Final = Text(
    "Eftermiddag {number} · {unit} · {programme} ({count})",
    "Afternoon {number} · {unit} · {programme} ({count})",
)
SITTINGS_BOOKED: Final = Text("Redan bokade", "Booked already")
NO_SITTINGS: Final = Text(
    "Ingen behöver kollegium eller avstämning senast {day}.", "Nobody is due for a collegium or a review by {day}."
)
SITTINGS_HOW: Final = Text(
    "Ett förslag: enhet för enhet, högst {most} en eftermiddag, och en handledares utbildningsläkare tillsammans.",
    "A proposal: unit by unit, {most} at most an afternoon, and a supervisor's trainees together.",
)
OCCASIONS: Final[Mapping[str, Text]] = {
    "collegium": Text("kollegium", "collegium"),
    "review": Text("avstämning", "review"),
}
OCCASION_BOOKED: Final = Text("{occasion} bokad {day}", "{occasion} booked {day}")
WITH_SUPERVISOR: Final = Text("handledare {names}", "supervisor {names}")
NO_SUPERVISOR: Final = Text("ingen huvudhandledare", "no main supervisor")
