"""Questions on a terminal: a default, the words to choose from, and completion with TAB where the system has it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from sttool.cli.streams import emit
from sttool.cli.targets import nearest
from sttool.dates import parse_day
from sttool.texts import asking as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.texts import Language
    from sttool.writing.questions import Question

_LISTED = 12


def somebody_there() -> bool:
    """Say whether somebody is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def answer(question: Question, say: Language) -> str | None:
    """Ask until the answer is one; ``None`` where nothing need be said and nothing was."""
    label = say(words.FIELDS[question.key]) if question.key in words.FIELDS else question.key
    if question.known and len(question.known) <= _LISTED:
        label = f"{label} ({', '.join(sorted(question.known))})"
    elif not question.needed and not question.default:
        label = f"{label} ({say(words.BLANK)})"
    while True:
        with _completing(question.known):
            said = str(typer.prompt(label, default=question.default or "", show_default=bool(question.default))).strip()
        fault = _fault(question, said, say)
        if fault is None:
            return said or None
        emit(f"  {fault}\n")


def _fault(question: Question, said: str, say: Language) -> str | None:
    """What is wrong with an answer; nothing if it will do."""
    if not said:
        return say(words.NEEDED) if question.needed else None
    if said == "?" and question.known:
        return say(words.ONE_OF, {"known": tuple(sorted(question.known))})
    if question.day and parse_day(said) is None:
        return say(words.NO_DAY, {"found": said})
    if question.known and not question.free:
        for part in (part.strip() for part in said.split(",")) if question.many else (said,):
            if part and part not in question.known:
                return say(words.NO_SUCH, {"found": part, **nearest(part, question.known)})
    return None


@contextmanager
def _completing(known: frozenset[str]) -> Iterator[None]:
    """Complete with TAB while a question is asked."""
    readline = _readline()
    if readline is None or not known:
        yield
        return
    before, signs = readline.get_completer(), readline.get_completer_delims()

    def complete(begun: str, number: int) -> str | None:
        fitting = [word for word in sorted(known) if word.startswith(begun)]
        return fitting[number] if number < len(fitting) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" ,")
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before)
        readline.set_completer_delims(signs)


def _readline() -> Any:  # noqa: ANN401 - a module that Windows has not
    try:
        import readline
    except ImportError:  # pragma: no cover - Windows
        return None
    return readline
