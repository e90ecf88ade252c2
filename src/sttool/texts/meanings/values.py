"""The words of closed sets, and what an editor says of a value that has the wrong form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

VALUES: Final[tuple[Mapping[str, Text], ...]] = (
    {"sv": Text("svenska", "Swedish"), "en": Text("engelska", "English")},
    {
        "AT": Text("allmäntjänstgöring", "internship"),
        "BT": Text("bastjänstgöring", "basic training"),
        "ST": Text("specialiseringstjänstgöring", "specialist training"),
    },
    {
        "HSLF-FS 2021:8": Text("ST och BT, den nuvarande", "ST and BT, the present one"),
        "SOSFS 2015:8": Text("ST, den tidigare", "ST, the one before"),
        "SOSFS 1999:5": Text("AT", "AT"),
    },
    {
        "HSLF-FS 2021:8": Text("ST och BT, den nuvarande", "ST and BT, the present one"),
        "SOSFS 2015:8": Text("ST, den tidigare", "ST, the one before"),
        "SOSFS 2008:17": Text("ST, den ännu äldre", "ST, the one before that"),
        "SOSFS 1999:5": Text("AT", "AT"),
    },
    {"main": Text("huvudhandledare", "main supervisor"), "co": Text("bihandledare", "one beside")},
    {
        "leave": Text("ledighet, hur den än kallas", "leave, whatever it is called"),
        "counts": Text("räknas som tjänstgöring", "counts as service"),
        "research": Text("forskning", "research"),
        "service-elsewhere": Text("tjänstgöring på annat håll", "service elsewhere"),
    },
    {
        "service": Text("tidigare tjänstgöring", "earlier service"),
        "research": Text("forskning", "research"),
        "specialty": Text("en tidigare specialitet", "an earlier specialty"),
        "doctorate": Text("doktorsexamen", "a doctorate"),
    },
    {
        "completed": Text("fullgjord", "completed"),
        "moved": Text("fortsätter på annat håll", "goes on elsewhere"),
        "left": Text("avslutad i förtid", "left before the end"),
    },
    {
        "head": Text("verksamhetschef", "head of unit"),
        "acting": Text("tillförordnad verksamhetschef", "acting head of unit"),
        "deputy": Text("ersättare för verksamhetschefen", "deputy of the head"),
        "appointed": Text("den som verksamhetschefen utsett", "one the head has appointed"),
        "supervisor": Text("handledare", "supervisor"),
        "study-director": Text("studierektor", "study director"),
        "trainee": Text("utbildningsläkare", "trainee"),
    },
    {
        "primary-care": Text("primärvård", "primary care"),
        "hospital": Text("sjukhus", "hospital"),
        "other": Text("annan verksamhet", "elsewhere"),
    },
    {"external": Text("granskare utifrån", "reviewers from outside"), "internal": Text("intern", "by one's own")},
    {
        "clinic": Text("en klinik", "of a clinic"),
        "overall": Text("övergripande, i primärvården", "overall, in primary care"),
    },
    {
        "home": Text("hemma på den egna enheten", "at home, in one's own unit"),
        "internal": Text("inom den egna kliniken", "inside one's own clinic"),
        "side": Text("sidoplacering på annan enhet", "at another unit"),
        "observation": Text("auskultation", "watching"),
    },
    {
        "internal-medicine": Text("internmedicin (AT)", "internal medicine (AT)"),
        "surgery": Text("kirurgi (AT)", "surgery (AT)"),
        "psychiatry": Text("psykiatri (AT, BT)", "psychiatry (AT, BT)"),
        "general-practice": Text("allmänmedicin (AT)", "general practice (AT)"),
        "primary-care": Text("primärvård (BT)", "primary care (BT)"),
        "emergency": Text("akut sjukvård (BT)", "emergency care (BT)"),
        "other": Text("annat (BT)", "other (BT)"),
    },
    {
        "trainee": Text("utbildningsläkaren", "the trainee"),
        "supervisor": Text("handledaren", "the supervisor"),
        "study-director": Text("studierektorn", "the study director"),
    },
    {
        "mini-cex": Text("mini-CEX, bedömning av ett patientmöte", "mini-CEX, of a meeting with a patient"),
        "dops": Text("DOPS, bedömning av ett praktiskt moment", "DOPS, of a procedure"),
        "cbd": Text("CBD, samtal om ett patientfall", "CBD, a talk about a case"),
        "sit-in": Text("medsittning", "a sit-in"),
        "multi-source": Text("360-gradersbedömning", "from many sources"),
        "other": Text("annan metod", "another method"),
    },
    {"formative": Text("under vägen, för lärandet", "along the way"), "summative": Text("summerande", "to sum up")},
    {
        "specialist": Text("specialistkollegium", "specialist collegium"),
        "at": Text("AT-kollegium", "collegium of AT"),
        "bt": Text("BT-kollegium", "collegium of BT"),
    },
    {"on-track": Text("enligt plan", "on track"), "difficulty": Text("i svårighet", "in difficulty")},
    {
        "extra-supervision": Text("mer handledning", "more supervision"),
        "extended-service": Text("förlängd tjänstgöring", "longer service"),
        "adjusted-placement": Text("anpassad placering", "an adjusted placement"),
        "other": Text("annat", "other"),
    },
    {
        "resolved": Text("löst", "resolved"),
        "extended": Text("utbildningen förlängdes", "the training was extended"),
        "left": Text("utbildningen avslutades", "the training was left"),
    },
    {
        "wanted": Text("önskad", "wanted"),
        "applied": Text("sökt", "applied for"),
        "reserve": Text("reservplats", "on the waiting list"),
        "admitted": Text("antagen", "admitted"),
        "done": Text("genomgången", "done"),
        "cancelled": Text("inställd", "cancelled"),
    },
    {
        "development": Text("kvalitets- och utvecklingsarbete", "development work"),
        "written-work": Text("självständigt skriftligt arbete", "written work"),
        "research": Text("forskning", "research"),
    },
    {
        "clinical": Text("klinisk tjänstgöring under handledning", "clinical service under supervision"),
        "observation": Text("auskultation", "observation"),
        "course": Text("kurs", "a course"),
        "development": Text("kvalitets- och utvecklingsarbete", "development work"),
        "written-work": Text("självständigt skriftligt arbete", "written work"),
        "goal": Text("uppfyllda delmål", "goals that are reached"),
        "bt-goals": Text("delmål i BT", "goals of BT"),
        "bt-completed": Text("fullgjord BT", "completed BT"),
        "bt-competence": Text("uppnådd kompetens i BT", "competence of BT"),
        "st-completed": Text("fullgjord ST", "completed ST"),
        "st-competence": Text("uppnådd specialistkompetens", "competence of ST"),
        "at-section": Text("fullgjord del av AT", "a completed part of AT"),
    },
    {
        "supervisor": Text("handledare", "supervisor"),
        "course-leader": Text("kursledare", "course leader"),
        "head": Text("verksamhetschef", "head of unit"),
        "assessor": Text("extern bedömare", "external assessor"),
    },
    {
        "teaching": Text("undervisning", "teaching"),
        "introduction": Text("introduktion", "introduction"),
        "supervisor-meeting": Text("möte med handledarna", "meeting with supervisors"),
        "manager-meeting": Text("möte med cheferna", "meeting with managers"),
        "network": Text("nätverk för studierektorer", "network of study directors"),
        "group-review": Text("avstämning i grupp", "review in a group"),
        "own-training": Text("studierektorns egen utbildning", "the study director's own training"),
        "start-seminar": Text("startseminarium", "start seminar"),
        "course-watch": Text("bevakning av kursutbudet", "watch over the courses there are"),
        "merit": Text("meritering", "merit"),
        "other": Text("annat", "other"),
    },
)
"""A closed set is known by its words; those that explain themselves, as grades, have none."""

DAY: Final = Text("Skriv dagen som 2026-03-01.", "Write the day as 2026-03-01.")
ID: Final = Text(
    "Ett id har bara små bokstäver a–z, siffror och enstaka bindestreck: hl-03.",
    "An id has only small letters a–z, digits and single hyphens: hl-03.",
)
YES: Final = Text("Här står true, eller så utelämnas fältet.", "This is true, or the field is left out.")
LIKE: Final = Text("Skriv det i formen {like}.", "Write it in the form {like}.")
NEEDED_OF: Final = Text("Precis ett av fälten {keys} ska stå här.", "Exactly one of the fields {keys} must stand here.")
