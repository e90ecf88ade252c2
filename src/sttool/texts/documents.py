"""The words of the documents: what each is, what its id names, and why one cannot be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES: Final[Mapping[str, Text]] = {
    "agreement": Text("Studierektorns överenskommelse", "The study director’s agreement"),
    "contract": Text("Utbildningskontrakt (ST-kontrakt)", "Training contract (ST contract)"),
    "plan": Text("Individuell utbildningsplan (IUP)", "Individual training plan (IUP)"),
    "collegium": Text("Bedömningsmall för specialistkollegium", "Assessment form of a specialist collegium"),
    "self-assessment": Text(
        "Självvärdering inför specialistkollegium", "Self-assessment before a specialist collegium"
    ),
    "action-plan": Text("Handlingsplan", "Action plan"),
    "evaluation": Text("Utvärdering av tjänstgöring", "Evaluation of service"),
}
"""The documents in the order in which they are shown."""

NAMES: Final[Mapping[str, Text]] = {
    "agreement": Text("enhet/uppdrag, eller bara enheten", "unit/assignment, or the unit alone"),
    "contract": Text("utbildningsläkare", "trainee"),
    "plan": Text("utbildningsläkare", "trainee"),
    "collegium": Text("utbildningsläkare", "trainee"),
    "self-assessment": Text("utbildningsläkare", "trainee"),
    "action-plan": Text("utbildningsläkare, eller utbildningsläkare/dag", "trainee, or trainee/day"),
    "evaluation": Text(
        "utbildningsläkare/placering, utbildningsläkare/år, eller bara utbildningsläkaren (hela utbildningen)",
        "trainee/placement, trainee/year, or the trainee alone (the whole training)",
    ),
}
"""What the id after a document's name is."""

SIGNERS: Final[Mapping[str, Text]] = {
    "head": Text("verksamhetschef", "head of unit"),
    "study-director": Text("studierektor", "study director"),
    "supervisor": Text("huvudhandledare", "main supervisor"),
    "trainee": Text("utbildningsläkare", "trainee"),
}

GOAL_STATES: Final[Mapping[str, Text]] = {
    "missing": Text("saknas", "missing"),
    "planned": Text("planerat", "planned"),
    "ongoing": Text("pågår", "ongoing"),
    "done": Text("genomfört", "done"),
    "certified": Text("intygat", "certified"),
}

MEASURES: Final[Mapping[str, Text]] = {
    "extra-supervision": Text("extra handledning", "extra supervision"),
    "extended-service": Text("förlängd tjänstgöring", "extended service"),
    "adjusted-placement": Text("anpassad placering", "adjusted placement"),
    "other": Text("annat stöd", "other support"),
}

UNKNOWN_DOCUMENT: Final = Text(
    'det finns inget dokument "{found}"[; menade du "{nearest}"?] sttool document --list visar vilka som finns',
    'there is no document "{found}"[; did you mean "{nearest}"?] sttool document --list shows which there are',
)
NO_ID: Final = Text(
    "säg vem eller vad dokumentet gäller: {names}. Till exempel: sttool document {kind} {example}",
    "say whom or what the document is about: {names}. For example: sttool document {kind} {example}",
)
NO_ASSIGNMENT: Final = Text(
    "{unit} har inget uppdrag som studierektor att skriva en överenskommelse om; lägg in det i "
    "units/{unit}/assignments/",
    "{unit} has no study director’s assignment to write an agreement on; enter it in units/{unit}/assignments/",
)
NO_CONCERN: Final = Text(
    'det finns ingen dag "{found}" att göra handlingsplan för hos {trainee}; utan dag tas den som är öppen',
    'there is no day "{found}" to make an action plan for with {trainee}; without a day the open one is taken',
)

OWN_TEMPLATE: Final = Text("(enhetens egen: {path})", "(the unit’s own: {path})")
COPIED: Final = Text(
    "{path} är skriven. Den gör inget förrän ett block skrivs i den; sttool check säger om något i den är fel.",
    "{path} is written. It does nothing until a block is written in it; sttool check tells if anything in it is wrong.",
)
NO_TEMPLATE_NAME: Final = Text(
    "säg vilken mall, till exempel: sttool template copy report/yearly",
    "say which template, for example: sttool template copy report/yearly",
)
NO_TEMPLATES_FOLDER: Final = Text(
    "sttool.yaml säger inte var enhetens egna mallar står; skriv till exempel: templates: mallar",
    "sttool.yaml does not say where the unit’s own templates are; write for example: templates: templates",
)
TEMPLATE_THERE: Final = Text(
    "{path} finns redan och skrivs inte över", "{path} is there already and is not written over"
)
UNKNOWN_TEMPLATE: Final = Text(
    'det finns ingen mall "{found}"[; menade du "{nearest}"?] sttool template list visar vilka som finns',
    'there is no template "{found}"[; did you mean "{nearest}"?] sttool template list shows which there are',
)
