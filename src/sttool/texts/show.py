"""What stands on the page of one training or one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_TRAINEE: Final = Text(
    "{path} kan inte läsas; sttool check {id} visar felen", "{path} cannot be read; sttool check {id} shows the faults"
)
NOT_SHOWN: Final = Text(
    "{id} är en person; show gäller utbildningsläkare och enheter. sttool due --to {id} visar vad {id} har att göra",
    "{id} is a person; show is for trainees and units. sttool due --to {id} shows what {id} has to do",
)

# The terms of the training.
PROGRAMME: Final = Text("Utbildning", "Training")
UNIT: Final = Text("Enhet", "Unit")
TIME: Final = Text("Tid", "Time")
SINCE_START: Final = Text("sedan {day}", "since {day}")
FOLLOWS: Final = Text("efter {id}", "after {id}")
ENDED: Final = Text("avslutad {day}", "ended {day}")
WORKS: Final = Text("arbetar {percent} %", "works {percent}%")
DONE: Final = Text("{done} av {asked} månader", "{done} of {asked} months")
ENDS: Final = Text("beräknat slut {day}", "expected end {day}")
NO_END: Final = Text("slutet går inte att beräkna", "the end cannot be worked out")
AWAY: Final = Text("ledig {start} till {end}", "on leave {start} to {end}")
AWAY_OPEN: Final = Text("ledig från {start}", "on leave from {start}")
HEADS: Final = Text("Chef", "Head")
DIRECTORS: Final = Text("Studierektor", "Director")
SUPERVISORS: Final = Text("Handledare", "Supervisor")
ROLES: Final[Mapping[str, Text]] = {
    "main": Text("huvudhandledare", "main supervisor"),
    "co": Text("bihandledare", "beside"),
}
FROM: Final = Text("från {day}", "from {day}")
UNTIL: Final = Text("till {day}", "to {day}")
TRAINED: Final = Text("handledarutbildad {day}", "trained {day}")
UNTRAINED: Final = Text("ingen handledarutbildning antecknad", "no supervisor training recorded")
NOBODY: Final = Text("ingen utsedd", "nobody appointed")

# What is asked.
OBLIGATIONS: Final = Text("Skyldigheter", "Obligations")
NOTHING_PRESSING: Final = Text("Inget är försenat och inget ska göras snart.", "Nothing is overdue or due soon.")
NORMS: Final = Text("Träffar och bedömningar mot riktlinjen", "Meetings and assessments against the norm")
OF_NEED: Final = Text("{have} av {need}", "{have} of {need}")

# What was held.
LAST: Final = Text("Senaste avstämning och kollegium", "Last review and collegium")
NONE_HELD: Final = Text(
    "Varken avstämning eller kollegium är antecknat.", "Neither a review nor a collegium is recorded."
)
AGREED: Final = Text("överenskommet: {agreed}", "agreed: {agreed}")
NOTHING_AGREED: Final = Text("inget överenskommet är antecknat", "nothing agreed is recorded")
SELF_ASSESSED: Final = Text("med självvärdering", "with self-assessment")
NOT_SELF_ASSESSED: Final = Text("utan självvärdering", "without self-assessment")
OUTCOMES: Final[Mapping[str, Text]] = {
    "on-track": Text("enligt plan", "on track"),
    "difficulty": Text("svårighet att nå målen", "difficulty in reaching the goals"),
}
BOOKED: Final = Text("bokat {day}", "booked {day}")
CONCERN_OPEN: Final = Text(
    "Stöd vid risk att inte nå målen pågår.", "Support at risk of not reaching the goals is going on."
)
NO_CONCERN: Final = Text(
    "Inget stöd vid risk att inte nå målen pågår.", "No support at risk of not reaching the goals is going on."
)

# What has been recorded.
RECORDED_SINCE: Final = Text("Antecknat sedan {what} {day}", "Recorded since the {what} of {day}")
RECORDED_START: Final = Text("Antecknat sedan starten {day}", "Recorded since the start on {day}")
NOTHING_RECORDED: Final = Text("Inget är antecknat.", "Nothing is recorded.")
HAPPENED: Final[Mapping[str, Text]] = {
    "placement.begun": Text("Påbörjade placeringar", "Placements begun"),
    "placement.ended": Text("Avslutade placeringar", "Placements ended"),
    "plan.revised": Text("Revideringar av utbildningsplanen", "Revisions of the training plan"),
}
OCCASIONS: Final[Mapping[str, Text]] = {
    "review.annual": Text("avstämningen", "review"),
    "review.final": Text("den avslutande genomgången", "final review"),
    "review.closing": Text("avslutningssamtalet", "closing conversation"),
    "review.supervisor-report": Text("handledarens rapport", "supervisor's report"),
    "review.head-talk": Text("samtalet med chefen", "talk with the head"),
    "collegium.specialist": Text("specialistkollegiet", "specialist collegium"),
    "collegium.bt": Text("BT-kollegiet", "BT collegium"),
    "collegium.at": Text("AT-kollegiet", "AT collegium"),
}
ONCE: Final[Mapping[str, Text]] = {
    "review.annual": Text("årlig avstämning", "yearly review"),
    "review.final": Text("avslutande genomgång", "final review"),
    "review.closing": Text("avslutningssamtal", "closing conversation"),
    "review.supervisor-report": Text("handledarens rapport", "supervisor's report"),
    "review.head-talk": Text("samtal med chefen", "talk with the head"),
    "collegium.specialist": Text("specialistkollegium", "specialist collegium"),
    "collegium.bt": Text("BT-kollegium", "BT collegium"),
    "collegium.at": Text("AT-kollegium", "AT collegium"),
}
METHODS: Final[Mapping[str, Text]] = {
    "mini-cex": Text("mini-CEX", "mini-CEX"),
    "dops": Text("DOPS", "DOPS"),
    "cbd": Text("fallbaserad diskussion", "case-based discussion"),
    "sit-in": Text("sit-in", "sit-in"),
    "multi-source": Text("flerkällsåterkoppling", "multi-source feedback"),
    "other": Text("annan metod", "another method"),
}
COUNTED: Final = Text("{what}: {number}", "{what}: {number}")

# Placements, learning and goals.
PLACEMENTS: Final = Text("Placeringar", "Placements")
PHASES: Final[Mapping[str, Text]] = {
    "done": Text("gjord", "done"),
    "now": Text("pågår", "now"),
    "planned": Text("planerad", "planned"),
}
UNCONFIRMED: Final = Text("inte bekräftad", "not confirmed")
LEARNING: Final = Text("Kurser och projekt", "Courses and projects")
COURSES: Final[Mapping[str, Text]] = {
    "done": Text("genomgången", "taken"),
    "admitted": Text("antagen", "admitted"),
    "reserve": Text("reserv", "reserve"),
    "applied": Text("sökt", "applied for"),
    "wanted": Text("önskad", "wanted"),
}
PROJECTS: Final[Mapping[str, Text]] = {
    "development": Text("förbättringsarbete", "development"),
    "written-work": Text("skriftligt arbete", "written work"),
    "research": Text("forskning", "research"),
}
PRESENTED: Final = Text("redovisat {day}", "presented {day}")
MORE: Final = Text("… och {number} till", "… and {number} more")
GOALS: Final = Text("Delmål", "Goals")
REACHED: Final = Text("{group} {reached} av {goals}", "{group} {reached} of {goals}")
UNREAD: Final = Text(
    "Allt kan inte läsas ({kinds}); något kan vara längre kommet än det ser ut.",
    "Not all can be read ({kinds}); something may be further than it seems.",
)

# The page of a unit.
OFFICES: Final[Mapping[str, Text]] = {
    "head": Text("verksamhetschef", "head of unit"),
    "acting": Text("tillförordnad", "acting"),
}
SETTING: Final = Text("Slag", "Sort")
SETTINGS: Final[Mapping[str, Text]] = {
    "primary-care": Text("primärvård", "primary care"),
    "hospital": Text("sjukhus", "hospital"),
    "other": Text("annan verksamhet", "other"),
}
EXTERNAL: Final = Text("tar emot utbildningsläkare på placering", "receives trainees on placement")
PLACES: Final = Text("Platser", "Places")
HERE: Final = Text("{here} här i dag, varav {visitors} utifrån", "{here} here today, {visitors} of them from outside")
OF_PLACES: Final = Text("{places} platser", "{places} places")
NO_PLACES: Final = Text("antalet platser är inte angivet", "the number of places is not told")
TRAINEES: Final = Text("Utbildningsläkare", "Trainees")
NO_MEMBERS: Final = Text("Ingen är under utbildning här.", "Nobody is in training here.")
