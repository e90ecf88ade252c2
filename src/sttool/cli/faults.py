"""Faults of the program itself: kept in a log that can be sent to somebody, and told in a sentence."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from sttool import __version__
from sttool.texts import LANGUAGES, Language
from sttool.texts.commands import FAILED, UNWRITTEN


def told(fault: BaseException, arguments: list[str]) -> str:
    """Write the log, and say that there was a fault and where its log is; in the language asked for, else Swedish."""
    path = _logged(fault, arguments)
    return f"sttool: {_language(arguments)(FAILED, {'path': str(path)} if path else {})}"


def unwritten(reason: str, arguments: list[str]) -> str:
    """Say that the answer could not be written, in the same language."""
    return f"sttool: {_language(arguments)(UNWRITTEN, {'reason': reason})}"


def _language(arguments: list[str]) -> Language:
    asked = next((after for option, after in pairwise(arguments) if option == "--lang"), "sv")
    return LANGUAGES.get(asked, LANGUAGES["sv"])


def folders() -> list[Path]:
    """Where a log may go, the best first: the user's cache, else where the system keeps what is passing."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home raises where there is none
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        own = home / "Library" / "Caches"
    else:
        own = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return [own / "sttool", Path(tempfile.gettempdir()) / "sttool"]


def _logged(fault: BaseException, arguments: list[str]) -> Path | None:
    """Write the log; ``None`` where no folder will have it."""
    now = datetime.now(tz=UTC)
    head = f"sttool {__version__} · Python {platform.python_version()} · {platform.platform()} · {now.isoformat()}"
    text = f"{head}\n{arguments!r}\n\n{''.join(traceback.format_exception(fault))}"
    for folder in folders():
        path = folder / f"fault-{now:%Y%m%dT%H%M%S}-{os.getpid()}.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
        except OSError:
            continue
        return path
    return None
