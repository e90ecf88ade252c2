"""What pages for a meeting, and the folder of all pages, put for closed words; and what is said when they cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGES: Final[Mapping[str, Text]] = {
    "review": Text("Årlig avstämning", "Yearly review"),
    "collegium": Text("Kollegium", "Collegium"),
    "overview": Text("Enheten", "The unit"),
    "supervisors": Text("Handledarmöte", "Supervisors’ meeting"),
    "inspection": Text("Inför granskning", "Before an inspection"),
    "handover": Text("Överlämning", "Handover"),
}

AREAS: Final[Mapping[str, Text]] = {
    "A": Text("A Verksamheten", "A The unit and its work"),
    "B": Text("B Medarbetarstab och interna kompetenser", "B Staff and competence within the unit"),
    "C": Text("C Lokaler och utrustning", "C Premises and equipment"),
    "D": Text("D Tjänstgöringens upplägg", "D How the training is laid out"),
    "E": Text("E Handledning och kompetensbedömning", "E Supervision and assessment of competence"),
    "F": Text("F Teoretisk utbildning", "F Theoretical training"),
    "G": Text(
        "G Medicinsk vetenskap och systematiskt kvalitets- och patientsäkerhetsarbete",
        "G Medical science, and systematic work on quality and patient safety",
    ),
    "H": Text("H Ledarskapskompetens och kommunikativ kompetens", "H Leadership and communication"),
}

KINDS: Final[Mapping[str, Text]] = {
    "external": Text("extern", "external"),
    "internal": Text("intern", "internal"),
}

MODES: Final[Mapping[str, Text]] = {
    "formative": Text("formativ", "formative"),
    "summative": Text("summativ", "summative"),
}

PAPERS: Final[Mapping[str, Text]] = {
    "contract": Text("Kontrakt, undertecknade i tid eller sent", "Contracts, signed in time or late"),
    "plan": Text("Individuella utbildningsplaner", "Individual training plans"),
    "trained": Text("Huvudhandledare med handledarutbildning", "Main supervisors with supervisor training"),
    "programme.training": Text("Skriftligt utbildningsprogram, senast reviderat", "Written programme, last revised"),
    "programme.introduction": Text("Introduktionsprogram, senast reviderat", "Introduction programme, last revised"),
}

NO_PAGE: Final = Text(
    "{id} har ingen sida {page}; de som finns är {pages}",
    "{id} has no page {page}; there are {pages}",
)
NO_FORM: Final = Text(
    "en sida att mötas kring skrivs som html eller markdown, inte som {form}",
    "a page to meet over is written as html or markdown, not as {form}",
)

# The folder of all pages.
NOT_OURS: Final = Text(
    "{path} är inte tom, och inget som sttool site har skrivit; ange en ny eller tom mapp",
    "{path} is not empty, and nothing that sttool site wrote; give a new or empty folder",
)
IN_RECORDS: Final = Text(
    "{path} ligger bland posterna; ange en mapp utanför dem", "{path} lies among the records; give a folder outside"
)
SOMEBODY_ELSES: Final = Text(
    "{path} är inte skriven av sttool site; flytta filen eller ange en annan mapp",
    "{path} was not written by sttool site; move it, or give another folder",
)
WRITTEN: Final = Text(
    "{number} sidor i {path}; öppna {front} i en webbläsare[. {removed} gamla togs bort]",
    "{number} pages in {path}; open {front} in a browser[. {removed} old ones were taken away]",
)
