"""What is said of goals: groups, activities, states, doubts, and the parts of AT."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

STATES: Final[Mapping[str, Text]] = {
    "cancelled": Text("inställt", "cancelled"),
    "missing": Text("saknas", "missing"),
    "planned": Text("planerat", "planned"),
    "ongoing": Text("pågår", "ongoing"),
    "done": Text("gjort", "done"),
    "certified": Text("intygat", "certified"),
}
"""How far an activity has come, the least far first."""

ACTIVITIES: Final[Mapping[str, Text]] = {
    "clinical": Text("klinik", "clinical"),
    "observation": Text("auskultation", "observation"),
    "course": Text("kurs", "course"),
    "development": Text("utveckling", "development"),
    "written-work": Text("skriftligt", "written work"),
    "goal": Text("måluppfyllelse", "the goal itself"),
}
"""What a certificate is of, in the order of the columns; the last where no activity is prescribed."""

# The matrix of one training.
GOAL: Final = Text("Delmål", "Goal")
WHOLE: Final = Text("Sammantaget", "In all")
SHARED: Final = Text("Gemensamma delmål", "Shared goals")
BASIC: Final = Text("Bastjänstgöringens delmål", "Goals of basic training")
OF_SPECIALTY: Final = Text("Delmål för {name}", "Goals of {name}")
REACHED: Final = Text(
    "{reached} av {all} delmål intygade i allt de kräver", "{reached} of {all} goals certified in all they require"
)
NONE_REQUIRED: Final = Text(
    "Utbildningen har inga delmål som är inlagda.", "The training has no goals that are entered."
)
ALTERNATIVES: Final = Text("Inom parentes: en av dem räcker.", "In brackets: one of them is enough.")
UNCERTAIN: Final = Text(
    "Med frågetecken: kan krävas också; avskriften är osäker.",
    "With a question mark: may be required too; the transcription is uncertain.",
)
UNCHECKED: Final = Text(
    "avskrift, inte jämförd med föreskriftens text", "transcription, not compared with the text of the regulation"
)
OWN: Final = Text("egen målfil", "goal file of one's own")
OWN_FAULTY: Final = Text(
    "Egna målfiler har fel, så delmål kan saknas här: {files}. Kör sttool check.",
    "Goal files of your own have faults, so goals may be missing here: {files}. Run sttool check.",
)
UNKNOWN: Final = Text(
    "Delmålen för {specialty} enligt {regulation} är inte inlagda. Lägg dem i {path}.",
    "The goals of {specialty} under {regulation} are not entered. Put them in {path}.",
)
UNREAD: Final = Text(
    "Osäkert: {files} kan inte läsas helt, så mer kan vara gjort än vad som syns. Kör sttool check {id}.",
    "Uncertain: {files} cannot be read in full, so more may be done than is seen. Run sttool check {id}.",
)
DOUBT: Final = Text("{goals}: {text}", "{goals}: {text}")
FORMER: Final = Text(
    "Delmål enligt {regulation}, att intyga på nytt enligt {present}",
    "Goals under {regulation}, to be certified anew under {present}",
)
AMBIGUOUS_LEGEND: Final = Text(
    "Med asterisk: det som gäller nämner bara koden, som flera av specialiteterna har; skriv till exempel kirurgi/c3.",
    "With an asterisk: what it rests on names the code alone, which several of the specialties have; write for example "
    "kirurgi/c3.",
)
AMBIGUOUS: Final = Text(
    "nämner bara koden, som flera av specialiteterna har", "names the code alone, which several of the specialties have"
)

# What stands behind a state.
RECORDS: Final[Mapping[str, Text]] = {
    "placement": Text("placering", "placement"),
    "course": Text("kurs", "course"),
    "project": Text("arbete", "work"),
    "certificate": Text("intyg", "certificate"),
    "plan": Text("utbildningsplanen", "the training plan"),
    "trainee": Text("Socialstyrelsens bevis om godkänd BT", "the authority's proof of approved BT"),
}
HOME_GOALS: Final = Text("tjänstgöring på hemkliniken", "service at home")
SIGNED_BY: Final = Text("av {who}", "by {who}")

# The parts of AT.
SECTIONS: Final = Text("AT-avsnitt", "Parts of AT")
AREAS: Final[Mapping[str, Text]] = {
    "internal-medicine": Text("invärtesmedicinska specialiteter", "internal medicine"),
    "surgery": Text("opererande specialiteter", "surgery"),
    "psychiatry": Text("psykiatri", "psychiatry"),
    "general-practice": Text("allmänmedicin", "general practice"),
}
LEAST: Final = Text("Minst", "At least")
SERVED: Final = Text("Gjort", "Done")
WITH_PLAN: Final = Text("Med plan", "With plan")
LACKING: Final = Text("Saknas", "Missing")
MONTHS: Final = Text("Månader i heltid.", "Months of full time.")
EARLY: Final = Text("börjar innan ett annat avsnitt är slut", "begins before another part has ended")

# The map of all.
TRAINEE: Final = Text("Utbildningsläkare", "Trainee")
GROUPS: Final[Mapping[str, Text]] = {
    "bt": Text("BT", "BT"),
    "a": Text("a / STa", "a / STa"),
    "b": Text("b / STb", "b / STb"),
    "c": Text("c / STc", "c / STc"),
    "at": Text("AT", "AT"),
}
MAP_LEGEND: Final = Text(
    "Varje stapel är de aktiviteter som delmålen kräver: {certified} intygat, {done} gjort, {ongoing} pågår, "
    "{planned} planerat, {missing} saknas. Siffrorna är delmål intygade i allt de kräver, för AT avsnitt.",
    "Each bar is the activities that the goals require: {certified} certified, {done} done, {ongoing} ongoing, "
    "{planned} planned, {missing} missing. The numbers are goals certified in all they require, for AT parts.",
)
MAP_UNCHECKED: Final = Text(
    "Delmålen bygger på avskrifter som inte är jämförda med föreskriften: {files}.",
    "The goals rest on transcriptions that were not compared with the regulation: {files}.",
)
PICTURE: Final = Text(
    "{trainees} utbildningsläkare, en rad var. Varje ruta är ett delmål med sitt nummer (för AT ett avsnitt) och visar "
    "den aktivitet som kommit kortast.",
    "{trainees} trainees, a row each. Each square is a goal with its number (for AT a part), as far as the activity "
    "that is least far has come.",
)
CANNOT: Final = Text("kan inte läsas", "cannot be read")
NOBODY: Final = Text("Här finns ingen utbildningsläkare än.", "There is no trainee here yet.")
ENDED: Final = Text("avslutad {day}", "ended {day}")

# Headings of Markdown.
TITLE: Final = Text("Delmål för {who}", "Goals of {who}")
TITLE_ALL: Final = Text("Delmål, alla utbildningsläkare", "Goals, all trainees")

NO_TRAINEE: Final = Text(
    "{path} kan inte läsas, så delmålen kan inte bedömas; sttool check {id} säger vad som är fel",
    "{path} cannot be read, so the goals cannot be judged; sttool check {id} says what is wrong",
)
