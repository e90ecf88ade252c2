"""Asks what obligations say of a small clinic on a day: files laid over the smallest clinic, read from memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from sttool.dates import Span, add
from sttool.sources.memory import Memory
from sttool.survey import Request, Survey, survey
from sttool.texts.example import CLINIC

if TYPE_CHECKING:
    from sttool.obligations.occurrence import Occurrence
    from sttool.survey import Want
    from sttool.texts.codes import Content

Files: TypeAlias = Mapping[str, "Content | None"]
"""Files laid over the smallest clinic, by their short paths; one that is ``None`` is taken away."""

_TRAINEE = {
    "name": "Ali Haidar",
    "programme": "ST",
    "specialties": "[internmedicin]",
    "regulation": "HSLF-FS 2021:8",
    "licence": "2024-06-12",
    "employed": "2025-01-15",
    "start": "2025-02-01",
    "units": "[{unit: medicin, from: 2025-02-01}]",
    "supervisors": "[{person: hl-03, role: main, from: 2025-02-01}]",
    "work": "[{from: 2025-02-01, percent: 100}]",
}
_PLACES = {"st-": "records/trainees/", "hl-": "records/people/", "sr-": "records/people/", "vc-0": "records/people/"}


def trainee(**fields: str) -> dict[str, str]:
    """The trainee of the smallest clinic, with some fields said otherwise; an empty one is left out."""
    lines = {name: value for name, value in {**_TRAINEE, **fields}.items() if value}
    return {"records/trainees/st-007/trainee.yaml": "".join(f"{name}: {value}\n" for name, value in lines.items())}


def own(due: str, met_by: str = "", about: str = "trainee", **more: str) -> dict[str, str]:
    """A clinic with one obligation only, called ``asked``: the unit's own."""
    lines = {"about": about, "due": due, "met_by": met_by, "answers": "study_director", "remind": "1 month", **more}
    since = lines.pop("since", "2024-01-01")
    text = "".join(f"      {name}: {value}\n" for name, value in lines.items() if value)
    return {
        "sttool.yaml": (
            f"since: {since}\npacks: []\npolicy:\n  add:\n    - id: asked\n      duty: [K4]\n      level: agreed\n"
            "      title: {sv: Frågat, en: Asked}\n      source: {duty: Enhetens beslut, as: tool}\n" + text
        )
    }


def md(front: str) -> str:
    """A Markdown record: front matter and no text."""
    return f"---\n{front}\n---\n"


def at(path: str) -> str:
    """A short path, as ``st-007/plan.md``, ``medicin/activities.yaml`` or ``hl-03.yaml``, where it stands."""
    if path.endswith("sttool.yaml") or path.startswith(("records/", "policy/", "names")):
        return path
    for begin, place in _PLACES.items():
        if path.startswith(begin) and (place != "records/people/" or "/" not in path):
            return place + path
    return f"records/units/{path}"


def source_of(*files: Files) -> Memory:
    """The smallest clinic with files laid over it; a file that is ``None`` is taken away."""
    laid: dict[str, Content | None] = dict(CLINIC)
    for over in files:
        laid.update({at(path): content for path, content in over.items()})
    return Memory({path: content for path, content in laid.items() if content is not None})


def surveyed(day: str, *files: Files, until: str | None = None, want: Want = "all", goals: bool = False) -> Survey:
    """Judge the smallest clinic with files laid over it, by default up to a year ahead."""
    on = date.fromisoformat(day)
    last = date.fromisoformat(until) if until else add(on, Span(1, "years"))
    return survey(source_of(*files), Request(on, last, want, goals=goals))


def judged(obligation: str, day: str, *files: Files, until: str | None = None) -> dict[str, Occurrence]:
    """The occurrences of one obligation, by subject and anchor; of the trainee by anchor alone."""
    found = {}
    for item in surveyed(day, *files, until=until).occurrences:
        if item.obligation == obligation:
            key = item.key.removeprefix(f"{obligation}/").removeprefix("trainee/st-007/")
            assert key not in found, f"two occurrences with the key {item.key}"
            found[key] = item
    return found


def verdicts(obligation: str, day: str, *files: Files, until: str | None = None) -> dict[str, str]:
    """The verdicts of one obligation, by subject and anchor."""
    return {key: item.verdict.value for key, item in judged(obligation, day, *files, until=until).items()}
