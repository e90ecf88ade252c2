"""Whether signatures of commits are good: asked of the programs the user has chosen, never of the repository's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.sources.git import LONG, own_setting, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PROGRAMS: Final = {
    "gpg.program": "gpg",
    "gpg.openpgp.program": "gpg",
    "gpg.x509.program": "gpgsm",
    "gpg.ssh.program": "ssh-keygen",
    "gpg.ssh.allowedSignersFile": "/dev/null",
    "gpg.ssh.revocationFile": "",
    "gpg.ssh.defaultKeyCommand": "",
    "gpg.minTrustLevel": "",
}


def own_programs(folder: Path) -> dict[str, str]:
    """Settings that let only the user's own programs and keys make or judge a signature."""
    own = {name: own_setting(folder, name) for name in _PROGRAMS}
    if own["gpg.program"] is not None and own["gpg.openpgp.program"] is None:
        own["gpg.openpgp.program"] = own["gpg.program"]
    settled = {name: found if found is not None else _PROGRAMS[name] for name, found in own.items()}
    if not settled["gpg.minTrustLevel"]:
        del settled["gpg.minTrustLevel"]
    return settled


def good_signatures(folder: Path, commits: Sequence[str]) -> frozenset[str]:
    """The commits whose signature is good, and by somebody whom the user knows."""
    if not commits:
        return frozenset()
    # rev-list would not read whom the user trusts.
    listed = run(
        folder, "log", "--no-walk=unsorted", "--stdin", "--no-patch", "--no-notes", "--no-color", "--format=%H %G?",
        feed="".join(f"{name}\n" for name in commits).encode("ascii"), settings=own_programs(folder), timeout=LONG,
    )  # fmt: skip
    lines = (listed or b"").decode("ascii", "replace").splitlines()
    return frozenset(line[:-2] for line in lines if line.endswith(" G"))
