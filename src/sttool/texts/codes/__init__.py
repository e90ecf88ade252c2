"""The codes of findings: what each says, what to do about it, and an example of it, wrong and right.

A code is three digits behind the letter of its family (F file and YAML, M shape, R references and contradictions,
P packs, T templates, H history, O obligations) and is never used again for something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field

from sttool.findings import Severity

if TYPE_CHECKING:
    from sttool.texts import Text


class Link(Struct, frozen=True):
    """Stands in an example where a symbolic link stands in a folder."""

    target: str


class Trouble(Struct, frozen=True):
    """Stands in an example where a file exists and the system will not let it be read."""

    reason: str = "Permission denied"


Content: TypeAlias = str | bytes | Link | Trouble
Files: TypeAlias = Mapping[str, Content]
"""Files of an example by path; laid over :data:`sttool.texts.example.CLINIC`."""


class Code(Struct, frozen=True):
    """One code and all that is said of it.

    ``bad`` is an example that gives exactly this finding (and no other fault), ``good`` the same made right, which
    gives none. Both are laid over the small clinic of ``texts/example.py``; a test runs them and ``explain`` shows
    them.
    """

    code: str
    title: Text
    message: Text
    help: Text
    bad: Files = field(default_factory=dict)
    good: Files = field(default_factory=dict)
    severity: Severity = Severity.ERROR
