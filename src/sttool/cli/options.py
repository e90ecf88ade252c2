"""The options that all commands share. Their words are English, as all of ``--help``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


class Lang(StrEnum):
    """The languages to answer in."""

    SV = "sv"
    EN = "en"


class Format(StrEnum):
    """How findings and agendas are written."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"


class Told(StrEnum):
    """How what was written, or is explained or listed, is told: as text, or as data."""

    TEXT = "text"
    JSON = "json"


class Paper(StrEnum):
    """How what is printed and signed is written."""

    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"


class Written(StrEnum):
    """How an answer is written that can also go into minutes or a message."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


Records: TypeAlias = Annotated[
    Path | None,
    typer.Option("--records", metavar="DIR", help="The folder of records; else what sttool.yaml says, else records/."),
]
Today: TypeAlias = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day to judge on, YYYY-MM-DD; else the clock's.")
]
At: TypeAlias = Annotated[
    str | None,
    typer.Option("--at", metavar="REV|DATE", help="The records as they were known then; judged on that day."),
]
Language: TypeAlias = Annotated[
    Lang | None, typer.Option("--lang", help="The language to answer in; else what sttool.yaml says, else Swedish.")
]
Output: TypeAlias = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="Write into a file instead of on the terminal.")
]
Formatted: TypeAlias = Annotated[Format, typer.Option("--format", help="How to write it.")]
Papered: TypeAlias = Annotated[
    Paper | None, typer.Option("--format", help="How to write it; else by the name of the output, else Markdown.")
]
Jobs: TypeAlias = Annotated[
    int | None, typer.Option("--jobs", min=1, metavar="N", help="How many processes to share the work among.")
]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")]
Wrote: TypeAlias = Annotated[Told, typer.Option("--format", help="How to say what was written.")]
