"""What stands at the foot of everything that is written to be kept: what it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool import __version__

if TYPE_CHECKING:
    from datetime import date

    from sttool.sources.git import GitState
    from sttool.survey import Survey


class Foot(Struct, frozen=True):
    """What the report was made of."""

    git: GitState | None
    """The commit, and what is not committed; ``None`` where the records are in no repository."""
    digest: str
    """A fingerprint of all that was read: the same of the same files."""
    day: date
    """The day judged on."""
    version: str
    """The program's version."""
    records: int
    """How many records were read."""


class MadeWith(Struct, frozen=True):
    """A unit's own templates that something was written with: their paths, in order, and the digest of them."""

    paths: tuple[str, ...] = ()
    """The paths; none where the unit has no templates of its own for it."""
    digest: str = ""
    """A fingerprint of them; empty where there are none."""


NO_TEMPLATES: Final = MadeWith()


def foot_of(survey: Survey, git: GitState | None) -> Foot:
    """Tell what a survey was made of."""
    return Foot(git, survey.digest, survey.request.day, __version__, survey.count)
