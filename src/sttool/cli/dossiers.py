"""Which dossiers a command is about: ids of trainees, and the nearest where one is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.cli.targets import nearest
from sttool.texts.commands import UNKNOWN_ID

if TYPE_CHECKING:
    from sttool.cli.common import Run


def below(run: Run, ident: str = "") -> str:
    """The path of the dossiers' folder, or of one of them."""
    folder = "trainees" if run.records in {"", "."} else f"{run.records}/trainees"
    return f"{folder}/{ident}" if ident else folder


def asked_for(run: Run, ident: str) -> str:
    """A trainee's id as it was given; refused where there is no dossier of that name."""
    known = run.source.folders(below(run))
    if ident not in known:
        run.refuse(UNKNOWN_ID, found=ident, **nearest(ident, known))
    return ident
