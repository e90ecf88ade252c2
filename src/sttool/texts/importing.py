"""What ``import`` says: how a sheet was understood, and what is wrong with its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

# The file.
NO_FILE: Final = Text("{path} kan inte läsas ({reason})", "{path} cannot be read ({reason})")
NO_FORM: Final = Text(
    "{path} är varken .xlsx eller .csv; spara om arket som någotdera",
    "{path} is neither .xlsx nor .csv; save the sheet as one of them",
)
NO_BOOK: Final = Text(
    "{path} är ingen arbetsbok som går att öppna; spara om den som .xlsx",
    "{path} is no workbook that can be opened; save it anew as .xlsx",
)
TOO_LARGE: Final = Text(
    "{path} är för stor: högst {rows} rader, {columns} kolumner och {megabytes} MB. Ta bort det som är tomt eller dela "
    "filen",
    "{path} is too large: {rows} rows, {columns} columns and {megabytes} MB at most. Take away what is empty, or split "
    "the file",
)
NO_SHEET: Final = Text(
    'det finns inget blad som heter "{name}"; bladen är: {known}',
    'there is no sheet called "{name}"; the sheets are: {known}',
)
NO_HEADINGS: Final = Text(
    'rubrikerna i bladet "{sheet}" kändes inte igen. Skriv i {path} vad kolumnerna betyder, och kör igen'
    "[; eller välj ett annat blad med --sheet: {others}]",
    'the headings of the sheet "{sheet}" were not recognised. Write in {path} what the columns mean, and run again'
    "[; or choose another sheet with --sheet: {others}]",
)
NO_MAPPING: Final = Text("{path} är ingen tolkning av ett ark", "{path} is no mapping of a sheet")
MAPPING_NOTE: Final = Text(
    "Så läses arket: rubrik, och vad kolumnen betyder, som trainee.start. Ändra det som blev fel, och kör sttool "
    "import igen. Det här kan en kolumn betyda:",
    "How the sheet is read: heading, and what the column means, as trainee.start. Change what is wrong, and run sttool "
    "import again. A column may mean:",
)
MAPPING_KEY: Final = Text(
    '{path}: okänd uppgift "{name}"[; menade du "{nearest}"?]',
    '{path}: unknown entry "{name}"[; did you mean "{nearest}"?]',
)
MAPPING_COLUMN: Final = Text(
    "kolumnen {found} finns inte på rad {row}; rubrikerna där är: {known}",
    "there is no column {found} on row {row}; the headings there are: {known}",
)
BAD_YEAR: Final = Text("{found} är inget år", "{found} is no year")
FAULTS_THERE: Final = Text(
    "{path} finns redan; inget skrivs över. Välj ett annat namn med --faults",
    "{path} exists already; nothing is written over. Choose another name with --faults",
)

# How it was understood.
UNDERSTOOD: Final = Text(
    'Bladet "{sheet}", rubriker på rad {row}. Så lästes kolumnerna:',
    'The sheet "{sheet}", headings on row {row}. This is how the columns were read:',
)
IGNORED: Final = Text("läses inte", "not read")
ASSUMED: Final = Text("{field} = {value}, där inget annat står", "{field} = {value}, where nothing else is said")
KEPT: Final = Text(
    "Tolkningen finns i {path}; ändra där om något blev fel.",
    "The mapping is in {path}; change it there if it is wrong.",
)
OTHER_SHEETS: Final = Text("Blad som inte lästes: {names}", "Sheets that were not read: {names}")
ALIKE: Final = Text("rad {row}: {what} finns redan, med samma uppgifter", "row {row}: {what} is there already, alike")
NOTHING_NEW: Final = Text("Inget nytt att skriva.", "Nothing new to write.")

# What is wrong with the rows.
FAULTS: Final = Text("{number} fel; inget är skrivet:", "{number} faults; nothing is written:")
ON_ROW: Final = Text("rad {row}[, {column}]: {message}", "row {row}[, {column}]: {message}")
ON_SHEET: Final = Text("arket: {message}", "the sheet: {message}")
COPY: Final = Text(
    "En kopia av arket med felen i sista kolumnen: {path}",
    "A copy of the sheet with the faults in its last column: {path}",
)
HEADING: Final = Text("Fel", "Faults")
SUFFIX: Final = Text("fel", "faults")

NOT_A_DAY: Final = Text(
    '"{found}" är ingen dag; skriv den som 2026-09-01', '"{found}" is no day; write it as 2026-09-01'
)
SERIAL: Final = Text(
    "{found} kan vara dagen {day}; ge cellen datumformat, eller skriv dagen",
    "{found} may be the day {day}; give the cell the format of a date, or write the day",
)
AMBIGUOUS: Final = Text(
    '"{found}" kan vara två dagar; skriv {first} eller {second}', '"{found}" may be two days; write {first} or {second}'
)
NO_YEAR: Final = Text(
    '"{found}" saknar år; ha en kolumn för året, eller ange det med --year',
    '"{found}" has no year; have a column for the year, or give it with --year',
)
NO_SUCH_WEEK: Final = Text("år {year} har ingen vecka {week}", "the year {year} has no week {week}")
NOT_A_PERIOD: Final = Text(
    '"{found}" är ingen period; skriv v. 10–22 eller 2026-03-02 – 2026-05-31',
    '"{found}" is no period; write v. 10–22 or 2026-03-02 – 2026-05-31',
)
NOT_PERCENT: Final = Text(
    '"{found}" är ingen sysselsättningsgrad; skriv 80 %', '"{found}" is no percentage; write 80 %'
)
SHARE: Final = Text(
    "{found} kan vara en andel; skriv {percent} % om det är så", "{found} may be a share; write {percent} % if it is"
)
NOT_A_NUMBER: Final = Text('"{found}" är inget tal', '"{found}" is no number')
NOT_AN_ID: Final = Text(
    '"{found}" kan inte vara ett id[; skriv till exempel {nearest}]',
    '"{found}" cannot be an id[; write for example {nearest}]',
)
NO_WORD: Final = Text(
    '"{found}" känns inte igen; skriv något av {known}', '"{found}" is not known; write one of {known}'
)
FORMULA: Final = Text(
    "cellen är en formel utan sparat värde; öppna och spara arket i ett kalkylprogram, eller skriv in värdet",
    "the cell is a formula without a saved value; open and save the sheet in a spreadsheet program, or write the value",
)
CELL_ERROR: Final = Text("cellen visar ett fel ({found})", "the cell shows an error ({found})")
UNKNOWN: Final[Mapping[str, Text]] = {
    "unit": Text(
        'det finns ingen enhet "{found}"[; menade du {nearest}?] (en ny läggs till med sttool new unit)',
        'there is no unit "{found}"[; did you mean {nearest}?] (add a new one with sttool new unit)',
    ),
    "person": Text(
        'det finns ingen person "{found}"[; menade du {nearest}?] (en ny läggs till med sttool new person)',
        'there is no person "{found}"[; did you mean {nearest}?] (add a new one with sttool new person)',
    ),
    "trainee": Text(
        'det finns ingen utbildningsläkare "{found}"[; menade du {nearest}?] (en ny läggs till med sttool new trainee)',
        'there is no trainee "{found}"[; did you mean {nearest}?] (add a new one with sttool new trainee)',
    ),
    "specialty": Text(
        'det finns ingen specialitet "{found}"[; menade du {nearest}?]',
        'there is no specialty "{found}"[; did you mean {nearest}?]',
    ),
}
SEVERAL: Final = Text('"{found}" är flera: {known}; skriv id:t', '"{found}" is several: {known}; write the id')
NEARLY: Final = Text(
    '"{found}" är nästan {nearest}. Är det samma, skriv likadant; är det någon annan, skriv ett nytt id i en kolumn Id',
    '"{found}" is nearly {nearest}. If it is the same, write it alike; if somebody else, write a new id in a column Id',
)
MISSING: Final = Text("det saknas {fields}", "{fields} is missing")
WHOSE: Final = Text("raden säger inte vem den gäller", "the row does not say whom it is about")
TWICE: Final = Text(
    "{what} står också på rad {row}, med andra uppgifter: {differences}",
    "{what} stands on row {row} too, with something else: {differences}",
)
OTHERWISE: Final = Text(
    "{what} finns redan, med andra uppgifter: {differences}",
    "{what} is there already, with something else: {differences}",
)
OTHERWISE_LOG: Final = Text(
    "{what}: samma sak står där med andra uppgifter; här {line}", "{what}: the same stands there otherwise; here {line}"
)
UNREADABLE: Final = Text(
    "{path} kan inte läsas; sttool check visar varför", "{path} cannot be read; sttool check shows why"
)
NO_PLACEMENT: Final = Text(
    '{owner} har ingen placering "{found}"; skriv dess id, ett år eller "utbildningen"',
    '{owner} has no placement "{found}"; write its id, a year, or "training"',
)
