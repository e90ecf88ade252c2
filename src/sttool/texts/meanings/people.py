"""People, units and assignments, and the parts that records share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_HOLDS_FROM: Final = Text("Första dagen det gäller.", "The first day it holds.")
_HOLDS_TO: Final = Text(
    "Sista dagen det gäller; utan den gäller det tills vidare.",
    "The last day it holds; without it, until further notice.",
)

PARTS: Final[Mapping[str, Mapping[str, Text]]] = {
    "Outsider": {
        "": Text("En person utanför registret.", "A person outside the register."),
        "name": Text("Personens namn.", "The person's name."),
        "unit": Text("Var personen arbetar, i ord.", "Where the person works, in words."),
    },
    "Signature": {
        "": Text("Att någon skrev under, vilken dag och i vilken roll.", "That somebody signed, on a day, in a role."),
        "on": Text("Dagen för underskriften.", "The day it was signed."),
        "by": Text("Vem som skrev under, som id.", "Who signed, as an id."),
        "as": Text(
            "I vilken roll. En ersättare räknas, om enhetens regler inte säger något annat.",
            "In what role. A deputy counts, unless the unit's policy says otherwise.",
        ),
    },
    "Act": {
        "": Text("Att något gjordes, vilken dag och av vem.", "That something was done, on a day, and by whom."),
        "on": Text("Dagen då det gjordes.", "The day it was done."),
        "by": Text("Vem som gjorde det, som id.", "Who did it, as an id."),
    },
    "Told": {
        "": Text("Dagarna då de ansvariga fick veta.", "The days on which those who answer were told."),
        "head": Text("Dagen då verksamhetschefen fick veta.", "The day the head of unit was told."),
        "study_director": Text("Dagen då studierektorn fick veta.", "The day the study director was told."),
    },
    "WeeklyHours": {
        "": Text("Schemalagd tid i veckan, från och med en dag.", "Scheduled hours a week, from a day on."),
        "from": _HOLDS_FROM,
        "per_week": Text("Timmar i veckan som är avsatta.", "Hours a week set aside for the task."),
    },
    "Number": {
        "": Text("Ett antal som gäller från och med en dag.", "A number that holds from a day on."),
        "number": Text("Hur många.", "How many."),
        "from": _HOLDS_FROM,
    },
}

PEOPLE: Final[Mapping[str, Mapping[str, Text]]] = {
    "WorksAt": {
        "": Text("En tid vid en enhet.", "A stretch of days at a unit."),
        "unit": Text("Enheten, som dess mapp heter.", "The unit, as its folder is named."),
        "from": Text("Första dagen där.", "The first day there."),
        "to": Text("Sista dagen där; utan den pågår det.", "The last day there; without it, it goes on."),
    },
    "Specialist": {
        "": Text("En specialitet som personen har.", "A specialty that a person holds."),
        "specialty": Text(
            "Specialiteten, som dess målfil heter: internmedicin.",
            "The specialty, as the file of its goals is named: internmedicin.",
        ),
        "since": Text("Dagen för specialistbeviset.", "The day of the proof of specialist competence."),
    },
    "Away": {
        "": Text(
            "En tid då personen inte kan ta sin uppgift; aldrig varför.",
            "A stretch of days on which a person cannot act; never why.",
        ),
        "from": Text("Första dagen borta.", "The first day away."),
        "to": Text("Sista dagen borta; utan den pågår det.", "The last day away; without it, it goes on."),
    },
    "Person": {
        "": Text(
            "En verksamhetschef, studierektor eller handledare.", "A head of unit, a study director or a supervisor."
        ),
        "name": Text(
            "Personens namn, om det inte står i names.yaml.", "The person's name, unless it stands in names.yaml."
        ),
        "trainee": Text(
            "Mappen för den som är eller har varit utbildningsläkare här; då står namnet där.",
            "The dossier of a person who is or was a trainee here; then the name stands there.",
        ),
        "units": Text("Var personen arbetar, och när.", "Where the person works, and when."),
        "specialist_in": Text(
            "Specialiteterna personen har, och sedan när.", "The specialties the person holds, and since when."
        ),
        "supervisor_training": Text(
            "Dagarna då en handledarutbildning blev klar.",
            "The days on which a training for supervisors was completed.",
        ),
        "follow_up_days": Text(
            "Uppföljningsdagar för handledare som personen varit med på.",
            "Follow-up days for supervisors that the person took part in.",
        ),
        "hours": Text("Schemalagd tid för handledning.", "Scheduled time for supervision."),
        "other_trainees": Text(
            "Utbildningsläkare som personen handleder utanför det här registret.",
            "Trainees supervised outside this register.",
        ),
        "absent": Text("När personen inte kan ta sin uppgift.", "When the person cannot act."),
        "start_seminar_told": Text(
            "Dagen då personen fick veta om startseminariet.", "The day the person was told of the start seminar."
        ),
    },
}

UNITS: Final[Mapping[str, Mapping[str, Text]]] = {
    "Head": {
        "": Text("Vem som är verksamhetschef, och när.", "Who is head of a unit, and when."),
        "person": Text("Verksamhetschefen, som id.", "The head of unit, as an id."),
        "from": Text("Första dagen som verksamhetschef.", "The first day as head."),
        "to": Text("Sista dagen som verksamhetschef.", "The last day as head."),
        "acting": Text(
            "true om personen är tillförordnad; annars utelämnat.", "True where the person acts for the head."
        ),
    },
    "Capacity": {
        "": Text(
            "Hur många utbildningsläkare enheten kan ta emot samtidigt, och när.",
            "How many trainees a unit can take at a time, and when.",
        ),
        "from": _HOLDS_FROM,
        "to": _HOLDS_TO,
        "trainees": Text("Hur många utbildningsläkare samtidigt.", "How many trainees at a time."),
    },
    "Unit": {
        "": Text(
            "En egen enhet, eller en som tar emot på placering.",
            "A unit of one's own, or one that receives trainees on placement.",
        ),
        "name": Text("Enhetens namn.", "The unit's name."),
        "setting": Text("Vilken sorts vård den ger.", "What sort of care it gives."),
        "region": Text("Regionen den hör till.", "The region it belongs to."),
        "specialties": Text(
            "Specialiteterna den utbildar i, som deras målfiler heter.",
            "The specialties it trains in, as the files of their goals are named.",
        ),
        "external": Text(
            "true om enheten bara tar emot den här klinikens utbildningsläkare; annars utelämnat.",
            "True for a unit that only receives trainees of this one.",
        ),
        "heads": Text("Vilka som varit verksamhetschef, och när.", "Who has been head, and when."),
        "capacity": Text(
            "Hur många utbildningsläkare den kan ta emot samtidigt.", "How many trainees it can take at a time."
        ),
        "supervisors_needed": Text(
            "Hur många läkare med handledarutbildning enheten har sagt att den behöver.",
            "How many doctors with supervisor training the unit has said it needs.",
        ),
    },
    "InspectionFinding": {
        "": Text(
            "En iakttagelse vid en granskning, och vad som blev av den.",
            "One finding of an inspection, and what became of it.",
        ),
        "area": Text("Området det gäller, A till H.", "The area it is about, A to H."),
        "grade": Text("Betyget som gavs, A till D.", "The grade given, A to D."),
        "what": Text("Vad man såg, i några ord.", "What was found, in a few words."),
        "by": Text("Dagen då det ska vara åtgärdat.", "The day it is to be mended by."),
        "done": Text("Dagen då det blev åtgärdat.", "The day it was mended."),
    },
    "Inspection": {
        "": Text(
            "En extern eller intern granskning av utbildningen; dagen står i filens namn.",
            "An external or internal review of a unit's training; its day stands in the name of the file.",
        ),
        "kind": Text("Om granskarna kom utifrån.", "Whether the reviewers came from outside."),
        "programme": Text("Utbildningen som granskades.", "The programme that was reviewed."),
        "specialty": Text(
            "Specialiteten, om granskningen gällde en.", "The specialty that was reviewed, where it was one."
        ),
        "by": Text("Vilka som granskade, i ord.", "Who reviewed, in words."),
        "findings": Text("Vad man såg.", "What was found."),
    },
    "WrittenProgramme": {
        "": Text(
            "Enhetens skriftliga program, för utbildningen eller för introduktionen som filen heter.",
            "A unit's written programme, for training or for introduction as its file is named.",
        ),
        "revised": Text("Dagarna då det skrevs och reviderades.", "The days it was made and revised."),
        "by": Text("Vilka som var med och skrev, som id.", "Who took part in writing it, as ids."),
    },
    "Report": {
        "": Text(
            "Årsrapporten som den lämnades; året står i filens namn.",
            "The yearly report as it was delivered; its year stands in the name of the file.",
        ),
        "delivered": Text("Dagen då den lämnades.", "The day it was delivered."),
        "to": Text("Vilka som fick den, som id.", "Who received it, as ids."),
        "requested": Text("Dagen då ledningsgruppen bad om den.", "The day the management group asked for it."),
        "presented": Text("Dagen då ledningsgruppen fick den.", "The day the management group was given it."),
        "commit": Text("Sparningen i git som den gjordes av.", "The commit it was made from."),
        "sha256": Text("Kontrollsumman för filen som lämnades.", "The sum of the file that was delivered."),
    },
    "ExtraHours": {
        "": Text(
            "Mer tid under en period, för stora utbildningsinsatser och externa granskningar.",
            "More time for a while, for large training activities and external reviews.",
        ),
        "from": Text("Första dagen.", "The first day of it."),
        "to": Text("Sista dagen.", "The last day of it."),
        "hours": Text("Hur många timmar sammanlagt.", "How many hours in all."),
        "reason": Text("Vad de är till för.", "What they are for."),
    },
    "HandedOver": {
        "": Text("Att uppdraget lämnades över.", "That the assignment was handed to a successor."),
        "on": Text("Dagen för överlämningen.", "The day it was handed over."),
        "to": Text("Vem som tog över, som id.", "Who took it over, as an id."),
    },
    "Assignment": {
        "": Text(
            "Ett studierektorsuppdrag: vem, för vad, hur länge och på vilka villkor.",
            "A study director's assignment: who, for what, how long and on what terms.",
        ),
        "person": Text("Studierektorn, som id.", "The study director, as an id."),
        "scope": Text(
            "För en klinik, eller det övergripande uppdraget i primärvården.",
            "Of a clinic, or the overall one of primary care.",
        ),
        "units": Text(
            "Enheterna det omfattar; utelämnat den enhet det ligger under.",
            "The units it covers; left out, the unit it stands under.",
        ),
        "programmes": Text("Utbildningarna det omfattar; utelämnat alla.", "The programmes it covers; left out, all."),
        "from": Text("Uppdragets första dag.", "The first day of the term."),
        "to": Text("Uppdragets sista dag.", "The last day of the term."),
        "post": Text(
            "Grundanställningen vid sidan av uppdraget, i ord.",
            "The post the study director holds beside it, in words.",
        ),
        "hours": Text("Schemalagd tid för uppdraget.", "Scheduled time for the assignment."),
        "extra": Text("Mer tid under en period.", "More time for a while."),
        "delegation": Text(
            "Delegationen att skriva under ansökningar om specialistbevis.",
            "The delegation to sign applications for specialist certificates.",
        ),
        "signed": Text("Vilka som skrev under uppdraget, och när.", "Who signed the agreement, and when."),
        "appraised": Text(
            "Medarbetarsamtalen där uppdraget utvärderades.",
            "The appraisals in which the assignment was evaluated.",
        ),
        "handed_over": Text("Till vem det lämnades över, och när.", "To whom it was handed over, and when."),
    },
}
