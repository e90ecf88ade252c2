"""What the page of supervisors and study directors says, and the years ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN: Final = Text("Huvudhandledare", "Main supervisors")
OTHERS: Final = Text("Bihandledare, och de som börjar inom ett år", "Co-supervisors, and those who begin within a year")
NOBODY: Final = Text("Ingen är handledare för någon.", "Nobody supervises anybody.")
LAPSES: Final = Text("Går ut senast {until}", "Lapses by {until}")
NO_LAPSES: Final = Text(
    "Inget går ut senast {until} som berör någon under utbildning.",
    "Nothing lapses by {until} that touches anybody in training.",
)
DIRECTORS: Final = Text("Studierektorer", "Study directors")
NO_DIRECTORS: Final = Text("Inget studierektorsuppdrag gäller.", "No study director's assignment is in force.")

NOW: Final = Text("Nu", "Now")
HOURS: Final = Text("Tid", "Time")
NEED: Final = Text("Behov", "Need")
LATEST: Final = Text("Utbildad", "Trained")
TOO_OLD: Final = Text("För gammal", "Too old")
LEGEND: Final = Text(
    "Månad för månad: flest på en gång som huvudhandledd[; ! är fler än {most}]. Tid och behov är timmar i veckan; "
    "behovet är handledarträffarna, en timme var.",
    "Month by month: most at a time as main supervisor[; ! is more than {most}]. Time and need are hours a week; "
    "the need is the supervision meetings, an hour each.",
)
SPECIALIST: Final = Text("specialist i {specialties}", "specialist in {specialties}")
NO_SPECIALIST: Final = Text("ingen specialitet", "no specialty")
BESIDE: Final = Text("bihandledare för {number}", "co-supervisor of {number}")
ELSEWHERE: Final = Text("{number} utom registret", "{number} outside the register")
TRAINED: Final = Text("handledarutbildning {day} ({age})", "supervisor training {day} ({age})")
UNTRAINED: Final = Text("ingen handledarutbildning", "no supervisor training")
FOLLOW_UPS: Final = Text("uppföljning {days}", "follow-up {days}")
YEARS: Final = Text("{years} år", "{years} years")
YEAR: Final = Text("1 år", "1 year")
UNDER_A_YEAR: Final = Text("under ett år", "under a year")
CHARGE_MAIN: Final = Text("huvudhandledare", "main supervisor")
CHARGE_BESIDE: Final = Text("bihandledare", "co-supervisor")
DAYS: Final = Text("{start} till {end}", "{start} to {end}")
DAYS_OPEN: Final = Text("från {start}", "from {start}")

ENDINGS: Final[Mapping[str, Text]] = {
    "training": Text("handledarutbildningen blir för gammal", "supervisor training grows too old"),
    "director-training": Text(
        "studierektorns handledarutbildning blir för gammal", "study director's supervisor training grows too old"
    ),
    "works": Text("slutar på enheten", "leaves the unit"),
    "absent": Text("borta från den dagen", "away from that day"),
    "term": Text("uppdraget som studierektor har gått ut", "assignment as study director has ended"),
}
TOUCHES: Final = Text("berör {trainees}", "touches {trainees}")

SCOPES: Final[Mapping[str, Text]] = {
    "clinic": Text("klinikstudierektor", "clinic study director"),
    "overall": Text("övergripande studierektor", "overarching study director"),
}
TERM: Final = Text("uppdrag {start} till {end}", "assignment {start} to {end}")
TO_COME: Final = Text("har inte börjat", "not begun")
OLD_SINCE: Final = Text("för gammal sedan {day}", "too old since {day}")
SIGNED: Final = Text("undertecknat av båda", "signed by both")
UNSIGNED: Final = Text("inte undertecknat av båda", "not signed by both")
POST: Final = Text("bredvid: {post}", "beside: {post}")
COVERS: Final = Text("omfattar {number} under utbildning", "covers {number} in training")
WEEKLY: Final = Text("{hours} h i veckan", "{hours} h a week")
NO_HOURS: Final = Text("ingen tid bestämd", "no time laid down")
NORM: Final = Text(
    "{units}: sammanlagt {hours} h i veckan för {number} i BT och ST; riktlinjen är {low}–{high} h ({against})",
    "{units}: {hours} h a week in all for {number} in BT and ST; the norm is {low}–{high} h ({against})",
)
NO_NORM: Final = Text(
    "{units}: sammanlagt {hours} h i veckan för {number} i BT och ST",
    "{units}: {hours} h a week in all for {number} in BT and ST",
)
APPRAISED: Final = Text("medarbetarsamtal om uppdraget {day}", "assignment appraised {day}")
OWN_TRAINING: Final = Text("egen fortbildning {day}", "own training {day}")
DELEGATED: Final = Text("delegation att underteckna {day}", "delegation to sign {day}")
NO_DELEGATION: Final = Text("ingen delegation att underteckna", "no delegation to sign")

FORECAST: Final = Text("Fem år framåt", "Five years ahead")
SPECIALISTS: Final = Text("Färdiga specialister", "Specialists expected")
DOCTORS: Final = Text("läkare", "doctors")
ALL: Final = Text("Alla", "All")
PLACES: Final = Text("Lediga platser hos huvudhandledare", "Places free with main supervisors")
WITHOUT: Final = Text("Utan huvudhandledare", "Without a main supervisor")
NO_SPECIALISTS: Final = Text("Ingen ST-läkare väntas bli färdig.", "No ST doctor is expected to finish.")
NO_PLACES: Final = Text(
    "Inget regelpaket säger hur många en handledare får ha, så platserna kan inte räknas.",
    "No pack says how many a supervisor may have, so places cannot be counted.",
)
PASSED: Final = Text(
    "{number} har passerat sitt beräknade slut utan att slutet är antecknat.",
    "{number} have passed their expected end with no end recorded.",
)
LATER: Final = Text("{number} väntas bli färdiga senare än så.", "{number} are expected to finish later than that.")
UNKNOWN: Final = Text(
    "{number} har inget beräknat slut; arbetet är inte planerat så långt.",
    "{number} have no expected end; their work is not planned that far.",
)
TWO: Final = Text(
    "Den som blir specialist i två specialiteter räknas i båda, men en gång bland alla.",
    "Who becomes a specialist in two specialties counts in both, but once among all.",
)
PLACES_NOTE: Final = Text(
    "Plats finns hos den som är, har varit eller ska bli huvudhandledare här, är utbildad till det och arbetar kvar "
    "hela halvåret. {number} till är handledarutbildade men har aldrig varit huvudhandledare.",
    "There is a place with who is, was or is to be main supervisor here, is trained for it and works here all through "
    "the half-year. {number} more are trained but have never been main supervisor.",
)
EXPECTED: Final = Text(
    "Ledighet, deltid och förlängd tjänstgöring är inräknade i de beräknade sluten.",
    "Leave, part time and extended service are in the expected ends.",
)

NOT_HERE: Final = Text(
    "{id} är varken handledare eller studierektor nu, och blir det inte inom ett år",
    "{id} is neither supervisor nor study director now, nor within a year",
)
NOT_BOTH: Final = Text(
    "--forecast gäller alla tillsammans; utelämna {id}", "--forecast is of all together; leave out {id}"
)
