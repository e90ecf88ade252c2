"""The plan for erasing a dossier, shown: files, what else names it, and the steps; as text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool import __version__
from sttool.output.lines import BLANK, Line, line, piece
from sttool.output.record import written as in_json
from sttool.texts import erasing as words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.history.folders import Stood
    from sttool.texts import Language
    from sttool.writing.erasing import Commands, Erasing


def plan_lines(plan: Erasing, there: Stood | None, found: Commands | None, say: Language) -> list[Line]:
    """Write the plan as text."""
    shown = [line(piece(say(words.TITLE, {"id": plan.id}), "head")), line(say(words.NOTHING_DONE)), BLANK]
    shown.append(line(say(words.FILES if plan.files else words.FILES_GONE, {"number": len(plan.files)})))
    shown += [line(f"  {path}") for path in plan.files]
    if plan.named_apart:
        shown.append(line("  " + say(words.NAME, {"id": plan.id})))
    shown.append(BLANK)
    shown.append(line(say(words.OTHERS if plan.mentions else words.NO_OTHERS, {"id": plan.id})))
    for item in plan.mentions:
        where = item.path if item.entry is None else f"{item.path}/{item.entry + 1}"
        shown.append(line(f"  {where}: {', '.join(item.fields)}"))
    shown.append(BLANK)
    if there is None or found is None:
        return [*shown, line(say(words.NO_GIT if there is None else words.NO_COMMIT, {"id": plan.id}))]
    shown += _there(plan, there, say)
    return [*shown, line(say(words.STEPS)), *_steps(plan, found, say), BLANK, line(say(words.SIGNED))]


def _there(plan: Erasing, there: Stood, say: Language) -> Iterator[Line]:
    """Where else than in its present folder the history has the dossier, and who else has been there."""
    if len(there.folders) > 1:
        yield line(say(words.FOLDERS, {"id": plan.id}))
        yield from (line(f"  {folder}") for folder in there.folders)
        yield BLANK
    for folder in there.shared:
        yield line(piece(say(words.SHARED, {"path": folder, "id": plan.id}), "bad"))
    for other in there.others:
        yield line(piece(say(words.OTHER_THERE, {"other": other, "id": plan.id}), "bad"))
    if there.shared or there.others:
        yield BLANK


def _steps(plan: Erasing, found: Commands, say: Language) -> Iterator[Line]:
    steps = (
        (words.STEP_SAVED, ()),
        *([(words.STEP_FILES, ())] if plan.files else []),
        (words.STEP_NOTE, found.note),
        (words.STEP_REWRITE, found.rewrite),
        (words.STEP_FORGET, found.forget),
        (words.STEP_RECORD, found.record),
        (words.STEP_CHECK, found.check),
        (words.STEP_ELSEWHERE, ()),
    )
    for number, (text, commands) in enumerate(steps, 1):
        yield line(f"{number}. {say(text, {'id': plan.id})}")
        yield from (line("   ", piece(command, "mark")) for command in commands)


def plan_json(plan: Erasing, there: Stood | None, found: Commands | None, day: date) -> str:
    """Give the plan as JSON."""
    data: dict[str, Any] = {
        "schema": "sttool/erase/1",
        "tool": {"name": "sttool", "version": __version__},
        "today": day.isoformat(),
        "dry_run": True,
        "changes": [{"path": path, "what": "removed", "lines": []} for path in plan.files],
        "notes": [],
        "findings": [],
        "plan": {
            "named_apart": plan.named_apart,
            "mentions": [
                {"path": item.path, "entry": item.entry, "fields": list(item.fields)} for item in plan.mentions
            ],
            "folders": list(there.folders) if there else [],
            "shared": list(there.shared) if there else [],
            "others": list(there.others) if there else [],
            "commands": None
            if found is None
            else [*found.note, *found.rewrite, *found.forget, *found.record, *found.check],
        },
    }
    return in_json(data)
