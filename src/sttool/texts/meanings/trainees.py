"""A trainee's own file, and what is agreed, planned and decided of the training."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_PERCENT: Final = Text("Procent av heltid.", "Percent of full time.")
_DECIDED: Final = Text("Dagen för beslutet.", "The day it was decided.")
_DECIDED_BY: Final = Text(
    "Vem som beslutade: ett id, eller {name: …, unit: …} för någon utanför registret.",
    "Who decided: an id, or {name: …, unit: …} for one outside the register.",
)
_FIRST: Final = Text("Första dagen.", "Its first day.")
_LAST: Final = Text("Sista dagen.", "Its last day.")

TRAINEES: Final[Mapping[str, Mapping[str, Text]]] = {
    "Supervised": {
        "": Text("Vem som handleder, och när.", "Who supervises a trainee, and when."),
        "person": Text("Handledaren, som id.", "The supervisor, as an id."),
        "role": Text("Huvudhandledare, eller en vid sidan av.", "The main supervisor, or one beside."),
        "from": Text("Första dagen som handledare.", "The first day as supervisor."),
        "to": Text("Sista dagen som handledare.", "The last day as supervisor."),
    },
    "Work": {
        "": Text(
            "Hur mycket läkaren arbetar, från och med en dag; en lucka är tid utan anställning här.",
            "How much a trainee works, from a day on; a gap is time not employed here.",
        ),
        "from": Text("Första dagen det gäller.", "The first day it holds."),
        "to": Text("Sista dagen det gäller.", "The last day it holds."),
        "percent": _PERCENT,
    },
    "Absence": {
        "": Text(
            "En tid av frånvaro, efter hur den räknas; aldrig varför.",
            "A stretch of absence, by how it counts; never why.",
        ),
        "from": Text("Första dagen borta.", "The first day away."),
        "to": Text("Sista dagen borta; utan den pågår den.", "The last day away; without it, it goes on."),
        "percent": Text("Procent av den anställda tiden.", "Percent of the employed time."),
        "kind": Text("Hur frånvaron räknas i utbildningen.", "How it counts towards training."),
    },
    "Credited": {
        "": Text(
            "Utbildning som gjorts tidigare eller på annat håll och räknas in.",
            "Training done before or elsewhere that is counted in.",
        ),
        "kind": Text(
            "Tidigare tjänstgöring, forskning, en tidigare specialitet eller en doktorsexamen.",
            "Earlier service, research, an earlier specialty, or a doctorate.",
        ),
        "months": Text("Hur många månader på heltid som räknas in.", "How many months of full time are counted in."),
        "place": Text("Var det gjordes, i ord.", "Where it was done, in words."),
        "from": _FIRST,
        "to": _LAST,
        "percent": _PERCENT,
        "decided": _DECIDED,
        "by": _DECIDED_BY,
    },
    "Decision": {
        "": Text("Ett beslutat antal månader.", "A decided number of months."),
        "months": Text("Hur många månader på heltid.", "How many months of full time."),
        "decided": _DECIDED,
        "by": _DECIDED_BY,
    },
    "Assessor": {
        "": Text("Den externa bedömaren av en BT.", "The external assessor of a basic training."),
        "specialty": Text("Bedömarens specialitet.", "The assessor's specialty."),
    },
    "BasicTraining": {
        "": Text(
            "Bastjänstgöring (BT) inom utbildningen: när, med vilka, och myndighetens beslut.",
            "Basic training (BT) within the training: when, by whom, and the authority's decision.",
        ),
        "reported": Text(
            "Dagen då läkaren anmäldes till regionens BT-enhet.",
            "The day the trainee was reported to the region's BT unit.",
        ),
        "from": Text("Första dagen av BT.", "The first day of BT."),
        "to": Text("Sista dagen av BT.", "The last day of BT."),
        "supervisor": Text("Huvudhandledaren under BT.", "The main supervisor of BT."),
        "assessor": Text("Den externa bedömaren.", "The external assessor."),
        "certificate": Text(
            "Dagen för myndighetens bevis om godkänd BT.", "The day of the authority's certificate of approved BT."
        ),
    },
    "Introduction": {
        "": Text("Introduktionen till utbildningen.", "The introduction to the training."),
        "written_information": Text(
            "Dagen då den skriftliga informationen skickades.", "The day written information was sent."
        ),
        "done": Text("Dagen då introduktionen blev klar.", "The day the introduction was completed."),
        "start_seminar_told": Text(
            "Dagen då läkaren fick veta om startseminariet.", "The day the trainee was told of the start seminar."
        ),
    },
    "Ended": {
        "": Text("Att utbildningen här tog slut.", "That the training ended here."),
        "date": Text("Sista dagen.", "The last day of it."),
        "outcome": Text("Hur den tog slut.", "How it ended."),
    },
    "ChangedFrom": {
        "": Text("Föreskriften läkaren utbildades enligt förut.", "The regulation a trainee was trained under before."),
        "regulation": Text("Den tidigare föreskriften.", "The former regulation."),
        "on": Text("Första dagen enligt den nuvarande.", "The first day under the present one."),
    },
    "Trainee": {
        "": Text("En läkares utbildning: AT, BT eller ST.", "One doctor's training in one programme."),
        "name": Text(
            "Läkarens namn, om det inte står i names.yaml.", "The trainee's name, unless it stands in names.yaml."
        ),
        "programme": Text("AT, BT eller ST.", "AT, BT or ST."),
        "specialties": Text(
            "Specialiteterna som utbildningen siktar mot, som deras målfiler heter; AT har ingen.",
            "The specialties aimed at, as the files of their goals are named; AT has none.",
        ),
        "regulation": Text("Föreskriften som utbildningen följer.", "The regulation the training follows."),
        "licence": Text("Dagen för legitimationen.", "The day of the licence to practise."),
        "employed": Text("Dagen då utbildningstjänsten tillträddes.", "The day the training post was entered."),
        "start": Text(
            "Första dagen av utbildningen på den tjänsten; tidigare tjänstgöring står under credited.",
            "The first day of training in that post; earlier service stands under credited.",
        ),
        "units": Text("Var läkaren är anställd, och när.", "Where the trainee is employed, and when."),
        "supervisors": Text("Vilka som handleder, och när.", "Who supervises, and when."),
        "work": Text("Hur mycket läkaren arbetar, och när.", "How much the trainee works, and when."),
        "absences": Text("Tider av frånvaro, utan orsak.", "Stretches of absence, without a cause."),
        "credited": Text("Utbildning som räknas in.", "Training that is counted in."),
        "bt": Text("Bastjänstgöring i eller före utbildningen.", "Basic training within or before the training."),
        "introduction": Text("Introduktionen till utbildningen.", "The introduction to the training."),
        "extended": Text("Beslutade förlängningar.", "Decided extensions."),
        "months_needed": Text(
            "Månaderna som krävs, där ett eget beslut säger det (två specialiteter).",
            "The months asked for, where a decision of its own says so (two specialties).",
        ),
        "changed_from": Text(
            "Föreskriften före den nuvarande, om läkaren har bytt.", "The regulation before, where it was changed."
        ),
        "follows": Text(
            "Mappen för utbildningen före den här: AT, BT, ST.", "The dossier of the programme before: AT, BT, ST."
        ),
        "followed_from": Text(
            "Var läkarens uppgifter börjar, om det är senare än enhetens.",
            "Where this trainee's records begin, if later than the unit's.",
        ),
        "ended": Text("När och hur utbildningen här tog slut.", "When and how the training ended here."),
        "approved": Text("Vem som godkände den fullgjorda utbildningen.", "Who approved the completed training."),
        "applied": Text(
            "Dagen för ansökan om specialistbevis, eller om godkänd BT eller AT.",
            "The day of the application for specialist competence, or for BT's or AT's approval.",
        ),
        "certified": Text("Dagen för myndighetens bevis.", "The day of the authority's proof."),
    },
}

AGREED: Final[Mapping[str, Mapping[str, Text]]] = {
    "Contract": {
        "": Text("Utbildningskontraktet.", "The training contract."),
        "drafted": Text("Dagen då det skrevs.", "The day it was drafted."),
        "from": Text("Första dagen det gäller.", "The first day it covers."),
        "to": Text("Sista dagen det gäller.", "The last day it covers."),
        "plan_included": Text(
            "true om en utbildningsplan ingår; annars utelämnat.", "True where it includes a training plan."
        ),
        "supervision": Text("Vad det säger om handledning, i ord.", "What it says of supervision, in words."),
        "signed": Text(
            "Vilka som skrev under, och när: verksamhetschef, studierektor, handledare, utbildningsläkare.",
            "Who signed, and when: head, study director, supervisor, trainee.",
        ),
    },
    "SidePlacement": {
        "": Text("En sidoplacering som utbildningen behöver.", "A side placement that the training needs."),
        "what": Text("I vad.", "What it is in."),
        "months": Text("Hur många månader på heltid.", "How many months of full time."),
        "goals": Text("Delmålen den gäller.", "The goals it serves."),
        "by": Text("Dagen då den ska vara gjord.", "The day it is to be done by."),
    },
    "Plan": {
        "": Text("Den individuella utbildningsplanen (IUP).", "The individual training plan (IUP)."),
        "drafted": Text("Dagen då den skrevs.", "The day it was drafted."),
        "established": Text("Dagen då den upprättades.", "The day it was established."),
        "revised": Text("Dagarna då den reviderades.", "The days it was revised."),
        "approved": Text("Vilka som godkände den, och när.", "Who approved it, and when."),
        "side_placements": Text("Sidoplaceringarna som behövs.", "The side placements that are needed."),
        "home_goals": Text("Delmålen som tjänstgöringen hemma gäller.", "The goals that service at home serves."),
    },
    "Placement": {
        "": Text(
            "En tid av tjänstgöring vid en enhet, planerad eller gjord.",
            "A stretch of service at a unit, planned or done.",
        ),
        "title": Text("Vad det är, i några ord.", "What it is, in a few words."),
        "type": Text(
            "Hemma, internt, på annan enhet eller auskultation.",
            "At home, inside the unit, at another unit, or watching.",
        ),
        "area": Text("Området i AT eller BT som den räknas till.", "The area of AT or BT it counts towards."),
        "unit": Text("Enheten, som dess mapp heter.", "The unit it is at, as its folder is named."),
        "from": Text("Första dagen.", "The first day."),
        "to": Text("Sista dagen.", "The last day."),
        "percent": Text(
            "Procent av heltid; utelämnat som läkaren arbetar.", "Percent of full time; left out, as the trainee works."
        ),
        "supervisors": Text(
            "Vilka som handleder där: id, eller {name: …, unit: …} för någon utanför registret.",
            "Who supervises there: an id, or {name: …, unit: …} for one outside the register.",
        ),
        "goals": Text("Delmålen den gäller.", "The goals it serves."),
        "bt": Text(
            "true om den är en del av BT i en ST; annars utelämnat.", "True where it is part of BT within an ST."
        ),
        "requested": Text("Dagen då den mottagande enheten tillfrågades.", "The day the receiving unit was asked."),
        "confirmed": Text("Dagen då den mottagande enheten sa ja.", "The day the receiving unit said yes."),
        "introduction": Text("Dagen för introduktionen där.", "The day of the introduction there."),
        "cancelled": Text("Dagen då den ställdes in.", "The day it was cancelled."),
    },
}

MET: Final[Mapping[str, Mapping[str, Text]]] = {
    "Collegium": {
        "": Text(
            "En samlad bedömning av en läkare; dagen står i filens namn.",
            "A joint assessment of one trainee; its day stands in the name of the file.",
        ),
        "kind": Text("Specialistkollegium, eller ett för AT eller BT.", "Specialists', or of AT or BT."),
        "form": Text("true om en skriftlig mall användes; annars utelämnat.", "True where a written form was used."),
        "self_assessment": Text(
            "true om läkarens egen värdering fanns med; annars utelämnat.",
            "True where the trainee's own assessment was there.",
        ),
        "joint_assessment": Text(
            "true om de som var med bedömde tillsammans; annars utelämnat.",
            "True where those present assessed together.",
        ),
        "present": Text("Vilka som var med, som id.", "Who was there, as ids."),
        "outcome": Text("Enligt plan, eller i svårighet.", "On track, or in difficulty."),
        "agreed": Text("Korta mål till nästa gång.", "Short goals until the next time."),
    },
    "Review": {
        "": Text(
            "Ett samtal eller en rapport om en läkare; dag och sort står i filens namn.",
            "A conversation or report on one trainee; its day and kind stand in the name of the file.",
        ),
        "with": Text("Vilka som var med förutom läkaren, som id.", "Who took part beside the trainee, as ids."),
        "placement": Text("Placeringen det gäller.", "The placement it is about."),
        "told": Text("När verksamhetschef och studierektor fick veta.", "When head and study director were told."),
        "agreed": Text("Vad man kom överens om, kort.", "What was agreed, in short."),
        "certificates_gone_through": Text(
            "true om intygen gicks igenom; annars utelämnat.", "True where the certificates were gone through."
        ),
    },
    "ActionPlan": {
        "": Text(
            "Åtgärdsplanen för den som riskerar att inte nå målen.", "The plan that supports a trainee in difficulty."
        ),
        "made": Text("Dagen då den gjordes.", "The day it was made."),
        "by": Text("Vem som gjorde den, som id.", "Who made it, as an id."),
        "measures": Text("Vad som görs, i slutna ord.", "What is done, in closed words."),
        "follow_up": Text("Dagen då den ska följas upp.", "The day it is to be followed up."),
        "kept": Text("Var texten ligger.", "Where its text lies."),
    },
    "Concern": {
        "": Text(
            "Att en läkare riskerar att inte nå målen; aldrig varför. Dagen står i filens namn.",
            "That a trainee risks not reaching the goals; never why. Its day stands in the name of the file.",
        ),
        "by": Text("Vem som tog upp det.", "Who raised it."),
        "told": Text("När verksamhetschef och studierektor fick veta.", "When head and study director were told."),
        "plan": Text("Åtgärdsplanen.", "The plan that supports the trainee."),
        "followed_up": Text("Dagarna då den följdes upp.", "The days it was followed up."),
        "closed": Text("Dagen då den avslutades.", "The day it was closed."),
        "outcome": Text("Hur det slutade.", "How it ended."),
    },
}
