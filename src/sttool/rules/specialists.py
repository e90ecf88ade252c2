"""Whether somebody can be said to be no specialist on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.clinic import is_specialist
from sttool.rules.refusals import was_refused

if TYPE_CHECKING:
    from datetime import date

    from sttool.clinic import Clinic


def no_specialist(clinic: Clinic, person: str, day: date) -> bool:
    """Say whether a person of the register is a specialist in nothing on a day.

    One who stands there by name and unit, whose file cannot be read, or whose specialties have a fault, is not said
    to be none.
    """
    found = clinic.people.get(person)
    if found is None or is_specialist(found.record, (), day):
        return False
    return not was_refused(clinic, found.path, "specialist_in")
