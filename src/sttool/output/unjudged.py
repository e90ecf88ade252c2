"""What cannot be judged, a line a dossier: many duties rest on one file, and one sentence says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.lines import Line, wrapped
from sttool.texts import output as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sttool.findings import Finding
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View

_SHOWN = 2


def unjudged(view: View, items: Iterable[Occurrence], width: int) -> list[Line]:
    """Write a line for each dossier, unit or person of which something cannot be judged."""
    groups: dict[str, list[Occurrence]] = {}
    for item in items:
        groups.setdefault(view.who(item.subject).id, []).append(item)
    return [
        each for ident, group in sorted(groups.items()) for each in wrapped(_sentence(view, ident, group), width, 2)
    ]


def _sentence(view: View, ident: str, group: Sequence[Occurrence]) -> str:
    say = view.language
    files, unread = _reasons(view.survey.findings, ident, group)
    who = view.who(group[0].subject)
    params: dict[str, object] = {
        "subject": f"{who.id} {who.name}".strip(),
        "number": view.number(len(group)),
        "title": view.title(group[0]),
        "files": _joined(view, files),
    }
    if len(group) == 1:
        return say(words.UNJUDGED_ONE if unread else words.UNCLEAR_ONE, params)
    return say(words.UNJUDGED if unread else words.UNCLEAR, params)


def _reasons(findings: Iterable[Finding], ident: str, group: Sequence[Occurrence]) -> tuple[list[str], bool]:
    """The files that stand in the way, and whether they cannot be read at all.

    They are the ones with faults of reading or of shape in the subject's own folder; else those of people and units,
    which many things rest on, and for a unit the trainees' own; else what started the clock.
    """
    faults = [finding for finding in findings if finding.code[0] in "FM"]
    own = [finding for finding in faults if _belongs(finding.path, ident)]
    places: tuple[str, ...] = ("/people/", "/units/")
    if group[0].subject.startswith("unit/"):
        # Whoever's own file is at fault may be at any unit.
        places = (*places, "/trainee.yaml")
    shared = [finding for finding in faults if any(place in f"/{finding.path}" for place in places)]
    found = own or shared
    if not found:
        return sorted({item.because.path for item in group}), False
    unread = [finding for finding in found if finding.code.startswith("F")]
    return sorted({finding.path for finding in unread or found}), bool(unread)


def _belongs(path: str, ident: str) -> bool:
    """Say whether a file is a trainee's or a unit's, or a person's own."""
    return f"/{ident}/" in f"/{path}" or path.rpartition("/")[2].rpartition(".")[0] == ident


def _joined(view: View, files: Sequence[str]) -> str:
    """Name one or two files; of more, one and how many others."""
    say = view.language
    if len(files) == 1:
        return files[0]
    if len(files) == _SHOWN:
        return say(words.AND, {"first": files[0], "second": files[1]})
    return say(words.AND_MORE, {"first": files[0], "number": view.number(len(files) - 1)})
