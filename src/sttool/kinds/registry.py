"""Path to kind: where each kind of record stands, and what the path alone says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sttool.kinds.activities import Activity, Visitor
from sttool.kinds.assignments import Assignment
from sttool.kinds.learning import Certificate, Course, Project
from sttool.kinds.people import Person
from sttool.kinds.placements import Placement
from sttool.kinds.plans import Contract, Plan
from sttool.kinds.progress import Assessment, Evaluation, Meeting, MeetingSummary
from sttool.kinds.reviews import Collegium, Concern, Review
from sttool.kinds.settings import Settings
from sttool.kinds.trainees import Trainee
from sttool.kinds.units import Inspection, Report, Unit, WrittenProgramme
from sttool.kinds.waivers import UnitWaiver, Waiver

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.base import Record

Form: TypeAlias = Literal["record", "log", "markdown"]
Owner: TypeAlias = Literal["root", "people", "unit", "trainee"]


class Kind(Struct, frozen=True):
    """One kind of record.

    ``place`` is where it stands below the folder of records: ``{owner}`` is the unit or trainee it belongs to, and
    ``{id}``, ``{day}``, ``{day}-{slug}``, ``{day}-{review}`` and ``{year}`` are what its own name says. ``models``
    has more than one only where an entry has several shapes.
    """

    name: str
    models: tuple[type[Record], ...]
    form: Form
    owner: Owner
    place: str

    @property
    def model(self) -> type[Record]:
        """The model of the kind, or of its first shape."""
        return self.models[0]

    @property
    def is_log(self) -> bool:
        """Say whether a file of it is a list of entries."""
        return self.form == "log"


def _of_unit(name: str, model: type[Record], form: Form, place: str) -> Kind:
    return Kind(name, (model,), form, "unit", f"units/{{owner}}/{place}")


def _of_trainee(name: str, model: type[Record], form: Form, place: str) -> Kind:
    return Kind(name, (model,), form, "trainee", f"trainees/{{owner}}/{place}")


KINDS: tuple[Kind, ...] = (
    Kind("person", (Person,), "record", "people", "people/{id}.yaml"),
    _of_unit("unit", Unit, "record", "unit.yaml"),
    _of_unit("assignment", Assignment, "record", "assignments/{id}.yaml"),
    _of_unit("inspection", Inspection, "markdown", "inspections/{day}-{slug}.md"),
    _of_unit("programme", WrittenProgramme, "markdown", "programmes/{programme}.md"),
    _of_unit("activity", Activity, "log", "activities.yaml"),
    _of_unit("visitor", Visitor, "log", "visitors.yaml"),
    _of_unit("report", Report, "record", "reports/{year}.yaml"),
    _of_unit("unit-waiver", UnitWaiver, "log", "waivers.yaml"),
    _of_trainee("trainee", Trainee, "record", "trainee.yaml"),
    _of_trainee("contract", Contract, "record", "contract.yaml"),
    _of_trainee("plan", Plan, "markdown", "plan.md"),
    _of_trainee("placement", Placement, "record", "placements/{id}.yaml"),
    Kind("supervision", (Meeting, MeetingSummary), "log", "trainee", "trainees/{owner}/supervision.yaml"),
    _of_trainee("assessment", Assessment, "log", "assessments.yaml"),
    _of_trainee("course", Course, "log", "courses.yaml"),
    _of_trainee("project", Project, "log", "projects.yaml"),
    _of_trainee("certificate", Certificate, "log", "certificates.yaml"),
    _of_trainee("evaluation", Evaluation, "log", "evaluations.yaml"),
    _of_trainee("collegium", Collegium, "markdown", "collegia/{day}.md"),
    _of_trainee("review", Review, "markdown", "reviews/{day}-{review}.md"),
    _of_trainee("concern", Concern, "markdown", "concerns/{day}.md"),
    _of_trainee("waiver", Waiver, "log", "waivers.yaml"),
)
"""Every kind that stands in the folder of records."""

SETTINGS = Kind("settings", (Settings,), "record", "root", "sttool.yaml")
"""The unit's settings, which stand beside that folder."""

BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in (*KINDS, SETTINGS)}
