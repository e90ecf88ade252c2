"""What was written, shown: each file, and the lines that came and went; as text or as JSON."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from msgspec import Struct

from sttool import __version__
from sttool.output.lines import Line, line, piece
from sttool.output.messages import marked, said, where
from sttool.output.record import finding_data
from sttool.rules.privacy import masked
from sttool.texts import asking as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.findings import Finding
    from sttool.texts import Language
    from sttool.writing.transaction import Change

What: TypeAlias = Literal["new", "changed", "removed"]


class Turn(Struct, frozen=True):
    """One line that came (``+``) or went (``-``), with its number in the file it stands in."""

    sign: Literal["+", "-"]
    number: int
    text: str


File: TypeAlias = tuple[str, What, tuple[Turn, ...]]
"""A file by its path, what became of it, and the lines that came and went."""

_MANY: Final = 5


class Written(Struct, frozen=True):
    """What a command wrote, or would write: files with their lines, remarks, and the faults to consider."""

    command: str
    files: tuple[File, ...]
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    dry: bool = False
    brief: bool = False


def turns(change: Change, before: bytes | None) -> File:
    """Tell what becomes of a file, line by line."""
    old, new = _lines(before), _lines(change.content)
    what: What = "new" if before is None else "removed" if change.content is None else "changed"
    if what == "removed":
        return change.path, what, ()
    return change.path, what, tuple(_turns(old, new))


def changes_lines(written: Written, say: Language) -> list[Line]:
    """Write it as text."""
    shown = []
    for path, what, lines in _gathered(written.files) if written.brief else written.files:
        shown.append(line(piece(say(words.WRITTEN[what], {"path": path}), "head")))
        if what == "new" and all(_says_nothing(turn.text) for turn in lines):
            continue
        shown.extend(line(f"  {turn.sign} ", piece(turn.text, "good" if turn.sign == "+" else "dim")) for turn in lines)
    shown.extend(line(note) for note in written.notes)
    if written.findings:
        shown.append(line(say(words.NOTED)))
        shown.extend(faults_lines(written.findings, say))
    if written.dry:
        shown.append(line(say(words.DRY)))
    return shown


def faults_lines(findings: Sequence[Finding], say: Language) -> Iterator[Line]:
    """Write the faults that came of it, each with its line and what to do."""
    for item in findings:
        spoken = said(item, None, say)
        yield line(f"  {where(item)}  ", piece(item.code, "dim"), f"  {spoken.message}")
        if item.place is not None:
            yield from marked(item.place)
        yield line(f"      {spoken.help}")


def changes_data(written: Written, say: Language, day: date) -> dict[str, Any]:
    """Give it as JSON."""
    return {
        "schema": f"sttool/{written.command}/1",
        "tool": {"name": "sttool", "version": __version__},
        "today": day.isoformat(),
        "dry_run": written.dry,
        "changes": [
            {"path": path, "what": what, "lines": [{"sign": t.sign, "line": t.number, "text": t.text} for t in lines]}
            for path, what, lines in written.files
        ],
        "notes": list(written.notes),
        "findings": [finding_data(item, None, say) for item in written.findings],
    }


def _says_nothing(text: str) -> bool:
    """Say whether a line of a new file is only there for who will write in it."""
    return text.startswith("#") or text == "---" or not text


def _gathered(files: Sequence[File]) -> list[File]:
    """Files without their lines; many of one folder as one."""
    folders = Counter(path.rpartition("/")[0] for path, _, _ in files)
    many = {folder: f"{folder}/ ({number})" for folder, number in folders.items() if folder and number > _MANY}
    shown = {many.get(path.rpartition("/")[0], path): what for path, what, _ in files}
    return [(path, what, ()) for path, what in shown.items()]


def _turns(old: Sequence[str], new: Sequence[str]) -> Iterator[Turn]:
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        yield from (Turn("-", number + 1, old[number]) for number in range(start, end))
        yield from (Turn("+", number + 1, new[number]) for number in range(first, last))


def _lines(content: bytes | None) -> list[str]:
    """The lines of a file to show, personal numbers masked."""
    return masked((content or b"").decode("utf-8", "replace")).replace("\r\n", "\n").splitlines()
