"""How an editor finds the schema of a file: which files each kind's is for, and settings that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sttool.kinds.registry import KINDS, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.registry import Kind

FOLDER: Final = ".vscode/schemas"
"""Where the schemas stand, from the root of the repository, unless somebody wants them elsewhere."""


def file_of(kind: Kind) -> str:
    """Name the file of a kind's schema."""
    return f"{kind.name}.schema.json"


def globs(records: str = "records") -> Mapping[str, str]:
    """Say which schema is for which files: from a pattern of paths, from the root, to the name of a schema's file.

    Markdown is not among them: the language server takes a file as YAML or not at all, and front matter is neither.
    """
    below = "" if records in {"", "."} else f"{records}/"
    return {SETTINGS.place: file_of(SETTINGS)} | {
        below + re.sub(r"\{[^{}]*\}", "*", kind.place): file_of(kind) for kind in KINDS if kind.form != "markdown"
    }


def vscode_settings(records: str = "records", folder: str = FOLDER) -> dict[str, Any]:
    """Give what ``.vscode/settings.json`` says: schemas for the YAML extension, and lines that end as records do."""
    return {
        "yaml.schemas": {f"./{folder}/{schema}": pattern for pattern, schema in globs(records).items()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.encoding": "utf8",
        "files.associations": {"*.yaml": "yaml"},
    }


def vscode_tasks() -> dict[str, Any]:
    """Give what ``.vscode/tasks.json`` says: a task that puts what ``check`` finds beside the lines, Markdown too."""
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": "sttool check",
                "type": "shell",
                "command": "sttool",
                "args": ["check", "--format", "concise"],
                "group": {"kind": "build", "isDefault": True},
                "presentation": {"reveal": "never"},
                "problemMatcher": {
                    "owner": "sttool",
                    "fileLocation": ["relative", "${workspaceFolder}"],
                    "pattern": {
                        "regexp": "^(.+?):(\\d+):(\\d+): (error|warning|note) ([A-Z]\\d{3}) (.*)$",
                        "file": 1,
                        "line": 2,
                        "column": 3,
                        "severity": 4,
                        "code": 5,
                        "message": 6,
                    },
                },
            }
        ],
    }
