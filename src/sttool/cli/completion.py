"""``sttool completion``: the lines by which a shell learns to complete ids, kinds, codes and obligations."""

from enum import StrEnum
from typing import Annotated

import typer


class Shell(StrEnum):
    """The shells that can be taught."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def completion(
    shell: Annotated[Shell, typer.Argument(help='The shell; in bash: eval "$(sttool completion bash)".')],
) -> None:
    """Print what makes a shell complete what is typed.

    Commands, options, ids, kinds, codes and obligations. It changes no file.
    """
    from sttool.cli.completing import script
    from sttool.cli.streams import emit

    emit(script(shell.value))
