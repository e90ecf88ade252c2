"""What can be said of a dossier, or a part of one, whose own record cannot be read: that nothing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.obligations.model import Always, Before, Within
from sttool.obligations.occurrence import Because, Occurrence, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import About, Obligation, Rules


_PARTS: Final[tuple[About, ...]] = ("placement", "concern")
"""The parts of a dossier that each are a file of their own, and owe something by being there."""


def unread(rules: Rules, dossier: Folder) -> Iterator[Occurrence]:
    """Everything asked of a trainee once or at any moment, as unknown: not even which of it applies can be told.

    What comes again and again is not among it: when it began is not known.
    """
    path = f"{dossier.path}/trainee.yaml"
    for obligation in rules.about("trainee"):
        yield from _unknown(obligation, f"trainee/{dossier.id}", path)


def unread_parts(rules: Rules, dossier: Folder, trainee: Trainee) -> Iterator[Occurrence]:
    """What is asked of a placement or a concern in the trainee's programme, as unknown where its file is not read.

    Of what sort it is, and when, cannot be told, so that all that may be asked of it is among it.
    """
    for path in sorted(dossier.refused_in):
        kinds = {name.partition(".")[0] for name in dossier.refused_in[path]}
        for kind in _PARTS:
            if kind not in kinds or any(item.path == path for item in dossier.of(kind)):
                continue
            ident = path.rpartition("/")[2].partition(".")[0]
            for obligation in rules.about(kind):
                wanted = obligation.applies.programme
                if not wanted or trainee.programme in wanted:
                    yield from _unknown(obligation, f"{kind}/{dossier.id}/{ident}", path)


def _unknown(obligation: Obligation, subject: str, path: str) -> Iterator[Occurrence]:
    """One occurrence of what is asked once or at any moment."""
    match obligation.due:
        case Within(of=event) | Before(event=event):
            anchor = event
        case Always():
            anchor = event = "unread"
        case _:
            return
    because = Because(event, None, path)
    role = obligation.answers[0]
    yield Occurrence(obligation.id, subject, anchor, None, Verdict.UNKNOWN, role, because)
