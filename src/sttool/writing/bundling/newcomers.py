"""People and units that came with a dossier: those that are here already, and those that get a record or a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.kinds.registry import BY_NAME
from sttool.writing.export.whole import data_of
from sttool.writing.importing.matching import plain
from sttool.writing.making import made, path_of
from sttool.writing.proposing import free, next_id, taken_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.clinic import Clinic
    from sttool.writing.bundling.manifest import Manifest
    from sttool.writing.importing.matching import Known
    from sttool.writing.transaction import Change


class Newcomers:
    """What the ids of a bundle are here.

    A unit of the same name is the same. A person is the same only where both the id and the name are: two doctors may
    share a name. Who must have a record, because an id alone may stand where he does, gets one, at a unit that is not
    one's own; all others stand by name and place.
    """

    def __init__(self, clinic: Clinic, there: Known, manifest: Manifest, taken: set[str]) -> None:
        """Take what there is, and who the bundle says that its ids are."""
        self._clinic = clinic
        self._there = there
        self._people = {item.id: item for item in manifest.people}
        self._units = {item.id: item for item in manifest.units}
        self._taken = {*taken_ids(clinic), *taken}
        self._as_person: dict[str, str] = {}
        self._as_unit: dict[str, str] = {}
        self._new_people: dict[str, str] = {}
        self._new_units: dict[str, str] = {}

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of new people, as they are here."""
        return tuple(sorted(self._new_people.values()))

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of new units, as they are here."""
        return tuple(sorted(self._new_units.values()))

    def needs(self, ident: str) -> None:
        """Say that somebody must have a record here."""
        if ident in self._as_person or self._same(ident):
            return
        prefix = ident.rpartition("-")[0] or "hl"
        here = next_id(prefix, self._taken, 2)
        self._taken.add(here)
        self._as_person[ident] = self._new_people[ident] = here

    def person(self, ident: str) -> Any:  # noqa: ANN401 - an id, or somebody by name and place
        """Who somebody is here: an id, or name and place."""
        if ident in self._as_person:
            return self._as_person[ident]
        if self._same(ident):
            return ident
        item = self._people.get(ident)
        places = item.units if item else ()
        unit = self._units.get(places[-1].unit) if places else None
        where = unit.name if unit else next((each.name for each in self._units.values()), "–")
        return {"name": item.name if item and item.name else ident, "unit": where}

    def unit(self, ident: str) -> str:
        """Which unit one is here; a new one where there is none of its name."""
        if ident not in self._as_unit:
            item = self._units.get(ident)
            names = self._there.names["unit"]
            same = next((here for here, name in names.items() if item and plain(name) == plain(item.name)), None)
            if same is None:
                same = free(ident, {*names, *self._new_units.values()})
                self._new_units[ident] = same
            self._as_unit[ident] = same
        return self._as_unit[ident]

    def records(self, records: str) -> Iterator[Change]:
        """The records of those who are new; of the units last, for people name some."""
        kind = BY_NAME["person"]
        for ident, here in self._new_people.items():
            item = self._people.get(ident)
            data: dict[str, Any] = data_of(item) if item else {}
            data.pop("id", None)
            data["name"] = data.get("name", ident)
            for place in data.get("units", ()):
                place["unit"] = self.unit(place["unit"])
            order = ("name", "units", "specialist_in", "supervisor_training")
            told = {key: data[key] for key in order if data.get(key)}
            yield made(kind, path_of(kind, {"id": here}, records), told)
        for ident, here in self._new_units.items():
            unit = self._units.get(ident)
            data = {key: value for key, value in data_of(unit).items() if key != "id"} if unit else {}
            told = {"name": ident, "setting": "other", **data, "external": True}
            yield made(BY_NAME["unit"], path_of(BY_NAME["unit"], {"owner": here}, records), told)

    def _same(self, ident: str) -> bool:
        """Say whether somebody here has both the id and the name."""
        item = self._people.get(ident)
        here = self._there.names["person"].get(ident)
        return bool(item and item.name and here and plain(here) == plain(item.name))
