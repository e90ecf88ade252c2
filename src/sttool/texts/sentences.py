"""Sentences made of a rule's parts: when something is due, for whom, what counts, and where the demand comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

UNITS: Final[Mapping[str, tuple[Text, Text]]] = {
    "days": (Text("1 dag", "1 day"), Text("{count} dagar", "{count} days")),
    "weeks": (Text("1 vecka", "1 week"), Text("{count} veckor", "{count} weeks")),
    "months": (Text("1 månad", "1 month"), Text("{count} månader", "{count} months")),
    "years": (Text("1 år", "1 year"), Text("{count} år", "{count} years")),
}
"""A length of the calendar: of one, and of several."""

# When.
ON: Final = Text("Samma dag som {event}", "On the day of {event}")
WITHIN: Final = Text("Inom {span} från {event}", "Within {span} of {event}")
WITHIN_SERVICE: Final = Text("Inom {span} tjänstgjord tid från {event}", "Within {span} of training time from {event}")
AHEAD: Final = Text("Senast {span} före {event}", "At least {span} before {event}")
BY_DAY: Final = Text("Senast {event}", "No later than {event}")
FRESH: Final = Text(
    "Bara det som är gjort den dagen eller senare räknas", "Only what is done on that day or later counts"
)
FRESH_BEFORE: Final = Text(
    "Bara det senaste, {span} före, räknas", "Only what is done in the last {span} before counts"
)
EVERY: Final = Text(
    "Igen inom {span} efter varje gång; första gången inom {span} från {event}",
    "Again within {span} of each time; the first time within {span} of {event}",
)
EACH: Final[Mapping[str, Text]] = {
    "year": Text("Minst {number} varje kalenderår", "At least {number} each calendar year"),
    "term": Text("Minst {number} varje termin", "At least {number} each term"),
    "month": Text("Minst {number} varje månad", "At least {number} each month"),
}
ONCE: Final = Text("en gång", "once")
TIMES: Final = Text("{number} gånger", "{number} times")
LAST_DAY: Final = Text("Klart på periodens sista dag", "Due on the last day of the period")
AFTER_PERIOD: Final = Text("Klart inom {span} efter periodens slut", "Due within {span} of the end of the period")
LATE: Final = Text(
    "Det som görs inom {span} efter dagen räknas till den period som gått, så länge den är ogjord",
    "What is done within {span} after the day counts for the period that is past, as long as that is undone",
)
HALF: Final = Text(
    "Gäller den som är i tjänst minst halva perioden",
    "Asked of those who are in service for at least half of the period",
)
HALF_HOME: Final = Text(
    "Gäller den som är hemma på enheten minst halva perioden",
    "Asked of those who are at home at the unit for at least half of the period",
)
RATES: Final[Mapping[str, Text]] = {
    "year": Text("Varje kalenderår, efter verksamhet: {rates}", "Each calendar year, by setting: {rates}"),
    "term": Text("Varje termin, efter verksamhet: {rates}", "Each term, by setting: {rates}"),
    "month": Text("Varje månad, efter verksamhet: {rates}", "Each month, by setting: {rates}"),
}
A_WEEK: Final = Text("{number} i veckan {setting}", "{number} a week {setting}")
A_MONTH: Final = Text("{number} i månaden {setting}", "{number} a month {setting}")
SHARE: Final = Text("{percent} procent av det räcker", "{percent} per cent of that suffices")
QUIET: Final = Text("Veckorna {weeks} räknas inte", "Weeks {weeks} do not count")
AFTER_EACH: Final = Text(
    "Inom {span} efter varje {record}, räknat från fältet {field}",
    "Within {span} of each {record}, from the field {field}",
)
LASTING: Final = Text("Gäller det som varar minst {span}", "Asked of what lasts at least {span}")
ALWAYS: Final = Text(
    "Ska gälla varje dag; brister det räknas det som försenat efter {span}",
    "Is to hold on every day; where it fails it is overdue after {span}",
)
ALWAYS_AT_ONCE: Final = Text(
    "Ska gälla varje dag; brister det räknas det som försenat dagen efter",
    "Is to hold on every day; where it fails it is overdue on the next",
)
REMIND: Final = Text("Snart dags från {span} före", "Due soon from {span} before")
CLOSES: Final = Text("Kan göras i efterhand i {span}", "Can still be done for {span} after")
STANDING: Final = Text(
    "Det som skulle ha funnits innan enheten började registrera får en ny dag, {span} efter den första",
    "What should have been there before the unit began its records gets a new day, {span} after their first",
)
PAUSES: Final = Text(
    "Ledighet på heltid i minst {days} dagar flyttar dagen lika långt",
    "Full leave of {days} days or more moves the day by as much",
)
NO_PAUSE: Final = Text("Ledighet flyttar inte dagen", "Leave does not move the day")
AFTER_END: Final = Text("Gäller också när utbildningen är slut", "Asked also when the training has ended")

# For whom.
IN_SETTING: Final = Text("där hemenheten är {settings}", "where the home unit is {settings}")
IN_AREA: Final = Text("i {areas}", "in {areas}")
AS_LONG_AS: Final = Text("som varar minst {span}", "that lasts at least {span}")
NEW_UNIT: Final = Text("den första på varje enhet", "the first at each unit")
FROM_DAY: Final = Text("från {day}", "from {day}")
TO_DAY: Final = Text("till {day}", "until {day}")
OR: Final = Text("{first} eller {last}", "{first} or {last}")
LACKING: Final = Text("den som saknar {proof} den dag {event} inträffar", "those without {proof} on the day of {event}")

NOT_OF_COLLEGIUM: Final = Text(
    "inte där ett kollegium som visade svårighet redan kräver planen",
    "not where a collegium that showed difficulty asks for the plan already",
)

# What counts.
IN_RECORD: Final = Text("{record}: fältet {field}", "{record}: the field {field}")
IN_LIST: Final = Text("{record}: en rad i {each} med {field}", "{record}: a line of {each} with {field}")
BY_PATH: Final = Text("{record}: dagen i filens namn", "{record}: the day in the file's name")
WHERE: Final = Text("där {field} är {values}", "where {field} is {values}")
NEEDS: Final = Text("med {fields}", "with {fields}")
HOLDS: Final = Text("där {field} nämner dagens {role}", "where {field} names the {role} of that day")
OF: Final = Text("där {field} är den det gäller", "where {field} is the one it is for")
OF_PLACEMENT: Final = Text("där {field} nämner placeringen", "where {field} names the placement")
STEP: Final = Text("{number}. {role}: {title}", "{number}. {role}: {title}")
PREDICATE: Final = Text(
    "Programmet räknar ut det av posterna ({name})", "The program works it out from the records ({name})"
)
SUCCESSOR: Final = Text("nästa assignment på enheten", "the unit's next assignment")

# Headings of an explanation.
FOR_WHOM: Final = Text("För vem", "For whom")
WHEN: Final = Text("När", "When")
HOW: Final = Text("Hur", "How")
WHO: Final = Text("Vem", "Who")
WEIGHT: Final = Text("Tyngd", "Level")
FROM: Final = Text("Varifrån", "From")
LAYERS: Final = Text("Lager", "Layers")
DUTY: Final = Text("Uppdrag", "Duty")
WHAT_TO_DO: Final = Text("Att göra", "What to do")
WRONG: Final = Text("Fel", "Wrong")
RIGHT: Final = Text("Rätt", "Right")
VERDICT: Final = Text("Läge", "Verdict")
WHOM: Final = Text("Gäller", "About")
DAY: Final = Text("Dag", "Due")
DONE: Final = Text("Gjort", "Done")
MISSING: Final = Text("Saknas", "Missing")

HELPS: Final = Text("{role} hjälper till", "{role} helps")
IN_ORDER: Final = Text("{roles}, i den ordningen", "{roles}, in that order")
DEMAND: Final = Text("{pack}: {source}", "{pack}: {source}")
NUMBER_FROM: Final = Text("talet: {number} ({authority})", "the number: {number} ({authority})")
NUMBER_OURS: Final = Text(
    "talet är programmets eget val[: {number}]", "the number is the tool's own choice[: {number}]"
)
ADDED: Final = Text("{pack} lade till den", "{pack} added it")
JOINED: Final = Text("{pack} ställer samma krav", "{pack} makes the same demand")
CONFIRMED: Final = Text("{pack} begär samma sak[: {source}]", "{pack} asks the same[: {source}]")
TURNED_OFF: Final = Text("{pack} stängde av den: {reason}", "{pack} set it aside: {reason}")
NUMBERS: Final = Text("Tal", "Numbers")
NUMBER: Final = Text("{name}[: {value}], enligt {pack}: {source}", "{name}[: {value}], by {pack}: {source}")
CHANGED: Final = Text("{pack} ändrade {keys}[: {source}]", "{pack} changed {keys}[: {source}]")
VALUE: Final = Text("{pack} bestämde {keys}[: {source}]", "{pack} set {keys}[: {source}]")
SET_ASIDE: Final = Text("Avstängd av {pack}: {reason}", "Set aside by {pack}: {reason}")
NO_OBLIGATION: Final = Text(
    "Inget i de regelpaket som gäller här prövar det än.", "Nothing in the packs that hold here checks it yet."
)
OBLIGATIONS: Final = Text("Prövas av", "Checked by")
PART_LEFT: Final = Text("(och {number} rader till)", "(and {number} lines more)")

# An occurrence's working.
STARTED: Final = Text("Räknas från {event}, {day} ({place})", "Counted from {event}, {day} ({place})")
STARTED_PERIOD: Final = Text("Gäller perioden {period} ({place})", "For the period {period} ({place})")
STARTED_RECORD: Final = Text("Räknas från {record}, {day} ({place})", "Counted from {record}, {day} ({place})")
FAILED_FROM: Final = Text("Bruten sedan {day} ({place})", "Not held since {day} ({place})")
FAILS_FROM: Final = Text("Bryts från {day} ({place})", "Will not hold from {day} ({place})")
UNREAD: Final = Text("Det som det vilar på kan inte läsas ({place})", "What it rests on cannot be read ({place})")
MOVED: Final = Text("Ledighet har flyttat dagen {days} dagar", "Leave has moved the day by {days} days")
NEW_DAY: Final = Text(
    "Skulle ha varit klart före {since}, då registreringen började; fick därför en ny dag",
    "Was due before {since}, when the records began, and so got a new day",
)
NO_DUE: Final = Text("Klockan står stilla; ingen dag är känd", "The clock stands still; no day is known")
SOON_FROM: Final = Text("Snart dags från {day}", "Due soon from {day}")
CLOSES_ON: Final = Text("Kan göras till och med {day}", "Can be done up to {day}")
EVIDENCE: Final = Text("{day}: {place}", "{day}: {place}")
EVIDENCE_SUMMARY: Final = Text("{day}: {place}, en sammanfattning av {count}", "{day}: {place}, a summary of {count}")
HAVE_NEED: Final = Text("{have} av {need}", "{have} of {need}")
NOTHING_DONE: Final = Text("inget som räknas är antecknat", "nothing that counts is recorded")
WAIVED_BY: Final = Text("Undantag i {place}", "Waived in {place}")
WAIVER_LAPSED: Final = Text("Undantaget gick ut {day}", "The waiver lapsed on {day}")
