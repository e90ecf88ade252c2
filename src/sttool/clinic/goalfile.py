"""Reads one goal file of a repository's own."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from sttool.clinic.goalfiles import GOALS
from sttool.findings import Finding, finding
from sttool.kinds.goalfiles import FOLDERS, GoalFile
from sttool.kinds.load import admit
from sttool.kinds.location import id_fault
from sttool.sources.digest import file_line
from sttool.sources.document import of_item, read_document
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.clinic.goalfiles import GoalFiles, Key
    from sttool.sources.tree import Item, Source

_DEPTH: Final = 3


def read_goal_file(source: Source, item: Item, read: GoalFiles) -> None:
    """Read what stands below ``goals/`` as a goal file; what is wrong with it is a finding."""
    placed = of_item(item) or _place(item.path)
    if isinstance(placed, Finding):
        read.findings.append(placed)
    else:
        _read(source, item.path, placed, read)


def _place(path: str) -> Key | Finding:
    """Tell what a path says: the regulation and the file's name, or what is wrong with it."""
    parts = path.split("/")
    name, _, suffix = parts[-1].rpartition(".")
    if len(parts) != _DEPTH or suffix != "yaml" or parts[1] not in FOLDERS:
        nearest = get_close_matches(parts[1], FOLDERS, 1) or [next(iter(FOLDERS))]
        return finding("M160", path, nearest=f"{GOALS}/{nearest[0]}/{name}.yaml")
    return id_fault(name, path) or (FOLDERS[parts[1]], name)


def _read(source: Source, path: str, key: Key, read: GoalFiles) -> None:
    content = source.read(path)
    read.lines.append(file_line(path, content))
    document = read_document(path, content)
    faults = list(document.findings)
    if document.sound:
        file, more = _admitted(path, document.data, key)
        told = document.refused
        faults += [item for item in more if item.at not in told]
        if file is not None:
            read.files[key] = file
    if faults and not isinstance(content, Unreadable):
        read.contents[path] = content
    read.findings.extend(faults)


def _admitted(path: str, data: object, key: Key) -> tuple[GoalFile | None, list[Finding]]:
    if not isinstance(data, dict):
        return None, [finding("M119" if data is None else "M120", path)]
    record, faults, _ = admit(GoalFile, data)
    findings = [fault.finding(path) for fault in faults]
    if not isinstance(record, GoalFile):
        return None, findings
    if record.regulation not in {None, key[0]}:
        findings.append(finding("M161", path, ("regulation",), regulation=key[0]))
    codes = [goal.get("code") if isinstance(goal, dict) else None for goal in data["goals"]]
    return record, [*findings, *_twice(path, codes)]


def _twice(path: str, codes: Iterable[object]) -> Iterable[Finding]:
    """Find the codes that stand twice, each at its second goal."""
    seen: set[str] = set()
    for index, code in enumerate(codes):
        if isinstance(code, str):
            if code in seen:
                yield finding("M162", path, ("goals", index, "code"), goal=code)
            seen.add(code)
