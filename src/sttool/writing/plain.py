"""Values as YAML that the reader, and every other reader of YAML, takes for what was meant."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from sttool.sources.scalars import resolve
from sttool.texts.writing import UNWRITABLE
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SAFE: Final = re.compile(r"[\w(/.+][\w ()/.+&;–’'%-]*(?::[\w/][\w ()/.+&;–’'%-]*)*")
"""Text that needs no quotes, in brackets or out of them; what else could be left bare is quoted all the same."""

_LOOSE: Final = re.compile(r"[\w(/.+][\w ()/.+&;,–’'%-]*(?::[\w/][\w ()/.+&;,–’'%-]*)*")
"""The same where no brackets are around it, so that a comma says nothing."""

_OTHERWISE: Final = re.compile(
    r"y|n|yes|no|on|off|[-+]?[0-9][0-9_,]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?|[-+]?0[xob][0-9a-f_]*|=|[.]+"
    r"|[-+]?\.(?:inf|nan)|[-+]?[0-9.]+e[-+]?[0-9]+|\d{4}-\d{1,2}-\d{1,2}[ tT].*",
    re.IGNORECASE,
)
"""Text that some reader of YAML takes for something else; days are none, for all records have them bare."""

_WORD: Final = re.compile("[a-z][a-z_]*")
_WIDTH: Final = 90
"""The longest mapping that stands on the line of its key."""

_ESCAPED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def flow(value: object) -> str:
    """Write a value on one line: lists and mappings in brackets.

    Raises:
        NotWrittenError: a text holds a sign that no record may.

    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key_of(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def scalar(value: object, *, bare: bool = False, quote: str = "") -> str:
    """Write one value that is no list and no mapping; ``bare`` where no brackets are around it.

    ``quote`` is the sign a text stood in before, and is to stand in again.
    """
    value = data_of(value)
    if isinstance(value, bool | int | float):
        return repr(value).lower()
    text = str(value)
    found = _CONTROL.search(text)
    if found is not None:
        raise NotWrittenError(UNWRITABLE, sign=f"U+{ord(found[0]):04X}")
    if quote == "'" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    if not quote and _needs_none(text, bare=bare):
        return text
    return '"' + "".join(_ESCAPED.get(sign, sign) for sign in text) + '"'


def block(data: Mapping[str, object], eol: str = "\n") -> str:
    """Write a whole record: a line for each key, and where a key has a list of mappings, a line for each of these."""
    return "".join(f"{line}{eol}" for key, value in data.items() for line in lines_of(key, value))


def lines_of(key: str, value: object, indent: str = "") -> Iterator[str]:
    """Write one key of a record as lines without their ends."""
    name = f"{indent}{key_of(key)}"
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        yield f"{name}:"
        for item in value:
            yield f"{indent}  - {flow(item)}"
    elif isinstance(value, dict) and len(flow(value)) > _WIDTH:
        yield f"{name}:"
        for inner, item in value.items():
            yield from lines_of(inner, item, f"{indent}  ")
    else:
        yield f"{name}: {flow(value) if isinstance(value, dict | list) else scalar(value, bare=True)}"


def key_of(key: str) -> str:
    """Write a key; the words that records have for keys are never quoted, though some are no words to some readers."""
    return key if _WORD.fullmatch(key) and isinstance(resolve(key), str) else scalar(key)


def entry(data: Mapping[str, object]) -> str:
    """Write an entry of a log, without the end of its line."""
    return f"- {flow(data)}"


def _needs_none(text: str, *, bare: bool) -> bool:
    """Say whether a text can stand without quotes."""
    return (
        (_LOOSE if bare else _SAFE).fullmatch(text) is not None
        and text == text.strip()
        and text.isprintable()
        and " #" not in text
        and isinstance(resolve(text), str)
        and _OTHERWISE.fullmatch(text) is None
    )


def data_of(value: object) -> object:
    """Give a value as the reader would: lists for tuples, days as text, exact numbers in digits."""
    if isinstance(value, dict):
        return {key: data_of(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [data_of(item) for item in value]
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value.isoformat() if isinstance(value, date) else value
