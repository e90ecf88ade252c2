"""The message of a commit, made from what changed in the data: ids, kinds and days, never a name or a reason."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from sttool.history.items import edits
from sttool.history.naming import Named, named
from sttool.history.places import location
from sttool.rules.privacy import masked
from sttool.texts import history as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.sources.tree import Source, Unreadable
    from sttool.texts import Language

_WIDTH: Final = 72
_OWNERS: Final = 3
_LINES: Final = 40


def changes(paths: Iterable[str], records: str, before: Source | None, after: Source) -> Iterator[tuple[Named, str]]:
    """Tell what became of each record of some files: what it is called, and whether it was added, changed or removed.

    ``before`` is the last commit, ``None`` where there is none.
    """
    prefix = "" if records in {"", "."} else f"{records}/"
    for path in paths:
        where = location(path.removeprefix(prefix)) if path.startswith(prefix) else None
        if where is None:
            yield Named(path, "file", ""), "changed"
            continue
        old = before.read(path) if before is not None else None
        new = after.read(path)
        found = edits(where, path, _bytes(old), _bytes(new))
        for edit in found:
            what = "added" if edit.before is None else "removed" if edit.after is None else "changed"
            yield named(where, edit.after if edit.after is not None else edit.before), what
        if not found:
            yield named(where, None), "changed"


def message(found: Sequence[tuple[Named, str]], say: Language) -> str:
    """Write the message: one line where that says it all, else a line of how many and one for each."""
    lines = list(dict.fromkeys(_line(each, what, say) for each, what in found))
    if len(lines) == 1:
        return lines[0] + "\n"
    owners = list(dict.fromkeys(each.owner for each, _ in found))
    subject = _of_one_owner(found, say) if len(owners) == 1 else None
    if subject is None:
        shown = ", ".join(owners[:_OWNERS])
        if len(owners) > _OWNERS:
            shown = say(words.OWNERS_MORE, {"owners": shown, "number": len(owners) - _OWNERS})
        subject = say(words.CHANGES, {"owners": shown, "number": len(found)})
    body = [*lines[:_LINES], *(["…"] if len(lines) > _LINES else [])]
    return "\n".join([subject, "", *body]) + "\n"


def private(text: str, names: Iterable[str], say: Language) -> str | None:
    """What in a message should not be kept for ever: a personal number, or a whole name; ``None`` if nothing."""
    if masked(text) != text:
        return say(words.PERSONAL_NUMBER)
    folded = text.casefold()
    return next((f'"{name}"' for name in sorted(set(names)) if " " in name and name.casefold() in folded), None)


def _of_one_owner(found: Sequence[tuple[Named, str]], say: Language) -> str | None:
    """Several changes of one owner in a line; ``None`` where it would be too long."""
    kinds = Counter(each.kind for each, _ in found)
    parts = []
    for kind, number in kinds.items():
        label = next(each.label for each, _ in found if each.kind == kind)
        word = say(words.KINDS[kind])
        parts.append(f"{word} {label}".strip() if number == 1 else say(words.TIMES, {"kind": word, "number": number}))
    line = f"{found[0][0].owner}: {', '.join(parts)}"
    return line if len(line) <= _WIDTH else None


def _line(each: Named, what: str, say: Language) -> str:
    if each.kind == "file":
        return f"{each.owner}: {say(words.WHAT[what])}"
    params = {"owner": each.owner, "kind": say(words.KINDS[each.kind])}
    if each.label:
        params["label"] = each.label
    if what != "added":
        params["what"] = say(words.WHAT[what])
    return say(words.ONE_CHANGE, params)


def _bytes(content: bytes | Unreadable | None) -> bytes | None:
    return content if isinstance(content, bytes) else None
