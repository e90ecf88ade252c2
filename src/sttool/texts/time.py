"""What is said of training time: the sums, the working line by line, and what an assumption would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

# The sums.
DAY: Final = Text("per {day}", "as of {day}")
DONE: Final = Text("Tjänstgöringstid hittills", "Training time so far")
ASKED: Final = Text("Krävs", "Required")
LEFT: Final = Text("Återstår", "Left")
MIDPOINT: Final = Text("Halvvägs", "Halfway")
END: Final = Text("Beräknat slut", "Expected end")
MONTHS: Final = Text("{months} månader i heltid", "{months} months of full time")
MONTHS_AND_DAYS: Final = Text("{months} månader i heltid ({days} dagar)", "{months} months of full time ({days} days)")
SUFFICED: Final = Text("{day}: tiden räcker", "{day}: the time suffices")
NEVER: Final = Text("nås inte", "not reached")
SHORT: Final = Text(
    "Arbetet som är inlagt räcker inte: {months} månader saknas även när allt planerat är gjort.",
    "The work that is entered does not suffice: {months} months are missing even when all that is planned is done.",
)
ENDED: Final = Text("Utbildningen avslutades {day}", "The training ended {day}")
BT_LEFT_OUT: Final = Text(
    "BT gjordes före tjänstgöringen här och är inte medräknad: den ingår i det som krävs när den är tillgodoräknad "
    "(credited i trainee.yaml).",
    "BT was done before the training here and is not counted in: it is part of what is required once it is credited "
    "(credited in trainee.yaml).",
)
UNREAD: Final = Text(
    "Osäkert: {files} kan inte läsas helt, och det som saknas är inte medräknat. Kör sttool check {id}.",
    "Uncertain: {files} cannot be read in full, and what is missing is not counted. Run sttool check {id}.",
)

# What the requirement is made of.
GROUNDS: Final[Mapping[str, Text]] = {
    "regulation": Text("enligt {regulation}", "by {regulation}"),
    "decision": Text("eget beslut[ {day}]", "a decision of its own[ {day}]"),
    "doctorate": Text("doktorsexamen[, beslutat {day}]", "doctorate[, decided {day}]"),
    "extension": Text("förlängning[, beslutad {day}]", "extension[, decided {day}]"),
}

# The working.
WORKING: Final = Text("Uträkning", "Working")
WORKING_ASSUMED: Final = Text("Uträkning med antagandena", "Working with the assumptions")
PLANNED: Final = Text("Planerat till det beräknade slutet", "Planned up to the expected end")
PLANNED_ALL: Final = Text("Planerat", "Planned")
FROM: Final = Text("Från", "From")
TO: Final = Text("Till", "To")
WORK: Final = Text("Arbete", "Work")
ABSENT: Final = Text("Frånvaro", "Absence")
COUNTED: Final = Text("Räknas", "Counts")
MONTHS_HEAD: Final = Text("Månader", "Months")
DAYS_HEAD: Final = Text("Dagar", "Days")
SUM: Final = Text("summa", "sum")
ONWARD: Final = Text("tills vidare", "onward")
UNDATED: Final = Text("utan datum", "no dates")
PERCENT: Final[Text] = Text("{number} %", "{number} %")
KINDS: Final[Mapping[str, Text]] = {
    "leave": Text("ledighet", "leave"),
    "counts": Text("frånvaro som räknas", "absence that counts"),
    "research": Text("forskning", "research"),
    "service-elsewhere": Text("tjänst på annat håll", "service elsewhere"),
}
CREDITS: Final[Mapping[str, Text]] = {
    "service": Text("tillgodoräknad tjänstgöring", "credited service"),
    "research": Text("tillgodoräknad forskning", "credited research"),
    "specialty": Text("tillgodoräknat från tidigare specialitet", "credited from an earlier specialty"),
    "doctorate": Text("tillgodoräknad doktorsexamen", "credited doctorate"),
}

# What if.
ASSUMED: Final = Text("Antaganden", "Assumptions")
LEAVE: Final = Text("{kind} {start} – {end}, {percent} %", "{kind} {start} – {end}, {percent} %")
FROM_DAY: Final = Text("{percent} % av heltid från {day}", "{percent} % of full time from {day}")
EXTEND: Final = Text("förlängning med {months} månader", "extension by {months} months")
NOW_HEAD: Final = Text("I dag", "Today")
THEN_HEAD: Final = Text("Med antagandena", "With the assumptions")
LATER: Final = Text("{days} dagar senare", "{days} days later")
SOONER: Final = Text("{days} dagar tidigare", "{days} days earlier")
SAME: Final = Text("samma dag", "the same day")
TOUCHES: Final = Text("Vad det berör", "What it touches")
NOTHING: Final = Text(
    "Inga placeringar, kurser, skyldigheter eller uppdrag berörs.",
    "No placements, courses, obligations or assignments are touched.",
)
PLACEMENTS: Final = Text("Placeringar", "Placements")
COURSES: Final = Text("Kurser", "Courses")
IN_LEAVE: Final = Text("{days} av {whole} dagar under frånvaron", "{days} of {whole} days in the absence")
AFTER_END: Final = Text("ligger efter det nya slutet", "lies after the new end")
MOVED: Final = Text("Skyldigheter som får en ny dag", "Obligations that get another day")
GONE: Final = Text("Skyldigheter som faller bort", "Obligations that fall away")
NEW: Final = Text("Skyldigheter som tillkommer", "Obligations that come")
PAUSED: Final = Text("vilar {days} dagar", "paused {days} days")
NO_DAY: Final = Text("ingen dag", "no day")
LAPSES: Final = Text("Upphör före det nya slutet", "Ends before the new end")
HOLDINGS: Final[Mapping[str, Text]] = {
    "supervisor-training": Text(
        "handledarutbildningen för {who} behöver förnyas", "{who} needs supervisor training anew"
    ),
    "supervisor": Text(
        "{who} är huvudhandledare till dess; ingen efter", "{who} is main supervisor until then; nobody after"
    ),
    "contract": Text("utbildningskontraktet", "the training contract"),
    "assignment": Text(
        "{who} är studierektor till dess; ingen efter", "{who} is study director until then; nobody after"
    ),
    "unit": Text("anställningen vid {who}", "the employment at {who}"),
}
ONLY_THEN: Final = Text("inte med dagens slut", "not with today's end")

# Refusals.
NO_ASSUMPTION: Final = Text(
    '"{found}" är inget antagande; skriv leave=2027-01-01..2027-09-30 (med @50 för halv ledighet), '
    "percent=75@2027-10-01 eller extend=3, med procent 1 till 100 och första dagen före den sista",
    '"{found}" is no assumption; write leave=2027-01-01..2027-09-30 (with @50 for half leave), '
    "percent=75@2027-10-01 or extend=3, with percents 1 to 100 and the first day before the last",
)
NO_TRAINEE: Final = Text(
    "{path} kan inte läsas, så inget kan räknas; sttool check {id} säger vad som är fel",
    "{path} cannot be read, so nothing can be counted; sttool check {id} says what is wrong",
)
