"""K0 to K30: the duties of the agreement on the assignment as clinic study director."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text
from sttool.texts.duties import Duty

AGREEMENT: Final[tuple[Duty, ...]] = (
    Duty(
        "K0",
        ("head",),
        Text(
            "Ha en klinikstudierektor där enheten utbildar läkare",
            "Have a clinic study director where the unit trains doctors",
        ),
    ),
    Duty(
        "K1",
        ("head",),
        Text(
            "Utse en studierektor som är specialist och handledarutbildad, med utbildning som är yngre än fem år",
            "Appoint a study director who is a specialist and trained as supervisor, less than five years ago",
        ),
    ),
    Duty(
        "K2",
        ("head",),
        Text(
            "Tidsbegränsa studierektorns uppdrag till tre år, vid sidan av en tjänst i verksamheten",
            "Limit the study director's assignment to three years, beside a post in the unit",
        ),
    ),
    Duty(
        "K3",
        ("study_director",),
        Text(
            "Planera sidoutbildning, placeringar och aktiviteter efter gällande målbeskrivning",
            "Plan side training, placements and activities from the current goal description",
        ),
    ),
    Duty(
        "K4",
        ("supervisor",),
        Text(
            "Upprätta den individuella utbildningsplanen tidigt under ST, med hjälp av studierektorn",
            "Make the individual training plan early in the ST, with the study director's help",
        ),
    ),
    Duty(
        "K5",
        ("study_director",),
        Text(
            "Informera nya handledare och ST-läkare om utbildningscentrums startseminarium",
            "Tell new supervisors and ST doctors of the training centre's start seminar",
        ),
    ),
    Duty(
        "K6",
        ("study_director",),
        Text(
            "Ta fram och delta i ett allmänt introduktionsprogram för nya läkare under utbildning",
            "Draft, and take part in, a general introduction programme for new trainees",
        ),
    ),
    Duty(
        "K7",
        ("study_director",),
        Text(
            "Stämma av varje år med varje läkare under utbildning, enskilt eller i grupp",
            "Hold a yearly review of each trainee, alone or in a group",
        ),
    ),
    Duty(
        "K8",
        ("study_director",),
        Text(
            "Gå igenom utbildningen före ansökan om specialistkompetens",
            "Hold a final review before the application for specialist competence",
        ),
    ),
    Duty(
        "K9",
        ("study_director",),
        Text(
            "Ha, eller ha överblick över, schemat för placeringar och rotationer",
            "Keep, or oversee, the schedule of placements and rotations",
        ),
    ),
    Duty(
        "K10",
        ("study_director",),
        Text(
            "Planera regelbunden utbildning på enheten och bevaka att specialitetens kurser går att få",
            "Plan regular training inside the unit, and watch that the specialty's courses can be had",
        ),
    ),
    Duty(
        "K11",
        ("study_director",),
        Text("Uppmuntra lämpligt forsknings- och utvecklingsarbete", "Encourage suitable research and development"),
    ),
    Duty(
        "K12",
        ("study_director",),
        Text(
            "Möjliggöra fortlöpande bedömning av utvecklingen, formativ och summativ",
            "Make continuous assessment of progression possible, formative and summative",
        ),
    ),
    Duty(
        "K13",
        ("study_director",),
        Text(
            "Hålla specialistkollegium med skriftlig mall och läkarens självvärdering",
            "Hold a specialist collegium with a written form and the doctor's own assessment",
        ),
    ),
    Duty(
        "K14",
        ("study_director",),
        Text(
            "Delta i nätverket med utbildningscentrum och andra studierektorer",
            "Take part in the network of the training centre and other study directors",
        ),
    ),
    Duty(
        "K15",
        ("study_director",),
        Text(
            "Träffa enhetens handledare regelbundet, minst en gång om året",
            "Meet the unit's supervisors regularly, once a year at least",
        ),
    ),
    Duty(
        "K16",
        ("study_director",),
        Text(
            "Sammanfatta utbildningsåret i en rapport till verksamhetschefen, och till ledningsgruppen på begäran",
            "Sum up the training year in a report to the head of unit, and to the management group on request",
        ),
    ),
    Duty(
        "K17",
        ("study_director", "head"),
        Text(
            "Se till att studierektorn vidareutbildas och känner till riktlinjerna för ST",
            "See to the study director's own further training, up to date with guidelines on ST",
        ),
    ),
    Duty(
        "K18",
        ("study_director",),
        Text(
            "Samverka med utbildningscentrum vid extern granskning vart femte år",
            "Work with the training centre when the external inspection is made, every five years",
        ),
    ),
    Duty(
        "K19",
        ("study_director",),
        Text(
            "Medverka till intyg när en läkare ansöker om bas- eller specialistkompetens",
            "Take part in issuing certificates when a doctor applies for basic or specialist competence",
        ),
    ),
    Duty(
        "K20",
        ("head",),
        Text(
            "Svara för hur bas- och specialiseringstjänstgöringen är utformad",
            "Answer for how basic and specialist training is designed",
        ),
    ),
    Duty(
        "K21",
        ("head",),
        Text(
            "Anmäla nyanställd ST-läkare utan godkänd BT till regionens BT-enhet, när HSLF-FS 2021:8 gäller",
            "Report a newly employed ST doctor without BT certificate to the region's BT unit, under HSLF-FS 2021:8",
        ),
    ),
    Duty(
        "K22",
        ("head",),
        Text(
            "Delta regelbundet i bedömningen av kompetens, till exempel i kollegiet",
            "Take part regularly in assessing competence, in the collegium for instance",
        ),
    ),
    Duty(
        "K23",
        ("head",),
        Text(
            "Göra en handlingsplan som stöd när en bedömning visar svårighet",
            "Make an action plan of support where an assessment shows difficulty",
        ),
    ),
    Duty(
        "K24",
        ("head",),
        Text(
            "Ge en arbetsplats där handledning och klinisk undervisning är en merit",
            "Offer a workplace where supervision and clinical teaching count as merit",
        ),
    ),
    Duty(
        "K25",
        ("head",),
        Text(
            "Ge möjlighet att studera medicinsk pedagogik och låta utbildningsuppdrag räknas vid lön och befordran",
            "Give the chance to study medical pedagogy; let training assignments count at salary review and promotion",
        ),
    ),
    Duty(
        "K26",
        ("head",),
        Text(
            "Ge studierektor och huvudhandledare schemalagd tid",
            "Give study director and main supervisors scheduled time",
        ),
    ),
    Duty(
        "K27",
        ("head",),
        Text(
            "Ge mer tid vid stora utbildningsinsatser och extern granskning",
            "Give more time at large training activities and external inspections",
        ),
    ),
    Duty(
        "K28",
        ("head",),
        Text(
            "Ta initiativ till extern granskning vart femte år",
            "Take the initiative for an external inspection every five years",
        ),
    ),
    Duty(
        "K29",
        ("head",),
        Text(
            "Utvärdera uppdragets villkor, kvalitet och omfattning varje år i medarbetarsamtalet",
            "Evaluate the conditions, quality and extent of the assignment each year in the staff appraisal",
        ),
    ),
    Duty(
        "K30",
        ("head", "study_director"),
        Text("Datera och underteckna överenskommelsen", "Date and sign the agreement"),
    ),
)
