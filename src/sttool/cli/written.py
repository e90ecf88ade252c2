"""How every command that writes goes: plan under the lock, hold that to the clinic, write, and say what was written."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from msgspec import Struct, field

from sttool.cli.options import Told
from sttool.cli.streams import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from typing import Never

    from sttool.cli.common import Run
    from sttool.findings import Finding
    from sttool.writing.transaction import Change, Held

BESIDE = ("sttool.yaml", "names.yaml")
"""What stands beside the folder of records and may be edited."""


class Plan(Struct):
    """What is to be written, what there is to say beside, and what is done, and said, when it is written."""

    changes: list[Change] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    then: Callable[[], list[str]] = list


class Manner(Struct, frozen=True):
    """How a command writes and tells.

    Its name, whether it only shows, in what form, whether without the lines; and where it may write, if not among the
    records alone.
    """

    command: str
    dry: bool = False
    told: Told = Told.TEXT
    brief: bool = False
    inside: tuple[str, ...] | None = None


def carry_out(run: Run, manner: Manner, plan: Callable[[], Plan]) -> Never:
    """Plan, check, write and tell; where it would put something wrong nothing is written, and it is said what."""
    from sttool.output.changes import Written, changes_data, changes_lines, turns
    from sttool.writing.transaction import apply, as_read, locked
    from sttool.writing.trouble import NotWrittenError

    lock: AbstractContextManager[Held | None] = nullcontext() if manner.dry else locked(run.root)
    try:
        with lock as held:
            planned = plan()
            changes = planned.changes
            inside = manner.inside or (run.records, *BESIDE)
            files = tuple(map(turns, changes, as_read(run.root, changes, inside)))
            findings = _considered(run, changes)
            if held is not None and changes:
                apply(held, changes, inside)
                planned.notes.extend(planned.then())
    except NotWrittenError as trouble:
        raise Refused(trouble.said(run.language)) from None
    written = Written(manner.command, files, tuple(planned.notes), findings, manner.dry, manner.brief)
    if manner.told is Told.JSON:
        from sttool.output.record import written as in_json

        run.finish(in_json(changes_data(written, run.language, run.day)))
    run.finish(changes_lines(written, run.language))


def _considered(run: Run, changes: list[Change]) -> tuple[Finding, ...]:
    """What the changes would put wrong; refused where any of it is an error."""
    from sttool.findings import Severity
    from sttool.output.changes import faults_lines
    from sttool.output.lines import plain
    from sttool.output.messages import severity_of
    from sttool.texts.asking import WRONG
    from sttool.writing.checked import introduced

    found = introduced(run.source, changes, run.records, run.day) if changes else ()
    errors = [item for item in found if severity_of(item) is Severity.ERROR]
    if errors:
        said = plain(faults_lines(errors, run.language)).rstrip()
        run.refuse(WRONG, faults=f"\n{said}")
    return found
