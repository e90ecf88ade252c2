"""Whether something of a person's own file was refused, so that nothing can be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sttool.clinic import Clinic


def was_refused(clinic: Clinic, path: str, key: str) -> bool:
    """Say whether a key of a shared file, or one that was meant to be it, had a fault and so was left out."""
    return any(
        fault.path == path and (fault.at[:1] == (key,) or fault.mentions.get("nearest") == key)
        for fault in clinic.findings
    )
