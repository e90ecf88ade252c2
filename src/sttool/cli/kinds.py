"""A command for each kind of record, with a flag for each of its keys: made from the models when it is asked for."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import typer
from msgspec import Struct
from typer.core import TyperGroup

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sttool.kinds.registry import Kind

Given = dict[str, Any]
"""What was given on the command line, by the key of the files; what was not is left out."""

_SHARED: Mapping[str, tuple[Any, object]] = {
    "dry_run": (options.DryRun, False),
    "records": (options.Records, None),
    "today": (options.Today, None),
    "lang": (options.Language, None),
    "formatted": (options.Wrote, options.Told.TEXT),
}


class Flag(Struct, frozen=True):
    """A flag: its name in the files' form, what it is, whether it is a switch, and what it is one of."""

    key: str
    help: str
    switch: bool = False
    words: tuple[str, ...] = ()


class ByKind(TyperGroup):
    """A group with a command for each of some kinds; each is made when it is asked for."""

    kinds: ClassVar[tuple[str, ...]] = ()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - as the library has it
        """Name the kinds."""
        return list(self.kinds)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - as the library has it
        """Make the command of one kind; ``None`` where there is no such."""
        if cmd_name not in self.kinds:
            return None
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(self.made(cmd_name))
        return typer.main.get_command(alone)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - as the library has it
        """Find the kind meant; where there is none, name the nearest."""
        if args and args[0] not in self.kinds and not args[0].startswith("-"):
            from difflib import get_close_matches

            nearest = get_close_matches(args[0], self.kinds, 1)
            known = f' Did you mean "{nearest[0]}"?' if nearest else f" There are: {', '.join(self.kinds)}."
            ctx.fail(f'No such kind "{args[0]}".{known}')
        return super().resolve_command(ctx, args)

    def made(self, kind: str) -> Callable[..., None]:
        """Make the function that the command runs."""
        raise NotImplementedError


def function(
    kind: Kind, act: Callable[[str | None, Given, Mapping[str, Any]], None], more: Iterable[Flag], about: str
) -> Callable[..., None]:
    """Make a function with a parameter for each key of a kind; ``act`` gets whom it is for, what is given, the rest."""
    flags = {flag.key: flag for flag in (*more, *_flags(kind))}
    names = {f"f{number}": key for number, key in enumerate(flags)}
    parameters = [_parameter("whom", Annotated[str | None, _whom(kind)], None, inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    for name, key in names.items():
        flag = flags[key]
        written = f"--{key.replace('_', '-')}"
        if flag.switch:
            parameters.append(_parameter(name, Annotated[bool, typer.Option(written, help=flag.help)], default=False))
        else:
            offered = completing.valued(kind, key, flag.words)
            option = typer.Option(written, metavar="VALUE", help=flag.help, autocompletion=offered)
            parameters.append(_parameter(name, Annotated[str | None, option], None))
    parameters += [_parameter(name, kinded, default) for name, (kinded, default) in _SHARED.items()]

    def made(**values: Any) -> None:  # noqa: ANN401 - whatever the flags take
        given = {key: values[name] for name, key in names.items() if values[name] not in {None, False}}
        act(values["whom"], given, {name: values[name] for name in _SHARED})

    made.__doc__ = about
    made.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by the library
    made.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return made


def _parameter(
    name: str,
    kinded: Any,  # noqa: ANN401 - a type
    default: object,
    sort: Any = inspect.Parameter.KEYWORD_ONLY,  # noqa: ANN401 - a type
) -> inspect.Parameter:
    return inspect.Parameter(name, sort, default=default, annotation=kinded)


def _whom(kind: Kind) -> Any:  # noqa: ANN401 - the library's own
    if kind.name in {"trainee", "person", "unit"}:
        return typer.Argument(metavar="NEW-ID", help="The id it gets; without it a neutral one is proposed.")
    if kind.owner == "trainee":
        help_, offered = "Whose it is, as st-001 or st-001,st-002.", completing.trainees
    else:
        help_, offered = "Whose it is, as medicin.", completing.units
    return typer.Argument(metavar="WHOM", help=help_, autocompletion=offered)


def _flags(kind: Kind) -> Iterable[Flag]:
    """A flag for each key of a kind's shapes."""
    from sttool.kinds.schema import said
    from sttool.kinds.structure import members
    from sttool.writing.filling import is_switch

    for model in kind.models:
        texts = said(model)
        for key in members(model):
            yield Flag(key, texts[key].en, is_switch(model, key))
