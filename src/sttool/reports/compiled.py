"""The packaged templates, compiled once and kept where Python keeps its own compiled modules, under the same rules.

Compiling them takes longer than all the rest of a report. What is kept goes by the text of the template and the
versions of Jinja and Python, so a changed one is compiled anew; where nothing can be written, or Python was told to
write no bytecode, each run compiles for itself. A unit's own templates are never kept: they are its records.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from io import BytesIO
from pathlib import Path
from pickle import UnpicklingError, load
from typing import TYPE_CHECKING

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache, bc_magic

if TYPE_CHECKING:
    from jinja2 import Environment


class Compiled(FileSystemBytecodeCache):
    """The compiled templates of a folder; of templates from elsewhere it keeps nothing."""

    def __init__(self, templates: Path) -> None:
        """Take the folder of the templates."""
        self._templates = templates
        kept = Path(cache_from_source(str(templates / "template.py"))).parent
        super().__init__(str(kept), "%s.jinja")

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Give what is kept of a template; nothing where it is not one of the folder's, or was changed since."""
        if filename is None or not Path(filename).is_relative_to(self._templates):
            return Bucket(environment, "", "")
        return super().get_bucket(environment, name, filename, source)

    def get_source_checksum(self, source: str) -> str:
        """Tell one text from another, and one version of the library from another."""
        return super().get_source_checksum(f"{jinja2.__version__}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept of a template, where that can be read.

        In the form that the library writes; it would read it piece by piece, in ten times the time.
        """
        with suppress(OSError, EOFError, ValueError, TypeError, UnpicklingError):
            content = Path(self.directory, self.pattern % bucket.key).read_bytes()
            stream = BytesIO(content)
            if stream.read(len(bc_magic)) == bc_magic and load(stream) == bucket.checksum:  # noqa: S301 - ours
                bucket.code = marshal.loads(content[stream.tell() :])  # noqa: S302 - as Python does with its own

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, where that may be done; it is a gain and never a need."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
