"""The words of the field: roles, verdicts, levels, authorities, events, and what is missing where a state fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES: Final[Mapping[str, Text]] = {
    "trainee": Text("utbildningsläkare", "trainee"),
    "supervisor": Text("handledare", "supervisor"),
    "study_director": Text("studierektor", "study director"),
    "head": Text("verksamhetschef", "head of unit"),
}

VERDICTS: Final[Mapping[str, Text]] = {
    "overdue": Text("försenat", "overdue"),
    "due_soon": Text("snart dags", "due soon"),
    "unknown": Text("okänt", "unknown"),
    "paused": Text("vilande", "paused"),
    "upcoming": Text("kommande", "upcoming"),
    "missed": Text("uteblivet", "missed"),
    "met_late": Text("uppfyllt för sent", "met late"),
    "met": Text("uppfyllt", "met"),
    "waived": Text("undantag", "waived"),
    "not_applicable": Text("ej aktuellt", "not applicable"),
    "before_records": Text("före registreringen", "before records"),
}
"""In the order in which a reader wants them."""

LEVELS: Final[Mapping[str, Text]] = {
    "must": Text("föreskrift", "must"),
    "should": Text("allmänt råd", "should"),
    "agreed": Text("överenskommet", "agreed"),
    "indicator": Text("riktmärke", "indicator"),
}

LEVELS_MEANT: Final[Mapping[str, Text]] = {
    "must": Text("ska enligt författning", "required by regulation"),
    "should": Text("bör enligt allmänt råd", "recommended by general advice"),
    "agreed": Text(
        "enligt överenskommelse, uppdrag eller beslut i regionen", "by agreement, assignment or regional decision"
    ),
    "indicator": Text("riktmärke att sikta mot", "a mark to aim at"),
}

AUTHORITIES: Final[Mapping[str, Text]] = {
    "law": Text("författning", "law"),
    "advice": Text("allmänt råd", "general advice"),
    "region": Text("en regions riktlinje", "a region's guideline"),
    "society": Text("specialitetsförening", "a specialty's society"),
    "union": Text("fackförbund", "a doctors' union"),
    "agreement": Text("överenskommelsen själv", "the agreement itself"),
    "tool": Text("programmets eget val; ingen har bestämt talet", "the tool's choice; nobody has laid the number down"),
}

EVENTS: Final[Mapping[str, Text]] = {
    "employed": Text("anställningen", "the employment"),
    "start": Text("utbildningens start", "the start of the training"),
    "licence": Text("legitimationen", "the licence"),
    "bt.start": Text("starten av BT", "the start of BT"),
    "bt.end": Text("slutet av BT", "the end of BT"),
    "midpoint": Text("mitten av utbildningen", "the middle of the training"),
    "expected_end": Text("det beräknade slutet", "the expected end"),
    "ended": Text("utbildningens slut", "the end of the training"),
    "applied": Text(
        "ansökan om bas- eller specialistkompetens (tills den är gjord: det beräknade slutet)",
        "the application for basic or specialist competence (until it is made: the expected end)",
    ),
    "placement.from": Text("placeringens första dag", "the first day of the placement"),
    "placement.to": Text("placeringens sista dag", "the last day of the placement"),
    "concern.opened": Text("den dag då risken att inte nå målen antecknades", "the day the concern was noted"),
    "collegium.difficulty": Text("kollegiet som visade svårighet", "the collegium that showed difficulty"),
    "supervisor.appointed": Text("det första uppdraget som handledare", "the first appointment as supervisor"),
    "assignment.from": Text("uppdragets första dag", "the first day of the assignment"),
    "assignment.to": Text("uppdragets sista dag", "the last day of the assignment"),
    "report.requested": Text("begäran om rapporten", "the request for the report"),
    "inspection.on": Text("granskningen", "the inspection"),
    "met": Text("den senaste gången", "the last time"),
    "unread": Text("en uppgift som inte kan läsas", "a record that cannot be read"),
}
"""What clocks start from, as it stands after "from" or "before"."""

UNIT_START: Final = Text(
    "den dag enheten fick sin första i utbildningen", "the day the unit had its first doctor in the training"
)
"""What ``start`` is of a unit's training, which goes on from one doctor to the next."""

ABOUT: Final[Mapping[str, Text]] = {
    "trainee": Text("varje utbildningsläkare", "each trainee"),
    "placement": Text("varje placering", "each placement"),
    "supervisor": Text("varje huvudhandledare", "each main supervisor"),
    "assignment": Text("varje studierektorsuppdrag", "each study director's assignment"),
    "unit": Text("varje egen enhet", "each unit of one's own"),
    "unit-programme": Text("varje egen enhet och utbildning", "each unit of one's own and programme"),
    "concern": Text("varje antecknad risk att inte nå målen", "each concern noted"),
    "collegium": Text("varje kollegium som visade svårighet", "each collegium that showed difficulty"),
}

SETTINGS: Final[Mapping[str, Text]] = {
    "primary-care": Text("i primärvård", "in primary care"),
    "hospital": Text("på sjukhus", "in hospital"),
    "other": Text("i annan verksamhet", "elsewhere"),
    "away": Text("på placering på annan enhet", "on a placement at another unit"),
}

LACKS: Final[Mapping[str, Text]] = {
    "count-short": Text("{have} av {need}", "{have} of {need}"),
    "stage": Text("{title}", "{title}"),
    "no-main-supervisor": Text("ingen huvudhandledare är utsedd", "no main supervisor is appointed"),
    "supervisor-no-specialist": Text(
        "huvudhandledaren {person} är inte specialist", "the main supervisor {person} is no specialist"
    ),
    "supervisor-untrained": Text(
        "huvudhandledaren {person} saknar handledarutbildning",
        "the main supervisor {person} has taken no supervisor training",
    ),
    "training-old": Text("senaste handledarutbildning {day}", "last supervisor training {day}"),
    "many-trainees": Text("handleder {number}, högst {most}", "supervises {number}, {most} at most"),
    "no-hours": Text("ingen schemalagd tid är bestämd", "no scheduled time is laid down"),
    "no-study-director": Text("ingen studierektor för {programme}", "no study director for {programme}"),
    "director-no-specialist": Text("{person} är inte specialist", "{person} is no specialist"),
    "director-untrained": Text("{person} saknar handledarutbildning", "{person} has taken no supervisor training"),
    "director-training-old": Text(
        "{person} gick handledarutbildning senast {day}", "{person} last took supervisor training on {day}"
    ),
    "term-long": Text("uppdraget går längre än till {day}", "the assignment goes on beyond {day}"),
    "no-post": Text("ingen grundanställning är angiven", "no post beside it is named"),
    "sign-head": Text("verksamhetschefens underskrift saknas", "the head of unit has not signed"),
    "sign-director": Text("studierektorns underskrift saknas", "the study director has not signed"),
    "sign-both": Text("båda underskrifterna saknas", "neither has signed"),
    "no-delegation": Text("{person} har ingen delegation", "{person} holds no delegation"),
    "few-supervisors": Text(
        "{have} med handledarutbildning, {wanted} behövs", "{have} with supervisor training, {wanted} are needed"
    ),
    "side-not-planned": Text(
        "en sidoplacering i planen, klar senast {day}, är inte bokad",
        "a side placement of the plan, to be done by {day}, is not booked",
    ),
    "side-not-asked": Text(
        "enheten är inte tillfrågad om {placement}", "the unit has not been asked about {placement}"
    ),
    "no-joint-assessment": Text(
        "kollegiet {day} gjorde ingen samlad bedömning", "the collegium of {day} made no joint assessment"
    ),
    "no-director-there": Text(
        "ingen studierektor var med på kollegiet {day}", "no study director took part in the collegium of {day}"
    ),
    "goals-unplanned": Text(
        "varken plan eller placering täcker {goals}", "neither the plan nor a placement covers {goals}"
    ),
    "courses-unseen": Text("ingen kurs i sikte för {goals}", "no course in sight for {goals}"),
    "no-project": Text("inget arbete påbörjat för {goals}", "no project begun for {goals}"),
    "no-placement": Text("ingen placering är planerad", "no placement is planned"),
    "over-capacity": Text("{most} på {places} platser", "{most} in {places} places"),
    "no-programme": Text("inget program finns", "there is no programme"),
    "programme-old": Text("senast reviderat {day}", "last revised on {day}"),
    "programme-no-director": Text("studierektorn har inte varit med", "the study director has had no part in it"),
    "no-extra-time": Text("ingen extra tid kring granskningen {day}", "no extra time around the inspection of {day}"),
    "silent": Text("inget är antecknat sedan {day}", "nothing has been recorded since {day}"),
    "little-time": Text("{hours} timmar i veckan, minst {wanted}", "{hours} hours a week, {wanted} at least"),
    "no-meeting": Text("ingen handledarträff är hållen än", "no supervision meeting is held yet"),
    "few-collegia": Text(
        "kollegium nummer {number} är inte hållet, {most} månader in i BT",
        "collegium number {number} is not held, {most} months into BT",
    ),
    "much-absence": Text(
        "frånvaron är mer än {most} dagar och studierektorn har inte fått veta det",
        "absence is more than {most} days and the study director was not told",
    ),
    "few-hours": Text(
        "{hours} timmar i veckan för {trainees} utbildningsläkare, minst {wanted}",
        "{hours} hours a week for {trainees} trainees, {wanted} at least",
    ),
}
"""What is missing, by the key an occurrence carries; a person's id is shown with the name where one is known."""
