"""Which commands there are, and how each run of one ends. Each is loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any, Final

import typer
from typer.core import TyperGroup

from sttool import __version__
from sttool.cli.streams import Refused, complain, emit, not_written, prepare

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


def completed() -> int:
    """Answer a shell that asks what could be typed next."""
    from sttool.cli.completing import answer

    prepare()
    return answer(app)


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code; nothing that happens on the way is shown as a traceback."""
    prepare()
    try:
        return _carried_out(arguments)
    except Refused as refused:
        said, code = f"sttool: {refused}", _REFUSED
    except _USAGE as wrong:
        said, code = _usage(wrong), _REFUSED
    except (KeyboardInterrupt, typer.Abort):
        said, code = "", _STOPPED
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is the program's own, and must not reach a user raw
        from sttool.cli.faults import told, unwritten

        reason = not_written(fault)
        said, code = (unwritten(reason, arguments), _REFUSED) if reason else (told(fault, arguments), _FAILED)
    complain(said)
    return code


def _carried_out(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        # The library builds a validator for each option, which costs more than all the rest of starting.
        emit(f"sttool {__version__}\n")
        return 0
    code = typer.main.get_command(app).main(arguments, prog_name="sttool", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _usage(wrong: Any) -> str:  # noqa: ANN401 - see _USAGE
    """What is wrong with the command line, and where help is to be had."""
    context = getattr(wrong, "ctx", None)
    usage = f"{context.get_usage()}\nTry '{context.command_path} --help' for help.\n\n" if context is not None else ""
    return f"{usage}Error: {wrong.format_message()}"
