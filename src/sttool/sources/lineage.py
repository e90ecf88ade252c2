"""All commits, and what each changed: a fixed number of processes of git, however long the history is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.sources.git import LONG, run
from sttool.sources.revisions import stamped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_NOTHING: Final = frozenset({"0" * 40, "0" * 64})
_FILES: Final = frozenset({b"100644", b"100755", b"100664"})
_NO_DAY: Final = date.min


class Revision(Struct, frozen=True):
    """A commit. ``day`` and ``written`` are the committer's and the author's day, each in its own zone.

    ``seconds`` is the committer's time, for order; ``signed`` says that there is a signature, not that it is good.
    ``cut`` says that this copy of the repository does not have the commits before it.
    """

    name: str
    tree: str
    parents: tuple[str, ...]
    author: str
    email: str
    day: date
    written: date
    seconds: int
    signed: bool
    cut: bool
    subject: str

    @property
    def short(self) -> str:
        """The name as it is shown."""
        return self.name[:7]


class Touch(Struct, frozen=True):
    """A file that differs between two trees: its path from the top, and its objects before and after."""

    path: str
    old: str | None
    new: str | None


def revisions(folder: Path, commit: str) -> tuple[Revision, ...]:
    """All commits from one back, none before its parents have all been given: the oldest first."""
    listed = run(
        folder, "rev-list", "--topo-order", "--parents", "--header", "--encoding=UTF-8", commit, "--", timeout=LONG
    )  # fmt: skip
    records = (listed or b"").split(b"\0")
    return tuple(_revision(record) for record in reversed(records) if record.strip())


def touches(folder: Path, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Touch, ...]]:
    """What differs between trees, pair by pair; the first of a pair may be ``""``, for no tree."""
    nothing = (run(folder, "hash-object", "-t", "tree", "--stdin") or b"").decode("ascii").strip()
    feed = "".join(f"{old or nothing} {new}\n" for old, new in pairs if old != new).encode("ascii")
    # A rename is found in the data, where it is plain what is the same record.
    listed = run(
        folder, "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--ignore-submodules=all",
        feed=feed, timeout=LONG,
    )  # fmt: skip
    found = _parted(listed or b"")
    for old, new in pairs:
        yield () if old == new else tuple(next(found, ()))


def pairs_of(found: Sequence[Revision]) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The trees to compare for each commit: with each of its parents, or with nothing where it has none."""
    trees = {item.name: item.tree for item in found}
    return tuple(
        tuple((trees.get(parent, ""), item.tree) for parent in item.parents) or (("", item.tree),) for item in found
    )


def _parted(listed: bytes) -> Iterator[list[Touch]]:
    """Take the answer apart: a line of two trees, then what differs, each with NUL behind."""
    at, size = 0, len(listed)
    touched: list[Touch] | None = None
    while at < size:
        if listed[at : at + 1] == b":":
            end = listed.index(b"\0", at)
            stop = listed.index(b"\0", end + 1)
            mode, later, old, new, _ = listed[at + 1 : end].split(b" ")
            path = listed[end + 1 : stop].decode("utf-8", "surrogateescape")
            before, after = _object(mode, old), _object(later, new)
            if touched is not None and (before or after):
                touched.append(Touch(path, before, after))
            at = stop + 1
        else:
            if touched is not None:
                yield touched
            touched = []
            at = listed.index(b"\n", at) + 1
    if touched is not None:
        yield touched


def _object(mode: bytes, name: bytes) -> str | None:
    """The name of a file's object; a link or another repository is no file."""
    text = name.decode("ascii")
    return text if mode in _FILES and text not in _NOTHING else None


def _revision(record: bytes) -> Revision:
    """Read a commit as git keeps it, behind a line with its name and the parents that this copy has."""
    names, _, rest = record.partition(b"\n")
    head, _, message = rest.partition(b"\n\n")
    name, *parents = names.decode("ascii").split()
    fields: dict[bytes, bytes] = {}
    recorded = 0
    for line in head.split(b"\n"):
        key, _, value = line.partition(b" ")
        recorded += key == b"parent"
        fields.setdefault(key, value)
    author, email, written = _person(fields.get(b"author", b""))
    _, _, committed = _person(fields.get(b"committer", b""))
    first = message.decode("utf-8", "replace").strip().partition("\n")[0]
    seconds = committed.split(b" ")[0]
    return Revision(
        name=name,
        tree=fields.get(b"tree", b"").decode("ascii"),
        parents=tuple(parents),
        author=author,
        email=email,
        day=stamped(committed) or _NO_DAY,
        written=stamped(written) or _NO_DAY,
        seconds=int(seconds) if seconds.removeprefix(b"-").isdigit() else 0,
        signed=b"gpgsig" in fields or b"gpgsig-sha256" in fields,
        cut=recorded > len(parents),
        subject=first,
    )


def _person(value: bytes) -> tuple[str, str, bytes]:
    """Name, address and time of an author or committer."""
    name, _, rest = value.rpartition(b"<") if b"<" in value else (value, b"", b"")
    email, _, stamp = rest.partition(b">")
    return name.decode("utf-8", "replace").strip(), email.decode("utf-8", "replace"), stamp.strip()
