"""The first line of every answer: whose records these are, how many, and as of which commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.output.lines import Line, line, piece
from sttool.texts import output as words

if TYPE_CHECKING:
    from sttool.output.view import View
    from sttool.sources.git import GitState

_SHORT = 7


class Origin(Struct, frozen=True):
    """Where the records are: the root's folder of records, and where that stands in git."""

    records: str
    git: GitState | None = None


def unit_names(view: View) -> list[str]:
    """The names of one's own units, in order of their ids."""
    return [view.unit(unit) for unit in view.survey.clinic.own_units]


def header(view: View, origin: Origin) -> Line:
    """Write the first line."""
    say, survey = view.language, view.survey
    units = ", ".join(unit_names(view)) or say(words.NO_UNIT)
    trainees, count = len(survey.clinic.dossiers), survey.count
    parts = [
        say(words.TRAINEE if trainees == 1 else words.TRAINEES, {"number": view.number(trainees)}),
        say(words.RECORD if count == 1 else words.RECORDS, {"number": view.number(count)}),
        commit(view, origin.git),
    ]
    return line(piece(units, "head"), *(f" · {part}" for part in parts))


def title(view: View, origin: Origin) -> Line:
    """Write whose records these are and as of which commit, where not all of them were read."""
    units = ", ".join(unit_names(view)) or view.language(words.NO_UNIT)
    return line(piece(units, "head"), f" · {commit(view, origin.git)}")


def commit(view: View, git: GitState | None) -> str:
    """Name the commit that was judged, and whether there is more than it holds."""
    say = view.language
    if git is None:
        return say(words.NO_GIT)
    if git.commit is None:
        return say(words.NO_COMMIT)
    short = git.commit[:_SHORT]
    return say(words.DIRTY, {"commit": short, "number": view.number(git.dirty)}) if git.dirty else short
