"""Entries of logs, and the unit's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITH: Final = Text(
    "Handledaren: ett id, eller {name: …, unit: …} för någon utanför registret.",
    "The supervisor: an id, or {name: …, unit: …} for one outside the register.",
)
_FIRST: Final = Text("Första dagen.", "The first day.")
_LAST: Final = Text("Sista dagen.", "The last day.")
_GOALS: Final = Text("Delmålen det gäller.", "The goals it serves.")
_CALLED: Final = Text("Det id som intygen använder.", "What certificates call it.")
_NAME: Final = Text("Namnet.", "Its name.")

LOGS: Final[Mapping[str, Mapping[str, Text]]] = {
    "Meeting": {
        "": Text("Ett möte med en handledare.", "One meeting with a supervisor."),
        "date": Text("Dagen för mötet.", "The day of the meeting."),
        "with": _WITH,
        "minutes": Text("Hur många minuter det tog.", "How many minutes it took."),
    },
    "MeetingSummary": {
        "": Text(
            "Flera möten, som de är kända vid den årliga avstämningen.",
            "Several meetings, as they are known at the yearly review.",
        ),
        "from": Text("Första dagen som summeras.", "The first day it sums up."),
        "to": Text("Sista dagen som summeras.", "The last day it sums up."),
        "meetings": Text("Hur många möten det var.", "How many meetings there were."),
        "with": _WITH,
        "told_by": Text("Vem som sa det.", "Who said so."),
    },
    "Assessment": {
        "": Text(
            "Att en bedömning gjordes; aldrig poäng eller omdöme.",
            "That an assessment was made; never its score or its words.",
        ),
        "date": Text("Dagen då den gjordes.", "The day it was made."),
        "kind": Text("Metoden.", "The method."),
        "mode": Text("Under vägen, eller summerande.", "Along the way, or to sum up."),
        "by": Text("Vem som bedömde.", "Who assessed."),
        "placement": Text("Placeringen den gjordes på.", "The placement it was made on."),
    },
    "Evaluation": {
        "": Text(
            "Att läkaren lämnade en utvärdering; aldrig poäng eller omdöme.",
            "That a trainee handed in an evaluation; never its score or its words.",
        ),
        "of": Text(
            'Placeringen, training för hela utbildningen, eller ett år hemma inom citattecken: "2025".',
            'The placement, training for the whole, or a year at home in quotes: "2025".',
        ),
        "handed_in": Text("Dagen då den lämnades.", "The day it was handed in."),
        "reported": Text("Dagen då resultatet återfördes.", "The day its result was told."),
        "to": Text("Vem som fick veta, som id.", "Who was told, as an id."),
    },
    "Course": {
        "": Text("En kurs, från önskad till genomgången.", "A course, from wish to done."),
        "id": _CALLED,
        "title": _NAME,
        "from": _FIRST,
        "to": _LAST,
        "goals": _GOALS,
        "status": Text("Hur långt det har kommit.", "How far it has come."),
    },
    "Project": {
        "": Text(
            "Ett förbättringsarbete, ett skriftligt arbete eller forskning.",
            "A piece of development work, written work or research.",
        ),
        "id": _CALLED,
        "kind": Text("Vad det är.", "What it is."),
        "title": _NAME,
        "from": _FIRST,
        "presented": Text("Dagen då det presenterades.", "The day it was presented."),
        "goals": _GOALS,
        "supervisor": Text("Vem som handleder det.", "Who supervises it."),
    },
    "Certificate": {
        "": Text("Ett intyg om något som målen kräver.", "A certificate of something the goals ask for."),
        "date": Text("Dagen då det skrevs under.", "The day it was signed."),
        "kind": Text(
            "Vad det intygar, som myndighetens blanketter har det.",
            "What it certifies, as the authority's forms have it.",
        ),
        "goals": Text("Delmålen det nämner.", "The goals it names."),
        "for": Text(
            "Placeringarna, kurserna och arbetena det gäller, som id; för en ST i flera specialiteter, vilka.",
            "The placements, courses and projects it is for, as ids; of an ST in several specialties, which.",
        ),
        "signed_by": Text("Vem som skrev under, en person i registret.", "Who signed, a person of the register."),
        "signer": Text(
            "Vem som skrev under, en person utanför registret.", "Who signed, a person outside the register."
        ),
        "as": Text("I vilken roll.", "In what role."),
        "consulted": Text(
            "Vilka som rådfrågades, som studierektorn enligt den äldre föreskriften.",
            "Who was consulted, as the study director under the older regulation.",
        ),
    },
    "Activity": {
        "": Text("Något som enheten ordnade eller var med på.", "Something the unit arranged or took part in."),
        "date": Text("Dagen då det var.", "The day it took place."),
        "kind": Text("Vad det var.", "What it was."),
        "for": Text("Utbildningarna det var till för.", "The programmes it was for."),
        "trainees": Text(
            "Utbildningsläkarna som det är ett underlag för, var och en.",
            "The trainees it is evidence for, each of them.",
        ),
        "present": Text("Vilka som var med, som id.", "The people who were there, as ids."),
        "title": Text("Vad det handlade om, i några ord.", "What it was about, in a few words."),
    },
    "Visitor": {
        "": Text(
            "En utbildningsläkare på placering här som hör hemma någon annanstans; utan namn.",
            "A trainee on placement here whose home is elsewhere; without a name.",
        ),
        "from": Text("Första dagen här.", "The first day here."),
        "to": Text("Sista dagen här.", "The last day here."),
        "programme": Text("Utbildningen läkaren går.", "The programme the trainee is in."),
        "home": Text("Varifrån läkaren kommer, i ord.", "Where the trainee comes from, in words."),
    },
    "Waiver": {
        "": Text(
            "En skyldighet som läkaren är undantagen från en tid.", "An obligation that is set aside for a trainee."
        ),
        "obligation": Text(
            "Skyldigheten, som sttool explain känner den: st-plan.",
            "The obligation, as sttool explain knows it: st-plan.",
        ),
        "occurrence": Text(
            "Vilket tillfälle, efter det som startar det; utelämnat alla.",
            "Which of its occurrences, by its anchor; left out, all.",
        ),
        "reason": Text(
            "Varför; aldrig orsaken till en ledighet eller någons hälsa.",
            "Why; never a cause of leave or anybody's health.",
        ),
        "by": Text("Vem som beslutade, som id.", "Who decided, as an id."),
        "on": Text("Dagen för beslutet.", "The day it was decided."),
        "until": Text("Sista dagen det gäller, högst två år fram.", "The last day it holds, two years on at most."),
    },
    "UnitWaiver": {
        "": Text(
            "En skyldighet som enheten, ett uppdrag eller en person är undantagen från en tid.",
            "An obligation that is set aside for a unit, one of its assignments or one of its people.",
        ),
        "subject": Text(
            "Personen eller uppdraget det gäller; utelämnat enheten.",
            "The person or assignment it is set aside for; left out, the unit.",
        ),
    },
    "Settings": {
        "": Text("Vad enheten har ställt in.", "What the unit has set."),
        "language": Text("Språket att svara på.", "The language to answer in."),
        "records": Text("Mappen med uppgifterna.", "The folder of the records."),
        "since": Text(
            "Dagen då enheten började använda verktyget; det som skulle ha gjorts före räknas inte.",
            "The day the unit began to use the tool; what was due before is not counted.",
        ),
        "packs": Text(
            "Regelpaketen som gäller, i ordning; utelämnat de tre vanliga.",
            "The packs of obligations that hold, in order; left out, the usual three.",
        ),
        "policy": Text(
            "Enhetens eget lager av skyldigheter och tal, i formen av ett regelpaket.",
            "The unit's own layer of obligations and numbers, in the form of a pack.",
        ),
        "templates": Text("Mappen med enhetens egna mallar.", "The folder of the unit's own templates."),
        "lag": Text(
            "Hur länge efter händelsen något får skrivas in innan det räknas som sent: 30 days.",
            "How long after the event an entry may be written before it counts as late: 30 days.",
        ),
        "signed_commits": Text(
            "true om varje sparning i git ska vara signerad; annars utelämnat.",
            "True where every commit is to be signed.",
        ),
    },
}
