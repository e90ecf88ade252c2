"""The way in: which commands there are, and how each run ends. Each command is loaded only when it is asked for."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperGroup

from sttool import __version__
from sttool.cli.streams import Refused, complain, emit, let_go, prepare

if TYPE_CHECKING:
    from typing import NoReturn

COMMANDS: Final = (
    *("check", "due", "show", "duties", "time", "goals", "people", "schedule", "certify", "explain", "report"),
    *("document", "site", "template"),
    *("init", "new", "log", "set", "import", "fmt", "save"),
    *("history", "diff", "audit", "export", "extract", "bundle", "erase", "schema", "completion"),
)
"""The commands, each a function of its own name in a module of its own name beside this one."""

_REFUSED: Final = 2
_FAILED: Final = 3
_STOPPED: Final = 130

_USAGE: Final[type[BaseException]] = next(base for base in typer.BadParameter.__mro__ if Exception in base.__bases__)
"""What the command line's own faults have in common; its name is not the same in all versions of the library."""


def function_of(command: str) -> Any:  # noqa: ANN401 - a function with options of its own, or a group of them
    """Load what carries a command out; where the language keeps the word for itself, it has an underscore behind it."""
    name = f"{command}_" if iskeyword(command) else command
    return getattr(import_module(f"sttool.cli.{name}"), name)


class Lazily(TyperGroup):
    """A group that loads a command when it is asked for, so that starting is quick."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - as the library has it
        """Name the commands in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - as the library has it
        """Load one command; ``None`` where there is no such."""
        if cmd_name not in COMMANDS:
            return None
        found = function_of(cmd_name)
        if isinstance(found, typer.Typer):
            return typer.main.get_group(found)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(found)
        return typer.main.get_command(alone)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - as the library has it
        """Find the command meant; where there is none, name the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            nearest = get_close_matches(args[0], COMMANDS, 1)
            ctx.fail(f'No such command "{args[0]}".' + (f' Did you mean "{nearest[0]}"?' if nearest else ""))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    name="sttool",
    cls=Lazily,
    add_completion=False,
    rich_markup_mode=None,
    help="The study director's duties for doctors in training, kept in plain files and checked.",
)


@app.callback(invoke_without_command=True)
def sttool(
    context: typer.Context,
    *,
    version: bool = typer.Option(False, "--version", help="Say which version this is, and end."),
) -> None:
    """Say which version this is, or show help where no command is given."""
    if version:
        emit(f"sttool {__version__}\n")
    elif context.invoked_subcommand is None:
        emit(f"{context.get_help()}\n")
    else:
        return
    raise typer.Exit(0)


def main() -> NoReturn:
    """Run the program and end with its exit code."""
    quickened()
    code = completed() if "_STTOOL_COMPLETE" in os.environ else run(sys.argv[1:])
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            # Nobody is there to read any more.
            let_go()
    # Else Python would go through everything that is left in search of cycles, for a tenth of the whole run.
    gc.freeze()
    sys.exit(code)


def completed() -> int:
    """Answer a shell that asks what could be typed next."""
    from sttool.cli.completing import answer

    prepare()
    return answer(app)


def quickened() -> None:
    """Leave out what would cost more than it gives in a run as short as this; of use to each process of it."""
    # Few cycles are made; looking for them every 700 objects would cost a twentieth of the whole.
    gc.set_threshold(300_000)
    # Without this the library would search everything that is installed for plugins, and there are none to be used.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code; nothing that happens on the way is shown as a traceback."""
    prepare()
    if arguments == ["--version"]:
        # The library builds a validator for each option, which costs more than all the rest of starting.
        emit(f"sttool {__version__}\n")
        return 0
    try:
        code = typer.main.get_command(app).main(arguments, prog_name="sttool", standalone_mode=False)
    except Refused as refused:
        complain(f"sttool: {refused}")
        return _REFUSED
    except _USAGE as wrong:
        _show(wrong)
        return _REFUSED
    except (KeyboardInterrupt, typer.Abort):
        complain("")
        return _STOPPED
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is the program's own, and must not reach a user raw
        from sttool.cli.faults import told

        complain(told(fault, arguments))
        return _FAILED
    return code if isinstance(code, int) else 0


def _show(wrong: Any) -> None:  # noqa: ANN401 - see _USAGE
    """Say what is wrong with the command line, and where help is to be had."""
    context = getattr(wrong, "ctx", None)
    if context is not None:
        complain(context.get_usage())
        complain(f"Try '{context.command_path} --help' for help.\n")
    complain(f"Error: {wrong.format_message()}")
