"""Names kept outside the history: what ``names.yaml`` says, id to name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.findings import Finding, finding
from sttool.kinds.faults import Fault, fault, not_text, shown
from sttool.kinds.location import is_id, proposed_id

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_names(path: str, data: object) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """Read names by id, and what is wrong with the others; a file with nothing in it names nobody."""
    if data is None:
        return {}, ()
    if not isinstance(data, dict):
        return {}, (finding("M120", path),)
    faults = {key: found for key, name in data.items() if (found := _fault(key, name))}
    names = {key: name for key, name in data.items() if key not in faults}
    return names, tuple(found.finding(path) for found in faults.values())


def _fault(key: str, name: object) -> Fault | None:
    if not is_id(key):
        return fault("M117", (key,), aim="key", value=shown(key), nearest=proposed_id(key))
    if name is None or name == "":
        return fault("M103", (key,), aim="key" if name is None else "value", key=key)
    return None if isinstance(name, str) else not_text(name, (key,), {})
