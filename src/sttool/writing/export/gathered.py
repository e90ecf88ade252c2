"""All records of a repository, one after another, as they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from sttool.clinic.opening import open_clinic
from sttool.glance import look, unjudged
from sttool.rules.running import unspoken
from sttool.sources.frontmatter import Front, split
from sttool.sources.placing import placed
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sttool.kinds.dossier import Filed, Folder
    from sttool.obligations.model import Rules
    from sttool.sources.tree import Source
    from sttool.survey import Survey


class Gathered(Struct, frozen=True):
    """All that could be read, in order of path and line; ``survey`` has the clinic, the faults and the digest.

    ``texts`` are what stands below the front matter of Markdown records, by path.
    """

    survey: Survey
    filed: tuple[Filed[Any], ...]
    texts: dict[str, str]

    def only(self, filed: tuple[Filed[Any], ...]) -> Gathered:
        """Keep some of the records."""
        return replace(self, filed=filed)


def gather(source: Source, rules: Rules, day: date, records: str) -> Gathered:
    """Read the clinic and all dossiers."""
    opened = open_clinic(source, records)
    clinic = opened.clinic
    seen = look(source, opened, _in_order)
    filed: list[Filed[Any]] = [*clinic.people.values()]
    filed += (item for unit in sorted(clinic.folders) for item in _in_order(clinic.folders[unit]))
    filed += (item for items in seen.answers for item in items)
    findings = unspoken([*placed(clinic.findings, opened.contents), *seen.findings])
    survey = unjudged(clinic, rules, day, findings, seen)
    return Gathered(survey, tuple(filed), _texts(source, filed))


def _in_order(folder: Folder) -> list[Filed[Any]]:
    found = [item for items in folder.filed.values() for item in items]
    return sorted(found, key=lambda item: (item.path, [step if isinstance(step, int) else 0 for step in item.at]))


def _texts(source: Source, filed: Iterable[Filed[Any]]) -> dict[str, str]:
    found = {}
    for path in dict.fromkeys(item.path for item in filed if item.path.endswith(".md")):
        content = source.read(path)
        front = None if isinstance(content, Unreadable) else split(content)
        if isinstance(front, Front) and (text := front.body.decode("utf-8", "replace").strip()):
            found[path] = text
    return found
