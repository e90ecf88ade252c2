"""Why something was not written: a sentence in each language, with what it mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.texts.codes.table import CODES
from sttool.texts.writing import FAULTY

if TYPE_CHECKING:
    from sttool.findings import Finding
    from sttool.texts import Language, Text


class NotWrittenError(Exception):
    """Nothing was written, and why; who catches it says it in the reader's language.

    It stands for what is in the way here and now (a file that changed, a lock, a disk that is full), and never for a
    fault of the program. ``found`` is the fault of a file, where that is what is in the way.
    """

    def __init__(self, text: Text, *, found: Finding | None = None, **params: object) -> None:
        """Take the sentence and what it mentions."""
        super().__init__(text.en, params)
        self.text = text
        self.params = params
        self.found = found

    def said(self, language: Language) -> str:
        """Say it in a language."""
        params = dict(self.params)
        if self.found is not None:
            params["message"] = language(CODES[self.found.code].message, self.found.mentions)
        return language(self.text, params)


def faulty(found: Finding) -> NotWrittenError:
    """Say that a fault in a file is in the way, with its place."""
    place = found.place
    where = f"{found.path}:{place.line}:{place.column}" if place else found.path
    return NotWrittenError(FAULTY, found=found, where=where)
