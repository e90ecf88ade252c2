"""What the commands that write ask, and what they say when they have written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS: Final[Mapping[str, Text]] = {
    "name": Text("Namn", "Name"),
    "unit_name": Text("Enhetens namn", "The unit's name"),
    "head_name": Text("Verksamhetschefens namn", "The head of unit's name"),
    "programme": Text("Utbildning", "Programme"),
    "specialties": Text("Specialitet", "Specialty"),
    "specialty": Text("Specialitet", "Specialty"),
    "specialist_since": Text("Specialist sedan", "Specialist since"),
    "regulation": Text("Föreskrift", "Regulation"),
    "licence": Text("Legitimation, dag", "Licence, day"),
    "employed": Text("Anställd på utbildningstjänsten, dag", "Employed in the training post, day"),
    "start": Text("Utbildningens första dag", "First day of the training"),
    "unit": Text("Enhet", "Unit"),
    "head": Text("Verksamhetschef", "Head of unit"),
    "percent": Text("Tjänstgöringsgrad i procent", "Percent of full time"),
    "setting": Text("Sorts verksamhet", "Setting"),
    "person": Text("Person", "Person"),
    "scope": Text("Uppdragets omfattning", "Scope"),
    "from": Text("Från och med", "From"),
    "to": Text("Till och med", "To"),
    "post": Text("Tjänst vid sidan av", "Post beside it"),
    "per_week": Text("Timmar i veckan", "Hours a week"),
    "day": Text("Dag", "Day"),
    "date": Text("Dag", "Day"),
    "kind": Text("Sort", "Kind"),
    "mode": Text("Formativ eller summativ", "Formative or summative"),
    "by": Text("Av", "By"),
    "with": Text("Med", "With"),
    "minutes": Text("Minuter", "Minutes"),
    "meetings": Text("Antal träffar", "How many meetings"),
    "told_by": Text("Uppgiften kommer från", "Told by"),
    "placement": Text("Placering", "Placement"),
    "id": Text("Id", "Id"),
    "title": Text("Titel", "Title"),
    "type": Text("Sorts placering", "Type of placement"),
    "area": Text("Område", "Area"),
    "supervisor": Text("Huvudhandledare", "Main supervisor"),
    "supervisors": Text("Handledare", "Supervisors"),
    "supervisor_training": Text("Handledarutbildning, dag", "Supervisor training, day"),
    "goals": Text("Delmål", "Goals"),
    "status": Text("Läge", "Status"),
    "for": Text("För", "For"),
    "signed_by": Text("Undertecknat av", "Signed by"),
    "as": Text("I egenskap av", "In the role of"),
    "of": Text("Utvärdering av", "Evaluation of"),
    "handed_in": Text("Inlämnad, dag", "Handed in, day"),
    "home": Text("Kommer från", "Comes from"),
    "obligation": Text("Skyldighet", "Obligation"),
    "reason": Text("Skäl", "Reason"),
    "on": Text("Dag", "Day"),
    "until": Text("Längst till", "Until"),
    "outcome": Text("Utfall", "Outcome"),
    "present": Text("Deltog", "Present"),
    "form": Text("Skriftlig mall användes", "A written form was used"),
    "self_assessment": Text("Självvärdering fanns", "The trainee's own assessment was there"),
    "revised": Text("Gjort eller reviderat, dag", "Made or revised, day"),
    "delivered": Text("Lämnad, dag", "Delivered, day"),
    "year": Text("År", "Year"),
    "trainees": Text("Utbildningsläkare", "Trainees"),
    "since": Text("Första dag med registret", "First day of the records"),
    "language": Text("Språk", "Language"),
}
"""Keys of records, as a question has them; the key itself stands beside in the files."""

YES: Final = Text("ja", "yes")
ONE_OF: Final = Text("välj bland: {known}", "choose from: {known}")
NO_SUCH: Final = Text(
    'det finns inget "{found}"[; menade du "{nearest}"?] Skriv ? för att se vad som finns',
    'there is no "{found}"[; did you mean "{nearest}"?] Write ? to see what there is',
)
NO_DAY: Final = Text('"{found}" är ingen dag; skriv den som 2026-11-21', '"{found}" is no day; write it as 2026-11-21')
NEEDED: Final = Text("det behövs ett svar", "an answer is needed")
BLANK: Final = Text("tomt: inget", "blank: none")

MISSING: Final = Text(
    "det saknas uppgifter: {flags}. Skriv dem som flaggor, eller kör kommandot i en terminal så frågar det",
    "something is missing: {flags}. Give it by flags, or run the command in a terminal and it will ask",
)
MISSING_OWNER: Final = Text("säg för vem: {example}", "say for whom: {example}")
NO_OWNER: Final = Text(
    'det finns ingen "{found}" här[; menade du "{nearest}"?]', 'there is no "{found}" here[; did you mean "{nearest}"?]'
)
NO_MAIN_SUPERVISOR: Final = Text(
    "{id} har ingen huvudhandledare den {day}; säg med vem: --with",
    "{id} has no main supervisor on {day}; say with whom: --with",
)
UNKNOWN_FLAG: Final = Text("{kind} har ingen uppgift {key}", "{kind} has no field {key}")
NOT_WITH: Final = Text("{first} och {second} utesluter varandra", "{first} and {second} exclude each other")
VALUE_OR_CLEAR: Final = Text(
    "skriv värdet efter fältet, eller ta bort fältet med --clear",
    "write the value after the field, or take the field away with --clear",
)
NO_SUCH_FIELD: Final = Text(
    "{path} kan inte ha någon uppgift {field}[; menade du {nearest}?]",
    "{path} cannot have a field {field}[; did you mean {nearest}?]",
)
SEVERAL: Final = Text(
    '"{found}" kan vara flera: {known}. Skriv en av dem', '"{found}" may be several: {known}. Write one of them'
)
A_LOG: Final = Text(
    "{path} är en logg; säg vilken rad, till exempel {example}", "{path} is a log; say which line, as {example}"
)

WRONG: Final = Text(
    "inget är skrivet, för då skulle det bli fel:{faults}", "nothing is written, for it would be wrong:{faults}"
)
WRITTEN: Final[Mapping[str, Text]] = {
    "new": Text("nytt  {path}", "new  {path}"),
    "changed": Text("ändrat  {path}", "changed  {path}"),
    "removed": Text("borttaget  {path}", "removed  {path}"),
}
DRY: Final = Text("Prov: inget är skrivet.", "Dry run: nothing is written.")
THERE: Final = Text(
    "{path}: finns redan, som post {number}; inget nytt är skrivet",
    "{path}: is there already, as entry {number}; not added",
)
THERE_OTHERWISE: Final = Text(
    "{path}: post {number} har samma nyckel men säger något annat; inget nytt är skrivet. Ändra den med sttool set",
    "{path}: entry {number} has the same key and says something else; not added. Change it with sttool set",
)
AS_IT_IS: Final = Text("{path}: {field} är redan så", "{path}: {field} is so already")
NOTED: Final = Text("Att tänka på:", "To consider:")
