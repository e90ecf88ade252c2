"""The way in: what makes a process quick is settled before anything large is loaded, and at the end it is let go."""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the program and end with its exit code."""
    left = Leaving()
    atexit.register(left)
    quickened()
    from sttool.cli.main import completed, run

    left.code = completed() if "_STTOOL_COMPLETE" in os.environ else run(sys.argv[1:])
    sys.exit(left.code)


class Leaving:
    """Ends the process when all that was to be done at the end has been: what is registered first is done last.

    Python would go on to search what is left for cycles and take it apart piece by piece, for a tenth of a whole run.
    """

    code: int | None = None

    def __call__(self) -> None:
        """End with the exit code, where the run came to one."""
        if self.code is None:
            return
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(self.code)


def quickened() -> None:
    """Leave out what would cost more than it gives in a run as short as this; of use to each process of it."""
    # Few cycles are made; looking for them every 700 objects would cost a twentieth of the whole.
    gc.set_threshold(300_000)
    # Without this the library would search everything that is installed for plugins, and there are none to be used.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
