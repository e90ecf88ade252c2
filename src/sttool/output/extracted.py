"""All that is recorded of one person, as Markdown to hand over: file by file, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.output.header import commit
from sttool.sources.places import safe
from sttool.texts import exporting as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.output.header import Origin
    from sttool.output.view import View


def extracted(view: View, ident: str, items: Sequence[dict[str, Any]], origin: Origin, *, unread: int) -> str:
    """Write the extract; what could not be read is said, since it may be about the person too."""
    say, name = view.language, view.name(ident)
    who = f"{name} ({ident})" if name else ident
    lines = [f"# {say(words.EXTRACT, {'who': safe(who)})}", ""]
    facts = {"day": view.day.isoformat(), "number": view.number(len(items))}
    if origin.git is not None and origin.git.commit is not None:
        facts["commit"] = commit(view, origin.git)
    lines += [say(words.EXTRACT_OF, facts), ""]
    if unread:
        lines += [say(words.EXTRACT_UNREAD, {"number": view.number(unread)}), ""]
    path = None
    for item in items:
        if item["path"] != path:
            path = item["path"]
            lines += [f"## {path}", ""]
        if "entry" in item:
            lines += [say(words.ENTRY, {"number": item["entry"] + 1}), ""]
        lines += ["```yaml", *_flat("", item["data"]), "```", ""]
        if "text" in item:
            lines += [say(words.TEXT), "", *(f"> {safe(line)}".rstrip() for line in item["text"].splitlines()), ""]
    return "\n".join(lines)


def _flat(lead: str, value: object) -> Iterator[str]:
    """Write each value on a line, under the path that ``set`` would change it by."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _flat(f"{lead}.{key}" if lead else key, part)
    elif isinstance(value, list) and any(isinstance(part, (dict, list)) for part in value):
        for index, part in enumerate(value):
            yield from _flat(f"{lead}.{index}", part)
    elif isinstance(value, list):
        yield f"{lead}: [{', '.join(safe(str(part)) for part in value)}]"
    else:
        shown = {True: "true", False: "false"}[value] if isinstance(value, bool) else safe(str(value))
        yield f"{lead}: {shown}"
