"""Where each page stands in a folder of pages, and how one leads to another; a page alone leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

OfTrainee: TypeAlias = Literal["review", "collegium"]
OfUnit: TypeAlias = Literal["overview", "supervisors", "inspection", "handover"]
Page: TypeAlias = Literal["review", "collegium", "overview", "supervisors", "inspection", "handover"]

OF_TRAINEE: Final[tuple[OfTrainee, ...]] = ("review", "collegium")
OF_UNIT: Final[tuple[OfUnit, ...]] = ("overview", "supervisors", "inspection", "handover")

FRONT: Final = "index.html"
REPORT: Final = "report.html"

_FOLDERS: Final[Mapping[str, str]] = {
    "review": "trainees",
    "collegium": "collegia",
    "overview": "units",
    "supervisors": "supervisors",
    "inspection": "inspections",
    "handover": "handovers",
}


def address(page: str, ident: str) -> str:
    """Where a page stands in the folder; an id of the register is a name of a file on every system."""
    return f"{_FOLDERS[page]}/{ident}.html"


class Links(Struct, frozen=True):
    """The way to other pages from one: ``up`` is the way to the folder of all, ``None`` where a page stands alone.

    ``known`` are the addresses there are; what is not among them is named without a link.
    """

    up: str | None = None
    known: frozenset[str] = frozenset()

    @property
    def there(self) -> bool:
        """Say whether there are other pages."""
        return self.up is not None

    @property
    def front(self) -> str | None:
        """The way to the front page."""
        return self._way(FRONT)

    @property
    def report(self) -> str | None:
        """The way to the yearly report."""
        return self._way(REPORT)

    def to(self, page: str, ident: str) -> str | None:
        """The way to a page about a trainee or a unit."""
        return self._way(address(page, ident))

    def _way(self, path: str) -> str | None:
        return f"{self.up}{path}" if self.up is not None and path in self.known else None


ALONE: Final = Links()
