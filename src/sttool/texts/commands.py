"""What commands say when they cannot be carried out as they were asked."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

NO_DAY: Final = Text('"{found}" är ingen dag; skriv den som 2026-11-21', '"{found}" is no day; write it as 2026-11-21')
NO_SPAN: Final = Text(
    '"{found}" är ingen tid; skriv till exempel 60d, 8w, 6m eller 1y',
    '"{found}" is no length of time; write for example 60d, 8w, 6m or 1y',
)
NO_FOLDER: Final = Text("{path} är ingen mapp", "{path} is no folder")
NO_RECORDS: Final = Text(
    "det finns ingen mapp {path} att läsa; ange den med --records",
    "there is no folder {path} to read; name it with --records",
)
LEADS_OUT: Final = Text(
    "mappen {path} som sttool.yaml anger ligger utanför sttool.yamls egen mapp",
    "the folder {path} that sttool.yaml names lies outside its own folder",
)
NOTHING_HERE: Final = Text(
    "här finns inget att läsa: varken sttool.yaml eller records/ i {path} eller mapparna ovanför. "
    "Gå till mappen med uppgifterna eller ange den med --records",
    "nothing to read here: neither sttool.yaml nor records/ in {path} or the folders above. "
    "Go to the folder of the records or name it with --records",
)
NOT_WRITTEN: Final = Text("{path} kunde inte skrivas: {reason}", "{path} could not be written: {reason}")
UNWRITTEN: Final = Text("svaret kunde inte skrivas: {reason}", "the answer could not be written: {reason}")
NOT_SHOWN: Final = Text(
    "det här är ingen text som går att visa i terminalen; ange en fil med --output",
    "this is no text for a terminal; name a file with --output",
)
UNKNOWN_ID: Final = Text(
    'det finns inget som heter "{found}"[; menade du "{nearest}"?]',
    'there is nothing called "{found}"[; did you mean "{nearest}"?]',
)
UNKNOWN_PATH: Final = Text(
    "det finns ingen fil eller mapp {found} bland uppgifterna", "there is no file or folder {found} among the records"
)
UNKNOWN_PERSON: Final = Text(
    'det finns ingen person "{found}"[; menade du "{nearest}"?]',
    'there is no person "{found}"[; did you mean "{nearest}"?]',
)
NOTHING_TO_EXPLAIN: Final = Text(
    '"{found}" är varken en kod, en skyldighet, en rad bland uppdragen eller en förekomst[; menade du "{nearest}"?]',
    '"{found}" is no code, obligation, duty or occurrence[; did you mean "{nearest}"?]',
)
UNKNOWN_KIND: Final = Text(
    'det finns ingen sorts uppgift "{found}"[; menade du "{nearest}"?]',
    'there is no kind of record "{found}"[; did you mean "{nearest}"?]',
)
GOING_THROUGH: Final = Text("Går igenom uppgifterna", "Going through the records")
SCHEMAS_WRITTEN: Final = Text("{number} scheman skrivna i {path}", "{number} schemas written into {path}")
FAILED: Final = Text(
    "programmet stötte på ett fel som är dess eget, inte ditt[; loggen ligger i {path}]",
    "the program met a fault of its own, not yours[; its log is {path}]",
)
STOPPED: Final = Text("avbrutet", "stopped")
