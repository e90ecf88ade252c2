"""Pages put together and written: what a command and a folder of pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.clinic.opening import read_dossier
from sttool.reports.pages.handover import handover_page
from sttool.reports.pages.inspection import inspection_page
from sttool.reports.pages.links import ALONE
from sttool.reports.pages.overview import front, overview
from sttool.reports.pages.supervising import supervisors_page
from sttool.reports.pages.talk import talk
from sttool.reports.shown.trainee import trainee_page
from sttool.reports.shown.unit import unit_page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from sttool.reports.environment import Templates
    from sttool.reports.foot import Foot
    from sttool.reports.pages.desk import Desk
    from sttool.reports.pages.links import Links, OfTrainee, OfUnit
    from sttool.reports.shown.page import TraineePage
    from sttool.reports.shown.unit import UnitPage
    from sttool.reports.yearly import YearlyReport
    from sttool.sources.tree import Source


class Pages(Struct, frozen=True):
    """Writes pages by templates; all of one run by the same."""

    templates: Templates

    def of_trainee(self, kind: OfTrainee, page: TraineePage, foot: Foot, links: Links = ALONE) -> str:
        """Write the page of a training for a review or a collegium."""
        return self._written("talk", talk(kind, page, foot), links)

    def of_unit(self, desk: Desk, kind: OfUnit, page: UnitPage, records: str, links: Links = ALONE) -> str:
        """Write a page of a unit."""
        unit = page.unit.id
        match kind:
            case "overview":
                return self._written("overview", overview(desk, page), links)
            case "supervisors":
                return self._written("supervisors", supervisors_page(desk, unit), links)
            case "inspection":
                return self._written("inspection", inspection_page(desk, unit), links)
            case "handover":
                return self._written("handover", handover_page(desk, unit, records), links)

    def front(self, desk: Desk, pages: Iterable[UnitPage], links: Links) -> str:
        """Write the front page of a folder of pages."""
        return self._written("front", front(desk, tuple(pages)), links)

    def report(self, made: YearlyReport, links: Links) -> str:
        """Write the yearly report, as it stands in a folder of pages."""
        return self.templates.write("report/yearly", {"report": made, "links": links})

    def _written(self, name: str, made: Any, links: Links) -> str:  # noqa: ANN401 - one view model or another
        return self.templates.write(f"pages/{name}", {"made": made, "links": links})


def pages_of_units(desk: Desk) -> tuple[UnitPage, ...]:
    """The pages of the own units, in order of their ids."""
    survey, name = desk.basis.survey, desk.basis.name
    found = (unit_page(survey, unit, name) for unit in desk.basis.clinic.own_units)
    return tuple(page for page in found if page is not None)


def page_of(desk: Desk, source: Source, ident: str) -> TraineePage | None:
    """The page of one training, its dossier read anew; ``None`` where the trainee's own file cannot be read."""
    basis = desk.basis
    dossier = read_dossier(source, basis.clinic, ident)
    occurrences = desk.by_trainee.get(ident, ())
    return trainee_page(basis.clinic, basis.rules, dossier, occurrences, basis.day, basis.name)
