"""What can be said of a dossier whose own record cannot be read: that nothing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.obligations.model import Always, Before, Within
from sttool.obligations.occurrence import Because, Occurrence, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules


def unread(rules: Rules, dossier: Folder) -> Iterator[Occurrence]:
    """Everything asked of a trainee once or at any moment, as unknown: not even which of it applies can be told.

    What comes again and again is not among it: when it began is not known.
    """
    path = f"{dossier.path}/trainee.yaml"
    for obligation in rules.about("trainee"):
        match obligation.due:
            case Within(of=event) | Before(event=event):
                anchor = event
            case Always():
                anchor = event = "unread"
            case _:
                continue
        yield Occurrence(
            obligation=obligation.id,
            subject=f"trainee/{dossier.id}",
            anchor=anchor,
            due=None,
            verdict=Verdict.UNKNOWN,
            role=obligation.answers[0],
            because=Because(event, None, path),
        )
