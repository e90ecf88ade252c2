"""All pages of a clinic in one folder, linked: the front page, units, trainees, meetings, and the yearly report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.reports.pages.links import FRONT, OF_TRAINEE, OF_UNIT, REPORT, Links, address
from sttool.reports.pages.written import page_of, pages_of_units
from sttool.reports.yearly import yearly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.reports.pages.desk import Desk
    from sttool.reports.pages.written import Pages
    from sttool.sources.tree import Source


def site(desk: Desk, source: Source, pages: Pages, records: str) -> Iterator[tuple[str, str]]:
    """Write every page, with its path in the folder; the survey behind the desk must reach to the end of next year."""
    units = pages_of_units(desk)
    here = [member.who.id for page in units for member in page.members]
    known = frozenset({
        FRONT,
        REPORT,
        *(address(kind, page.unit.id) for page in units for kind in OF_UNIT),
        *(address(kind, ident) for ident in here for kind in OF_TRAINEE),
    })  # fmt: skip
    top, below = Links("", known), Links("../", known)
    yield FRONT, pages.front(desk, units, top)
    survey = desk.basis.survey
    report = yearly(survey, desk.day.year, git=desk.foot.git, name=desk.basis.name)
    yield REPORT, pages.report(report, top)
    for page in units:
        for unit_kind in OF_UNIT:
            yield address(unit_kind, page.unit.id), pages.of_unit(desk, unit_kind, page, records, below)
    for ident in here:
        made = page_of(desk, source, ident)
        if made is not None:
            for kind in OF_TRAINEE:
                yield address(kind, ident), pages.of_trainee(kind, made, desk.foot, below)
