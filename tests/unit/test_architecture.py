"""The house as it was drawn: who may import whom, what is done in one place only, and how long things may be."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

import sttool
from tests import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = PROJECT / "src"
FUNCTION_LINES = 50

# From the top of the house to its ground; a module imports from its own floor and those below.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"cli", "__main__"}),
    frozenset({"output"}),
    frozenset({"reports"}),
    frozenset({"writing"}),
    frozenset({"history"}),
    frozenset({"survey", "glance", "foresight"}),
    frozenset({"obligations"}),
    frozenset({"rules"}),
    frozenset({"training"}),
    frozenset({"clinic"}),
    frozenset({"kinds"}),
    frozenset({"sources"}),
    frozenset({"findings", "dates", "texts"}),
    frozenset({"policy", "goals"}),
)
FLOOR_OF = {part: floor for floor, parts in enumerate(FLOORS) for part in parts}

ONLY_IN: dict[str, set[str]] = {
    "typer": {"cli"},
    "click": {"cli"},
    "rich": {"cli", "output"},
    "jinja2": {"reports"},
    "markupsafe": {"reports"},
    "weasyprint": {"reports"},
    "yaml": {"sources", "writing"},
    "ryaml": {"sources", "writing"},
    "subprocess": {"sources"},
    "icalendar": {"output"},
}

# The clock, the terminal and the exit code: whatever asks for them gives another answer another day.
ONLY_IN_CLI = re.compile(
    r"print|input|exit|quit|SystemExit|(.+\.)?(sys\.exit|os\._exit)"
    r"|(.+\.)?(date|datetime)\.(today|now|utcnow)|(.+\.)?time\.(time|time_ns|localtime|gmtime|ctime|strftime)"
)

STARTING = re.compile(r"subprocess(\..+)?|os\.(system|popen|fork|exec\w+|posix_spawn\w*|spawn\w+|startfile)")

HEAVY = ("pydantic", "pydantic_core", "msgspec", "jinja2", "rich", "yaml", "ryaml", "weasyprint", "icalendar")


@cache
def modules() -> dict[str, ast.Module]:
    """Parse every module of the program, by its dotted name; a package goes by its ``__init__``."""
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
            path.read_text(encoding="utf-8"), str(path)
        )
        for path in sorted((SOURCE / "sttool").rglob("*.py"))
    }


def part_of(module: str) -> str:
    """Name the part of the house that a module belongs to; nothing for the package itself."""
    return module.removeprefix("sttool").lstrip(".").split(".")[0]


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the modules that are imported, anywhere in a module and also by name while it runs."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=module, names=names, level=0) if module:
                yield from (f"{module}.{name.name}" for name in names)
            case ast.ImportFrom():
                yield "a relative import"
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(module)), *_],
            ):
                yield module


def misplaced_imports(module: str, tree: ast.AST) -> Iterator[str]:
    """Say which imports of a module go against the order of the house."""
    part = part_of(module)
    for name in imported(tree):
        top = name.split(".")[0]
        if top == "a relative import":
            yield f"{module} has {name}; write it in full"
        elif top == "sttool":
            other = part_of(name)
            if other in FLOOR_OF and FLOOR_OF[other] < FLOOR_OF.get(part, len(FLOORS)):
                yield f"{module} imports {name}, from a floor above its own"
        elif part not in ONLY_IN.get(top, {part}):
            yield f"{module} imports {top}, which is for {' and '.join(sorted(ONLY_IN[top]))}"


def dotted(node: ast.AST) -> str:
    """Write a name or a name's attributes as in the source, ``datetime.date.today``; nothing for all else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attribute):
            return f"{dotted(value)}.{attribute}"
    return ""


def outside_world(tree: ast.AST) -> Iterator[str]:
    """Say where a module asks for the clock, writes on the terminal or ends the program."""
    for node in ast.walk(tree):
        name = dotted(node)
        if name and ONLY_IN_CLI.fullmatch(name):
            yield name
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in {"today", "now", "utcnow"} and not ONLY_IN_CLI.fullmatch(dotted(node.func)):
                yield node.func.attr
        elif isinstance(node, ast.ImportFrom) and node.module in {"time", "sys", "os"}:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name for name in names if ONLY_IN_CLI.fullmatch(name))


def starts_programs(tree: ast.AST) -> bool:
    """Say whether a module starts other programs."""
    names = {*imported(tree), *(dotted(node) for node in ast.walk(tree))}
    return any(STARTING.fullmatch(name) for name in names)


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines, its docstring left out."""
    first = function.body[0]
    words = 0
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        words = (first.end_lineno or first.lineno) - first.lineno + 1
    return (function.end_lineno or function.lineno) - function.lineno + 1 - words


def is_table(tree: ast.Module) -> bool:
    """Say whether a module is data only: words, imports and assignments, and no code."""
    return all(
        isinstance(node, ast.Import | ast.ImportFrom | ast.Expr | ast.Assign | ast.AnnAssign) for node in tree.body
    )


def most_lines(path: Path, tree: ast.Module) -> int:
    """Say how long a file may be."""
    if "tests" in path.parts or "bench" in path.parts:
        return 400
    # A table of sentences is looked up in, not read through; cut in two it would be harder to find in.
    return 500 if "texts" in path.parts and is_table(tree) else 300


def kept_files() -> list[Path]:
    """List the files that are, or would be, in the repository."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True).stdout.decode().split("\0")
    return [PROJECT / name for name in listed if name and (PROJECT / name).is_file()]


def python_files() -> list[Path]:
    return [path for path in kept_files() if path.suffix == ".py"]


def test_every_part_has_its_floor() -> None:
    assert {part_of(module) for module in modules()} - {""} - set(FLOOR_OF) == set()


def test_modules_import_only_from_their_own_floor_and_below() -> None:
    assert [fault for module, tree in modules().items() for fault in misplaced_imports(module, tree)] == []


@pytest.mark.parametrize(
    ("module", "line", "fine"),
    [
        ("sttool.kinds.base", "from sttool.dates import Period", True),
        ("sttool.kinds.base", "from sttool import dates", True),
        ("sttool.kinds.base", "from sttool.clinic import Clinic", False),
        ("sttool.kinds.base", "from sttool import clinic", False),
        ("sttool.kinds.base", "import sttool.survey", False),
        ("sttool.kinds.base", "from . import registry", False),
        ("sttool.kinds.base", "def f():\n    import sttool.rules.people", False),
        ("sttool.kinds.base", "importlib.import_module('sttool.rules')", False),
        ("sttool", "from sttool.cli.main import main", False),
        ("sttool.texts.codes", "from sttool.findings import Severity", True),
        ("sttool.cli.check", "import typer", True),
        ("sttool.output.text", "import typer", False),
        ("sttool.output.text", "from rich.table import Table", True),
        ("sttool.rules.people", "from rich import box", False),
        ("sttool.obligations.packs", "import yaml", False),
        ("sttool.history.git", "from subprocess import run", False),
    ],
)
def test_an_import_against_the_order_is_seen(module: str, line: str, *, fine: bool) -> None:
    assert (list(misplaced_imports(module, ast.parse(line))) == []) is fine


def test_another_program_is_started_from_one_file_only() -> None:
    starting = [module for module, tree in modules().items() if starts_programs(tree)]
    assert len(starting) <= 1
    assert {part_of(module) for module in starting} <= {"sources"}


@pytest.mark.parametrize(
    "line",
    ["import subprocess", "from subprocess import run", "os.system('git')", "from os import popen", "os.execvp(a, b)"],
)
def test_starting_another_program_is_seen(line: str) -> None:
    assert starts_programs(ast.parse(line))


def test_clock_terminal_and_exit_code_are_asked_for_in_cli_only() -> None:
    below = {module: tree for module, tree in modules().items() if part_of(module) not in {"cli", "__main__"}}
    assert [f"{module}: {what}" for module, tree in below.items() for what in outside_world(tree)] == []


@pytest.mark.parametrize(
    "line",
    [
        "print(1)",
        "sys.exit(2)",
        "raise SystemExit",
        "date.today()",
        "datetime.datetime.now(tz)",
        "f(default=date.today)",
        "dt.date.today()",
        "pendulum.now()",
        "day().today()",
        "time.time()",
        "from time import time",
        "from sys import exit",
    ],
)
def test_asking_for_the_outside_world_is_seen(line: str) -> None:
    assert len(list(outside_world(ast.parse(line)))) == 1


def test_what_only_sounds_like_the_outside_world_is_let_be() -> None:
    fine = "context.today; today = 1; time.perf_counter(); sys.stdout; fingerprint(1); exit_code = 2; at.time.hour"
    assert list(outside_world(ast.parse(fine))) == []


def test_starting_loads_nothing_heavy() -> None:
    code = f"import sys, sttool.cli.main; print(sorted(set(sys.modules) & set({HEAVY!r})))"
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (ran.stdout.strip(), ran.stderr) == ("[]", "")


def test_data_is_only_data() -> None:
    code = [
        path.as_posix()
        for part in ("policy", "goals")
        for path in (SOURCE / "sttool" / part).rglob("*.py")
        if any(not isinstance(node, ast.Expr) for node in ast.parse(path.read_text(encoding="utf-8")).body)
    ]
    assert code == []


def test_files_are_short() -> None:
    long = []
    for path in python_files():
        text = path.read_text(encoding="utf-8")
        lines, most = text.count("\n"), most_lines(path.relative_to(PROJECT), ast.parse(text))
        if lines > most:
            long.append(f"{path.relative_to(PROJECT)}: {lines} lines, {most} at the most")
    assert long == []


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}: {code_lines(node)} lines"
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and code_lines(node) > FUNCTION_LINES
    ]
    assert long == []


def test_a_functions_docstring_is_not_counted() -> None:
    (function,) = ast.parse('def f():\n    """Words.\n\n    More.\n    """\n    return 1\n').body
    assert isinstance(function, ast.FunctionDef)
    assert code_lines(function) == 2


# Put together here, so that this file does not name what it looks for.
NOT_OURS = re.compile(
    "|".join(
        [
            r"(?<![\w#.])/" + r"work/[a-z.]",
            r"\.\./" + r"shared\b",
            r"(?<!\w)\." + "library/",
            "file:" + "///",
            "/opt/" + "(pypi|wheels)",
            "(?<![\\w.])/" + "root/",
            "pypi" + r"\.org",
            "python" + r"hosted\.org",
            "npm" + r"js\.(org|com)",
            "debian" + r"\.org",
        ]
    )
)


def test_nothing_names_a_place_on_somebodys_machine_or_a_registry() -> None:
    named = [
        f"{path.relative_to(PROJECT)}: {found[0]}"
        for path in kept_files()
        for found in NOT_OURS.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert named == []


def test_constraints_are_exact_and_name_no_address() -> None:
    lines = (PROJECT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9][\w.-]*==[0-9][\w.]*", pin)] == []


def test_every_dependency_has_its_pin() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(name for extra in project["optional-dependencies"].values() for name in extra)]
    pinned = (PROJECT / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    names = [re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in asked]
    assert [name for name in names if f"\n{name}==" not in pinned] == []


def test_the_version_stands_in_one_place() -> None:
    assert version("sttool") == sttool.__version__
    written = re.compile(r"""^\s*_*version_*\s*[:=]\s*["']\d""", re.MULTILINE)
    places = [
        path.relative_to(PROJECT).as_posix()
        for path in kept_files()
        if path.suffix in {".py", ".toml", ".cfg"} and written.search(path.read_text(encoding="utf-8"))
    ]
    assert places == ["src/sttool/__init__.py"]
