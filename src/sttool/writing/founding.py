"""A new repository of records: its settings and folders, its first unit, and what git, editors and servers need."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.kinds.editor import FOLDER, file_of, vscode_settings, vscode_tasks
from sttool.kinds.registry import BY_NAME, SETTINGS
from sttool.kinds.schema import json_schema
from sttool.texts import ENGLISH, SWEDISH
from sttool.texts import founding as words
from sttool.writing.making import made, path_of
from sttool.writing.plain import block
from sttool.writing.transaction import new

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.texts import Language, Text
    from sttool.writing.transaction import Change

RECORDS: Final = "records"
_UNION: Final = ("trainees/*/supervision", "trainees/*/assessments", "trainees/*/courses", "trainees/*/evaluations",
                 "units/*/activities")  # fmt: skip
"""The logs that git may merge by keeping all lines (what each may say is closed, and has a key)."""

_IGNORED: Final = ("names.yaml", ".sttool/", "*.tmp", "*.orig", "*~", "~$*", ".DS_Store", "Thumbs.db")


class Facts(Struct, frozen=True):
    """What is known of the unit when its records begin; without a name there is no unit yet."""

    language: Language
    since: date
    unit: str = ""
    name: str = ""
    setting: str = ""
    head: str = ""
    specialties: tuple[str, ...] = ()


def founded(facts: Facts) -> tuple[Change, ...]:
    """Give all files of a new repository.

    Raises:
        NotWrittenError: what is said of the unit is not right.

    """
    say = facts.language
    return (
        new("sttool.yaml", _settings(facts)),
        *_first_unit(facts),
        *(new(f"{RECORDS}/{folder}/.gitkeep", b"") for folder in ("people", "trainees", "units")),
        new("README.md", _page(words.README, *_both(say))),
        new("PERSONUPPGIFTER.md", _page(words.PERSONAL_DATA, SWEDISH)),
        new("PERSONAL-DATA.md", _page(words.PERSONAL_DATA, ENGLISH)),
        new(".gitattributes", _attributes(say)),
        new(".gitignore", f"# {say(words.IGNORED)}\n{_lines(_IGNORED)}".encode()),
        new(".pre-commit-config.yaml", _hook(say)),
        new("ci/github.yml", _server(say)),
        *_schemas(say),
    )


def _both(say: Language) -> tuple[Language, Language]:
    """Both languages, the unit's own first."""
    return (SWEDISH, ENGLISH) if say.code == "sv" else (ENGLISH, SWEDISH)


def _page(text: Text, *languages: Language) -> bytes:
    return "\n".join(f"{language.pick(text)}\n" for language in languages).encode()


def _lines(lines: tuple[str, ...]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _settings(facts: Facts) -> bytes:
    notes = "".join(f"# {line}\n" for line in facts.language(words.SETTINGS).splitlines())
    data = {"language": facts.language.code, "since": facts.since.isoformat()}
    made(SETTINGS, "sttool.yaml", data)
    return (notes + block(data)).encode()


def _first_unit(facts: Facts) -> Iterator[Change]:
    """The unit, and its head as the first person of the register."""
    if not facts.name:
        return
    since = facts.since.isoformat()
    unit: dict[str, Any] = {"name": facts.name, "setting": facts.setting}
    if facts.specialties:
        unit["specialties"] = list(facts.specialties)
    if facts.head:
        unit["heads"] = [{"person": "vc-01", "from": since}]
        person = {"name": facts.head, "units": [{"unit": facts.unit, "from": since}]}
        yield made(BY_NAME["person"], path_of(BY_NAME["person"], {"id": "vc-01"}, RECORDS), person)
    yield made(BY_NAME["unit"], path_of(BY_NAME["unit"], {"owner": facts.unit}, RECORDS), unit)


def _attributes(say: Language) -> bytes:
    union = tuple(f"{RECORDS}/{log}.yaml merge=union" for log in _UNION)
    return (
        f"# {say(words.ATTRIBUTES)}\n{RECORDS}/** text eol=lf\nsttool.yaml text eol=lf\n\n"
        f"# {say(words.UNION)}\n{_lines(union)}# {say(words.NOT_UNION)}\n"
    ).encode()


def _hook(say: Language) -> bytes:
    return (
        f"# {say(words.HOOK)}\n"
        "repos:\n"
        "  - repo: local\n"
        "    hooks:\n"
        "      - id: sttool-check\n"
        "        name: sttool check\n"
        "        entry: sttool check --faults --format concise\n"
        "        language: system\n"
        "        pass_filenames: false\n"
        "        files: ^(records/|sttool\\.yaml$)\n"
    ).encode()


def _server(say: Language) -> bytes:
    return (
        f"# {say(words.SERVER)}\n"
        "name: check\n"
        "on: [push, pull_request]\n"
        "jobs:\n"
        "  check:\n"
        "    runs-on: ubuntu-latest\n"
        "    steps:\n"
        "      - uses: actions/checkout@v4\n"
        "        with: {fetch-depth: 0}\n"
        "      - uses: actions/setup-python@v5\n"
        "        with: {python-version: '3.12'}\n"
        "      - run: python -m pip install sttool\n"
        "      - run: sttool check --format github --fail-on error\n"
    ).encode()


def _schemas(say: Language) -> Iterator[Change]:
    """The schema of each kind, and what makes VS Code find it and show what ``check`` finds."""
    for kind in BY_NAME.values():
        yield new(f"{FOLDER}/{file_of(kind)}", _json(json_schema(kind, say)))
    yield new(".vscode/settings.json", _json(vscode_settings(RECORDS)))
    yield new(".vscode/tasks.json", _json(vscode_tasks()))


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
