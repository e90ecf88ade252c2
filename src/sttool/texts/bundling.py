"""What ``bundle`` says: what was packed, what was taken in, and why a bundle is not."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text

# Packing.
PACKED: Final = Text(
    "{id} packad i {path}: {number} filer, sha256 {sum}", "{id} packed in {path}: {number} files, sha256 {sum}"
)
LEFT_OUT: Final = Text("Inte med: {kinds}.", "Not in it: {kinds}.")
UNREADABLE: Final = Text(
    "{number} fel i mappen; sttool check {id} visar var. Filerna är med som de är",
    "{number} faults in the dossier; sttool check {id} shows where. The files are in it as they are",
)
NOT_WITH: Final = Text(
    'det går inte att lägga till "{found}"; välj bland: {known}', 'there is no adding "{found}"; choose from: {known}'
)
OUTPUT: Final = Text("säg vart paketet ska: --output {id}.zip", "say where the bundle goes: --output {id}.zip")
THERE: Final = Text("{path} finns redan; inget skrivs över", "{path} exists already; nothing is written over")
ONE_OF: Final = Text(
    "skriv ett id att packa, eller ett paket att ta in med --take",
    "write an id to pack, or a bundle to take in with --take",
)
NO_DOSSIER: Final = Text(
    'det finns ingen utbildningsläkare "{found}"[; menade du "{nearest}"?]',
    'there is no trainee "{found}"[; did you mean "{nearest}"?]',
)

# Taking in.
NO_BUNDLE: Final = Text("{path} är inget paket från sttool", "{path} is no bundle of sttool’s")
TOO_LARGE: Final = Text("{path} är för stort för att vara en läkares mapp", "{path} is too large to be one dossier")
STRANGE: Final = Text(
    '{path} har en fil som inte hör till en läkares mapp: "{entry}"; inget är skrivet',
    '{path} has a file that belongs to no dossier: "{entry}"; nothing is written',
)
CHANGED: Final = Text(
    '{path}: "{entry}" är inte som den packades; inget är skrivet',
    '{path}: "{entry}" is not as it was packed; nothing is written',
)
FAULTY: Final = Text(
    "{path}: {entry} går inte att läsa ({message}); inget är skrivet",
    "{path}: {entry} cannot be read ({message}); nothing is written",
)
TAKEN_ID: Final = Text("id:t {id} är eller har varit någon annans", "the id {id} is, or has been, somebody else’s")
NO_ID: Final = Text('"{found}" kan inte vara ett id', '"{found}" cannot be an id')
ALREADY: Final = Text(
    "paketet ser ut att vara intaget redan, som {id}; välj ett id med --as om det ska in en gång till",
    "the bundle seems to be taken in already, as {id}; choose an id with --as if it is to go in once more",
)
OTHER_GOALS: Final = Text(
    "{path} finns här med annat innehåll; målen i paketet lades inte över den",
    "{path} is here with other content; the goals of the bundle were not laid over it",
)
TAKEN: Final = Text(
    "Intagen som {id}, från {commit}, packad {day}. Uppgifter före {today} räknas som förda på annat håll.",
    "Taken in as {id}, from {commit}, packed on {day}. What lies before {today} counts as followed elsewhere.",
)
NO_COMMIT: Final = Text("uppgifter utanför git", "records outside git")
PEOPLE: Final = Text(
    "Personer från andra hållet som nya poster: {ids}. Ändra om någon av dem redan finns här.",
    "People from elsewhere as new records: {ids}. Change it if any of them is here already.",
)
UNITS: Final = Text("Enheter från andra hållet som nya poster: {ids}.", "Units from elsewhere as new records: {ids}.")
FOLLOWS: Final = Text(
    "Mappen före ({id}) följde inte med, så follows är borttaget.",
    "The dossier before ({id}) did not come along, so follows is taken away.",
)
NEXT: Final = Text(
    'Kvar att göra: sätt enhet, anställning och handledare här, som: sttool set {id} units.+ "{example}"',
    'What is left: set unit, employment and supervisors here, as: sttool set {id} units.+ "{example}"',
)
