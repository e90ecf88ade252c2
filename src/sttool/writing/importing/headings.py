"""What the columns of an inherited sheet may be called, in Swedish and English, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

Sort: TypeAlias = Literal[
    "text", "day", "last", "period", "percent", "number", "year", "id", "unit", "person", "trainee", "specialty",
    "goals", "word", "days",
]  # fmt: skip
"""What a column holds: ``last`` is a day that ends a period, so that a week there means its Sunday."""


class Field(Struct, frozen=True):
    """What stands in a column, whether several may stand in a cell, and the headings it is known by."""

    sort: Sort
    headings: tuple[str, ...]
    many: bool = False


def _field(sort: Sort, headings: str, *, many: bool = False) -> Field:
    return Field(sort, tuple(part.strip() for part in headings.split("|")), many)


FIELDS: Final[Mapping[str, Mapping[str, Field]]] = {
    "trainee": {
        "id": _field("id", "id|st-id|nr"),
        "name": _field("text", "namn|st-läkare|stläkare|utbildningsläkare|läkare|läkarens namn|name|trainee|doctor"),
        "programme": _field("word", "utbildning|program|at/bt/st|tjänst|programme|program type"),
        "specialties": _field("specialty", "specialitet|specialiteter|inriktning|specialty|specialties", many=True),
        "regulation": _field("word", "föreskrift|författning|regelverk|regulation"),
        "licence": _field("day", "legitimation|leg|leg.|leg datum|legitimationsdatum|licence|license|licensed"),
        "employed": _field("day", "anställd|anställningsdatum|anställd från|anställd fr.o.m.|employed|employed from"),
        "start": _field("day", "start|startdatum|st-start|börjar|började|påbörjad|utbildningsstart|start date|started"),
        "unit": _field("unit", "enhet|hemenhet|hemklinik|klinik|vårdcentral|arbetsplats|unit|home unit|clinic"),
        "supervisor": _field("person", "handledare|huvudhandledare|hl|supervisor|main supervisor"),
        "percent": _field(
            "percent",
            "procent|%|sysselsättning|sysselsättningsgrad|tjänstgöringsgrad|grad|omfattning|percent|fte|rate|work",
        ),
    },
    "person": {
        "id": _field("id", "id|nr"),
        "name": _field("text", "namn|handledare|person|läkare|name|supervisor"),
        "unit": _field("unit", "enhet|klinik|arbetsplats|vårdcentral|unit|clinic"),
        "since": _field("day", "från|fr.o.m.|sedan|since|from"),
        "specialty": _field("specialty", "specialitet|specialist i|specialty"),
        "specialist_since": _field(
            "day", "specialist sedan|specialistbevis|bevis|specialistkompetens|specialist since|proof"
        ),
        "supervisor_training": _field(
            "days",
            "handledarutbildning|handledarkurs|handledarutbildning, dag|supervisor training|supervisor course",
            many=True,
        ),
        "per_week": _field("number", "timmar/vecka|timmar i veckan|tim/v|hours/week|hours a week"),
    },
    "unit": {
        "id": _field("id", "id"),
        "name": _field("text", "namn|enhet|klinik|vårdcentral|name|unit|clinic"),
        "setting": _field("word", "verksamhet|sort|typ|sorts verksamhet|setting|type"),
        "region": _field("text", "region|landsting"),
        "external": _field("word", "extern|annan enhet|external"),
    },
    "placement": {
        "title": _field("text", "placering|tjänstgöring|moment|vad|rubrik|placement|title|rotation"),
        "unit": _field("unit", "enhet|klinik|plats|placeringsenhet|avdelning|mottagande enhet|var|unit|clinic|where"),
        "from": _field("day", "från|fr.o.m.|from|fr o m|fom|start|startdatum|börjar|start date"),
        "to": _field("last", "till|t.o.m.|to|t o m|tom|slut|slutdatum|slutar|end|end date|until"),
        "period": _field("period", "vecka|veckor|v|v.|period|tid|när|placeringsperiod|weeks|week|when"),
        "year": _field("year", "år|year"),
        "type": _field("word", "typ|sort|placeringstyp|type|kind"),
        "percent": _field("percent", "procent|%|omfattning|percent|placeringens omfattning"),
        "supervisors": _field(
            "person", "handledare|placeringshandledare|handledare på plats|supervisor|supervisors", many=True
        ),
        "goals": _field("goals", "delmål|mål|goals|goal", many=True),
        "requested": _field("day", "förfrågad|förfrågan|requested"),
        "confirmed": _field("day", "bekräftad|klart|confirmed"),
    },
    "course": {
        "id": _field("id", "kursid|kurs-id|course id"),
        "title": _field("text", "kurs|kursnamn|kurstitel|titel|course|title"),
        "from": _field("day", "från|fr.o.m.|start|startdatum|datum|kursdatum|from|date"),
        "to": _field("last", "till|t.o.m.|slut|slutdatum|to|end"),
        "period": _field("period", "vecka|veckor|v|v.|period|när|week|weeks|when"),
        "year": _field("year", "år|year"),
        "goals": _field("goals", "delmål|mål|goals|goal", many=True),
        "status": _field("word", "status|läge|genomförd|state"),
    },
    "supervision": {
        "date": _field("day", "datum|dag|handledningsdatum|träff|date|day|meeting"),
        "with": _field("person", "handledare|med|hl|supervisor|with"),
        "minutes": _field("number", "minuter|min|längd|minutes"),
    },
    "assessment": {
        "date": _field("day", "datum|dag|date|day"),
        "kind": _field("word", "metod|bedömning|instrument|typ|sort|method|assessment|kind"),
        "mode": _field("word", "formativ/summativ|formativ|form|mode"),
        "by": _field("person", "bedömare|av|bedömd av|handledare|assessor|by"),
    },
    "evaluation": {
        "of": _field("text", "utvärdering|utvärdering av|gäller|av|evaluation|evaluation of|of"),
        "handed_in": _field("day", "inlämnad|lämnad|datum|dag|handed in|date"),
        "reported": _field("day", "återkopplad|redovisad|reported"),
    },
}
"""By kind, what a sheet may say of it, by the name that a mapping has for it."""

WHOSE: Final = ("trainee.name", "trainee.id")
"""How a row of something that is a trainee's says whose it is."""

_PLACED: Final = ("klinik", "avdelning", "plats", "clinic", "ward", "where", "var")


class Reading(Struct, frozen=True):
    """One way to read a sheet: the kinds a row tells of, what it must have at least, and the sheet's likely names.

    ``needs`` are groups, of each of which one must be there. ``over`` says what a heading means in this reading alone.
    """

    kinds: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]
    over: Mapping[str, str] = {}


READINGS: Final[tuple[Reading, ...]] = (
    Reading(("trainee",), (("trainee.name", "trainee.id"), ("trainee.start", "trainee.employed"))),
    Reading(
        ("trainee", "placement"),
        (
            ("trainee.name", "trainee.id"),
            ("trainee.start", "trainee.employed"),
            ("placement.unit", "placement.title"),
            ("placement.from", "placement.period"),
        ),
        dict.fromkeys(_PLACED, "placement.unit"),
    ),
    Reading(("placement",), (WHOSE, ("placement.unit", "placement.title"), ("placement.from", "placement.period"))),
    Reading(("course",), (WHOSE, ("course.title",))),
    Reading(("supervision",), (WHOSE, ("supervision.date",), ("supervision.with",))),
    Reading(("assessment",), (WHOSE, ("assessment.date",), ("assessment.kind",))),
    Reading(("evaluation",), (WHOSE, ("evaluation.of",), ("evaluation.handed_in",))),
    Reading(("unit",), (("unit.name",), ("unit.setting",))),
    Reading(
        ("person",),
        (
            ("person.name", "person.id"),
            ("person.unit", "person.specialty", "person.supervisor_training", "person.per_week"),
        ),
    ),
)
"""The readings, those that say most of a row's meaning first; the one that knows most of the headings is taken."""

DEFAULTS: Final[Mapping[str, Mapping[str, str]]] = {
    "trainee": {"programme": "ST", "regulation": "HSLF-FS 2021:8", "percent": "100"},
    "unit": {},
    "course": {"status": "wanted"},
    "assessment": {"mode": "formative"},
}
"""What is taken where a sheet has no column for it; it stands in the mapping, so that it is seen and can be changed."""

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "trainee.programme": {"at": "AT", "bt": "BT", "st": "ST"},
    "trainee.regulation": {
        "hslf-fs 2021:8": "HSLF-FS 2021:8", "2021:8": "HSLF-FS 2021:8", "2021": "HSLF-FS 2021:8",
        "sosfs 2015:8": "SOSFS 2015:8", "2015:8": "SOSFS 2015:8", "2015": "SOSFS 2015:8",
        "sosfs 1999:5": "SOSFS 1999:5", "1999:5": "SOSFS 1999:5",
    },
    "unit.setting": {
        "hospital": "hospital", "sjukhus": "hospital", "klinik": "hospital", "primary-care": "primary-care",
        "primary care": "primary-care", "primärvård": "primary-care", "vårdcentral": "primary-care",
        "other": "other", "annat": "other", "övrigt": "other",
    },
    "unit.external": {"ja": "yes", "yes": "yes", "x": "yes", "nej": "", "no": ""},
    "placement.type": {
        "home": "home", "hemma": "home", "hemenhet": "home", "hemklinik": "home", "hem": "home",
        "internal": "internal", "intern": "internal", "inom enheten": "internal",
        "side": "side", "sidoplacering": "side", "sido": "side", "sidotjänstgöring": "side", "randning": "side",
        "observation": "observation", "auskultation": "observation",
    },
    "course.status": {
        "wanted": "wanted", "önskad": "wanted", "vill gå": "wanted", "applied": "applied", "sökt": "applied",
        "reserve": "reserve", "reserv": "reserve", "admitted": "admitted", "antagen": "admitted",
        "done": "done", "klar": "done", "genomförd": "done", "ja": "done", "x": "done", "gått": "done",
        "cancelled": "cancelled", "avbokad": "cancelled", "inställd": "cancelled",
    },
    "assessment.kind": {
        "mini-cex": "mini-cex", "minicex": "mini-cex", "dops": "dops", "cbd": "cbd", "sit-in": "sit-in",
        "medsittning": "sit-in", "multi-source": "multi-source", "360": "multi-source", "360 grader": "multi-source",
        "other": "other", "annan": "other",
    },
    "assessment.mode": {"formative": "formative", "formativ": "formative", "summative": "summative",
                        "summativ": "summative"},
}  # fmt: skip
"""What the closed words of records may be called in a sheet."""
