"""What is said of applications: what each asks for, what is there, what is missing, who signs, what is enclosed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES: Final[Mapping[str, Text]] = {
    "ST": Text("Ansökan om bevis om specialistkompetens", "Application for proof of specialist competence"),
    "BT": Text("Ansökan om intyg om godkänd bastjänstgöring", "Application for the certificate of approved BT"),
    "AT": Text("Godkännande av AT", "Approval of AT"),
}
COMPLETE: Final = Text("Inget saknas.", "Nothing is missing.")
MISSING: Final = Text("{number} saker saknas.", "{number} things are missing.")
MISSING_ONE: Final = Text("En sak saknas.", "One thing is missing.")
APPLIED: Final = Text("Ansökan skickades {day}.", "The application was sent on {day}.")
PROOF: Final = Text("Beviset gavs {day}.", "The proof was granted on {day}.")
EACH: Final = Text(
    "Varje specialitet söks för sig; den här ansökan gäller inte {specialties}.",
    "Each specialty is applied for by itself; this application is not for {specialties}.",
)
TOGETHER: Final = Text(
    "För specialiteterna tillsammans är {all} månader beslutade. Den som söks först (den som står först i "
    "trainee.yaml) kräver föreskriftens {asked}; att tiden räcker för just den intygar verksamhetschef och "
    "huvudansvarig handledare.",
    "For the specialties together {all} months are decided. The one applied for first (the first in trainee.yaml) asks "
    "for the regulation’s {asked}; that the time is enough for it is for the head of unit and the main supervisor to "
    "certify.",
)
NOT_OF: Final = Text(
    "{id} har ingen specialitet {specialty}; det finns {known}",
    "{id} has no specialty {specialty}; there is {known}",
)
NO_TRAINEE: Final = Text(
    "{path} kan inte läsas, så ingenting är känt om {id}; kör sttool check {id}",
    "{path} cannot be read, so nothing is known of {id}; run sttool check {id}",
)

# Headings.
NEEDED: Final = Text("Det som krävs", "What is needed")
GOALS: Final = Text("Delmål som inte är helt intygade", "Goals that are not certified in full")
SERVICE: Final = Text("Tjänstgöring till och med {day}", "Service up to {day}")
SIGN: Final = Text("Vem som skriver under", "Who signs")
ENCLOSED: Final = Text("Original att bifoga ({number})", "Originals to enclose ({number})")
ALSO: Final = Text("Dessutom", "Besides")
NOT_COUNTED: Final = Text("Intyg som inte räknas ({number})", "Certificates that do not count ({number})")
KEEP_IN_MIND: Final = Text("Att tänka på", "To keep in mind")

THERE: Final = Text("klart", "there")
LACKING: Final = Text("saknas", "missing")
SUM: Final = Text("Summa", "Sum")
PERCENT: Final = Text("{number} %", "{number} %")
MONTHS: Final = Text("{number} mån", "{number} mo")
LESS: Final = Text("{number} mån frånvaro avdragen", "{number} mo of absence taken off")
CREDITED: Final = Text("tillgodoräknat", "credited")
UNDATED: Final = Text("utan datum", "no dates")
FORM: Final = Text("bilaga {number}", "form {number}")
AT_PAPER: Final = Text("Intyg om AT-placering", "Certificate of a placement of AT")
FIRST_FREE: Final = Text("inte undertecknat", "not signed")
OR: Final = Text("{first} eller {second}", "{first} or {second}")

NEEDS: Final[Mapping[str, Text]] = {
    "months": Text("Månader på heltid", "Months of full time"),
    "goals": Text("Delmål", "Goals"),
    "goals-unknown": Text("Delmål", "Goals"),
    "signature": Text("Bilaga {form}, {role}", "Form {form}, {role}"),
    "consulted": Text("Samråd med studierektor", "Study director consulted"),
    "supervisor-training": Text("Handledarutbildning", "Supervisor training"),
    "bt-certificate": Text("Godkänd BT", "Approved BT"),
    "final-review": Text("Avslutande genomgång", "Final review"),
    "delegation": Text("Studierektorns delegation", "Study director’s delegation"),
    "licence": Text("Legitimation", "Licence"),
    "bt-part": Text("BT inom {areas}", "BT in {areas}"),
    "section": Text("{areas}", "{areas}"),
    "section-order": Text("Ordning", "Order"),
    "section-certificate": Text("Intyg, {placement}", "Certificate, {placement}"),
    "unread": Text("Oläsligt", "Unreadable"),
}

HAVE: Final[Mapping[str, Text]] = {
    "months": Text("{done} av {asked}[, tillräckligt från {day}]", "{done} of {asked}[, enough from {day}]"),
    "goals": Text("{have} av {need} helt intygade", "{have} of {need} certified in full"),
    "signature": Text("{by}, {day}", "{by}, {day}"),
    "consulted": Text("{people}", "{people}"),
    "supervisor-training": Text("{person}, år {year}", "{person}, in {year}"),
    "bt-certificate": Text("{day}", "{day}"),
    "final-review": Text("hållen {day}", "held on {day}"),
    "delegation": Text("{person}, sedan {day}", "{person}, since {day}"),
    "licence": Text("{day}", "{day}"),
    "bt-part": Text("{done} månader", "{done} months"),
    "section": Text("{done} av {asked} månader", "{done} of {asked} months"),
    "section-certificate": Text("{day}", "{day}"),
}
"""What is there, by what was needed."""

LACK: Final[Mapping[str, Text]] = {
    "months": Text("{done} av {asked}; räcker enligt planen {day}", "{done} of {asked}; enough, as planned, on {day}"),
    "months-never": Text(
        "{done} av {asked}; det som är inlagt räcker inte", "{done} of {asked}; what is entered does not suffice"
    ),
    "months-bt": Text("{done} av {asked}", "{done} of {asked}"),
    "goals": Text("{have} av {need} helt intygade", "{have} of {need} certified in full"),
    "goals-unknown": Text(
        "målen för {specialties} är inte kända; lägg en målfil i goals/",
        "the goals of {specialties} are not known; put a goal file into goals/",
    ),
    "signature": Text("inte undertecknat[; det kan {people} göra]", "not signed[; {people} can do it]"),
    "consulted": Text(
        "intyget om uppnådd kompetens nämner ingen studierektor (consulted)",
        "the certificate of competence attained names no study director (consulted)",
    ),
    "supervisor-training": Text(
        "året för huvudhandledarens handledarutbildning är inte känt[: {person}]",
        "the year of the main supervisor’s training is not known[: {person}]",
    ),
    "bt-certificate": Text(
        "dagen för beviset står inte i trainee.yaml (bt.certificate)",
        "the day of the proof does not stand in trainee.yaml (bt.certificate)",
    ),
    "final-review": Text("inte hållen", "not held"),
    "delegation": Text(
        "ingen delegation gäller[; {person} är studierektor, och verksamhetschefen ger den]",
        "no delegation is in force[; {person} is study director, and the head of unit gives it]",
    ),
    "licence": Text("dagen är inte känd", "the day is not known"),
    "bt-part": Text(
        "ingen tjänstgöring än med det området (area, och i en ST bt: true)",
        "no service yet in that area (area, and in an ST bt: true)",
    ),
    "section": Text("{done} av {asked} månader", "{done} of {asked} months"),
    "section-order": Text(
        "{areas} ligger inte sist; det kräver dispens", "{areas} does not come last; that asks for an exemption"
    ),
    "section-certificate": Text(
        "inte undertecknat av verksamhetschefen på {unit}", "not signed by the head of unit at {unit}"
    ),
    "unread": Text(
        "{names} kan inte läsas; rätta det först, för mer kan vara klart än vad som syns",
        "{names} cannot be read; put that right first, for more may be there than is seen",
    ),
}
"""What is missing, by what is needed."""

ROLES: Final[Mapping[str, Text]] = {
    "head": Text("verksamhetschef", "head of unit"),
    "main-supervisor": Text("huvudansvarig handledare", "main supervisor"),
    "other-specialist": Text("ytterligare en specialist", "another specialist"),
    "external-assessor": Text("extern bedömare", "external assessor"),
    "supervisor": Text("handledare", "supervisor"),
    "course-leader": Text("kursledare", "course leader"),
    "assessor": Text("bedömare", "assessor"),
    "supervisor-or-course-leader": Text("handledare eller kursledare", "supervisor or course leader"),
}

ACTIVITIES: Final[Mapping[str, Text]] = {
    "clinical": Text("klinisk tjänstgöring under handledning", "clinical service under supervision"),
    "observation": Text("auskultation", "observation"),
    "course": Text("kurs", "course"),
    "development": Text("utvecklingsarbete", "development work"),
    "written-work": Text("skriftligt arbete", "written work"),
    "goal": Text("intyg om själva målet", "a certificate of the goal itself"),
    "bt-goals": Text("delmål i BT", "goals of BT"),
    "bt-completed": Text("fullgjord BT", "completed BT"),
    "bt-competence": Text("uppnådd baskompetens", "basic competence attained"),
    "st-completed": Text("fullgjord ST", "completed ST"),
    "st-competence": Text("uppnådd specialistkompetens", "specialist competence attained"),
    "at-section": Text("AT-placering", "placement of AT"),
}

AREAS: Final[Mapping[str, Text]] = {
    "internal-medicine": Text("invärtesmedicin", "internal medicine"),
    "surgery": Text("kirurgi", "surgery"),
    "psychiatry": Text("psykiatri", "psychiatry"),
    "general-practice": Text("allmänmedicin", "general practice"),
    "primary-care": Text("primärvård", "primary care"),
    "emergency": Text("akut sjukvård", "emergency care"),
    "other": Text("annat", "other"),
}

CREDITS: Final[Mapping[str, Text]] = {
    "service": Text(
        "Tjänstgöringsintyg för {what}, som är tillgodoräknad",
        "The certificate of service of {what}, which is credited",
    ),
    "research": Text("Underlag för tillgodoräknad forskning, {what}", "What supports the credited research, {what}"),
    "specialty": Text("Bevis om tidigare specialitet, {what}", "Proof of the earlier specialty, {what}"),
    "doctorate": Text("Bevis om doktorsexamen, i kopia", "Proof of the doctorate, as a copy"),
}
SOMEWHERE: Final = Text("tidigare tjänst", "earlier service")

# To keep in mind.
UNCHECKED: Final = Text(
    "Delmålen för {name} är avskrivna och inte jämförda med föreskriften; jämför innan ansökan skickas.",
    "The goals of {name} are transcribed and not compared with the regulation; compare before the application is sent.",
)
UNCERTAIN: Final = Text(
    "För {goals} kan mer krävas än vad som är känt.", "For {goals} more may be required than is known."
)
DOUBT: Final = Text("[{goals}: ]{text}", "[{goals}: ]{text}")
NO_FORMS: Final = Text(
    "AT har inga blanketter här; intygen står i AT-boken. Det skriftliga provet registreras inte i det här programmet.",
    "AT has no forms here; the certificates stand in the AT book. The written exam is not recorded in this program.",
)
BY_HAND: Final = Text(
    "Personnummer och adresser förs inte här och fylls i för hand.",
    "Personal numbers and addresses are not kept here and are filled in by hand.",
)
SHARED: Final = Text("det gemensamma", "the shared part")
BASIC: Final = Text("bastjänstgöringen", "basic training")
