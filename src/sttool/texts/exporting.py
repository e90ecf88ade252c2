"""What ``export`` says of itself."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

LEFT_OUT: Final = Text(
    "sttool: {number} fel i posterna; det som inte gick att läsa är inte med. sttool check visar var",
    "sttool: {number} faults in the records; what could not be read is left out. sttool check shows where",
)
XLSX_WHERE: Final = Text(
    "en arbetsbok skrivs till en fil; lägg till --output register.xlsx",
    "a workbook is written to a file; add --output records.xlsx",
)
CSV_WHERE: Final = Text(
    "alla tabeller skrivs till en mapp; lägg till --output MAPP, eller namnge en tabell, som trainee",
    "all tables are written to a folder; add --output FOLDER, or name one table, as trainee",
)
NO_TABLE: Final = Text(
    'det finns ingen tabell som heter "{found}"[; menade du "{nearest}"?]',
    'there is no table called "{found}"[; did you mean "{nearest}"?]',
)
NOT_EMPTY: Final = Text(
    "mappen {path} är inte tom; ange en ny mapp, så att inget skrivs över",
    "the folder {path} is not empty; name a new one, so that nothing is written over",
)
WRITTEN: Final = Text("{number} tabeller skrivna i {path}", "{number} tables written in {path}")
NO_XLSX: Final = Text(
    'för arbetsböcker behövs ett tillägg; installera det med: pip install "{package}"',
    'workbooks need an extra; install it with: pip install "{package}"',
)

EXTRACT: Final = Text("Registerutdrag: {who}", "Extract of the register: {who}")
EXTRACT_OF: Final = Text(
    "Allt som är antecknat om personen den {day}: {number} poster, personens egna och de som nämner personen."
    "[ Tidigare lydelser finns i git, som står vid {commit}.]",
    "All that is recorded of the person on {day}: {number} records, the person’s own and those that name the person."
    "[ Earlier versions stand in git, which is at {commit}.]",
)
EXTRACT_UNREAD: Final = Text(
    "{number} fel i registret gör att något kan saknas här; sttool check visar var.",
    "Because of {number} faults in the register something may be missing here; sttool check shows where.",
)
ENTRY: Final = Text("Rad {number}:", "Entry {number}:")
TEXT: Final = Text("Text:", "Text:")
