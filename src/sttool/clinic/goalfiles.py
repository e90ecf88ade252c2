"""Finds the goal files that a repository has of its own, beside ``sttool.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct, field

if TYPE_CHECKING:
    from sttool.findings import Finding
    from sttool.kinds.goalfiles import GoalFile
    from sttool.sources.tree import Source

GOALS: Final = "goals"
_ENDINGS: Final = (".yaml", ".yml")

Key: TypeAlias = tuple[str, str]
"""A regulation, and a file's name: that of a specialty, ``common`` or ``bt``."""


class GoalFiles(Struct):
    """The goal files that could be read, the faults of all, the bytes of those with faults, and the digest's lines."""

    files: dict[Key, GoalFile] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def read_goal_files(source: Source) -> GoalFiles:
    """Read every YAML file below ``goals/``; what else stands there, as a printed regulation, is let be."""
    read = GoalFiles()
    items = [item for item in source.files(GOALS) if item.path.endswith(_ENDINGS)]
    if items:
        # Most repositories have none: the models are made only where they are of use.
        from sttool.clinic.goalfile import read_goal_file  # noqa: PLC0415

        for item in items:
            read_goal_file(source, item, read)
    return read
