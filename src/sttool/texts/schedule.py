"""What the schedule says: months, kinds of days, and each problem with who, where, when and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS: Final = (
    Text("jan", "Jan"),
    Text("feb", "Feb"),
    Text("mar", "Mar"),
    Text("apr", "Apr"),
    Text("maj", "May"),
    Text("jun", "Jun"),
    Text("jul", "Jul"),
    Text("aug", "Aug"),
    Text("sep", "Sep"),
    Text("okt", "Oct"),
    Text("nov", "Nov"),
    Text("dec", "Dec"),
)

TITLE: Final = Text("Placeringsschema", "Schedule of placements")
WINDOW: Final = Text("{start} till {end}", "{start} to {end}")
DAYS: Final = Text("{start}–{end}", "{start}–{end}")
SINCE: Final = Text("från {start}", "from {start}")
SPELL: Final = Text("{start}–{end}", "from {start} to {end}")
SPELL_DAY: Final = Text("den {start}", "on {start}")
SPELL_OPEN: Final = Text("från och med {start}", "from {start} on")
FOR_UNIT: Final = Text("bara {unit}", "only {unit}")
TRAINEES: Final = Text("Utbildningsläkare", "Trainees")
UNITS: Final = Text("Enheternas platser", "The units’ places")
UNITS_NOTE: Final = Text(
    "flest på en gång under månaden / platser; den som är gäst utifrån räknas",
    "most at a time in the month / places; visitors from elsewhere are counted",
)
PROBLEMS: Final = Text("Att lösa ({number})", "To be solved ({number})")
NO_PROBLEMS: Final = Text(
    "Allt går ihop: inga krockar, inga luckor och ingen enhet med fler än den har plats för.",
    "Everything fits: no overlaps, no gaps, and no unit with more than it has places for.",
)
UNREAD: Final = Text(
    "Utan rader, för trainee.yaml kan inte läsas: {trainees}",
    "Without rows, for trainee.yaml cannot be read: {trainees}",
)
NOBODY: Final = Text("Ingen är i utbildning de här dagarna.", "Nobody is in training on these days.")
LEGEND: Final = Text(
    "├──┤ placering   ·· hemma   ░░ ledig   ?? ingen placering   ┊ i dag",
    "├──┤ placement   ·· at home   ░░ on leave   ?? no placement   ┊ today",
)
TODAY: Final = Text("i dag {day}", "today {day}")
SEE: Final = Text("se {path}", "see {path}")
VISITOR: Final = Text("gäst från {home}", "visitor from {home}")
AT_HOME: Final = Text("hemma", "at home")
THERE: Final = Text("{who}, {what}, {period}", "{who}, {what}, {period}")
NUMBER_THERE: Final = Text("{number} på {places}", "{number} for {places}")

SORTS: Final[Mapping[str, Text]] = {
    "placement": Text("placering", "placement"),
    "home": Text("hemma", "at home"),
    "leave": Text("ledig", "on leave"),
    "gap": Text("ingen placering", "no placement"),
}
PLACES: Final[Mapping[str, Text]] = {
    "own": Text("egen enhet", "unit of one’s own"),
    "hospital": Text("mottagande enhet på sjukhus", "receiving unit in hospital"),
    "primary-care": Text("mottagande enhet i primärvård", "receiving unit in primary care"),
    "other": Text("annan mottagande enhet", "other receiving unit"),
}
TYPES: Final[Mapping[str, Text]] = {
    "home": Text("hemma", "at home"),
    "internal": Text("intern", "internal"),
    "side": Text("sidoplacering", "side placement"),
    "observation": Text("auskultation", "observation"),
}

KINDS: Final[Mapping[str, Text]] = {
    "over-capacity": Text("För många", "Too many"),
    "overlap": Text("Krock", "Overlap"),
    "outside": Text("Utanför", "Outside"),
    "after-end": Text("Efter slutet", "After the end"),
    "leave": Text("I ledighet", "In leave"),
    "gap": Text("Lucka", "Gap"),
    "no-supervisor": Text("Ingen handledare", "No supervisor"),
    "supervisor-elsewhere": Text("Ingen handledare där", "No supervisor there"),
    "unfit-supervisor": Text("Ej specialist", "No specialist"),
    "not-asked": Text("Ej tillfrågad", "Not asked"),
    "not-planned": Text("Ej bokad", "Not planned"),
    "goal-lost": Text("Mål utan plats", "Goal without a place"),
}
"""What sort of problem it is, in a word or two."""

SAID: Final[Mapping[str, Text]] = {
    "over-capacity": Text(
        "{unit} har {most} utbildningsläkare men plats för {places}, {period}: {over} för många",
        "{unit} has {most} trainees but places for {places}, {period}: {over} too many",
    ),
    "overlap": Text(
        "{who} har {placements} samtidigt {period}, tillsammans {percent} procent av heltid",
        "{who} has {placements} at once {period}, together {percent} percent of full time",
    ),
    "outside": Text(
        "{who} har dagar av {placements} på {unit} utanför utbildningen, {period}"
        "[; den började {before}][; den slutade {after}]",
        "{who} has days of {placements} at {unit} outside the training, {period}"
        "[; it began on {before}][; it ended on {after}]",
    ),
    "after-end": Text(
        "{who} börjar {placements} på {unit} {start}, när utbildningen beräknas vara klar sedan {end}",
        "{who} begins {placements} at {unit} on {start}, when the training should have been over since {end}",
    ),
    "leave": Text(
        "{who} är ledig {period}, {days} av dagarna på {placements} på {unit}",
        "{who} is on leave {period}, {days} of the days of {placements} at {unit}",
    ),
    "gap": Text(
        "{who} har ingen placering {period}",
        "{who} has no placement {period}",
    ),
    "no-supervisor": Text(
        "{who} har ingen handledare på {unit} under {placements}, {period}",
        "{who} has no supervisor at {unit} during {placements}, {period}",
    ),
    "supervisor-elsewhere": Text(
        "{who} är på {unit} för {placements} utan handledare som arbetar där {period}; angivna: {people}",
        "{who} is at {unit} for {placements} without a supervisor who works there {period}; named: {people}",
    ),
    "unfit-supervisor": Text(
        "{who} handleds på {unit} under {placements} av {person}, som inte är specialist {day}",
        "{who} is supervised at {unit} during {placements} by {person}, who is no specialist on {day}",
    ),
    "not-asked": Text(
        "{who} börjar {placements} på {unit} {start}, och enheten är inte tillfrågad; det skulle ha skett {asked}",
        "{who} begins {placements} at {unit} on {start}, and the unit has not been asked; that was to be by {asked}",
    ),
    "not-planned": Text(
        "{who} ska enligt planen ha gjort {what} till {end} men har ingen placering; "
        "enheten skulle ha tillfrågats {asked}",
        "{who} is to have done {what} by {end}, as the plan says, but has no placement; "
        "the unit was to be asked by {asked}",
    ),
    "goal-lost": Text(
        "{who} har ingen placering kvar för {goals}: {placements} på {unit} "
        "[ställdes in {cancelled}][ligger efter slutet {late}]",
        "{who} has no placement left for {goals}: {placements} at {unit} "
        "[was cancelled on {cancelled}][lies after the end, {late}]",
    ),
}

TO_DO: Final[Mapping[str, Text]] = {
    "over-capacity": Text(
        "Flytta en av dem, helst en placering som inte är bekräftad, eller fråga enheten om en plats till.",
        "Move one of them, best a placement that is not confirmed, or ask the unit for one more place.",
    ),
    "overlap": Text(
        "Flytta en av dem, eller skriv i båda hur stor del av tiden de tar (percent).",
        "Move one of them, or write in both how much of the time they take (percent).",
    ),
    "outside": Text(
        "Rätta placeringens dagar, eller utbildningens i trainee.yaml.",
        "Put the days of the placement right, or those of the training in trainee.yaml.",
    ),
    "after-end": Text("Lägg den tidigare, eller besluta om förlängning.", "Put it earlier, or decide on an extension."),
    "leave": Text(
        "Flytta eller korta placeringen, och säg till enheten som väntar.",
        "Move or shorten the placement, and tell the unit that is waiting.",
    ),
    "gap": Text(
        "Boka en placering för dagarna, eller skriv in ledigheten om det är en.",
        "Book a placement for the days, or enter the leave if it is one.",
    ),
    "no-supervisor": Text(
        "Fråga enheten vem som handleder, och skriv det i placeringen (supervisors).",
        "Ask the unit who will supervise, and write it in the placement (supervisors).",
    ),
    "supervisor-elsewhere": Text(
        "Be enheten om en handledare på plats, eller rätta var handledaren arbetar.",
        "Ask the unit for a supervisor who is there, or put right where the supervisor works.",
    ),
    "unfit-supervisor": Text(
        "Byt handledare, eller för in specialistbeviset hos personen.",
        "Choose another supervisor, or enter the proof of specialist competence with the person.",
    ),
    "not-asked": Text(
        "Fråga enheten nu, och skriv dagen i placeringen (requested); sttool schedule --letter skriver förfrågan.",
        "Ask the unit now, and write the day in the placement (requested); sttool schedule --letter writes a letter.",
    ),
    "not-planned": Text(
        "Boka en placering och fråga enheten, eller ändra dagen i planen.",
        "Book a placement and ask the unit, or change the day in the plan.",
    ),
    "goal-lost": Text(
        "Boka en ny placering som ger målen, eller lägg dem på en annan.",
        "Book another placement that brings the goals, or give them to one there is.",
    ),
}

# The picture.
PICTURE: Final = Text(
    "{trainees} utbildningsläkare, en rad var; {problems} att lösa. Under raderna står enheternas platser.",
    "{trainees} trainees, a row each; {problems} to be solved. Below the rows are the units’ places.",
)
OVER: Final = Text("fler än det finns plats för", "more than there are places for")
MARKED: Final = Text("något att lösa", "something to be solved")
BAR: Final = Text("{who}: {what}, {period}", "{who}: {what}, {period}")
COUNT: Final = Text("{unit}: {number} på {places} platser, {period}", "{unit}: {number} for {places} places, {period}")
LIMITS: Final = Text("platser: {places}", "places: {places}")
NO_LIMIT: Final = Text("{unit}: {number}, {period}", "{unit}: {number}, {period}")

# What cannot be done.
BAD_WINDOW: Final = Text("--to {end} ligger före --from {start}", "--to {end} is before --from {start}")
LONG_WINDOW: Final = Text(
    "{years} år är det längsta som visas på en gång; ange --to närmare --from",
    "{years} years is the most that is shown at once; give a --to nearer to --from",
)
NO_PLACEMENT: Final = Text(
    'det finns ingen placering "{found}"[; menade du "{nearest}"?] Skriv den som st-007/2026-02-vc',
    'there is no placement "{found}"[; did you mean "{nearest}"?] Write it as st-007/2026-02-vc',
)
CANCELLED: Final = Text(
    "{placement} är inställd sedan {day}; en förfrågan skrivs för en placering som är planerad",
    "{placement} was cancelled on {day}; an enquiry is written for a placement that is planned",
)
BEGUN: Final = Text(
    "{placement} började {day}; en förfrågan skrivs för en placering som är planerad",
    "{placement} began on {day}; an enquiry is written for a placement that is planned",
)
NO_LETTER_SO: Final = Text(
    "en förfrågan skrivs som text eller Markdown, inte som {format}",
    "an enquiry is written as text or Markdown, not as {format}",
)
