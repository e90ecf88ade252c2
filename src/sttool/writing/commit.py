"""Commits files that are to be saved, and nothing else that lies in the repository."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.rules.privacy import masked, numbers_in_text
from sttool.sources.git import ask, harmless_filters, own_setting, run
from sttool.sources.revisions import resolved
from sttool.sources.signatures import own_programs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sttool.sources.tree import Source

_UNDER_WAY: Final = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD")
_NO_FILTER: Final = frozenset({"unspecified", "unset", ""})


class Private(Struct, frozen=True):
    """A personal number in a file that was to be saved, masked."""

    path: str
    number: str


class Saved(Struct, frozen=True):
    """How saving went: the commit, or what git had against it."""

    commit: str | None
    reason: str = ""


def under_way(root: Path) -> bool:
    """Say whether a merge, or something like it, is not finished."""
    return any(resolved(root, name) is not None for name in _UNDER_WAY)


def filtered(root: Path, paths: Sequence[str]) -> str | None:
    """A file that the repository wants changed by another program on its way in; ``None`` where there is none."""
    listed = run(root, "check-attr", "-z", "--stdin", "filter", feed=_listed(paths))
    answers = (listed or b"").decode("utf-8", "surrogateescape").split("\0")
    found = zip(answers[0::3], answers[2::3], strict=False)
    return next((path for path, value in found if value not in _NO_FILTER), None)


def private_in(source: Source, paths: Sequence[str]) -> Private | None:
    """A personal number in one of some files, or in its name; ``None`` where there is none."""
    for path in paths:
        content = source.read(path)
        found = next(numbers_in_text(path, content), None) if isinstance(content, bytes) else None
        if found is not None:
            return Private(path, str(found.mentions["number"]))
        if masked(path) != path:
            return Private(masked(path), masked(path))
    return None


def identity(root: Path) -> bool:
    """Say whether git knows in whose name to save."""
    return all(
        os.environ.get(f"GIT_AUTHOR_{name.upper()}") or (run(root, "config", "--get", f"user.{name}") or b"").strip()
        for name in ("name", "email")
    )


def introduce(root: Path, name: str, email: str) -> bool:
    """Tell git in whose name to save in this repository, from now on."""
    told = [run(root, "config", "--local", f"user.{key}", value) for key, value in (("name", name), ("email", email))]
    return None not in told


def on_branch(root: Path) -> bool:
    """Say whether the repository is on a branch, so that what is saved is not lost."""
    return run(root, "symbolic-ref", "--quiet", "HEAD") is not None


def commit(root: Path, paths: Sequence[str], message: str) -> Saved:
    """Commit some files as they are on the disk, and nothing else, whatever has been added to git's index."""
    feed = _listed(paths)
    listing = ("--pathspec-from-file=-", "--pathspec-file-nul")
    harmless = {**harmless_filters(root), **own_programs(root), **_signing(root)}
    added = ask(root, "add", "--all", *listing, feed=feed, settings=harmless)
    if added is None or added.code:
        return Saved(None, _reason(added.err if added else b""))
    done = ask(
        root, "commit", "--quiet", "--no-verify", "--no-status", "--cleanup=verbatim", f"--message={message}",
        "--only", *listing, feed=feed, settings=harmless,
    )  # fmt: skip
    if done is None or done.code:
        return Saved(None, _reason((done.err or done.out) if done else b""))
    return Saved(resolved(root, "HEAD"))


def _signing(root: Path) -> dict[str, str]:
    """Sign where the user, or the repository, asks for it; with the user's own key."""
    key = own_setting(root, "user.signingKey")
    return {"user.signingKey": key} if key is not None else {}


def _listed(paths: Sequence[str]) -> bytes:
    return b"".join(path.encode("utf-8", "surrogateescape") + b"\0" for path in paths)


def _reason(said: bytes) -> str:
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[0] if lines else "?"
