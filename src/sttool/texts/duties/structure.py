"""S0 to S26: the duties of the structure for the training of AT and ST doctors in primary care."""

from __future__ import annotations

from typing import Final

from sttool.texts import Text
from sttool.texts.duties import Duty

STRUCTURE: Final[tuple[Duty, ...]] = (
    Duty(
        "S0",
        ("head",),
        Text("Svara för att utbildningen kan ske med god kvalitet", "Answer for conditions to train with good quality"),
    ),
    Duty(
        "S1",
        ("head",),
        Text(
            "Utse en handledare för varje AT- och ST-läkare och ge handledaren medel och tid",
            "Name a supervisor for each AT and ST doctor, and give the supervisor the means and the time",
        ),
    ),
    Duty(
        "S2",
        ("head",),
        Text(
            "Se till att ST-läkarens handledare är specialist",
            "See to it that an ST doctor's supervisor is a specialist",
        ),
    ),
    Duty(
        "S3",
        ("head",),
        Text(
            "Sluta ett kontrakt med ST-läkaren, med utbildningsplan och i samråd med studierektorn",
            "Conclude a contract with the ST doctor, with a training plan and agreed with the study director",
        ),
    ),
    Duty(
        "S4",
        ("head",),
        Text(
            "Godkänna AT och ST när tid och mål är uppfyllda, eller utse en läkare med rätt specialitet att göra det",
            "Approve AT and ST when time and goals are fulfilled, or name a doctor of the right specialty to do so",
        ),
    ),
    Duty(
        "S5",
        ("head",),
        Text(
            "Se till att så många läkare som behövs har gått handledarutbildning",
            "See to it that as many doctors as are needed have supervisor training",
        ),
    ),
    Duty(
        "S6",
        ("head",),
        Text(
            "Samarbeta med studierektorn i de övergripande utbildningsfrågorna",
            "Work with the study director on the larger questions of training",
        ),
    ),
    Duty(
        "S7",
        ("head",),
        Text(
            "Ordna ett introduktionsprogram, med skriftlig information före utbildningens start",
            "Provide an introduction programme, with written information before the training starts",
        ),
    ),
    Duty(
        "S8",
        ("study_director",),
        Text("Se till att AT-läkarna får lämplig undervisning", "See to it that AT doctors get suitable teaching"),
    ),
    Duty(
        "S9",
        ("study_director",),
        Text(
            "Stödja den som riskerar att inte nå målen, med mer handledning eller förlängd tjänstgöring",
            "Support those who risk not reaching the goals, with more supervision or extended service",
        ),
    ),
    Duty(
        "S10",
        ("study_director",),
        Text(
            "Delta i AT-kollegiet och göra en samlad bedömning av varje AT-läkare",
            "Take part in the AT collegium and its joint assessment of each AT doctor",
        ),
    ),
    Duty(
        "S11",
        ("study_director",),
        Text(
            "Hjälpa till med ST-läkarnas undervisning och ordna den där det behövs",
            "Help with the teaching of ST doctors, and organise it where needed",
        ),
    ),
    Duty(
        "S12",
        ("study_director",),
        Text(
            "Godkänna kontrakt och utbildningsplan tillsammans med verksamhetschefen",
            "Approve contract and training plan together with the head of unit",
        ),
    ),
    Duty(
        "S13",
        ("study_director",),
        Text(
            "Se till att AT- och ST-läkare utvärderar sin tjänstgöring och att verksamhetschefen får veta resultatet",
            "See to it that AT and ST doctors evaluate their service, and that the head of unit is told the result",
        ),
    ),
    Duty(
        "S14",
        ("study_director",),
        Text(
            "Ha delegation att underteckna ansökningar om specialistbevis",
            "Hold the delegation to sign applications for specialist certificates",
        ),
    ),
    Duty("S15", ("supervisor",), Text("Ha regelbundna träffar med AT-läkaren", "Meet the AT doctor regularly")),
    Duty(
        "S16",
        ("supervisor",),
        Text(
            "Rapportera AT-läkarens utveckling till verksamhetschef och studierektor, framför allt problem",
            "Report how the AT doctor develops to head of unit and study director, problems above all",
        ),
    ),
    Duty(
        "S17",
        ("supervisor",),
        Text(
            "Stödja AT-läkare i svårigheter och med studierektorn ordna mer handledning eller förlängd tjänstgöring",
            "Support AT doctors in difficulty, arranging more supervision or extended service with the study director",
        ),
    ),
    Duty(
        "S18",
        ("supervisor",),
        Text(
            "Hålla ett avslutande samtal när AT-läkaren lämnar enheten",
            "Hold a closing conversation when the AT doctor leaves the unit",
        ),
    ),
    Duty(
        "S19",
        ("supervisor",),
        Text(
            "Utvecklas som handledare för AT, med utbildning och uppföljningsdagar",
            "Develop as supervisor of AT, with training and follow-up days",
        ),
    ),
    Duty(
        "S20",
        ("supervisor",),
        Text(
            "Ta fram förslag till kontrakt och utbildningsplan med ST-läkaren och studierektorn",
            "Draft contract and training plan with the ST doctor and the study director",
        ),
    ),
    Duty(
        "S21",
        ("supervisor",),
        Text(
            "Se till att de sidoplaceringar som behövs planeras och genomförs väl",
            "See to it that the side placements that are needed are planned and carried out well",
        ),
    ),
    Duty(
        "S22",
        ("supervisor",),
        Text(
            "Ge ett introduktionsprogram när ST-läkaren börjar",
            "Give an introduction programme when the ST doctor starts",
        ),
    ),
    Duty("S23", ("supervisor",), Text("Ha regelbundna träffar med ST-läkaren", "Meet the ST doctor regularly")),
    Duty(
        "S24",
        ("supervisor",),
        Text(
            "Rapportera ST-läkarens utveckling till verksamhetschef och studierektor, framför allt problem",
            "Report how the ST doctor develops to head of unit and study director, problems above all",
        ),
    ),
    Duty(
        "S25",
        ("supervisor",),
        Text(
            "Stödja ST-läkare i svårigheter och med studierektorn ordna mer handledning eller förlängd tjänstgöring",
            "Support ST doctors in difficulty, arranging more supervision or extended service with the study director",
        ),
    ),
    Duty(
        "S26",
        ("supervisor",),
        Text(
            "Utvecklas som handledare för ST, med utbildning och uppföljningsdagar",
            "Develop as supervisor of ST, with training and follow-up days",
        ),
    ),
)
